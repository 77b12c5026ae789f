extension Grid {
  /// Lines in columns and rows of the grid as lines on a canvas, simplified to a number of corners together.
  func placed(_ lines: [[Point]], in plot: Plot, corners: Int) -> [[Point]] {
    let total = max(1, lines.reduce(0) { $0 + $1.count })
    return lines.map { line in
      let places = line.compactMap { point in
        plot.point(
          place(point.x, of: columns, in: x), place(point.y, of: rows, in: y))
      }
      let share = Int64(corners) * Int64(line.count) / Int64(total)
      return Simplification.simplified(places, limit: max(4, Int(share)))
    }
  }

  private func place(_ index: Double, of count: Int, in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * (index / Double(max(1, count - 1)))
  }
}
