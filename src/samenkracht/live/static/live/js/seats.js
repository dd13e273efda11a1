/* The tables by mouse and keyboard. Everything here can also be done by links and buttons; this
   only shortens it: drag somebody to a table or onto somebody else, press the number of a table,
   Escape to be done, Ctrl+Z to go back. */
(() => {
  "use strict";

  const place = () => document.querySelector("[data-tables]");
  let dragged = null;
  let asked = null;

  const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;

  /* Sends an order as a form of the page would, and lets the answer take its place. */
  function send(fields) {
    const room = place();
    window.htmx.ajax("POST", `${room.dataset.page}plaats/`, {
      target: "#zaal",
      swap: "outerHTML",
      values: { ...fields, ronde: room.dataset.round, csrfmiddlewaretoken: token() },
    });
  }

  /* What each table would cost for whom is dragged: asked once, when the drag begins. */
  async function ask(guest) {
    const room = place();
    const address = `${room.dataset.page}?ronde=${room.dataset.round}&wie=${guest}`;
    const answer = await fetch(address, { headers: { "HX-Request": "true" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const words = new Map();
    for (const goal of page.querySelectorAll("[data-goal]")) {
      const said = goal.querySelector(".goal__words");
      words.set(goal.dataset.goal, {
        text: said.textContent.trim(),
        good: said.classList.contains("goal__words--good"),
      });
    }
    const full = page.querySelector("[data-full]");
    for (const number of full ? full.dataset.full.split(" ") : []) {
      words.set(number, { text: full.textContent.trim(), good: false });
    }
    return words;
  }

  function whisper(table, words) {
    const said = table.querySelector("[data-words]");
    said.textContent = words.text;
    said.classList.toggle("top__words--good", words.good);
    said.hidden = false;
  }

  function still() {
    for (const table of document.querySelectorAll("[data-table]")) {
      table.classList.remove("top--over");
      table.querySelector("[data-words]").hidden = true;
    }
    for (const over of document.querySelectorAll(".chair__who--over")) {
      over.classList.remove("chair__who--over");
    }
  }

  document.addEventListener("dragstart", (event) => {
    const guest = event.target.closest?.("[data-guest]");
    if (!guest) return;
    dragged = guest;
    asked = ask(guest.dataset.guest).catch(() => new Map());
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
  });

  document.addEventListener("dragend", () => {
    dragged = null;
    still();
  });

  document.addEventListener("dragover", (event) => {
    if (!dragged) return;
    const table = event.target.closest("[data-table]");
    if (!table) return;
    event.preventDefault();
    const other = event.target.closest("[data-guest]");
    if (table.classList.contains("top--over") && !other) return;
    still();
    if (table.contains(dragged)) return;
    table.classList.add("top--over");
    if (other && other !== dragged) other.classList.add("chair__who--over");
    const on = asked;
    on.then((words) => {
      const mine = words.get(table.dataset.table);
      if (mine && asked === on && table.classList.contains("top--over")) whisper(table, mine);
    });
  });

  document.addEventListener("drop", (event) => {
    const table = event.target.closest?.("[data-table]");
    if (!dragged || !table) return;
    event.preventDefault();
    const person = dragged.dataset.guest;
    const other = event.target.closest("[data-guest]");
    const same = table.contains(dragged);
    dragged = null;
    still();
    if (same) return;
    if (other) send({ person, swap: other.dataset.guest });
    else send({ person, table: table.dataset.table });
  });

  /* Long numbers of tables are typed digit by digit within a second. */
  let typed = "";
  let typing = 0;

  document.addEventListener("keydown", (event) => {
    const writing = event.target.closest("input, textarea, select");
    if (event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !writing) {
      const back = document.querySelector("[data-undo]");
      if (back) {
        event.preventDefault();
        back.click();
      }
      return;
    }
    if (writing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") document.querySelector("[data-close]")?.click();
    const form = document.querySelector("[data-seat-form]");
    if (!form || !/^[0-9]$/.test(event.key)) return;
    typed += event.key;
    clearTimeout(typing);
    typing = setTimeout(() => {
      const button = form.querySelector(`[data-goal="${Number(typed)}"] button`);
      typed = "";
      button?.click();
    }, 450);
  });

  /* A plan takes a moment: the button says so, and does not send twice. */
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("[data-slow]");
    const button = form?.querySelector("[data-busy-words]");
    if (!button) return;
    if (button.getAttribute("aria-busy") === "true") {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    button.setAttribute("aria-busy", "true");
    button.querySelector("span").textContent = button.dataset.busyWords;
  }, true);

  /* An answer that never came, or came without a new page: the button works again. */
  document.addEventListener("htmx:afterRequest", (event) => {
    const busy = event.detail.elt.querySelector?.("[data-busy-words][aria-busy]");
    if (busy && !event.detail.successful) busy.removeAttribute("aria-busy");
  });

  /* What somebody is filling in is not taken away by news. */
  let filling = null;
  document.addEventListener("input", (event) => {
    filling = event.target.closest("#zaal form");
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    const busy = filling?.isConnected || document.querySelector("#paneel details[open]");
    if (event.detail.elt.matches("[data-poll]") && busy) event.preventDefault();
  });

  function settle() {
    for (const guest of document.querySelectorAll("[data-guest]")) guest.draggable = true;
  }

  /* After a tap on somebody or on a table the panel is where one reads on; after "Klaar" where one
     was. What sent an order keeps the focus (htmx finds it by its id); when it is gone, the panel. */
  let left = null;
  let opens = false;
  document.addEventListener("htmx:beforeRequest", (event) => {
    const guest = event.target.closest?.("[data-guest]");
    if (guest) left = guest.id;
    opens = Boolean(guest || event.target.closest?.(".top__name"));
  });
  document.addEventListener("htmx:afterSettle", () => {
    settle();
    const title = document.querySelector("[data-panel-title][tabindex]");
    const isLost = document.activeElement === document.body;
    const narrow = window.matchMedia("(width < 64rem)").matches;
    if (title && (opens || isLost)) {
      title.focus({ preventScroll: true });
      if (narrow && opens) title.scrollIntoView({ block: "nearest" });
    } else if (left && isLost) {
      const back = document.getElementById(left);
      back?.focus({ preventScroll: true });
      if (narrow) back?.scrollIntoView({ block: "center" });
      left = null;
    }
    opens = false;
    /* What is said must be seen, also when the order was given far below. */
    for (const said of document.querySelectorAll(".tables__said .notice")) {
      if (!document.querySelector(".panel__said, .field__fault")) {
        said.scrollIntoView({ block: "nearest" });
      }
    }
  });
  settle();
})();
