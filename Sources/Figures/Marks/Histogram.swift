/// How many values lie in each of some equal steps.
package final class Histogram: Mark {
  private let name: String
  private let edges: [Double]
  private let counts: [Int]
  private let spread: (mean: Double, low: Double, high: Double, count: Int)

  /// The counts of values between round edges, about `bins` of them; values that are not finite are left out.
  package init(name: String = "", values: [Double], bins: Int? = nil) {
    self.name = name
    let finite = values.filter { $0.isFinite }
    var span = Span()
    span.include(finite)
    let (low, high) = span.bounds ?? (0, 1)
    // Sturges' rule: one step more for each doubling of the data.
    let wanted =
      bins ?? max(5, Int((Logarithm.natural(Double(max(1, finite.count))) / 0.6931471805599453).rounded(.up)) + 3)
    let edges = Histogram.edges(low, high, about: max(1, min(200, wanted)))
    var counts = [Int](repeating: 0, count: edges.count - 1)
    for value in finite { counts[Histogram.bin(of: value, in: edges)] += 1 }
    self.edges = edges
    self.counts = counts
    let mean = finite.reduce(0) { $0 + $1 / Double(finite.count) }
    spread = (mean, low, high, finite.count)
  }

  private static func edges(_ low: Double, _ high: Double, about count: Int) -> [Double] {
    guard high - low > max(max(low.magnitude, high.magnitude) * 1e-12, 1e-290) else {
      let half = low.magnitude < 1e-280 ? 0.5 : low.magnitude * 0.05
      return [low - half, low + half]
    }
    let round = Ticks.roundedOut(from: low, to: high, about: count)
    let edges = Ticks.linear(from: round.low, to: round.high, about: count).map { $0.value }
    return edges.count > 1 ? edges : [low, high]
  }

  private static func bin(of value: Double, in edges: [Double]) -> Int {
    let share = (value - edges[0]) / (edges[edges.count - 1] - edges[0])
    var bin = Int(max(0, min(Double(edges.count - 2), (share * Double(edges.count - 1)).rounded(.down))))
    // The quotient may round over an edge; the edges themselves decide.
    if bin > 0 && value < edges[bin] { bin -= 1 }
    if bin < edges.count - 2 && value >= edges[bin + 1] { bin += 1 }
    return bin
  }

  package var series: [SeriesKey] { [SeriesKey(name: name, sample: .patch)] }

  package var demand: Int { 22 * counts.count }

  package func extend(_ extent: inout Extent) {
    extent.x.include(edges)
    extent.y.include(0)
    for count in counts { extent.y.include(Double(count)) }
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    let boxes = counts.indices.compactMap { i in
      counts[i] == 0 ? nil : plot.rectangle(edges[i], 0, edges[i + 1], Double(counts[i]))
    }
    canvas.rectangles(boxes, Fill(.series(firstSeries), opacity: 0.85, outline: .paper))
  }

  package func sentences(x: Axis, y: Axis) -> String {
    guard spread.count > 0 else { return "No finite values." }
    let most = counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
    let subject = name.utf8.isEmpty ? "" : " of \(name)"
    return "\(Description.counted(spread.count, "value"))\(subject) from \(Description.number(spread.low)) to"
      + " \(Description.number(spread.high)), mean \(Description.number(spread.mean)); most, \(counts[most]), between"
      + " \(Description.number(edges[most])) and \(Description.number(edges[most + 1]))."
  }

  package func tables(x: Axis, y: Axis) -> [FigureTable] {
    [
      FigureTable(columns: ["from", "to", "count"], rowCount: counts.count) {
        [Description.cell(self.edges[$0]), Description.cell(self.edges[$0 + 1]), "\(self.counts[$0])"]
      }
    ]
  }
}
