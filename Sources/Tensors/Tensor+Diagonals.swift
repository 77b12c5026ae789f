// Diagonals and triangles of matrices, which are the last two axes.

extension Tensor {
  /// The elements of a diagonal of the last two axes, above the main one by `offset`, or below if it is negative.
  ///
  /// - Shapes: `[…, rows, columns]` gives `[…, length]`, where the length may be 0.
  package func diagonal(offset: Int = 0) throws(EngineError) -> Tensor {
    try requireMatrices("diagonal")
    let rows = extents[rank - 2], columns = extents[rank - 1]
    let (down, right) = Tensor.steps(offset)
    let length = Swift.max(0, Swift.min(rows - down, columns - right))
    let shape = extents.removing(rank - 1).replacing(rank - 2, with: length)
    let places = try Places(count: shape.count)
    for place in 0..<places.count {
      let (matrix, step) = place.quotientAndRemainder(dividingBy: length)
      places.base[place] = Int32(truncatingIfNeeded: (matrix * rows + step + down) * columns + step + right)
    }
    Session.current.trace?.hostWrites(places.storage)
    return try taking(places, as: shape)
  }

  /// A square matrix with a vector on its diagonal and zeros elsewhere.
  package static func diagonal(_ values: Tensor) throws(EngineError) -> Tensor {
    guard values.rank == 1 else {
      throw .unexpectedShape(operation: "diagonal", expected: "a vector", found: values.shape)
    }
    let size = values.count
    let square = try Shape([size, size], operation: "diagonal")
    let places = try Places(count: size)
    for place in 0..<size { places.base[place] = Int32(truncatingIfNeeded: place * (size + 1)) }
    Session.current.trace?.hostWrites(places.storage)
    return try values.putting(places, into: square)
  }

  /// The sums of the main diagonals of the last two axes.
  package func trace() throws(EngineError) -> Tensor {
    try requireMatrices("trace")
    return try diagonal().sum(axis: -1)
  }

  /// The last two axes with zeros above a diagonal, `offset` above the main one.
  package func lowerTriangle(offset: Int = 0) throws(EngineError) -> Tensor {
    try requireMatrices("lowerTriangle")
    return try select(where: distances().less(than: Double(offset), orEqual: true), self, zero())
  }

  /// The last two axes with zeros below a diagonal, `offset` above the main one.
  package func upperTriangle(offset: Int = 0) throws(EngineError) -> Tensor {
    try requireMatrices("upperTriangle")
    return try select(where: distances().greater(than: Double(offset), orEqual: true), self, zero())
  }

  /// How far every place of a matrix is above the main diagonal.
  private func distances() throws(EngineError) -> Tensor {
    let rows = extents[rank - 2], columns = extents[rank - 1]
    let result = try Tensor(unfilled: Shape([rows, columns], operation: "triangle"), precision)
    try Session.current.charge(result.count)
    for place in 0..<result.count { result.store(Double(place % columns - place / columns), place) }
    Session.current.trace?.hostWrites(result.storage)
    return result
  }

  private func zero() throws(EngineError) -> Tensor { try Tensor.filled(.scalar, 0, precision) }

  /// Rows down and columns right at which a diagonal begins, held within what a tensor can have.
  private static func steps(_ offset: Int) -> (down: Int, right: Int) {
    let most = Int(Int32.max)
    return offset < 0 ? (Swift.min(offset == Int.min ? most : -offset, most), 0) : (0, Swift.min(offset, most))
  }

  private func requireMatrices(_ operation: String) throws(EngineError) {
    guard rank >= 2 else {
      throw .unexpectedShape(operation: operation, expected: "at least 2 axes", found: shape)
    }
  }
}
