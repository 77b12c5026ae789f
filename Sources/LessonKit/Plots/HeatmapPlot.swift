import Figures
import Tensors

/// A table of numbers as coloured cells.
///
/// The numbers stand in the cells if there are at most 150, or as `annotated` says; colours run around zero if
/// there are numbers on both sides of it.
///
/// - Shapes: `tensor` is `[rows, columns]`, or `[columns]` for one row.
/// - Throws: when the shape is another one or there are not as many labels as rows or columns.
/// - Topic: Plots
package func heatmap(
  _ tensor: Tensor, annotated: Bool? = nil, rowLabels: [String] = [], columnLabels: [String] = [],
  decimals: Int? = nil, title: String = "", xLabel: String = "", yLabel: String = ""
) throws(EngineError) -> Figure {
  let rows = try PlotChecks.rows(tensor, in: "heatmap")
  if !rowLabels.isEmpty { try PlotChecks.sameCount(rows.count, "rows", rowLabels.count, "rowLabels", in: "heatmap") }
  if !columnLabels.isEmpty {
    try PlotChecks.sameCount(rows[0].count, "columns", columnLabels.count, "columnLabels", in: "heatmap")
  }
  if let decimals { try PlotChecks.within(decimals, 0...12, "decimals", in: "heatmap") }
  let showsNumbers = annotated ?? (tensor.count <= 150)
  let digits = showsNumbers ? decimals ?? min(2, NumberText.decimals(for: tensor.values, digits: 3)) : nil
  return Figure(
    title: title, horizontal: Axis(label: xLabel), vertical: Axis(label: yLabel),
    marks: [Heatmap(values: rows, rowNames: rowLabels, columnNames: columnLabels, decimals: digits)])
}
