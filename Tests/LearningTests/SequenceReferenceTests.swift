import Learning
import Tensors
import Testing

/// Layers for sequences against PyTorch.
@Suite struct SequenceReferenceTests {
  let references: References

  init() throws {
    freshSession()
    references = try References("sequences.txt")
  }

  /// Compares an output and the gradients with respect to all inputs with PyTorch's.
  func compare(
    _ name: String, _ inputs: [String], _ f: ([Tensor]) throws(EngineError) -> Tensor
  ) throws {
    var values: [Tensor] = []
    for input in inputs { values.append(try references[name + "." + input]) }
    let weights = try references[name + ".weights"]
    #expect(distance(try f(values), try references[name + ".y"]) <= sameUpToOrder)
    let slopes = try gradient(at: values) { (values) throws(EngineError) in try (f(values) * weights).sum() }
    for (input, slope) in zip(inputs, slopes) {
      #expect(distance(slope, try references[name + ".d_" + input]) <= sameUpToOrder, "\(name).\(input)")
    }
  }

  /// Three sequences of lengths 5, 2 and 4: all outputs, then the last state.
  func comparePacked(_ name: String, _ layer: RecurrentLayer, _ inputs: [String]) throws {
    let mask = try Tensor([[1, 1, 1, 1, 1], [1, 1, 0, 0, 0], [1, 1, 1, 1, 0]])
    _ = try layer(Tensor.zeros([1, 1, 3]))
    try compare(name, inputs) { (w) throws(EngineError) in
      let hasMemory = layer is LSTM
      try layer.setParameters(Array(w[1..<4]) + (layer is GRU ? [w[5]] : []))
      let (y, state) = try layer.run(w[0], from: RecurrentState(h: w[4], c: hasMemory ? w[5] : nil), mask: mask)
      return try concatenate([y.reshaped(to: [3, -1]), state.h] + (state.c.map { [$0] } ?? []), axis: 1)
    }
  }

  @Test func packedSequencesFromAStateArePyTorchs() throws {
    try comparePacked("rnn_masked", SimpleRNN(4, returnsSequences: true), ["x", "w", "u", "b", "h"])
    try comparePacked("lstm_masked", LSTM(4, returnsSequences: true), ["x", "w", "u", "b", "h", "c"])
    try comparePacked("gru_masked", GRU(4, returnsSequences: true), ["x", "w", "u", "b", "h", "d"])
  }

  @Test func bidirectionalIsPyTorchs() throws {
    let layer = Bidirectional(LSTM(3, returnsSequences: true))
    _ = try layer(Tensor.zeros([1, 4, 2]))
    try compare("bidirectional", ["x", "w", "u", "b", "wr", "ur", "br"]) { (w) throws(EngineError) in
      try layer.setParameters(Array(w[1...]))
      return try layer(w[0])
    }
  }

  @Test func attentionToPaddedKeysIsPyTorchs() throws {
    let layer = MultiHeadAttention(heads: 2), causal = MultiHeadAttention(heads: 2, isCausal: true)
    let mask = try references["attention.mask"]
    let names = ["q", "k", "v", "wq", "bq", "wk", "bk", "wv", "bv", "wo", "bo"]
    let query = try references["attention.q"], key = try references["attention.k"]
    _ = try (layer(query, key, key), causal(query, key, key))
    try compare("attention", names) { (w) throws(EngineError) in
      try layer.setParameters(Array(w[3...]))
      return try layer(w[0], w[1], w[2], mask: mask)
    }
    try compare("causal_attention", names) { (w) throws(EngineError) in
      try causal.setParameters(Array(w[3...]))
      return try causal(w[0], w[1], w[2])
    }
    var values: [Tensor] = []
    for name in names.dropFirst(3) { values.append(try references["attention." + name]) }
    try layer.setParameters(values)
    let heads = try references["attention.heads"]
    #expect(distance(try layer.weights(query, key, mask: mask), heads) <= sameUpToOrder)
  }
}
