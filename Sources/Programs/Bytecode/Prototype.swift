/// The code of one function.
package final class Prototype: Sendable {
  /// Where a captured cell comes from when the function becomes a value.
  package struct CaptureSource: Equatable, Sendable {
    /// A captured cell of the function around it, or else a register of it.
    package let isCapture: Bool
    package let index: Int
  }

  package let name: String
  package let code: [Instruction]
  /// For each instruction, the bytes of the example it was made from.
  package let ranges: [Range<Int32>]
  package let constants: [Constant]
  /// Register 0 is the result, the parameters follow it.
  package let registerCount: Int
  package let parameterCount: Int
  /// The registers of `inout` parameters, which outlive the call.
  package let inoutRegisters: [Int]
  package let captures: [CaptureSource]
  /// Whether calling it twice is not calling it once: it changes a variable around it, or an object.
  package let assignsCaptured: Bool
  /// Whether a register may hold a reference, which has to be let go of at the end.
  package let holdsReferences: Bool

  package init(
    name: String, code: [Instruction], ranges: [Range<Int32>], constants: [Constant], registerCount: Int,
    parameterCount: Int, inoutRegisters: [Int], captures: [CaptureSource], assignsCaptured: Bool = false,
    holdsReferences: Bool = true
  ) {
    self.name = name
    self.code = code
    self.ranges = ranges
    self.constants = constants
    self.registerCount = registerCount
    self.parameterCount = parameterCount
    self.inoutRegisters = inoutRegisters
    self.captures = captures
    self.assignsCaptured = assignsCaptured
    self.holdsReferences = holdsReferences
  }
}

/// A value that stands in the code.
package indirect enum Constant: Equatable, Sendable {
  case int(Int)
  case double(Double)
  case string(String)
  case array([Constant])
  case doubles([Double])
  case enumCase(tag: Int)
}
