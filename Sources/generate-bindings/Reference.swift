/// Everything that a lesson can name, by topic, for those who read about it.
struct Reference {
  /// A type, a function, or a member of a type.
  struct Entry {
    var name: String
    /// The declaration, in the language's own syntax.
    var signature: String
    /// Its doc comment, in the words of a lesson.
    var documentation: [String]
    var members: [Entry] = []
    var isType = false
  }

  /// Entries that belong together.
  struct Topic {
    var name: String
    var entries: [Entry]
  }

  /// In the order of modules, then by name.
  private(set) var topics: [Topic] = []
  private let surface: Surface
  private let interface: InterfaceWriter

  init(surface: Surface) {
    self.surface = surface
    interface = InterfaceWriter(surface: surface)
    for module in ["LessonKit", "Tensors", "Learning", "Figures"] { addTopics(of: module) }
    for place in topics.indices { topics[place].entries = Self.ordered(topics[place].entries) }
  }

  private mutating func addTopics(of module: String) {
    var found: [Topic] = []
    func add(_ entry: Entry, to name: String) {
      if let place = found.firstIndex(where: { $0.name == name }) {
        found[place].entries.append(entry)
      } else {
        found.append(Topic(name: name, entries: [entry]))
      }
    }
    for type in surface.types where type.module == module { add(entry(of: type), to: topic(of: type.file, in: module)) }
    let extensions = Surface.extensible.flatMap { surface.members[$0] ?? [] }
    for function in surface.functions + extensions where function.module == module {
      add(entry(of: function), to: function.labelled("Topic") ?? topic(of: function.file, in: module))
    }
    for topic in found.sorted(by: { $0.name < $1.name }) {
      if let place = topics.firstIndex(where: { $0.name == topic.name }) {
        topics[place].entries += topic.entries
      } else {
        topics.append(topic)
      }
    }
  }

  /// Types first, each kind by name; functions of one name keep their order.
  private static func ordered(_ entries: [Entry]) -> [Entry] {
    entries.enumerated().sorted { a, b in
      let (one, two) = (a.element, b.element)
      if one.isType != two.isType { return one.isType }
      let names = (one.name.lowercased(), two.name.lowercased())
      return names.0 == names.1 ? a.offset < b.offset : names.0 < names.1
    }.map(\.element)
  }

  /// The folder of a file, its words apart, or the module where it lies in none.
  private func topic(of file: String, in module: String) -> String {
    let parts = file.split(separator: "/")
    guard parts.count > 1 else { return module }
    return parts[0].reduce(into: "") { words, letter in
      words += letter.isUppercase && !words.isEmpty ? " " + letter.lowercased() : String(letter)
    }
  }

  private func entry(of type: TypeDeclaration) -> Entry {
    Entry(
      name: type.name, signature: head(of: type), documentation: readable(type.documentation),
      members: (surface.members[type.name] ?? []).map(entry), isType: true)
  }

  /// The type's declaration, with those of our own types that it is one of.
  private func head(of type: TypeDeclaration) -> String {
    let known = surface.types.map(\.name).filter { surface.conforms(type.name, to: $0) }
    return "\(type.kind.rawValue) \(type.name)" + (known.isEmpty ? "" : ": " + known.joined(separator: ", "))
  }

  private func entry(of declaration: Declaration) -> Entry {
    let isFormat = declaration.owner == "DefaultStringInterpolation"
    return Entry(
      name: isFormat ? "\\(…)" : declaration.name,
      signature: isFormat ? interpolation(declaration) : interface.signature(declaration),
      documentation: readable(declaration.documentation))
  }

  /// How a lesson writes a format: `"\(value, decimals: Int)"`.
  private func interpolation(_ declaration: Declaration) -> String {
    let parts = declaration.parameters.map { ($0.label.map { $0 + ": " } ?? "") + $0.type.swift() }
    return "\"\\(" + parts.joined(separator: ", ") + ")\""
  }

  /// A doc comment in the words of a lesson: labels for the generator vanish, and what throws stops the example.
  private func readable(_ documentation: [String]) -> [String] {
    documentation.filter { line in !["- Topic:", "- Seam:", "- Setter:"].contains { line.hasPrefix($0) } }
      .map { $0.hasPrefix("- Throws: ") ? "- Stops the example " + $0.dropFirst(10) : $0 }
  }
}
