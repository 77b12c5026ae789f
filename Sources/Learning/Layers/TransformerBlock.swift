import Tensors

/// The block that transformers are piled up from: attention, then two dense layers for every step by itself, each with a
/// way around it and with normalization.
///
/// With normalization first, which trains more steadily: `y = x + attention(norm(x))`, `z = y + dense(norm(y))`. Else, as
/// in the original: `y = norm(x + attention(x))`, `z = norm(y + dense(y))`. Dropout acts on both branches while training.
///
/// - Shapes: `x` and `z` are `[batch, time, features]`; between the dense layers there are as many features as
///   `feedForward` says.
/// - Gradient: what comes back through each branch and what comes around it are added.
/// - Cost: that of the attention, and `2 · time · features · feedForward` multiplications for each sequence.
/// - Source: Vaswani et al., *Attention is all you need* (2017), section 3.1; Xiong et al., *On layer normalization in
///   the transformer architecture* (2020), for normalization first.
public final class TransformerBlock: Layer {
  private let attention: MultiHeadAttention
  private let hidden: Dense
  private let settings: Settings
  private let attentionNormalization = LayerNormalization()
  private let denseNormalization = LayerNormalization()
  private let attentionDropout: Dropout
  private let denseDropout: Dropout
  /// The second dense layer, once the features are known.
  private var output: Dense?

  private struct Settings {
    let heads: Int, feedForward: Int
    let activation: Activation
    let isCausal: Bool
    let dropout: Double
    let normalizesFirst: Bool
  }

  /// A block of so many heads; with `isCausal` a step sees only the steps up to its own.
  public init(
    heads: Int, feedForward: Int, activation: Activation = .relu, isCausal: Bool = false, dropout: Double = 0,
    normalizesFirst: Bool = true, name: String? = nil
  ) {
    settings = Settings(
      heads: heads, feedForward: feedForward, activation: activation, isCausal: isCausal, dropout: dropout,
      normalizesFirst: normalizesFirst)
    attention = MultiHeadAttention(heads: heads, isCausal: isCausal)
    hidden = Dense(feedForward, activation: activation)
    attentionDropout = Dropout(dropout)
    denseDropout = Dropout(dropout)
    super.init(name: name)
  }

  package override var kind: String { "TransformerBlock" }
  package override var label: String {
    "TransformerBlock(heads: \(settings.heads), feedForward: \(settings.feedForward))"
  }

  package override var innerLayers: [(name: String, layer: Layer)] {
    let first: [(name: String, layer: Layer)] = [("attentionNormalization", attentionNormalization)]
    let second: [(name: String, layer: Layer)] = [("denseNormalization", denseNormalization)]
    let attend: [(name: String, layer: Layer)] = [("attention", attention), ("attentionDropout", attentionDropout)]
    var think: [(name: String, layer: Layer)] = [("hidden", hidden)]
    if let output { think.append(("output", output)) }
    think.append(("denseDropout", denseDropout))
    return settings.normalizesFirst ? first + attend + second + think : attend + first + think + second
  }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    guard input.count == 2 else {
      throw .layer(name: title, expected: "inputs of shape [time, features]", found: input)
    }
    let output = Dense(input[1])
    self.output = output
    for layer in [attention, attentionNormalization, denseNormalization, attentionDropout, denseDropout] as [Layer] {
      _ = try define(layer, input: input, place: nil)
    }
    return try define(output, input: define(hidden, input: input, place: nil), place: nil)
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try work(x, mask: nil, isTraining: isTraining)
  }

  /// The block's work on padded sequences: no step looks at the steps where the mask is 0.
  ///
  /// - Shapes: `x` is `[batch, time, features]`, the mask is `[batch, time]` or `[batch, time, time]`.
  /// - Throws: when a shape does not fit.
  package func callAsFunction(
    _ x: Tensor, mask: Tensor, isTraining: Bool = false
  ) throws(EngineError) -> Tensor {
    try checkBatch(x)
    let time = x.extents[1]
    let narrow = [x.extents[0], time], wide = [x.extents[0], time, time]
    guard mask.shape == narrow || mask.shape == wide else {
      throw .layer(
        name: title, expected: "a mask of shape \(shapeText(narrow)) or \(shapeText(wide))", found: mask.shape)
    }
    return try work(x, mask: mask, isTraining: isTraining)
  }

  private func work(_ x: Tensor, mask: Tensor?, isTraining: Bool) throws(EngineError) -> Tensor {
    if settings.normalizesFirst {
      let y = try x + attend(attentionNormalization.forward(x, isTraining: isTraining), mask, isTraining)
      return try y + think(denseNormalization.forward(y, isTraining: isTraining), isTraining)
    }
    let y = try attentionNormalization.forward(x + attend(x, mask, isTraining), isTraining: isTraining)
    return try denseNormalization.forward(y + think(y, isTraining), isTraining: isTraining)
  }

  private func attend(_ x: Tensor, _ mask: Tensor?, _ isTraining: Bool) throws(EngineError) -> Tensor {
    try attentionDropout.forward(attention.attend(x, x, x, mask: mask, isTraining: isTraining), isTraining: isTraining)
  }

  private func think(_ x: Tensor, _ isTraining: Bool) throws(EngineError) -> Tensor {
    let inside = try hidden.forward(x, isTraining: isTraining)
    guard let output else { return inside }
    return try denseDropout.forward(output.forward(inside, isTraining: isTraining), isTraining: isTraining)
  }

  override func unbuilt() -> Layer {
    TransformerBlock(
      heads: settings.heads, feedForward: settings.feedForward, activation: settings.activation,
      isCausal: settings.isCausal, dropout: settings.dropout, normalizesFirst: settings.normalizesFirst,
      name: givenName)
  }

  override func adopt(_ other: Layer) {
    if let features = other.inputShape?.last { output = Dense(features) }
    super.adopt(other)
  }
}
