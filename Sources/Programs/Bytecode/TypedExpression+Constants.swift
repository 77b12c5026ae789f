extension TypedExpression {
  /// The operand of a conversion that changes nothing.
  var transparent: TypedExpression? {
    switch kind {
    case .upcast(let value), .convertFunction(let value): value
    case .wrap(let value): if case .optional = value.type { nil } else { value }
    case .unwrap(let value): value.type.isNestedOptional ? nil : value
    default: nil
    }
  }

  /// Whether computing it changes no variable and calls nothing.
  var isSimple: Bool {
    switch kind {
    case .int, .double, .bool, .string, .none, .void, .variable, .closure, .function, .typeShape: true
    case .builtin(_, let operands): operands.allSatisfy { $0.isSimple }
    case .array(let elements), .tuple(let elements), .construct(_, let elements): elements.allSatisfy { $0.isSimple }
    case .field(let value, _), .tupleElement(let value, _), .isCase(let value, _), .payload(let value, _, _),
      .elements(let value), .wrap(let value), .forceUnwrap(let value), .unwrap(let value), .isSome(let value),
      .upcast(let value), .convertFunction(let value), .describe(let value),
      .debugDescribe(let value):
      value.isSimple
    case .arrayElement(let a, let b), .dictionaryElement(let a, let b), .coalesce(let a, let b), .and(let a, let b),
      .or(let a, let b):
      a.isSimple && b.isSimple
    case .conditional(let a, let b, let c): a.isSimple && b.isSimple && c.isSimple
    default: false
    }
  }

  /// The value, if it stands in the text.
  fileprivate var constant: Constant? {
    switch kind {
    case .int(let number): .int(number)
    case .double(let number): .double(number)
    case .string(let text): .string(text)
    case .array(let elements): elements.constants.map { .array($0) }
    case .enumCase(_, let tag, let payload): payload.isEmpty ? .enumCase(tag: tag) : nil
    case .builtin(.negateInt, let operands):
      if case .int(let number) = operands[0].kind, number != Int.min { .int(-number) } else { nil }
    case .builtin(.negateDouble, let operands):
      if case .double(let number) = operands[0].kind { .double(-number) } else { nil }
    default: nil
    }
  }
}

extension [TypedExpression] {
  /// The values, if all of them stand in the text and there are some.
  var constants: [Constant]? {
    var list: [Constant] = []
    for element in self {
      guard let constant = element.constant else { return nil }
      list.append(constant)
    }
    return list.isEmpty ? nil : list
  }

  /// The numbers, if all of them stand in the text.
  var numbers: [Double]? {
    var list: [Double] = []
    for element in self {
      switch element.constant {
      case .double(let number): list.append(number)
      case .int(let number): list.append(Double(number))
      default: return nil
      }
    }
    return list
  }
}

extension Type {
  /// Whether its values hold no reference.
  var isPlain: Bool {
    switch self {
    case .int, .double, .bool, .void, .never: true
    default: false
    }
  }

  var isNestedOptional: Bool {
    if case .optional(.optional) = self { return true }
    return false
  }

  /// How its elements become an array; nothing for an array.
  var elementSource: ElementSource? {
    switch self {
    case .string: .string
    case .dictionary: .dictionary
    case .nominal(let nominal, _):
      if nominal.name.utf8.elementsEqual("Range".utf8) {
        .range
      } else if nominal.name.utf8.elementsEqual("ClosedRange".utf8) {
        .closedRange
      } else if nominal.name.utf8.elementsEqual("Set".utf8) {
        .set
      } else if nominal.name.utf8.elementsEqual("ArraySlice".utf8) {
        .slice
      } else if nominal.name.utf8.elementsEqual("Substring".utf8) {
        .string
      } else {
        nil
      }
    default: nil
    }
  }
}
