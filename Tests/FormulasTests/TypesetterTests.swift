import Formulas
import Testing

@Suite struct TypesetterTests {
  private func mistake(_ tex: String) throws -> FormulaMistake? {
    if case .mistake(let mistake) = try Typesetter().typeset(tex, display: false) { return mistake }
    return nil
  }

  @Test func aFormulaBecomesHTMLAndMathML() throws {
    guard case .html(let html) = try Typesetter().typeset(#"\sigma(z) = \frac{1}{1+e^{-z}}"#, display: true) else {
      Issue.record("no HTML")
      return
    }
    #expect(html.contains("<math"))
    #expect(html.contains("katex-display"))
    #expect(html.contains("σ"))
  }

  @Test func anUnknownCommandIsFoundAtItsByte() throws {
    #expect(try mistake(#"x + \foo{y}"#) == FormulaMistake(text: #"undefined control sequence: \foo"#, offset: 4))
    // Two bytes for ü, four for 𝑥: the position is told in bytes, not in UTF-16 units.
    #expect(try mistake(#"\text{ü𝑥} \foo"#)?.offset == 14)
  }

  @Test func whatIsLeftOpenIsTold() throws {
    #expect(try mistake(#"\frac{a}{"#) != nil)
    #expect(try mistake(#"\begin{bmatrix} a \end{pmatrix}"#) != nil)
    #expect(try mistake(#"a^b^c"#) != nil)
  }

  @Test func aCommentSignIsAMistakeBecauseTextWouldVanish() throws {
    #expect(
      try mistake("50 % of")
        == FormulaMistake(
          text: "'%' starts a comment in TeX, so what follows it vanishes; write '\\%'", offset: 3))
    #expect(try mistake(#"50\,\%"#) == nil)
  }

  @Test func commandsWhoseHTMLIsNotValidAreRefused() throws {
    for tex in [#"x \tag{1}"#, #"a \pmod{n}"#, #"\mathop{\mathrm{argmax}}"#] {
      #expect(try mistake(tex) != nil, "\(tex)")
    }
  }

  @Test func hostileTeXIsAMistakeAndTheEngineGoesOn() throws {
    let typesetter = Typesetter()
    let deep = String(repeating: "{", count: 20_000) + "x" + String(repeating: "}", count: 20_000)
    for tex in [deep, #"\def\a{\a\a}\a"#, #"\href{javascript:alert(1)}{x}"#, "\u{0}", "{", "\\"] {
      _ = try typesetter.typeset(tex, display: false)
    }
    guard case .html = try typesetter.typeset("x", display: false) else {
      Issue.record("the engine did not survive")
      return
    }
  }

  @Test func macrosOfTheCourseAreKnown() throws {
    let typesetter = Typesetter(macros: ["\\R": "\\mathbb{R}"])
    guard case .html(let html) = try typesetter.typeset("x \\in \\R", display: false) else {
      Issue.record("the macro is not known")
      return
    }
    #expect(html.contains("double-struck"))
  }

  @Test func whatIsRememberedIsNotTypesetAgain() throws {
    let typesetter = Typesetter(remembered: ["Ix": .html("remembered")])
    #expect(try typesetter.typeset("x", display: false) == .html("remembered"))
    #expect(typesetter.used == ["Ix"])
  }
}
