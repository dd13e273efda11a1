/* Reads the visible words of the page aloud, in its own language; only after a tap, and only with a
   voice that lives on the phone itself: no word leaves it. Old phones: ES2018 at most. */
(function () {
  "use strict";
  var speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance) return;

  function base(tag) {
    return String(tag).toLowerCase().split(/[-_]/)[0];
  }

  function voice() {
    return speech.getVoices().find(function (known) {
      return known.localService && base(known.lang) === base(document.documentElement.lang);
    });
  }

  function show(button, reading) {
    button.querySelector("[data-read-start]").hidden = reading;
    button.querySelector("[data-read-stop]").hidden = !reading;
  }

  function lines(place) {
    return place.innerText.split(/\n+/).map(function (line) { return line.trim(); }).filter(Boolean);
  }

  function read(button, place) {
    var words = lines(place);
    words.forEach(function (line, index) {
      var part = new SpeechSynthesisUtterance(line);
      part.voice = voice();
      part.lang = document.documentElement.lang;
      part.rate = 0.9;
      if (index === words.length - 1) part.onend = function () { show(button, false); };
      speech.speak(part);
    });
    show(button, words.length > 0);
  }

  function offer() {
    document.querySelectorAll("[data-read-aloud]").forEach(function (button) {
      button.hidden = !voice();
    });
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest("[data-read-aloud]");
    if (!button) return;
    var reading = button.querySelector("[data-read-start]").hidden;
    speech.cancel();
    if (reading) show(button, false);
    else read(button, document.querySelector("[data-read]"));
  });

  window.addEventListener("pagehide", function () { speech.cancel(); });
  /* Many phones know their voices only a moment later. */
  speech.onvoiceschanged = offer;
  offer();
})();

(function () {
"use strict";

/* The outbox: everything people send stays on the phone until the server has it on disk. In order,
   one at a time, each with the key of its tap, so that a repeat changes nothing. */

const PATIENCE = 8000;
const SLOW_AFTER = 1500;
const PAUSES = [1000, 2000, 3000, 5000];
const MOST_FAULTS = 8;

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/* A drawer of this tab; a phone that allows none works on in memory. */
function drawer(name) {
  return {
    read() {
      try { return sessionStorage.getItem(name) || ""; } catch (_) { return ""; }
    },
    write(text) {
      try {
        if (text) sessionStorage.setItem(name, text);
        else sessionStorage.removeItem(name);
      } catch (_) { /* the memory has it */ }
    },
  };
}

/* `hears`: accepted(item, answer), refused(item, answer), state(name, count), over(). */
function makeOutbox(name, hears) {
  const kept = drawer(name);
  let items = restored();
  let busy = false;
  let pauses = 0;
  let timer = 0;
  let serial = 0;

  function restored() {
    try { return JSON.parse(kept.read() || "[]"); } catch (_) { return []; }
  }

  function keep() {
    kept.write(items.length ? JSON.stringify(items) : "");
  }

  function drop() {
    items.shift();
    keep();
    pauses = 0;
  }

  async function post(item) {
    const stop = new AbortController();
    const clock = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const response = await fetch(item.url, {
        method: "POST",
        body: item.body,
        credentials: "same-origin",
        signal: stop.signal,
        headers: {
          "Accept": "application/json",
          "Content-Type": "application/x-www-form-urlencoded",
          "X-Proof": item.proof,
        },
      });
      /* A portal of the Wi-Fi also answers; ours is JSON and begins with a version. */
      const answer = await response.json().catch(() => null);
      const ours = answer && typeof answer.v === "number";
      return { status: response.status, answer: ours ? answer : null, later: Number(response.headers.get("Retry-After")) * 1000 };
    } catch (_) {
      return { status: 0, answer: null, later: 0 };
    } finally {
      clearTimeout(clock);
    }
  }

  function again(later) {
    const pause = PAUSES[Math.min(pauses, PAUSES.length - 1)] * (0.7 + 0.6 * Math.random());
    pauses += 1;
    timer = setTimeout(send, Math.max(later || 0, pause));
  }

  function settle(item, { status, answer, later }) {
    if (status === 410 && answer) {
      items = [];
      keep();
      hears.over();
    } else if (answer && status < 300) {
      drop();
      hears.accepted(item, answer);
    } else if (answer && status < 500 && status !== 429) {
      drop();
      hears.refused(item, answer);
    } else if (status === 500 && (item.faults = (item.faults || 0) + 1) >= MOST_FAULTS) {
      drop();
      hears.refused(item, {});
    } else {
      hears.state(status === 429 ? "later" : "offline", items.length);
      again(later);
      return;
    }
    hears.state("", items.length);
    send();
  }

  async function send() {
    clearTimeout(timer);
    if (busy || !items.length) return;
    busy = true;
    const item = items[0];
    const slow = setTimeout(() => hears.state("slow", items.length), SLOW_AFTER);
    const outcome = await post(item);
    clearTimeout(slow);
    busy = false;
    if (items[0] === item) settle(item, outcome);
  }

  function hurry() {
    pauses = 0;
    send();
  }

  window.addEventListener("online", hurry);
  window.addEventListener("pageshow", hurry);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) hurry(); });

  return {
    hurry,
    items: () => items,
    /* Grows with every tap: who looked before can tell whether something came in between. */
    serial: () => serial,
    put(item) {
      serial += 1;
      items.push(item);
      keep();
      send();
    },
    empty() {
      items = [];
      keep();
    },
  };
}

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

/* The page of a table: type, Enter, next. What was typed stands in the list at once. */

let outbox = null;
let wanted = false;

function form() {
  return find("[data-send=write]");
}

/* What is still on its way stands on top, without a number. */
function paint() {
  const list = find("[data-written]");
  if (!list) return;
  list.querySelectorAll("[data-new]").forEach((line) => line.remove());
  outbox.items().filter((item) => item.kind === "write").forEach((item) => {
    const line = find("[data-draw]").content.firstElementChild.cloneNode(true);
    line.querySelector("[data-words]").textContent = new URLSearchParams(item.body).get("text");
    list.insertBefore(line, list.firstChild);
  });
}

function put(kind, sent, fields) {
  const proof = sent.elements.proof.value;
  const body = new URLSearchParams(Object.assign({ proof }, fields)).toString();
  outbox.put({ kind, proof, url: sent.action, body });
  paint();
}

function write() {
  const area = form().elements.text;
  const text = area.value.trim();
  area.focus();
  if (!text) return say(words.empty);
  if (text.length > Number(form().dataset.longest)) return say(words.long);
  put("write", form(), { text, key: newKey(), domain: form().elements.domain.value });
  form().reset();
  area.value = "";
  say("");
}

async function freshen() {
  const before = outbox.serial();
  const outcome = await renew(place.page, () => outbox.serial() === before);
  if (outcome === "over") return over();
  wanted = !outcome;
  if (wanted) setTimeout(freshen, POLL_EVERY);
  paint();
}

function state(name, waiting) {
  if (name) say(words[name]);
  if (waiting) return;
  if ([words.offline, words.slow].includes(find("[data-say]").textContent)) say(words.arrived);
  if (wanted) freshen();
}

function accepted() {
  wanted = true;
  paint();
}

function refused(item, answer) {
  say(answer.refused || words.failed);
  const text = new URLSearchParams(item.body).get("text");
  const area = form() && form().elements.text;
  if (text && area) area.value = area.value ? `${text}\n${area.value}` : text;
  paint();
}

function over() {
  outbox.empty();
  location.reload();
}

if (place.room) {
  hidePlain();
  outbox = makeOutbox(`tafel:${place.room}`, { accepted, refused, state, over });
  paint();
  outbox.hurry();
  document.addEventListener("submit", (event) => {
    const kind = event.target.dataset.send;
    if (!kind) return;
    event.preventDefault();
    if (kind === "write") write();
    else {
      say(words.help);
      put(kind, event.target, {});
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.name !== "text") return;
    event.preventDefault();
    write();
  });
  follow({
    screen: (name) => { if (name !== find("[data-stage]").dataset.screen && !outbox.items().length) freshen(); },
    over,
    lost: () => { if (!outbox.items().length) say(words.paper); },
    back: () => { if (find("[data-say]").textContent === words.paper) say(""); },
  });
}
})();
