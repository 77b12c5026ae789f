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

  @Test func remediesForInputsOfLayers() {
    func help(_ expected: String, _ found: [Int]) -> String? {
      EngineError.layer(name: "Conv2D(8, kernel: 9)", expected: expected, found: found).help
    }
    #expect(
      help("inputs of shape [height, width, channels]", [28, 28]) == "give the images an axis of channels: [28, 28, 1]")
    #expect(help("inputs of shape [height, width, channels]", [1, 2, 3, 4]) == nil)
    #expect(
      help("inputs of shape [time, features]", [8])
        == "give every step its features: [8, 1]; class numbers become vectors with Embedding")
    #expect(help("inputs of shape [time, channels]", [4, 5, 2]) == "make sequences of the images: Reshape([4, 10])")
    #expect(help("images of at least 9 × 9", [8, 8, 1])?.isEmpty == false)
  }

  @Test func indicesFromTheEndAreCounted() {
    #expect(
      EngineError.indexOutOfRange(operation: "subscript", index: -1, count: 4).help
        == "indices count from 0: counted from the end, -1 is 3")
    #expect(
      EngineError.indexOutOfRange(operation: "subscript", index: Int.min, count: 4).help == "indices count from 0")
    #expect(EngineError.indexOutOfRange(operation: "subscript", index: -1, count: 0).help == "indices count from 0")
  }

  @Test func shapesOfAnotherSizeAreCounted() {
    #expect(
      EngineError.shapeMismatch(operation: "reshaped", left: [2, 3], right: [4, 2]).message
        == "a tensor of shape [2, 3] has 6 elements, but shape [4, 2] holds 8")
    #expect(
      EngineError.shapeMismatch(operation: "reshaped", left: [1], right: [1 << 40, 1 << 40, 0]).message
        == "a tensor of shape [1] has 1 elements, but shape [1099511627776, 1099511627776, 0] holds 0")
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
      EngineError.shapeMismatch(operation: "meanSquaredError", left: [3, 1], right: [3, 2]).help
        == "the last layer is to give as many numbers as a target has: 2, not 1")
    #expect(
      EngineError.shapeMismatch(operation: "fit", left: [3, 2], right: [2, 1]).message
        == "each row of x needs a target, but x has shape [3, 2] and y has shape [2, 1]")
  }
}
