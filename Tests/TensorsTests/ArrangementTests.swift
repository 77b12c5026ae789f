import Tensors
import Testing

/// Sorting, counting, arranging and choosing elements: worked by hand, at the edges, and with what is refused.
@Suite struct ArrangementTests {
  @Test func equalElementsKeepTheirOrderAndNotANumberStandsLast() throws {
    let x = try Tensor([2, .nan, 1, 2, -.infinity])
    #expect(try x.argsorted().values == [4, 2, 0, 3, 1])
    #expect(try x.argsorted(descending: true).values == [1, 0, 3, 2, 4])
    #expect(try x.sorted().values.prefix(4) == [-.infinity, 1, 2, 2])
  }

  @Test func theLargestComeWithTheirIndices() throws {
    let x = try Tensor([[3, 1, 2], [4, 6, 5]])
    let (values, indices) = try x.topK(2)
    #expect(values.values == [3, 2, 6, 5])
    #expect(indices.values == [0, 2, 1, 2])
    #expect(try x.topK(1, axis: 0, largest: false).values.values == [3, 1, 2])
    #expect(try x.topK(0).values.shape == [2, 0])
    #expect(throws: EngineError.self) { try x.topK(4) }
    #expect(throws: EngineError.self) { try x.topK(-1) }
  }

  @Test func theMiddleOfEvenlyManyIsBetweenTheTwoInTheMiddle() throws {
    #expect(try Tensor([4, 1, 3, 2]).median().item() == 2.5)
    #expect(try Tensor([7]).median().item() == 7)
    #expect(try Tensor([1, .nan, 3]).median().item().isNaN)
    #expect(try Tensor([.infinity, 1, .infinity]).quantile(1).item() == .infinity)
    #expect(try Tensor([0, 10]).quantile(0.25).item() == 2.5)
    for share in [-0.1, 1.1, .nan] { #expect(throws: EngineError.self) { try Tensor([1]).quantile(share) } }
    #expect(throws: EngineError.self) { try Tensor.zeros([0]).median() }
    #expect(throws: EngineError.self) { try Tensor.zeros([2, 0]).median(axis: 1) }
    #expect(try Tensor.zeros([0, 2]).median(axis: 1).shape == [0])
  }

  @Test func runningSumsAndProductsOfNoneOneAndMany() throws {
    for count in 0...9 {
      let numbers = (0..<count).map { Double($0 + 1) }
      let sums = numbers.map { $0 * ($0 + 1) / 2 }
      #expect(try Tensor(numbers).cumulativeSum().values == sums)
      // n! is exact up to 18.
      #expect(try Tensor(numbers).cumulativeProduct().values.last == (count == 0 ? nil : numbers.reduce(1, *)))
      #expect(try Tensor(numbers).product().item() == numbers.reduce(1, *))
    }
    #expect(throws: EngineError.self) { try Tensor(1).cumulativeSum() }
    #expect(try Tensor.ones([0, 3]).product(axis: 0).values == [1, 1, 1])
  }

  @Test func rollingByAnyCountComesRound() throws {
    let x = try Tensor([1, 2, 3])
    #expect(try x.rolled(by: 1).values == [3, 1, 2])
    #expect(try x.rolled(by: -4).values == [2, 3, 1])
    #expect(try x.rolled(by: Int.min).count == 3)
    #expect(try Tensor.zeros([0]).rolled(by: 3).shape == [0])
    #expect(try x.flipped(axis: -1).values == [3, 2, 1])
  }

  @Test func copiesOfNoneAndTooManyAreTold() throws {
    let x = try Tensor([[1, 2]])
    #expect(try x.tiled([2, 2]).values == [1, 2, 1, 2, 1, 2, 1, 2])
    #expect(try x.tiled([2, 1, 1]).shape == [2, 1, 2])
    #expect(try x.repeated(2, axis: 1).values == [1, 1, 2, 2])
    #expect(try x.repeated(0).shape == [0, 2])
    for count in [-1, 1 << 30, Int.max, Int.min] {
      #expect(throws: EngineError.self) { try x.repeated(count, axis: 1) }
      #expect(throws: EngineError.self) { try x.tiled([count, 3]) }
    }
    #expect(throws: EngineError.self) { try x.tiled([1, 1, 1, 1, 1, 1, 1, 1]) }
  }

  @Test func partsOfGivenSizes() throws {
    let x = try Tensor([1, 2, 3])
    #expect(try x.split(sizes: [1, 0, 2]).map { $0.values } == [[1], [], [2, 3]])
    for sizes in [[1], [1, 3], [-1, 4], [Int.max, Int.max], []] {
      #expect(throws: EngineError.self) { try x.split(sizes: sizes) }
    }
  }

  @Test func diagonalsOutsideOfAMatrixAreEmpty() throws {
    let x = try Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(try x.diagonal().values == [1, 5])
    #expect(try x.diagonal(offset: -1).values == [4])
    #expect(try x.diagonal(offset: 2).values == [3])
    for offset in [3, -2, Int.max, Int.min] { #expect(try x.diagonal(offset: offset).shape == [0]) }
    #expect(try Tensor.zeros([0, 3]).diagonal().shape == [0])
    #expect(try Tensor.zeros([0, 0]).trace().item() == 0)
    #expect(try Tensor.diagonal(Tensor.zeros([0])).shape == [0, 0])
    #expect(try x.lowerTriangle().values == [1, 0, 0, 4, 5, 0])
    #expect(try x.upperTriangle(offset: 1).values == [0, 2, 3, 0, 0, 6])
    #expect(try Tensor([[1, .nan], [1, 1]]).lowerTriangle().values == [1, 0, 1, 1])
    #expect(throws: EngineError.self) { try Tensor([1]).diagonal() }
    #expect(throws: EngineError.self) { try Tensor.diagonal(x) }
    #expect(throws: EngineError.self) { try Tensor([1]).upperTriangle() }
  }

  @Test func elementsAreTakenAndAddedByIndices() throws {
    let x = try Tensor([[1, 2, 3], [4, 5, 6]]), picks = try Tensor([[2, 2], [0, 1]])
    #expect(try x.gathered(along: 1, at: picks).values == [3, 3, 4, 5])
    #expect(try x.adding(Tensor([[10, 20], [30, 40]]), along: 1, at: picks).values == [1, 2, 33, 34, 45, 6])
    for wrong in [[[3.0], [0]], [[-1], [0]], [[0.5], [0]], [[.nan], [0]]] {
      #expect(throws: EngineError.self) { try x.gathered(along: 1, at: Tensor(wrong)) }
    }
    #expect(throws: EngineError.self) { try x.gathered(along: 1, at: Tensor([0, 1])) }
    #expect(throws: EngineError.self) { try x.gathered(along: 2, at: picks) }
    #expect(throws: EngineError.self) { try x.adding(x, along: 1, at: picks) }
    #expect(try x.gathered(along: 1, at: Tensor.zeros([2, 0])).shape == [2, 0])
    #expect(throws: EngineError.self) { try Tensor.zeros([2, 0]).gathered(along: 1, at: Tensor.zeros([2, 1])) }
  }

  @Test func masksAnswerQuestions() throws {
    let x = try Tensor([[0, 1], [.nan, .infinity]])
    #expect(try x.isNaN().values == [0, 0, 1, 0])
    #expect(try x.isFinite().values == [1, 1, 0, 0])
    #expect(try x.isInfinite().values == [0, 0, 0, 1])
    #expect(try x.any())
    #expect(try !x.all())
    #expect(try x.any(axis: 1).values == [1, 1])
    #expect(try x.all(axis: 1).values == [0, 1])
    #expect(try !Tensor.zeros([0]).any())
    #expect(try Tensor.zeros([0]).all())
    #expect(try Tensor.zeros([2, 0]).all(axis: 1).values == [1, 1])
    #expect(try x.selected(where: x.greater(than: 0)).values == [1, .infinity])
    #expect(try x.nonzeroIndices() == [1, 2, 3])
    #expect(throws: EngineError.self) { try x.selected(where: Tensor([1, 0])) }
  }

  @Test func closenessIsOfEveryPair() throws {
    let x = try Tensor([1, .infinity])
    #expect(try x.isClose(to: Tensor([1 + 1e-9, .infinity])))
    #expect(try !x.isClose(to: Tensor([1 + 1e-7, .infinity])))
    #expect(try !x.isClose(to: Tensor([1, -.infinity])))
    #expect(try !Tensor([.nan]).isClose(to: Tensor([.nan])))
    #expect(throws: EngineError.self) { try x.isClose(to: Tensor([1, 2, 3])) }
  }

  @Test func everyElementIsInOneBin() throws {
    let (counts, edges) = try Tensor([0, 1, 2, 3, 10]).binCounts(bins: 5)
    #expect(counts == [2, 2, 0, 0, 1])
    #expect(edges == [0, 2, 4, 6, 8, 10])
    #expect(try Tensor([2, 2]).binCounts(bins: 2).counts == [0, 2])
    for bad in [[], [.nan], [.infinity, 1]] { #expect(throws: EngineError.self) { try Tensor(bad).binCounts() } }
    for bins in [0, -1, Int.max] { #expect(throws: EngineError.self) { try Tensor([1]).binCounts(bins: bins) } }
    #expect(try Tensor([-1e308, 1e308]).binCounts(bins: 4).counts.reduce(0, +) == 2)
    #expect(try Tensor([3, 1, 3, .nan]).unique().counts == [1, 2, 1])
    #expect(try classCounts([2, 0, 2]) == [1, 0, 2])
    #expect(try classCounts([], classes: 2) == [0, 0])
    for labels in [[-1], [3], [Int.max]] {
      #expect(throws: EngineError.self) { try classCounts(labels, classes: 3) }
    }
    for labels in [[-1], [Int.max], [Int.min]] { #expect(throws: EngineError.self) { try classCounts(labels) } }
  }

  @Test func equationsThatDoNotFitAreRefused() throws {
    let a = try Tensor.ones([2, 3]), b = try Tensor.ones([3, 4])
    #expect(try einsum("ij,jk", [a, b]).shape == [2, 4])
    #expect(try einsum("ij->ji", [a]).shape == [3, 2])
    #expect(try einsum("ij->", [a]).item() == 6)
    #expect(try einsum("i,j->ij", [Tensor([1, 2]), Tensor([3, 4])]).values == [3, 4, 6, 8])
    #expect(try einsum("ij,jk->ik", [Tensor.zeros([2, 0]), Tensor.zeros([0, 3])]).values == [0, 0, 0, 0, 0, 0])
    for equation in [
      "", "ij", "ij,kl->im", "ij,jk->ikk", "i,jk->ik", "ij,kj->ik", "i1,jk", "ij,jk->", "->", ",", "-", "ij,ij",
    ] {
      if equation == "ij,jk->" { continue }
      #expect(throws: EngineError.self, "\(equation)") { try einsum(equation, [a, b]) }
    }
    #expect(throws: EngineError.self) { try einsum("", []) }
    #expect(throws: EngineError.self) { try einsum("ii", [a]) }
    #expect(throws: EngineError.self) {
      try einsum("abcd,efgh->abcdefgh", [a.tiled([1, 1, 1, 1]), a.tiled([1, 1, 1, 1])])
    }
  }

  @Test func choicesFollowTheirWeightsAndTheSeed() throws {
    let weights = try Tensor([0, 1, 3, 0])
    let choices = try randomChoices(weights, count: 4000, seed: 3)
    #expect(choices == (try randomChoices(weights, count: 4000, seed: 3)))
    #expect(Set(choices) == [1, 2])
    // 3000 expected; five standard deviations of √(4000 · ¾ · ¼) = 27.
    #expect(Swift.abs(choices.filter { $0 == 2 }.count - 3000) < 137)
    for bad in [[0, 0], [-1, 2], [.nan], [.infinity], []] {
      #expect(throws: EngineError.self) { try randomChoices(Tensor(bad)) }
    }
    #expect(throws: EngineError.self) { try randomChoices(weights, count: -1) }
    #expect(try randomPermutation(5, seed: 1).sorted() == [0, 1, 2, 3, 4])
    #expect(throws: EngineError.self) { try randomPermutation(-1) }
    let dice = try Tensor.randomIntegers([500], in: 1..<7, seed: 2)
    #expect(try dice.unique().values.values == [1, 2, 3, 4, 5, 6])
    #expect(throws: EngineError.self) { try Tensor.randomIntegers([2], in: 3..<3) }
    #expect(throws: EngineError.self) { try Tensor.randomIntegers([2], in: 0..<Int.max) }
  }

  @Test func powersHaveWholeLogarithms() {
    for power in -1000...1000 { #expect(log2(pow(2, Double(power))) == Double(power)) }
    for power in 0...22 { #expect(log10(pow(10, Double(power))) == Double(power)) }
    #expect(log2(0) == -.infinity)
    #expect(log10(-1).isNaN)
    #expect(log2(.infinity) == .infinity)
  }

  @Test func logarithmsOfSumsTakeInfinities() throws {
    #expect(try logSumExp(Tensor([1000, 1000])).item() == 1000 + log(2))
    #expect(try logSumExp(Tensor([-.infinity, -.infinity])).item() == -.infinity)
    #expect(try logSumExp(Tensor([1, .infinity])).item() == .infinity)
    #expect(try logSumExp(Tensor([1, .nan])).item().isNaN)
    #expect(try logSumExp(Tensor.zeros([0])).item() == -.infinity)
  }

  @Test func normsOfZeroHaveNoSlope() throws {
    let zeros = try Tensor.zeros([2])
    for order in [2.0, 3, .infinity] {
      let (value, gradients) = try differentiate([zeros]) { (x) throws(EngineError) in try x[0].norm(order: order) }
      #expect(try value.item() == 0)
      #expect(gradients[0].values == [0, 0])
    }
    let (_, gradients) = try differentiate([zeros]) { (x) throws(EngineError) in try x[0].norm() }
    #expect(gradients[0].values == [0, 0])
    #expect(try Tensor([3, .infinity]).norm().item() == .infinity)
    #expect(try Tensor([3, .nan]).norm().item().isNaN)
    #expect(throws: EngineError.self) { try Tensor([1]).norm(order: 0.5) }
    #expect(throws: EngineError.self) { try Tensor([[1]]).sum(axes: [0, 0]) }
    #expect(throws: EngineError.self) { try Tensor([[1]]).max(axes: [2]) }
    #expect(try Tensor([[1, 2]]).sum(axes: []).values == [1, 2])
  }
}
