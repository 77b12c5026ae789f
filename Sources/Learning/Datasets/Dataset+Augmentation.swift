import Tensors

extension Dataset {
  /// The images and changed copies of each: moved by up to so many pixels, perhaps mirrored, with noise added.
  ///
  /// What moves in from outside the image is 0. Mirroring suits things that look alike from both sides, not letters.
  ///
  /// - Shapes: `x` is `[count, height, width, channels]`; the result has `1 + copies` times as many, the originals first.
  /// - Throws: when the inputs are not images, or a number is negative.
  package func augmented(
    copies: Int = 1, shift: Int = 1, mirrored: Bool = false, noise: Double = 0, seed: Int? = nil
  ) throws(EngineError) -> Dataset {
    guard x.rank == 4 else {
      throw .unexpectedShape(operation: "augmented", expected: "images: rank 4", found: x.shape)
    }
    guard copies >= 0, shift >= 0, noise >= 0 else {
      throw .argument(
        operation: "augmented", name: copies < 0 ? "copies" : shift < 0 ? "shift" : "noise", rule: "at least 0",
        found: copies < 0 ? "\(copies)" : shift < 0 ? "\(shift)" : "\(noise)")
    }
    let shape = x.shape, pixels = x.values
    // Farther than the image is wide, nothing of it is left.
    let shift = min(shift, max(shape[1], shape[2]))
    let size = shape[1] * shape[2] * shape[3]
    let (images, isTooMany) = count.multipliedReportingOverflow(by: copies)
    guard !isTooMany else {
      throw .argument(operation: "augmented", name: "copies", rule: "as many as there is room for", found: "\(copies)")
    }
    let extents = try Shape([images, shape[1], shape[2], shape[3]], operation: "augmented")
    try Session.current.checkRoom(for: extents.count)
    try Session.current.charge(extents.count)
    var random = RandomNumbers(Dataset.key(seed))
    var changed: [Double] = [], rows = Array(0..<count)
    changed.reserveCapacity(extents.count)
    for _ in 0..<copies {
      for row in 0..<count {
        let down = random.nextIndex(below: 2 * shift + 1) - shift,
          right = random.nextIndex(below: 2 * shift + 1) - shift
        let flips = mirrored && random.nextIndex(below: 2) == 1
        for i in 0..<shape[1] {
          for j in 0..<shape[2] {
            let fromRow = i - down, column = j - right
            let fromColumn = flips ? shape[2] - 1 - column : column
            let isInside = 0..<shape[1] ~= fromRow && 0..<shape[2] ~= fromColumn
            let place = row * size + (fromRow * shape[2] + fromColumn) * shape[3]
            for channel in 0..<shape[3] {
              let pixel = isInside ? pixels[place + channel] : 0
              changed.append(noise > 0 ? pixel + noise * random.nextNormal() : pixel)
            }
          }
        }
        rows.append(row)
      }
    }
    let copied = try Tensor(shape: extents.extents, values: changed, precision: x.precision)
    var data = try Dataset(concatenate([x, copied], axis: 0), y.gathered(rows, axis: 0))
    data.classNames = classNames
    return data
  }
}
