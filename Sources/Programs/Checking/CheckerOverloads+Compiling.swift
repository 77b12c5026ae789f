// What calls are compiled to.

extension Checker {
  /// The call of a function that has been chosen; nothing where its receiver cannot be changed.
  func compile(
    _ function: FunctionDeclaration, _ arguments: [TypedExpression.Argument], _ receiver: Receiver, _ range: Range<Int>,
    _ type: Type
  ) -> TypedExpression.Kind? {
    var all = arguments
    if case .value(let value, let syntax) = receiver, !function.isStatic {
      if function.isMutating, !value.type.isReference {
        guard let syntax else { return nil }
        guard let place = place(syntax, for: function.title) else { return nil }
        all.insert(.place(place), at: 0)
      } else {
        all.insert(.value(nativeReceiver(value, function.owner)), at: 0)
      }
    }
    switch function.target {
    case .native(let id):
      return expectation(function, id, all) ?? .native(id, all)
    case .nativeAccessors(let getter, _): return .native(getter, all)
    case .builtin(let builtin): return .builtin(builtin, values(all))
    case .function(let target): return .call(target, all)
    case .accessors(let getter, _): return .call(getter, all)
    case .memberwise(let nominal): return .construct(nominal, values(all))
    case .enumCase(let nominal, let tag): return .enumCase(nominal, tag: tag, payload: values(all))
    case .value(let value): return .callValue(value, all)
    }
  }

  /// What a call of the function that hands on its parameters is compiled to.
  func compileValue(
    _ function: FunctionDeclaration, _ arguments: [TypedExpression.Argument], _ receiver: Checked?, _ range: Range<Int>
  ) -> TypedExpression.Kind? {
    compile(function, arguments, receiver.map { .value($0, nil) } ?? .none, range, function.result)
  }

  func values(_ arguments: [TypedExpression.Argument]) -> [TypedExpression] {
    arguments.compactMap { if case .value(let value) = $0 { value } else { nil } }
  }
}
