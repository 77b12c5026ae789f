/// Gathers points that lie in the same cell of a grid.
enum Binning {
  /// A cell with points of one class.
  struct Bin {
    /// The class.
    let number: Int
    /// The mean of its points.
    let place: Point
    /// How many points it stands for.
    let count: Int
  }

  /// One bin for each class and cell that has points, from the upper left to the lower right.
  static func binned(_ points: [(number: Int, place: Point)], side: Double) -> [Bin] {
    struct Entry {
      let row: Int32
      let column: Int32
      let number: Int32
      let place: Point
    }
    var entries = points.map { point in
      Entry(
        row: Int32((point.place.y / side).rounded(.down)), column: Int32((point.place.x / side).rounded(.down)),
        number: Int32(truncatingIfNeeded: point.number), place: point.place)
    }
    entries.sort { ($0.row, $0.column, $0.number) < ($1.row, $1.column, $1.number) }
    var bins: [Bin] = []
    var first = 0
    while first < entries.count {
      var last = first
      var (x, y) = (0.0, 0.0)
      while last < entries.count, entries[last].row == entries[first].row,
        entries[last].column == entries[first].column, entries[last].number == entries[first].number
      {
        x += entries[last].place.x
        y += entries[last].place.y
        last += 1
      }
      let count = last - first
      bins.append(
        Bin(number: Int(entries[first].number), place: Point(x / Double(count), y / Double(count)), count: count))
      first = last
    }
    return bins
  }
}
