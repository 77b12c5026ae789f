import Learning
import Tensors
import Testing

@Suite struct TransformerTests {
  init() { freshSession() }

  @Test func gradientsOfBlocks() throws {
    for (batch, time, heads, features) in [(1, 1, 1, 2), (2, 3, 2, 4), (1, 2, 1, 3)] {
      for first in [false, true] {
        let block = TransformerBlock(
          heads: heads, feedForward: 3, activation: .gelu, isCausal: first, normalizesFirst: first)
        let x = try Tensor.randomNormal([batch, time, features], seed: 51)
        let weights = try Tensor.randomNormal(block(x).shape, seed: 52)
        let result = try gradientCheck(at: [x] + block.parameters) { (w) throws(EngineError) in
          try block.setParameters(Array(w[1...]))
          return try (block(w[0]) * weights).sum()
        }
        #expect(result.passed, "\(block): \(result)")
      }
    }
  }

  @Test func blocksArePyTorchs() throws {
    let references = try References("sequences.txt")
    let attention = ["wq", "bq", "wk", "bk", "wv", "bv", "wo", "bo"], dense = ["w1", "b1", "w2", "b2"]
    for (name, first) in [("block_first", true), ("block_last", false)] {
      let names =
        first ? ["s1", "t1"] + attention + ["s2", "t2"] + dense : attention + ["s1", "t1"] + dense + ["s2", "t2"]
      let block = TransformerBlock(heads: 2, feedForward: 5, normalizesFirst: first)
      let x = try references[name + ".x"], weights = try references[name + ".weights"]
      _ = try block(x)
      var values: [Tensor] = []
      for part in names { values.append(try references[name + "." + part]) }
      let slopes = try gradient(at: [x] + values) { (w) throws(EngineError) in
        try block.setParameters(Array(w[1...]))
        return try (block(w[0]) * weights).sum()
      }
      try block.setParameters(values)
      #expect(distance(try block(x), try references[name + ".y"]) <= sameUpToOrder)
      for (part, slope) in zip(["x"] + names, slopes) {
        #expect(distance(slope, try references[name + ".d_" + part]) <= sameUpToOrder, "\(name).\(part)")
      }
    }
  }

  @Test func paddingIsNotSeen() throws {
    let block = TransformerBlock(heads: 2, feedForward: 5)
    let x = try Tensor.randomNormal([1, 4, 4], seed: 1)
    let other = try concatenate([x.slice(axis: 1, from: 0, to: 2), Tensor.zeros([1, 2, 4])], axis: 1)
    let mask = try Tensor([[1, 1, 0, 0]])
    let a = try block(x, mask: mask).slice(axis: 1, from: 0, to: 2)
    let b = try block(other, mask: mask).slice(axis: 1, from: 0, to: 2)
    #expect(a.values == b.values)
    #expect(throws: EngineError.self) { try block(x, mask: Tensor.ones([1, 3])) }
    #expect(throws: EngineError.self) { try block(Tensor.zeros([1, 4, 6])) }
    #expect(throws: EngineError.self) { try TransformerBlock(heads: 3, feedForward: 5)(x) }
    #expect(throws: EngineError.self) { try TransformerBlock(heads: 2, feedForward: 0)(x) }
    #expect(throws: EngineError.self) { try TransformerBlock(heads: 2, feedForward: 5, dropout: 1)(x) }
    let copy = block.copied()
    #expect(try copy(x).values == block(x).values)
    #expect(block.parameterCount == 4 * (16 + 4) + 4 * 4 + (4 * 5 + 5) + (5 * 4 + 4))
  }

  /// A language model of characters learns a sentence that comes again and again, and goes on with it by itself.
  @Test func aTransformerLearnsToSpell() throws {
    let text = Array("the cat sat on the mat and the rat ran. ".utf8)
    var letters: [UInt8] = []
    for letter in text where !letters.contains(letter) { letters.append(letter) }
    let numbers = text.map { Double(letters.firstIndex(of: $0) ?? 0) }
    let length = 12
    var inputs: [Double] = [], targets: [Double] = []
    for start in text.indices {
      for step in 0..<length {
        inputs.append(numbers[(start + step) % numbers.count])
        targets.append(numbers[(start + step + 1) % numbers.count])
      }
    }
    let model = try Sequential(input: [length]) {
      Embedding(letters.count, 16, initializer: .normal(standardDeviation: 0.3))
      PositionalEncoding()
      TransformerBlock(heads: 2, feedForward: 32, isCausal: true)
      Dense(letters.count, activation: .softmax)
    }
    let shape = [text.count, length]
    let data = try Dataset(Tensor(shape: shape, values: inputs), Tensor(shape: shape, values: targets))
    let history = try model.fit(
      data, loss: .sparseCategoricalCrossentropy, optimizer: Adam(learningRate: 0.01), epochs: 60, batchSize: 8)
    let last = try #require(history.loss.last)
    #expect(last < 0.35, "\(last)")
    var written = Array(numbers.prefix(length))
    for _ in 0..<28 {
      let window = try Tensor(shape: [1, length], values: Array(written.suffix(length)))
      written.append(Double(try model(window)[0].argmax(axis: 1)[length - 1]))
    }
    #expect(written == numbers)
  }
}
