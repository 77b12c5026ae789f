// Numbers that stand in structs, arrays and dictionaries are changed where they stand, with one instruction.

extension FunctionGenerator {
  /// `a[i] += x`, `a[i][j] += x` or `p.x += v` of a local variable.
  func updatePart(_ place: OpenPlace, _ builtin: Builtin, _ value: Int) -> Bool {
    guard let operation = builtin.updating else { return false }
    return updatePart(place, operation, value)
  }

  /// The same with a product of what stands in no variable: `c[i][j] += a[i][k] * b[k][j]`.
  func addProduct(_ place: OpenPlace, _ builtin: Builtin, _ value: TypedExpression) -> Bool {
    guard builtin == .addDouble, place.isPart, case .builtin(.multiplyDouble, let factors) = value.kind,
      factors.count == 2, !factors.contains(where: { $0.isShort || isVariable($0) })
    else { return false }
    // What tells a fault of a factor stands where it is written, as if it were computed by itself.
    let whole = range
    range = value.range
    let row = generate(row: factors)
    range = whole
    return updatePart(place, .addProduct, row)
  }

  private func updatePart(_ place: OpenPlace, _ operation: NumberUpdate, _ value: Int) -> Bool {
    switch place.kind {
    case .field(let parent, let index):
      guard case .register = parent.kind else { return false }
      emit(.updateField, parent.register, index, value, extra: Int(operation.rawValue))
    case .element(let parent, let index):
      switch parent.kind {
      case .register: emit(.updateElement, parent.register, index, value, extra: Int(operation.rawValue))
      case .element(let array, let first):
        guard case .register = array.kind else { return false }
        emit(.updateInnerElement, array.register, first, value, extra: Int(operation.rawValue))
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
    if case .int(0) = initial.kind, case .int(let number) = value.kind, 0..<32_768 ~= number,
      operation == .addInt || operation == .subtractInt
    {
      take(dictionary)
      emit(.addToEntry, dictionary.register, keyRegister, operation == .addInt ? number : -number)
      putBack(dictionary)
      return true
    }
    let row = allocate(2)
    generate(initial, into: row)
    generate(value, into: row + 1)
    take(dictionary)
    emit(.updateEntry, dictionary.register, keyRegister, row, extra: Int(operation.rawValue))
    putBack(dictionary)
    return true
  }
}

extension OpenPlace {
  /// Whether one instruction can change it.
  fileprivate var isPart: Bool {
    switch kind {
    case .field(let parent, _): parent.isRegister
    case .element(let parent, _):
      if case .element(let array, _) = parent.kind { array.isRegister } else { parent.isRegister }
    default: false
    }
  }

  private var isRegister: Bool {
    if case .register = kind { return true }
    return false
  }
}

extension TypedExpression {
  /// Whether an instruction of its own uses it where it stands: a number of the text, or a field.
  fileprivate var isShort: Bool {
    switch kind {
    case .double, .field: true
    default: false
    }
  }
}

extension Builtin {
  /// The arithmetic as one that changes a number where it stands.
  fileprivate var updating: NumberUpdate? {
    switch self {
    case .addInt: .addInt
    case .subtractInt: .subtractInt
    case .multiplyInt: .multiplyInt
    case .addDouble: .addDouble
    case .subtractDouble: .subtractDouble
    case .multiplyDouble: .multiplyDouble
    case .divideDouble: .divideDouble
    default: nil
    }
  }
}
