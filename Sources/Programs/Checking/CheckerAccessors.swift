import Diagnostics

// Variables among statements that are computed, or that look on when they are set: functions that are called without
// parentheses.

extension Checker {
  /// `var area: Double { width * height }`, also with `get` and `set`.
  func checkComputed(_ binding: VariableSyntax.Binding, _ accessors: AccessorsSyntax) -> [TypedStatement] {
    guard case .name(let name, _) = binding.pattern.kind, let written = binding.type else {
      report(
        .needsType, "a computed variable needs its type: var area: Double { … }", at: binding.pattern.range)
      return []
    }
    let type = resolve(written)
    let getter = accessor(name, accessors.range, hasSetter: accessors.setter != nil)
    getter.result = type
    let setter = accessors.setter.map { _ in accessor(name, accessors.range, hasSetter: true) }
    declareComputed(name, type, getter, setter)
    checkBody(getter, nil, [], accessors.getter, self: nil, isStatic: false)
    guard let setter, let syntax = accessors.setter else { return [TypedStatement(.function(getter), binding.range)] }
    inFunction(FunctionContext(function: setter, result: .fixed(.void))) {
      declareParameter(syntax.parameter, type, isInout: false, setter, isEscaping: true)
      if let body = syntax.body { setter.body = inFrame { checkStatements(body.statements) } }
    }
    return [getter, setter].map { TypedStatement(.function($0), binding.range) }
  }

  /// `var rate = 0.1 { didSet { … } }`: a variable behind two functions, in which its name means itself.
  func checkObserved(_ binding: VariableSyntax.Binding, _ accessors: AccessorsSyntax) -> [TypedStatement] {
    guard case .name(let name, _) = binding.pattern.kind, let value = binding.value else {
      report(
        .misplaced, "a variable with observers has a name and a value: var rate = 0.1 { didSet { … } }",
        at: binding.pattern.range)
      return []
    }
    let written = binding.type.map { resolve($0) }
    let checked = written.map { check(value, as: $0, for: .variable(name.text)) } ?? infer(value)
    let type = written ?? checked.type
    let isTop = frames.count == 1 && context.function == nil
    let start = name.range.lowerBound
    let kept = Variable(
      name: name.text, type: type, isMutable: true, globalIndex: isTop ? scope.nextGlobalIndex() : nil,
      owner: context.function, range: start..<start)
    let getter = accessor(name, name.range, hasSetter: true)
    getter.result = type
    getter.body = [TypedStatement(.return(make(.variable(kept), type, name.range)), name.range)]
    let setter = accessor(name, accessors.range, hasSetter: true)
    frame.later[name.text] = nil
    declareComputed(name, type, getter, setter)
    inFunction(FunctionContext(function: setter, result: .fixed(.void))) {
      frame.entries[name.text] = .variable(kept, text.range(name.range))
      let place = Place(.variable(kept), type, name.range)
      checkObservers(accessors, place, make(.variable(kept), type, name.range), setter)
    }
    return [TypedStatement(.declare(kept, checked.expression), binding.range)]
      + [getter, setter].map { TypedStatement(.function($0), binding.range) }
  }

  /// With a setter both take what a method takes as `self`, here nothing.
  private func accessor(_ name: NameSyntax, _ range: Range<Int>, hasSetter: Bool) -> TypedFunction {
    let function = TypedFunction(name: name.text, kind: .function, parent: context.function, range: range)
    guard hasSetter else { return function }
    let nothing = Variable(
      name: "self", type: .void, isMutable: true, owner: function, range: range.lowerBound..<range.lowerBound)
    function.parameters = [TypedFunction.Parameter(nothing)]
    return function
  }

  private func declareComputed(
    _ name: NameSyntax, _ type: Type, _ getter: TypedFunction, _ setter: TypedFunction?
  ) {
    if let setter, let receiver = setter.parameters.first {
      setter.parameters[0] = TypedFunction.Parameter(receiver.variable, isInout: true)
    }
    let property = PropertyDeclaration(
      name: name.text, owner: nil, type: type, isStatic: true, isMutable: setter != nil,
      target: .computed(getter: getter, setter: setter))
    tellRedeclaration(name)
    frame.entries[name.text] = .computed(property, text.range(name.range))
  }
}
