import Foundation

/// Results kept between commands, in a folder `.courseware` beside the course.
///
/// An entry is a file: the hash of its content, a newline, the content. It is written beside its place
/// and moved there, so that a reader never sees half of one; what does not match its hash is thrown away.
package final class Store {
  private let folder: URL
  /// One line for each entry that was found damaged.
  package private(set) var complaints: [String] = []

  /// - Parameter folder: made when the first entry is written.
  package init(folder: URL) { self.folder = folder }

  /// The content of an entry, or nothing if it is not there or damaged.
  package func read(_ name: String) -> Data? {
    let place = folder.appendingPathComponent(name)
    guard let data = FileManager.default.contents(atPath: place.path) else { return nil }
    let head = data.prefix(65)
    if data.count >= 65, data[data.startIndex + 64] == 0x0A {
      let content = data.dropFirst(65)
      if Array(head.prefix(64)) == Array(Self.hash(content).utf8) { return Data(content) }
    }
    complaints.append("\(place.relativePath): damaged, thrown away and made anew")
    try? FileManager.default.removeItem(at: place)
    return nil
  }

  /// Writes an entry; a folder that cannot be written costs time in the next run, and nothing else.
  package func write(_ name: String, _ content: Data) {
    let place = folder.appendingPathComponent(name)
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try (Data(Self.hash(content).utf8) + [0x0A] + content).write(to: place, options: .atomic)
    } catch {
      if !complaints.contains(where: { $0.contains("cannot be written") }) {
        complaints.append("\(folder.relativePath): cannot be written, so nothing is kept for the next run")
      }
    }
  }

  /// Removes the entries of a subfolder that are not among `names`, when there are more than `limit`.
  package func prune(_ subfolder: String, keeping names: Set<String>, limit: Int) {
    let place = folder.appendingPathComponent(subfolder)
    let found = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
    guard found.count > limit else { return }
    for name in found where !names.contains(name) {
      try? FileManager.default.removeItem(at: place.appendingPathComponent(name))
    }
  }

  private static func hash(_ content: Data) -> String {
    var hash = Hash()
    hash.add([UInt8](content))
    return hash.text
  }
}
