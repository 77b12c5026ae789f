import Tensors
import Testing

/// A convolution that pads its images has the bits of one whose images were padded before.
@Suite struct PaddedConvolutionTests {
  private struct Case {
    var channels = 3, filters = 5, rows = 3, columns = 3, height = 6, width = 7
    var strides = [1, 1], dilations = [1, 1], padding = Padding.same
  }

  private static var cases: [Case] {
    var cases: [Case] = []
    for (channels, filters) in [(1, 16), (2, 3), (16, 32), (17, 6)] {
      for width in [4, 9] { cases.append(Case(channels: channels, filters: filters, width: width)) }
    }
    for padding in [Padding.same, .zeros(2), .zerosPerAxis([0, 2]), .causal] {
      for stride in 1...3 {
        for dilation in 1...2 {
          cases.append(Case(strides: [stride, 1], dilations: [dilation, dilation], padding: padding))
          cases.append(Case(channels: 1, strides: [2, stride], dilations: [1, dilation], padding: padding))
        }
      }
    }
    return cases
  }

  private static func padded(_ x: Tensor, _ c: Case) throws(EngineError) -> Tensor {
    var wide = x
    for (axis, window) in [c.rows, c.columns].enumerated() {
      let side = c.padding.along(axis).extents(
        x.extents[axis + 1], window: window, stride: c.strides[axis], dilation: c.dilations[axis])
      wide = try wide.padded(axis: axis + 1, before: side.before, after: side.after)
    }
    return wide
  }

  @Test func valuesAndFirstAndSecondGradientsAreThoseOfPaddedImages() throws {
    try KernelTests.withEveryKernel { choice, precision in
      for c in Self.cases {
        let x = try Tensor.randomNormal([2, c.height, c.width, c.channels], seed: 1)
        let k = try Tensor.randomNormal([c.rows, c.columns, c.channels, c.filters], seed: 2)
        func numbers(
          _ f: @escaping (Tensor, Tensor) throws(EngineError) -> Tensor
        ) throws -> [Double] {
          let y = try f(x, k), g = try Tensor.randomNormal(y.shape, seed: 3)
          func first(_ v: [Tensor]) throws(EngineError) -> [Tensor] {
            try differentiate(v) { (v) throws(EngineError) in try (f(v[0], v[1]).squared() * g).sum() }.gradients
          }
          let once = try first([x, k])
          let twice = try differentiate([x, k]) { (v) throws(EngineError) in
            let d = try first(v)
            return try d[0].squared().sum() + d[1].squared().sum()
          }
          return y.values + once.flatMap { $0.values } + twice.gradients.flatMap { $0.values }
        }
        let inside = try numbers { (x, k) throws(EngineError) in
          try convolution2D(x, k, strides: c.strides, padding: c.padding, dilations: c.dilations)
        }
        let before = try numbers { (x, k) throws(EngineError) in
          try convolution2D(Self.padded(x, c), k, strides: c.strides, dilations: c.dilations)
        }
        #expect(KernelTests.same(inside, before), "\(c) \(choice) \(precision)")
      }
    }
  }
}
