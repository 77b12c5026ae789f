import Tensors

/// Applies an activation and nothing else.
///
/// - Shapes: `y` has the shape of `x`.
/// - Gradient: `dx = dy` times the activation's slope at `x`; that of softmax joins all classes of a row.
/// - Cost: the activation's, for each number.
public final class ActivationLayer: Layer {
  /// A layer of an activation.
  public init(_ activation: Activation, name: String? = nil) {
    super.init(name: name, activation: activation)
  }

  package override var kind: String { "Activation" }
  package override var label: String { "ActivationLayer(.\(activation.name))" }

  public override var description: String { label }

  override func unbuilt() -> Layer { ActivationLayer(activation, name: givenName) }
}
