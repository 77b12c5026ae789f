/// The steps that walks through values may still take: comparing, hashing and printing them.
///
/// A value that holds another twice, which holds another twice, takes little memory and is endless to walk through. Who
/// runs out of steps answers at once, with anything; the machine then stops the program at its next look.
enum Walk {
  nonisolated(unsafe) static var left = Int.max

  /// Counts a look at a value with so many parts; false when there are no steps left.
  @inline(__always)
  static func goesOn(parts: Int = 0) -> Bool {
    left &-= 1 &+ parts >> 2
    return left >= 0
  }
}
