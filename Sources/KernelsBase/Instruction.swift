/// One call of a kernel as facts: what is computed, where the numbers are, how many there are.
///
/// It is plain memory without references, so that a training step can keep its instructions in a row and run them
/// again. Every set of kernels is compiled from this source and lays it out alike.
public struct Instruction {
  /// What is computed. Operands are in the order of `Operands`: results first.
  public enum Kind: UInt8, Sendable {
    /// `y[i] = p`
    case fill
    /// The `n` doubles at `a` as numbers of `y`, and the numbers of `a` as doubles.
    case fromDoubles, toDoubles
    /// A box of numbers of `a` with strides `left`, written to `y` with strides `right`.
    case copy
    /// `y[i] = b[a[i]]`, and `y[a[i]] += b[i]`, with places `a`.
    case take, put
    /// The numbers of `b` as places of rows, and in `a` whether one was none (`flag` of the host).
    case places
    /// Rows of `b` at the places `a`, rows of `b` added to them, and ones at them.
    case takeRows, putRows, oneHot
    /// A `UnaryCode` of `a` with the parameters `p` and `q`.
    case unary
    /// A `BinaryCode` of `a` and `b`, matrices whose rows and columns may repeat; `flag` as in `product`.
    case binary
    /// The same over more axes: `left` and `right` are the strides of `a` and `b`.
    case binaryBroadcast
    /// `b` where `a` is not zero, else `c`.
    case select
    /// Sums over the middle axis of `a`.
    case sum
    /// Places of the largest (`flag`) or smallest numbers along the middle axis of `a`.
    case extremum
    /// The matrix product of `a` and `b`; `flag`: nothing behind the last row may be touched. In parts of a divided one
    /// `c` is `b` as `packRight` wrote it, and `code` is not 0 when the chains go on from what stands in `y`.
    case product, packRight
    /// The three faces of a convolution; `flag` as in `product`. The last has its pieces in `left.s5` to before
    /// `left.s6`, if that is not 0; the second has where the images lie among zeros in `right`, if they do: rows above,
    /// columns before, height and width.
    case convolve, convolveBackToImages, convolveBackToKernel
    /// Poolings; the largest has two results: numbers and places.
    case poolLargest, poolSum, poolSpread
    /// A parameter is moved by an `UpdateCode` with the settings `a` and the gradient `b`; `c`, `d`, `e` are remembered.
    case update
    /// Losses with their gradients, of the predictions or scores `b` and the targets `c`: `y` is the sum of the losses of
    /// all pairs divided by `p`, `a` the gradient of `b` when that of each loss is `d`, and its negative `e`.
    case squaredError, logisticLoss
    /// A walk along sequences with two results, outputs and record, and the way back; `code` is a `RecurrentCode`.
    case recurrentForward, recurrentBackward
    /// Softmax of the rows of `a`, and its gradient from that of the result, `a`, and the result, `b`.
    case softmax, softmaxBackward
    /// The logarithm of the softmax of the rows of `a`, and its gradient from that of the result, `a`, and the operand, `b`.
    case logSoftmax, logSoftmaxBackward
    /// Random numbers; drawn by the engine, not by kernels.
    case uniform, normal
  }

  /// Where the numbers are: results first, then what is read.
  public struct Operands {
    /// The result.
    public var y: UnsafeMutableRawPointer?
    /// The first operand, or a second result.
    public var a: UnsafeMutableRawPointer?
    /// The second operand.
    public var b: UnsafeMutableRawPointer?
    /// The third operand.
    public var c: UnsafeMutableRawPointer?
    /// The fourth operand.
    public var d: UnsafeMutableRawPointer?
    /// The fifth operand.
    public var e: UnsafeMutableRawPointer?
    /// The sixth operand.
    public var f: UnsafeMutableRawPointer?
    /// The seventh operand.
    public var g: UnsafeMutableRawPointer?

    /// Operands in order; those behind them are nothing.
    @inlinable
    public init(
      _ y: UnsafeMutableRawPointer?, _ a: UnsafeRawPointer? = nil, _ b: UnsafeRawPointer? = nil,
      _ c: UnsafeRawPointer? = nil, _ d: UnsafeRawPointer? = nil, _ e: UnsafeRawPointer? = nil,
      _ f: UnsafeRawPointer? = nil, _ g: UnsafeRawPointer? = nil
    ) {
      self.y = y
      self.a = UnsafeMutableRawPointer(mutating: a)
      self.b = UnsafeMutableRawPointer(mutating: b)
      self.c = UnsafeMutableRawPointer(mutating: c)
      self.d = UnsafeMutableRawPointer(mutating: d)
      self.e = UnsafeMutableRawPointer(mutating: e)
      self.f = UnsafeMutableRawPointer(mutating: f)
      self.g = UnsafeMutableRawPointer(mutating: g)
    }
  }

  /// Eight whole numbers in a row.
  public struct Sizes {
    /// The numbers by their place.
    public var s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0

    /// Numbers in order; those behind them are 0.
    @inlinable
    public init(
      _ s0: Int = 0, _ s1: Int = 0, _ s2: Int = 0, _ s3: Int = 0, _ s4: Int = 0, _ s5: Int = 0, _ s6: Int = 0,
      _ s7: Int = 0
    ) {
      self.s0 = s0
      self.s1 = s1
      self.s2 = s2
      self.s3 = s3
      self.s4 = s4
      self.s5 = s5
      self.s6 = s6
      self.s7 = s7
    }
  }

  /// Where results and operands lie.
  public var operands: Operands
  /// What is done.
  public var kind: Kind
  /// Whether the numbers are in double precision.
  public var isDouble: Bool
  /// A choice that the kind explains.
  public var flag = false
  /// Which function, by its raw value.
  public var code: UInt8 = 0
  /// Parameters of a function.
  public var p = 0.0, q = 0.0
  /// About how many multiply-adds take as long.
  public var work = 0
  /// Extents; with `left` and `right` they lie one after the other at the end, 24 numbers in all.
  public var extents = Sizes()
  /// Extents or steps of the left operand.
  public var left = Sizes()
  /// Extents or steps of the right operand.
  public var right = Sizes()

  /// An instruction whose extents, parameters and choices are 0.
  @inlinable
  public init(_ kind: Kind, isDouble: Bool, _ operands: Operands) {
    self.kind = kind
    self.isDouble = isDouble
    self.operands = operands
  }
}
