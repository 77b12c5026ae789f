import Figures
import Learning
import Tensors

/// Which class a model chooses at each place of a plane, with the points it learned from.
///
/// One output is the chance of class 1; several are the scores of the classes. Stronger colours mean surer
/// answers.
///
/// - Shapes: `points` is `[points, 2]`; the model takes `[n, 2]`, and gives `[n]`, `[n, 1]` or `[n, classes]`.
/// - Throws: when a shape is another one, or there is not one label for each point.
/// - Topic: Plots
package func decisionRegions(
  _ model: Layer, points: Tensor, labels: [Int], classNames: [String] = [], title: String = "", xLabel: String = "",
  yLabel: String = ""
) throws(EngineError) -> Figure {
  try decisionRegions(
    { (x: Tensor) throws(EngineError) in try model(x) }, points: points, labels: labels, classNames: classNames,
    title: title, xLabel: xLabel, yLabel: yLabel)
}

/// Which class a function chooses at each place of a plane, with some points.
///
/// One output is class 1 from `threshold` upwards; several are the scores of the classes.
///
/// - Shapes: `points` is `[points, 2]`; the function takes `[n, 2]`, and gives `[n]`, `[n, 1]` or `[n, classes]`.
/// - Throws: when a shape is another one, there is not one label for each point, or the function throws.
/// - Topic: Plots
package func decisionRegions(
  _ function: (Tensor) throws(EngineError) -> Tensor, points: Tensor, labels: [Int], threshold: Double = 0.5,
  classNames: [String] = [], title: String = "", xLabel: String = "", yLabel: String = ""
) throws(EngineError) -> Figure {
  let scatter = try scatterPlot(
    points: points, labels: labels, classNames: classNames, title: title, xLabel: xLabel, yLabel: yLabel)
  let (x, y) = try PlotChecks.points(points, in: "decisionRegions")
  let side = 61
  let (across, up) = (Sampling.around(x), Sampling.around(y))
  var places: [Double] = []
  for b in Sampling.places(in: up, count: side) {
    for a in Sampling.places(in: across, count: side) { places += [a, b] }
  }
  let answers = try function(Tensor(shape: [side * side, 2], values: places))
  let scores = try classScores(answers, count: side * side, threshold: threshold)
  let grids = scores.map { Grid(columns: side, rows: side, x: across, y: up, values: $0) }
  let names = try PlotChecks.classNames(labels, classNames, in: "decisionRegions")
  var figure = scatter
  figure.marks.insert(Regions(scores: grids, names: names), at: 0)
  return figure
}

private func classScores(_ answers: Tensor, count: Int, threshold: Double) throws(EngineError) -> [[Double]] {
  let shape = answers.shape
  guard shape.first == count, shape.count == 1 || shape.count == 2 && shape[1] > 0 && shape[1] <= 20 else {
    throw .unexpectedShape(operation: "decisionRegions", expected: "[\(count), 1 to 20 classes]", found: shape)
  }
  let values = answers.values
  let classes = shape.count == 1 ? 1 : shape[1]
  if classes == 1 { return [values.map { 2 * threshold - $0 }, values] }
  return (0..<classes).map { number in (0..<count).map { values[$0 * classes + number] } }
}
