/// Small storages that were made lately: one that nobody else holds any more is used again, so that a loop that gathers a
/// batch at every step makes none.
struct RecentStorages {
  private var storages: [Storage] = []
  private var oldest = 0
  /// Inputs and targets of this step and of the one before.
  private static let most = 4
  private static let mostBytes = 1 << 16

  /// Room for numbers whose values are not set yet.
  /// - Throws: when the lesson's memory budget does not allow it.
  mutating func storage(count: Int, precision: Precision, session: Session) throws(EngineError) -> Storage {
    let byteCount = count &* precision.byteCount
    for index in storages.indices
    where storages[index].byteCount == byteCount && storages[index].precision == precision
      && isKnownUniquelyReferenced(&storages[index])
    {
      return storages[index]
    }
    let new = try Storage(count: count, precision: precision, session: session)
    if byteCount <= RecentStorages.mostBytes { keep(new) }
    return new
  }

  private mutating func keep(_ storage: Storage) {
    if storages.count < RecentStorages.most { return storages.append(storage) }
    storages[oldest] = storage
    oldest = (oldest + 1) % RecentStorages.most
  }
}
