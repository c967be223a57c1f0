/* Two articles side by side: what they share is linked; the words that differ are marked. */
(function () {
  "use strict";
  var dialog = document.getElementById("compare");
  if (!dialog || !dialog.showModal) { return; }
  var places = JSON.parse(document.getElementById("places").content.textContent);
  var panes = dialog.querySelectorAll(".pane"), at = document.getElementById("compare-at"), count = 0, current = -1;
  var LONGEST = 400; // words of a passage that are compared one by one

  function made(name, className, text) {
    var element = document.createElement(name);
    if (className) { element.className = className; }
    if (text) { element.textContent = text; }
    return element;
  }

  function title(number) { return document.querySelector("#article-" + number + " h3").textContent; }

  /* Offer at one side every article that shares words with the one at the other. */
  function offer(select, number, other) {
    select.textContent = "";
    Object.keys(places).map(function (name) { return name.split("-").slice(1); })
      .filter(function (ends) { return ends.indexOf(other) >= 0; })
      .map(function (ends) { return ends[1 - ends.indexOf(other)]; })
      .sort(function (one, another) { return one - another; })
      .forEach(function (end) { select.append(new Option(title(end), end, false, end === number)); });
  }

  function fill(pane, number, side, shared) {
    var source = document.getElementById("article-" + number), text = pane.querySelector(".text");
    text.textContent = "";
    pane.setAttribute("aria-label", title(number));
    source.querySelectorAll(".text > p").forEach(function (original, index) {
      var paragraph = made("p", original.className), words = original.textContent, done = 0;
      shared.map(function (item, place) { return { from: item[side * 3 + 1], to: item[side * 3 + 2], block: item[side * 3], place: place, quoted: item[6] }; })
        .filter(function (item) { return item.block === index; })
        .sort(function (one, other) { return one.from - other.from; })
        .forEach(function (item) {
          var from = Math.max(item.from, done);
          if (item.to <= from) { return; }
          var piece = made("span", item.quoted ? "same quoted" : "same", words.slice(from, item.to));
          piece.tabIndex = 0;
          piece.setAttribute("role", "button");
          piece.dataset.place = item.place;
          piece.dataset.sign = item.place + 1;
          paragraph.append(words.slice(done, from), piece);
          done = item.to;
        });
      paragraph.append(words.slice(done));
      text.append(paragraph);
    });
  }

  function words(piece) {
    return (piece.textContent.match(/\S+\s*/g) || []).map(function (word) {
      return { printed: word, plain: word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "") };
    });
  }

  /* Mark the words of each passage that the other does not have: those outside the longest common subsequence. */
  function compare(one, other) {
    var left = words(one), right = words(other), table = [], i, j;
    if (left.length > LONGEST || right.length > LONGEST) { return; }
    for (i = left.length; i >= 0; i -= 1) {
      table[i] = [];
      for (j = right.length; j >= 0; j -= 1) {
        table[i][j] = i === left.length || j === right.length ? 0
          : left[i].plain === right[j].plain ? 1 + table[i + 1][j + 1] : Math.max(table[i + 1][j], table[i][j + 1]);
      }
    }
    for (i = 0, j = 0; i < left.length && j < right.length;) {
      if (left[i].plain === right[j].plain) { left[i].same = right[j].same = true; i += 1; j += 1; }
      else if (table[i + 1][j] >= table[i][j + 1]) { i += 1; } else { j += 1; }
    }
    show(one, left);
    show(other, right);
  }

  function show(piece, told) {
    piece.textContent = "";
    told.forEach(function (word) { piece.append(word.same ? word.printed : made("span", "changed", word.printed)); });
  }

  function pieces(place, pane) { return (pane || dialog).querySelectorAll('[data-place="' + place + '"]'); }

  function light(place) {
    dialog.querySelectorAll(".same.lit").forEach(function (piece) { piece.classList.remove("lit"); });
    pieces(place).forEach(function (piece) { piece.classList.add("lit"); });
    current = Number(place);
    at.textContent = "Passage " + (current + 1) + " of " + count;
  }

  function scroll(place, pane) {
    var piece = pieces(place, pane)[0];
    if (piece) { pane.scrollTop += piece.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 4; }
  }

  function step(by) {
    if (!count) { return; }
    light((current + by + count) % count);
    panes.forEach(function (pane) { scroll(current, pane); });
  }

  function across(piece) {
    light(piece.dataset.place);
    panes.forEach(function (pane) { if (!pane.contains(piece)) { scroll(piece.dataset.place, pane); } });
  }

  function open(name) {
    var shared = places[name], numbers = name.split("-").slice(1), row = document.getElementById(name);
    if (!shared) { return false; }
    if ("popover" in HTMLElement.prototype) {
      document.querySelectorAll(":popover-open").forEach(function (note) { note.hidePopover(); });
    }
    panes.forEach(function (pane, side) {
      fill(pane, numbers[side], side, shared);
      offer(pane.querySelector("select"), numbers[side], numbers[1 - side]);
    });
    count = shared.length;
    shared.forEach(function (item, place) {
      var left = pieces(place, panes[0])[0], right = pieces(place, panes[1])[0];
      if (left && right) { compare(left, right); }
    });
    document.getElementById("compare-about").textContent = row ? row.dataset.about : count + " passages in common";
    if (!dialog.open) { dialog.showModal(); }
    light(0);
    panes.forEach(function (pane) { pane.scrollTop = 0; });
    return true;
  }

  document.addEventListener("click", function (event) {
    var link = event.target.closest("[data-pair]");
    if (link && open(link.dataset.pair)) { event.preventDefault(); }
  });
  dialog.addEventListener("click", function (event) {
    var piece = event.target.closest(".same"), button = event.target.closest("button");
    if (piece) { across(piece); }
    if (button && button.dataset.step) { step(Number(button.dataset.step)); }
    if (button && "close" in button.dataset) { dialog.close(); }
  });
  dialog.addEventListener("change", function (event) {
    var numbers = Array.from(dialog.querySelectorAll("select"), function (select) { return Number(select.value); });
    open("pair-" + Math.min(numbers[0], numbers[1]) + "-" + Math.max(numbers[0], numbers[1]));
    event.target.focus();
  });
  dialog.addEventListener("keydown", function (event) {
    if (event.target.closest("select")) { return; }
    var piece = event.target.closest(".same");
    if (piece && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); across(piece); }
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") { event.preventDefault(); step(event.key === "ArrowRight" ? 1 : -1); }
  });
  ["mouseover", "focusin"].forEach(function (kind) {
    dialog.addEventListener(kind, function (event) {
      var piece = event.target.closest(".same");
      if (piece) { light(piece.dataset.place); }
    });
  });
  if (/^#pair-\d+-\d+$/.test(location.hash)) { open(location.hash.slice(1)); }
}());
