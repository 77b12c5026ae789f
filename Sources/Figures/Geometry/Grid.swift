/// Numbers at the crossings of an even grid over a rectangle of data.
package struct Grid: Sendable {
  /// How many numbers a row has.
  package let columns: Int
  /// How many rows there are, the first at the lowest second coordinate.
  package let rows: Int
  /// The first coordinates from the first column to the last.
  package let x: ClosedRange<Double>
  /// The second coordinates from the first row to the last.
  package let y: ClosedRange<Double>
  /// The numbers, row by row; one that is not finite counts as below everything.
  package let values: [Double]

  /// A grid of those numbers; missing ones count as below everything.
  package init(columns: Int, rows: Int, x: ClosedRange<Double>, y: ClosedRange<Double>, values: [Double]) {
    self.columns = columns
    self.rows = rows
    self.x = x
    self.y = y
    let missing = max(0, columns * rows - values.count)
    self.values = (values.prefix(columns * rows) + [Double](repeating: -.infinity, count: missing)).map {
      $0.isNaN ? -.infinity : $0
    }
  }

  /// The grid with its numbers changed, each by its index.
  package func mapped(_ change: (Int) -> Double) -> Grid {
    Grid(columns: columns, rows: rows, x: x, y: y, values: values.indices.map(change))
  }

  /// The lowest and highest finite number; nil if there is none.
  package var bounds: (low: Double, high: Double)? {
    var span = Span()
    span.include(values)
    return span.bounds
  }
}
