// Numbers that stand in structs, arrays and dictionaries are changed where they stand, with one instruction.

extension FunctionGenerator {
  /// `a[i] += x`, `a[i][j] += x` or `p.x += v` of a local variable.
  func updatePart(_ place: OpenPlace, _ builtin: Builtin, _ value: Int) -> Bool {
    guard let operation = builtin.updating else { return false }
    switch place.kind {
    case .field(let parent, let index):
      guard case .register = parent.kind else { return false }
      emit(.updateField, parent.register, index, value, extra: operation)
    case .element(let parent, let index):
      switch parent.kind {
      case .register: emit(.updateElement, parent.register, index, value, extra: operation)
      case .element(let array, let first):
        guard case .register = array.kind else { return false }
        emit(.updateInnerElement, array.register, first, value, extra: operation)
        emit(.more, index)
      default: return false
      }
    default: return false
    }
    return true
  }

  /// `counts[word, default: 0] += 1` looks for the key once.
  func updateEntry(_ place: Place, _ builtin: Builtin, _ value: TypedExpression) -> Bool {
    guard case .dictionaryDefault(let parent, let key, let initial) = place.kind, let operation = builtin.updating
    else { return false }
    switch initial.kind {
    case .int, .double: break
    default: return false
    }
    let outer = range
    range = place.range
    let dictionary = open(parent)
    let isBorrowed = isVariable(key) && value.isSimple
    let keyRegister = isBorrowed ? operand(key) : allocate()
    if !isBorrowed { generate(key, into: keyRegister) }
    range = outer
    let row = allocate(2)
    generate(initial, into: row)
    generate(value, into: row + 1)
    take(dictionary)
    emit(.updateEntry, dictionary.register, keyRegister, row, extra: operation)
    putBack(dictionary)
    return true
  }
}

extension Builtin {
  /// The number of an arithmetic that changes a number where it stands.
  fileprivate var updating: Int? {
    switch self {
    case .addInt: 0
    case .subtractInt: 1
    case .multiplyInt: 2
    case .addDouble: 3
    case .subtractDouble: 4
    case .multiplyDouble: 5
    case .divideDouble: 6
    default: nil
    }
  }
}
