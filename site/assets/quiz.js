(function () {
  "use strict";
  function stored(form) { return "courseware-quiz:" + location.pathname.split("/").pop() + "#" + form.id; }
  function remember(form, value) {
    try { localStorage.setItem(stored(form), JSON.stringify(value)); } catch (error) { /* a private window */ }
  }
  function recalled(form) {
    try { return JSON.parse(localStorage.getItem(stored(form))); } catch (error) { return null; }
  }
  function number(text) { return text.trim() === "" ? NaN : Number(text.trim().replace(/[\u2212]/g, "-").replace(",", ".")); }

  function judgeChoice(form) {
    var right = true, chosen = [];
    Array.prototype.forEach.call(form.querySelectorAll(".option"), function (option) {
      var input = option.querySelector("input"), why = option.querySelector(".why");
      if (input.checked !== (input.getAttribute("data-right") === "true")) { right = false; }
      if (input.checked) { chosen.push(input.value); }
      if (why) { why.hidden = !input.checked; }
      option.classList.toggle("right", input.checked && input.getAttribute("data-right") === "true");
      option.classList.toggle("wrong", input.checked && input.getAttribute("data-right") !== "true");
    });
    return chosen.length ? { right: right, value: chosen } : null;
  }
  function judgeNumber(form) {
    var input = form.querySelector("input"), answer = number(input.value);
    if (isNaN(answer)) { return null; }
    var wanted = Number(input.getAttribute("data-answer")), allowed = Number(input.getAttribute("data-tolerance"));
    var rounding = 1e-9 * Math.max(1, Math.abs(wanted));
    return { right: Math.abs(answer - wanted) <= allowed + rounding, value: input.value };
  }
  function judge(form, save) {
    var verdict = form.querySelector(".verdict");
    var result = form.getAttribute("data-kind") === "number" ? judgeNumber(form) : judgeChoice(form);
    form.classList.toggle("is-right", !!result && result.right);
    form.classList.toggle("is-wrong", !!result && !result.right);
    verdict.textContent = !result ? "Choose or write an answer first." : result.right ? "Right." : "Not yet. Think again, or look at the answer below.";
    if (result && save) { remember(form, result.value); }
  }
  function restore(form) {
    var value = recalled(form);
    if (value === null) { return; }
    if (form.getAttribute("data-kind") === "number") {
      form.querySelector("input").value = String(value);
    } else {
      Array.prototype.forEach.call(form.querySelectorAll("input"), function (input) {
        input.checked = value.indexOf(input.value) >= 0;
      });
    }
    judge(form, false);
  }
  Array.prototype.forEach.call(document.querySelectorAll("form.quiz"), function (form) {
    form.querySelector("button").hidden = false;
    form.addEventListener("submit", function (event) {
      event.preventDefault();
      judge(form, true);
    });
    restore(form);
  });
})();
