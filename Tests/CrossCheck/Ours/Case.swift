import LessonKit

/// One question: what to compute, with which numbers.
struct Case {
  let id: String
  let kind: String
  private(set) var numbers: [String: Double] = [:]
  private(set) var words: [String: String] = [:]
  private(set) var tensors: [String: Tensor] = [:]

  /// A case begins with its id and kind.
  init(id: String, kind: String) {
    self.id = id
    self.kind = kind
  }

  /// Adds a line: `n NAME NUMBER`, `w NAME WORD` or `t NAME SHAPE NUMBER…`, the shape as `2x3`, or `-` for none.
  mutating func add(_ line: [Substring]) throws(EngineError) {
    let name = String(line[1])
    switch line[0] {
    case "n": numbers[name] = Double(line[2])
    case "w": words[name] = String(line[2])
    default:
      let shape = line[2] == "-" ? [] : line[2].split(separator: "x").map { Int($0) ?? 0 }
      tensors[name] = try Tensor(shape: shape, values: line.dropFirst(3).map { Double($0) ?? .nan })
    }
  }

  /// A whole number, or what stands for it when it is not given.
  func whole(_ name: String, _ standard: Int = 0) -> Int { numbers[name].map { Int($0) } ?? standard }

  /// A number, or what stands for it when it is not given.
  func number(_ name: String, _ standard: Double = 0) -> Double { numbers[name] ?? standard }

  /// The tensors `PREFIX0`, `PREFIX1` and so on.
  func all(_ prefix: String) -> [Tensor] {
    var found: [Tensor] = []
    while let next = tensors["\(prefix)\(found.count)"] { found.append(next) }
    return found
  }

  /// A tensor that must be there.
  func tensor(_ name: String) throws(EngineError) -> Tensor {
    guard let tensor = tensors[name] else {
      throw .argument(operation: kind, name: name, rule: "a tensor", found: "none")
    }
    return tensor
  }
}
