extension DefaultStringInterpolation {
  /// The number with so many digits after the point, correctly rounded: `\(loss, decimals: 3)`.
  /// - Topic: Output
  public mutating func appendInterpolation(_ value: Double, decimals: Int) {
    appendLiteral(fixed(value, decimals: decimals))
  }

  /// Every number of the list with so many digits after the point, in brackets.
  /// - Topic: Output
  public mutating func appendInterpolation(_ values: [Double], decimals: Int) {
    appendLiteral("[")
    for i in values.indices {
      if i > 0 { appendLiteral(", ") }
      appendLiteral(fixed(values[i], decimals: decimals))
    }
    appendLiteral("]")
  }

  /// The tensor as it prints, every number with so many digits after the point.
  /// - Topic: Output
  public mutating func appendInterpolation(_ tensor: Tensor, decimals: Int) {
    appendLiteral(tensor.text { fixed($0, decimals: decimals) })
  }
}
