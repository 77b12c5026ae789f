import Tensors

extension Layer {
  /// The positions of a window along each axis of an input but the last, its channels.
  ///
  /// - Throws: when the input has other axes, or no position is inside.
  final func positions(
    _ input: [Int], dimensions: Int, size: Int, stride: Int, padding: Padding, dilation: Int = 1
  ) throws(EngineError) -> [Int] {
    try requireChannels(input, dimensions: dimensions)
    try require(size, "window size")
    try require(stride, "stride")
    try require(dilation, "dilation")
    if case .zeros(let width) = padding, width < 0 || width >= size {
      throw .argument(
        operation: title, name: "padding", rule: "zeros(0) to zeros(\(size - 1))", found: "zeros(\(width))")
    }
    var outputs: [Int] = []
    for extent in input.dropLast() {
      let side = padding.extents(extent, window: size, stride: stride, dilation: dilation)
      guard side.output > 0 else {
        throw .layer(name: title, expected: Spatial.smallest(dimensions, size, padding, dilation), found: input)
      }
      outputs.append(side.output)
    }
    return outputs
  }

  /// Stops the definition of a layer over an input of other axes than so many and its channels.
  final func requireChannels(_ input: [Int], dimensions: Int) throws(EngineError) {
    guard input.count == dimensions + 1 else {
      throw .layer(name: title, expected: "inputs of shape " + Spatial.shape(dimensions), found: input)
    }
  }
}

/// Words for inputs of one, two and three dimensions.
enum Spatial {
  /// The axes of one input, such as `[height, width, channels]`.
  static func shape(_ dimensions: Int) -> String {
    switch dimensions {
    case 1: "[time, channels]"
    case 2: "[height, width, channels]"
    default: "[depth, height, width, channels]"
    }
  }

  /// The smallest input into which a window fits, such as `images of at least 5 × 5`.
  static func smallest(_ dimensions: Int, _ size: Int, _ padding: Padding, _ dilation: Int) -> String {
    var needed = 1
    let (span, overflows) = (size - 1).multipliedReportingOverflow(by: dilation)
    switch padding {
    case .valid: needed = overflows ? Int.max : span + 1
    case .zeros(let width): needed = overflows ? Int.max : max(1, span + 1 - 2 * width)
    case .same: break
    }
    switch dimensions {
    case 1: return "sequences of at least \(needed) steps"
    case 2: return "images of at least \(needed) × \(needed)"
    default: return "volumes of at least \(needed) × \(needed) × \(needed)"
    }
  }
}
