import Tensors

extension Dataset {
  /// The rows of a table in the course's folder `data` as cases: some columns are the inputs, one is the target.
  ///
  /// Without names, the inputs are all columns but the target. A target that is not numbers is made of classes: they are
  /// counted in alphabetical order, and `classNames` holds their texts.
  ///
  /// - Shapes: `x` is `[rows, inputs]`, `y` is `[rows, 1]` for numbers and `[rows]` for classes.
  /// - Throws: when there is no such file or column, or an input is not a number.
  package static func csv(
    _ file: String, inputs: [String] = [], target: String, separator: String = ","
  ) throws(EngineError) -> Dataset {
    let table = try Table.csv(file, separator: separator)
    let column = try table.column(target)
    let x = try table.tensor(
      inputs.isEmpty ? table.columnNames.filter { !$0.utf8.elementsEqual(target.utf8) } : inputs)
    if table.isNumeric(column) {
      return try Dataset(x, Tensor(shape: [table.count, 1], values: table.numbers(column)))
    }
    let texts = try table.texts(target)
    let (numbers, names) = classes(of: texts)
    var data = try Dataset(x, Tensor(shape: [texts.count], values: numbers))
    data.classNames = names
    return data
  }

  /// Every text as the number of its place among the different ones, in the order of their bytes.
  private static func classes(of texts: [String]) -> (numbers: [Double], names: [String]) {
    let order = texts.indices.sorted { texts[$0].utf8.lexicographicallyPrecedes(texts[$1].utf8) }
    var numbers = [Double](repeating: 0, count: texts.count)
    var names: [String] = []
    for place in order {
      if names.last.map({ $0.utf8.elementsEqual(texts[place].utf8) }) != true { names.append(texts[place]) }
      numbers[place] = Double(names.count - 1)
    }
    return (numbers, names)
  }

  /// Images and their classes from two IDX files in the course's folder `data`, such as those of MNIST.
  ///
  /// Pixels of one byte become numbers from 0 to 1. With `first`, only so many cases are taken.
  ///
  /// - Shapes: `x` is `[count, height, width, 1]`, `y` is `[count]`.
  /// - Source: LeCun, Cortes, Burges, *The MNIST database*, "File formats".
  /// - Throws: when there is no such file, or it is not as the format wants it.
  package static func idx(images: String, labels: String, first: Int? = nil) throws(EngineError) -> Dataset {
    let pixels = try IDXReader(Session.current.data.bytes(of: images), file: images)
    guard pixels.shape.count == 3 else {
      throw .unreadableData(
        file: images, line: nil, rule: "a file of images has 3 axes", found: "it has shape \(shapeText(pixels.shape))")
    }
    let x = try pixels.tensor(first: first, scale: pixels.isBytes ? 255 : 1)
    let y = try IDXReader(Session.current.data.bytes(of: labels), file: labels).tensor(first: first, scale: 1)
    return try Dataset(x.reshaped(to: x.shape + [1]), y)
  }
}

extension Tensor {
  /// The numbers of an IDX file in the course's folder `data`.
  ///
  /// - Source: LeCun, Cortes, Burges, *The MNIST database*, "File formats".
  /// - Throws: when there is no such file, or it is not as the format wants it.
  package static func idx(_ file: String, first: Int? = nil) throws(EngineError) -> Tensor {
    try IDXReader(Session.current.data.bytes(of: file), file: file).tensor(first: first, scale: 1)
  }
}
