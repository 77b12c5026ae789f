/// Places for the nodes of a graph without cycles: a layer for each step, few crossings, straight edges.
///
/// - Source: Sugiyama, Tagawa and Toda, *Methods for visual understanding of hierarchical system
///   structures* (1981), with crossings reduced by the means of neighbours.
package struct LayeredLayout {
  /// The layer of each node, 0 the first.
  package private(set) var layers: [Int]
  /// The place of each node across its layer, in slots.
  package private(set) var slots: [Double]
  /// For each edge, in the order of nodes and their inputs, its bends as layers and slots.
  package private(set) var bends: [[(layer: Int, slot: Double)]]
  /// How many layers there are.
  package private(set) var depth: Int
  /// How many slots the widest layer takes.
  package private(set) var breadth: Double

  /// Arranges nodes whose inputs all come before them.
  package init(inputs: [[Int]]) {
    layers = [Int](repeating: 0, count: inputs.count)
    for i in inputs.indices {
      for input in inputs[i] where input >= 0 && input < i { layers[i] = max(layers[i], layers[input] + 1) }
    }
    LayeredLayout.pullInputs(&layers, inputs)
    depth = (layers.max() ?? 0) + 1
    // An edge over several layers gets a stand-in in each layer between, so that it keeps clear of nodes.
    var levels = layers
    var links: [(Int, Int)] = []
    var chains: [[Int]] = []
    for i in inputs.indices {
      for input in inputs[i] where input >= 0 && input < i {
        var previous = input
        var chain: [Int] = []
        for level in (layers[input] + 1)..<max(layers[input] + 1, layers[i]) {
          levels.append(level)
          links.append((previous, levels.count - 1))
          previous = levels.count - 1
          chain.append(previous)
        }
        links.append((previous, i))
        chains.append(chain)
      }
    }
    let places = LayeredLayout.arranged(levels, links, depth: depth)
    slots = Array(places.prefix(inputs.count))
    bends = chains.map { $0.map { (levels[$0], places[$0]) } }
    breadth = (places.max() ?? 0) + 1
  }

  /// Moves nodes without inputs next to the first one that uses them.
  private static func pullInputs(_ layers: inout [Int], _ inputs: [[Int]]) {
    for i in inputs.indices where inputs[i].isEmpty {
      var first = Int.max
      for user in inputs.indices where inputs[user].contains(i) { first = min(first, layers[user]) }
      if first < Int.max { layers[i] = max(0, first - 1) }
    }
  }

  private static func arranged(_ levels: [Int], _ links: [(Int, Int)], depth: Int) -> [Double] {
    var rows = [[Int]](repeating: [], count: depth)
    for (node, level) in levels.enumerated() { rows[level].append(node) }
    var neighbours = [[Int]](repeating: [], count: levels.count)
    for (a, b) in links {
      neighbours[a].append(b)
      neighbours[b].append(a)
    }
    var places = [Double](repeating: 0, count: levels.count)
    for row in rows { for (i, node) in row.enumerated() { places[node] = Double(i) } }
    for sweep in 0..<8 {
      let order = sweep % 2 == 0 ? Array(rows.indices) : Array(rows.indices.reversed())
      for level in order {
        let wanted = rows[level].map { node -> Double in
          let near = neighbours[node].filter { sweep % 2 == 0 ? levels[$0] < level : levels[$0] > level }
          return near.isEmpty ? places[node] : near.reduce(0) { $0 + places[$1] } / Double(near.count)
        }
        let sorted = rows[level].indices.sorted { wanted[$0] == wanted[$1] ? $0 < $1 : wanted[$0] < wanted[$1] }
        rows[level] = sorted.map { rows[level][$0] }
        spread(rows[level], sorted.map { wanted[$0] }, &places)
      }
    }
    let lowest = places.min() ?? 0
    return places.map { $0 - lowest }
  }

  /// Places nodes of one layer as near as possible to where they want to be, a slot apart.
  private static func spread(_ row: [Int], _ wanted: [Double], _ places: inout [Double]) {
    var groups: [(first: Int, count: Int, start: Double)] = []
    for i in row.indices {
      groups.append((i, 1, wanted[i]))
      while groups.count > 1 {
        let (a, b) = (groups[groups.count - 2], groups[groups.count - 1])
        if a.start + Double(a.count) <= b.start { break }
        // Groups that touch become one, at the mean of what its nodes want.
        let count = a.count + b.count
        var sum = 0.0
        for k in 0..<count { sum += wanted[a.first + k] - Double(k) }
        groups.removeLast(2)
        groups.append((a.first, count, sum / Double(count)))
      }
    }
    for group in groups {
      for k in 0..<group.count { places[row[group.first + k]] = group.start + Double(k) }
    }
  }
}
