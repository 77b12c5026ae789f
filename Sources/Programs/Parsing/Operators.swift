/// How tightly an infix operator binds, and to which side.
struct OperatorPrecedence {
  enum Associativity {
    case left, right, none
  }

  let level: Int
  let associativity: Associativity

  /// The level of `as`.
  static let casting = 5
  static let ternary = OperatorPrecedence(level: 1, associativity: .right)
  /// What an operator is taken for that has its diagnostic.
  static let unknown = OperatorPrecedence(level: 8, associativity: .left)

  /// Swift's, of the operators that the subset knows; nothing for others.
  init?(_ spelling: String) {
    switch spelling {
    case "||": self.init(level: 2, associativity: .left)
    case "&&": self.init(level: 3, associativity: .left)
    case "<", ">", "<=", ">=", "==", "!=", "===", "!==", "~=": self.init(level: 4, associativity: .none)
    case "??": self.init(level: 5, associativity: .right)
    case "..<", "...": self.init(level: 6, associativity: .none)
    case "+", "-", "&+", "&-", "|", "^": self.init(level: 7, associativity: .left)
    case "*", "/", "%", "&", "&*", "•": self.init(level: 8, associativity: .left)
    case "<<", ">>": self.init(level: 9, associativity: .none)
    default: return nil
    }
  }

  private init(level: Int, associativity: Associativity) {
    self.level = level
    self.associativity = associativity
  }
}

/// Groups a flat sequence of operands and operators by precedence, without recursion.
struct OperatorSequence {
  enum Operator {
    case infix(NameSyntax)
    /// Has its diagnostic; makes an error node.
    case unknown
    /// `? then :`, between the condition and the last operand; the height is that of `then`.
    case ternary(ExpressionSyntax, height: Int)
  }

  private struct Entry {
    let kind: Operator
    let precedence: OperatorPrecedence
  }

  private var operands: [(expression: ExpressionSyntax, height: Int)] = []
  private var operators: [Entry] = []
  /// Pairs of operators that Swift does not let stand side by side without parentheses.
  private(set) var conflicts: [(NameSyntax, NameSyntax)] = []

  /// How high the expression is already, or will be for the operators that wait for their right side.
  var height: Int { max(operators.count, tallest) }

  private var tallest = 0

  init(_ first: ExpressionSyntax, height: Int) {
    operands = [(first, height)]
  }

  /// Appends an operator and the operand on its right.
  mutating func append(_ kind: Operator, _ precedence: OperatorPrecedence) {
    while let last = operators.last, reduces(last, before: kind, precedence) { reduce() }
    operators.append(Entry(kind: kind, precedence: precedence))
  }

  mutating func append(_ operand: ExpressionSyntax, height: Int) {
    operands.append((operand, height))
  }

  /// `as type` behind what stands there so far, as far as operators hold it more tightly.
  mutating func cast(to type: TypeSyntax, end: Int) {
    while let last = operators.last, last.precedence.level > OperatorPrecedence.casting { reduce() }
    let operand = operands.removeLast()
    let range = operand.expression.range.lowerBound..<end
    tallest = max(tallest, operand.height + 1)
    operands.append((ExpressionSyntax(.cast(operand.expression, type), range), operand.height + 1))
  }

  /// The whole as one expression, and its height.
  mutating func finish() -> (ExpressionSyntax, height: Int) {
    while !operators.isEmpty { reduce() }
    return (operands[0].expression, operands[0].height)
  }

  private mutating func reduces(_ last: Entry, before next: Operator, _ precedence: OperatorPrecedence) -> Bool {
    if last.precedence.level != precedence.level { return last.precedence.level > precedence.level }
    if precedence.associativity == .none, case .infix(let a) = last.kind, case .infix(let b) = next {
      conflicts.append((a, b))
    }
    return precedence.associativity != .right
  }

  private mutating func reduce() {
    let entry = operators.removeLast()
    let right = operands.removeLast()
    let left = operands.removeLast()
    let range = left.expression.range.lowerBound..<right.expression.range.upperBound
    var height = max(left.height, right.height)
    let kind: ExpressionSyntax.Kind
    switch entry.kind {
    case .infix(let name): kind = .infix(left.expression, name, right.expression)
    case .unknown: kind = .error
    case .ternary(let then, let thenHeight):
      height = max(height, thenHeight)
      kind = .conditional(left.expression, then: then, otherwise: right.expression)
    }
    tallest = max(tallest, height + 1)
    operands.append((ExpressionSyntax(kind, range), height + 1))
  }
}
