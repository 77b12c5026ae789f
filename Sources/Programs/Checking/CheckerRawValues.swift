import Diagnostics

extension Checker {
  func finishEnum(_ syntax: TypeDeclarationSyntax, _ nominal: NominalType) {
    let type = Type.nominal(nominal, [])
    if nominal.conformances.contains("CaseIterable") {
      let function = TypedFunction(
        name: "allCases", kind: .function, parent: context.function, range: syntax.name.range)
      function.result = .array(type)
      let values = nominal.cases.indices.map {
        make(.enumCase(nominal, tag: $0, payload: []), type, syntax.name.range)
      }
      function.body = [
        TypedStatement(.return(make(.array(values), .array(type), syntax.name.range)), syntax.name.range)
      ]
      add(function, "allCases", .array(type), isStatic: true, nominal)
    }
    addRawValue(syntax, nominal)
  }

  func add(_ getter: TypedFunction, _ name: String, _ type: Type, isStatic: Bool, _ nominal: NominalType) {
    synthesized.append(getter)
    nominal.members.add(
      PropertyDeclaration(
        name: name, owner: nominal.name, type: type, isStatic: isStatic, isMutable: false,
        target: .computed(getter: getter, setter: nil)))
  }

  /// `rawValue`, for an enum whose cases stand for numbers or texts.
  func addRawValue(_ syntax: TypeDeclarationSyntax, _ nominal: NominalType) {
    guard let raw = rawType(syntax, nominal) else { return }
    let range = syntax.name.range
    let values = rawValues(syntax, raw)
    let function = TypedFunction(name: "rawValue", kind: .method, parent: context.function, range: range)
    function.result = raw
    let type = Type.nominal(nominal, [])
    let variable = Variable(name: "self", type: type, isMutable: false, owner: function, range: range)
    function.parameters = [TypedFunction.Parameter(variable)]
    for (tag, value) in values.enumerated() {
      let test = make(.isCase(make(.variable(variable), type, range), tag: tag), .bool, range)
      function.body.append(
        TypedStatement(.if([.test(test)], then: [TypedStatement(.return(value), range)], otherwise: []), range))
    }
    function.body.append(
      TypedStatement(.return(values.last ?? failure(range, raw).expression), range))
    add(function, "rawValue", raw, isStatic: false, nominal)
    addRawInitializer(nominal, values, raw, range)
  }

  func addRawInitializer(_ nominal: NominalType, _ values: [TypedExpression], _ raw: Type, _ range: Range<Int>) {
    let type = Type.nominal(nominal, [])
    let function = TypedFunction(name: "init", kind: .function, parent: context.function, range: range)
    function.result = .optional(type)
    let variable = Variable(name: "rawValue", type: raw, isMutable: false, owner: function, range: range)
    function.parameters = [TypedFunction.Parameter(variable)]
    for (tag, value) in values.enumerated() {
      let test = make(
        .builtin(
          raw == .int ? .equalInt : raw == .double ? .equalDouble : .equal,
          [make(.variable(variable), raw, range), value]), .bool, range)
      let found = make(.wrap(make(.enumCase(nominal, tag: tag, payload: []), type, range)), .optional(type), range)
      function.body.append(
        TypedStatement(.if([.test(test)], then: [TypedStatement(.return(found), range)], otherwise: []), range))
    }
    function.body.append(TypedStatement(.return(make(.none, .optional(type), range)), range))
    let declaration = FunctionDeclaration(
      name: "init", owner: nominal.name,
      parameters: [FunctionDeclaration.Parameter(label: "rawValue", name: "rawValue", type: raw)],
      result: .optional(type),
      target: .function(function))
    declaration.isStatic = true
    synthesized.append(function)
    nominal.members.add(declaration)
  }
}
