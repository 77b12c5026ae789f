/// The extents of a tensor, first axis outermost, held without an allocation.
package struct Shape: Equatable, Sendable {
  /// Extents in lanes 0 to 6, zero where there is no axis; the rank in lane 7.
  private var lanes = SIMD8<Int32>(repeating: 0)

  /// The most axes a tensor can have.
  package static let maximumRank = 7

  /// The shape of a single number.
  package static let scalar = Shape()

  private init() {}

  /// Whether two shapes have the same extents.
  package static func == (a: Shape, b: Shape) -> Bool {
    // Four words at once: the vectors' own comparison goes lane by lane.
    let x = unsafeBitCast(a.lanes, to: SIMD4<UInt64>.self), y = unsafeBitCast(b.lanes, to: SIMD4<UInt64>.self)
    return (x[0] ^ y[0]) | (x[1] ^ y[1]) | (x[2] ^ y[2]) | (x[3] ^ y[3]) == 0
  }

  /// A shape that is known to be fit for a tensor, such as one computed from another shape.
  package init(proven extents: [Int]) {
    for (axis, extent) in extents.enumerated() { lanes[axis] = Int32(truncatingIfNeeded: extent) }
    lanes[7] = Int32(truncatingIfNeeded: extents.count)
  }

  /// One axis.
  package init(_ extent: Int) {
    lanes[0] = Int32(truncatingIfNeeded: extent)
    lanes[7] = 1
  }

  /// Two axes.
  package init(_ rows: Int, _ columns: Int) {
    lanes[0] = Int32(truncatingIfNeeded: rows)
    lanes[1] = Int32(truncatingIfNeeded: columns)
    lanes[7] = 2
  }

  /// The shape that a lesson asks for.
  /// - Throws: when an extent is negative, when there are too many axes, or too many elements for any budget.
  package init(_ extents: [Int], operation: String) throws(EngineError) {
    guard extents.count <= Shape.maximumRank else {
      throw .unexpectedShape(operation: operation, expected: "at most 7 axes", found: extents)
    }
    var count: Int64 = 1
    for extent in extents {
      guard extent >= 0 else {
        throw .unexpectedShape(operation: operation, expected: "extents of 0 or more", found: extents)
      }
      let (product, overflows) = count.multipliedReportingOverflow(by: Int64(extent))
      count = overflows ? Int64.max : product
      if extent > Int(Int32.max) || count > Int64(Int32.max) {
        let elements = count > Int64(Int.max / 8) ? Int.max / 8 : Int(count)
        throw .memoryBudget(bytes: elements * 8, limit: Session.current.memoryLimit)
      }
    }
    self.init(proven: extents)
  }

  /// The number of axes.
  package var rank: Int { Int(lanes[7]) }

  /// The number of elements.
  package var count: Int {
    var product = 1
    for axis in 0..<rank { product &*= Int(lanes[axis]) }
    return product
  }

  /// The number of elements of each part of the first axis.
  var partCount: Int {
    var product = 1
    for axis in 1..<Swift.max(rank, 1) { product &*= Int(lanes[axis]) }
    return product
  }

  /// The extent of one axis, which must exist.
  package subscript(axis: Int) -> Int {
    get { Int(lanes[axis]) }
    set { lanes[axis] = Int32(truncatingIfNeeded: newValue) }
  }

  /// The extents as lessons see them.
  package var extents: [Int] {
    var all: [Int] = []
    all.reserveCapacity(rank)
    for axis in 0..<rank { all.append(self[axis]) }
    return all
  }

  /// The extents before and after an axis, multiplied: the tensor as `[outer, extent, inner]`.
  package func around(_ axis: Int) -> (outer: Int, extent: Int, inner: Int) {
    var outer = 1, inner = 1
    for before in 0..<axis { outer &*= self[before] }
    for after in (axis + 1)..<Swift.max(rank, axis + 1) { inner &*= self[after] }
    return (outer, self[axis], inner)
  }

  /// The shape without an axis.
  package func removing(_ axis: Int) -> Shape {
    var result = Shape()
    var next = 0
    for old in 0..<rank where old != axis {
      result.lanes[next] = lanes[old]
      next += 1
    }
    result.lanes[7] = lanes[7] - 1
    return result
  }

  /// The shape with one more axis; the rank must be below the maximum.
  package func inserting(_ extent: Int, at axis: Int) -> Shape {
    var all = extents
    all.insert(extent, at: axis)
    return Shape(proven: all)
  }

  /// The shape with another extent on one axis.
  package func replacing(_ axis: Int, with extent: Int) -> Shape {
    // One lane written in memory would have to be waited for when all are read.
    let places = SIMD8<Int32>(0, 1, 2, 3, 4, 5, 6, 7), axis = SIMD8(repeating: Int32(truncatingIfNeeded: axis))
    var result = self
    result.lanes.replace(with: SIMD8(repeating: Int32(truncatingIfNeeded: extent)), where: places .== axis)
    return result
  }

  /// An axis counted from the front, where a negative one counts from the back.
  package func axis(_ axis: Int, operation: String) throws(EngineError) -> Int {
    let counted = axis < 0 ? axis &+ rank : axis
    guard counted >= 0 && counted < rank else {
      throw .axisOutOfRange(operation: operation, axis: axis, rank: rank)
    }
    return counted
  }

  /// The shape that two operands broadcast to: aligned at the last axis, extents equal or one of them 1.
  package static func broadcast(_ a: Shape, _ b: Shape, operation: String) throws(EngineError) -> Shape {
    if a == b { return a }
    let rank = Swift.max(a.rank, b.rank)
    var result = Shape()
    result.lanes[7] = Int32(rank)
    for back in 1..<(rank + 1) {
      let left = back > a.rank ? 1 : a[a.rank - back]
      let right = back > b.rank ? 1 : b[b.rank - back]
      guard left == right || left == 1 || right == 1 else {
        throw .shapeMismatch(operation: operation, left: a.extents, right: b.extents)
      }
      result[rank - back] = left == 1 ? right : left
    }
    return result
  }

  /// The distance between neighbours along each axis of a row-major tensor of this shape.
  package var strides: [Int] {
    var all = [Int](repeating: 1, count: rank)
    var step = 1
    for axis in stride(from: rank - 1, through: 0, by: -1) {
      all[axis] = step
      step &*= self[axis]
    }
    return all
  }

  /// The strides with which this shape is read as the larger `result`, 0 where it repeats.
  package func strides(broadcastTo result: Shape) -> [Int] {
    let own = strides
    var all = [Int](repeating: 0, count: result.rank)
    for axis in 0..<rank where self[axis] != 1 { all[axis + result.rank - rank] = own[axis] }
    return all
  }
}
