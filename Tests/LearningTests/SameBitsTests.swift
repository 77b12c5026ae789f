import Learning
import Tensors
import Testing

/// Whole trainings give the same bits with every set of kernels that this processor can run.
@Suite struct SameBitsTests {
  /// The bits of all parameters after a training.
  func trained(_ model: Sequential, _ data: Dataset, _ loss: Loss, _ optimizer: Optimizer) throws -> [UInt64] {
    let history = try model.fit(data, loss: loss, optimizer: optimizer, epochs: 3, batchSize: 7)
    let numbers = Array(model.allParameters.map { $0.value.values }.joined()) + history.loss
    return numbers.map { $0.bitPattern }
  }

  func everything(_ precision: Precision) throws -> [[UInt64]] {
    freshSession(precision)
    Session.current.seed = 3
    var digits = try Dataset.digits()
    digits = try digits.rows(Array(0..<50))
    let series = try slidingWindows((0..<60).map { (i: Int) -> Double in Tensors.sin(Double(i) * 0.3) }, length: 6)
    let image = try Sequential(input: [8, 8, 1]) {
      Conv2D(5, kernel: 3, padding: .same, activation: .gelu)
      BatchNormalization()
      MaxPooling2D(2)
      Conv2D(6, kernel: 2, stride: 2, activation: .elu)
      Flatten()
      Dropout(0.2)
      Dense(10, activation: .softmax, kernelRegularizer: .l2(0.001))
    }
    var bits = [try trained(image, digits, .sparseCategoricalCrossentropy, NAdam())]
    for layer in [SimpleRNN(5), LSTM(5), GRU(5)] as [Layer] {
      let model = try Sequential(input: [6, 1]) {
        layer; Dense(1)
      }
      bits.append(try trained(model, series, .huber, RMSprop(centered: true)))
    }
    let plain = try Sequential(input: 2) {
      Dense(9, activation: .tanh); Dense(1, activation: .sigmoid)
    }
    bits.append(try trained(plain, .moons(count: 40), .binaryCrossentropy, Adam(amsgrad: true)))
    return bits
  }

  @Test(arguments: [Precision.double, .single]) func everyKernelSetTrainsTheSameModels(precision: Precision) throws {
    let fastest = try #require(KernelChoice.available.last)
    defer { _ = selectKernels(fastest) }
    var runs: [[[UInt64]]] = []
    for choice in KernelChoice.available {
      #expect(selectKernels(choice))
      runs.append(try everything(precision))
    }
    for run in runs.dropFirst() { #expect(run == runs[0]) }
  }
}
