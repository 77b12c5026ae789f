// Every element with all those before it.

extension Tensor {
  /// The sums of every element and those before it along an axis.
  ///
  /// - Gradient: the sums from every place to the end.
  /// - Accuracy: summed in a tree of as many levels as the extent has binary digits, so that errors grow with the
  ///   number of levels only.
  package func cumulativeSum(axis: Int = 0) throws(EngineError) -> Tensor {
    try scanned(axis, "cumulativeSum") { (before, here) throws(EngineError) in try before + here }
  }

  /// The products of every element and those before it along an axis.
  package func cumulativeProduct(axis: Int = 0) throws(EngineError) -> Tensor {
    try scanned(axis, "cumulativeProduct") { (before, here) throws(EngineError) in try before * here }
  }

  /// Each level joins every element with the one so far before it, at twice the distance of the level below.
  private func scanned(
    _ axis: Int, _ operation: String,
    _ join: (_ before: Tensor, _ here: Tensor) throws(EngineError) -> Tensor
  ) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: operation)
    let extent = extents[axis]
    var result = self, distance = 1
    while distance < extent {
      let before = try result.slice(axis: axis, from: 0, to: extent - distance)
      let rest = try result.slice(axis: axis, from: distance, to: extent)
      result = try concatenate([result.slice(axis: axis, from: 0, to: distance), join(before, rest)], axis: axis)
      distance *= 2
    }
    return result
  }
}
