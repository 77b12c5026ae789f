/// Numbers as the bytes of pixels.
enum Pixels {
  /// A byte for each number, with black and white where the whole list they belong to has them.
  static func bytes(_ values: ArraySlice<Double>, scaledLike all: [Double]) -> [UInt8] {
    let (black, white) = ends(all)
    return values.map { value in
      guard value.isFinite else { return 0 }
      let share = (value - black) / (white - black)
      return UInt8((max(0, min(1, share)) * 255).rounded(.toNearestOrEven))
    }
  }

  private static func ends(_ values: [Double]) -> (black: Double, white: Double) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values where value.isFinite {
      low = min(low, value)
      high = max(high, value)
    }
    guard low <= high else { return (0, 1) }
    if low >= 0 && high <= 1 { return (0, 1) }
    if low >= 0 && high > 32 && high <= 255 { return (0, 255) }
    return low < high ? (low, high) : (low - 1, low + 1)
  }
}
