import FlyingFox
import Foundation

/// The pages of the preview, in memory.
actor PreviewSite {
  private var files: [String: Data] = [:]
  private var panel = ""
  private var version = 0

  /// Shows other files from now on.
  func replace(_ files: [String: Data], panel: String) {
    self.files = files
    replace(panel: panel)
  }

  /// Shows another panel over the files of before.
  func replace(panel: String) {
    self.panel = panel
    version += 1
  }

  /// The version, as soon as it is another than `seen`, at the latest after 10 seconds; the server gives up
  /// on an answer after 15.
  func version(after seen: Int) async -> Int {
    for _ in 0..<100 where version == seen { try? await Task.sleep(for: .milliseconds(100)) }
    return version
  }

  /// A file, or the page that says there is none.
  func response(to path: String) -> HTTPResponse {
    let name = path == "/" ? "index.html" : String(path.dropFirst()).removingPercentEncoding ?? ""
    guard let data = files[name] else {
      let text = files.isEmpty ? "The course is being checked." : "There is no page \(escaped(name))."
      return HTTPResponse(
        statusCode: files.isEmpty ? .ok : .notFound, headers: Self.headers("page.html"),
        body: decorated(Data("<!doctype html><title>courseware</title><p>\(text)</p></body>".utf8)))
    }
    let body = name.hasSuffix(".html") ? decorated(data) : data
    return HTTPResponse(statusCode: .ok, headers: Self.headers(name), body: body)
  }

  private func decorated(_ page: Data) -> Data {
    let script = """
      \(panel)<script>(function () { function wait() { fetch("/courseware/changes/\(version)").then(function (answer) \
      { return answer.text(); }).then(function (now) { if (now === "\(version)") { wait(); } else { location.reload(); } \
      }).catch(function () { setTimeout(wait, 1000); }); } wait(); })();</script></body>
      """
    return Data(String(decoding: page, as: UTF8.self).replacing("</body>", with: script).utf8)
  }

  private static func headers(_ name: String) -> HTTPHeaders {
    let types = [
      "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
      "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif",
      "webp": "image/webp", "woff2": "font/woff2", "txt": "text/plain; charset=utf-8",
    ]
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return [.contentType: types[ending] ?? "application/octet-stream", HTTPHeader("Cache-Control"): "no-store"]
  }
}
