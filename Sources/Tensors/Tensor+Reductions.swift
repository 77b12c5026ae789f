import KernelsBase

// Many elements to one.

extension Tensor {
  /// The sum of all elements, 0 of none.
  package func sum() throws(EngineError) -> Tensor { try summed(outer: 1, inner: 1, as: .scalar) }

  /// The sums along an axis.
  package func sum(axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "sum")
    let (outer, _, inner) = extents.around(axis)
    return try summed(
      outer: outer, inner: inner, as: keepDimensions ? extents.replacing(axis, with: 1) : extents.removing(axis))
  }

  /// Seen as `[outer, extent, inner]`, the sums over the middle.
  func summed(outer: Int, inner: Int, as result: Shape) throws(EngineError) -> Tensor {
    let session = Session.current
    let count = extents.count
    try session.charge(count)
    var sums = Tensor(
      storage: try Storage(count: result.count, precision: precision, session: session), extents: result)
    let lanes = outer &* inner
    var instruction = Instruction(.sum, isDouble: isDouble, .init(sums.mutablePointer, pointer))
    instruction.extents = .init(outer, lanes == 0 ? 0 : count / lanes, inner)
    instruction.work = count &* 2
    session.perform(&instruction, sums.storage, storage)
    if session.tape.tracks(self) {
      session.tape.append(.sum(link, from: extents, outer: outer, inner: inner), &sums)
    }
    return sums
  }

  /// A sum's gradient for every element: `[outer, inner]` repeated over the middle of `[outer, extent, inner]`.
  func spread(outer: Int, inner: Int, to extents: Shape) throws(EngineError) -> Tensor {
    let lanes = outer &* inner
    let extent = lanes == 0 ? 0 : extents.count / lanes
    return try reshaped(toProven: Shape(proven: [outer, 1, inner]))
      .broadcast(toProven: Shape(proven: [outer, extent, inner])).reshaped(toProven: extents)
  }

  /// Summed over the axes that broadcasting repeated, back to the operand's shape.
  func summed(to target: Shape) throws(EngineError) -> Tensor {
    if target == extents { return self }
    var result = self
    // Leading axes first, then runs of neighbouring axes at once.
    let lead = rank - target.rank
    var axis = rank
    while axis > 0 {
      axis -= 1
      let repeated = axis < lead || (target[axis - lead] == 1 && extents[axis] != 1)
      if !repeated { continue }
      var first = axis
      while first > 0, first - 1 < lead || target[first - 1 - lead] == 1 { first -= 1 }
      var outer = 1, inner = 1
      for before in 0..<first { outer *= extents[before] }
      for after in (axis + 1)..<Swift.max(rank, axis + 1) {
        inner *= after < lead ? 1 : target[after - lead]
      }
      var reduced = result.extents
      for gone in first...axis { reduced[gone] = 1 }
      result = try result.summed(outer: outer, inner: inner, as: reduced)
      axis = first
    }
    return result.reshaped(toProven: target)
  }

  /// The mean of all elements, NaN of none.
  package func mean() throws(EngineError) -> Tensor { try sum() / Double(count) }

  /// The means along an axis.
  package func mean(axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "mean")
    return try sum(axis: axis, keepDimensions: keepDimensions) / Double(extents[axis])
  }

  /// The squared distances of all elements from their mean, summed and divided by `count − correction`.
  ///
  /// A correction of 1 estimates the variance of what the elements are a sample of.
  package func variance(correction: Int = 0) throws(EngineError) -> Tensor {
    let squares = try (self - mean()).squared()
    return correction == 0 ? try squares.mean() : try squares.sum() / Double(Swift.max(count &- correction, 0))
  }

  /// The variances along an axis.
  package func variance(
    axis: Int, keepDimensions: Bool = false, correction: Int = 0
  ) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "variance")
    let squares = try (self - mean(axis: axis, keepDimensions: true)).squared()
    if correction == 0 { return try squares.mean(axis: axis, keepDimensions: keepDimensions) }
    return try squares.sum(axis: axis, keepDimensions: keepDimensions)
      / Double(Swift.max(extents[axis] &- correction, 0))
  }

  /// The square root of the variance of all elements.
  package func standardDeviation(correction: Int = 0) throws(EngineError) -> Tensor {
    try sqrt(variance(correction: correction))
  }

  /// The square roots of the variances along an axis.
  package func standardDeviation(
    axis: Int, keepDimensions: Bool = false, correction: Int = 0
  ) throws(EngineError) -> Tensor {
    try sqrt(variance(axis: axis, keepDimensions: keepDimensions, correction: correction))
  }

  /// The largest element; NaN if one is.
  /// - Gradient: goes to the first largest element.
  package func max() throws(EngineError) -> Tensor { try flattened().extreme("max", true, 0, false) }

  /// The largest elements along an axis.
  package func max(axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    try extreme("max", true, axis, keepDimensions)
  }

  /// The smallest element; NaN if one is.
  /// - Gradient: goes to the first smallest element.
  package func min() throws(EngineError) -> Tensor { try flattened().extreme("min", false, 0, false) }

  /// The smallest elements along an axis.
  package func min(axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    try extreme("min", false, axis, keepDimensions)
  }

  private func extreme(_ operation: String, _ largest: Bool, _ axis: Int, _ keepDimensions: Bool) throws(EngineError)
    -> Tensor
  {
    let axis = try extents.axis(axis, operation: operation)
    let places = try extremes(axis, largest: largest, operation)
    return try taking(places, as: keepDimensions ? extents.replacing(axis, with: 1) : extents.removing(axis))
  }

  private func extremes(_ axis: Int, largest: Bool, _ operation: String) throws(EngineError) -> Places {
    let (outer, extent, inner) = extents.around(axis)
    guard extent > 0 else {
      throw .unexpectedShape(operation: operation, expected: "at least one element on axis \(axis)", found: shape)
    }
    try Session.current.charge(count)
    let places = try Places(count: outer * inner)
    var instruction = Instruction(.extremum, isDouble: isDouble, .init(places.base, pointer))
    instruction.flag = largest
    instruction.extents = .init(outer, extent, inner)
    Session.current.perform(&instruction, places.storage, storage)
    return places
  }

  /// The index of the first largest element along an axis, for every place of the other axes in row-major order.
  package func argmax(axis: Int) throws(EngineError) -> [Int] { try indices(axis, largest: true, "argmax") }

  /// The place of the first largest element in row-major order.
  package func argmax() throws(EngineError) -> Int { try flattened().argmax(axis: 0)[0] }

  /// The index of the first smallest element along an axis, for every place of the other axes in row-major order.
  package func argmin(axis: Int) throws(EngineError) -> [Int] { try indices(axis, largest: false, "argmin") }

  /// The place of the first smallest element in row-major order.
  package func argmin() throws(EngineError) -> Int { try flattened().argmin(axis: 0)[0] }

  private func indices(_ axis: Int, largest: Bool, _ operation: String) throws(EngineError) -> [Int] {
    let axis = try extents.axis(axis, operation: operation)
    let places = try extremes(axis, largest: largest, operation)
    Session.current.trace?.hostReads(places.storage)
    // A trace ends here.
    try Session.current.count(operations: 0)
    let (_, extent, inner) = extents.around(axis)
    var result: [Int] = []
    result.reserveCapacity(places.count)
    for index in 0..<places.count { result.append(Int(places.base[index]) / inner % extent) }
    return result
  }

  /// The square root of the sum of squares of all elements.
  /// - Gradient: the direction; 0 where all elements are 0.
  package func norm() throws(EngineError) -> Tensor { try rootWithFlatZero(squared().sum()) }
}
