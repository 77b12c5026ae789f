/// The heights of a surface over a plane, as bands between round levels.
package final class Contours: Mark {
  private let grid: Grid

  /// The surface whose heights are the numbers of a grid.
  package init(grid: Grid) { self.grid = grid }

  package var demand: Int { 40_000 }

  package func extend(_ extent: inout Extent) {
    extent.x.include([grid.x.lowerBound, grid.x.upperBound])
    extent.y.include([grid.y.lowerBound, grid.y.upperBound])
    extent.x.isTight = true
    extent.y.isTight = true
    extent.proportion = .square
    if let (low, high) = grid.bounds { extent.ramp = Extent.Ramp(low: low, high: high, map: .sequential) }
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    let levels = levels
    let rings = levels.map { Isolines.rings(of: grid, level: $0) }
    // A ring is written twice: as the end of one band and the start of the next.
    let placed = grid.placed(rings.reduce([]) { $0 + $1 }, in: plot, corners: plot.byteBudget / 18)
    var outer = [plot.frame.corners]
    var next = 0
    for number in 0...levels.count {
      let count = number < levels.count ? rings[number].count : 0
      let inner = Array(placed[next..<(next + count)])
      next += count
      // Between two levels: the rings of both, of which the even-odd rule leaves the band.
      let step = Int((Double(number) * 16 / Double(max(1, levels.count))).rounded(.toNearestOrEven))
      canvas.polygon(outer + inner, Fill(.level(step, isNegative: false), outline: .paper))
      outer = inner
    }
  }

  /// Round heights; where most of the plane is low, as in a valley, each twice as high as the one before.
  private var levels: [Double] {
    guard let (low, high) = grid.bounds, high > low else { return [] }
    let sorted = grid.values.filter { $0.isFinite }.sorted()
    if sorted[sorted.count / 2] - low < (high - low) * 0.15 {
      var share = 1.0 / 512
      return (0..<9).map { _ in
        defer { share *= 2 }
        return low + (high - low) * share
      }
    }
    return Ticks.linear(from: low, to: high, about: 9).map { $0.value }.filter { $0 > low && $0 < high }
  }

  package func sentences(x: Axis, y: Axis) -> String {
    guard let (low, high) = grid.bounds else { return "The surface has no finite values." }
    let lowest = grid.values.indices.reduce(0) {
      grid.values[$1].isFinite && (!grid.values[$0].isFinite || grid.values[$1] < grid.values[$0]) ? $1 : $0
    }
    let (column, row) = (lowest % grid.columns, lowest / grid.columns)
    let atX =
      grid.x.lowerBound + (grid.x.upperBound - grid.x.lowerBound) * Double(column) / Double(max(1, grid.columns - 1))
    let atY = grid.y.lowerBound + (grid.y.upperBound - grid.y.lowerBound) * Double(row) / Double(max(1, grid.rows - 1))
    return "The surface goes from \(Description.number(low)), near \(Description.name(of: x, or: "x"))"
      + " \(Description.number(atX)) and \(Description.name(of: y, or: "y")) \(Description.number(atY)),"
      + " up to \(Description.number(high))."
  }
}
