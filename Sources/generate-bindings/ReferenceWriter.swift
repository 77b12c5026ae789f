/// Writes the reference as Markdown.
struct ReferenceWriter {
  let reference: Reference

  /// The text of `Documentation/API.md`.
  func text() -> String {
    var out = """
      <!-- Written by Scripts/generate-bindings from the doc comments. Do not edit. -->

      # What a lesson can name

      Everything below can be called from an example, and from Swift that imports `LessonKit`. The language around
      it is in [Language.md](Language.md).


      """
    for topic in reference.topics {
      out += "## \(topic.name)\n\n"
      for entry in topic.entries { out += text(of: entry) }
    }
    while out.hasSuffix("\n\n") { out.removeLast() }
    return out
  }

  private func text(of entry: Reference.Entry) -> String {
    var out = "### " + (entry.isType ? entry.name : "`\(entry.signature)`") + "\n\n"
    let lines = spaced(entry.documentation)
    if !lines.isEmpty { out += lines.joined(separator: "\n") + "\n\n" }
    for member in entry.members { out += line(of: member) }
    return out
  }

  /// Members stand as list entries: a heading for each would drown the types.
  private func line(of member: Reference.Entry) -> String {
    let summary = member.documentation.prefix { !$0.isEmpty && !$0.hasPrefix("- ") }.map(\.trimmed)
    var out = "- `\(member.signature)`" + (summary.isEmpty ? "" : "  \n  " + summary.joined(separator: " ")) + "\n"
    for line in spaced(Array(member.documentation.dropFirst(summary.count))) { out += "  " + line + "\n" }
    return out + "\n"
  }

  /// A list needs a blank line before it where a paragraph stands above.
  private func spaced(_ documentation: [String]) -> [String] {
    var lines: [String] = []
    for line in documentation {
      if line.hasPrefix("- "), let last = lines.last, !last.isEmpty, !last.hasPrefix("- "), !last.hasPrefix("  ") {
        lines.append("")
      }
      lines.append(line)
    }
    return lines
  }
}
