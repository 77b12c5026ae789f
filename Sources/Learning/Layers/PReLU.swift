import Tensors

/// A leaky ReLU whose slopes below zero are learned, one for each channel: `y = max(0, x) + slope · min(0, x)`.
///
/// - Shapes: `x` and `y` are `[batch, …, channels]`, `weight` holds the slopes, `[channels]`.
/// - Gradient: `dx = dy` above zero and `slope · dy` below, `dweight` = the sum of `dy · x` where `x` is below zero.
/// - Cost: one multiplication for each number.
/// - Source: He, Zhang, Ren, Sun, *Delving deep into rectifiers* (2015).
public final class PReLU: Layer {
  private let initializer: Initializer

  /// A layer whose slopes begin as the initializer says.
  public init(initializer: Initializer = .constant(0.25), name: String? = nil) {
    self.initializer = initializer
    super.init(name: name)
  }

  package override var kind: String { "PReLU" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    guard let channels = input.last else {
      throw .layer(name: title, expected: "inputs of shape […, channels]", found: input)
    }
    ownParameters = [try Parameter("weight", [channels], initializer, inputs: channels, outputs: channels)]
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try relu(x) - ownParameters[0].value * relu(-x)
  }

  override func unbuilt() -> Layer { PReLU(initializer: initializer, name: givenName) }
}
