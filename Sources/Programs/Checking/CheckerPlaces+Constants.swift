import Diagnostics

// What is told of constants that are to change, and how they are made variables.

extension Checker {
  func tellConstant(_ variable: Variable, _ name: NameSyntax, _ title: String?) {
    var notes: [Diagnostic.Note] = []
    if let place = declarationPlace(name.text) {
      notes = [Diagnostic.Note("'" + name.text + "' is declared here", at: place)]
    }
    if variable.name == "self" {
      report(
        .constantChanged, "a method that changes its struct is declared 'mutating'", at: name.range,
        help: "write mutating func", fixes: mutatingFixes(variable.owner))
      return
    }
    let isParameter = variable.owner?.parameters.contains { $0.variable === variable } ?? false
    let what = title.map { ", so " + $0 + " cannot change it" } ?? " and cannot be changed"
    let help =
      isParameter
      ? "copy it into a variable first: var " + name.text + " = " + name.text
      : variable.introducer == nil
        ? "copy it into a variable first: var copy = " + name.text
        : "declare it with 'var': var " + name.text
    report(
      .constantChanged,
      "'" + name.text + "' is " + (isParameter ? "a parameter" : "declared with 'let'") + what,
      at: name.range, notes: notes, help: help,
      fixes: variable.introducer.map { [Diagnostic.Fix(replace: $0, with: "var")] } ?? [])
  }

  /// `mutating` before the `func` of a method that stands in this text.
  private func mutatingFixes(_ function: TypedFunction?) -> [Diagnostic.Fix] {
    guard let function, function.kind == .method, fixedRange == nil else { return [] }
    let word = Array("func ".utf8)
    let start = function.range.lowerBound
    guard start >= 0, start + word.count <= text.bytes.count, text.bytes[start..<start + word.count].elementsEqual(word)
    else { return [] }
    return [Diagnostic.Fix(replace: text.range(start..<start), with: "mutating ")]
  }
}
