/// One row of a model's table.
package struct LayerDescription: Sendable {
  /// What the layer is called in the table, unique in its model, such as `dense_1`.
  package let name: String
  /// The layer's type, such as `Dense`.
  package let kind: String
  /// The layer as an author writes it, such as `Dense(8)`.
  package let label: String
  /// The activation, `linear` if none.
  package let activation: String
  /// The shape of one output, without the batch axis.
  package let outputShape: [Int]
  /// How many numbers the layer holds.
  package let parameters: Int
  /// How many of them training changes.
  package let trainableParameters: Int
  /// Multiplications with addition for one input.
  package let multiplyAdds: Int64
  /// How many input pixels in a row one output pixel sees; none behind layers that see all or have no pixels.
  package let receptiveField: Int?
}

extension Sequential {
  /// A row for every layer, inner models opened.
  package var descriptions: [LayerDescription] {
    var rows: [LayerDescription] = []
    var names: [(name: [UInt8], count: Int)] = []
    var field: (size: Int, jump: Int)? = inputShape?.count == 3 ? (1, 1) : nil
    for layer in flattenedLayers {
      let shape = layer.outputShape ?? []
      if shape.count != 3 { field = nil }
      if let window = layer.window, let seen = field {
        field = (seen.size + (window.size - 1) * seen.jump, seen.jump * window.stride)
      }
      rows.append(
        LayerDescription(
          name: layer.givenName ?? Sequential.numbered(snakeCase(layer.kind), &names), kind: layer.kind,
          label: layer.label, activation: layer.activation.name, outputShape: shape, parameters: layer.parameterCount,
          trainableParameters: layer.trainableParameterCount, multiplyAdds: layer.multiplyAdds,
          receptiveField: field?.size))
    }
    return rows
  }

  private var flattenedLayers: [Layer] {
    var all: [Layer] = []
    for layer in layers {
      if let inner = layer as? Sequential { all += inner.flattenedLayers } else { all.append(layer) }
    }
    return all
  }

  private static func numbered(_ name: [UInt8], _ names: inout [(name: [UInt8], count: Int)]) -> String {
    let text = String(decoding: name, as: UTF8.self)
    for index in names.indices where names[index].name == name {
      names[index].count += 1
      return text + "_" + names[index].count.description
    }
    names.append((name, 0))
    return text
  }
}

/// `MaxPooling2D` as `max_pooling2d`.
private func snakeCase(_ name: String) -> [UInt8] {
  let upper = UInt8(ascii: "A")...UInt8(ascii: "Z")
  let bytes = Array(name.utf8)
  var result: [UInt8] = []
  for (index, byte) in bytes.enumerated() {
    let startsWord =
      upper ~= byte && index > 0 && (97...122 ~= bytes[index - 1])
    if startsWord { result.append(UInt8(ascii: "_")) }
    result.append(upper ~= byte ? byte + 32 : byte)
  }
  return result
}
