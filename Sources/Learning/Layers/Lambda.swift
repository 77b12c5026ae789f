import Tensors

/// Applies a function of the lesson to a batch, such as `Lambda { x in 2 * x }`.
///
/// The function is tried once on zeros to learn its output's shape. Variables that it changes make its work depend on
/// when it runs, so it had better change none.
///
/// - Shapes: the function keeps the batch axis, the first.
/// - Gradient: the function's.
/// - Cost: the function's.
/// - Source: as Keras's layer of that name.
public final class Lambda: Layer {
  private let function: (Tensor) throws(EngineError) -> Tensor

  /// A layer of a function.
  public init(name: String? = nil, _ function: @escaping (Tensor) throws(EngineError) -> Tensor) {
    self.function = function
    super.init(name: name)
  }

  package override var kind: String { "Lambda" }

  /// The lesson's code runs in every step: it may print or count.
  override var isReplayable: Bool { false }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    let output = try function(Tensor.zeros([1] + input)).shape
    guard output.first == 1 else {
      throw .layer(name: title, expected: "a function that gives one output for each input", found: output)
    }
    return Array(output.dropFirst())
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let y = try function(x)
    let output = try outputShape(for: Array(x.shape.dropFirst()), found: x.shape)
    guard y.shape == [x.shape[0]] + output else {
      throw .layer(name: title, expected: "a function that gives \(batchText(output))", found: y.shape)
    }
    return y
  }

  override func unbuilt() -> Layer { Lambda(name: givenName, function) }
}
