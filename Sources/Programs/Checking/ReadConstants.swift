/// Finds the constants that something reads, and the parts of those that are taken apart.
final class ReadConstants: TypedVisitor {
  private var whole: Set<ObjectIdentifier> = []
  private var parts: [ObjectIdentifier: Set<Int>] = [:]
  /// Constants that are parts of others, which count as read only if these are.
  private var taken: [(constant: Variable, source: Variable, part: Int)] = []

  /// Looks through all of the program.
  init(_ statements: [TypedStatement]) {
    super.init()
    visit(statements)
    for item in taken where isRead(item.constant) {
      parts[ObjectIdentifier(item.source), default: []].insert(item.part)
    }
  }

  /// Whether it is read as a whole, or may be changed, or belongs to the lesson.
  func isRead(_ variable: Variable) -> Bool {
    variable.isMutable || variable.owner == nil || whole.contains(ObjectIdentifier(variable))
  }

  /// Whether a part of the constant is read.
  func isRead(_ variable: Variable, part: Int) -> Bool {
    isRead(variable) || parts[ObjectIdentifier(variable)]?.contains(part) == true
  }

  override func visit(_ statement: TypedStatement) {
    if case .declare(let constant, let value?) = statement.kind, !constant.isMutable {
      if case .tupleElement(let tuple, let index) = value.kind, case .variable(let source) = tuple.kind {
        return taken.append((constant, source, index))
      }
    }
    super.visit(statement)
  }

  override func visit(_ expression: TypedExpression) {
    switch expression.kind {
    case .variable(let variable): whole.insert(ObjectIdentifier(variable))
    case .tupleElement(let tuple, let index):
      guard case .variable(let variable) = tuple.kind else { return super.visit(expression) }
      parts[ObjectIdentifier(variable), default: []].insert(index)
    default: super.visit(expression)
    }
  }
}
