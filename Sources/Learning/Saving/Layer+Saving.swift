import Tensors

extension Layer {
  /// Every parameter with the name it is saved under, such as `layers.0.weight`.
  package final var namedParameters: [(name: String, parameter: Parameter)] {
    var named: [(name: String, parameter: Parameter)] = []
    collect(under: "", into: &named)
    return named
  }

  private final func collect(under prefix: String, into named: inout [(name: String, parameter: Parameter)]) {
    for parameter in ownParameters { named.append((prefix + parameter.name, parameter)) }
    for inner in innerLayers { inner.layer.collect(under: prefix + inner.name + ".", into: &named) }
  }

  /// The layer's numbers, running statistics included, as they are saved.
  package final func saved(metadata: [(key: String, value: String)] = []) -> SafeTensors {
    SafeTensors(
      namedParameters.map { SafeTensors.Entry(name: $0.name, tensor: $0.parameter.value) },
      metadata: metadata)
  }

  /// Replaces all of the layer's numbers by those of a safetensors file in the course's folder `data`.
  ///
  /// Its tensors are found by their names, which are those of the layers: `layers.0.weight`. `courseware run
  /// --save-models` writes such files.
  ///
  /// - Source: Hugging Face, *safetensors*, "Format".
  /// - Throws: when there is no such file, it has not exactly the tensors that the model has, or a shape differs; then
  ///   nothing is replaced.
  package final func load(_ file: String) throws(EngineError) {
    try load(SafeTensors(Session.current.data.bytes(of: file), file: file), file: file)
  }

  /// Replaces all of the layer's numbers by those of a file, found by their names.
  ///
  /// Numbers of the other precision are rounded to the layer's.
  ///
  /// - Seam: lessons name a file of the course.
  /// - Parameter file: what the file is called in errors.
  /// - Throws: when a name is missing or too many, or a shape differs; then nothing is replaced.
  package final func load(_ weights: SafeTensors, file: String) throws(EngineError) {
    let named = namedParameters
    guard !named.isEmpty else {
      throw .argument(operation: "load", name: "layer", rule: "a layer whose parameters are made", found: name)
    }
    var values: [Tensor] = []
    for (name, parameter) in named {
      guard let value = weights[name] else {
        throw .unreadableData(
          file: file, line: nil, rule: "the weights of this model have a tensor '\(name)'",
          found: "the file has " + listText(weights.entries.map { $0.name }))
      }
      let wanted = parameter.extents.extents
      guard value.shape == wanted else {
        throw .unreadableData(
          file: file, line: nil, rule: "tensor '\(name)' of this model has shape \(shapeText(wanted))",
          found: "in the file it has \(shapeText(value.shape))")
      }
      let precision = parameter.precision
      values.append(
        value.precision == precision ? value : try Tensor(shape: wanted, values: value.values, precision: precision))
    }
    for entry in weights.entries where !named.contains(where: { $0.name.utf8.elementsEqual(entry.name.utf8) }) {
      throw .unreadableData(
        file: file, line: nil, rule: "the weights of this model have \(named.count) tensors",
        found: "the file also has '\(entry.name)'")
    }
    for (place, value) in zip(named, values) { place.parameter.value = value }
  }
}

/// Some names in words, the first few of many.
func listText(_ names: [String]) -> String {
  guard !names.isEmpty else { return "none" }
  var text = ""
  for (index, name) in names.prefix(6).enumerated() { text += (index == 0 ? "'" : ", '") + name + "'" }
  return names.count > 6 ? text + " and \(names.count - 6) more" : text
}
