/// How a surface is painted.
package struct Fill: Equatable, Sendable {
  /// Its colour.
  package var paint: Paint
  /// How much it covers what is behind, 0…1.
  package var opacity = 1.0
  /// The colour of a thin line around it.
  package var outline = Paint.none

  /// A surface of that colour.
  package init(_ paint: Paint, opacity: Double = 1, outline: Paint = .none) {
    self.paint = paint
    self.opacity = opacity
    self.outline = outline
  }
}
