import Figures
import Foundation
import Testing

/// Every kind of figure as it was last looked at. `RECORD=1` rewrites the files, and that run fails.
@Suite struct GoldenTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Goldens")

  @Test(arguments: Samples.all.map(\.name))
  func drawingsAreAsLastLookedAt(_ name: String) throws {
    let figure = try #require(Samples.all.first { $0.name == name }).figure
    let rendering = render(figure, idPrefix: "figure-\(name)")
    try check(name + ".wide.svg", rendering.wide)
    try check(name + ".narrow.svg", rendering.narrow)
    try check(name + ".txt", rendering.text)
    try check(name + ".ascii.txt", renderText(figure, columns: 60, isASCII: true))
    try check(name + ".data.txt", words(of: rendering))
    for (i, frame) in rendering.frames.enumerated() { try check("\(name).frame\(i).svg", frame.wide) }
  }

  @Test func styleSheetIsAsLastLookedAt() throws { try check("figures.css", figureStyleSheet) }

  private func words(of rendering: FigureRendering) -> String {
    var text = "\(rendering.title)\n\(rendering.description)\n"
    for table in rendering.tables {
      text += "\n\(table.caption)\n" + table.columns.joined(separator: "\t") + "\n"
      for row in table.rows.prefix(5) { text += row.joined(separator: "\t") + "\n" }
      text += "\(table.rows.count) rows. \(table.note)\n"
    }
    return text
  }

  private func check(_ name: String, _ text: String) throws {
    let file = Self.folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try Data((text + "\n").utf8).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(expected == text + "\n", "\(name)")
  }
}
