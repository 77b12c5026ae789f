import KernelsBase

/// The largest element of every window of every channel.
///
/// - Shapes: `x` is `[batch, height, width, channels]`.
/// - Gradient: goes to the first largest element of each window.
package func maxPooling2D(
  _ x: Tensor, size: Int = 2, stride: Int? = nil, padding: Padding = .valid
) throws(EngineError) -> Tensor {
  try maxPooling2D(x, sizes: [size, size], strides: [stride ?? size, stride ?? size], padding: padding)
}

/// The mean of every window of every channel; zeros around the image are not counted.
///
/// - Shapes: `x` is `[batch, height, width, channels]`.
package func averagePooling2D(
  _ x: Tensor, size: Int = 2, stride: Int? = nil, padding: Padding = .valid
) throws(EngineError) -> Tensor {
  try averagePooling2D(x, sizes: [size, size], strides: [stride ?? size, stride ?? size], padding: padding)
}

/// `maxPooling2D` with sizes and strides for rows and columns.
package func maxPooling2D(
  _ x: Tensor, sizes: [Int], strides: [Int], padding: Padding = .valid
) throws(EngineError) -> Tensor {
  let (e, result) = try poolingExtents("maxPooling2D", x, sizes, strides, padding)
  let places = try Places(count: result.count)
  try Session.current.charge(result.count &* sizes[0] &* sizes[1])
  var y = try Tensor(unfilled: result, x.precision)
  var instruction = Instruction(
    .poolLargest, isDouble: x.isDouble, .init(y.mutablePointer, places.base, x.pointer))
  instruction.extents = .init(e)
  instruction.left = .init(e.dropFirst(8))
  instruction.work = result.count &* sizes[0] &* sizes[1] &* 8
  Session.current.perform(&instruction, y.storage, places.storage, x.storage)
  let tape = Session.current.tape
  if tape.tracks(x) { tape.append(.take(x.link, places, from: x.extents), &y) }
  return y
}

/// `averagePooling2D` with sizes and strides for rows and columns.
package func averagePooling2D(
  _ x: Tensor, sizes: [Int], strides: [Int], padding: Padding = .valid
) throws(EngineError) -> Tensor {
  let (e, result) = try poolingExtents("averagePooling2D", x, sizes, strides, padding)
  let sums = try x.pooled(e, as: result)
  if padding == .valid { return try sums / Double(sizes[0] * sizes[1]) }
  return try sums / Tensor.filled(x.extents, 1, x.precision).pooled(e, as: result)
}

private func poolingExtents(
  _ operation: String, _ x: Tensor, _ sizes: [Int], _ strides: [Int], _ padding: Padding
) throws(EngineError) -> ([Int], Shape) {
  guard x.rank == 4 else {
    throw .unexpectedShape(operation: operation, expected: "[batch, height, width, channels]", found: x.shape)
  }
  guard sizes.count == 2 else {
    throw .argument(operation: operation, name: "sizes", rule: "2 numbers, one for each axis", found: "\(sizes.count)")
  }
  try requireAxes(operation, 2, strides: strides, dilations: [1, 1], padding)
  try requirePositive(operation, "size", sizes)
  try requirePositive(operation, "stride", strides)
  let rows = padding.along(0).extents(x.extents[1], window: sizes[0], stride: strides[0])
  let columns = padding.along(1).extents(x.extents[2], window: sizes[1], stride: strides[1])
  guard rows.output > 0 && columns.output > 0 else {
    throw .unexpectedShape(
      operation: operation, expected: "images of at least \(sizes[0]) by \(sizes[1])", found: x.shape)
  }
  let a = x.extents
  return (
    [
      a[0], a[1], a[2], a[3], sizes[0], sizes[1], strides[0], strides[1], rows.before, columns.before, rows.output,
      columns.output,
    ],
    Shape(proven: [a[0], rows.output, columns.output, a[3]])
  )
}

extension Tensor {
  /// The sums of windows.
  func pooled(_ e: [Int], as result: Shape) throws(EngineError) -> Tensor {
    let session = Session.current
    try session.charge(result.count &* e[4] &* e[5])
    var y = try Tensor(unfilled: result, precision)
    session.performPooling(.poolSum, e, y, self)
    if session.tape.tracks(self) { session.tape.append(.pool(link, e, from: extents), &y) }
    return y
  }

  /// Every element added to its window: the derivative of `pooled`.
  func spreadOverWindows(_ e: [Int], to images: Shape) throws(EngineError) -> Tensor {
    let session = Session.current
    try session.charge(count &* e[4] &* e[5])
    var y = try Tensor(unfilled: images, precision)
    session.performPooling(.poolSpread, e, y, self)
    if session.tape.tracks(self) { session.tape.append(.spread(link, e, from: extents), &y) }
    return y
  }
}

extension Session {
  fileprivate func performPooling(_ kind: Instruction.Kind, _ e: [Int], _ y: Tensor, _ x: Tensor) {
    var instruction = Instruction(kind, isDouble: y.isDouble, .init(y.mutablePointer, x.pointer))
    instruction.extents = .init(e)
    instruction.left = .init(e.dropFirst(8))
    instruction.work = Swift.max(x.count, y.count) &* 8
    perform(&instruction, y.storage, x.storage)
  }
}
