// Random whole numbers.

extension Tensor {
  /// Random whole numbers of a range, each equally likely.
  ///
  /// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
  /// - Throws: when the range is empty or reaches beyond ±2³⁰.
  package static func randomIntegers(
    _ shape: [Int], in range: Range<Int>, seed: Int? = nil
  ) throws(EngineError) -> Tensor {
    let most = 1 << 30
    guard !range.isEmpty, -most...most ~= range.lowerBound, -most...most ~= range.upperBound else {
      throw .argument(
        operation: "randomIntegers", name: "in", rule: "one or more whole numbers between ±\(most)",
        found: "\(range.lowerBound)..<\(range.upperBound)")
    }
    let extents = try Shape(shape, operation: "randomIntegers")
    try Session.current.charge(extents.count &* 512)
    let result = try Tensor(unfilled: extents, Session.current.precision)
    var numbers = RandomNumbers(RandomKey.given(seed))
    for place in 0..<result.count {
      result.store(Double(range.lowerBound + numbers.nextIndex(below: range.count)), place)
    }
    Session.current.trace?.hostWrites(result.storage)
    return result
  }
}

/// The numbers from 0 up to `count` in random order.
///
/// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
package func randomPermutation(_ count: Int, seed: Int? = nil) throws(EngineError) -> [Int] {
  guard 0...(1 << 24) ~= count else {
    throw .argument(operation: "randomPermutation", name: "count", rule: "0 to \(1 << 24)", found: "\(count)")
  }
  try Session.current.charge(count &* 64)
  return RandomKey.given(seed).permutation(count)
}

/// Random indices of a vector of weights, each as likely as its share of their sum.
///
/// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
/// - Throws: when a weight is negative or not finite, or all are 0.
package func randomChoices(_ weights: Tensor, count: Int = 1, seed: Int? = nil) throws(EngineError) -> [Int] {
  let values = weights.values
  let total = values.reduce(0, +)
  guard weights.rank == 1, total > 0, total.isFinite, values.allSatisfy({ $0 >= 0 }) else {
    throw .argument(
      operation: "randomChoices", name: "weights", rule: "a vector of finite numbers from 0, one above it",
      found: weights.rank == 1 ? "others of sum \(total)" : "rank \(weights.rank)")
  }
  guard 0...(1 << 24) ~= count else {
    throw .argument(operation: "randomChoices", name: "count", rule: "0 to \(1 << 24)", found: "\(count)")
  }
  try Session.current.charge(values.count &* 4 &+ count &* 512)
  var sums: [Double] = []
  var sum = 0.0
  for value in values {
    sum += value
    sums.append(sum)
  }
  var numbers = RandomNumbers(RandomKey.given(seed))
  var choices: [Int] = []
  for _ in 0..<count { choices.append(firstIndex(above: numbers.nextUniform() * sum, in: sums)) }
  return choices
}

/// The index of the first of ascending numbers that is above a number below the last.
private func firstIndex(above number: Double, in sums: [Double]) -> Int {
  var low = 0, high = sums.count - 1
  while low < high {
    let middle = (low + high) / 2
    if sums[middle] > number { high = middle } else { low = middle + 1 }
  }
  return low
}

extension RandomKey {
  /// The key of a seed, or of the session's next call.
  fileprivate static func given(_ seed: Int?) -> RandomKey {
    seed.map { RandomKey(seed: $0) } ?? Session.current.nextRandomKey()
  }
}
