import Diagnostics

extension Checker {
  // MARK: Types

  /// - Parameter outer: the type it stands in, through which alone it can be named outside of that.
  func declareType(_ syntax: TypeDeclarationSyntax, in outer: NominalType? = nil) -> NominalType? {
    guard syntax.keyword == .struct || syntax.keyword == .enum else { return nil }
    let kind: NominalType.Kind = syntax.keyword == .struct ? .lessonStruct : .lessonEnum
    let nominal = NominalType(name: syntax.name.text, kind: kind)
    nominal.path = outer.key(nominal.name)
    nominal.outer = outer
    nominal.isBroken = syntax.isIncomplete
    for inherited in syntax.inherited { inherit(inherited, nominal) }
    if outer == nil || frame.entries[nominal.path] != nil { tellRedeclaration(syntax.name) }
    frame.entries[nominal.path] = .type(.nominal(nominal, []), text.range(syntax.name.range))
    return nominal
  }

  /// Finds the types of a type's members; bodies are checked where the type stands.
  func complete(_ syntax: TypeDeclarationSyntax, _ nominal: NominalType) {
    if nominal.isComplete { return }
    nominal.isComplete = true
    surroundings.append(Surrounding(type: nominal, depth: frames.count))
    defer { surroundings.removeLast() }
    for member in syntax.members {
      if case .variable(let variable) = member.kind, member.has(.static) { postpone(variable, member, nominal) }
    }
    for member in syntax.members {
      guard case .type(let nested) = member.kind else { continue }
      if let inner = declareType(nested, in: nominal) {
        complete(nested, inner)
      }
    }
    for member in syntax.members {
      guard case .typealias(let alias) = member.kind else { continue }
      let entry = Frame.Entry.type(resolve(alias.type), text.range(alias.name.range))
      frame.entries[nominal.path + "." + alias.name.text] = entry
    }
    for member in syntax.members {
      if case .enumCases(let cases) = member.kind { addCases(cases, nominal) }
      if case .variable(let variable) = member.kind, !member.has(.static) { addProperties(variable, member, nominal) }
    }
    if nominal.kind == .lessonEnum { finishEnum(syntax, nominal) }
    for member in syntax.members {
      switch member.kind {
      case .function(let function): addMethod(function, member, nominal)
      case .initializer(let initializer): addInitializer(initializer, member, nominal)
      case .subscript(let item): addSubscript(item, member, nominal)
      default: break
      }
    }
    if nominal.kind == .lessonStruct, nominal.members.functions["init"] == nil { addMemberwise(nominal, syntax) }
    requireConformances(nominal, syntax.name)
  }

  /// Whether the types of its properties are written, or follow from literals, so that no variable that is
  /// made later among the statements is needed to find them.
  func isSelfContained(_ syntax: TypeDeclarationSyntax) -> Bool {
    for member in syntax.members {
      guard case .variable(let variable) = member.kind, !member.has(.static) else { continue }
      for binding in variable.typedBindings {
        guard binding.type == nil, binding.accessors == nil, let value = binding.value else { continue }
        if case .double = value.kind { continue }
        if !isFlexible(value) { return false }
      }
    }
    return true
  }

  func addCases(_ cases: [EnumCaseSyntax], _ nominal: NominalType) {
    let type = Type.nominal(nominal, [])
    for item in cases {
      let payload = item.payload.map { Type.TupleElement(label: $0.label?.text, type: resolve($0.type)) }
      // Looked for only where a member has the name.
      let same = nominal.members.has(item.name.text) ? nominal.cases.first { $0.name == item.name.text } : nil
      if let first = same,
        first.payload.isEmpty || first.payload.map({ $0.label }) == payload.map({ $0.label })
      {
        tellDoubleMember(item.name, nominal, text.range(first.range))
        continue
      }
      let tag = nominal.cases.count
      if let same {
        report(
          .redeclared, "'" + item.name.text + "' is a case of " + nominal.name + " already", at: item.name.range,
          notes: [Diagnostic.Note("the first one stands here", at: text.range(same.range))])
        continue
      }
      nominal.cases.append(NominalType.Case(name: item.name.text, payload: payload, range: item.range))
      guard !payload.isEmpty else {
        nominal.members.add(
          PropertyDeclaration(
            name: item.name.text, owner: nominal.name, type: type, isStatic: true, isMutable: false,
            target: .enumCase(nominal, tag: tag)))
        continue
      }
      var parameters: [FunctionDeclaration.Parameter] = []
      for (part, syntax) in zip(payload, item.payload) {
        var initial: FunctionDeclaration.Initial?
        if let value = syntax.defaultValue {
          let computed = TypedFunction(
            name: item.name.text, kind: .initialValue, parent: context.function, range: value.range)
          computed.result = part.type
          initial = .function(computed)
        }
        parameters.append(
          FunctionDeclaration.Parameter(
            label: part.label, name: part.label ?? "value", type: part.type, initial: initial))
      }
      let function = FunctionDeclaration(
        name: item.name.text, owner: nominal.name, parameters: parameters, result: type,
        target: .enumCase(nominal, tag: tag))
      function.isStatic = true
      nominal.members.add(function)
    }
  }

  private func tellDoubleMember(_ name: NameSyntax, _ nominal: NominalType, _ first: SourceRange?) {
    report(
      .redeclared, "'" + name.text + "' is declared already in " + nominal.name, at: name.range,
      notes: first.map { [Diagnostic.Note("the first one stands here", at: $0)] } ?? [], help: "give it another name")
  }

  func addProperties(_ syntax: VariableSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType) {
    for binding in syntax.typedBindings {
      guard case .name(let name, _) = binding.pattern.kind else {
        report(.misplaced, "a property has one name", at: binding.pattern.range)
        continue
      }
      if nominal.members.properties[name.text] != nil {
        tellDoubleMember(name, nominal, nominal.members.properties[name.text]?.first?.place)
        continue
      }
      if let accessors = binding.accessors, !accessors.isObserver {
        addComputed(name, binding, accessors, declaration, nominal, isVariable: syntax.isVariable)
      } else {
        addStored(name, binding, syntax, declaration, nominal)
      }
    }
  }

  func addComputed(
    _ name: NameSyntax, _ binding: VariableSyntax.Binding, _ accessors: AccessorsSyntax,
    _ declaration: DeclarationSyntax,
    _ nominal: NominalType, isVariable: Bool
  ) {
    if !isVariable {
      report(
        .misplaced, "a computed property is declared with 'var', for its value may differ each time", at: name.range,
        help: "write var " + name.text)
    }
    guard let written = binding.type else {
      return report(
        .needsType, "a computed property needs its type: var " + name.text + ": Double { … }", at: name.range)
    }
    let isStatic = declaration.has(.static)
    let getter = TypedFunction(
      name: name.text, kind: isStatic ? .function : .method, parent: context.function, range: accessors.range)
    getter.result = resolve(written)
    var setter: TypedFunction?
    if accessors.setter != nil {
      setter = TypedFunction(
        name: name.text, kind: isStatic ? .function : .method, parent: context.function, range: accessors.range)
    }
    let property = PropertyDeclaration(
      name: name.text, owner: nominal.name, type: getter.result, isStatic: isStatic, isMutable: setter != nil,
      target: .computed(getter: getter, setter: setter))
    property.place = text.range(name.range)
    property.hide(declaration)
    nominal.members.add(property)
  }

  func addStored(
    _ name: NameSyntax, _ binding: VariableSyntax.Binding, _ syntax: VariableSyntax, _ declaration: DeclarationSyntax,
    _ nominal: NominalType
  ) {
    var type = bareCollection(binding) ?? binding.type.map { resolve($0) } ?? .error
    if binding.type == nil {
      if let value = binding.value {
        type = inMember(of: nominal, isStatic: declaration.has(.static)) { infer(value).type }
      } else {
        report(.needsType, "a stored property needs a type: var " + name.text + ": Double", at: name.range)
      }
    }
    if declaration.has(.static) {
      if syntax.isVariable {
        report(
          .misplaced, "a static variable would be shared by everything, which Swift does not allow", at: name.range,
          help: "make it a constant with 'static let', or keep it in a variable of the lesson")
      } else if type.isBoundToItsPlace {
        report(
          .misplaced,
          "a static constant is shared by everything, which Swift does not allow for " + article(type), at: name.range,
          help: "make it a computed property: static var " + name.text + ": " + type.description + " { … }")
      }
      let property = PropertyDeclaration(
        name: name.text, owner: nominal.name, type: type, isStatic: true, isMutable: syntax.isVariable,
        target: staticTarget(name, type))
      property.hide(declaration)
      nominal.members.add(property)
      return
    }
    guard nominal.kind == .lessonStruct else {
      return report(
        .misplaced, "an enum has no stored properties", at: name.range, help: "give its cases values: case a(Int)")
    }
    var initial: TypedFunction?
    if let value = binding.value {
      let function = TypedFunction(name: name.text, kind: .initialValue, parent: context.function, range: value.range)
      function.result = type
      initial = function
    } else if syntax.isVariable, type.wrapped != nil {
      let function = TypedFunction(name: name.text, kind: .initialValue, parent: context.function, range: name.range)
      function.result = type
      function.body = [TypedStatement(.return(make(.none, type, name.range)), name.range)]
      synthesized.append(function)
      initial = function
    }
    let property = PropertyDeclaration(
      name: name.text, owner: nominal.name, type: type, isStatic: false, isMutable: syntax.isVariable,
      target: target(name, binding, type, nominal))
    property.place = text.range(name.range)
    property.hide(declaration)
    nominal.members.add(property)
    nominal.fields.append(
      NominalType.Field(name: name.text, type: type, isMutable: syntax.isVariable, initial: initial, range: name.range))
  }

  func addMemberwise(_ nominal: NominalType, _ syntax: TypeDeclarationSyntax) {
    var parameters: [FunctionDeclaration.Parameter] = []
    var fixed = false
    for field in nominal.fields {
      if !field.isMutable, field.initial != nil { fixed = true; continue }
      parameters.append(
        FunctionDeclaration.Parameter(
          label: field.name, name: field.name, type: field.type, initial: field.initial.map { .function($0) }))
    }
    let type = Type.nominal(nominal, [])
    let declaration = FunctionDeclaration(
      name: "init", owner: nominal.name, parameters: parameters, result: type,
      target: fixed ? .function(memberwise(nominal, parameters, syntax.name.range)) : .memberwise(nominal))
    declaration.isStatic = true
    declaration.place = text.range(syntax.name.range)
    declaration.isPrivate = parameters.contains { parameter in
      nominal.members.properties[parameter.name]?.contains { $0.isPrivate } ?? false
    }
    nominal.members.add(declaration)
  }

  /// The initializer of a struct that has constants with a value besides the fields that are handed in.
  func memberwise(
    _ nominal: NominalType, _ parameters: [FunctionDeclaration.Parameter], _ range: Range<Int>
  ) -> TypedFunction {
    let type = Type.nominal(nominal, [])
    let function = TypedFunction(name: "init", kind: .function, parent: context.function, range: range)
    function.result = type
    var values: [TypedExpression] = []
    for field in nominal.fields {
      if !field.isMutable, let initial = field.initial {
        values.append(make(.call(initial, []), field.type, range))
        continue
      }
      let variable = Variable(name: field.name, type: field.type, isMutable: false, owner: function, range: range)
      function.parameters.append(TypedFunction.Parameter(variable))
      values.append(make(.variable(variable), field.type, range))
    }
    function.body = [TypedStatement(.return(make(.construct(nominal, values), type, range)), range)]
    synthesized.append(function)
    return function
  }

  func addMethod(_ syntax: FunctionSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType) {
    let isStatic = declaration.has(.static)
    let function = TypedFunction(
      name: syntax.name.text, kind: isStatic ? .function : .method, parent: context.function, range: declaration.range)
    let signature = inFrame {
      frame.selfType = .nominal(nominal, [])
      return self.signature(syntax, declaration, function, owner: nominal)
    }
    if let same = nominal.members.functions[syntax.name.text]?.first(where: { isSameSignature($0, signature) }) {
      report(
        .redeclared, "'" + signature.title + "' is declared already", at: syntax.name.range,
        notes: [Diagnostic.Note("the first one stands here", at: same.place)])
    }
    signature.isPrivate = declaration.has(.private)
    if syntax.isOperator {
      scope.operators[declaration.has(.prefix) ? "prefix " + syntax.name.text : syntax.name.text, default: []].append(
        signature)
    }
    nominal.members.add(signature)
  }

  func addInitializer(_ syntax: InitializerSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType) {
    let function = TypedFunction(
      name: "init", kind: .initializer, parent: context.function, range: declaration.range)
    let type = Type.nominal(nominal, [])
    function.result = syntax.isFailable ? .optional(type) : type
    let signature = FunctionDeclaration(
      name: "init", owner: nominal.name, parameters: parameters(syntax.parameters, function), result: function.result,
      target: .function(function))
    signature.isStatic = true
    signature.place = text.range(syntax.keyword)
    signature.isPrivate = declaration.has(.private)
    nominal.members.add(signature)
  }

  func addSubscript(_ syntax: SubscriptSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType) {
    let getter = TypedFunction(name: "subscript", kind: .method, parent: context.function, range: declaration.range)
    getter.result = resolve(syntax.result)
    var setter: TypedFunction?
    if syntax.accessors.setter != nil {
      setter = TypedFunction(name: "subscript", kind: .method, parent: context.function, range: declaration.range)
    }
    let signature = FunctionDeclaration(
      name: "subscript", owner: nominal.name, parameters: parameters(syntax.parameters, getter), result: getter.result,
      target: .accessors(getter: getter, setter: setter))
    signature.place = text.range(syntax.keyword)
    nominal.members.add(signature)
  }
}

extension NominalType? {
  /// Under which name a type that stands in this one is kept among others.
  func key(_ name: String) -> String { map { $0.path + "." + name } ?? name }
}
