extension DecisionTree: CustomStringConvertible {
  /// The tree as text, its questions indented below each other.
  public var description: String { text() }

  /// The tree as text, with the names of features and classes where they are given, down to a depth.
  ///
  /// ```
  /// petal length ≤ 2.45?
  /// ├ yes: setosa, 50 rows
  /// └ no: petal width ≤ 1.75?
  ///    ├ yes: versicolor, 54 rows
  ///    └ no: virginica, 46 rows
  /// ```
  public func text(features: [String] = [], classes: [String] = [], depth: Int = 10) -> String {
    guard tree.count > 0 else { return "a tree that has not grown" }
    var lines = ""
    var waiting = [Branch(node: 0, depth: 0, lead: "", below: "")]
    while let branch = waiting.popLast() {
      let node = branch.node
      lines += lines.isEmpty ? branch.lead : "\n" + branch.lead
      guard tree.feature[node] >= 0 else {
        lines += leafText(node, classes)
        continue
      }
      guard branch.depth < depth else {
        lines += "… (\(tree.rows[node]) rows)"
        continue
      }
      lines += "\(name(node, features)) ≤ \(short(tree.threshold[node]))?"
      waiting.append(
        Branch(
          node: Int(tree.right[node]), depth: branch.depth + 1, lead: branch.below + "└ no: ",
          below: branch.below + "   "))
      waiting.append(
        Branch(
          node: Int(tree.left[node]), depth: branch.depth + 1, lead: branch.below + "├ yes: ",
          below: branch.below + "│  "))
    }
    return lines
  }

  /// One sentence for each leaf, from left to right: what leads to it, and what it says.
  ///
  /// ```
  /// petal length > 2.45 and petal width ≤ 1.75: versicolor, 54 rows
  /// ```
  public func rules(features: [String] = [], classes: [String] = []) -> [String] {
    guard tree.count > 0 else { return [] }
    var rules: [String] = []
    var waiting: [(node: Int, path: [Int32])] = [(0, [])]
    while let (node, path) = waiting.popLast() {
      guard tree.feature[node] >= 0 else {
        rules.append(conditions(path, features) + leafText(node, classes))
        continue
      }
      waiting.append((Int(tree.right[node]), path + [tree.right[node]]))
      waiting.append((Int(tree.left[node]), path + [tree.left[node]]))
    }
    return rules
  }

  private struct Branch {
    let node: Int
    let depth: Int
    /// What stands before the node's own line, and before those below it.
    let lead: String
    let below: String
  }

  private func name(_ node: Int, _ features: [String]) -> String {
    let feature = Int(tree.feature[node])
    return feature < features.count ? features[feature] : "x[\(feature)]"
  }

  private func leafText(_ node: Int, _ classes: [String]) -> String {
    let rows = tree.rows[node], place = Int(tree.place[node])
    let count = rows == 1 ? "1 row" : "\(rows) rows"
    guard criterion != .squaredError else { return "\(short(tree.values[place])), \(count)" }
    var best = 0
    for label in 0..<tree.width where tree.values[place + label] > tree.values[place + best] { best = label }
    return "\(best < classes.count ? classes[best] : "class \(best)"), \(count)"
  }

  /// The tightest bounds of every feature on the way through these nodes, in the order they were first asked.
  private func conditions(_ path: [Int32], _ features: [String]) -> String {
    guard !path.isEmpty else { return "always: " }
    var bounds: [(feature: Int32, name: String, above: Double?, most: Double?)] = []
    var node = 0
    for next in path {
      let feature = tree.feature[node], threshold = tree.threshold[node]
      var place = bounds.count
      for (index, bound) in bounds.enumerated() where bound.feature == feature { place = index }
      if place == bounds.count { bounds.append((feature, name(node, features), nil, nil)) }
      // Each question on the way is narrower than those before it.
      if next == tree.left[node] { bounds[place].most = threshold } else { bounds[place].above = threshold }
      node = Int(next)
    }
    var text = ""
    for bound in bounds {
      text += text.isEmpty ? "" : " and "
      switch (bound.above, bound.most) {
      case (let above?, let most?): text += "\(short(above)) < \(bound.name) ≤ \(short(most))"
      case (let above?, nil): text += "\(bound.name) > \(short(above))"
      default: text += "\(bound.name) ≤ \(short(bound.most ?? 0))"
      }
    }
    return text + ": "
  }

  /// A number with as few decimals as tell it to six digits.
  private func short(_ value: Double) -> String {
    var scale = 1.0
    while scale <= 1e9 {
      let rounded = (value * scale).rounded(.toNearestOrEven) / scale
      if (rounded - value).magnitude <= 5e-7 * value.magnitude {
        return rounded.rounded(.towardZero) == rounded && rounded.magnitude < 1e9
          ? Int(rounded).description : rounded.description
      }
      scale *= 10
    }
    return value.description
  }
}
