extension EngineError {
  /// What makes an input fit the layer that refused it.
  static func layerHelp(_ expected: String, _ found: [Int]) -> String? {
    // The commonest slip: one input where a batch is wanted.
    var batched = "[batch"
    for size in found { batched += ", \(size)" }
    if same(expected, batched + "]") { return "add a batch axis: .reshaped(to: \(text([1] + found)))" }
    if same(expected, "inputs of shape [height, width, channels]") { return imageHelp(found) }
    if same(expected, "inputs of shape [time, channels]") || same(expected, "inputs of shape [time, features]") {
      return sequenceHelp(found)
    }
    if expected.utf8.starts(with: "images of at least".utf8) || expected.utf8.starts(with: "sequences of at least".utf8)
    {
      return "use a smaller window, or a larger input, such as padding: .same keeps in the layers before"
    }
    if expected.utf8.starts(with: "features that".utf8) { return "use a number of heads that divides the features" }
    return nil
  }

  private static func imageHelp(_ found: [Int]) -> String? {
    switch found.count {
    case 1:
      "images come before Flatten() and Dense; numbers in a row become one with Reshape([height, width, channels])"
    case 2: "give the images an axis of channels: \(text(found + [1]))"
    default: nil
    }
  }

  private static func sequenceHelp(_ found: [Int]) -> String? {
    switch found.count {
    case 1: "give every step its features: \(text(found + [1])); class numbers become vectors with Embedding"
    case 3: "make sequences of the images: Reshape(\(text([found[0], found[1] * found[2]])))"
    default: nil
    }
  }

  private static func same(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }
}
