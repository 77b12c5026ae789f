/// The type of an expression.
package indirect enum Type: Equatable {
  case int
  case double
  case bool
  case string
  /// The type of what gives nothing; `()`.
  case void
  /// The type of what never comes back, such as `fatalError()`.
  case never
  case array(Type)
  case dictionary(key: Type, value: Type)
  case optional(Type)
  /// Two elements or more.
  case tuple([TupleElement])
  case function(FunctionType)
  /// A type with a declaration, of the lesson or of the host; the arguments are those of `Range<Int>`.
  case nominal(NominalType, [Type])
  /// A parameter of a generic function or type of the host.
  case parameter(GenericParameter)
  /// The parameter type `Any`: takes everything, and the callee gets its description, a string.
  case any
  /// The type of what has an error already; it silences everything that would follow from it.
  case error

  /// One place of a tuple type.
  package struct TupleElement: Equatable {
    package let label: String?
    package let type: Type

    package init(label: String?, type: Type) {
      self.label = label
      self.type = type
    }
  }

  package static func == (a: Type, b: Type) -> Bool {
    switch (a, b) {
    case (.int, .int), (.double, .double), (.bool, .bool), (.string, .string): true
    case (.void, .void), (.never, .never), (.any, .any), (.error, .error): true
    case (.array(let x), .array(let y)), (.optional(let x), .optional(let y)): x == y
    case (.dictionary(let k, let v), .dictionary(let l, let w)): k == l && v == w
    case (.tuple(let x), .tuple(let y)): x == y
    case (.function(let x), .function(let y)): x == y
    case (.nominal(let x, let p), .nominal(let y, let q)): x === y && p == q
    case (.parameter(let x), .parameter(let y)): x === y
    default: false
    }
  }

  /// A number that equal types have in common, and few others.
  var discriminator: Int {
    switch self {
    case .int: 1
    case .double: 2
    case .bool: 3
    case .string: 4
    case .void: 5
    case .never: 6
    case .array(let element): element.discriminator &* 31 &+ 7
    case .dictionary(_, let value): value.discriminator &* 31 &+ 8
    case .optional(let wrapped): wrapped.discriminator &* 31 &+ 9
    case .tuple(let elements): elements.count &* 31 &+ 10
    case .function(let function): function.parameters.count &* 31 &+ 11
    case .nominal(let nominal, _): ObjectIdentifier(nominal).hashValue
    case .parameter: 12
    case .any: 13
    case .error: 14
    }
  }
}

/// The type of a function value.
package struct FunctionType: Equatable {
  /// One parameter of a function type; labels are no part of it.
  package struct Parameter: Equatable {
    package let type: Type
    package let isInout: Bool
    /// Whether a closure that is handed in may be kept; it tells no types apart.
    package let isEscaping: Bool

    package init(_ type: Type, isInout: Bool = false, isEscaping: Bool = false) {
      self.type = type
      self.isInout = isInout
      self.isEscaping = isEscaping
    }

    package static func == (a: Parameter, b: Parameter) -> Bool { a.type == b.type && a.isInout == b.isInout }
  }

  package let parameters: [Parameter]
  package let result: Type

  package init(parameters: [Parameter], result: Type) {
    self.parameters = parameters
    self.result = result
  }
}

/// A name that stands for a type in a generic declaration of the host; its identity is what counts.
package final class GenericParameter {
  package let name: String
  /// What the type has to be able to do: `Comparable`, `Equatable`, `Numeric`…
  package let constraint: String?

  package init(name: String, constraint: String? = nil) {
    self.name = name
    self.constraint = constraint
  }
}
