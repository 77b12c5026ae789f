import Figures
import Tensors

/// Vectors of two numbers as arrows, from the origin or from the places in `origins`.
///
/// - Throws: when a vector or a place is not two numbers, or the counts differ.
/// - Topic: Plots
package func vectorPlot(
  _ vectors: [[Double]], origins: [[Double]] = [], names: [String] = [], title: String = "", xLabel: String = "",
  yLabel: String = ""
) throws(EngineError) -> Figure {
  for pair in vectors + origins where pair.count != 2 {
    throw .argument(operation: "vectorPlot", name: "vectors", rule: "two numbers each", found: "\(pair.count)")
  }
  if !origins.isEmpty {
    try PlotChecks.sameCount(vectors.count, "vectors", origins.count, "origins", in: "vectorPlot")
  }
  if !names.isEmpty { try PlotChecks.sameCount(vectors.count, "vectors", names.count, "names", in: "vectorPlot") }
  try PlotChecks.drawable(vectors.map { $0[0] }, "vectors", in: "vectorPlot")
  let x = origins.isEmpty ? vectors.map { _ in 0 } : origins.map { $0[0] }
  let y = origins.isEmpty ? vectors.map { _ in 0 } : origins.map { $0[1] }
  return Figure(
    title: title, horizontal: Axis(label: xLabel), vertical: Axis(label: yLabel),
    marks: [Arrows(x: x, y: y, dx: vectors.map { $0[0] }, dy: vectors.map { $0[1] }, names: names)])
}
