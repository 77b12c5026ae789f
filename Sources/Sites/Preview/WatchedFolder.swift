import Foundation

/// The files of a course, looked at for changes by their size and date.
struct WatchedFolder {
  /// What was seen at one time.
  struct Snapshot: Equatable {
    private let entries: [String: [Double]]
    fileprivate init(_ entries: [String: [Double]]) { self.entries = entries }
  }

  private let root: URL

  /// - Parameter path: a folder, or a file, whose folder is then watched.
  init(path: String) {
    let url = URL(fileURLWithPath: path)
    root = url.pathExtension == "md" ? url.deletingLastPathComponent() : url
  }

  /// The files as they are now, hidden ones left out.
  func snapshot() -> Snapshot {
    var entries: [String: [Double]] = [:]
    let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey, .isRegularFileKey]
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
    while let file = files?.nextObject() as? URL {
      guard let values = try? file.resourceValues(forKeys: Set(keys)), values.isRegularFile == true else { continue }
      entries[file.path] = [
        values.contentModificationDate?.timeIntervalSinceReferenceDate ?? 0, Double(values.fileSize ?? 0),
      ]
    }
    return Snapshot(entries)
  }
}
