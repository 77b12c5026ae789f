extension Tensor {
  /// The same numbers in another precision, as a constant.
  ///
  /// - Seam: for constants of layers.
  package func converted(to precision: Precision) throws(EngineError) -> Tensor {
    precision == self.precision ? self : try Tensor(shape: shape, values: values, precision: precision)
  }
}
