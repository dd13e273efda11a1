/* A button that copies the text of another element; without script one selects it by hand. */
for (const button of document.querySelectorAll("[data-copy]")) {
  const source = document.getElementById(button.dataset.copy);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  const label = button.innerHTML;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.innerText);
    button.textContent = button.dataset.done;
    setTimeout(() => {
      button.innerHTML = label;
    }, 2000);
  });
}
