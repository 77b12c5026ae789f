"""Tensor operations: members, functions of one and of two tensors, indices, and what makes tensors."""
import itertools

from values import NUMBERS, TENSORS, WHOLES, each

MEMBERS = """
squared() | reciprocal() | clipped(min: 2, max: 1) | clipped(min: .nan, max: 1) | rounded(decimals: -400) | flipped(axis: #)
rolled(by: #) | rolled(by: 1, axis: #) | tiled([#]) | tiled([]) | tiled([2, #]) | repeated(#) | repeated(2, axis: #)
split(sizes: [#]) | split(sizes: []) | split(into: #) | unique() | binCounts(bins: #) | cumulativeSum(axis: #)
cumulativeProduct(axis: #) | diagonal() | diagonal(offset: #) | trace() | lowerTriangle(offset: #) | upperTriangle(offset: #)
values | item() | nonzeroIndices() | isNaN() | any() | all() | any(axis: #) | all(axis: #) | sum() | mean() | max() | min()
argmax() | argmin() | sum(axis: #) | mean(axis: #) | max(axis: #) | min(axis: #) | argmax(axis: #) | argmin(axis: #)
variance() | variance(correction: #) | variance(axis: #) | standardDeviation() | norm() | norm(order: 0.5) | norm(order: .nan)
norm(order: .infinity) | norm(axis: #) | norm(order: 3, axis: #) | product() | product(axis: #) | sum(axes: [#])
sum(axes: [0, 0]) | sum(axes: []) | max(axes: [0, #]) | mean(axes: []) | max(axes: []) | reshaped(to: [#])
reshaped(to: [-1, -1]) | reshaped(to: [0, -1]) | reshaped(to: [-1, #]) | reshaped(to: []) | flattened()
expandingDimensions(at: #) | squeezed(at: #) | transposed() | transposed([#]) | transposed([0, 0]) | transposed([0, #])
broadcast(to: [#]) | broadcast(to: [2, #]) | slice(axis: #, from: 0, to: 1) | slice(axis: 0, from: #, to: 1)
slice(axis: 0, from: 0, to: #) | slice(axis: #, at: 0) | slice(axis: 0, at: #) | unstacked(axis: #)
padded(axis: #, before: 1, after: 1) | padded(axis: 0, before: #, after: 0) | gathered([#]) | gathered([])
gathered([0], axis: #) | sorted() | sorted(axis: #) | argsorted(axis: #) | topK(#) | topK(1, axis: #) | median()
median(axis: #) | quantile(0.5) | quantile(.nan) | quantile(2) | quantile(0.5, axis: #)
"""
FUNCTIONS = """
concatenate([x]) | stack([x]) | softmax(x) | softmax(x, axis: #) | logSoftmax(x, axis: #) | logSumExp(x) | logSumExp(x, axis: #)
averagePooling2D(x, size: #) | averagePooling2D(x, size: 2, stride: #) | averagePooling2D(x, sizes: [#], strides: [1, 1])
averagePooling2D(x, sizes: [2, 2], strides: [1]) | maxPooling2D(x, size: #) | maxPooling2D(x, size: 2, stride: #)
maxPooling2D(x, sizes: [2, #], strides: [1, 1]) | gramMatrix(x) | determinant(x) | inverse(x) | eigen(x) | singularValues(x)
pseudoInverse(x) | covariance(x) | covariance(x, correction: #) | correlation(x) | randomChoices(x)
randomChoices(x, count: #) | paddingMask(x) | einsum("ii", [x]) | einsum("ij->ji", [x]) | einsum("", [x]) | einsum("i,j", [x])
einsum("i->z", [x]) | einsum("é", [x]) | Tensor.diagonal(x) | clipByNorm(x, -1) | clipByNorm(x, .nan) | clipByValue(x, -1)
pow(x, .nan) | gelu(x) | mish(x) | leakyReLU(x, slope: .nan) | erf(x)
convolution2D(x, Tensor.ones([2, 2, 2, 3]), stride: #) | convolution2D(x, Tensor.ones([2, 2, 2, 3]), dilation: #)
convolution2D(x, Tensor.ones([2, 2, 2, 3]), groups: #) | convolution2D(x, Tensor.ones([2, 2, 2, 3]), padding: .zeros(#))
convolution2D(x, Tensor.ones([2, 2, 2, 3]), strides: [#]) | convolution2D(x, Tensor.ones([0, 2, 2, 3]))
convolution2D(x, Tensor.ones([2, 2, 2, 3]), strides: [1, 1], dilations: [#, 1]) | convolution2D(x, Tensor.ones([9, 9, 2, 3]))
convolution2D(x, Tensor.ones([2, 2, 2, 0])) | convolutionTransposed2D(x, Tensor.ones([2, 2, 3, 2]), stride: #)
convolution1D(x, Tensor.ones([2, 4, 3]), stride: #) | convolution3D(x, Tensor.ones([2, 2, 2, 2, 3]), stride: #)
"""
PAIRS = """
a + b | a / b | matmul(a, b) | a • b | dot(a, b) | outer(a, b) | cosineSimilarity(a, b) | cosineSimilarity(a, b, axis: 5)
concatenate([a, b]) | concatenate([a, b], axis: 1) | stack([a, b]) | stack([a, b], axis: 7) | maximum(a, b) | pow(a, b)
select(where: a, b, b) | a.greater(than: b) | a.equal(to: b) | a.isClose(to: b) | a.gathered(along: 0, at: b)
a.gathered(along: 1, at: b) | a.adding(b, along: 0, at: b) | a.selected(where: b) | meshgrid(a, b)
einsum("ij,jk->ik", [a, b]) | convolve(a, b) | convolution1D(a, b) | convolution2D(a, b) | convolution3D(a, b)
convolutionTransposed2D(a, b) | solve(a, b) | leastSquares(a, b) | contentCost(a, b) | styleCost(a, b)
attentionWeights(a, b) | scaledDotProductAttention(a, a, b) | scaledDotProductAttention(a, b, b, isCausal: true)
scaledDotProductAttention(a, a, a, mask: b) | pairwiseDistances(a, b)
"""
MAKERS = """
Tensor.zeros([#]) | Tensor.ones([2, #]) | Tensor.full([#], 1) | Tensor.identity(#) | Tensor.linspace(0, 1, count: #)
Tensor.randomNormal([#]) | Tensor.randomUniform([3, #]) | Tensor.randomIntegers([2], in: 0..<#)
Tensor.randomIntegers([#], in: 0..<2) | Tensor(shape: [#], values: [1]) | Tensor(shape: [2, #], values: [])
randomPermutation(#) | oneHot([0, 1], classes: #) | oneHot([#], classes: 3) | oneHot([], classes: #) | classCounts([#])
classCounts([0], classes: #) | adjacencyMatrix([[0, #]], nodes: 2) | adjacencyMatrix([[0, 1]], nodes: #)
adjacencyMatrix([[0]], nodes: 2) | Tensor([[1, 2], [3]]) | Tensor([[]]) | Tensor([]) | Tensor([[], []])
"""
NUMBER_MAKERS = """
Tensor.range(0, #) | Tensor.range(0, 1, step: #) | Tensor.linspace(0, #, count: 3)
Tensor.randomNormal([2], standardDeviation: #) | Tensor.randomUniform([2], in: 0...#)
Tensor.randomUniform([2], in: -1e308...#)
"""
INDICES = ["[#]", "[#, 0]", "[0, #]", "[0, 0, #]", "[0, #, 0, 0]", "[#...]", "[..<#]", "[...#]", "[0..<#]", "[0...#]"]


def listed(text):
    return [part for line in text.strip().split("\n") for part in line.split(" | ")]


def lessons():
    members = [f"x.{call}" for call in each(listed(MEMBERS), WHOLES)]
    places = [f"x{index}" for index in each(INDICES, ["5", "(-1)", "Int.max"])]
    for call in [*members, *each(listed(FUNCTIONS), WHOLES), *places]:
        for x in TENSORS.values():
            yield f"let x = {x}\nlet y = {call}\nprint(y)"
    for x, place in itertools.product(TENSORS.values(), ["0", "5", "(-1)", "Int.max"]):
        yield f"var x = {x}\nx[{place}] = Tensor([1, 2, 3, 4, 5])\nprint(x)"
    for call, a, b in itertools.product(listed(PAIRS), TENSORS.values(), TENSORS.values()):
        yield f"let a = {a}\nlet b = {b}\nlet y = {call}\nprint(y)"
    for call in [*each(listed(MAKERS), WHOLES), *each(listed(NUMBER_MAKERS), NUMBERS)]:
        yield f"let y = {call}\nprint(y)"
