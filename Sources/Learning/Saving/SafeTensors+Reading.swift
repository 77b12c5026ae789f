import Tensors

extension SafeTensors {
  /// The tensors of a file, single or double as they are there; halves become single, whole numbers double.
  ///
  /// - Parameter file: what the file is called in errors.
  /// - Throws: when the bytes are not a whole file of the format, or hold numbers that neither precision can.
  package init(_ bytes: [UInt8], file: String) throws(EngineError) {
    func refuse(_ rule: String, _ found: String) -> EngineError {
      .unreadableData(file: file, line: nil, rule: rule, found: found)
    }
    guard bytes.count >= 8 else {
      throw refuse("a safetensors file begins with 8 bytes for the length of its header", "it has \(bytes.count) bytes")
    }
    var length: UInt64 = 0
    for shift in 0..<8 { length |= UInt64(bytes[shift]) << UInt64(8 * shift) }
    guard length <= Self.longestHeader else {
      throw refuse("the header has at most \(Self.longestHeader) bytes", "its length is given as \(length)")
    }
    guard length <= UInt64(bytes.count - 8) else {
      throw refuse("the header is \(length) bytes long", "\(bytes.count - 8) follow its length")
    }
    let start = 8 + Int(length)
    var reader = SafeTensorsHeader(bytes[8..<start], file: file)
    try reader.read()
    try Self.checkPlaces(reader.entries, room: bytes.count - start, refuse)
    var entries: [Entry] = []
    for entry in reader.entries {
      let data = bytes[(start + entry.start)..<(start + entry.end)]
      entries.append(Entry(name: entry.name, tensor: try entry.type.tensor(entry.shape, data, entry.name, refuse)))
    }
    self.init(entries, metadata: reader.metadata)
  }

  /// The limit of the format's own library.
  private static let longestHeader = 100_000_000

  /// The tensors' bytes follow one another without gap or overlap, to the end of the file.
  private static func checkPlaces(
    _ entries: [SafeTensorsHeader.Entry], room: Int, _ refuse: (String, String) -> EngineError
  ) throws(EngineError) {
    var next = 0
    for entry in entries {
      guard entry.start == next else {
        throw refuse(
          "the bytes of tensor '\(entry.name)' begin at \(next), where those before them end",
          "its header says \(entry.start)")
      }
      guard entry.end <= room else {
        throw refuse("the bytes of tensor '\(entry.name)' end at \(entry.end)", "the file has \(room) bytes of numbers")
      }
      // In 64 bits and stepwise, because a file may claim any shape.
      var count: Int64 = 1
      for size in entry.shape {
        let (product, overflows) = count.multipliedReportingOverflow(by: Int64(size))
        count = overflows ? .max : product
      }
      let (size, overflows) = count.multipliedReportingOverflow(by: Int64(entry.type.byteCount))
      guard !overflows, size == Int64(entry.end - entry.start) else {
        throw refuse(
          "tensor '\(entry.name)' of shape \(shapeText(entry.shape)) and type \(entry.type.name) has "
            + (overflows ? "more bytes than fit in any file" : "\(size) bytes"),
          "its header gives it \(entry.end - entry.start)")
      }
      next = entry.end
    }
    guard next == room else {
      throw refuse("the file ends with its last tensor", "\(room - next) bytes follow")
    }
  }
}
