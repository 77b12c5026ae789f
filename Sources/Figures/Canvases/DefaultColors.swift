/// The colours of the default page, for choosing text that can be read over them.
///
/// - Source: contrast and relative luminance as the Web Content Accessibility Guidelines 2.2 define them.
package enum DefaultColors {
  private static let paper = (light: (0xFD, 0xFC, 0xF9), dark: (0x15, 0x17, 0x1A))
  private static let first = (light: (0x0A, 0x65, 0x70), dark: (0x63, 0xC7, 0xCF))
  private static let second = (light: (0xB8, 0x50, 0x1B), dark: (0xF0, 0xA0, 0x6A))

  /// Black or white, whichever has more contrast over a step of a colour map, in light and dark.
  package static func textOverLevel(_ step: Int, isNegative: Bool) -> (light: String, dark: String) {
    let color = isNegative ? second : first
    return (
      text(over: mixed(color.light, over: paper.light, step)), text(over: mixed(color.dark, over: paper.dark, step))
    )
  }

  /// The contrast of that text with what is behind it, in light and dark.
  package static func contrastOverLevel(_ step: Int, isNegative: Bool) -> (light: Double, dark: Double) {
    let color = isNegative ? second : first
    let light = luminance(mixed(color.light, over: paper.light, step))
    let dark = luminance(mixed(color.dark, over: paper.dark, step))
    return (bestContrast(light), bestContrast(dark))
  }

  private static func text(over color: (Double, Double, Double)) -> String {
    let light = luminance(color)
    return (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) ? "#000" : "#fff"
  }

  private static func bestContrast(_ luminance: Double) -> Double {
    max((luminance + 0.05) / 0.05, 1.05 / (luminance + 0.05))
  }

  private static func mixed(
    _ top: (Int, Int, Int), over bottom: (Int, Int, Int), _ step: Int
  ) -> (Double, Double, Double) {
    let share = Double(step) / Double(ColorMap.steps)
    func channel(_ a: Int, _ b: Int) -> Double { (Double(a) * share + Double(b) * (1 - share)) / 255 }
    return (channel(top.0, bottom.0), channel(top.1, bottom.1), channel(top.2, bottom.2))
  }

  private static func luminance(_ color: (Double, Double, Double)) -> Double {
    0.2126 * linear(color.0) + 0.7152 * linear(color.1) + 0.0722 * linear(color.2)
  }

  /// ((c + 0.055) / 1.055)^2.4, the power as a square times the fifth root of a square.
  private static func linear(_ channel: Double) -> Double {
    if channel <= 0.04045 { return channel / 12.92 }
    let base = (channel + 0.055) / 1.055
    let square = base * base
    // Newton's method on r⁵ = base²; from 1 downwards it converges for every base in 0…1.
    var root = 1.0
    for _ in 0..<40 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }
}
