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
  /// Which of its axes follow those that the model's input leaves open; none if it leaves none open.
  package let openAxes: [Bool]
  /// How deep the layer stands in others, 0 for those of the model itself.
  package let depth: Int
  /// How many numbers the layer holds, those of the layers inside it included.
  package let parameters: Int
  /// How many of them training changes.
  package let trainableParameters: Int
  /// Multiplications with addition for one input.
  package let multiplyAdds: Int64
  /// How many input pixels in a row one output pixel sees; none behind layers that see all or have no pixels.
  package let receptiveField: Int?
}

extension Sequential {
  /// A row for every layer; those inside a layer stand under it, one deeper.
  package var descriptions: [LayerDescription] {
    var table = ModelRows()
    let pixels: ReceptiveField? = inputShape?.count == 3 ? ReceptiveField(size: 1, jump: 1) : nil
    table.add(layers, depth: 0, pixels)
    return table.rows
  }
}

/// How many input pixels in a row one pixel sees, and how far apart neighbours see.
private struct ReceptiveField {
  var size: Int
  var jump: Int

  /// What is seen behind a layer that looks at neighbours; nothing where that is no number.
  func through(_ window: (size: Int, stride: Int)) -> ReceptiveField? {
    let (wider, isTooWide) = (window.size &- 1).multipliedReportingOverflow(by: jump)
    let (jump, isTooFar) = jump.multipliedReportingOverflow(by: window.stride)
    let (size, isTooLarge) = size.addingReportingOverflow(wider)
    return isTooWide || isTooFar || isTooLarge ? nil : ReceptiveField(size: size, jump: jump)
  }
}

/// The rows of a model's table as they are found.
private struct ModelRows {
  var rows: [LayerDescription] = []
  private var names: [(name: [UInt8], count: Int)] = []

  /// Adds layers of which each takes what the one before it gives, and answers what is seen behind the last.
  @discardableResult
  mutating func add(_ layers: [Layer], depth: Int, _ field: ReceptiveField?) -> ReceptiveField? {
    var field = field
    for layer in layers { field = add(layer, depth: depth, field) }
    return field
  }

  private mutating func add(_ layer: Layer, depth: Int, _ before: ReceptiveField?) -> ReceptiveField? {
    let place = rows.count
    let name = layer.givenName ?? numbered(snakeCase(layer.kind))
    rows.append(LayerDescription(layer, name: name, depth: depth, receptiveField: nil))
    let inner = layer.children
    var field = inner.isEmpty ? before : nil
    for path in inner.isEmpty ? [] : layer.paths {
      guard let seen = add(path, depth: depth + 1, before) else { continue }
      if seen.size >= field?.size ?? 0 { field = seen }
    }
    if let window = layer.window, let seen = field {
      field = seen.through(window)
    }
    if layer.outputShape?.count != 3 { field = nil }
    rows[place] = LayerDescription(layer, name: name, depth: depth, receptiveField: field?.size)
    return field
  }

  private mutating func numbered(_ name: [UInt8]) -> String {
    let text = String(decoding: name, as: UTF8.self)
    for index in names.indices where names[index].name == name {
      names[index].count += 1
      return text + "_" + names[index].count.description
    }
    names.append((name, 0))
    return text
  }
}

extension LayerDescription {
  fileprivate init(_ layer: Layer, name: String, depth: Int, receptiveField: Int?) {
    self.init(
      name: name, kind: layer.kind, label: layer.label, activation: layer.activation.name,
      outputShape: layer.outputShape ?? [], openAxes: layer.openOutputAxes, depth: depth,
      parameters: layer.parameterCount,
      trainableParameters: layer.trainableParameterCount, multiplyAdds: layer.multiplyAdds,
      receptiveField: receptiveField)
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
