import KernelsBase

// Other views of the same numbers.

extension Tensor {
  /// The same numbers in another shape of as many elements; one extent may be −1 and is then computed.
  /// - Throws: when the number of elements differs.
  package func reshaped(to shape: [Int]) throws(EngineError) -> Tensor {
    var wanted = shape
    if let open = shape.firstIndex(of: -1) {
      wanted[open] = 1
      let rest = try Shape(wanted, operation: "reshaped").count
      if rest > 0 && count % rest == 0 { wanted[open] = count / rest }
    }
    let extents = try Shape(wanted, operation: "reshaped")
    guard extents.count == count else {
      throw .shapeMismatch(operation: "reshaped", left: self.shape, right: wanted)
    }
    return reshaped(toProven: extents)
  }

  /// The same numbers in a shape that is known to have as many.
  ///
  /// - Seam: for layers, which have checked the shape.
  package func reshaped(toProven extents: Shape) -> Tensor {
    var result = viewed(as: extents)
    let tape = Session.current.tape
    if tape.tracks(self) { tape.append(.reshape(link, from: self.extents), &result) }
    return result
  }

  /// All numbers in one row.
  public func flattened() -> Tensor { reshaped(toProven: Shape(count)) }

  /// An axis of extent 1 put in.
  package func expandingDimensions(at axis: Int) throws(EngineError) -> Tensor {
    let counted = axis < 0 ? axis &+ rank &+ 1 : axis
    guard counted >= 0 && counted <= rank else {
      throw .argument(
        operation: "expandingDimensions", name: "at", rule: "0 to \(rank) for a tensor of rank \(rank)",
        found: "\(axis)")
    }
    guard rank < Shape.maximumRank else {
      throw .unexpectedShape(operation: "expandingDimensions", expected: "at most 6 axes", found: shape)
    }
    return reshaped(toProven: extents.inserting(1, at: counted))
  }

  /// An axis of extent 1 taken out.
  package func squeezed(at axis: Int) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "squeezed")
    guard extents[axis] == 1 else {
      throw .unexpectedShape(operation: "squeezed", expected: "extent 1 on axis \(axis)", found: shape)
    }
    return reshaped(toProven: extents.removing(axis))
  }

  /// The last two axes exchanged: rows become columns. A vector stays as it is.
  package func transposed() throws(EngineError) -> Tensor {
    if rank < 2 { return self }
    var axes = Array(0..<rank)
    axes.swapAt(rank - 1, rank - 2)
    return try transposed(axes)
  }

  /// The axes in another order: axis `axes[i]` becomes axis `i`.
  /// - Throws: when `axes` does not name every axis once.
  package func transposed(_ axes: [Int]) throws(EngineError) -> Tensor {
    var order = axes
    var seen = 0
    for (place, axis) in axes.enumerated() {
      order[place] = try extents.axis(axis, operation: "transposed")
      seen |= 1 << order[place]
    }
    guard axes.count == rank && seen == (1 << rank) - 1 else {
      throw .argument(
        operation: "transposed", name: "axes", rule: "every axis of rank \(rank) once", found: "\(axes.count) axes")
    }
    return try permuted(order)
  }

  func permuted(_ order: [Int]) throws(EngineError) -> Tensor {
    let own = extents.steps
    var turned = extents, steps = own
    for (place, axis) in order.enumerated() {
      turned[place] = extents[axis]
      steps[place] = own[axis]
    }
    var result = try copyingBox(turned, from: 0, steps: steps)
    let tape = Session.current.tape
    if tape.tracks(self) { tape.append(.permute(link, order), &result) }
    return result
  }

  /// Repeated along axes of extent 1 or missing in front, until it has the shape.
  /// - Throws: when the shapes cannot be broadcast.
  package func broadcast(to shape: [Int]) throws(EngineError) -> Tensor {
    let target = try Shape(shape, operation: "broadcast")
    guard try Shape.broadcast(extents, target, operation: "broadcast") == target else {
      throw .shapeMismatch(operation: "broadcast", left: self.shape, right: shape)
    }
    return try broadcast(toProven: target)
  }

  /// Repeated to a shape that is known to fit.
  ///
  /// - Seam: for derivatives.
  package func broadcast(toProven target: Shape) throws(EngineError) -> Tensor {
    if target == extents { return self }
    var result = try copyingBox(target, from: 0, steps: extents.steps(broadcastTo: target))
    let tape = Session.current.tape
    if tape.tracks(self) { tape.append(.broadcast(link, from: extents), &result) }
    return result
  }

  /// A fresh tensor with the elements that strides reach, unknown to the tape.
  func copyingBox(_ box: Shape, from start: Int, steps: Instruction.Sizes) throws(EngineError) -> Tensor {
    let session = Session.current
    try session.charge(box.count)
    let result = Tensor(
      storage: try Storage(count: box.count, precision: precision, session: session), extents: box)
    var instruction = Instruction(
      .copy, isDouble: isDouble, .init(result.mutablePointer, pointer + start &* precision.byteCount))
    instruction.code = UInt8(truncatingIfNeeded: box.rank)
    instruction.extents = box.sizes
    instruction.left = steps
    instruction.right = box.steps
    instruction.work = box.count &* 4
    session.perform(&instruction, result.storage, storage)
    return result
  }
}
