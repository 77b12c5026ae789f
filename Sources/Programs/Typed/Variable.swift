import Diagnostics

/// A variable, constant or parameter; its identity is what counts.
package final class Variable {
  package let name: String
  package var type: Type
  /// Declared with `var`, or an `inout` parameter.
  package let isMutable: Bool
  /// The place among the lesson's globals, for one declared at the top level of an example.
  package let globalIndex: Int?
  /// The function whose frame holds it; nothing for the top level of an example.
  package let owner: TypedFunction?
  /// Where its name stands in the text of its example.
  package let range: Range<Int>
  /// Whether it is a static property, which is made when it is first read.
  package var isStatic = false
  /// Whether it is a parameter that a closure is handed to without `@escaping`, or another name of such a one.
  package var isNonescaping = false
  /// What Swift calls the view that it holds, which is a list of its elements here: ReversedCollection.
  package var view: String?
  /// Whether a closure or local function other than `owner` uses it, so that it needs a cell; never for a global.
  package var isCaptured = false
  /// Where the `let` or `var` stands that declares it; nothing for parameters and names taken out of a value.
  package var introducer: SourceRange?
  /// Whether that word declares this variable only.
  package var isAlone = false
  /// Whether its value is used anywhere.
  package var isRead = false
  /// Whether it is assigned to, or changed in place, after its declaration.
  package var isChanged = false
  /// The register of its owner's frame that holds it, or its cell; set when code is generated.
  var register = 0

  package init(
    name: String, type: Type, isMutable: Bool, globalIndex: Int? = nil, owner: TypedFunction?, range: Range<Int>
  ) {
    self.name = name
    self.type = type
    self.isMutable = isMutable
    self.globalIndex = globalIndex
    self.owner = owner
    self.range = range
  }

  /// Whether it belongs to the lesson, not to a call.
  package var isGlobal: Bool { globalIndex != nil }
}
