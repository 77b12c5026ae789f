import Tensors

/// A function that a layer applies to each of its sums.
public enum Activation: Equatable, Sendable, CaseIterable {
  /// The sum itself.
  case linear
  /// 1 where the sum is zero or more, else 0; its derivative is zero everywhere, so it cannot be trained through.
  case step
  /// `1 / (1 + e⁻ᶻ)`, between 0 and 1.
  case sigmoid
  /// `(eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)`, between −1 and 1.
  case tanh
  /// `max(0, z)`.
  case relu
  /// `z` above zero, `0.01 · z` below.
  case leakyReLU
  /// `z` above zero, `eᶻ − 1` below.
  case elu
  /// A scaled ELU that keeps mean 0 and variance 1 from layer to layer.
  case selu
  /// `z · sigmoid(z)`, also called SiLU.
  case swish
  /// `z · Φ(z)` with the normal distribution Φ.
  case gelu
  /// `log(1 + eᶻ)`, a smooth ReLU.
  case softplus
  /// `eᶻ` of each class divided by the sum over the classes, along the last axis.
  case softmax
  /// The logarithm of `softmax`.
  case logSoftmax
  /// A straight line from 0 at −3 to 1 at 3, in place of `sigmoid`.
  case hardSigmoid
  /// `z` held between −1 and 1, in place of `tanh`.
  case hardTanh
  /// `z · hardSigmoid(z)`, in place of `swish`.
  case hardSwish
  /// `max(0, z)` held below 6.
  case relu6
  /// `z · tanh(softplus(z))`.
  case mish
  /// `z ÷ (1 + |z|)`.
  case softsign
  /// `eᶻ`.
  case exponential
  /// `gelu` by a formula with `tanh`, as GPT-2 and BERT had it.
  case geluTanh
  /// What `leakyReLU(slope:)` makes.
  case leakyReLUOf(slope: Double)
  /// What `elu(alpha:)` makes.
  case eluOf(alpha: Double)
  /// What `swish(beta:)` makes.
  case swishOf(beta: Double)

  /// `z` above zero, `slope · z` below.
  public static func leakyReLU(slope: Double) -> Activation { .leakyReLUOf(slope: slope) }

  /// `z` above zero, `alpha · (eᶻ − 1)` below.
  public static func elu(alpha: Double) -> Activation { .eluOf(alpha: alpha) }

  /// `z · sigmoid(beta · z)`.
  public static func swish(beta: Double) -> Activation { .swishOf(beta: beta) }

  /// The activations without numbers of their own.
  public static var allCases: [Activation] {
    [
      .linear, .step, .sigmoid, .tanh, .relu, .leakyReLU, .elu, .selu, .swish, .gelu, .softplus, .softmax, .logSoftmax,
      .hardSigmoid, .hardTanh, .hardSwish, .relu6, .mish, .softsign, .exponential, .geluTanh,
    ]
  }

  /// What the activation is called, such as `tanh`.
  public var name: String {
    switch self {
    case .linear: "linear"
    case .step: "step"
    case .sigmoid: "sigmoid"
    case .tanh: "tanh"
    case .relu: "relu"
    case .leakyReLU: "leakyReLU"
    case .elu: "elu"
    case .selu: "selu"
    case .swish: "swish"
    case .gelu: "gelu"
    case .softplus: "softplus"
    case .softmax: "softmax"
    case .logSoftmax: "logSoftmax"
    case .hardSigmoid: "hardSigmoid"
    case .hardTanh: "hardTanh"
    case .hardSwish: "hardSwish"
    case .relu6: "relu6"
    case .mish: "mish"
    case .softsign: "softsign"
    case .exponential: "exponential"
    case .geluTanh: "geluTanh"
    case .leakyReLUOf(let slope): "leakyReLU(slope: \(slope))"
    case .eluOf(let alpha): "elu(alpha: \(alpha))"
    case .swishOf(let beta): "swish(beta: \(beta))"
    }
  }

  /// The activation of each element; softmax works along the last axis.
  package func callAsFunction(_ x: Tensor) throws(EngineError) -> Tensor {
    switch self {
    case .linear: x
    case .step: try Tensors.step(x)
    case .sigmoid: try Tensors.sigmoid(x)
    case .tanh: try Tensors.tanh(x)
    case .relu: try Tensors.relu(x)
    case .leakyReLU: try Tensors.leakyReLU(x)
    case .elu: try Learning.elu(x)
    case .selu: try Learning.selu(x)
    case .swish: try Learning.swish(x)
    case .gelu: try Tensors.gelu(x)
    case .softplus: try Tensors.softplus(x)
    case .softmax: try Tensors.softmax(x)
    case .logSoftmax: try Tensors.logSoftmax(x)
    case .hardSigmoid: try Learning.hardSigmoid(x)
    case .hardTanh: try x.clipped(min: -1, max: 1)
    case .hardSwish: try x * Learning.hardSigmoid(x)
    case .relu6: try x.clipped(min: 0, max: 6)
    case .mish: try Learning.mish(x)
    case .softsign: try Learning.softsign(x)
    case .exponential: try Tensors.exp(x)
    case .geluTanh: try Learning.geluTanh(x)
    case .leakyReLUOf(let slope): try Tensors.leakyReLU(x, slope: slope)
    case .eluOf(let alpha): try Learning.elu(x, alpha: alpha)
    case .swishOf(let beta): try Learning.swish(x, beta: beta)
    }
  }

  /// Whether outputs along the last axis depend on each other.
  var joinsClasses: Bool { self == .softmax || self == .logSoftmax }

  /// The slope of the activation at each element, from the tape.
  ///
  /// - Throws: for softmax and its logarithm, whose outputs each depend on all inputs.
  package func derivative(_ x: Tensor) throws(EngineError) -> Tensor {
    guard !joinsClasses else {
      throw .argument(
        operation: "derivative", name: "activation", rule: "one that works element by element", found: name)
    }
    return try gradient(at: x) { (x) throws(EngineError) in try self(x).sum() }
  }
}
