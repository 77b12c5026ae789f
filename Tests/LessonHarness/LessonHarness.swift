import Foundation
import LessonKit

/// Starts a lesson that `swiftc` compiled, with what its front matter sets, so that it computes what the sandbox does.
///
/// - Parameter data: the folder whose files the lesson may name; the files in folders inside it are not needed here.
public func beginLesson(seed: UInt64, isSinglePrecision: Bool, data: String = "") {
  let session = Session()
  session.seed = seed
  session.precision = isSinglePrecision ? .single : .double
  let names = ((try? FileManager.default.contentsOfDirectory(atPath: data)) ?? []).sorted()
  session.data = DataFolder(
    names.compactMap { name in
      FileManager.default.contents(atPath: data + "/" + name).map { (name: name, file: .bytes([UInt8]($0))) }
    }, number: { Double($0) })
  Session.current = session
}

/// Starts an example: its random numbers follow from its name.
///
/// What the examples print is told apart by a line of a record separator and the example's name.
public func beginExample(_ id: String, seed: UInt64) {
  print("\u{1E}\(id)")
  Session.current.seed = seed
  Session.current.begin(example: id)
}
