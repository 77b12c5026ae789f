/// How many bits hold one number of a tensor.
public enum Precision: Sendable {
  /// 32 bits, some seven digits: half the memory and about twice the speed.
  case single
  /// 64 bits, some sixteen digits.
  case double

  /// The size of one number.
  /// - Units: bytes.
  package var byteCount: Int { self == .single ? 4 : 8 }
}
