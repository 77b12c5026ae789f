/// A function of the lesson: declared, a method, an initializer, an accessor, or a closure.
package final class TypedFunction {
  package enum Kind {
    case function
    case closure
    /// The first parameter is `self`; an `inout` one if the method is mutating.
    case method
    /// `self` is `initialized`, a variable of the body: made with no field set, and the result.
    case initializer
    /// Computes a default: of an argument, or of a stored property.
    case initialValue
  }

  /// A parameter: a variable of the function's frame.
  package struct Parameter {
    package let variable: Variable
    /// The caller hands in a place; what the variable holds at the end is written back to it.
    package let isInout: Bool

    package init(_ variable: Variable, isInout: Bool = false) {
      self.variable = variable
      self.isInout = isInout
    }
  }

  package let name: String
  package let kind: Kind
  /// The function it stands in; nothing at the top level of an example.
  package let parent: TypedFunction?
  /// The whole declaration or closure in the text of its example.
  package let range: Range<Int>
  package var parameters: [Parameter] = []
  package var result: Type = .void
  package var body: [TypedStatement] = []
  /// The `self` that an initializer fills.
  package var initialized: Variable?
  /// The variables of functions around it that it uses, or that a local function it calls uses, in
  /// order of first use. Every one has `isCaptured`.
  package var captures: [Variable] = []
  /// The globals it uses, or a function it calls uses, in order of first use.
  package var usedGlobals: [Variable] = []
  /// Whether it changes a variable of a function around it, a global or an object, so that calling it twice is
  /// not calling it once.
  package var assignsCaptured = false

  /// Its number among the lesson's functions; set when code is generated, which it is not where its example has errors.
  var codeIndex = -1

  package init(name: String, kind: Kind, parent: TypedFunction?, range: Range<Int>) {
    self.name = name
    self.kind = kind
    self.parent = parent
    self.range = range
  }
}
