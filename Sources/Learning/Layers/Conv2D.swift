import Tensors

/// Slides learned filters over an image: each output pixel is a weighted sum of a window of the input.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `weight` is `[kernel, kernel, channels, filters]`, `bias` is
///   `[filters]`, `y` is `[batch, rows, columns, filters]`.
/// - Cost: `rows × columns × kernel² × channels × filters` multiplications for each image.
public final class Conv2D: Layer {
  /// How many filters the layer learns.
  public let filters: Int
  private let kernel: Int
  private let stride: Int
  private let padding: Padding
  private let useBias: Bool
  private let initializer: Initializer
  private let kernelRegularizer: Regularizer?

  /// A layer of square filters.
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

  package override var kind: String { "Conv2D" }
  package override var label: String { "Conv2D(\(filters), kernel: \(kernel))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(filters, "filters")
    let output = try slidingOutput(input, size: kernel, stride: stride, padding: padding)
    let channels = input[2]
    let shape = [kernel, kernel, channels, filters]
    // Whatever passes here is small enough to be multiplied below.
    _ = try Shape(shape, operation: title)
    let inputs = kernel * kernel * channels
    let weight = try initializer.tensor(shape, inputs: inputs, outputs: kernel * kernel * filters)
    ownParameters = [Parameter("weight", weight, regularizer: kernelRegularizer)]
    if useBias { ownParameters.append(Parameter("bias", try Tensor.zeros([filters]))) }
    return [output.rows, output.columns, filters]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let y = try convolution2D(x, ownParameters[0].value, stride: stride, padding: padding)
    return useBias ? try y + ownParameters[1].value : y
  }

  override func unbuilt() -> Layer {
    Conv2D(
      filters, kernel: kernel, stride: stride, padding: padding, activation: activation, useBias: useBias,
      initializer: initializer, kernelRegularizer: kernelRegularizer, name: givenName)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape, let outputShape else { return 0 }
    return Int64(outputShape.reduce(1, *)) * Int64(kernel * kernel * inputShape[2])
  }

  override var window: (size: Int, stride: Int)? { (kernel, stride) }
}

extension Layer {
  /// Rows and columns of a window's positions over an image.
  final func slidingOutput(
    _ input: [Int], size: Int, stride: Int, padding: Padding
  ) throws(EngineError) -> (rows: Int, columns: Int) {
    guard input.count == 3 else {
      throw .layer(name: title, expected: "inputs of shape [height, width, channels]", found: input)
    }
    try require(size, "window size")
    try require(stride, "stride")
    if padding == .same { return ((input[0] + stride - 1) / stride, (input[1] + stride - 1) / stride) }
    guard input[0] >= size, input[1] >= size else {
      throw .layer(name: title, expected: "images of at least \(size) × \(size)", found: input)
    }
    return ((input[0] - size) / stride + 1, (input[1] - size) / stride + 1)
  }
}
