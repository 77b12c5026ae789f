// The vectors that kernels work with. Their width is part of no result: every lane is computed alone.

typealias F = SIMD16<Float>
typealias D = SIMD8<Double>
typealias L = SIMD8<Int64>

/// A type of numbers with its vector.
///
/// What is generic over it is specialised inside this module; only what is written here for the concrete
/// vectors becomes vector instructions, so loops use these requirements and no operators of `SIMD`.
protocol Lane: BinaryFloatingPoint, SIMDScalar, BitwiseCopyable {
  associatedtype Vector
  static var lanes: Int { get }
  static func splat(_ x: Self) -> Vector
  static func add(_ a: Vector, _ b: Vector) -> Vector
  static func subtract(_ a: Vector, _ b: Vector) -> Vector
  static func multiply(_ a: Vector, _ b: Vector) -> Vector
  static func divide(_ a: Vector, _ b: Vector) -> Vector
  static func larger(_ a: Vector, _ b: Vector) -> Vector
  static func smaller(_ a: Vector, _ b: Vector) -> Vector
  /// The largest lane that is a number, if there is one.
  static func largestLane(_ v: Vector) -> Self
  /// `c + a · b`, rounded once.
  static func fused(_ c: Vector, _ a: Vector, _ b: Vector) -> Vector
  /// The lanes before `count`, zeros after.
  static func first(_ count: Int, _ p: UnsafePointer<Self>) -> Vector
  /// Places of numbers, a lane each.
  associatedtype Places
  /// So many places in a row.
  static func places(from place: Int) -> Places
  /// Keeps the larger number and its place, the earlier one of equals, the first NaN for ever.
  static func keepLarger(_ best: inout Vector, _ places: inout Places, _ x: Vector, _ newPlaces: Places)
  /// Writes places as 32-bit numbers.
  static func store(places: Places, _ p: UnsafeMutablePointer<Int32>)
  /// Sums the lanes by halves.
  static func fold(_ v: Vector) -> Self
  /// The sum of 64 stripes.
  static func stripes(_ n: Int, _ x: UnsafePointer<Self>) -> Self
  /// The sum of products in 64 stripes, each a chain of fused multiply-adds.
  static func dotProduct(_ n: Int, _ x: UnsafePointer<Self>, _ y: UnsafePointer<Self>) -> Self
  #if !(FUSED || arch(arm64))
    /// Tiles of four, two and one rows from plain operations, written to `y` row after row; false if a rounding is in
    /// doubt.
    static func certainTile4(
      _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<Self>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<Self>,
      _ ldb: Int, _ bo: Int, _ c: UnsafePointer<Self>, _ ldc: Int, _ first: Bool, _ y: UnsafeMutablePointer<Self>
    ) -> Bool
    static func certainTile2(
      _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<Self>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<Self>,
      _ ldb: Int, _ bo: Int, _ c: UnsafePointer<Self>, _ ldc: Int, _ first: Bool, _ y: UnsafeMutablePointer<Self>
    ) -> Bool
    static func certainTile1(
      _ ko: Int, _ ao: Int, _ k: Int, _ a: UnsafePointer<Self>, _ rs: Int, _ cs: Int, _ b: UnsafePointer<Self>,
      _ ldb: Int, _ bo: Int, _ c: UnsafePointer<Self>, _ ldc: Int, _ first: Bool, _ y: UnsafeMutablePointer<Self>
    ) -> Bool
  #endif
}

extension Float: Lane {
  typealias Vector = F
  @inline(__always) static var lanes: Int { 16 }
  @inline(__always) static func splat(_ x: Float) -> F { F(repeating: x) }
  @inline(__always) static func add(_ a: F, _ b: F) -> F { a + b }
  @inline(__always) static func subtract(_ a: F, _ b: F) -> F { a - b }
  @inline(__always) static func multiply(_ a: F, _ b: F) -> F { a * b }
  @inline(__always) static func divide(_ a: F, _ b: F) -> F { a / b }
  @inline(__always) static func larger(_ a: F, _ b: F) -> F { b.replacing(with: a, where: (a .> b) .| (a .!= a)) }
  @inline(__always) static func smaller(_ a: F, _ b: F) -> F { b.replacing(with: a, where: (a .< b) .| (a .!= a)) }
  @inline(__always) static func largestLane(_ v: F) -> Float {
    var best = -Float.infinity
    for lane in 0..<16 { best = v[lane] > best ? v[lane] : best }
    return best
  }
  @inline(__always) static func first(_ count: Int, _ p: UnsafePointer<Float>) -> F {
    let wanted = lanePlaces .< SIMD16<Int32>(repeating: Int32(truncatingIfNeeded: count))
    return F.zero.replacing(with: load(p), where: wanted)
  }
  @inline(__always) static var lanePlaces: SIMD16<Int32> {
    SIMD16<Int32>(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15)
  }
  @inline(__always) static func places(from place: Int) -> SIMD16<Int32> {
    lanePlaces &+ SIMD16<Int32>(repeating: Int32(truncatingIfNeeded: place))
  }
  @inline(__always) static func keepLarger(
    _ best: inout F, _ places: inout SIMD16<Int32>, _ x: F, _ newPlaces: SIMD16<Int32>
  ) {
    let better = (x .> best) .| ((x .!= x) .& (best .== best))
    best = best.replacing(with: x, where: better)
    places = places.replacing(with: newPlaces, where: better)
  }
  @inline(__always) static func store(places: SIMD16<Int32>, _ p: UnsafeMutablePointer<Int32>) {
    UnsafeMutableRawPointer(p).storeBytes(of: places, as: SIMD16<Int32>.self)
  }
  @inline(__always) static func fold(_ v: F) -> Float {
    let (low, high) = unsafeBitCast(v, to: (SIMD8<Float>, SIMD8<Float>).self)
    let (low4, high4) = unsafeBitCast(low + high, to: (SIMD4<Float>, SIMD4<Float>).self)
    let four = low4 + high4
    return (four[0] + four[2]) + (four[1] + four[3])
  }
}

extension Double: Lane {
  typealias Vector = D
  @inline(__always) static var lanes: Int { 8 }
  @inline(__always) static func splat(_ x: Double) -> D { D(repeating: x) }
  @inline(__always) static func add(_ a: D, _ b: D) -> D { a + b }
  @inline(__always) static func subtract(_ a: D, _ b: D) -> D { a - b }
  @inline(__always) static func multiply(_ a: D, _ b: D) -> D { a * b }
  @inline(__always) static func divide(_ a: D, _ b: D) -> D { a / b }
  @inline(__always) static func larger(_ a: D, _ b: D) -> D { b.replacing(with: a, where: (a .> b) .| (a .!= a)) }
  @inline(__always) static func smaller(_ a: D, _ b: D) -> D { b.replacing(with: a, where: (a .< b) .| (a .!= a)) }
  @inline(__always) static func largestLane(_ v: D) -> Double {
    var best = -Double.infinity
    for lane in 0..<8 { best = v[lane] > best ? v[lane] : best }
    return best
  }
  @inline(__always) static func first(_ count: Int, _ p: UnsafePointer<Double>) -> D {
    D.zero.replacing(with: load(p), where: lanePlaces .< L(repeating: Int64(count)))
  }
  @inline(__always) static var lanePlaces: L { L(0, 1, 2, 3, 4, 5, 6, 7) }
  @inline(__always) static func places(from place: Int) -> L { lanePlaces &+ L(repeating: Int64(place)) }
  @inline(__always) static func keepLarger(_ best: inout D, _ places: inout L, _ x: D, _ newPlaces: L) {
    let better = (x .> best) .| ((x .!= x) .& (best .== best))
    best = best.replacing(with: x, where: better)
    places = places.replacing(with: newPlaces, where: better)
  }
  @inline(__always) static func store(places: L, _ p: UnsafeMutablePointer<Int32>) {
    for lane in 0..<8 { p[lane] = Int32(truncatingIfNeeded: places[lane]) }
  }
  @inline(__always) static func fold(_ v: D) -> Double {
    let (low, high) = unsafeBitCast(v, to: (SIMD4<Double>, SIMD4<Double>).self)
    let four = low + high
    return (four[0] + four[2]) + (four[1] + four[3])
  }
}

@inline(__always)
func load<S: Lane>(_ p: UnsafePointer<S>) -> S.Vector { UnsafeRawPointer(p).loadUnaligned(as: S.Vector.self) }

@inline(__always)
func load<S: Lane>(_ p: UnsafeMutablePointer<S>) -> S.Vector { UnsafeRawPointer(p).loadUnaligned(as: S.Vector.self) }

@inline(__always)
func store<S: Lane>(_ v: S.Vector, _ p: UnsafeMutablePointer<S>) {
  UnsafeMutableRawPointer(p).storeBytes(of: v, as: S.Vector.self)
}

@inline(__always) func d(_ x: Double) -> D { D(repeating: x) }
@inline(__always) func f(_ x: Float) -> F { F(repeating: x) }
@inline(__always) func bits(_ x: D) -> L { unsafeBitCast(x, to: L.self) }
@inline(__always) func number(_ x: L) -> D { unsafeBitCast(x, to: D.self) }
@inline(__always) func bits(_ x: F) -> SIMD16<Int32> { unsafeBitCast(x, to: SIMD16<Int32>.self) }
@inline(__always) func number(_ x: SIMD16<Int32>) -> F { unsafeBitCast(x, to: F.self) }
@inline(__always) func size(_ x: D) -> D { number(bits(x) & L(repeating: Int64.max)) }
@inline(__always) func size(_ x: F) -> F { number(bits(x) & SIMD16<Int32>(repeating: Int32.max)) }
@inline(__always) func signBit(_ x: D) -> L { bits(x) & L(repeating: Int64.min) }
@inline(__always) func signBit(_ x: F) -> SIMD16<Int32> { bits(x) & SIMD16<Int32>(repeating: Int32.min) }

/// The nearest whole number, |x| < 2⁵¹, and the same as an integer.
@inline(__always)
func nearest(_ x: D) -> (D, L) {
  let shifted = x + d(6755399441055744)
  return (shifted - d(6755399441055744), bits(shifted) &- L(repeating: 0x4338_0000_0000_0000))
}

/// Two to the power of whole numbers between −1022 and 1023.
@inline(__always)
func powerOfTwo(_ n: L) -> D { number((n &+ L(repeating: 1023)) &<< L(repeating: 52)) }

/// Whole numbers of small size as floating-point numbers.
@inline(__always)
func number(counting n: L) -> D { number(n &+ L(repeating: 0x4338_0000_0000_0000)) - d(6755399441055744) }

// Halves, conversions and tests of masks are written out: the standard library's would be emitted as functions of
// the same name in every instruction set, and the linker could choose one that the processor does not have.

@inline(__always)
func halves(_ x: F) -> (low: SIMD8<Float>, high: SIMD8<Float>) {
  unsafeBitCast(x, to: (SIMD8<Float>, SIMD8<Float>).self)
}

@inline(__always)
func widened(_ x: F) -> (D, D) {
  let (low, high) = halves(x)
  return (widened(low), widened(high))
}

@inline(__always)
func narrowed(_ low: D, _ high: D) -> F { unsafeBitCast((narrowed(low), narrowed(high)), to: F.self) }
