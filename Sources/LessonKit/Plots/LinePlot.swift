import Figures
import Tensors

/// A line through the values of a list, one step apart.
///
/// - Throws: when there is nothing to draw.
/// - Topic: Plots
package func linePlot(
  _ y: [Double], title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear,
  yScale: AxisScale = .linear, first: Int = 0
) throws(EngineError) -> Figure {
  try linePlot(
    [Series("", y, first: first)], title: title, xLabel: xLabel, yLabel: yLabel, xScale: xScale, yScale: yScale)
}

/// A line through the points `(x[i], y[i])`.
///
/// - Throws: when the counts differ or there is nothing to draw.
/// - Topic: Plots
package func linePlot(
  x: [Double], y: [Double], title: String = "", xLabel: String = "", yLabel: String = "",
  xScale: AxisScale = .linear, yScale: AxisScale = .linear
) throws(EngineError) -> Figure {
  try linePlot(
    [Series("", x: x, y: y)], title: title, xLabel: xLabel, yLabel: yLabel, xScale: xScale, yScale: yScale)
}

/// Several lines with their names.
///
/// - Throws: when the counts of a series differ or there is nothing to draw.
/// - Topic: Plots
package func linePlot(
  _ series: [Series], title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear,
  yScale: AxisScale = .linear
) throws(EngineError) -> Figure {
  var (x, y): ([Double], [Double]) = ([], [])
  for one in series {
    try PlotChecks.sameCount(one.x.count, "x", one.y.count, "y", in: "linePlot")
    x += one.x
    y += one.y
  }
  try PlotChecks.drawable(x, "x", on: xScale, in: "linePlot")
  try PlotChecks.drawable(y, "y", on: yScale, in: "linePlot")
  return Figure(
    title: title, horizontal: Axis(label: xLabel, scale: xScale), vertical: Axis(label: yLabel, scale: yScale),
    marks: series.map { Line(name: $0.name, x: $0.x, y: $0.y) })
}

/// The graph of a function over an interval.
///
/// - Throws: when the interval is empty, nothing can be drawn, or the function throws.
/// - Topic: Plots
package func linePlot(
  _ function: (Double) throws(EngineError) -> Double, over range: ClosedRange<Double>, name: String = "",
  samples: Int = 201, title: String = "", xLabel: String = "x", yLabel: String = ""
) throws(EngineError) -> Figure {
  try PlotChecks.proper(range, "range", in: "linePlot")
  try PlotChecks.within(samples, 2...10_000, "samples", in: "linePlot")
  let x = Sampling.places(in: range, count: samples)
  var y: [Double] = []
  for place in x { y.append(try function(place)) }
  return try linePlot([Series(name, x: x, y: y)], title: title, xLabel: xLabel, yLabel: yLabel)
}
