import Crypto
import Foundation

/// A SHA-256 over values that are added one after the other.
///
/// Each value goes in with its length first, so that no two different sequences give the same bytes.
package struct Hash {
  private var state = SHA256()

  package init() {}

  /// Adds bytes.
  package mutating func add(_ bytes: [UInt8]) {
    add(bytes.count)
    state.update(data: bytes)
  }

  /// Adds what a file holds, without a copy of it in memory; nothing for one that cannot be read.
  package mutating func add(contentsOf file: URL) {
    let data = (try? Data(contentsOf: file, options: .mappedIfSafe)) ?? Data()
    add(data.count)
    data.withUnsafeBytes { state.update(bufferPointer: $0) }
  }

  /// Adds a text, as UTF-8.
  package mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Adds a number.
  package mutating func add(_ number: Int) {
    withUnsafeBytes(of: UInt64(bitPattern: Int64(number)).littleEndian) { state.update(bufferPointer: $0) }
  }

  /// Adds texts, with their number.
  package mutating func add(_ texts: [String]) {
    add(texts.count)
    for text in texts { add(text) }
  }

  /// The hash as 64 hexadecimal digits.
  package var text: String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = []
    for byte in state.finalize() { bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
