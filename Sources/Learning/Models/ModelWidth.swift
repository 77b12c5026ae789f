import Tensors

/// How wide a named model is made, relative to the published one.
struct ModelWidth {
  private let scale: Double

  init(_ scale: Double, model: String) throws(EngineError) {
    guard scale > 0, scale <= 4 else {
      throw .argument(operation: model, name: "width", rule: "above 0, at most 4", found: "\(scale)")
    }
    self.scale = scale
  }

  /// So many channels or units of the published model in this one, at least one.
  func callAsFunction(_ published: Int) -> Int {
    max(1, Int((Double(published) * scale).rounded(.toNearestOrAwayFromZero)))
  }
}
