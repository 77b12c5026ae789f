import Tensors

/// Puts zeros before and after a sequence.
///
/// - Shapes: `x` is `[batch, time, channels]`, `y` is `[batch, before + time + after, channels]`.
/// - Gradient: `dx` = `dy` without the zeros.
/// - Cost: no multiplications; the numbers are copied.
/// - Source: as Keras's layer of that name.
public final class ZeroPadding1D: Layer {
  private let before: Int
  private let after: Int

  /// A layer that puts so many zeros before and after.
  public init(before: Int, after: Int, name: String? = nil) {
    self.before = before
    self.after = after
    super.init(name: name)
  }

  /// A layer that puts so many zeros on both sides.
  public convenience init(_ border: Int = 1, name: String? = nil) {
    self.init(before: border, after: border, name: name)
  }

  package override var kind: String { "ZeroPadding1D" }
  package override var label: String {
    before == after ? "ZeroPadding1D(\(before))" : "ZeroPadding1D(before: \(before), after: \(after))"
  }

  override func build(_ input: [Int]) throws(EngineError) -> [Int] {
    try requireChannels(input, dimensions: 1)
    try requireBorders([before, after])
    return [input[0] + before + after, input[1]]
  }

  override func transform(_ x: Tensor, isTraining: Bool) throws(EngineError) -> Tensor {
    try x.padded(axis: 1, before: before, after: after)
  }

  override func unbuilt() -> Layer { ZeroPadding1D(before: before, after: after, name: givenName) }
}

extension Layer {
  /// Stops the definition of a layer with a border that is negative or would not fit any memory.
  final func requireBorders(_ widths: [Int]) throws(EngineError) {
    for width in widths where !(0...(1 << 20) ~= width) {
      throw .argument(operation: title, name: "border", rule: "0 to 1048576", found: "\(width)")
    }
  }
}
