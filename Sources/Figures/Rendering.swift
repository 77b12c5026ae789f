/// Draws a figure for a page: twice as SVG, once as text, with its description and data.
///
/// - Accuracy: the same bytes on every machine.
/// - Cost: at most about 30 kB for both drawings of a still figure, however many points it has.
package func render(_ figure: Figure, idPrefix: String) -> FigureRendering {
  let title = Description.title(of: figure)
  let description = Description.text(of: figure)
  func drawing(_ figure: Figure, isNarrow: Bool, id: String) -> String {
    let canvas = SVGCanvas(metrics: .page(isNarrow: isNarrow), idPrefix: id)
    let width = isNarrow ? 320.0 : 680.0
    let height = FigureLayout(canvas: canvas, byteBudget: 11_500).draw(figure, at: Point(0, 0), width: width)
    return canvas.document(width: width, height: height, title: title, description: description)
  }
  // The last moment stands for the whole figure where there are no scripts, on the axes of all.
  var figure = figure
  let frames = figure.frames.enumerated().map { number, frame in
    let still = figure.still(at: frame)
    return FrameRendering(
      label: frame.label, wide: drawing(still, isNarrow: false, id: "\(idPrefix)-w\(number)"),
      narrow: drawing(still, isNarrow: true, id: "\(idPrefix)-n\(number)"))
  }
  if !figure.frames.isEmpty { figure.take(figure.framesExtent) }
  return FigureRendering(
    title: title, description: description, wide: drawing(figure, isNarrow: false, id: idPrefix + "-w"),
    narrow: drawing(figure, isNarrow: true, id: idPrefix + "-n"), text: renderText(figure),
    tables: Description.tables(of: figure), frames: frames)
}

/// Draws a figure with characters: Unicode blocks and Braille dots, or plain ASCII on request.
///
/// The lines have at most `columns` characters and no spaces at their ends.
package func renderText(_ figure: Figure, columns: Int = 72, isASCII: Bool = false) -> String {
  let canvas = TextCanvas(columns: max(24, columns), isASCII: isASCII)
  let width = Double(max(24, columns)) * TextCanvas.cellWidth
  _ = FigureLayout(canvas: canvas, byteBudget: 100_000).draw(figure, at: Point(0, 0), width: width)
  return canvas.text
}
