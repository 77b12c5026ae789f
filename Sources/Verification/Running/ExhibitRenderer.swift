import LessonKit

/// Draws what an example showed, for pages and terminals.
struct ExhibitRenderer {
  let lesson: String
  let example: String

  /// Everything shown, drawn in order.
  func exhibits(of items: [Notebook.Item]) -> [Exhibit] {
    items.enumerated().map { index, item in
      let prefix = identifier("\(example)-\(index + 1)")
      switch item {
      case .figure(let figure): return .figure(RenderedFigure(figure, idPrefix: prefix))
      case .model(let model): return .model(ModelCard(model, idPrefix: prefix))
      }
    }
  }

  /// Letters, digits and hyphens only, so that it can stand in an id and in `url(#…)`.
  private func identifier(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar in
        scalar.properties.isAlphabetic && scalar.isASCII || ("0"..."9").contains(scalar) ? Character(scalar) : "-"
      })
  }
}

extension RenderedFigure {
  init(_ figure: Figure, idPrefix: String) {
    let rendering = render(figure, idPrefix: idPrefix)
    ascii = renderText(figure, isASCII: true)
    title = rendering.title
    description = rendering.description
    wide = rendering.wide
    narrow = rendering.narrow
    text = rendering.text
    tables = rendering.tables.map { Table(caption: $0.caption, columns: $0.columns, rows: $0.rows, note: $0.note) }
    frames = rendering.frames.map { Frame(label: $0.label, wide: $0.wide, narrow: $0.narrow) }
  }
}

extension ModelCard {
  init(_ model: Layer, idPrefix: String) {
    let sequential = model as? Sequential
    name = model.name
    // n for the batch.
    inputShape = batchText(sequential?.inputShape ?? [], sequential?.openAxes ?? [], batch: "n")
    rows = (sequential?.descriptions ?? []).map { row in
      Row(
        name: String(repeating: "\u{2003}", count: row.depth)
          + (row.activation == "linear" ? row.label : "\(row.label), \(row.activation)"),
        outputShape: batchText(row.outputShape, row.openAxes, batch: "n"),
        parameters: row.parameters, multiplyAdds: Int(row.multiplyAdds),
        receptiveField: row.receptiveField.map { "\($0)×\($0)" })
    }
    parameters = model.parameterCount
    multiplyAdds = Int(model.multiplyAdds)
    drawing = sequential.flatMap { Self.drawing(of: $0, idPrefix: idPrefix) }
  }

  /// The architecture; nothing for a model that is too deep to draw.
  private static func drawing(of model: Sequential, idPrefix: String) -> RenderedFigure? {
    guard let figure = try? networkDrawing(model) as Figure else { return nil }
    return RenderedFigure(figure, idPrefix: idPrefix)
  }
}
