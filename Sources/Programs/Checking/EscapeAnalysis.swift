import Diagnostics

/// Finds, after checking, closures that outlive the call they are handed to without `@escaping`, and closures that are
/// kept although they use an `inout` parameter.
final class EscapeAnalysis: TypedVisitor {
  private(set) var diagnostics: [Diagnostic] = []
  private let text: SourceText
  private let interface: Interface
  /// Whether the expression that is visited next stands where a closure is only called.
  private var isOnlyCalled = false
  private let reads: ReadConstants

  init(text: SourceText, interface: Interface, reads: ReadConstants) {
    self.text = text
    self.interface = interface
    self.reads = reads
  }

  private func visit(_ value: TypedExpression, onlyCalled: Bool) {
    isOnlyCalled = onlyCalled
    visit(value)
  }

  override func visit(_ statement: TypedStatement) {
    isOnlyCalled = false
    switch statement.kind {
    case .declare(let variable, let value?) where variable.isNonescaping: visit(value, onlyCalled: true)
    // A closure that nothing reads is not kept.
    case .declare(let variable, let value?) where !reads.isRead(variable): visitUnread(variable, value)
    case .assign(let place, let value) where place.isNothing: visit(value, onlyCalled: true)
    default: super.visit(statement)
    }
  }

  override func visit(_ expression: TypedExpression) {
    let isCalled = isOnlyCalled
    isOnlyCalled = false
    switch expression.kind {
    case .variable(let variable):
      if variable.isNonescaping, !isCalled { tell(variable, expression.range) }
    case .closure(let function):
      if !isCalled { tellCaptured(function, expression.range) }
      visit(function)
    case .function(let function): if !isCalled { tellCaptured(function, expression.range) }
    case .convertFunction(let value), .upcast(let value), .wrap(let value): visit(value, onlyCalled: isCalled)
    case .conditional(let test, let a, let b):
      visit(test)
      visit(a, onlyCalled: isCalled)
      visit(b, onlyCalled: isCalled)
    case .statements(let statements, let value):
      visit(statements)
      visit(value, onlyCalled: isCalled)
    case .callValue(let callee, let arguments):
      visit(callee, onlyCalled: true)
      let parameters = callee.type.functionType?.parameters ?? []
      visit(arguments) { index in index < parameters.count && !parameters[index].isEscaping }
      tellHandedOn(callee, arguments)
    case .call(let function, let arguments):
      visit(arguments) { index in
        index < function.parameters.count && function.parameters[index].variable.isNonescaping
      }
    case .native(let id, let arguments):
      let called = interface.calledArguments[id] ?? []
      visit(arguments) { called.contains($0) }
    default: super.visit(expression)
    }
  }

  private func visit(_ arguments: [TypedExpression.Argument], _ isCalled: (Int) -> Bool) {
    for (index, argument) in arguments.enumerated() {
      switch argument {
      case .value(let value): visit(value, onlyCalled: value.type.unwrapped.functionType != nil && isCalled(index))
      case .place(let place):
        isOnlyCalled = false
        visit(place)
      }
    }
  }

  private func visitUnread(_ variable: Variable, _ value: TypedExpression) {
    guard case .tuple(let parts) = value.kind else { return visit(value, onlyCalled: true) }
    for (index, part) in parts.enumerated() { visit(part, onlyCalled: !reads.isRead(variable, part: index)) }
  }

  // MARK: What is told

  private func tell(_ variable: Variable, _ range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .escapingClosure,
        "'" + variable.name + "' may only be called here, or handed on to be called: it is not '@escaping'",
        at: text.range(range),
        help: "declare it so: " + variable.name + ": @escaping " + variable.type.description))
  }

  private func tellCaptured(_ function: TypedFunction, _ range: Range<Int>) {
    for variable in function.captures {
      if variable.isNonescaping, variable.owner !== function {
        diagnostics.append(
          Diagnostic(
            .escapingClosure,
            "this function may be kept, but '" + variable.name + "', which it calls, is not '@escaping'",
            at: text.range(range),
            help: "declare it so: " + variable.name + ": @escaping " + variable.type.description))
      } else if variable.isInoutParameter {
        diagnostics.append(
          Diagnostic(
            .escapingClosure,
            "this function may be kept, but '" + variable.name + "', which it uses, is there only during the call",
            at: text.range(range), help: "take a copy of it: [" + variable.name + "] in"))
      }
    }
  }

  /// A closure that is not `@escaping` cannot be handed to one that is not either, for that one could be the first.
  private func tellHandedOn(_ callee: TypedExpression, _ arguments: [TypedExpression.Argument]) {
    guard case .variable(let function) = callee.kind, function.isNonescaping else { return }
    for case .value(let value) in arguments {
      if case .variable(let variable) = value.kind, variable.isNonescaping { tell(variable, value.range) }
    }
  }
}

extension Place {
  /// Whether it is `_`.
  fileprivate var isNothing: Bool {
    if case .discard = kind { return true }
    return false
  }
}

extension Variable {
  /// Whether what is done to it is done to a variable of the caller.
  fileprivate var isInoutParameter: Bool { owner?.parameters.contains { $0.variable === self && $0.isInout } ?? false }
}
