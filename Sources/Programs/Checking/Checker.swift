import Diagnostics

/// Checks one example: finds what every name means and the type of every expression.
///
/// Types flow both ways: what is expected is pushed down (`infer(_:_:)`, the hint), what is found comes up.
/// Overloads are tried one after the other; an expression is checked once for each type that is expected
/// of it (`memo`), so the work grows with the text and the number of overloads, not with their product
/// over the depth.
final class Checker {
  let scope: Scope
  let interface: Interface
  let standard: StandardTypes
  let text: SourceText
  /// What was found so far; while an overload is tried, what was found by this try.
  var diagnostics: [Diagnostic] = []
  var frames: [Frame]
  var context: FunctionContext
  /// Where everything that is made stands, while a default of the interface is filled into a call.
  var fixedRange: Range<Int>?
  var memo = Memo()
  var depth = 0
  var steps = 0
  /// How many steps this statement may take.
  var stepLimit = 0
  /// Where one had none left, or stood too deep.
  var exhausted: Range<Int>?
  /// Steps of the whole text; `steps` begins anew with each statement of the top level.
  var totalSteps = 0
  /// Variables declared without a value: whether each is set before it is read is looked at afterwards.
  var scopeOfUnset: [Variable] = []
  /// Calls that were told to be written in another way as a whole.
  var formed: [Range<Int>] = []
  /// Lists of whole literals that are tried as lists of Doubles.
  var doubles: [Range<Int>] = []
  /// Lists whose elements are tried as optionals, and what they are then.
  var levels: [(range: Range<Int>, type: Type)] = []
  /// The variables whose values are being checked, and the functions they stand in.
  var initializing: [(name: String, function: TypedFunction?)] = []
  /// The types whose members are being looked at, from the outside in: what stands in them has its short name there.
  var surroundings: [Surrounding] = []
  /// Static constants whose type is not known before someone asks for it, or everything else is known; nil once it is.
  var pendingStatics: [PendingStatic?] = []
  /// Those before it have had their turn.
  var firstPending = 0
  /// Makes the places of static constants, before everything else.
  var statics: [TypedStatement] = []
  var chains = Chains()
  /// What was found for misspelt names, by their place.
  var suggestions: [Int: (help: String?, fixes: [Diagnostic.Fix])] = [:]
  /// Where variables stand whose braces have ended.
  var closed: [String: SourceRange] = [:]
  /// Functions that types have without writing them, on their way to the statements.
  var synthesized: [TypedFunction] = []

  init(text: SourceText, scope: Scope) {
    self.text = text
    self.scope = scope
    interface = scope.interface
    standard = scope.interface.standard
    frames = [scope.top]
    context = FunctionContext(function: nil, result: .topLevel)
    resetSteps(text.bytes.indices)
  }

  var frame: Frame { frames[frames.count - 1] }

  // MARK: Telling

  func report(
    _ kind: DiagnosticKind, _ summary: String, at range: Range<Int>, notes: [Diagnostic.Note] = [], help: String? = nil,
    fixes: [Diagnostic.Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(kind, summary, at: text.range(fixedRange ?? range), notes: notes, help: help, fixes: fixes))
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Runs `body` and hands back what it found instead of telling it.
  func tentatively<Result>(_ body: () -> Result) -> (Result, [Diagnostic]) {
    var saved: [Diagnostic] = []
    swap(&saved, &diagnostics)
    let result = body()
    swap(&saved, &diagnostics)
    return (result, saved)
  }

  /// The source of a node, for messages; nothing if it is long or stands on several lines.
  func source(_ range: Range<Int>) -> String? {
    guard fixedRange == nil, range.count <= 40, range.upperBound <= text.bytes.count else { return nil }
    let bytes = text.bytes[range]
    return bytes.contains(0x0A) ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// `'x + 1'`, or `this value`.
  func quoted(_ range: Range<Int>) -> String { source(range).map { "'" + $0 + "'" } ?? "this value" }

  // MARK: Frames

  func inFrame<Result>(_ frame: Frame? = nil, _ body: () -> Result) -> Result {
    frames.append(frame ?? Frame(owner: context.function))
    defer { close(frames.removeLast()) }
    return body()
  }

  /// Remembers where variables stand whose braces end here, for those who name them behind.
  private func close(_ frame: Frame) {
    for (name, entry) in frame.entries {
      if case .variable(_, let place) = entry { closed[name] = place }
    }
  }

  /// Checks what belongs to another function, then comes back to this one.
  func inFunction<Result>(_ inner: FunctionContext, _ body: () -> Result) -> Result {
    let outer = context
    let environment = memo.environment
    context = inner
    memo.enter()
    defer {
      context = outer
      memo.environment = environment
    }
    return inFrame(Frame(owner: inner.function), body)
  }

  func make(_ kind: TypedExpression.Kind, _ type: Type, _ range: Range<Int>) -> TypedExpression {
    TypedExpression(kind, type, fixedRange ?? range)
  }

  func failure(_ range: Range<Int>, _ type: Type = .error) -> Checked {
    Checked(make(.error, type, range))
  }
}

/// An expression after checking, with what choosing it has cost.
struct Checked {
  var expression: TypedExpression
  /// The lower the better; see `Cost`.
  var cost = 0
  /// Whether another expected type could have given another type: literals, and what is made of them.
  var isFlexible = false
  /// What it is a call of, if it is one.
  var callee: FunctionDeclaration?

  init(_ expression: TypedExpression, cost: Int = 0, isFlexible: Bool = false) {
    self.expression = expression
    self.cost = cost
    self.isFlexible = isFlexible
  }

  var type: Type { expression.type }
  var range: Range<Int> { expression.range }
}

/// What a choice costs, as Swift ranks solutions.
enum Cost {
  /// A literal of a type that is not its own: `1` as a Double.
  static let literal = 10
  static let wrap = 20
  static let upcast = 20
  static let sequence = 25
  static let any = 60
  static let generic = 2
  static let initial = 1
  static let variadic = 3
  static let disfavored = 5_000
  /// The result is not what was expected.
  static let result = 20_000
}

/// What the function being checked may return, and what its jumps may name.
final class FunctionContext {
  enum Result {
    case topLevel
    case fixed(Type)
    /// Of a closure: what its first `return` gives.
    case inferred
  }

  let function: TypedFunction?
  var result: Result
  var inferred: Type?
  var jumps: [(label: String?, target: TypedStatement.JumpTarget, isLoop: Bool, endsWithBreak: Bool)] = []
  /// The title for messages: `loss(_:)`.
  var title: String?

  init(function: TypedFunction?, result: Result) {
    self.function = function
    self.result = result
  }
}

/// Results of checks, by expression and expected type.
struct Memo {
  struct Key: Hashable {
    let lower: Int
    let upper: Int
    let environment: Int
    /// Tells most hints apart, so that a name with a thousand forms is no list to walk through.
    let hint: Int
  }

  struct Entry {
    let hint: Type?
    let result: Checked
    let diagnostics: [Diagnostic]
  }

  /// Names mean the same throughout an environment.
  var environment = 0
  private var last = 0
  private var entries: [Key: [Entry]] = [:]

  mutating func enter() {
    last += 1
    environment = last
  }

  func find(_ range: Range<Int>, _ hint: Type?) -> Entry? {
    guard let list = entries[key(range, hint)] else { return nil }
    for entry in list where entry.hint == hint { return entry }
    return nil
  }

  mutating func store(_ entry: Entry, _ range: Range<Int>) {
    entries[key(range, entry.hint), default: []].append(entry)
  }

  private func key(_ range: Range<Int>, _ hint: Type?) -> Key {
    Key(lower: range.lowerBound, upper: range.upperBound, environment: environment, hint: hint?.discriminator ?? 0)
  }
}
