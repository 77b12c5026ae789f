import Tensors

/// A row for each class number, with a one in its column and zeros elsewhere.
///
/// - Throws: when a number is not from 0 up to `classes`.
package func oneHot(_ labels: [Int], classes: Int) throws(EngineError) -> Tensor {
  guard classes > 0 else {
    throw .argument(operation: "oneHot", name: "classes", rule: "at least 1", found: "\(classes)")
  }
  for label in labels where label < 0 || label >= classes {
    throw .argument(operation: "oneHot", name: "labels", rule: "0 to \(classes - 1)", found: "\(label)")
  }
  return try oneHotTensor(labels, classes: classes, precision: Session.current.precision)
}

/// As `oneHot`, of numbers that are known to fit.
func oneHotTensor(_ indices: [Int], classes: Int, precision: Precision) throws(EngineError) -> Tensor {
  let extents = try Shape([indices.count, classes], operation: "oneHot")
  try Session.current.checkRoom(for: extents.count)
  var values = [Double](repeating: 0, count: extents.count)
  for (row, index) in indices.enumerated() { values[row * classes + index] = 1 }
  return try Tensor(shape: [indices.count, classes], values: values, precision: precision)
}
