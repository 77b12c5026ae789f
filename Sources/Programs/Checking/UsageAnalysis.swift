import Diagnostics

/// Finds, after checking, which variables are read and which are changed.
final class UsageAnalysis: TypedVisitor {
  private let text: SourceText
  private var declared: [Variable] = []

  init(text: SourceText) { self.text = text }

  /// Notes how the variables of an example are used, and tells of its inner ones that are not.
  ///
  /// The variables of the lesson itself may be used by examples to come: `Scope.idleVariables` tells of them.
  func run(_ statements: [TypedStatement]) -> [Diagnostic] {
    visit(statements)
    var told: [Range<Int>] = []
    var diagnostics: [Diagnostic] = []
    for variable in declared where !variable.isGlobal && !told.contains(variable.range) {
      guard let diagnostic = variable.idleness(at: text.range(variable.range)) else { continue }
      told.append(variable.range)
      diagnostics.append(diagnostic)
    }
    return diagnostics
  }

  // MARK: Declarations

  override func visit(_ statement: TypedStatement) {
    switch statement.kind {
    case .declare(let variable, _): declare(variable)
    case .forIn(let loop): if names(loop.element) { declare(loop.element) }
    case .assign(let place, let value):
      visit(value)
      return assign(place)
    default: break
    }
    super.visit(statement)
  }

  override func visit(_ conditions: [TypedStatement.Condition]) {
    for condition in conditions {
      switch condition {
      case .bind(let variable, _), .unwrap(let variable, _): declare(variable)
      case .test: break
      }
    }
    super.visit(conditions)
  }

  private func declare(_ variable: Variable) { if names(variable) { declared.append(variable) } }

  /// Whether the author has written the variable: its name stands where its range says.
  private func names(_ variable: Variable) -> Bool {
    let range = variable.range
    guard range.lowerBound >= 0, range.upperBound <= text.bytes.count, range.count == variable.name.utf8.count else {
      return false
    }
    return text.bytes[range].elementsEqual(variable.name.utf8)
  }

  // MARK: Uses

  override func visit(_ expression: TypedExpression) {
    if case .variable(let variable) = expression.kind { variable.isRead = true }
    super.visit(expression)
  }

  override func visit(_ place: Place) {
    if case .variable(let variable) = place.kind {
      variable.isRead = true
      variable.isChanged = true
    }
    super.visit(place)
  }

  /// What is assigned as a whole is changed, and not read by that.
  private func assign(_ place: Place) {
    switch place.kind {
    case .variable(let variable): variable.isChanged = true
    case .tuple(let places): for item in places { assign(item) }
    default: visit(place)
    }
  }
}

extension Variable {
  /// What is to be told of a variable that is not read, or is a `var` and never changed.
  func idleness(at place: SourceRange) -> Diagnostic? {
    if !isGlobal, !isRead, name.utf8.first != UInt8(ascii: "_") {
      let what = isChanged ? "'" + name + "' is set and never read" : "'" + name + "' is never used"
      return Diagnostic(
        .unusedVariable, what, at: place, help: "write _ for a value that nobody needs, or take it away")
    }
    guard isMutable, !isChanged, isRead || isGlobal, let introducer else { return nil }
    return Diagnostic(
      .neverChanged, "'" + name + "' is declared with 'var' and never changed", at: place,
      help: "declare it with 'let': let " + name,
      fixes: isAlone ? [Diagnostic.Fix(replace: introducer, with: "let")] : [])
  }
}

extension Scope {
  /// What is told of the lesson's variables when all its examples have been checked.
  package func idleVariables() -> [Diagnostic] {
    var found: [(Int, Diagnostic)] = []
    for (_, entry) in top.entries {
      guard case .variable(let variable, let place) = entry, let index = variable.globalIndex,
        !variable.type.hasError, let diagnostic = variable.idleness(at: place)
      else { continue }
      found.append((index, diagnostic))
    }
    return found.sorted { $0.0 < $1.0 }.map { $0.1 }
  }
}
