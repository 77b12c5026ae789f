extension Tensor: CustomStringConvertible {
  /// The numbers in nested brackets, one row a line, columns aligned, every number with the fewest digits that
  /// tell it from its neighbours. Above 1000 elements the middle of long axes is left out.
  public var description: String {
    let isDouble = precision == .double
    return text { isDouble ? $0.description : Float($0).description }
  }

  /// The numbers laid out as in `description`, each written by `number`.
  package func text(_ number: (Double) -> String) -> String {
    withoutActuallyEscaping(number) { number in
      var printer = TensorPrinter(self, number)
      return printer.text()
    }
  }
}

/// Lays out the numbers of a tensor.
private struct TensorPrinter {
  let tensor: Tensor
  let written: (Double) -> String
  let abbreviates: Bool
  var width = 0

  init(_ tensor: Tensor, _ written: @escaping (Double) -> String) {
    self.tensor = tensor
    self.written = written
    // Brackets count like numbers where an axis is empty.
    abbreviates = tensor.shape.reduce(1) { $1 == 0 ? $0 : Swift.min($0 * $1, 1 << 30) } > 1000
  }

  mutating func text() -> String {
    if tensor.rank == 0 { return number(0) }
    measure(0, 0)
    var text = ""
    write(0, 0, 1, &text)
    return text
  }

  private func number(_ index: Int) -> String { written(tensor.element(index)) }

  /// The indices of an axis that are printed; −1 stands for those left out.
  private func shown(_ axis: Int) -> [Int] {
    let extent = tensor.extents[axis]
    if !abbreviates || extent <= 7 { return Array(0..<extent) }
    return [0, 1, 2, -1, extent - 3, extent - 2, extent - 1]
  }

  private mutating func measure(_ axis: Int, _ start: Int) {
    let step = inner(axis)
    for index in shown(axis) where index >= 0 {
      if axis == tensor.rank - 1 {
        width = max(width, number(start + index).utf8.count)
      } else {
        measure(axis + 1, start + index * step)
      }
    }
  }

  private func inner(_ axis: Int) -> Int { tensor.extents.around(axis).inner }

  private func write(_ axis: Int, _ start: Int, _ depth: Int, _ text: inout String) {
    text += "["
    let step = inner(axis), last = axis == tensor.rank - 1
    for (place, index) in shown(axis).enumerated() {
      if place > 0 {
        text += last ? ", " : ","
        if !last {
          for _ in (axis + 1)..<tensor.rank { text += "\n" }
          for _ in 0..<depth { text += " " }
        }
      }
      if index < 0 {
        text += "…"
      } else if last {
        let digits = number(start + index)
        for _ in digits.utf8.count..<max(width, digits.utf8.count) { text += " " }
        text += digits
      } else {
        write(axis + 1, start + index * step, depth + 1, &text)
      }
    }
    text += "]"
  }
}
