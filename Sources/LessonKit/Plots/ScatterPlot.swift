import Figures
import Tensors

/// The points `(x[i], y[i])`.
///
/// - Throws: when the counts differ or there is nothing to draw.
/// - Topic: Plots
package func scatterPlot(
  x: [Double], y: [Double], name: String = "", title: String = "", xLabel: String = "", yLabel: String = "",
  xScale: AxisScale = .linear, yScale: AxisScale = .linear
) throws(EngineError) -> Figure {
  try PlotChecks.sameCount(x.count, "x", y.count, "y", in: "scatterPlot")
  try PlotChecks.drawable(x, "x", on: xScale, in: "scatterPlot")
  try PlotChecks.drawable(y, "y", on: yScale, in: "scatterPlot")
  return Figure(
    title: title, horizontal: Axis(label: xLabel, scale: xScale), vertical: Axis(label: yLabel, scale: yScale),
    marks: [Scatter(x: x, y: y, names: [name])])
}
