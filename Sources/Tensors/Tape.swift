/// Where the tape knows a tensor from: the tape's life and the node's number.
package struct Link: Sendable {
  var life: UInt32
  var index: Int32

  /// Of a tensor that the tape does not know.
  package static let none = Link(life: 0, index: -1)
}

/// The operations that were done on tensors that are being differentiated, in order.
///
/// Nested differentiations share the tape: an inner one begins where it stands, its inputs are nodes that
/// point at the outer ones, and its backward pass is recorded like anything else. That is how second
/// derivatives come about. When the outermost ends, the tape is emptied and keeps its memory.
package final class Tape {
  var nodes: [Node] = []
  /// The life that tensors must carry to be recorded; `idle` while nothing records.
  var recording: UInt32 = Tape.idle
  private var life: UInt32 = 0
  private(set) var depth = 0
  static let idle = UInt32.max

  /// A gradient for each node on the way back; all nil before and after.
  private var gradients = UnsafeMutableBufferPointer<Tensor?>(start: nil, count: 0)
  private var outgrown: [UnsafeMutableBufferPointer<Tensor?>] = []

  init() { nodes.reserveCapacity(256) }

  deinit {
    outgrown.append(gradients)
    letGo()
  }

  private func letGo() {
    for buffer in outgrown {
      buffer.deinitialize()
      buffer.deallocate()
    }
    outgrown = []
  }

  /// Room for the gradients of so many nodes.
  func roomForGradients(_ count: Int) -> UnsafeMutablePointer<Tensor?> {
    if count > gradients.count || gradients.count == 0 {
      // A way back that is under way keeps what it has: a walk that is differentiated again differentiates on it.
      outgrown.append(gradients)
      gradients = .allocate(capacity: Swift.max(count * 2, 256))
      gradients.initialize(repeating: nil)
    }
    // It was just given room.
    return gradients.baseAddress.unsafelyUnwrapped
  }

  /// Whether nothing is recorded at the moment.
  @inline(__always)
  var isIdle: Bool { recording == Tape.idle }

  /// Whether an operation on this tensor is to be recorded.
  @inline(__always)
  func tracks(_ tensor: Tensor) -> Bool { tensor.link.life == recording }

  /// The link of the node that is appended next.
  @inline(__always)
  var nextLink: Link { Link(life: recording, index: Int32(truncatingIfNeeded: nodes.count)) }

  /// Appends an operation and ties its result to it.
  @inline(__always)
  func append(_ node: Node, _ result: inout Tensor) {
    result.link = nextLink
    nodes.append(node)
  }

  /// Begins a differentiation and answers where.
  package func begin() -> Int {
    if depth == 0 {
      life = life == Tape.idle - 1 ? 1 : life + 1
      recording = life
    }
    depth += 1
    return nodes.count
  }

  /// Ends a differentiation.
  package func end() {
    depth -= 1
    if depth == 0 {
      recording = Tape.idle
      nodes.removeAll(keepingCapacity: true)
      if !outgrown.isEmpty { letGo() }
    }
  }

  /// A tensor equal to `tensor` with respect to which the differentiation can answer.
  package func leaf(_ tensor: Tensor) -> Tensor {
    var leaf = tensor
    append(.leaf(tensor.link), &leaf)
    return leaf
  }

  /// Takes the outermost backward pass off the record.
  func pause() { if depth == 1 { recording = Tape.idle } }

  func resume() { if depth == 1 { recording = life } }

  /// Whether a link points at a node of this life from `start` on.
  @inline(__always)
  func reaches(_ link: Link, from start: Int) -> Bool { link.life == life && Int(link.index) >= start }
}
