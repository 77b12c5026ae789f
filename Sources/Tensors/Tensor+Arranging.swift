// The same elements at other places, or several times.

extension Tensor {
  /// The elements along an axis in the opposite order.
  package func flipped(axis: Int) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "flipped")
    return try gathered(Array((0..<extents[axis]).reversed()), axis: axis)
  }

  /// The elements along an axis moved on by so many places, those that leave at the end coming in again in front.
  package func rolled(by count: Int, axis: Int = 0) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "rolled")
    let extent = extents[axis]
    guard extent > 1 else { return self }
    let moved = count % extent < 0 ? count % extent + extent : count % extent
    if moved == 0 { return self }
    return try concatenate(
      [slice(axis: axis, from: extent - moved, to: extent), slice(axis: axis, from: 0, to: extent - moved)],
      axis: axis)
  }

  /// The whole tensor so many times along each of its last axes; missing axes are put in front.
  ///
  /// - Gradient: the sum over the copies.
  package func tiled(_ counts: [Int]) throws(EngineError) -> Tensor {
    var result = self
    while result.rank < counts.count { result = try result.expandingDimensions(at: 0) }
    for (place, count) in counts.enumerated() {
      let axis = result.rank - counts.count + place
      let (outer, extent, inner) = result.extents.around(axis)
      result = try result.copied(
        count, "tiled", axis, from: [outer, 1, extent, inner], to: [outer, count, extent, inner])
    }
    return result
  }

  /// Every element so many times in a row along an axis.
  ///
  /// - Gradient: the sum over the copies.
  package func repeated(_ count: Int, axis: Int = 0) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "repeated")
    let (outer, extent, inner) = extents.around(axis)
    return try copied(count, "repeated", axis, from: [outer, extent, 1, inner], to: [outer, extent, count, inner])
  }

  /// Copies along an axis, made by broadcasting this tensor seen as one shape to another.
  private func copied(
    _ count: Int, _ operation: String, _ axis: Int, from view: [Int], to wide: [Int]
  ) throws(EngineError) -> Tensor {
    if count == 1 { return self }
    guard 0...(1 << 30) ~= count else {
      throw .argument(operation: operation, name: "count", rule: "0 to \(1 << 30)", found: "\(count)")
    }
    let (extent, overflows) = extents[axis].multipliedReportingOverflow(by: count)
    var extents = self.extents.extents
    extents[axis] = overflows ? Int.max : extent
    let result = try Shape(extents, operation: operation)
    return try reshaped(toProven: Shape(proven: view)).broadcast(toProven: Shape(proven: wide))
      .reshaped(toProven: result)
  }

  /// Parts of the given sizes along an axis.
  /// - Throws: when the sizes do not add up to the extent.
  package func split(sizes: [Int], axis: Int = 0) throws(EngineError) -> [Tensor] {
    let axis = try extents.axis(axis, operation: "split")
    var total = 0
    for size in sizes { total = size < 0 || total < 0 || size > extents[axis] ? -1 : total + size }
    guard total == extents[axis] else {
      throw .argument(
        operation: "split", name: "sizes", rule: "sizes that add up to the extent \(extents[axis])",
        found: total < 0 ? "sizes outside of it" : "of sum \(total)")
    }
    var parts: [Tensor] = [], start = 0
    for size in sizes {
      parts.append(try slice(axis: axis, from: start, to: start + size))
      start += size
    }
    return parts
  }
}
