import Tensors

/// The way back of a convolution: every input pixel adds its multiple of a learned kernel to the output, the copies
/// `stride` apart, so that images grow.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `weight` is `[kernel, kernel, filters, channels]`, `bias` is
///   `[filters]`, `y` is `[batch, rows, columns, filters]`: `height × stride` rows with `same` padding, else
///   `(height − 1) × stride + kernel`, less the zeros on both sides.
/// - Gradient: `dx` = the convolution of `dy` with the weights, `dweight` = the sum over all positions of `x` times the
///   window of `dy`, `dbias` = the sum of `dy`.
/// - Cost: `height × width × kernel² × channels × filters` multiplications for each image.
/// - Source: Zeiler, Krishnan, Taylor, Fergus, *Deconvolutional networks* (2010).
public final class Conv2DTranspose: Layer {
  /// How many filters the layer learns.
  public let filters: Int
  private let kernel: [Int]
  private let stride: [Int]
  private let padding: Padding
  private let useBias: Bool
  private let initializer: Initializer
  private let kernelRegularizer: Regularizer?

  /// A layer of square filters.
  public convenience init(
    _ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, activation: Activation = .linear,
    useBias: Bool = true, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil,
    name: String? = nil
  ) {
    self.init(
      filters, kernel: [kernel, kernel], stride: [stride, stride], padding: padding, activation: activation,
      useBias: useBias, initializer: initializer, kernelRegularizer: kernelRegularizer, name: name)
  }

  /// A layer of filters with a size and a stride for rows and for columns.
  public init(
    _ filters: Int, kernel: [Int], stride: [Int] = [1, 1], padding: Padding = .valid,
    activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform,
    kernelRegularizer: Regularizer? = nil, name: String? = nil
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

  package override var kind: String { "Conv2DTranspose" }
  package override var label: String { "Conv2DTranspose(\(filters), kernel: \(Spatial.text(kernel)))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(filters, "filters")
    try requireChannels(input, dimensions: 2)
    try requireEach(kernel, "kernel", 2)
    try requireEach(stride, "stride", 2)
    var output: [Int] = []
    for axis in 0..<2 {
      let side = padding.along(axis).transposedExtents(input[axis], window: kernel[axis], stride: stride[axis])
      guard side.kept > 0 else {
        throw .layer(name: title, expected: "images that leave something beside the padding", found: input)
      }
      output.append(side.kept)
    }
    // Whatever passes here is small enough to be multiplied below.
    let shape = try Shape(kernel + [filters, input[2]], operation: title).extents
    let taps = kernel[0] * kernel[1]
    ownParameters = [
      try Parameter(
        "weight", shape, initializer, inputs: taps * input[2], outputs: taps * filters, regularizer: kernelRegularizer)
    ]
    if useBias { ownParameters.append(try Parameter("bias", [filters], .zeros, inputs: filters, outputs: filters)) }
    return output + [filters]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let y = try convolutionTransposed2D(x, ownParameters[0].value, strides: stride, padding: padding)
    return useBias ? try y + ownParameters[1].value : y
  }

  override func unbuilt() -> Layer {
    Conv2DTranspose(
      filters, kernel: kernel, stride: stride, padding: padding, activation: activation, useBias: useBias,
      initializer: initializer, kernelRegularizer: kernelRegularizer, name: givenName)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape else { return 0 }
    return Int64(inputShape.reduce(1, *)) * Int64(kernel[0] * kernel[1]) * Int64(filters)
  }
}
