import Diagnostics

/// Writes the code of one function.
///
/// Registers are a stack: variables and intermediate values take the next one and give it back at the end of
/// their block or statement. A call's result and arguments stand in a row at the top of it, where the
/// callee's frame begins.
final class FunctionGenerator {
  let shared: SharedCode
  let program: Program
  var function: TypedFunction?
  var code: [Instruction] = []
  var ranges: [Range<Int32>] = []
  var constants: [Constant] = []
  /// The first register that is free.
  var next = 1
  private var highest = 1
  /// What the instructions being written are made from.
  var range: Range<Int> = 0..<0
  var jumpTargets: [OpenTarget] = []
  /// For each block that is open, what runs when it is left.
  var deferred: [[[TypedStatement]]] = []
  /// Jumps to the end of each optional chain that is open.
  var chains: [[Int]] = []
  /// Where constants stand, by what they have in common with others.
  private var constantPlaces: [Constant.Key: [Int]] = [:]
  /// How many variables that hold references were made so far.
  var managedCount = 0
  /// Whether a register may come to hold a reference.
  var holdsReferences = false
  /// Jumps to the next case of each switch that is open.
  var fallthroughs: [[Int]] = []

  /// A loop, switch or block that can be left.
  struct OpenTarget {
    let target: TypedStatement.JumpTarget
    var breaks: [Int] = []
    var continues: [Int] = []
    /// How many blocks were open around it.
    let depth: Int
  }

  init(shared: SharedCode, program: Program) {
    self.shared = shared
    self.program = program
  }

  // MARK: Whole functions

  func topLevel(_ program: Program) -> Prototype {
    block(program.statements)
    if let value = program.value {
      range = value.range
      emit(.return, operand(value))
    } else {
      emit(.returnVoid)
    }
    return prototype(name: "", inoutRegisters: [])
  }

  func body(of function: TypedFunction) -> Prototype {
    self.function = function
    range = function.range
    for parameter in function.parameters {
      parameter.variable.register = allocate()
      if !parameter.variable.type.isPlain { holdsReferences = true }
    }
    for parameter in function.parameters where parameter.variable.isCaptured {
      emit(.newCell, parameter.variable.register, parameter.variable.register)
    }
    if let initialized = function.initialized { makeEmpty(initialized) }
    block(function.body)
    // A jump may lead behind the last statement, so a return there does not prove the end.
    range = function.range
    if function.result == .void || function.initialized != nil {
      leave(nil)
    } else {
      emit(.missingReturn)
    }
    let inoutRegisters = function.parameters.filter { $0.isInout }.map { $0.variable.register }
    return prototype(name: function.name, inoutRegisters: inoutRegisters)
  }

  private func makeEmpty(_ variable: Variable) {
    var count = 0
    if case .nominal(let nominal, _) = variable.type { count = nominal.fields.count }
    variable.register = allocate()
    let first = next
    for _ in 0..<count { emit(.void, allocate()) }
    emit(.makeFields, variable.register, first, count)
    next = first
    if variable.isCaptured { emit(.newCell, variable.register, variable.register) }
  }

  private func prototype(name: String, inoutRegisters: [Int]) -> Prototype {
    if code.count > 30_000 || highest > 60_000 || constants.count > 60_000 {
      shared.tooLong =
        shared.tooLong
        ?? Diagnostic(
          .functionTooLong,
          (function.map { "'" + $0.name + "'" } ?? "the example") + " is too long: \(code.count) instructions",
          at: program.text.range(function?.range ?? 0..<min(1, program.text.bytes.count)))
    }
    return Prototype(
      name: name, code: code, ranges: ranges, constants: constants, registerCount: highest,
      parameterCount: function?.parameters.count ?? 0, inoutRegisters: inoutRegisters, captures: captureSources(),
      assignsCaptured: function?.assignsCaptured ?? false, holdsReferences: holdsReferences)
  }

  private func captureSources() -> [Prototype.CaptureSource] {
    guard let function else { return [] }
    return function.captures.map { variable in
      if let parent = function.parent, let place = parent.captures.firstIndex(where: { $0 === variable }) {
        return Prototype.CaptureSource(isCapture: true, index: place)
      }
      return Prototype.CaptureSource(isCapture: false, index: variable.register)
    }
  }

  // MARK: Writing

  func emit(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, extra: Int = 0) {
    append(Instruction(opcode, a, b, c, extra: extra))
  }

  func emit(_ opcode: Opcode, _ a: Int, wide: Int) { append(Instruction(opcode, a, wide: wide)) }

  private func append(_ instruction: Instruction) {
    if !instruction.opcode.isPlain { holdsReferences = true }
    // Far beyond what may run, blocks that are put off at every return would fill the memory.
    if code.count > 200_000 { return }
    code.append(instruction)
    ranges.append(Int32(truncatingIfNeeded: range.lowerBound)..<Int32(truncatingIfNeeded: range.upperBound))
  }

  /// Writes a jump whose target is not known yet.
  func emitJump(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0) -> Int {
    emit(opcode, a, b)
    return code.count - 1
  }

  /// Lets a jump lead to the next instruction.
  func land(_ jump: Int) { set(jump, to: code.count) }

  func land(_ jumps: [Int]) { for jump in jumps { land(jump) } }

  func set(_ jump: Int, to target: Int) {
    code[jump].c = UInt16(bitPattern: Int16(truncatingIfNeeded: target - jump - 1))
  }

  func jumpBack(to target: Int) {
    emit(.jumpBack)
    set(code.count - 1, to: target)
  }

  func allocate() -> Int {
    next += 1
    highest = max(highest, next)
    return next - 1
  }

  func allocate(_ count: Int) -> Int {
    let first = next
    next += count
    highest = max(highest, next)
    return first
  }

  func constant(_ constant: Constant) -> Int {
    // Strings and numbers repeat; tables do not.
    switch constant {
    case .int, .double: break
    default: holdsReferences = true
    }
    let key = constant.key
    if let key {
      for place in constantPlaces[key] ?? [] where constants[place].isSame(as: constant) { return place }
      constantPlaces[key, default: []].append(constants.count)
    }
    constants.append(constant)
    return constants.count - 1
  }
}

extension Opcode {
  /// Whether it makes no reference where its operands are none; of a call, its result says so.
  fileprivate var isPlain: Bool {
    switch self {
    case .constant, .int, .bool, .void, .copy, .move, .clear, .jump, .jumpBack, .jumpIfFalse, .jumpIfTrue,
      .jumpUnlessLessInt, .jumpUnlessLessOrEqualInt, .jumpUnlessEqualInt, .jumpUnlessNotEqualInt,
      .jumpUnlessLessIntConstant, .jumpUnlessEqualIntConstant, .jumpUnlessLessDouble, .jumpUnlessLessOrEqualDouble,
      .jumpUnlessEqualDouble, .jumpUnlessNotEqualDouble,
      .nextInRange, .nextInClosedRange, .repeatInRange, .repeatInClosedRange, .addInt, .subtractInt, .multiplyInt,
      .divideInt, .remainderInt, .negateInt,
      .addIntConstant, .multiplyIntConstant, .remainderIntConstant, .equalIntConstant, .addDoubleConstant,
      .subtractDoubleConstant, .multiplyDoubleConstant, .divideDoubleConstant, .addDouble, .subtractDouble,
      .multiplyDouble, .divideDouble, .negateDouble, .addField, .subtractField, .multiplyField, .multiplyFields,
      .intToDouble,
      .doubleToInt, .not, .lessInt, .lessOrEqualInt, .equalInt, .notEqualInt, .lessDouble, .lessOrEqualDouble,
      .equalDouble, .notEqualDouble, .checkRangeInt, .call, .return, .returnVoid, .missingReturn:
      true
    default: false
    }
  }
}

extension Constant {
  /// What constants that can stand for each other have in common, and few others; nothing for tables.
  fileprivate var key: Key? {
    switch self {
    case .int(let number): .int(number)
    case .double(let number): .double(number.bitPattern)
    case .string(let text): .string(text)
    case .enumCase(let tag): .enumCase(tag)
    default: nil
    }
  }

  fileprivate enum Key: Hashable {
    case int(Int), double(UInt64), string(String), enumCase(Int)
  }

  /// Whether one can stand for the other: zeros differ by their sign, and NaN is itself.
  fileprivate func isSame(as other: Constant) -> Bool {
    switch (self, other) {
    case (.int(let a), .int(let b)): a == b
    case (.double(let a), .double(let b)): a.bitPattern == b.bitPattern
    case (.string(let a), .string(let b)): a.utf8.elementsEqual(b.utf8)
    case (.enumCase(let a), .enumCase(let b)): a == b
    default: false
    }
  }
}
