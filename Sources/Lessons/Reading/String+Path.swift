extension String {
  /// The path without its last part; nothing is left of a name alone.
  ///
  /// Foundation's own stops the process where the name is one letter long.
  package var folderOfPath: String {
    guard let slash = withoutSlashesBehind.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
    let folder = String(self[..<slash]).withoutSlashesBehind
    return folder.isEmpty ? "/" : folder
  }

  /// The last part of the path.
  package var lastOfPath: String {
    let path = withoutSlashesBehind
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return path == "/" ? path : String(path[path.utf8.index(after: slash)...])
  }

  private var withoutSlashesBehind: String {
    var path = self[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
    return String(path)
  }
}
