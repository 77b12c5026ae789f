import Sandbox

/// What programs can call, read from the texts that lessons are checked against.
struct Declarations {
  struct Parameter {
    let label: String?
    let type: String
    let hasDefault: Bool
  }

  struct Callable {
    /// How a call begins when it needs no receiver: `Tensor.zeros`, `exp`, `Dense`; else the name of the member.
    let name: String
    /// The type of the receiver of a method, property or subscript.
    let receiver: String?
    /// Nothing for a property or a case without a payload.
    let parameters: [Parameter]?
    let result: String
    let isMutating: Bool
  }

  private(set) var all: [Callable] = []
  /// The types that are subtypes of a class.
  private(set) var subtypes: [String: [String]] = [:]
  /// By the type they give.
  private(set) var makers: [String: [Callable]] = [:]

  init() {
    for table in [standardLibrary, lessonKit] { read(table.interface) }
    for callable in all { makers[callable.result, default: []].append(callable) }
  }

  private mutating func read(_ text: String) {
    var owner: String?
    var isEnum = false
    for line in text.split(separator: "\n") {
      var words = line.trimmingPrefix { $0 == " " }
      if words.hasPrefix("//") || words.hasPrefix("infix") { continue }
      if words == "}" {
        owner = nil
        continue
      }
      for word in ["@discardableResult ", "@_disfavoredOverload ", "final "] where words.hasPrefix(word) {
        words = words.dropFirst(word.count)
      }
      let kinds = ["struct ", "class ", "enum ", "protocol ", "extension "]
      if let kind = kinds.first(where: { words.hasPrefix($0) }), words.hasSuffix("{") {
        let header = words.dropFirst(kind.count).dropLast(2).split(separator: ":")
        owner = header.first.map(String.init)
        isEnum = kind == "enum "
        if let owner, header.count > 1 {
          for parent in header[1].split(separator: ",") {
            subtypes[String(parent.dropFirst()), default: []].append(owner)
          }
        }
      } else if !words.contains("<T") && !words.contains("<L") && !words.contains("Element")
        && !words.contains(" where ")
      {
        readMember(words, owner, isEnum)
      }
    }
  }

  private mutating func readMember(_ line: Substring, _ owner: String?, _ isEnum: Bool) {
    var words = line
    var isStatic = false, isMutating = false
    if words.hasPrefix("static ") { (isStatic, words) = (true, words.dropFirst(7)) }
    if words.hasPrefix("mutating ") { (isMutating, words) = (true, words.dropFirst(9)) }
    if words.hasPrefix("prefix ") { return }
    let prefix = isStatic && owner != nil ? (owner ?? "") + "." : ""
    let receiver = isStatic ? nil : owner
    if isEnum, words.hasPrefix("case "), let owner {
      let (name, parameters, _) = Declarations.signature(words.dropFirst(5))
      add(owner + "." + name, nil, parameters, owner, false)
    } else if words.hasPrefix("func ") {
      let (name, parameters, result) = Declarations.signature(words.dropFirst(5))
      guard let parameters, name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" }) else { return }
      add(prefix + name, receiver, parameters, result, isMutating)
    } else if words.hasPrefix("init"), let owner {
      let (name, parameters, _) = Declarations.signature(words)
      guard let parameters else { return }
      add(owner, nil, parameters, name == "init?" ? owner + "?" : owner, false)
    } else if words.hasPrefix("var ") || words.hasPrefix("let ") {
      let parts = words.dropFirst(4).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return }
      let type = parts[1].split(separator: "{")[0].trimmingPrefix { $0 == " " }
      add(prefix + parts[0], receiver, nil, String(type.last == " " ? type.dropLast() : type), false)
    }
  }

  private mutating func add(
    _ name: String, _ receiver: String?, _ parameters: [Parameter]?, _ result: String, _ isMutating: Bool
  ) {
    all.append(Callable(name: name, receiver: receiver, parameters: parameters, result: result, isMutating: isMutating))
  }

  /// The name, parameters and result of `name(label name: Type = default, …) -> Result`.
  private static func signature(_ text: Substring) -> (String, [Parameter]?, String) {
    guard let open = text.firstIndex(of: "(") else { return (String(text), nil, "") }
    var depth = 0
    var parts: [Substring] = []
    var start = text.index(after: open)
    var place = open
    while place < text.endIndex {
      switch text[place] {
      case "(", "[", "<", "{": depth += 1
      case ">" where text[text.index(before: place)] == "-": break
      case ")", "]", ">", "}": depth -= 1
      case "," where depth == 1:
        parts.append(text[start..<place])
        start = text.index(after: place)
      default: break
      }
      if depth == 0 { break }
      place = text.index(after: place)
    }
    if place < text.endIndex, start < place { parts.append(text[start..<place]) }
    var result = "Void"
    if place < text.endIndex {
      let rest = text[text.index(after: place)...].trimmingPrefix { $0 == " " }
      if rest.hasPrefix("-> ") { result = String(rest.dropFirst(3)) }
    }
    return (String(text[..<open]), parts.map(parameter), result)
  }

  private static func parameter(_ text: Substring) -> Parameter {
    let halves = text.split(separator: ":", maxSplits: 1)
    let names = halves[0].split(separator: " ").filter { !$0.hasPrefix("@") }
    let label = names.first.map { $0 == "_" ? nil : String($0) } ?? nil
    guard halves.count == 2 else { return Parameter(label: nil, type: String(text), hasDefault: false) }
    let sides = String(halves[1]).split(separator: "=", maxSplits: 1)
    let type = sides[0].split(separator: " ").joined(separator: " ")
    return Parameter(label: label, type: type, hasDefault: sides.count == 2 && !sides[0].hasSuffix("="))
  }
}
