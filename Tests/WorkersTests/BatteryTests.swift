import Foundation
import LessonKit
import Testing
import Workers

/// The battery gives the kept hashes with every set of kernels that this processor can run, on one thread and on two,
/// and a second time.
@Suite struct BatteryTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "References/Workers/bits.txt")

  private static func everything() throws -> [String] {
    let session = Session.current
    defer { Session.current = session }
    return try Battery(.double).lines + Battery(.single).lines
  }

  private static let pool = WorkerPool(threads: 2)

  /// The names whose hashes are not the kept ones.
  private static func strangers(_ lines: [String], _ kept: Set<String>) -> [String] {
    lines.filter { !kept.contains($0) }
  }

  @Test func theBitsAreTheKeptOnes() throws {
    let lines = try Self.everything()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try (lines.joined(separator: "\n") + "\n").write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(lines.count) hashes")
    }
    let kept = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map { String($0) }
    #expect(lines.count == kept.count)
    #expect(Self.strangers(lines, Set(kept)) == [])
  }

  @Test(arguments: KernelChoice.available, [1, 2]) func kernelsAndThreadsDoNotMatter(
    _ choice: KernelChoice, _ threads: Int
  ) throws {
    let fastest = try #require(KernelChoice.available.last)
    let kept = try Set(String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n").map { String($0) })
    #expect(selectKernels(choice))
    parallelRunner = threads == 1 ? nil : { chunks, body in Self.pool.run(chunks, body) }
    defer {
      _ = selectKernels(fastest)
      parallelRunner = nil
    }
    for _ in 0..<2 { #expect(Self.strangers(try Self.everything(), kept) == []) }
  }
}
