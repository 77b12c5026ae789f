import Diagnostics

/// A diagnostic of a run, its places given as offsets into the script's pieces.
///
/// A run outlives edits of the prose around its examples, and so must the places of its diagnostics.
struct RunDiagnostic: Codable, Sendable {
  private struct Place: Codable, Sendable {
    let piece: Int
    let start: Int
    let end: Int
  }
  private struct Note: Codable, Sendable {
    let text: String
    let place: Place?
  }
  private struct Fix: Codable, Sendable {
    let place: Place
    let replacement: String
  }

  private let id: String
  private let summary: String
  private let place: Place
  private let notes: [Note]
  private let help: String?
  private let fixes: [Fix]

  /// - Parameter sources: the script's pieces, in order.
  init(_ diagnostic: Diagnostic, in sources: [SourceText]) {
    func place(_ range: SourceRange) -> Place? { Self.place(of: range, in: sources) }
    // What the catalog does not know could not be told, and what is not told counts as fine.
    precondition(diagnosticCatalog[diagnostic.id] != nil, "'\(diagnostic.id)' is missing in the catalog")
    id = diagnostic.id
    summary = diagnostic.summary
    self.place = place(diagnostic.range) ?? Place(piece: 0, start: 0, end: 0)
    notes = diagnostic.notes.map { Note(text: $0.text, place: $0.range.flatMap(place)) }
    help = diagnostic.help
    fixes = diagnostic.fixes.compactMap { fix in
      place(fix.range).map { Fix(place: $0, replacement: fix.replacement) }
    }
  }

  /// The diagnostic at its places of today, or nothing if its kind is no longer known.
  func diagnostic(in sources: [SourceText]) -> Diagnostic? {
    guard let kind = diagnosticCatalog[id], let range = range(of: place, in: sources) else { return nil }
    let notes = notes.map { note in
      Diagnostic.Note(note.text, at: note.place.flatMap { self.range(of: $0, in: sources) })
    }
    let fixes = fixes.compactMap { fix in
      self.range(of: fix.place, in: sources).map { Diagnostic.Fix(replace: $0, with: fix.replacement) }
    }
    return Diagnostic(kind, summary, at: range, notes: notes, help: help, fixes: fixes)
  }

  private func range(of place: Place, in sources: [SourceText]) -> SourceRange? {
    guard sources.indices.contains(place.piece) else { return nil }
    return sources[place.piece].range(place.start..<max(place.start, place.end))
  }

  private static func place(of range: SourceRange, in sources: [SourceText]) -> Place? {
    for (index, source) in sources.enumerated() where source.file == range.file {
      guard let start = offset(of: range.start, in: source) else { continue }
      return Place(piece: index, start: start, end: offset(of: range.end, in: source) ?? start)
    }
    return nil
  }

  /// The offset that leads to a place, or nothing if the place is outside the text.
  private static func offset(of position: SourcePosition, in source: SourceText) -> Int? {
    for (index, line) in source.lines.enumerated() where line.position.line == position.line {
      let end = index + 1 < source.lines.count ? source.lines[index + 1].offset : source.bytes.count + 1
      let offset = line.offset + position.column - line.position.column
      if offset >= line.offset, offset <= end { return min(offset, source.bytes.count) }
    }
    return nil
  }
}
