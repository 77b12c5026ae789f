/// Follows the lines on which a grid has a level.
///
/// - Source: marching squares, as in Lorensen and Cline, *Marching cubes* (1987), in two dimensions.
package struct Isolines {
  private let columns: Int
  private let rows: Int
  private let values: [Double]
  private let level: Double
  private let isPadded: Bool

  /// The rings, in columns and rows of the grid, around everything at or above the level.
  package static func rings(of grid: Grid, level: Double) -> [[Point]] {
    Isolines(grid, level: level, isPadded: true).traced()
  }

  /// The lines, in columns and rows of the grid, on which it has the level; the edge of the grid is no line.
  package static func lines(of grid: Grid, level: Double) -> [[Point]] {
    Isolines(grid, level: level, isPadded: false).traced()
  }

  private init(_ grid: Grid, level: Double, isPadded: Bool) {
    self.level = level
    self.isPadded = isPadded
    guard isPadded else {
      columns = grid.columns
      rows = grid.rows
      values = grid.values
      return
    }
    // A border below the level closes every line; it lies on the edge itself.
    columns = grid.columns + 2
    rows = grid.rows + 2
    let border = [Double](repeating: -.infinity, count: columns)
    var padded = border
    for row in 0..<grid.rows {
      padded += [-.infinity] + grid.values[row * grid.columns..<(row + 1) * grid.columns] + [-.infinity]
    }
    values = padded + border
  }

  private func isInside(_ column: Int, _ row: Int) -> Bool { values[row * columns + column] >= level }

  /// Edges of cells have a number each: first those along rows, then those along columns.
  private func traced() -> [[Point]] {
    guard columns > 1, rows > 1 else { return [] }
    var next = [Int32](repeating: -1, count: 2 * columns * rows)
    var hasPrevious = [Bool](repeating: false, count: next.count)
    for row in 0..<(rows - 1) {
      for column in 0..<(columns - 1) {
        for (from, to) in segments(column, row) {
          next[from] = Int32(to)
          hasPrevious[to] = true
        }
      }
    }
    var lines: [[Point]] = []
    func follow(_ start: Int) {
      var line = [point(start)]
      var edge = start
      while next[edge] >= 0 {
        let following = Int(next[edge])
        next[edge] = -1
        line.append(point(following))
        edge = following
      }
      lines.append(line)
    }
    for edge in next.indices where next[edge] >= 0 && !hasPrevious[edge] { follow(edge) }
    for edge in next.indices where next[edge] >= 0 { follow(edge) }
    return lines
  }

  /// The pieces of line in a cell, as pairs of edges, with the inside on their left.
  private func segments(_ column: Int, _ row: Int) -> [(Int, Int)] {
    let bottom = row * columns + column
    let top = bottom + columns
    let left = columns * rows + bottom
    let right = left + 1
    var code = 0
    if isInside(column, row) { code |= 1 }
    if isInside(column + 1, row) { code |= 2 }
    if isInside(column + 1, row + 1) { code |= 4 }
    if isInside(column, row + 1) { code |= 8 }
    switch code {
    case 1: return [(bottom, left)]
    case 2: return [(right, bottom)]
    case 3: return [(right, left)]
    case 4: return [(top, right)]
    case 5: return isMiddleInside(bottom) ? [(bottom, right), (top, left)] : [(bottom, left), (top, right)]
    case 6: return [(top, bottom)]
    case 7: return [(top, left)]
    case 8: return [(left, top)]
    case 9: return [(bottom, top)]
    case 10: return isMiddleInside(bottom) ? [(right, top), (left, bottom)] : [(right, bottom), (left, top)]
    case 11: return [(right, top)]
    case 12: return [(left, right)]
    case 13: return [(bottom, right)]
    case 14: return [(left, bottom)]
    default: return []
    }
  }

  private func isMiddleInside(_ corner: Int) -> Bool {
    values[corner] + values[corner + 1] + values[corner + columns] + values[corner + columns + 1] >= 4 * level
  }

  /// Where the level is crossed on an edge.
  private func point(_ edge: Int) -> Point {
    let isUpright = edge >= columns * rows
    let start = isUpright ? edge - columns * rows : edge
    let end = start + (isUpright ? columns : 1)
    let (a, b) = (values[start], values[end])
    var share = (level - a) / (b - a)
    // Next to the border or an infinity the line runs through the finite end.
    if !share.isFinite || !a.isFinite || !b.isFinite { share = a.isFinite ? 0 : b.isFinite ? 1 : 0.5 }
    let column = Double(start % columns) + (isUpright ? 0 : share)
    let row = Double(start / columns) + (isUpright ? share : 0)
    guard isPadded else { return Point(column, row) }
    return Point(max(0, min(Double(columns - 3), column - 1)), max(0, min(Double(rows - 3), row - 1)))
  }
}
