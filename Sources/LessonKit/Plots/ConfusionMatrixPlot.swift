import Figures
import Learning
import Tensors

/// A confusion matrix as a table: a row for each actual class, a column for each predicted one.
///
/// - Throws: when there are not as many labels as classes.
/// - Topic: Plots
package func confusionMatrixPlot(
  _ matrix: ConfusionMatrix, labels: [String] = [], title: String = ""
) throws(EngineError) -> Figure {
  let rows = try PlotChecks.rows(matrix.counts, in: "confusionMatrixPlot")
  if !labels.isEmpty {
    try PlotChecks.sameCount(rows.count, "classes", labels.count, "labels", in: "confusionMatrixPlot")
  }
  return Figure(
    title: title, horizontal: Axis(label: "predicted"), vertical: Axis(label: "actual"),
    marks: [Heatmap(values: rows, rowNames: labels, columnNames: labels, decimals: 0, words: .confusion)])
}
