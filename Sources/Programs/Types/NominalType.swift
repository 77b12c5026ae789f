/// A type with a declaration: one of the host's interface or one of the lesson.
package final class NominalType {
  package enum Kind {
    /// A struct of the host: opaque to programs but for its natives.
    case hostStruct
    /// A final class of the host: copies share it.
    case hostClass
    /// A class-bound protocol of the host.
    case hostProtocol
    /// An enum of the host; its cases are made by natives.
    case hostEnum
    /// A struct of the lesson: `fields` in order.
    case lessonStruct
    /// An enum of the lesson: `cases` in order, the position is the tag.
    case lessonEnum
  }

  /// A stored property of a struct of the lesson.
  package struct Field {
    package let name: String
    package let type: Type
    package let isMutable: Bool
    /// Computes the value that a construction without one takes; no parameters.
    package var initial: TypedFunction?
    package let range: Range<Int>
  }

  /// A case of an enum of the lesson.
  package struct Case {
    package let name: String
    package let payload: [Type.TupleElement]
    package let range: Range<Int>
    /// The text of a `String` raw value, or of an `Int` one in decimal.
    package var raw: TypedExpression?
  }

  package let name: String
  package let kind: Kind
  package let parameters: [GenericParameter]
  /// The protocols and superclasses it declares, directly.
  package var supertypes: [NominalType] = []
  /// The names of conformances that are no types of the interface: `Equatable`, `Comparable`, `Hashable`…
  package var conformances: [String] = []
  /// The name with those of the types of the lesson around it.
  lazy var path = name
  /// The type of the lesson that it stands in.
  var outer: NominalType?
  let members = MemberTable()
  /// Whether the members of a type of the lesson are known.
  var isComplete = false
  /// Whether its parts are being looked at, which may lead back to it.
  var isLookedAt = false
  /// Whether a member could not be read: what the type lacks is not told.
  var isBroken = false
  package var fields: [Field] = []
  package var cases: [Case] = []

  package init(name: String, kind: Kind, parameters: [GenericParameter] = []) {
    self.name = name
    self.kind = kind
    self.parameters = parameters
  }

  /// Whether copies share one value.
  package var isReference: Bool { kind == .hostClass || kind == .hostProtocol }

  /// Whether it is an enum whose cases hold nothing.
  var isPlain: Bool { cases.allSatisfy { $0.payload.isEmpty } }

  /// Whether it is declared in the lesson.
  package var isOfLesson: Bool { kind == .lessonStruct || kind == .lessonEnum }

  /// Whether it is a struct of the lesson that works as a layer.
  package var isModule: Bool { kind == .lessonStruct && supertypes.contains { $0.name == "Module" } }

  /// Whether every value of it is a value of `other`.
  package func isSubtype(of other: NominalType) -> Bool {
    self === other || supertypes.contains { $0.isSubtype(of: other) }
  }
}
