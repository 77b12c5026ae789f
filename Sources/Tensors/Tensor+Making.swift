import KernelsBase

extension Tensor {
  /// A single number, rank 0.
  package init(_ value: Double) throws(EngineError) {
    try self.init(unfilled: .scalar, Session.current.precision)
    store(value, 0)
    Session.current.trace?.hostWrites(storage)
  }

  /// A vector.
  package init(_ values: [Double]) throws(EngineError) {
    try self.init(shape: [values.count], values: values)
  }

  /// A matrix from its rows.
  /// - Throws: when the rows differ in length.
  package init(_ rows: [[Double]]) throws(EngineError) {
    let columns = rows.first?.count ?? 0
    var values: [Double] = []
    values.reserveCapacity(rows.count * columns)
    for (index, row) in rows.enumerated() {
      if row.count != columns { throw .raggedLiteral(element: index, expected: [columns], found: [row.count]) }
      values += row
    }
    try self.init(shape: [rows.count, columns], values: values)
  }

  /// A tensor of a given shape from its numbers in row-major order.
  /// - Throws: when there are more or fewer numbers than the shape holds.
  package init(shape: [Int], values: [Double]) throws(EngineError) {
    try self.init(shape: shape, values: values, precision: Session.current.precision)
  }

  /// A tensor of a given shape and precision from its numbers in row-major order.
  ///
  /// - Seam: for data whose precision is not the lesson's.
  package init(shape: [Int], values: [Double], precision: Precision) throws(EngineError) {
    let extents = try Shape(shape, operation: "Tensor")
    guard extents.count == values.count else {
      throw .argument(
        operation: "Tensor", name: "values", rule: "as many numbers as the shape holds, \(extents.count)",
        found: "\(values.count)")
    }
    try self.init(unfilled: extents, precision)
    values.withUnsafeBufferPointer { source in
      guard let first = source.baseAddress else { return }
      var instruction = Instruction(.fromDoubles, isDouble: isDouble, .init(mutablePointer, first))
      instruction.extents.s0 = source.count
      execute(&instruction)
    }
    Session.current.trace?.hostWrites(storage)
  }

  /// A tensor of zeros.
  package static func zeros(_ shape: [Int]) throws(EngineError) -> Tensor { try full(shape, 0) }

  /// A tensor of ones.
  package static func ones(_ shape: [Int]) throws(EngineError) -> Tensor { try full(shape, 1) }

  /// A tensor with the same number everywhere.
  package static func full(_ shape: [Int], _ value: Double) throws(EngineError) -> Tensor {
    try filled(Shape(shape, operation: "full"), value, Session.current.precision)
  }

  /// A tensor with the same number everywhere, in a given precision.
  ///
  /// - Seam: for shapes that are known to be right.
  package static func filled(_ extents: Shape, _ value: Double, _ precision: Precision) throws(EngineError) -> Tensor {
    try filled(extents, value, precision, isBackground: false)
  }

  /// Zeros that will be written over at some places.
  static func background(_ extents: Shape, _ precision: Precision) throws(EngineError) -> Tensor {
    try filled(extents, 0, precision, isBackground: true)
  }

  private static func filled(
    _ extents: Shape, _ value: Double, _ precision: Precision, isBackground: Bool
  ) throws(EngineError) -> Tensor {
    let session = Session.current
    try session.charge(extents.count)
    let result = try Tensor(unfilled: extents, precision)
    var instruction = Instruction(.fill, isDouble: result.isDouble, .init(result.mutablePointer))
    instruction.extents.s0 = extents.count
    instruction.p = value
    // A trace that computes numbers computes these only with those written over them.
    instruction.flag = isBackground
    session.perform(&instruction, result.storage)
    return result
  }

  /// A square matrix with ones on its diagonal and zeros elsewhere.
  package static func identity(_ size: Int) throws(EngineError) -> Tensor {
    let result = try full([size, size], 0)
    Session.current.trace?.hostWrites(result.storage)
    for index in 0..<size { result.store(1, index * size + index) }
    return result
  }

  /// The numbers from `start` up to, not with, `end`, in equal steps.
  package static func range(_ start: Double, _ end: Double, step: Double = 1) throws(EngineError) -> Tensor {
    guard start.isFinite, end.isFinite else {
      throw .argument(
        operation: "range", name: "start, end", rule: "finite numbers",
        found: start.description + ", " + end.description)
    }
    guard step != 0 && step.isFinite else {
      throw .argument(operation: "range", name: "step", rule: "a finite number other than 0", found: step.description)
    }
    let steps = ((end - start) / step).rounded(.up)
    guard steps < 1e9 else {
      throw .memoryBudget(bytes: Int.max, limit: Session.current.memoryLimit)
    }
    // The other way round there are none, however far it is.
    let count = steps > 0 ? Int(steps) : 0
    let result = try full([count], 0)
    Session.current.trace?.hostWrites(result.storage)
    for index in 0..<count { result.store(start + Double(index) * step, index) }
    return result
  }

  /// Evenly spaced numbers, both ends included.
  package static func linspace(_ start: Double, _ end: Double, count: Int) throws(EngineError) -> Tensor {
    let result = try full([count], start)
    Session.current.trace?.hostWrites(result.storage)
    for index in 1..<Swift.max(count, 1) {
      result.store(start + (end - start) * (Double(index) / Double(count - 1)), index)
    }
    return result
  }
}
