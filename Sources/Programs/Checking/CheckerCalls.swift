import Diagnostics

extension Checker {
  func inferCall(_ call: CallSyntax, _ range: Range<Int>, _ hint: Type?) -> Checked {
    let arguments = Arguments(
      arguments: call.arguments, trailing: call.trailingClosures, range: call.argumentsRange ?? range)
    switch call.callee.kind {
    case .name(let name): return callName(name, arguments, call.callee, range, hint)
    case .implicitMember(let name): return inferImplicitMember(name, arguments, range, hint)
    case .member(let base, let name):
      let infer = { self.callMember(base, name, arguments, call.callee, range, hint) }
      return withLevels(call, base, hint, infer) ?? withDoubles(base, hint, infer)
    case .parenthesized, .closure:
      if let made = callClosure(call.callee, arguments, range, hint) { return made }
    default:
      if let type = typeReference(call.callee) { return construct(type, arguments, range, hint, nil) }
    }
    return callValue(infer(call.callee), arguments, call.callee, range, hint)
  }

  /// `{ … }()`: what is expected of the call is expected of the closure's body.
  private func callClosure(
    _ callee: ExpressionSyntax, _ arguments: Arguments, _ range: Range<Int>, _ hint: Type?
  ) -> Checked? {
    guard arguments.items.isEmpty, case .closure(let closure) = callee.withoutParentheses.kind, closure.result == nil
    else { return nil }
    let wanted = concrete(hint).map { Type.function(FunctionType(parameters: [], result: $0)) }
    var (function, mistakes) = tentatively { infer(callee, wanted) }
    if wanted != nil, !mistakes.isEmpty || function.type.hasError {
      (function, mistakes) = tentatively { infer(callee) }
    }
    diagnostics += mistakes
    var value = callValue(function, arguments, callee, range, hint)
    value.isFlexible = value.type.isNumber
    return value
  }

  private func callName(
    _ name: NameSyntax, _ arguments: Arguments, _ callee: ExpressionSyntax, _ range: Range<Int>, _ hint: Type?
  ) -> Checked {
    switch meaning(of: name.text) {
    case .functions(let list):
      return resolve(list, arguments, range, hint: hint, receiver: .none, name: name)
    case .type(let type): return construct(type, arguments, range, hint, name)
    case .member(let type, let isStatic):
      if property(of: type, name.text, isStatic: isStatic) != nil { break }
      let list = functions(of: type, name.text, isStatic: isStatic)
      if isStatic { return resolve(list, arguments, range, hint: hint, receiver: .none, name: name) }
      guard let receiver = selfExpression(name.range) else { return failure(range) }
      let syntax = ExpressionSyntax(.name(NameSyntax("self", name.range)), name.range)
      return resolve(list, arguments, range, hint: hint, receiver: .value(receiver, syntax), name: name)
    case nil:
      if name.text == "type", let value = typeName(arguments, range) { return value }
      if let written = form(of: name.text, in: nil, arguments) {
        tellForm("Swift has no function '" + name.text + "'", at: name.range, written, range)
      } else {
        tellUnknown(name)
      }
      return abandon(arguments, range)
    case .variable, .hostVariable: break
    }
    return callValue(infer(callee), arguments, callee, range, hint)
  }

  private func callMember(
    _ base: ExpressionSyntax, _ name: NameSyntax, _ arguments: Arguments, _ callee: ExpressionSyntax,
    _ range: Range<Int>, _ hint: Type?
  ) -> Checked {
    if let type = typeReference(base) {
      if name.text == "init" { return construct(type, arguments, range, hint, name) }
      // A nested type: Dataset.Split(…).
      if let nested = typeReference(callee) { return construct(nested, arguments, range, hint, name) }
      if name.text == "some", type.wrapped != nil, arguments.items.count == 1, arguments.items[0].label == nil {
        return construct(type, arguments, range, hint, name)
      }
      let list = functions(of: filled(type, hint), name.text, isStatic: true)
      if !list.isEmpty { return resolve(list, arguments, range, hint: hint, receiver: .none, name: name) }
      let value = staticMember(type, name, callee.range, nil)
      return value.type.isError ? value : callValue(value, arguments, callee, range, hint)
    }
    if case .name(let space) = base.kind, space.text == "Unicode", let type = typeReference(callee) {
      return construct(type, arguments, range, hint, name)
    }
    if case .name(let module) = base.kind, module.text == "Swift", meaning(of: module.text) == nil,
      let list = interface.functions[name.text]
    {
      return resolve(list, arguments, range, hint: hint, receiver: .none, name: name)
    }
    if let module = moduleName(base) {
      if let written = form(of: name.text, in: module, arguments) {
        tellForm("Swift knows no '" + module + "'", at: base.range, written, range)
        return abandon(arguments, range)
      }
    }
    if case .name(let module) = base.kind, meaning(of: module.text) == nil {
      let value = inferMember(base, name, callee.range, nil)
      if value.type.isError {
        return abandon(arguments, range)
      }
    }
    if name.text == "init", let delegated = delegate(base, arguments, range) { return delegated }
    let receiver: Checked
    if case .implicitMember(let first) = base.kind, hint != nil {
      receiver = inferImplicitMember(first, nil, base.range, hint)
    } else {
      receiver = inferReceiver(base, name.text, hint)
    }
    if receiver.type.isError { return abandon(arguments, range) }
    if let ofCharacters = characterRange(base, receiver, arguments) {
      return resolve(
        functions(of: ofCharacters.type, name.text, isStatic: false), arguments, range, hint: hint,
        receiver: .value(ofCharacters, base), name: name)
    }
    let list = functions(of: receiver.type, name.text, isStatic: false)
    let isProperty = arguments.items.isEmpty && property(of: receiver.type, name.text, isStatic: false) != nil
    let isCallable = list.contains { $0.function.parameters.allSatisfy { $0.initial != nil || $0.isVariadic } }
    if !list.isEmpty, !isProperty || isCallable {
      return resolve(list, arguments, range, hint: hint, receiver: .value(receiver, base), name: name)
    }
    if name.text == "format", list.isEmpty, receiver.type == .string, let help = formatHelp(base, arguments) {
      report(.noMember, "a String has no 'format'", at: name.range, help: help)
      return failure(range, .string)
    }
    let value = member(of: receiver, name, callee.range, nil)
    if value.type.isError { return abandon(arguments, range) }
    return callValue(value, arguments, callee, range, hint)
  }

  /// A range between literals of one character as one of Characters or scalars, where it is asked for one of these.
  func characterRange(_ base: ExpressionSyntax, _ receiver: Checked, _ arguments: Arguments) -> Checked? {
    guard let nominal = receiver.type.declaration, isRangeType(nominal), receiver.type.arguments == [.string],
      arguments.items.count == 1, isFlexibleRange(base)
    else { return nil }
    let (item, mistakes) = tentatively { infer(arguments.items[0].value) }
    guard mistakes.isEmpty, [standard.character, standard.scalar].contains(where: { $0 === item.type.declaration })
    else { return nil }
    let (range, others) = tentatively { infer(base, .nominal(nominal, [item.type])) }
    return others.isEmpty && range.type.arguments == [item.type] ? range : nil
  }

  private func isFlexibleRange(_ syntax: ExpressionSyntax) -> Bool {
    switch syntax.kind {
    case .parenthesized(let inner): isFlexibleRange(inner)
    case .infix(let left, _, let right): isFlexible(left) && isFlexible(right)
    default: false
    }
  }

  /// `self.init(…)` in an initializer: another one makes the value.
  private func delegate(_ base: ExpressionSyntax, _ arguments: Arguments, _ range: Range<Int>) -> Checked? {
    guard case .name(let name) = base.kind, name.text == "self", let variable = context.function?.initialized else {
      return nil
    }
    let made = construct(variable.type, arguments, range, variable.type, nil)
    if made.type.hasError { return made }
    let place = Place(.variable(variable), variable.type, range)
    if made.type == variable.type {
      let assigned = TypedStatement(.assign(place, made.expression), range)
      return Checked(make(.statements([assigned], make(.void, .void, range)), .void, range))
    }
    guard made.type.wrapped == variable.type, case .fixed(let result) = context.result, result.wrapped != nil else {
      return nil
    }
    // What gives nil ends this initializer with nil, too.
    let value = Variable(name: "made", type: variable.type, isMutable: false, owner: context.function, range: range)
    let none = TypedStatement(.return(make(.none, result, range)), range)
    let unwrapped = TypedStatement(.guard([.unwrap(value, made.expression)], otherwise: [none]), range)
    let assigned = TypedStatement(.assign(place, make(.variable(value), variable.type, range)), range)
    return Checked(make(.statements([unwrapped, assigned], make(.void, .void, range)), .void, range))
  }

  /// The arguments of a call that has an error already may have mistakes of their own.
  private func abandon(_ arguments: Arguments, _ range: Range<Int>) -> Checked {
    for item in arguments.items where !isFlexible(item.value) {
      if case .inout = item.value.kind { continue }
      _ = infer(item.value)
    }
    return failure(range)
  }

  /// `Tensor(…)`, `Point(x: 1, y: 2)`, `[Int](…)`.
  private func construct(
    _ type: Type, _ arguments: Arguments, _ range: Range<Int>, _ hint: Type?, _ name: NameSyntax?
  ) -> Checked {
    if type.isError { return abandon(arguments, range) }
    let wanted = filled(type, hint)
    if arguments.items.isEmpty {
      if case .array(let element) = wanted, !element.hasParameters { return Checked(make(.array([]), wanted, range)) }
      if case .dictionary(let key, _) = wanted, !key.hasParameters {
        return Checked(make(.dictionary([]), wanted, range))
      }
    }
    if let built = constructBuiltin(wanted, arguments, range) { return built }
    var list = functions(of: wanted, "init", isStatic: true)
    if case .nominal(let nominal, _) = wanted {
      // A superclass's initializers are not those of the class.
      list = list.filter { $0.function.owner == nominal.name }
      if nominal.kind == .hostProtocol {
        report(
          .notCallable, nominal.name + " is a protocol; make one of the types that have it", at: range)
        return abandon(arguments, range)
      }
      for index in list.indices {
        for (parameter, argument) in zip(nominal.parameters, wanted.arguments) {
          if case .parameter = argument { continue }
          list[index].bindings[parameter] = argument
        }
      }
    }
    if list.isEmpty {
      let isEnum = wanted.declaration?.kind == .lessonEnum || wanted.declaration?.kind == .hostEnum
      report(
        .notCallable, article(type) + " cannot be made with parentheses", at: range,
        help: isEnum ? Habit.enums[wanted.description] ?? "name one of its cases: ." + (anyCase(wanted) ?? "name") : nil
      )
      return abandon(arguments, range)
    }
    return resolve(list, arguments, range, hint: hint, receiver: .none, name: name)
  }

  /// `Double(x)` of an Int, `Int(x)` of a Double, `Array(x)` of a sequence, `String(x)` of anything that prints.
  private func constructBuiltin(_ type: Type, _ arguments: Arguments, _ range: Range<Int>) -> Checked? {
    guard arguments.items.count == 1, let item = arguments.items.first, !item.isTrailing else { return nil }
    let label = item.label?.text
    if label == nil || label == "describing" || label == "reflecting", type == .string {
      let value = label == nil ? infer(item.value) : inferShown(item.value)
      if value.type.hasError { return failure(range, .string) }
      if label == nil, value.type == .string { return Checked(value.expression) }
      if label == nil, value.type.declaration === standard.substring {
        return Checked(make(.convertFunction(value.expression), .string, range))
      }
      if label == "reflecting" { return Checked(make(.debugDescribe(value.expression), .string, range)) }
      if label != nil || value.type.isNumber || value.type == .bool || value.type.declaration === standard.character {
        return Checked(make(.describe(value.expression), .string, range))
      }
      return nil
    }
    guard label == nil else { return nil }
    switch type {
    case .double:
      // Arithmetic of literals alone is an Int: `Double(5 / 2)` is 2.
      if item.value.isNumberLiteral {
        let (value, mistakes) = tentatively { check(item.value, as: .double) }
        if mistakes.isEmpty { return Checked(make(value.expression.kind, .double, range)) }
      }
      let value = infer(item.value)
      if value.type.hasError { return failure(range, .double) }
      if value.type == .double { return Checked(value.expression) }
      return value.type == .int ? Checked(make(.builtin(.intToDouble, [value.expression]), .double, range)) : nil
    case .int:
      let value = infer(item.value)
      if value.type.hasError { return failure(range, .int) }
      if value.type == .int { return Checked(value.expression) }
      return value.type == .double ? Checked(make(.builtin(.doubleToInt, [value.expression]), .int, range)) : nil
    case .optional(let wrapped):
      let value = wrapped.hasParameters ? infer(item.value) : check(item.value, as: wrapped)
      if value.type.hasError { return failure(range) }
      return Checked(make(.wrap(value.expression), .optional(value.type), range))
    case .array(let element):
      let value = infer(item.value, element.hasParameters ? nil : type)
      guard let found = standard.elements(of: value.type) else { return nil }
      if !element.hasParameters, element != found { return nil }
      if case .array = value.type, view(in: value) == nil { return Checked(value.expression) }
      return Checked(make(.elements(value.expression), .array(found), range))
    default: return nil
    }
  }

  private func anyCase(_ type: Type) -> String? {
    if let nominal = type.declaration, let first = nominal.cases.first { return first.name }
    for (table, _) in tables(of: type) {
      let names = table.names(isStatic: true).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
      if let first = names.first { return first }
    }
    return nil
  }

  // MARK: Calling a value

  private func callValue(
    _ value: Checked, _ arguments: Arguments, _ callee: ExpressionSyntax, _ range: Range<Int>, _ hint: Type?
  ) -> Checked {
    if value.type.hasError { return abandon(arguments, range) }
    guard case .function(let type) = value.type else {
      let list = functions(of: value.type, "callAsFunction", isStatic: false)
      if !list.isEmpty {
        return resolve(list, arguments, range, hint: hint, receiver: .value(value, callee))
      }
      tellNotCallable(value, arguments, callee)
      return abandon(arguments, range)
    }
    let parameters = type.parameters.map {
      FunctionDeclaration.Parameter(
        label: nil, name: "value", type: $0.type, isInout: $0.isInout, isEscaping: $0.isEscaping)
    }
    let title = source(callee.range) ?? "this function"
    let function = FunctionDeclaration(
      name: title, owner: nil, parameters: parameters, result: type.result, target: .value(value.expression))
    return resolve([function], arguments, range, hint: hint, receiver: .none)
  }

  private func tellNotCallable(_ value: Checked, _ arguments: Arguments, _ callee: ExpressionSyntax) {
    var help: String?
    if let text = source(callee.range) {
      if case .member = callee.kind {
        help = "'" + text + "' is a property: leave out the parentheses"
      } else if case .array = value.type {
        help = "an element: " + text + "[i]"
      } else if value.type.isNumber {
        help = "multiplication is written out: " + text + " * (…)"
      }
    }
    report(
      .notCallable, quoted(callee.range) + " is " + article(value.type) + " and cannot be called", at: callee.range,
      help: help)
  }

  // MARK: Subscripts

  func inferSubscript(
    _ base: ExpressionSyntax, _ arguments: [ArgumentSyntax], _ range: Range<Int>, _ hint: Type?
  ) -> Checked {
    if let type = typeReference(base) {
      report(.misplaced, "'" + type.description + "' is a type and has no elements", at: range)
      return failure(range)
    }
    let value = infer(base)
    if value.type.isError || tellView(value, base.range) { return failure(range) }
    if arguments.count == 1, case .operatorName(let name) = arguments[0].value.kind, name.text == "..." {
      // `list[...]`: all of it, as what is left when nothing is dropped.
      let none = ExpressionSyntax(.integer(magnitude: 0, value: 0), name.range)
      let call = Arguments(operands: [none], range: range)
      let list = functions(of: value.type, "dropFirst", isStatic: false)
      if !list.isEmpty { return resolve(list, call, range, hint: hint, receiver: .value(value, base)) }
    }
    if arguments.count == 1, arguments[0].label == nil {
      if case .array(let element) = value.type, let index = elementIndex(arguments[0].value, value.type) {
        return Checked(make(.arrayElement(value.expression, index: index), element, range))
      }
      if case .dictionary(let key, let found) = value.type {
        let index = check(arguments[0].value, as: key, for: .other)
        return Checked(
          make(.dictionaryElement(value.expression, key: index.expression), .optional(found), range))
      }
    }
    if case .dictionary(let key, let found) = value.type, arguments.count == 2, arguments[0].label == nil,
      arguments[1].label?.text == "default"
    {
      let index = check(arguments[0].value, as: key)
      let initial = check(arguments[1].value, as: found)
      let entry = make(.dictionaryElement(value.expression, key: index.expression), .optional(found), range)
      return Checked(make(.coalesce(entry, initial.expression), found, range))
    }
    return subscriptCall(value, base, arguments, range, hint)
  }

  /// The index as an Int, if the argument is no range that the interface has a subscript for.
  func elementIndex(_ syntax: ExpressionSyntax, _ type: Type) -> TypedExpression? {
    let (found, mistakes) = tentatively { infer(syntax, .int) }
    if found.type == .int || found.type.hasError {
      if !mistakes.isEmpty { diagnostics += mistakes }
      return found.type.hasError ? make(.error, .int, syntax.range) : found.expression
    }
    if found.type.declaration == nil {
      tellIndex(found, syntax, type)
      return make(.error, .int, syntax.range)
    }
    return nil
  }

  private func tellIndex(_ found: Checked, _ syntax: ExpressionSyntax, _ type: Type) {
    let help = found.type == .double ? source(syntax.range).map { "write Int(" + $0 + ")" } : nil
    report(
      .typeMismatch,
      "an index into " + article(type) + " is an Int, but " + quoted(syntax.range) + " is " + article(found.type),
      at: syntax.range, help: help)
  }
}

extension Type {
  /// The generic arguments of a nominal type.
  var arguments: [Type] {
    if case .nominal(_, let arguments) = self { return arguments }
    return []
  }
}
