// Convolutions of sequences, volumes and groups of channels, made of the convolution of images.

/// Slides kernels along sequences and sums the products.
///
/// - Shapes: `x` is `[batch, time, channels]`, `kernel` is `[kernelLength, channels ÷ groups, filters]`, the result is
///   `[batch, outputTime, filters]`.
/// - Throws: when the channels differ or the kernel is longer than the sequence.
package func convolution1D(
  _ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1
) throws(EngineError) -> Tensor {
  try requireConvolvable("convolution1D", rank: 3, x, kernel, groups)
  try requireAxes("convolution1D", 1, strides: [stride], dilations: [dilation], padding)
  let (a, k) = (x.extents, kernel.extents)
  let y = try convolution2D(
    x.reshaped(toProven: Shape(proven: [a[0], 1, a[1], a[2]])),
    kernel.reshaped(toProven: Shape(proven: [1, k[0], k[1], k[2]])),
    strides: [1, stride], padding: padding.behindRows, dilations: [1, dilation], groups: groups)
  return y.reshaped(toProven: Shape(proven: [a[0], y.extents[2], k[2]]))
}

/// Slides kernels through volumes and sums the products: each output is one chain over (row, column, depth, channel).
///
/// - Shapes: `x` is `[batch, depth, height, width, channels]`, `kernel` is `[kernelDepth, kernelHeight, kernelWidth,
///   channels ÷ groups, filters]`, the result is `[batch, outputDepth, outputHeight, outputWidth, filters]`.
/// - Cost: the images are held once for every step of the kernel in depth.
/// - Throws: when the channels differ or the kernel is larger than the volume.
package func convolution3D(
  _ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1
) throws(EngineError) -> Tensor {
  try convolution3D(
    x, kernel, strides: [stride, stride, stride], padding: padding, dilations: [dilation, dilation, dilation],
    groups: groups)
}

/// `convolution3D` with its strides and dilations for depth, rows and columns.
package func convolution3D(
  _ x: Tensor, _ kernel: Tensor, strides: [Int], padding: Padding = .valid, dilations: [Int] = [1, 1, 1],
  groups: Int = 1
) throws(EngineError) -> Tensor {
  try requireConvolvable("convolution3D", rank: 5, x, kernel, groups)
  try requireAxes("convolution3D", 3, strides: strides, dilations: dilations, padding)
  if groups > 1 {
    return try convolvedInGroups(x, kernel, groups) { (x, kernel) throws(EngineError) in
      try convolution3D(x, kernel, strides: strides, padding: padding, dilations: dilations)
    }
  }
  try requirePositive("convolution3D", "stride", strides)
  try requirePositive("convolution3D", "dilation", dilations)
  let (a, k) = (x.extents, kernel.extents)
  let depth = padding.along(0).extents(a[1], window: k[0], stride: strides[0], dilation: dilations[0])
  guard depth.output > 0 && k[0] > 0 else {
    throw .shapeMismatch(operation: "convolution3D", left: x.shape, right: kernel.shape)
  }
  // What the kernel sees of other depths lies side by side with the channels.
  let padded = try x.padded(axis: 1, before: depth.before, after: depth.after)
  var layers: [Tensor] = []
  for tap in 0..<k[0] {
    let first = tap * dilations[0]
    if strides[0] == 1 {
      layers.append(try padded.slice(axis: 1, from: first, to: first + depth.output))
    } else {
      var depths: [Int] = []
      for i in 0..<depth.output { depths.append(i * strides[0] + first) }
      layers.append(try padded.gathered(depths, axis: 1))
    }
  }
  let images = try concatenate(layers, axis: 4)
    .reshaped(toProven: Shape([a[0] * depth.output, a[2], a[3], k[0] * a[4]], operation: "convolution3D"))
  let flat = try kernel.transposed([1, 2, 0, 3, 4]).reshaped(toProven: Shape(proven: [k[1], k[2], k[0] * k[3], k[4]]))
  let y = try convolution2D(
    images, flat, strides: Array(strides.dropFirst()), padding: padding.withoutFirstAxis,
    dilations: Array(dilations.dropFirst()))
  return y.reshaped(toProven: Shape(proven: [a[0], depth.output, y.extents[1], y.extents[2], k[4]]))
}

/// Convolves every group of channels with its part of the filters.
func convolvedInGroups(
  _ x: Tensor, _ kernel: Tensor, _ groups: Int, _ body: (Tensor, Tensor) throws(EngineError) -> Tensor
) throws(EngineError) -> Tensor {
  let last = x.rank - 1, channels = kernel.extents[last - 1], filters = kernel.extents[last] / groups
  var parts: [Tensor] = []
  for group in 0..<groups {
    parts.append(
      try body(
        x.slice(axis: last, from: group * channels, to: (group + 1) * channels),
        kernel.slice(axis: last, from: group * filters, to: (group + 1) * filters)))
  }
  return try concatenate(parts, axis: last)
}

/// The rules that hold for images and kernels of every number of dimensions.
func requireConvolvable(
  _ operation: String, rank: Int, _ x: Tensor, _ kernel: Tensor, _ groups: Int
) throws(EngineError) {
  guard x.precision == kernel.precision else { throw .mixedPrecisions(operation: operation) }
  guard x.rank == rank && kernel.rank == rank else {
    throw .shapeMismatch(operation: operation, left: x.shape, right: kernel.shape)
  }
  let channels = kernel.extents[rank - 2], filters = kernel.extents[rank - 1]
  try requirePositive(operation, "groups", [groups])
  guard channels.multipliedReportingOverflow(by: groups) == (x.extents[rank - 1], false) else {
    throw .shapeMismatch(operation: operation, left: x.shape, right: kernel.shape)
  }
  guard filters % groups == 0 else {
    throw .argument(
      operation: operation, name: "groups", rule: "a divisor of \(filters), the filters", found: "\(groups)")
  }
}
