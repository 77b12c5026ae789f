import Tensors

/// How a file stores the numbers of a tensor.
enum NumberType: CaseIterable {
  case double, single, half, brainHalf
  case signed8, signed16, signed32, signed64
  case unsigned8, unsigned16, unsigned32, unsigned64
  case truth

  /// The type's name in safetensors files.
  var name: String {
    switch self {
    case .double: "F64"
    case .single: "F32"
    case .half: "F16"
    case .brainHalf: "BF16"
    case .signed8: "I8"
    case .signed16: "I16"
    case .signed32: "I32"
    case .signed64: "I64"
    case .unsigned8: "U8"
    case .unsigned16: "U16"
    case .unsigned32: "U32"
    case .unsigned64: "U64"
    case .truth: "BOOL"
    }
  }

  var byteCount: Int {
    switch self {
    case .signed8, .unsigned8, .truth: 1
    case .half, .brainHalf, .signed16, .unsigned16: 2
    case .single, .signed32, .unsigned32: 4
    case .double, .signed64, .unsigned64: 8
    }
  }

  /// The precision that holds every number of the type.
  private var precision: Precision {
    switch self {
    case .single, .half, .brainHalf: .single
    default: .double
    }
  }

  /// The tensor of some little-endian bytes, as many as its shape asks for.
  ///
  /// - Throws: for a whole number that no double is equal to, and for what the shape itself is refused for.
  func tensor(
    _ shape: [Int], _ bytes: ArraySlice<UInt8>, _ name: String, _ refuse: (String, String) -> EngineError
  ) throws(EngineError) -> Tensor {
    let extents = try Shape(shape, operation: name)
    let tensor = try Tensor.filled(extents, 0, precision)
    let target = tensor.mutablePointer
    let size = byteCount
    for index in 0..<extents.count {
      var bits: UInt64 = 0
      let start = bytes.startIndex + index * size
      for place in 0..<size { bits |= UInt64(bytes[start + place]) << UInt64(8 * place) }
      switch self {
      case .double: target.storeBytes(of: bits, toByteOffset: 8 * index, as: UInt64.self)
      case .single: target.storeBytes(of: UInt32(truncatingIfNeeded: bits), toByteOffset: 4 * index, as: UInt32.self)
      case .brainHalf:
        target.storeBytes(of: UInt32(truncatingIfNeeded: bits << 16), toByteOffset: 4 * index, as: UInt32.self)
      case .half:
        let value = Self.single(half: UInt32(truncatingIfNeeded: bits))
        target.storeBytes(of: value, toByteOffset: 4 * index, as: Float.self)
      default:
        guard let value = whole(bits) else {
          throw refuse("the whole numbers of '\(name)' lie within ±2⁵³, which a double holds", "one does not")
        }
        target.storeBytes(of: value, toByteOffset: 8 * index, as: Double.self)
      }
    }
    return tensor
  }

  /// A whole number from its bits, or nothing for one that no double is equal to.
  private func whole(_ bits: UInt64) -> Double? {
    switch self {
    case .truth: return bits == 0 ? 0 : 1
    case .signed8: return Double(Int8(truncatingIfNeeded: bits))
    case .signed16: return Double(Int16(truncatingIfNeeded: bits))
    case .signed32: return Double(Int32(truncatingIfNeeded: bits))
    case .signed64:
      let value = Int64(bitPattern: bits)
      return value.magnitude <= 1 << 53 ? Double(value) : nil
    default: return bits <= 1 << 53 ? Double(bits) : nil
    }
  }

  /// An IEEE half as the single that is equal to it.
  private static func single(half bits: UInt32) -> Float {
    let sign = (bits & 0x8000) << 16, exponent = (bits >> 10) & 31, fraction = bits & 0x3FF
    switch exponent {
    case 0:
      let magnitude = Float(fraction) * 0x1p-24
      return sign == 0 ? magnitude : -magnitude
    case 31: return Float(bitPattern: sign | 0x7F80_0000 | fraction << 13)
    default: return Float(bitPattern: sign | (exponent + 112) << 23 | fraction << 13)
    }
  }
}
