extension Checker {
  /// `type(of: x)`: what Swift prints of it, a text here.
  func typeName(_ arguments: Arguments, _ range: Range<Int>) -> Checked? {
    guard arguments.items.count == 1, let item = arguments.items.first, item.label?.text == "of" else { return nil }
    let value = infer(item.value)
    if value.type.hasError { return failure(range) }
    let computed = TypedStatement(.expression(value.expression), item.value.range)
    return Checked(
      make(.statements([computed], make(.string(value.type.formalName), .string, range)), .string, range))
  }
}

extension Type {
  /// The name without the signs that stand for lists and optionals: `Array<Int>`.
  var formalName: String {
    switch self {
    case .array(let element): "Array<" + element.formalName + ">"
    case .dictionary(let key, let value): "Dictionary<" + key.formalName + ", " + value.formalName + ">"
    case .optional(let wrapped): "Optional<" + wrapped.formalName + ">"
    case .tuple(let parts):
      "(" + Type.list(parts.map { ($0.label.map { $0 + ": " } ?? "") + $0.type.formalName }) + ")"
    case .nominal(let nominal, let arguments):
      nominal.name + (arguments.isEmpty ? "" : "<" + Type.list(arguments.map { $0.formalName }) + ">")
    default: description
    }
  }
}
