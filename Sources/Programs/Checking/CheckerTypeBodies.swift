import Diagnostics

extension Checker {
  // MARK: Bodies of members

  func checkType(_ syntax: TypeDeclarationSyntax, in outer: NominalType? = nil) -> [TypedStatement] {
    guard case .type(let type, let place)? = frame.entries[outer.key(syntax.name.text)],
      place == text.range(syntax.name.range),
      let nominal = type.declaration
    else { return [] }
    complete(syntax, nominal)
    addPendingStatics()
    surroundings.append(Surrounding(type: nominal, depth: frames.count))
    defer { surroundings.removeLast() }
    var functions: [TypedFunction] = []
    var statements: [TypedStatement] = []
    for member in syntax.members {
      switch member.kind {
      case .variable(let variable): checkProperties(variable, member, nominal, &functions, &statements)
      case .function(let function): checkMethod(function, member, nominal, &functions)
      case .initializer(let initializer): checkInitializer(initializer, member, nominal, &functions)
      case .subscript(let item): checkSubscript(item, nominal, &functions)
      case .enumCases(let cases): checkCaseDefaults(cases, nominal, &functions)
      case .type(let nested): statements += checkType(nested, in: nominal)
      case .typealias, .operator: break
      }
    }
    functions += synthesized
    synthesized = []
    return functions.map { TypedStatement(.function($0), $0.range) } + statements
  }

  func checkCaseDefaults(_ cases: [EnumCaseSyntax], _ nominal: NominalType, _ functions: inout [TypedFunction]) {
    for item in cases {
      guard let function = nominal.members.functions[item.name.text]?.first(where: { $0.isStatic }) else { continue }
      for (syntax, parameter) in zip(item.payload, function.parameters) {
        guard let value = syntax.defaultValue, case .function(let computed)? = parameter.initial else { continue }
        checkInitial(computed, value, parameter.type, parameter.name)
        functions.append(computed)
      }
    }
  }

  func checkProperties(
    _ syntax: VariableSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType,
    _ functions: inout [TypedFunction],
    _ statements: inout [TypedStatement]
  ) {
    for binding in syntax.bindings {
      guard case .name(let name, _) = binding.pattern.kind,
        let property = nominal.members.properties[name.text]?.first(where: { $0.isStatic == declaration.has(.static) })
      else { continue }
      switch property.target {
      case .computed(let getter, let setter):
        checkBody(getter, nil, [], binding.accessors?.getter, self: nominal, isStatic: property.isStatic)
        functions.append(getter)
        if let setter, let syntax = binding.accessors?.setter {
          checkSetter(setter, syntax, [], nil, property.type, nominal, isStatic: property.isStatic)
          functions.append(setter)
        }
      case .field(let index):
        guard let value = binding.value, let initial = nominal.fields[index].initial else { continue }
        checkInitial(initial, value, property.type, name.text)
        functions.append(initial)
      case .observed(let index, let getter, let setter):
        if let value = binding.value, let initial = nominal.fields[index].initial {
          checkInitial(initial, value, property.type, name.text)
          functions.append(initial)
        }
        if let accessors = binding.accessors { checkObservers(accessors, index, property.type, setter, nominal) }
        functions += [getter, setter]
      case .constant(let variable, let maker):
        guard let value = binding.value else {
          report(.needsType, "a static property needs a value", at: name.range)
          continue
        }
        checkStatic(variable, maker, value, property.type, nominal)
        functions.append(maker)
      default: break
      }
    }
  }

  func checkSetter(
    _ setter: TypedFunction, _ syntax: AccessorsSyntax.Setter, _ indices: [ParameterSyntax],
    _ signature: FunctionDeclaration?,
    _ type: Type, _ nominal: NominalType, isStatic: Bool
  ) {
    guard let body = syntax.body else { return }
    inFunction(FunctionContext(function: setter, result: .fixed(.void))) {
      declareSelf(nominal, setter, true, isStatic, body.range)
      for (syntax, parameter) in zip(indices, signature?.parameters ?? []) {
        declareParameter(syntax.name, parameter.type, isInout: false, setter)
      }
      declareParameter(syntax.parameter, type, isInout: false, setter, isEscaping: true)
      setter.body = inFrame { checkStatements(body.statements) }
    }
  }

  func checkMethod(
    _ syntax: FunctionSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType,
    _ functions: inout [TypedFunction]
  ) {
    let place = text.range(syntax.name.range)
    guard let signature = nominal.members.functions[syntax.name.text]?.first(where: { $0.place == place }),
      case .function(let function) = signature.target
    else { return }
    functions += checkDefaults(syntax.parameters, signature)
    checkBody(function, signature, syntax.parameters, syntax.body, self: nominal, isStatic: signature.isStatic)
    functions.append(function)
  }

  func checkInitializer(
    _ syntax: InitializerSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType,
    _ functions: inout [TypedFunction]
  ) {
    let place = text.range(syntax.keyword)
    guard let signature = nominal.members.functions["init"]?.first(where: { $0.place == place }),
      case .function(let function) = signature.target
    else { return }
    functions += checkDefaults(syntax.parameters, signature)
    checkBody(function, signature, syntax.parameters, syntax.body, self: nominal, isStatic: false)
    functions.append(function)
  }

  func checkSubscript(_ syntax: SubscriptSyntax, _ nominal: NominalType, _ functions: inout [TypedFunction]) {
    let place = text.range(syntax.keyword)
    guard let signature = nominal.members.functions["subscript"]?.first(where: { $0.place == place }),
      case .accessors(let getter, let setter) = signature.target
    else { return }
    checkBody(getter, signature, syntax.parameters, syntax.accessors.getter, self: nominal, isStatic: false)
    functions.append(getter)
    if let setter, let body = syntax.accessors.setter {
      checkSetter(setter, body, syntax.parameters, signature, getter.result, nominal, isStatic: false)
      functions.append(setter)
    }
  }
}
