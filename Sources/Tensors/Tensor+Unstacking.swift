extension Tensor {
  /// The part at an index of an axis, without that axis: `x.slice(axis: 1, at: 0)` is the first column of a matrix.
  ///
  /// - Shapes: `[…, extent, …]` gives the other axes.
  /// - Gradient: goes to the part; the others get 0.
  /// - Throws: when there is no such axis or index.
  package func slice(axis: Int, at index: Int) throws(EngineError) -> Tensor {
    let axis = try extents.axis(axis, operation: "slice")
    guard index >= 0 && index < extents[axis] else {
      throw .indexOutOfRange(operation: "slice", index: index, count: extents[axis])
    }
    return try slice(axis: axis, from: index, to: index + 1).reshaped(toProven: extents.removing(axis))
  }

  /// The parts along an axis one by one, without that axis: what `stack` puts together.
  ///
  /// - Gradient: goes to where the parts were.
  /// - Throws: when there is no such axis, or it has more than 2¹⁶ parts.
  package func unstacked(axis: Int = 0) throws(EngineError) -> [Tensor] {
    let axis = try extents.axis(axis, operation: "unstacked")
    guard extents[axis] <= 1 << 16 else {
      throw .unexpectedShape(operation: "unstacked", expected: "at most \(1 << 16) parts on axis \(axis)", found: shape)
    }
    var parts: [Tensor] = []
    for index in 0..<extents[axis] { parts.append(try slice(axis: axis, at: index)) }
    return parts
  }
}
