import KernelsBase

extension Instruction.Sizes {
  /// Numbers in a row.
  init(lanes: SIMD8<Int32>) {
    self.init(
      Int(lanes[0]), Int(lanes[1]), Int(lanes[2]), Int(lanes[3]), Int(lanes[4]), Int(lanes[5]), Int(lanes[6]),
      Int(lanes[7]))
  }

  /// Numbers in a row, zeros behind them; at most eight are taken.
  init(_ numbers: some Collection<Int>) {
    self.init()
    withUnsafeMutableBytes(of: &self) { bytes in
      for (place, number) in numbers.prefix(8).enumerated() {
        bytes.storeBytes(of: number, toByteOffset: place * MemoryLayout<Int>.stride, as: Int.self)
      }
    }
  }

  /// The number of an axis.
  subscript(_ axis: Int) -> Int {
    get { withUnsafeBytes(of: self) { $0.load(fromByteOffset: axis * MemoryLayout<Int>.stride, as: Int.self) } }
    set {
      withUnsafeMutableBytes(of: &self) {
        $0.storeBytes(of: newValue, toByteOffset: axis * MemoryLayout<Int>.stride, as: Int.self)
      }
    }
  }
}

extension Shape {
  /// The extents in a row.
  var sizes: Instruction.Sizes {
    var sizes = Instruction.Sizes()
    for axis in 0..<rank { sizes[axis] = self[axis] }
    return sizes
  }

  /// The distances between neighbours along each axis of a row-major tensor of this shape.
  var steps: Instruction.Sizes {
    var steps = Instruction.Sizes()
    var step = 1, axis = rank
    while axis > 0 {
      axis -= 1
      steps[axis] = step
      step &*= self[axis]
    }
    return steps
  }

  /// The distances with which this shape is read as the larger `result`, 0 where it repeats.
  func steps(broadcastTo result: Shape) -> Instruction.Sizes {
    let own = steps
    var all = Instruction.Sizes()
    for axis in 0..<rank where self[axis] != 1 { all[axis + result.rank - rank] = own[axis] }
    return all
  }
}

extension Instruction {
  /// Whether a function of pairs has a left operand that lies as the result, in images of rows.
  var readsImages: Bool {
    kind == .binaryBroadcast && (0..<5).allSatisfy { extents[$0] == 1 } && left.s7 == 1 && left.s6 == extents.s7
      && left.s5 == extents.s6 &* extents.s7
  }
}
