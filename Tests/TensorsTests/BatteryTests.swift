import Tensors
import Testing

/// One hash over operations and a training run, the same for every instruction set and number of threads.
@Suite struct BatteryTests {
  struct Hash {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ tensor: Tensor) {
      for x in tensor.values { value = (value ^ (x.isNaN ? 0x7ff8 << 48 : x.bitPattern)) &* 0x100_0000_01b3 }
    }
  }

  static func battery(_ precision: Precision) throws -> UInt64 {
    Session.current.precision = precision
    defer { Session.current.precision = .double }
    var hash = Hash()
    let x = try Tensor.randomNormal([300, 131], standardDeviation: 3, seed: 1)
    let y = try Tensor.randomNormal([300, 131], seed: 2), row = try Tensor.randomUniform([131], seed: 3)
    for t in try [x + y, x - row, x * y, x / y, maximum(x, y), minimum(x, row), pow(abs(x), y)] { hash.add(t) }
    for t in try [exp(x), log(abs(x)), sqrt(abs(x)), sin(x), cos(x * 1e4), tanh(x), sigmoid(x), softplus(x), erf(x)] {
      hash.add(t)
    }
    for t in try [
      relu(x), leakyReLU(x), gelu(x), expm1(x), log1p(abs(x)), x.clipped(min: -1, max: 1), x.rounded(decimals: 2),
    ] {
      hash.add(t)
    }
    for t in try [
      x.sum(), x.sum(axis: 0), x.sum(axis: 1), x.max(axis: 0), x.min(axis: 1), x.variance(axis: 1), softmax(x),
    ] {
      hash.add(t)
    }
    for t in try [matmul(x, y.transposed()), matmul(x.transposed(), y), matmul(x, row), x.transposed()] { hash.add(t) }
    let special = try Tensor([0, -0.0, .infinity, -.infinity, .nan, 1e-320, 1e308, -1e308, 1e-40, 3])
    for t in try [
      exp(special), log(special), tanh(special), sigmoid(special), special * special, relu(special), sin(special),
    ] {
      hash.add(t)
    }
    try train(&hash)
    return hash.value
  }

  /// Some steps of gradient descent for a small convolutional network.
  static func train(_ hash: inout Hash) throws {
    let images = try Tensor.randomNormal([16, 12, 12, 1], seed: 4),
      labels = try Tensor.randomUniform([16, 10], seed: 5)
    var weights = try [[3, 3, 1, 6], [3, 3, 6, 16], [144, 10]].enumerated().map {
      try Tensor.randomNormal($1, standardDeviation: 0.2, seed: 6 + $0)
    }
    for _ in 0..<5 {
      let (loss, gradients) = try differentiate(weights) { (w) throws(EngineError) in
        let a = try maxPooling2D(tanh(convolution2D(images, w[0], padding: .same)))
        let b = try averagePooling2D(relu(convolution2D(a, w[1], padding: .same)))
        let scores = try matmul(b.reshaped(to: [16, -1]), w[2])
        return try -(labels * logSoftmax(scores)).mean()
      }
      hash.add(loss)
      for i in weights.indices { weights[i] = try weights[i] - gradients[i] * 0.5 }
    }
    for w in weights { hash.add(w) }
  }

  @Test func everyInstructionSetGivesTheSameBits() throws {
    for precision in [Precision.single, .double] {
      var found: [String: UInt64] = [:]
      for choice in KernelChoice.available {
        #expect(selectKernels(choice))
        found["\(choice)"] = try Self.battery(precision)
      }
      #expect(Set(found.values).count == 1, "\(precision): \(found)")
    }
  }

  @Test func anyPartitionGivesTheSameBits() throws {
    for precision in [Precision.single, .double] {
      let alone = try Self.battery(precision)
      // Chunks in reverse order: what one writes must not need what another wrote.
      parallelRunner = { chunks, body in for chunk in (0..<chunks).reversed() { body(chunk) } }
      defer { parallelRunner = nil }
      #expect(try Self.battery(precision) == alone)
      let a = try Tensor.randomNormal([200, 150], seed: 1), b = try Tensor.randomNormal([150, 77], seed: 2)
      let x = try Tensor.randomNormal([9, 20, 20, 3], seed: 3), k = try Tensor.randomNormal([5, 5, 3, 6], seed: 4)
      func compute() throws -> [[Double]] {
        let (y, d) = try differentiate([x, k]) { (v) throws(EngineError) in
          try convolution2D(v[0], v[1]).squared().sum()
        }
        return try [
          matmul(a, b).values, y.values, d[0].values, d[1].values, exp(x.broadcast(to: [5, 9, 20, 20, 3])).values,
        ]
      }
      let parts = try compute()
      parallelRunner = nil
      #expect(try compute() == parts)
    }
  }
}
