import LessonKit

/// The hashes of many results by name: operations, layers, optimizers, losses and whole trainings.
///
/// Nothing here is smoothed or rounded: two machines agree when they agree in every bit.
struct Battery {
  /// A line `name hash` for each result.
  private(set) var lines: [String] = []
  private let prefix: String

  /// Computes everything in one precision.
  init(_ precision: Precision) throws {
    Session.current = Session()
    Session.current.precision = precision
    Session.current.write = { _ in }
    prefix = "\(precision)"
    try addFunctions()
    try addArrangements()
    try addProducts()
    try addLosses()
    try addOptimizers()
    try addLayers()
    try addTrainings()
  }

  /// Adds the hash of some tensors: FNV-1a over the bits of their numbers, with one NaN for all.
  mutating func add(_ name: String, _ tensors: [Tensor]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for tensor in tensors {
      for size in tensor.shape { hash = (hash ^ UInt64(size)) &* 0x100_0000_01b3 }
      for x in tensor.values { hash = (hash ^ (x.isNaN ? 0x7ff8 << 48 : x.bitPattern)) &* 0x100_0000_01b3 }
    }
    let digits = String(hash, radix: 16)
    lines.append("\(prefix).\(name) \(String(repeating: "0", count: 16 - digits.count))\(digits)")
  }

  /// Adds a function's value and its gradients with respect to its inputs.
  mutating func add(
    _ name: String, at inputs: [Tensor], _ f: @escaping ([Tensor]) throws(EngineError) -> Tensor
  ) throws {
    let (value, gradients) = try valueWithGradient(at: inputs) { (x) throws(EngineError) in
      let y = try f(x)
      return try (y * (y + 0.5)).sum()
    }
    add(name, try [f(inputs), value] + gradients)
  }

  /// Adds a training of a few epochs: its losses, its parameters and what the model then answers.
  mutating func add(
    _ name: String, _ model: Sequential, _ x: Tensor, _ y: Tensor, _ loss: Loss, _ optimizer: Optimizer,
    epochs: Int = 2, batchSize: Int? = 4
  ) throws {
    Session.current.begin(example: name)
    let history = try model.fit(x, y, loss: loss, optimizer: optimizer, epochs: epochs, batchSize: batchSize)
    add(name, try [Tensor(history.loss), model.predict(x)] + model.parameters)
  }
}
