import Tensors

/// The way back of a convolution of sequences: every step adds its multiple of a learned kernel to the output, the copies
/// `stride` apart, so that sequences grow.
///
/// - Shapes: `x` is `[batch, time, channels]`, `weight` is `[kernel, filters, channels]`, `bias` is `[filters]`, `y` is
///   `[batch, steps, filters]`: `time × stride` steps with `same` padding, else `(time − 1) × stride + kernel`, less the
///   zeros on both sides.
/// - Gradient: `dx` = the convolution of `dy` with the weights, `dweight` = the sum over all positions of `x` times the
///   window of `dy`, `dbias` = the sum of `dy`.
/// - Cost: `time × kernel × channels × filters` multiplications for each sequence.
/// - Source: Zeiler, Krishnan, Taylor, Fergus, *Deconvolutional networks* (2010).
public final class Conv1DTranspose: Layer {
  /// How many filters the layer learns.
  public let filters: Int
  private let kernel: Int
  private let stride: Int
  private let padding: Padding
  private let useBias: Bool
  private let initializer: Initializer
  private let kernelRegularizer: Regularizer?

  /// A layer of so many filters.
  public init(
    _ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, activation: Activation = .linear,
    useBias: Bool = true, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil,
    name: String? = nil
  ) {
    self.filters = filters
    self.kernel = kernel
    self.stride = stride
    self.padding = padding
    self.useBias = useBias
    self.initializer = initializer
    self.kernelRegularizer = kernelRegularizer
    super.init(name: name, activation: activation)
  }

  package override var kind: String { "Conv1DTranspose" }
  package override var label: String { "Conv1DTranspose(\(filters), kernel: \(kernel))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(filters, "filters")
    try requireChannels(input, dimensions: 1)
    try require(kernel, "kernel")
    try require(stride, "stride")
    let side = padding.along(0).transposedExtents(input[0], window: kernel, stride: stride)
    guard side.kept > 0 else {
      throw .layer(name: title, expected: "sequences that leave something beside the padding", found: input)
    }
    ownParameters = [
      try Parameter(
        "weight", [kernel, filters, input[1]], initializer, inputs: kernel * input[1], outputs: kernel * filters,
        regularizer: kernelRegularizer)
    ]
    if useBias { ownParameters.append(try Parameter("bias", [filters], .zeros, inputs: filters, outputs: filters)) }
    return [side.kept, filters]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let y = try convolutionTransposed2D(
      x.expandingDimensions(at: 2), ownParameters[0].value.expandingDimensions(at: 1), strides: [stride, 1],
      padding: padding.alongRowsAlone
    ).squeezed(at: 2)
    return useBias ? try y + ownParameters[1].value : y
  }

  override func unbuilt() -> Layer {
    Conv1DTranspose(
      filters, kernel: kernel, stride: stride, padding: padding, activation: activation, useBias: useBias,
      initializer: initializer, kernelRegularizer: kernelRegularizer, name: givenName)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape else { return 0 }
    return Int64(inputShape.reduce(1, *)) * Int64(kernel) * Int64(filters)
  }
}
