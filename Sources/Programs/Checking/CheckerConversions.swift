import Diagnostics

/// Why a type is expected, for messages.
enum Purpose {
  /// An argument: of what, and of which parameter.
  case argument(FunctionDeclaration, FunctionDeclaration.Parameter)
  case variable(String)
  case element
  case result(String?)
  case condition
  case operand(String)
  case other
}

extension Checker {
  /// The expression, of the type: converted as Swift would do it, or an error and what is known of it.
  func check(_ syntax: ExpressionSyntax, as type: Type, for purpose: Purpose = .other) -> Checked {
    if type == .any, let choice = shownChoice(syntax) { return choice }
    let checked = infer(syntax, type)
    return convert(checked, to: type, syntax, purpose)
  }

  /// The value as one of the type; tells why where that cannot be.
  func convert(_ checked: Checked, to type: Type, _ syntax: ExpressionSyntax, _ purpose: Purpose) -> Checked {
    if case .array = type, tellView(checked, syntax.range) { return failure(syntax.range, type) }
    if let converted = converted(checked, to: type) { return converted }
    tellMismatch(checked, type, syntax, purpose)
    return Checked(make(.error, type.hasParameters ? .error : type, syntax.range))
  }

  /// The value as one of the type, if Swift converts it without being asked.
  func converted(_ checked: Checked, to type: Type) -> Checked? {
    let from = checked.type
    if from == type { return checked }
    if from.hasError || type.hasError || from == .never {
      return Checked(make(.error, type, checked.range))
    }
    var result = checked
    func rewrap(_ kind: TypedExpression.Kind, _ cost: Int) -> Checked {
      result.expression = make(kind, type, checked.range)
      result.cost += cost
      return result
    }
    switch (from, type) {
    case (_, .any): return rewrap(.describe(checked.expression), Cost.any)
    case (.optional(let inner), .optional(let outer)):
      // An optional of a class as an optional of its protocol: the value stays as it is.
      if isUpcast(inner, outer) { return rewrap(.upcast(checked.expression), Cost.upcast) }
      guard outer.wrapped != nil, let wrapped = converted(checked, to: outer) else { return nil }
      result = wrapped
      return rewrap(.wrap(wrapped.expression), Cost.wrap)
    case (_, .optional(let wrapped)):
      guard let inner = converted(checked, to: wrapped) else { return nil }
      result = inner
      return rewrap(.wrap(inner.expression), Cost.wrap)
    case (_, .nominal(let nominal, let arguments)) where nominal === standard.sequence:
      guard let element = standard.elements(of: from), let wanted = arguments.first, element == wanted else {
        return nil
      }
      return rewrap(.elements(checked.expression), Cost.sequence)
    default:
      if isUpcast(from, type) { return rewrap(.upcast(checked.expression), Cost.upcast) }
      if isFunctionConversion(from, type) { return rewrap(.convertFunction(checked.expression), Cost.upcast) }
      return nil
    }
  }

  /// Whether a value of one type can stand for one of the other without a change.
  func isUpcast(_ from: Type, _ to: Type) -> Bool {
    if from == to { return true }
    switch (from, to) {
    case (.nominal(let a, _), .nominal(let b, _)): return a !== b && a.isSubtype(of: b)
    case (.array(let a), .array(let b)): return isUpcast(a, b) || isWrapped(a, b)
    case (.optional(let a), .optional(let b)): return isUpcast(a, b)
    case (.dictionary(let k, let v), .dictionary(let l, let w)): return k == l && (isUpcast(v, w) || isWrapped(v, w))
    case (.tuple(let a), .tuple(let b)):
      guard a.count == b.count else { return false }
      for (x, y) in zip(a, b) {
        guard x.label == y.label || x.label == nil || y.label == nil, isUpcast(x.type, y.type) else { return false }
      }
      return true
    default: return false
    }
  }

  /// Whether the second is an optional of the first, which is none itself, so that its values are those of the first.
  private func isWrapped(_ from: Type, _ to: Type) -> Bool {
    guard let wrapped = to.wrapped, from.wrapped == nil else { return false }
    return isUpcast(from, wrapped)
  }

  private func isFunctionConversion(_ from: Type, _ to: Type) -> Bool {
    guard case .function(let a) = from, case .function(let b) = to, a.parameters.count == b.parameters.count else {
      return false
    }
    for (x, y) in zip(a.parameters, b.parameters) {
      guard x.isInout == y.isInout, isUpcast(y.type, x.type) || isWrapped(y.type, x.type) else { return false }
    }
    return isUpcast(a.result, b.result) || isWrapped(a.result, b.result)
  }

  /// Whether the type has the protocol of the name.
  func conforms(_ type: Type, _ name: String) -> Bool {
    switch type {
    case .error, .never: return true
    case .int: return intProtocols.contains(name)
    case .double: return doubleProtocols.contains(name)
    case .string:
      return textProtocols.contains(name)
    case .bool: return ["Equatable", "Hashable", "CustomStringConvertible", "LosslessStringConvertible"].contains(name)
    case .array(let element), .optional(let element):
      return (name == "Equatable" || name == "Hashable") && conforms(element, name)
    case .dictionary(_, let value): return (name == "Equatable" || name == "Hashable") && conforms(value, name)
    case .nominal(let nominal, let arguments) where nominal === standard.slice:
      return conforms(nominal, name) && arguments.allSatisfy { conforms($0, name) }
    case .nominal(let nominal, _): return conforms(nominal, name)
    default: return name == "Any" || name == "Sendable"
    }
  }

  private func conforms(_ nominal: NominalType, _ name: String) -> Bool {
    if case .nominal(let parent, _)? = interface.types[name], nominal.isSubtype(of: parent) { return true }
    if nominal.conformances.contains(name) { return true }
    switch name {
    case "Equatable":
      if ["Hashable", "Comparable"].contains(where: { nominal.conformances.contains($0) }) { return true }
      return isPlainEnum(nominal)
    case "Hashable": return isPlainEnum(nominal)
    case "Sendable", "CustomStringConvertible", "Any": return true
    default: return nominal.supertypes.contains { conforms($0, name) }
    }
  }

  private func isPlainEnum(_ nominal: NominalType) -> Bool {
    switch nominal.kind {
    case .lessonEnum: nominal.cases.allSatisfy { $0.payload.isEmpty }
    case .hostEnum:
      nominal.members.functions.values.allSatisfy {
        $0.allSatisfy { !$0.isStatic || $0.result != .nominal(nominal, []) }
      }
    default: false
    }
  }

  /// Whether `==` compares values of the type.
  func isEquatable(_ type: Type) -> Bool {
    if case .tuple(let elements) = type { return elements.allSatisfy { isEquatable($0.type) } }
    if type == .void { return true }
    return conforms(type, "Equatable")
  }

  /// Finds what the parameters in `pattern` have to be for it to be `type`, as far as that can be told.
  func unify(_ pattern: Type, _ type: Type, _ bindings: inout Bindings) -> Bool {
    if !pattern.hasParameters { return true }
    if type.hasError { return true }
    switch (pattern, type) {
    case (.parameter(let parameter), _):
      guard let bound = bindings[parameter] else {
        if case .parameter = type { return true }
        bindings[parameter] = type
        return true
      }
      return bound == type || isUpcast(type, bound) || bound.wrapped == type
    case (.array(let a), .array(let b)), (.optional(let a), .optional(let b)): return unify(a, b, &bindings)
    case (.optional(let a), _): return unify(a, type, &bindings)
    case (.dictionary(let k, let v), .dictionary(let l, let w)):
      return unify(k, l, &bindings) && unify(v, w, &bindings)
    case (.tuple(let a), .tuple(let b)):
      guard a.count == b.count else { return false }
      for (x, y) in zip(a, b) { if !unify(x.type, y.type, &bindings) { return false } }
      return true
    case (.function(let a), .function(let b)):
      guard a.parameters.count == b.parameters.count else { return false }
      for (x, y) in zip(a.parameters, b.parameters) { if !unify(x.type, y.type, &bindings) { return false } }
      return unify(a.result, b.result, &bindings)
    case (.nominal(let a, let p), _) where a === standard.sequence && type.declaration !== standard.sequence:
      guard let element = standard.elements(of: type), let inner = p.first else { return false }
      return unify(inner, element, &bindings)
    case (.nominal(let a, let p), .nominal(let b, let q)):
      guard a === b, p.count == q.count else { return false }
      for (x, y) in zip(p, q) { if !unify(x, y, &bindings) { return false } }
      return true
    default: return false
    }
  }
}

private let intProtocols = [
  "Equatable", "Hashable", "Comparable", "Numeric", "SignedNumeric", "AdditiveArithmetic", "BinaryInteger",
  "FixedWidthInteger", "SignedInteger", "CustomStringConvertible", "LosslessStringConvertible", "Strideable",
]
private let doubleProtocols = [
  "Equatable", "Hashable", "Comparable", "Numeric", "SignedNumeric", "AdditiveArithmetic", "FloatingPoint",
  "BinaryFloatingPoint", "CustomStringConvertible", "LosslessStringConvertible", "Strideable",
]
private let textProtocols = [
  "Equatable", "Hashable", "Comparable", "CustomStringConvertible", "LosslessStringConvertible", "Sequence",
  "StringProtocol",
]
