// A loss and its gradient in one call, number for number as the single operations would compute them.

/// The operands of a loss of pairs.
private struct Pairing<S: Lane> {
  let count: Int
  let divisor: S
  let sum: UnsafeMutablePointer<S>
  let gradient: UnsafeMutablePointer<S>
  let prediction: UnsafePointer<S>
  let target: UnsafePointer<S>
  let weight: UnsafePointer<S>
  let negativeWeight: UnsafePointer<S>

  init(_ i: UnsafePointer<Instruction>) {
    count = i.pointee.extents.s0
    divisor = S(i.pointee.p)
    sum = i.y.assumingMemoryBound(to: S.self)
    gradient = i.secondResult.assumingMemoryBound(to: S.self)
    prediction = i.b.assumingMemoryBound(to: S.self)
    target = i.c.assumingMemoryBound(to: S.self)
    // Both are given, the second for the loss that needs it.
    weight = UnsafePointer(i.pointee.operands.d.unsafelyUnwrapped.assumingMemoryBound(to: S.self))
    negativeWeight = UnsafePointer(
      (i.pointee.operands.e ?? i.pointee.operands.d.unsafelyUnwrapped).assumingMemoryBound(to: S.self))
  }
}

func lossWithGradient(_ i: UnsafePointer<Instruction>) {
  switch (i.pointee.kind, i.pointee.isDouble) {
  case (.squaredError, false): squaredError(Pairing<Float>(i))
  case (.squaredError, true): squaredError(Pairing<Double>(i))
  case (_, false):
    logisticLoss(Pairing<Float>(i)) { code, n, x, y in unary(code, 0, 0, 0, n, x, y) }
  case (_, true):
    logisticLoss(Pairing<Double>(i)) { code, n, x, y in unary(code, 0, 0, n, x, y) }
  }
}

/// `Σ (p − t)² ÷ divisor`, and `w · ((p − t) · 2)`.
@inline(__always)
private func squaredError<S: Lane>(_ m: Pairing<S>) {
  let two = S.splat(2)
  var i = 0
  while i < m.count {
    let difference = S.subtract(load(m.prediction + i), load(m.target + i))
    store(S.multiply(difference, difference), m.gradient + i)
    i += S.lanes
  }
  m.sum[0] = S.stripes(m.count, m.gradient) / m.divisor
  i = 0
  while i < m.count {
    let difference = S.subtract(load(m.prediction + i), load(m.target + i))
    store(S.multiply(load(m.weight + i), S.multiply(difference, two)), m.gradient + i)
    i += S.lanes
  }
}

/// `Σ (log(1 + eᵖ) − t · p) ÷ divisor`, and `(−w) · t + w · sigmoid(p)`.
@inline(__always)
private func logisticLoss<S: Lane>(
  _ m: Pairing<S>, _ unary: (UnaryCode, Int, UnsafePointer<S>, UnsafeMutablePointer<S>) -> Void
) {
  unary(.softplus, m.count, m.prediction, m.gradient)
  var i = 0
  while i < m.count {
    let product = S.multiply(load(m.target + i), load(m.prediction + i))
    store(S.subtract(load(m.gradient + i), product), m.gradient + i)
    i += S.lanes
  }
  m.sum[0] = S.stripes(m.count, m.gradient) / m.divisor
  unary(.sigmoid, m.count, m.prediction, m.gradient)
  i = 0
  while i < m.count {
    let left = S.multiply(load(m.negativeWeight + i), load(m.target + i))
    store(S.add(left, S.multiply(load(m.weight + i), load(m.gradient + i))), m.gradient + i)
    i += S.lanes
  }
}
