/// The data of a path element: relative steps in tenths of a unit, so no rounding adds up.
struct SVGPath {
  private var bytes: [UInt8] = []
  private var x: Int32 = 0
  private var y: Int32 = 0

  var isEmpty: Bool { bytes.isEmpty }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func add(_ points: [Point], closed: Bool) {
    guard let first = points.first else { return }
    move(to: first)
    var hasCommand = false
    var isEmpty = true
    for point in points.dropFirst() {
      let (dx, dy) = (SVGPath.tenths(point.x) - x, SVGPath.tenths(point.y) - y)
      if dx == 0 && dy == 0 { continue }
      isEmpty = false
      if !hasCommand { bytes.append(UInt8(ascii: "l")) }
      append(dx, separated: hasCommand)
      append(dy, separated: true)
      hasCommand = true
      x += dx
      y += dy
    }
    // A line whose points fall together is a dot.
    if isEmpty { bytes += "h0".utf8 }
    if closed { bytes.append(UInt8(ascii: "z")) }
  }

  mutating func add(_ rectangle: Rectangle) {
    move(to: Point(rectangle.x, rectangle.y))
    let width = SVGPath.tenths(rectangle.right) - x
    bytes.append(UInt8(ascii: "h"))
    append(width, separated: false)
    bytes.append(UInt8(ascii: "v"))
    append(SVGPath.tenths(rectangle.bottom) - y, separated: false)
    bytes.append(UInt8(ascii: "h"))
    append(-width, separated: false)
    bytes.append(UInt8(ascii: "z"))
  }

  mutating func add(_ shape: MarkerShape, at center: Point, radius r: Double) {
    let (x, y) = (center.x, center.y)
    switch shape {
    case .circle:
      move(to: center)
      bytes += "h0".utf8
    case .square: add(Rectangle(x: x - r, y: y - r, width: 2 * r, height: 2 * r).inset(r * 0.1))
    case .triangle:
      add([Point(x, y - r * 1.2), Point(x + r * 1.1, y + r * 0.8), Point(x - r * 1.1, y + r * 0.8)], closed: true)
    case .diamond:
      let d = r * 1.25
      add([Point(x, y - d), Point(x + d, y), Point(x, y + d), Point(x - d, y)], closed: true)
    case .cross:
      let d = r * 0.8
      add([Point(x - d, y - d), Point(x + d, y + d)], closed: false)
      add([Point(x - d, y + d), Point(x + d, y - d)], closed: false)
    }
  }

  private mutating func move(to point: Point) {
    x = SVGPath.tenths(point.x)
    y = SVGPath.tenths(point.y)
    bytes.append(UInt8(ascii: "M"))
    append(x, separated: false)
    append(y, separated: true)
  }

  private mutating func append(_ tenths: Int32, separated: Bool) {
    if separated && tenths >= 0 { bytes.append(32) }
    bytes += SVGPath.text(ofTenths: tenths).utf8
  }

  static func tenths(_ value: Double) -> Int32 {
    guard value.isFinite else { return 0 }
    return Int32((max(-1e6, min(1e6, value)) * 10).rounded(.toNearestOrEven))
  }

  static func text(ofTenths tenths: Int32) -> String {
    let whole = tenths.magnitude / 10
    let part = tenths.magnitude % 10
    let sign = tenths < 0 ? "-" : ""
    return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part)"
  }
}
