/// How numbers go from the first to the last: the shape a reader would name.
struct Trend {
  private let x: [Double]
  private let y: [Double]

  /// The trend of the points whose numbers are finite.
  init(x: [Double], y: [Double]) {
    var (keptX, keptY): ([Double], [Double]) = ([], [])
    for (a, b) in zip(x, y) where a.isFinite && b.isFinite {
      keptX.append(a)
      keptY.append(b)
    }
    self.x = keptX
    self.y = keptY
  }

  /// The trend as a sentence about a thing of that name.
  func sentence(name: String, over axis: String) -> String {
    guard let first = y.first, let last = y.last, let start = x.first, let end = x.last else {
      return "\(name) has no finite values."
    }
    if y.count == 1 { return "\(name) is \(text(first)) at \(axis) \(text(start))." }
    let (low, high) = (lowest, highest)
    let span = y[high] - y[low]
    let range = "as \(axis) goes from \(text(start)) to \(text(end))"
    if span <= max(y[low].magnitude, y[high].magnitude) * 1e-9 { return "\(name) stays at \(text(first)) \(range)." }
    let inner = span * 0.05
    if y[low] < min(first, last) - inner && y[high] <= max(first, last) + inner {
      return "\(name) falls from \(text(first)) to \(text(y[low])) at \(axis) \(text(x[low])),"
        + " then rises to \(text(last)) at \(text(end))."
    }
    if y[high] > max(first, last) + inner && y[low] >= min(first, last) - inner {
      return "\(name) rises from \(text(first)) to \(text(y[high])) at \(axis) \(text(x[high])),"
        + " then falls to \(text(last)) at \(text(end))."
    }
    if y[high] > max(first, last) + inner || (last - first).magnitude < span * 0.25 {
      return "\(name) varies between \(text(y[low])) and \(text(y[high])) \(range), ending at \(text(last))."
    }
    let verb = last < first ? "falls" : "rises"
    return "\(name) \(verb) from \(text(first)) to \(text(last)) \(range)\(fastest(axis))."
  }

  /// The fifth of the axis where most of the change happens, if it is much more than a fifth.
  private func fastest(_ axis: String) -> String {
    guard y.count >= 20, zip(x, x.dropFirst()).allSatisfy({ $0 < $1 }) else { return "" }
    let total = y[y.count - 1] - y[0]
    let width = (x[x.count - 1] - x[0]) * 0.2
    var (best, from, to) = (0.0, 0, 0)
    var end = 0
    for start in y.indices {
      while end + 1 < y.count, x[end + 1] - x[start] <= width { end += 1 }
      let share = (y[end] - y[start]) / total
      // The first of equal stretches, whatever their last bits.
      if share > best + 1e-9 { (best, from, to) = (share, start, end) }
    }
    guard best >= 0.35, to > from else { return "" }
    return ", fastest between \(text(x[from])) and \(text(x[to]))"
  }

  private var lowest: Int { y.indices.reduce(0) { y[$1] < y[$0] ? $1 : $0 } }
  private var highest: Int { y.indices.reduce(0) { y[$1] > y[$0] ? $1 : $0 } }

  private func text(_ value: Double) -> String { Description.number(value) }
}
