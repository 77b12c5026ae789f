/// An array of numbers with a shape.
public struct Tensor: Sendable {}
