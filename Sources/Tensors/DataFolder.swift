/// The files of the course's folder `data`, as far as the lesson names them: the host reads them before the run.
package final class DataFolder {
  /// A file, or why there is none to be had.
  package enum File {
    case bytes([UInt8])
    /// It is there, and no example names it in a plain literal.
    case unnamed
    /// It may not be read, as a rule and what breaks it.
    case refused(rule: String, found: String)
  }

  private let files: [(name: String, file: File)]
  /// The number that a text writes, correctly rounded; nothing for any other text.
  package let number: (String) -> Double?
  /// Whether a file was wanted that could not be had: what is in the folder may be different tomorrow.
  package private(set) var wasMissed = false

  /// The folder of a course without data.
  package convenience init() { self.init([]) { _ in nil } }

  /// - Parameter files: in the order in which they are listed for an author.
  /// - Parameter number: how numbers in files are read; Embedded Swift cannot do it by itself.
  package init(_ files: [(name: String, file: File)], number: @escaping (String) -> Double?) {
    self.files = files
    self.number = number
  }

  /// The content of a file.
  ///
  /// - Throws: when there is none of that name, or it may not be read.
  package func bytes(of name: String) throws(EngineError) -> [UInt8] {
    let wanted = Array(name.utf8)
    for (known, file) in files where known.utf8.elementsEqual(wanted) {
      switch file {
      case .bytes(let bytes):
        try Session.current.charge(bytes.count)
        return bytes
      case .unnamed:
        wasMissed = true
        throw .unreadableData(
          file: name, line: nil,
          rule: "a data file is named by a plain text, so that it is read before the lesson runs",
          found: "this name is put together while it runs")
      case .refused(let rule, let found):
        wasMissed = true
        throw .unreadableData(file: name, line: nil, rule: rule, found: found)
      }
    }
    wasMissed = true
    throw .missingData(name: name, available: files.map { $0.name })
  }
}
