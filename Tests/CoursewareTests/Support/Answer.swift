import Foundation
import Testing

/// What a run of the tool gave.
struct Answer {
  /// A diagnostic as `--format json` writes it.
  struct Entry: Decodable {
    let id: String
    let severity: String
    let message: String
    let file: String
    let line: Int
    let column: Int
    let help: String?

    var place: String { "\(line):\(column)" }
  }

  let trial: Trial
  let command: String
  let status: Int32
  let isSignal: Bool
  let output: String
  let errors: String

  private var comment: Comment { "courseware \(command)\n\(output.prefix(2000))\n\(errors.prefix(2000))" }

  @discardableResult
  func exits(_ expected: Int32, at place: SourceLocation = #_sourceLocation) -> Answer {
    #expect(!isSignal, comment, sourceLocation: place)
    #expect(status == expected, comment, sourceLocation: place)
    return self
  }

  /// Standard output holds every one of these.
  @discardableResult
  func says(_ texts: String..., at place: SourceLocation = #_sourceLocation) -> Answer {
    for text in texts { #expect(output.contains(text), comment, sourceLocation: place) }
    return self
  }

  @discardableResult
  func saysNot(_ text: String, at place: SourceLocation = #_sourceLocation) -> Answer {
    #expect(!output.contains(text), comment, sourceLocation: place)
    return self
  }

  /// Standard error holds every one of these.
  @discardableResult
  func complains(_ texts: String..., at place: SourceLocation = #_sourceLocation) -> Answer {
    for text in texts { #expect(errors.contains(text), comment, sourceLocation: place) }
    return self
  }

  /// Nothing ran and nothing is wrong with the store: standard error is empty.
  @discardableResult
  func isSilent(at place: SourceLocation = #_sourceLocation) -> Answer {
    #expect(errors == "", comment, sourceLocation: place)
    return self
  }

  /// The diagnostics of `--format json`.
  func entries() throws -> [Entry] {
    try output.split(separator: "\n").map { try JSONDecoder().decode(Entry.self, from: Data($0.utf8)) }
  }

  /// Exactly one error was found: of this id, at the mark of the lesson.
  @discardableResult
  func finds(_ id: String, at place: SourceLocation = #_sourceLocation) throws -> Answer {
    let found = try entries()
    #expect(found.map(\.id) == [id], comment, sourceLocation: place)
    #expect(found.first?.severity == "error", comment, sourceLocation: place)
    if !trial.markedPlace.isEmpty {
      #expect(found.first?.place == trial.markedPlace, comment, sourceLocation: place)
    }
    return exits(1, at: place)
  }
}
