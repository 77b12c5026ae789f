import Foundation
import Lessons

/// The files in the course's folder `data`, which lessons may name.
package struct DataFiles {
  /// In order of name.
  private let files: [URL]

  init(course: Course) {
    var folder = URL(fileURLWithPath: course.folder)
    if course.file == nil, folder.pathExtension == "md" { folder.deleteLastPathComponent() }
    let found = try? FileManager.default.contentsOfDirectory(
      at: folder.appendingPathComponent("data"), includingPropertiesForKeys: nil)
    files = (found ?? []).filter { $0.pathExtension == "csv" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// A hash over the names and contents of all of them.
  var hash: String {
    var hash = Hash()
    for file in files {
      hash.add(file.lastPathComponent)
      hash.add([UInt8](FileManager.default.contents(atPath: file.path) ?? Data()))
    }
    return hash.text
  }
}
