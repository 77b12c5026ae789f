// The equations of the optimizers, number by number. Each optimizer's file in Learning says what its settings are.

/// Which equation.
package enum UpdateCode: UInt8, Sendable {
  case sgd, adagrad, adadelta, rmsprop, centeredRMSprop, adam, amsgrad, adamW, amsgradW, adamax, nadam, rprop,
    adaptiveGains
}

/// An equation for one number of a parameter.
protocol UpdateRule {
  associatedtype Number: Lane
  init(_ settings: UnsafePointer<Double>)
  /// Changes the parameter `w` and what is remembered about it (`a`, `b`, `c`) by the gradient `g`.
  func update(_ w: inout Number, _ g: Number, _ a: inout Number, _ b: inout Number, _ c: inout Number)
}

/// The numbers that an equation is applied to: parameter, gradient, memories.
private struct Moved<Number> {
  let count: Int
  let w: UnsafeMutablePointer<Number>
  let g: UnsafePointer<Number>
  let memories: Int
  let a: UnsafeMutablePointer<Number>?
  let b: UnsafeMutablePointer<Number>?
  let c: UnsafeMutablePointer<Number>?

  init(_ i: UnsafePointer<Instruction>) {
    count = i.pointee.extents.s0
    memories = i.pointee.extents.s1
    // An update has its parameter and its gradient.
    w = i.pointee.operands.y.unsafelyUnwrapped.assumingMemoryBound(to: Number.self)
    g = UnsafePointer(i.pointee.operands.b.unsafelyUnwrapped.assumingMemoryBound(to: Number.self))
    a = i.pointee.operands.c?.assumingMemoryBound(to: Number.self)
    b = i.pointee.operands.d?.assumingMemoryBound(to: Number.self)
    c = i.pointee.operands.e?.assumingMemoryBound(to: Number.self)
  }
}

/// Moves a parameter one step.
func update(_ i: UnsafePointer<Instruction>) {
  guard let code = UpdateCode(rawValue: i.pointee.code), let raw = i.pointee.operands.a else { return }
  let settings = UnsafePointer(raw.assumingMemoryBound(to: Double.self))
  if i.pointee.isDouble { update(code, settings, Moved<Double>(i)) } else { update(code, settings, Moved<Float>(i)) }
}

@inline(__always)
private func update<Number: Lane>(_ code: UpdateCode, _ s: UnsafePointer<Double>, _ m: Moved<Number>) {
  switch code {
  case .sgd: apply(SGDRule<Number>(s), m)
  case .adagrad: apply(AdagradRule<Number>(s), m)
  case .adadelta: apply(AdadeltaRule<Number>(s), m)
  case .rmsprop: apply(RMSpropRule<Number>(s), m)
  case .centeredRMSprop: apply(CenteredRMSpropRule<Number>(s), m)
  case .adam: apply(AdamRule<Number>(s), m)
  case .amsgrad: apply(AMSGradRule<Number>(s), m)
  case .adamW: apply(AdamWRule<Number>(s), m)
  case .amsgradW: apply(AMSGradWRule<Number>(s), m)
  case .adamax: apply(AdamaxRule<Number>(s), m)
  case .nadam: apply(NAdamRule<Number>(s), m)
  case .rprop: apply(RpropRule<Number>(s), m)
  case .adaptiveGains: apply(AdaptiveGainsRule<Number>(s), m)
  }
}

/// Every number in order. What is not remembered is zero for each.
@inline(__always)
private func apply<Rule: UpdateRule>(_ rule: Rule, _ m: Moved<Rule.Number>) {
  let w = m.w, g = m.g
  if m.memories == 2, let a = m.a, let b = m.b {
    for i in 0..<m.count {
      var z: Rule.Number = 0
      rule.update(&w[i], g[i], &a[i], &b[i], &z)
    }
  } else if m.memories == 1, let a = m.a {
    for i in 0..<m.count {
      var y: Rule.Number = 0, z: Rule.Number = 0
      rule.update(&w[i], g[i], &a[i], &y, &z)
    }
  } else if m.memories == 3, let a = m.a, let b = m.b, let c = m.c {
    for i in 0..<m.count { rule.update(&w[i], g[i], &a[i], &b[i], &c[i]) }
  } else {
    for i in 0..<m.count {
      var x: Rule.Number = 0, y: Rule.Number = 0, z: Rule.Number = 0
      rule.update(&w[i], g[i], &x, &y, &z)
    }
  }
}

/// The larger of two numbers; the first when either is not a number, as a comparison gives it.
@inline(__always)
func larger<Number: Lane>(_ a: Number, _ b: Number) -> Number { a < b ? b : a }
