import Diagnostics
import LessonKit
import Programs

/// Runs the compiled programs of one lesson, one after the other, inside its budgets.
///
/// A frame is a window of one stack of registers; a call of a lesson's function takes no memory, and none of the
/// real stack. Only a native that calls a function of the lesson starts the loop anew.
package final class Machine {
  let state: UnsafeMutablePointer<MachineState>
  let tables: [NativeTable]
  /// The engine's state that belongs to this lesson: precision, seed, budgets of tensors.
  package let session: Session
  /// What the next program may use up.
  package var budgets = Budgets()

  private(set) var functions: [LoadedFunction] = []
  private(set) var shapes: [TypeShape] = []
  private(set) var globalCount = 0
  private var functionCapacity = 0

  /// The machine whose program runs now.
  nonisolated(unsafe) static var current: Machine?

  /// Why the program stops, kept while `EngineError.interrupted` travels through the engine.
  package var pendingFault: Fault?
  /// Where it stopped, the innermost place first.
  var trace: [SourceRange] = []
  /// What else is to be said of where it stopped.
  var notes: [Diagnostic.Note] = []
  /// What the current program gave so far.
  var record = RunRecord()
  /// What is left for running functions again.
  var rehearsal = Rehearsal()
  /// The operands of a comparison that does not hold, for its report.
  var expectationNote: String?

  /// A machine for a lesson that has run nothing yet.
  package init(session: Session = Session(), tables: [NativeTable] = nativeTables) {
    precondition(Value.hasExpectedLayout, "the layout of Value is not what the machine relies on")
    self.session = session
    self.tables = tables
    let stack = UnsafeMutablePointer<Value>.allocate(capacity: MachineState.stackCapacity)
    let frameCapacity = 20_000
    state = .allocate(capacity: 1)
    state.initialize(
      to: MachineState(
        stack: stack, top: stack, frames: .allocate(capacity: frameCapacity), frameCapacity: frameCapacity,
        functions: .allocate(capacity: 1), globals: .allocate(capacity: 1)))
  }

  deinit {
    state.pointee.stack.deinitialize(count: state.pointee.initialized)
    state.pointee.stack.deallocate()
    state.pointee.frames.deallocate()
    state.pointee.functions.deallocate()
    state.pointee.globals.deinitialize(count: globalCount)
    state.pointee.globals.deallocate()
    state.deallocate()
  }

  /// Keeps the reason why a native stops, and gives the error to throw.
  package func stop(_ fault: Fault) -> EngineError {
    if pendingFault == nil { pendingFault = fault }
    return .interrupted
  }

  // MARK: Loading

  /// The object that a variable of the lesson holds.
  func object(at global: Int) -> AnyObject? {
    guard global < globalCount, case .object(let object) = state.pointee.globals[global] else { return nil }
    return object
  }

  /// Adds a program's functions, shapes and globals.
  func load(_ program: CompiledProgram) {
    for prototype in program.functions { functions.append(LoadedFunction(prototype, text: program.text)) }
    shapes += program.shapes
    growFunctions()
    growGlobals(to: program.globalCount)
  }

  private func growFunctions() {
    if functions.count > functionCapacity {
      functionCapacity = functions.count * 2
      state.pointee.functions.deallocate()
      state.pointee.functions = .allocate(capacity: functionCapacity)
    }
    for (index, function) in functions.enumerated() {
      (state.pointee.functions + index).initialize(to: function.header)
    }
  }

  private func growGlobals(to count: Int) {
    guard count > globalCount else { return }
    let grown = UnsafeMutablePointer<Value>.allocate(capacity: count)
    grown.moveInitialize(from: state.pointee.globals, count: globalCount)
    (grown + globalCount).initialize(repeating: .void, count: count - globalCount)
    state.pointee.globals.deallocate()
    state.pointee.globals = grown
    globalCount = count
  }

  /// Takes over what another machine has loaded.
  func adopt(_ other: Machine) {
    functions = other.functions
    shapes = other.shapes
    growFunctions()
    growGlobals(to: other.globalCount)
  }

  // MARK: Calling

  /// Calls a function of the lesson from a native.
  /// - Throws: `.interrupted` when the function stops; the machine keeps the reason.
  package func call(_ function: Value, _ arguments: [Value]) throws(EngineError) -> Value {
    try call(function, count: arguments.count) { row in
      for (index, argument) in arguments.enumerated() { row[index] = argument }
    }
  }

  /// The same with one argument, or two, without an array of them.
  func call(_ function: Value, _ argument: Value) throws(EngineError) -> Value {
    try call(function, count: 1) { row in row.pointee = argument }
  }

  func call(_ function: Value, _ first: Value, _ second: Value) throws(EngineError) -> Value {
    try call(function, count: 2) { row in
      row[0] = first
      row[1] = second
    }
  }

  @inline(__always)
  private func call(
    _ function: Value, count: Int, _ fill: (UnsafeMutablePointer<Value>) -> Void
  ) throws(EngineError) -> Value {
    guard case .function(let box) = function else { wrongValue() }
    let base = state.pointee.top
    // Starting the loop anew takes about as long as so many instructions.
    state.pointee.fuel &-= 16
    if (state.pointee.functions + box.function).pointee.assignsCaptured { session.changingCalls &+= 1 }
    do throws(Fault) {
      try prepare(base, count + 1)
      base.pointee = function
      fill(base + 1)
      try run(box.function, base)
    } catch {
      throw stop(error)
    }
    return base.taken()
  }

  /// Calls a function of the lesson that changes its first argument, and gives what that has become.
  /// - Throws: `.interrupted` when the function stops; the machine keeps the reason.
  func update(_ place: Value, by function: Value, _ arguments: [Value]) throws(EngineError) -> Value {
    guard case .function(let box) = function else { wrongValue() }
    let base = state.pointee.top
    state.pointee.fuel &-= 16
    if functions[box.function].prototype.assignsCaptured { session.changingCalls &+= 1 }
    do throws(Fault) {
      try prepare(base, arguments.count + 2)
      base.pointee = function
      base[1] = place
      for (index, argument) in arguments.enumerated() { base[index + 2] = argument }
      try run(box.function, base)
    } catch {
      throw stop(error)
    }
    base.empty()
    for index in arguments.indices { (base + index + 2).empty() }
    return (base + 1).taken()
  }

  /// Makes sure that a row of registers at `base` can be written.
  @inline(__always)
  func prepare(_ base: UnsafeMutablePointer<Value>, _ count: Int) throws(Fault) {
    let end = base - state.pointee.stack + count
    if end > state.pointee.initialized { try initialize(to: end) }
  }

  @inline(never)
  private func initialize(to end: Int) throws(Fault) {
    guard end <= MachineState.stackCapacity else { throw .budget(.callDepth, limit: budgets.callDepth) }
    let start = state.pointee.initialized
    let goal = min(MachineState.stackCapacity, max(end, start + 256))
    (state.pointee.stack + start).initialize(repeating: .void, count: goal - start)
    state.pointee.initialized = goal
  }

  /// Runs a function whose row of registers is filled, to its end.
  func run(_ function: Int, _ base: UnsafeMutablePointer<Value>) throws(Fault) {
    try nested { () throws(Fault) in
      try checkNesting()
      try executeOrClear(function, base)
    }
  }

  /// `execute`, after which no register holds anything where it stopped.
  func executeOrClear(_ function: Int, _ base: Register, _ rounds: Rounds? = nil) throws(Fault) {
    do throws(Fault) {
      try execute(function, base, rounds)
    } catch {
      clear(from: base)
      throw error
    }
  }

  /// Runs `body` one level deeper, and afterwards goes on where the machine was.
  @inline(__always)
  func nested<Result, Failure: Error>(_ body: () throws(Failure) -> Result) throws(Failure) -> Result {
    let top = state.pointee.top
    let depth = state.pointee.depth
    state.pointee.nesting += 1
    defer {
      state.pointee.nesting -= 1
      state.pointee.top = top
      state.pointee.depth = depth
    }
    return try body()
  }

  /// - Throws: where natives and functions of the lesson call each other too deep, or natives hold too much meanwhile.
  func checkNesting() throws(Fault) {
    try room(for: 0)
    if state.pointee.nesting > MachineState.greatestNesting {
      throw .budget(.callDepth, limit: MachineState.greatestNesting)
    }
  }

  /// Empties the registers of frames that are given up.
  func clear(from base: UnsafeMutablePointer<Value>) {
    let end = state.pointee.stack + state.pointee.initialized
    var place = base
    while place < end {
      place.empty()
      place += 1
    }
  }
}

/// Everything that programs can call; a table's place is its id.
package let nativeTables = [standardLibrary, lessonKit, modules]

/// What LessonKit offers to programs.
package let lessonKit = NativeTable(id: 1, interface: lessonKitInterface, call: callNative)
