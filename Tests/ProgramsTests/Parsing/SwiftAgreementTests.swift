import Diagnostics
import Foundation
import Programs
import Testing

@Suite struct SwiftAgreementTests {
  @Test(arguments: SwiftAgreement.accepted) func readsWhatSwiftReads(_ source: String) {
    #expect(mistakes(source).isEmpty)
  }

  @Test(arguments: SwiftAgreement.refused) func refusesWhatSwiftRefuses(_ source: String) {
    #expect(!mistakes(source).isEmpty)
  }

  /// One batch for all programs; each stands in a function, as lessons do.
  @Test(.enabled(if: swiftc != nil)) func swiftAgrees() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("agreement-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let programs = SwiftAgreement.accepted + SwiftAgreement.refused
    var files: [String] = []
    for (index, source) in programs.enumerated() {
      let file = folder.appendingPathComponent("p\(index)_.swift")
      try "func wrapped() {\n\(source)\n}\n".write(to: file, atomically: true, encoding: .utf8)
      files.append(file.path)
    }
    let refused = try run(["-frontend", "-parse"] + files)
    for (index, source) in programs.enumerated() {
      let isRefused = refused.contains(index)
      #expect(isRefused == (index >= SwiftAgreement.accepted.count), "swiftc on: \(source)")
    }
  }

  private static let swiftc =
    ["/usr/bin/swiftc", "/usr/local/bin/swiftc"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
    ?? found(in: ProcessInfo.processInfo.environment["PATH"])

  private static func found(in path: String?) -> String? {
    (path ?? "").split(separator: ":").map { "\($0)/swiftc" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private func run(_ arguments: [String]) throws -> Set<Int> {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: SwiftAgreementTests.swiftc ?? "")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Set(text.matches(of: /p(\d+)_\.swift:\d+:\d+: error/).compactMap { Int($0.1) })
  }

  private func mistakes(_ source: String) -> [Diagnostic] {
    parse(SourceText(file: "", bytes: Array(source.utf8))).1
  }
}
