/// Sums of products of tensors by the names of their axes, such as `"ij,jk->ik"` for the matrix product.
///
/// Every letter names an axis. Axes of one letter run together; letters that the result does not name are summed over.
/// A letter twice in one tensor takes its diagonal. Without `->` the result has the letters that occur once, in
/// alphabetical order.
///
/// - Shapes: axes of one letter have one extent.
/// - Throws: when letters and axes do not match.
/// - Cost: from left to right, each tensor joined to the product so far by one matrix product.
package func einsum(_ equation: String, _ tensors: [Tensor]) throws(EngineError) -> Tensor {
  let plan = try EinsumEquation(equation, count: tensors.count)
  var operands: [NamedAxes] = []
  for (letters, tensor) in zip(plan.operands, tensors) {
    operands.append(try NamedAxes(tensor, letters).withoutRepeats())
  }
  var product = operands[0]
  for index in 1..<max(operands.count, 1) {
    let later = operands[(index + 1)...].flatMap { $0.letters } + plan.result
    product = try product.joined(to: operands[index], keeping: later)
  }
  return try product.arranged(as: plan.result)
}

/// The letters of an equation.
private struct EinsumEquation {
  let operands: [[UInt8]]
  let result: [UInt8]

  init(_ equation: String, count: Int) throws(EngineError) {
    // No equation is longer, and to search one that is would take long.
    guard equation.utf8.count <= 1024, count <= 64 else {
      throw .argument(
        operation: "einsum", name: "equation", rule: "at most 1024 characters, for at most 64 tensors",
        found: "\(equation.utf8.count) characters for \(count) tensors")
    }
    let text = equation.utf8.filter { $0 != UInt8(ascii: " ") }
    let arrow = text.indices.first { text[$0] == UInt8(ascii: "-") && text[($0 + 1)...].first == UInt8(ascii: ">") }
    let left = text[..<(arrow ?? text.count)]
    operands = left.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).map { Array($0) }
    let named = operands.flatMap { $0 }
    result = arrow.map { Array(text[($0 + 2)...]) } ?? Self.lettersThatOccurOnce(named)
    let letters = named + result
    guard operands.count == count, letters.allSatisfy({ 65...90 ~= $0 || 97...122 ~= $0 }) else {
      throw .argument(
        operation: "einsum", name: "equation", rule: "letters for each of \(count) tensors, as in ij,jk->ik",
        found: equation)
    }
    for letter in result where !named.contains(letter) || result.filter({ $0 == letter }).count > 1 {
      throw .argument(
        operation: "einsum", name: "equation", rule: "a result of different letters of the tensors", found: equation)
    }
  }

  private static func lettersThatOccurOnce(_ letters: [UInt8]) -> [UInt8] {
    letters.filter { letter in letters.filter { $0 == letter }.count == 1 }.sorted()
  }
}

/// A tensor whose axes have letters.
private struct NamedAxes {
  var tensor: Tensor
  var letters: [UInt8]

  init(_ tensor: Tensor, _ letters: [UInt8]) throws(EngineError) {
    guard tensor.rank == letters.count else {
      throw .unexpectedShape(operation: "einsum", expected: "rank \(letters.count)", found: tensor.shape)
    }
    self.tensor = tensor
    self.letters = letters
  }

  /// With every letter once: of axes of one letter the diagonal.
  func withoutRepeats() throws(EngineError) -> NamedAxes {
    var result = self
    while let (first, second) = result.repeated() {
      let (a, b) = (result.tensor.extents[first], result.tensor.extents[second])
      guard a == b else { throw .shapeMismatch(operation: "einsum", left: [a], right: [b]) }
      let rest = result.letters.indices.filter { $0 != first && $0 != second }
      result.tensor = try result.tensor.transposed(rest + [first, second]).diagonal()
      result.letters = rest.map { result.letters[$0] } + [result.letters[first]]
    }
    return result
  }

  private func repeated() -> (Int, Int)? {
    for first in letters.indices {
      for second in letters.indices where second > first && letters[second] == letters[first] {
        return (first, second)
      }
    }
    return nil
  }

  /// One matrix product, in batches of the letters that both have and somebody still needs.
  func joined(to other: NamedAxes, keeping wanted: [UInt8]) throws(EngineError) -> NamedAxes {
    guard tensor.precision == other.tensor.precision else { throw .mixedPrecisions(operation: "einsum") }
    let common = letters.filter { other.letters.contains($0) }
    for letter in common where extent(letter) != other.extent(letter) {
      throw .shapeMismatch(operation: "einsum", left: tensor.shape, right: other.tensor.shape)
    }
    let batch = common.filter { wanted.contains($0) }, summed = common.filter { !wanted.contains($0) }
    let rows = letters.filter { !common.contains($0) }, columns = other.letters.filter { !common.contains($0) }
    let left = try grouped(batch, rows, summed), right = try other.grouped(batch, summed, columns)
    let extents = batch.map { extent($0) } + rows.map { extent($0) } + columns.map { other.extent($0) }
    let product = try matmul(left, right).reshaped(toProven: Shape(extents, operation: "einsum"))
    return try NamedAxes(product, batch + rows + columns)
  }

  /// The axes in another order, joined to three.
  private func grouped(_ a: [UInt8], _ b: [UInt8], _ c: [UInt8]) throws(EngineError) -> Tensor {
    let sizes = [a, b, c].map { group in group.reduce(1) { $0 * extent($1) } }
    return try tensor.transposed((a + b + c).map { place($0) }).reshaped(toProven: Shape(proven: sizes))
  }

  /// Summed over the letters that are not wanted, the others in the wanted order.
  func arranged(as wanted: [UInt8]) throws(EngineError) -> Tensor {
    let extra = letters.indices.filter { !wanted.contains(letters[$0]) }
    let sums = try tensor.sum(axes: extra)
    let left = letters.filter { wanted.contains($0) }
    return try sums.transposed(wanted.map { letter in left.firstIndex(of: letter) ?? 0 })
  }

  private func place(_ letter: UInt8) -> Int { letters.firstIndex(of: letter) ?? 0 }
  private func extent(_ letter: UInt8) -> Int { tensor.extents[place(letter)] }
}
