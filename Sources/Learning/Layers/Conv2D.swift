import Tensors

/// Slides learned filters over an image: each output pixel is a weighted sum of a window of the input.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `weight` is `[kernel, kernel, channels ÷ groups, filters]`, `bias`
///   is `[filters]`, `y` is `[batch, rows, columns, filters]`.
/// - Gradient: `dweight` = the sum over all positions of the window times `dy`; `dx` = each `dy` spread over its window
///   by the weights; `dbias` = the sum of `dy`.
/// - Cost: `rows × columns × kernel² × channels × filters ÷ groups` multiplications for each image.
/// - Source: LeCun, Bottou, Bengio, Haffner, *Gradient-based learning applied to document recognition* (1998).
public final class Conv2D: ConvolutionLayer {
  /// A layer of filters with a kernel of one size along every axis.
  public convenience init(
    _ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1,
    activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform,
    biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil, kernelConstraint: Constraint? = nil,
    name: String? = nil
  ) {
    let options = ConvolutionOptions(
      kernel: [kernel, kernel], stride: [stride, stride], padding: padding,
      dilation: [dilation, dilation], groups: groups, useBias: useBias,
      initializer: initializer, biasInitializer: biasInitializer, kernelRegularizer: kernelRegularizer,
      kernelConstraint: kernelConstraint)
    self.init(filters, options, activation: activation, name: name)
  }

  /// A layer of filters with a kernel of a size, a stride and a dilation for each axis: rows and columns.
  public convenience init(
    _ filters: Int, kernel: [Int], stride: [Int] = [1, 1], padding: Padding = .valid, dilation: [Int] = [1, 1],
    groups: Int = 1, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform,
    biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil, kernelConstraint: Constraint? = nil,
    name: String? = nil
  ) {
    let options = ConvolutionOptions(
      kernel: kernel, stride: stride, padding: padding, dilation: dilation, groups: groups, useBias: useBias,
      initializer: initializer, biasInitializer: biasInitializer, kernelRegularizer: kernelRegularizer,
      kernelConstraint: kernelConstraint)
    self.init(filters, options, activation: activation, name: name)
  }

  override init(_ filters: Int, _ options: ConvolutionOptions, activation: Activation, name: String?) {
    super.init(filters, options, activation: activation, name: name)
  }

  package override var kind: String { "Conv2D" }
  override var dimensions: Int { 2 }

  override func convolved(_ x: Tensor, _ weight: Tensor) throws(EngineError) -> Tensor {
    try convolution2D(
      x, weight, strides: options.stride, padding: options.padding, dilations: options.dilation, groups: options.groups)
  }

  override func unbuilt() -> Layer { Conv2D(filters, options, activation: activation, name: givenName) }
}
