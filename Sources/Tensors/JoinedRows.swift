/// Rows that are made piece by piece and joined along their first axis, where no piece is to be held beside the whole.
///
/// - Seam: a model's outputs for many rows.
package struct JoinedRows {
  private let count: Int
  private var filled = 0
  private var whole: Tensor?
  private var pieces: [Tensor] = []

  /// Room for so many rows.
  package init(count: Int) { self.count = count }

  /// Puts the next rows behind those that are there.
  ///
  /// - Throws: when they do not fit.
  package mutating func append(_ piece: Tensor) throws(EngineError) {
    // What is differentiated or traced is held anyway, and has to know its pieces.
    guard Session.current.tape.isIdle, !Trace.isOn, piece.rank > 0, piece.extents[0] < count else {
      pieces.append(piece)
      return
    }
    let whole: Tensor
    if let room = self.whole { whole = room } else { whole = try room(like: piece) }
    self.whole = whole
    guard filled + piece.extents[0] <= count, whole.extents.replacing(0, with: piece.extents[0]) == piece.extents
    else { throw .shapeMismatch(operation: "concatenate", left: whole.shape, right: piece.shape) }
    piece.put(into: whole, at: filled, of: 0)
    filled += piece.extents[0]
  }

  /// All rows.
  ///
  /// - Throws: when there are none.
  package func joined() throws(EngineError) -> Tensor {
    if let whole { return whole }
    return pieces.count == 1 ? pieces[0] : try concatenate(pieces, axis: 0)
  }

  private func room(like piece: Tensor) throws(EngineError) -> Tensor {
    let extents = try Shape(piece.extents.replacing(0, with: count).extents, operation: "concatenate")
    try Session.current.charge(extents.count)
    return try Tensor(unfilled: extents, piece.precision)
  }
}
