/// The characters that stand for lines, points and surfaces in a text drawing.
struct TextSigns {
  let isASCII: Bool

  /// Whether a broken line has a dot at a distance from its start.
  func isDrawn(_ dash: Pen.Dash, at distance: Int) -> Bool {
    switch dash {
    case .solid: true
    case .dashed: distance % 5 < 3
    case .dotted: distance % 3 == 0
    case .dashDotted: distance % 9 < 4 || distance % 9 == 6
    case .longDashed: distance % 8 < 6
    }
  }

  /// The sign of a line where there are no dots.
  func line(_ pen: Pen) -> Unicode.Scalar {
    let signs: [Unicode.Scalar] = ["*", "+", "o", "x", "#"]
    if case .series(let number) = pen.paint { return signs[number % signs.count] }
    return "."
  }

  /// The sign of a point.
  func marker(_ shape: MarkerShape) -> Unicode.Scalar {
    switch shape {
    case .circle: isASCII ? "o" : "●"
    case .triangle: isASCII ? "^" : "▲"
    case .square: isASCII ? "#" : "■"
    case .diamond: isASCII ? "%" : "◆"
    case .cross: isASCII ? "x" : "✕"
    }
  }

  /// The sign that fills a surface; nil for one that cannot be seen.
  func surface(_ fill: Fill) -> Unicode.Scalar? {
    switch fill.paint {
    case .none, .paper, .rule, .textOverLevel: return nil
    case .level(let step, let isNegative): return shade(step, isNegative: isNegative)
    case .ink, .muted: return isASCII ? "." : "░"
    case .series(let number):
      if fill.opacity < 0.5 {
        let light: [Unicode.Scalar] = isASCII ? [".", ":", "-", "~", "\""] : ["·", "░", "▒", "▓", "∙"]
        return light[number % light.count]
      }
      let full: [Unicode.Scalar] = isASCII ? ["#", "=", "+", "%", "o"] : ["█", "▒", "▓", "░", "▚"]
      return full[number % full.count]
    }
  }

  /// The sign of a step of a colour map.
  func shade(_ step: Int, isNegative: Bool) -> Unicode.Scalar {
    let up: [Unicode.Scalar] = isASCII ? [" ", ".", ":", "+", "*", "#", "@"] : [" ", "░", "▒", "▓", "█"]
    let down: [Unicode.Scalar] = isASCII ? [" ", "-", "=", "%"] : [" ", "·", "-", "=", "≡"]
    let signs = isNegative ? down : up
    return signs[min(signs.count - 1, (step * (signs.count - 1) + 10) / 20)]
  }

  /// The part of a full block that covers a share of a character; nil for too small a share.
  func part(of sign: Unicode.Scalar, width: Double, height: Double, isAtStart: Bool) -> Unicode.Scalar? {
    if width > 0.8 && height > 0.8 { return sign }
    guard sign == "█" else { return width >= 0.5 && height >= 0.5 ? sign : nil }
    if height <= 0.8 {
      let eighths = UInt32((height * 8).rounded(.toNearestOrEven))
      return width < 0.5 || eighths == 0 ? nil : Unicode.Scalar(0x2580 + eighths)
    }
    if isAtStart { return width >= 0.5 ? sign : nil }
    let eighths = UInt32((width * 8).rounded(.toNearestOrEven))
    return eighths == 0 ? nil : Unicode.Scalar(0x2590 - eighths)
  }

  /// The head of an arrow that points that way.
  func head(_ x: Double, _ y: Double) -> Unicode.Scalar {
    if isASCII { return x.magnitude > y.magnitude ? (x > 0 ? ">" : "<") : (y > 0 ? "v" : "^") }
    let isFlat = y.magnitude < x.magnitude * 0.4
    let isSteep = x.magnitude < y.magnitude * 0.4
    if isFlat { return x > 0 ? "→" : "←" }
    if isSteep { return y > 0 ? "↓" : "↑" }
    return x > 0 ? (y > 0 ? "↘" : "↗") : (y > 0 ? "↙" : "↖")
  }

  /// The characters of a text that this drawing may hold.
  func transliterated(_ text: String) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var isRaised = false
    for scalar in text.unicodeScalars {
      if scalar.value < 32 || scalar.value == 127 {
        result.append(" ")
        continue
      }
      guard isASCII, scalar.value > 126 else {
        result.append(scalar)
        isRaised = false
        continue
      }
      let raised = TextSigns.superscripts.firstIndex(of: scalar)
      if raised != nil && !isRaised { result.append("^") }
      isRaised = raised != nil
      if let raised {
        result.append(raised == 10 ? "-" : Unicode.Scalar(UInt8(48 + raised)))
      } else {
        result.append(TextSigns.plain(scalar))
      }
    }
    return result
  }

  private static let superscripts: [Unicode.Scalar] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁻"]

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "─", "−", "–", "—": "-"
    case "│": "|"
    case "┤", "┬", "└": "+"
    case "×": "x"
    case "·", "…": "."
    case "→": ">"
    case "←": "<"
    default: "?"
    }
  }
}
