// Elements in order of size. NaN counts as larger than every number; equal elements keep their order.

extension Tensor {
  /// The elements along an axis in ascending order, or in descending order.
  ///
  /// NaN counts as larger than every number.
  /// - Gradient: every element's goes back to where the element was.
  package func sorted(axis: Int = -1, descending: Bool = false) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "sorted")
    return try taking(order(axis, descending: descending), as: extents)
  }

  /// The indices that put the elements along an axis in order, as whole numbers; equal elements keep their order.
  package func argsorted(axis: Int = -1, descending: Bool = false) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "argsorted")
    return try indices(of: order(axis, descending: descending), along: axis)
  }

  /// The `k` largest elements along an axis, or the smallest, in order, and their indices as whole numbers.
  ///
  /// - Gradient: goes to the elements that were taken.
  /// - Throws: when the axis has fewer than `k` elements.
  package func topK(
    _ k: Int, axis: Int = -1, largest: Bool = true
  ) throws(EngineError) -> (values: Tensor, indices: Tensor) {
    let axis = try extents.axis(axis, operation: "topK")
    guard 0...extents[axis] ~= k else {
      throw .argument(
        operation: "topK", name: "k", rule: "0 to \(extents[axis]), the extent of axis \(axis)", found: "\(k)")
    }
    let places = try order(axis, descending: largest)
    let values = try taking(places, as: extents).slice(axis: axis, from: 0, to: k)
    return (values, try indices(of: places, along: axis).slice(axis: axis, from: 0, to: k))
  }

  /// The middle element in order, or the mean of the two in the middle; NaN if an element is.
  /// - Throws: when there are no elements.
  package func median() throws(EngineError) -> Tensor { try quantile(0.5) }

  /// The medians along an axis.
  package func median(axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    try quantile(0.5, axis: axis, keepDimensions: keepDimensions)
  }

  /// The number below which a share of the elements lies, between two elements on the straight line that joins them.
  ///
  /// NaN if an element is.
  /// - Gradient: goes to the one or two elements that it lies at or between.
  /// - Throws: when the share is not from 0 to 1, or there are no elements.
  package func quantile(_ share: Double) throws(EngineError) -> Tensor { try flattened().quantile(share, axis: 0) }

  /// The quantiles along an axis.
  package func quantile(_ share: Double, axis: Int, keepDimensions: Bool = false) throws(EngineError) -> Tensor {
    guard share >= 0, share <= 1 else {
      throw .argument(operation: "quantile", name: "share", rule: "0 to 1", found: share.description)
    }
    let axis = try extents.axis(axis, operation: "quantile")
    let last = extents[axis] - 1
    guard last >= 0 else {
      throw .unexpectedShape(operation: "quantile", expected: "at least one element on axis \(axis)", found: shape)
    }
    let ordered = try sorted(axis: axis)
    let place = share * Double(last)
    let below = Int(place.rounded(.down)), part = place - place.rounded(.down)
    func at(_ index: Int) throws(EngineError) -> Tensor { try ordered.slice(axis: axis, from: index, to: index + 1) }
    var result = try at(below)
    if part > 0 { result = try result + (at(below + 1) - result) * part }
    // NaN stands last.
    let largest = try at(last)
    result = try select(where: largest.notEqual(to: largest), largest, result)
    return keepDimensions ? result : try result.squeezed(at: axis)
  }

  /// For every place, the place of the element that belongs there when lanes along an axis are in order.
  private func order(_ axis: Int, descending: Bool) throws(EngineError) -> Places {
    let (outer, extent, inner) = extents.around(axis)
    // Comparisons of a sort, each about as long as so many products.
    try Session.current.charge(count &* 64)
    let places = try Places(count: count)
    Session.current.trace?.hostReads(storage)
    var lane = [Double](repeating: 0, count: extent)
    for first in 0..<(outer * inner) {
      let start = first / inner * extent * inner + first % inner
      for index in 0..<extent { lane[index] = element(start + index * inner) }
      for (rank, index) in orderOfLane(lane, descending: descending).enumerated() {
        places.base[start + rank * inner] = Int32(truncatingIfNeeded: start + index * inner)
      }
    }
    Session.current.trace?.hostWrites(places.storage)
    return places
  }

  /// The indices along an axis of places in lanes.
  private func indices(of places: Places, along axis: Int) throws(EngineError) -> Tensor {
    let (_, extent, inner) = extents.around(axis)
    let result = try Tensor(unfilled: extents, precision)
    for place in 0..<count { result.store(Double(Int(places.base[place]) / inner % extent), place) }
    Session.current.trace?.hostWrites(result.storage)
    return result
  }
}

/// The indices of numbers in ascending or descending order, NaN as the largest, equal ones as they come.
private func orderOfLane(_ lane: [Double], descending: Bool) -> [Int] {
  var order = Array(lane.indices)
  order.sort { left, right in
    let a = lane[left], b = lane[right]
    if a < b { return !descending }
    if b < a { return descending }
    if a.isNaN != b.isNaN { return a.isNaN == descending }
    return left < right
  }
  return order
}
