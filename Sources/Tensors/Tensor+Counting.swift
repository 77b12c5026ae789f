// How often values occur.

extension Tensor {
  /// The different values in ascending order, and how often each occurs; NaN counts as one value, the last.
  package func unique() throws(EngineError) -> (values: Tensor, counts: [Int]) {
    var found: [Double] = [], counts: [Int] = []
    for value in try flattened().sorted().values {
      if let last = found.last, last == value || (last.isNaN && value.isNaN) {
        counts[counts.count - 1] += 1
      } else {
        found.append(value)
        counts.append(1)
      }
    }
    return (try Tensor(shape: [found.count], values: found, precision: precision), counts)
  }

  /// How many elements are in each of so many equally wide bins between the smallest and the largest, and the bins'
  /// edges, one more than there are bins.
  ///
  /// A bin holds its lower edge but not its upper, the last one holds both. Of equal elements the bins reach from half
  /// below to half above.
  /// - Throws: when there are no elements, or one is not finite.
  package func binCounts(bins: Int = 10) throws(EngineError) -> (counts: [Int], edges: [Double]) {
    guard 1...(1 << 20) ~= bins else {
      throw .argument(operation: "binCounts", name: "bins", rule: "1 to \(1 << 20)", found: "\(bins)")
    }
    let values = values
    guard var low = values.min(), var high = values.max(), values.allSatisfy({ $0.isFinite }) else {
      throw .argument(
        operation: "binCounts", name: "elements", rule: "one or more finite numbers",
        found: values.isEmpty ? "none" : "not finite")
    }
    try Session.current.charge(count &* 16)
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    let edges = (0...bins).map { $0 == bins ? high : low + (high - low) * (Double($0) / Double(bins)) }
    var counts = [Int](repeating: 0, count: bins)
    for value in values {
      let share = ((value - low) / (high - low) * Double(bins)).rounded(.down)
      var bin = share.isFinite ? Int(Swift.min(Swift.max(share, 0), Double(bins - 1))) : 0
      // A quotient may be rounded across an edge.
      while bin > 0, value < edges[bin] { bin -= 1 }
      while bin < bins - 1, value >= edges[bin + 1] { bin += 1 }
      counts[bin] += 1
    }
    return (counts, edges)
  }
}

/// How often each class number occurs.
///
/// - Throws: when a number is negative, or not below `classes` if that is given.
package func classCounts(_ labels: [Int], classes: Int? = nil) throws(EngineError) -> [Int] {
  let limit = 1 << 24
  if let classes, !(0...limit ~= classes) {
    throw .argument(operation: "classCounts", name: "classes", rule: "0 to \(limit)", found: "\(classes)")
  }
  let count = classes ?? (labels.max() ?? -1) &+ 1
  guard 0...limit ~= count, labels.allSatisfy({ 0..<count ~= $0 }) else {
    throw .argument(
      operation: "classCounts", name: "labels", rule: "class numbers from 0 to \((classes ?? limit) &- 1)",
      found: "from \(labels.min() ?? 0) to \(labels.max() ?? 0)")
  }
  var counts = [Int](repeating: 0, count: count)
  for label in labels { counts[label] += 1 }
  return counts
}
