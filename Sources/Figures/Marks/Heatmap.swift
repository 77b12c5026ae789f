/// A table of numbers as coloured cells, with the numbers in them if there is room.
package final class Heatmap: Mark {
  private let values: [[Double]]
  private let rowNames: [String]
  private let columnNames: [String]
  private let decimals: Int?
  private let words: Words

  /// What a description calls the parts of a table.
  package enum Words: Sendable {
    /// Any numbers.
    case numbers
    /// Counts of predictions, a row for each actual class and a column for each predicted one.
    case confusion
  }

  private var columns: Int { values.first?.count ?? 0 }

  /// The cells of a table, row by row from the top; rows are cut to the shortest.
  ///
  /// With `decimals` the cells show their numbers with that many digits after the point.
  package init(
    values: [[Double]], rowNames: [String] = [], columnNames: [String] = [], decimals: Int? = nil,
    words: Words = .numbers
  ) {
    let columns = values.map { $0.count }.min() ?? 0
    self.values = columns == 0 ? [] : values.map { Array($0.prefix(columns)) }
    self.rowNames = Heatmap.filled(rowNames, self.values.count)
    self.columnNames = Heatmap.filled(columnNames, columns)
    self.decimals = decimals
    self.words = words
  }

  private static func filled(_ names: [String], _ count: Int) -> [String] {
    (0..<count).map { $0 < names.count ? names[$0] : "\($0)" }
  }

  private var bounds: (low: Double, high: Double) {
    var span = Span()
    for row in values { span.include(row) }
    return span.bounds ?? (0, 1)
  }

  private var map: ColorMap {
    let (low, high) = bounds
    return low < 0 && high > 0 ? .diverging : .sequential
  }

  /// The ends of the colours; counts start at zero, also where none is zero.
  private var colorBounds: (low: Double, high: Double) {
    let (low, high) = bounds
    if case .confusion = words { return (min(0, low), max(1, high)) }
    return (low, high)
  }

  package var demand: Int { 70 * values.count * columns }

  package func extend(_ extent: inout Extent) {
    extent.x.names = columnNames
    extent.y.names = rowNames
    extent.countsDown = true
    extent.proportion = .cells(columns: max(1, columns), rows: max(1, values.count))
    if decimals == nil {
      let (low, high) = colorBounds
      extent.ramp = Extent.Ramp(low: low, high: high, map: map)
    }
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    guard !values.isEmpty, columns > 0 else { return }
    let showsNumbers = decimals != nil && values.count * columns <= plot.byteBudget / 70
    if !canvas.metrics.isText && values.count * columns > plot.byteBudget / 21 {
      drawImage(on: canvas, in: plot)
    } else if !canvas.metrics.isText || !showsNumbers {
      drawCells(on: canvas, in: plot)
    }
    if showsNumbers { drawNumbers(on: canvas, in: plot) }
    if !canvas.metrics.isText { canvas.polyline(plot.frame.corners + [plot.frame.corners[0]], Pen(.rule, width: 1)) }
  }

  /// Cells of one step are one path; neighbours in a row are one rectangle.
  private func drawCells(on canvas: any Canvas, in plot: Plot) {
    var boxes = [[Rectangle]](repeating: [], count: 2 * ColorMap.steps + 2)
    for (row, numbers) in values.enumerated() {
      var first = 0
      while first < columns {
        let slot = slot(numbers[first])
        var last = first
        while last + 1 < columns, self.slot(numbers[last + 1]) == slot { last += 1 }
        if let slot,
          let box = plot.rectangle(Double(first) - 0.5, Double(row) - 0.5, Double(last) + 0.5, Double(row) + 0.5)
        {
          boxes[slot].append(box)
        }
        first = last + 1
      }
    }
    for (slot, group) in boxes.enumerated() where !group.isEmpty {
      let isNegative = slot > ColorMap.steps
      canvas.rectangles(
        group, Fill(.level(isNegative ? slot - ColorMap.steps - 1 : slot, isNegative: isNegative)))
    }
  }

  private func slot(_ value: Double) -> Int? {
    let (low, high) = colorBounds
    guard case .level(let step, let isNegative) = map.paint(value, low: low, high: high) else { return nil }
    return isNegative ? ColorMap.steps + 1 + step : step
  }

  private func drawImage(on canvas: any Canvas, in plot: Plot) {
    let (low, high) = colorBounds
    for isNegative in [false, true] {
      if isNegative, case .sequential = map { continue }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(values.count * columns)
      for row in values {
        for value in row {
          let strength = value.isFinite ? map.strength(value, low: low, high: high) : 0
          bytes.append(UInt8(max(0, isNegative ? -strength : strength) * 255))
        }
      }
      let bitmap = Bitmap(
        width: columns, height: values.count, kind: .strength(series: isNegative ? 1 : 0), bytes: bytes)
      var budget = plot.byteBudget
      if case .diverging = map { budget /= 2 }
      canvas.image(bitmap.reduced(toBytes: budget), in: plot.frame)
    }
  }

  private func drawNumbers(on canvas: any Canvas, in plot: Plot) {
    let metrics = canvas.metrics
    let (low, high) = colorBounds
    let width = plot.frame.width / Double(columns)
    var texts = values.map { row in row.map { NumberText.fixed($0, decimals: decimals ?? 0) } }
    var widest = texts.reduce(0.0) { max($0, $1.reduce(0.0) { max($0, metrics.width(of: $1)) }) }
    if widest > width - 1 {
      texts = values.map { row in row.map { NumberText.compact($0, digits: 2) } }
      widest = texts.reduce(0.0) { max($0, $1.reduce(0.0) { max($0, metrics.width(of: $1)) }) }
    }
    let isSmall = widest > width - 4
    guard widest * (isSmall ? 0.85 : 1) <= width else { return }
    for (row, numbers) in values.enumerated() {
      for (column, value) in numbers.enumerated() {
        guard let place = plot.point(Double(column), Double(row)) else { continue }
        var paint = Paint.ink
        if case .level(let step, let isNegative) = map.paint(value, low: low, high: high) {
          paint = .textOverLevel(step, isNegative: isNegative)
        }
        canvas.text(
          texts[row][column], at: Point(place.x, metrics.baseline(centeredAt: place.y)),
          TextStyle(paint, anchor: .middle, size: isSmall ? .small : .normal))
      }
    }
  }

  package func sentences(x: Axis, y: Axis) -> String {
    guard !values.isEmpty else { return "An empty table." }
    if case .confusion = words { return confusionSentence }
    var (low, high) = ((0, 0), (0, 0))
    for (row, numbers) in values.enumerated() {
      for (column, value) in numbers.enumerated() where value.isFinite {
        if !(values[low.0][low.1] <= value) { low = (row, column) }
        if !(values[high.0][high.1] >= value) { high = (row, column) }
      }
    }
    func at(_ cell: (Int, Int)) -> String {
      "\(Description.number(values[cell.0][cell.1])) at row \(rowNames[cell.0]), column \(columnNames[cell.1])"
    }
    return "\(Description.counted(values.count, "row")) and \(Description.counted(columns, "column")) of numbers,"
      + " from \(at(low)) to \(at(high))."
  }

  private var confusionSentence: String {
    var (all, right) = (0.0, 0.0)
    var worst: (row: Int, column: Int, count: Double)?
    for (row, numbers) in values.enumerated() {
      for (column, value) in numbers.enumerated() where value.isFinite {
        all += value
        if row == column {
          right += value
        } else if value > worst?.count ?? 0 {
          worst = (row, column, value)
        }
      }
    }
    let start =
      "\(Description.number(right)) of \(Description.number(all)) are on the diagonal, where prediction and truth agree"
    guard let worst else { return start + "." }
    return start + "; most often mistaken: \(rowNames[worst.row]) for \(columnNames[worst.column])"
      + " (\(Description.number(worst.count)))."
  }

  package func tables(x: Axis, y: Axis) -> [FigureTable] {
    let shown = min(columns, 24)
    return [
      FigureTable(columns: [""] + columnNames.prefix(shown), rowCount: values.count) { row in
        [self.rowNames[row]] + self.values[row].prefix(shown).map { Description.cell($0) }
      }
    ]
  }
}
