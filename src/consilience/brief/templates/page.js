/* A cite lights its exact words in the source; words that stand elsewhere too tell whose they are. */
(function () {
  "use strict";
  var WAIT_MS = 180, STAY_MS = 350, timer;

  function light(name) {
    document.querySelectorAll(".lit").forEach(function (piece) { piece.classList.remove("lit"); });
    if (!/^c-[0-9a-f]+-\d+-\d+$/.test(name)) { return; }
    var pieces = document.querySelectorAll('[data-c~="' + name + '"]');
    if (!pieces.length) { return; }
    var article = pieces[0].closest("details");
    if (article) { article.open = true; }
    pieces.forEach(function (piece) { piece.classList.add("lit"); });
    pieces[0].scrollIntoView({ block: "center" });
  }

  /* A browser without popovers shows the notes under each article. */
  var popovers = "popover" in HTMLElement.prototype;

  function hide() {
    if (popovers) { document.querySelectorAll(".note:popover-open").forEach(function (note) { note.hidePopover(); }); }
  }

  function show(id) {
    var note = document.getElementById(id);
    if (!popovers || !note || note.matches(":popover-open")) { return; }
    note.showPopover({ source: document.querySelector('[popovertarget="' + id + '"]') });
  }

  /* Put a note under the words it speaks of, or above them where there is no room. */
  function place(note) {
    var words = document.querySelectorAll('[data-note="' + note.id + '"]');
    if (!words.length) { return; }
    var first = words[0].getClientRects()[0], last = words[words.length - 1].getBoundingClientRect();
    var below = last.bottom + 6, height = note.offsetHeight;
    note.style.inset = "auto";
    note.style.top = Math.max(8, below + height < innerHeight ? below : first.top - height - 6) + "px";
    note.style.left = Math.max(8, Math.min(first.left, innerWidth - note.offsetWidth - 8)) + "px";
  }

  window.addEventListener("hashchange", function () { light(location.hash.slice(1)); });
  document.addEventListener("click", function (event) {
    var chip = event.target.closest("a.chip");
    if (chip) { event.preventDefault(); hide(); history.replaceState(null, "", chip.hash); light(chip.hash.slice(1)); }
    var node = event.target.closest('a[href^="#article-"]');
    if (node) { document.getElementById(node.getAttribute("href").slice(1)).open = true; }
  });
  document.addEventListener("toggle", function (event) {
    if (event.target.classList.contains("note") && event.newState === "open") { place(event.target); }
  }, true);
  document.addEventListener("mouseover", function (event) {
    var piece = event.target.closest("[data-note]");
    clearTimeout(timer);
    if (piece) { timer = setTimeout(function () { show(piece.dataset.note); }, WAIT_MS); }
    else if (!event.target.closest(".note, .sign")) { timer = setTimeout(hide, STAY_MS); }
  });
  document.addEventListener("focusin", function (event) {
    if (event.target.matches(".sign:focus-visible")) { show(event.target.getAttribute("popovertarget")); }
  });
  light(location.hash.slice(1));
}());
