import Tensors

extension Layer {
  /// The shape of an output for an input of another shape than the layer was defined with.
  ///
  /// - Parameter found: the shape that a message shows.
  /// - Throws: when the layer would need other numbers for that shape, or is a model that was given its shape.
  final func outputShape(for input: [Int], found: [Int]) throws(EngineError) -> [Int] {
    guard let known = inputShape, let output = outputShape else { return try define(input: input) }
    if input == known { return output }
    for other in otherShapes where other.input == input { return other.output }
    guard mayTake(input, insteadOf: known) else {
      throw .layer(name: title, expected: batchText(known, openAxes), found: found)
    }
    let other = try definedCopy(input)
    guard needsSameNumbers(as: other), let output = other.outputShape else {
      throw .layer(name: title, expected: batchText(known, openAxes), found: found)
    }
    if otherShapes.count == 256 { otherShapes.removeAll() }
    otherShapes.append((input, output))
    return output
  }

  /// Defines the layer for inputs some of whose axes are open.
  ///
  /// The shortest length that fits is kept, and a longer one shows which axes of the layers inside follow.
  final func define(openInput: [Int?]) throws(EngineError) {
    guard openInput.contains(where: { $0 == nil }) else {
      _ = try define(input: openInput.map { $0 ?? 0 })
      return
    }
    let (length, shortest) = try shortestCopy(openInput)
    openAxes = openInput.map { $0 == nil }
    _ = try define(input: openInput.map { $0 ?? length })
    let longer: Layer
    do throws(EngineError) {
      longer = try definedCopy(openInput.map { $0 ?? 2 * length })
    } catch {
      return
    }
    guard shortest.needsSameNumbers(as: longer) else {
      throw changingInput(longer)
    }
    markOpenAxes(unlike: longer)
  }

  /// The smallest power of two that the open axes can have, and a copy defined for it.
  private func shortestCopy(_ openInput: [Int?]) throws(EngineError) -> (Int, Layer) {
    var length = 1
    while true {
      do throws(EngineError) {
        return (length, try definedCopy(openInput.map { $0 ?? length }))
      } catch {
        if length == 256 { throw error }
      }
      length *= 2
    }
  }

  /// A layer written the same way, defined for a shape, without a trace in the session.
  private func definedCopy(_ input: [Int]) throws(EngineError) -> Layer {
    let session = Session.current
    let position = session.randomPosition, write = session.write
    session.write = { _ in }
    defer {
      session.randomPosition = position
      session.write = write
    }
    let copy = unbuilt()
    _ = try copy.define(input: input)
    return copy
  }

  /// Whether an author leaves it to the layer's numbers which shapes it takes, or left open what differs.
  private func mayTake(_ input: [Int], insteadOf known: [Int]) -> Bool {
    guard isInputGiven else { return true }
    guard input.count == known.count, !openAxes.isEmpty else { return false }
    return input.indices.allSatisfy { openAxes[$0] || input[$0] == known[$0] }
  }

  private func needsSameNumbers(as other: Layer) -> Bool {
    let mine = allParameters, theirs = other.allParameters
    return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.extents == $1.extents }
  }

  /// The error that names the first layer inside whose numbers another length changes.
  private func changingInput(_ longer: Layer) -> EngineError {
    for (layer, twin) in zip(descendants, longer.descendants) where layer.children.isEmpty {
      guard !layer.needsSameNumbers(as: twin), let input = layer.inputShape else { continue }
      return .layer(name: layer.title, expected: batchText(input) + " for every length", found: twin.inputShape ?? [])
    }
    return .layer(name: title, expected: "layers that take any length", found: longer.inputShape ?? [])
  }

  private func markOpenAxes(unlike longer: Layer) {
    if let mine = outputShape, let theirs = longer.outputShape, mine.count == theirs.count {
      openOutputAxes = zip(mine, theirs).map { $0 != $1 }
    }
    for (child, twin) in zip(children, longer.children) { child.markOpenAxes(unlike: twin) }
  }
}

/// A shape in words, such as `[28, 28, 1]`.
func shapeText(_ shape: [Int]) -> String {
  var text = "["
  for (index, size) in shape.enumerated() { text += index == 0 ? "\(size)" : ", \(size)" }
  return text + "]"
}

/// The shape of a batch in words, such as `[batch, 28, 28, 1]`; open axes by their names.
package func batchText(_ shape: [Int], _ openAxes: [Bool] = [], batch: String = "batch") -> String {
  var text = "[" + batch
  for (axis, size) in shape.enumerated() {
    let isOpen = axis < openAxes.count && openAxes[axis]
    text += ", " + (isOpen ? nameOfAxis(axis, rank: shape.count) : "\(size)")
  }
  return text + "]"
}

/// What an axis of an input counts: steps of sequences, rows and columns of images.
private func nameOfAxis(_ axis: Int, rank: Int) -> String {
  switch (rank, axis) {
  case (1, _), (2, 0): "time"
  case (3, 0), (4, 1): "height"
  case (3, 1), (4, 2): "width"
  case (4, 0): "depth"
  default: "any"
  }
}
