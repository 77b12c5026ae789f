import Tensors

/// Lets every step of a sequence look at all steps, of the same sequence or of another, through several heads.
///
/// Queries, keys and values are `q • queryWeight + queryBias` and so on; each head takes its share of the columns and
/// attends by `scaledDotProductAttention`; the heads side by side are multiplied by `outputWeight` and get `outputBias`.
/// In a model the layer attends to its own input; called with three tensors it looks from one sequence at another.
///
/// - Shapes: `x` and `y` are `[batch, time, features]`; all four weights are `[features, features]`, the biases
///   `[features]`.
/// - Gradient: that of the products and of the softmax: with the weights `a` of a head, `da = dy • valueᵀ`, and `a ·
///   (da − Σ da · a)` for the scores.
/// - Cost: `4 · time · features² + 2 · time² · features` multiplications for each sequence.
/// - Source: Vaswani et al., *Attention is all you need* (2017), section 3.2.2.
public final class MultiHeadAttention: Layer {
  /// How many heads attend side by side.
  public let heads: Int
  /// Whether a step sees only the steps up to its own.
  public let isCausal: Bool
  private let dropout: Double
  private let initializer: Initializer
  private let kernelRegularizer: Regularizer?

  /// A layer of so many heads, a divisor of the features.
  public init(
    heads: Int, isCausal: Bool = false, dropout: Double = 0, initializer: Initializer = .glorotUniform,
    kernelRegularizer: Regularizer? = nil, name: String? = nil
  ) {
    self.heads = heads
    self.isCausal = isCausal
    self.dropout = dropout
    self.initializer = initializer
    self.kernelRegularizer = kernelRegularizer
    super.init(name: name)
  }

  package override var kind: String { "MultiHeadAttention" }
  package override var label: String { "MultiHeadAttention(heads: \(heads))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try require(heads, "heads")
    try requireShare(dropout, "dropout")
    guard input.count == 2 else {
      throw .layer(name: title, expected: "inputs of shape [time, features]", found: input)
    }
    let features = input[1]
    guard features > 0, features % heads == 0 else {
      throw .layer(name: title, expected: "features that \(heads) heads can share equally", found: input)
    }
    ownParameters = []
    for part in ["query", "key", "value", "output"] {
      let weight = try initializer.tensor([features, features], inputs: features, outputs: features)
      ownParameters.append(Parameter(part + "Weight", weight, regularizer: kernelRegularizer))
      ownParameters.append(Parameter(part + "Bias", try Tensor.zeros([features])))
    }
    return input
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try attend(x, x, x, mask: nil, isTraining: isTraining)
  }

  /// What the steps of `query` find in another sequence: its `value` at the steps whose `key` they match.
  ///
  /// - Shapes: `query` is `[batch, queries, features]`, `key` and `value` are `[batch, keys, features]`, the result has
  ///   the shape of `query`. The mask is `[batch, keys]`, 0 at padding, or `[batch, queries, keys]`.
  /// - Throws: when a shape does not fit.
  package func callAsFunction(
    _ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor? = nil
  ) throws(EngineError) -> Tensor {
    try check(query, key, value, mask)
    return try attend(query, key, value, mask: mask, isTraining: isTraining)
  }

  /// How much each step of `query` attends to each of `key`, head by head.
  ///
  /// - Shapes: `query` is `[batch, queries, features]`, `key` is `[batch, keys, features]`, the result is
  ///   `[batch, heads, queries, keys]`. The mask is as for a call.
  /// - Throws: when a shape does not fit.
  package func weights(_ query: Tensor, _ key: Tensor, mask: Tensor? = nil) throws(EngineError) -> Tensor {
    try check(query, key, key, mask)
    return try attentionWeights(
      inHeads(projected(query, 0)), inHeads(projected(key, 1)), mask: broad(mask), isCausal: isCausal)
  }

  func attend(
    _ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor?, isTraining: Bool
  ) throws(EngineError) -> Tensor {
    var weights = try attentionWeights(
      inHeads(projected(query, 0)), inHeads(projected(key, 1)), mask: broad(mask), isCausal: isCausal)
    if isTraining, dropout > 0 { weights = try weights * dropoutMask(weights.shape, rate: dropout, weights.precision) }
    let mixed = try weights • inHeads(projected(value, 2))
    return try projected(mixed.transposed([0, 2, 1, 3]).reshaped(to: query.shape), 3)
  }

  /// Every step multiplied by one of the weights, with its bias.
  private func projected(_ x: Tensor, _ part: Int) throws(EngineError) -> Tensor {
    let features = x.extents[2]
    let rows = try x.reshaped(to: [x.extents[0] * x.extents[1], features])
    let y = try rows • ownParameters[2 * part].value + ownParameters[2 * part + 1].value
    return try y.reshaped(to: x.shape)
  }

  /// `[batch, time, features]` as `[batch, heads, time, features / heads]`.
  private func inHeads(_ x: Tensor) throws(EngineError) -> Tensor {
    let e = x.extents
    return try x.reshaped(to: [e[0], e[1], heads, e[2] / heads]).transposed([0, 2, 1, 3])
  }

  /// A mask for all heads.
  private func broad(_ mask: Tensor?) throws(EngineError) -> Tensor? {
    guard let mask else { return nil }
    let e = mask.extents
    return try mask.reshaped(to: mask.rank == 2 ? [e[0], 1, 1, e[1]] : [e[0], 1, e[1], e[2]])
  }

  private func check(_ query: Tensor, _ key: Tensor, _ value: Tensor, _ mask: Tensor?) throws(EngineError) {
    guard query.rank == 3 else { throw .layer(name: title, expected: "[batch, queries, features]", found: query.shape) }
    let batch = query.extents[0], features = query.extents[2]
    if let known = inputShape {
      guard known[1] == features else {
        throw .layer(name: title, expected: "queries of shape [batch, queries, \(known[1])]", found: query.shape)
      }
    } else {
      _ = try define(input: [query.extents[1], features])
    }
    guard key.rank == 3, key.extents[0] == batch, key.extents[2] == features else {
      throw .layer(name: title, expected: "keys of shape [\(batch), keys, \(features)]", found: key.shape)
    }
    guard value.shape == key.shape else {
      throw .layer(name: title, expected: "values of the keys' shape \(shapeText(key.shape))", found: value.shape)
    }
    guard let mask else { return }
    let keys = key.extents[1]
    let wide = [batch, query.extents[1], keys]
    guard mask.shape == [batch, keys] || mask.shape == wide else {
      throw .layer(
        name: title, expected: "a mask of shape \(shapeText([batch, keys])) or \(shapeText(wide))", found: mask.shape)
    }
  }

  override func unbuilt() -> Layer {
    MultiHeadAttention(
      heads: heads, isCausal: isCausal, dropout: dropout, initializer: initializer,
      kernelRegularizer: kernelRegularizer, name: givenName)
  }

  package override var multiplyAdds: Int64 {
    guard let inputShape else { return 0 }
    let time = Int64(inputShape[0]), features = Int64(inputShape[1])
    return time * features * (4 * features + 2 * time)
  }
}
