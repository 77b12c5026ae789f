import Foundation
import Sandbox
import Testing

/// Small programs, each held against what `swiftc` made of it (Scripts/record-corpus): whether it runs, traps or is
/// rejected, and what it prints.
@Suite struct CorpusTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../References/Programs/Corpus")

  /// A program with its recorded verdict.
  struct Recorded {
    let name: String
    let program: String
    let verdict: String
    let output: String

    /// Reads the programs of a file: `#### name`, the program, `==> verdict`, what it prints.
    static func read(_ text: String) -> [Recorded] {
      ("\n" + text).components(separatedBy: "\n#### ").dropFirst().map { part in
        let lines = part.components(separatedBy: "\n")
        let end = lines.firstIndex { $0.hasPrefix("==> ") } ?? lines.count - 1
        return Recorded(
          name: lines[0], program: lines[1..<end].joined(separator: "\n"), verdict: String(lines[end].dropFirst(4)),
          output: lines[(end + 1)...].joined(separator: "\n").trimmingCharacters(in: .newlines))
      }
    }
  }

  /// Where we differ from `swiftc`, and why.
  private static func exceptions() throws -> [String: String] {
    let text = try String(contentsOf: folder.appendingPathComponent("../exceptions.txt"), encoding: .utf8)
    var reasons: [String: String] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("//") {
      let parts = line.split(separator: ":", maxSplits: 1)
      reasons[String(parts[0])] = parts[1].trimmingCharacters(in: .whitespaces)
    }
    return reasons
  }

  /// Programs with what the subset leaves out are rejected, and told what to write instead.
  @Test func saysWhatToWriteInsteadOfWhatIsOutside() throws {
    let text = try String(contentsOf: CorpusTests.folder.appendingPathComponent("../outside.txt"), encoding: .utf8)
    let programs = ("\n" + text).components(separatedBy: "\n#### ").dropFirst()
    #expect(programs.count > 40)
    for part in programs {
      let lines = part.components(separatedBy: "\n")
      let record = TestLesson().run(lines.dropFirst().joined(separator: "\n"))
      #expect(!record.isComplete, "\(lines[0])")
      let told = record.diagnostics.filter { $0.severity == .error }
      let kinds = ["outside-subset", "unknown-type", "unknown-name", "no-member"]
      #expect(told.contains { kinds.contains($0.id) && $0.help != nil }, "\(lines[0]): \(told.map(\.summary))")
    }
  }

  @Test func agreesWithSwift() throws {
    let exceptions = try CorpusTests.exceptions()
    var used: Set<String> = []
    var total = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: CorpusTests.folder.path).sorted() {
      let text = try String(contentsOf: CorpusTests.folder.appendingPathComponent(file), encoding: .utf8)
      let topic = file.replacingOccurrences(of: ".txt", with: "")
      for recorded in Recorded.read(text) {
        total += 1
        let name = topic + "/" + recorded.name
        let agrees = agrees(recorded)
        if exceptions[name] != nil { used.insert(name) }
        #expect(agrees != (exceptions[name] != nil), "\(name)\n\(recorded.program)")
      }
    }
    #expect(used.count == exceptions.count, "\(Set(exceptions.keys).subtracting(used))")
    print("\(total - used.count) of \(total) programs have the verdict and the output that swiftc gives them")
  }

  private func agrees(_ recorded: Recorded) -> Bool {
    let record = TestLesson().run(recorded.program)
    let isTrap = record.diagnostics.contains { kind in sandboxDiagnosticKinds.contains { $0.id == kind.kind.id } }
    let verdict = record.isComplete ? "runs" : isTrap ? "traps" : "rejected"
    guard verdict == recorded.verdict else { return false }
    return verdict != "runs" || record.text.trimmingCharacters(in: .newlines) == recorded.output
  }
}
