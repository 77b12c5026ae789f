import Programs

// Here and not beside the type, because functions of another module are not inlined.
extension Instruction {
  /// `b` and `c` as one signed number.
  @inline(__always)
  var wide: Int { Int(Int32(truncatingIfNeeded: UInt32(b) | UInt32(c) << 16)) }

  /// `b` as a signed number.
  @inline(__always)
  var number: Int { Int(Int16(bitPattern: b)) }

  /// `extra` as a signed number.
  @inline(__always)
  var small: Int { Int(Int8(bitPattern: extra)) }

  /// `c` as a signed number.
  @inline(__always)
  var distance: Int { Int(Int16(bitPattern: c)) }
}
