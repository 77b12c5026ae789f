/// A function of the lesson with what it captured.
package final class FunctionValue {
  /// Its number among the lesson's functions.
  let function: Int
  let captures: [Cell]

  init(function: Int, captures: [Cell]) {
    self.function = function
    self.captures = captures
    Memory.add(Memory.boxBytes + captures.count &* 8)
  }

  deinit { Memory.add(-(Memory.boxBytes + captures.count &* 8)) }
}
