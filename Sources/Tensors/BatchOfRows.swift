/// Some parts of a tensor's first axis at a time, gathered in the same memory again and again.
package struct BatchOfRows {
  private let source: Tensor
  private var batch: Tensor?

  /// Batches of a tensor with at least one axis.
  package init(of source: Tensor) { self.source = source }

  /// The parts whose numbers stand at some places of `order`; they exist.
  ///
  /// The batch before is written over, unless somebody still holds it or this one is larger.
  package mutating func gathered(_ order: [Int], _ places: Range<Int>) throws(EngineError) -> Tensor {
    let extents = source.extents.replacing(0, with: places.count)
    try Session.current.charge(extents.count)
    var result: Tensor
    if let last = batch, last.extents[0] >= places.count {
      result = last
      // Now only who else holds it counts.
      batch = nil
    } else {
      batch = nil
      result = try Tensor(unfilled: extents, source.precision)
    }
    if !isKnownUniquelyReferenced(&result.storage) { result = try Tensor(unfilled: extents, source.precision) }
    source.copyRows(order, places, to: result.mutablePointer)
    batch = result
    return result.extents == extents ? result : result.viewed(as: extents)
  }
}
