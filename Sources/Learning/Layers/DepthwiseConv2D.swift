import Tensors

/// Slides a filter of its own over each channel of an image, so that channels do not mix.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `weight` is `[kernel, kernel, 1, channels × multiplier]`, `bias` is
///   `[channels × multiplier]`, `y` is `[batch, rows, columns, channels × multiplier]`, all results of a channel side by
///   side.
/// - Gradient: as that of `Conv2D`, each channel by itself.
/// - Cost: `rows × columns × kernel² × channels × multiplier` multiplications for each image.
/// - Source: Howard et al., *MobileNets* (2017).
public final class DepthwiseConv2D: Layer {
  private let options: ConvolutionOptions
  private let multiplier: Int

  init(_ options: ConvolutionOptions, multiplier: Int, activation: Activation, name: String?) {
    self.options = options
    self.multiplier = multiplier
    super.init(name: name, activation: activation)
  }

  /// A layer of square filters, so many for each channel.
  public convenience init(
    kernel: Int, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, multiplier: Int = 1,
    activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform,
    kernelRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    let options = ConvolutionOptions(
      kernel: [kernel, kernel], stride: [stride, stride], padding: padding, dilation: [dilation, dilation], groups: 1,
      useBias: useBias, initializer: initializer, biasInitializer: .zeros, kernelRegularizer: kernelRegularizer,
      kernelConstraint: nil)
    self.init(options, multiplier: multiplier, activation: activation, name: name)
  }

  package override var kind: String { "DepthwiseConv2D" }
  package override var label: String { "DepthwiseConv2D(kernel: \(Spatial.text(options.kernel)))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(multiplier, "multiplier")
    let output = try positions(
      input, dimensions: 2, size: options.kernel, stride: options.stride, padding: options.padding,
      dilation: options.dilation)
    let channels = input[2]
    guard channels > 0 else { throw .layer(name: title, expected: "images with channels", found: input) }
    let shape = try Shape(options.kernel + [1, channels, multiplier], operation: title)
    let filters = channels * multiplier, taps = shape.count / filters
    ownParameters = [
      try Parameter(
        "weight", options.kernel + [1, filters], options.initializer, inputs: taps, outputs: taps * multiplier,
        regularizer: options.kernelRegularizer)
    ]
    if options.useBias {
      ownParameters.append(try Parameter("bias", [filters], .zeros, inputs: taps, outputs: filters))
    }
    return output + [filters]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let y = try convolution2D(
      x, ownParameters[0].value, strides: options.stride, padding: options.padding, dilations: options.dilation,
      groups: x.shape[3])
    return options.useBias ? try y + ownParameters[1].value : y
  }

  override func unbuilt() -> Layer { fresh() }

  func fresh() -> DepthwiseConv2D {
    DepthwiseConv2D(options, multiplier: multiplier, activation: activation, name: givenName)
  }

  override var window: (size: Int, stride: Int)? {
    options.reach.map { ($0, options.stride[1]) }
  }

  package override var multiplyAdds: Int64 {
    guard let outputShape else { return 0 }
    return Int64(outputShape.reduce(1, *)) * Int64(options.kernel[0] * options.kernel[1])
  }
}
