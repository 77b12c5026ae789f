import Diagnostics
import Formulas
import Lessons

/// Typesets every formula of a lesson; the mistakes point into the TeX.
func mathDiagnostics(of lesson: Lesson, typesetter: Typesetter) throws -> [Diagnostic] {
  try lesson.formulas.compactMap { formula in
    let tex = String(decoding: formula.tex.bytes, as: UTF8.self)
    guard case .mistake(let mistake) = try typesetter.typeset(tex, display: formula.isDisplay) else { return nil }
    let end = endOfCommand(in: formula.tex.bytes, from: mistake.offset)
    return Diagnostic(.formula, "TeX: \(mistake.text)", at: formula.tex.range(mistake.offset..<end))
  }
}

/// The end of the command, or of the one character, that starts at `offset`.
private func endOfCommand(in bytes: [UInt8], from offset: Int) -> Int {
  guard offset < bytes.count else { return bytes.count }
  var end = offset + 1
  if bytes[offset] == UInt8(ascii: "\\") {
    while end < bytes.count, (bytes[end] | 0x20) >= UInt8(ascii: "a"), (bytes[end] | 0x20) <= UInt8(ascii: "z") {
      end += 1
    }
  }
  while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
  return end
}

extension DiagnosticKind {
  static let formula = DiagnosticKind(
    "formula", .error, title: "A formula cannot be typeset",
    explanation: """
      Formulas between '$' and '$$' are TeX as KaTeX knows it. A formula that cannot be typeset, or that would \
      lose text or make a page that is not valid, is an error at the place in its TeX.
      """,
    example: "$\\foo{x}$", remedy: "$\\hat{x}$")
}
