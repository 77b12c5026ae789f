import Diagnostics
import Foundation
import Lessons
import Testing

/// Real lecture notes by other people: they were not written for us, and are read all the same.
@Suite struct NotesTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/notes").standardized
  private static var files: [URL] {
    let found = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return found.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }
  }

  @Test(.enabled(if: !files.isEmpty, "the notes are not beside this clone"))
  func allTheirFormulasAreFound() throws {
    var formulas = 0
    for file in Self.files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let (lesson, diagnostics) = readLesson(file: file.lastPathComponent, bytes: bytes)
      formulas += lesson.formulas.count
      let text = SourceText(file: file.lastPathComponent, bytes: bytes)
      for math in lesson.formulas {
        let start = math.tex.position(at: 0)
        let line = text.lines[start.line - 1].offset
        #expect(bytes[line + start.column - 2] == 0x24, "a formula begins behind its dollar")
      }
      let expected: Set<String> = ["raw-html", "unknown-setting", "missing-title", "remote-image", "missing-alt-text"]
      let surprising = diagnostics.filter { !expected.contains($0.id) }
      #expect(surprising.isEmpty, "\(surprising.map { "\($0.range.start.line): \($0.summary)" })")
    }
    #expect(formulas == 161)
  }
}
