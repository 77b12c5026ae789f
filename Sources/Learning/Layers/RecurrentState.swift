import Tensors

/// What a recurrent layer carries from one step to the next.
public struct RecurrentState: Sendable {
  /// The last output: `[batch, units]`.
  public let h: Tensor
  /// The memory of an LSTM: `[batch, units]`; other layers have none.
  public let c: Tensor?

  /// A state to begin with; an LSTM without a memory `c` begins with zeros there.
  public init(h: Tensor, c: Tensor? = nil) {
    self.h = h
    self.c = c
  }

  var parts: [Tensor] { c.map { [h, $0] } ?? [h] }
}

/// The same state as a constant: no gradient passes through, so that backpropagation through time ends there.
public func stopGradient(_ state: RecurrentState) -> RecurrentState {
  RecurrentState(h: stopGradient(state.h), c: state.c.map { stopGradient($0) })
}
