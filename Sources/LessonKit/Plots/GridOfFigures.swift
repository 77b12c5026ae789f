import Figures
import Tensors

/// Some figures beside and below each other, with the same axes on request.
///
/// - Throws: when there is no figure, more than 24, or `columns` is not from 1 to 4.
/// - Topic: Plots
package func grid(
  _ figures: [Figure], columns: Int? = nil, sharingAxes: Bool = false, title: String = ""
) throws(EngineError) -> Figure {
  try PlotChecks.within(figures.count, 1...24, "the number of figures", in: "grid")
  if let columns { try PlotChecks.within(columns, 1...4, "columns", in: "grid") }
  var parts: [Figure] = []
  for figure in figures { parts += figure.parts.isEmpty ? [figure] : figure.parts }
  return Figure(title: title, parts: parts, columns: columns, sharesAxes: sharingAxes)
}

/// One figure that changes from moment to moment; a page shows it with a slider, and the last moment without.
///
/// - Throws: when there is no figure, more than 24, or not one label for each.
/// - Topic: Plots
package func animation(_ figures: [Figure], labels: [String]) throws(EngineError) -> Figure {
  try PlotChecks.within(figures.count, 1...24, "the number of figures", in: "animation")
  try PlotChecks.sameCount(figures.count, "figures", labels.count, "labels", in: "animation")
  var result = figures[figures.count - 1]
  result.frames = zip(labels, figures).map { Frame(label: $0, marks: $1.marks) }
  return result
}
