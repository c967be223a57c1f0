/* What the pages do beyond what they are without it: a cite opens beside the story, pictures come when they are wanted, news is told. */
(function () {
  "use strict";
  var AWAY_MS = 60000, reading = document.getElementById("reading"), touched = Date.now(), last = null;

  function fetched(address) {
    return fetch(address, { headers: { "Accept": "text/html" }, credentials: "same-origin" }).then(function (answer) {
      if (!answer.ok || answer.redirected) { throw new Error("no page"); }
      return answer.text();
    }).then(function (text) { return new DOMParser().parseFromString(text, "text/html"); });
  }

  /* The passage in its article, beside the story; the address stays a page of its own. */
  function open(link) {
    if (!reading) { return false; }
    fetched(link.getAttribute("href")).then(function (page) {
      var text = page.getElementById("text");
      if (!text) { throw new Error("no text"); }
      text.removeAttribute("id");
      text.className = "article";
      reading.replaceChildren(closing(), text);
      reading.hidden = false;
      mark(link);
      var place = reading.querySelector("#cite") || reading;
      var around = getComputedStyle(reading).position === "fixed" ? reading : reading.closest(".reader");
      var hidden = around === reading ? link.getBoundingClientRect().bottom + 12 - reading.getBoundingClientRect().top : 0;
      if (hidden > 0) { scrollBy(0, hidden); }
      around.scrollTop += place.getBoundingClientRect().top - around.getBoundingClientRect().top - around.clientHeight / 3;
      reading.setAttribute("tabindex", "-1");
      reading.setAttribute("aria-label", "The source");
      reading.focus({ preventScroll: true });
    }).catch(function () { location.assign(link.href); });
    return true;
  }

  function closing() {
    var button = document.createElement("button");
    button.type = "button";
    button.className = "close";
    button.textContent = "Close";
    button.addEventListener("click", close);
    return button;
  }

  function close() {
    if (!reading || reading.hidden) { return; }
    reading.hidden = true;
    reading.replaceChildren();
    if (last) { last.removeAttribute("aria-current"); last.focus(); last = null; }
  }

  function mark(link) {
    if (last) { last.removeAttribute("aria-current"); }
    last = link;
    link.setAttribute("aria-current", "true");
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("a.chip, .source-list a");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || reading && reading.contains(link) && !link.matches(".chip")) { return; }
    if (open(link)) { event.preventDefault(); }
  });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { close(); } });

  /* Parts of a page that are large come when they are near. */
  var wanted = new IntersectionObserver(function (entries) {
    entries.filter(function (entry) { return entry.isIntersecting; }).forEach(function (entry) {
      wanted.unobserve(entry.target);
      fetched(entry.target.dataset.fetch).then(function (page) {
        var part = page.getElementById("part");
        part.removeAttribute("id");
        entry.target.replaceWith(part);
      }).catch(function () { /* the link to it stays */ });
    });
  }, { rootMargin: "600px" });
  document.querySelectorAll("[data-fetch]").forEach(function (part) { wanted.observe(part); });

  /* Words that stand elsewhere too: what is told of them, under them. */
  document.addEventListener("toggle", function (event) {
    var note = event.target, words;
    if (!note.classList || !note.classList.contains("note") || event.newState !== "open") { return; }
    words = document.querySelectorAll('[data-note="' + note.id + '"]');
    if (!words.length) { return; }
    var first = words[0].getClientRects()[0], bottom = words[words.length - 1].getBoundingClientRect().bottom + 6;
    note.style.inset = "auto";
    note.style.top = Math.max(8, bottom + note.offsetHeight < innerHeight ? bottom : first.top - note.offsetHeight - 6) + "px";
    note.style.left = Math.max(8, Math.min(first.left, innerWidth - note.offsetWidth - 8)) + "px";
  }, true);

  /* In two articles side by side, both places of a passage show at once. */
  document.addEventListener("click", function (event) {
    var piece = event.target.closest("a.same"), pieces;
    if (!piece) { return; }
    event.preventDefault();
    pieces = document.querySelectorAll('a.same[data-place="' + piece.dataset.place + '"]');
    document.querySelectorAll("a.same.lit").forEach(function (other) { other.classList.remove("lit"); });
    pieces.forEach(function (other) {
      var pane = other.closest(".pane");
      other.classList.add("lit");
      if (other !== piece && !pane.contains(piece)) { pane.scrollTop += other.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4; }
    });
  });

  /* News: told where somebody reads; where nobody has touched the page for a while, shown. */
  ["scroll", "keydown", "pointerdown", "pointermove"].forEach(function (kind) {
    addEventListener(kind, function () { touched = Date.now(); }, { passive: true });
  });

  function told() {
    if (Date.now() - touched > AWAY_MS && !(reading && !reading.hidden)) { location.reload(); return; }
    if (document.querySelector(".news")) { return; }
    var line = document.createElement("p"), link = document.createElement("a");
    line.className = "news";
    line.setAttribute("role", "status");
    link.href = location.pathname + location.search;
    link.textContent = "Show it";
    line.append("There is news. ", link);
    document.querySelector("header.site").after(line);
  }

  var live = document.body.dataset.live, stream = null;
  function listen() {
    if (!live || stream || document.hidden) { return; }
    stream = new EventSource(live);
    stream.addEventListener("news", told);
  }
  document.addEventListener("visibilitychange", function () {
    if (document.hidden && stream) { stream.close(); stream = null; } else { listen(); }
  });
  listen();
}());
