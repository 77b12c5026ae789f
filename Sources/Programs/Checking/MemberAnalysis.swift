import Diagnostics

/// Finds, after checking, members of types that call a function which uses variables outside of the type: Swift's local
/// types capture nothing.
final class MemberAnalysis: TypedVisitor {
  private(set) var diagnostics: [Diagnostic] = []
  private let text: SourceText
  private var member: TypedFunction?

  init(text: SourceText) { self.text = text }

  override func visit(_ function: TypedFunction) {
    let outer = member
    if function.kind == .method || function.kind == .initializer { member = function }
    super.visit(function)
    member = outer
  }

  override func visit(_ expression: TypedExpression) {
    if let member {
      switch expression.kind {
      case .call(let function, _), .function(let function): look(at: function, in: member, expression.range)
      default: break
      }
    }
    super.visit(expression)
  }

  private func look(at function: TypedFunction, in member: TypedFunction, _ range: Range<Int>) {
    // What a function inside of the member uses is the member's own.
    var parent = function.parent
    while let around = parent {
      if around === member { return }
      parent = around.parent
    }
    let used = function.captures + function.usedGlobals
    guard function.kind == .function, let variable = used.first else { return }
    diagnostics.append(
      Diagnostic(
        .misplaced,
        "a member of a type cannot call '" + function.name + "', which uses '" + variable.name
          + "', a variable outside of it",
        at: text.range(range), help: "hand the value in as a parameter, or keep it in a property"))
  }
}
