import LessonKit

extension Case {
  /// An operation by its name, with the case's numbers and words as its settings.
  func apply(_ name: String, _ x: [Tensor]) throws(EngineError) -> Tensor {
    if x.count == 2, let y = try pair(name, x[0], x[1]) { return y }
    if let y = try function(name, x[0]) { return y }
    if let y = try reduction(name, x[0]) { return y }
    if let y = try window(name, x) { return y }
    let axis = whole("axis")
    switch name {
    case "concatenate": return try concatenate(x, axis: axis)
    case "stack": return try stack(x, axis: axis)
    case "transposed": return try x[0].transposed((0..<x[0].rank).map { whole("axis\($0)") })
    case "slice": return try x[0].slice(axis: axis, from: whole("from"), to: whole("to"))
    case "padded":
      return try x[0].padded(axis: axis, before: whole("before"), after: whole("after"), with: number("with"))
    case "gathered": return try x[0].gathered(tensor("indices").values.map { Int($0) }, axis: axis)
    case "select": return try select(where: x[0].greater(than: x[1]), x[2], x[3])
    default: throw .argument(operation: "crosscheck", name: "operation", rule: "a known one", found: name)
    }
  }

  private func pair(_ name: String, _ a: Tensor, _ b: Tensor) throws(EngineError) -> Tensor? {
    switch name {
    case "+": try a + b
    case "-": try a - b
    case "*": try a * b
    case "/": try a / b
    case "pow": try pow(a, b)
    case "maximum": try maximum(a, b)
    case "minimum": try minimum(a, b)
    case "greater": try a.greater(than: b)
    case "lessOrEqual": try a.less(than: b, orEqual: true)
    case "equal": try a.equal(to: b)
    case "matmul": try matmul(a, b)
    case "dot": try dot(a, b)
    default: nil
    }
  }

  private func function(_ name: String, _ x: Tensor) throws(EngineError) -> Tensor? {
    let a = number("a")
    for activation in Activation.allCases where activation.name + "Activation" == name { return try activation(x) }
    return switch name {
    case "exp": try exp(x)
    case "log": try log(x)
    case "sqrt": try sqrt(x)
    case "abs": try abs(x)
    case "sin": try sin(x)
    case "cos": try cos(x)
    case "tanh": try tanh(x)
    case "sigmoid": try sigmoid(x)
    case "relu": try relu(x)
    case "leakyRelu": try leakyReLU(x, slope: a)
    case "elu": try elu(x, alpha: a)
    case "selu": try selu(x)
    case "swish": try swish(x)
    case "gelu": try gelu(x)
    case "sign": try sign(x)
    case "softplus": try softplus(x)
    case "erf": try erf(x)
    case "expm1": try expm1(x)
    case "log1p": try log1p(x)
    case "power": try pow(x, a)
    case "exponential": try pow(a, x)
    case "floor": try floor(x)
    case "ceil": try ceil(x)
    case "squared": try x.squared()
    case "reciprocal": try x.reciprocal()
    case "negated": try -x
    case "clipped": try x.clipped(min: a, max: number("b"))
    case "rounded": try x.rounded(decimals: whole("a"))
    case "plus": try x + a
    case "from": try a - x
    case "times": try a * x
    case "over": try x / a
    case "under": try a / x
    case "broadcast": try x.broadcast(to: tensor("g").shape)
    case "reshaped": try x.reshaped(to: tensor("g").shape)
    default: nil
    }
  }

  private func reduction(_ name: String, _ x: Tensor) throws(EngineError) -> Tensor? {
    guard let axis = numbers["axis"].map({ Int($0) }) else {
      return switch name {
      case "sum": try x.sum()
      case "mean": try x.mean()
      case "max": try x.max()
      case "min": try x.min()
      case "variance": try x.variance()
      case "standardDeviation": try x.standardDeviation()
      case "norm": try x.norm()
      default: nil
      }
    }
    let keep = whole("keep") == 1
    return switch name {
    case "sum": try x.sum(axis: axis, keepDimensions: keep)
    case "mean": try x.mean(axis: axis, keepDimensions: keep)
    case "max": try x.max(axis: axis, keepDimensions: keep)
    case "min": try x.min(axis: axis, keepDimensions: keep)
    case "variance": try x.variance(axis: axis, keepDimensions: keep)
    case "standardDeviation": try x.standardDeviation(axis: axis, keepDimensions: keep)
    case "softmax": try softmax(x, axis: axis)
    case "logSoftmax": try logSoftmax(x, axis: axis)
    default: nil
    }
  }

  private func window(_ name: String, _ x: [Tensor]) throws(EngineError) -> Tensor? {
    let padding: Padding = words["padding"] == "same" ? .same : .valid
    let stride = whole("stride", 1), dilation = whole("dilation", 1), groups = whole("groups", 1),
      size = whole("size", 2)
    return switch name {
    case "convolution1D":
      try convolution1D(x[0], x[1], stride: stride, padding: padding, dilation: dilation, groups: groups)
    case "convolution2D":
      try convolution2D(x[0], x[1], stride: stride, padding: padding, dilation: dilation, groups: groups)
    case "convolution3D":
      try convolution3D(x[0], x[1], stride: stride, padding: padding, dilation: dilation, groups: groups)
    case "convolutionTransposed2D": try convolutionTransposed2D(x[0], x[1], stride: stride, padding: padding)
    case "maxPooling2D": try maxPooling2D(x[0], size: size, stride: stride, padding: padding)
    case "averagePooling2D": try averagePooling2D(x[0], size: size, stride: stride, padding: padding)
    default: nil
    }
  }
}
