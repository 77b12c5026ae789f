import Foundation
import Learning
import Tensors
import Testing

/// The values of a file in Tests/References/Learning by name.
struct References {
  private let lines: [String: Substring]

  init(_ name: String = "torch.txt") throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "References/Learning/" + name)
    var lines: [String: Substring] = [:]
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      lines[String(line.prefix { $0 != " " })] = line
    }
    self.lines = lines
  }

  /// A tensor of the lesson's precision.
  subscript(_ name: String) -> Tensor {
    get throws {
      let parts = try #require(lines[name], "no reference \(name)").split(separator: " ").dropFirst()
      let shape = try #require(parts.first)
      let extents = shape == "-" ? [] : shape.split(separator: "x").compactMap { Int($0) }
      return try Tensor(shape: extents, values: parts.dropFirst().compactMap { Double($0) })
    }
  }
}

/// The largest difference, relative to 1 or to the larger of both numbers; infinite for different shapes.
func distance(_ a: Tensor, _ b: Tensor) -> Double {
  guard a.shape == b.shape else { return .infinity }
  var largest = 0.0
  for (x, y) in zip(a.values, b.values) where x != y {
    let difference = abs(x - y) / max(1, abs(x), abs(y))
    largest = difference.isNaN ? .infinity : max(largest, difference)
  }
  return largest
}

/// Both sides sum the same products in another order: a few hundred roundings of 1.1e-16 at most.
let sameUpToOrder = 1e-13

/// A session of its own, so that no test sees another's random numbers or precision.
func freshSession(_ precision: Precision = .double) {
  Session.current = Session()
  Session.current.precision = precision
  Session.current.write = { _ in }
}
