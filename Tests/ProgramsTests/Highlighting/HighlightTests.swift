import Programs
import Testing

@Suite struct HighlightTests {
  @Test func coloursSwift() {
    let source = "let w: Tensor = f(x, rate: 0.1) // a \"b\"\nprint(\"t \\(w.mean(), decimals: 2)\")"
    #expect(
      shown(source, .swift) == [
        "keyword let", "type Tensor", "operator =", "function f", "label rate", "number 0.1", "comment // a \"b\"",
        "function print", "string \"t ", "operator \\(", "member mean", "label decimals", "number 2", "operator )",
        "string \"",
      ])
  }

  @Test func coloursOtherLanguages() {
    #expect(
      shown("def f(x): # hi\n  return 'a'", .python) == [
        "keyword def", "function f", "comment # hi", "keyword return", "string 'a'",
      ])
    #expect(shown("{\"a\": [1.5e-3, true]}", .json) == ["label \"a\"", "number 1.5e-3", "literal true"])
    #expect(shown("cd x # go", .shell) == ["keyword cd", "comment # go"])
  }

  @Test func coloursBrokenCode() {
    #expect(shown("let a = \"b\nlet", .swift) == ["keyword let", "operator =", "string \"b", "keyword let"])
    #expect(shown("/* a", .swift) == ["comment /* a"])
  }

  private func shown(_ source: String, _ language: HighlightLanguage) -> [String] {
    let bytes = Array(source.utf8)
    return highlight(bytes, as: language).map {
      "\($0.kind.rawValue) " + String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }
}
