import Tensors

extension Dataset {
  /// Parts for training and testing: as many pairs as told, each case tested in one of them and trained on in the others.
  ///
  /// Stratified, every part has its share of each class.
  ///
  /// - Throws: when there are fewer than two folds, or more than cases; stratified, when a target is not a class number.
  package func folds(_ count: Int = 5, stratified: Bool = false, seed: Int? = nil) throws(EngineError) -> [Fold] {
    guard count >= 2, count <= self.count else {
      throw .argument(
        operation: "folds", name: "count", rule: "from 2 to the number of cases, \(self.count)", found: "\(count)")
    }
    let order = try partOrder(stratified, seed, "folds")
    var folds: [Fold] = []
    for fold in 0..<count {
      let test = stride(from: fold, to: order.count, by: count).map { order[$0] }
      let train = order.indices.filter { $0 % count != fold }.map { order[$0] }
      folds.append(Fold(train: try rows(train), test: try rows(test)))
    }
    return folds
  }

  /// As many cases as there are, drawn with replacement: some twice or more, about a third not at all.
  ///
  /// - Source: Efron, *Bootstrap methods* (1979).
  package func bootstrapped(seed: Int? = nil) throws(EngineError) -> Dataset {
    var random = RandomNumbers(Dataset.key(seed))
    let count = count
    return try rows((0..<count).map { _ in random.nextIndex(below: count) })
  }

  /// Rows in random order; stratified, class after class.
  private func partOrder(_ stratified: Bool, _ seed: Int?, _ operation: String) throws(EngineError) -> [Int] {
    let order = Dataset.key(seed).permutation(count)
    guard stratified else { return order }
    let labels = try classNumbers(operation)
    var groups = [[Int]](repeating: [], count: labels.reduce(0, max) + 1)
    for row in order { groups[labels[row]].append(row) }
    return groups.flatMap { $0 }
  }

  /// A share of each class, in random order, and the rest: the parts of a stratified split.
  ///
  /// Each class gives the whole part of its share; what is missing comes from those of the largest rest, lower ones first.
  func stratifiedParts(_ share: Double, _ order: [Int], _ wanted: Int) throws(EngineError) -> (rest: [Int], part: [Int])
  {
    let labels = try classNumbers("split")
    var counts = [Int](repeating: 0, count: labels.reduce(0, max) + 1)
    for label in labels { counts[label] += 1 }
    let exact = counts.map { Double($0) * share }
    var quota = exact.map { Int($0) }
    let byRest = quota.indices.sorted { a, b in
      let x = exact[a] - Double(quota[a]), y = exact[b] - Double(quota[b])
      return x > y || (x == y && a < b)
    }
    var missing = wanted - quota.reduce(0, +)
    for label in byRest where missing > 0 && quota[label] < counts[label] {
      quota[label] += 1
      missing -= 1
    }
    var rest: [Int] = [], part: [Int] = []
    for row in order {
      if quota[labels[row]] > 0 {
        quota[labels[row]] -= 1
        part.append(row)
      } else {
        rest.append(row)
      }
    }
    return (rest, part)
  }

  private func classNumbers(_ operation: String) throws(EngineError) -> [Int] {
    let width = y.rank < 2 ? 1 : y.shape[1]
    let numbers = width > 1 ? labels : try wholeNumbers(y.values, below: 4096, operation: operation)
    guard numbers.count == count else {
      throw .argument(
        operation: operation, name: "y", rule: "a class number or a row of classes for each case",
        found: "of shape \(shapeText(y.shape))")
    }
    return numbers
  }
}
