/// Which values the cases of a switch have covered so far.
///
/// A pattern is a constructor with patterns for its parts: a case of an enum, `nil` or a value of an optional, a tuple,
/// true or false. What no row of patterns takes is looked for place by place, from the left.
struct Coverage {
  private let type: Type
  private var rows: [[Shape]] = []
  private var takesAll = false
  /// How many rows may still be looked at: a switch over many places at once could take forever.
  private static let mostSteps = 20_000

  init(_ type: Type) { self.type = type }

  mutating func addDefault() { takesAll = true }

  mutating func add(_ pattern: PatternSyntax) { rows.append([Coverage.shape(pattern, type)]) }

  /// A value that no case takes, in words; nothing if there is none.
  var missing: String? {
    if takesAll { return nil }
    var steps = Coverage.mostSteps
    guard let constructors = Coverage.constructors(of: type), !rows.isEmpty else {
      return Coverage.missing(rows, [type], &steps).map { _ in "every other value" }
    }
    var found: [String] = []
    for constructor in constructors {
      let inner = rows.compactMap { Coverage.specialized($0, constructor) }
      guard let parts = Coverage.missing(inner, constructor.parts, &steps) else { continue }
      let isAny = constructor.name.utf8.isEmpty && parts.allSatisfy { $0 == "_" }
      found.append(isAny ? "every other value" : Coverage.words(constructor, parts, type))
    }
    return found.isEmpty ? nil : Type.list(found)
  }

  /// What a pattern takes of the values of a type.
  private indirect enum Shape {
    case all
    /// One constructor, by its name, with what is taken of its parts.
    case constructor(String, [Shape])
    /// Some values that are not counted: numbers, texts.
    case some
  }

  // MARK: Patterns

  private static func shape(_ pattern: PatternSyntax, _ type: Type) -> Shape {
    switch pattern.kind {
    case .wildcard, .name, .error: return .all
    case .tuple(let elements):
      guard case .tuple(let parts) = type, parts.count == elements.count else { return .all }
      return .constructor("", zip(elements, parts).map { shape($0.pattern, $1.type) })
    case .optional(let inner):
      guard let wrapped = type.wrapped else { return .all }
      return .constructor("some", [shape(inner, wrapped)])
    case .enumCase(_, let name, let payload): return shape(name.text, payload, type)
    case .expression(let syntax): return shape(syntax, type)
    }
  }

  private static func shape(_ name: String, _ payload: [PatternSyntax.Element]?, _ type: Type) -> Shape {
    if let wrapped = type.wrapped {
      if name == "none", payload == nil { return .constructor("none", []) }
      if name == "some", payload == nil { return .constructor("some", [.all]) }
      if name == "some", let payload, payload.count == 1 {
        return .constructor("some", [shape(payload[0].pattern, wrapped)])
      }
      return .constructor("some", [shape(name, payload, wrapped)])
    }
    guard let constructor = constructors(of: type)?.first(where: { $0.name == name }) else { return .some }
    let parts = constructor.parts
    guard let payload else { return .constructor(name, parts.map { _ in .all }) }
    // One name, or one tuple, may stand for all that a case holds.
    if payload.count == 1, parts.count > 1 {
      let whole = shape(payload[0].pattern, .tuple(parts.map { Type.TupleElement(label: nil, type: $0) }))
      if case .constructor(_, let shapes) = whole { return .constructor(name, shapes) }
      return .constructor(name, parts.map { _ in whole })
    }
    guard payload.count == parts.count else { return .constructor(name, parts.map { _ in .all }) }
    return .constructor(name, zip(payload, parts).map { shape($0.pattern, $1) })
  }

  private static func shape(_ syntax: ExpressionSyntax, _ type: Type) -> Shape {
    switch syntax.kind {
    case .boolean(let truth) where type == .bool: return .constructor(truth ? "true" : "false", [])
    case .nilLiteral where type.wrapped != nil: return .constructor("none", [])
    case .implicitMember(let name), .member(_, let name): return shape(name.text, nil, type)
    case .parenthesized(let inner): return shape(inner, type)
    case .optionalChain(let chain):
      guard case .chainUnwrap(let inner) = chain.kind, let wrapped = type.wrapped else { return .some }
      return .constructor("some", [shape(inner, wrapped)])
    case .tuple(let elements):
      guard case .tuple(let parts) = type, parts.count == elements.count else { return .some }
      return .constructor("", zip(elements, parts).map { shape($0.value, $1.type) })
    default:
      if let wrapped = type.wrapped { return .constructor("some", [shape(syntax, wrapped)]) }
      return .some
    }
  }

  // MARK: Types

  private typealias Constructor = (name: String, parts: [Type])

  /// The ways to make a value of the type; nothing if they are not counted.
  private static func constructors(of type: Type) -> [Constructor]? {
    switch type {
    case .bool: return [("true", []), ("false", [])]
    case .optional(let wrapped): return [("some", [wrapped]), ("none", [])]
    case .tuple(let parts): return [("", parts.map { $0.type })]
    case .nominal(let nominal, _): return nominal.constructors
    default: return nil
    }
  }

  // MARK: What is missing

  /// Values for the places that no row takes.
  private static func missing(_ rows: [[Shape]], _ types: [Type], _ steps: inout Int) -> [String]? {
    steps -= 1
    if steps <= 0 { return nil }
    // Nothing is taken: any value will do, where there is one.
    if rows.isEmpty { return types.contains { constructors(of: $0)?.isEmpty == true } ? nil : types.map { _ in "_" } }
    guard let type = types.first else { return nil }
    let rest = Array(types.dropFirst())
    guard let constructors = constructors(of: type) else {
      let open = rows.filter { if case .all = $0[0] { true } else { false } }
      return missing(open.map { Array($0.dropFirst()) }, rest, &steps).map { ["_"] + $0 }
    }
    // Where no row names a constructor, one place stands for all of them.
    let isNamed = rows.contains { if case .constructor = $0[0] { true } else { false } }
    if !isNamed {
      let open = rows.filter { if case .all = $0[0] { true } else { false } }
      return missing(open.map { Array($0.dropFirst()) }, rest, &steps).map { ["_"] + $0 }
    }
    for constructor in constructors {
      let inner = rows.compactMap { specialized($0, constructor) }
      guard let values = missing(inner, constructor.parts + rest, &steps) else { continue }
      let parts = Array(values.prefix(constructor.parts.count))
      return [words(constructor, parts, type)] + values.dropFirst(constructor.parts.count)
    }
    return nil
  }

  /// The row for values of the constructor, its parts before the other places; nothing if it takes none of them.
  private static func specialized(_ row: [Shape], _ constructor: Constructor) -> [Shape]? {
    switch row[0] {
    case .all: return constructor.parts.map { _ in .all } + row.dropFirst()
    case .constructor(let name, let shapes):
      guard name == constructor.name, shapes.count == constructor.parts.count else { return nil }
      return shapes + row.dropFirst()
    case .some: return nil
    }
  }

  private static func words(_ constructor: Constructor, _ parts: [String], _ type: Type) -> String {
    if type == .bool { return constructor.name }
    if type.wrapped != nil, parts.isEmpty { return "nil" }
    let name = constructor.name.utf8.isEmpty ? "" : "." + constructor.name
    if parts.isEmpty || (!name.utf8.isEmpty && parts.allSatisfy { $0 == "_" }) { return name }
    return name + "(" + Type.list(parts) + ")"
  }
}

extension NominalType {
  /// The cases of an enum with the types of what they hold.
  fileprivate var constructors: [(name: String, parts: [Type])]? {
    switch kind {
    case .lessonEnum: return cases.map { ($0.name, $0.payload.map { $0.type }) }
    case .hostEnum:
      // What a case of the host holds is not taken apart by patterns.
      var names: [String] = []
      for (name, list) in members.properties where list.contains(where: { $0.isStatic && !$0.isMutable }) {
        names.append(name)
      }
      for (name, list) in members.functions where list.contains(where: { $0.isStatic }) && name != "init" {
        names.append(name)
      }
      return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }.map { ($0, []) }
    default: return nil
    }
  }
}
