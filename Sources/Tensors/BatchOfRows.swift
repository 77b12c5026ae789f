/// Some parts of a tensor's first axis at a time, gathered in the same memory again and again.
package struct BatchOfRows {
  private let source: Tensor
  private let rowBytes: Int
  private var batch: Tensor?

  /// Batches of a tensor with at least one axis.
  package init(of source: Tensor) {
    self.source = source
    rowBytes = source.extents.removing(0).count * source.precision.byteCount
  }

  /// The parts whose numbers stand at some places of `order`; they exist.
  ///
  /// The batch before is written over, unless somebody still holds it.
  package mutating func gathered(_ order: [Int], _ places: Range<Int>) throws(EngineError) -> Tensor {
    let extents = source.extents.replacing(0, with: places.count)
    try Session.current.charge(extents.count)
    var result: Tensor
    if let last = batch, last.extents == extents {
      batch = nil
      result = last
    } else {
      batch = nil
      result = try Tensor(unfilled: extents, source.precision)
    }
    if !isKnownUniquelyReferenced(&result.storage) { result = try Tensor(unfilled: extents, source.precision) }
    gather(order, places, into: result.mutablePointer)
    batch = result
    return result
  }

  private func gather(_ order: [Int], _ places: Range<Int>, into target: UnsafeMutableRawPointer) {
    let source = source.pointer
    switch rowBytes {
    case 4:
      for (row, place) in places.enumerated() {
        (target + row * 4).copyMemory(from: source + order[place] * 4, byteCount: 4)
      }
    case 8:
      for (row, place) in places.enumerated() {
        (target + row * 8).copyMemory(from: source + order[place] * 8, byteCount: 8)
      }
    default:
      for (row, place) in places.enumerated() {
        (target + row * rowBytes).copyMemory(from: source + order[place] * rowBytes, byteCount: rowBytes)
      }
    }
  }
}
