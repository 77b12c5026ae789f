import Foundation

/// A course or a lesson to start from: it checks and builds as it is.
package struct Scaffold {
  /// What is made.
  package enum Kind: String, CaseIterable, Sendable {
    case course, lesson
  }

  /// Something stands there already.
  package struct Occupied: Error, CustomStringConvertible {
    let path: String
    package var description: String { "'\(path)' is there already, and nothing is overwritten; give another name" }
  }

  private let kind: Kind
  private let path: String

  package init(kind: Kind, path: String) {
    self.kind = kind
    self.path = path
  }

  /// Writes the files and answers what to tell the author.
  ///
  /// - Throws: `Occupied`, or when a file cannot be written.
  package func write() throws -> [String] {
    switch kind {
    case .course: return try writeCourse()
    case .lesson: return try writeLesson()
    }
  }

  private func writeCourse() throws -> [String] {
    let folder = URL(fileURLWithPath: path)
    guard !FileManager.default.fileExists(atPath: path) else { throw Occupied(path: path) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let title = heading(from: folder.lastPathComponent)
    try text(Self.course(title: title)).write(to: folder.appendingPathComponent("course.yml"))
    try text(Self.lesson(title: "A first neuron")).write(to: folder.appendingPathComponent("first-neuron.md"))
    try text(Self.glossary).write(to: folder.appendingPathComponent("glossary.md"))
    return ["made \(path)", "next: courseware check \(path)", "      courseware serve \(path)"]
  }

  private func writeLesson() throws -> [String] {
    let file = path.hasSuffix(".md") ? path : path + ".md"
    guard !FileManager.default.fileExists(atPath: file) else { throw Occupied(path: file) }
    let url = URL(fileURLWithPath: file)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text(Self.lesson(title: heading(from: url.deletingPathExtension().lastPathComponent))).write(to: url)
    var lines = ["made \(file)"]
    if FileManager.default.fileExists(atPath: url.deletingLastPathComponent().appendingPathComponent("course.yml").path)
    {
      lines.append("next: add '\(url.lastPathComponent)' to a part in course.yml")
    }
    return lines + ["      courseware check \(file)"]
  }

  private func text(_ text: String) -> Data { Data(text.utf8) }

  /// `my-course` as `My course`.
  private func heading(from name: String) -> String {
    let words = name.replacing("-", with: " ").replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  private static func quoted(_ title: String) -> String {
    "\"" + title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func course(title: String) -> String {
    """
    title: \(quoted(title))
    description: What this course teaches, in a sentence.
    language: en
    parts:
      - title: Start
        lessons:
          - first-neuron.md

    """
  }

  private static func lesson(title: String) -> String {
    """
    ---
    title: \(quoted(title))
    summary: One weight learns the slope of a line.
    objectives:
      - train a single neuron and read its loss curve
    minutes: 10
    ---

    # \(title)

    Four points lie on the line $y = 2x$. Can a neuron with one weight find the 2?

    ```swift {#train caption="The loss falls as the weight approaches 2."}
    let x: Tensor = [[1], [2], [3], [4]]
    let y: Tensor = [[2], [4], [6], [8]]
    let neuron = Sequential(input: 1) {
      Dense(1)
    }
    let history = neuron.fit(x, y, loss: .meanSquaredError, optimizer: SGD(learningRate: 0.02), epochs: 200)
    show(linePlot(history.loss, title: "Loss", xLabel: "epoch", yLabel: "mean squared error"))
    expect(neuron(x), isClose: y, tolerance: 0.5)
    ```

    After {{count}} epochs the neuron is close to the line.

    """.replacing("{{count}}", with: "`{swift} history.loss.count`")
  }

  private static let glossary = """
    # Glossary

    ## Loss

    A number that says how wrong a model is; training makes it small.

    """
}
