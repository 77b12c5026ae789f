import Learning
import Tensors
import Testing

/// Models that give back what they were given, by way of less.
@Suite struct AutoencoderTests {
  init() { freshSession(.single) }

  @Test func aDenoisingAutoencoderTakesNoiseAway() throws {
    let clean = try Dataset.digits().rows(Array(0..<400)).x
    let noisy = try clean + 0.3 * Tensor.randomNormal(clean.shape)
    let model = try Sequential(input: [8, 8, 1]) {
      Flatten()
      Dense(32, activation: .relu)
      Dense(64, activation: .sigmoid)
      Reshape([8, 8, 1])
    }
    try model.fit(
      noisy, clean, loss: .meanSquaredError, optimizer: Adam(learningRate: 0.005), epochs: 20, batchSize: 50)
    let left = try meanSquaredError(model.predict(noisy), clean).item()
    // The noise itself is 0.3² = 0.09 away.
    #expect(left < 0.04, "\(left)")
  }

  @Test func aConvolutionalAutoencoderGivesBackItsImages() throws {
    let images = try Dataset.digits().rows(Array(0..<200)).x
    let model = try Sequential(input: [8, 8, 1]) {
      Conv2D(8, kernel: 3, padding: .same, activation: .relu)
      MaxPooling2D(2)
      Conv2D(4, kernel: 3, padding: .same, activation: .relu)
      MaxPooling2D(2)
      Conv2DTranspose(8, kernel: 3, stride: 2, padding: .same, activation: .relu)
      UpSampling2D(2)
      Conv2D(1, kernel: 3, padding: .same, activation: .sigmoid)
    }
    #expect(model.layers.map { $0.outputShape ?? [] }[3] == [2, 2, 4] && model.outputShape == [8, 8, 1])
    let history = try model.fit(
      images, images, loss: .meanSquaredError, optimizer: Adam(learningRate: 0.01), epochs: 25, batchSize: 25)
    let first = try #require(history.loss.first), last = try #require(history.loss.last)
    #expect(last < 0.4 * first, "\(first) → \(last)")
  }
}
