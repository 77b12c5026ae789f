import Tensors

/// The nodes of a grown tree, each before those below it, the left branch before the right.
struct Tree {
  /// The feature that a node asks for; −1 at a leaf.
  var feature: [Int32] = []
  /// Rows whose number is at most this go left.
  var threshold: [Double] = []
  /// The node of the rows that go left.
  var left: [Int32] = []
  /// The node of the rows that go right.
  var right: [Int32] = []
  /// How many rows came to a node while it grew.
  var rows: [Int32] = []
  /// How much better a node's split made the tree.
  var gain: [Double] = []
  /// Where a leaf's numbers begin in `values`; −1 elsewhere.
  var place: [Int32] = []
  /// The numbers of all leaves.
  var values: [Double] = []
  /// How many numbers a leaf has.
  var width = 1

  var count: Int { feature.count }

  var leaves: Int { (count + 1) / 2 }

  /// How many questions the longest way asks.
  var depth: Int {
    var depths = [Int](repeating: 0, count: count)
    var deepest = 0
    for node in 0..<count where feature[node] >= 0 {
      depths[Int(left[node])] = depths[node] + 1
      depths[Int(right[node])] = depths[node] + 1
      deepest = max(deepest, depths[node] + 1)
    }
    return deepest
  }

  /// Where the numbers of a row's leaf begin in `values`.
  func leaf(_ table: FeatureTable, _ row: Int) -> Int {
    var node = 0
    while feature[node] >= 0 {
      let goesLeft = table.columns[Int(feature[node]) * table.rows + row] <= threshold[node]
      node = Int(goesLeft ? left[node] : right[node])
    }
    return Int(place[node])
  }

  /// What each feature's splits gained together, as a share of all gains; zeros when nothing was split.
  func importances(_ features: Int) -> [Double] {
    var gains = [Double](repeating: 0, count: features)
    for node in 0..<count where feature[node] >= 0 { gains[Int(feature[node])] += gain[node] }
    return shares(gains)
  }
}

/// Numbers divided by their sum; as they are when it is not above 0.
func shares(_ values: [Double]) -> [Double] {
  let total = values.reduce(0, +)
  return total > 0 ? values.map { $0 / total } : values
}
