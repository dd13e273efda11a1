/* Drag someone to a table. Choosing and pressing a button does the same; this only shortens it. */
(() => {
  "use strict";

  const form = document.querySelector("form[data-seats]");
  if (!form) return;

  let dragged = null;

  for (const guest of form.querySelectorAll("[data-guest]")) {
    guest.draggable = true;
    guest.addEventListener("dragstart", (event) => {
      dragged = guest;
      guest.querySelector("input").checked = true;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", "");
    });
    guest.addEventListener("dragend", () => {
      dragged = null;
    });
  }

  for (const table of form.querySelectorAll("[data-table]")) {
    table.addEventListener("dragover", (event) => {
      if (!dragged) return;
      event.preventDefault();
      table.classList.add("seating__table--over");
    });
    table.addEventListener("dragleave", (event) => {
      if (!table.contains(event.relatedTarget)) table.classList.remove("seating__table--over");
    });
    table.addEventListener("drop", (event) => {
      event.preventDefault();
      form.requestSubmit(table.querySelector("button[name=table]"));
    });
  }
})();
