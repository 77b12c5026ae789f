/// The form of a point, so that series can be told apart without their colours.
package enum MarkerShape: Int, Sendable, CaseIterable {
  /// ●
  case circle
  /// ▲
  case triangle
  /// ■
  case square
  /// ◆
  case diamond
  /// ✕
  case cross

  /// The form for a series.
  package static func series(_ number: Int) -> MarkerShape {
    let kinds = allCases.count
    return MarkerShape(rawValue: (number + number / kinds) % kinds) ?? .circle
  }
}
