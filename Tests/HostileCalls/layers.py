"""Layers: made with settings that make no sense, defined for shapes that do not fit, called with batches that do not."""
import re

from values import NUMBERS, TENSORS, WHOLES, each

WITH_WHOLES = """
Dense(#) | Conv1D(#, kernel: 2) | Conv1D(2, kernel: #) | Conv1D(2, kernel: 2, stride: #) | Conv1D(2, kernel: 2, dilation: #)
Conv1D(2, kernel: 2, groups: #) | Conv1D(2, kernel: 2, padding: .zeros(#)) | Conv2D(#, kernel: 2) | Conv2D(2, kernel: #)
Conv2D(2, kernel: 2, stride: #) | Conv2D(2, kernel: 2, dilation: #) | Conv2D(2, kernel: 2, groups: #)
Conv2D(2, kernel: [2, #]) | Conv2D(2, kernel: [2, 2], stride: [1, #]) | Conv2D(2, kernel: [2, 2], dilation: [1, #])
Conv2D(2, kernel: 2, padding: .zeros(#)) | Conv3D(2, kernel: #) | Conv3D(2, kernel: 2, stride: #)
Conv3D(2, kernel: 2, groups: #) | Conv3D(2, kernel: [2, 2, #]) | Conv1DTranspose(#, kernel: 2)
Conv1DTranspose(2, kernel: #) | Conv1DTranspose(2, kernel: 2, stride: #) | Conv2DTranspose(#, kernel: 2)
Conv2DTranspose(2, kernel: #) | Conv2DTranspose(2, kernel: 2, stride: #) | Conv2DTranspose(2, kernel: [2, #])
DepthwiseConv2D(kernel: #) | DepthwiseConv2D(kernel: 2, stride: #) | DepthwiseConv2D(kernel: 2, multiplier: #)
DepthwiseConv2D(kernel: 2, dilation: #) | SeparableConv2D(#, kernel: 2) | SeparableConv2D(2, kernel: #)
SeparableConv2D(2, kernel: 2, multiplier: #) | MaxPooling1D(#) | MaxPooling1D(2, stride: #) | MaxPooling2D(#)
MaxPooling2D(2, stride: #) | MaxPooling2D([2, #]) | MaxPooling3D(#) | AveragePooling1D(#) | AveragePooling2D(#)
AveragePooling2D(2, stride: #) | AveragePooling3D(#) | Embedding(#, 2) | Embedding(3, #) | GroupNormalization(#)
LocalResponseNormalization(#) | Maxout(#) | Maxout(2, pieces: #) | SimpleRNN(#) | LSTM(#) | GRU(#)
JordanRNN(#, hidden: 2) | JordanRNN(2, hidden: #) | MultiHeadAttention(heads: #)
TransformerBlock(heads: #, feedForward: 2) | TransformerBlock(heads: 1, feedForward: #) | PositionalEncoding(length: #)
PositionalEncoding(length: #, isLearned: true) | RepeatVector(#) | Repeat(#) { Dense(2) } | Reshape([#]) | Reshape([2, #])
Permute([#]) | Permute([0, #]) | Permute([2, #]) | UpSampling1D(#) | UpSampling2D(#)
UpSampling2D(#, interpolation: .bilinear) | ZeroPadding1D(#) | ZeroPadding2D(#)
ZeroPadding2D(top: #, bottom: 0, left: 0, right: 0) | Cropping1D(#) | Cropping2D(#) | Cropping1D(before: 1, after: #)
Bidirectional(LSTM(#)) | TimeDistributed(Dense(#)) | GraphConvolution(#, adjacency: Tensor.identity(2))
"""
WITH_NUMBERS = """
Dropout(#) | AlphaDropout(#) | GaussianDropout(#) | GaussianNoise(#) | SpatialDropout1D(#) | SpatialDropout2D(#)
BatchNormalization(momentum: #) | BatchNormalization(epsilon: #) | LayerNormalization(epsilon: #)
InstanceNormalization(epsilon: #) | RMSNormalization(epsilon: #) | GroupNormalization(1, epsilon: #)
LocalResponseNormalization(alpha: #) | LocalResponseNormalization(beta: #) | LocalResponseNormalization(offset: #)
LSTM(2, dropout: #) | GRU(2, recurrentDropout: #) | SimpleRNN(2, dropout: #) | LSTM(2, forgetBias: #)
MultiHeadAttention(heads: 1, dropout: #) | Rescaling(#) | Dense(2, initializer: .normal(standardDeviation: #))
Dense(2, initializer: .uniform(limit: #)) | Dense(2, initializer: .truncatedNormal(standardDeviation: #))
Dense(2, initializer: .constant(#)) | Dense(2, kernelRegularizer: .l2(#)) | Dense(2, kernelRegularizer: .l1l2(l1: #, l2: 0))
Dense(2, kernelConstraint: .maxNorm(#)) | Dense(2, kernelConstraint: .minMaxNorm(minimum: #, maximum: 1))
ActivationLayer(.leakyReLU(slope: #)) | ActivationLayer(.elu(alpha: #)) | ActivationLayer(.swish(beta: #))
PReLU(initializer: .constant(#))
"""
PLAIN = """
Dense(2) | Conv1D(2, kernel: 2) | Conv2D(2, kernel: 2) | Conv3D(2, kernel: 2) | Conv1DTranspose(2, kernel: 2)
Conv2DTranspose(2, kernel: 2) | DepthwiseConv2D(kernel: 2) | SeparableConv2D(2, kernel: 2) | MaxPooling1D() | MaxPooling2D()
MaxPooling3D() | AveragePooling1D() | AveragePooling2D() | AveragePooling3D() | GlobalAveragePooling1D()
GlobalAveragePooling2D() | GlobalAveragePooling3D() | GlobalMaxPooling1D() | GlobalMaxPooling2D() | GlobalMaxPooling3D()
Embedding(3, 2) | GroupNormalization(1) | LocalResponseNormalization() | BatchNormalization() | LayerNormalization()
InstanceNormalization() | RMSNormalization() | Maxout(2) | PReLU() | SimpleRNN(2) | LSTM(2) | GRU(2) | JordanRNN(2, hidden: 2)
Bidirectional(LSTM(2)) | TimeDistributed(Dense(2)) | MultiHeadAttention(heads: 1)
TransformerBlock(heads: 1, feedForward: 2) | PositionalEncoding() | PositionalEncoding(length: 2, isLearned: true)
RepeatVector(2) | Repeat(2) { Dense(3) } | Residual { Dense(3) } | Residual { Dense(2) } | Parallel { Dense(2); Dense(3) }
Parallel(join: .add) { Dense(2); Dense(3) } | Parallel { } | Residual { } | Reshape([2]) | Permute([1, 0]) | UpSampling1D()
UpSampling2D() | UpSampling2D(interpolation: .bilinear) | ZeroPadding1D() | ZeroPadding2D() | Cropping1D() | Cropping2D()
Flatten() | Dropout(0.5) | SpatialDropout1D(0.5) | SpatialDropout2D(0.5) | AlphaDropout(0.5) | GaussianDropout(0.5)
GaussianNoise(1) | Lambda { $0.reshaped(to: [2, 2]) } | Lambda { $0[5] } | ActivationLayer(.softmax)
GraphConvolution(2, adjacency: Tensor.identity(3)) | GraphConvolution(2, adjacency: Tensor.ones([2, 3])) | Rescaling(2)
"""
INPUTS = ["3", "[3]", "[0]", "[4, 3]", "[0, 3]", "[5, 5, 2]", "[0, 5, 2]", "[3, 3, 3, 2]", "[nil, 3]", "[-1]", "[1_000_000_000_000]"]


def listed(text):
    return [part for line in text.strip().split("\n") for part in line.split(" | ")]


def natural(layer):
    """The shape of an input that the layer is made for."""
    for pattern, shape in [(r"3D\b", "[3, 3, 3, 2]"), ("2D|Local|Instance", "[5, 5, 2]"),
                           (r"1D|RNN|LSTM|GRU|Attention|Transf|Positional|TimeD|Graph|Repeat\(", "[2, 4]"),
                           ("Permute", "[2, 3]"), ("Embedding", "[2]"), ("Reshape", "[6]")]:
        if re.search(pattern, layer):
            return shape
    return "[4]"


def lessons():
    for layer in [*each(listed(WITH_WHOLES), WHOLES), *each(listed(WITH_NUMBERS), NUMBERS)]:
        yield (f"let m = Sequential(input: {natural(layer)}) {{ {layer} }}\n"
               f"let y = m(Tensor.ones([2] + {natural(layer)}), isTraining: true)\nprint(y.shape)")
    for layer in [*listed(PLAIN), ""]:
        for shape in INPUTS:
            yield f"let m = Sequential(input: {shape}) {{ {layer} }}\nsummary(m)"
        for x in TENSORS.values():
            yield f"let m = Sequential {{ {layer} }}\nlet y = m({x})\nprint(y.shape)"
            yield f"let m = Sequential(input: {natural(layer)}) {{ {layer} }}\nlet y = m({x})\nprint(y.shape)"
