import Tensors

/// Writes a line for each epoch, in the form Keras made common.
struct TrainingLog {
  func write(epoch: Int, of epochs: Int, _ metrics: [Metric], _ training: Measures, _ validation: Measures?) {
    var text = "Epoch \(epoch + 1)/\(epochs)\n - loss: \(fixed(training.loss))"
    for (metric, value) in zip(metrics, training.metrics) { text += " - \(metric.name): \(fixed(value))" }
    if let validation {
      text += " - val_loss: \(fixed(validation.loss))"
      for (metric, value) in zip(metrics, validation.metrics) { text += " - val_\(metric.name): \(fixed(value))" }
    }
    Session.current.write(text + "\n")
  }

  /// Four decimals.
  private func fixed(_ value: Double) -> String {
    guard value.magnitude < 1e11 else { return value.description }
    let scaled = Int64((value.magnitude * 10_000).rounded(.toNearestOrEven))
    var decimals = (scaled % 10_000).description
    while decimals.utf8.count < 4 { decimals = "0" + decimals }
    return (value < 0 && scaled > 0 ? "-" : "") + (scaled / 10_000).description + "." + decimals
  }
}
