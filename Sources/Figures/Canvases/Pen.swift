/// How a line is drawn.
package struct Pen: Equatable, Sendable {
  /// How a line is broken, so that lines can be told apart without their colours.
  package enum Dash: Int, Sendable, CaseIterable {
    /// Not at all.
    case solid
    /// Into dashes.
    case dashed
    /// Into dots.
    case dotted
    /// Into dashes and dots.
    case dashDotted
    /// Into long dashes.
    case longDashed
  }

  /// Its colour.
  package var paint: Paint
  /// Its width in canvas units.
  package var width = 2.0
  /// How it is broken.
  package var dash = Dash.solid
  /// How much it covers what is behind, 0…1.
  package var opacity = 1.0

  /// A pen of that colour.
  package init(_ paint: Paint, width: Double = 2, dash: Dash = .solid, opacity: Double = 1) {
    self.paint = paint
    self.width = width
    self.dash = dash
    self.opacity = opacity
  }

  /// The pen of a series: its colour, and a dash of its own so that colours are not needed.
  package static func series(_ number: Int) -> Pen {
    let kinds = Dash.allCases.count
    // From the sixth series on the colours repeat; the dashes are shifted, so that no pair repeats.
    return Pen(.series(number), dash: Dash(rawValue: (number + number / kinds) % kinds) ?? .solid)
  }
}
