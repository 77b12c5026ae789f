extension FunctionGenerator {
  func builtin(_ builtin: Builtin, _ operands: [TypedExpression], _ place: Int) {
    if operands.count == 1 {
      let source = operand(operands[0])
      return emit(builtin.instruction.opcode, place, source)
    }
    if addConstant(builtin, operands, place) || useConstant(builtin, operands, place)
      || useField(builtin, operands, place)
    {
      return
    }
    switch builtin {
    case .concatenateStrings, .concatenateArrays:
      // Moving the left side lets an array grow in place.
      let left = allocate()
      generate(operands[0], into: left)
      let right = operand(operands[1])
      emit(builtin.instruction.opcode, place, left, right)
      release(right, of: operands[1])
    default:
      let (left, right) = self.operands(operands[0], operands[1])
      apply(builtin, left, right, place)
      if !operands[0].type.isPlain { release(left, operands[0], right, operands[1]) }
    }
  }

  /// `place` = left builtin right.
  func apply(_ builtin: Builtin, _ left: Int, _ right: Int, _ place: Int) {
    let (opcode, isSwapped) = builtin.instruction
    if isSwapped {
      emit(opcode, place, right, left)
    } else {
      emit(opcode, place, left, right)
    }
  }

  private func addConstant(_ builtin: Builtin, _ operands: [TypedExpression], _ place: Int) -> Bool {
    guard case .int(let number) = operands[1].kind, -32_768 < number, number < 32_768 else { return false }
    switch builtin {
    case .addInt: emit(.addIntConstant, place, operand(operands[0]), number)
    case .subtractInt: emit(.addIntConstant, place, operand(operands[0]), -number)
    default: return false
    }
    return true
  }

  /// Arithmetic with a number that stands in the text, on its right.
  private func useConstant(_ builtin: Builtin, _ operands: [TypedExpression], _ place: Int) -> Bool {
    let opcode: Opcode
    switch builtin {
    case .multiplyInt: opcode = .multiplyIntConstant
    case .remainderInt: opcode = .remainderIntConstant
    case .equalInt: opcode = .equalIntConstant
    case .addDouble: opcode = .addDoubleConstant
    case .subtractDouble: opcode = .subtractDoubleConstant
    case .multiplyDouble: opcode = .multiplyDoubleConstant
    case .divideDouble: opcode = .divideDoubleConstant
    default: return false
    }
    switch operands[1].kind {
    case .int(let number) where -32_768 < number && number < 32_768:
      emit(opcode, place, operand(operands[0]), number)
    case .double(let number):
      let number = constant(.double(number))
      guard number <= UInt16.max else { return false }
      emit(opcode, place, operand(operands[0]), number)
    default: return false
    }
    return true
  }

  /// Arithmetic with a field of a local variable on its left.
  private func useField(_ builtin: Builtin, _ operands: [TypedExpression], _ place: Int) -> Bool {
    guard case .field(let value, let index) = operands[0].kind, index <= UInt8.max, isVariable(value),
      operands[1].isSimple
    else { return false }
    let source = operand(value)
    let opcode: Opcode
    switch builtin {
    case .addDouble: opcode = .addField
    case .subtractDouble: opcode = .subtractField
    case .multiplyDouble: opcode = .multiplyField
    default: return false
    }
    if opcode == .multiplyField, case .field(let other, let second) = operands[1].kind, isVariable(other),
      operand(other) == source
    {
      emit(.multiplyFields, place, source, second, extra: index)
    } else {
      emit(opcode, place, source, operand(operands[1]), extra: index)
    }
    return true
  }

  /// Jumps that are taken where the condition does not hold.
  func jumps(unless condition: TypedExpression) -> [Int] {
    let outer = range
    range = condition.range
    let start = next
    defer {
      range = outer
      next = start
    }
    switch condition.kind {
    case .bool(true): return []
    case .and(let a, let b): return jumps(unless: a) + jumps(unless: b)
    case .or(let a, let b):
      let second = jumps(unless: a)
      let holds = emitJump(.jump)
      land(second)
      let failed = jumps(unless: b)
      land(holds)
      return failed
    case .builtin(.not, let operands):
      return [emitJump(.jumpIfTrue, operand(operands[0]))]
    case .builtin(let builtin, let operands):
      if let opcode = builtin.jumpWithConstant, case .int(let number) = operands[1].kind,
        let small = Int16(exactly: number)
      {
        return [emitJump(opcode, operand(operands[0]), Int(UInt16(bitPattern: small)))]
      }
      if let (opcode, isSwapped) = builtin.jump {
        let (left, right) = self.operands(operands[0], operands[1])
        return [isSwapped ? emitJump(opcode, right, left) : emitJump(opcode, left, right)]
      }
    default: break
    }
    return [emitJump(.jumpIfFalse, operand(condition))]
  }
}

extension Builtin {
  /// The instruction, and whether its operands are the other way round.
  var instruction: (opcode: Opcode, isSwapped: Bool) {
    switch self {
    case .addInt: (.addInt, false)
    case .subtractInt: (.subtractInt, false)
    case .multiplyInt: (.multiplyInt, false)
    case .divideInt: (.divideInt, false)
    case .remainderInt: (.remainderInt, false)
    case .negateInt: (.negateInt, false)
    case .addDouble: (.addDouble, false)
    case .subtractDouble: (.subtractDouble, false)
    case .multiplyDouble: (.multiplyDouble, false)
    case .divideDouble: (.divideDouble, false)
    case .negateDouble: (.negateDouble, false)
    case .concatenateStrings: (.concatenateStrings, false)
    case .concatenateArrays: (.concatenateArrays, false)
    case .not: (.not, false)
    case .lessInt: (.lessInt, false)
    case .lessOrEqualInt: (.lessOrEqualInt, false)
    case .greaterInt: (.lessInt, true)
    case .greaterOrEqualInt: (.lessOrEqualInt, true)
    case .equalInt: (.equalInt, false)
    case .notEqualInt: (.notEqualInt, false)
    case .lessDouble: (.lessDouble, false)
    case .lessOrEqualDouble: (.lessOrEqualDouble, false)
    case .greaterDouble: (.lessDouble, true)
    case .greaterOrEqualDouble: (.lessOrEqualDouble, true)
    case .equalDouble: (.equalDouble, false)
    case .notEqualDouble: (.notEqualDouble, false)
    case .lessString: (.lessString, false)
    case .lessOrEqualString: (.lessOrEqualString, false)
    case .greaterString: (.lessString, true)
    case .greaterOrEqualString: (.lessOrEqualString, true)
    case .equal: (.equal, false)
    case .notEqual: (.notEqual, false)
    case .intToDouble: (.intToDouble, false)
    case .doubleToInt: (.doubleToInt, false)
    case .andInt: (.andInt, false)
    case .orInt: (.orInt, false)
    case .exclusiveOrInt: (.exclusiveOrInt, false)
    case .shiftLeftInt: (.shiftLeftInt, false)
    case .shiftRightInt: (.shiftRightInt, false)
    case .complementInt: (.complementInt, false)
    case .addWrappingInt: (.addWrappingInt, false)
    case .subtractWrappingInt: (.subtractWrappingInt, false)
    case .multiplyWrappingInt: (.multiplyWrappingInt, false)
    }
  }

  /// The same with a number that stands in the text.
  fileprivate var jumpWithConstant: Opcode? {
    switch self {
    case .lessInt: .jumpUnlessLessIntConstant
    case .equalInt: .jumpUnlessEqualIntConstant
    default: nil
    }
  }

  /// The jump that is taken unless the comparison holds.
  fileprivate var jump: (Opcode, isSwapped: Bool)? {
    let (opcode, isSwapped) = instruction
    switch opcode {
    case .lessInt: return (.jumpUnlessLessInt, isSwapped)
    case .lessOrEqualInt: return (.jumpUnlessLessOrEqualInt, isSwapped)
    case .equalInt: return (.jumpUnlessEqualInt, isSwapped)
    case .notEqualInt: return (.jumpUnlessNotEqualInt, isSwapped)
    case .lessDouble: return (.jumpUnlessLessDouble, isSwapped)
    case .lessOrEqualDouble: return (.jumpUnlessLessOrEqualDouble, isSwapped)
    case .equalDouble: return (.jumpUnlessEqualDouble, isSwapped)
    case .notEqualDouble: return (.jumpUnlessNotEqualDouble, isSwapped)
    default: return nil
    }
  }
}
