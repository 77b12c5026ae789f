// Layers of the lesson's own, in a model and alone.
struct Scale: Module {
  var gain: Tensor = Tensor.ones([3])
  let shift = Tensor.full([3], 0.5)
  var inner = Dense(3)
  func callAsFunction(_ x: Tensor) -> Tensor { inner(x) * gain + shift }
}
struct Pair: Module {
  let first = Scale()
  var parts: [Tensor] = [Tensor.ones([3]), Tensor.zeros([3])]
  var maybe: Tensor? = Tensor.ones([1])
  var nothing: Tensor? = nil
  var layers: [Layer] = [Dense(2), Dense(3, activation: .relu)]
  let rate = 0.5
  func callAsFunction(_ x: Tensor) -> Tensor {
    var y = first(x) * parts[0] + parts[1]
    for layer in layers { y = layer(y) }
    if let maybe { y = y * maybe }
    return y * rate
  }
}
let x = Tensor.randomNormal([8, 3])
let y = Tensor.randomNormal([8, 1])
let model = Sequential(input: 3) {
  Dense(3, activation: .tanh)
  Scale()
  Pair()
  Dense(1)
}
summary(model)
let history = model.fit(x, y, loss: .meanSquaredError, optimizer: Adam(learningRate: 0.05), epochs: 30)
print(history.loss.last!)
print(model.parameterCount, model.parameters.map { $0.shape })
print(model.layers[1].parameters[0])

// A step by hand.
var scale = Scale()
let optimizer = SGD(learningRate: 0.1)
for _ in 0..<3 {
  let (loss, gradient) = valueWithGradient(at: scale) { s in s(x).squared().mean() }
  print(loss.item(), gradient.map { $0.shape })
  optimizer.update(&scale, gradient)
}
print(scale.gain, scale.shift, scale.parameterCount, scale.parameters.count)
print(gradientCheck(at: scale) { s in s(x).squared().mean() }.passed)

// Copies and freezing.
let copy = model.copied()
model.layers[1].freeze()
print(model.trainableParameterCount, copy.trainableParameterCount)
model.fit(x, y, loss: .meanSquaredError, optimizer: Adam(learningRate: 0.05), epochs: 5)
print((model.layers[1].parameters[0] - copy.layers[1].parameters[0]).norm())
print((model.layers[2].parameters[0] - copy.layers[2].parameters[0]).norm().item() > 0)

// A struct is a value: the model trains its own.
let alone = Scale()
let other = Sequential(input: 3) {
  for _ in 0..<2 { Scale() }
  alone
  if x.shape[0] > 100 { Dense(2) } else { Scale() }
}
other.fit(x, x, loss: .meanSquaredError, optimizer: SGD(learningRate: 0.1), epochs: 2)
print(alone.gain, other.parameterCount)

// Several at once.
let pairs = [Pair(), Pair()]
let deep = Sequential(input: 3) { pairs }
print(gradientCheck(at: deep) { m in m(x).squared().mean() }.passed, deep.parameterCount)

// Training and otherwise; what a module prints when a model is defined, and when it is used.
struct Noisy: Module {
  var gain = Tensor.ones([2])
  func callAsFunction(_ x: Tensor) -> Tensor {
    print("noisy", x.shape)
    return x * gain + Tensor.randomNormal(x.shape)
  }
}
struct Drop: Module {
  var drop = Dropout(0.5)
  func callAsFunction(_ x: Tensor) -> Tensor { drop(x) }
  func callAsFunction(_ x: Tensor, isTraining: Bool) -> Tensor {
    print("in training", isTraining)
    return drop(x)
  }
}
let noisy = Sequential(input: 2) {
  Noisy(); Drop()
}
let ones = Tensor.ones([4, 2])
print(noisy(ones))
noisy.train(ones, ones, loss: .meanSquaredError, optimizer: SGD(learningRate: 0.1))
print(noisy.parameters[0])
let (value, gradients) = valueWithGradient(at: Drop()) { d in d(ones).sum() }
print(value, gradients)
print(gradient(at: Noisy()) { n in n(ones).sum() })

// Modules that are no layers: a cell, and two inputs.
struct Cell: Module {
  var input = Tensor.full([1, 2], 0.5)
  var recurrent = Tensor.identity(2) * 0.3
  var output = Tensor.ones([2, 1])
  func step(_ x: Tensor, _ state: Tensor) -> Tensor { tanh(x • input + state • recurrent) }
}
var cell = Cell()
let mover = Adam(learningRate: 0.05)
var state = Tensor.zeros([1, 2])
for start in stride(from: 0, to: 12, by: 4) {
  var last = state
  let (loss, gradients) = valueWithGradient(at: cell) { c in
    var state = state
    var losses: [Tensor] = []
    for t in start..<start + 4 {
      state = c.step(Tensor([[sin(Double(t))]]), state)
      losses.append((state • c.output - sin(Double(t + 1))).squared().sum())
    }
    last = stopGradient(state)
    return losses.dropFirst().reduce(losses[0]) { $0 + $1 }
  }
  mover.update(&cell, gradients)
  state = last
  print(loss.item(), state)
}
struct Translator: Module {
  let encoder = GRU(4)
  let decoder = GRU(4, returnsSequences: true)
  let output = Dense(2)
  func callAsFunction(_ source: Tensor, _ target: Tensor) -> Tensor {
    output(decoder.run(target, from: encoder.run(source).state).outputs)
  }
}
var translator = Translator()
let translating = Adam(learningRate: 0.05)
let source = Tensor.randomNormal([3, 5, 2])
let target = Tensor.randomNormal([3, 4, 2])
for _ in 0..<2 {
  let (loss, gradients) = valueWithGradient(at: translator) { t in (t(source, target) - target).squared().mean() }
  translating.update(&translator, gradients)
  print(loss.item(), translator.parameterCount)
}
