import Foundation

/// Writes trained models as safetensors files: `FOLDER/lesson/example-model.safetensors`.
package struct ModelWriter {
  private let folder: URL

  package init(folder: String) { self.folder = URL(fileURLWithPath: folder, isDirectory: true) }

  /// Writes the models and answers the paths of their files.
  ///
  /// - Throws: when a file cannot be written.
  package func write(_ models: [TrainedModel], of lesson: String) throws -> [String] {
    let place = folder.appendingPathComponent(name(lesson.hasSuffix(".md") ? String(lesson.dropLast(3)) : lesson))
    return try models.map { model in
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let file = place.appendingPathComponent(name("\(model.example)-\(model.name)") + ".safetensors")
      try Data(model.weights.encoded()).write(to: file, options: .atomic)
      return file.relativePath
    }
  }

  /// A file's name never leads to another folder.
  private func name(_ text: String) -> String {
    let name = String(text.map { $0 == "/" || $0 == "\0" ? "-" : $0 })
    return name.hasPrefix(".") || name.isEmpty ? "_" + name : name
  }
}
