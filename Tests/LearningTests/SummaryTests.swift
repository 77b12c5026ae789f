import Learning
import Tensors
import Testing

@Suite struct SummaryTests {
  init() { freshSession() }

  /// LeNet-5 as Keras prints it: 156, 2416, 48120, 10164 and 850 parameters.
  @Test func leNetsTable() throws {
    let model = try Sequential(input: [32, 32, 1]) {
      Conv2D(6, kernel: 5, activation: .tanh)
      AveragePooling2D(2)
      Conv2D(16, kernel: 5, activation: .tanh)
      AveragePooling2D(2)
      Flatten()
      Dense(120, activation: .tanh)
      Dense(84, activation: .tanh)
      Dense(10, activation: .softmax)
    }
    var written = ""
    Session.current.write = { written += $0 }
    summary(model)
    #expect(
      written == """
        Layer                                   Output shape         Parameters
        ───────────────────────────────────────────────────────────────────────
        conv2d (Conv2D)                         [batch, 28, 28, 6]          156
        average_pooling2d (AveragePooling2D)    [batch, 14, 14, 6]            0
        conv2d_1 (Conv2D)                       [batch, 10, 10, 16]       2,416
        average_pooling2d_1 (AveragePooling2D)  [batch, 5, 5, 16]             0
        flatten (Flatten)                       [batch, 400]                  0
        dense (Dense)                           [batch, 120]             48,120
        dense_1 (Dense)                         [batch, 84]              10,164
        dense_2 (Dense)                         [batch, 10]                 850
        ───────────────────────────────────────────────────────────────────────
        Total parameters: 61,706

        """)
    let rows = model.descriptions
    // 28·28·6 outputs of 25 products; 10·10·16 of 150; 400·120; 120·84; 84·10.
    #expect(rows.map { $0.multiplyAdds } == [117_600, 0, 240_000, 0, 0, 48_000, 10_080, 840])
    // 5; then 5 + 1·1; then 6 + 4·2; then 14 + 1·2; behind Flatten there are no pixels.
    #expect(rows.map { $0.receptiveField ?? 0 } == [5, 6, 14, 16, 0, 0, 0, 0])
  }

  @Test func runningStatisticsAreCountedAsNotTrainable() throws {
    let text = summaryText(try Sequential(input: 3) { BatchNormalization(name: "norm") })
    #expect(text.contains("norm (BatchNormalization)") && text.contains("Total parameters: 12"))
    #expect(text.contains("Trainable: 6, not trainable: 6"))
  }
}
