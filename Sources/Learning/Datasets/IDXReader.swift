import Tensors

/// Reads IDX files: two zeros, a type, the number of axes, their sizes and the numbers, all with the high byte first.
struct IDXReader {
  let shape: [Int]
  /// Whether the numbers are bytes from 0 to 255.
  var isBytes: Bool { type == 8 }
  private let type: UInt8
  private let size: Int
  private let bytes: [UInt8]
  private let start: Int
  private let file: String

  /// - Throws: when the file is not whole or not in the format.
  init(_ bytes: [UInt8], file: String) throws(EngineError) {
    func refuse(_ rule: String, _ found: String) -> EngineError {
      .unreadableData(file: file, line: nil, rule: rule, found: found)
    }
    if bytes.starts(with: [0x1F, 0x8B]) {
      throw refuse("an IDX file is unpacked", "this one is packed with gzip; run gunzip on it")
    }
    guard bytes.count >= 4, bytes[0] == 0, bytes[1] == 0 else {
      throw refuse("an IDX file begins with two zeros, a type and a number of axes", "this one does not")
    }
    guard let size = Self.size(of: bytes[2]) else {
      throw refuse("the type of its numbers is 8, 9, 11, 12, 13 or 14", "it is \(bytes[2])")
    }
    let rank = Int(bytes[3])
    guard 1...Shape.maximumRank ~= rank, bytes.count >= 4 + 4 * rank else {
      throw refuse("it has 1 to \(Shape.maximumRank) axes and their sizes", "it has \(rank) and \(bytes.count) bytes")
    }
    var shape: [Int] = []
    var count: Int64 = Int64(size)
    for axis in 0..<rank {
      let extent = (0..<4).reduce(Int64(0)) { $0 << 8 | Int64(bytes[4 + 4 * axis + $1]) }
      guard extent <= Int64(Int32.max) else {
        throw refuse("an axis has at most 2147483647 places", "one has \(extent)")
      }
      shape.append(Int(extent))
      let (product, overflows) = count.multipliedReportingOverflow(by: extent)
      count = overflows ? .max : product
    }
    start = 4 + 4 * rank
    guard count == Int64(bytes.count - start) else {
      throw refuse(
        "numbers of shape \(shapeText(shape)) take " + (count == .max ? "more bytes than there are" : "\(count) bytes"),
        "the file has \(bytes.count - start)")
    }
    self.shape = shape
    self.size = size
    type = bytes[2]
    self.bytes = bytes
    self.file = file
  }

  private static func size(of type: UInt8) -> Int? {
    switch type {
    case 8, 9: 1
    case 11: 2
    case 12, 13: 4
    case 14: 8
    default: nil
    }
  }

  /// The numbers, or those of the first few places of the first axis, divided by `scale`.
  ///
  /// - Throws: when `first` is negative, or for more numbers than the lesson may hold.
  func tensor(first: Int?, scale: Double) throws(EngineError) -> Tensor {
    var shape = shape
    if let first {
      guard first >= 0 else {
        throw .argument(operation: "idx", name: "first", rule: "0 or more", found: "\(first)")
      }
      shape[0] = min(first, shape[0])
    }
    let tensor = try Tensor.filled(Shape(shape, operation: "idx"), 0, Session.current.precision)
    let target = tensor.mutablePointer
    for index in 0..<tensor.count {
      let value = number(at: index) / scale
      if tensor.precision == .double {
        target.storeBytes(of: value, toByteOffset: 8 * index, as: Double.self)
      } else {
        target.storeBytes(of: Float(value), toByteOffset: 4 * index, as: Float.self)
      }
    }
    return tensor
  }

  private func number(at index: Int) -> Double {
    var bits: UInt64 = 0
    for place in 0..<size { bits = bits << 8 | UInt64(bytes[start + index * size + place]) }
    switch type {
    case 8: return Double(bits)
    case 9: return Double(Int8(truncatingIfNeeded: bits))
    case 11: return Double(Int16(truncatingIfNeeded: bits))
    case 12: return Double(Int32(truncatingIfNeeded: bits))
    case 13: return Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    default: return Double(bitPattern: bits)
    }
  }
}
