import Tensors

/// Groups rows around so many centers, each row to the nearest: every center is the mean of its rows.
///
/// The first centers are rows drawn one after the other, each with a chance as large as its squared distance from
/// those before (k-means++). A center without rows moves to the row that is farthest from its own.
///
/// - Shapes: `x` is `[rows, …]`, everything behind the first axis counts as features.
/// - Cost: rows × clusters × features for each round.
/// - Source: Lloyd (1957, 1982); Arthur, Vassilvitskii, *k-means++* (2007).
public final class KMeans {
  private let clusters: Int
  private let restarts: Int
  private let mostRounds: Int
  private let seed: Int?
  private var features = 0
  private var numbers: [Double] = []
  /// The group of every row that was fitted.
  public private(set) var labels: [Int] = []
  /// The sum of the squared distances of all rows from their centers.
  public private(set) var inertia = 0.0
  /// How many rounds it took until no row changed its group.
  public private(set) var rounds = 0

  /// Centers that are not found yet; of several restarts the one of the least inertia counts.
  ///
  /// - Throws: when a number is below one.
  package init(
    clusters: Int, restarts: Int = 1, maximumRounds: Int = 300, seed: Int? = nil
  ) throws(EngineError) {
    try checkLimit(clusters, from: 1, "KMeans", "clusters")
    try checkLimit(restarts, from: 1, "KMeans", "restarts")
    try checkLimit(maximumRounds, from: 1, "KMeans", "maximumRounds")
    self.clusters = clusters
    self.restarts = restarts
    self.seed = seed
    mostRounds = maximumRounds
  }

  private init(of other: KMeans) {
    clusters = other.clusters
    restarts = other.restarts
    mostRounds = other.mostRounds
    seed = other.seed
    features = other.features
    numbers = other.numbers
    labels = other.labels
    inertia = other.inertia
    rounds = other.rounds
  }

  /// The same centers in an object that shares nothing with this one.
  public func copied() -> KMeans { KMeans(of: self) }

  /// The centers, one in each row: `[clusters, features]`.
  ///
  /// - Throws: before `fit`.
  package func centers() throws(EngineError) -> Tensor {
    try checkFitted("centers")
    return try Tensor(shape: [clusters, features], values: numbers)
  }

  /// Finds the centers of these rows.
  ///
  /// - Throws: when there are fewer rows than clusters, or a number is not finite.
  package func fit(_ x: Tensor) throws(EngineError) {
    let rows = try Rows(x, clusters)
    let key = Dataset.key(seed)
    var best = Double.infinity
    for restart in 0..<restarts {
      var random = RandomNumbers(key.part(restart))
      let run = try lloyd(rows, spread(rows, &random))
      guard run.inertia < best || restart == 0 else { continue }
      best = run.inertia
      keep(run, rows)
    }
  }

  /// Finds the centers of these rows, beginning with given ones.
  ///
  /// - Shapes: `centers` is `[clusters, features]`.
  /// - Throws: when the centers have another shape, there are fewer rows than clusters, or a number is not finite.
  package func fit(_ x: Tensor, from centers: Tensor) throws(EngineError) {
    let rows = try Rows(x, clusters)
    guard centers.shape == [clusters, rows.features] else {
      throw .unexpectedShape(
        operation: "KMeans", expected: "\(clusters) centers of \(rows.features) features", found: centers.shape)
    }
    try checkFinite(centers.values, "KMeans", "centers")
    keep(try lloyd(rows, centers.values), rows)
  }

  /// The group of the nearest center for every row, the first of equally near ones.
  ///
  /// - Throws: before `fit`, or when the rows have other features.
  package func predict(_ x: Tensor) throws(EngineError) -> [Int] {
    try checkFitted("predict")
    let rows = try Rows(x, 1)
    guard rows.features == features else {
      throw .unexpectedShape(operation: "predict", expected: "\(features) features a row", found: x.shape)
    }
    try charge(Double(rows.values.count) * Double(clusters))
    return (0..<rows.count).map { rows.nearest($0, numbers).center }
  }

  /// Rows of finite numbers, row by row.
  private struct Rows {
    let count: Int
    let features: Int
    let values: [Double]

    init(_ x: Tensor, _ least: Int) throws(EngineError) {
      guard x.rank > 0, x.count > 0, x.shape[0] >= least else {
        throw .unexpectedShape(operation: "KMeans", expected: "at least \(least) rows", found: x.shape)
      }
      count = x.shape[0]
      features = x.count / count
      values = x.values
      try checkFinite(values, "KMeans", "x")
    }

    func squaredDistance(_ row: Int, _ center: Int, _ centers: [Double]) -> Double {
      var sum = 0.0
      for feature in 0..<features {
        let difference = values[row * features + feature] - centers[center * features + feature]
        sum += difference * difference
      }
      return sum
    }

    func nearest(_ row: Int, _ centers: [Double]) -> (center: Int, distance: Double) {
      var best = (center: 0, distance: squaredDistance(row, 0, centers))
      for center in 1..<max(centers.count / features, 1) {
        let distance = squaredDistance(row, center, centers)
        if distance < best.distance { best = (center, distance) }
      }
      return best
    }
  }

  private struct Run {
    var centers: [Double]
    var labels: [Int]
    var inertia: Double
    var rounds: Int
  }

  private func keep(_ run: Run, _ rows: Rows) {
    features = rows.features
    numbers = run.centers
    labels = run.labels
    inertia = run.inertia
    rounds = run.rounds
  }

  /// First centers far apart.
  private func spread(_ rows: Rows, _ random: inout RandomNumbers) throws(EngineError) -> [Double] {
    try charge(Double(rows.values.count) * Double(clusters))
    let first = random.nextIndex(below: rows.count)
    var centers = Array(rows.values[first * rows.features..<(first + 1) * rows.features])
    var distances = (0..<rows.count).map { rows.squaredDistance($0, 0, centers) }
    for center in 1..<max(clusters, 1) {
      let total = distances.reduce(0, +)
      var rest = random.nextUniform() * total, chosen = 0
      // Rows that are centers already have a distance of 0 and are not drawn, unless there are no others.
      for (row, distance) in distances.enumerated() where distance > 0 {
        chosen = row
        rest -= distance
        if rest < 0 { break }
      }
      if total == 0 { chosen = random.nextIndex(below: rows.count) }
      centers += rows.values[chosen * rows.features..<(chosen + 1) * rows.features]
      for row in 0..<rows.count { distances[row] = min(distances[row], rows.squaredDistance(row, center, centers)) }
    }
    return centers
  }

  /// Rows to centers and centers to rows in turn, until nothing changes.
  private func lloyd(_ rows: Rows, _ start: [Double]) throws(EngineError) -> Run {
    var run = Run(centers: start, labels: [], inertia: 0, rounds: 0)
    while true {
      try charge(Double(rows.values.count) * Double(clusters))
      let near = (0..<rows.count).map { rows.nearest($0, run.centers) }
      let labels = near.map { $0.center }
      let isSettled = labels == run.labels
      run.labels = labels
      run.inertia = near.reduce(0) { $0 + $1.distance }
      if isSettled || run.rounds == mostRounds { return run }
      run.rounds += 1
      run.centers = means(rows, near)
    }
  }

  private func means(_ rows: Rows, _ near: [(center: Int, distance: Double)]) -> [Double] {
    var sums = [Double](repeating: 0, count: clusters * rows.features)
    var counts = [Int](repeating: 0, count: clusters)
    for row in 0..<rows.count {
      counts[near[row].center] += 1
      for feature in 0..<rows.features {
        sums[near[row].center * rows.features + feature] += rows.values[row * rows.features + feature]
      }
    }
    let order = counts.contains(0) ? near.indices.sorted { (near[$1].distance, $0) < (near[$0].distance, $1) } : []
    var farthest = order[...]
    for center in 0..<clusters {
      let places = center * rows.features..<(center + 1) * rows.features
      if counts[center] > 0 {
        for place in places { sums[place] /= Double(counts[center]) }
      } else if let row = farthest.popFirst() {
        sums.replaceSubrange(places, with: rows.values[row * rows.features..<(row + 1) * rows.features])
      }
    }
    return sums
  }

  private func checkFitted(_ operation: String) throws(EngineError) {
    guard features > 0 else {
      throw .argument(operation: operation, name: "KMeans", rule: "fitted before", found: "not fitted")
    }
  }
}
