import KernelsBase

// Functions of pairs of elements, broadcast as NumPy does, and their derivatives.

extension Tensor {
  /// The function of every pair of elements, operands repeated along axes of extent 1.
  /// - Throws: when the shapes cannot be broadcast or the precisions differ.
  func combined(_ code: BinaryCode, _ other: Tensor, _ operation: String) throws(EngineError) -> Tensor {
    guard precision == other.precision else { throw .mixedPrecisions(operation: operation) }
    let session = Session.current
    let extents = try Shape.broadcast(self.extents, other.extents, operation: operation)
    let count = extents.count
    try session.charge(count)
    var result = Tensor(
      storage: try Storage(count: count, precision: precision, session: session), extents: extents)
    if count > 0 {
      var instruction = Instruction(
        .binary, isDouble: isDouble, .init(result.mutablePointer, pointer, other.pointer))
      instruction.code = UInt8(truncatingIfNeeded: code.rawValue)
      instruction.work = count &* 4
      if self.extents == other.extents {
        instruction.extents = .init(1, count)
        instruction.left = .init(0, 1)
        instruction.right = .init(0, 1)
      } else {
        BroadcastPlan(self.extents, other.extents, extents).set(&instruction)
      }
      session.perform(&instruction, result.storage, storage, other.storage)
    }
    let tape = session.tape
    if tape.tracks(self) || tape.tracks(other) {
      let isAddition = code == .add || code == .subtract
      tape.append(
        isAddition
          ? .addition(
            left: link, leftFrom: self.extents, right: other.link, rightFrom: other.extents,
            isDifference: code == .subtract)
          : .binary(code, self, other), &result)
    }
    return result
  }
}

/// The axes of a broadcast after neighbours that behave alike are joined, outermost first.
struct BroadcastPlan {
  private var count = 0
  private var extents = SIMD8<Int32>(repeating: 1)
  private var left = SIMD8<Int32>(repeating: 0)
  private var right = SIMD8<Int32>(repeating: 0)

  init(_ a: Shape, _ b: Shape, _ result: Shape) {
    // From the last axis, whose strides are known, to the first; lane 7 is the last.
    var place = 8, leftStep: Int32 = 1, rightStep: Int32 = 1
    var axis = result.rank
    while axis > 0 {
      axis -= 1
      let ownA = axis + a.rank - result.rank, ownB = axis + b.rank - result.rank
      let extentA = ownA < 0 ? 1 : a[ownA], extentB = ownB < 0 ? 1 : b[ownB]
      let extent = Int32(truncatingIfNeeded: result[axis])
      if extent == 1 { continue }
      let stepA = extentA == 1 ? 0 : leftStep, stepB = extentB == 1 ? 0 : rightStep
      leftStep &*= Int32(truncatingIfNeeded: extentA)
      rightStep &*= Int32(truncatingIfNeeded: extentB)
      if place < 8, stepA == left[place] &* extents[place], stepB == right[place] &* extents[place] {
        extents[place] &*= extent
      } else {
        place -= 1
        extents[place] = extent
        left[place] = stepA
        right[place] = stepB
        count += 1
      }
    }
  }

  /// Hands the kernel two axes at a time, or all of them.
  func set(_ instruction: inout Instruction) {
    if count <= 2 {
      instruction.extents = .init(Int(extents[6]), Int(extents[7]))
      instruction.left = .init(Int(left[6]), Int(left[7]))
      instruction.right = .init(Int(right[6]), Int(right[7]))
      return
    }
    instruction.kind = .binaryBroadcast
    instruction.extents = .init(lanes: extents)
    instruction.left = .init(lanes: left)
    instruction.right = .init(lanes: right)
  }
}

extension BinaryCode {
  /// The gradient of an operand from that of the result, before it is summed to the operand's shape.
  func derivative(ofLeft: Bool, _ a: Tensor, _ b: Tensor, _ dy: Tensor) throws(EngineError) -> Tensor? {
    switch self {
    case .multiply: try dy * (ofLeft ? b : a)
    case .divide: ofLeft ? try dy / b : try -((dy * a) / (b * b))
    case .maximum: try ofLeft ? dy * a.greater(than: b, orEqual: true) : dy * b.greater(than: a)
    case .minimum: try ofLeft ? dy * b.greater(than: a, orEqual: true) : dy * a.greater(than: b)
    case .power: ofLeft ? try dy * (b * pow(a, b - 1)) : try dy * (pow(a, b) * log(a))
    case .greater, .less, .equal, .greaterOrEqual, .lessOrEqual, .notEqual: nil
    // Recorded as an addition, or used only where nothing is recorded.
    case .add, .subtract: nil
    case .tanhGradient, .sigmoidGradient, .rectifyGradient, .squareGradient: nil
    }
  }
}

/// Every element of `x` to the power of its partner in `n`.
package func pow(_ x: Tensor, _ n: Tensor) throws(EngineError) -> Tensor { try x.combined(.power, n, "pow") }

/// The larger of each pair of elements; NaN if either is.
/// - Gradient: goes to the larger one, to `a` if they are equal.
package func maximum(_ a: Tensor, _ b: Tensor) throws(EngineError) -> Tensor { try a.combined(.maximum, b, "maximum") }

/// The smaller of each pair of elements; NaN if either is.
/// - Gradient: goes to the smaller one, to `a` if they are equal.
package func minimum(_ a: Tensor, _ b: Tensor) throws(EngineError) -> Tensor { try a.combined(.minimum, b, "minimum") }

extension Tensor {
  /// 1 where an element is greater than its partner, else 0.
  package func greater(than other: Tensor, orEqual: Bool = false) throws(EngineError) -> Tensor {
    try combined(orEqual ? .greaterOrEqual : .greater, other, "greater")
  }

  /// 1 where an element is greater than a number, else 0.
  package func greater(than other: Double, orEqual: Bool = false) throws(EngineError) -> Tensor {
    try greater(than: Tensor.filled(.scalar, other, precision), orEqual: orEqual)
  }

  /// 1 where an element is less than its partner, else 0.
  package func less(than other: Tensor, orEqual: Bool = false) throws(EngineError) -> Tensor {
    try combined(orEqual ? .lessOrEqual : .less, other, "less")
  }

  /// 1 where an element is less than a number, else 0.
  package func less(than other: Double, orEqual: Bool = false) throws(EngineError) -> Tensor {
    try less(than: Tensor.filled(.scalar, other, precision), orEqual: orEqual)
  }

  /// 1 where an element equals its partner, else 0.
  package func equal(to other: Tensor) throws(EngineError) -> Tensor { try combined(.equal, other, "equal") }

  /// 1 where an element equals a number, else 0.
  package func equal(to other: Double) throws(EngineError) -> Tensor {
    try equal(to: Tensor.filled(.scalar, other, precision))
  }

  /// 1 where an element differs from its partner, else 0.
  package func notEqual(to other: Tensor) throws(EngineError) -> Tensor { try combined(.notEqual, other, "notEqual") }
}

/// Elements of `a` where the condition is not 0, else of `b`; all three are broadcast.
/// - Gradient: goes to the operand that was taken.
package func select(where condition: Tensor, _ a: Tensor, _ b: Tensor) throws(EngineError) -> Tensor {
  guard condition.precision == a.precision && a.precision == b.precision else {
    throw .mixedPrecisions(operation: "select")
  }
  let extents = try Shape.broadcast(
    condition.extents, Shape.broadcast(a.extents, b.extents, operation: "select"), operation: "select")
  let condition = try stopGradient(condition).broadcast(toProven: extents)
  let a = try a.broadcast(toProven: extents), b = try b.broadcast(toProven: extents)
  let session = Session.current
  try session.charge(extents.count)
  var result = try Tensor(unfilled: extents, a.precision)
  var instruction = Instruction(
    .select, isDouble: a.isDouble, .init(result.mutablePointer, condition.pointer, a.pointer, b.pointer))
  instruction.extents.s0 = extents.count
  session.perform(&instruction, result.storage, condition.storage, a.storage, b.storage)
  if session.tape.tracks(a) || session.tape.tracks(b) {
    session.tape.append(.select(condition: condition, a.link, b.link), &result)
  }
  return result
}

/// The same numbers as a constant: no gradient passes through.
public func stopGradient(_ x: Tensor) -> Tensor {
  var result = x
  result.link = .none
  return result
}
