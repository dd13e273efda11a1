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
