// The vectors' operators as one instruction each.
//
// The standard library writes arithmetic, bits, shifts, choices, roots and fused products of vectors as loops over lanes
// and trusts the optimizer to put them together again, which it does for some functions and not for others, up to ten
// times slower. These overloads call the compiler's vector instructions (`-enable-experimental-feature BuiltinModule`);
// without that feature the standard library's operators stand in, with the same bits.

#if hasFeature(BuiltinModule)
  import Builtin

  extension SIMD16<Float> {
    @inline(__always) private init(_ value: Builtin.Vec16xFPIEEE32) {
      self.init()
      _storage._value = value
    }

    @inline(__always) static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec16xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec16xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec16xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec16xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func += (a: inout Self, b: Self) { a = a + b }
    @inline(__always) func squareRoot() -> Self { Self(Builtin.int_sqrt_Vec16xFPIEEE32(_storage._value)) }
    @inline(__always) func addingProduct(_ a: Self, _ b: Self) -> Self {
      Self(Builtin.int_fma_Vec16xFPIEEE32(a._storage._value, b._storage._value, _storage._value))
    }
    @inline(__always) func rounded(_ rule: FloatingPointRoundingRule) -> Self {
      switch rule {
      case .up: Self(Builtin.int_ceil_Vec16xFPIEEE32(_storage._value))
      case .down: Self(Builtin.int_floor_Vec16xFPIEEE32(_storage._value))
      case .towardZero: Self(Builtin.int_trunc_Vec16xFPIEEE32(_storage._value))
      default: Self(Builtin.int_rint_Vec16xFPIEEE32(_storage._value))
      }
    }
    @inline(__always) func replacing(with other: Self, where mask: SIMDMask<SIMD16<Int32>>) -> Self {
      let m = unsafeBitCast(mask, to: SIMD16<Int32>.self)
      return Self(
        Builtin.select_Vec16xInt1_Vec16xFPIEEE32(
          Builtin.trunc_Vec16xInt32_Vec16xInt1(m._storage._value), other._storage._value, _storage._value))
    }
  }

  extension SIMD8<Double> {
    @inline(__always) private init(_ value: Builtin.Vec8xFPIEEE64) {
      self.init()
      _storage._value = value
    }

    @inline(__always) static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec8xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec8xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec8xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec8xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func += (a: inout Self, b: Self) { a = a + b }
    @inline(__always) func squareRoot() -> Self { Self(Builtin.int_sqrt_Vec8xFPIEEE64(_storage._value)) }
    @inline(__always) func addingProduct(_ a: Self, _ b: Self) -> Self {
      Self(Builtin.int_fma_Vec8xFPIEEE64(a._storage._value, b._storage._value, _storage._value))
    }
    @inline(__always) func rounded(_ rule: FloatingPointRoundingRule) -> Self {
      switch rule {
      case .up: Self(Builtin.int_ceil_Vec8xFPIEEE64(_storage._value))
      case .down: Self(Builtin.int_floor_Vec8xFPIEEE64(_storage._value))
      case .towardZero: Self(Builtin.int_trunc_Vec8xFPIEEE64(_storage._value))
      default: Self(Builtin.int_rint_Vec8xFPIEEE64(_storage._value))
      }
    }
    @inline(__always) func replacing(with other: Self, where mask: SIMDMask<SIMD8<Int64>>) -> Self {
      let m = unsafeBitCast(mask, to: SIMD8<Int64>.self)
      return Self(
        Builtin.select_Vec8xInt1_Vec8xFPIEEE64(
          Builtin.trunc_Vec8xInt64_Vec8xInt1(m._storage._value), other._storage._value, _storage._value))
    }
  }

  extension SIMD16<Int32> {
    @inline(__always) private init(_ value: Builtin.Vec16xInt32) {
      self.init()
      _storage._value = value
    }

    @inline(__always) static func & (a: Self, b: Self) -> Self {
      Self(Builtin.and_Vec16xInt32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func | (a: Self, b: Self) -> Self {
      Self(Builtin.or_Vec16xInt32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func ^ (a: Self, b: Self) -> Self {
      Self(Builtin.xor_Vec16xInt32(a._storage._value, b._storage._value))
    }
    @inline(__always) static prefix func ~ (a: Self) -> Self { a ^ Self(repeating: -1) }
    @inline(__always) static func &<< (a: Self, b: Self) -> Self {
      Self(Builtin.shl_Vec16xInt32(a._storage._value, (b & Self(repeating: 31))._storage._value))
    }
    @inline(__always) static func &>> (a: Self, b: Self) -> Self {
      Self(Builtin.ashr_Vec16xInt32(a._storage._value, (b & Self(repeating: 31))._storage._value))
    }
    @inline(__always) func replacing(with other: Self, where mask: SIMDMask<Self>) -> Self {
      let m = unsafeBitCast(mask, to: Self.self)
      return Self(
        Builtin.select_Vec16xInt1_Vec16xInt32(
          Builtin.trunc_Vec16xInt32_Vec16xInt1(m._storage._value), other._storage._value, _storage._value))
    }
  }

  extension SIMD8<Int64> {
    @inline(__always) private init(_ value: Builtin.Vec8xInt64) {
      self.init()
      _storage._value = value
    }

    @inline(__always) static func & (a: Self, b: Self) -> Self {
      Self(Builtin.and_Vec8xInt64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func | (a: Self, b: Self) -> Self {
      Self(Builtin.or_Vec8xInt64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func ^ (a: Self, b: Self) -> Self {
      Self(Builtin.xor_Vec8xInt64(a._storage._value, b._storage._value))
    }
    @inline(__always) static prefix func ~ (a: Self) -> Self { a ^ Self(repeating: -1) }
    @inline(__always) static func &<< (a: Self, b: Self) -> Self {
      Self(Builtin.shl_Vec8xInt64(a._storage._value, (b & Self(repeating: 63))._storage._value))
    }
    @inline(__always) static func &>> (a: Self, b: Self) -> Self {
      Self(Builtin.ashr_Vec8xInt64(a._storage._value, (b & Self(repeating: 63))._storage._value))
    }
    @inline(__always) func replacing(with other: Self, where mask: SIMDMask<Self>) -> Self {
      let m = unsafeBitCast(mask, to: Self.self)
      return Self(
        Builtin.select_Vec8xInt1_Vec8xInt64(
          Builtin.trunc_Vec8xInt64_Vec8xInt1(m._storage._value), other._storage._value, _storage._value))
    }
  }

  extension SIMD8<Float> {
    @inline(__always) private init(_ value: Builtin.Vec8xFPIEEE32) {
      self.init()
      _storage._value = value
    }

    @inline(__always) static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec8xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec8xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec8xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec8xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func += (a: inout Self, b: Self) { a = a + b }
  }

  extension SIMD4<Float> {
    @inline(__always) private init(_ value: Builtin.Vec4xFPIEEE32) {
      self.init()
      _storage._value = value
    }

    @inline(__always) static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec4xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec4xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec4xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec4xFPIEEE32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func += (a: inout Self, b: Self) { a = a + b }
  }

  extension SIMD4<Double> {
    @inline(__always) private init(_ value: Builtin.Vec4xFPIEEE64) {
      self.init()
      _storage._value = value
    }

    @inline(__always) static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec4xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec4xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec4xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec4xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func += (a: inout Self, b: Self) { a = a + b }
  }

  extension SIMD2<Double> {
    @inline(__always) private init(_ value: Builtin.Vec2xFPIEEE64) {
      self.init()
      _storage._value = value
    }

    @inline(__always) static func + (a: Self, b: Self) -> Self {
      Self(Builtin.fadd_Vec2xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func - (a: Self, b: Self) -> Self {
      Self(Builtin.fsub_Vec2xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func * (a: Self, b: Self) -> Self {
      Self(Builtin.fmul_Vec2xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func / (a: Self, b: Self) -> Self {
      Self(Builtin.fdiv_Vec2xFPIEEE64(a._storage._value, b._storage._value))
    }
    @inline(__always) static func += (a: inout Self, b: Self) { a = a + b }
  }

  extension SIMD4<Int32> {
    @inline(__always) private init(_ value: Builtin.Vec4xInt32) {
      self.init()
      _storage._value = value
    }

    @inline(__always) static func & (a: Self, b: Self) -> Self {
      Self(Builtin.and_Vec4xInt32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func | (a: Self, b: Self) -> Self {
      Self(Builtin.or_Vec4xInt32(a._storage._value, b._storage._value))
    }
    @inline(__always) static func ^ (a: Self, b: Self) -> Self {
      Self(Builtin.xor_Vec4xInt32(a._storage._value, b._storage._value))
    }
    @inline(__always) static prefix func ~ (a: Self) -> Self { a ^ Self(repeating: -1) }
    @inline(__always) static func &<< (a: Self, b: Self) -> Self {
      Self(Builtin.shl_Vec4xInt32(a._storage._value, (b & Self(repeating: 31))._storage._value))
    }
    @inline(__always) static func &>> (a: Self, b: Self) -> Self {
      Self(Builtin.ashr_Vec4xInt32(a._storage._value, (b & Self(repeating: 31))._storage._value))
    }
    @inline(__always) func replacing(with other: Self, where mask: SIMDMask<Self>) -> Self {
      let m = unsafeBitCast(mask, to: Self.self)
      return Self(
        Builtin.select_Vec4xInt1_Vec4xInt32(
          Builtin.trunc_Vec4xInt32_Vec4xInt1(m._storage._value), other._storage._value, _storage._value))
    }
  }

  @inline(__always)
  func widened(_ x: SIMD2<Float>) -> SIMD2<Double> {
    var y = SIMD2<Double>()
    y._storage._value = Builtin.fpext_Vec2xFPIEEE32_Vec2xFPIEEE64(x._storage._value)
    return y
  }

  @inline(__always)
  func narrowed(_ x: SIMD2<Double>) -> SIMD2<Float> {
    var y = SIMD2<Float>()
    y._storage._value = Builtin.fptrunc_Vec2xFPIEEE64_Vec2xFPIEEE32(x._storage._value)
    return y
  }

  @inline(__always)
  func widened(_ x: SIMD8<Float>) -> D {
    var y = D()
    y._storage._value = Builtin.fpext_Vec8xFPIEEE32_Vec8xFPIEEE64(x._storage._value)
    return y
  }

  @inline(__always)
  func narrowed(_ x: D) -> SIMD8<Float> {
    var y = SIMD8<Float>()
    y._storage._value = Builtin.fptrunc_Vec8xFPIEEE64_Vec8xFPIEEE32(x._storage._value)
    return y
  }

  /// Whether a lane of the mask is set.
  @inline(__always)
  func anyLane(_ mask: SIMDMask<L>) -> Bool {
    let m = unsafeBitCast(mask, to: L.self)
    let set = Builtin.bitcast_Vec8xInt1_Int8(Builtin.trunc_Vec8xInt64_Vec8xInt1(m._storage._value))
    return UInt8(set) != 0
  }

  /// Whether a lane of the mask is set.
  @inline(__always)
  func anyLane(_ mask: SIMDMask<SIMD16<Int32>>) -> Bool {
    let m = unsafeBitCast(mask, to: SIMD16<Int32>.self)
    let set = Builtin.bitcast_Vec16xInt1_Int16(Builtin.trunc_Vec16xInt32_Vec16xInt1(m._storage._value))
    return UInt16(set) != 0
  }
#else
  @inline(__always)
  func widened(_ x: SIMD2<Float>) -> SIMD2<Double> { SIMD2(Double(x[0]), Double(x[1])) }

  @inline(__always)
  func narrowed(_ x: SIMD2<Double>) -> SIMD2<Float> { SIMD2(Float(x[0]), Float(x[1])) }

  @inline(__always)
  func widened(_ x: SIMD8<Float>) -> D {
    D(Double(x[0]), Double(x[1]), Double(x[2]), Double(x[3]), Double(x[4]), Double(x[5]), Double(x[6]), Double(x[7]))
  }

  @inline(__always)
  func narrowed(_ x: D) -> SIMD8<Float> {
    SIMD8(Float(x[0]), Float(x[1]), Float(x[2]), Float(x[3]), Float(x[4]), Float(x[5]), Float(x[6]), Float(x[7]))
  }

  /// Whether a lane of the mask is set.
  @inline(__always)
  func anyLane(_ mask: SIMDMask<L>) -> Bool {
    let x = unsafeBitCast(mask, to: L.self)
    return x[0] | x[1] | x[2] | x[3] | x[4] | x[5] | x[6] | x[7] != 0
  }

  /// Whether a lane of the mask is set.
  @inline(__always)
  func anyLane(_ mask: SIMDMask<SIMD16<Int32>>) -> Bool {
    let x = unsafeBitCast(mask, to: SIMD16<Int32>.self)
    for lane in 0..<16 where x[lane] != 0 { return true }
    return false
  }
#endif
