import Diagnostics

/// Checks an example in the scope of its lesson, which takes in the names it declares.
///
/// The program can be compiled if no diagnostic is an error.
/// - Cost: about linear in the length of the text; nesting and work are bounded, with a diagnostic.
package func check(_ file: SyntaxFile, in scope: Scope) -> (Program, [Diagnostic]) {
  let checker = Checker(text: file.text, scope: scope)
  scope.lostNames += file.lostNames
  let statements = checker.checkStatements(file.statements)
  scope.top.later = [:]
  checker.tellAssignedLabels(file.assignedLabels)
  return checker.finish(checker.statics + statements, value: nil, isWhole: file.isWhole)
}

/// Checks like `check(_:in:)` and answers how many checks of expressions that took: the measure of its cost.
package func countedSteps(of file: SyntaxFile, in scope: Scope) -> Int {
  let checker = Checker(text: file.text, scope: scope)
  _ = checker.checkStatements(file.statements)
  return checker.totalSteps
}

/// Checks a value in prose: `history.loss.last!, decimals: 3`; the program's `value` is its text.
package func checkValue(_ syntax: ValueSyntax, in scope: Scope) -> (Program, [Diagnostic]) {
  let checker = Checker(text: syntax.text, scope: scope)
  let first = ArgumentSyntax(label: nil, value: syntax.expression)
  checker.frames.append(Frame(owner: nil))
  let value = checker.inferInterpolation([first] + syntax.format, syntax.expression.range)
  checker.tellAssignedLabels(syntax.assignedLabels)
  return checker.finish([], value: value)
}

extension Checker {
  /// Looks at what can be told only of the whole, and hands everything back in order of its place.
  func finish(_ statements: [TypedStatement], value: TypedExpression?, isWhole: Bool = true) -> (Program, [Diagnostic])
  {
    let captures = CaptureAnalysis()
    let visited = statements + (value.map { [TypedStatement(.expression($0), $0.range)] } ?? [])
    captures.run(visited)
    // It may have been told in a form that was only tried.
    if let exhausted, !hasErrors { tellTooComplex(exhausted) }
    let idle = UsageAnalysis(text: text).run(visited)
    if !hasErrors {
      if isWhole { diagnostics += idle }
      let analysis = InitializationAnalysis(text: text)
      analysis.visit(visited)
      diagnostics += analysis.diagnostics
      let escapes = EscapeAnalysis(text: text, interface: interface, reads: ReadConstants(visited))
      escapes.visit(visited)
      let accesses = AccessAnalysis(text: text)
      accesses.visit(visited)
      let members = MemberAnalysis(text: text)
      members.visit(visited)
      diagnostics += members.diagnostics
      let constants = ConstantAnalysis(text: text, interface: interface)
      constants.visit(visited)
      diagnostics += escapes.diagnostics + accesses.diagnostics + constants.diagnostics
    }
    let program = Program(
      text: text, statements: statements, functions: captures.functions, globalCount: scope.globalCount, value: value)
    return (program, ordered(diagnostics))
  }

  /// By place, each once. More than a hundred help nobody: then warnings go first.
  private func ordered(_ list: [Diagnostic]) -> [Diagnostic] {
    let order = list.indices.sorted {
      let a = list[$0].range.start
      let b = list[$1].range.start
      return a == b ? $0 < $1 : a < b
    }
    var result: [Diagnostic] = []
    var first = 0
    for item in order.map({ list[$0] }) {
      if first < result.count, result[first].range.start != item.range.start { first = result.count }
      if !result[first...].contains(item) { result.append(item) }
    }
    if result.count <= 100 { return result }
    let errors = result.filter { $0.severity == .error }
    return Array((errors.isEmpty ? result : errors).prefix(100))
  }
}
