import KernelsBase

/// A function of every element inside a recurrent step.
package struct ElementFunction {
  let apply: (Tensor) throws(EngineError) -> Tensor
  /// The function as a fused step knows it.
  let code: RecurrentCode?

  /// A function made of tensor operations.
  package init(_ apply: @escaping (Tensor) throws(EngineError) -> Tensor) { self.init(nil, apply) }

  private init(_ code: RecurrentCode?, _ apply: @escaping (Tensor) throws(EngineError) -> Tensor) {
    self.apply = apply
    self.code = code
  }

  /// `x` itself.
  package static var linear: ElementFunction { ElementFunction(.linear) { (x) throws(EngineError) in x } }
  /// The hyperbolic tangent.
  package static var tanh: ElementFunction { ElementFunction(.tanh) { (x) throws(EngineError) in try Tensors.tanh(x) } }
  /// The logistic function.
  package static var sigmoid: ElementFunction {
    ElementFunction(.sigmoid) { (x) throws(EngineError) in try Tensors.sigmoid(x) }
  }
  /// `x` above zero, else 0.
  package static var relu: ElementFunction {
    ElementFunction(.rectify) { (x) throws(EngineError) in try Tensors.relu(x) }
  }
}

/// What a recurrent layer does at each step with its input `x` and its state.
package enum RecurrentCell {
  /// `h = f(x • W + h • U + b)`; its weights are `W, b, U`.
  case elman(ElementFunction)
  /// `h = f(x • W + y • U + b)`, `y = g(h • V + d)` with the state `y`; its weights are `W, b, U, V, d`.
  case jordan(ElementFunction, ElementFunction)
  /// With the parts `i, f, g, o` of `x • W + h • U + b`: `c = s(f) · c + s(i) · t(g)`, `h = s(o) · t(c)`, where `t` and
  /// `s` are the functions given; its weights are `W, b, U`.
  case lstm(ElementFunction, ElementFunction)
  /// With the parts `z, r, n` of `x • W + b` and of `h • U + d`: `n = t(nₓ + s(rₓ + rₕ) · nₕ)`,
  /// `h = n + s(zₓ + zₕ) · (h − n)`; its weights are `W, b, U, d`.
  case gru(ElementFunction, ElementFunction)

  /// The step as one operation, if its functions are the usual ones.
  var fused: RecurrentCode? {
    switch self {
    case .elman(let f): f.code
    case .jordan: nil
    case .lstm(let t, let s): t.code == .tanh && s.code == .sigmoid ? .lstm : nil
    case .gru(let t, let s): t.code == .tanh && s.code == .sigmoid ? .gru : nil
    }
  }
}

/// A walk along a sequence that carries a state from step to step.
///
/// - Shapes: `x` is `[batch, time, features]`, every part of the state is `[batch, units]`, the mask is
///   `[batch, time]`. The weights are those of the cell.
package struct Recurrence {
  let cell: RecurrentCell
  let x: Tensor
  let weights: [Tensor]
  let state: [Tensor]
  let mask: Tensor?
  let goesBackwards: Bool
  let returnsSequences: Bool
  /// What the state is multiplied by where the cell multiplies it with weights, `[batch, units]`.
  package var stateMask: Tensor?

  /// A walk whose operands fit together.
  package init(
    _ cell: RecurrentCell, _ x: Tensor, weights: [Tensor], state: [Tensor], mask: Tensor?, goesBackwards: Bool,
    returnsSequences: Bool
  ) {
    self.cell = cell
    self.x = x
    self.weights = weights
    self.state = state
    self.mask = mask
    self.goesBackwards = goesBackwards
    self.returnsSequences = returnsSequences
  }

  /// The last output, or that of every step in the order of the inputs, and the state at the end if it is asked for.
  ///
  /// A step whose mask is 0 keeps the state and gives zeros.
  ///
  /// - Shapes: the outputs are `[batch, units]` or `[batch, time, units]`.
  package func run(givingState: Bool) throws(EngineError) -> (outputs: Tensor, state: [Tensor]) {
    guard let code = cell.fused, x.count > 0, stateMask == nil else { return try composed() }
    return try FusedRecurrence(self, code, givesState: givingState).run()
  }
}
