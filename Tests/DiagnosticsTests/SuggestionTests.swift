import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test func aNearNameIsSuggested() {
    #expect(suggestion(for: "Dens", among: ["Dense", "Dropout"]) == "Dense")
    #expect(suggestion(for: "learningrate", among: ["learningRate", "momentum"]) == "learningRate")
    #expect(suggestion(for: "sigmiod", among: ["sigmoid", "softmax"]) == "sigmoid")
  }

  @Test func aFarNameIsNot() {
    #expect(suggestion(for: "Dense", among: ["LSTM", "Flatten"]) == nil)
    #expect(suggestion(for: "", among: ["a"]) == nil)
    #expect(suggestion(for: "x", among: ["y"]) == nil)
    #expect(suggestion(for: String(repeating: "a", count: 100), among: [String(repeating: "a", count: 99)]) == nil)
  }

  @Test func ofTwoEquallyNearTheFirstInByteOrderIsTaken() {
    #expect(suggestion(for: "bat", among: ["cat", "bar", "hat"]) == "bar")
  }
}
