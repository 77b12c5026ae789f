/// Turns types as they are written into types.
struct TypeResolver {
  /// What a name stands for.
  let lookup: (String) -> Type?
  /// Told of a name that stands for nothing.
  let failure: (NameSyntax) -> Void

  init(_ lookup: @escaping (String) -> Type?, failure: @escaping (NameSyntax) -> Void) {
    self.lookup = lookup
    self.failure = failure
  }

  /// The type, `error` where a name in it is unknown.
  func resolve(_ syntax: TypeSyntax) -> Type {
    switch syntax.kind {
    case .name(let name, let arguments): return named(name, arguments.map { resolve($0) })
    case .member(let base, let name):
      guard let path = path(base) else { return .error }
      return named(NameSyntax(path + "." + name.text, syntax.range), [])
    case .array(let element): return .array(resolve(element))
    case .dictionary(let key, let value): return .dictionary(key: resolve(key), value: resolve(value))
    case .optional(let wrapped): return .optional(resolve(wrapped))
    case .tuple(let elements):
      if elements.isEmpty { return .void }
      return .tuple(elements.map { Type.TupleElement(label: $0.label?.text, type: resolve($0.type)) })
    case .function(let parameters, let result):
      return .function(
        FunctionType(
          parameters: parameters.map {
            FunctionType.Parameter(resolve($0.type), isInout: $0.isInout, isEscaping: $0.isEscaping)
          },
          result: resolve(result)))
    case .any(let type): return resolve(type)
    case .error: return .error
    }
  }

  private func path(_ syntax: TypeSyntax) -> String? {
    switch syntax.kind {
    case .name(let name, _): name.text
    case .member(let base, let name): path(base).map { $0 + "." + name.text }
    default: nil
    }
  }

  private func named(_ name: NameSyntax, _ arguments: [Type]) -> Type {
    guard let type = lookup(name.text) else {
      failure(name)
      return .error
    }
    if arguments.isEmpty { return type }
    switch type {
    case .array: return .array(arguments[0])
    case .optional: return .optional(arguments[0])
    case .dictionary where arguments.count == 2: return .dictionary(key: arguments[0], value: arguments[1])
    case .nominal(let nominal, _) where nominal.parameters.count == arguments.count:
      return .nominal(nominal, arguments)
    default:
      failure(name)
      return .error
    }
  }
}
