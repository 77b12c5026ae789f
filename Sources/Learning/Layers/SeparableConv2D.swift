import Tensors

/// Slides a filter of its own over each channel, then mixes the results at each pixel: nearly what `Conv2D` does, with far
/// fewer weights and multiplications.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `depthwiseWeight` is `[kernel, kernel, 1, channels × multiplier]`,
///   `weight` is `[1, 1, channels × multiplier, filters]`, `bias` is `[filters]`, `y` is `[batch, rows, columns, filters]`.
/// - Gradient: that of the two convolutions, the second's first.
/// - Cost: `rows × columns × channels × multiplier × (kernel² + filters)` multiplications for each image.
/// - Source: Chollet, *Xception* (2017).
public final class SeparableConv2D: Layer {
  /// How many filters the layer learns.
  public let filters: Int
  private let depthwise: DepthwiseConv2D
  private let pointwise: Conv2D

  init(_ filters: Int, _ depthwise: DepthwiseConv2D, _ pointwise: Conv2D, activation: Activation, name: String?) {
    self.filters = filters
    self.depthwise = depthwise
    self.pointwise = pointwise
    super.init(name: name, activation: activation)
  }

  /// A layer of so many filters over square windows.
  public convenience init(
    _ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, multiplier: Int = 1,
    activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform,
    kernelRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    let depthwise = DepthwiseConv2D(
      kernel: kernel, stride: stride, padding: padding, dilation: dilation, multiplier: multiplier, useBias: false,
      initializer: initializer, kernelRegularizer: kernelRegularizer)
    let pointwise = Conv2D(
      filters, kernel: 1, useBias: useBias, initializer: initializer, kernelRegularizer: kernelRegularizer)
    self.init(filters, depthwise, pointwise, activation: activation, name: name)
  }

  package override var kind: String { "SeparableConv2D" }
  package override var label: String { "SeparableConv2D(\(filters))" }
  package override var innerLayers: [(name: String, layer: Layer)] {
    [("depthwise", depthwise), ("pointwise", pointwise)]
  }
  package override var paths: [[Layer]] { [[depthwise, pointwise]] }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(filters, "filters")
    do throws(EngineError) {
      return try pointwise.define(input: depthwise.define(input: input))
    } catch .layer(_, let expected, let found) {
      throw .layer(name: title, expected: expected, found: found)
    } catch .argument(_, let name, let rule, let found) {
      throw .argument(operation: title, name: name, rule: rule, found: found)
    }
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try pointwise.forward(depthwise.forward(x, isTraining: isTraining), isTraining: isTraining)
  }

  override func unbuilt() -> Layer {
    SeparableConv2D(
      filters, depthwise.fresh(), Conv2D(filters, pointwise.options, activation: .linear, name: nil),
      activation: activation, name: givenName)
  }
}
