import Learning
import Tensors
import Testing

/// Every layer's gradients, with respect to its input and to every parameter, against central differences.
@Suite struct LayerGradientTests {
  init() { freshSession() }

  func check(_ input: [Int], batch: Int, _ layers: () throws(EngineError) -> [Layer], comment: String = "") throws {
    let model = try Sequential(input: input) { () throws(EngineError) in try layers() }
    for (index, parameter) in model.allParameters.enumerated() where parameter.isLearnable {
      parameter.value = try Tensor.randomNormal(parameter.value.shape, standardDeviation: 0.6, seed: index)
    }
    let x = try Tensor.randomNormal([batch] + input, seed: 77)
    let shape = try model(x).shape
    let weights = try Tensor.randomNormal(shape, seed: 78)
    let toInput = try gradientCheck(at: x) { (x) throws(EngineError) in try (model(x) * weights).sum() }
    #expect(toInput.passed, "\(comment) input \(input) batch \(batch): \(toInput)")
    guard model.parameterCount > 0 else { return }
    let toModel = try gradientCheck(at: model) { (m) throws(EngineError) in try (m(x) * weights).sum() }
    #expect(toModel.passed, "\(comment) parameters, input \(input) batch \(batch): \(toModel)")
    #expect(toModel.checked == model.trainableParameterCount)
  }

  @Test func denseOverSmallShapes() throws {
    for inputs in 1...3 {
      for units in 1...3 {
        for batch in 1...3 { try check([inputs], batch: batch) { [Dense(units, activation: .sigmoid)] } }
      }
    }
    try check([2, 3], batch: 2) { [Dense(4, activation: .softmax)] }
    try check([3], batch: 2) { [Dense(2, useBias: false)] }
  }

  @Test func everyActivation() throws {
    for activation in Activation.allCases {
      try check([4], batch: 3, { [ActivationLayer(activation)] }, comment: activation.name)
    }
  }

  @Test func convolutionOverSmallShapes() throws {
    for size in 3...5 {
      for kernel in 1...3 {
        for stride in 1...2 {
          for padding in [Padding.valid, .same] {
            try check([size, size, 2], batch: 2) {
              [Conv2D(2, kernel: kernel, stride: stride, padding: padding, activation: .tanh)]
            }
          }
        }
      }
    }
    try check([3, 5, 1], batch: 1) { [Conv2D(3, kernel: 2)] }
  }

  @Test func pooling() throws {
    for size in 2...5 {
      try check([size, size, 2], batch: 2) { [MaxPooling2D(2)] }
      try check([size, size, 2], batch: 2) { [AveragePooling2D(2)] }
      try check([size, size, 2], batch: 2) { [AveragePooling2D(2, stride: 1)] }
      try check([size, size, 2], batch: 1) { [GlobalAveragePooling2D()] }
    }
  }

  @Test func shapesAndNormalization() throws {
    try check([2, 3], batch: 2) { [Flatten(), Dense(2)] }
    try check([6], batch: 2) { [Reshape([3, 2]), Flatten()] }
    try check([3], batch: 4) { [BatchNormalization()] }
    try check([2, 2, 3], batch: 2) { [Conv2D(2, kernel: 1), BatchNormalization()] }
  }

  @Test func dropoutDrawsTheSameNumbersForEveryDifference() throws {
    try check([6], batch: 3) { [Dense(5), Dropout(0.4), Dense(2)] }
  }

  @Test func recurrentLayers() throws {
    for time in 1...3 {
      for batch in 1...2 {
        for sequences in [false, true] {
          try check([time, 2], batch: batch) { [SimpleRNN(3, returnsSequences: sequences)] }
          try check([time, 2], batch: batch) { [LSTM(2, returnsSequences: sequences)] }
          try check([time, 2], batch: batch) { [GRU(2, returnsSequences: sequences)] }
        }
      }
    }
    try check([3, 2], batch: 2) { [LSTM(2, returnsSequences: true), GRU(2)] }
  }

  @Test func embedding() throws {
    let model = try Sequential(input: [3]) {
      Embedding(5, 2); LSTM(2)
    }
    let x = try Tensor([[0, 1, 4], [4, 4, 2]])
    let result = try gradientCheck(at: model) { (m) throws(EngineError) in try m(x).squared().sum() }
    #expect(result.passed, "\(result)")
  }
}
