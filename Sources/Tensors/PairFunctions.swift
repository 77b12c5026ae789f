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
    if self.extents == other.extents {
      let size = precision.byteCount
      inParallel(count, grain: 1024, work: count &* 4) { range, _ in
        let start = range.lowerBound &* size
        kernels.binary(
          isDouble, code.rawValue, 1, range.count, pointer + start, 0, 1, other.pointer + start, 0, 1,
          result.mutablePointer + start)
      }
    } else if count > 0 {
      combineBroadcast(code, other, into: result)
    }
    let tape = session.tape
    if tape.tracks(self) || tape.tracks(other) {
      tape.append(.binary(code, self, other), &result)
    }
    return result
  }

  /// Joins axes that both operands walk through alike, and hands the kernel two of them at a time.
  private func combineBroadcast(_ code: BinaryCode, _ other: Tensor, into result: Tensor) {
    let plan = BroadcastPlan(extents, other.extents, result.extents)
    let size = precision.byteCount
    var a = pointer, b = other.pointer, y = result.mutablePointer
    var places = [Int](repeating: 0, count: plan.outer.count)
    while true {
      kernels.binary(
        isDouble, code.rawValue, plan.rows.extent, plan.columns.extent, a, plan.rows.left, plan.columns.left, b,
        plan.rows.right, plan.columns.right, y)
      y += plan.rows.extent * plan.columns.extent * size
      var axis = plan.outer.count - 1
      while axis >= 0 {
        let step = plan.outer[axis]
        places[axis] += 1
        a += step.left * size
        b += step.right * size
        if places[axis] < step.extent { break }
        a -= step.left * step.extent * size
        b -= step.right * step.extent * size
        places[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}

/// The axes of a broadcast after neighbours that behave alike are joined.
struct BroadcastPlan {
  struct Axis {
    var extent: Int, left: Int, right: Int
  }

  var outer: [Axis] = []
  var rows = Axis(extent: 1, left: 0, right: 0)
  var columns = Axis(extent: 1, left: 0, right: 0)

  init(_ left: Shape, _ right: Shape, _ result: Shape) {
    let a = left.strides(broadcastTo: result), b = right.strides(broadcastTo: result)
    for axis in 0..<result.rank where result[axis] != 1 {
      let next = Axis(extent: result[axis], left: a[axis], right: b[axis])
      if let last = outer.last, last.left == next.left * next.extent, last.right == next.right * next.extent {
        outer[outer.count - 1] = Axis(extent: last.extent * next.extent, left: next.left, right: next.right)
      } else {
        outer.append(next)
      }
    }
    if let last = outer.popLast() { columns = last }
    if let last = outer.popLast() { rows = last }
  }
}

extension BinaryCode {
  /// The gradient of an operand from that of the result, before it is summed to the operand's shape.
  func derivative(ofLeft: Bool, _ a: Tensor, _ b: Tensor, _ dy: Tensor) throws(EngineError) -> Tensor? {
    switch self {
    case .add: dy
    case .subtract: ofLeft ? dy : try -dy
    case .multiply: try dy * (ofLeft ? b : a)
    case .divide: ofLeft ? try dy / b : try -((dy * a) / (b * b))
    case .maximum: try ofLeft ? dy * a.greater(than: b, orEqual: true) : dy * b.greater(than: a)
    case .minimum: try ofLeft ? dy * b.greater(than: a, orEqual: true) : dy * a.greater(than: b)
    case .power: ofLeft ? try dy * (b * pow(a, b - 1)) : try dy * (pow(a, b) * log(a))
    case .greater, .less, .equal, .greaterOrEqual, .lessOrEqual, .notEqual: nil
    // Only used where nothing is recorded.
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
  kernels.select(
    a.isDouble, extents.count, condition.pointer, a.pointer, b.pointer, result.mutablePointer)
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
