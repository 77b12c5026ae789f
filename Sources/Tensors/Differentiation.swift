/// The value of a function and its gradients with respect to every input.
///
/// - Seam: Learning's `valueWithGradient` and `fit` are made of it. Differentiations nest: a gradient taken inside
///   `f` is itself differentiated.
/// - Throws: when the value has more than one element, and what `f` throws.
package func differentiate(
  _ inputs: [Tensor], _ f: ([Tensor]) throws(EngineError) -> Tensor
) throws(EngineError) -> (value: Tensor, gradients: [Tensor]) {
  let session = Session.current
  let tape = session.tape
  let changingCalls = session.changingCalls
  let start = tape.begin()
  let value: Tensor
  let gradients: [Tensor]
  do throws(EngineError) {
    var leaves: [Tensor] = []
    leaves.reserveCapacity(inputs.count)
    for input in inputs { leaves.append(tape.leaf(input)) }
    value = try f(leaves)
    guard value.count == 1 else {
      throw EngineError.unexpectedShape(
        operation: "gradient", expected: "one element, such as a mean or a sum", found: value.shape)
    }
    gradients = try tape.gradients(of: value, from: start, withRespectTo: leaves)
  } catch {
    tape.end()
    throw error
  }
  tape.end()
  if let observe = session.onDifferentiated, tape.depth == 0, session.changingCalls == changingCalls {
    observe(inputs, f, gradients)
  }
  return (value, gradients)
}

extension Tape {
  /// The gradients of a number with respect to leaves, which were made since `start`.
  ///
  /// Works backwards through the record. Every gradient is computed with tensor operations, so that an enclosing
  /// differentiation records them too.
  package func gradients(
    of value: Tensor, from start: Int, withRespectTo leaves: [Tensor]
  ) throws(EngineError) -> [Tensor] {
    pause()
    defer { resume() }
    let pass = BackwardPass(tape: self, start: start)
    defer { pass.forget() }
    if reaches(value.link, from: start) {
      try pass.add(Tensor.filled(value.extents, 1, value.precision), to: value.link)
      var index = Int(value.link.index)
      while index >= start + leaves.count {
        if let gradient = pass.take(index) { try pass.visit(taking(index), gradient) }
        index -= 1
      }
    }
    var result: [Tensor] = []
    result.reserveCapacity(leaves.count)
    for (index, leaf) in leaves.enumerated() {
      if let gradient = pass.take(start + index) {
        result.append(gradient)
      } else {
        result.append(try Tensor.filled(leaf.extents, 0, leaf.precision))
      }
    }
    return result
  }
}

extension Tape {
  /// An operation of the record. On the outermost way back it is taken out: what only it holds is free from then on.
  fileprivate func taking(_ index: Int) -> Node {
    var node = Node.leaf(.none)
    if depth == 1 { swap(&node, &nodes[index]) } else { node = nodes[index] }
    return node
  }
}

/// The gradients found so far on the way back, in memory that the tape keeps for the next one.
struct BackwardPass {
  let tape: Tape
  let start: Int
  private let end: Int
  private let gradients: UnsafeMutablePointer<Tensor?>

  init(tape: Tape, start: Int) {
    self.tape = tape
    self.start = start
    end = tape.nodes.count
    gradients = tape.roomForGradients(end)
  }

  /// Lets go of gradients that nobody took.
  func forget() { for index in start..<Swift.max(end, start) { gradients[index] = nil } }

  /// Whether the gradient of an operand is wanted.
  @inline(__always)
  func wants(_ link: Link) -> Bool { tape.reaches(link, from: start) }

  func take(_ index: Int) -> Tensor? {
    var gradient: Tensor?
    swap(&gradient, &gradients[index])
    return gradient
  }

  /// Whether an operand whose elements have one and the same gradient may be given that number alone: it is a product of
  /// as many elements as both factors have, and what happens is not recorded.
  private func takesOneNumber(_ link: Link) -> Bool {
    guard tape.isIdle, wants(link), case .binary(.multiply, let a, let b) = tape.nodes[Int(link.index)] else {
      return false
    }
    return a.extents == b.extents
  }

  /// Adds a contribution to the gradient of an operand.
  func add(_ gradient: Tensor?, to link: Link) throws(EngineError) {
    guard let gradient, wants(link) else { return }
    let index = Int(link.index)
    if let sum = gradients[index] {
      gradients[index] = try sum + gradient
    } else {
      gradients[index] = gradient
    }
  }

  /// Hands a result's gradient on to the operands.
  func visit(_ node: Node, _ dy: Tensor) throws(EngineError) {
    switch node {
    case .leaf(let link): try add(dy, to: link)
    case .unary(let code, let p, let q, let link, let kept):
      if wants(link) { try add(code.derivative(p, q, kept, dy), to: link) }
    case .binary(let code, let a, let b):
      if wants(a.link), let d = try code.derivative(ofLeft: true, a, b, dy) {
        try add(d.summed(to: a.extents), to: a.link)
      }
      if wants(b.link), let d = try code.derivative(ofLeft: false, a, b, dy) {
        try add(d.summed(to: b.extents), to: b.link)
      }
    case .addition(let a, let left, let b, let right, let isDifference):
      if wants(a) { try add(dy.summed(to: left), to: a) }
      if wants(b) { try add((isDifference ? -dy : dy).summed(to: right), to: b) }
    case .select(let condition, let a, let b):
      let zero = try Tensor.filled(.scalar, 0, dy.precision)
      if wants(a) { try add(select(where: condition, dy, zero), to: a) }
      if wants(b) { try add(select(where: condition, zero, dy), to: b) }
    case .product(let a, let b, let ta, let tb):
      if wants(a.link) { try add(productDerivative(ofLeft: true, a, b, ta, tb, dy), to: a.link) }
      if wants(b.link) { try add(productDerivative(ofLeft: false, a, b, ta, tb, dy), to: b.link) }
    case .convolution(let face, let a, let b, let e):
      // The kernel's first: the images are not needed for their own gradient.
      if wants(b.link) { try add(face.derivative(ofFirst: false, a, b, e, dy), to: b.link) }
      if wants(a.link) { try add(face.derivative(ofFirst: true, a, b, e, dy), to: a.link) }
    case .softmax(let link, let y): if wants(link) { try add(softmaxDerivative(y, dy), to: link) }
    case .logSoftmax(let x): if wants(x.link) { try add(logSoftmaxDerivative(x, dy), to: x.link) }
    case .recurrence(let fused): try visit(fused, dy)
    default: try visitMove(node, dy)
    }
  }

  /// The operations that move or sum numbers: each is undone by another of them.
  private func visitMove(_ node: Node, _ dy: Tensor) throws(EngineError) {
    switch node {
    case .reshape(let link, let extents): try add(dy.reshaped(toProven: extents), to: link)
    case .permute(let link, let order):
      var inverse = order
      for (place, axis) in order.enumerated() { inverse[axis] = place }
      try add(dy.permuted(inverse), to: link)
    case .broadcast(let link, let extents): try add(dy.summed(to: extents), to: link)
    case .sum(let link, let extents, let outer, let inner):
      if outer == 1 && inner == 1 && takesOneNumber(link) { return try add(dy.reshaped(toProven: .scalar), to: link) }
      try add(dy.spread(outer: outer, inner: inner, to: extents), to: link)
    case .slice(let link, let axis, let start, let extents):
      try add(dy.embedded(axis: axis, start: start, in: extents), to: link)
    case .embed(let link, let axis, let start, let extent):
      try add(dy.slice(axis: axis, from: start, to: start + extent), to: link)
    case .concatenate(let parts, let axis):
      var start = 0
      for part in parts {
        if wants(part.link) { try add(dy.slice(axis: axis, from: start, to: start + part.extent), to: part.link) }
        start += part.extent
      }
    case .take(let link, let places, let extents): try add(dy.putting(places, into: extents), to: link)
    case .put(let link, let places, let extents): try add(dy.taking(places, as: extents), to: link)
    case .takeRows(let link, let places, let extents): try add(dy.puttingRows(places, into: extents), to: link)
    case .putRows(let link, let places): try add(dy.rows(at: places), to: link)
    case .pool(let link, let e, let extents): try add(dy.spreadOverWindows(e, to: extents), to: link)
    case .spread(let link, let e, let extents): try add(dy.pooled(e, as: extents), to: link)
    default: break
    }
  }
}
