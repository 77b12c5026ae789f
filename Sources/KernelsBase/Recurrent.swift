// Recurrent steps: the sums of all gates of a step go on from the projected input with the chain of the state's
// product, then one pass over the rows makes gates and state of them.
//
// A record keeps what the way back needs, in slots, one for every turn behind that of the beginning: first the outputs
// of all slots, then the other parts slot by slot. A part has a row for every sequence, as wide as the units filled up
// to whole vectors with zeros.

/// What a recurrent step computes.
package enum RecurrentCode: Int, Sendable {
  /// One sum and a function of it.
  case tanh, sigmoid, rectify, linear
  /// Parts beside the output: the gates i, f, g, o, the memory c, tanh c.
  case lstm
  /// Parts beside the output: the gates z, r, n, the state's share of n.
  case gru

  /// Sums of a step, in units.
  package var gates: Int { self == .lstm ? 4 : self == .gru ? 3 : 1 }
  /// Parts of the record, the output included.
  package var parts: Int { self == .lstm ? 7 : self == .gru ? 5 : 1 }
  /// Parts of a state.
  package var states: Int { self == .lstm ? 2 : 1 }
}

/// The sizes of a walk along sequences.
package struct RecurrentSizes {
  /// Steps, and sequences in this part of the work and in all.
  package var time = 0, rows = 0, batch = 0
  package var units = 0
  /// Slots of the record; two are enough if there is no way back.
  package var slots = 0
  /// Numbers from one sequence's outputs to the next's.
  package var outputRow = 0
  package var goesBackwards = false
  /// Whether all outputs are given, and whether the last state behind them.
  package var givesSequences = false, givesState = false

  package init() {}

  /// Units filled up to whole vectors.
  @inline(__always)
  package static func width(_ units: Int, isDouble: Bool) -> Int { isDouble ? (units + 7) & ~7 : (units + 15) & ~15 }
}

/// A kind of number with the functions that fused operations apply to whole vectors of them.
///
/// The loops are those of the functions alone: used vector by vector in several places, a function became a call through
/// memory.
protocol GateLane: Lane {
  static func tanh(_ n: Int, _ x: UnsafeMutablePointer<Self>, _ y: UnsafeMutablePointer<Self>)
  static func logistic(_ n: Int, _ x: UnsafeMutablePointer<Self>)
  static func exponential(_ n: Int, _ x: UnsafeMutablePointer<Self>)
  static func logarithm(_ n: Int, _ x: UnsafeMutablePointer<Self>)
  static func rectified(_ x: Vector) -> Vector
  /// `g` where `y` is above zero, else 0.
  static func passing(_ g: Vector, _ y: Vector) -> Vector
}

extension Float: GateLane {
  static func tanh(_ n: Int, _ x: UnsafeMutablePointer<Float>, _ y: UnsafeMutablePointer<Float>) {
    hyperbolicTangents(n, x, y)
  }
  static func logistic(_ n: Int, _ x: UnsafeMutablePointer<Float>) { logistics(n, x, x) }
  static func exponential(_ n: Int, _ x: UnsafeMutablePointer<Float>) { exponentials(n, x, x) }
  static func logarithm(_ n: Int, _ x: UnsafeMutablePointer<Float>) { unary(.log, 0, 0, 0, n, x, x) }
  @inline(__always) static func rectified(_ x: F) -> F { x.replacing(with: f(0), where: x .< f(0)) }
  @inline(__always) static func passing(_ g: F, _ y: F) -> F { f(0).replacing(with: g, where: y .> f(0)) }
}

extension Double: GateLane {
  static func tanh(_ n: Int, _ x: UnsafeMutablePointer<Double>, _ y: UnsafeMutablePointer<Double>) {
    hyperbolicTangents(n, x, y)
  }
  static func logistic(_ n: Int, _ x: UnsafeMutablePointer<Double>) { logistics(n, x, x) }
  static func exponential(_ n: Int, _ x: UnsafeMutablePointer<Double>) { exponentials(n, x, x) }
  static func logarithm(_ n: Int, _ x: UnsafeMutablePointer<Double>) { unary(.log, 0, 0, n, x, x) }
  @inline(__always) static func rectified(_ x: D) -> D { x.replacing(with: d(0), where: x .< d(0)) }
  @inline(__always) static func passing(_ g: D, _ y: D) -> D { d(0).replacing(with: g, where: y .> d(0)) }
}

/// Copies a row and fills it up with zeros to whole vectors.
@inline(__always)
func widen<S: Lane>(_ from: UnsafePointer<S>, _ count: Int, _ to: UnsafeMutablePointer<S>) {
  var j = 0
  while j + S.lanes <= count {
    store(load(from + j), to + j)
    j += S.lanes
  }
  if j < count { store(S.first(count - j, from + j), to + j) }
}

/// Copies the numbers of a row and writes nothing behind it.
@inline(__always)
func narrow<S: Lane>(_ from: UnsafePointer<S>, _ count: Int, _ to: UnsafeMutablePointer<S>) {
  var j = 0
  while j + S.lanes <= count {
    store(load(from + j), to + j)
    j += S.lanes
  }
  while j < count {
    to[j] = from[j]
    j += 1
  }
}

/// Writes zeros to a row and nothing behind it.
@inline(__always)
func clear<S: Lane>(_ count: Int, _ to: UnsafeMutablePointer<S>) { for j in 0..<count { to[j] = 0 } }

/// `c += a · b` for rows of `a`, every element's chain going on from `c`; `columns` is a multiple of the lanes.
@inline(__always)
func addProduct<S: Lane>(
  _ m: Int, _ columns: Int, _ rows: Rows<S>, _ b: UnsafePointer<S>, _ ldb: Int, _ c: UnsafeMutablePointer<S>,
  _ ldc: Int, first: Bool = false
) {
  var j = 0
  while j < columns {
    let vectors = panelVectors == 2 && columns - j >= 2 * S.lanes ? 2 : 1
    panel(m, vectors, rows, b + j, ldb, c + j, ldc, first)
    j += vectors * S.lanes
  }
}

/// Where the parts of a record are.
struct RecurrentRecord<S: Lane> {
  let start: UnsafeMutablePointer<S>
  /// Numbers of a row, and of a part.
  let width: Int, part: Int
  private let slots: Int, parts: Int, firstRow: Int

  @inline(__always)
  init(_ start: UnsafeMutableRawPointer, _ code: RecurrentCode, _ sizes: RecurrentSizes, firstRow: Int) {
    self.start = start.assumingMemoryBound(to: S.self)
    width = (sizes.units + S.lanes - 1) / S.lanes * S.lanes
    part = sizes.batch * width
    slots = sizes.slots
    parts = code.parts - 1
    self.firstRow = firstRow
  }

  /// The outputs in a slot.
  @inline(__always)
  func output(_ slot: Int) -> UnsafeMutablePointer<S> { start + (slot % slots * part + firstRow * width) }

  /// Another part in a slot.
  @inline(__always)
  func other(_ slot: Int, _ index: Int) -> UnsafeMutablePointer<S> {
    start + ((slots + slot % slots * parts + index) * part + firstRow * width)
  }
}

/// Walks along sequences, or back: extents are rows, time, batch, units, slots of the record, numbers from output to
/// output, flags and the first row.
func walk(_ i: UnsafePointer<Instruction>) {
  guard let code = RecurrentCode(rawValue: Int(i.pointee.code)) else { return }
  let e = i.pointee.extents, operands = i.pointee.operands
  var sizes = RecurrentSizes()
  sizes.rows = e.s0
  sizes.time = e.s1
  sizes.batch = e.s2
  sizes.units = e.s3
  sizes.slots = e.s4
  sizes.outputRow = e.s5
  sizes.goesBackwards = e.s6 & 1 != 0
  sizes.givesSequences = e.s6 & 2 != 0
  sizes.givesState = e.s6 & 4 != 0
  let fourth = operands.d.map { UnsafeRawPointer($0) }, fifth = operands.e.map { UnsafeRawPointer($0) }
  if i.pointee.kind == .recurrentForward {
    guard let state = fourth else { return }
    recurrentForward(
      i.pointee.isDouble, code, sizes, i.y, i.secondResult, i.b, i.c, state, fifth,
      operands.f.map { UnsafeRawPointer($0) }, e.s7)
  } else {
    recurrentBackward(i.pointee.isDouble, code, sizes, i.y, i.a, i.b, i.c, fourth, e.s7)
  }
}
