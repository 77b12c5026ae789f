import Tensors

extension Sequential {
  /// ResNet-18: eight residual blocks of two convolutions each, 11,689,512 parameters to learn.
  ///
  /// - Shapes: `[224, 224, 3]` → `[56, 56, 64]` → `[28, 28, 128]` → `[14, 14, 256]` → `[7, 7, 512]` → 512 → classes.
  /// - Parameter width: the number of maps, relative to the published ones.
  /// - Source: He, Zhang, Ren, Sun, *Deep residual learning for image recognition* (2016).
  /// - Throws: when the images are too small.
  package static func resNet18(
    input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1
  ) throws(EngineError) -> Sequential {
    let blocks = ResidualBlocks(scaled: try ModelWidth(width, model: "resNet18"))
    return try blocks.model("ResNet-18", input, classes) {
      blocks.plain(64, 64)
      blocks.plain(64, 64)
      blocks.plain(64, 128, stride: 2)
      blocks.plain(128, 128)
      blocks.plain(128, 256, stride: 2)
      blocks.plain(256, 256)
      blocks.plain(256, 512, stride: 2)
      blocks.plain(512, 512)
    }
  }

  /// ResNet-50: sixteen residual blocks, each of which narrows to a quarter of its maps between kernels of 1;
  /// 25,557,032 parameters to learn.
  ///
  /// As in torchvision, the strides stand at the kernels of 3, in the paper at the kernels of 1 before them.
  ///
  /// - Shapes: `[224, 224, 3]` → `[56, 56, 256]` → `[28, 28, 512]` → `[14, 14, 1024]` → `[7, 7, 2048]` → 2048 → classes.
  /// - Parameter width: the number of maps, relative to the published ones.
  /// - Source: He, Zhang, Ren, Sun, *Deep residual learning for image recognition* (2016).
  /// - Throws: when the images are too small.
  package static func resNet50(
    input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1
  ) throws(EngineError) -> Sequential {
    let blocks = ResidualBlocks(scaled: try ModelWidth(width, model: "resNet50"))
    return try blocks.model("ResNet-50", input, classes) {
      blocks.narrowed(64, 64, 256)
      for _ in 1..<3 { blocks.narrowed(256, 64, 256) }
      blocks.narrowed(256, 128, 512, stride: 2)
      for _ in 1..<4 { blocks.narrowed(512, 128, 512) }
      blocks.narrowed(512, 256, 1024, stride: 2)
      for _ in 1..<6 { blocks.narrowed(1024, 256, 1024) }
      blocks.narrowed(1024, 512, 2048, stride: 2)
      for _ in 1..<3 { blocks.narrowed(2048, 512, 2048) }
    }
  }
}

/// The blocks that residual networks are made of.
private struct ResidualBlocks {
  let scaled: ModelWidth

  /// The blocks with what stands before and behind them in every residual network.
  func model(
    _ name: String, _ input: [Int], _ classes: Int, @LayerBuilder _ blocks: () throws(EngineError) -> [Layer]
  ) throws(EngineError) -> Sequential {
    try Sequential(input: input, name: name) { () throws(EngineError) in
      convolution(64, kernel: 7, stride: 2)
      ActivationLayer(.relu)
      MaxPooling2D(3, stride: 2, padding: .zeros(1))
      try blocks()
      GlobalAveragePooling2D()
      Dense(classes, activation: .softmax)
    }
  }

  /// A convolution, normalized.
  private func convolution(_ filters: Int, kernel: Int, stride: Int = 1) -> [Layer] {
    [
      Conv2D(
        scaled(filters), kernel: kernel, stride: stride, padding: .zeros(kernel / 2), useBias: false,
        initializer: .heNormal),
      BatchNormalization(),
    ]
  }

  /// Two convolutions with a way around them.
  func plain(_ inputs: Int, _ outputs: Int, stride: Int = 1) -> Layer {
    Residual(activation: .relu, shortcut: shortcut(inputs, outputs, stride)) {
      convolution(outputs, kernel: 3, stride: stride)
      ActivationLayer(.relu)
      convolution(outputs, kernel: 3)
    }
  }

  /// Three convolutions, the middle one on fewer maps, with a way around them.
  func narrowed(_ inputs: Int, _ middle: Int, _ outputs: Int, stride: Int = 1) -> Layer {
    Residual(activation: .relu, shortcut: shortcut(inputs, outputs, stride)) {
      convolution(middle, kernel: 1)
      ActivationLayer(.relu)
      convolution(middle, kernel: 3, stride: stride)
      ActivationLayer(.relu)
      convolution(outputs, kernel: 1)
    }
  }

  /// The way around a block: none but the input itself where the shapes are the same.
  private func shortcut(_ inputs: Int, _ outputs: Int, _ stride: Int) -> Layer? {
    if stride == 1, inputs == outputs { return nil }
    return Sequential { convolution(outputs, kernel: 1, stride: stride) }
  }
}
