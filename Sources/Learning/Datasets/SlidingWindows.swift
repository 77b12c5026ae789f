import Tensors

/// Pieces of a series, each with the number that follows it.
///
/// - Shapes: `x` is `[windows, length, 1]`, `y` is `[windows, 1]`.
/// - Throws: when the series is not longer than a window.
package func slidingWindows(
  _ series: [Double], length: Int, ahead: Int = 1
) throws(EngineError) -> Dataset {
  guard length > 0, ahead > 0 else {
    throw .argument(
      operation: "slidingWindows", name: length > 0 ? "ahead" : "length", rule: "at least 1",
      found: "\(min(length, ahead))")
  }
  guard length <= series.count, ahead <= series.count - length else {
    throw .argument(
      operation: "slidingWindows", name: "series", rule: "more than \(length) numbers", found: "\(series.count)")
  }
  let windows = series.count - length - ahead + 1
  var inputs: [Double] = [], targets: [Double] = []
  try Session.current.checkRoom(for: Shape([windows, length, 1], operation: "slidingWindows").count)
  inputs.reserveCapacity(windows * length)
  for start in 0..<windows {
    inputs += series[start..<(start + length)]
    targets.append(series[start + length + ahead - 1])
  }
  return try Dataset(
    Tensor(shape: [windows, length, 1], values: inputs), Tensor(shape: [windows, 1], values: targets))
}
