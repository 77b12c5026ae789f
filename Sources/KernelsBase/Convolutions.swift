/// `y`: each output is one chain over (kernel row, kernel column, channel).
package func convolve(
  _ double: Bool, _ e: UnsafePointer<Int>, _ x: UnsafeRawPointer, _ k: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  if double { convolve(Double.self, Extents(e), x, k, y) } else { convolve(Float.self, Extents(e), x, k, y) }
}

/// The gradient of the images: one chain over (kernel row, kernel column, filter), taps outside left out.
package func convolveBackToImages(
  _ double: Bool, _ e: UnsafePointer<Int>, _ g: UnsafeRawPointer, _ k: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  if double { backToImages(Double.self, Extents(e), g, k, y) } else { backToImages(Float.self, Extents(e), g, k, y) }
}

/// The gradient of the kernel: one chain over (image, output row, output column).
package func convolveBackToKernel(
  _ double: Bool, _ e: UnsafePointer<Int>, _ x: UnsafeRawPointer, _ g: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  if double { backToKernel(Double.self, Extents(e), x, g, y) } else { backToKernel(Float.self, Extents(e), x, g, y) }
}

/// The extents of a convolution without padding, in their order in memory: images `[batch, height, width, channels]`,
/// kernels `[kernelHeight, kernelWidth, channels, filters]`, outputs `[batch, outputHeight, outputWidth, filters]`.
struct Extents {
  let batch, height, width, channels, kernelHeight, kernelWidth, filters: Int
  let rowStride, columnStride, rowDilation, columnDilation, outputHeight, outputWidth: Int

  init(_ e: UnsafePointer<Int>) {
    (batch, height, width, channels) = (e[0], e[1], e[2], e[3])
    (kernelHeight, kernelWidth, filters) = (e[4], e[5], e[6])
    (rowStride, columnStride, rowDilation, columnDilation) = (e[7], e[8], e[9], e[10])
    (outputHeight, outputWidth) = (e[11], e[12])
  }
}

@inline(__always)
private func convolve<S: BinaryFloatingPoint>(
  _: S.Type, _ e: Extents, _ x: UnsafeRawPointer, _ k: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  let x = x.assumingMemoryBound(to: S.self), k = k.assumingMemoryBound(to: S.self)
  let y = y.assumingMemoryBound(to: S.self)
  for b in 0..<e.batch {
    for i in 0..<e.outputHeight {
      for j in 0..<e.outputWidth {
        for f in 0..<e.filters {
          var s: S = 0
          for r in 0..<e.kernelHeight {
            for q in 0..<e.kernelWidth {
              for c in 0..<e.channels {
                let row = i * e.rowStride + r * e.rowDilation, column = j * e.columnStride + q * e.columnDilation
                s.addProduct(
                  x[((b * e.height + row) * e.width + column) * e.channels + c],
                  k[((r * e.kernelWidth + q) * e.channels + c) * e.filters + f])
              }
            }
          }
          y[((b * e.outputHeight + i) * e.outputWidth + j) * e.filters + f] = s
        }
      }
    }
  }
}

@inline(__always)
private func backToImages<S: BinaryFloatingPoint>(
  _: S.Type, _ e: Extents, _ g: UnsafeRawPointer, _ k: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  let g = g.assumingMemoryBound(to: S.self), k = k.assumingMemoryBound(to: S.self)
  let y = y.assumingMemoryBound(to: S.self)
  for b in 0..<e.batch {
    for i in 0..<e.height {
      for j in 0..<e.width {
        for c in 0..<e.channels {
          var s: S = 0
          for r in 0..<e.kernelHeight {
            for q in 0..<e.kernelWidth {
              let row = i - r * e.rowDilation, column = j - q * e.columnDilation
              if row < 0 || column < 0 || row % e.rowStride != 0 || column % e.columnStride != 0 { continue }
              let oi = row / e.rowStride, oj = column / e.columnStride
              if oi >= e.outputHeight || oj >= e.outputWidth { continue }
              for f in 0..<e.filters {
                s.addProduct(
                  g[((b * e.outputHeight + oi) * e.outputWidth + oj) * e.filters + f],
                  k[((r * e.kernelWidth + q) * e.channels + c) * e.filters + f])
              }
            }
          }
          y[((b * e.height + i) * e.width + j) * e.channels + c] = s
        }
      }
    }
  }
}

@inline(__always)
private func backToKernel<S: BinaryFloatingPoint>(
  _: S.Type, _ e: Extents, _ x: UnsafeRawPointer, _ g: UnsafeRawPointer, _ y: UnsafeMutableRawPointer
) {
  let x = x.assumingMemoryBound(to: S.self), g = g.assumingMemoryBound(to: S.self)
  let y = y.assumingMemoryBound(to: S.self)
  for r in 0..<e.kernelHeight {
    for q in 0..<e.kernelWidth {
      for c in 0..<e.channels {
        for f in 0..<e.filters {
          var s: S = 0
          for b in 0..<e.batch {
            for i in 0..<e.outputHeight {
              for j in 0..<e.outputWidth {
                let row = i * e.rowStride + r * e.rowDilation, column = j * e.columnStride + q * e.columnDilation
                s.addProduct(
                  x[((b * e.height + row) * e.width + column) * e.channels + c],
                  g[((b * e.outputHeight + i) * e.outputWidth + j) * e.filters + f])
              }
            }
          }
          y[((r * e.kernelWidth + q) * e.channels + c) * e.filters + f] = s
        }
      }
    }
  }
}
