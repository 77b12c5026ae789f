extension Bitmap {
  /// These pixels, or larger ones with the means, so that the image takes at most that many bytes in a page.
  package func reduced(toBytes limit: Int) -> Bitmap {
    var result = self
    // Nothing is drawn finer than 400 pixels.
    let most = max(width, height)
    if most > 400 { result = averaged(width: max(1, width * 400 / most), height: max(1, height * 400 / most)) }
    while PNG.encoded(result).count * 4 / 3 > limit, result.width > 4 || result.height > 4 {
      result = averaged(width: max(1, result.width * 4 / 5), height: max(1, result.height * 4 / 5))
    }
    return result
  }

  /// The image with fewer pixels, each the mean of those it covers.
  private func averaged(width newWidth: Int, height newHeight: Int) -> Bitmap {
    var result: [UInt8] = []
    result.reserveCapacity(newWidth * newHeight * channels)
    for row in 0..<newHeight {
      let rows = row * height / newHeight..<max(row * height / newHeight + 1, (row + 1) * height / newHeight)
      for column in 0..<newWidth {
        let first = column * width / newWidth
        let columns = first..<max(first + 1, (column + 1) * width / newWidth)
        for channel in 0..<channels {
          var sum = 0
          for r in rows { for c in columns { sum += Int(bytes[(r * width + c) * channels + channel]) } }
          result.append(UInt8(sum / (rows.count * columns.count)))
        }
      }
    }
    return Bitmap(width: newWidth, height: newHeight, kind: kind, bytes: result)
  }
}
