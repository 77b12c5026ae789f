import Tensors

extension Dataset {
  /// Fisher's 150 irises: length and width of sepal and petal in cm, and the species.
  ///
  /// - Shapes: `x` is `[150, 4]`, `y` is `[150]` of species numbers, named by `classNames`.
  /// - Source: Fisher (1936); UCI Machine Learning Repository, CC BY 4.0.
  package static func iris() throws(EngineError) -> Dataset {
    var inputs: [Double] = [], targets: [Double] = []
    var digits: [Double] = []
    forEachByte(of: irisText) { byte in
      guard byte != UInt8(ascii: "\n") else { return }
      digits.append(Double(byte - UInt8(ascii: "0")))
      guard digits.count == 9 else { return }
      for feature in 0..<4 { inputs.append((10 * digits[2 * feature] + digits[2 * feature + 1]) / 10) }
      targets.append(digits[8])
      digits.removeAll(keepingCapacity: true)
    }
    var data = try Dataset(
      Tensor(shape: [targets.count, 4], values: inputs), Tensor(shape: [targets.count], values: targets))
    data.classNames = ["setosa", "versicolor", "virginica"]
    return data
  }

  /// 1797 handwritten digits as images of 8 × 8 pixels from 0, paper, to 1, ink.
  ///
  /// - Shapes: `x` is `[1797, 8, 8, 1]`, `y` is `[1797]` of digits.
  /// - Source: Alpaydin, Kaynak (1998); UCI Machine Learning Repository, CC BY 4.0.
  package static func digits() throws(EngineError) -> Dataset {
    var inputs: [Double] = [], targets: [Double] = []
    inputs.reserveCapacity(1797 * 64)
    forEachByte(of: digitsText) { byte in
      if byte >= UInt8(ascii: "A") {
        inputs.append(Double(byte - UInt8(ascii: "A")) / 16)
      } else if byte != UInt8(ascii: "\n") {
        targets.append(Double(byte - UInt8(ascii: "0")))
      }
    }
    var data = try Dataset(
      Tensor(shape: [targets.count, 8, 8, 1], values: inputs), Tensor(shape: [targets.count], values: targets))
    data.classNames = (0..<10).map { $0.description }
    return data
  }

  private static func forEachByte(of text: StaticString, _ body: (UInt8) -> Void) {
    text.withUTF8Buffer { buffer in
      for byte in buffer { body(byte) }
    }
  }
}
