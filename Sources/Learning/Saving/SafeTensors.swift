import Tensors

/// Tensors by name in a safetensors file.
///
/// The file is the header's length in 8 bytes, a header in JSON that says of every tensor its type, its shape and where
/// its bytes lie, and the bytes, row-major and little-endian, without gaps.
///
/// - Source: Hugging Face, *safetensors*, "Format".
package struct SafeTensors {
  /// A tensor with the name it is found by.
  package struct Entry {
    package let name: String
    package let tensor: Tensor

    package init(name: String, tensor: Tensor) {
      self.name = name
      self.tensor = tensor
    }
  }

  /// In the order of their bytes in the file.
  package let entries: [Entry]
  /// What the file says of itself, such as who wrote it.
  package let metadata: [(key: String, value: String)]

  /// - Parameter entries: with different names.
  package init(_ entries: [Entry], metadata: [(key: String, value: String)] = []) {
    self.entries = entries
    self.metadata = metadata
  }

  /// The tensor of a name.
  package subscript(name: String) -> Tensor? {
    let wanted = Array(name.utf8)
    for entry in entries where entry.name.utf8.elementsEqual(wanted) { return entry.tensor }
    return nil
  }

  /// The file's bytes.
  ///
  /// Wider numbers stand before narrower ones, so that each begins at a multiple of its size.
  package func encoded() -> [UInt8] {
    let ordered = entries.filter { $0.tensor.precision == .double } + entries.filter { $0.tensor.precision == .single }
    var header = Array(headerText(ordered).utf8)
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(8 + header.count + entries.reduce(0) { $0 + $1.tensor.byteCount })
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: UInt64(header.count) >> UInt64(8 * shift))) }
    bytes += header
    for entry in ordered { entry.tensor.appendLittleEndian(to: &bytes) }
    return bytes
  }

  private func headerText(_ ordered: [Entry]) -> String {
    var text = "{"
    if !metadata.isEmpty {
      text += "\"__metadata__\":{"
      for (index, pair) in metadata.enumerated() {
        text += (index == 0 ? "" : ",") + quoted(pair.key) + ":" + quoted(pair.value)
      }
      text += "}"
    }
    var start = 0
    for (index, entry) in ordered.enumerated() {
      let end = start + entry.tensor.byteCount
      text += index == 0 && metadata.isEmpty ? "" : ","
      text += quoted(entry.name) + ":{\"dtype\":\"" + (entry.tensor.precision == .double ? "F64" : "F32")
      text += "\",\"shape\":["
      for (axis, size) in entry.tensor.shape.enumerated() { text += axis == 0 ? "\(size)" : ",\(size)" }
      text += "],\"data_offsets\":[\(start),\(end)]}"
      start = end
    }
    return text + "}"
  }

  /// A text as JSON writes it.
  private func quoted(_ text: String) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var bytes = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}

extension Tensor {
  fileprivate var byteCount: Int { count * precision.byteCount }

  /// Adds the numbers bit for bit; every processor that this compiles for stores them with the low byte first.
  fileprivate func appendLittleEndian(to bytes: inout [UInt8]) {
    bytes += UnsafeRawBufferPointer(start: pointer, count: byteCount)
  }
}
