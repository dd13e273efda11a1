/* Small comforts of the staff shell. Each finds its place by data-…; the page works without. */

/* An open menu closes on Escape and when one presses elsewhere. */
document.addEventListener("click", (event) => {
  for (const open of document.querySelectorAll("details[data-closes][open]")) {
    if (!open.contains(event.target)) open.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  const writing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "Escape") {
    for (const open of document.querySelectorAll("details[data-closes][open]")) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  }
  /* The slash goes to the search field, as in many houses; without one to the page to search. */
  if (event.key === "/" && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.querySelector("[data-search]");
    const page = document.querySelector("[data-search-page]");
    if (search || page) event.preventDefault();
    if (search) search.focus();
    else if (page) window.location.assign(page.href);
  }
});

/* A password may be looked at before it is sent. */
for (const frame of document.querySelectorAll("[data-peek]")) {
  const control = frame.querySelector("input");
  const button = frame.querySelector("button");
  const show = (isOpen) => {
    control.type = isOpen ? "text" : "password";
    button.querySelector("[data-peek-show]").hidden = isOpen;
    button.querySelector("[data-peek-hide]").hidden = !isOpen;
  };
  button.hidden = false;
  button.addEventListener("click", () => show(control.type === "password"));
  control.form.addEventListener("submit", () => show(false));
}

/* On a phone the row of chapters is longer than the screen: it begins at the chapter that is open. */
for (const row of document.querySelectorAll("[data-chapters]")) {
  const here = row.querySelector("[aria-current]");
  if (here) {
    const middle = here.offsetLeft - row.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
    row.scrollLeft = Math.max(0, middle);
  }
}
