/* Follows the gathering: hears which screen to show and fetches it whole. Nothing that people are
   doing is ever taken from under their hands. */

const SILENCE = 40000;
const POLL_EVERY = 5000;
const MOST_DELAY = 1500;
const SAY_PAPER_AFTER = 30000;

const place = document.body.dataset;
const words = JSON.parse(place.words || "{}");
const find = (selector) => document.querySelector(selector);

function say(text) {
  const line = find("[data-say]");
  if (line && line.textContent !== text) line.textContent = text;
}

/* Tells a screen reader what came, once; the eye sees it anyway. */
function announce(text) {
  const line = find("[data-announce]");
  line.textContent = text;
  setTimeout(() => { line.textContent = ""; }, 3000);
}

/* What is only for pages without script. */
function hidePlain() {
  document.querySelectorAll("[data-plain]").forEach((part) => { part.remove(); });
  const actions = find("[data-actions]");
  if (actions && !actions.children.length) actions.textContent = "";
}

/* `hears`: screen(name), over(), lost(), back(). */
function follow(hears) {
  let source = null;
  let heard = Date.now();
  let quiet = 0;

  function alive() {
    heard = Date.now();
    if (quiet >= SAY_PAPER_AFTER) hears.back();
    quiet = 0;
  }

  function open() {
    if (!window.EventSource) return;
    if (source) source.close();
    heard = Date.now();
    source = new EventSource(place.stream);
    source.onopen = alive;
    source.addEventListener("hier", alive);
    source.onmessage = (event) => {
      alive();
      hears.screen(JSON.parse(event.data).s);
    };
  }

  async function ask() {
    try {
      const response = await fetch(place.now, { credentials: "same-origin", headers: { "X-Proof": "-" } });
      const answer = await response.json();
      if (typeof answer.v !== "number") throw new Error();
      if (response.status === 410 || response.status === 404) hears.over();
      else if (response.ok) {
        alive();
        hears.screen(answer.s);
      }
    } catch (_) {
      quiet += POLL_EVERY;
      if (quiet >= SAY_PAPER_AFTER) hears.lost();
    }
  }

  function check() {
    if (source && source.readyState === 1 && Date.now() - heard < SILENCE) return;
    if (!document.hidden) ask();
    if (!source || source.readyState === 2 || Date.now() - heard >= SILENCE) open();
  }

  open();
  setInterval(check, POLL_EVERY);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) check(); });
}

/* Fetches a page of ours and puts its changing parts in place, if that still suits when it comes.
   Gives "done", "over" when there is nothing any more, or "" when it could not. */
async function renew(address, suits) {
  let page;
  try {
    const response = await fetch(address, { credentials: "same-origin", headers: { "X-Fragment": "1" } });
    page = new DOMParser().parseFromString(await response.text(), "text/html");
    /* A portal of the Wi-Fi also says 404; only our own pages know the hall. */
    if (!response.ok) return response.status < 500 && page.body.classList.contains("hall") ? "over" : "";
  } catch (_) {
    return "";
  }
  const fresh = ["[data-stage]", "[data-actions]"].map((part) => [find(part), page.querySelector(part)]);
  if (!suits() || !fresh.every(([_, after]) => after)) return "";
  const held = document.activeElement && document.activeElement.closest("[data-stage], [data-actions]");
  fresh.forEach(([before, after]) => before.replaceWith(document.adoptNode(after)));
  hidePlain();
  if (held) focusHead();
  return "done";
}

function focusHead() {
  const head = find("[data-stage] h1");
  if (!head) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}
