import Foundation
import LessonKit

/// The arrays of one workload, in the NumPy files that `peers/data.py` writes.
public struct Arrays {
  private let folder: URL
  private let stretch: Int

  /// The arrays in a folder; trainings on them are so many times as long as the peers'.
  public init(folder: URL, stretch: Int = 1) {
    self.folder = folder
    self.stretch = stretch
  }

  /// The steps of a training.
  var steps: Int { Int(number("steps")) * stretch }

  /// A tensor, as it lies in the file.
  func tensor(_ name: String) -> Tensor {
    let array = read(name)
    return Tensor(shape: array.shape, values: array.values)
  }

  /// A single number.
  func number(_ name: String) -> Double { read(name).values[0] }

  /// A matrix of row numbers, one row for each batch.
  func batches(_ name: String = "index") -> [[Int]] {
    let array = read(name)
    let numbers = array.values.map { Int($0) }
    let width = array.shape[1]
    let once = (0..<array.shape[0]).map { Array(numbers[$0 * width..<($0 + 1) * width]) }
    return (0..<stretch).flatMap { _ in once }
  }

  /// The weight and the bias of a dense layer; PyTorch's weight is `[units, inputs]`.
  func dense(_ layer: Int) -> [Tensor] {
    [tensor("layers.\(layer).0").transposed(), tensor("layers.\(layer).1")]
  }

  /// The weight and the bias of a dense layer behind images, whose pixels PyTorch flattens channel by channel.
  func dense(_ layer: Int, afterImages channels: Int, _ height: Int, _ width: Int) -> [Tensor] {
    let weight = tensor("layers.\(layer).0")
    let units = weight.shape[0]
    let pixels = weight.reshaped(to: [units, channels, height, width]).transposed([2, 3, 1, 0])
    return [pixels.reshaped(to: [channels * height * width, units]), tensor("layers.\(layer).1")]
  }

  /// The weight and the bias of a convolution; PyTorch's weight is `[filters, channels, rows, columns]`.
  func convolution(_ layer: Int) -> [Tensor] {
    [tensor("layers.\(layer).0").transposed([2, 3, 1, 0]), tensor("layers.\(layer).1")]
  }

  /// Images, which PyTorch holds channel by channel.
  func images(_ name: String) -> Tensor { tensor(name).transposed([0, 2, 3, 1]) }

  /// What a `.npy` file of format 1 holds: after ten bytes, the last two of which are the header's length, a line of
  /// Python that tells type and shape, then the numbers.
  private func read(_ name: String) -> (shape: [Int], values: [Double]) {
    let file = folder.appending(path: name + ".npy")
    guard let data = try? Data(contentsOf: file), data.count > 10, data[6] == 1 else {
      fatalError("\(file.path): not there, or not a NumPy array of format 1; Benchmarks/run makes it")
    }
    let start = 10 + Int(data[8]) + Int(data[9]) << 8
    let header = String(decoding: data[10..<start], as: UTF8.self)
    let shape = header.split(separator: "(")[1].prefix { $0 != ")" }.split(separator: ",").compactMap {
      Int($0.filter { $0 != " " })
    }
    let numbers = data[start...]
    func all<Number: BitwiseCopyable>(_: Number.Type) -> [Number] {
      numbers.withUnsafeBytes { bytes in
        stride(from: 0, to: bytes.count, by: MemoryLayout<Number>.size).map { place in
          bytes.loadUnaligned(fromByteOffset: place, as: Number.self)
        }
      }
    }
    if header.contains("'<f4'") { return (shape, all(Float.self).map { Double($0) }) }
    if header.contains("'<f8'") { return (shape, all(Double.self)) }
    if header.contains("'<i8'") { return (shape, all(Int64.self).map { Double($0) }) }
    fatalError("\(file.path): only float32, float64 and int64 are read here")
  }
}
