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
    }
  }

  /// The slope of the activation at each element, from the tape.
  ///
  /// - Throws: for softmax, whose outputs each depend on all inputs.
  package func derivative(_ x: Tensor) throws(EngineError) -> Tensor {
    guard self != .softmax else {
      throw .argument(
        operation: "derivative", name: "activation", rule: "one that works element by element", found: name)
    }
    return try gradient(at: x) { (x) throws(EngineError) in try self(x).sum() }
  }
}
