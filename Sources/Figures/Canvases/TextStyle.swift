/// How a text is set.
package struct TextStyle: Equatable, Sendable {
  /// Which part of a text stands at its place.
  package enum Anchor: Sendable { case start, middle, end }
  /// How large a text is.
  package enum Size: Sendable { case normal, small, title }

  /// Its colour.
  package var paint: Paint
  /// Which part stands at its place.
  package var anchor = Anchor.start
  /// How large it is.
  package var size = Size.normal
  /// True if it is set bold.
  package var isBold = false
  /// True if it climbs to the upper right, for names that are too long for their place.
  package var isSlanted = false
  /// True if a line in the colour of the paper lies around its letters, for text over data.
  package var hasHalo = false

  /// Text of that colour.
  package init(
    _ paint: Paint = .muted, anchor: Anchor = .start, size: Size = .normal, isBold: Bool = false,
    isSlanted: Bool = false, hasHalo: Bool = false
  ) {
    self.paint = paint
    self.anchor = anchor
    self.size = size
    self.isBold = isBold
    self.isSlanted = isSlanted
    self.hasHalo = hasHalo
  }
}
