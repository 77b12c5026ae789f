extension SVGCanvas {
  /// The class of a line in a colour.
  static func stroke(_ paint: Paint) -> String { "s" + name(paint) }

  /// The class of a surface in a colour.
  static func fill(_ paint: Paint) -> String {
    switch paint {
    case .level(let step, let isNegative): (isNegative ? "b" : "a") + step.description
    default: "f" + name(paint)
    }
  }

  /// The class of a thin line around a surface.
  static func outline(_ paint: Paint) -> String { "o" + name(paint) }

  /// The class of a broken line, with a space before it; empty for a whole one.
  static func dash(_ dash: Pen.Dash) -> String { dash == .solid ? "" : " d\(dash.rawValue)" }

  /// The classes of a text.
  static func textClasses(_ style: TextStyle) -> String {
    var names: [String] = []
    switch style.paint {
    case .muted: break
    case .textOverLevel(let step, let isNegative): names.append((isNegative ? "tb" : "ta") + step.description)
    default: names.append(fill(style.paint))
    }
    if style.size == .small { names.append("sl") }
    if style.size == .title { names.append("tt") }
    if style.isBold { names.append("bd") }
    if style.hasHalo { names.append("ha") }
    var result = names.first ?? ""
    for name in names.dropFirst() { result += " " + name }
    return result
  }

  private static func name(_ paint: Paint) -> String {
    switch paint {
    case .series(let number): (number % Paint.seriesCount + 1).description
    case .ink: "i"
    case .muted: "m"
    case .rule: "r"
    case .paper: "p"
    case .level, .textOverLevel, .none: "n"
    }
  }

  /// A coordinate with at most one digit after the point.
  static func number(_ value: Double) -> String {
    let tenths = Int32(max(-1e6, min(1e6, value.isFinite ? value : 0)) * 10 + (value < 0 ? -0.5 : 0.5))
    return SVGPath.text(ofTenths: tenths)
  }

  /// A share with at most two digits after the point.
  static func share(_ value: Double) -> String { NumberText.compact(max(0, min(1, value)), digits: 2) }

  /// The text with the signs that SVG gives a meaning written as references, and without control characters.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      case 0..<32, 127: bytes.append(32)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text with minus signs for the hyphens before digits that start it or follow a space or bracket.
  static func typographic(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (i, byte) in bytes.enumerated() {
      let startsNumber =
        byte == 45 && i + 1 < bytes.count && bytes[i + 1] >= 48 && bytes[i + 1] <= 57
        && (i == 0 || bytes[i - 1] == 32 || bytes[i - 1] == 40 || bytes[i - 1] == 91)
      if startsNumber { result += "−".utf8 } else { result.append(byte) }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
