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
  /// Orthonormal rows or columns, whichever are fewer, for recurrent weights.
  ///
  /// - Source: Saxe, McClelland, Ganguli, *Exact solutions to the nonlinear dynamics of learning* (2014).
  case orthogonal

  /// New numbers of a shape, for a weight that joins so many inputs to so many outputs.
  package func tensor(_ shape: [Int], inputs: Int, outputs: Int) throws(EngineError) -> Tensor {
    let fanIn = Double(max(inputs, 1))
    let fans = max(Double(inputs) + Double(outputs), 1)
    switch self {
    case .zeros: return try Tensor.zeros(shape)
    case .ones: return try Tensor.ones(shape)
    case .constant(let value): return try Tensor.full(shape, value)
    case .normal(let deviation): return try Tensor.randomNormal(shape, standardDeviation: deviation)
    case .uniform(let limit): return try Initializer.uniformTensor(shape, limit)
    case .glorotUniform: return try Initializer.uniformTensor(shape, (6 / fans).squareRoot())
    case .glorotNormal: return try Tensor.randomNormal(shape, standardDeviation: (2 / fans).squareRoot())
    case .heUniform: return try Initializer.uniformTensor(shape, (6 / fanIn).squareRoot())
    case .heNormal: return try Tensor.randomNormal(shape, standardDeviation: (2 / fanIn).squareRoot())
    case .lecunNormal: return try Tensor.randomNormal(shape, standardDeviation: (1 / fanIn).squareRoot())
    case .orthogonal: return try Initializer.orthogonalTensor(shape)
    }
  }

  private static func uniformTensor(_ shape: [Int], _ limit: Double) throws(EngineError) -> Tensor {
    let bound = abs(limit)
    return try Tensor.randomUniform(shape, in: -bound...bound)
  }

  /// Gram–Schmidt over the shorter side, each vector cleaned twice against the ones before it.
  private static func orthogonalTensor(_ shape: [Int]) throws(EngineError) -> Tensor {
    guard shape.count >= 2, shape.allSatisfy({ $0 > 0 }) else { return try Tensor.randomNormal(shape) }
    let columns = shape[shape.count - 1]
    let rows = shape.dropLast().reduce(1, *)
    let (vectors, length) = rows < columns ? (rows, columns) : (columns, rows)
    let random = try Tensor.randomNormal([vectors, length])
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
