import LessonKit
import Testing

/// What the expectation says when it does not hold; nothing when it holds.
private func complaint(_ body: () throws(EngineError) -> Void) -> String? {
  do throws(EngineError) {
    try body()
    return nil
  } catch {
    return error.message
  }
}

@Suite struct ExpectTests {
  @Test func whatHoldsIsSilent() throws {
    try expect(true)
    try expect(0.1 + 0.2, isClose: 0.3)
    try expect([1, 2.0000001], isClose: [1, 2])
    try expect([[1, 2]] as Tensor, isClose: [[1, 2.0000001]])
    try expect(Tensor.zeros([2, 2]), isClose: 0.0)
    try expect(3, equals: 3)
    try expect([2, 3], equals: [2, 3])
    try expect("a", equals: "a")
    try expect(Double.infinity, isClose: .infinity)
  }

  @Test func messageShowsBothValuesAndTheDistance() {
    #expect(
      complaint { () throws(EngineError) in try expect(1.5, isClose: 1.0, tolerance: 0.25) }
        == "1.5 is not within 0.25 of 1.0: they differ by 0.5")
    #expect(
      complaint { () throws(EngineError) in try expect([2, 3] as [Int], equals: [3, 2]) }
        == "[2, 3] is not equal to [3, 2]")
    #expect(complaint { () throws(EngineError) in try expect(false, "loss falls") } == "loss falls")
  }

  @Test func farthestElementOfATensorIsNamed() {
    let a: Tensor = [[1, 2], [3, 4]]
    let b: Tensor = [[1, 2.5], [3, 6]]
    #expect(
      complaint { () throws(EngineError) in try expect(a, isClose: b) }
        == "4.0 at [1, 1] is not within 1e-06 of 6.0: they differ by 2.0")
  }

  @Test func otherShapeIsTold() {
    #expect(
      complaint { () throws(EngineError) in try expect([1, 2] as Tensor, isClose: [[1, 2]]) }
        == "a tensor of shape [2] is compared with one of shape [1, 2]")
  }

  @Test func nanIsCloseToNothing() {
    #expect(complaint { () throws(EngineError) in try expect(Double.nan, isClose: .nan) } != nil)
    #expect(
      complaint { () throws(EngineError) in try expect([.nan, 5], isClose: [0, 0]) }
        == "nan at 0 is not within 1e-06 of 0.0")
  }
}
