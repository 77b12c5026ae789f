import Tensors

/// The characters of a text, each with a number.
///
/// Characters are Unicode scalars, numbered in the order of their codes, so that the same text always gives the same
/// numbers.
public struct Vocabulary: Sendable, CustomStringConvertible {
  private let codes: [UInt32]

  /// The characters that occur in a text.
  public init(_ text: String) {
    var sorted: [UInt32] = []
    for code in text.unicodeScalars.map({ $0.value }).sorted() where sorted.last != code { sorted.append(code) }
    codes = sorted
  }

  /// How many characters there are.
  public var count: Int { codes.count }

  /// The characters in the order of their numbers.
  public var characters: [String] { codes.map { Vocabulary.text([$0]) } }

  /// A line for a reader.
  public var description: String { "\(count) characters" }

  /// The number of every character of a text.
  ///
  /// - Throws: when a character is not in the vocabulary.
  package func numbers(_ text: String) throws(EngineError) -> [Int] {
    var numbers: [Int] = []
    for scalar in text.unicodeScalars {
      guard let number = place(scalar.value) else {
        throw .argument(
          operation: "numbers", name: "text", rule: "made of the vocabulary's \(count) characters",
          found: "one with '\(Vocabulary.text([scalar.value]))'")
      }
      numbers.append(number)
    }
    return numbers
  }

  /// The text of characters' numbers.
  ///
  /// - Throws: when there is no such character.
  package func text(_ numbers: [Int]) throws(EngineError) -> String {
    for number in numbers where number < 0 || number >= count {
      throw .indexOutOfRange(operation: "text", index: number, count: count)
    }
    return Vocabulary.text(numbers.map { codes[$0] })
  }

  /// A row for every character of a text, with a one in its column.
  ///
  /// - Shapes: `[characters, count]`.
  /// - Throws: when a character is not in the vocabulary, or there are no characters in it.
  package func oneHot(_ text: String) throws(EngineError) -> Tensor {
    try Learning.oneHot(numbers(text), classes: count)
  }

  /// Pieces of a text, each with the character that follows it, as numbers: to learn to write on.
  ///
  /// - Shapes: `x` is `[pieces, length]`, `y` is `[pieces]`.
  /// - Throws: when a character is not in the vocabulary, or the text is not longer than a piece.
  package func windows(_ text: String, length: Int, step: Int = 1) throws(EngineError) -> Dataset {
    let numbers = try self.numbers(text)
    guard length > 0, step > 0 else {
      throw .argument(
        operation: "windows", name: length > 0 ? "step" : "length", rule: "at least 1", found: "\(min(length, step))")
    }
    guard length < numbers.count else {
      throw .argument(
        operation: "windows", name: "text", rule: "longer than \(length) characters", found: "\(numbers.count)")
    }
    var inputs: [Double] = [], targets: [Double] = []
    try Session.current.checkRoom(
      for: Shape([(numbers.count - length - 1) / step + 1, length], operation: "windows").count)
    for start in stride(from: 0, to: numbers.count - length, by: step) {
      for place in start..<start + length { inputs.append(Double(numbers[place])) }
      targets.append(Double(numbers[start + length]))
    }
    var data = try Dataset(Tensor(shape: [targets.count, length], values: inputs), Tensor(targets))
    data.classNames = characters
    return data
  }

  private func place(_ code: UInt32) -> Int? {
    var low = 0, high = codes.count
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    return low < codes.count && codes[low] == code ? low : nil
  }

  private static func text(_ codes: [UInt32]) -> String {
    var view = String.UnicodeScalarView()
    for code in codes {
      if let scalar = Unicode.Scalar(code) { view.append(scalar) }
    }
    return String(view)
  }
}
