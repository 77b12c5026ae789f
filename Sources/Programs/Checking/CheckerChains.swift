import Diagnostics

/// The long rows of operators that are being checked, and what their pieces have become.
struct Chains {
  /// A row with, for each piece so far, whether it is made of literals only.
  struct Open {
    let pieces: [ExpressionSyntax]
    var isFlexible: [Bool] = []
  }

  var open: [Open] = []
  /// Each variable that stands for a piece, with its value.
  var values: [ObjectIdentifier: (variable: Variable, value: TypedExpression)] = [:]
}

// A row of operators as deep as it is long would need a stack as deep. Its pieces are checked one after the other, from
// the left; each is the value of a variable that the next one begins with.

extension Checker {
  func inferChain(_ pieces: [ExpressionSyntax], _ range: Range<Int>, _ hint: Type?) -> Checked {
    guard let last = pieces.last else { return failure(range) }
    open(pieces)
    defer { chains.open.removeLast() }
    // What is found here is remembered, so that looking at the last piece goes no deeper than that piece.
    for (index, piece) in pieces.dropLast().enumerated() {
      let (found, mistakes) = tentatively { infer(piece) }
      var isBroken = found.type.hasError || mistakes.contains { $0.severity == .error }
      if let hint = concrete(hint) {
        let (_, others) = tentatively { infer(piece, hint) }
        if isFlexible(piece: index) { isBroken = isBroken && others.contains { $0.severity == .error } }
      } else if isFlexible(piece: index) {
        // Empty lists at the start learn from the piece after them what they hold.
        isBroken = isBroken && index > 0
      }
      // What follows a mistake would tell it again with every piece.
      if isBroken {
        diagnostics += mistakes
        return failure(range)
      }
    }
    var result = infer(last, hint)
    result.expression = withPieces(result.expression, range)
    return result
  }

  func inferPiece(_ index: Int, _ range: Range<Int>, _ hint: Type?) -> Checked {
    guard let chain = chains.open.last, index < chain.pieces.count else { return failure(range) }
    var result = infer(chain.pieces[index], hint)
    if result.type.hasError { return result }
    let variable = Variable(
      name: "piece", type: result.type, isMutable: false, owner: context.function, range: range)
    chains.values[ObjectIdentifier(variable)] = (variable, result.expression)
    result.expression = make(.variable(variable), result.type, range)
    // The literals of a long row count like one, else they would weigh more than what is expected of the whole.
    result.cost = min(result.cost, Cost.literal)
    return result
  }

  func isFlexible(chain pieces: [ExpressionSyntax]) -> Bool {
    open(pieces)
    return chains.open.removeLast().isFlexible.last ?? false
  }

  func isFlexible(piece index: Int) -> Bool {
    guard let list = chains.open.last?.isFlexible, index < list.count else { return false }
    return list[index]
  }

  private func open(_ pieces: [ExpressionSyntax]) {
    chains.open.append(Chains.Open(pieces: pieces))
    for piece in pieces {
      let isFlexible = isFlexible(piece)
      chains.open[chains.open.count - 1].isFlexible.append(isFlexible)
    }
  }

  /// The value, after the declarations of the pieces that it is made of.
  private func withPieces(_ value: TypedExpression, _ range: Range<Int>) -> TypedExpression {
    var statements: [TypedStatement] = []
    var current = value
    let search = PieceSearch(chains.values, start: range.lowerBound)
    while let (variable, piece) = search.first(in: current) {
      statements.append(TypedStatement(.declare(variable, piece), piece.range))
      current = piece
    }
    if statements.isEmpty { return value }
    statements.reverse()
    return make(.statements(statements, value), value.type, range)
  }
}

/// Finds the variable that stands for the piece before.
private final class PieceSearch: TypedVisitor {
  private let values: [ObjectIdentifier: (variable: Variable, value: TypedExpression)]
  /// Where the row begins; those inside of it begin elsewhere.
  private let start: Int
  private var found: (Variable, TypedExpression)?

  init(_ values: [ObjectIdentifier: (variable: Variable, value: TypedExpression)], start: Int) {
    self.values = values
    self.start = start
  }

  func first(in expression: TypedExpression) -> (Variable, TypedExpression)? {
    found = nil
    visit(expression)
    return found
  }

  override func visit(_ expression: TypedExpression) {
    if found != nil { return }
    guard case .variable(let variable) = expression.kind else { return super.visit(expression) }
    if variable.range.lowerBound == start { found = values[ObjectIdentifier(variable)] }
  }
}
