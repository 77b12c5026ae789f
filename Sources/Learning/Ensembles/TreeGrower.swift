import Tensors

/// When a tree stops to grow.
struct TreeLimits {
  /// How many questions lead to a leaf at most; any number when there is none.
  var depth: Int?
  /// How many rows a node needs to be split.
  var rowsToSplit = 2
  /// How many rows each leaf keeps.
  var rowsInLeaf = 1
  /// How many features each split may choose from, drawn anew; all when there is none.
  var features: Int?
}

/// Grows a tree from the root, parting each node where it helps most.
///
/// Every feature's rows are sorted once; a split parts each order in two without disturbing it. Equal splits are
/// decided for the lower feature, then for the lower threshold. Nodes wait on a list, not on the stack, so no tree is
/// too deep.
///
/// - Cost: rows × features for each level of the tree.
final class TreeGrower<Rule: SplitRule> {
  private var rule: Rule
  private let table: FeatureTable
  private let limits: TreeLimits
  private(set) var random: RandomNumbers?
  /// The rows that count, so many for each feature.
  private let count: Int
  private var orders: [Int32]
  private var held: [Int32]
  private var goesLeft: [Bool]
  private var tree = Tree()

  /// A grower of one tree; without random numbers every split may choose from all features.
  init(
    _ rule: Rule, _ examples: TrainingTable, _ weights: [Double], _ limits: TreeLimits, random: RandomNumbers? = nil
  ) throws(EngineError) {
    self.rule = rule
    self.limits = limits
    self.random = random
    table = examples.table
    try Session.current.charge(table.columns.count)
    count = weights.reduce(0) { $1 > 0 ? $0 + 1 : $0 }
    // Rows without weight are not there: a bootstrap sample leaves out a third of them.
    orders = count == table.rows ? examples.orders : examples.orders.filter { weights[Int($0)] > 0 }
    held = [Int32](repeating: 0, count: count)
    goesLeft = [Bool](repeating: false, count: table.rows)
    tree.width = rule.width
  }

  /// A node that waits for its split.
  private struct Task {
    let rows: Range<Int>
    let depth: Int
    let parent: Int
    let isLeft: Bool
  }

  private struct Split {
    let feature: Int
    let rowsLeft: Int
    let score: Double
  }

  /// The tree of all rows.
  func grow() throws(EngineError) -> Tree {
    var tasks = [Task(rows: 0..<count, depth: 0, parent: -1, isLeft: true)]
    while let task = tasks.popLast() {
      try Session.current.charge(task.rows.count * table.features + rule.width)
      try checkMemory()
      let node = addNode(task)
      orders.withUnsafeBufferPointer { rule.enter(UnsafeBufferPointer(rebasing: $0[task.rows])) }
      guard let split = bestSplit(task), let gain = rule.gain(split.score) else {
        tree.place[node] = Int32(tree.values.count)
        rule.appendLeaf(to: &tree.values)
        continue
      }
      let middle = task.rows.lowerBound + split.rowsLeft
      tree.feature[node] = Int32(split.feature)
      tree.threshold[node] = threshold(split.feature, middle)
      tree.gain[node] = gain
      part(task, split.feature, middle)
      tasks.append(Task(rows: middle..<task.rows.upperBound, depth: task.depth + 1, parent: node, isLeft: false))
      tasks.append(Task(rows: task.rows.lowerBound..<middle, depth: task.depth + 1, parent: node, isLeft: true))
    }
    return tree
  }

  private func addNode(_ task: Task) -> Int {
    let node = tree.count
    if task.parent >= 0 {
      if task.isLeft { tree.left[task.parent] = Int32(node) } else { tree.right[task.parent] = Int32(node) }
    }
    tree.feature.append(-1)
    tree.threshold.append(0)
    tree.left.append(-1)
    tree.right.append(-1)
    tree.rows.append(Int32(task.rows.count))
    tree.gain.append(0)
    tree.place.append(-1)
    return node
  }

  private func checkMemory() throws(EngineError) {
    let bytes = 8 * (tree.values.count + rule.width), limit = Session.current.memoryLimit
    guard bytes <= limit else { throw .memoryBudget(bytes: bytes, limit: limit) }
  }

  private func bestSplit(_ task: Task) -> Split? {
    let rows = task.rows.count, features = table.features
    guard task.depth < limits.depth ?? .max, rows >= limits.rowsToSplit, rows / 2 >= limits.rowsInLeaf, !rule.isPure
    else { return nil }
    var best: Split?
    guard let wanted = limits.features, wanted < features, var random else {
      for feature in 0..<features { consider(feature, task, &best) }
      return best
    }
    // So many features in random order, and more while none of them tells the rows apart.
    var rest = Array(0..<features), drawn: [Int] = []
    for place in 0..<features {
      rest.swapAt(place, place + random.nextIndex(below: features - place))
      drawn.append(rest[place])
      guard place + 1 >= wanted else { continue }
      drawn.sort()
      for feature in drawn { consider(feature, task, &best) }
      drawn.removeAll()
      if best != nil { break }
    }
    self.random = random
    return best
  }

  private func consider(_ feature: Int, _ task: Task, _ best: inout Split?) {
    let start = feature * count
    orders.withUnsafeBufferPointer { orders in
      table.columns.withUnsafeBufferPointer { columns in
        let rows = UnsafeBufferPointer(
          rebasing: orders[start + task.rows.lowerBound..<start + task.rows.upperBound])
        let numbers = UnsafeBufferPointer(rebasing: columns[feature * table.rows..<(feature + 1) * table.rows])
        // A feature that is the same in all rows is not looked at.
        guard numbers[Int(rows[0])] < numbers[Int(rows[rows.count - 1])] else { return }
        let found = rule.best(rows, numbers, rowsInLeaf: limits.rowsInLeaf, above: best?.score ?? -.infinity)
        if let found { best = Split(feature: feature, rowsLeft: found.rowsLeft, score: found.score) }
      }
    }
  }

  /// Half-way between the last number on the left and the first on the right.
  private func threshold(_ feature: Int, _ middle: Int) -> Double {
    let below = table[Int(orders[feature * count + middle - 1]), feature]
    let above = table[Int(orders[feature * count + middle]), feature]
    let half = 0.5 * below + 0.5 * above
    return half < above ? half : below
  }

  /// Brings the rows that go left to the front in the order of every feature.
  private func part(_ task: Task, _ feature: Int, _ middle: Int) {
    let start = feature * count
    for place in task.rows { goesLeft[Int(orders[start + place])] = place < middle }
    // Where no further split comes, one order is enough to say which rows a leaf has.
    let isLast = task.depth + 1 >= limits.depth ?? .max
    orders.withUnsafeMutableBufferPointer { orders in
      held.withUnsafeMutableBufferPointer { held in
        for other in 0..<(isLast ? 1 : table.features) where other != feature {
          var next = other * count + task.rows.lowerBound, kept = 0
          for place in other * count + task.rows.lowerBound..<other * count + task.rows.upperBound {
            let row = orders[place]
            if goesLeft[Int(row)] {
              orders[next] = row
              next += 1
            } else {
              held[kept] = row
              kept += 1
            }
          }
          for place in 0..<kept { orders[next + place] = held[place] }
        }
      }
    }
  }
}
