/// What a convolution or pooling does at the borders.
public enum Padding: Equatable, Sendable {
  /// Windows stay inside, so that outputs are smaller than inputs.
  case valid
  /// Zeros around, so that with stride 1 outputs are as large as inputs; an odd one goes to the bottom and right.
  case same
  /// So many zeros on every side, fewer than a window is wide.
  case zeros(Int)

  /// The outputs along one axis and the zeros before and after it; no outputs where a window would see zeros alone.
  package func extents(
    _ extent: Int, window: Int, stride: Int, dilation: Int = 1
  ) -> (output: Int, before: Int, after: Int) {
    let (span, overflows) = (window - 1).multipliedReportingOverflow(by: dilation)
    guard !overflows, span < 1 << 28 else { return (0, 0, 0) }
    let reach = span + 1
    switch self {
    case .valid: return (extent < reach ? 0 : (extent - reach) / stride + 1, 0, 0)
    case .same:
      let output = (extent + stride - 1) / stride
      let total = Swift.max((output - 1) * stride + reach - extent, 0)
      return (output, total / 2, total - total / 2)
    case .zeros(let wanted):
      // Where a window is one wide, as the rows of a sequence are, there is nothing to see outside.
      let width = reach == 1 ? 0 : wanted
      guard 0..<reach ~= width, extent > 0, extent >= reach - 2 * width else { return (0, 0, 0) }
      return ((extent + 2 * width - reach) / stride + 1, width, width)
    }
  }

  /// The outputs of a transposed convolution along one axis: how many it makes, how many of them are kept, and how many
  /// are cut off in front; none where the sizes are absurd.
  package func transposedExtents(_ extent: Int, window: Int, stride: Int) -> (made: Int, kept: Int, before: Int) {
    let (strides, overflows) = extent.multipliedReportingOverflow(by: stride)
    guard extent > 0, !overflows, strides < 1 << 30, window < 1 << 28 else { return (0, 0, 0) }
    switch self {
    case .valid:
      let made = strides + Swift.max(window - stride, 0)
      return (made, made, 0)
    case .same:
      let made = strides + Swift.max(window - stride, 0)
      return (made, strides, (made - strides) / 2)
    case .zeros(let width):
      let made = strides - stride + window
      guard 0..<window ~= width, made > 2 * width else { return (0, 0, 0) }
      return (made, made - 2 * width, width)
    }
  }
}
