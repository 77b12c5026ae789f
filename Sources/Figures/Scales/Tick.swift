/// A number written on an axis.
package struct Tick: Sendable {
  /// The number.
  package let value: Double
  /// How it is written.
  package let label: String
}
