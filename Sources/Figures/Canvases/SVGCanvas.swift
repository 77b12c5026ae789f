/// A canvas that writes the elements of an SVG drawing.
///
/// Colours are classes that `figureStyleSheet` explains; coordinates have one digit after the point.
package final class SVGCanvas: Canvas {
  /// How large text is on it.
  package let metrics: Metrics
  /// The elements so far.
  package private(set) var elements = ""
  private let idPrefix: String
  private var definitions = 0

  /// An empty drawing whose ids start with the prefix.
  package init(metrics: Metrics, idPrefix: String) {
    self.metrics = metrics
    self.idPrefix = idPrefix
  }

  /// The drawing as one element with its title and description.
  package func document(width: Double, height: Double, title: String, description: String) -> String {
    let size = "\(SVGCanvas.number(width)) \(SVGCanvas.number(height))"
    let kind = metrics.isNarrow ? "narrow" : "wide"
    return """
      <svg class="plot \(kind)" viewBox="0 0 \(size)" role="img" aria-labelledby="\(idPrefix)-t \(idPrefix)-d">\
      <title id="\(idPrefix)-t">\(SVGCanvas.escaped(title))</title>\
      <desc id="\(idPrefix)-d">\(SVGCanvas.escaped(description))</desc>\(elements)</svg>
      """
  }

  package func polyline(_ points: [Point], _ pen: Pen) {
    guard points.count > 1, pen.paint != .none else { return }
    var path = SVGPath()
    path.add(points, closed: false)
    guard !path.isEmpty else { return }
    elements += "<path class=\"\(SVGCanvas.stroke(pen.paint))\(SVGCanvas.dash(pen.dash))\""
    if pen.width != 2 { elements += " stroke-width=\"\(SVGCanvas.number(pen.width))\"" }
    if pen.opacity < 1 { elements += " stroke-opacity=\"\(SVGCanvas.share(pen.opacity))\"" }
    elements += " d=\"\(path.text)\"/>"
  }

  package func polygon(_ rings: [[Point]], _ fill: Fill) {
    var path = SVGPath()
    for ring in rings where ring.count > 2 { path.add(ring, closed: true) }
    write(path, fill, " fill-rule=\"evenodd\"")
  }

  package func rectangles(_ rectangles: [Rectangle], _ fill: Fill) {
    var path = SVGPath()
    for rectangle in rectangles { path.add(rectangle) }
    write(path, fill, "")
  }

  package func markers(_ shape: MarkerShape, at points: [Point], radius: Double, _ fill: Fill) {
    guard !points.isEmpty, fill.paint != .none else { return }
    var path = SVGPath()
    for point in points { path.add(shape, at: point, radius: radius) }
    guard shape == .circle && fill.outline == .none || shape == .cross else { return write(path, fill, "") }
    // Lines of no length with round ends are discs: nine bytes a point.
    let width = shape == .circle ? 2 * radius : 2
    elements += "<path class=\"\(SVGCanvas.stroke(fill.paint))\" stroke-width=\"\(SVGCanvas.number(width))\""
    if fill.opacity < 1 { elements += " stroke-opacity=\"\(SVGCanvas.share(fill.opacity))\"" }
    elements += " d=\"\(path.text)\"/>"
  }

  package func arrow(from start: Point, to end: Point, _ pen: Pen) {
    let (x, y) = (end.x - start.x, end.y - start.y)
    let length = (x * x + y * y).squareRoot()
    guard length > 0.5 else { return markers(.circle, at: [end], radius: 1.5, Fill(pen.paint)) }
    let head = min(8, length * 0.6)
    let (u, v) = (x / length, y / length)
    let base = Point(end.x - u * head, end.y - v * head)
    polyline([start, Point(base.x + u, base.y + v)], pen)
    let half = head * 0.45
    polygon(
      [[end, Point(base.x - v * half, base.y + u * half), Point(base.x + v * half, base.y - u * half)]],
      Fill(pen.paint, opacity: pen.opacity))
  }

  package func text(_ text: String, at place: Point, _ style: TextStyle) {
    guard !text.utf8.isEmpty else { return }
    let (x, y) = (SVGCanvas.number(place.x), SVGCanvas.number(place.y))
    elements += "<text x=\"\(x)\" y=\"\(y)\""
    let classes = SVGCanvas.textClasses(style)
    if !classes.utf8.isEmpty { elements += " class=\"\(classes)\"" }
    if style.anchor == .middle { elements += " text-anchor=\"middle\"" }
    if style.anchor == .end { elements += " text-anchor=\"end\"" }
    if style.isSlanted { elements += " transform=\"rotate(-40 \(x) \(y))\"" }
    elements += ">\(SVGCanvas.escaped(SVGCanvas.typographic(text)))</text>"
  }

  package func image(_ bitmap: Bitmap, in place: Rectangle) {
    let box =
      "x=\"\(SVGCanvas.number(place.x))\" y=\"\(SVGCanvas.number(place.y))\""
      + " width=\"\(SVGCanvas.number(place.width))\" height=\"\(SVGCanvas.number(place.height))\""
    let data = Base64.encoded(PNG.encoded(bitmap))
    let image = "<image class=\"px\" \(box) preserveAspectRatio=\"none\" href=\"data:image/png;base64,\(data)\"/>"
    guard case .strength(let series) = bitmap.kind else {
      elements += image
      return
    }
    let id = newId()
    elements +=
      "<mask id=\"\(id)\">\(image)</mask><rect class=\"\(SVGCanvas.fill(.series(series)))\" \(box) mask=\"url(#\(id))\"/>"
  }

  package func clip(to place: Rectangle?) {
    guard let place else {
      elements += "</g>"
      return
    }
    let id = newId()
    var path = SVGPath()
    path.add(place)
    elements += "<clipPath id=\"\(id)\"><path d=\"\(path.text)\"/></clipPath><g clip-path=\"url(#\(id))\">"
  }

  private func newId() -> String {
    definitions += 1
    return "\(idPrefix)-\(definitions)"
  }

  private func write(_ path: SVGPath, _ fill: Fill, _ attributes: String) {
    guard !path.isEmpty, fill.paint != .none else { return }
    elements += "<path class=\"\(SVGCanvas.fill(fill.paint))"
    if fill.outline != .none { elements += " \(SVGCanvas.outline(fill.outline))" }
    elements += "\""
    if fill.opacity < 1 { elements += " fill-opacity=\"\(SVGCanvas.share(fill.opacity))\"" }
    elements += "\(attributes) d=\"\(path.text)\"/>"
  }
}
