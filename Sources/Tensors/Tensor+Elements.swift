import KernelsBase

extension Tensor {
  /// The elements in row-major order.
  public var values: [Double] {
    let count = count
    Session.current.trace?.hostReads(storage)
    return [Double](unsafeUninitializedCapacity: count) { buffer, filled in
      if let first = buffer.baseAddress {
        var instruction = Instruction(.toDoubles, isDouble: isDouble, .init(first, pointer))
        instruction.extents.s0 = count
        execute(&instruction)
      }
      filled = count
    }
  }

  /// The number in a tensor of one element.
  /// - Throws: when there are more or none.
  package func item() throws(EngineError) -> Double {
    guard count == 1 else { throw .unexpectedShape(operation: "item", expected: "one element", found: shape) }
    return element(0)
  }

  /// One element of a tensor of rank 2.
  package subscript(_ i: Int, _ j: Int) -> Double {
    get throws(EngineError) { element(try place([i, j])) }
  }

  /// Changes one element of a tensor of rank 2.
  /// - Setter: subscript
  package mutating func set(_ value: Double, at i: Int, _ j: Int) throws(EngineError) {
    try set(value, at: [i, j])
  }

  /// One element of a tensor of rank 3.
  package subscript(_ i: Int, _ j: Int, _ k: Int) -> Double {
    get throws(EngineError) { element(try place([i, j, k])) }
  }

  /// Changes one element of a tensor of rank 3.
  /// - Setter: subscript
  package mutating func set(_ value: Double, at i: Int, _ j: Int, _ k: Int) throws(EngineError) {
    try set(value, at: [i, j, k])
  }

  /// One element of a tensor of rank 4.
  package subscript(_ i: Int, _ j: Int, _ k: Int, _ l: Int) -> Double {
    get throws(EngineError) { element(try place([i, j, k, l])) }
  }

  /// Changes one element of a tensor of rank 4.
  /// - Setter: subscript
  package mutating func set(_ value: Double, at i: Int, _ j: Int, _ k: Int, _ l: Int) throws(EngineError) {
    try set(value, at: [i, j, k, l])
  }

  /// Changes one element, given an index for every axis.
  ///
  /// - Seam: the sandbox calls it with the indices of a settable subscript.
  package mutating func set(_ value: Double, at indices: [Int]) throws(EngineError) {
    let index = try place(indices)
    let tape = Session.current.tape
    if tape.tracks(self) {
      let number = try Tensor.filled(.scalar, value, precision)
      self = try replacing(index..<(index + 1), with: number)
      return
    }
    try makeUnique()
    Session.current.trace?.hostWrites(storage)
    store(value, index)
  }

  /// The place of an element in row-major order.
  func place(_ indices: [Int]) throws(EngineError) -> Int {
    guard indices.count == rank else {
      throw .unexpectedShape(operation: "subscript", expected: "rank \(indices.count)", found: shape)
    }
    var place = 0
    for axis in 0..<rank {
      let index = indices[axis], extent = extents[axis]
      guard index >= 0 && index < extent else {
        throw .indexOutOfRange(operation: "subscript", index: index, count: extent)
      }
      place = place &* extent &+ index
    }
    return place
  }

  /// Gives this tensor numbers of its own, if others share them.
  ///
  /// - Seam: for code that is about to write into it.
  package mutating func makeUnique() throws(EngineError) {
    if isKnownUniquelyReferenced(&storage) { return }
    self = try copied()
  }

  /// A tensor with the same numbers in storage of its own, unknown to the tape.
  ///
  /// - Seam: for code that is about to write into it.
  package func copied() throws(EngineError) -> Tensor {
    let result = try Tensor(unfilled: extents, precision)
    result.write(self, at: 0)
    return result
  }
}
