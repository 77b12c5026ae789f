import Tensors

/// A layer that slides learned filters over its input: what `Conv1D`, `Conv2D` and `Conv3D` have in common.
///
/// Each output is a weighted sum over a window of the input. With groups the channels and the filters are divided into
/// as many parts, and each part of the filters sees its part of the channels alone; as many groups as channels give a
/// depthwise convolution. With a dilation the window takes every so many-th element.
public class ConvolutionLayer: Layer {
  /// How many filters the layer learns.
  public final let filters: Int
  final let options: ConvolutionOptions

  init(_ filters: Int, _ options: ConvolutionOptions, activation: Activation, name: String?) {
    self.filters = filters
    self.options = options
    super.init(name: name, activation: activation)
  }

  /// How many axes the window slides along.
  var dimensions: Int { 2 }

  /// The sums of the windows.
  func convolved(_ x: Tensor, _ weight: Tensor) throws(EngineError) -> Tensor { x }

  package override var label: String { "\(kind)(\(filters), kernel: \(Spatial.text(options.kernel)))" }

  final override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(filters, "filters")
    let output = try positions(
      input, dimensions: dimensions, size: options.kernel, stride: options.stride, padding: options.padding,
      dilation: options.dilation)
    let channels = try channelsOfGroup(input[dimensions])
    // Whatever passes here is small enough to be multiplied below.
    let shape = try Shape(options.kernel + [channels, filters], operation: title)
    let taps = shape.count / (channels * filters)
    try options.kernelConstraint?.check(title)
    let inputs = taps * channels, outputs = taps * (filters / options.groups)
    ownParameters = [
      try Parameter(
        "weight", shape.extents, options.initializer, inputs: inputs, outputs: outputs,
        regularizer: options.kernelRegularizer, constraint: options.kernelConstraint)
    ]
    if options.useBias {
      ownParameters.append(
        try Parameter("bias", [filters], options.biasInitializer, inputs: inputs, outputs: outputs))
    }
    return output + [filters]
  }

  private final func channelsOfGroup(_ channels: Int) throws(EngineError) -> Int {
    guard options.groups > 0, channels.isMultiple(of: options.groups), filters.isMultiple(of: options.groups) else {
      throw .argument(
        operation: title, name: "groups", rule: "a divisor of the \(channels) channels and the \(filters) filters",
        found: "\(options.groups)")
    }
    guard channels > 0 else { throw .layer(name: title, expected: "inputs with channels", found: [channels]) }
    return channels / options.groups
  }

  final override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let y = try convolved(x, ownParameters[0].value)
    return options.useBias ? try y + ownParameters[1].value : y
  }

  package final override var multiplyAdds: Int64 {
    guard let outputShape, let weight = ownParameters.first else { return 0 }
    return Int64(outputShape.reduce(1, *)) * Int64(weight.count / filters)
  }

  final override var window: (size: Int, stride: Int)? {
    guard let stride = options.stride.last, let reach = options.reach else { return nil }
    return (reach, stride)
  }
}

/// How the window of a convolution slides, and how its numbers begin.
struct ConvolutionOptions {
  let kernel: [Int]
  let stride: [Int]
  let padding: Padding
  let dilation: [Int]
  let groups: Int
  let useBias: Bool
  let initializer: Initializer
  let biasInitializer: Initializer
  let kernelRegularizer: Regularizer?
  let kernelConstraint: Constraint?

  /// How many elements in a row a window spans; nothing where that is no number.
  var reach: Int? {
    guard let size = kernel.last, let dilation = dilation.last else { return nil }
    let (span, overflows) = (size &- 1).multipliedReportingOverflow(by: dilation)
    return overflows || span < 0 || span == .max ? nil : span + 1
  }
}
