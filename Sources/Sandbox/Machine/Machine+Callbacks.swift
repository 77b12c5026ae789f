import LessonKit
import Programs

/// A function of the lesson that a native calls again and again; its frame is made ready once.
struct Callback {
  fileprivate let machine: Machine
  fileprivate let function: Value
  fileprivate let box: FunctionValue
  fileprivate let base: UnsafeMutablePointer<Value>
  fileprivate let assignsCaptured: Bool

  /// - Throws: `.interrupted` when the function stops; the machine keeps the reason.
  @inline(__always)
  func callAsFunction(_ argument: Value) throws(EngineError) -> Value {
    base[1] = argument
    return try run()
  }

  /// - Throws: `.interrupted` when the function stops; the machine keeps the reason.
  @inline(__always)
  func callAsFunction(_ first: Value, _ second: Value) throws(EngineError) -> Value {
    base[1] = first
    base[2] = second
    return try run()
  }

  @inline(__always)
  private func run() throws(EngineError) -> Value {
    // Starting the loop anew takes about as long as so many instructions.
    machine.state.pointee.fuel &-= 16
    if assignsCaptured { machine.session.changingCalls &+= 1 }
    if !box.captures.isEmpty { base.pointee = function }
    do throws(Fault) {
      try machine.execute(box.function, base)
    } catch {
      machine.clear(from: base)
      throw machine.stop(error)
    }
    return base.taken()
  }
}

extension Machine {
  /// Lets a native call a function of the lesson with up to two arguments, as often as it likes.
  func calling<Result>(
    _ function: Value, _ body: (Callback) throws(EngineError) -> Result
  ) throws(EngineError) -> Result {
    guard case .function(let box) = function else { wrongValue() }
    let base = state.pointee.top
    return try nested { () throws(EngineError) in
      do throws(Fault) {
        try checkNesting()
        try prepare(base, 3)
      } catch {
        throw stop(error)
      }
      return try body(
        Callback(
          machine: self, function: function, box: box, base: base,
          assignsCaptured: functions[box.function].prototype.assignsCaptured))
    }
  }
}
