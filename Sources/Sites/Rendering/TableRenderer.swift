import Lessons

/// Turns tables into HTML that scrolls by itself where it is too wide.
struct TableRenderer {
  let context: PageContext

  /// A table of the lesson's text.
  func html(_ table: Table) -> String {
    let inline = InlineRenderer(context: context)
    func row(_ cells: [Table.Cell], _ tag: String) -> String {
      let cells = cells.enumerated().map { column, cell in
        let scope = tag == "th" ? " scope=\"col\"" : ""
        return "<\(tag)\(scope)\(alignment(table, column))>\(inline.html(cell.content))</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    let body = table.rows.map { row($0, "td") }.joined()
    let bodyHTML = body.isEmpty ? "" : "<tbody>\n\(body)</tbody>"
    return
      "<div class=\"scroll\" tabindex=\"0\"><table><thead>\(row(table.header, "th"))</thead>\(bodyHTML)</table></div>\n"
  }

  private func alignment(_ table: Table, _ column: Int) -> String {
    guard table.alignments.indices.contains(column) else { return "" }
    switch table.alignments[column] {
    case .none, .left: return ""
    case .center: return " class=\"mid\""
    case .right: return " class=\"num\""
    }
  }
}
