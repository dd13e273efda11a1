/* The wall: puts the new stage in place, empties itself on B without any network, and tells a
   screen reader at most once in five seconds. When the line is gone the last picture stays. */
(() => {
  "use strict";

  const { show, fillIn, follow, countUp } = window.samenkrachtLive;
  const stage = document.getElementById("stage");
  const announcer = document.querySelector("[data-announcer]");
  if (!stage) return;

  const BREATH = 5000;
  let said = stage.firstElementChild?.dataset.announce ?? "";
  let waiting = 0;
  let lastAt = -BREATH;

  const announce = () => {
    const words = stage.firstElementChild?.dataset.announce ?? "";
    if (!words || words === said || waiting) return;
    waiting = setTimeout(
      () => {
        waiting = 0;
        lastAt = performance.now();
        said = stage.firstElementChild?.dataset.announce ?? "";
        announcer.textContent = said;
      },
      Math.max(0, lastAt + BREATH - performance.now()),
    );
  };

  const isBlank = () => stage.firstElementChild?.classList.contains("wall--blank") ?? false;

  const put = (html) => {
    const before = isBlank();
    if (!show(stage, html)) return;
    /* The console has the last word: when it empties or fills the wall, the local key lets go. */
    if (before !== isBlank()) document.body.classList.remove("is-dark");
    announce();
  };

  const ask = async () => {
    const answer = await fetch(document.body.dataset.state, {
      headers: { "HX-Request": "true" },
      signal: AbortSignal.timeout(15000),
    });
    if (answer.ok) put(await answer.text());
    else if (answer.status >= 500) throw new Error(String(answer.status));
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key.toLowerCase() === "b") document.body.classList.toggle("is-dark");
    if (event.key.toLowerCase() === "f") {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen?.();
    }
  });

  fillIn(stage);
  follow({
    address: () => stage.querySelector("[data-stream]").dataset.stream,
    ask,
    onFrame: (frame) => {
      if (frame.html) put(frame.html);
      else if ("n" in frame) countUp(stage, frame.n);
    },
  });
})();
