(function () {
  "use strict";
  var index = window.coursewareIndex || [], field = document.getElementById("query");
  var found = document.querySelector(".found"), list = document.querySelector(".results");
  if (!field) { return; }
  function plain(text) { return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, ""); }
  index.forEach(function (entry) { entry.plainTitle = plain(entry.title); entry.plainText = plain(entry.text); });
  function starts(text, word) {
    var at = text.indexOf(word);
    while (at >= 0) {
      if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1])) { return at; }
      at = text.indexOf(word, at + 1);
    }
    return -1;
  }
  function score(entry, words) {
    var total = 0;
    for (var i = 0; i < words.length; i++) {
      var title = starts(entry.plainTitle, words[i]), text = starts(entry.plainText, words[i]);
      if (title < 0 && text < 0) { return 0; }
      total += title >= 0 ? 10 : 1;
    }
    return total + (entry.weight || 0);
  }
  function excerpt(entry, words) {
    var at = -1;
    words.forEach(function (word) { if (at < 0) { at = starts(entry.plainText, word); } });
    var start = Math.max(0, at - 60);
    while (start > 0 && entry.text[start - 1] !== " ") { start--; }
    return (start > 0 ? "…" : "") + entry.text.slice(start, start + 180) + (entry.text.length > start + 180 ? "…" : "");
  }
  function search() {
    var words = plain(field.value).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    list.textContent = "";
    if (!words.length) { found.textContent = ""; return; }
    var results = index.map(function (entry, place) { return { entry: entry, score: score(entry, words), place: place }; })
      .filter(function (result) { return result.score > 0; })
      .sort(function (a, b) { return b.score - a.score || a.place - b.place; });
    found.textContent = results.length === 0 ? "Nothing found." : results.length === 1 ? "1 place" : results.length + " places";
    results.slice(0, 40).forEach(function (result) {
      var item = document.createElement("li"), link = document.createElement("a"), text = document.createElement("p");
      link.href = result.entry.page;
      link.textContent = result.entry.title;
      text.textContent = excerpt(result.entry, words);
      item.append(link, text);
      if (result.entry.lesson && result.entry.lesson !== result.entry.title) {
        var where = document.createElement("small");
        where.textContent = result.entry.lesson;
        item.insertBefore(where, text);
      }
      list.append(item);
    });
    // A page opened from disk may not change its address.
    if (location.protocol !== "file:") { history.replaceState(null, "", "?q=" + encodeURIComponent(field.value)); }
  }
  field.value = new URLSearchParams(location.search).get("q") || "";
  field.form.addEventListener("submit", function (event) { event.preventDefault(); search(); });
  field.addEventListener("input", search);
  field.focus();
  search();
})();
