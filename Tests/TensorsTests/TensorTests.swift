import Tensors
import Testing

@Suite struct TensorTests {
  @Test func indexingAndSlicingFollowTheShape() throws {
    var t: Tensor = [[1, 2, 3], [4, 5, 6]]
    #expect(t.shape == [2, 3])
    #expect(try t[1].values == [4, 5, 6])
    #expect(try t[1, 2] == 6)
    #expect(try t[..<1].values == [1, 2, 3])
    #expect(try t[1...].shape == [1, 3])
    #expect(try t.slice(axis: 1, from: 1, to: 3).values == [2, 3, 5, 6])
    let copy = t
    try t.set(9, at: 0, 1)
    try t.set([7, 7, 7] as Tensor, at: 1)
    #expect(t.values == [1, 9, 3, 7, 7, 7])
    #expect(copy.values == [1, 2, 3, 4, 5, 6])
  }

  @Test func shapesAreRearranged() throws {
    let t: Tensor = [[1, 2, 3], [4, 5, 6]]
    #expect(try t.transposed().values == [1, 4, 2, 5, 3, 6])
    #expect(try t.reshaped(to: [3, -1]).shape == [3, 2])
    #expect(try t.expandingDimensions(at: -1).shape == [2, 3, 1])
    #expect(try stack([t, t], axis: 1).shape == [2, 2, 3])
    #expect(try concatenate([t, t], axis: 1).values == [1, 2, 3, 1, 2, 3, 4, 5, 6, 4, 5, 6])
    #expect(try t.split(into: 3, axis: 1).map(\.values) == [[1, 4], [2, 5], [3, 6]])
    #expect(try t.gathered([2, 0], axis: 1).values == [3, 1, 6, 4])
    #expect(try t.padded(axis: 0, before: 1, after: 0, with: 8).values == [8, 8, 8, 1, 2, 3, 4, 5, 6])
    #expect(try Tensor.identity(2).values == [1, 0, 0, 1])
  }

  @Test func reductionsAnswerAlongAnAxis() throws {
    let t: Tensor = [[3, 1, 2], [0, 5, 5]]
    #expect(try t.sum().item() == 16)
    #expect(try t.sum(axis: 0).values == [3, 6, 7])
    #expect(try t.mean(axis: -1, keepDimensions: true).shape == [2, 1])
    #expect(try t.max(axis: 1).values == [3, 5])
    #expect(try t.argmax(axis: 1) == [0, 1])
    #expect(try t.argmin(axis: 0) == [1, 0, 0])
    #expect(try t.variance(axis: 0).values == [2.25, 4, 2.25])
    #expect(try (t - 2).norm().item() == sqrt(1 + 1 + 0 + 4 + 9 + 9))
  }

  @Test func operandsAreBroadcast() throws {
    let t: Tensor = [[1, 2], [3, 4]]
    let row: Tensor = [10, 20], column: Tensor = [[1], [2]]
    #expect(try (t + row).values == [11, 22, 13, 24])
    #expect(try (t * column).values == [1, 2, 6, 8])
    #expect(try (row - column).values == [9, 19, 8, 18])
    #expect(try (2 / t).values == [2, 1, 2.0 / 3, 0.5])
    let chosen = try select(where: t.greater(than: 2), t, row)
    #expect(chosen.values == [10, 20, 3, 4])
    #expect(try (t • row).values == [50, 110])
    #expect(try dot(row, row).item() == 500)
  }

  @Test func notANumberAndInfinityTravel() throws {
    let t: Tensor = [1, .init(floatLiteral: .nan), 3]
    #expect(try t.max().item().isNaN)
    #expect(try t.argmax(axis: 0) == [1])
    #expect(try relu(t).values[1].isNaN)
    #expect(try softmax(Tensor([1000, 1000])).values == [0.5, 0.5])
    #expect(try log(Tensor([0, -1, 1])).values[0] == -.infinity)
    #expect(try sigmoid(Tensor([-.infinity, .infinity])).values == [0, 1])
  }

  @Test func aTensorIsPrintedInBrackets() throws {
    #expect("\(try Tensor(0.5))" == "0.5")
    #expect("\([1, 2.5, -3] as Tensor)" == "[ 1.0,  2.5, -3.0]")
    #expect("\([[1, 10], [0.125, -2]] as Tensor)" == "[[  1.0,  10.0],\n [0.125,  -2.0]]")
    #expect("\(try Tensor.zeros([2, 1, 2]))" == "[[[0.0, 0.0]],\n\n [[0.0, 0.0]]]")
    #expect("\(try Tensor.zeros([0]))" == "[]")
    #expect("\(try Tensor(shape: [2], values: [0.1, .nan], precision: .single))" == "[0.1, nan]")
    #expect("\(try Tensor.range(0, 2000))" == "[   0.0,    1.0,    2.0, …, 1997.0, 1998.0, 1999.0]")
  }
}
