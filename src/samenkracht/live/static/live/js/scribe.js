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
