/// The drawings of one moment of a figure.
package struct FrameRendering: Sendable {
  /// What names the moment, such as `epoch 20`.
  package let label: String
  /// An SVG element drawn for at least 640 pixels.
  package let wide: String
  /// An SVG element drawn for a phone.
  package let narrow: String
}
