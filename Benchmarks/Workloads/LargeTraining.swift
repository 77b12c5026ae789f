import LessonKit

/// A training whose memory is measured: large enough that the program around it does not count.
public struct LargeTraining: Sendable {
  /// What it is called in the table.
  public let name: String
  /// Makes data and model and answers with a run of the training.
  public let prepare: @Sendable () -> () -> Void
  /// The numbers of the parameters.
  public let parameters: Int
  /// The numbers that the optimizer remembers for each parameter.
  public let memories: Int
  /// The numbers that the layers hand on for one batch, its inputs included.
  public let activations: Int

  /// What a training cannot do without.
  public var bytes: Int { 4 * (parameters * (1 + memories) + activations) }

  /// All of them.
  public static let all = [
    LargeTraining(
      name: "perceptron", prepare: perceptron, parameters: 785 * 2048 + 2049 * 1024 + 1025 * 10, memories: 2,
      activations: 512 * (784 + 2048 + 1024 + 10)),
    LargeTraining(
      name: "convolutional", prepare: convolutional, parameters: 9 * 16 + 16 + 9 * 16 * 32 + 32 + 6272 * 10 + 10,
      memories: 1, activations: 128 * (784 + 784 * 16 + 784 * 32 + 196 * 32 + 10)),
  ]

  /// Dense layers of 2048, 1024 and 10 units on batches of 512 rows of 784 numbers; Adam.
  private static func perceptron() -> () -> Void {
    let model = Sequential(input: 784) {
      Dense(2048, activation: .relu)
      Dense(1024, activation: .relu)
      Dense(10, activation: .softmax)
    }
    return run(model, [784], batchSize: 512, Adam())
  }

  /// 16 and 32 filters of 3 × 3, pooling and a dense layer on batches of 128 images of 28 × 28; momentum.
  private static func convolutional() -> () -> Void {
    let model = Sequential(input: [28, 28, 1]) {
      Conv2D(16, kernel: 3, padding: .same, activation: .relu)
      Conv2D(32, kernel: 3, padding: .same, activation: .relu)
      MaxPooling2D()
      Flatten()
      Dense(10, activation: .softmax)
    }
    return run(model, [28, 28, 1], batchSize: 128, SGD(learningRate: 0.01, momentum: 0.9))
  }

  private static func run(_ model: Sequential, _ input: [Int], batchSize: Int, _ optimizer: Optimizer) -> () -> Void {
    let x = Tensor.randomNormal([4 * batchSize] + input, seed: 1)
    let y = Tensor((0..<4 * batchSize).map { Double($0 % 10) })
    return {
      model.fit(x, y, loss: .sparseCategoricalCrossentropy, optimizer: optimizer, epochs: 2, batchSize: batchSize)
    }
  }
}
