import Verification

/// Turns a rendered figure into HTML: both drawings, the caption, the data behind a toggle.
enum FigureRenderer {
  /// A figure on a page.
  ///
  /// - Parameter caption: HTML; without it the figure's own title stands there.
  static func html(_ figure: RenderedFigure, number: Int, caption: String?, id: String) -> String {
    """
    <figure id="\(escaped(id))"\(figure.frames.isEmpty ? "" : " class=\"moving\"")>
    \(figure.wide)
    \(figure.narrow)
    \(frames(figure))<figcaption><b>Figure \(number).</b> \(caption ?? escaped(figure.title))</figcaption>
    </figure>
    \(tables(figure, number: number))
    """
  }

  /// The moments of a training; a script shows them one at a time.
  private static func frames(_ figure: RenderedFigure) -> String {
    figure.frames.map { frame in
      "<template data-label=\"\(escaped(frame.label))\">\(frame.wide)\(frame.narrow)</template>\n"
    }.joined()
  }

  private static func tables(_ figure: RenderedFigure, number: Int) -> String {
    guard !figure.tables.isEmpty else { return "" }
    return """
      <details class="data"><summary>Data of figure \(number)</summary>
      \(figure.tables.map(table).joined())</details>

      """
  }

  private static func table(_ table: RenderedFigure.Table) -> String {
    let head = table.columns.map { "<th scope=\"col\" class=\"num\">\(escaped($0))</th>" }.joined()
    let rows = table.rows.map { row in
      "<tr>" + row.map { "<td class=\"num\">\(escaped($0))</td>" }.joined() + "</tr>\n"
    }.joined()
    let caption = [table.caption, table.note].filter { !$0.isEmpty }.joined(separator: "; ")
    let captionHTML = caption.isEmpty ? "" : "<caption>\(escaped(caption))</caption>"
    return """
      <div class="scroll" tabindex="0"><table>\(captionHTML)<thead><tr>\(head)</tr></thead><tbody>
      \(rows)</tbody></table></div>

      """
  }
}
