import Figures
import Tensors

/// A tensor as an image.
///
/// Numbers from 0 to 1 go from black to white, as do numbers from 0 to 255; others are stretched from the
/// lowest to the highest.
///
/// - Shapes: `[height, width]`, `[height, width, 1]` or `[height, width, 3]` for colours.
/// - Throws: when the shape is another one.
/// - Topic: Plots
package func image(_ tensor: Tensor, title: String = "") throws(EngineError) -> Figure {
  let shape = tensor.shape
  guard shape.count == 2 || shape.count == 3 && (shape[2] == 1 || shape[2] == 3), !shape.contains(0) else {
    throw .unexpectedShape(
      operation: "image", expected: "[height, width] or [height, width, 1 or 3]", found: shape)
  }
  try PlotChecks.within(tensor.count, 1...4_000_000, "the number of pixels", in: "image")
  let kind: Bitmap.Kind = shape.count == 3 && shape[2] == 3 ? .color : .gray
  let bytes = Pixels.bytes(tensor.values[...], scaledLike: tensor.values)
  return Figure(
    title: title, marks: [Pictures([Bitmap(width: shape[1], height: shape[0], kind: kind, bytes: bytes)])])
}

/// Some tensors as images in a grid, each over its label.
///
/// - Shapes: `[images, height, width]`, with a last axis of 1 or 3 for colours, or `[images, n · n]`.
/// - Throws: when the shape is another one, or there are labels but not one for each image.
/// - Topic: Plots
package func imageGrid(
  _ tensor: Tensor, labels: [String] = [], limit: Int = 30, title: String = ""
) throws(EngineError) -> Figure {
  let shape = try imageShape(tensor.shape)
  if !labels.isEmpty { try PlotChecks.sameCount(tensor.shape[0], "images", labels.count, "labels", in: "imageGrid") }
  try PlotChecks.within(limit, 1...60, "limit", in: "imageGrid")
  try PlotChecks.within(tensor.count, 1...16_000_000, "the number of pixels", in: "imageGrid")
  let count = min(limit, tensor.shape[0])
  let size = shape.height * shape.width * shape.channels
  let values = tensor.values
  let images = (0..<count).map { i in
    Bitmap(
      width: shape.width, height: shape.height, kind: shape.channels == 3 ? .color : .gray,
      bytes: Pixels.bytes(values[(i * size)..<((i + 1) * size)], scaledLike: values))
  }
  return Figure(title: title, marks: [Pictures(images, captions: Array(labels.prefix(count)))])
}

private func imageShape(_ shape: [Int]) throws(EngineError) -> (height: Int, width: Int, channels: Int) {
  if !shape.contains(0) {
    if shape.count == 3 { return (shape[1], shape[2], 1) }
    if shape.count == 4, shape[3] == 1 || shape[3] == 3 { return (shape[1], shape[2], shape[3]) }
    if shape.count == 2 {
      let side = Int(Double(shape[1]).squareRoot().rounded(.toNearestOrEven))
      if side * side == shape[1] { return (side, side, 1) }
    }
  }
  throw .unexpectedShape(
    operation: "imageGrid", expected: "[images, height, width], with 1 or 3 channels or without", found: shape)
}
