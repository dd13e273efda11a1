/* What wall and console share: a stream that comes back by itself, and a way to put new parts in
   place without touching what did not change or what someone is typing. */
(() => {
  "use strict";

  const SILENCE = 40000; // the server lets hear something every 15 seconds
  const AGAIN = 5000;

  const keyOf = (node) =>
    node.nodeType === Node.ELEMENT_NODE ? node.id || node.getAttribute("action") || "" : "";

  const isSame = (one, other) =>
    one.nodeType === other.nodeType && one.nodeName === other.nodeName && keyOf(one) === keyOf(other);

  const TYPED = new Set(["INPUT", "TEXTAREA", "SELECT"]);

  const isBeingTyped = (field) =>
    TYPED.has(field.nodeName) &&
    field.type !== "hidden" &&
    (field === document.activeElement ||
      ("defaultValue" in field && field.value !== field.defaultValue));

  /* What the page opened stays open; what the page wrote itself stays written. */
  const OWN = { DETAILS: ["open"], BUTTON: ["aria-busy"], DIV: ["data-stream"] };

  const copyAttributes = (from, to) => {
    const own = OWN[to.nodeName] ?? [];
    for (const { name } of [...to.attributes]) {
      if (!from.hasAttribute(name) && !own.includes(name)) to.removeAttribute(name);
    }
    for (const { name, value } of [...from.attributes]) {
      if (to.getAttribute(name) !== value) to.setAttribute(name, value);
    }
  };

  const isToken = (node) => node.nodeName === "INPUT" && node.name === "csrfmiddlewaretoken";

  const morphElement = (from, to, options) => {
    if (options.keeps && to.matches("[data-keep]")) return;
    if (isBeingTyped(to)) return;
    copyAttributes(from, to);
    if (to.matches("[data-qr], [data-home]") && !from.hasChildNodes()) return;
    if (TYPED.has(to.nodeName) && "value" in from) to.value = from.value;
    morphChildren(from, to, options);
  };

  const morphNode = (from, to, options) => {
    if (to.nodeType === Node.ELEMENT_NODE) morphElement(from, to, options);
    else if (to.nodeValue !== from.nodeValue) to.nodeValue = from.nodeValue;
  };

  /* Children are matched by id or address, in order; what has no match comes new or goes away. */
  const morphChildren = (from, to, options) => {
    let here = to.firstChild;
    for (const wanted of [...from.childNodes]) {
      while (here && isToken(here) && !isToken(wanted)) here = here.nextSibling;
      let match = here;
      while (match && !isSame(wanted, match)) match = match.nextSibling;
      if (match) {
        while (here !== match) {
          const gone = here;
          here = here.nextSibling;
          gone.remove();
        }
        here = match.nextSibling;
        if (!match.isEqualNode(wanted)) morphNode(wanted, match, options);
      } else {
        to.insertBefore(document.importNode(wanted, true), here);
      }
    }
    while (here) {
      const gone = here;
      here = here.nextSibling;
      if (!isToken(gone)) gone.remove();
    }
  };

  /* A stream does not know the address people typed; the page does. */
  const fillIn = (root) => {
    for (const name of ["qr", "home"]) {
      const source = document.querySelector(`template[data-${name}-source]`);
      if (!source) continue;
      for (const place of root.querySelectorAll(`[data-${name}]`)) {
        if (!place.hasChildNodes()) place.append(source.content.cloneNode(true));
      }
    }
  };

  const versionIn = (root) => Number(root.querySelector("[data-pulse]")?.dataset.version ?? -1);

  /* Put a newer state in place; an older one that comes late changes nothing. */
  const show = (root, html, { keeps = false } = {}) => {
    const wanted = document.createElement("div");
    wanted.append(document.createRange().createContextualFragment(html));
    if (versionIn(wanted) < versionIn(root)) return false;
    morphChildren(wanted, root, { keeps });
    fillIn(root);
    return true;
  };

  /* While people stick, only the count comes: the page itself follows some seconds later. */
  const countUp = (root, placed) => {
    for (const place of root.querySelectorAll("[data-placed]")) place.textContent = placed;
    root.querySelectorAll("[data-placed-dot]").forEach((dot, at) => {
      dot.classList.toggle("placed__dot--on", at < placed);
    });
  };

  /* Follow a stream for as long as the page lives. */
  const follow = ({ address, onFrame, onLost, onBack, ask }) => {
    let source = null;
    let watch = 0;
    let isLost = false;

    const lose = () => {
      if (!isLost) onLost?.();
      isLost = true;
    };

    const heard = () => {
      clearTimeout(watch);
      watch = setTimeout(comeBack, SILENCE);
      if (isLost) {
        isLost = false;
        onBack?.();
      }
    };

    const open = () => {
      source?.close();
      source = new EventSource(address());
      source.addEventListener("message", (event) => {
        heard();
        onFrame(JSON.parse(event.data));
      });
      source.addEventListener("hier", heard);
      source.addEventListener("error", () => {
        lose();
        clearTimeout(watch);
        watch = setTimeout(comeBack, AGAIN);
      });
    };

    /* First the whole state, then the stream: nothing that happened in between is missed. */
    const comeBack = async () => {
      clearTimeout(watch);
      try {
        await ask();
        if (isLost) {
          isLost = false;
          onBack?.();
        }
        open();
        watch = setTimeout(comeBack, SILENCE);
      } catch {
        lose();
        watch = setTimeout(comeBack, AGAIN);
      }
    };

    addEventListener("offline", lose);
    addEventListener("online", comeBack);
    addEventListener("pagehide", () => source?.close());
    addEventListener("pageshow", (event) => {
      if (event.persisted) comeBack();
    });
    open();
    watch = setTimeout(comeBack, SILENCE);
    return { comeBack, lose };
  };

  window.samenkrachtLive = { show, fillIn, follow, versionIn, countUp };
})();
