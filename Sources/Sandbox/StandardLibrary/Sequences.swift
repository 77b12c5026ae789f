import LessonKit

/// What every sequence can do: arrays, ranges, texts, dictionaries; the receiver arrives as an array.
let sequenceNatives: [StandardNative] = transforming + searching + ordering + cutting + copying

private let transforming: [StandardNative] = [
  native("func map<U>(_ transform: (Element) -> U) -> [U]", of: "Sequence") { a, machine throws(EngineError) in
    try machine.round(.results, a, a[1])
  },
  native("func compactMap<U>(_ transform: (Element) -> U?) -> [U]", of: "Sequence") { a, machine throws(EngineError) in
    let results = ArrayBox([])
    for element in a.list(0) {
      switch try machine.call(a[1], element) {
      case .none: break
      case .some(let box): results.append(box.place(0).pointee)
      case let value: results.append(value)
      }
    }
    return .array(results)
  },
  native("func flatMap<U>(_ transform: (Element) -> [U]) -> [U]", of: "Sequence") { a, machine throws(EngineError) in
    try flattened(a, machine)
  },
  native("func filter(_ isIncluded: (Element) -> Bool) -> [Element]", of: "Sequence") {
    a, machine throws(EngineError) in
    try machine.round(.chosen, a, a[1])
  },
  native("func reduce<U>(_ initial: U, _ combine: (U, Element) -> U) -> U", of: "Sequence") {
    a, machine throws(EngineError) in
    try machine.round(.last, a, a[2], from: take(a + 1))
  },
  native("func reduce<U>(into initial: U, _ update: (inout U, Element) -> Void) -> U", of: "Sequence") {
    a, machine throws(EngineError) in
    var result = take(a + 1)
    for element in a.list(0) { result = try machine.update(result, by: a[2], [element]) }
    return result
  },
  native("func flatMap<U>(_ transform: (Element) -> ArraySlice<U>) -> [U]", of: "Sequence") {
    a, machine throws(EngineError) in try flattened(a, machine)
  },
  native("func flatMap(_ transform: (Element) -> String) -> [Character]", of: "Sequence") {
    a, machine throws(EngineError) in
    let results = ArrayBox([])
    for element in a.list(0) {
      let text = String.fromLesson(try machine.call(a[1], element))
      try machine.charge(elements: text.utf8.count)
      for character in text { results.append(String(character).forLesson) }
    }
    return .array(results)
  },
  native("var lazy: [Element] { get }", of: "Sequence") { a, _ in list(a.list(0)) },
  native("func forEach(_ body: (Element) -> Void)", of: "Sequence") { a, machine throws(EngineError) in
    try machine.round(.nothing, a, a[1])
  },
  native("func makeIterator() -> IndexingIterator<Element>", of: "Sequence") { a, machine throws(EngineError) in
    try machine.charge(elements: a.list(0).count)
    return list(a.list(0).reversed())
  },
  native("mutating func next() -> Element?", of: "IndexingIterator") { a, _ in
    var elements = a.taken(0)
    let next = elements.popLast()
    return changed(list(elements), optional(next))
  },
  native("func enumerated() -> [(offset: Int, element: Element)]", of: "Sequence") { a, machine throws(EngineError) in
    let elements = a.list(0)
    try machine.charge(elements: elements.count)
    return list(elements.indices.map { .fields(ArrayBox([.int($0), elements[$0]])) })
  },
  native("func joined<U>() -> [U] where Element == [U]", of: "Sequence") { a, machine throws(EngineError) in
    try joined(a.list(0), by: [], machine)
  },
  native("func joined<U>() -> [U] where Element == ArraySlice<U>", of: "Sequence") { a, machine throws(EngineError) in
    try joined(a.list(0), by: [], machine)
  },
  native("func joined<U>(separator: [U]) -> [U] where Element == [U]", of: "Sequence") {
    a, machine throws(EngineError) in
    try joined(a.list(0), by: a.list(1), machine)
  },
]

/// What a function makes of the elements, one list after the other.
private func flattened(_ a: Register, _ machine: Machine) throws(EngineError) -> Value {
  let results = ArrayBox([])
  for element in a.list(0) {
    let part = elements(try machine.call(a[1], element))
    try machine.charge(elements: part.count)
    results.append(part)
  }
  return .array(results)
}

/// Lists one after the other.
private func joined(_ parts: [Value], by separator: [Value], _ machine: Machine) throws(EngineError) -> Value {
  var results: [Value] = []
  for (index, part) in parts.enumerated() {
    let part = elements(part)
    try machine.charge(elements: part.count + separator.count, beside: results.count)
    results += (index > 0 ? separator : []) + part
  }
  return list(results)
}

private let searching: [StandardNative] = [
  native("func contains(_ element: Element) -> Bool where Element: Equatable", of: "Sequence") { a, _ in
    .bool(a.list(0).contains { $0.isEqual(to: a[1]) })
  },
  native("func contains(where predicate: (Element) -> Bool) -> Bool", of: "Sequence") {
    a, machine throws(EngineError) in
    for element in a.list(0) where try machine.claim(a[1], element) { return .bool(true) }
    return .bool(false)
  },
  native("func allSatisfy(_ predicate: (Element) -> Bool) -> Bool", of: "Sequence") { a, machine throws(EngineError) in
    for element in a.list(0) where try !machine.claim(a[1], element) { return .bool(false) }
    return .bool(true)
  },
  native("func first(where predicate: (Element) -> Bool) -> Element?", of: "Sequence") {
    a, machine throws(EngineError) in
    for element in a.list(0) where try machine.claim(a[1], element) { return optional(element) }
    return .none
  },
  native("func count(where predicate: (Element) -> Bool) -> Int", of: "Sequence") { a, machine throws(EngineError) in
    var count = 0
    for element in a.list(0) where try machine.claim(a[1], element) { count += 1 }
    return .int(count)
  },
  native("func elementsEqual(_ other: Sequence<Element>) -> Bool where Element: Equatable", of: "Sequence") { a, _ in
    .bool(list(a.list(0)).isEqual(to: list(a.list(1))))
  },
  native("func lexicographicallyPrecedes(_ other: Sequence<Element>) -> Bool where Element: Comparable", of: "Sequence")
  {
    a, _ in .bool(a.list(0).lexicographicallyPrecedes(a.list(1)) { isLess($0, $1) })
  },
  native("func starts(with prefix: Sequence<Element>) -> Bool where Element: Equatable", of: "Sequence") { a, _ in
    let (all, prefix) = (a.list(0), a.list(1))
    return .bool(all.count >= prefix.count && list(Array(all.prefix(prefix.count))).isEqual(to: list(prefix)))
  },
]

private let ordering: [StandardNative] = [
  native("func reversed() -> [Element]", of: "Sequence") { a, machine throws(EngineError) in
    let elements = a.list(0)
    try machine.charge(elements: elements.count)
    return list(elements.reversed())
  },
  native("func sorted() -> [Element] where Element: Comparable", of: "Sequence") { a, machine throws(EngineError) in
    let elements = a.list(0)
    try machine.charge(elements: elements.count)
    try machine.charge(sorting: elements.count)
    return list(try merged(elements) { a, b throws(EngineError) in isLess(a, b) })
  },
  native("func sorted(by areInIncreasingOrder: (Element, Element) -> Bool) -> [Element]", of: "Sequence") {
    a, machine throws(EngineError) in try sorted(a, machine)
  },
  native("func min() -> Element? where Element: Comparable", of: "Sequence") { a, _ in
    optional(a.list(0).extremum { isLess($0, $1) })
  },
  native("func max() -> Element? where Element: Comparable", of: "Sequence") { a, _ in
    optional(a.list(0).extremum { isLess($1, $0) })
  },
  native("func min(by areInIncreasingOrder: (Element, Element) -> Bool) -> Element?", of: "Sequence") {
    a, machine throws(EngineError) in
    guard var best = a.list(0).first else { return .none }
    for element in a.list(0).dropFirst() where try machine.claim(a[1], element, best) { best = element }
    return optional(best)
  },
  native("func max(by areInIncreasingOrder: (Element, Element) -> Bool) -> Element?", of: "Sequence") {
    a, machine throws(EngineError) in
    guard var best = a.list(0).first else { return .none }
    for element in a.list(0).dropFirst() where try machine.claim(a[1], best, element) { best = element }
    return optional(best)
  },
]

private let cutting: [StandardNative] = [
  native("func prefix(_ count: Int) -> ArraySlice<Element>", of: "Sequence") { a, machine throws(EngineError) in
    let (elements, start) = parts(of: a[0])
    return cut(elements, start, 0, min(try machine.count(a.int(1), of: "prefix"), elements.count))
  },
  native("func suffix(_ count: Int) -> ArraySlice<Element>", of: "Sequence") { a, machine throws(EngineError) in
    let (elements, start) = parts(of: a[0])
    return cut(elements, start, max(0, elements.count - (try machine.count(a.int(1), of: "suffix"))), elements.count)
  },
  native("func dropFirst(_ count: Int = 1) -> ArraySlice<Element>", of: "Sequence") { a, machine throws(EngineError) in
    let (elements, start) = parts(of: a[0])
    return cut(elements, start, min(try machine.count(a.int(1), of: "dropFirst"), elements.count), elements.count)
  },
  native("func dropLast(_ count: Int = 1) -> ArraySlice<Element>", of: "Sequence") { a, machine throws(EngineError) in
    let (elements, start) = parts(of: a[0])
    return cut(elements, start, 0, max(0, elements.count - (try machine.count(a.int(1), of: "dropLast"))))
  },
  native("func prefix(while predicate: (Element) -> Bool) -> ArraySlice<Element>", of: "Sequence") {
    a, machine throws(EngineError) in
    let (elements, start) = parts(of: a[0])
    return cut(elements, start, 0, try machine.leading(elements, a[1]))
  },
  native("func drop(while predicate: (Element) -> Bool) -> ArraySlice<Element>", of: "Sequence") {
    a, machine throws(EngineError) in
    let (elements, start) = parts(of: a[0])
    return cut(elements, start, try machine.leading(elements, a[1]), elements.count)
  },
  native("func prefix(upTo end: Int) -> ArraySlice<Element>", of: "Array") { a, machine throws(EngineError) in
    try slice(a.list(0), from: 0, 0, a.int(1), machine)
  },
  native("func prefix(through end: Int) -> ArraySlice<Element>", of: "Array") { a, machine throws(EngineError) in
    try slice(a.list(0), from: 0, 0, a.int(1) &+ 1, machine)
  },
  native("func suffix(from start: Int) -> ArraySlice<Element>", of: "Array") { a, machine throws(EngineError) in
    try slice(a.list(0), from: 0, a.int(1), a.list(0).count, machine)
  },
  native(
    "func split(separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>] where Element: Equatable",
    of: "Array"
  ) { a, machine throws(EngineError) in
    let separator = a[1]
    return try splitted(a.list(0), most: a.int(2), omitsEmpty: a.bool(3), machine) { $0.isEqual(to: separator) }
  },
  native(
    "func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) -> Bool) -> [ArraySlice<Element>]",
    of: "Array"
  ) { a, machine throws(EngineError) in
    let isSeparator = a[3]
    return try splitted(a.list(0), most: a.int(1), omitsEmpty: a.bool(2), machine) { element throws(EngineError) in
      try machine.claim(isSeparator, element)
    }
  },
]

/// The forms that a sequence has of its own, which give arrays where arrays are asked for.
private let copying: [StandardNative] = [
  native("@_disfavoredOverload func suffix(_ count: Int) -> [Element]", of: "Sequence") {
    a, machine throws(EngineError) in
    list(Array(a.list(0).suffix(try machine.count(a.int(1), of: "suffix"))))
  },
  native("@_disfavoredOverload func dropLast(_ count: Int = 1) -> [Element]", of: "Sequence") {
    a, machine throws(EngineError) in
    list(Array(a.list(0).dropLast(try machine.count(a.int(1), of: "dropLast"))))
  },
  native("@_disfavoredOverload func prefix(while predicate: (Element) -> Bool) -> [Element]", of: "Sequence") {
    a, machine throws(EngineError) in
    let elements = a.list(0)
    return list(Array(elements[..<(try machine.leading(elements, a[1]))]))
  },
]

/// The elements between two places as a slice of what begins with an index.
private func cut(_ elements: [Value], _ start: Int, _ lower: Int, _ upper: Int) -> Value {
  .slice(SliceBox(Array(elements[lower..<upper]), from: start + lower))
}

/// The pieces of an array between its separators.
private func splitted(
  _ elements: [Value], most: Int, omitsEmpty: Bool, _ machine: Machine,
  _ isSeparator: (Value) throws(EngineError) -> Bool
) throws(EngineError) -> Value {
  _ = try machine.count(most == .max ? 0 : min(most, elements.count), of: "split(maxSplits:)")
  var pieces: [Value] = []
  var start = 0
  for (place, element) in elements.enumerated() where pieces.count < most {
    guard try isSeparator(element) else { continue }
    if place > start || !omitsEmpty { pieces.append(cut(elements, 0, start, place)) }
    start = place + 1
  }
  if start < elements.count || !omitsEmpty { pieces.append(cut(elements, 0, start, elements.count)) }
  return list(pieces)
}

extension Machine {
  /// What a function of the lesson answers to a value.
  func claim(_ function: Value, _ value: Value) throws(EngineError) -> Bool {
    Bool.fromLesson(try call(function, value))
  }

  /// What a function of the lesson answers to two values.
  func claim(_ function: Value, _ first: Value, _ second: Value) throws(EngineError) -> Bool {
    Bool.fromLesson(try call(function, first, second))
  }

  /// How many elements at the beginning a function of the lesson claims.
  fileprivate func leading(_ elements: [Value], _ function: Value) throws(EngineError) -> Int {
    var count = 0
    while count < elements.count, try claim(function, elements[count]) { count += 1 }
    return count
  }
}

/// The elements in the order that a function says; the room for it is counted as long as that takes.
func sorted(_ a: Register, _ machine: Machine) throws(EngineError) -> Value {
  let function = a[1]
  let elements = a.list(0)
  return try machine.holding(elements: elements.count) { () throws(EngineError) in
    list(try merged(elements) { x, y throws(EngineError) in try machine.claim(function, x, y) })
  }
}

/// The elements in order, equal ones as they stood.
func merged(
  _ elements: [Value], _ isBefore: (Value, Value) throws(EngineError) -> Bool
) throws(EngineError) -> [Value] {
  guard elements.count > 1 else { return elements }
  let middle = elements.count / 2
  let left = try merged(Array(elements[..<middle]), isBefore)
  let right = try merged(Array(elements[middle...]), isBefore)
  var result: [Value] = []
  result.reserveCapacity(elements.count)
  var (i, j) = (0, 0)
  while i < left.count, j < right.count {
    if try isBefore(right[j], left[i]) {
      result.append(right[j])
      j += 1
    } else {
      result.append(left[i])
      i += 1
    }
  }
  return result + left[i...] + right[j...]
}
