import Tensors

/// How much the maps of an image go together: the products of every two channels, summed over all pixels, `G = Fᵀ • F`.
///
/// - Shapes: `features` is `[height, width, channels]`, or `[1, height, width, channels]`; `G` is
///   `[channels, channels]`. `F` is `features` with one row for each pixel.
/// - Gradient: `dF = F • (dG + dGᵀ)`.
/// - Source: Gatys, Ecker, Bethge, *Image style transfer using convolutional neural networks* (2016).
/// - Throws: when `features` has other axes.
package func gramMatrix(_ features: Tensor) throws(EngineError) -> Tensor {
  let rows = try pixels(of: features, "gramMatrix")
  return try rows.transposed() • rows
}

/// How far the maps of an image are from those of the image whose content it is to show: `½ · Σ (F − P)²`.
///
/// - Shapes: both are alike; the cost is a single number.
/// - Source: Gatys, Ecker, Bethge, *Image style transfer using convolutional neural networks* (2016).
/// - Throws: when the shapes differ.
package func contentCost(_ features: Tensor, _ content: Tensor) throws(EngineError) -> Tensor {
  guard features.shape == content.shape else {
    throw .shapeMismatch(operation: "contentCost", left: features.shape, right: content.shape)
  }
  return try 0.5 * (features - content).squared().sum()
}

/// How far the Gram matrix of an image's maps is from that of the image whose style it is to have:
/// `Σ (G − A)² / (4 · channels² · pixels²)`.
///
/// - Shapes: `features` and `style` are `[height, width, channels]`, or with a batch of one, with the same channels; the
///   two images may differ in size, and each Gram matrix is divided by its own pixels.
/// - Source: Gatys, Ecker, Bethge, *Image style transfer using convolutional neural networks* (2016).
/// - Throws: when the channels differ.
package func styleCost(_ features: Tensor, _ style: Tensor) throws(EngineError) -> Tensor {
  let f = try pixels(of: features, "styleCost"), s = try pixels(of: style, "styleCost")
  let channels = f.shape[1]
  guard channels == s.shape[1] else {
    throw .shapeMismatch(operation: "styleCost", left: features.shape, right: style.shape)
  }
  let difference = try gramMatrix(features) / Double(f.shape[0]) - gramMatrix(style) / Double(s.shape[0])
  return try difference.squared().sum() / (4 * Double(channels) * Double(channels))
}

/// One row for each pixel of an image, one column for each channel.
private func pixels(of features: Tensor, _ operation: String) throws(EngineError) -> Tensor {
  let shape = features.shape
  guard shape.count == 3 || (shape.count == 4 && shape[0] == 1), shape.allSatisfy({ $0 > 0 }) else {
    throw .unexpectedShape(
      operation: operation, expected: "the maps of one image, [height, width, channels]", found: shape)
  }
  let channels = shape[shape.count - 1]
  return try features.reshaped(to: [features.count / channels, channels])
}
