/// The script around KaTeX: what it needs that the engine lacks, and one function that takes and gives
/// ASCII JSON, so that no text is re-encoded on the way.
enum TypesettingScript {
  static let beforeKaTeX = """
    var console = { log: function () {}, warn: function () {}, error: function () {} };
    if (!Array.prototype.fill) {
      Array.prototype.fill = function (value) {
        for (var i = 0; i < this.length; i++) { this[i] = value; }
        return this;
      };
    }
    """

  static let afterKaTeX = #"""
    function coursewareTypeset(request) {
      var asked = JSON.parse(request), answer = {}, macros = {}, name;
      for (name in asked.macros) { macros[name] = asked.macros[name]; }
      try {
        answer.html = katex.renderToString(asked.tex, {
          displayMode: asked.display, output: "htmlAndMathml", throwOnError: true, strict: "ignore",
          trust: false, maxExpand: 1000, maxSize: 50, macros: macros
        });
      } catch (error) {
        answer.error = String(error && error.message || error);
        if (error && typeof error.position === "number") { answer.position = error.position; }
      }
      return JSON.stringify(answer).replace(/[\u007f-\uffff]/g, function (c) {
        return "\\u" + ("0000" + c.charCodeAt(0).toString(16)).slice(-4);
      });
    }
    """#
}
