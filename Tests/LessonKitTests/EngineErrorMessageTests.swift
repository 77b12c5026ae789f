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
      EngineError.shapeMismatch(operation: "matmul", left: [2, 3], right: [5, 3]).help
        == "transpose the second: .transposed() makes it [3, 5]")
    #expect(
      EngineError.shapeMismatch(operation: "matmul", left: [2, 3], right: [4, 5]).help
        == "the first's columns have to be as many as the second's rows: 3 and 4")
    #expect(
      EngineError.shapeMismatch(operation: "+", left: [2, 3], right: [3, 2]).help
        == "transpose one of them: .transposed() makes the second [2, 3]")
  }

  @Test func shapesThatAreNotBroadcastAreComparedAxisByAxis() {
    #expect(
      EngineError.shapeMismatch(operation: "+", left: [3, 2], right: [3]).help
        == "make the second a column: .reshaped(to: [3, 1])")
    #expect(
      EngineError.shapeMismatch(operation: "+", left: [3, 1], right: [2, 3]).help
        == "counted from the last, axes are to be equal or 1; here 3 meets 2")
    #expect(EngineError.shapeMismatch(operation: "stack", left: [], right: [2]).help == nil)
  }

  @Test func targetsOfALossAreComparedWithThePredictions() {
    #expect(
      EngineError.shapeMismatch(operation: "categoricalCrossentropy", left: [3, 4], right: [3, 1]).help
        == "for targets that are class numbers, use .sparseCategoricalCrossentropy")
    #expect(
      EngineError.shapeMismatch(operation: "sparseCategoricalCrossentropy", left: [3, 4], right: [2]).help
        == "one class number for each of the 3 rows")
    #expect(
      EngineError.shapeMismatch(operation: "meanSquaredError", left: [3, 1], right: [3]).message
        == "meanSquaredError does not take predictions of shape [3, 1] with targets of shape [3]")
    #expect(
      EngineError.shapeMismatch(operation: "meanSquaredError", left: [3, 1], right: [3]).help
        == "give the targets the shape of the predictions: .reshaped(to: [3, 1])")
    #expect(
      EngineError.shapeMismatch(operation: "fit", left: [3, 2], right: [2, 1]).message
        == "each row of x needs a target, but x has shape [3, 2] and y has shape [2, 1]")
  }
}
