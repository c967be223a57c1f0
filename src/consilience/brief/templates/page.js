
(function () {
  "use strict";
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
  window.addEventListener("hashchange", function () { light(location.hash.slice(1)); });
  document.addEventListener("click", function (event) {
    var chip = event.target.closest("a.chip");
    if (chip) { event.preventDefault(); history.replaceState(null, "", chip.hash); light(chip.hash.slice(1)); }
  });
  light(location.hash.slice(1));
}());
