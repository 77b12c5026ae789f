import Figures
import Tensors

/// How many values lie in each of some equal steps.
///
/// - Throws: when no value is finite, or `bins` is not from 1 to 200.
/// - Topic: Plots
package func histogram(
  _ values: [Double], bins: Int? = nil, title: String = "", xLabel: String = "", yLabel: String = "count"
) throws(EngineError) -> Figure {
  try PlotChecks.drawable(values, "values", in: "histogram")
  if let bins { try PlotChecks.within(bins, 1...200, "bins", in: "histogram") }
  return Figure(
    title: title, horizontal: Axis(label: xLabel), vertical: Axis(label: yLabel),
    marks: [Histogram(values: values, bins: bins)])
}

/// How many elements of a tensor lie in each of some equal steps.
///
/// - Throws: when no element is finite, or `bins` is not from 1 to 200.
/// - Topic: Plots
package func histogram(
  _ tensor: Tensor, bins: Int? = nil, title: String = "", xLabel: String = "", yLabel: String = "count"
) throws(EngineError) -> Figure {
  try histogram(tensor.values, bins: bins, title: title, xLabel: xLabel, yLabel: yLabel)
}
