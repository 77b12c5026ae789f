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

  /// `rawValue`, for an enum whose cases stand for strings or whole numbers.
  func addRawValue(_ syntax: TypeDeclarationSyntax, _ nominal: NominalType) {
    let raw: Type
    if nominal.conformances.contains("Double") {
      raw = .double
    } else if nominal.conformances.contains("String") {
      raw = .string
    } else if nominal.conformances.contains("Int") {
      raw = .int
    } else {
      return
    }
    let range = syntax.name.range
    var values: [TypedExpression] = []
    var number = 0
    for member in syntax.members {
      guard case .enumCases(let cases) = member.kind else { continue }
      for item in cases {
        if let written = item.rawValue {
          let value = check(written, as: raw, for: .variable(item.name.text)).expression
          if case .int(let found) = value.kind { number = found }
          if values.contains(where: { $0.isSameLiteral(as: value) }) {
            report(.redeclared, quoted(written.range) + " is another case's raw value already", at: written.range)
          }
          values.append(value)
        } else if raw == .double {
          values.append(make(.double(Double(number)), raw, item.range))
        } else {
          values.append(make(raw == .string ? .string(item.name.text) : .int(number), raw, item.range))
        }
        number += 1
      }
    }
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

extension TypedExpression {
  /// Whether both are literals of one value.
  fileprivate func isSameLiteral(as other: TypedExpression) -> Bool {
    switch (kind, other.kind) {
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a == b
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    default: false
    }
  }
}
