extension Checker {
  /// `expect(a < b)` with its operands apart, so that both can be shown; nothing for other calls.
  func expectation(
    _ function: FunctionDeclaration, _ native: NativeID, _ arguments: [TypedExpression.Argument]
  ) -> TypedExpression.Kind? {
    guard function.name == "expect", function.owner == nil, case .value(let condition)? = arguments.first,
      condition.type == .bool, function.parameters.first?.label == nil,
      case .builtin(let builtin, let operands) = condition.kind, let comparison = builtin.comparison
    else { return nil }
    var parts: [(variable: Variable, value: TypedExpression)] = []
    for (index, operand) in operands.enumerated() {
      let variable = Variable(
        name: index == 0 ? "left" : "right", type: operand.type, isMutable: false, owner: context.function,
        range: operand.range)
      parts.append((variable, operand))
    }
    let values = parts.map { make(.variable($0.variable), $0.value.type, $0.value.range) }
    var message: TypedExpression?
    if arguments.count > 1, case .value(let text) = arguments[1] { message = text }
    return .expectation(
      TypedExpression.Expectation(
        operands: parts, condition: make(.builtin(builtin, values), .bool, condition.range), comparison: comparison,
        native: native, message: message))
  }
}

extension Builtin {
  /// The operator between the operands of a comparison.
  fileprivate var comparison: String? {
    switch self {
    case .lessInt, .lessDouble, .lessString: "<"
    case .lessOrEqualInt, .lessOrEqualDouble, .lessOrEqualString: "<="
    case .greaterInt, .greaterDouble, .greaterString: ">"
    case .greaterOrEqualInt, .greaterOrEqualDouble, .greaterOrEqualString: ">="
    case .equalInt, .equalDouble, .equal: "=="
    case .notEqualInt, .notEqualDouble, .notEqual: "!="
    default: nil
    }
  }
}
