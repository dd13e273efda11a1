/* Comforts of the programme page: dragging a block, keeping what is open and typed.
   Each finds its place by data-…; without this file the buttons do the same. */

const programme = () => document.getElementById("programma");

/* A fresh programme comes in after each change: what stood open stays open, what was typed and not
   saved yet stays typed. */
let kept = { open: [], typed: new Map() };

const rememberAll = (sender) => {
  const place = programme();
  if (!place) return;
  const typed = new Map();
  for (const field of place.querySelectorAll("input[id], textarea[id]")) {
    const isText = field.type !== "checkbox" && field.type !== "radio";
    const isOther = !sender || field.form !== sender;
    if (isText && isOther && field.value !== field.defaultValue) typed.set(field.id, field.value);
  }
  const open = [...place.querySelectorAll("details[open][id]")]
    .filter((details) => !sender || !details.contains(sender))
    .map((details) => details.id);
  kept = { open, typed };
};

const putBack = () => {
  for (const id of kept.open) {
    const details = document.getElementById(id);
    if (details) details.open = true;
  }
  for (const [id, value] of kept.typed) {
    const field = document.getElementById(id);
    if (field) field.value = value;
  }
  kept = { open: [], typed: new Map() };
};

document.addEventListener("htmx:beforeSwap", (event) => {
  const sender = event.detail.requestConfig?.elt?.closest("form");
  if (programme()?.contains(event.detail.elt) || event.detail.target === programme()) {
    rememberAll(sender);
  }
});

document.addEventListener("htmx:afterSettle", () => {
  putBack();
  showGrips();
});

/* Dragging, for who has a mouse: the buttons beside it do the same. */
const canDrag = window.matchMedia("(pointer: fine)").matches;
let carried = null;

const blockOf = (target) => target.closest?.("[data-programme] > .block");

function showGrips() {
  if (!canDrag) return;
  for (const grip of document.querySelectorAll("[data-grip]")) {
    grip.hidden = false;
    grip.draggable = true;
  }
}

const clearMarks = () => {
  for (const block of document.querySelectorAll(".block--before, .block--after, .block--carried")) {
    block.classList.remove("block--before", "block--after", "block--carried");
  }
};

const isUpperHalf = (event, block) => {
  const { top, height } = block.getBoundingClientRect();
  return event.clientY < top + height / 2;
};

document.addEventListener("dragstart", (event) => {
  if (!event.target.matches?.("[data-grip]")) return;
  carried = blockOf(event.target);
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", carried.dataset.place);
  event.dataTransfer.setDragImage(carried, 0, 0);
  /* A change of looks within this very event would end the dragging in some browsers. */
  requestAnimationFrame(() => carried?.classList.add("block--carried"));
});

document.addEventListener("dragover", (event) => {
  const block = carried && blockOf(event.target);
  if (!block) return;
  event.preventDefault();
  const isBefore = isUpperHalf(event, block);
  for (const other of document.querySelectorAll(".block--before, .block--after")) {
    other.classList.remove("block--before", "block--after");
  }
  block.classList.add(isBefore ? "block--before" : "block--after");
});

document.addEventListener("drop", (event) => {
  const block = carried && blockOf(event.target);
  if (!block) return;
  event.preventDefault();
  const from = Number(carried.dataset.place);
  const gap = Number(block.dataset.place) - (isUpperHalf(event, block) ? 1 : 0);
  const to = gap < from ? gap + 1 : gap;
  const form = carried.querySelector("form[data-moves]");
  if (to !== from) {
    window.htmx.ajax("POST", form.action, {
      source: form,
      target: "#programma",
      swap: "outerHTML",
      values: { seen: String(from), to: String(to) },
    });
  }
});

document.addEventListener("dragend", () => {
  carried = null;
  clearMarks();
});

showGrips();
