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
