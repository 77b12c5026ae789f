/// What a legend shows for one series of a mark.
package struct SeriesKey: Sendable {
  /// How a series looks in the legend.
  package enum Sample: Sendable { case line, marker, patch }

  /// Its name; empty for a series without one.
  package let name: String
  /// How it looks.
  package let sample: Sample
  /// Where its last point stands, in data, if a label may stand beside it.
  package let end: (x: Double, y: Double)?

  /// The series of that name.
  package init(name: String, sample: Sample, end: (x: Double, y: Double)? = nil) {
    self.name = name
    self.sample = sample
    self.end = end
  }
}
