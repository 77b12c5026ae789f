import Learning
import Tensors
import Testing

/// What recurrent layers learn, written as a lesson would write it.
@Suite struct RecurrentTrainingTests {
  init() { freshSession() }

  /// Sequence to vector to sequence: numbers are read, then said in reverse.
  @Test func anEncoderAndADecoderLearnToTurnASequenceRound() throws {
    let digits = 4, length = 3
    var numbers: [Double] = [], turned: [Double] = []
    for code in 0..<(digits * digits * digits) {
      let sequence = [code % 4, code / 4 % 4, code / 16].map { Double($0) }
      numbers += sequence
      turned += sequence.reversed()
    }
    let x = try Tensor(shape: [64, length], values: numbers), y = try Tensor(shape: [64, length], values: turned)
    let model = try Sequential(input: [length]) {
      Embedding(digits, 8, initializer: .normal(standardDeviation: 0.5))
      GRU(24)
      RepeatVector(length)
      GRU(24, returnsSequences: true)
      Dense(digits, activation: .softmax)
    }
    try model.fit(
      Dataset(x, y), loss: .sparseCategoricalCrossentropy, optimizer: Adam(learningRate: 0.02), epochs: 60,
      batchSize: 16)
    let said = try model(x).argmax(axis: 2)
    let right = zip(said, turned).filter { Double($0) == $1 }.count
    #expect(right >= 185, "\(right) of 192")
  }

  /// Truncated backpropagation through time: the state goes on from part to part, the gradient does not.
  @Test func aLongWaveIsLearnedInParts() throws {
    let wave = (0...200).map { (i: Int) -> Double in Tensors.sin(Double(i) * 0.4) }
    let layer = LSTM(8, returnsSequences: true), head = Dense(1)
    _ = try head(layer(Tensor.zeros([1, 20, 1])))
    let count = try layer.parameters.count
    var parameters = try layer.parameters + head.parameters
    let optimizer = Adam(learningRate: 0.02)
    var last = 1.0
    for _ in 0..<30 {
      var state: RecurrentState?
      for start in stride(from: 0, to: 200, by: 20) {
        let x = try Tensor(shape: [1, 20, 1], values: Array(wave[start..<start + 20]))
        let y = try Tensor(shape: [1, 20, 1], values: Array(wave[(start + 1)...(start + 20)]))
        var next: RecurrentState?
        let (loss, gradients) = try valueWithGradient(at: parameters) { (w) throws(EngineError) in
          try layer.setParameters(Array(w[..<count]))
          try head.setParameters(Array(w[count...]))
          let (outputs, end) = try layer.run(x, from: state)
          next = stopGradient(end)
          return try meanSquaredError(head(outputs), y)
        }
        state = next
        try optimizer.update(&parameters, gradients)
        last = try loss.item()
      }
    }
    #expect(last < 0.01, "\(last)")
  }
}
