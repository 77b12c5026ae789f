import Tensors
import Testing

/// Convolutions of sequences, of volumes and in groups, against sums written out over the same numbers.
@Suite struct KernelDimensionTests {
  struct Case: CustomStringConvertible {
    var extents: [Int], window: [Int], channels = 2, filters = 3, stride = 1, dilation = 1, groups = 1
    var padding = Padding.valid

    var description: String {
      "\(extents) \(window) \(channels) \(filters) stride \(stride) dilation \(dilation) groups \(groups) \(padding)"
    }

    var images: [Int] { [2] + extents + [channels] }
    var kernel: [Int] { window + [channels / groups, filters] }

    func convolution(_ x: Tensor, _ k: Tensor) throws(EngineError) -> Tensor {
      switch extents.count {
      case 1: try convolution1D(x, k, stride: stride, padding: padding, dilation: dilation, groups: groups)
      case 2: try convolution2D(x, k, stride: stride, padding: padding, dilation: dilation, groups: groups)
      default: try convolution3D(x, k, stride: stride, padding: padding, dilation: dilation, groups: groups)
      }
    }

    /// The sum of `x · k · g` over all taps: what the gradient of each of the three is the sum of the other two.
    func eachTerm(_ body: (_ x: Int, _ k: Int, _ y: Int) -> Void) {
      let sides = zip(extents, window).map { padding.extents($0, window: $1, stride: stride, dilation: dilation) }
      let outputs = sides.map(\.output), axes = extents.count
      let own = channels / groups, share = filters / groups
      for b in 0..<2 {
        for place in KernelDimensionTests.places(outputs) {
          for tap in KernelDimensionTests.places(window) {
            var from = b, to = b, weight = 0, inside = true
            for axis in 0..<axes {
              let at = place[axis] * stride + tap[axis] * dilation - sides[axis].before
              inside = inside && at >= 0 && at < extents[axis]
              from = from * extents[axis] + at
              to = to * outputs[axis] + place[axis]
              weight = weight * window[axis] + tap[axis]
            }
            if !inside { continue }
            for f in 0..<filters {
              for c in 0..<own {
                body(from * channels + f / share * own + c, (weight * own + c) * filters + f, to * filters + f)
              }
            }
          }
        }
      }
    }
  }

  /// All index vectors of a box in row-major order.
  static func places(_ extents: [Int]) -> [[Int]] {
    extents.reduce([[]]) { all, extent in all.flatMap { place in (0..<extent).map { place + [$0] } } }
  }

  static let cases: [Case] = [
    Case(extents: [9], window: [3]), Case(extents: [9], window: [4], stride: 2, padding: .same),
    Case(extents: [12], window: [3], dilation: 3), Case(extents: [7], window: [2], channels: 6, filters: 4, groups: 2),
    Case(extents: [6, 5], window: [3, 2], channels: 4, filters: 4, groups: 4, padding: .same),
    Case(extents: [8, 7], window: [3, 3], channels: 6, filters: 9, stride: 2, groups: 3),
    Case(extents: [4, 5, 6], window: [2, 3, 2]),
    Case(extents: [5, 6, 4], window: [3, 2, 2], stride: 2, padding: .same),
    Case(extents: [7, 5, 6], window: [3, 2, 2], dilation: 2),
    Case(extents: [3, 4, 4], window: [2, 2, 2], channels: 4, filters: 6, groups: 2, padding: .same),
  ]

  @Test(arguments: cases) func sumsAndGradientsAreThoseOfTheDefinition(_ c: Case) throws {
    let x = try Tensor.randomNormal(c.images, seed: 1), k = try Tensor.randomNormal(c.kernel, seed: 2)
    let y = try c.convolution(x, k), g = try Tensor.randomNormal(y.shape, seed: 3)
    let (_, d) = try differentiate([x, k]) { (v) throws(EngineError) in try (c.convolution(v[0], v[1]) * g).sum() }
    var (ys, dx, dk) = (y.values.map { _ in 0.0 }, x.values.map { _ in 0.0 }, k.values.map { _ in 0.0 })
    let (xs, ks, gs) = (x.values, k.values, g.values)
    c.eachTerm { x, k, y in
      ys[y] += xs[x] * ks[k]
      dx[x] += ks[k] * gs[y]
      dk[k] += xs[x] * gs[y]
    }
    // At most 150 terms of size below 15, in another order and fused: 150 · 15 · 150 · 2⁻⁵³ is below 1e-10.
    let tolerance = 1e-10
    for (found, wanted) in [(y.values, ys), (d[0].values, dx), (d[1].values, dk)] {
      #expect(zip(found, wanted).allSatisfy { Swift.abs($0 - $1) < tolerance }, "\(c)")
    }
  }

  @Test func groupsMustDivideChannelsAndFilters() throws {
    let x = try Tensor.zeros([1, 5, 5, 4])
    #expect(throws: EngineError.self) { try convolution2D(x, Tensor.zeros([3, 3, 2, 3]), groups: 2) }
    #expect(throws: EngineError.self) { try convolution2D(x, Tensor.zeros([3, 3, 4, 4]), groups: 2) }
    #expect(throws: EngineError.self) { try convolution2D(x, Tensor.zeros([3, 3, 4, 4]), groups: 0) }
    #expect(throws: EngineError.self) { try convolution3D(x, Tensor.zeros([3, 3, 4, 4])) }
    #expect(throws: EngineError.self) {
      try convolution3D(Tensor.zeros([1, 2, 5, 5, 1]), Tensor.zeros([3, 3, 3, 1, 1]))
    }
  }
}
