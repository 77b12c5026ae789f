import Figures
import Learning
import Tensors

/// The loss of a training epoch by epoch, with the loss on validation data if there was any.
///
/// - Throws: when there was no epoch.
/// - Topic: Plots
package func lossPlot(
  _ history: History, title: String = "", yScale: AxisScale = .linear
) throws(EngineError) -> Figure {
  var series = [Series(history.validationLoss.isEmpty ? "" : "training", history.loss, first: 1)]
  if !history.validationLoss.isEmpty { series.append(Series("validation", history.validationLoss, first: 1)) }
  return try linePlot(series, title: title, xLabel: "epoch", yLabel: "loss", yScale: yScale)
}
