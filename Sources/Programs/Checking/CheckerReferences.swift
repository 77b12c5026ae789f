import Diagnostics

// Values that are closures in short: `Double.init`, `Point.distance`, `\\.name`. Each is checked as the closure that
// it stands for.

extension Checker {
  /// An initializer as a function of what is expected: `map(String.init)`.
  func initializerValue(_ base: ExpressionSyntax, _ name: NameSyntax, _ hint: Type?) -> Checked? {
    guard let expected = plain(hint)?.functionType, let type = typeReference(base) else { return nil }
    let list = functions(of: filled(type, .some(expected.result)), "init", isStatic: true)
    let labels = list.first { $0.function.parameters.count == expected.parameters.count }.map {
      $0.function.parameters.map { $0.label }
    }
    for labels in [[String?](repeating: nil, count: expected.parameters.count), labels ?? []] {
      let (value, mistakes) = tentatively {
        closure(expected, name.range) { parameters in
          let arguments = parameters.enumerated().map { index, parameter in
            ArgumentSyntax(
              label: index < labels.count ? labels[index].map { NameSyntax($0, name.range) } : nil, value: parameter)
          }
          let call = CallSyntax(
            callee: base, arguments: arguments, argumentsRange: name.range, trailingClosures: [])
          return ExpressionSyntax(.call(call), name.range)
        }
      }
      if mistakes.isEmpty, !value.type.hasError { return value }
    }
    return nil
  }

  /// A method named by its type: a function of the value, which gives the method of that value.
  func unboundMethod(_ type: Type, _ name: NameSyntax, _ hint: Type?) -> Checked? {
    let list = functions(of: type, name.text, isStatic: false)
    guard !list.isEmpty, !type.hasParameters else { return nil }
    let function = TypedFunction(name: name.text, kind: .closure, parent: context.function, range: name.range)
    let variable = Variable(name: "self", type: type, isMutable: false, owner: function, range: name.range)
    function.parameters = [TypedFunction.Parameter(variable)]
    let method = inFunction(FunctionContext(function: function, result: .inferred)) {
      functionValue(
        list, Checked(make(.variable(variable), type, name.range)), name, plain(hint)?.functionType?.result)
    }
    if method.type.hasError { return method }
    function.result = method.type
    function.body = [TypedStatement(.return(method.expression), name.range)]
    let whole = FunctionType(parameters: [FunctionType.Parameter(type)], result: method.type)
    return Checked(make(.closure(function), .function(whole), name.range))
  }

  /// `\\.name.count` where a function of one value is expected.
  func keyPathValue(_ path: KeyPathSyntax, _ range: Range<Int>, _ hint: Type?) -> Checked {
    guard let expected = plain(hint)?.functionType, expected.parameters.count == 1 else {
      report(
        .outsideSubset, "a key path that is no function is outside the subset of Swift that lessons use", at: range,
        help: "write a closure: { $0." + Type.list(path.names.map { $0.text }) + " }")
      return failure(range)
    }
    return closure(expected, range) { parameters in
      path.names.reduce(parameters[0]) { base, name in
        let place = Int(name.text).map {
          ExpressionSyntax.Kind.tupleMember(base, index: $0, indexRange: name.range)
        }
        return ExpressionSyntax(place ?? .member(base, name), range.lowerBound..<name.range.upperBound)
      }
    }
  }

  /// A closure without a text of its own, checked against what is expected.
  private func closure(
    _ expected: FunctionType, _ range: Range<Int>, _ body: ([ExpressionSyntax]) -> ExpressionSyntax
  ) -> Checked {
    let parameters = expected.parameters.indices.map {
      ExpressionSyntax(.name(NameSyntax("$" + $0.description, range)), range)
    }
    let syntax = ClosureSyntax(
      parameters: nil, result: nil, anonymousParameterCount: parameters.count,
      statements: [StatementSyntax(.expression(body(parameters)), range)], range: range)
    // Its parts share one range, so that what is found of them must not be remembered by their place.
    let outer = fixedRange
    fixedRange = outer ?? range
    defer { fixedRange = outer }
    return inferClosure(syntax, .function(expected))
  }
}
