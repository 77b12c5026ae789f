import Tensors

/// A number type that parameters come in.
protocol Real: BinaryFloatingPoint {}
extension Float: Real {}
extension Double: Real {}

/// An optimizer's equation for one number of a parameter.
protocol UpdateRule {
  associatedtype Number: Real
  /// Changes the parameter `w` and what is remembered about it (`a`, `b`, `c`) by the gradient `g`.
  func update(_ w: inout Number, _ g: Number, _ a: inout Number, _ b: inout Number, _ c: inout Number)
}

/// A parameter, its gradient and what an optimizer remembers, ready to be changed in place.
struct Numbers {
  let parameter: Tensor
  let gradient: Tensor
  let memory: [Tensor]

  var isDouble: Bool { parameter.precision == .double }

  /// Applies the equation to every number in order.
  ///
  /// The storage is the optimizer's own here: `Optimizer.move` has made parameter and memory unique.
  @inline(__always)
  func apply<Rule: UpdateRule>(_ rule: Rule) {
    let count = parameter.count
    let w = parameter.mutablePointer.assumingMemoryBound(to: Rule.Number.self)
    let g = gradient.pointer.assumingMemoryBound(to: Rule.Number.self)
    switch memory.count {
    case 0:
      var a: Rule.Number = 0, b: Rule.Number = 0, c: Rule.Number = 0
      for i in 0..<count { rule.update(&w[i], g[i], &a, &b, &c) }
    case 1:
      let m = pointer(0, Rule.Number.self)
      var b: Rule.Number = 0, c: Rule.Number = 0
      for i in 0..<count { rule.update(&w[i], g[i], &m[i], &b, &c) }
    case 2:
      let m = pointer(0, Rule.Number.self), v = pointer(1, Rule.Number.self)
      var c: Rule.Number = 0
      for i in 0..<count { rule.update(&w[i], g[i], &m[i], &v[i], &c) }
    default:
      let m = pointer(0, Rule.Number.self), v = pointer(1, Rule.Number.self), u = pointer(2, Rule.Number.self)
      for i in 0..<count { rule.update(&w[i], g[i], &m[i], &v[i], &u[i]) }
    }
  }

  @inline(__always)
  private func pointer<Number: Real>(_ index: Int, _: Number.Type) -> UnsafeMutablePointer<Number> {
    memory[index].mutablePointer.assumingMemoryBound(to: Number.self)
  }
}

/// The larger of two numbers; the first when either is not a number, as a comparison gives it.
@inline(__always)
func larger<Number: Real>(_ a: Number, _ b: Number) -> Number { a < b ? b : a }

/// The power of a share at the current step, computed once a step.
struct StepPower {
  private let share: Double
  private var step = 0
  private var value = 1.0

  init(_ share: Double) { self.share = share }

  mutating func callAsFunction(_ step: Int) -> Double {
    if step != self.step {
      self.step = step
      value = power(share, step)
    }
    return value
  }
}

/// A whole power by repeated squaring.
func power(_ base: Double, _ exponent: Int) -> Double {
  var result = 1.0, square = base, rest = exponent
  while rest > 0 {
    if rest & 1 == 1 { result *= square }
    square *= square
    rest >>= 1
  }
  return result
}
