import Diagnostics

extension LessonReader {
  /// A link with what its address means; one that no page may hold is reported.
  func resolved(_ link: Link) -> Link {
    var link = link
    link.target = target(of: link.destination, at: link.range)
    links.append(link)
    return link
  }

  /// An image with the file its address means.
  func resolved(_ image: Image) -> Image {
    var image = image
    if image.alt.plainText.utf8.allSatisfy(\.isWhitespace) {
      report(
        .missingAltText, "every image says in words what it shows, this one has no text in its brackets",
        at: image.range, help: "describe it for a reader who cannot see it: ![A falling curve](\(image.destination))")
    }
    if scheme(of: image.destination) != nil || image.destination.hasPrefix("//") {
      report(
        .remoteImage, "a page loads nothing from elsewhere, but the image is at \(image.destination)",
        at: image.range, help: "put a copy into the course's folder and name that")
    } else if let file = courseFile(image.destination, at: image.range) {
      image.file = file
    }
    return image
  }

  private func target(of destination: String, at range: SourceRange) -> Link.Target {
    if let scheme = scheme(of: destination) {
      if ["http", "https", "mailto"].contains(scheme) { return .external(destination) }
      report(
        .unsafeLink, "a link leads to a page or a mail address, not to '\(scheme):'", at: range,
        help: "links begin with https:, http: or mailto:, or name a file of the course")
      return .unsafe
    }
    if destination.isEmpty {
      report(.brokenLink, "the link leads nowhere: its address is empty", at: range, help: "write [text](lesson.md#id)")
      return .unsafe
    }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count > 1 && !parts[1].isEmpty ? percentDecoded(String(parts[1])) : nil
    if parts[0].isEmpty { return .anchor(anchor ?? "") }
    guard let file = courseFile(String(parts[0]), at: range) else { return .unsafe }
    if file == "glossary.md" { return .term(anchor) }
    return file.hasSuffix(".md") ? .lesson(file: file, anchor: anchor) : .file(file)
  }

  /// The path inside the course that an address relative to this lesson means.
  private func courseFile(_ address: String, at range: SourceRange) -> String? {
    let path = percentDecoded(String(address.prefix { $0 != "?" }))
    guard !path.hasPrefix("/"), !path.contains("\\") else {
      report(
        .unsafeLink, "a link names a file relative to its lesson, not '\(address)'", at: range,
        help: "write the path from this lesson's folder, with '/' between its parts")
      return nil
    }
    var parts = name.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        report(.unsafeLink, "a link stays inside the course's folder, '\(address)' leads out of it", at: range)
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// The scheme of an address in lower case: a letter, then letters, digits, `+`, `-` and `.` up to `:`.
  ///
  /// Control characters and spaces are skipped as browsers skip them.
  private func scheme(of address: String) -> String? {
    var result = ""
    for byte in address.utf8 where byte > 0x20 {
      if byte == 0x3A { return result.isEmpty ? nil : result }
      guard byte.isLetter || (!result.isEmpty && (byte.isDigit || [0x2B, 0x2D, 0x2E].contains(byte))) else {
        return nil
      }
      result.unicodeScalars.append(UnicodeScalar(byte.isLetter ? byte | 0x20 : byte))
    }
    return nil
  }

  private func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(0x25) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x25, i + 2 < bytes.count, let value = UInt8(bytes.text(i + 1..<i + 3), radix: 16), value != 0 {
        result.append(value)
        i += 3
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
