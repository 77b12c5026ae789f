import LessonKit

/// What dictionaries can do besides what every sequence can; their order is that of insertion.
let dictionaryNatives: [StandardNative] = [
  native("init()", of: "Dictionary") { _, _ in .dictionary(DictionaryBox([])) },
  native("init(uniqueKeysWithValues pairs: Sequence<(Key, Value)>)", of: "Dictionary") {
    a, machine throws(EngineError) in
    let box = DictionaryBox([])
    for pair in a.list(0) {
      let parts = fields(pair)
      if box[parts[0]] != nil {
        throw machine.stop(
          .trap(.message(operation: "Dictionary(uniqueKeysWithValues:)", text: "two pairs have the same key")))
      }
      box.set(parts[1], for: parts[0])
    }
    return .dictionary(box)
  },
  native("init<T>(grouping elements: Sequence<T>, by keyOf: (T) -> Key) where Value == [T]", of: "Dictionary") {
    a, machine throws(EngineError) in
    let box = DictionaryBox([])
    for element in a.list(0) {
      let key = try machine.call(a[1], element)
      let place = box.place(of: key, inserting: list([]))
      guard case .array(let group) = box.entries[place].value else { wrongValue() }
      group.append(element)
    }
    return .dictionary(box)
  },
  native(
    "init(_ pairs: Sequence<(Key, Value)>, uniquingKeysWith combine: (Value, Value) -> Value)", of: "Dictionary"
  ) { a, machine throws(EngineError) in
    let box = DictionaryBox([])
    for pair in a.list(0) {
      let parts = fields(pair)
      let value = try box[parts[0]].map { (old) throws(EngineError) in try machine.call(a[1], [old, parts[1]]) }
      box.set(value ?? parts[1], for: parts[0])
    }
    return .dictionary(box)
  },
  native("mutating func removeAll(keepingCapacity keeps: Bool)", of: "Dictionary") { _, _ in
    .dictionary(DictionaryBox([]))
  },
  native("mutating func reserveCapacity(_ minimumCapacity: Int)", of: "Dictionary") { a, _ in take(a) },
  native("var first: (key: Key, value: Value)? { get }", of: "Dictionary") { a, _ in
    optional(entries(a[0]).first.map { .fields(ArrayBox([$0.key, $0.value])) })
  },
  native(
    "func merging(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) -> Value) -> [Key: Value]",
    of: "Dictionary"
  ) {
    a, machine throws(EngineError) in try merged(dictionary(a[0]).copied(), a, machine)
  },
  native(
    "mutating func merge(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) -> Value)", of: "Dictionary"
  ) {
    a, machine throws(EngineError) in try merged(changeable(a), a, machine)
  },
  native("func compactMapValues<U>(_ transform: (Value) -> U?) -> [Key: U]", of: "Dictionary") {
    a, machine throws(EngineError) in
    let box = DictionaryBox([])
    for entry in entries(a[0]) {
      switch try machine.call(a[1], entry.value) {
      case .none: break
      case .some(let inner): box.set(inner.place(0).pointee, for: entry.key)
      case let value: box.set(value, for: entry.key)
      }
    }
    return .dictionary(box)
  },
  native("var count: Int { get }", of: "Dictionary") { a, _ in .int(entries(a[0]).count) },
  native("var isEmpty: Bool { get }", of: "Dictionary") { a, _ in .bool(entries(a[0]).isEmpty) },
  native("var keys: [Key] { get }", of: "Dictionary") { a, _ in list(entries(a[0]).map { $0.key }) },
  native("var values: [Value] { get }", of: "Dictionary") { a, _ in list(entries(a[0]).map { $0.value }) },
  native("subscript(key: Key, default fallback: Value) -> Value { get set }", of: "Dictionary") { a, _ in
    dictionary(a[0])[a[1]] ?? a[2]
  },
  // The setter of the subscript above: the receiver, the new value, then the subscript's arguments.
  native("", of: "") { a, _ in
    let box = changeable(a)
    box.set(a[3], for: a[1])
    return .dictionary(box)
  },
  native("@discardableResult mutating func removeValue(forKey key: Key) -> Value?", of: "Dictionary") {
    a, machine throws(EngineError) in
    let box = changeable(a)
    try machine.charge(steps: box.entries.count)
    let removed = box.remove(a[1])
    return changed(.dictionary(box), optional(removed))
  },
  native("@discardableResult mutating func updateValue(_ value: Value, forKey key: Key) -> Value?", of: "Dictionary") {
    a, _ in
    let box = changeable(a)
    let old = box[a[2]]
    box.set(a[1], for: a[2])
    return changed(.dictionary(box), optional(old))
  },
  native("mutating func removeAll()", of: "Dictionary") { _, _ in .dictionary(DictionaryBox([])) },
  native("func mapValues<U>(_ transform: (Value) -> U) -> [Key: U]", of: "Dictionary") {
    a, machine throws(EngineError) in
    let box = DictionaryBox([])
    for entry in entries(a[0]) { box.set(try machine.call(a[1], entry.value), for: entry.key) }
    return .dictionary(box)
  },
  native("func filter(_ isIncluded: ((key: Key, value: Value)) -> Bool) -> [Key: Value]", of: "Dictionary") {
    a, machine throws(EngineError) in
    let box = DictionaryBox([])
    for entry in entries(a[0]) where try machine.claim(a[1], .fields(ArrayBox([entry.key, entry.value]))) {
      box.set(entry.value, for: entry.key)
    }
    return .dictionary(box)
  },
]

/// A dictionary with the entries of another; where both have a key, the lesson combines the values.
private func merged(
  _ box: DictionaryBox, _ a: UnsafeMutablePointer<Value>, _ machine: Machine
) throws(EngineError) -> Value {
  for entry in entries(a[1]) {
    try machine.charge(elements: 1)
    let value = try box[entry.key].map { (old) throws(EngineError) in try machine.call(a[2], old, entry.value) }
    box.set(value ?? entry.value, for: entry.key)
  }
  return .dictionary(box)
}

private func dictionary(_ value: Value) -> DictionaryBox {
  if case .dictionary(let box) = value { return box }
  wrongValue()
}

/// The dictionary that a native changes: taken out of its place, and copied only if somebody else holds it too.
private func changeable(_ a: UnsafeMutablePointer<Value>) -> DictionaryBox {
  guard case .dictionary(var box) = take(a) else { wrongValue() }
  return isKnownUniquelyReferenced(&box) ? box : box.copied()
}

private func entries(_ value: Value) -> [DictionaryBox.Entry] { dictionary(value).entries }
