import Foundation
import Testing

/// Programs whose output was recorded from `swiftc` (Scripts/record-programs).
@Suite struct ParityTests {
  static let names = ["algorithms", "arithmetic", "closures", "collections", "control", "text", "values"]

  @Test(arguments: names) func printsWhatSwiftPrints(_ name: String) throws {
    try compare("Programs", name)
  }

  @Test(arguments: ["gradients", "modules"]) func printsWhatCompiledLessonsPrint(_ name: String) throws {
    try compare("Lessons", name)
  }

  private func compare(_ folder: String, _ name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../References/\(folder)")
    let program = try String(contentsOf: folder.appendingPathComponent(name + ".swift"), encoding: .utf8)
    let recorded = try String(contentsOf: folder.appendingPathComponent(name + ".txt"), encoding: .utf8)
    let record = TestLesson().run(program)
    #expect(record.diagnostics.map(\.summary) == [])
    #expect(record.text == recorded)
  }
}
