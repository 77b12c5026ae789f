import Foundation

/// Turns TeX into the HTML and MathML of a page.
///
/// KaTeX takes 0.1 to 0.2 s to start, so it starts with the first formula that is not remembered.
package final class Typesetter {
  /// What TeX became.
  package enum Outcome: Codable, Equatable, Sendable {
    case html(String)
    case mistake(FormulaMistake)
  }

  /// KaTeX is not installed, or does not start.
  package struct Unavailable: Error {
    package let reason: String
  }

  /// Outcomes by `key(for:display:)`; kept between runs by whoever owns the typesetter.
  package private(set) var remembered: [String: Outcome]
  /// The keys asked for since the start, so that what is no longer used can be forgotten.
  package private(set) var used: Set<String> = []
  /// Whether something was typeset that was not remembered.
  package private(set) var hasLearned = false
  private let macros: [String: String]
  private var engine: ScriptEngine?

  /// - Parameter macros: TeX macros by name, the backslash included.
  package init(macros: [String: String] = [:], remembered: [String: Outcome] = [:]) {
    // KaTeX's \vdots makes an element that HTML does not allow where it stands.
    self.macros = macros.merging(["\\vdots": "{\\varvdots}"]) { own, _ in own }
    self.remembered = remembered
  }

  /// Typesets one formula; `display` for one that stands alone.
  ///
  /// - Throws: `Unavailable`, never for what an author wrote.
  package func typeset(_ tex: String, display: Bool) throws(Unavailable) -> Outcome {
    let key = key(for: tex, display: display)
    used.insert(key)
    if let known = remembered[key] { return known }
    let outcome: Outcome
    if let mistake = FormulaMistake.beforeTypesetting(tex) {
      outcome = .mistake(mistake)
    } else {
      outcome = try rendered(tex, display: display)
    }
    remembered[key] = outcome
    hasLearned = true
    return outcome
  }

  private func key(for tex: String, display: Bool) -> String { (display ? "D" : "I") + tex }

  private func rendered(_ tex: String, display: Bool) throws(Unavailable) -> Outcome {
    let engine = try started()
    let request = Request(tex: tex, display: display, macros: macros)
    do {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      let text = String(decoding: try encoder.encode(request), as: UTF8.self)
      let answer = try engine.call("coursewareTypeset", ascii(text))
      return outcome(of: try JSONDecoder().decode(Answer.self, from: Data(answer.utf8)), tex: tex)
    } catch {
      // Too deep for the engine's own stack, which is the author's formula and not our failure.
      return .mistake(FormulaMistake(text: "too deeply nested to typeset", offset: 0))
    }
  }

  private func outcome(of answer: Answer, tex: String) -> Outcome {
    if let html = answer.html { return .html(html) }
    return .mistake(FormulaMistake(message: answer.error ?? "", position: answer.position, tex: tex))
  }

  private func started() throws(Unavailable) -> ScriptEngine {
    if let engine { return engine }
    guard let installed = KaTeX.installed else {
      throw Unavailable(reason: "KaTeX is not installed: apt-get install libjs-katex fonts-katex")
    }
    guard let engine = ScriptEngine() else { throw Unavailable(reason: "Duktape does not start") }
    do {
      try engine.evaluate(Array(TypesettingScript.beforeKaTeX.utf8))
      try engine.evaluate(Array(try Data(contentsOf: installed.folder.appendingPathComponent("katex.js"))))
      try engine.evaluate(Array(TypesettingScript.afterKaTeX.utf8))
    } catch {
      throw Unavailable(reason: "KaTeX in \(installed.folder.path) does not start: \(error)")
    }
    self.engine = engine
    return engine
  }

  private struct Request: Encodable {
    let tex: String
    let display: Bool
    let macros: [String: String]
  }

  private struct Answer: Decodable {
    let html: String?
    let error: String?
    let position: Int?
  }
}

/// JSON text with everything beyond ASCII written as `\uXXXX`.
private func ascii(_ json: String) -> String {
  guard json.utf8.contains(where: { $0 >= 0x7F }) else { return json }
  var text = ""
  for unit in json.utf16 {
    if unit < 0x7F {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
    } else {
      let digits = String(unit, radix: 16)
      text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
  }
  return text
}
