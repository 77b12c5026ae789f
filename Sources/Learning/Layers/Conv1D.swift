import Tensors

/// Slides learned filters along a sequence: each output step is a weighted sum of a window of steps.
///
/// - Shapes: `x` is `[batch, time, channels]`, `weight` is `[kernel, channels ÷ groups, filters]`, `bias` is `[filters]`,
///   `y` is `[batch, steps, filters]`.
/// - Gradient: `dweight` = the sum over all positions of the window times `dy`; `dx` = each `dy` spread over its window
///   by the weights; `dbias` = the sum of `dy`.
/// - Cost: `steps × kernel × channels × filters ÷ groups` multiplications for each sequence.
/// - Source: Waibel and others, *Phoneme recognition using time-delay neural networks* (1989).
public final class Conv1D: ConvolutionLayer {
  /// A layer of filters with a kernel of one size along every axis.
  public convenience init(
    _ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1,
    activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform,
    biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil, kernelConstraint: Constraint? = nil,
    name: String? = nil
  ) {
    let options = ConvolutionOptions(
      kernel: [kernel], stride: [stride], padding: padding,
      dilation: [dilation], groups: groups, useBias: useBias,
      initializer: initializer, biasInitializer: biasInitializer, kernelRegularizer: kernelRegularizer,
      kernelConstraint: kernelConstraint)
    self.init(filters, options, activation: activation, name: name)
  }

  override init(_ filters: Int, _ options: ConvolutionOptions, activation: Activation, name: String?) {
    super.init(filters, options, activation: activation, name: name)
  }

  package override var kind: String { "Conv1D" }
  override var dimensions: Int { 1 }

  override func convolved(_ x: Tensor, _ weight: Tensor) throws(EngineError) -> Tensor {
    try convolution1D(
      x, weight, stride: options.stride[0], padding: options.padding, dilation: options.dilation[0],
      groups: options.groups)
  }

  override func unbuilt() -> Layer { Conv1D(filters, options, activation: activation, name: givenName) }
}
