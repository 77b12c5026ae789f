/// Writes the reference of everything that a lesson can name.
struct ReferenceWriter {
  let surface: Surface
  private var interface: InterfaceWriter { InterfaceWriter(surface: surface) }

  init(surface: Surface) { self.surface = surface }

  /// The text of `Documentation/API.md`.
  func text() -> String {
    var out = """
      <!-- Written by Scripts/generate-bindings from the doc comments. Do not edit. -->

      # What a lesson can name

      Everything below can be called from an example, and from Swift that imports `LessonKit`. The language around
      it is in [Language.md](Language.md).


      """
    for module in ["LessonKit", "Tensors", "Learning", "Figures"] { out += section(module) }
    while out.hasSuffix("\n\n") { out.removeLast() }
    return out
  }

  private func section(_ module: String) -> String {
    var topics: [(name: String, text: String)] = []
    func add(_ text: String, to name: String) {
      if let place = topics.firstIndex(where: { $0.name == name }) {
        topics[place].text += text
      } else {
        topics.append((name, text))
      }
    }
    for type in surface.types where type.module == module {
      add(entry(of: type), to: topic(type.file, labelled: nil))
    }
    for function in surface.functions where function.module == module {
      add(entry(of: function, level: 4), to: topic(function.file, labelled: function.labelled("Topic")))
    }
    for owner in Surface.extensible {
      let members = (surface.members[owner] ?? []).filter { $0.module == module }
      guard !members.isEmpty else { continue }
      for member in members {
        add(entry(of: member, level: 4), to: topic(member.file, labelled: member.labelled("Topic")))
      }
    }
    guard !topics.isEmpty else { return "" }
    return "## \(module)\n\n" + topics.sorted { $0.name < $1.name }.map { "### \($0.name)\n\n\($0.text)" }.joined()
  }

  /// The folder of a file, or its name up to `+` where it stands alone.
  private func topic(_ file: String, labelled: String?) -> String {
    if let labelled { return labelled }
    let parts = file.split(separator: "/")
    if parts.count > 1 { return String(parts[0]) }
    return String(file.dropLast(6).split(separator: "+")[0])
  }

  private func entry(of type: TypeDeclaration) -> String {
    var out = "#### \(type.name)\n\n"
    out += prose(type.documentation)
    for member in surface.members[type.name] ?? [] { out += entry(of: member, level: 5) }
    return out
  }

  private func entry(of declaration: Declaration, level: Int) -> String {
    if level == 5 {
      // Members stand as list entries: a heading for each would drown the types.
      let summary = declaration.summary
      var out = "- `\(interface.signature(declaration))`" + (summary.isEmpty ? "" : "  \n  " + summary) + "\n"
      for line in details(declaration.documentation) { out += "  " + line + "\n" }
      return out + "\n"
    }
    let heading =
      declaration.owner == "DefaultStringInterpolation"
      ? interpolation(declaration) : interface.signature(declaration)
    return "#### `\(heading)`\n\n" + prose(declaration.documentation)
  }

  /// How a lesson writes a format: `"\(value, decimals: Int)"`.
  private func interpolation(_ declaration: Declaration) -> String {
    let parts = declaration.parameters.map { ($0.label.map { $0 + ": " } ?? "") + $0.type.swift() }
    return "\"\\(" + parts.joined(separator: ", ") + ")\""
  }

  private func prose(_ documentation: [String]) -> String {
    let lines = readable(documentation)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n\n"
  }

  /// What follows the summary.
  private func details(_ documentation: [String]) -> [String] {
    readable(Array(documentation.drop { !$0.isEmpty && !$0.hasPrefix("- ") }))
  }

  /// A doc comment in the words of a lesson: labels for the generator vanish, and what throws stops the example.
  private func readable(_ documentation: [String]) -> [String] {
    var lines: [String] = []
    for line in documentation {
      if ["- Topic:", "- Seam:", "- Setter:"].contains(where: { line.hasPrefix($0) }) { continue }
      // A list needs a blank line before it where a paragraph stands above.
      if line.hasPrefix("- "), let last = lines.last, !last.isEmpty, !last.hasPrefix("- "), !last.hasPrefix("  ") {
        lines.append("")
      }
      lines.append(line.hasPrefix("- Throws: ") ? "- Stops the example " + line.dropFirst(10) : line)
    }
    return lines
  }
}
