/// A type as it is written in a declaration.
indirect enum TypeName: Equatable, Sendable {
  case named(String)
  /// `Range<Int>`
  case generic(String, [TypeName])
  case array(TypeName)
  case dictionary(key: TypeName, value: TypeName)
  case optional(TypeName)
  case tuple([Element])
  case function([TypeName], throwing: Bool, result: TypeName)
  /// `any Layer`, or the protocol's bare name.
  case any(String)

  /// An element of a tuple type.
  struct Element: Equatable, Sendable {
    var label: String?
    var type: TypeName
  }

  static let void = TypeName.tuple([])

  /// The type in Swift, with or without what its functions throw.
  func swift(throwing: Bool = false) -> String {
    switch self {
    case .named(let name): return name
    case .generic(let name, let arguments):
      return name + "<" + arguments.map { $0.swift(throwing: throwing) }.joined(separator: ", ") + ">"
    case .array(let element): return "[" + element.swift(throwing: throwing) + "]"
    case .dictionary(let key, let value):
      return "[" + key.swift(throwing: throwing) + ": " + value.swift(throwing: throwing) + "]"
    case .optional(let wrapped): return parenthesized(wrapped, throwing) + "?"
    case .tuple(let elements):
      let inner = elements.map { ($0.label.map { $0 + ": " } ?? "") + $0.type.swift(throwing: throwing) }
      return self == .void ? "Void" : "(" + inner.joined(separator: ", ") + ")"
    case .function(let parameters, let canThrow, let result):
      let inner = parameters.map { $0.swift(throwing: throwing) }.joined(separator: ", ")
      let effect = throwing && canThrow ? " throws(EngineError)" : ""
      return "(" + inner + ")" + effect + " -> " + result.swift(throwing: throwing)
    case .any(let name): return "any " + name
    }
  }

  private func parenthesized(_ type: TypeName, _ throwing: Bool) -> String {
    switch type {
    case .any, .function: "(" + type.swift(throwing: throwing) + ")"
    default: type.swift(throwing: throwing)
    }
  }

  /// Every plain name that the type mentions.
  var names: [String] {
    switch self {
    case .named(let name), .any(let name): [name]
    case .generic(let name, let arguments): [name] + arguments.flatMap(\.names)
    case .array(let element), .optional(let element): element.names
    case .dictionary(let key, let value): key.names + value.names
    case .tuple(let elements): elements.flatMap(\.type.names)
    case .function(let parameters, _, let result): parameters.flatMap(\.names) + result.names
    }
  }
}
