/// What the operations of one lesson share: its precision, its random numbers, its budgets, its tape.
///
/// There is one at a time in a process, and nothing else is ambient.
package final class Session {
  /// The session that operations belong to.
  nonisolated(unsafe) package static var current = Session()

  /// The precision of literals and of tensors made from plain numbers.
  package var precision: Precision = .double

  /// The lesson's seed, from which with the example and the call all random numbers follow.
  package var seed: UInt64 = 0

  /// The name of the example that runs.
  package private(set) var example = ""
  private var exampleKey: UInt64 = 0
  /// How many calls of this example drew random numbers.
  ///
  /// - Seam: put back to draw the same numbers again, as a comparison of a function with itself must.
  package var randomPosition: UInt64 = 0

  /// The most bytes that live tensors may hold.
  package var memoryLimit = 1 << 30

  /// The element operations done so far.
  package var operations = 0

  /// The most element operations that the lesson may do.
  package var operationLimit = Int.max

  /// Where text for the reader goes: it writes its argument as it is, without a newline.
  package var write: (String) -> Void = { text in print(text, terminator: "") }

  /// The files that the lesson may read.
  package var data = DataFolder()

  /// What is recorded for differentiation.
  package let tape = Tape()

  /// Where rows were gathered lately.
  var gatheredRows = RecentStorages()

  /// The step that is being written down, if one is.
  package private(set) var trace: Trace?

  /// Told of every function that was differentiated: the inputs, the function and the gradients.
  package var onDifferentiated:
    ((_ inputs: [Tensor], _ f: ([Tensor]) throws(EngineError) -> Tensor, _ gradients: [Tensor]) -> Void)?

  /// Told of every model that was trained: after `fit`, and after each step that a lesson takes by itself.
  package var onFit: ((_ model: AnyObject) -> Void)?

  /// How many functions were called so far that change more than their result: what calls one is not called
  /// again to check it.
  package var changingCalls = 0

  /// Runs its argument so that nothing of it is seen or counted afterwards; whoever runs lessons sets it.
  package var rehearse: (_ body: () -> Void) -> Void = { body in body() }

  /// A session with nothing used yet.
  package init() {}

  /// Bytes of tensors that are alive in the process.
  package var liveBytes: Int { BufferPool.shared.pointee.liveBytes }

  /// Stops before numbers are made outside of any tensor for which the memory budget has no room.
  ///
  /// - Seam: for what is computed number by number before it becomes a tensor.
  /// - Throws: when the so many rows of so many numbers are too many.
  package func checkRoom(for rows: Int, by columns: Int = 1) throws(EngineError) {
    let (count, overflows) = rows.multipliedReportingOverflow(by: columns)
    if overflows || count > memoryLimit / 8 {
      throw .memoryBudget(bytes: overflows || count > Int.max / 8 ? Int.max : 8 * count, limit: memoryLimit)
    }
  }

  /// How many storages of tensors were made in the process so far.
  package var storagesMade: Int { BufferPool.shared.pointee.takenCount }

  /// Starts an example: its random numbers do not depend on what ran before.
  package func begin(example name: String) {
    example = name
    randomPosition = 0
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    exampleKey = hash
  }

  /// A key for the random numbers of the next call.
  package func nextRandomKey() -> RandomKey {
    // What the caller draws with it is not written down.
    trace?.giveUp()
    return drawKey()
  }

  /// A key for the random numbers of an instruction.
  func drawKey() -> RandomKey {
    randomPosition &+= 1
    return RandomKey(seed: seed, stream: exampleKey, call: randomPosition)
  }

  /// Whether training steps that were traced are replayed instead of done anew; their bits are the same.
  package var replaysSteps = true

  /// Whether a step that begins now may be traced or replayed: nothing is being recorded or written down.
  package var mayReplay: Bool { replaysSteps && tape.depth == 0 && trace == nil }

  /// Writes down the instructions of a step without executing them, and how many operations they count for. The tensors
  /// that the step makes have no numbers. Nothing of it is counted or drawn.
  ///
  /// - Seam: the tensors of `slots` are handed to the plan at each run; nothing else may share their storages.
  /// - Throws: what the step throws, and when it wants to look at numbers.
  package func traced<Result>(
    slots: [Tensor], _ step: () throws(EngineError) -> Result
  ) throws(EngineError) -> (result: Result, trace: Trace, operations: Int) {
    let trace = Trace()
    for (slot, tensor) in slots.enumerated() { trace.bind(tensor, slot: slot) }
    let (operations, limit, position) = (self.operations, operationLimit, randomPosition)
    self.trace = trace
    Trace.isOn = true
    defer {
      self.trace = nil
      Trace.isOn = false
      (self.operations, operationLimit, randomPosition) = (operations, limit, position)
    }
    return (try step(), trace, self.operations - operations)
  }

  /// What every operation counts for, however few elements it has: about the time it takes beside them.
  private static let operationCost = 2048

  /// Counts work against the operation budget.
  @inline(__always)
  package func charge(_ count: Int) throws(EngineError) { try self.count(operations: Session.cost(of: count)) }

  /// What an operation on so many elements counts for.
  @inline(__always)
  package static func cost(of count: Int) -> Int { count &+ operationCost }

  /// Counts operations against their budget.
  @inline(__always)
  package func count(operations more: Int) throws(EngineError) {
    operations &+= more
    if operations > operationLimit { throw .operationBudget(limit: operationLimit) }
  }
}
