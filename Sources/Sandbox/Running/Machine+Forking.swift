import LessonKit
import Programs

extension Machine {
  /// A machine with a deep copy of everything the lesson's variables hold: what runs there leaves the lesson as it is.
  ///
  /// Arrays, tensors and other values are shared until one side changes them; models, optimizers and variables that
  /// closures share are copied, once each, so that what was one thing here is one thing there.
  package func forked() -> Machine {
    let session = Session()
    session.precision = self.session.precision
    session.seed = self.session.seed
    session.memoryLimit = self.session.memoryLimit
    session.operationLimit = self.session.operationLimit
    session.data = self.session.data
    let copy = Machine(session: session, tables: tables)
    copy.budgets = budgets
    copy.adopt(self)
    var copier = Copier()
    for place in 0..<globalCount { copy.state.pointee.globals[place] = copier.copy(state.pointee.globals[place]) }
    return copy
  }
}

/// Copies values with what they refer to.
private struct Copier {
  private var copies: [ObjectIdentifier: AnyObject] = [:]
  private var depth = 0
  /// What is nested deeper is shared: it would need a deeper stack than there is.
  private static let greatestDepth = 500

  mutating func copy(_ value: Value) -> Value {
    if depth > Copier.greatestDepth { return value }
    depth += 1
    defer { depth -= 1 }
    switch value {
    case .int, .double, .bool, .string, .void, .none, .tensor: return value
    case .array(let box): return copied(box).map { .array($0) } ?? value
    case .fields(let box): return copied(box).map { .fields($0) } ?? value
    case .some(let box): return copied(box).map { .some($0) } ?? value
    case .slice(let box): return .slice(SliceBox(box.elements.map { copy($0) }, from: box.start))
    case .dictionary(let box):
      let values = box.entries.map { (key: $0.key, value: copy($0.value)) }
      return .dictionary(DictionaryBox(values))
    case .enumeration(let box):
      return box.payload.isEmpty
        ? value : .enumeration(EnumerationBox(tag: box.tag, payload: box.payload.map { copy($0) }))
    case .function(let box): return .function(copied(box))
    case .cell(let cell): return .cell(copied(cell))
    case .object(let object): return .object(copied(object))
    }
  }

  /// A copy, or nothing where the elements hold no references at all.
  private mutating func copied(_ box: ArrayBox) -> ArrayBox? {
    var isPlain = true
    for element in box.elements {
      switch element {
      case .int, .double, .bool, .string, .void, .none, .tensor: continue
      default: isPlain = false
      }
      break
    }
    return isPlain ? nil : ArrayBox(box.elements.map { copy($0) })
  }

  private mutating func copied(_ box: FunctionValue) -> FunctionValue {
    if let known = copies[ObjectIdentifier(box)] as? FunctionValue { return known }
    let copy = FunctionValue(function: box.function, captures: box.captures.map { copied($0) })
    copies[ObjectIdentifier(box)] = copy
    return copy
  }

  private mutating func copied(_ cell: Cell) -> Cell {
    if let known = copies[ObjectIdentifier(cell)] as? Cell { return known }
    let result = Cell(.void)
    // Known before its contents are copied: a closure may hold the cell it stands in.
    copies[ObjectIdentifier(cell)] = result
    result.value = copy(cell.value)
    return result
  }

  private mutating func copied(_ object: AnyObject) -> AnyObject {
    if let known = copies[ObjectIdentifier(object)] { return known }
    let result = copyNative(object) ?? object
    copies[ObjectIdentifier(object)] = result
    return result
  }
}
