extension Type: CustomStringConvertible {
  /// The type as Swift writes it.
  package var description: String {
    switch self {
    case .int: "Int"
    case .double: "Double"
    case .bool: "Bool"
    case .string: "String"
    case .void: "()"
    case .never: "Never"
    case .any: "Any"
    case .error: "_"
    case .array(let element): "[" + element.description + "]"
    case .dictionary(let key, let value): "[" + key.description + ": " + value.description + "]"
    case .optional(.function(let function)): "(" + Type.function(function).description + ")?"
    case .optional(let wrapped): wrapped.description + "?"
    case .tuple(let elements): "(" + Type.list(elements.map { Type.labelled($0) }) + ")"
    case .function(let function):
      "(" + Type.list(function.parameters.map { ($0.isInout ? "inout " : "") + $0.type.description }) + ") -> "
        + function.result.description
    case .nominal(let nominal, let arguments):
      arguments.isEmpty ? nominal.name : nominal.name + "<" + Type.list(arguments.map { $0.description }) + ">"
    case .parameter(let parameter): parameter.name
    }
  }

  private static func labelled(_ element: TupleElement) -> String {
    guard let label = element.label else { return element.type.description }
    return label + ": " + element.type.description
  }

  static func list(_ items: [String]) -> String {
    var text = ""
    for item in items { text += text.isEmpty ? item : ", " + item }
    return text
  }
}
