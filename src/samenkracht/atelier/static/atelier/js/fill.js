// Sends what was typed in the last second when someone leaves the page: no word gets lost.
const form = document.querySelector("[data-fill]");

if (form) {
  let isSent = false;
  form.addEventListener("submit", () => {
    isSent = true;
  });
  const isTouched = () =>
    [...form.querySelectorAll("textarea")].some((field) => {
      const seen = form.querySelector(`[name="was-${CSS.escape(field.name)}"]`);
      return seen && seen.value !== field.value;
    });
  window.addEventListener("pagehide", () => {
    if (!isSent && isTouched()) {
      navigator.sendBeacon(form.action, new FormData(form));
    }
  });
}
