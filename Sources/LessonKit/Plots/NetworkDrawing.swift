import Figures
import Learning
import Tensors

/// The layers of a model: neurons, or stacks of maps in a convolutional one; what is made of layers is drawn as one.
///
/// With `weights`, lines show the weights between dense layers: their width the size, their colour and dash the sign.
///
/// - Throws: when the model has more than 40 layers.
/// - Topic: Plots
package func networkDrawing(
  _ model: Sequential, weights: Bool = false, title: String = ""
) throws(EngineError) -> Figure {
  let descriptions = model.descriptions.filter { $0.depth == 0 }
  try PlotChecks.within(descriptions.count, 0...40, "the number of layers", in: "networkDrawing")
  var layers: [NetworkLayer] = []
  if let input = model.inputShape {
    layers.append(NetworkLayer(name: "input", detail: Shapes.text(input, model.openAxes), form: Shapes.form(input)))
  }
  for (i, description) in descriptions.enumerated() {
    var detail = Shapes.text(description.outputShape, description.openAxes)
    if !isLinear(description.activation) { detail += ", \(description.activation)" }
    var matrix: [[Double]] = []
    if weights, let layer = model.layers[i] as? Dense {
      let weight = try layer.Learning::weight
      if weight.rank == 2, weight.count <= 4096 { matrix = try PlotChecks.rows(weight, in: "networkDrawing") }
    }
    layers.append(
      NetworkLayer(
        name: description.kind, detail: detail, form: Shapes.form(description.outputShape), weights: matrix))
  }
  return Figure(title: title, marks: [Network(layers: layers)])
}

private func isLinear(_ activation: String) -> Bool { activation.utf8.elementsEqual("linear".utf8) }

/// How the output of a layer is written and drawn.
private enum Shapes {
  static func text(_ shape: [Int], _ openAxes: [Bool]) -> String {
    var text = ""
    for (i, size) in shape.enumerated() {
      let isOpen = i < openAxes.count && openAxes[i]
      text += (i == 0 ? "" : "×") + (isOpen ? "any" : "\(size)")
    }
    return text
  }

  static func form(_ shape: [Int]) -> NetworkLayer.Form {
    if shape.count == 3 { return .maps(height: shape[0], width: shape[1], count: shape[2]) }
    if shape.count == 2 { return .maps(height: shape[0], width: shape[1], count: 1) }
    return .neurons(shape.first ?? 1)
  }
}
