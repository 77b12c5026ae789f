import FlyingFox
import Foundation
import Verification

/// Shows a course on this machine's loopback interface and follows every save.
package struct PreviewServer {
  private let lessons: String
  private let port: UInt16
  private let version: String
  private let check: @Sendable () throws -> Report

  /// - Parameter lessons: the course's folder, or one lesson's file.
  /// - Parameter check: checks the course, with pages wanted.
  package init(lessons: String, port: UInt16, version: String, check: @escaping @Sendable () throws -> Report) {
    self.lessons = lessons
    self.port = port
    self.version = version
    self.check = check
  }

  /// Serves until the process ends.
  ///
  /// - Throws: when the port is taken.
  package func run() async throws {
    let site = PreviewSite()
    // Not every machine has the loopback address of IPv6, and not every reader knows how to write it.
    let address = try sockaddr_in.inet(ip4: "127.0.0.1", port: port)
    let server = HTTPServer(address: address, logger: .disabled)
    await server.appendRoute("GET /courseware/changes/:version") { request in
      let seen = request.routeParameters["version"].flatMap { Int($0) } ?? 0
      let now = await site.version(after: seen)
      return HTTPResponse(statusCode: .ok, body: Data(String(now).utf8))
    }
    await server.appendRoute("GET *") { request in await site.response(to: request.path) }
    let watching = Task {
      try await server.waitUntilListening()
      say("http://127.0.0.1:\(port)/")
      await watch(site)
    }
    defer { watching.cancel() }
    try await server.run()
  }

  private func watch(_ site: PreviewSite) async {
    let folder = WatchedFolder(path: lessons)
    var seen: WatchedFolder.Snapshot?
    while !Task.isCancelled {
      let now = folder.snapshot()
      if now != seen {
        seen = now
        await rebuild(site)
      }
      try? await Task.sleep(for: .milliseconds(250))
    }
  }

  private func rebuild(_ site: PreviewSite) async {
    switch await built() {
    case .success(let built):
      await site.replace(built.files, panel: built.panel)
      say(built.summary)
    case .failure(let mistake):
      await site.replace(panel: DiagnosticsPanel.html(of: mistake.text))
      say(mistake.text)
    }
  }

  private func say(_ text: String) {
    print(text)
    fflush(nil)
  }

  private struct Built: Sendable {
    let files: [String: Data]
    let panel: String
    let summary: String
  }

  private struct Mistake: Error {
    let text: String
  }

  /// Checks and renders on a thread of its own: formulas and deep lessons need more stack than a task has.
  private func built() async -> Result<Built, Mistake> {
    await withCheckedContinuation { continuation in
      let (check, version) = (check, version)
      let thread = Thread {
        continuation.resume(
          returning: Result { try Self.build(check, version: version) }.mapError { Mistake(text: "\($0)") })
      }
      thread.stackSize = 16 << 20
      thread.start()
    }
  }

  private static func build(_ check: () throws -> Report, version: String) throws -> Built {
    let report = try check()
    let counts = report.counts
    return Built(
      files: try SiteWriter(report: report, version: version).files(), panel: DiagnosticsPanel(report: report).html,
      summary: "\(report.lessons.count) lessons, \(counts.errors) errors, \(counts.warnings) warnings")
  }
}
