import Tensors

/// How well rows lie in their groups: the mean of `(b − a) ÷ max(a, b)` with a row's mean distance `a` to its own group and
/// `b` to the nearest other one. 1 is best; a row alone in its group counts 0.
///
/// - Shapes: `x` is `[rows, features]`, with a group number for each row.
/// - Cost: `rows² × features` multiplications.
/// - Source: Rousseeuw, *Silhouettes* (1987).
/// - Throws: when there is not a group number for each row, or there are not at least two groups.
package func silhouetteScore(_ x: Tensor, labels: [Int]) throws(EngineError) -> Double {
  guard x.rank == 2, x.shape[0] == labels.count else {
    throw .shapeMismatch(operation: "silhouetteScore", left: x.shape, right: [labels.count])
  }
  let counts = try classCounts(labels)
  guard counts.filter({ $0 > 0 }).count > 1 else {
    throw .argument(operation: "silhouetteScore", name: "labels", rule: "two or more groups", found: "fewer")
  }
  let groups = counts.count
  let members = try oneHotTensor(labels, classes: groups, precision: x.precision)
  var total = 0.0
  for (row, label) in labels.enumerated() where counts[label] > 1 {
    let sums = try ((x - x[row]).norm(axis: 1).reshaped(to: [1, labels.count]) • members).values
    let own = sums[label] / Double(counts[label] - 1)
    var other = Double.infinity
    for group in 0..<groups where group != label && counts[group] > 0 {
      other = min(other, sums[group] / Double(counts[group]))
    }
    total += max(own, other) > 0 ? (other - own) / max(own, other) : 0
  }
  return total / Double(labels.count)
}
