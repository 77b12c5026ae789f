import Figures

/// One named line of a plot.
public struct Series: Sendable {
  /// Its name, written at the end of the line or in the legend.
  public let name: String
  /// Where its points stand from left to right.
  public let x: [Double]
  /// Where they stand from bottom to top.
  public let y: [Double]

  /// The line through the points `(x[i], y[i])`.
  public init(_ name: String, x: [Double], y: [Double]) {
    self.name = name
    self.x = x
    self.y = y
  }

  /// The line through the points `(i, y[i])`, `i` counted from `first`.
  public init(_ name: String, _ y: [Double], first: Int = 0) {
    self.init(name, x: y.indices.map { Double($0) + Double(first) }, y: y)
  }
}
