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
    addPendingStatics()
  }

  func check(_ declaration: DeclarationSyntax, _ range: Range<Int>) -> [TypedStatement] {
    tellModifiers(declaration)
    switch declaration.kind {
    case .variable(let syntax): return check(syntax, range)
    case .function(let syntax): return checkFunction(syntax)
    case .type(let syntax):
      if !declaration.has(.indirect) { tellHoldingItself(syntax) }
      return checkType(syntax)
    case .typealias: return []
    case .initializer, .subscript, .enumCases, .operator:
      report(.misplaced, "this stands only inside a struct or enum", at: range)
      return []
    }
  }

  /// Tells of `static`, `private` and the like before what stands among statements.
  private func tellModifiers(_ declaration: DeclarationSyntax) {
    for modifier in declaration.modifiers {
      switch modifier.kind {
      case .static, .mutating, .nonmutating, .private, .privateSet, .access, .convenience, .required:
        report(
          .misplaced, quoted(modifier.range) + " stands only before a member of a type", at: modifier.range,
          help: "leave it out")
      case .final, .prefix, .postfix, .infix, .indirect: break
      }
    }
  }

  // MARK: Functions

  func predeclare(_ syntax: FunctionSyntax, _ declaration: DeclarationSyntax) {
    let function = TypedFunction(
      name: syntax.name.text, kind: .function, parent: context.function, range: declaration.range)
    let signature = signature(syntax, declaration, function, owner: nil)
    switch frame.entries[syntax.name.text] {
    case .functions(var list):
      if let same = list.first(where: { isSameSignature($0, signature) }) {
        report(
          .redeclared, "'" + signature.title + "' is declared already", at: syntax.name.range,
          notes: [Diagnostic.Note("the first one stands here", at: same.place)], help: "give it another name")
      }
      // Nobody else holds the list then, so that it grows in place.
      frame.entries[syntax.name.text] = nil
      list.append(signature)
      frame.entries[syntax.name.text] = .functions(list)
    case nil: frame.entries[syntax.name.text] = .functions([signature])
    default:
      tellRedeclaration(syntax.name)
      frame.entries[syntax.name.text] = .functions([signature])
    }
  }

  func isSameSignature(_ a: FunctionDeclaration, _ b: FunctionDeclaration) -> Bool {
    guard a.name == b.name, a.parameters.count == b.parameters.count else { return false }
    for (own, other) in zip(a.parameters, b.parameters) where own.label != other.label { return false }
    return a.type == b.type
  }

  /// What calls see of a function; its parameters become variables when its body is checked.
  func signature(
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

  func parameters(
    _ list: [ParameterSyntax], _ function: TypedFunction, isOperator: Bool = false
  ) -> [FunctionDeclaration.Parameter] {
    return list.map { syntax in
      var initial: FunctionDeclaration.Initial?
      if let value = syntax.defaultValue {
        let computed = TypedFunction(
          name: syntax.name.text, kind: .initialValue, parent: context.function, range: value.range)
        computed.result = resolve(syntax.type)
        initial = .function(computed)
      }
      let type = resolve(syntax.type)
      if syntax.isInout, let value = syntax.defaultValue {
        report(
          .misplaced, "an 'inout' parameter changes the caller's variable, so it has no default", at: value.range,
          help: "take the default away")
      }
      if syntax.hasAttribute("escaping"), type.functionType == nil, !type.hasError {
        report(
          .misplaced, "'@escaping' stands before the type of a function, and " + type.description + " is none",
          at: syntax.type.range, help: "leave it out")
      }
      return FunctionDeclaration.Parameter(
        label: isOperator ? nil : syntax.label?.text, name: syntax.name.text, type: type,
        isInout: syntax.isInout, isEscaping: syntax.hasAttribute("escaping"),
        isVariadic: syntax.isVariadic, initial: initial)
    }
  }

  func checkFunction(_ syntax: FunctionSyntax) -> [TypedStatement] {
    guard case .functions(let list)? = frame.entries[syntax.name.text],
      let signature = list.first(where: { $0.place == text.range(syntax.name.range) }),
      case .function(let function) = signature.target
    else { return [] }
    let defaults = checkDefaults(syntax.parameters, signature)
    checkBody(function, signature, syntax.parameters, syntax.body, self: nil, isStatic: false)
    return (defaults + [function]).map { TypedStatement(.function($0), function.range) }
  }

  /// The functions that compute defaults, their bodies checked.
  func checkDefaults(_ list: [ParameterSyntax], _ signature: FunctionDeclaration) -> [TypedFunction] {
    var functions: [TypedFunction] = []
    for (syntax, parameter) in zip(list, signature.parameters) {
      guard let value = syntax.defaultValue, case .function(let computed)? = parameter.initial else { continue }
      checkInitial(computed, value, parameter.type, parameter.name)
      functions.append(computed)
    }
    return functions
  }

  func checkInitial(_ function: TypedFunction, _ value: ExpressionSyntax, _ type: Type, _ name: String) {
    inFunction(FunctionContext(function: function, result: .fixed(type))) {
      let checked = check(value, as: type, for: .variable(name))
      function.body = [TypedStatement(.return(checked.expression), value.range)]
    }
  }

  /// Checks a body; `receiver` is the type whose method it is.
  func checkBody(
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
        if syntax.name.text != "_" { tellRedeclaration(syntax.name) }
        declareParameter(
          syntax.name, type, isInout: parameter.isInout, function,
          isEscaping: parameter.isEscaping || parameter.isVariadic)
      }
      let isValue = function.result != .void && function.kind != .initializer
      if isValue, body.statements.count == 1, let only = singleExpression(body.statements[0]) {
        let value = check(only, as: function.result, for: .result(inner.title))
        function.body.append(TypedStatement(.return(value.expression), only.range))
      } else {
        function.body += inFrame { checkStatements(body.statements) }
        if isValue { requireReturn(function, body) }
      }
    }
  }

  /// Begins an initializer with the fields that have a value of their own.
  func setInitialFields(
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
  func requireReturn(_ function: TypedFunction, _ body: BlockSyntax) {
    if function.result.hasError || function.body.neverEnds { return }
    let end = max(body.range.lowerBound, body.range.upperBound - 1)
    // Where a brace is missing it is not known what belongs to the function.
    guard !text.bytes.indices.contains(end) || text.bytes[end] == UInt8(ascii: "}") else { return }
    let last = lastValue(of: function, body)
    if let last { diagnostics.removeAll { $0.kind == .unusedResult && $0.range == text.range(last) } }
    report(
      .missingReturn,
      "this function can end without giving the " + function.result.description + " it promises",
      at: end..<body.range.upperBound,
      help: last.flatMap { source($0) }.map { "write return " + $0 } ?? "add 'return' on every way through it",
      fixes: last.map { [Diagnostic.Fix(replace: text.range($0.lowerBound..<$0.lowerBound), with: "return ")] } ?? [])
  }

  /// The place of the last statement if it is a value of the type that the function gives.
  private func lastValue(of function: TypedFunction, _ body: BlockSyntax) -> Range<Int>? {
    guard let last = body.statements.last, let value = singleExpression(last) else { return nil }
    guard case .expression(let found)? = function.body.last?.kind, found.type == function.result else { return nil }
    return value.range
  }

  func declareSelf(
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
}
