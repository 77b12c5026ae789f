/// Walks back along sequences: the gradients of the projected inputs, of the state at the beginning and, for a GRU, of
/// the state's sums.
///
/// `d` holds them one after the other: `[time, batch, gates · units]` in the order of the turns,
/// `[batch, states · units]`, and `[time, batch, 3 · units]` for a GRU. `dy` is laid out as the outputs. All operands are
/// those of the whole batch; `firstRow` is where this part of the work begins.
package func recurrentBackward(
  _ double: Bool, _ code: RecurrentCode, _ sizes: RecurrentSizes, _ d: UnsafeMutableRawPointer,
  _ dy: UnsafeRawPointer, _ record: UnsafeRawPointer, _ weight: UnsafeRawPointer, _ mask: UnsafeRawPointer?,
  _ firstRow: Int
) {
  if double {
    RecurrentBackward<Double>(code, sizes, d, dy, record, weight, mask, firstRow).run()
  } else {
    RecurrentBackward<Float>(code, sizes, d, dy, record, weight, mask, firstRow).run()
  }
}

private struct RecurrentBackward<S: GateLane> {
  typealias Numbers = UnsafePointer<S>
  typealias Room = UnsafeMutablePointer<S>

  let code: RecurrentCode
  let n: RecurrentSizes
  /// The three gradients.
  let dSums: Room, dState: Room, dFromState: Room
  let dy: Numbers, weight: Numbers
  let record: RecurrentRecord<S>
  let mask: Numbers?
  let width: Int, count: Int
  /// Whether rows are as wide as the units: then gradients are computed where they stay.
  let isWhole: Bool

  init(
    _ code: RecurrentCode, _ sizes: RecurrentSizes, _ d: UnsafeMutableRawPointer, _ dy: UnsafeRawPointer,
    _ record: UnsafeRawPointer, _ weight: UnsafeRawPointer, _ mask: UnsafeRawPointer?, _ firstRow: Int
  ) {
    self.code = code
    n = sizes
    self.record = RecurrentRecord(UnsafeMutableRawPointer(mutating: record), code, sizes, firstRow: firstRow)
    width = self.record.width
    count = sizes.rows * width
    isWhole = width == sizes.units
    let gates = code.gates * sizes.units, states = code.states * sizes.units
    let d = d.assumingMemoryBound(to: S.self)
    dSums = d + firstRow * gates
    dState = d + (sizes.time * sizes.batch * gates + firstRow * states)
    dFromState = d + (sizes.time * sizes.batch * gates + sizes.batch * states + firstRow * gates)
    self.dy = dy.assumingMemoryBound(to: S.self) + firstRow * sizes.outputRow
    self.weight = weight.assumingMemoryBound(to: S.self)
    self.mask = mask.map { $0.assumingMemoryBound(to: S.self) + firstRow * sizes.time }
  }

  /// What a walk back carries: gradients of the state, of the sums, and of the state's sums.
  private struct Work {
    let dh: Room, dc: Room
    var dSums: Room, dFromState: Room
  }

  @inline(__always)
  func run() {
    let gates = code.gates, wide = gates * width, rows = n.rows
    withScratch(S.self, gates * n.units * width + rows * (2 * width + 2 * wide)) { scratch in
      let dh = scratch + gates * n.units * width, dSums = dh + rows * 2 * width
      var work = Work(dh: dh, dc: dh + rows * width, dSums: dSums, dFromState: dSums + rows * wide)
      turnWeight(scratch)
      begin(work)
      var turn = n.time
      while turn > 0 {
        turn -= 1
        if isWhole {
          work.dSums = self.dSums + turn * n.batch * wide
          work.dFromState = dFromState + turn * n.batch * wide
        }
        step(turn, work)
        let sums = code == .gru ? work.dFromState : work.dSums
        let left = Rows(a: Numbers(sums), row: wide, step: 1, run: width, runs: gates, steps: n.units)
        addProduct(rows, width, left, Numbers(scratch), width, dh, width)
      }
      for b in 0..<rows {
        let to = dState + b * code.states * n.units
        narrow(Numbers(dh + b * width), n.units, to)
        if code == .lstm { narrow(Numbers(work.dc + b * width), n.units, to + n.units) }
      }
    }
  }

  /// The weight with its columns as rows, filled up.
  private func turnWeight(_ to: Room) {
    let columns = code.gates * n.units
    for column in 0..<columns {
      for j in 0..<width { to[column * width + j] = j < n.units ? weight[j * columns + column] : 0 }
    }
  }

  /// The gradient of the last state.
  private func begin(_ work: Work) {
    for j in 0..<(2 * n.rows * width) { work.dh[j] = 0 }
    if n.givesSequences && !n.givesState { return }
    for b in 0..<n.rows {
      let from = dy + (b * n.outputRow + (n.givesSequences ? n.time * n.units : 0))
      widen(from, n.units, work.dh + b * width)
      if n.givesState && code == .lstm { widen(from + n.units, n.units, work.dc + b * width) }
    }
  }

  /// One step back for all rows: from the gradient of the state after it to those of the sums, and to what goes around
  /// them to the state before it.
  @inline(__always)
  private func step(_ turn: Int, _ work: Work) {
    let step = n.goesBackwards ? n.time - 1 - turn : turn, gates = code.gates, wide = gates * width
    for b in 0..<n.rows {
      let dh = work.dh + b * width, dSums = work.dSums + b * wide
      if let mask, mask[b * n.time + step] == 0 {
        for j in 0..<wide { dSums[j] = 0 }
        if code == .gru { for j in 0..<wide { work.dFromState[b * wide + j] = 0 } }
      } else {
        if n.givesSequences { addOutput(dy + (b * n.outputRow + step * n.units), dh) }
        switch code {
        case .tanh: simple(turn, b, dh, dSums) { dh, h in S.multiply(dh, bend(h)) }
        case .sigmoid: simple(turn, b, dh, dSums) { dh, h in S.multiply(dh, slope(h)) }
        case .rectify: simple(turn, b, dh, dSums) { dh, h in S.passing(dh, h) }
        case .linear: simple(turn, b, dh, dSums) { dh, _ in dh }
        case .lstm: lstm(turn, b, dh, work.dc + b * width, dSums)
        case .gru: gru(turn, b, dh, dSums, work.dFromState + b * wide)
        }
      }
      if isWhole { continue }
      write(work.dSums + b * wide, self.dSums, turn, b)
      if code == .gru { write(work.dFromState + b * wide, self.dFromState, turn, b) }
    }
  }

  @inline(__always)
  private func write(_ from: Room, _ to: Room, _ turn: Int, _ b: Int) {
    let gates = code.gates, target = to + (turn * n.batch + b) * gates * n.units
    for gate in 0..<gates { narrow(Numbers(from + gate * width), n.units, target + gate * n.units) }
  }

  @inline(__always)
  private func addOutput(_ dy: Numbers, _ dh: Room) {
    var j = 0
    while j < width {
      let given: S.Vector = j + S.lanes <= n.units ? load(dy + j) : S.first(n.units - j, dy + j)
      store(S.add(load(dh + j), given), dh + j)
      j += S.lanes
    }
  }

  /// `y · (1 − y)`
  @inline(__always)
  private func slope(_ y: S.Vector) -> S.Vector { S.multiply(y, S.subtract(S.splat(1), y)) }

  /// `1 − y²`
  @inline(__always)
  private func bend(_ y: S.Vector) -> S.Vector { S.subtract(S.splat(1), S.multiply(y, y)) }

  @inline(__always)
  private func simple(
    _ turn: Int, _ b: Int, _ dh: Room, _ dSums: Room, _ f: (S.Vector, S.Vector) -> S.Vector
  ) {
    let after = record.output(turn + 1) + b * width
    var j = 0
    while j < width {
      store(f(load(dh + j), load(after + j)), dSums + j)
      store(S.splat(0), dh + j)
      j += S.lanes
    }
  }

  @inline(__always)
  private func lstm(_ turn: Int, _ b: Int, _ dh: Room, _ dc: Room, _ dSums: Room) {
    let part = record.part, before = record.other(turn, 4) + b * width, after = record.other(turn + 1, 0) + b * width
    var j = 0
    while j < width {
      let i: S.Vector = load(after + j), f: S.Vector = load(after + (part + j))
      let g: S.Vector = load(after + (2 * part + j)), o: S.Vector = load(after + (3 * part + j))
      let shown: S.Vector = load(after + (5 * part + j)), slopes: S.Vector = load(dh + j)
      let memory = S.add(load(dc + j), S.multiply(S.multiply(slopes, o), bend(shown)))
      store(S.multiply(S.multiply(memory, g), slope(i)), dSums + j)
      store(S.multiply(S.multiply(memory, load(before + j)), slope(f)), dSums + (width + j))
      store(S.multiply(S.multiply(memory, i), bend(g)), dSums + (2 * width + j))
      store(S.multiply(S.multiply(slopes, shown), slope(o)), dSums + (3 * width + j))
      store(S.multiply(memory, f), dc + j)
      store(S.splat(0), dh + j)
      j += S.lanes
    }
  }

  @inline(__always)
  private func gru(_ turn: Int, _ b: Int, _ dh: Room, _ dSums: Room, _ dFromState: Room) {
    let part = record.part, before = record.output(turn) + b * width, after = record.other(turn + 1, 0) + b * width
    var j = 0
    while j < width {
      let z: S.Vector = load(after + j), r: S.Vector = load(after + (part + j))
      let new: S.Vector = load(after + (2 * part + j)), fromState: S.Vector = load(after + (3 * part + j))
      let slopes: S.Vector = load(dh + j)
      let dz = S.multiply(S.multiply(slopes, S.subtract(load(before + j), new)), slope(z))
      let dn = S.multiply(S.multiply(slopes, S.subtract(S.splat(1), z)), bend(new))
      let dr = S.multiply(S.multiply(dn, fromState), slope(r))
      store(dz, dSums + j)
      store(dr, dSums + (width + j))
      store(dn, dSums + (2 * width + j))
      store(dz, dFromState + j)
      store(dr, dFromState + (width + j))
      store(S.multiply(dn, r), dFromState + (2 * width + j))
      store(S.multiply(slopes, z), dh + j)
      j += S.lanes
    }
  }
}
