/// What a convolution or pooling does at the borders.
public enum Padding: Equatable, Sendable {
  /// Windows stay inside, so that outputs are smaller than inputs.
  case valid
  /// Zeros around, so that with stride 1 outputs are as large as inputs; an odd one goes to the bottom and right.
  case same
  /// So many zeros on every side, fewer than a window is wide.
  case zeros(Int)
  /// So many zeros on both sides of each axis, such as `[1, 2]` for rows and columns.
  case zerosPerAxis([Int])
  /// Zeros in front alone, so that no output sees what comes after it: for sequences in time.
  case causal

  /// What happens at the borders of one of the axes.
  ///
  /// - Seam: for layers.
  package func along(_ axis: Int) -> Padding {
    guard case .zerosPerAxis(let widths) = self else { return self }
    // No window has room for this one: who calls says so.
    return .zeros(axis < widths.count ? widths[axis] : -1)
  }

  /// What is left of it without the first axis.
  ///
  /// - Seam: for layers.
  package var withoutFirstAxis: Padding {
    guard case .zerosPerAxis(let widths) = self else { return self }
    return .zerosPerAxis(Array(widths.dropFirst()))
  }

  /// The same for images that are sequences one pixel high.
  ///
  /// - Seam: for layers.
  package var behindRows: Padding {
    guard case .zerosPerAxis(let widths) = self else { return self }
    return .zerosPerAxis([0] + widths)
  }

  /// The same for the first axis, and nothing along a second one.
  ///
  /// - Seam: for layers.
  package var alongRowsAlone: Padding {
    switch self {
    case .zeros(let width): .zerosPerAxis([width, 0])
    case .zerosPerAxis(let widths): .zerosPerAxis([widths.first ?? 0, 0])
    default: self
    }
  }

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
    case .causal: return ((extent + stride - 1) / stride, span, 0)
    case .zerosPerAxis: return along(0).extents(extent, window: window, stride: stride, dilation: dilation)
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
    case .causal: return (strides + Swift.max(window - stride, 0), strides, 0)
    case .zerosPerAxis: return along(0).transposedExtents(extent, window: window, stride: stride)
    case .zeros(let width):
      let made = strides - stride + window
      guard 0..<window ~= width, made > 2 * width else { return (0, 0, 0) }
      return (made, made - 2 * width, width)
    }
  }
}
