/* Who types fast is already writing the next name while the first is saved: nothing of it gets lost. */
(() => {
  const line = () => document.querySelector("[data-quick-line]");
  let typed = "";

  document.addEventListener("htmx:beforeSend", (event) => {
    if (event.target.matches("[data-quick]")) line().value = "";
  });

  document.addEventListener("htmx:beforeSwap", (event) => {
    const from = event.detail.requestConfig && event.detail.requestConfig.elt;
    typed = from && from.matches("[data-quick]") ? line().value : "";
  });

  document.addEventListener("htmx:afterSwap", () => {
    const next = line();
    if (typed && next && !next.value) next.value = typed;
    typed = "";
  });

  /* No answer came: what was sent stands there again. */
  for (const trouble of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.addEventListener(trouble, (event) => {
      if (!event.target.matches("[data-quick]")) return;
      const sent = event.detail.requestConfig.formData.get("line");
      if (sent && !line().value) line().value = sent;
    });
  }
})();
