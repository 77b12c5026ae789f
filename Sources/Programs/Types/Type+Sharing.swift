extension Type {
  /// Whether Swift does not let several threads share a value of it: a function, an object, and what holds one.
  var isBoundToItsPlace: Bool {
    switch self {
    case .function: true
    case .array(let element), .optional(let element): element.isBoundToItsPlace
    case .dictionary(let key, let value): key.isBoundToItsPlace || value.isBoundToItsPlace
    case .tuple(let elements): elements.contains { $0.type.isBoundToItsPlace }
    case .nominal(let nominal, let arguments):
      nominal.isReference || nominal.holdsWhatIsBound || arguments.contains { $0.isBoundToItsPlace }
    default: false
    }
  }
}

extension Type {
  /// Whether a value of it is all in one place: a number, a truth, and what is made of such.
  var holdsNoReference: Bool {
    switch self {
    case .int, .double, .bool, .void: true
    case .optional(let wrapped): wrapped.holdsNoReference
    case .tuple(let elements): elements.allSatisfy { $0.type.holdsNoReference }
    case .nominal(let nominal, _): nominal.isOfLesson && nominal.holdsNoReference
    default: false
    }
  }
}

extension NominalType {
  /// Whether all parts of a type of the lesson are such; one that holds itself is not.
  fileprivate var holdsNoReference: Bool {
    if isLookedAt { return false }
    isLookedAt = true
    defer { isLookedAt = false }
    return fields.allSatisfy { $0.type.holdsNoReference }
      && cases.allSatisfy { $0.payload.allSatisfy { $0.type.holdsNoReference } }
  }

  /// Whether a part of a type of the lesson is a function or an object; a part of its own type says nothing new.
  fileprivate var holdsWhatIsBound: Bool {
    if isLookedAt { return false }
    isLookedAt = true
    defer { isLookedAt = false }
    return fields.contains { $0.type.isBoundToItsPlace }
      || cases.contains { $0.payload.contains { $0.type.isBoundToItsPlace } }
  }
}
