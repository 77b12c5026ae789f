import Diagnostics

// Structs of the lesson that are modules: layers of its own. Natives that take one are handed a witness besides: how
// its struct is put together, and the function that calls it.

extension Checker {
  /// The function by which a module is called, in training or otherwise.
  private func call(of nominal: NominalType, isTraining: Bool) -> TypedFunction? {
    guard let tensor = interface.types["Tensor"] else { return nil }
    for function in nominal.members.functions["callAsFunction"] ?? [] where !function.isStatic && !function.isMutating {
      let types = function.parameters.map { $0.type }
      let labels = function.parameters.map { $0.label }
      guard function.result == tensor, types == (isTraining ? [tensor, .bool] : [tensor]), labels.first == .some(nil),
        !isTraining || labels[1] == "isTraining", case .function(let target) = function.target
      else { continue }
      return target
    }
    return nil
  }

  // MARK: Witnesses

  /// Whether a function takes modules, and so a witness for each.
  func takesModules(_ function: FunctionDeclaration) -> Bool {
    function.requirements.contains { if case .conforms(_, "Module") = $0 { true } else { false } }
  }

  /// What a native is handed for a requirement that a type is a module.
  func witness(
    for requirement: FunctionDeclaration.Requirement, _ bindings: Bindings, _ range: Range<Int>
  ) -> TypedExpression? {
    guard case .conforms(let parameter, "Module") = requirement, let type = bindings[parameter] else { return nil }
    return moduleWitness(type, range)
  }

  /// The shape of a module's type; then, if it has them, the function that calls it, and the one that calls it in training.
  func moduleWitness(_ type: Type, _ range: Range<Int>) -> TypedExpression? {
    guard let nominal = type.declaration, nominal.isModule, let tensor = interface.types["Tensor"] else { return nil }
    var parts = [make(.typeShape(type), .int, range)]
    var parameters = [FunctionType.Parameter(type), FunctionType.Parameter(tensor)]
    for isTraining in [false, true] {
      guard let call = call(of: nominal, isTraining: isTraining) else { break }
      if isTraining { parameters.append(FunctionType.Parameter(.bool)) }
      let type = Type.function(FunctionType(parameters: parameters, result: tensor))
      parts.append(make(.function(call), type, range))
    }
    return make(.tuple(parts), .tuple(parts.map { Type.TupleElement(label: nil, type: $0.type) }), range)
  }

  // MARK: Lists of layers

  /// Tells of a struct in a list of layers that can be called, but does not say that it is a module.
  func tellNoModule(_ value: Checked, _ syntax: ExpressionSyntax) -> Bool {
    guard let nominal = value.type.declaration, nominal.kind == .lessonStruct, !nominal.isModule,
      call(of: nominal, isTraining: false) != nil
    else { return false }
    report(
      .notConforming, quoted(syntax.range) + " is " + article(value.type) + ", which does not say that it is a Module",
      at: syntax.range, help: "declare it so: struct " + nominal.name + ": Module")
    return true
  }

  /// A module, or several, as what stands in a list of layers.
  func layers(of value: Checked, _ syntax: ExpressionSyntax) -> Checked? {
    var type = value.type
    if case .array(let element) = type { type = element }
    guard let nominal = type.declaration, nominal.isModule, let builder = interface.types["LayerBuilder"] else {
      return nil
    }
    if call(of: nominal, isTraining: false) == nil {
      tellNoCall(nominal, syntax)
      return failure(syntax.range)
    }
    let list = functions(of: builder, "buildExpression", isStatic: true)
    let call = Arguments(operands: [syntax], range: syntax.range)
    return resolve(list, call, syntax.range, hint: nil, receiver: .none)
  }

  /// Tells of a module in a list of layers that does not say what it makes of a batch.
  private func tellNoCall(_ nominal: NominalType, _ syntax: ExpressionSyntax) {
    report(
      .notConforming, nominal.name + " does not say what it makes of a batch, so it is no layer", at: syntax.range,
      notes: (nominal.members.functions["callAsFunction"] ?? []).map {
        Diagnostic.Note("this one has another form: callAsFunction" + parameterList($0), at: $0.place)
      }, help: "add to " + nominal.name + ": func callAsFunction(_ x: Tensor) -> Tensor { … }")
  }
}
