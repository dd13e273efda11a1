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

/* The phone of a resident. Every tap shows at once, goes into the outbox, and comes back from the
   server; what the server refuses is put back with a sentence. */

const LOCK = 800;
const COUNT_FROM = 50;
const draft = drawer(`concept:${place.room}`);
let outbox = null;
let locked = 0;
let wanted = "";
let planned = 0;
let showing = false;

/* --- stickers --- */

/* Each: [slot, idea, key]. */
let confirmed = [];

function board() {
  return find("[data-stickers]");
}

function cap() {
  return Number(board().dataset.cap);
}

/* What is stuck, with what is still on its way. */
function hand() {
  let now = confirmed.slice();
  outbox.items().forEach((item) => {
    if (item.kind === "stick" && !now.some(([_, __, key]) => key === item.key)) now.push([freeSlot(now), item.idea, item.key]);
    if (item.kind === "back") now = now.filter(([_, __, key]) => key !== item.key);
  });
  return now;
}

function freeSlot(now) {
  const used = now.map(([slot]) => slot);
  let slot = 1;
  while (used.includes(slot)) slot += 1;
  return slot;
}

function left() {
  return cap() - hand().length;
}

function paint() {
  if (!board()) return;
  const now = hand();
  const rest = cap() - now.length;
  const used = now.map(([slot]) => slot);
  board().classList.toggle("stickers--none", rest <= 0);
  board().querySelectorAll("[data-left]").forEach((line) => { line.hidden = Number(line.dataset.left) !== rest; });
  board().querySelectorAll("[data-slot]").forEach((dot) => { dot.hidden = used.includes(Number(dot.dataset.slot)); });
  board().querySelectorAll("[data-gone]").forEach((dot) => { dot.hidden = !used.includes(Number(dot.dataset.gone)); });
  board().querySelectorAll("[data-idea]").forEach((item) => {
    const mine = now.filter(([_, idea]) => idea === item.dataset.idea);
    item.querySelector("[data-placed]").hidden = mine.length === 0;
    if (mine.length) item.querySelector("[data-back]").value = mine[mine.length - 1][2];
    paintDots(item.querySelector("[data-dots]"), mine.map(([slot]) => slot));
  });
}

function paintDots(dots, slots) {
  dots.textContent = "";
  slots.forEach((slot) => {
    const drawn = board().querySelector(`[data-slot="${slot}"] .dot`);
    if (drawn) dots.appendChild(drawn.cloneNode(true));
  });
}

function tap(button) {
  if (Date.now() < locked) return;
  locked = Date.now() + LOCK;
  const idea = button.closest("[data-idea]").dataset.idea;
  const proof = board().elements.proof.value;
  if (button.hasAttribute("data-back")) {
    const key = button.value;
    sendOff({ kind: "back", url: button.formAction, key, idea, proof, fields: { sticker: key } });
    say(words.back);
  } else if (left() <= 0) {
    say(words.none);
  } else {
    const key = newKey();
    sendOff({ kind: "stick", url: button.formAction, key, idea, proof, fields: { idea, key } });
    say(words.stuck);
    if (navigator.vibrate) navigator.vibrate(30);
  }
}

function sendOff(item) {
  const fields = Object.assign({ proof: item.proof }, item.fields);
  delete item.fields;
  item.url = item.url.split("#")[0];
  item.body = new URLSearchParams(fields).toString();
  outbox.put(item);
  paint();
}

/* --- ideas --- */

function field() {
  return find("[data-stage] textarea");
}

function count() {
  const line = find("[data-count]");
  if (!line || !field()) return;
  const longest = Number(field().form.dataset.longest);
  const rest = longest - field().value.trim().length;
  line.hidden = rest > COUNT_FROM;
  line.textContent = (rest < 0 ? words.over : words.left).replace("%n", Math.abs(rest));
}

function ask(question) {
  const asks = find("[data-asks]");
  if (!asks) return;
  asks.hidden = !question;
  find("[data-question]").textContent = question || "";
  if (question) asks.scrollIntoView({ block: "center" });
}

function sendIdea(form, sure) {
  const text = form.elements.text.value.trim();
  /* The second half of a double tap finds the field empty already. */
  if (!text) return Date.now() < locked ? undefined : say(words.empty);
  if (text.length > Number(form.dataset.longest)) return say(words.long);
  locked = Date.now() + LOCK;
  const key = newKey();
  const fields = Object.assign({ text, key }, sure ? { sure: "1" } : {});
  form.elements.text.value = "";
  draft.write("");
  ask("");
  count();
  say(words.sending);
  sendOff({ kind: "idea", url: form.action, key, proof: form.elements.proof.value, fields });
}

function restore(item, answer) {
  const text = new URLSearchParams(item.body).get("text");
  const area = field();
  if (area && !area.value) area.value = text;
  else if (!area) draft.write(text);
  if (answer.asks) {
    ask(answer.refused);
    say("");
    if (area) area.focus();
  }
  count();
}

/* --- what came back --- */

function accepted(item, answer) {
  if (item.kind === "stick" && !confirmed.some(([_, __, key]) => key === item.key)) {
    confirmed.push([freeSlot(confirmed), item.idea, item.key]);
  }
  if (item.kind === "back") confirmed = confirmed.filter(([_, __, key]) => key !== item.key);
  if (typeof answer.left === "number" && board()) {
    /* Another tab of this phone stuck something too. */
    if (answer.left !== cap() - confirmed.length) wanted = "?";
  }
  if (item.kind === "idea") say(words.sent);
  if (item.kind === "idea" && !outbox.items().length && !isTyping()) {
    show("?gedaan=idee", () => !isTyping());
  }
  paint();
}

function refused(item, answer) {
  say(answer.asks ? "" : answer.refused || words.failed);
  if (item.kind === "idea") restore(item, answer);
  else wanted = "?";
  paint();
}

function state(name, waiting) {
  if (name === "offline" || name === "slow") say(words[name]);
  if (waiting) return;
  if ([words.offline, words.slow].includes(find("[data-say]").textContent)) say(words.arrived);
  catchUp();
}

function over() {
  outbox.empty();
  draft.write("");
  location.reload();
}

/* --- the next screen --- */

function isTyping() {
  return Boolean(field() && field().value.trim());
}

function hear(screen) {
  const shown = find("[data-stage]").dataset.screen;
  if (wanted !== "?") wanted = screen === shown ? "" : screen;
  catchUp();
}

/* Shows the next screen when nothing is under way; not all phones at the same moment. */
function catchUp() {
  if (!wanted || planned || outbox.items().length) return;
  const now = wanted === "?";
  find("[data-next]").hidden = now || !isTyping();
  if (isTyping() && !now) return;
  planned = setTimeout(() => {
    planned = 0;
    show("", () => wanted === "?" || !isTyping());
  }, now ? 0 : Math.random() * MOST_DELAY);
}

async function show(query, suits) {
  if (showing || outbox.items().length) return;
  showing = true;
  const before = outbox.serial();
  const shown = find("[data-stage]").dataset.screen;
  const outcome = await renew(place.page + query, () => outbox.serial() === before && suits());
  showing = false;
  if (outcome === "over") over();
  else if (!outcome) setTimeout(catchUp, POLL_EVERY);
  else {
    wanted = "";
    find("[data-next]").hidden = true;
    const isOther = find("[data-stage]").dataset.screen !== shown;
    if (isOther || query) say("");
    if (isOther) announce(find("[data-stage] h1").textContent);
    begin();
  }
}

/* Makes what was just put in place work. */
function begin() {
  if (board()) confirmed = JSON.parse(board().dataset.stickers);
  if (field() && !field().value) field().value = draft.read();
  count();
  paint();
}

function onClick(event) {
  const button = event.target.closest("[data-stick], [data-back], [data-next], [data-mend], [data-sure]");
  if (!button) return;
  event.preventDefault();
  if (button.hasAttribute("data-next")) {
    show("", () => true);
  } else if (button.hasAttribute("data-mend")) {
    ask("");
    field().focus();
  } else if (button.hasAttribute("data-sure")) sendIdea(button.form, true);
  else tap(button);
}

function onSubmit(event) {
  const form = event.target;
  const kind = form.dataset.send;
  if (form.querySelector("[name=ander]") && outbox.items().length) {
    event.preventDefault();
    say(words.wait);
    return;
  }
  if (!kind) return;
  event.preventDefault();
  if (kind === "idea") return sendIdea(form, false);
  const proof = form.elements.proof.value;
  if (kind === "help") {
    say(words.help);
    sendOff({ kind, url: form.action, proof, fields: {} });
  }
  if (kind === "idea_back") {
    form.closest("li").hidden = true;
    sendOff({ kind, url: form.action, proof, fields: {} });
  }
}

if ("over" in place) {
  try { sessionStorage.clear(); } catch (_) { /* there was nothing to keep */ }
}

if (place.room) {
  hidePlain();
  outbox = makeOutbox(`uit:${place.room}`, { accepted, refused, state, over });
  begin();
  document.addEventListener("click", onClick);
  document.addEventListener("submit", onSubmit);
  document.addEventListener("input", () => {
    if (field()) draft.write(field().value);
    count();
  });
  outbox.hurry();
  follow({
    screen: hear,
    over,
    lost: () => { if (!outbox.items().length) say(words.paper); },
    back: () => { if (find("[data-say]").textContent === words.paper) say(""); },
  });
}
})();
