/// Pixels to be drawn as one image.
package struct Bitmap: Sendable {
  /// What the numbers of a pixel mean.
  package enum Kind: Sendable {
    /// One number, from black to white.
    case gray
    /// Three numbers: red, green, blue.
    case color
    /// One number: how strongly the colour of a series covers the paper.
    case strength(series: Int)
  }

  /// Pixels in a row.
  package let width: Int
  /// Rows of pixels.
  package let height: Int
  /// What the numbers mean.
  package let kind: Kind
  /// The numbers, row by row from the top.
  package let bytes: [UInt8]

  /// How many numbers a pixel has.
  package var channels: Int {
    if case .color = kind { 3 } else { 1 }
  }

  /// An image of those pixels; numbers that are missing are zero.
  package init(width: Int, height: Int, kind: Kind, bytes: [UInt8]) {
    self.width = width
    self.height = height
    self.kind = kind
    var channels = 1
    if case .color = kind { channels = 3 }
    let count = width * height * channels
    self.bytes =
      bytes.count == count ? bytes : bytes.prefix(count) + [UInt8](repeating: 0, count: max(0, count - bytes.count))
  }
}
