import LessonKit

extension Case {
  /// An operation by its name, with the case's numbers and words as its settings.
  func apply(_ name: String, _ x: [Tensor]) throws(EngineError) -> Tensor {
    if x.count == 2, let y = try pair(name, x[0], x[1]) { return y }
    if let y = try function(name, x[0]) { return y }
    if let y = try reduction(name, x[0]) { return y }
    if let y = try window(name, x) { return y }
    if let y = try arrangement(name, x[0]) { return y }
    if let y = try composed(name, x) { return y }
    let axis = whole("axis")
    switch name {
    case "concatenate": return try concatenate(x, axis: axis)
    case "stack": return try stack(x, axis: axis)
    case "transposed": return try x[0].transposed((0..<x[0].rank).map { whole("axis\($0)") })
    case "slice": return try x[0].slice(axis: axis, from: whole("from"), to: whole("to"))
    case "padded":
      return try x[0].padded(axis: axis, before: whole("before"), after: whole("after"), with: number("with"))
    case "gathered": return try x[0].gathered(tensor("indices").values.map { Int($0) }, axis: axis)
    case "einsum": return try einsum(words["equation"] ?? "", x)
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
    case "outer": try outer(a, b)
    case "cosineSimilarity": try cosineSimilarity(a, b, axis: whole("axis"))
    case "addingAlong": try a.adding(b, along: whole("axis"), at: tensor("indices"))
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
    case "leakyReLUOf": try Activation.leakyReLU(slope: a)(x)
    case "eluOf": try Activation.elu(alpha: a)(x)
    case "swishOf": try Activation.swish(beta: a)(x)
    case "log2": try log2(x)
    case "log10": try log10(x)
    case "tan": try tan(x)
    case "sinh": try sinh(x)
    case "cosh": try cosh(x)
    case "product": try x.product()
    case "median": try x.median()
    case "quantile": try x.quantile(a)
    case "normOf": try x.norm(order: a)
    case "logSumExp": try logSumExp(x)
    case "sampleVariance": try x.variance(correction: 1)
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
    case "logSumExpAlong": try logSumExp(x, axis: axis, keepDimensions: keep)
    case "productAlong": try x.product(axis: axis, keepDimensions: keep)
    case "normAlong": try x.norm(axis: axis, keepDimensions: keep)
    case "normOfAlong": try x.norm(order: number("a"), axis: axis, keepDimensions: keep)
    case "medianAlong": try x.median(axis: axis, keepDimensions: keep)
    case "quantileAlong": try x.quantile(number("a"), axis: axis, keepDimensions: keep)
    case "sampleVarianceAlong": try x.variance(axis: axis, keepDimensions: keep, correction: 1)
    case "sumAxes": try x.sum(axes: [axis, whole("other")], keepDimensions: keep)
    case "varianceAxes": try x.variance(axes: [axis, whole("other")], keepDimensions: keep)
    default: nil
    }
  }

  private func arrangement(_ name: String, _ x: Tensor) throws(EngineError) -> Tensor? {
    let axis = whole("axis"), count = whole("count")
    return switch name {
    case "sorted": try x.sorted(axis: axis, descending: whole("descending") == 1)
    case "argsorted": try x.argsorted(axis: axis, descending: whole("descending") == 1)
    case "topK": try x.topK(count, axis: axis, largest: whole("descending") == 1).values
    case "cumulativeSum": try x.cumulativeSum(axis: axis)
    case "cumulativeProduct": try x.cumulativeProduct(axis: axis)
    case "flipped": try x.flipped(axis: axis)
    case "rolled": try x.rolled(by: count, axis: axis)
    case "repeated": try x.repeated(count, axis: axis)
    case "tiled": try x.tiled(tensor("counts").values.map { Int($0) })
    case "diagonal": try x.diagonal(offset: count)
    case "lower": try x.lowerTriangle(offset: count)
    case "upper": try x.upperTriangle(offset: count)
    case "gatheredAlong": try x.gathered(along: axis, at: tensor("indices"))
    case "selected": try x.selected(where: tensor("mask"))
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
    case "convolution2DAxes":
      try convolution2D(
        x[0], x[1], strides: wholes("strides"), padding: .zerosPerAxis(wholes("zeros")), dilations: wholes("dilations"),
        groups: groups)
    case "convolution3DAxes":
      try convolution3D(
        x[0], x[1], strides: wholes("strides"), padding: .zerosPerAxis(wholes("zeros")), dilations: wholes("dilations"),
        groups: groups)
    case "maxPooling2DAxes":
      try maxPooling2D(
        x[0], sizes: wholes("sizes"), strides: wholes("strides"), padding: .zerosPerAxis(wholes("zeros")))
    case "averagePooling2DAxes":
      try averagePooling2D(
        x[0], sizes: wholes("sizes"), strides: wholes("strides"), padding: .zerosPerAxis(wholes("zeros")))
    case "averagePooling2D": try averagePooling2D(x[0], size: size, stride: stride, padding: padding)
    default: nil
    }
  }

  /// Whole numbers that the case holds as a tensor.
  private func wholes(_ name: String) throws(EngineError) -> [Int] { try tensor(name).values.map { Int($0) } }
}
