import KernelsBase

// Elements by indices that other tensors hold, and by masks.

extension Tensor {
  /// For every index of a tensor of whole numbers, the element at that index of an axis and at the same place of the
  /// other axes.
  ///
  /// - Shapes: the indices have the extents of this tensor on all other axes; the result has their shape.
  /// - Gradient: is added where the elements were.
  /// - Throws: when an index is no whole number below the axis's extent.
  package func gathered(along axis: Int, at indices: Tensor) throws(EngineError) -> Tensor {
    let places = try places(along: axis, at: indices, "gathered")
    return try taking(places, as: indices.extents)
  }

  /// This tensor with `values` added at the given indices of an axis, at the same place of the other axes; where an
  /// index comes several times, all of its values are added.
  ///
  /// - Shapes: the values have the shape of the indices, which have the extents of this tensor on all other axes.
  /// - Throws: when an index is no whole number below the axis's extent.
  package func adding(_ values: Tensor, along axis: Int, at indices: Tensor) throws(EngineError) -> Tensor {
    guard values.extents == indices.extents else {
      throw .shapeMismatch(operation: "adding", left: values.shape, right: indices.shape)
    }
    guard values.precision == precision else { throw .mixedPrecisions(operation: "adding") }
    return try self + values.putting(places(along: axis, at: indices, "adding"), into: extents)
  }

  /// The places in row-major order of indices along an axis.
  private func places(along axis: Int, at indices: Tensor, _ operation: String) throws(EngineError) -> Places {
    let axis = try extents.axis(axis, operation: operation)
    guard indices.rank == rank, indices.extents.replacing(axis, with: extents[axis]) == extents else {
      throw .shapeMismatch(operation: operation, left: shape, right: indices.shape)
    }
    let places = try Places(of: indices, below: extents[axis], operation: operation)
    let session = Session.current
    session.trace?.hostReads(places.storage)
    // A trace ends here.
    try session.count(operations: 0)
    let (_, extent, inner) = extents.around(axis), length = indices.extents[axis]
    for place in 0..<places.count {
      let outer = place / inner / length
      let flat = (outer * extent + Int(places.base[place])) * inner + place % inner
      places.base[place] = Int32(truncatingIfNeeded: flat)
    }
    session.trace?.hostWrites(places.storage)
    return places
  }

  /// The elements where a mask of the same shape is not 0, in row-major order.
  ///
  /// - Gradient: goes back to where the elements were.
  package func selected(where mask: Tensor) throws(EngineError) -> Tensor {
    guard mask.extents == extents else {
      throw .shapeMismatch(operation: "selected", left: shape, right: mask.shape)
    }
    return try flattened().gathered(mask.nonzeroIndices())
  }

  /// The places in row-major order of the elements that are not 0.
  package func nonzeroIndices() throws(EngineError) -> [Int] {
    try Session.current.charge(count)
    var places: [Int] = []
    for (place, value) in values.enumerated() where value != 0 { places.append(place) }
    return places
  }
}
