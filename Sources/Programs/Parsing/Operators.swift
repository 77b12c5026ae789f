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
    /// The operator on its left that it does not stand beside.
    let conflict: NameSyntax?
  }

  /// Two operators that Swift does not let stand side by side without parentheses.
  struct Conflict {
    let first: NameSyntax
    let second: NameSyntax
    /// What stands before the first, from there to the second, and the value after it.
    let left: Range<Int>
    let right: Range<Int>
    let middle: Range<Int>
  }

  private struct Operand {
    var expression: ExpressionSyntax
    var height: Int
    /// How many operators stand inside each other on its left side.
    var spine = 0
    /// What was cut off from its left side, from the innermost piece on; the height is that of the highest.
    var pieces: [ExpressionSyntax] = []
    var heightOfPieces = 0

    /// Goes on with a new piece, if the last one is long.
    mutating func cut() {
      guard spine >= OperatorSequence.longestPiece else { return }
      pieces.append(expression)
      heightOfPieces = max(heightOfPieces, height)
      expression = ExpressionSyntax(.piece(pieces.count - 1), expression.range)
      height = 1
      spine = 0
    }

    /// As one expression.
    mutating func close() {
      spine = 0
      if pieces.isEmpty { return }
      expression = ExpressionSyntax(.chain(pieces + [expression]), expression.range)
      height = max(height, heightOfPieces) + 1
      pieces = []
    }
  }

  /// How many operators one piece of a chain holds, so that whoever walks the tree may recurse.
  private static let longestPiece = 64

  private var operands: [Operand] = []
  private var operators: [Entry] = []
  private(set) var conflicts: [Conflict] = []

  /// How high the expression is already, or will be for the operators that wait for their right side.
  var height: Int { max(operators.count, tallest) }

  private var tallest = 0

  init(_ first: ExpressionSyntax, height: Int) {
    operands = [Operand(expression: first, height: height)]
  }

  /// Appends an operator and the operand on its right.
  mutating func append(_ kind: Operator, _ precedence: OperatorPrecedence) {
    var conflict: NameSyntax?
    while let last = operators.last, reduces(last, before: precedence) {
      if last.precedence.level == precedence.level, precedence.associativity == .none,
        case .infix(let name) = last.kind,
        case .infix = kind
      {
        conflict = name
      }
      reduce()
    }
    operators.append(Entry(kind: kind, precedence: precedence, conflict: conflict))
  }

  mutating func append(_ operand: ExpressionSyntax, height: Int) {
    operands.append(Operand(expression: operand, height: height))
  }

  /// `as type` behind what stands there so far, as far as operators hold it more tightly.
  mutating func cast(to type: TypeSyntax, end: Int) {
    while let last = operators.last, last.precedence.level > OperatorPrecedence.casting { reduce() }
    var operand = operands.removeLast()
    operand.close()
    let range = operand.expression.range.lowerBound..<end
    tallest = max(tallest, operand.height + 1)
    let cast = ExpressionSyntax(.cast(operand.expression, type), range)
    operands.append(Operand(expression: cast, height: operand.height + 1))
  }

  /// Puts another expression in the place of what stands last, as far as operators over `level` hold it together.
  mutating func replaceLast(above level: Int, _ change: (ExpressionSyntax, Int) -> (ExpressionSyntax, Int)) {
    while let last = operators.last, last.precedence.level > level { reduce() }
    var operand = operands.removeLast()
    operand.close()
    let (expression, height) = change(operand.expression, operand.height)
    tallest = max(tallest, height)
    operands.append(Operand(expression: expression, height: height))
  }

  /// Whether a chain of such operators means that each holds.
  static func isOrdering(_ spelling: String) -> Bool { ["<", "<=", ">", ">="].contains(spelling) }

  /// The whole as one expression, and its height.
  mutating func finish() -> (ExpressionSyntax, height: Int) {
    while !operators.isEmpty { reduce() }
    operands[0].close()
    return (operands[0].expression, operands[0].height)
  }

  private func reduces(_ last: Entry, before precedence: OperatorPrecedence) -> Bool {
    if last.precedence.level != precedence.level { return last.precedence.level > precedence.level }
    return precedence.associativity != .right
  }

  private mutating func reduce() {
    let entry = operators.removeLast()
    var right = operands.removeLast()
    var left = operands.removeLast()
    right.close()
    if case .ternary = entry.kind { left.close() } else if entry.conflict == nil { left.cut() }
    let range = left.expression.range.lowerBound..<right.expression.range.upperBound
    var height = max(left.height, right.height)
    let kind: ExpressionSyntax.Kind
    switch entry.kind {
    case .infix(let name):
      kind =
        entry.conflict.map { chained(left.expression, $0, name, right.expression) }
        ?? .infix(left.expression, name, right.expression)
    case .unknown: kind = .error
    case .ternary(let then, let thenHeight):
      height = max(height, thenHeight)
      kind = .conditional(left.expression, then: then, otherwise: right.expression)
    }
    tallest = max(tallest, height + 1)
    left.expression = ExpressionSyntax(kind, range)
    left.height = height + 1
    left.spine += 1
    operands.append(left)
  }

  /// `a < b < c`, noted as a conflict and read as `a < b && b < c`; of other operators nothing is known.
  private mutating func chained(
    _ left: ExpressionSyntax, _ first: NameSyntax, _ second: NameSyntax, _ right: ExpressionSyntax
  ) -> ExpressionSyntax.Kind {
    var last = left
    while case .infix(_, let name, let inner) = last.kind {
      last = inner
      if name.range == first.range { break }
    }
    conflicts.append(
      Conflict(first: first, second: second, left: left.range, right: right.range, middle: last.range))
    guard OperatorSequence.isOrdering(first.text), OperatorSequence.isOrdering(second.text) else { return .error }
    let range = last.range.lowerBound..<right.range.upperBound
    let comparison = ExpressionSyntax(.infix(last, second, right), range)
    return .infix(left, NameSyntax("&&", second.range), comparison)
  }
}
