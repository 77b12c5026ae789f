/// What the generic parameters of a declaration stand for at one use of it.
struct Bindings {
  private(set) var entries: [(parameter: GenericParameter, type: Type)] = []

  subscript(parameter: GenericParameter) -> Type? {
    get {
      for entry in entries where entry.parameter === parameter { return entry.type }
      return nil
    }
    set {
      entries.removeAll { $0.parameter === parameter }
      if let newValue { entries.append((parameter, newValue)) }
    }
  }

  init() {}

  /// What each of the parameters stands for.
  init(_ pairs: Zip2Sequence<[GenericParameter], [Type]>) {
    for (parameter, type) in pairs { self[parameter] = type }
  }

  mutating func merge(_ other: Bindings) {
    for entry in other.entries { self[entry.parameter] = entry.type }
  }
}

extension Type {
  /// Whether a generic parameter stands in it.
  var hasParameters: Bool {
    switch self {
    case .parameter: true
    case .array(let element), .optional(let element): element.hasParameters
    case .dictionary(let key, let value): key.hasParameters || value.hasParameters
    case .tuple(let elements): elements.contains { $0.type.hasParameters }
    case .function(let function):
      function.result.hasParameters || function.parameters.contains { $0.type.hasParameters }
    case .nominal(_, let arguments): arguments.contains { $0.hasParameters }
    default: false
    }
  }

  /// Whether an error stands in it.
  var hasError: Bool {
    switch self {
    case .error: true
    case .array(let element), .optional(let element): element.hasError
    case .dictionary(let key, let value): key.hasError || value.hasError
    case .tuple(let elements): elements.contains { $0.type.hasError }
    case .function(let function): function.result.hasError || function.parameters.contains { $0.type.hasError }
    case .nominal(_, let arguments): arguments.contains { $0.hasError }
    default: false
    }
  }

  /// The type with every bound parameter replaced by what it stands for.
  func substituting(_ bindings: Bindings) -> Type {
    if bindings.entries.isEmpty { return self }
    switch self {
    case .parameter(let parameter): return bindings[parameter] ?? self
    case .array(let element): return .array(element.substituting(bindings))
    case .optional(let wrapped): return .optional(wrapped.substituting(bindings))
    case .dictionary(let key, let value):
      return .dictionary(key: key.substituting(bindings), value: value.substituting(bindings))
    case .tuple(let elements):
      return .tuple(elements.map { TupleElement(label: $0.label, type: $0.type.substituting(bindings)) })
    case .function(let function):
      let parameters = function.parameters.map { parameter in
        let type = parameter.type.substituting(bindings)
        // A function that stands for a generic parameter is a value like any other, and may be kept.
        let isValue = parameter.type.isParameter && type.functionType != nil
        return FunctionType.Parameter(
          type, isInout: parameter.isInout, isEscaping: parameter.isEscaping || isValue)
      }
      return .function(FunctionType(parameters: parameters, result: function.result.substituting(bindings)))
    case .nominal(let nominal, let arguments):
      return .nominal(nominal, arguments.map { $0.substituting(bindings) })
    default: return self
    }
  }

  /// The type without one layer of optional, if it has one.
  var wrapped: Type? {
    if case .optional(let wrapped) = self { return wrapped }
    return nil
  }

  /// Without any layer of optional.
  var unwrapped: Type {
    var type = self
    while case .optional(let wrapped) = type { type = wrapped }
    return type
  }

  var isError: Bool { self == .error }

  /// Whether it is a generic parameter itself.
  var isParameter: Bool {
    if case .parameter = self { return true }
    return false
  }

  /// Whether values of any type stand in it as parts.
  var holdsAny: Bool {
    switch self {
    case .array(.any), .optional(.any), .dictionary(_, .any): true
    case .array(let element), .optional(let element): element.holdsAny
    case .dictionary(_, let value): value.holdsAny
    case .tuple(let elements): elements.contains { $0.type == .any || $0.type.holdsAny }
    default: false
    }
  }

  /// The name of a protocol that stands in it, of which there are no values.
  var protocolName: String? {
    switch self {
    case .array(let element), .optional(let element): element.protocolName
    case .dictionary(let key, let value): key.protocolName ?? value.protocolName
    case .tuple(let elements): elements.lazy.compactMap { $0.type.protocolName }.first
    case .function(let function):
      function.result.protocolName ?? function.parameters.lazy.compactMap { $0.type.protocolName }.first
    case .nominal(let nominal, _): nominal.kind == .hostProtocol ? nominal.name : nil
    default: nil
    }
  }

  /// The declaration of a nominal type.
  var declaration: NominalType? {
    if case .nominal(let nominal, _) = self { return nominal }
    return nil
  }

  var functionType: FunctionType? {
    if case .function(let function) = self { return function }
    return nil
  }

  var isNumber: Bool { self == .int || self == .double }

  /// The type of a tuple as it is written without labels.
  var withoutLabels: Type {
    guard case .tuple(let parts) = self else { return self }
    return .tuple(parts.map { TupleElement(label: nil, type: $0.type) })
  }

  /// The type of the same literal with Doubles for whole numbers.
  var asDoubles: Type {
    switch self {
    case .int: .double
    case .array(let element): .array(element.asDoubles)
    case .tuple(let parts): .tuple(parts.map { TupleElement(label: $0.label, type: $0.type.asDoubles) })
    default: self
    }
  }
}
