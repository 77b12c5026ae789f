import Tensors
import Testing

@Suite struct RandomNumbersTests {
  /// The vectors published with Random123.
  @Test func philoxGivesThePublishedVectors() {
    let ones = UInt32.max
    #expect(
      RandomNumbers.philox(SIMD4(0, 0, 0, 0), SIMD2(0, 0)) == SIMD4(0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8))
    #expect(
      RandomNumbers.philox(SIMD4(ones, ones, ones, ones), SIMD2(ones, ones))
        == SIMD4(0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd))
    #expect(
      RandomNumbers.philox(SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344), SIMD2(0xa409_3822, 0x299f_31d0))
        == SIMD4(0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1))
  }

  @Test func numbersDependOnTheExampleAndTheCallAlone() throws {
    let session = Session.current
    session.seed = 7
    session.begin(example: "first")
    let a = try Tensor.randomNormal([4]), b = try Tensor.randomNormal([4])
    session.begin(example: "second")
    let c = try Tensor.randomNormal([4])
    session.begin(example: "first")
    #expect(try Tensor.randomNormal([4]).values == a.values)
    #expect(a.values != b.values && a.values != c.values)
    #expect(try Tensor.randomNormal([4], seed: 3).values == Tensor.randomNormal([4], seed: 3).values)
    session.seed = 0
  }

  /// The mean of n numbers is within 5 standard errors, σ ÷ √n, of its expectation.
  @Test func distributionsHaveTheirMoments() throws {
    let n = 40_000.0
    let normal = try Tensor.randomNormal([40_000], mean: 2, standardDeviation: 3, seed: 1)
    #expect(Swift.abs(try normal.mean().item() - 2) < 5 * 3 / n.squareRoot())
    #expect(Swift.abs(try normal.standardDeviation().item() - 3) < 5 * 3 / (2 * n).squareRoot())
    let uniform = try Tensor.randomUniform([40_000], in: -1...1, seed: 1)
    #expect(Swift.abs(try uniform.mean().item()) < 5 / (3 * n).squareRoot())
    #expect(try uniform.min().item() >= -1 && uniform.max().item() < 1)
  }

  @Test func aPermutationHoldsEveryIndexOnce() {
    #expect(RandomKey(seed: 5).permutation(100).sorted() == Array(0..<100))
    #expect(RandomKey(seed: 5).permutation(100) != Array(0..<100))
    #expect(RandomKey(seed: 5).permutation(0) == [])
  }
}
