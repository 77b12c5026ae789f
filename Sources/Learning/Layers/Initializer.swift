import Tensors

/// How the first numbers of a weight are chosen.
public enum Initializer: Equatable, Sendable {
  /// All zeros.
  case zeros
  /// All ones.
  case ones
  /// One number everywhere.
  case constant(Double)
  /// Normal numbers around zero.
  case normal(standardDeviation: Double)
  /// Uniform numbers between `-limit` and `limit`.
  case uniform(limit: Double)
  /// Uniform within ±√(6 / (inputs + outputs)).
  ///
  /// - Source: Glorot, Bengio, *Understanding the difficulty of training deep feedforward neural networks* (2010).
  case glorotUniform
  /// Normal with variance 2 / (inputs + outputs).
  case glorotNormal
  /// Uniform within ±√(6 / inputs), for ReLU.
  ///
  /// - Source: He, Zhang, Ren, Sun, *Delving deep into rectifiers* (2015).
  case heUniform
  /// Normal with variance 2 / inputs, for ReLU.
  case heNormal
  /// Normal with variance 1 / inputs, for SELU.
  case lecunNormal
  /// Uniform within ±√(3 / inputs).
  case lecunUniform
  /// Normal numbers around zero, those farther away than two standard deviations drawn again.
  case truncatedNormal(standardDeviation: Double)
  /// Ones where input and output have the same number, else zeros: of convolutions in the middle of the window.
  case identity
  /// Orthonormal rows or columns, whichever are fewer, for recurrent weights.
  ///
  /// - Source: Saxe, McClelland, Ganguli, *Exact solutions to the nonlinear dynamics of learning* (2014).
  case orthogonal

  /// New numbers of a shape, for a weight that joins so many inputs to so many outputs.
  package func tensor(_ shape: [Int], inputs: Int, outputs: Int) throws(EngineError) -> Tensor {
    try tensor(Shape(shape, operation: "initializer"), inputs: inputs, outputs: outputs, key: nextKey())
  }

  /// The key that the next numbers of a lesson are drawn from; those that are not random leave it to the next.
  func nextKey() -> RandomKey {
    switch self {
    case .zeros, .ones, .constant, .identity: RandomKey(seed: 0)
    default: Session.current.nextRandomKey()
    }
  }

  /// The numbers that follow from a key.
  func tensor(_ shape: Shape, inputs: Int, outputs: Int, key: RandomKey) throws(EngineError) -> Tensor {
    let fanIn = Double(max(inputs, 1))
    let fans = max(Double(inputs) + Double(outputs), 1)
    switch self {
    case .zeros: return try Tensor.zeros(shape.extents)
    case .ones: return try Tensor.ones(shape.extents)
    case .constant(let value): return try Tensor.full(shape.extents, value)
    case .normal(let deviation): return try Initializer.normal(shape, deviation, key)
    case .uniform(let limit): return try Initializer.uniform(shape, abs(limit), key)
    case .glorotUniform: return try Initializer.uniform(shape, (6 / fans).squareRoot(), key)
    case .glorotNormal: return try Initializer.normal(shape, (2 / fans).squareRoot(), key)
    case .heUniform: return try Initializer.uniform(shape, (6 / fanIn).squareRoot(), key)
    case .heNormal: return try Initializer.normal(shape, (2 / fanIn).squareRoot(), key)
    case .lecunNormal: return try Initializer.normal(shape, (1 / fanIn).squareRoot(), key)
    case .lecunUniform: return try Initializer.uniform(shape, (3 / fanIn).squareRoot(), key)
    case .truncatedNormal(let deviation): return try Initializer.truncatedNormal(shape, deviation, key)
    case .identity: return try Initializer.identityTensor(shape)
    case .orthogonal: return try Initializer.orthogonalTensor(shape.extents, key)
    }
  }

  private static func uniform(_ shape: Shape, _ limit: Double, _ key: RandomKey) throws(EngineError) -> Tensor {
    try charge(shape)
    return try Tensor(shape: shape.extents, values: key.uniforms(shape.count).map { -limit + 2 * limit * $0 })
  }

  private static func normal(_ shape: Shape, _ deviation: Double, _ key: RandomKey) throws(EngineError) -> Tensor {
    try charge(shape)
    return try Tensor(shape: shape.extents, values: key.normals(shape.count).map { deviation * $0 })
  }

  private static func truncatedNormal(
    _ shape: Shape, _ deviation: Double, _ key: RandomKey
  ) throws(EngineError) -> Tensor {
    try charge(shape)
    var numbers = RandomNumbers(key)
    var values: [Double] = []
    values.reserveCapacity(shape.count)
    while values.count < shape.count {
      let number = numbers.nextNormal()
      if abs(number) <= 2 { values.append(deviation * number) }
    }
    return try Tensor(shape: shape.extents, values: values)
  }

  private static func identityTensor(_ shape: Shape) throws(EngineError) -> Tensor {
    guard shape.rank >= 2, shape.count > 0 else { return try Tensor.zeros(shape.extents) }
    let inputs = shape[shape.rank - 2], outputs = shape[shape.rank - 1]
    var middle = 0
    for axis in 0..<(shape.rank - 2) { middle = middle * shape[axis] + shape[axis] / 2 }
    let square = try Tensor.identity(max(inputs, outputs)).slice(axis: 0, from: 0, to: inputs)
      .slice(axis: 1, from: 0, to: outputs).reshaped(to: [1, inputs * outputs])
    let windows = shape.count / (inputs * outputs)
    return try square.padded(axis: 0, before: middle, after: windows - 1 - middle).reshaped(to: shape.extents)
  }

  /// Stops before numbers are drawn for which there is no room. Each takes about as long as so many products.
  private static func charge(_ shape: Shape) throws(EngineError) {
    let session = Session.current
    let bytes = Int64(session.liveBytes) + 8 * Int64(shape.count)
    guard bytes <= Int64(session.memoryLimit) else {
      throw .memoryBudget(bytes: Int(truncatingIfNeeded: bytes), limit: session.memoryLimit)
    }
    try session.charge(shape.count &* 512)
  }

  /// Gram–Schmidt over the shorter side, each vector cleaned twice against the ones before it.
  private static func orthogonalTensor(_ shape: [Int], _ key: RandomKey) throws(EngineError) -> Tensor {
    guard shape.count >= 2, shape.allSatisfy({ $0 > 0 }) else {
      return try normal(Shape(proven: shape), 1, key)
    }
    let columns = shape[shape.count - 1]
    let rows = shape.dropLast().reduce(1, *)
    let (vectors, length) = rows < columns ? (rows, columns) : (columns, rows)
    let random = try normal(Shape(proven: [vectors, length]), 1, key)
    var basis: [Tensor] = []
    for index in 0..<vectors {
      var vector = try random[index].reshaped(to: [1, length])
      if !basis.isEmpty {
        let earlier = try concatenate(basis, axis: 0)
        for _ in 0..<2 { vector = try vector - (vector • earlier.transposed()) • earlier }
      }
      basis.append(try vector / vector.norm())
    }
    let matrix = try concatenate(basis, axis: 0)
    return try (rows < columns ? matrix : matrix.transposed()).reshaped(to: shape)
  }
}
