/* The moderator's desk: sends orders, puts new panels in place, keeps the clock, hears the keys.
   Without it the page works by itself: every order is a form. */
(() => {
  "use strict";

  const { show, fillIn, follow, countUp } = window.samenkrachtLive;
  const page = document.body;
  const panels = document.getElementById("panels");
  if (!panels) return;

  const KEYS_OFF = "samenkracht-toetsen-uit";
  const keysDialog = document.querySelector("[data-keys]");
  const keysOff = document.querySelector("[data-keys-off]");

  /* The clock of the server: taken once with every whole state, counted on by a steady clock. */
  let serverTime = 0;
  let takenAt = 0;
  const takeTime = () => {
    serverTime = Number(panels.querySelector("[data-pulse]")?.dataset.now ?? 0);
    takenAt = performance.now();
  };
  const now = () => serverTime + (performance.now() - takenAt) / 1000;

  const drawTimer = () => {
    const timer = panels.querySelector("[data-timer]");
    if (!timer || "paused" in timer.dataset) return;
    const minutes = Number(timer.dataset.minutes);
    const spent = Math.max(0, Math.floor((now() - Number(timer.dataset.begins)) / 60));
    const isOver = spent >= minutes;
    const value = timer.querySelector("[data-timer-value]");
    const unit = timer.querySelector("[data-timer-unit]");
    value.textContent = isOver && spent > minutes ? spent - minutes : Math.max(0, minutes - spent);
    unit.textContent = spent > minutes ? unit.dataset.over : unit.dataset.left;
    const ring = timer.querySelector("[data-minutes-a-dot]");
    const past = Math.floor(spent / Number(ring.dataset.minutesADot));
    ring.querySelectorAll("circle").forEach((dot, index) => {
      dot.classList.toggle("timer__dot--past", index < past);
      dot.classList.toggle("timer__dot--now", index === past);
    });
  };

  /* Saved, or not connected: one line, always there. */
  const setLost = (isLost) => {
    page.classList.toggle("is-lost", isLost);
    const saved = panels.querySelector("[data-saved]");
    if (!saved) return;
    saved.querySelector("[data-saved-words]").hidden = isLost;
    saved.querySelector("[data-lost-words]").hidden = !isLost;
  };
  let isLost = false;
  const lost = (value) => {
    isLost = value;
    setLost(value);
  };

  const put = (html, { isWhole }) => {
    if (!show(panels, html, { keeps: !isWhole })) return;
    if (isWhole) takeTime();
    setLost(isLost);
    drawTimer();
  };

  const fetchWhole = async (address, options = {}) => {
    const patience = AbortSignal.timeout(15000);
    const headers = { "HX-Request": "true", "X-CSRFToken": page.dataset.token };
    const answer = await fetch(address, { ...options, headers, signal: patience });
    const away = answer.headers.get("HX-Redirect");
    if (away) {
      location.assign(away);
      return answer;
    }
    if (answer.ok || answer.status === 422) put(await answer.text(), { isWhole: true });
    else if (answer.status >= 500) throw new Error(String(answer.status));
    else location.reload();
    return answer;
  };

  const ask = () => fetchWhole(page.dataset.state);
  const line = follow({
    address: () => panels.querySelector("[data-stream]").dataset.stream,
    ask,
    onFrame: (frame) => {
      if (frame.html) put(frame.html, { isWhole: false });
      else if ("n" in frame) countUp(document, frame.n);
    },
    onLost: () => lost(true),
    onBack: () => lost(false),
  });

  /* Orders go one after the other. A second press of the same button does nothing, and neither
     does a press right after the panels moved: it was meant for what stood there before. */
  const STILL = 400;
  let movedAt = -STILL;
  let orders = Promise.resolve();

  const order = async (form, button, body) => {
    try {
      const answer = await fetchWhole(form.getAttribute("action"), { method: "POST", body });
      lost(false);
      movedAt = performance.now();
      if (answer.ok && "clears" in form.dataset) form.reset();
    } catch {
      line.lose();
      lost(true);
    }
    button?.removeAttribute("aria-busy");
    if (button && !button.isConnected && document.activeElement === document.body) {
      const heir = button.dataset.key && panels.querySelector(`[data-key="${button.dataset.key}"]`);
      (heir || panels.querySelector("h1"))?.focus();
    }
  };

  const send = (form, button) => {
    if (button?.hasAttribute("aria-busy") || performance.now() - movedAt < STILL) return;
    const body = new FormData(form);
    if (button?.name) body.set(button.name, button.value);
    button?.setAttribute("aria-busy", "true");
    orders = orders.then(() => order(form, button, body));
  };

  panels.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-send]");
    if (!form) return;
    event.preventDefault();
    send(form, event.submitter);
  });

  /* Keys: one letter each, never while someone types, and one can turn them off. */
  const hasKeys = () => localStorage.getItem(KEYS_OFF) !== "1";
  if (keysOff) {
    keysOff.checked = !hasKeys();
    keysOff.addEventListener("change", () => {
      localStorage.setItem(KEYS_OFF, keysOff.checked ? "1" : "0");
      page.classList.toggle("has-no-keys", keysOff.checked);
    });
    page.classList.toggle("has-no-keys", keysOff.checked);
  }

  const isTyping = (target) => target.closest("input, textarea, select, [contenteditable]");

  const press = (key) => {
    for (const button of panels.querySelectorAll("[data-key]")) {
      if (button.dataset.key.split(" ").includes(key)) {
        button.click();
        return true;
      }
    }
    return false;
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      for (const open of panels.querySelectorAll("details[data-closes][open]")) {
        open.open = false;
        open.querySelector("summary").focus();
      }
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (isTyping(event.target) || keysDialog?.open) return;
    if (event.key === "?") {
      event.preventDefault();
      keysDialog?.showModal();
      return;
    }
    if (!hasKeys()) return;
    if (event.key.toLowerCase() === "o") {
      event.preventDefault();
      document.getElementById("notitie")?.focus();
    } else if (press(event.key.toLowerCase())) {
      event.preventDefault();
    }
  });

  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys-open]")) keysDialog?.showModal();
    for (const open of panels.querySelectorAll("details[data-closes][open]")) {
      if (!open.contains(event.target)) open.open = false;
    }
  });

  page.classList.add("has-script");
  takeTime();
  fillIn(panels);
  drawTimer();
  setInterval(drawTimer, 5000);
})();
