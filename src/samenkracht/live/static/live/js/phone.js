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
