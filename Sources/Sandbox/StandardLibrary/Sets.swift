import LessonKit

/// What sets can do besides what every sequence can. A set is a dictionary of its elements, in order of insertion.
let setNatives: [StandardNative] = making + asking + combining + changing

private let making: [StandardNative] = [
  native("init()", of: "Set") { _, _ in .dictionary(DictionaryBox([])) },
  native("init(_ elements: Sequence<Element>) where Element: Hashable", of: "Set") { a, machine throws(EngineError) in
    try set(a.list(0), machine)
  },
  native("init(arrayLiteral elements: Element...) where Element: Hashable", of: "Set") {
    a, machine throws(EngineError) in
    try set(a.list(0), machine)
  },
]

private let asking: [StandardNative] = [
  native("var count: Int { get }", of: "Set") { a, _ in .int(box(a[0]).entries.count) },
  native("var isEmpty: Bool { get }", of: "Set") { a, _ in .bool(box(a[0]).entries.isEmpty) },
  native("var first: Element? { get }", of: "Set") { a, _ in optional(box(a[0]).entries.first?.key) },
  native("func contains(_ element: Element) -> Bool", of: "Set") { a, _ in .bool(box(a[0]).place(of: a[1]) != nil) },
  native("func isSubset(of other: Sequence<Element>) -> Bool", of: "Set") { a, machine throws(EngineError) in
    .bool(isPart(box(a[0]), of: try box(set(a.list(1), machine))))
  },
  native("func isSuperset(of other: Sequence<Element>) -> Bool", of: "Set") { a, machine throws(EngineError) in
    .bool(isPart(try box(set(a.list(1), machine)), of: box(a[0])))
  },
  native("func isStrictSubset(of other: Sequence<Element>) -> Bool", of: "Set") { a, machine throws(EngineError) in
    let other = try box(set(a.list(1), machine))
    return .bool(isPart(box(a[0]), of: other) && box(a[0]).entries.count < other.entries.count)
  },
  native("func isStrictSuperset(of other: Sequence<Element>) -> Bool", of: "Set") { a, machine throws(EngineError) in
    let other = try box(set(a.list(1), machine))
    return .bool(isPart(other, of: box(a[0])) && other.entries.count < box(a[0]).entries.count)
  },
  native("func isDisjoint(with other: Sequence<Element>) -> Bool", of: "Set") { a, _ in
    .bool(!a.list(1).contains { box(a[0]).place(of: $0) != nil })
  },
]

private let combining: [StandardNative] = [
  native("func union(_ other: Sequence<Element>) -> Set<Element>", of: "Set") { a, machine throws(EngineError) in
    try set(keys(a[0]) + a.list(1), machine)
  },
  native("func intersection(_ other: Sequence<Element>) -> Set<Element>", of: "Set") { a, machine throws(EngineError) in
    let other = try box(set(a.list(1), machine))
    return try set(keys(a[0]).filter { other.place(of: $0) != nil }, machine)
  },
  native("func subtracting(_ other: Sequence<Element>) -> Set<Element>", of: "Set") { a, machine throws(EngineError) in
    try set(difference(a[0], a.list(1), machine), machine)
  },
  native("func symmetricDifference(_ other: Sequence<Element>) -> Set<Element>", of: "Set") {
    a, machine throws(EngineError) in
    let added = a.list(1).filter { box(a[0]).place(of: $0) == nil }
    return try set(try difference(a[0], a.list(1), machine) + added, machine)
  },
  native("func filter(_ isIncluded: (Element) -> Bool) -> Set<Element>", of: "Set") { a, machine throws(EngineError) in
    let elements = ArrayBox([])
    for entry in box(a[0]).entries where try machine.claim(a[1], entry.key) { elements.append(entry.key) }
    return try set(elements.elements, machine)
  },
]

private let changing: [StandardNative] = [
  native(
    "@discardableResult mutating func insert(_ element: Element) -> (inserted: Bool, memberAfterInsert: Element)",
    of: "Set"
  ) { a, machine throws(EngineError) in
    let box = changeable(a)
    let place = box.place(of: a[1])
    let member = place.map { box.entries[$0].key } ?? a[1]
    if place == nil {
      try machine.charge(elements: 3)
      box.set(.void, for: a[1])
    }
    return changed(.dictionary(box), .fields(ArrayBox([.bool(place == nil), member])))
  },
  native("@discardableResult mutating func update(with element: Element) -> Element?", of: "Set") {
    a, machine throws(EngineError) in
    let box = changeable(a)
    try machine.charge(steps: box.entries.count)
    let old = box.place(of: a[1]).map { box.entries[$0].key }
    if old != nil { _ = box.remove(a[1]) }
    box.set(.void, for: a[1])
    return changed(.dictionary(box), optional(old))
  },
  native("@discardableResult mutating func remove(_ element: Element) -> Element?", of: "Set") {
    a, machine throws(EngineError) in
    let box = changeable(a)
    try machine.charge(steps: box.entries.count)
    let old = box.place(of: a[1]).map { box.entries[$0].key }
    _ = box.remove(a[1])
    return changed(.dictionary(box), optional(old))
  },
  native("@discardableResult mutating func removeFirst() -> Element", of: "Set") { a, machine throws(EngineError) in
    let box = changeable(a)
    guard let first = box.entries.first?.key else {
      throw machine.stop(.trap(.emptyCollection(operation: "removeFirst")))
    }
    try machine.charge(steps: box.entries.count)
    _ = box.remove(first)
    return changed(.dictionary(box), first)
  },
  native("mutating func popFirst() -> Element?", of: "Set") { a, machine throws(EngineError) in
    let box = changeable(a)
    let first = box.entries.first?.key
    try machine.charge(steps: box.entries.count)
    if let first { _ = box.remove(first) }
    return changed(.dictionary(box), optional(first))
  },
  native("mutating func removeAll()", of: "Set") { _, _ in .dictionary(DictionaryBox([])) },
  native("mutating func formUnion(_ other: Sequence<Element>)", of: "Set") { a, machine throws(EngineError) in
    try set(keys(a[0]) + a.list(1), machine)
  },
  native("mutating func subtract(_ other: Sequence<Element>)", of: "Set") { a, machine throws(EngineError) in
    try set(difference(a[0], a.list(1), machine), machine)
  },
  native("mutating func formIntersection(_ other: Sequence<Element>)", of: "Set") { a, machine throws(EngineError) in
    let other = try box(set(a.list(1), machine))
    return try set(keys(a[0]).filter { other.place(of: $0) != nil }, machine)
  },
]

private func box(_ value: Value) -> DictionaryBox {
  if case .dictionary(let box) = value { return box }
  wrongValue()
}

private func keys(_ value: Value) -> [Value] { box(value).entries.map { $0.key } }

/// The set of these elements; of equal ones the first stays.
private func set(_ elements: [Value], _ machine: Machine) throws(EngineError) -> Value {
  try machine.charge(elements: 3 * elements.count)
  let box = DictionaryBox([])
  for element in elements where box.place(of: element) == nil { box.set(.void, for: element) }
  return .dictionary(box)
}

/// The set that a native changes: taken out of its place, and copied only if somebody else holds it too.
private func changeable(_ a: UnsafeMutablePointer<Value>) -> DictionaryBox {
  guard case .dictionary(var box) = take(a) else { wrongValue() }
  return isKnownUniquelyReferenced(&box) ? box : box.copied()
}

private func isPart(_ part: DictionaryBox, of whole: DictionaryBox) -> Bool {
  part.entries.allSatisfy { whole.place(of: $0.key) != nil }
}

/// The elements of a set that are not among others.
private func difference(_ value: Value, _ others: [Value], _ machine: Machine) throws(EngineError) -> [Value] {
  let others = try box(set(others, machine))
  return keys(value).filter { others.place(of: $0) == nil }
}
