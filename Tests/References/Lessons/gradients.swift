// Gradients at tensors, lists of them, models and modules, and gradients of gradients.
let a: Tensor = [1, 2]
let b: Tensor = [3, 4]
let (value, slope) = valueWithGradient(at: a) { a in (a * a * b).sum() }
print(value, slope)
let (sum, slopes) = valueWithGradient(at: a, b) { a, b in (a * b).sum() }
print(sum, slopes.0, slopes.1)
let (product, three) = valueWithGradient(at: a, b, Tensor(2.0)) { a, b, c in (a * b * c).sum() }
print(product, three.0, three.1, three.2)
let (total, list) = valueWithGradient(at: [a, b]) { w in (w[0] * w[1]).sum() }
print(total, list)
print(gradient(at: a) { a in exp(a).sum() })
let (da, db) = gradient(at: a, b) { a, b in (a / b).sum() }
print(da, db)
print(gradient(at: [a, b]) { w in (w[0] - w[1]).squared().sum() })

// The Hessian of x²y + y³, row by row: [[2y, 2x], [2x, 6y]].
let point: Tensor = [2, 3]
for row in 0..<2 {
  print(
    gradient(at: point) { p in
      gradient(at: p) { q in (q[0] * q[0] * q[1] + q[1] * q[1] * q[1]) }[row]
    })
}
// A third derivative: 24x of x⁴.
print(
  gradient(at: Tensor([1.5])) { x in
    gradient(at: x) { x in gradient(at: x) { x in pow(x, 4).sum() }.sum() }.sum()
  })

// Models: a gradient penalty, which trains through the gradient at the input.
let model = Sequential(input: 2) {
  Dense(3, activation: .tanh, initializer: .constant(0.25))
  Dense(1, initializer: .constant(0.5))
}
let x: Tensor = [[0.5, -1], [1, 2]]
let (penalty, change) = valueWithGradient(at: model) { m in
  let inner = gradient(at: x) { x in m(x).sum() }
  return (inner.squared().sum() - 1).squared()
}
print("\(penalty, decimals: 6)", change.map { $0.shape })
print("\(change[0], decimals: 6)")
print(
  gradientCheck(at: model) { m in
    let inner = gradient(at: x) { x in m(x).sum() }
    return (inner.squared().sum() - 1).squared()
  }.passed)
let optimizer = SGD(learningRate: 0.1)
optimizer.update(model, clipByNorm(change, 0.1))
print("\(model.parameters[0], decimals: 6)")

// The same through a module of the lesson's own.
struct Quadratic: Module {
  var w: Tensor = [[2, 0], [0, 3]]
  func callAsFunction(_ x: Tensor) -> Tensor { (x • w) * x }
}
let (loss, dw) = valueWithGradient(at: Quadratic()) { q in
  gradient(at: x) { x in q(x).sum() }.squared().sum()
}
print(loss, dw)
print(gradientCheck(at: Quadratic()) { q in gradient(at: x) { x in q(x).sum() }.squared().sum() }.passed)

// What stops, bounds and checks them.
print(gradient(at: a) { a in (stopGradient(a) * a).sum() })
print(clipByValue(Tensor([-3, 0.5, 9]), 1), clipByNorm(Tensor([3, 4]), 1))
print(clipByNorm([Tensor([3]), Tensor([4])], 10), clipByValue([Tensor([3])], 2))
print(gradientCheck(at: a) { a in sin(a).sum() }.passed, gradientCheck(at: a, b) { a, b in (a * b).sum() }.passed)
print(gradientCheck(at: [a, b]) { w in (w[0] * sigmoid(w[1])).sum() }.passed)
func cube(_ x: Tensor) -> Tensor { x * x * x }
func doubled(_ f: (Tensor) -> Tensor, at x: Tensor) -> Tensor { gradient(at: x) { x in f(x).sum() } * 2 }
print(doubled(cube, at: a))
