extension Session {
  /// Has large tensors lie in pages that the host takes from the system and gives back.
  ///
  /// - Seam: for hosts, before there are large tensors. Pages are aligned to 64 bytes.
  package static func usePages(
    take: @escaping (_ byteCount: Int) -> UnsafeMutableRawPointer?,
    giveBack: @escaping (_ pages: UnsafeMutableRawPointer, _ byteCount: Int) -> Void
  ) {
    BufferPool.shared.pointee.takeLarge(from: BufferPool.Pages(take: take, giveBack: giveBack))
  }
}
