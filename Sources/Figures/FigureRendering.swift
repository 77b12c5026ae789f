/// Everything a page needs to show a figure.
///
/// The page holds both drawings and shows one: `figureStyleSheet` hides the wide one on a phone and
/// the narrow one elsewhere, so text keeps its size on both.
package struct FigureRendering: Sendable {
  /// What the figure is called, never empty.
  package let title: String
  /// What the data says, in sentences; also the description inside the drawings.
  package let description: String
  /// An SVG element drawn for at least 640 pixels.
  package let wide: String
  /// An SVG element drawn for a phone.
  package let narrow: String
  /// The figure in Unicode characters, lines of at most 72 characters.
  package let text: String
  /// The data, for a table behind a toggle; empty if there is nothing a table could say.
  package let tables: [FigureTable]
  /// The drawings of each moment, for scrubbing; empty for a still figure.
  package let frames: [FrameRendering]
}
