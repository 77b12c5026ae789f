import Foundation
import Lessons
import Programs

/// The files in a course's folder `data`, which lessons name.
struct CourseData {
  /// The most bytes that a file may have.
  static let largestFile = 64 << 20
  /// The most files that are looked at.
  private static let mostFiles = 10_000

  private let folder: URL
  /// The names of all files, relative to the folder, in order.
  let names: [String]

  /// The data of a course; for a single lesson, of the course around it.
  init(of course: Course) {
    folder = Self.root(of: course).appendingPathComponent("data", isDirectory: true)
    var names: [String] = []
    // Folders behind links are not entered.
    let found = FileManager.default.enumerator(atPath: folder.path)
    while names.count < Self.mostFiles, let name = found?.nextObject() as? String {
      if name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) { continue }
      let type = found?.fileAttributes?[.type] as? FileAttributeType
      if type == .typeRegular || type == .typeSymbolicLink { names.append(name) }
    }
    self.names = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func root(of course: Course) -> URL {
    let folder = URL(fileURLWithPath: course.folder.isEmpty ? "." : course.folder, isDirectory: true)
    guard course.file == nil else { return folder }
    var candidate = folder.standardizedFileURL
    while candidate.path != "/" {
      if FileManager.default.fileExists(atPath: candidate.appendingPathComponent("course.yml").path) {
        return candidate
      }
      candidate = candidate.deletingLastPathComponent()
    }
    return folder
  }

  /// The files whose names stand in these programs as plain literals.
  func files(namedIn programs: [[UInt8]]) -> [Script.DataFile] {
    guard !names.isEmpty else { return [] }
    var named: Set<String> = []
    for program in programs { named.formUnion(Self.literals(in: program)) }
    return names.filter(named.contains).map(file)
  }

  /// The texts of all literals without interpolation or escapes.
  private static func literals(in program: [UInt8]) -> [String] {
    highlight(program).compactMap { span in
      guard span.kind == .string, span.range.count > 2 else { return nil }
      let text = program[span.range.dropFirst().dropLast()]
      return text.contains(UInt8(ascii: "\\")) ? nil : String(decoding: text, as: UTF8.self)
    }
  }

  private func file(_ name: String) -> Script.DataFile {
    let place = folder.appendingPathComponent(name)
    func refused(_ rule: String, _ found: String) -> Script.DataFile {
      Script.DataFile(name: name, path: place.path, hash: "", refusal: .init(rule: rule, found: found))
    }
    let inside = folder.resolvingSymlinksInPath().path + "/"
    let resolved = place.resolvingSymlinksInPath()
    guard resolved.path.hasPrefix(inside) else {
      return refused("a data file lies in the course's folder 'data'", "this is a link that leads out of it")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved.path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular, let size = attributes?[.size] as? Int,
      FileManager.default.isReadableFile(atPath: resolved.path)
    else { return refused("a data file can be read", "this one cannot be opened") }
    guard size <= Self.largestFile else {
      return refused("a data file has at most \(Self.largestFile >> 20) MB", "this one has \(size >> 20) MB")
    }
    var hash = Hash()
    hash.add(contentsOf: resolved)
    return Script.DataFile(name: name, path: resolved.path, hash: hash.text, refusal: nil)
  }
}
