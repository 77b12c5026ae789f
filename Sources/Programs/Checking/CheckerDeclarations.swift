import Diagnostics

extension Checker {
  /// Makes the names of types and functions known before the statements they stand among are checked.
  func predeclare(_ list: [StatementSyntax]) {
    for statement in list {
      guard case .declaration(let declaration) = statement.kind, case .variable(let syntax) = declaration.kind else {
        continue
      }
      for binding in syntax.bindings {
        if case .name(let name, _) = binding.pattern.kind { frame.later[name.text] = name.range }
      }
    }
    var types: [(TypeDeclarationSyntax, NominalType)] = []
    for statement in list {
      guard case .declaration(let declaration) = statement.kind, case .type(let syntax) = declaration.kind else {
        continue
      }
      if let nominal = declareType(syntax) { types.append((syntax, nominal)) }
    }
    for statement in list {
      guard case .declaration(let declaration) = statement.kind, case .typealias(let syntax) = declaration.kind else {
        continue
      }
      let type = resolve(syntax.type)
      tellRedeclaration(syntax.name)
      frame.entries[syntax.name.text] = .type(type, text.range(syntax.name.range))
    }
    for (syntax, nominal) in types where isSelfContained(syntax) { complete(syntax, nominal) }
    for statement in list {
      guard case .declaration(let declaration) = statement.kind, case .function(let syntax) = declaration.kind else {
        continue
      }
      predeclare(syntax, declaration)
    }
  }

  func check(_ declaration: DeclarationSyntax, _ range: Range<Int>) -> [TypedStatement] {
    switch declaration.kind {
    case .variable(let syntax): return check(syntax, range)
    case .function(let syntax): return checkFunction(syntax)
    case .type(let syntax): return checkType(syntax)
    case .typealias: return []
    case .initializer, .subscript, .enumCases, .operator:
      report(.misplaced, "this stands only inside a struct or enum", at: range)
      return []
    }
  }

  // MARK: Functions

  private func predeclare(_ syntax: FunctionSyntax, _ declaration: DeclarationSyntax) {
    let function = TypedFunction(
      name: syntax.name.text, kind: .function, parent: context.function, range: declaration.range)
    let signature = signature(syntax, declaration, function, owner: nil)
    switch frame.entries[syntax.name.text] {
    case .functions(let list):
      if let same = list.first(where: { isSameSignature($0, signature) }) {
        report(
          .redeclared, "'" + signature.title + "' is declared already", at: syntax.name.range,
          notes: [Diagnostic.Note("the first one stands here", at: same.place)], help: "give it another name")
      }
      frame.entries[syntax.name.text] = .functions(list + [signature])
    case nil: frame.entries[syntax.name.text] = .functions([signature])
    default:
      tellRedeclaration(syntax.name)
      frame.entries[syntax.name.text] = .functions([signature])
    }
  }

  private func isSameSignature(_ a: FunctionDeclaration, _ b: FunctionDeclaration) -> Bool {
    a.title == b.title && a.type == b.type
  }

  /// What calls see of a function; its parameters become variables when its body is checked.
  private func signature(
    _ syntax: FunctionSyntax, _ declaration: DeclarationSyntax, _ function: TypedFunction, owner: NominalType?
  ) -> FunctionDeclaration {
    function.result = syntax.result.map { resolve($0) } ?? .void
    let signature = FunctionDeclaration(
      name: syntax.name.text, owner: owner?.name,
      parameters: parameters(syntax.parameters, function, isOperator: syntax.isOperator),
      result: function.result,
      target: .function(function))
    signature.isStatic = declaration.has(.static)
    signature.isMutating = declaration.has(.mutating)
    signature.isResultDiscardable = declaration.hasAttribute("discardableResult")
    signature.place = text.range(syntax.name.range)
    return signature
  }

  private func parameters(
    _ list: [ParameterSyntax], _ function: TypedFunction, isOperator: Bool = false
  ) -> [FunctionDeclaration.Parameter] {
    list.map { syntax in
      var initial: FunctionDeclaration.Initial?
      if let value = syntax.defaultValue {
        let computed = TypedFunction(
          name: syntax.name.text, kind: .initialValue, parent: context.function, range: value.range)
        computed.result = resolve(syntax.type)
        initial = .function(computed)
      }
      return FunctionDeclaration.Parameter(
        label: isOperator ? nil : syntax.label?.text, name: syntax.name.text, type: resolve(syntax.type),
        isInout: syntax.isInout,
        isVariadic: syntax.isVariadic, initial: initial)
    }
  }

  private func checkFunction(_ syntax: FunctionSyntax) -> [TypedStatement] {
    guard case .functions(let list)? = frame.entries[syntax.name.text],
      let signature = list.first(where: { $0.place == text.range(syntax.name.range) }),
      case .function(let function) = signature.target
    else { return [] }
    let defaults = checkDefaults(syntax.parameters, signature)
    checkBody(function, signature, syntax.parameters, syntax.body, self: nil, isStatic: false)
    return (defaults + [function]).map { TypedStatement(.function($0), function.range) }
  }

  /// The functions that compute defaults, their bodies checked.
  private func checkDefaults(_ list: [ParameterSyntax], _ signature: FunctionDeclaration) -> [TypedFunction] {
    var functions: [TypedFunction] = []
    for (syntax, parameter) in zip(list, signature.parameters) {
      guard let value = syntax.defaultValue, case .function(let computed)? = parameter.initial else { continue }
      checkInitial(computed, value, parameter.type, parameter.name)
      functions.append(computed)
    }
    return functions
  }

  private func checkInitial(_ function: TypedFunction, _ value: ExpressionSyntax, _ type: Type, _ name: String) {
    inFunction(FunctionContext(function: function, result: .fixed(type))) {
      let checked = check(value, as: type, for: .variable(name))
      function.body = [TypedStatement(.return(checked.expression), value.range)]
    }
  }

  /// Checks a body; `receiver` is the type whose method it is.
  private func checkBody(
    _ function: TypedFunction, _ signature: FunctionDeclaration?, _ parameters: [ParameterSyntax], _ body: BlockSyntax?,
    self receiver: NominalType?, isStatic: Bool
  ) {
    guard let body else { return }
    let inner = FunctionContext(function: function, result: .fixed(function.result))
    inner.title = signature?.title
    inFunction(inner) {
      if let receiver { declareSelf(receiver, function, signature?.isMutating ?? false, isStatic, body.range) }
      if let receiver, let variable = function.initialized {
        setInitialFields(receiver, variable, function, body.range)
      }
      for (syntax, parameter) in zip(parameters, signature?.parameters ?? []) {
        let type: Type = parameter.isVariadic ? .array(parameter.type) : parameter.type
        declareParameter(syntax.name, type, isInout: parameter.isInout, function)
      }
      let isValue = function.result != .void && function.kind != .initializer
      if isValue, body.statements.count == 1, let only = singleExpression(body.statements[0]) {
        let value = check(only, as: function.result, for: .result(inner.title))
        function.body.append(TypedStatement(.return(value.expression), only.range))
      } else {
        function.body += inFrame { checkStatements(body.statements) }
        if isValue { requireReturn(function, body.range) }
      }
    }
  }

  /// Begins an initializer with the fields that have a value of their own.
  private func setInitialFields(
    _ type: NominalType, _ variable: Variable, _ function: TypedFunction, _ range: Range<Int>
  ) {
    let place = range.lowerBound..<range.lowerBound
    for (index, field) in type.fields.enumerated() {
      guard let initial = field.initial else { continue }
      let target = Place(.field(Place(.variable(variable), variable.type, place), index: index), field.type, place)
      function.body.append(TypedStatement(.assign(target, make(.call(initial, []), field.type, place)), place))
    }
  }

  /// Tells if the function can end without giving its value.
  func requireReturn(_ function: TypedFunction, _ range: Range<Int>) {
    if function.result.hasError || function.body.neverEnds { return }
    let end = max(range.lowerBound, range.upperBound - 1)
    report(
      .missingReturn,
      "this function can end without giving the " + function.result.description + " it promises",
      at: end..<range.upperBound,
      help: "add 'return' on every way through it")
  }

  private func declareSelf(
    _ type: NominalType, _ function: TypedFunction, _ isMutating: Bool, _ isStatic: Bool, _ range: Range<Int>
  ) {
    let selfType = Type.nominal(type, [])
    frame.selfType = selfType
    frame.isStatic = isStatic
    if isStatic { return }
    let isInitializer = function.kind == .initializer
    let variable = Variable(
      name: "self", type: selfType, isMutable: isMutating || isInitializer, owner: function,
      range: range.lowerBound..<range.lowerBound)
    if isInitializer {
      function.initialized = variable
    } else {
      function.parameters.insert(TypedFunction.Parameter(variable, isInout: isMutating), at: 0)
    }
    frame.entries["self"] = .variable(variable, text.range(variable.range))
  }

  // MARK: Types

  private func declareType(_ syntax: TypeDeclarationSyntax) -> NominalType? {
    guard syntax.keyword == .struct || syntax.keyword == .enum else { return nil }
    let kind: NominalType.Kind = syntax.keyword == .struct ? .lessonStruct : .lessonEnum
    let nominal = NominalType(name: syntax.name.text, kind: kind)
    for inherited in syntax.inherited {
      guard case .name(let name, _) = inherited.plain.kind else { continue }
      if case .nominal(let parent, _)? = type(named: name.text), parent.kind == .hostProtocol {
        report(
          .misplaced,
          name.text + " is for the layers and models of the library; a struct with callAsFunction needs no protocol",
          at: inherited.range, help: "leave it out")
      } else {
        nominal.conformances.append(name.text)
      }
    }
    tellRedeclaration(syntax.name)
    frame.entries[syntax.name.text] = .type(.nominal(nominal, []), text.range(syntax.name.range))
    return nominal
  }

  /// Finds the types of a type's members; bodies are checked where the type stands.
  private func complete(_ syntax: TypeDeclarationSyntax, _ nominal: NominalType) {
    if nominal.isComplete { return }
    nominal.isComplete = true
    for member in syntax.members {
      guard case .type(let nested) = member.kind else { continue }
      if let inner = declareType(nested) {
        let place = text.range(nested.name.range)
        frame.entries[nominal.name + "." + nested.name.text] = .type(.nominal(inner, []), place)
        complete(nested, inner)
      }
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
    for member in syntax.members {
      if case .variable(let variable) = member.kind, member.has(.static) { addProperties(variable, member, nominal) }
    }
  }

  /// Whether the types of its properties are written, or follow from literals, so that no variable that is
  /// made later among the statements is needed to find them.
  private func isSelfContained(_ syntax: TypeDeclarationSyntax) -> Bool {
    for member in syntax.members {
      guard case .variable(let variable) = member.kind else { continue }
      for binding in variable.typedBindings {
        guard binding.type == nil, binding.accessors == nil, let value = binding.value else { continue }
        if case .double = value.kind { continue }
        if !isFlexible(value) { return false }
      }
    }
    return true
  }

  private func addCases(_ cases: [EnumCaseSyntax], _ nominal: NominalType) {
    let type = Type.nominal(nominal, [])
    for item in cases {
      let payload = item.payload.map { Type.TupleElement(label: $0.label?.text, type: resolve($0.type)) }
      let tag = nominal.cases.count
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

  private func finishEnum(_ syntax: TypeDeclarationSyntax, _ nominal: NominalType) {
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

  private func add(_ getter: TypedFunction, _ name: String, _ type: Type, isStatic: Bool, _ nominal: NominalType) {
    synthesized.append(getter)
    nominal.members.add(
      PropertyDeclaration(
        name: name, owner: nominal.name, type: type, isStatic: isStatic, isMutable: false,
        target: .computed(getter: getter, setter: nil)))
  }

  /// `rawValue`, for an enum whose cases stand for strings or whole numbers.
  private func addRawValue(_ syntax: TypeDeclarationSyntax, _ nominal: NominalType) {
    let raw: Type
    if nominal.conformances.contains("String") {
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
          values.append(value)
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
      TypedStatement(.return(values.last ?? make(raw == .string ? .string("") : .int(0), raw, range)), range))
    add(function, "rawValue", raw, isStatic: false, nominal)
    addRawInitializer(nominal, values, raw, range)
  }

  private func addRawInitializer(_ nominal: NominalType, _ values: [TypedExpression], _ raw: Type, _ range: Range<Int>)
  {
    let type = Type.nominal(nominal, [])
    let function = TypedFunction(name: "init", kind: .function, parent: context.function, range: range)
    function.result = .optional(type)
    let variable = Variable(name: "rawValue", type: raw, isMutable: false, owner: function, range: range)
    function.parameters = [TypedFunction.Parameter(variable)]
    for (tag, value) in values.enumerated() {
      let test = make(
        .builtin(raw == .int ? .equalInt : .equal, [make(.variable(variable), raw, range), value]), .bool, range)
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

  private func addProperties(_ syntax: VariableSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType) {
    for binding in syntax.typedBindings {
      guard case .name(let name, _) = binding.pattern.kind else {
        report(.misplaced, "a property has one name", at: binding.pattern.range)
        continue
      }
      if nominal.members.properties[name.text] != nil {
        report(.redeclared, "'" + name.text + "' is declared already in " + nominal.name, at: name.range)
        continue
      }
      if let accessors = binding.accessors {
        addComputed(name, binding, accessors, declaration, nominal)
      } else {
        addStored(name, binding, syntax, declaration, nominal)
      }
    }
  }

  private func addComputed(
    _ name: NameSyntax, _ binding: VariableSyntax.Binding, _ accessors: AccessorsSyntax,
    _ declaration: DeclarationSyntax,
    _ nominal: NominalType
  ) {
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
    nominal.members.add(property)
  }

  private func addStored(
    _ name: NameSyntax, _ binding: VariableSyntax.Binding, _ syntax: VariableSyntax, _ declaration: DeclarationSyntax,
    _ nominal: NominalType
  ) {
    var type = binding.type.map { resolve($0) } ?? .error
    if binding.type == nil {
      if let value = binding.value {
        type = infer(value).type
      } else {
        report(.needsType, "a stored property needs a type: var " + name.text + ": Double", at: name.range)
      }
    }
    if declaration.has(.static) {
      let isTop = frames.count == 1 && context.function == nil
      let variable = Variable(
        name: name.text, type: type, isMutable: syntax.isVariable, globalIndex: isTop ? scope.nextGlobalIndex() : nil,
        owner: context.function, range: name.range)
      nominal.members.add(
        PropertyDeclaration(
          name: name.text, owner: nominal.name, type: type, isStatic: true, isMutable: syntax.isVariable,
          target: .variable(variable)))
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
      target: .field(index: nominal.fields.count))
    property.place = text.range(name.range)
    nominal.members.add(property)
    nominal.fields.append(
      NominalType.Field(name: name.text, type: type, isMutable: syntax.isVariable, initial: initial, range: name.range))
  }

  private func addMemberwise(_ nominal: NominalType, _ syntax: TypeDeclarationSyntax) {
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
    nominal.members.add(declaration)
  }

  /// The initializer of a struct that has constants with a value besides the fields that are handed in.
  private func memberwise(
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

  private func addMethod(_ syntax: FunctionSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType) {
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
    if syntax.isOperator {
      scope.operators[declaration.has(.prefix) ? "prefix " + syntax.name.text : syntax.name.text, default: []].append(
        signature)
    }
    nominal.members.add(signature)
  }

  private func addInitializer(_ syntax: InitializerSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType) {
    let function = TypedFunction(
      name: "init", kind: .initializer, parent: context.function, range: declaration.range)
    let type = Type.nominal(nominal, [])
    function.result = syntax.isFailable ? .optional(type) : type
    let signature = FunctionDeclaration(
      name: "init", owner: nominal.name, parameters: parameters(syntax.parameters, function), result: function.result,
      target: .function(function))
    signature.isStatic = true
    signature.place = text.range(syntax.keyword)
    nominal.members.add(signature)
  }

  private func addSubscript(_ syntax: SubscriptSyntax, _ declaration: DeclarationSyntax, _ nominal: NominalType) {
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

  // MARK: Bodies of members

  private func checkType(_ syntax: TypeDeclarationSyntax) -> [TypedStatement] {
    guard case .type(let type, let place)? = frame.entries[syntax.name.text], place == text.range(syntax.name.range),
      let nominal = type.declaration
    else { return [] }
    complete(syntax, nominal)
    var functions: [TypedFunction] = []
    var statements: [TypedStatement] = []
    for member in syntax.members {
      switch member.kind {
      case .variable(let variable): checkProperties(variable, member, nominal, &functions, &statements)
      case .function(let function): checkMethod(function, member, nominal, &functions)
      case .initializer(let initializer): checkInitializer(initializer, member, nominal, &functions)
      case .subscript(let item): checkSubscript(item, nominal, &functions)
      case .enumCases(let cases): checkCaseDefaults(cases, nominal, &functions)
      case .type(let nested): statements += checkType(nested)
      case .typealias, .operator: break
      }
    }
    functions += synthesized
    synthesized = []
    return functions.map { TypedStatement(.function($0), $0.range) } + statements
  }

  private func checkCaseDefaults(_ cases: [EnumCaseSyntax], _ nominal: NominalType, _ functions: inout [TypedFunction])
  {
    for item in cases {
      guard let function = nominal.members.functions[item.name.text]?.first(where: { $0.isStatic }) else { continue }
      for (syntax, parameter) in zip(item.payload, function.parameters) {
        guard let value = syntax.defaultValue, case .function(let computed)? = parameter.initial else { continue }
        checkInitial(computed, value, parameter.type, parameter.name)
        functions.append(computed)
      }
    }
  }

  private func checkProperties(
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
      case .variable(let variable):
        guard let value = binding.value else {
          report(.needsType, "a static property needs a value", at: name.range)
          continue
        }
        let checked = check(value, as: variable.type, for: .variable(name.text))
        statements.append(TypedStatement(.declare(variable, checked.expression), binding.range))
      default: break
      }
    }
  }

  private func checkSetter(
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
      declareParameter(syntax.parameter, type, isInout: false, setter)
      setter.body = inFrame { checkStatements(body.statements) }
    }
  }

  private func checkMethod(
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

  private func checkInitializer(
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

  private func checkSubscript(_ syntax: SubscriptSyntax, _ nominal: NominalType, _ functions: inout [TypedFunction]) {
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
