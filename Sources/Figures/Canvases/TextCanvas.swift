/// A canvas of characters: Braille dots for lines, blocks for surfaces, or ASCII signs for both.
///
/// A character is 8 units wide and 16 high, so that marks need not know what they draw on. Grid
/// lines are left out; colours become different signs.
package final class TextCanvas: Canvas {
  /// The width of a character in canvas units.
  package static let cellWidth = 8.0
  /// The height of a character in canvas units.
  package static let cellHeight = 16.0

  private struct Cell {
    var sign: Unicode.Scalar = " "
    var dots: UInt8 = 0
  }

  /// How large text is on it.
  package let metrics = Metrics.characters
  private let columns: Int
  private let isASCII: Bool
  private let signs: TextSigns
  private var rows: [[Cell]] = []
  private var window: Rectangle?

  /// An empty canvas of that many columns; it grows downwards as needed.
  package init(columns: Int, isASCII: Bool) {
    self.columns = columns
    self.isASCII = isASCII
    signs = TextSigns(isASCII: isASCII)
  }

  /// What is drawn, in lines without spaces at their ends.
  package var text: String {
    var bytes: [UInt8] = []
    var blankLines = 0
    for (number, row) in rows.enumerated() {
      var line = ""
      for cell in row { line.unicodeScalars.append(scalar(of: cell)) }
      var lineBytes = Array(line.utf8)
      while lineBytes.last == 32 { lineBytes.removeLast() }
      if lineBytes.isEmpty {
        blankLines += 1
        continue
      }
      bytes += [UInt8](repeating: 10, count: number == 0 || bytes.isEmpty ? 0 : blankLines + 1)
      bytes += lineBytes
      blankLines = 0
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func scalar(of cell: Cell) -> Unicode.Scalar {
    if cell.sign != " " || cell.dots == 0 { return cell.sign }
    return Unicode.Scalar(0x2800 + UInt32(cell.dots)) ?? " "
  }

  // MARK: Drawing

  package func polyline(_ points: [Point], _ pen: Pen) {
    guard pen.paint != .rule, pen.paint != .none, pen.opacity > 0.15 else { return }
    var travelled = 0
    for (a, b) in zip(points, points.dropFirst()) { travelled = line(from: a, to: b, pen, after: travelled) }
  }

  package func polygon(_ rings: [[Point]], _ fill: Fill) {
    guard let sign = signs.surface(fill), !rings.isEmpty else { return }
    var edges: [(Point, Point)] = []
    for ring in rings where ring.count > 2 {
      edges += zip(ring, ring.dropFirst() + [ring[0]])
    }
    guard let top = edges.map({ min($0.0.y, $0.1.y) }).min(), let bottom = edges.map({ max($0.0.y, $0.1.y) }).max()
    else { return }
    for row in rowRange(top, bottom) {
      // A quarter off the middle, where edges along characters would count twice.
      let y = (Double(row) + 0.47) * TextCanvas.cellHeight
      var crossings: [Double] = []
      for (a, b) in edges where (a.y <= y) != (b.y <= y) {
        crossings.append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
      }
      crossings.sort()
      for i in stride(from: 0, to: crossings.count - 1, by: 2) {
        let first = Int(max(0, (crossings[i] / TextCanvas.cellWidth + 0.5).rounded(.down)))
        let end = Int(min(Double(columns), (crossings[i + 1] / TextCanvas.cellWidth + 0.5).rounded(.down)))
        for column in first..<max(first, end) { put(sign, column, row, over: true) }
      }
    }
  }

  package func rectangles(_ rectangles: [Rectangle], _ fill: Fill) {
    guard let sign = signs.surface(fill) else { return }
    for rectangle in rectangles {
      for row in rowRange(rectangle.y, rectangle.bottom) {
        let top = Double(row) * TextCanvas.cellHeight
        let height = min(rectangle.bottom, top + TextCanvas.cellHeight) - max(rectangle.y, top)
        for column in columnRange(rectangle.x, rectangle.right) {
          let left = Double(column) * TextCanvas.cellWidth
          let width = min(rectangle.right, left + TextCanvas.cellWidth) - max(rectangle.x, left)
          let startsHere = rectangle.x >= left
          if let part = signs.part(
            of: sign, width: width / TextCanvas.cellWidth, height: height / TextCanvas.cellHeight,
            isAtStart: startsHere && rectangle.right > left + TextCanvas.cellWidth)
          {
            put(part, column, row, over: true)
          }
        }
      }
    }
  }

  package func markers(_ shape: MarkerShape, at points: [Point], radius: Double, _ fill: Fill) {
    guard fill.paint != .none else { return }
    for point in points {
      put(signs.marker(shape), cell(point.x, TextCanvas.cellWidth), cell(point.y, TextCanvas.cellHeight), over: true)
    }
  }

  package func arrow(from start: Point, to end: Point, _ pen: Pen) {
    polyline([start, end], pen)
    put(
      signs.head(end.x - start.x, end.y - start.y), cell(end.x, TextCanvas.cellWidth),
      cell(end.y, TextCanvas.cellHeight), over: true)
  }

  package func text(_ text: String, at place: Point, _ style: TextStyle) {
    let scalars = signs.transliterated(text)
    var column = Int((place.x / TextCanvas.cellWidth).rounded(.toNearestOrEven))
    if style.anchor == .middle {
      column = Int((place.x / TextCanvas.cellWidth - Double(scalars.count) / 2).rounded(.up))
    }
    if style.anchor == .end { column -= scalars.count }
    let saved = window
    window = nil
    for scalar in scalars {
      put(scalar, column, cell(place.y, TextCanvas.cellHeight), over: true)
      column += 1
    }
    window = saved
  }

  package func image(_ bitmap: Bitmap, in place: Rectangle) {
    guard bitmap.width > 0, bitmap.height > 0 else { return }
    for row in rowRange(place.y, place.bottom) {
      for column in columnRange(place.x, place.right) {
        let x = ((Double(column) + 0.5) * TextCanvas.cellWidth - place.x) / place.width
        let y = ((Double(row) + 0.5) * TextCanvas.cellHeight - place.y) / place.height
        guard x >= 0, x < 1, y >= 0, y < 1 else { continue }
        let pixel = Int(y * Double(bitmap.height)) * bitmap.width + Int(x * Double(bitmap.width))
        var light = 0
        for channel in 0..<bitmap.channels { light += Int(bitmap.bytes[pixel * bitmap.channels + channel]) }
        put(signs.shade(light / bitmap.channels * 20 / 255, isNegative: false), column, row, over: true)
      }
    }
  }

  package func clip(to place: Rectangle?) { window = place }

  // MARK: Cells

  private func cell(_ place: Double, _ size: Double) -> Int {
    Int((max(-1e6, min(1e6, place)) / size).rounded(.down))
  }

  private func rowRange(_ top: Double, _ bottom: Double) -> Range<Int> {
    let first = max(0, cell(top, TextCanvas.cellHeight))
    return first..<max(first, min(4000, cell(bottom - 0.01, TextCanvas.cellHeight) + 1))
  }

  private func columnRange(_ left: Double, _ right: Double) -> Range<Int> {
    let first = max(0, cell(left, TextCanvas.cellWidth))
    return first..<max(first, min(columns, cell(right - 0.01, TextCanvas.cellWidth) + 1))
  }

  private func isInside(_ column: Int, _ row: Int) -> Bool {
    guard column >= 0, column < columns, row >= 0, row < 4000 else { return false }
    guard let window else { return true }
    let (x, y) = ((Double(column) + 0.5) * TextCanvas.cellWidth, (Double(row) + 0.5) * TextCanvas.cellHeight)
    return x >= window.x && x <= window.right && y >= window.y && y <= window.bottom
  }

  private func put(_ sign: Unicode.Scalar, _ column: Int, _ row: Int, over: Bool) {
    guard isInside(column, row) else { return }
    while rows.count <= row { rows.append([Cell](repeating: Cell(), count: columns)) }
    if over || rows[row][column].sign == " " { rows[row][column].sign = sign }
  }

  /// Sets the dots between two points and answers how many dots the line has so far.
  private func line(from a: Point, to b: Point, _ pen: Pen, after travelled: Int) -> Int {
    var (x, y) = (cell(a.x, 4), cell(a.y, 4))
    let (endX, endY) = (cell(b.x, 4), cell(b.y, 4))
    let (dx, dy) = (abs(endX - x), -abs(endY - y))
    let (stepX, stepY) = (x < endX ? 1 : -1, y < endY ? 1 : -1)
    var error = dx + dy
    var count = travelled
    for _ in 0...(dx - dy) {
      if signs.isDrawn(pen.dash, at: count) { dot(x, y, pen) }
      if x == endX && y == endY { break }
      count += 1
      let twice = 2 * error
      if twice >= dy {
        error += dy
        x += stepX
      }
      if twice <= dx {
        error += dx
        y += stepY
      }
    }
    return count
  }

  private func dot(_ x: Int, _ y: Int, _ pen: Pen) {
    guard x >= 0, y >= 0, isInside(x / 2, y / 4) else { return }
    if isASCII { return put(signs.line(pen), x / 2, y / 4, over: false) }
    put(" ", x / 2, y / 4, over: false)
    let bits: [UInt8] = x % 2 == 0 ? [0x01, 0x02, 0x04, 0x40] : [0x08, 0x10, 0x20, 0x80]
    rows[y / 4][x / 2].dots |= bits[y % 4]
  }
}
