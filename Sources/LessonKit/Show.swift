/// Puts a figure on the page.
/// - Topic: Output
/// - Throws: when it shows too many.
package func show(_ figure: Figure) throws(EngineError) {
  try Notebook.current.add(.figure(figure))
}

/// Puts a model on the page as a card: its layers, their output shapes and parameters.
/// - Topic: Output
/// - Throws: when it shows too many.
package func show(_ model: Layer) throws(EngineError) {
  try Notebook.current.add(.model(model.copied()))
}

/// Prints a tensor.
/// - Topic: Output
public func show(_ tensor: Tensor) {
  Session.current.write(tensor.description + "\n")
}
