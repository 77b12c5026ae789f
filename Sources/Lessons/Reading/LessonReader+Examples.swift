import Diagnostics

/// The classes and keys of Swift blocks, by what the block is.
private let exampleClasses = ["setup", "hidden", "isolated", "norun", "fails"]
private let exampleKeys = ["seed", "budget", "tolerance", "caption", "alt", "error"]
private let partClasses = ["exercise", "hint", "check", "solution"]

extension LessonReader {
  /// The block a fence with Swift is.
  func swift(_ fence: Fence) -> [Block] {
    for kind in ExercisePart.Kind.allCases where fence.attributes?.has(kind.rawValue) == true {
      return part(fence, kind: kind)
    }
    if fence.attributes?.has("exercise") == true { return [exercise(fence)] }
    if let attributes = fence.attributes {
      check(attributes, of: "example", keys: exampleKeys, classes: exampleClasses + partClasses)
    }
    var example = example(fence, index: examples.count)
    nameExample(&example)
    examples.append(example)
    example.caption = prose("caption", of: fence, scope: examples.count)
    example.alt = prose("alt", of: fence, scope: examples.count)
    examples[example.index] = example
    return [.example(example)]
  }

  private func nameExample(_ example: inout Example) {
    if let id = example.attributes?.id {
      addAnchor(id)
      example.id = id.value
      example.isNamed = true
    } else {
      example.id = slugs.numbered("example", from: example.index + 1)
      addAnchor(Located(example.id, at: example.range))
    }
  }

  /// A fence as an example, without id, caption and alternative text.
  func example(_ fence: Fence, index: Int) -> Example {
    let attributes = fence.attributes
    func has(_ name: String) -> Bool { attributes?.has(name) == true }
    let display: Example.Display = has("hidden") ? .hidden : has("setup") ? .folded : .shown
    var expectation = has("norun") ? Example.Expectation.isNotRun : .succeeds
    let error = attributes?.pair("error")
    if has("fails") {
      expectation = .fails(error: error.map { Located($0.text, at: $0.valueRange) })
    } else if let error {
      report(
        .errorWithoutFails, "'error=' says how a block with '.fails' fails, this block has no such class",
        at: error.key.range, help: "add .fails before it")
    }
    return Example(
      index: index, id: "", isNamed: false, attributes: attributes, code: fence.code, display: display,
      expectation: expectation, isIsolated: has("isolated"), seed: seed(attributes), budget: budget(attributes),
      tolerance: tolerance(attributes), range: fence.range)
  }

  func prose(_ key: String, of fence: Fence, scope: Int) -> Prose? {
    guard let pair = fence.attributes?.pair(key) else { return nil }
    return prose(pair.value, range: pair.valueRange, scope: scope)
  }

  private func seed(_ attributes: Attributes?) -> Located<UInt64>? {
    guard let pair = attributes?.pair("seed") else { return nil }
    return number(pair, UInt64(pair.text), "a whole number from 0 up")
  }

  private func budget(_ attributes: Attributes?) -> Located<Int>? {
    guard let pair = attributes?.pair("budget") else { return nil }
    let digits = pair.text.filter { $0 != "_" }
    return number(pair, Int(digits).flatMap { $0 > 0 ? $0 : nil }, "a whole number of work units above 0")
  }

  private func tolerance(_ attributes: Attributes?) -> Located<Double>? {
    guard let pair = attributes?.pair("tolerance") else { return nil }
    return number(pair, toleranceValue(pair.text), "a number from 0 up")
  }

  private func number<Value>(_ pair: Attributes.Pair, _ value: Value?, _ what: String) -> Located<Value>? {
    if let value { return Located(value, at: pair.valueRange) }
    report(
      .wrongAttributeValue, "'\(pair.key.value)' is \(what), not '\(pair.text)'", at: pair.valueRange)
    return nil
  }

  // MARK: Outputs

  /// A recorded output; what it belongs to is settled when the whole lesson is read.
  func output(_ fence: Fence) -> [Block] {
    if let attributes = fence.attributes {
      check(attributes, of: "output", keys: ["for"], classes: [])
      if let id = attributes.id {
        report(
          .unknownAttribute, "an output has no id of its own, '#\(id.value)' is the example's", at: id.range,
          help: "write {for=\(id.value)}")
      }
    }
    let output = Output(example: nil, text: fence.code, range: fence.range)
    let wanted = fence.attributes?.pair("for").map { Located($0.text, at: $0.valueRange) }
    outputs.append((output, wanted, examples.isEmpty ? nil : examples.count - 1))
    return [.output(output)]
  }

  /// Gives each output to its example; without `for=` to the example above it.
  func settleOutputs() {
    let byID = Dictionary(examples.map { ($0.id, $0.index) }, uniquingKeysWith: { first, _ in first })
    for index in outputs.indices {
      let (output, wanted, previous) = outputs[index]
      guard let example = wanted.map({ byID[$0.value] }) ?? previous else {
        reportUnknownExample(of: output, wanted: wanted)
        continue
      }
      if let first = examples[example].output {
        report(
          .duplicateOutput, "an example has one output, '\(examples[example].id)' has two", at: output.range,
          notes: [.init("the first output", at: first.range)], help: "delete one of them")
        continue
      }
      outputs[index].output.example = examples[example].id
      examples[example].output = outputs[index].output
    }
  }

  private func reportUnknownExample(of output: Output, wanted: Located<String>?) {
    guard let wanted else {
      return report(
        .unknownExample, "an output stands below the example that prints it, none stands above this one",
        at: output.range, help: "name the example: {for=name}")
    }
    let names = examples.filter(\.isNamed).map(\.id)
    reportUnknown(
      .unknownExample, "no example is called '\(wanted.value)'", name: wanted, among: names,
      list: names.isEmpty ? "give the example an id: ```swift {#\(wanted.value)}" : "there are \(listed(names))")
  }
}

/// Names for a message: the first few of many.
func listed(_ names: [String]) -> String {
  names.count <= 8 ? names.joined(separator: ", ") : names.prefix(8).joined(separator: ", ") + " and others"
}

/// A finite number from 0 up as written in an attribute.
func toleranceValue(_ text: String) -> Double? {
  guard let value = Double(text), value.isFinite, value >= 0, text.first?.isNumber == true || text.first == "." else {
    return nil
  }
  return value
}
