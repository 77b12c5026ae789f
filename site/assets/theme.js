(function () {
  "use strict";
  var root = document.documentElement, order = ["auto", "light", "dark"];
  function stored() {
    try { return localStorage.getItem("courseware-theme") || "auto"; } catch (error) { return "auto"; }
  }
  function apply(theme) {
    if (theme === "auto") { root.removeAttribute("data-theme"); } else { root.setAttribute("data-theme", theme); }
  }
  apply(stored());
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".bar .theme");
    if (!button) { return; }
    function name(theme) {
      button.lastChild.textContent = { auto: "system", light: "light", dark: "dark" }[theme];
    }
    button.hidden = false;
    button.innerHTML = "<span>Theme: </span><span></span>";
    name(stored());
    button.addEventListener("click", function () {
      var next = order[(order.indexOf(stored()) + 1) % order.length];
      try { localStorage.setItem("courseware-theme", next); } catch (error) { /* a private window */ }
      apply(next);
      name(next);
    });
  });
})();
