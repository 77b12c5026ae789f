import KernelsBase

/// The instructions of one training step, written down in their order instead of executed.
///
/// The step's Swift code runs as ever, on tensors whose numbers are not computed where they depend on a slot: which storages
/// were made, and which instruction would read and write what. A `Plan` is made of it. What is the same in every run is
/// computed, because code may keep it for later, such as a table of positions.
package final class Trace {
  /// One instruction; its pointers are told as places in values.
  struct Entry {
    var instruction: Instruction
    /// For each operand: which value, −1 for none, and how many bytes behind its beginning.
    var operands: [(value: Int, offset: Int)]
  }

  /// What is known of a storage.
  struct Value {
    enum Source {
      /// Made in the step.
      case step
      /// Handed to the plan at each run: the number of the slot.
      case slot(Int)
      /// There before, or written by the host: the same in every run.
      case constant(Storage)
    }
    /// What is there of a value's numbers.
    enum Numbers {
      /// Nothing was written yet.
      case none
      /// What a run would have.
      case all
      /// The same as soon as this is done, and not done so far because it may be in vain.
      case filled(Instruction)
      /// Unknown before a run.
      case unknown
    }
    var source: Source
    var byteCount: Int
    var numbers = Numbers.none
    var isRead = false
    /// Whether instructions only filled it.
    var isFilled = true
  }

  private(set) var entries: [Entry] = []
  private(set) var values: [Value] = []
  /// Whether running the instructions again would do all that the step did.
  package private(set) var isReplayable = true
  private let life: UInt32
  /// Whether a step is being traced: asked at every operation.
  nonisolated(unsafe) static var isOn = false
  nonisolated(unsafe) private static var lives: UInt32 = 0
  /// Beyond this many instructions a trace is given up.
  private static let mostEntries = 1 << 16

  init() {
    Trace.lives = Trace.lives == .max ? 1 : Trace.lives + 1
    life = Trace.lives
  }

  /// Notes that the step does something that a run of its instructions would not do.
  ///
  /// The next operation that counts ends the step: it has no numbers to go on with.
  package func giveUp() {
    isReplayable = false
    entries = []
    Session.current.operationLimit = -1
  }

  /// A tensor that is handed to the plan at each run; nothing else may share its storage.
  func bind(_ tensor: Tensor, slot: Int) {
    tensor.storage.traced = (life, Int32(truncatingIfNeeded: values.count))
    values.append(Value(source: .slot(slot), byteCount: tensor.storage.byteCount, numbers: .unknown))
  }

  /// Notes a storage that is made now.
  func begins(_ storage: Storage) {
    storage.traced = (life, Int32(truncatingIfNeeded: values.count))
    values.append(Value(source: .step, byteCount: storage.byteCount))
  }

  /// What a storage is called; one that was there before is kept as a constant.
  private func value(of storage: Storage) -> Int {
    if storage.traced.life == life { return Int(storage.traced.value) }
    storage.traced = (life, Int32(truncatingIfNeeded: values.count))
    values.append(Value(source: .constant(storage), byteCount: storage.byteCount, numbers: .all))
    return values.count - 1
  }

  /// Whether a tensor's numbers still lie in a slot.
  ///
  /// - Seam: the parameters for which it is not so were given new numbers by the step.
  package func isSlot(_ slot: Int, _ tensor: Tensor) -> Bool {
    guard let value = known(tensor.storage), case .slot(let number) = values[value].source else { return false }
    return number == slot
  }

  /// What a storage is called, if it was made in the step or handed to it.
  func known(_ storage: Storage) -> Int? {
    guard storage.traced.life == life else { return nil }
    if case .constant = values[Int(storage.traced.value)].source { return nil }
    return Int(storage.traced.value)
  }

  /// Writes an instruction down with the storages of its operands.
  @inline(never)
  func append(_ instruction: Instruction, _ storages: [Storage?]) {
    guard isReplayable, entries.count < Trace.mostEntries else { return giveUp() }
    var operands: [(value: Int, offset: Int)] = []
    for (index, storage) in storages.enumerated() {
      guard let storage, let pointer = instruction.pointer(index) else {
        operands.append((-1, 0))
        continue
      }
      let value = value(of: storage)
      if index < instruction.kind.results {
        guard case .step = values[value].source else { return giveUp() }
        if instruction.kind != .fill { values[value].isFilled = false }
        if instruction.kind == .put || instruction.kind == .putRows { values[value].isRead = true }
      } else {
        values[value].isRead = true
      }
      operands.append((value, pointer - UnsafeRawPointer(storage.base)))
    }
    let entry = Entry(instruction: instruction, operands: operands)
    compute(entry)
    entries.append(entry)
  }

  /// Executes an instruction if its results are the same in every run.
  private func compute(_ entry: Entry) {
    let results = entry.operands.prefix(entry.instruction.kind.results).map { $0.value }
    if entry.instruction.kind == .fill && entry.instruction.flag {
      values[results[0]].numbers = .filled(entry.instruction)
      return
    }
    let isKnown = entry.operands.enumerated().allSatisfy { index, place in
      if place.value < 0 { return true }
      switch values[place.value].numbers {
      case .none: return index < results.count
      case .all, .filled: return true
      case .unknown: return false
      }
    }
    guard isKnown, !entry.instruction.kind.isRandom || entry.instruction.flag else {
      for value in results where value >= 0 { values[value].numbers = .unknown }
      return
    }
    for place in entry.operands where place.value >= 0 { fill(place.value) }
    var instruction = entry.instruction
    if instruction.kind.isRandom { instruction.draw(Session.current) } else { execute(&instruction) }
    for value in results where value >= 0 { values[value].numbers = .all }
  }

  /// Fills what was to be filled later.
  private func fill(_ value: Int) {
    guard case .filled(var instruction) = values[value].numbers else { return }
    execute(&instruction)
    values[value].numbers = .all
  }

  /// Notes that the host looks at numbers: what it does with them is not written down, and must be the same in every run.
  @inline(never)
  func hostReads(_ storage: Storage) {
    guard let value = known(storage) else { return }
    fill(value)
    if case .all = values[value].numbers { return }
    giveUp()
  }

  /// Notes that the host writes numbers: they are the same in every run if nothing else was known of them.
  @inline(never)
  func hostWrites(_ storage: Storage) {
    guard isReplayable, storage.traced.life == life else { return giveUp() }
    let index = Int(storage.traced.value)
    switch values[index].source {
    case .constant where !values[index].isRead: break
    case .step where values[index].isFilled && !values[index].isRead:
      values[index].source = .constant(storage)
      fill(index)
      values[index].numbers = .all
      entries.removeAll { $0.operands[0].value == index }
    default: giveUp()
    }
  }
}

extension Instruction {
  /// An operand by its number.
  func pointer(_ index: Int) -> UnsafeRawPointer? {
    withUnsafeBytes(of: operands) { bytes in
      bytes.load(
        fromByteOffset: index * MemoryLayout<UnsafeRawPointer?>.stride, as: UnsafeRawPointer?.self)
    }
  }
}

extension Instruction.Kind {
  /// How many operands are results.
  var results: Int {
    switch self {
    case .poolLargest, .places, .squaredError, .logisticLoss, .recurrentForward: 2
    default: 1
    }
  }
}
