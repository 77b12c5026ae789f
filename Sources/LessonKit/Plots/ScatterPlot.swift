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

/// Points of several classes, each class with its own colour and shape.
///
/// - Shapes: `points` is `[points, 2]`.
/// - Throws: when the shape is another one, or there is not one label for each point.
/// - Topic: Plots
package func scatterPlot(
  points: Tensor, labels: [Int], classNames: [String] = [], title: String = "", xLabel: String = "",
  yLabel: String = ""
) throws(EngineError) -> Figure {
  let (x, y) = try PlotChecks.points(points, in: "scatterPlot")
  try PlotChecks.sameCount(x.count, "points", labels.count, "labels", in: "scatterPlot")
  let names = try PlotChecks.classNames(labels, classNames, in: "scatterPlot")
  try PlotChecks.drawable(x, "points", in: "scatterPlot")
  try PlotChecks.drawable(y, "points", in: "scatterPlot")
  return Figure(
    title: title, horizontal: Axis(label: xLabel), vertical: Axis(label: yLabel),
    marks: [Scatter(x: x, y: y, classes: labels, names: names)])
}
