import Figures
import Tensors

/// The heights of a function of two numbers, with a path of steps over them.
///
/// - Throws: when a range is empty, a step is not two numbers, or the function throws.
/// - Topic: Plots
package func contourPlot(
  _ function: (Double, Double) throws(EngineError) -> Double, x: ClosedRange<Double>, y: ClosedRange<Double>,
  path: [[Double]] = [], pathName: String = "steps", title: String = "", xLabel: String = "", yLabel: String = ""
) throws(EngineError) -> Figure {
  try PlotChecks.proper(x, "x", in: "contourPlot")
  try PlotChecks.proper(y, "y", in: "contourPlot")
  for step in path where step.count != 2 {
    throw .argument(operation: "contourPlot", name: "path", rule: "steps of two numbers", found: "\(step.count)")
  }
  let side = 61
  var values: [Double] = []
  for b in Sampling.places(in: y, count: side) {
    for a in Sampling.places(in: x, count: side) { values.append(try function(a, b)) }
  }
  var marks: [any Mark] = [Contours(grid: Grid(columns: side, rows: side, x: x, y: y, values: values))]
  if !path.isEmpty { marks.append(Trail(name: pathName, x: path.map { $0[0] }, y: path.map { $0[1] })) }
  return Figure(
    title: title, horizontal: Axis(label: xLabel, range: x), vertical: Axis(label: yLabel, range: y), marks: marks)
}
