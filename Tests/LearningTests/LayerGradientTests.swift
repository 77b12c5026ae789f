import Learning
import Tensors
import Testing

/// Every layer's gradients, with respect to its input and to every parameter, against central differences.
@Suite struct LayerGradientTests {
  init() { freshSession() }

  func check(_ input: [Int], batch: Int, _ layers: () throws(EngineError) -> [Layer], comment: String = "") throws {
    let model = try Sequential(input: input) { () throws(EngineError) in try layers() }
    for (index, parameter) in model.allParameters.enumerated() where parameter.isLearnable {
      parameter.value = try Tensor.randomNormal(parameter.value.shape, standardDeviation: 0.6, seed: index)
    }
    let x = try Tensor.randomNormal([batch] + input, seed: 77)
    let shape = try model(x).shape
    let weights = try Tensor.randomNormal(shape, seed: 78)
    let toInput = try gradientCheck(at: x) { (x) throws(EngineError) in try (model(x) * weights).sum() }
    #expect(toInput.passed, "\(comment) input \(input) batch \(batch): \(toInput)")
    guard model.parameterCount > 0 else { return }
    let toModel = try gradientCheck(at: model) { (m) throws(EngineError) in try (m(x) * weights).sum() }
    #expect(toModel.passed, "\(comment) parameters, input \(input) batch \(batch): \(toModel)")
    #expect(toModel.checked == model.trainableParameterCount)
  }

  @Test func denseOverSmallShapes() throws {
    for inputs in 1...3 {
      for units in 1...3 {
        for batch in 1...3 { try check([inputs], batch: batch) { [Dense(units, activation: .sigmoid)] } }
      }
    }
    try check([2, 3], batch: 2) { [Dense(4, activation: .softmax)] }
    try check([3], batch: 2) { [Dense(2, useBias: false)] }
  }

  @Test func learnedActivations() throws {
    for inputs in 1...3 {
      for pieces in 1...3 {
        try check([inputs], batch: 2) { [Maxout(2, pieces: pieces)] }
        try check([2, inputs], batch: 2) { [Maxout(1, pieces: pieces)] }
      }
      try check([inputs], batch: 3) { [PReLU()] }
      try check([2, 2, inputs], batch: 1) { [PReLU()] }
    }
  }

  @Test func activationsWithSettings() throws {
    for activation in [Activation.leakyReLU(slope: 0.3), .elu(alpha: 0.7), .swish(beta: 2)] {
      try check([4], batch: 3, { [ActivationLayer(activation)] }, comment: activation.name)
    }
  }

  @Test func windowsOfSeveralSizes() throws {
    for rows in 1...3 {
      for columns in 1...3 {
        for stride in [[1, 2], [2, 1]] {
          let comment = "[\(rows), \(columns)] stride \(stride)"
          try check([3, 4, 2], batch: 1, { [Conv2D(2, kernel: [rows, columns], stride: stride)] }, comment: comment)
          try check([3, 4, 2], batch: 1, { [MaxPooling2D([rows, columns], stride: stride)] }, comment: comment)
          try check([3, 4, 2], batch: 1, { [AveragePooling2D([rows, columns], stride: stride)] }, comment: comment)
          try check(
            [2, 3, 2], batch: 1, { [Conv2DTranspose(2, kernel: [rows, columns], stride: stride)] }, comment: comment)
        }
        try check([3, 3, 2], batch: 1) { [Conv2D(2, kernel: [rows, columns], padding: .causal)] }
      }
    }
    for size in 1...4 {
      for kernel in 1...3 {
        for padding in [Padding.valid, .same, .causal] {
          try check([size, 2], batch: 2) { [Conv1DTranspose(2, kernel: kernel, stride: 2, padding: padding)] }
        }
        try check([size, 2], batch: 2) { [Conv1D(2, kernel: kernel, padding: .causal, dilation: 2)] }
      }
    }
    try check([2, 3, 3, 2], batch: 1) { [Conv3D(2, kernel: [1, 2, 3], stride: [2, 1, 1])] }
    try check([2, 3, 3, 1], batch: 1) { [MaxPooling3D([1, 2, 3], stride: [2, 1, 1])] }
    try check([2, 3, 3, 1], batch: 1) { [AveragePooling3D([1, 2, 3], stride: [2, 1, 1])] }
  }

  @Test func channelsOneByOne() throws {
    for channels in 1...3 {
      for multiplier in 1...2 {
        for kernel in 1...3 {
          try check([3, 3, channels], batch: 1) {
            [DepthwiseConv2D(kernel: kernel, multiplier: multiplier, activation: .tanh)]
          }
          try check([3, 3, channels], batch: 1) {
            [SeparableConv2D(2, kernel: kernel, padding: .same, multiplier: multiplier, activation: .sigmoid)]
          }
        }
      }
    }
  }

  @Test func normalizationsOfGroups() throws {
    for channels in [2, 4] {
      try check([channels], batch: 2) { [GroupNormalization(1)] }
      try check([3, channels], batch: 2) { [GroupNormalization(2)] }
      try check([2, 2, channels], batch: 2) { [InstanceNormalization()] }
      try check([2, channels], batch: 2) { [RMSNormalization()] }
    }
  }

  @Test func bordersCopiesAndOrders() throws {
    try check([3, 2], batch: 2) { [ZeroPadding1D(before: 1, after: 2), Cropping1D(before: 2, after: 1)] }
    try check([3, 3, 1], batch: 2) {
      [ZeroPadding2D(top: 1, bottom: 0, left: 0, right: 2), Cropping2D(top: 0, bottom: 1, left: 1, right: 0)]
    }
    try check([3, 2], batch: 2) { [UpSampling1D(2), Permute([2, 1]), Rescaling(0.5, offset: 1)] }
    for size in 1...3 {
      try check([size, 2, size, 2], batch: 1) { [GlobalAveragePooling3D()] }
      try check([size, 2, size, 2], batch: 1) { [GlobalMaxPooling3D()] }
    }
    for join in [Join.multiply, .maximum] {
      try check([2], batch: 2) { [Parallel(join: join) { () throws(EngineError) in [Dense(3), Dense(3)] }] }
    }
  }

  @Test func everyActivation() throws {
    for activation in Activation.allCases {
      try check([4], batch: 3, { [ActivationLayer(activation)] }, comment: activation.name)
    }
  }

  /// Every window over every small extent, with each of the borders it can have.
  func eachWindow(
    extents: ClosedRange<Int>, kernels: ClosedRange<Int>,
    _ body: (_ extent: Int, _ kernel: Int, _ stride: Int, _ padding: Padding) throws -> Void
  ) throws {
    for extent in extents {
      for kernel in kernels where kernel <= extent {
        for stride in 1...2 {
          for padding in [Padding.valid, .same, .zeros(1)] where padding != .zeros(1) || kernel > 1 {
            try body(extent, kernel, stride, padding)
          }
        }
      }
    }
  }

  @Test func convolutionOverSmallShapes() throws {
    try eachWindow(extents: 3...5, kernels: 1...3) { size, kernel, stride, padding in
      let comment = "kernel \(kernel) stride \(stride) padding \(padding)"
      try check(
        [size, size, 2], batch: 2,
        { [Conv2D(2, kernel: kernel, stride: stride, padding: padding, activation: .tanh)] }, comment: comment)
      try check(
        [size, 2], batch: 2, { [Conv1D(3, kernel: kernel, stride: stride, padding: padding)] }, comment: comment)
    }
    try eachWindow(extents: 2...3, kernels: 1...2) { size, kernel, stride, padding in
      try check([size, size, size, 2], batch: 1) { [Conv3D(2, kernel: kernel, stride: stride, padding: padding)] }
    }
    try check([3, 5, 1], batch: 1) { [Conv2D(3, kernel: 2)] }
  }

  @Test func dilatedAndGroupedConvolutions() throws {
    for dilation in 1...3 {
      try check([7, 2], batch: 2) { [Conv1D(2, kernel: 3, padding: .same, dilation: dilation)] }
      try check([7, 5, 2], batch: 1) { [Conv2D(2, kernel: 2, dilation: dilation)] }
      try check([4, 4, 4, 1], batch: 1) { [Conv3D(2, kernel: 2, dilation: dilation)] }
    }
    for groups in [2, 4] {
      try check([4, 4], batch: 2) { [Conv1D(4, kernel: 2, groups: groups)] }
      try check([4, 4, 4], batch: 1) { [Conv2D(8, kernel: 3, padding: .same, groups: groups)] }
      try check([3, 3, 3, 4], batch: 1) { [Conv3D(4, kernel: 2, groups: groups)] }
    }
  }

  @Test func transposedConvolutions() throws {
    try eachWindow(extents: 2...3, kernels: 1...3) { size, kernel, stride, padding in
      guard padding != .zeros(1) || (size - 1) * stride + kernel > 2 else { return }
      try check(
        [size, size + 1, 2], batch: 2,
        { [Conv2DTranspose(3, kernel: kernel, stride: stride, padding: padding, activation: .sigmoid)] },
        comment: "kernel \(kernel) stride \(stride) padding \(padding)")
    }
  }

  @Test func pooling() throws {
    try eachWindow(extents: 2...5, kernels: 1...3) { size, window, stride, padding in
      let layers: [(Int, (Int, Int, Padding) -> Layer)] = [
        (1, { MaxPooling1D($0, stride: $1, padding: $2) }), (1, { AveragePooling1D($0, stride: $1, padding: $2) }),
        (2, { MaxPooling2D($0, stride: $1, padding: $2) }), (2, { AveragePooling2D($0, stride: $1, padding: $2) }),
        (3, { MaxPooling3D($0, stride: $1, padding: $2) }), (3, { AveragePooling3D($0, stride: $1, padding: $2) }),
      ]
      for (dimensions, layer) in layers where dimensions < 3 || size < 4 {
        try check(
          [Int](repeating: size, count: dimensions) + [2], batch: dimensions == 3 ? 1 : 2,
          { [layer(window, stride, padding)] }, comment: "window \(window) stride \(stride) padding \(padding)")
      }
    }
    for size in 1...4 {
      try check([size, 2], batch: 2) { [GlobalAveragePooling1D()] }
      try check([size, 2], batch: 2) { [GlobalMaxPooling1D()] }
      try check([size, 3, 2], batch: 2) { [GlobalAveragePooling2D()] }
      try check([size, 3, 2], batch: 2) { [GlobalMaxPooling2D()] }
    }
  }

  @Test func imagesThatGrow() throws {
    for height in 1...3 {
      for width in 1...2 {
        for factor in 1...3 {
          try check([height, width, 2], batch: 2) { [UpSampling2D(factor)] }
          try check([height, width, 2], batch: 2) { [UpSampling2D(factor, interpolation: .bilinear)] }
        }
        for border in 0...2 { try check([height, width, 2], batch: 2) { [ZeroPadding2D(border)] } }
      }
    }
  }

  @Test func shapesAndNormalization() throws {
    try check([2, 3], batch: 2) { [Flatten(), Dense(2)] }
    try check([6], batch: 2) { [Reshape([3, 2]), Flatten()] }
    try check([3], batch: 4) { [BatchNormalization()] }
    try check([2, 2, 3], batch: 2) { [Conv2D(2, kernel: 1), BatchNormalization()] }
    for features in 2...4 {
      try check([features], batch: 2) { [LayerNormalization()] }
      try check([2, features], batch: 2) { [LayerNormalization()] }
    }
    for channels in [1, 3, 5] {
      for count in 1...6 { try check([2, 1, count], batch: 2) { [LocalResponseNormalization(channels, alpha: 0.5)] } }
    }
  }

  @Test func dropoutDrawsTheSameNumbersForEveryDifference() throws {
    try check([6], batch: 3) { [Dense(5), Dropout(0.4), Dense(2)] }
  }

  @Test func recurrentLayers() throws {
    for time in 1...3 {
      for batch in 1...2 {
        for sequences in [false, true] {
          try check([time, 2], batch: batch) { [SimpleRNN(3, returnsSequences: sequences)] }
          try check([time, 2], batch: batch) { [LSTM(2, returnsSequences: sequences)] }
          try check([time, 2], batch: batch) { [GRU(2, returnsSequences: sequences)] }
        }
      }
    }
    try check([3, 2], batch: 2) { [LSTM(2, returnsSequences: true), GRU(2)] }
  }

  @Test func embedding() throws {
    let model = try Sequential(input: [3]) {
      Embedding(5, 2); LSTM(2)
    }
    let x = try Tensor([[0, 1, 4], [4, 4, 2]])
    let result = try gradientCheck(at: model) { (m) throws(EngineError) in try m(x).squared().sum() }
    #expect(result.passed, "\(result)")
  }
}
