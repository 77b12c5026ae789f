import Tensors

extension Loss {
  /// The loss when each row counts as much as its weight: the mean over the rows of weight times loss.
  ///
  /// As in Keras, the sum is divided by the number of rows, whatever their weights: a row of weight 2 counts as two rows,
  /// one of weight 0 as none. For a loss of class weights the sum is divided by that of the class weights.
  ///
  /// - Shapes: `prediction` and `target` are those of the loss, `weights` is `[rows]`.
  /// - Throws: when there is not one weight for each row.
  package func callAsFunction(
    _ prediction: Tensor, _ target: Tensor, weights: Tensor
  ) throws(EngineError) -> Tensor {
    guard prediction.rank > 0, weights.shape == [prediction.shape[0]] else {
      throw .argument(
        operation: name, name: "weights", rule: "of shape [\(prediction.shape.first ?? 1)], one number for each row",
        found: "of shape \(shapeText(weights.shape))")
    }
    if case .weighted(let loss, let classes) = self {
      return try loss.weighted(prediction, target, classes, rows: weights)
    }
    let rows = prediction.shape[0]
    let terms = try everyTerm(prediction, target)
    let losses = try terms.reshaped(to: [rows, rows == 0 ? 0 : terms.count / rows]).mean(axis: 1)
    return try (weights * losses).mean()
  }

  /// The loss of targets whose rows begin with their weights.
  func rowWeighted(
    _ prediction: Tensor, _ target: Tensor, _ rowShape: [Int]
  ) throws(EngineError) -> Tensor {
    let parts = try Loss.unpacked(target, rowShape)
    return try self(prediction, parts.target, weights: parts.weights)
  }

  /// The loss and the targets that train with a weight for each row.
  ///
  /// - Throws: when there is not one weight for each row, or one is negative or not finite.
  func packed(_ target: Tensor, _ weights: [Double]) throws(EngineError) -> (loss: Loss, target: Tensor) {
    let rows = target.rank == 0 ? 1 : target.shape[0]
    guard weights.count == rows, weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      let wrong = weights.first { !($0 >= 0 && $0.isFinite) }
      throw .argument(
        operation: "fit", name: "weights", rule: "a finite number from 0 for each of \(rows) rows",
        found: wrong.map { "\($0) among them" } ?? "\(weights.count) numbers")
    }
    let column = try Tensor(shape: [rows, 1], values: weights, precision: target.precision)
    let numbers = try target.reshaped(to: [rows, target.count / max(rows, 1)])
    return (
      .rowWeighted(self, rowShape: Array(target.shape.dropFirst())), try concatenate([column, numbers], axis: 1)
    )
  }

  /// The targets of a batch without the weights of rows.
  func plainTarget(_ target: Tensor) throws(EngineError) -> Tensor {
    guard case .rowWeighted(_, let rowShape) = self else { return target }
    return try Loss.unpacked(target, rowShape).target
  }

  private static func unpacked(
    _ target: Tensor, _ rowShape: [Int]
  ) throws(EngineError) -> (target: Tensor, weights: Tensor) {
    let row = try Shape(rowShape, operation: "rowWeighted")
    guard target.rank == 2, target.shape[1] == row.count + 1 else {
      throw .argument(
        operation: "rowWeighted", name: "target", rule: "of shape [rows, \(row.count + 1)]",
        found: "of shape \(shapeText(target.shape))")
    }
    let weights = try target.slice(axis: 1, from: 0, to: 1).flattened()
    let numbers = try target.slice(axis: 1, from: 1, to: row.count + 1)
    return (try numbers.reshaped(to: [target.shape[0]] + rowShape), weights)
  }
}
