import Tensors

extension Sequential {
  /// AlexNet, which won the ImageNet challenge of 2012: five convolutions, three dense layers, ReLU and dropout.
  ///
  /// In its later form on one processor, which torchvision has too (61,100,840 parameters): without groups and without
  /// local response normalization.
  ///
  /// - Shapes: `[224, 224, 3]` → `[55, 55, 64]` → `[27, 27, 192]` → `[13, 13, 384]` → `[13, 13, 256]` → `[6, 6, 256]` →
  ///   4096 → 4096 → classes. Images are at least 63 pixels high and wide.
  /// - Parameter width: the number of maps and units, relative to the published ones.
  /// - Source: Krizhevsky, *One weird trick for parallelizing convolutional neural networks* (2014), after Krizhevsky,
  ///   Sutskever, Hinton (2012).
  /// - Throws: when the images are too small.
  package static func alexNet(
    input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1
  ) throws(EngineError) -> Sequential {
    let scaled = try ModelWidth(width, model: "alexNet")
    return try Sequential(input: input, name: "AlexNet") {
      Conv2D(scaled(64), kernel: 11, stride: 4, padding: .zeros(2), activation: .relu, initializer: .heNormal)
      MaxPooling2D(3, stride: 2)
      Conv2D(scaled(192), kernel: 5, padding: .zeros(2), activation: .relu, initializer: .heNormal)
      MaxPooling2D(3, stride: 2)
      Conv2D(scaled(384), kernel: 3, padding: .zeros(1), activation: .relu, initializer: .heNormal)
      Conv2D(scaled(256), kernel: 3, padding: .zeros(1), activation: .relu, initializer: .heNormal)
      Conv2D(scaled(256), kernel: 3, padding: .zeros(1), activation: .relu, initializer: .heNormal)
      MaxPooling2D(3, stride: 2)
      Flatten()
      Dropout(0.5)
      Dense(scaled(4096), activation: .relu, initializer: .heNormal)
      Dropout(0.5)
      Dense(scaled(4096), activation: .relu, initializer: .heNormal)
      Dense(classes, activation: .softmax)
    }
  }
}
