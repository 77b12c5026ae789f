import KernelsBase

// Rows by their numbers, where the numbers may themselves be computed.

extension Tensor {
  /// The parts of the first axis at numbers that a tensor holds.
  ///
  /// - Seam: for layers.
  /// - Shapes: the result is that of the numbers followed by that of a part.
  /// - Throws: when one is not a whole number below the extent of the axis.
  package func gathered(_ numbers: Tensor, operation: String) throws(EngineError) -> Tensor {
    let part = extents.removing(0)
    let places = try Places(of: numbers, below: extents[0], operation: operation)
    return try rows(at: places).reshaped(toProven: Shape(numbers.shape + part.extents, operation: operation))
  }

  /// A row for each number, all zeros but a one in the column of that number.
  ///
  /// - Seam: for losses.
  /// - Throws: when one is not a whole number below `classes`.
  package func oneHot(classes: Int, operation: String) throws(EngineError) -> Tensor {
    let session = Session.current
    let places = try Places(of: self, below: classes, operation: operation)
    let result = try Tensor(unfilled: Shape([count, classes], operation: operation), precision)
    try session.charge(result.count)
    var instruction = Instruction(.oneHot, isDouble: isDouble, .init(result.mutablePointer, places.base))
    instruction.extents = .init(count, classes)
    session.perform(&instruction, result.storage, places.storage)
    return result
  }

  /// The element of each row in the column of that number.
  ///
  /// - Shapes: `[…, columns]` with a number for each row give `[…]`.
  /// - Gradient: is put where the elements were.
  /// - Seam: for losses.
  /// - Throws: when a number is not a whole one below the columns.
  package func elements(inColumns numbers: Tensor, operation: String) throws(EngineError) -> Tensor {
    let columns = extents[rank - 1]
    let places = try Places(of: numbers, below: columns, step: columns, operation: operation)
    return try taking(places, as: extents.removing(rank - 1))
  }

  /// The parts of the first axis at indices that are known to exist.
  func rows(at indices: [Int]) throws(EngineError) -> Tensor {
    let session = Session.current
    if session.tape.tracks(self) || Trace.isOn { return try rows(at: Places(indices)) }
    // Nobody will ask for the places again.
    let result = extents.replacing(0, with: indices.count)
    let (total, overflows) = indices.count.multipliedReportingOverflow(by: extents.partCount)
    if overflows || total > Int(Int32.max) {
      _ = try Shape([indices.count] + extents.removing(0).extents, operation: "gathered")
    }
    try session.charge(total)
    let y = Tensor(
      storage: try session.gatheredRows.storage(count: total, precision: precision, session: session), extents: result)
    copyRows(indices, 0..<indices.count, to: y.mutablePointer)
    return y
  }

  /// Copies the parts of the first axis whose numbers stand at some places of an array; they exist.
  func copyRows(_ indices: [Int], _ places: Range<Int>, to target: UnsafeMutableRawPointer) {
    let source = pointer, width = extents.partCount &* precision.byteCount
    indices.withUnsafeBufferPointer { indices in
      guard let base = indices.baseAddress else { return }
      let first = base + places.lowerBound, count = places.count
      switch width {
      case 4:
        for row in 0..<count {
          let number = source.load(fromByteOffset: first[row] &* 4, as: UInt32.self)
          target.storeBytes(of: number, toByteOffset: row &* 4, as: UInt32.self)
        }
      case 8:
        for row in 0..<count {
          // Two singles are aligned as one.
          let number = source.loadUnaligned(fromByteOffset: first[row] &* 8, as: UInt64.self)
          target.storeBytes(of: number, toByteOffset: row &* 8, as: UInt64.self)
        }
      default:
        for row in 0..<count {
          (target + row &* width).copyMemory(from: source + first[row] &* width, byteCount: width)
        }
      }
    }
  }

  /// The parts of the first axis at places that are known to exist.
  func rows(at places: Places) throws(EngineError) -> Tensor {
    let session = Session.current
    let part = extents.partCount
    let result = try Shape(extents.replacing(0, with: places.count).extents, operation: "gathered")
    try session.charge(result.count)
    var y = try Tensor(unfilled: result, precision)
    var instruction = Instruction(.takeRows, isDouble: isDouble, .init(y.mutablePointer, places.base, pointer))
    instruction.extents = .init(places.count, part)
    session.perform(&instruction, y.storage, places.storage, storage)
    if session.tape.tracks(self) { session.tape.append(.takeRows(link, places, from: extents), &y) }
    return y
  }

  /// Zeros with these parts added at places of the first axis: the derivative of `rows`.
  func puttingRows(_ places: Places, into extents: Shape) throws(EngineError) -> Tensor {
    let session = Session.current
    var y = try Tensor.background(extents, precision)
    var instruction = Instruction(.putRows, isDouble: isDouble, .init(y.mutablePointer, places.base, pointer))
    instruction.extents = .init(places.count, extents.removing(0).count)
    session.perform(&instruction, y.storage, places.storage, storage)
    if session.tape.tracks(self) { session.tape.append(.putRows(link, places), &y) }
    return y
  }
}

extension Places {
  /// Places that the host knows.
  convenience init(_ indices: [Int]) throws(EngineError) {
    try self.init(count: indices.count)
    for (place, index) in indices.enumerated() { base[place] = Int32(truncatingIfNeeded: index) }
    Session.current.trace?.hostWrites(storage)
  }

  /// Whole numbers of a tensor as places, each `step` further on than the one before it.
  /// - Throws: when one is not a whole number from 0 up to the limit.
  convenience init(of numbers: Tensor, below limit: Int, step: Int = 0, operation: String) throws(EngineError) {
    let session = Session.current
    try self.init(count: numbers.count)
    try session.charge(numbers.count)
    let outside = try Storage(count: 1, precision: .single, session: session)
    // In a trace nothing is looked at yet.
    outside.base.storeBytes(of: 0, as: Int32.self)
    var instruction = Instruction(
      .places, isDouble: numbers.isDouble, .init(base, outside.base, numbers.pointer))
    instruction.extents = .init(numbers.count, limit, step)
    session.perform(&instruction, storage, outside, numbers.storage)
    if instruction.foundOutside {
      let place = Int(outside.base.load(as: Int32.self)) - 1
      throw .argument(
        operation: operation, name: "index",
        rule: limit > 0 ? "a whole number from 0 to \(limit - 1)" : "none, for there are no elements",
        found: "\(numbers.element(place))")
    }
  }
}

extension Instruction {
  /// Whether numbers were no places.
  var foundOutside: Bool { operands.a.map { $0.load(as: Int32.self) != 0 } ?? false }
}
