import Foundation

/// Everything that a lesson can name, made from the doc comments of the engine when the tool was made.
struct Reference {
  /// A type, a function, or a member of a type.
  struct Entry: Decodable {
    let name: String
    let signature: String
    private let isTypeOrNil: Bool?
    /// The doc comment's lines.
    let documentation: String
    private let membersOrNil: [Entry]?

    var isType: Bool { isTypeOrNil ?? false }
    var members: [Entry] { membersOrNil ?? [] }

    private enum CodingKeys: String, CodingKey {
      case name, signature, isTypeOrNil = "isType", documentation, membersOrNil = "members"
    }
  }

  /// Entries that have a page together.
  struct Topic: Decodable {
    let name: String
    let entries: [Entry]

    /// The page's file name.
    var page: String { Reference.page(of: name) }
  }

  let topics: [Topic]
  /// Where each type and function stands, the first of its name, by that name.
  private let addresses: [String: String]

  /// The reference that this tool carries.
  static let own: Reference = {
    guard let topics = try? JSONDecoder().decode([Topic].self, from: Data(text.utf8)) else {
      preconditionFailure("Scripts/generate-bindings writes this JSON")
    }
    return Reference(topics: topics)
  }()

  init(topics: [Topic]) {
    self.topics = topics
    var addresses: [String: String] = [:]
    for topic in topics {
      for (entry, id) in zip(topic.entries, Reference.ids(of: topic.entries)) where addresses[entry.name] == nil {
        addresses[entry.name] = "\(topic.page)#\(id)"
      }
    }
    self.addresses = addresses
  }

  /// The page and anchor of a type or function.
  func address(of name: some StringProtocol) -> String? { addresses[String(name)] }

  /// The page that lists all topics.
  static let contentsPage = "reference.html"

  private static func page(of topic: String) -> String {
    "reference-" + topic.lowercased().replacing(" ", with: "-") + ".html"
  }

  /// An anchor for each entry; those of one name are numbered.
  ///
  /// - Parameter owner: the anchor of the type whose members they are.
  static func ids(of entries: [Entry], in owner: String? = nil) -> [String] {
    var counts: [String: Int] = [:]
    return entries.map { entry in
      let name = (owner.map { $0 + "." } ?? "") + plain(entry.name)
      counts[name, default: 0] += 1
      return counts[name] == 1 ? name : "\(name)-\(counts[name] ?? 0)"
    }
  }

  /// A name as it may stand in an address: the signs of operators become their numbers.
  private static func plain(_ name: String) -> String {
    name.unicodeScalars.map { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil) || scalar == "_"
        ? String(scalar) : "-" + String(scalar.value, radix: 16)
    }.joined()
  }
}
