import Tensors
import Testing

/// What a lesson asks for that cannot be: an error with the facts, never a trap.
@Suite struct HostileShapeTests {
  @Test func hugeTensorsAreRefused() throws {
    #expect(throws: EngineError.self) { try Tensor.zeros([1_000_000, 1_000_000]) }
    #expect(throws: EngineError.self) { try Tensor.zeros([Int.max, Int.max]) }
    #expect(throws: EngineError.self) { try Tensor.zeros([40_000, 40_000]) }
    #expect(throws: EngineError.self) { try Tensor(1).broadcast(to: [100_000, 100_000]) }
    #expect(throws: EngineError.self) {
      try matmul(Tensor.zeros([100_000, 1]), Tensor.zeros([1, 100_000]))
    }
    #expect(throws: EngineError.self) { try Tensor.range(0, 1e300) }
    #expect(throws: EngineError.self) { try Tensor.linspace(0, 1, count: -1) }
    #expect(throws: EngineError.self) { try Tensor.identity(1 << 40) }
    #expect(throws: EngineError.self) { try Tensor.zeros([2, 2]).padded(axis: 0, before: Int.max, after: 1) }
    do throws(EngineError) {
      _ = try Tensor.zeros([1_000_000, 1_000_000])
    } catch {
      #expect(error == .memoryBudget(bytes: 8_000_000_000_000, limit: Session.current.memoryLimit))
    }
  }

  @Test func mismatchesHoldTheShapes() throws {
    let a = try Tensor.zeros([2, 3]), b = try Tensor.zeros([2, 4])
    #expect(throws: EngineError.shapeMismatch(operation: "+", left: [2, 3], right: [2, 4])) { try a + b }
    #expect(throws: EngineError.shapeMismatch(operation: "matmul", left: [2, 3], right: [2, 4])) { try matmul(a, b) }
    #expect(throws: EngineError.indexOutOfRange(operation: "subscript", index: 2, count: 2)) { try a[2] }
    #expect(throws: EngineError.indexOutOfRange(operation: "subscript", index: -1, count: 3)) { try a[0, -1] }
    #expect(throws: EngineError.axisOutOfRange(operation: "sum", axis: 2, rank: 2)) { try a.sum(axis: 2) }
    #expect(throws: EngineError.axisOutOfRange(operation: "sum", axis: Int.min, rank: 2)) { try a.sum(axis: Int.min) }
    #expect(throws: EngineError.self) { try a.reshaped(to: [-1, -1]) }
    #expect(throws: EngineError.self) { try a.reshaped(to: [4]) }
    #expect(throws: EngineError.self) { try a.reshaped(to: [Int.max, 2]) }
    #expect(throws: EngineError.self) { try a.transposed([0, 0]) }
    #expect(throws: EngineError.self) { try a.slice(axis: 1, from: 2, to: 1) }
    #expect(throws: EngineError.self) { try a[Int.max...] }
    #expect(throws: EngineError.self) { try a[0...Int.max] }
    #expect(throws: EngineError.self) { try a.gathered([3], axis: 1) }
    #expect(throws: EngineError.self) { try a.split(into: 0) }
    #expect(throws: EngineError.self) { try Tensor.zeros([0]).split(into: .max) }
    #expect(try Tensor.zeros([100_000_000, 0, 100_000_000]).description.utf8.count < 1000)
    #expect(throws: EngineError.self) { try concatenate([]) }
    #expect(throws: EngineError.self) { try stack([a, b]) }
    #expect(throws: EngineError.self) { try stack([a], axis: 9) }
    #expect(throws: EngineError.self) { try a.item() }
    #expect(throws: EngineError.self) { try Tensor([[1], [1, 2]]) }
    #expect(throws: EngineError.self) { try Tensor(shape: [2], values: [1]) }
    #expect(throws: EngineError.self) { try Tensor.zeros([1, 1, 1, 1, 1, 1, 1, 1]) }
    #expect(throws: EngineError.self) { try convolve(a, b) }
    #expect(throws: EngineError.self) { try convolve(a, a, stride: 0) }
    #expect(throws: EngineError.self) { try convolve(a, a, stride: Int.max) }
    #expect(throws: EngineError.self) { try maxPooling2D(Tensor.zeros([1, 2, 2, 1]), size: 3) }
    #expect(throws: EngineError.self) { try maxPooling2D(Tensor.zeros([1, 2, 2, 1]), size: Int.max, padding: .same) }
    #expect(throws: EngineError.self) { try a.clipped(min: 2, max: 1) }
    let single = try Tensor(shape: [1], values: [1], precision: .single)
    #expect(throws: EngineError.mixedPrecisions(operation: "+")) { try a + single }
    #expect(throws: EngineError.self) { try differentiate([a]) { (x) throws(EngineError) in x[0] } }
    #expect(throws: EngineError.self) { try Tensor.zeros([0, 2]).max(axis: 0) }
    #expect(throws: EngineError.self) { try convolution2D(Tensor.zeros([1, 2, 2, 1]), Tensor.zeros([0, 1, 1, 1])) }
  }

  @Test func emptyAxesAndSingleElementsWork() throws {
    let empty = try Tensor.zeros([0, 3])
    #expect(try empty.sum().item() == 0)
    #expect(try empty.sum(axis: 0).values == [0, 0, 0])
    #expect(try empty.sum(axis: 1).values == [])
    #expect(try empty.mean().item().isNaN)
    #expect(try (empty + Tensor([1, 2, 3])).shape == [0, 3])
    #expect(try matmul(empty, Tensor.zeros([3, 2])).shape == [0, 2])
    #expect(try matmul(Tensor.zeros([2, 0]), Tensor.zeros([0, 2])).values == [0, 0, 0, 0])
    #expect(try empty.transposed().shape == [3, 0])
    #expect(try softmax(empty).shape == [0, 3])
    #expect(try concatenate([empty, empty]).shape == [0, 3])
    #expect(try exp(empty).count == 0)
    #expect(try empty.gathered([], axis: 0).shape == [0, 3])
    #expect(try convolution2D(Tensor.zeros([0, 3, 3, 1]), Tensor.zeros([2, 2, 1, 2])).shape == [0, 2, 2, 2])
    let (_, gradients) = try differentiate([empty]) { (x) throws(EngineError) in try x[0].squared().sum() }
    #expect(gradients[0].shape == [0, 3])
    #expect(try Tensor([5]).standardDeviation().item() == 0)
    #expect(try softmax(Tensor([[7]])).values == [1])
  }

  @Test func budgetsAreKept() throws {
    let session = Session.current
    session.operationLimit = session.operations + 100
    #expect(throws: EngineError.self) { for _ in 0..<20 { _ = try Tensor.zeros([10]) + 1 } }
    session.operationLimit = Int.max
    let before = session.liveBytes
    session.memoryLimit = before + 10_000
    #expect(throws: EngineError.self) { try Tensor.zeros([2000]) }
    session.memoryLimit = 1 << 30
    #expect(session.liveBytes == before)
  }

  @Test func aFailedDifferentiationLeavesNoTrace() throws {
    let x = try Tensor([1, 2])
    for _ in 0..<3 {
      #expect(throws: EngineError.self) { try differentiate([x]) { (x) throws(EngineError) in try x[0][5] } }
    }
    let (_, gradients) = try differentiate([x]) { (x) throws(EngineError) in try (x[0] * x[0]).sum() }
    #expect(gradients[0].values == [2, 4])
  }

  @Test func aTensorThatEscapesIsAConstantLater() throws {
    var kept: Tensor?
    _ = try differentiate([Tensor([3])]) { (x) throws(EngineError) in
      kept = try x[0] * 2
      return try x[0].sum()
    }
    let constant = try #require(kept)
    let (_, gradients) = try differentiate([Tensor([1])]) { (x) throws(EngineError) in try (x[0] * constant).sum() }
    #expect(gradients[0].values == [6])
  }
}
