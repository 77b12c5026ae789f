import Figures
import Learning
import Tensors

/// A receiver operating characteristic with the area under it; guessing runs along the diagonal.
///
/// - Throws: when the curve has no points.
/// - Topic: Plots
package func rocPlot(_ curve: ROCCurve, title: String = "") throws(EngineError) -> Figure {
  try rocPlot([curve], names: [""], title: title)
}

/// Several receiver operating characteristics, each with its name and the area under it.
///
/// - Throws: when there is not one name for each curve or a curve has no points.
/// - Topic: Plots
package func rocPlot(_ curves: [ROCCurve], names: [String], title: String = "") throws(EngineError) -> Figure {
  try PlotChecks.sameCount(curves.count, "curves", names.count, "names", in: "rocPlot")
  var series: [Series] = []
  for (curve, name) in zip(curves, names) {
    let area = "AUC \(NumberText.fixed(curve.areaUnderCurve, decimals: 3))"
    series.append(
      Series(
        name.utf8.isEmpty ? area : "\(name), \(area)", x: curve.falsePositiveRate, y: curve.truePositiveRate))
  }
  var figure = try linePlot(series, title: title, xLabel: "false positive rate", yLabel: "true positive rate")
  figure.marks.append(Rule(.diagonal))
  return figure
}
