import Tensors

/// How an image is made larger.
public enum Interpolation: Equatable, Sendable {
  /// Every pixel is repeated.
  case nearest
  /// Every new pixel is a mean of the four old ones around it, weighted by how near they are.
  case bilinear
}

/// Makes images larger by a whole factor.
///
/// Pixels are squares with their values at the middle; beyond the outermost middles the border's values go on, as in
/// Keras and in PyTorch without aligned corners.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `y` is `[batch, height × factor, width × factor, channels]`.
/// - Gradient: `dx` = the sum of `dy` over the new pixels of each old one, with the same weights.
/// - Cost: at most four multiplications for each new number.
/// - Source: as Keras's layer of that name.
public final class UpSampling2D: Layer {
  private let factor: Int
  private let interpolation: Interpolation

  /// A layer of a factor.
  public init(_ factor: Int = 2, interpolation: Interpolation = .nearest, name: String? = nil) {
    self.factor = factor
    self.interpolation = interpolation
    super.init(name: name)
  }

  package override var kind: String { "UpSampling2D" }
  package override var label: String { "UpSampling2D(\(factor))" }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireChannels(input, dimensions: 2)
    guard 1...1024 ~= factor else {
      throw .argument(operation: title, name: "factor", rule: "1 to 1024", found: "\(factor)")
    }
    // The sizes of an input are those of a tensor, so that these still count.
    let (rows, tooMany) = input[0].multipliedReportingOverflow(by: factor)
    let (columns, tooWide) = input[1].multipliedReportingOverflow(by: factor)
    guard !tooMany, !tooWide else { throw .layer(name: title, expected: "smaller images", found: input) }
    return [rows, columns, input[2]]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    let a = x.shape
    switch interpolation {
    case .nearest:
      let spread = try x.reshaped(to: [a[0], a[1], 1, a[2], 1, a[3]])
        .broadcast(to: [a[0], a[1], factor, a[2], factor, a[3]])
      return try spread.reshaped(to: [a[0], a[1] * factor, a[2] * factor, a[3]])
    case .bilinear:
      let rows = try x.transposed([1, 0, 2, 3]).reshaped(to: [a[1], a[0] * a[2] * a[3]])
      let tall = try (weights(a[1], x.precision) • rows).reshaped(to: [a[1] * factor, a[0], a[2], a[3]])
      let columns = try tall.transposed([2, 1, 0, 3]).reshaped(to: [a[2], a[0] * a[1] * factor * a[3]])
      let wide = try weights(a[2], x.precision) • columns
      return try wide.reshaped(to: [a[2] * factor, a[0], a[1] * factor, a[3]]).transposed([1, 2, 0, 3])
    }
  }

  /// What each of so many old pixels in a row gives to each new one.
  private func weights(_ extent: Int, _ precision: Precision) throws(EngineError) -> Tensor {
    try Session.current.checkRoom(for: extent * factor, by: extent)
    var values = [Double](repeating: 0, count: extent * factor * extent)
    for new in 0..<(extent * factor) {
      let place = (Double(new) + 0.5) / Double(factor) - 0.5
      let inside = min(max(place, 0), Double(max(extent - 1, 0)))
      let first = Int(inside), share = inside - Double(first)
      values[new * extent + first] += 1 - share
      if share > 0 { values[new * extent + first + 1] += share }
    }
    return try Tensor(shape: [extent * factor, extent], values: values, precision: precision)
  }

  override func unbuilt() -> Layer { UpSampling2D(factor, interpolation: interpolation, name: givenName) }
}
