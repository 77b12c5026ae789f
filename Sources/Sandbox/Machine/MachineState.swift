import Programs

/// What the machine's loop reads and writes all the time, apart from the object, so that no access is checked.
struct MachineState {
  /// Room for the registers of all frames.
  let stack: UnsafeMutablePointer<Value>
  static let stackCapacity = 1 << 18
  /// How many of them have ever been used; those behind are not initialized.
  var initialized = 0
  /// Where the next frame of a call from a native begins.
  var top: UnsafeMutablePointer<Value>

  let frames: UnsafeMutablePointer<Frame>
  let frameCapacity: Int
  var depth = 0
  var depthLimit = 0
  /// How many natives that call back are inside each other.
  var nesting = 0
  /// Each takes a piece of the real stack, so there is a limit of its own.
  static let greatestNesting = 150

  var functions: UnsafeMutablePointer<FunctionHeader>
  var globals: UnsafeMutablePointer<Value>

  /// Instructions that are left.
  var fuel = 0
  /// The most bytes that values may hold.
  var valueLimit = Int.max

  /// A call that waits for its callee.
  struct Frame {
    var next: UnsafePointer<Instruction>
    var registers: UnsafeMutablePointer<Value>
    var function: Int
  }
}
