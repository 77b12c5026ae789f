(function () {
  "use strict";
  Array.prototype.forEach.call(document.querySelectorAll("figure.moving"), function (figure, place) {
    var moments = figure.querySelectorAll("template");
    if (!moments.length) { return; }
    var controls = document.createElement("div"), label = document.createElement("label");
    var slider = document.createElement("input"), shown = document.createElement("output");
    controls.className = "controls";
    slider.type = "range";
    slider.min = "0";
    slider.max = String(moments.length - 1);
    slider.value = slider.max;
    slider.id = "moment-" + place;
    label.htmlFor = slider.id;
    label.textContent = "moment";
    shown.htmlFor = slider.id;
    controls.append(label, slider, shown);
    figure.insertBefore(controls, figure.querySelector("figcaption"));
    function show() {
      var moment = moments[Number(slider.value)];
      shown.textContent = moment.getAttribute("data-label");
      slider.setAttribute("aria-valuetext", shown.textContent);
      Array.prototype.forEach.call(figure.querySelectorAll(":scope > svg"), function (drawing) { drawing.remove(); });
      figure.insertBefore(moment.content.cloneNode(true), figure.firstChild);
    }
    slider.addEventListener("input", show);
    shown.textContent = moments[moments.length - 1].getAttribute("data-label");
  });
})();
