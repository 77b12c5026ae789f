import Verification

/// Turns what the engine says of a model into a table.
enum ModelCardRenderer {
  static func html(_ card: ModelCard) -> String {
    let seesWindows = card.rows.contains { $0.receptiveField != nil }
    var html = """
      <div class="model"><header><b>\(escaped(card.name))</b><span>\(counted(card.parameters)) parameters, \
      \(counted(card.multiplyAdds)) multiply–adds an input</span></header>
      """
    if let drawing = card.drawing { html += "\n<div class=\"drawing\">\(drawing.wide)\n\(drawing.narrow)</div>" }
    html += """

      <div class="scroll" tabindex="0"><table><thead><tr><th scope="col">layer</th><th scope="col">output</th>\
      <th scope="col" class="num">parameters</th><th scope="col" class="num">multiply–adds</th>\
      \(seesWindows ? "<th scope=\"col\" class=\"num\">sees</th>" : "")</tr></thead><tbody>
      <tr><td>input</td><td>\(escaped(card.inputShape))</td><td class="num">–</td><td class="num">–</td>\
      \(seesWindows ? "<td class=\"num\">–</td>" : "")</tr>

      """
    for row in card.rows {
      html += """
        <tr><td>\(escaped(row.name))</td><td>\(escaped(row.outputShape))</td>\
        <td class="num">\(counted(row.parameters))</td><td class="num">\(counted(row.multiplyAdds))</td>\
        \(seesWindows ? "<td class=\"num\">\(escaped(row.receptiveField ?? "–"))</td>" : "")</tr>

        """
    }
    return html + """
      </tbody><tfoot><tr><td>total</td><td></td><td class="num">\(counted(card.parameters))</td>\
      <td class="num">\(counted(card.multiplyAdds))</td>\(seesWindows ? "<td></td>" : "")</tr></tfoot></table></div></div>

      """
  }

  /// A count with thin spaces between its thousands: `61 706`.
  private static func counted(_ count: Int) -> String {
    var text = ""
    for (index, digit) in String(count).reversed().enumerated() {
      if index > 0, index % 3 == 0, digit != "-" { text = "\u{2009}" + text }
      text = String(digit) + text
    }
    return text
  }
}
