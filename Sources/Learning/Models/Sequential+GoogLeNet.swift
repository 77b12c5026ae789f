import Tensors

extension Sequential {
  /// GoogLeNet, 22 layers deep: nine inception modules, each of four branches side by side.
  ///
  /// As in torchvision: every convolution is followed by batch normalization, which came a year after the paper, and
  /// the third branch has kernels of 3 where the paper has 5. Without the two auxiliary classifiers, which only help
  /// to train, there are 6,624,904 parameters to learn.
  ///
  /// - Shapes: `[224, 224, 3]` → `[56, 56, 192]` → `[28, 28, 480]` → `[14, 14, 832]` → `[7, 7, 1024]` → 1024 → classes.
  /// - Parameter width: the number of maps, relative to the published ones.
  /// - Source: Szegedy and others, *Going deeper with convolutions* (2015).
  /// - Throws: when the images are too small.
  package static func googLeNet(
    input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1
  ) throws(EngineError) -> Sequential {
    let blocks = InceptionBlocks(scaled: try ModelWidth(width, model: "googLeNet"))
    return try Sequential(input: input, name: "GoogLeNet") {
      blocks.convolution(64, kernel: 7, stride: 2)
      MaxPooling2D(3, stride: 2, padding: .same)
      blocks.convolution(64, kernel: 1)
      blocks.convolution(192, kernel: 3)
      MaxPooling2D(3, stride: 2, padding: .same)
      blocks.inception("3a", 64, (96, 128), (16, 32), 32)
      blocks.inception("3b", 128, (128, 192), (32, 96), 64)
      MaxPooling2D(3, stride: 2, padding: .same)
      blocks.inception("4a", 192, (96, 208), (16, 48), 64)
      blocks.inception("4b", 160, (112, 224), (24, 64), 64)
      blocks.inception("4c", 128, (128, 256), (24, 64), 64)
      blocks.inception("4d", 112, (144, 288), (32, 64), 64)
      blocks.inception("4e", 256, (160, 320), (32, 128), 128)
      MaxPooling2D(2, stride: 2, padding: .same)
      blocks.inception("5a", 256, (160, 320), (32, 128), 128)
      blocks.inception("5b", 384, (192, 384), (48, 128), 128)
      GlobalAveragePooling2D()
      Dropout(0.2)
      Dense(classes, activation: .softmax)
    }
  }
}

/// The blocks that GoogLeNet is made of.
private struct InceptionBlocks {
  let scaled: ModelWidth

  /// A convolution, normalized and rectified.
  func convolution(_ filters: Int, kernel: Int, stride: Int = 1) -> [Layer] {
    [
      Conv2D(
        scaled(filters), kernel: kernel, stride: stride, padding: .zeros(kernel / 2), useBias: false,
        initializer: .heNormal),
      BatchNormalization(momentum: 0.9, epsilon: 1e-3),
      ActivationLayer(.relu),
    ]
  }

  /// Four branches: kernels of 1; two branches of which a kernel of 1 first lowers the number of maps; the largest value
  /// of each neighbourhood.
  func inception(_ place: String, _ one: Int, _ two: (Int, Int), _ three: (Int, Int), _ pool: Int) -> Layer {
    Parallel(name: "inception " + place) {
      Sequential { convolution(one, kernel: 1) }
      Sequential {
        convolution(two.0, kernel: 1)
        convolution(two.1, kernel: 3)
      }
      Sequential {
        convolution(three.0, kernel: 1)
        convolution(three.1, kernel: 3)
      }
      Sequential {
        MaxPooling2D(3, stride: 1, padding: .same)
        convolution(pool, kernel: 1)
      }
    }
  }
}
