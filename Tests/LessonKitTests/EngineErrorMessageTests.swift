import LessonKit
import Testing

@Suite struct EngineErrorMessageTests {
  @Test func summariesStateTheRuleAndTheValues() {
    #expect(
      EngineError.shapeMismatch(operation: "+", left: [2, 3], right: [4]).message
        == "+ does not take tensors of shapes [2, 3] and [4] together")
    #expect(
      EngineError.layer(name: "Dense(8)", expected: "[batch, 4]", found: [4]).message
        == "Dense(8) takes [batch, 4], but was given shape [4]")
    #expect(
      EngineError.axisOutOfRange(operation: "sum", axis: 3, rank: 2).message
        == "sum along axis 3: a tensor of rank 2 has axes 0 to 1")
    #expect(
      EngineError.memoryBudget(bytes: 8 << 40, limit: 1 << 30).message
        == "tensors of 8192 GB would be alive at once, more than the budget of 1024 MB")
  }

  @Test func remedyForAMissingBatchAxisIsExact() {
    #expect(
      EngineError.layer(name: "Dense(8)", expected: "[batch, 4]", found: [4]).help
        == "add a batch axis: .reshaped(to: [1, 4])")
    #expect(EngineError.layer(name: "Dense(8)", expected: "[batch, 4]", found: [3, 5]).help == nil)
  }

  @Test func transposingIsOfferedWhereItHelps() {
    #expect(
      EngineError.shapeMismatch(operation: "•", left: [2, 3], right: [5, 3]).help
        == "transpose the second: .transposed() makes it [3, 5]")
    #expect(EngineError.shapeMismatch(operation: "•", left: [2, 3], right: [4, 5]).help == nil)
  }
}
