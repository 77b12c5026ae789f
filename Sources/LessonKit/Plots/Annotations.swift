import Figures
import Tensors

/// A line across a plot at a height, to be added to another figure.
///
/// - Topic: Plots
public func horizontalRule(at y: Double, name: String = "") -> Figure {
  Figure(marks: [Rule(.horizontal(y: y), name: name)])
}

/// An upright line through a plot, to be added to another figure.
///
/// - Topic: Plots
public func verticalRule(at x: Double, name: String = "") -> Figure {
  Figure(marks: [Rule(.vertical(x: x), name: name)])
}

/// A few words at a place, to be added to another figure.
///
/// - Topic: Plots
public func note(_ text: String, x: Double, y: Double) -> Figure {
  Figure(marks: [Note(text, x: x, y: y)])
}

/// The surface between two lines, in the colour of the line that is added to it.
///
/// - Throws: when the counts differ or there is nothing to draw.
/// - Topic: Plots
package func bandPlot(
  x: [Double], lower: [Double], upper: [Double], title: String = "", xLabel: String = "", yLabel: String = ""
) throws(EngineError) -> Figure {
  try PlotChecks.sameCount(x.count, "x", lower.count, "lower", in: "bandPlot")
  try PlotChecks.sameCount(x.count, "x", upper.count, "upper", in: "bandPlot")
  try PlotChecks.drawable(x, "x", in: "bandPlot")
  try PlotChecks.drawable(lower + upper, "lower and upper", in: "bandPlot")
  return Figure(
    title: title, horizontal: Axis(label: xLabel), vertical: Axis(label: yLabel),
    marks: [Band(x: x, lower: lower, upper: upper)])
}
