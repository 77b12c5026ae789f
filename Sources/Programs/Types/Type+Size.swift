extension Type {
  /// The most types that a type may be made of. A tuple of two tuples of two … doubles with every line of a program; far
  /// beyond what anybody writes, walking through one would take forever.
  static let mostParts = 500

  /// Whether the type is made of more than `mostParts` types.
  var isTooLarge: Bool {
    var left = Type.mostParts
    return !takesParts(from: &left)
  }

  /// Counts the parts down; false as soon as there are too many.
  private func takesParts(from left: inout Int) -> Bool {
    left -= 1
    if left < 0 { return false }
    switch self {
    case .array(let element), .optional(let element): return element.takesParts(from: &left)
    case .dictionary(let key, let value): return key.takesParts(from: &left) && value.takesParts(from: &left)
    case .tuple(let elements):
      for element in elements where !element.type.takesParts(from: &left) { return false }
      return true
    case .function(let function):
      for parameter in function.parameters where !parameter.type.takesParts(from: &left) { return false }
      return function.result.takesParts(from: &left)
    case .nominal(_, let arguments):
      for argument in arguments where !argument.takesParts(from: &left) { return false }
      return true
    default: return true
    }
  }
}
