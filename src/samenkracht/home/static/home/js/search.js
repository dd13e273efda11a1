/* Searching by keyboard: arrows walk along what was found, Enter in the field opens the first. */

const finder = document.querySelector("[data-finder]");
const field = finder && finder.querySelector("[data-search]");

const hits = () => [...finder.querySelectorAll("[data-hit]")];

/* What stands below belongs to these very words: until it does, Enter searches. */
const isFresh = () => {
  const found = finder.querySelector("[data-finder-for]");
  return found !== null && found.dataset.finderFor.trim() === field.value.trim();
};

if (finder && field) {
  finder.querySelector("[data-finder-keys]").hidden = false;

  finder.addEventListener("keydown", (event) => {
    const stops = [field, ...hits()];
    const here = stops.indexOf(event.target);
    if (here < 0 || event.isComposing) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const next = stops[here + (event.key === "ArrowDown" ? 1 : -1)];
      if (next) {
        event.preventDefault();
        next.focus();
      }
    }
    if (event.key === "Enter" && event.target === field && isFresh() && stops.length > 1) {
      event.preventDefault();
      window.location.assign(stops[1].href);
    }
    if (event.key === "Escape" && event.target !== field) field.focus();
  });
}
