import KernelsBase

infix operator • : MultiplicationPrecedence

extension Tensor {
  /// The matrix product: `matmul`.
  package static func • (a: Tensor, b: Tensor) throws(EngineError) -> Tensor { try matmul(a, b) }
}

/// The matrix product of the last two axes; axes before them are broadcast.
///
/// - Shapes: `[m, k] · [k, n]` is `[m, n]`; a vector on the left is a row, on the right a column, and that axis is
///   left out of the result.
/// - Throws: when the inner extents differ.
package func matmul(_ a: Tensor, _ b: Tensor) throws(EngineError) -> Tensor {
  guard a.rank > 0 && b.rank > 0 else {
    throw .shapeMismatch(operation: "matmul", left: a.shape, right: b.shape)
  }
  if a.rank == 1 || b.rank == 1 {
    let left = a.rank == 1 ? a.reshaped(toProven: Shape(1, a.count)) : a
    let right = b.rank == 1 ? b.reshaped(toProven: Shape(b.count, 1)) : b
    guard left.extents[left.rank - 1] == right.extents[right.rank - 2] else {
      throw .shapeMismatch(operation: "matmul", left: a.shape, right: b.shape)
    }
    let product = try matrixProduct(left, right)
    var extents = product.extents
    if b.rank == 1 { extents = extents.removing(extents.rank - 1) }
    if a.rank == 1 { extents = extents.removing(b.rank == 1 ? extents.rank - 1 : extents.rank - 2) }
    return product.reshaped(toProven: extents)
  }
  return try matrixProduct(a, b)
}

/// The sum of the products of two vectors' elements.
/// - Throws: when they are not two vectors of one length.
package func dot(_ a: Tensor, _ b: Tensor) throws(EngineError) -> Tensor {
  guard a.rank == 1 && b.rank == 1 && a.count == b.count else {
    throw .shapeMismatch(operation: "dot", left: a.shape, right: b.shape)
  }
  return try matmul(a, b)
}

/// The matrix product of the last two axes, either operand transposed first if asked for.
///
/// - Seam: for layers; transposing here costs nothing.
package func matrixProduct(
  _ a: Tensor, _ b: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false
) throws(EngineError) -> Tensor {
  let sizes = try ProductExtents(a, b, transposingLeft, transposingRight)
  let session = Session.current
  try session.charge(sizes.batch.count &* sizes.m &* sizes.n &* Swift.max(sizes.k, 1))
  var result = try Tensor(unfilled: sizes.result, a.precision)
  multiply(a, b, sizes, transposingLeft, transposingRight, into: result)
  if session.tape.tracks(a) || session.tape.tracks(b) {
    session.tape.append(.product(a, b, transposingLeft, transposingRight), &result)
  }
  return result
}

private func multiply(
  _ a: Tensor, _ b: Tensor, _ sizes: ProductExtents, _ transposingLeft: Bool, _ transposingRight: Bool,
  into result: Tensor
) {
  let session = Session.current
  let size = a.precision.byteCount, (m, n, k) = (sizes.m, sizes.n, sizes.k)
  let aRow = transposingLeft ? 1 : k, aColumn = transposingLeft ? m : 1
  let bRow = transposingRight ? 1 : n, bColumn = transposingRight ? k : 1
  for batch in 0..<sizes.batch.count {
    let left = a.pointer + sizes.start(batch, a.extents) * size
    let right = b.pointer + sizes.start(batch, b.extents) * size
    let target = result.mutablePointer + batch * m * n * size
    var instruction = Instruction(.product, isDouble: a.isDouble, .init(target, left, right))
    instruction.extents = .init(m, n, k)
    instruction.left = .init(aRow, aColumn)
    instruction.right = .init(bRow, bColumn)
    // Results are written too.
    instruction.work = m &* n &* (k &+ 4)
    session.perform(&instruction, result.storage, a.storage, b.storage)
  }
}

/// The extents of a product of matrices in batches.
private struct ProductExtents {
  let m: Int, n: Int, k: Int
  let batch: Shape, result: Shape

  init(_ a: Tensor, _ b: Tensor, _ transposingLeft: Bool, _ transposingRight: Bool) throws(EngineError) {
    guard a.precision == b.precision else { throw .mixedPrecisions(operation: "matmul") }
    let left = a.extents, right = b.extents
    m = left[left.rank - (transposingLeft ? 1 : 2)]
    k = left[left.rank - (transposingLeft ? 2 : 1)]
    n = right[right.rank - (transposingRight ? 2 : 1)]
    guard right[right.rank - (transposingRight ? 1 : 2)] == k else {
      throw .shapeMismatch(operation: "matmul", left: a.shape, right: b.shape)
    }
    if left.rank == 2 && right.rank == 2 {
      batch = .scalar
      result = try Shape([m, n], operation: "matmul")
      return
    }
    batch = try Shape.broadcast(
      Shape(proven: Array(left.extents.dropLast(2))), Shape(proven: Array(right.extents.dropLast(2))),
      operation: "matmul")
    result = try Shape(batch.extents + [m, n], operation: "matmul")
  }

  /// Where an operand's matrix for a batch index begins.
  func start(_ index: Int, _ operand: Shape) -> Int {
    if batch.rank == 0 { return 0 }
    let own = Shape(proven: Array(operand.extents.dropLast(2)))
    let strides = own.strides(broadcastTo: batch)
    var rest = index, place = 0
    for axis in stride(from: batch.rank - 1, through: 0, by: -1) {
      place += rest % batch[axis] * strides[axis]
      rest /= batch[axis]
    }
    return place * operand[operand.rank - 1] * operand[operand.rank - 2]
  }
}

/// The gradient of a product's operand.
func productDerivative(
  ofLeft: Bool, _ a: Tensor, _ b: Tensor, _ ta: Bool, _ tb: Bool, _ dy: Tensor
) throws(EngineError) -> Tensor {
  if ofLeft {
    let d =
      ta
      ? try matrixProduct(b, dy, transposingLeft: tb, transposingRight: true)
      : try matrixProduct(dy, b, transposingRight: !tb)
    return try d.summed(to: a.extents)
  }
  let d =
    tb
    ? try matrixProduct(dy, a, transposingLeft: true, transposingRight: ta)
    : try matrixProduct(a, dy, transposingLeft: !ta)
  return try d.summed(to: b.extents)
}
