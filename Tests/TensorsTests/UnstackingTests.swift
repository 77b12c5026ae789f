import Tensors
import Testing

@Suite struct UnstackingTests {
  @Test func aPartOfAnAxisHasOneAxisLess() throws {
    let x = try Tensor([[1, 2, 3], [4, 5, 6]])
    #expect(try x.slice(axis: 1, at: 0).values == [1, 4])
    #expect(try x.slice(axis: -1, at: 2).shape == [2])
    #expect(try x.slice(axis: 0, at: 1).values == x[1].values)
  }

  @Test func stackingUndoesUnstackingOverEverySmallShape() throws {
    for rank in 1...4 {
      for extent in [1, 2, 3] {
        let shape = (0..<rank).map { ($0 + extent) % 3 + 1 }
        let x = try Tensor.randomNormal(shape, seed: rank)
        for axis in 0..<rank {
          let parts = try x.unstacked(axis: axis)
          #expect(parts.count == shape[axis])
          #expect(try stack(parts, axis: axis).values == x.values, "\(shape), axis \(axis)")
          #expect(try stack(parts, axis: axis).shape == shape)
        }
      }
    }
  }

  @Test func anEmptyAxisHasNoParts() throws {
    #expect(try Tensor.zeros([0, 3]).unstacked().isEmpty)
    #expect(throws: EngineError.indexOutOfRange(operation: "slice", index: 0, count: 0)) {
      try Tensor.zeros([2, 0]).slice(axis: 1, at: 0)
    }
  }

  @Test func partsOutsideAreRefused() throws {
    let x = try Tensor([[1, 2, 3]])
    for index in [-1, 3, Int.max, Int.min] {
      #expect(throws: EngineError.indexOutOfRange(operation: "slice", index: index, count: 3)) {
        try x.slice(axis: 1, at: index)
      }
    }
    #expect(throws: EngineError.axisOutOfRange(operation: "unstacked", axis: 2, rank: 2)) { try x.unstacked(axis: 2) }
    #expect(throws: EngineError.axisOutOfRange(operation: "slice", axis: 0, rank: 0)) {
      try Tensor(1).slice(axis: 0, at: 0)
    }
    #expect(throws: EngineError.self) { try Tensor.zeros([1 << 17]).unstacked() }
    #expect(throws: EngineError.self) { try Tensor.zeros([1 << 17]).split(into: 1 << 17) }
  }

  @Test func whatIsWrongIsNamed() throws {
    #expect(
      throws: EngineError.argument(
        operation: "expandingDimensions", name: "at", rule: "0 to 2 for a tensor of rank 2", found: "3")
    ) { try Tensor([[1]]).expandingDimensions(at: 3) }
    #expect(
      throws: EngineError.argument(
        operation: "gathered", name: "index", rule: "none, for there are no elements", found: "1.0")
    ) { try Tensor.zeros([0, 1]).gathered(along: 0, at: Tensor([[1]])) }
    #expect(
      throws: EngineError.argument(operation: "range", name: "start, end", rule: "finite numbers", found: "0.0, nan")
    ) { try Tensor.range(0, .nan) }
    #expect(throws: EngineError.argument(operation: "classCounts", name: "classes", rule: "0 to 16777216", found: "-1"))
    {
      try classCounts([0], classes: -1)
    }
    #expect(throws: EngineError.shapeMismatch(operation: "reshaped", left: [2], right: [3])) {
      try Tensor([1, 2]).reshaped(to: [3])
    }
  }

  @Test func distancesOfAllPairs() throws {
    // From (0, 0) and (3, 4) to (3, 4), (0, 0) and (6, 8).
    let a = try Tensor([[0, 0], [3, 4]]), b = try Tensor([[3, 4], [0, 0], [6, 8]])
    #expect(try pairwiseDistances(a, b).values == [5, 0, 10, 0, 5, 5])
    #expect(try pairwiseDistances(a, Tensor.zeros([0, 2])).shape == [2, 0])
    #expect(throws: EngineError.shapeMismatch(operation: "pairwiseDistances", left: [2, 2], right: [2])) {
      try pairwiseDistances(a, Tensor([1, 2]))
    }
  }
}
