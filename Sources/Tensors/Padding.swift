/// What a convolution or pooling does at the borders.
public enum Padding: Sendable {
  /// Windows stay inside, so that outputs are smaller than inputs.
  case valid
  /// Zeros around, so that with stride 1 outputs are as large as inputs; an odd one goes to the bottom and right.
  case same

  /// The outputs along one axis and the zeros before and after it.
  package func extents(
    _ extent: Int, window: Int, stride: Int, dilation: Int = 1
  ) -> (output: Int, before: Int, after: Int) {
    let reach = (window - 1) * dilation + 1
    switch self {
    case .valid: return (extent < reach ? 0 : (extent - reach) / stride + 1, 0, 0)
    case .same:
      let output = (extent + stride - 1) / stride
      let total = Swift.max((output - 1) * stride + reach - extent, 0)
      return (output, total / 2, total - total / 2)
    }
  }
}
