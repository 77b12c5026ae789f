import LessonKit

extension Case {
  /// A layer from `Kind,setting=value,…`.
  func layer(_ text: Substring) throws(EngineError) -> Layer {
    let parts = text.split(separator: ",")
    var settings: [String: String] = [:]
    for part in parts.dropFirst() {
      let pair = part.split(separator: "=")
      settings[String(pair[0])] = String(pair[1])
    }
    func whole(_ name: String, _ standard: Int = 1) -> Int { settings[name].flatMap { Int($0) } ?? standard }
    let activation = Activation.allCases.first { $0.name == settings["activation"] } ?? .linear
    let padding: Padding = settings["padding"] == "same" ? .same : .valid
    let sequences = whole("sequences", 0) == 1, backwards = whole("backwards", 0) == 1
    let regularizer = settings["l2"].flatMap { Double($0) }.map { Regularizer.l2($0) }
    switch parts[0] {
    case "Dense":
      return Dense(whole("units"), activation: activation, useBias: whole("bias") == 1, kernelRegularizer: regularizer)
    case "Conv2D":
      return Conv2D(
        whole("units"), kernel: whole("kernel"), stride: whole("stride"), padding: padding, activation: activation,
        useBias: whole("bias") == 1, kernelRegularizer: regularizer)
    case "MaxPooling2D": return MaxPooling2D(whole("size"), stride: whole("stride"))
    case "AveragePooling2D": return AveragePooling2D(whole("size"), stride: whole("stride"))
    case "GlobalAveragePooling2D": return GlobalAveragePooling2D()
    case "DepthwiseConv2D":
      return DepthwiseConv2D(kernel: whole("kernel"), multiplier: whole("multiplier"), useBias: false)
    case "GroupNormalization": return GroupNormalization(whole("groups"))
    case "InstanceNormalization": return InstanceNormalization()
    case "RMSNormalization": return RMSNormalization()
    case "Cropping2D": return Cropping2D(whole("border"))
    case "ZeroPadding2D": return ZeroPadding2D(whole("border"))
    case "Flatten": return Flatten()
    case "BatchNormalization": return BatchNormalization()
    case "Activation": return ActivationLayer(activation)
    case "Embedding": return Embedding(whole("vocabulary"), whole("units"))
    case "SimpleRNN":
      return SimpleRNN(whole("units"), activation: activation, returnsSequences: sequences, goesBackwards: backwards)
    case "LSTM": return LSTM(whole("units"), returnsSequences: sequences, goesBackwards: backwards)
    case "GRU": return GRU(whole("units"), returnsSequences: sequences, goesBackwards: backwards)
    default: throw .argument(operation: "crosscheck", name: "layer", rule: "a known one", found: String(parts[0]))
    }
  }
}
