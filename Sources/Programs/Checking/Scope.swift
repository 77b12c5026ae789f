import Diagnostics

/// The names of one lesson: it grows from example to example.
package final class Scope {
  package let interface: Interface
  let top: Frame
  /// How many globals the lesson has so far.
  package private(set) var globalCount: Int
  /// Operators that types of the lesson declare.
  var operators: [String: [FunctionDeclaration]] = [:]
  /// Names of declarations that could not be read: they are not told to be unknown.
  var lostNames: [String] = []

  /// A lesson without any example yet.
  package init(interface: Interface) {
    self.interface = interface
    top = Frame(owner: nil)
    globalCount = 0
  }

  private init(copying other: Scope) {
    interface = other.interface
    top = Frame(owner: nil)
    top.entries = other.top.entries
    globalCount = other.globalCount
    operators = other.operators
    lostNames = other.lostNames
  }

  /// A copy that can grow without changing this one: for exercises.
  package func forked() -> Scope { Scope(copying: self) }

  /// The names an example of the lesson could use now, in no order.
  package var names: [String] { Array(top.entries.keys) }

  /// The lesson's variables with their places, in the order in which they were declared.
  package var globals: [(name: String, index: Int)] {
    var globals: [(name: String, index: Int)] = []
    for (name, entry) in top.entries {
      if case .variable(let variable, _) = entry, let index = variable.globalIndex { globals.append((name, index)) }
    }
    return globals.sorted { $0.index < $1.index }
  }

  func nextGlobalIndex() -> Int {
    defer { globalCount += 1 }
    return globalCount
  }
}

/// The names of one pair of braces.
final class Frame {
  enum Entry {
    case variable(Variable, SourceRange)
    /// Functions of one name that differ in labels or types.
    case functions([FunctionDeclaration])
    case type(Type, SourceRange)
    /// A variable that is computed each time it is read.
    case computed(PropertyDeclaration, SourceRange)
  }

  var entries: [String: Entry] = [:]
  /// Where variables of these braces stand that have not been reached yet.
  var later: [String: Range<Int>] = [:]
  /// The function whose variables stand in it.
  let owner: TypedFunction?
  /// The type whose members can be named without a dot, where the frame is that of a method.
  var selfType: Type?
  /// Whether that is the type itself: in a static method.
  var isStatic = false

  init(owner: TypedFunction?) { self.owner = owner }
}
