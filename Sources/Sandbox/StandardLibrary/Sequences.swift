import LessonKit

/// What every sequence can do: arrays, ranges, texts, dictionaries; the receiver arrives as an array.
let sequenceNatives: [StandardNative] = transforming + searching + ordering + cutting

private let transforming: [StandardNative] = [
  native("func map<U>(_ transform: (Element) -> U) -> [U]", of: "Sequence") { a, machine throws(EngineError) in
    var results: [Value] = []
    for element in a.list(0) { results.append(try machine.call(a[1], [element])) }
    return list(results)
  },
  native("func compactMap<U>(_ transform: (Element) -> U?) -> [U]", of: "Sequence") { a, machine throws(EngineError) in
    var results: [Value] = []
    for element in a.list(0) {
      switch try machine.call(a[1], [element]) {
      case .none: break
      case .some(let box): results.append(box.elements[0])
      case let value: results.append(value)
      }
    }
    return list(results)
  },
  native("func flatMap<U>(_ transform: (Element) -> [U]) -> [U]", of: "Sequence") { a, machine throws(EngineError) in
    var results: [Value] = []
    for element in a.list(0) {
      let part = elements(try machine.call(a[1], [element]))
      try machine.charge(elements: part.count)
      results += part
    }
    return list(results)
  },
  native("func filter(_ isIncluded: (Element) -> Bool) -> [Element]", of: "Sequence") {
    a, machine throws(EngineError) in
    var results: [Value] = []
    for element in a.list(0) where try machine.claim(a[1], element) { results.append(element) }
    return list(results)
  },
  native("func reduce<U>(_ initial: U, _ combine: (U, Element) -> U) -> U", of: "Sequence") {
    a, machine throws(EngineError) in
    var result = a[1]
    for element in a.list(0) { result = try machine.call(a[2], [result, element]) }
    return result
  },
  native("func reduce<U>(into initial: U, _ update: (inout U, Element) -> Void) -> U", of: "Sequence") {
    a, machine throws(EngineError) in
    var result = take(a + 1)
    for element in a.list(0) { result = try machine.update(result, by: a[2], [element]) }
    return result
  },
  native("func flatMap<U>(_ transform: (Element) -> ArraySlice<U>) -> [U]", of: "Sequence") {
    a, machine throws(EngineError) in
    var results: [Value] = []
    for element in a.list(0) {
      let part = elements(try machine.call(a[1], [element]))
      try machine.charge(elements: part.count)
      results += part
    }
    return list(results)
  },
  native("func flatMap(_ transform: (Element) -> String) -> [Character]", of: "Sequence") {
    a, machine throws(EngineError) in
    var results: [Value] = []
    for element in a.list(0) {
      let text = String.fromLesson(try machine.call(a[1], [element]))
      try machine.charge(elements: text.utf8.count)
      for character in text { results.append(String(character).forLesson) }
    }
    return list(results)
  },
  native("func forEach(_ body: (Element) -> Void)", of: "Sequence") { a, machine throws(EngineError) in
    for element in a.list(0) { _ = try machine.call(a[1], [element]) }
    return .void
  },
  native("func enumerated() -> [(offset: Int, element: Element)]", of: "Sequence") { a, machine throws(EngineError) in
    let elements = a.list(0)
    try machine.charge(elements: elements.count)
    return list(elements.indices.map { .fields(ArrayBox([.int($0), elements[$0]])) })
  },
  native("func joined<U>() -> [U] where Element == [U]", of: "Sequence") { a, machine throws(EngineError) in
    var results: [Value] = []
    for part in a.list(0) {
      try machine.charge(elements: elements(part).count)
      results += elements(part)
    }
    return list(results)
  },
]

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
    return list(try merged(elements) { a, b throws(EngineError) in isLess(a, b) })
  },
  native("func sorted(by areInIncreasingOrder: (Element, Element) -> Bool) -> [Element]", of: "Sequence") {
    a, machine throws(EngineError) in
    let function = a[1]
    return list(
      try merged(a.list(0)) { x, y throws(EngineError) in Bool.fromLesson(try machine.call(function, [x, y])) })
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
    list(Array(a.list(0).prefix(try machine.count(a.int(1), of: "prefix"))))
  },
  native("func suffix(_ count: Int) -> ArraySlice<Element>", of: "Sequence") { a, machine throws(EngineError) in
    list(Array(a.list(0).suffix(try machine.count(a.int(1), of: "suffix"))))
  },
  native("func dropFirst(_ count: Int = 1) -> ArraySlice<Element>", of: "Sequence") { a, machine throws(EngineError) in
    list(Array(a.list(0).dropFirst(try machine.count(a.int(1), of: "dropFirst"))))
  },
  native("func dropLast(_ count: Int = 1) -> ArraySlice<Element>", of: "Sequence") { a, machine throws(EngineError) in
    list(Array(a.list(0).dropLast(try machine.count(a.int(1), of: "dropLast"))))
  },
  native("func prefix(while predicate: (Element) -> Bool) -> ArraySlice<Element>", of: "Sequence") {
    a, machine throws(EngineError) in
    var results: [Value] = []
    for element in a.list(0) {
      guard try machine.claim(a[1], element) else { break }
      results.append(element)
    }
    return list(results)
  },
  native("func drop(while predicate: (Element) -> Bool) -> ArraySlice<Element>", of: "Sequence") {
    a, machine throws(EngineError) in
    let elements = a.list(0)
    var start = 0
    while start < elements.count, try machine.claim(a[1], elements[start]) { start += 1 }
    return list(Array(elements[start...]))
  },
  native(
    "func split(separator: Element, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>] where Element: Equatable",
    of: "Array"
  ) { a, _ in
    let parts = a.list(0).split(omittingEmptySubsequences: a.bool(2)) { $0.isEqual(to: a[1]) }
    return list(parts.map { list(Array($0)) })
  },
]

extension Machine {
  /// What a function of the lesson answers to a value.
  func claim(_ function: Value, _ values: Value...) throws(EngineError) -> Bool {
    Bool.fromLesson(try call(function, values))
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
