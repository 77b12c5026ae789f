import Foundation
import Learning
import Tensors
import Testing

@Suite struct DatasetTests {
  init() { freshSession() }

  func rows(_ name: String) throws -> [[Substring]] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "lessons/data/\(name).csv"), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { $0.split(separator: ",") }
  }

  @Test func irisIsTheFile() throws {
    let data = try Dataset.iris()
    #expect(data.x.shape == [150, 4] && data.y.shape == [150])
    for (index, row) in try rows("iris").enumerated() {
      #expect(try data.x[index].values == row.prefix(4).compactMap { Double($0) })
      #expect(data.classNames[data.labels[index]] == row[4])
    }
  }

  @Test func digitsAreTheFile() throws {
    let data = try Dataset.digits()
    #expect(data.x.shape == [1797, 8, 8, 1] && data.y.shape == [1797])
    let pixels = data.x.values
    for (index, row) in try rows("digits").enumerated() {
      #expect(
        Array(pixels[(index * 64)..<(index * 64 + 64)]) == row.prefix(64).compactMap { Double($0).map { $0 / 16 } })
      #expect(data.labels[index] == Int(row[64]))
    }
  }

  @Test func splittingLosesNothing() throws {
    let data = try Dataset.line(count: 50, seed: 1)
    let (train, test) = try data.split(testFraction: 0.3, seed: 2)
    #expect(train.count == 35 && test.count == 15)
    #expect((train.x.values + test.x.values).sorted() == data.x.values.sorted())
    #expect(try data.split(testFraction: 0.3, seed: 2).test.x.values == test.x.values)
    #expect(try data.split(testFraction: 0).test.count == 0)
    #expect(throws: EngineError.self) { try data.split(testFraction: 1.5) }
    #expect(throws: EngineError.self) { try data.split(testFraction: .nan) }
  }

  @Test func shufflingKeepsPairs() throws {
    let data = try Dataset.line(count: 20, noise: 0, seed: 1).shuffled(seed: 3)
    for (x, y) in zip(data.x.values, data.y.values) { #expect(y == 2 * x + 1) }
  }

  @Test func batchesCoverAll() throws {
    let batches = try Dataset.line(count: 10, seed: 1).batched(4)
    #expect(batches.map { $0.count } == [4, 4, 2])
    #expect(throws: EngineError.self) { try Dataset.line().batched(0) }
  }

  @Test func standardizedFeaturesHaveMeanZeroAndDeviationOne() throws {
    let data = try Dataset(Tensor([[1, 5], [3, 5]]), Tensor([0, 1]))
    // Mean 2, deviation 1; the second never changes.
    #expect(try data.standardized().x.values == [-1, 0, 1, 0])
    #expect(try Dataset(Tensor([[4, 6]]), Tensor([0])).standardized(like: data).x.values == [2, 1])
  }

  @Test func oneHotRows() throws {
    #expect(try oneHot([2, 0], classes: 3).values == [0, 0, 1, 1, 0, 0])
    let data = try Dataset(Tensor([[1], [2]]), Tensor([1, 0])).oneHot()
    #expect(data.y.values == [0, 1, 1, 0] && data.labels == [1, 0])
    #expect(throws: EngineError.self) { try oneHot([3], classes: 3) }
    #expect(throws: EngineError.self) { try Dataset(Tensor([[1]]), Tensor([0.5])).oneHot() }
  }

  @Test func generatorsHaveTheirShapesAndRepeatTheirSeeds() throws {
    let make: [(String, Int, () throws -> Dataset)] = [
      ("line", 1, { try .line(count: 30, seed: 5) }), ("sine", 1, { try .sine(count: 30, seed: 5) }),
      ("blobs", 2, { try .blobs(count: 30, centers: 3, seed: 5) }), ("moons", 2, { try .moons(count: 30, seed: 5) }),
      ("circles", 2, { try .circles(count: 30, seed: 5) }), ("spirals", 2, { try .spirals(count: 30, seed: 5) }),
      ("xor", 2, { try .xor(count: 30, noise: 0.1, seed: 5) }),
      ("checkerboard", 2, { try .checkerboard(count: 30, seed: 5) }),
      ("passOrFail", 2, { try .passOrFail(count: 30, seed: 5) }),
    ]
    for (name, features, data) in make {
      let first = try data()
      #expect(first.x.shape == [30, features] && first.y.shape == [30, 1], "\(name)")
      #expect(try data().x.values == first.x.values, "\(name)")
      #expect(features == 1 || Set(first.labels).count >= 2, "\(name)")
    }
    #expect(try Dataset.xor().x.values == [0, 0, 0, 1, 1, 0, 1, 1])
    #expect(try Dataset.xor().y.values == [0, 1, 1, 0])
    #expect(throws: EngineError.self) { try Dataset.moons(count: -1) }
    #expect(throws: EngineError.self) { try Dataset.blobs(centers: 0) }
    #expect(throws: EngineError.self) { try Dataset.line(count: 1_000_000_000_000) }
    #expect(try Dataset.line(count: 0).count == 0)
  }

  @Test func windowsSlide() throws {
    let data = try slidingWindows([1, 2, 3, 4], length: 2)
    #expect(data.x.shape == [2, 2, 1] && data.x.values == [1, 2, 2, 3] && data.y.values == [3, 4])
    #expect(throws: EngineError.self) { try slidingWindows([1, 2], length: 2) }
    #expect(throws: EngineError.self) { try slidingWindows([1, 2], length: 0) }
    #expect(throws: EngineError.self) { try slidingWindows([1, 2], length: Int.max) }
  }

  @Test func fewerThanNoCasesAreRefusedByName() throws {
    let refusals: [(String, () throws -> Void)] = [
      ("the data set", { _ = try Dataset.line(count: -1) }),
      ("the data set", { _ = try Dataset.moons(count: Int.min) }),
      ("the data set", { _ = try Dataset.shapes(count: -1) }), ("sineSeries", { _ = try sineSeries(count: -1) }),
      ("randomWalk", { _ = try randomWalk(count: -1) }),
    ]
    for (operation, work) in refusals {
      let error = #expect(throws: EngineError.self) { try work() }
      guard case .argument(operation, "count", "0 or more", _) = error else {
        Issue.record("\(operation): \(String(describing: error))")
        continue
      }
    }
    #expect(try Dataset.line(count: 0).count == 0)
  }

  @Test func unequalRowsAreAnError() throws {
    #expect(throws: EngineError.shapeMismatch(operation: "Dataset", left: [2], right: [3])) {
      try Dataset(Tensor([1, 2]), Tensor([1, 2, 3]))
    }
    #expect(throws: EngineError.self) { try Dataset(Tensor(1), Tensor(1)) }
  }
}
