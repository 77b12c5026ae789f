import Tensors
import Testing

/// Operations that are worth dividing give the same bits in parts, whatever part is done first.
@Suite(.serialized) struct PartsTests {
  /// The bits of a result computed at once, in parts from the first to the last, and in parts from the last to the first:
  /// what a part writes behind its end would destroy the part that was done before it.
  private func expectSameBits(
    _ name: String, _ f: () throws(EngineError) -> Tensor, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = parallelRunner
    defer { parallelRunner = before }
    parallelRunner = nil
    let whole = try f().values.map { $0.bitPattern }
    var divisions = 0
    for backwards in [false, true] {
      parallelRunner = { chunks, body in
        divisions += 1
        for chunk in 0..<chunks { body(backwards ? chunks - 1 - chunk : chunk) }
      }
      let parts = try f().values.map { $0.bitPattern }
      #expect(parts == whole, "\(name)", sourceLocation: sourceLocation)
    }
    #expect(divisions > 0, "\(name) is not divided", sourceLocation: sourceLocation)
  }

  private static func random(_ shape: [Int], _ precision: Precision, _ call: UInt64) throws -> Tensor {
    let count = shape.reduce(1) { $0 * $1 }
    var state = call &* 0x9E37_79B9_7F4A_7C15 | 1
    let values = (0..<count).map { _ -> Double in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Double(Int64(bitPattern: state) >> 11) * 0x1p-52
    }
    return try Tensor(shape: shape, values: values, precision: precision)
  }

  @Test(arguments: [Precision.single, .double]) func productsOfAllKindsOfExtents(_ precision: Precision) throws {
    // Rows are divided, columns are divided, or the right operand is packed once for all; ragged panels; long chains.
    for (m, n, k) in [(128, 96, 96), (97, 130, 130), (33, 190, 180), (100, 7, 1600), (70, 40, 600), (130, 49, 1100)] {
      for left in [false, true] {
        for right in [false, true] {
          let a = try Self.random(left ? [k, m] : [m, k], precision, 1)
          let b = try Self.random(right ? [n, k] : [k, n], precision, 2)
          try expectSameBits("\(m)×\(n)×\(k) \(left) \(right)") { () throws(EngineError) in
            try matrixProduct(a, b, transposingLeft: left, transposingRight: right)
          }
        }
      }
    }
  }

  @Test(arguments: [Precision.single, .double]) func convolutionsAndTheirGradients(_ precision: Precision) throws {
    for (channels, filters, dilation) in [(1, 6, 1), (6, 16, 1), (16, 20, 1), (5, 17, 2)] {
      let x = try Self.random([16, 24, 24, channels], precision, 3)
      let kernel = try Self.random([5, 5, channels, filters], precision, 4)
      for wanted in 0..<3 {
        try expectSameBits("\(channels) \(filters) \(dilation), \(wanted)") { () throws(EngineError) in
          let (value, gradients) = try differentiate([x, kernel]) { (x) throws(EngineError) in
            let y = try convolution2D(x[0], x[1], padding: .same, dilation: dilation)
            return try (y * y).sum()
          }
          return wanted == 0 ? value : gradients[wanted - 1]
        }
      }
    }
  }

  @Test(arguments: [Precision.single, .double]) func rowsWithRepeatedOperandsAndTheirSums(_ precision: Precision) throws
  {
    for columns in [6, 16, 33] {
      let rows = 600_000 / columns
      let x = try Self.random([rows, columns], precision, 5), b = try Self.random([1, columns], precision, 6)
      try expectSameBits("\(columns) added") { () throws(EngineError) in try x + b }
      try expectSameBits("\(columns) summed") { () throws(EngineError) in try x.sum(axis: 0) }
      try expectSameBits("\(columns) turned") { () throws(EngineError) in try x.transposed() }
      try expectSameBits("\(columns) padded") { () throws(EngineError) in
        try x.padded(axis: 1, before: 1, after: 2)
      }
    }
  }

  @Test(arguments: [Precision.single, .double]) func pooledImagesAndTheirGradients(_ precision: Precision) throws {
    for size in [2, 3] {
      let x = try Self.random([40, 28, 28, 6], precision, 7)
      try expectSameBits("\(size)") { () throws(EngineError) in
        try differentiate([x]) { (x) throws(EngineError) in
          let y = try averagePooling2D(x[0], size: size)
          return try (y * y).sum()
        }.gradients[0]
      }
    }
  }
}
