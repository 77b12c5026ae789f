(function () {
  "use strict";
  function each(selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); }

  // The contents on narrow screens.
  var menu = document.querySelector(".bar .menu"), contents = document.getElementById("contents");
  if (menu && contents) {
    menu.hidden = false;
    menu.addEventListener("click", function () {
      var open = contents.classList.toggle("open");
      menu.setAttribute("aria-expanded", String(open));
      if (open) { contents.querySelector("a").focus(); }
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && contents.classList.contains("open")) {
        contents.classList.remove("open");
        menu.setAttribute("aria-expanded", "false");
        menu.focus();
      }
    });
  }

  // Copying an example.
  if (navigator.clipboard) {
    each("button.copy", function (button) {
      var program = button.parentNode.parentNode.querySelector("pre");
      if (!program) { return; }
      button.hidden = false;
      button.addEventListener("click", function () {
        navigator.clipboard.writeText(program.textContent).then(function () {
          button.textContent = "Copied";
          setTimeout(function () { button.textContent = "Copy"; }, 1500);
        });
      });
    });
  }

  // The definition of a term, on hover and focus.
  var tip = document.createElement("div"), owner = null;
  tip.className = "definition";
  tip.id = "definition";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  function hide() {
    tip.hidden = true;
    if (owner) { owner.removeAttribute("aria-describedby"); }
    owner = null;
  }
  function show(event) {
    var place = this.getBoundingClientRect();
    hide();
    owner = this;
    tip.textContent = this.getAttribute("data-definition");
    this.setAttribute("aria-describedby", "definition");
    tip.hidden = false;
    var left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - tip.offsetWidth - 8));
    tip.style.left = left + window.scrollX + "px";
    tip.style.top = place.bottom + window.scrollY + 6 + "px";
  }
  var terms = document.querySelectorAll("a.term[data-definition]");
  if (terms.length) {
    document.body.appendChild(tip);
    each("a.term[data-definition]", function (term) {
      term.addEventListener("mouseenter", show);
      term.addEventListener("focus", show);
      term.addEventListener("mouseleave", hide);
      term.addEventListener("blur", hide);
    });
    document.addEventListener("keydown", function (event) { if (event.key === "Escape") { hide(); } });
  }

  // Paper cannot unfold anything.
  var folded = [];
  window.addEventListener("beforeprint", function () {
    each("details:not([open]):not(.data)", function (part) { folded.push(part); part.open = true; });
  });
  window.addEventListener("afterprint", function () {
    folded.forEach(function (part) { part.open = false; });
    folded = [];
  });

  // Lessons read to their end are remembered on this device, and nowhere else.
  var key = "courseware-read:" + (document.querySelector(".bar .title") || document.body).textContent;
  function read() {
    try { return JSON.parse(localStorage.getItem(key) || "[]"); } catch (error) { return []; }
  }
  function mark() {
    read().forEach(function (page) {
      each("[data-lesson]", function (entry) {
        if (entry.getAttribute("data-lesson") === page) { entry.classList.add("done"); }
      });
    });
  }
  var end = document.querySelector("nav.turn");
  if (end && "IntersectionObserver" in window) {
    new IntersectionObserver(function (entries, observer) {
      if (!entries[0].isIntersecting) { return; }
      observer.disconnect();
      var page = location.pathname.split("/").pop(), pages = read();
      if (pages.indexOf(page) < 0) { pages.push(page); }
      try { localStorage.setItem(key, JSON.stringify(pages)); } catch (error) { /* a private window */ }
    }).observe(end);
  }
  mark();

  // Where the reader is, in "on this page".
  var links = {}, current = null;
  each("nav.page a", function (link) { links[link.getAttribute("href").slice(1)] = link; });
  if ("IntersectionObserver" in window) {
    var watcher = new IntersectionObserver(function (entries) {
      entries.forEach(function (entry) {
        if (!entry.isIntersecting || !links[entry.target.id]) { return; }
        if (current) { current.removeAttribute("aria-current"); }
        current = links[entry.target.id];
        current.setAttribute("aria-current", "true");
      });
    }, { rootMargin: "-10% 0px -75% 0px" });
    each("main h2[id], main h3[id]", function (heading) { watcher.observe(heading); });
  }
})();
