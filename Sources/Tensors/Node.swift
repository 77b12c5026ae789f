import KernelsBase

/// One recorded operation: what its derivative needs of operands and result.
enum Node {
  /// An input of a differentiation, tied to what it is outside.
  case leaf(Link)
  case unary(UnaryCode, Double, Double, input: Link, kept: Tensor)
  case binary(BinaryCode, Tensor, Tensor)
  /// A sum or difference: its derivative needs no operand.
  case addition(left: Link, leftFrom: Shape, right: Link, rightFrom: Shape, isDifference: Bool)
  case select(condition: Tensor, Link, Link)
  case reshape(Link, from: Shape)
  case permute(Link, [Int])
  case broadcast(Link, from: Shape)
  case sum(Link, from: Shape, outer: Int, inner: Int)
  case slice(Link, axis: Int, start: Int, from: Shape)
  case embed(Link, axis: Int, start: Int, extent: Int)
  case concatenate([(link: Link, extent: Int)], axis: Int)
  case take(Link, Places, from: Shape)
  case put(Link, Places, from: Shape)
  case takeRows(Link, Places, from: Shape)
  case putRows(Link, Places)
  case product(Tensor, Tensor, Bool, Bool)
  case convolution(ConvolutionFace, Tensor, Tensor, [Int])
  case pool(Link, [Int], from: Shape)
  case spread(Link, [Int], from: Shape)
  case softmax(Link, result: Tensor)
  case logSoftmax(Tensor)
  case recurrence(FusedRecurrence)
}
