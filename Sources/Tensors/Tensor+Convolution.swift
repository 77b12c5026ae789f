import KernelsBase

/// Slides kernels over images and sums the products (a cross-correlation, as in all deep-learning libraries).
///
/// With groups the channels and the filters are divided into as many parts, and each part of the filters sees its part
/// of the channels alone.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `kernel` is `[kernelHeight, kernelWidth, channels ÷ groups,
///   filters]`, the result is `[batch, outputHeight, outputWidth, filters]`.
/// - Throws: when the channels differ or the kernel is larger than the image.
package func convolution2D(
  _ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1
) throws(EngineError) -> Tensor {
  try convolution2D(
    x, kernel, strides: [stride, stride], padding: padding, dilations: [dilation, dilation], groups: groups)
}

/// `convolution2D` with its strides and dilations for rows and columns.
package func convolution2D(
  _ x: Tensor, _ kernel: Tensor, strides: [Int], padding: Padding = .valid, dilations: [Int] = [1, 1], groups: Int = 1
) throws(EngineError) -> Tensor {
  try requireConvolvable("convolution2D", rank: 4, x, kernel, groups)
  try requireAxes("convolution2D", 2, strides: strides, dilations: dilations, padding)
  if groups > 1 {
    return try convolvedInGroups(x, kernel, groups) { (x, kernel) throws(EngineError) in
      try convolution2D(x, kernel, strides: strides, padding: padding, dilations: dilations)
    }
  }
  try requirePositive("convolution2D", "stride", strides)
  try requirePositive("convolution2D", "dilation", dilations)
  var sides: [(output: Int, before: Int, after: Int)] = []
  for axis in 0..<2 {
    let side = padding.along(axis).extents(
      x.extents[axis + 1], window: kernel.extents[axis], stride: strides[axis], dilation: dilations[axis])
    guard side.output > 0 && kernel.extents[axis] > 0 else {
      throw .shapeMismatch(operation: "convolution2D", left: x.shape, right: kernel.shape)
    }
    sides.append(side)
  }
  let (rows, columns) = (sides[0], sides[1]), (a, k) = (x.extents, kernel.extents)
  let (height, overflows) = a[1].addingReportingOverflow(rows.before + rows.after)
  let (width, overflowsToo) = a[2].addingReportingOverflow(columns.before + columns.after)
  guard !overflows && !overflowsToo else {
    throw .shapeMismatch(operation: "convolution2D", left: x.shape, right: kernel.shape)
  }
  var e = [
    a[0], height, width, a[3], k[0], k[1], k[3], strides[0], strides[1], dilations[0], dilations[1], rows.output,
    columns.output,
  ]
  if (height, width) != (a[1], a[2]) { e += [rows.before, columns.before, a[1], a[2]] }
  return try convolved(x.amongZeros(e), kernel, e)
}

/// The transposed convolution: every input adds its multiple of the kernel to the output, `stride` apart.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `kernel` is `[kernelHeight, kernelWidth, filters, channels]`;
///   with `same` padding the result is `[batch, height · stride, width · stride, filters]`; zeros of a width are cut
///   off on every side.
package func convolutionTransposed2D(
  _ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid
) throws(EngineError) -> Tensor {
  try convolutionTransposed2D(x, kernel, strides: [stride, stride], padding: padding)
}

/// `convolutionTransposed2D` with its strides for rows and columns.
package func convolutionTransposed2D(
  _ x: Tensor, _ kernel: Tensor, strides: [Int], padding: Padding = .valid
) throws(EngineError) -> Tensor {
  guard x.precision == kernel.precision else { throw .mixedPrecisions(operation: "convolutionTransposed2D") }
  guard x.rank == 4 && kernel.rank == 4 && x.extents[3] == kernel.extents[3] else {
    throw .shapeMismatch(operation: "convolutionTransposed2D", left: x.shape, right: kernel.shape)
  }
  try requireAxes("convolutionTransposed2D", 2, strides: strides, dilations: [1, 1], padding)
  try requirePositive("convolutionTransposed2D", "stride", strides)
  let (a, k) = (x.extents, kernel.extents)
  let rows = padding.along(0).transposedExtents(a[1], window: k[0], stride: strides[0])
  let columns = padding.along(1).transposedExtents(a[2], window: k[1], stride: strides[1])
  guard rows.kept > 0 && columns.kept > 0 && k[0] > 0 && k[1] > 0 else {
    throw .shapeMismatch(operation: "convolutionTransposed2D", left: x.shape, right: kernel.shape)
  }
  let full = try Shape([a[0], rows.made, columns.made, k[2]], operation: "convolutionTransposed2D")
  let wide = try convolvedToImages(
    x, kernel,
    [full[0], rows.made, columns.made, k[2], k[0], k[1], k[3], strides[0], strides[1], 1, 1, a[1], a[2]])
  if (rows.kept, columns.kept) == (rows.made, columns.made) { return wide }
  return try wide.slice(axis: 1, from: rows.before, to: rows.before + rows.kept)
    .slice(axis: 2, from: columns.before, to: columns.before + columns.kept)
}

/// Slides one kernel over one image, both matrices.
package func convolve(
  _ image: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid
) throws(EngineError) -> Tensor {
  guard image.rank == 2 && kernel.rank == 2 else {
    throw .shapeMismatch(operation: "convolve", left: image.shape, right: kernel.shape)
  }
  let (a, k) = (image.extents, kernel.extents)
  let y = try convolution2D(
    image.reshaped(toProven: Shape(proven: [1, a[0], a[1], 1])),
    kernel.reshaped(toProven: Shape(proven: [k[0], k[1], 1, 1])), stride: stride, padding: padding)
  return y.reshaped(toProven: Shape(y.extents[1], y.extents[2]))
}

/// Stops before settings that are not one number for each axis of a window.
func requireAxes(
  _ operation: String, _ count: Int, strides: [Int], dilations: [Int], _ padding: Padding
) throws(EngineError) {
  var widths = count
  if case .zerosPerAxis(let all) = padding { widths = all.count }
  for (name, found) in [("strides", strides.count), ("dilations", dilations.count), ("padding", widths)]
  where found != count {
    throw .argument(operation: operation, name: name, rule: "\(count) numbers, one for each axis", found: "\(found)")
  }
}

func requirePositive(_ operation: String, _ name: String, _ values: [Int]) throws(EngineError) {
  for value in values where value < 1 || value > 1 << 20 {
    throw .argument(operation: operation, name: name, rule: "1 to \(1 << 20)", found: "\(value)")
  }
}

// The three faces of one trilinear form; each is the derivative of the other two. `e` holds the extents in the
// order of the kernels: batch, height, width, channels, kernel height and width, filters, strides, dilations,
// output height and width; then, where zeros were put around the images, the rows above, the columns before, and the
// images' own height and width. Images with zeros around carry the link of those without, and the gradient of images is
// that of those without.

extension Tensor {
  /// Images with the zeros around them that `e` tells of.
  fileprivate func amongZeros(_ e: [Int]) throws(EngineError) -> Tensor {
    if e.count == 13 { return self }
    var wide = try Tensor.background(Shape([e[0], e[1], e[2], e[3]], operation: "convolution2D"), precision)
    put(into: wide, at: e[13] &* e[2] &+ e[14])
    wide.link = link
    return wide
  }

  /// Writes images into larger ones, from a pixel of the first one on.
  private func put(into wide: Tensor, at pixel: Int) {
    var instruction = Instruction(
      .copy, isDouble: isDouble,
      .init(wide.mutablePointer + pixel &* extents[3] &* precision.byteCount, pointer))
    instruction.code = 4
    instruction.extents = extents.sizes
    instruction.left = extents.steps
    instruction.right = wide.extents.steps
    instruction.work = count &* 4
    Session.current.perform(&instruction, wide.storage, storage)
  }
}

func convolved(_ x: Tensor, _ kernel: Tensor, _ e: [Int]) throws(EngineError) -> Tensor {
  let session = Session.current
  var y = try Tensor(unfilled: Shape([e[0], e[11], e[12], e[6]], operation: "convolution2D"), x.precision)
  try session.charge(y.count &* e[4] &* e[5] &* e[3])
  session.performConvolution(.convolve, e, work: y.count &* e[4] &* e[5] &* e[3], y, x, kernel)
  if session.tape.tracks(x) || session.tape.tracks(kernel) {
    session.tape.append(.convolution(.forward, x, kernel, e), &y)
  }
  return y
}

func convolvedToImages(_ g: Tensor, _ kernel: Tensor, _ e: [Int]) throws(EngineError) -> Tensor {
  let session = Session.current
  let (height, width) = e.count == 13 ? (e[1], e[2]) : (e[15], e[16])
  var y = try Tensor(unfilled: Shape([e[0], height, width, e[3]], operation: "convolution2D"), g.precision)
  try session.charge(g.count &* e[4] &* e[5] &* e[3])
  session.performConvolution(.convolveBackToImages, e, work: g.count &* e[4] &* e[5] &* e[3], y, g, kernel)
  if session.tape.tracks(g) || session.tape.tracks(kernel) {
    session.tape.append(.convolution(.toImages, g, kernel, e), &y)
  }
  return y
}

func convolvedToKernel(_ x: Tensor, _ g: Tensor, _ e: [Int]) throws(EngineError) -> Tensor {
  let session = Session.current
  var y = try Tensor(unfilled: Shape([e[4], e[5], e[3], e[6]], operation: "convolution2D"), x.precision)
  try session.charge(g.count &* e[4] &* e[5] &* e[3])
  session.performConvolution(.convolveBackToKernel, e, work: g.count &* e[4] &* e[5] &* e[3], y, x, g)
  if session.tape.tracks(x) || session.tape.tracks(g) {
    session.tape.append(.convolution(.toKernel, x, g, e), &y)
  }
  return y
}

extension Session {
  fileprivate func performConvolution(
    _ kind: Instruction.Kind, _ e: [Int], work: Int, _ y: Tensor, _ a: Tensor, _ b: Tensor
  ) {
    var instruction = Instruction(kind, isDouble: y.isDouble, .init(y.mutablePointer, a.pointer, b.pointer))
    instruction.extents = .init(e)
    instruction.left = .init(e[8..<13])
    instruction.right = .init(e.dropFirst(13))
    instruction.work = work
    perform(&instruction, y.storage, a.storage, b.storage)
  }
}

/// Which of the three a recorded convolution was.
enum ConvolutionFace {
  case forward, toImages, toKernel

  /// The gradient of the first or the second operand.
  func derivative(
    ofFirst: Bool, _ a: Tensor, _ b: Tensor, _ e: [Int], _ dy: Tensor
  ) throws(EngineError) -> Tensor {
    switch self {
    case .forward: ofFirst ? try convolvedToImages(dy, b, e) : try convolvedToKernel(a, dy, e)
    case .toImages:
      ofFirst ? try convolved(dy.amongZeros(e), b, e) : try convolvedToKernel(dy.amongZeros(e), a, e)
    case .toKernel: ofFirst ? try convolvedToImages(b, dy, e) : try convolved(a, dy, e)
    }
  }
}
