/// What a layout must know of a canvas: how large text is, and how much space goes between things.
package struct Metrics: Sendable {
  /// True if the canvas is a grid of characters.
  package let isText: Bool
  /// True if the canvas is as narrow as a phone.
  package let isNarrow: Bool
  /// The size of normal text.
  package let fontSize: Double
  /// The distance of two lines of text.
  package let lineHeight: Double
  /// The space left and right of things.
  package let gap: Double
  /// The space above and below things.
  package let leading: Double

  /// A drawing for a page.
  package static func page(isNarrow: Bool) -> Metrics {
    Metrics(isText: false, isNarrow: isNarrow, fontSize: 13, lineHeight: 18, gap: 7, leading: 6)
  }

  /// A grid of characters, each 8 units wide and 16 high.
  package static let characters = Metrics(
    isText: true, isNarrow: false, fontSize: 13, lineHeight: 16, gap: 8, leading: 0)

  /// The width of a text; on a page an estimate for the widest of the usual fonts.
  package func width(of text: String, isBold: Bool = false, size: TextStyle.Size = .normal) -> Double {
    if isText { return Double(text.unicodeScalars.count) * 8 }
    // A hyphen that starts a number is drawn as a minus sign.
    var width = text.utf8.first == 45 ? 0.42 : 0
    for scalar in text.unicodeScalars { width += Metrics.width(of: scalar) }
    return width * fontSize(size) * (isBold ? 1.08 : 1)
  }

  /// The distance from the top of a line to its baseline.
  package var ascent: Double { isText ? 12 : 13 }

  /// The baseline of a text whose middle is at a height.
  package func baseline(centeredAt y: Double) -> Double {
    isText ? (y / lineHeight).rounded(.down) * lineHeight + ascent : y + fontSize * 0.35
  }

  /// The size of text of a kind.
  package func fontSize(_ size: TextStyle.Size) -> Double {
    switch size {
    case .normal: fontSize
    case .small: fontSize - 2
    case .title: fontSize + 2
    }
  }

  /// The text, cut with an ellipsis if it is wider than that.
  package func shortened(_ text: String, to limit: Double, isBold: Bool = false) -> String {
    if width(of: text, isBold: isBold) <= limit { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      let longer = result + String(scalar)
      if width(of: longer + "…", isBold: isBold) > limit { break }
      result = longer
    }
    return result + "…"
  }

  /// The advance of a character in a wide sans serif, in parts of the font size.
  private static func width(of scalar: Unicode.Scalar) -> Double {
    switch scalar {
    case "i", "j", "l", "I", "|", "'", ".", ",", ":", ";", "!", " ": 0.33
    case "f", "t", "r", "(", ")", "[", "]", "/", "-": 0.42
    case "m", "w", "M", "W", "%", "@", "+", "=", "−", "×", "…", "<", ">": 0.86
    case "A"..."Z": 0.70
    case "⁰"..."⁹", "¹", "²", "³": 0.42
    default: scalar.value >= 0x2E80 ? 1.0 : 0.62
    }
  }
}
