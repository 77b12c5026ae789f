import Figures
import Tensors

/// A bar for each value, under its label.
///
/// - Throws: when the counts differ or there is nothing to draw.
/// - Topic: Plots
package func barChart(
  labels: [String], values: [Double], title: String = "", xLabel: String = "", yLabel: String = ""
) throws(EngineError) -> Figure {
  try barChart(labels: labels, series: [Series("", values)], title: title, xLabel: xLabel, yLabel: yLabel)
}

/// A group of bars for each label, one bar for each series.
///
/// - Throws: when the counts differ or there is nothing to draw.
/// - Topic: Plots
package func barChart(
  labels: [String], series: [Series], title: String = "", xLabel: String = "", yLabel: String = ""
) throws(EngineError) -> Figure {
  var all: [Double] = []
  for one in series {
    try PlotChecks.sameCount(labels.count, "labels", one.y.count, "values", in: "barChart")
    all += one.y
  }
  try PlotChecks.drawable(all, "values", in: "barChart")
  try PlotChecks.within(labels.count, 1...200, "the number of bars", in: "barChart")
  return Figure(
    title: title, horizontal: Axis(label: xLabel), vertical: Axis(label: yLabel),
    marks: [Bars(names: labels, series: series.map { ($0.name, $0.y) })])
}
