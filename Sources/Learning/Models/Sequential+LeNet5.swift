import Tensors

extension Sequential {
  /// LeNet-5, which read the digits on cheques: two convolutions with pooling, three dense layers.
  ///
  /// As in most retellings, the second convolution sees all maps of the first (61,706 parameters), pooling is a plain
  /// mean, and the last layer is a softmax.
  ///
  /// - Shapes: `[32, 32, 1]` → `[28, 28, 6]` → `[14, 14, 6]` → `[10, 10, 16]` → `[5, 5, 16]` → 120 → 84 → classes.
  /// - Parameter width: the number of maps and units, relative to the published ones.
  /// - Source: LeCun, Bottou, Bengio, Haffner, *Gradient-based learning applied to document recognition* (1998).
  /// - Throws: when the images are too small.
  package static func leNet5(
    input: [Int] = [32, 32, 1], classes: Int = 10, width: Double = 1
  ) throws(EngineError) -> Sequential {
    let scaled = try ModelWidth(width, model: "leNet5")
    return try Sequential(input: input, name: "LeNet-5") {
      Conv2D(scaled(6), kernel: 5, activation: .tanh)
      AveragePooling2D(2)
      Conv2D(scaled(16), kernel: 5, activation: .tanh)
      AveragePooling2D(2)
      Flatten()
      Dense(scaled(120), activation: .tanh)
      Dense(scaled(84), activation: .tanh)
      Dense(classes, activation: .softmax)
    }
  }
}
