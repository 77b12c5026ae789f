/// One image or a grid of them, each over its caption.
package final class Pictures: Mark {
  private let images: [Bitmap]
  private let captions: [String]

  /// Those images; a caption for each, or none.
  package init(_ images: [Bitmap], captions: [String] = []) {
    self.images = images.filter { $0.width > 0 && $0.height > 0 }
    self.captions = captions
  }

  package var demand: Int { 40_000 }

  package func extend(_ extent: inout Extent) { extent.hidesAxes = true }

  private struct Arrangement {
    let columns: Int
    let rows: Int
    let cell: Double
    let imageHeight: Double
    let captionHeight: Double
    let gap: Double
  }

  private func arrangement(width: Double, metrics: Metrics) -> Arrangement {
    let count = max(1, images.count)
    let ratio = images.first.map { Double($0.height) / Double($0.width) } ?? 1
    let widest = captions.reduce(0.0) { max($0, metrics.width(of: $1)) }
    let gap = metrics.isText ? 16.0 : 12
    let least = max(min(widest, 150), metrics.isText ? 64 : metrics.isNarrow ? 56 : 72)
    let most = max(1, Int((width + gap) / (least + gap)))
    var columns = min(count, most)
    // Rows of equal length, where that costs no row.
    let rows = (count + columns - 1) / columns
    columns = (count + rows - 1) / rows
    var cell = min((width - gap * Double(columns - 1)) / Double(columns), count == 1 ? 300 : 150)
    if metrics.isText { cell = max(16, (min(cell, count == 1 ? 256 : 128) / 8).rounded(.down) * 8) }
    var height = min(cell * max(0.1, min(4, ratio)), 420)
    if metrics.isText { height = max(16, (height / 16).rounded(.toNearestOrEven) * 16) }
    return Arrangement(
      columns: columns, rows: rows, cell: cell, imageHeight: height,
      captionHeight: widest > 0 ? metrics.lineHeight + metrics.leading / 2 : 0, gap: gap)
  }

  package func height(forWidth width: Double, metrics: Metrics) -> Double? {
    let plan = arrangement(width: width, metrics: metrics)
    return Double(plan.rows) * (plan.imageHeight + plan.captionHeight + plan.gap) + metrics.leading
  }

  package func draw(on canvas: any Canvas, in plot: Plot, firstSeries: Int) {
    let metrics = canvas.metrics
    let plan = arrangement(width: plot.frame.width, metrics: metrics)
    let left = plot.frame.x
    let budget = plot.byteBudget / max(1, images.count) - 200
    for (i, image) in images.enumerated() {
      let box = Rectangle(
        x: left + Double(i % plan.columns) * (plan.cell + plan.gap),
        y: plot.frame.y + Double(i / plan.columns) * (plan.imageHeight + plan.captionHeight + plan.gap),
        width: plan.cell, height: plan.imageHeight)
      canvas.image(metrics.isText ? image : image.reduced(toBytes: max(120, budget)), in: box)
      if !metrics.isText { canvas.polyline(box.corners + [box.corners[0]], Pen(.rule, width: 1)) }
      guard i < captions.count else { continue }
      let caption = metrics.shortened(captions[i], to: plan.cell + plan.gap * 0.7)
      canvas.text(
        caption, at: Point(box.center.x, box.bottom + metrics.ascent + metrics.leading / 3), TextStyle(anchor: .middle))
    }
  }

  package func sentences(x: Axis, y: Axis) -> String {
    guard let first = images.first else { return "No images." }
    let size = "\(first.height) by \(first.width) pixels"
    var text = images.count == 1 ? "An image of \(size)" : "\(images.count) images, the first of \(size)"
    let named = captions.prefix(min(images.count, 12)).filter { !$0.utf8.isEmpty }
    if !named.isEmpty { text += ": " + Description.listed(Array(named)) + (captions.count > 12 ? " and more" : "") }
    return text + "."
  }
}
