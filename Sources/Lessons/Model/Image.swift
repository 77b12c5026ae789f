import Diagnostics

/// A picture from a file of the course.
package struct Image: Sendable {
  /// The file, relative to the course's folder; nil where the address may not be used (already reported).
  package var file: String?
  /// The address as written.
  package var destination: String
  package var title: String
  /// What a reader who cannot see it is told; may hold values.
  package var alt: [Inline]
  /// The `{#id}` behind it.
  package var attributes: Attributes?
  package var range: SourceRange

  package init(
    file: String?, destination: String, title: String, alt: [Inline], attributes: Attributes? = nil,
    range: SourceRange
  ) {
    self.file = file
    self.destination = destination
    self.title = title
    self.alt = alt
    self.attributes = attributes
    self.range = range
  }

  package var id: Located<String>? { attributes?.id }
}
