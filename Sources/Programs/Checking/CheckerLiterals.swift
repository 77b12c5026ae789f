import Diagnostics

extension Checker {
  // MARK: Arrays and dictionaries

  func inferArray(_ elements: [ExpressionSyntax], _ range: Range<Int>, _ hint: Type?) -> Checked {
    let wanted = levelsHint(range) ?? doublesHint(range, elements) ?? plain(hint)
    if case .nominal(let nominal, let arguments)? = wanted, nominal !== standard.sequence,
      nominal.conformances.contains("ExpressibleByArrayLiteral")
    {
      return inferArrayLiteral(elements, nominal, arguments, range)
    }
    var elementHint: Type?
    if case .array(let element)? = wanted { elementHint = element }
    var isSlice = false
    if case .nominal(let nominal, let arguments)? = wanted, nominal === standard.sequence || nominal === standard.slice
    {
      elementHint = arguments.first
      isSlice = nominal === standard.slice
    }
    if elements.isEmpty {
      if wanted?.isError == true { return failure(range) }
      guard let element = concrete(elementHint) else {
        report(
          .needsType, "an empty array does not say what it is to hold", at: range,
          help: "give the variable a type: var losses: [Double] = []")
        return Checked(make(.array([]), .array(.error), range), isFlexible: true)
      }
      let type = isSlice ? Type.nominal(standard.slice, [element]) : .array(element)
      return Checked(make(.array([]), type, range), isFlexible: true)
    }
    let joined = join(elements, elementHint, range)
    let type = isSlice ? Type.nominal(standard.slice, [joined.type]) : .array(joined.type)
    return Checked(
      make(.array(joined.parts), joined.type.isError ? .error : type, range), cost: joined.cost,
      isFlexible: joined.isFlexible)
  }

  /// A value of which only the text is wanted: there an empty array need not say what it is to hold.
  func inferShown(_ syntax: ExpressionSyntax) -> Checked {
    if case .array(let elements) = syntax.withoutParentheses.kind, elements.isEmpty {
      return Checked(make(.array([]), .array(.string), syntax.range))
    }
    let value = infer(syntax)
    tellMixed(syntax, value.type)
    return shownView(value, syntax.range) ?? value
  }

  func inferDictionary(_ entries: [DictionaryEntrySyntax], _ range: Range<Int>, _ hint: Type?) -> Checked {
    var keyHint: Type?
    var valueHint: Type?
    if case .dictionary(let key, let value)? = plain(hint) { (keyHint, valueHint) = (key, value) }
    if let doubles = doublesHint(range, entries) { valueHint = doubles }
    if entries.isEmpty {
      guard let key = concrete(keyHint), let value = concrete(valueHint) else {
        report(
          .needsType, "an empty dictionary does not say what it is to hold", at: range,
          help: "give the variable a type: var counts: [String: Int] = [:]")
        return failure(range)
      }
      return Checked(make(.dictionary([]), .dictionary(key: key, value: value), range), isFlexible: true)
    }
    let keys = join(entries.map { $0.key }, keyHint, range)
    let values = join(entries.map { $0.value }, valueHint, range)
    if keys.type.hasError || values.type.hasError { return failure(range) }
    if !conforms(keys.type, "Hashable") {
      report(.notConforming, article(keys.type) + " cannot be a key of a dictionary", at: entries[0].key.range)
    }
    var pairs: [(key: TypedExpression, value: TypedExpression)] = []
    for (key, value) in zip(keys.parts, values.parts) { pairs.append((key, value)) }
    return Checked(
      make(.dictionary(pairs), .dictionary(key: keys.type, value: values.type), range),
      cost: keys.cost + values.cost, isFlexible: keys.isFlexible || values.isFlexible)
  }

  // MARK: Host types made from array literals

  private func inferArrayLiteral(
    _ elements: [ExpressionSyntax], _ nominal: NominalType, _ arguments: [Type], _ range: Range<Int>
  ) -> Checked {
    let type = Type.nominal(nominal, arguments)
    let initializer = nominal.members.functions["init"]?.first { $0.parameters.first?.label == "arrayLiteral" }
    var native: NativeID?
    if let initializer, case .native(let id) = initializer.target { native = id }
    if let initializer, let native, let element = initializer.parameters.first?.type,
      element.declaration?.name != "TensorLiteral"
    {
      var bindings = Bindings()
      for (parameter, argument) in zip(nominal.parameters, arguments) where argument != .parameter(parameter) {
        bindings[parameter] = argument
      }
      let wanted = element.substituting(bindings)
      let joined = join(elements, wanted, range)
      if joined.type.hasError { return failure(range, type.hasParameters ? .error : type) }
      if wanted.hasParameters { _ = unify(wanted, joined.type, &bindings) }
      let type = Type.nominal(nominal, arguments.map { $0.substituting(bindings) })
      if !satisfies(initializer.requirements, Bindings(zip(nominal.parameters, type.arguments))) {
        report(
          .notConforming, article(joined.type) + " cannot be an element of a Set", at: range,
          help: equalityHelp(joined.type).map { _ in "declare it so: struct " + joined.type.description + ": Hashable" }
        )
      }
      let list = make(.array(joined.parts), .array(joined.type), range)
      return Checked(
        make(.native(native, [.value(list)]), type, range), cost: joined.cost + Cost.literal, isFlexible: true)
    }
    if tellComputedTensor(elements, range) { return failure(range, type) }
    var literal = LiteralShape()
    readTensorLiteral(elements, range, level: 0, &literal)
    let node = TypedExpression.TensorLiteralNode(shape: literal.shape, elements: literal.elements, native: native)
    return Checked(make(.tensorLiteral(node), type, range), cost: 2 * Cost.literal, isFlexible: true)
  }

  /// What nested lists of numbers have been found to be.
  private struct LiteralShape {
    var shape: [Int] = []
    var elements: [TypedExpression] = []
    /// At which level numbers stand.
    var leaf: Int?
    var isBroken = false
  }

  private func readTensorLiteral(
    _ list: [ExpressionSyntax], _ range: Range<Int>, level: Int, _ literal: inout LiteralShape
  ) {
    if level < literal.shape.count {
      if literal.shape[level] != list.count, !literal.isBroken {
        literal.isBroken = true
        report(
          .raggedLiteral,
          "this list has " + counted(list.count, "element") + ", but the first one beside it has "
            + literal.shape[level].description, at: range)
      }
    } else {
      literal.shape.append(list.count)
    }
    for item in list { readTensorElement(item, level: level, &literal) }
  }

  private func readTensorElement(_ item: ExpressionSyntax, level: Int, _ literal: inout LiteralShape) {
    if case .parenthesized(let inner) = item.kind { return readTensorElement(inner, level: level, &literal) }
    if case .array(let inner) = item.kind {
      if let leaf = literal.leaf, leaf <= level { return tellMixedLevels(item, &literal) }
      guard level < 16 else {
        if !literal.isBroken { report(.raggedLiteral, "a tensor has at most 16 axes", at: item.range) }
        literal.isBroken = true
        return
      }
      return readTensorLiteral(inner, item.range, level: level + 1, &literal)
    }
    guard let number = literalNumber(item) else {
      if case .error = item.kind { return }
      let value = infer(item)
      if value.type.hasError { return }
      report(
        .tensorLiteralElement,
        "a tensor literal holds numbers only, but " + quoted(item.range) + " is "
          + article(value.type), at: item.range, help: tensorLiteralHelp(value.type))
      return
    }
    if let leaf = literal.leaf, leaf != level { return tellMixedLevels(item, &literal) }
    if literal.shape.count > level + 1 { return tellMixedLevels(item, &literal) }
    literal.leaf = level
    literal.elements.append(make(.double(number), .double, item.range))
  }

  private func tellMixedLevels(_ item: ExpressionSyntax, _ literal: inout LiteralShape) {
    if !literal.isBroken {
      report(.raggedLiteral, "a tensor literal is nested to the same depth everywhere", at: item.range)
    }
    literal.isBroken = true
  }

  private func tensorLiteralHelp(_ type: Type) -> String? {
    switch type {
    case .double, .int: "make a tensor of computed values with an array: Tensor([a, b])"
    case .nominal(let nominal, _) where nominal.name == "Tensor": "join tensors with stack([a, b]) or concatenate"
    default: nil
    }
  }

  func literalNumber(_ syntax: ExpressionSyntax) -> Double? {
    switch syntax.kind {
    case .integer(_, let value), .double(let value): value
    case .prefix(let name, let operand) where name.text == "-": literalNumber(operand).map { -$0 }
    default: nil
    }
  }

  func counted(_ count: Int, _ noun: String) -> String {
    count.description + " " + noun + (count == 1 ? "" : "s")
  }

  // MARK: Strings

  func inferString(_ segments: [StringSegmentSyntax], _ range: Range<Int>, _ hint: Type?) -> Checked {
    var parts: [TypedExpression.InterpolationSegment] = []
    var text = ""
    var isPlain = true
    for segment in segments {
      switch segment {
      case .text(let piece):
        text += piece
        parts.append(.text(piece))
      case .interpolation(let arguments, let place):
        isPlain = false
        parts.append(.string(inferInterpolation(arguments, place)))
      }
    }
    if let wanted = plain(hint), wanted.declaration === standard.substring {
      let kind = isPlain ? TypedExpression.Kind.string(text) : .interpolation(parts)
      return Checked(make(kind, wanted, range), cost: Cost.literal, isFlexible: true)
    }
    guard isPlain else { return Checked(make(.interpolation(parts), .string, range)) }
    if let wanted = plain(hint), wanted.declaration === standard.character, text.count == 1 {
      return Checked(make(.string(text), wanted, range), cost: Cost.literal, isFlexible: true)
    }
    if let wanted = plain(hint), wanted.declaration === standard.scalar, text.unicodeScalars.count == 1 {
      return Checked(make(.string(text), wanted, range), cost: Cost.literal, isFlexible: true)
    }
    return Checked(make(.string(text), .string, range), isFlexible: true)
  }

  /// The text of one interpolated value: as print shows it, or by a format that the interface declares.
  func inferInterpolation(_ arguments: [ArgumentSyntax], _ range: Range<Int>) -> TypedExpression {
    guard let first = arguments.first else {
      // The parser has told of it.
      return failure(range, .string).expression
    }
    if arguments.count == 1, first.label == nil {
      let value = inferShown(first.value)
      if value.type.hasError { return failure(range, .string).expression }
      // What is Any has its words already.
      if value.type == .any { return TypedExpression(value.expression.kind, .string, value.range) }
      return make(.describe(value.expression), .string, first.value.range)
    }
    let formats = standard.interpolation.members.functions["appendInterpolation"] ?? []
    let call = Arguments(arguments: arguments, trailing: [], range: range)
    let result = resolve(formats, call, range, hint: nil, receiver: .none)
    if case .error = result.expression.kind { return failure(range, .string).expression }
    return TypedExpression(result.expression.kind, .string, result.range)
  }
}
