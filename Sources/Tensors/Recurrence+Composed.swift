// Recurrent steps written with tensor operations: what the fused ones are measured against, and what is
// differentiated twice.

extension Recurrence {
  /// The walk, one step after the other.
  func composed() throws(EngineError) -> (outputs: Tensor, state: [Tensor]) {
    let inputs = try timeFirst(), masks = try mask?.transposed().expandingDimensions(at: 2)
    let weights = try cell.joined(self.weights)
    let time = x.extents[1]
    var state = self.state
    var outputs: [Tensor] = []
    outputs.reserveCapacity(time)
    for turn in 0..<time {
      let step = goesBackwards ? time - 1 - turn : turn
      var next = try cell.step(
        inputs[step], state, seen: stateMask.map { (mask) throws(EngineError) in try state[0] * mask } ?? state[0],
        weights)
      var output = next[0]
      if let masks {
        let isGiven = try masks[step]
        for part in next.indices { next[part] = try select(where: isGiven, next[part], state[part]) }
        output = try select(where: isGiven, output, Tensor.filled(.scalar, 0, x.precision))
      }
      state = next
      if returnsSequences { outputs.append(output) }
    }
    guard returnsSequences else { return (state[0], state) }
    if outputs.isEmpty {
      let empty = Shape(proven: [x.extents[0], 0, state[0].extents[1]])
      return (try Tensor.filled(empty, 0, x.precision), state)
    }
    if goesBackwards { outputs.reverse() }
    return (try stack(outputs, axis: 1), state)
  }

  /// The input of each step with a one behind its features, so that a product adds the bias too.
  ///
  /// Steps are multiplied one by one: one product of all steps would have to be cut into steps again, and the
  /// gradient of a cut is as large as the whole.
  private func timeFirst() throws(EngineError) -> Tensor {
    let ones = try Tensor.filled(Shape(proven: [x.extents[0], x.extents[1], 1]), 1, x.precision)
    return try concatenate([x, ones], axis: 2).transposed([1, 0, 2])
  }
}

extension RecurrentCell {
  /// The weights as a step multiplies with them: those of input and bias above each other, and above those of the
  /// state where both are added up.
  fileprivate func joined(_ weights: [Tensor]) throws(EngineError) -> [Tensor] {
    let fromInput = try concatenate([weights[0], weights[1].expandingDimensions(at: 0)], axis: 0)
    switch self {
    case .elman, .lstm: return [try concatenate([fromInput, weights[2]], axis: 0)]
    case .jordan: return [try concatenate([fromInput, weights[2]], axis: 0), weights[3], weights[4]]
    case .gru: return [fromInput, weights[2], weights[3]]
    }
  }

  /// The state after one step; its first part is the output. Weights are multiplied with what is seen of it.
  fileprivate func step(
    _ input: Tensor, _ state: [Tensor], seen: Tensor, _ weights: [Tensor]
  ) throws(EngineError) -> [Tensor] {
    switch self {
    case .elman(let f):
      return [try f.apply(concatenate([input, seen], axis: 1) • weights[0])]
    case .jordan(let f, let g):
      let hidden = try f.apply(concatenate([input, seen], axis: 1) • weights[0])
      return [try g.apply(hidden • weights[1] + weights[2])]
    case .lstm(let t, let s):
      let parts = try (concatenate([input, seen], axis: 1) • weights[0]).split(into: 4, axis: 1)
      let c = try s.apply(parts[1]) * state[1] + s.apply(parts[0]) * t.apply(parts[2])
      return [try s.apply(parts[3]) * t.apply(c), c]
    case .gru(let t, let s):
      let fromInput = try (input • weights[0]).split(into: 3, axis: 1)
      let fromState = try (seen • weights[1] + weights[2]).split(into: 3, axis: 1)
      let z = try s.apply(fromInput[0] + fromState[0])
      let r = try s.apply(fromInput[1] + fromState[1])
      let n = try t.apply(fromInput[2] + r * fromState[2])
      return [try n + z * (state[0] - n)]
    }
  }
}
