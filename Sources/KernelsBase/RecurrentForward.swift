/// Walks along sequences and keeps a record for the way back.
///
/// `sums` are the projected inputs in the order of the turns, `[time, batch, gates · units]`; `weight` is
/// `[units, gates · units]`; `state` is `[batch, states · units]`; the mask is `[batch, time]`, if there is one; the
/// bias of the state's sums is only there for a GRU. All operands are those of the whole batch; `firstRow` is where this
/// part of the work begins.
package func recurrentForward(
  _ double: Bool, _ code: RecurrentCode, _ sizes: RecurrentSizes, _ y: UnsafeMutableRawPointer,
  _ record: UnsafeMutableRawPointer, _ sums: UnsafeRawPointer, _ weight: UnsafeRawPointer, _ state: UnsafeRawPointer,
  _ mask: UnsafeRawPointer?, _ bias: UnsafeRawPointer?, _ firstRow: Int
) {
  if double {
    RecurrentForward<Double>(code, sizes, y, record, sums, weight, state, mask, bias, firstRow).run()
  } else {
    RecurrentForward<Float>(code, sizes, y, record, sums, weight, state, mask, bias, firstRow).run()
  }
}

private struct RecurrentForward<S: GateLane> {
  typealias Numbers = UnsafePointer<S>
  typealias Room = UnsafeMutablePointer<S>

  let code: RecurrentCode
  let n: RecurrentSizes
  let y: Room
  let record: RecurrentRecord<S>
  let sums: Numbers, weight: Numbers, state: Numbers
  let mask: Numbers?, bias: Numbers?
  /// Units filled up, and the numbers of a part in all rows of this work.
  let width: Int, count: Int

  init(
    _ code: RecurrentCode, _ sizes: RecurrentSizes, _ y: UnsafeMutableRawPointer, _ record: UnsafeMutableRawPointer,
    _ sums: UnsafeRawPointer, _ weight: UnsafeRawPointer, _ state: UnsafeRawPointer, _ mask: UnsafeRawPointer?,
    _ bias: UnsafeRawPointer?, _ firstRow: Int
  ) {
    self.code = code
    n = sizes
    self.record = RecurrentRecord(record, code, sizes, firstRow: firstRow)
    width = self.record.width
    count = sizes.rows * width
    self.y = y.assumingMemoryBound(to: S.self) + firstRow * sizes.outputRow
    self.sums = sums.assumingMemoryBound(to: S.self) + firstRow * code.gates * sizes.units
    self.weight = weight.assumingMemoryBound(to: S.self)
    self.state = state.assumingMemoryBound(to: S.self) + firstRow * code.states * sizes.units
    self.mask = mask.map { $0.assumingMemoryBound(to: S.self) + firstRow * sizes.time }
    self.bias = bias?.assumingMemoryBound(to: S.self)
  }

  @inline(__always)
  func run() {
    let gates = code.gates, wide = gates * width
    begin()
    // The weight filled up, the bias filled up, and the state's sums of a GRU.
    withScratch(S.self, n.units * wide + wide + (code == .gru ? gates * count : 0)) { work in
      for k in 0..<n.units {
        for gate in 0..<gates {
          widen(weight + (k * gates + gate) * n.units, n.units, work + (k * gates + gate) * width)
        }
      }
      let wideBias = work + n.units * wide, fromState = wideBias + wide
      if let bias { for gate in 0..<gates { widen(bias + gate * n.units, n.units, wideBias + gate * width) } }
      for turn in 0..<n.time {
        let before = Numbers(record.output(turn))
        let rows = Rows(a: before, row: width, step: 1, run: 0, runs: 1, steps: n.units)
        for gate in 0..<gates {
          let target = code.gates == 1 ? record.output(turn + 1) : record.other(turn + 1, gate)
          project(turn, gate, target)
          let sums = code == .gru ? fromState + gate * count : target
          addProduct(
            n.rows, width, rows, Numbers(work + gate * width), wide, sums, width, first: code == .gru)
        }
        switch code {
        case .lstm: lstm(turn)
        case .gru: gru(turn, Numbers(fromState), Numbers(wideBias))
        default: simple(record.output(turn + 1))
        }
        give(turn)
      }
    }
    end()
  }

  /// Writes the state at the beginning to slot 0.
  private func begin() {
    for b in 0..<n.rows {
      let from = state + b * code.states * n.units
      widen(from, n.units, record.output(0) + b * width)
      if code == .lstm { widen(from + n.units, n.units, record.other(0, 4) + b * width) }
    }
  }

  /// Writes a turn's projected inputs where a gate will be.
  @inline(__always)
  private func project(_ turn: Int, _ gate: Int, _ target: Room) {
    let columns = code.gates * n.units, from = sums + (turn * n.batch * columns + gate * n.units)
    for b in 0..<n.rows { widen(from + b * columns, n.units, target + b * width) }
  }

  /// Makes an output of its sum.
  private func simple(_ h: Room) {
    switch code {
    case .tanh: S.tanh(count, h, h)
    case .sigmoid: S.logistic(count, h)
    case .rectify: everywhere { j in store(S.rectified(load(h + j)), h + j) }
    default: break
    }
  }

  /// Does something for every vector of a part.
  @inline(__always)
  private func everywhere(_ f: (Int) -> Void) {
    var j = 0
    while j < count {
      f(j)
      j += S.lanes
    }
  }

  /// Makes gates, memory and output of the sums.
  private func lstm(_ turn: Int) {
    let i = record.other(turn + 1, 0), f = record.other(turn + 1, 1), g = record.other(turn + 1, 2)
    let o = record.other(turn + 1, 3), memory = record.other(turn + 1, 4), shown = record.other(turn + 1, 5)
    let before = record.other(turn, 4), h = record.output(turn + 1)
    S.logistic(count, i)
    S.logistic(count, f)
    S.tanh(count, g, g)
    S.logistic(count, o)
    everywhere { j in
      store(S.add(S.multiply(load(f + j), load(before + j)), S.multiply(load(i + j), load(g + j))), memory + j)
    }
    S.tanh(count, memory, shown)
    everywhere { j in store(S.multiply(load(o + j), load(shown + j)), h + j) }
  }

  /// Makes gates and output of the sums of input and state.
  private func gru(_ turn: Int, _ fromState: Numbers, _ bias: Numbers) {
    let z = record.other(turn + 1, 0), r = record.other(turn + 1, 1), new = record.other(turn + 1, 2)
    let share = record.other(turn + 1, 3), before = record.output(turn), h = record.output(turn + 1)
    for b in 0..<n.rows {
      var j = 0
      while j < width {
        let place = b * width + j
        store(S.add(load(z + place), S.add(load(fromState + place), load(bias + j))), z + place)
        let fromR: S.Vector = S.add(load(fromState + (count + place)), load(bias + (width + j)))
        store(S.add(load(r + place), fromR), r + place)
        store(S.add(load(fromState + (2 * count + place)), load(bias + (2 * width + j))), share + place)
        j += S.lanes
      }
    }
    S.logistic(count, z)
    S.logistic(count, r)
    everywhere { j in store(S.add(load(new + j), S.multiply(load(r + j), load(share + j))), new + j) }
    S.tanh(count, new, new)
    everywhere { j in
      let n: S.Vector = load(new + j)
      store(S.add(n, S.multiply(load(z + j), S.subtract(load(before + j), n))), h + j)
    }
  }

  /// Puts the old state where a step is padding, and writes the outputs.
  private func give(_ turn: Int) {
    let step = n.goesBackwards ? n.time - 1 - turn : turn
    if mask == nil && !n.givesSequences { return }
    for b in 0..<n.rows {
      let output = y + (b * n.outputRow + step * n.units), h = record.output(turn + 1) + b * width
      if let mask, mask[b * n.time + step] == 0 {
        widen(Numbers(record.output(turn) + b * width), width, h)
        if code == .lstm {
          widen(Numbers(record.other(turn, 4) + b * width), width, record.other(turn + 1, 4) + b * width)
        }
        if n.givesSequences { clear(n.units, output) }
      } else if n.givesSequences {
        narrow(Numbers(h), n.units, output)
      }
    }
  }

  /// Writes the last state behind the outputs, or the last output.
  private func end() {
    if n.givesSequences && !n.givesState { return }
    for b in 0..<n.rows {
      let output = y + (b * n.outputRow + (n.givesSequences ? n.time * n.units : 0))
      narrow(Numbers(record.output(n.time) + b * width), n.units, output)
      if n.givesState && code == .lstm {
        narrow(Numbers(record.other(n.time, 4) + b * width), n.units, output + n.units)
      }
    }
  }
}
