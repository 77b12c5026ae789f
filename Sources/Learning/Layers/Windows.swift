import Tensors

extension Layer {
  /// The positions of a window along each axis of an input but the last, its channels.
  ///
  /// - Throws: when the input has other axes, or no position is inside.
  final func positions(
    _ input: [Int], dimensions: Int, size: [Int], stride: [Int], padding: Padding, dilation: [Int]? = nil
  ) throws(EngineError) -> [Int] {
    let what = dilation == nil ? "window size" : "kernel"
    let dilation = dilation ?? size.map { _ in 1 }
    try requireChannels(input, dimensions: dimensions)
    try requireEach(size, what, dimensions)
    try requireEach(stride, "stride", dimensions)
    try requireEach(dilation, "dilation", dimensions)
    try requireInside(padding, size)
    var outputs: [Int] = []
    for axis in 0..<dimensions {
      let side = padding.along(axis).extents(
        input[axis], window: size[axis], stride: stride[axis], dilation: dilation[axis])
      guard side.output > 0 else {
        throw .layer(name: title, expected: Spatial.smallest(size, padding, dilation), found: input)
      }
      outputs.append(side.output)
    }
    return outputs
  }

  /// Stops the definition of a layer whose setting is not one number for each axis.
  final func requireEach(_ values: [Int], _ what: String, _ dimensions: Int) throws(EngineError) {
    guard values.count == dimensions else {
      throw .argument(
        operation: title, name: what, rule: dimensions == 1 ? "one number" : "\(dimensions) numbers, one for each axis",
        found: shapeText(values))
    }
    for value in values { try require(value, what) }
  }

  /// Stops the definition of a layer with zeros in which a window would be lost.
  private final func requireInside(_ padding: Padding, _ size: [Int]) throws(EngineError) {
    if case .zerosPerAxis(let widths) = padding, widths.count != size.count {
      throw .argument(
        operation: title, name: "padding", rule: "zeros for each of \(size.count) axes",
        found: "zerosPerAxis(\(shapeText(widths)))")
    }
    for axis in size.indices {
      guard case .zeros(let width) = padding.along(axis), width < 0 || width >= size[axis] else { continue }
      throw .argument(
        operation: title, name: "padding", rule: "zeros(0) to zeros(\(size[axis] - 1))", found: "zeros(\(width))")
    }
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
  static func smallest(_ size: [Int], _ padding: Padding, _ dilation: [Int]) -> String {
    var sides: [String] = []
    for axis in size.indices {
      let (span, overflows) = (size[axis] - 1).multipliedReportingOverflow(by: dilation[axis])
      var needed = 1
      switch padding.along(axis) {
      case .valid: needed = overflows ? Int.max : span + 1
      case .zeros(let width): needed = overflows ? Int.max : max(1, span + 1 - 2 * width)
      case .same, .causal, .zerosPerAxis: break
      }
      sides.append("\(needed)")
    }
    let text = sides.dropFirst().reduce(sides[0]) { $0 + " × " + $1 }
    switch size.count {
    case 1: return "sequences of at least \(text) steps"
    case 2: return "images of at least " + text
    default: return "volumes of at least " + text
    }
  }

  /// A setting as it was written: one number if it is the same for every axis.
  static func text(_ values: [Int]) -> String {
    values.allSatisfy { $0 == values[0] } && !values.isEmpty ? "\(values[0])" : shapeText(values)
  }
}
