import KernelsBase

// Parts of a tensor, and tensors put together.

extension Tensor {
  /// The part at an index of the first axis.
  package subscript(_ index: Int) -> Tensor {
    get throws(EngineError) {
      guard rank > 0 else { throw .unexpectedShape(operation: "subscript", expected: "at least 1 axis", found: []) }
      guard index >= 0 && index < extents[0] else {
        throw .indexOutOfRange(operation: "subscript", index: index, count: extents[0])
      }
      return try rows(index, index + 1).reshaped(toProven: extents.removing(0))
    }
  }

  /// The parts in a range of the first axis.
  package subscript(_ range: Range<Int>) -> Tensor {
    get throws(EngineError) { try slice(axis: 0, from: range.lowerBound, to: range.upperBound) }
  }

  /// The parts in a range of the first axis, its end included.
  package subscript(_ range: ClosedRange<Int>) -> Tensor {
    get throws(EngineError) { try slice(axis: 0, from: range.lowerBound, to: range.upperBound &+ 1) }
  }

  /// The parts from an index of the first axis on.
  package subscript(_ range: PartialRangeFrom<Int>) -> Tensor {
    get throws(EngineError) { try slice(axis: 0, from: range.lowerBound, to: rank == 0 ? 0 : extents[0]) }
  }

  /// The parts before an index of the first axis.
  package subscript(_ range: PartialRangeUpTo<Int>) -> Tensor {
    get throws(EngineError) { try slice(axis: 0, from: 0, to: range.upperBound) }
  }

  /// The parts up to an index of the first axis, that one included.
  package subscript(_ range: PartialRangeThrough<Int>) -> Tensor {
    get throws(EngineError) { try slice(axis: 0, from: 0, to: range.upperBound &+ 1) }
  }

  /// Changes the part at an index of the first axis.
  /// - Setter: subscript(_:)
  /// - Throws: when the part's shape differs.
  package mutating func set(_ part: Tensor, at index: Int) throws(EngineError) {
    guard rank > 0 && index >= 0 && index < extents[0] else {
      throw .indexOutOfRange(operation: "subscript", index: index, count: rank == 0 ? 0 : extents[0])
    }
    let expected = extents.removing(0)
    guard part.extents == expected else {
      throw .shapeMismatch(operation: "subscript", left: expected.extents, right: part.shape)
    }
    let size = expected.count
    self = try replacing((index * size)..<((index + 1) * size), with: part)
  }

  /// The part between two indices of an axis, the end not included.
  package func slice(axis: Int, from start: Int, to end: Int) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "slice")
    guard start >= 0 && start <= extents[axis] else {
      throw .indexOutOfRange(operation: "slice", index: start, count: extents[axis])
    }
    guard end >= start && end <= extents[axis] else {
      throw .indexOutOfRange(operation: "slice", index: end, count: extents[axis])
    }
    if axis == 0 { return try rows(start, end) }
    let steps = extents.steps
    var result = try copyingBox(
      extents.replacing(axis, with: end - start), from: start * steps[axis], steps: steps)
    let tape = Session.current.tape
    if tape.tracks(self) { tape.append(.slice(link, axis: axis, start: start, from: extents), &result) }
    return result
  }

  /// A range of the first axis that is known to exist: a view without a copy.
  func rows(_ start: Int, _ end: Int) throws(EngineError) -> Tensor {
    let size = extents.partCount
    var result = viewed(as: extents.replacing(0, with: end - start), offset: offset + start * size)
    let tape = Session.current.tape
    if tape.tracks(self) { tape.append(.slice(link, axis: 0, start: start, from: extents), &result) }
    return result
  }

  /// A larger tensor of zeros with this one at `start` of an axis: the derivative of a slice.
  func embedded(axis: Int, start: Int, in extents: Shape) throws(EngineError) -> Tensor {
    var result = try Tensor.background(extents, precision)
    put(into: result, at: start, of: axis)
    let tape = Session.current.tape
    if tape.tracks(self) {
      tape.append(.embed(link, axis: axis, start: start, extent: self.extents[axis]), &result)
    }
    return result
  }

  /// Other numbers at a range of places in row-major order.
  func replacing(_ places: Range<Int>, with part: Tensor) throws(EngineError) -> Tensor {
    guard part.precision == precision else { throw .mixedPrecisions(operation: "subscript") }
    let tape = Session.current.tape
    if !tape.tracks(self) && !tape.tracks(part) {
      var result = self
      try result.makeUnique()
      result.write(part, at: places.lowerBound)
      return result
    }
    let flat = flattened(), middle = part.flattened()
    let before = try flat.slice(axis: 0, from: 0, to: places.lowerBound)
    let after = try flat.slice(axis: 0, from: places.upperBound, to: flat.count)
    return try concatenate([before, middle, after], axis: 0).reshaped(toProven: extents)
  }

  /// Writes the part into storage that nobody else holds.
  func write(_ part: Tensor, at place: Int) {
    var instruction = Instruction(
      .copy, isDouble: isDouble, .init(mutablePointer + place &* precision.byteCount, part.pointer))
    instruction.code = 1
    instruction.extents.s0 = part.count
    instruction.left.s0 = 1
    instruction.right.s0 = 1
    Session.current.perform(&instruction, storage, part.storage)
  }

  /// Writes this tensor into a larger one, at a place of an axis.
  func put(into whole: Tensor, at start: Int, of axis: Int) {
    let steps = whole.extents.steps
    var instruction = Instruction(
      .copy, isDouble: isDouble,
      .init(whole.mutablePointer + start * steps[axis] * precision.byteCount, pointer))
    instruction.code = UInt8(truncatingIfNeeded: rank)
    instruction.extents = extents.sizes
    instruction.left = extents.steps
    instruction.right = steps
    instruction.work = count &* 4
    Session.current.perform(&instruction, whole.storage, storage)
  }

  /// Equal parts along an axis.
  /// - Throws: when the extent is no multiple of the count, or there are more than 2¹⁶ parts.
  package func split(into parts: Int, axis: Int = 0) throws(EngineError) -> [Tensor] {
    let axis = try extents.axis(axis, operation: "split")
    guard parts <= 1 << 16 else {
      throw .argument(operation: "split", name: "into", rule: "at most \(1 << 16)", found: "\(parts)")
    }
    guard parts > 0 && extents[axis] % parts == 0 else {
      throw .argument(
        operation: "split", name: "into", rule: "a divisor of the extent \(extents[axis])", found: "\(parts)")
    }
    let size = extents[axis] / parts
    var result: [Tensor] = []
    for part in 0..<parts { result.append(try slice(axis: axis, from: part * size, to: (part + 1) * size)) }
    return result
  }

  /// Wider along an axis by so many copies of a number before and after.
  package func padded(axis: Int, before: Int, after: Int, with value: Double = 0) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "padded")
    for count in [before, after] where count < 0 || count > 1 << 28 {
      throw .argument(operation: "padded", name: "before, after", rule: "0 to \(1 << 28)", found: "\(count)")
    }
    if before == 0 && after == 0 { return self }
    var extents = self.extents.extents
    extents[axis] += before + after
    let wide = try embedded(axis: axis, start: before, in: Shape(extents, operation: "padded"))
    if value == 0 { return wide }
    let ones = try Tensor.filled(self.extents, 1, precision).embedded(axis: axis, start: before, in: wide.extents)
    return try wide + (1 - ones) * value
  }

  /// The parts of an axis at the given indices, in their order, repeats allowed.
  package func gathered(_ indices: [Int], axis: Int = 0) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "gathered")
    let extent = extents[axis]
    if let index = extent.firstOutside(indices) {
      throw .indexOutOfRange(operation: "gathered", index: index, count: extent)
    }
    if axis == 0 { return try rows(at: indices) }
    let (outer, _, inner) = extents.around(axis)
    let result = try Shape(extents.replacing(axis, with: indices.count).extents, operation: "gathered")
    let places = try Places(count: result.count)
    var next = 0
    for block in 0..<outer {
      for index in indices {
        for column in 0..<inner {
          places.base[next] = Int32(truncatingIfNeeded: (block * extent + index) * inner + column)
          next += 1
        }
      }
    }
    Session.current.trace?.hostWrites(places.storage)
    return try taking(places, as: result)
  }

  /// The elements at places in row-major order.
  func taking(_ places: Places, as extents: Shape) throws(EngineError) -> Tensor {
    let session = Session.current
    try session.charge(extents.count)
    var result = try Tensor(unfilled: extents, precision)
    var instruction = Instruction(.take, isDouble: isDouble, .init(result.mutablePointer, places.base, pointer))
    instruction.extents.s0 = extents.count
    session.perform(&instruction, result.storage, places.storage, storage)
    if session.tape.tracks(self) { session.tape.append(.take(link, places, from: self.extents), &result) }
    return result
  }

  /// Zeros with these elements added at places in row-major order: the derivative of `taking`.
  func putting(_ places: Places, into extents: Shape) throws(EngineError) -> Tensor {
    var result = try Tensor.background(extents, precision)
    let tape = Session.current.tape
    var instruction = Instruction(.put, isDouble: isDouble, .init(result.mutablePointer, places.base, pointer))
    instruction.extents.s0 = count
    Session.current.perform(&instruction, result.storage, places.storage, storage)
    if tape.tracks(self) { tape.append(.put(link, places, from: self.extents), &result) }
    return result
  }
}

/// Tensors joined along an axis that they have.
/// - Throws: when there are none, or other axes differ in extent.
package func concatenate(_ tensors: [Tensor], axis: Int = 0) throws(EngineError) -> Tensor {
  guard let first = tensors.first else {
    throw .argument(operation: "concatenate", name: "tensors", rule: "at least one tensor", found: "none")
  }
  let axis = try first.extents.axis(axis, operation: "concatenate")
  var extent = 0
  for tensor in tensors {
    guard tensor.precision == first.precision else { throw .mixedPrecisions(operation: "concatenate") }
    guard tensor.rank == first.rank, tensor.extents.replacing(axis, with: 0) == first.extents.replacing(axis, with: 0)
    else { throw .shapeMismatch(operation: "concatenate", left: first.shape, right: tensor.shape) }
    extent += tensor.extents[axis]
  }
  let session = Session.current
  let extents = try Shape(first.extents.replacing(axis, with: extent).extents, operation: "concatenate")
  try session.charge(extents.count)
  var result = try Tensor(unfilled: extents, first.precision)
  var start = 0
  var tracked = false
  for tensor in tensors {
    tensor.put(into: result, at: start, of: axis)
    start += tensor.extents[axis]
    tracked = tracked || session.tape.tracks(tensor)
  }
  if tracked {
    session.tape.append(
      .concatenate(tensors.map { ($0.link, $0.extents[axis]) }, axis: axis), &result)
  }
  return result
}

/// Tensors of one shape joined along a new axis.
package func stack(_ tensors: [Tensor], axis: Int = 0) throws(EngineError) -> Tensor {
  var parts: [Tensor] = []
  for tensor in tensors {
    if let first = tensors.first, first.extents != tensor.extents {
      throw .shapeMismatch(operation: "stack", left: first.shape, right: tensor.shape)
    }
    parts.append(try tensor.expandingDimensions(at: axis))
  }
  guard let rank = parts.first?.rank else {
    throw .argument(operation: "stack", name: "tensors", rule: "at least one tensor", found: "none")
  }
  return try concatenate(parts, axis: axis < 0 ? axis + rank : axis)
}

extension Int {
  /// The first index that is none of an axis of this extent, if there is one.
  fileprivate func firstOutside(_ indices: [Int]) -> Int? {
    let last = self &- 1
    // One of the two is negative where an index is outside; a loop without exits takes several at a time.
    var signs = 0
    indices.withUnsafeBufferPointer { indices in
      for index in indices { signs |= index | (last &- index) }
    }
    return signs < 0 ? indices.first { $0 < 0 || $0 > last } : nil
  }
}
