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
    let server = HTTPServer(address: .loopback(port: port))
    await server.appendRoute("GET /courseware/changes/:version") { request in
      let seen = request.routeParameters["version"].flatMap { Int($0) } ?? 0
      let now = await site.version(after: seen)
      return HTTPResponse(statusCode: .ok, body: Data(String(now).utf8))
    }
    await server.appendRoute("GET *") { request in await site.response(to: request.path) }
    let serving = Task { try await server.run() }
    try await server.waitUntilListening()
    print("http://localhost:\(port)/")
    let watching = Task { await watch(site) }
    defer { watching.cancel() }
    try await serving.value
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
    do {
      let report = try check()
      let files = try SiteWriter(report: report, version: version).files()
      await site.replace(files, panel: DiagnosticsPanel(report: report).html)
      print("\(report.lessons.count) lessons, \(report.counts.errors) errors, \(report.counts.warnings) warnings")
    } catch {
      await site.replace(panel: DiagnosticsPanel.html(of: "\(error)"))
      print("\(error)")
    }
  }
}
