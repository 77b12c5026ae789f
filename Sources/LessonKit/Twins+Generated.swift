// Written by Scripts/generate-bindings from the engine's declarations. Do not edit.
// swift-format-ignore-file

// What a compiled lesson calls. Each twin calls the engine's throwing declaration of the same name, and
// stops the program with the error's message. Inside the package the throwing ones are preferred.

/// The logarithm to base 2 of every element.
@_disfavoredOverload
public func log2(_ x: Tensor) -> Tensor {
  do { return try log2(x) } catch { stop(error) }
}

/// The logarithm to base 10 of every element.
@_disfavoredOverload
public func log10(_ x: Tensor) -> Tensor {
  do { return try log10(x) } catch { stop(error) }
}

/// The tangent of every element.
/// - Units: radians.
@_disfavoredOverload
public func tan(_ x: Tensor) -> Tensor {
  do { return try tan(x) } catch { stop(error) }
}

/// The hyperbolic sine of every element.
@_disfavoredOverload
public func sinh(_ x: Tensor) -> Tensor {
  do { return try sinh(x) } catch { stop(error) }
}

/// The hyperbolic cosine of every element.
@_disfavoredOverload
public func cosh(_ x: Tensor) -> Tensor {
  do { return try cosh(x) } catch { stop(error) }
}

/// The logarithm of the sum of `exp` of all elements, without overflow; −∞ of none.
/// - Gradient: the softmax of the elements.
@_disfavoredOverload
public func logSumExp(_ x: Tensor) -> Tensor {
  do { return try logSumExp(x) } catch { stop(error) }
}

/// The logarithms of the sums of `exp` along an axis, without overflow.
/// - Gradient: the softmax along the axis.
@_disfavoredOverload
public func logSumExp(_ x: Tensor, axis: Int, keepDimensions: Bool = false) -> Tensor {
  do { return try logSumExp(x, axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
}

/// Every product of an element of `a` and an element of `b`.
///
/// - Shapes: vectors of `m` and `n` elements give `[m, n]`.
@_disfavoredOverload
public func outer(_ a: Tensor, _ b: Tensor) -> Tensor {
  do { return try outer(a, b) } catch { stop(error) }
}

/// The cosine of the angle between two vectors, or between the vectors along an axis, which are broadcast.
///
/// A vector of zeros has no direction; its length counts as 10⁻⁸.
@_disfavoredOverload
public func cosineSimilarity(_ a: Tensor, _ b: Tensor, axis: Int = -1) -> Tensor {
  do { return try cosineSimilarity(a, b, axis: axis) } catch { stop(error) }
}

/// Two matrices that hold, for every point of a grid, its `x` and its `y`.
///
/// - Shapes: both are `[y.count, x.count]`; `x` runs along the rows.
@_disfavoredOverload
public func meshgrid(_ x: Tensor, _ y: Tensor) -> (x: Tensor, y: Tensor) {
  do { return try meshgrid(x, y) } catch { stop(error) }
}

/// The Euclidean distance of every row of `a` from every row of `b`: `d[i, j] = ‖a[i] − b[j]‖`.
///
/// - Shapes: `a` is `[rows, features]`, `b` is `[others, features]`, the result is `[rows, others]`.
/// - Gradient: along the line between the two rows; 0 where they are the same.
/// - Cost: `3 · rows · others · features` operations, and memory for as many differences as `rows · others · features`.
/// - Throws: when the two have no rows, or rows of different lengths.
@_disfavoredOverload
public func pairwiseDistances(_ a: Tensor, _ b: Tensor) -> Tensor {
  do { return try pairwiseDistances(a, b) } catch { stop(error) }
}

/// Sums of products of tensors by the names of their axes, such as `"ij,jk->ik"` for the matrix product.
///
/// Every letter names an axis. Axes of one letter run together; letters that the result does not name are summed over.
/// A letter twice in one tensor takes its diagonal. Without `->` the result has the letters that occur once, in
/// alphabetical order.
///
/// - Shapes: axes of one letter have one extent.
/// - Throws: when letters and axes do not match.
/// - Cost: from left to right, each tensor joined to the product so far by one matrix product.
@_disfavoredOverload
public func einsum(_ equation: String, _ tensors: [Tensor]) -> Tensor {
  do { return try einsum(equation, tensors) } catch { stop(error) }
}

/// e to the power of every element.
@_disfavoredOverload
public func exp(_ x: Tensor) -> Tensor {
  do { return try exp(x) } catch { stop(error) }
}

/// The natural logarithm of every element: −∞ of 0, NaN of negative numbers.
@_disfavoredOverload
public func log(_ x: Tensor) -> Tensor {
  do { return try log(x) } catch { stop(error) }
}

/// The square root of every element, NaN of negative numbers.
@_disfavoredOverload
public func sqrt(_ x: Tensor) -> Tensor {
  do { return try sqrt(x) } catch { stop(error) }
}

/// The size of every element without its sign. Its derivative at 0 is taken as 0.
@_disfavoredOverload
public func abs(_ x: Tensor) -> Tensor {
  do { return try abs(x) } catch { stop(error) }
}

/// The sine of every element.
/// - Units: radians.
@_disfavoredOverload
public func sin(_ x: Tensor) -> Tensor {
  do { return try sin(x) } catch { stop(error) }
}

/// The cosine of every element.
/// - Units: radians.
@_disfavoredOverload
public func cos(_ x: Tensor) -> Tensor {
  do { return try cos(x) } catch { stop(error) }
}

/// The hyperbolic tangent of every element: between −1 and 1.
@_disfavoredOverload
public func tanh(_ x: Tensor) -> Tensor {
  do { return try tanh(x) } catch { stop(error) }
}

/// The logistic function of every element, `1 ÷ (1 + e⁻ˣ)`: between 0 and 1.
@_disfavoredOverload
public func sigmoid(_ x: Tensor) -> Tensor {
  do { return try sigmoid(x) } catch { stop(error) }
}

/// Every element, or 0 where it is negative. Its derivative at 0 is taken as 0.
@_disfavoredOverload
public func relu(_ x: Tensor) -> Tensor {
  do { return try relu(x) } catch { stop(error) }
}

/// Every element, or `slope` times it where it is negative.
@_disfavoredOverload
public func leakyReLU(_ x: Tensor, slope: Double = 0.01) -> Tensor {
  do { return try leakyReLU(x, slope: slope) } catch { stop(error) }
}

/// 1 where an element is 0 or more, else 0. It has no gradient.
@_disfavoredOverload
public func step(_ x: Tensor) -> Tensor {
  do { return try step(x) } catch { stop(error) }
}

/// −1, 0 or 1 as an element is negative, zero or positive. It has no gradient.
@_disfavoredOverload
public func sign(_ x: Tensor) -> Tensor {
  do { return try sign(x) } catch { stop(error) }
}

/// `log(1 + eˣ)` of every element: a smooth `relu`.
@_disfavoredOverload
public func softplus(_ x: Tensor) -> Tensor {
  do { return try softplus(x) } catch { stop(error) }
}

/// The error function of every element: `2 ÷ √π` times the integral of `e^(−t²)` from 0.
@_disfavoredOverload
public func erf(_ x: Tensor) -> Tensor {
  do { return try erf(x) } catch { stop(error) }
}

/// Every element times the probability that a standard normal number is below it.
/// - Source: Hendrycks and Gimpel, *Gaussian Error Linear Units* (2016).
@_disfavoredOverload
public func gelu(_ x: Tensor) -> Tensor {
  do { return try gelu(x) } catch { stop(error) }
}

/// `eˣ − 1` of every element, exact near 0.
@_disfavoredOverload
public func expm1(_ x: Tensor) -> Tensor {
  do { return try expm1(x) } catch { stop(error) }
}

/// `log(1 + x)` of every element, exact near 0.
@_disfavoredOverload
public func log1p(_ x: Tensor) -> Tensor {
  do { return try log1p(x) } catch { stop(error) }
}

/// Every element to the power `n`.
@_disfavoredOverload
public func pow(_ x: Tensor, _ n: Double) -> Tensor {
  do { return try pow(x, n) } catch { stop(error) }
}

/// A positive number to the power of every element.
@_disfavoredOverload
public func pow(_ base: Double, _ x: Tensor) -> Tensor {
  do { return try pow(base, x) } catch { stop(error) }
}

/// The nearest whole number below or at every element. It has no gradient.
@_disfavoredOverload
public func floor(_ x: Tensor) -> Tensor {
  do { return try floor(x) } catch { stop(error) }
}

/// The nearest whole number above or at every element. It has no gradient.
@_disfavoredOverload
public func ceil(_ x: Tensor) -> Tensor {
  do { return try ceil(x) } catch { stop(error) }
}

/// The logarithm of `softmax`, without overflow or loss of small numbers: `(x − max) − log Σ exp(x − max)` along an axis.
///
/// - Gradient: `dy − softmax(x) · Σ dy` with the sum along the axis.
/// - Cost: that of `softmax`, on the way back once more.
@_disfavoredOverload
public func logSoftmax(_ x: Tensor, axis: Int = -1) -> Tensor {
  do { return try logSoftmax(x, axis: axis) } catch { stop(error) }
}

/// Every element of `x` to the power of its partner in `n`.
@_disfavoredOverload
public func pow(_ x: Tensor, _ n: Tensor) -> Tensor {
  do { return try pow(x, n) } catch { stop(error) }
}

/// The larger of each pair of elements; NaN if either is.
/// - Gradient: goes to the larger one, to `a` if they are equal.
@_disfavoredOverload
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor {
  do { return try maximum(a, b) } catch { stop(error) }
}

/// The smaller of each pair of elements; NaN if either is.
/// - Gradient: goes to the smaller one, to `a` if they are equal.
@_disfavoredOverload
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor {
  do { return try minimum(a, b) } catch { stop(error) }
}

/// Elements of `a` where the condition is not 0, else of `b`; all three are broadcast.
/// - Gradient: goes to the operand that was taken.
@_disfavoredOverload
public func select(where condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
  do { return try select(where: condition, a, b) } catch { stop(error) }
}

/// The numbers from 0 up to `count` in random order.
///
/// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
@_disfavoredOverload
public func randomPermutation(_ count: Int, seed: Int? = nil) -> [Int] {
  do { return try randomPermutation(count, seed: seed) } catch { stop(error) }
}

/// Random indices of a vector of weights, each as likely as its share of their sum.
///
/// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
/// - Throws: when a weight is negative or not finite, or all are 0.
@_disfavoredOverload
public func randomChoices(_ weights: Tensor, count: Int = 1, seed: Int? = nil) -> [Int] {
  do { return try randomChoices(weights, count: count, seed: seed) } catch { stop(error) }
}

/// The elements divided by their sum after `exp`: positive numbers along an axis that add up to 1.
///
/// - Gradient: `y · (dy − Σ dy · y)` with the sum along the axis.
@_disfavoredOverload
public func softmax(_ x: Tensor, axis: Int = -1) -> Tensor {
  do { return try softmax(x, axis: axis) } catch { stop(error) }
}

/// Slides kernels over images and sums the products (a cross-correlation, as in all deep-learning libraries).
///
/// With groups the channels and the filters are divided into as many parts, and each part of the filters sees its part
/// of the channels alone.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `kernel` is `[kernelHeight, kernelWidth, channels ÷ groups,
///   filters]`, the result is `[batch, outputHeight, outputWidth, filters]`.
/// - Throws: when the channels differ or the kernel is larger than the image.
@_disfavoredOverload
public func convolution2D(_ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1) -> Tensor {
  do { return try convolution2D(x, kernel, stride: stride, padding: padding, dilation: dilation, groups: groups) } catch { stop(error) }
}

/// `convolution2D` with its strides and dilations for rows and columns.
@_disfavoredOverload
public func convolution2D(_ x: Tensor, _ kernel: Tensor, strides: [Int], padding: Padding = .valid, dilations: [Int] = [1, 1], groups: Int = 1) -> Tensor {
  do { return try convolution2D(x, kernel, strides: strides, padding: padding, dilations: dilations, groups: groups) } catch { stop(error) }
}

/// The transposed convolution: every input adds its multiple of the kernel to the output, `stride` apart.
///
/// - Shapes: `x` is `[batch, height, width, channels]`, `kernel` is `[kernelHeight, kernelWidth, filters, channels]`;
///   with `same` padding the result is `[batch, height · stride, width · stride, filters]`; zeros of a width are cut
///   off on every side.
@_disfavoredOverload
public func convolutionTransposed2D(_ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid) -> Tensor {
  do { return try convolutionTransposed2D(x, kernel, stride: stride, padding: padding) } catch { stop(error) }
}

/// `convolutionTransposed2D` with its strides for rows and columns.
@_disfavoredOverload
public func convolutionTransposed2D(_ x: Tensor, _ kernel: Tensor, strides: [Int], padding: Padding = .valid) -> Tensor {
  do { return try convolutionTransposed2D(x, kernel, strides: strides, padding: padding) } catch { stop(error) }
}

/// Slides one kernel over one image, both matrices.
@_disfavoredOverload
public func convolve(_ image: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid) -> Tensor {
  do { return try convolve(image, kernel, stride: stride, padding: padding) } catch { stop(error) }
}

/// Slides kernels along sequences and sums the products.
///
/// - Shapes: `x` is `[batch, time, channels]`, `kernel` is `[kernelLength, channels ÷ groups, filters]`, the result is
///   `[batch, outputTime, filters]`.
/// - Throws: when the channels differ or the kernel is longer than the sequence.
@_disfavoredOverload
public func convolution1D(_ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1) -> Tensor {
  do { return try convolution1D(x, kernel, stride: stride, padding: padding, dilation: dilation, groups: groups) } catch { stop(error) }
}

/// Slides kernels through volumes and sums the products: each output is one chain over (row, column, depth, channel).
///
/// - Shapes: `x` is `[batch, depth, height, width, channels]`, `kernel` is `[kernelDepth, kernelHeight, kernelWidth,
///   channels ÷ groups, filters]`, the result is `[batch, outputDepth, outputHeight, outputWidth, filters]`.
/// - Cost: the images are held once for every step of the kernel in depth.
/// - Throws: when the channels differ or the kernel is larger than the volume.
@_disfavoredOverload
public func convolution3D(_ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1) -> Tensor {
  do { return try convolution3D(x, kernel, stride: stride, padding: padding, dilation: dilation, groups: groups) } catch { stop(error) }
}

/// `convolution3D` with its strides and dilations for depth, rows and columns.
@_disfavoredOverload
public func convolution3D(_ x: Tensor, _ kernel: Tensor, strides: [Int], padding: Padding = .valid, dilations: [Int] = [1, 1, 1], groups: Int = 1) -> Tensor {
  do { return try convolution3D(x, kernel, strides: strides, padding: padding, dilations: dilations, groups: groups) } catch { stop(error) }
}

/// How often each class number occurs.
///
/// - Throws: when a number is negative, or not below `classes` if that is given.
@_disfavoredOverload
public func classCounts(_ labels: [Int], classes: Int? = nil) -> [Int] {
  do { return try classCounts(labels, classes: classes) } catch { stop(error) }
}

/// The largest element of every window of every channel.
///
/// - Shapes: `x` is `[batch, height, width, channels]`.
/// - Gradient: goes to the first largest element of each window.
@_disfavoredOverload
public func maxPooling2D(_ x: Tensor, size: Int = 2, stride: Int? = nil, padding: Padding = .valid) -> Tensor {
  do { return try maxPooling2D(x, size: size, stride: stride, padding: padding) } catch { stop(error) }
}

/// The mean of every window of every channel; zeros around the image are not counted.
///
/// - Shapes: `x` is `[batch, height, width, channels]`.
@_disfavoredOverload
public func averagePooling2D(_ x: Tensor, size: Int = 2, stride: Int? = nil, padding: Padding = .valid) -> Tensor {
  do { return try averagePooling2D(x, size: size, stride: stride, padding: padding) } catch { stop(error) }
}

/// `maxPooling2D` with sizes and strides for rows and columns.
@_disfavoredOverload
public func maxPooling2D(_ x: Tensor, sizes: [Int], strides: [Int], padding: Padding = .valid) -> Tensor {
  do { return try maxPooling2D(x, sizes: sizes, strides: strides, padding: padding) } catch { stop(error) }
}

/// `averagePooling2D` with sizes and strides for rows and columns.
@_disfavoredOverload
public func averagePooling2D(_ x: Tensor, sizes: [Int], strides: [Int], padding: Padding = .valid) -> Tensor {
  do { return try averagePooling2D(x, sizes: sizes, strides: strides, padding: padding) } catch { stop(error) }
}

/// The matrix product of the last two axes; axes before them are broadcast.
///
/// - Shapes: `[m, k] · [k, n]` is `[m, n]`; a vector on the left is a row, on the right a column, and that axis is
///   left out of the result.
/// - Throws: when the inner extents differ.
@_disfavoredOverload
public func matmul(_ a: Tensor, _ b: Tensor) -> Tensor {
  do { return try matmul(a, b) } catch { stop(error) }
}

/// The sum of the products of two vectors' elements.
/// - Throws: when they are not two vectors of one length.
@_disfavoredOverload
public func dot(_ a: Tensor, _ b: Tensor) -> Tensor {
  do { return try dot(a, b) } catch { stop(error) }
}

/// Tensors joined along an axis that they have.
/// - Throws: when there are none, or other axes differ in extent.
@_disfavoredOverload
public func concatenate(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  do { return try concatenate(tensors, axis: axis) } catch { stop(error) }
}

/// Tensors of one shape joined along a new axis.
@_disfavoredOverload
public func stack(_ tensors: [Tensor], axis: Int = 0) -> Tensor {
  do { return try stack(tensors, axis: axis) } catch { stop(error) }
}

/// `x` above zero and `alpha · (eˣ − 1)` below.
///
/// - Source: Clevert, Unterthiner, Hochreiter, *Fast and accurate deep network learning by exponential linear
///   units* (2016).
@_disfavoredOverload
public func elu(_ x: Tensor, alpha: Double = 1) -> Tensor {
  do { return try elu(x, alpha: alpha) } catch { stop(error) }
}

/// A scaled ELU whose outputs keep mean 0 and variance 1.
///
/// - Source: Klambauer, Unterthiner, Mayr, Hochreiter, *Self-normalizing neural networks* (2017).
@_disfavoredOverload
public func selu(_ x: Tensor) -> Tensor {
  do { return try selu(x) } catch { stop(error) }
}

/// `x · sigmoid(x)`.
///
/// - Source: Ramachandran, Zoph, Le, *Searching for activation functions* (2017).
@_disfavoredOverload
public func swish(_ x: Tensor) -> Tensor {
  do { return try swish(x) } catch { stop(error) }
}

/// `x · sigmoid(beta · x)`: between a straight line for 0 and `relu` for a large one.
@_disfavoredOverload
public func swish(_ x: Tensor, beta: Double) -> Tensor {
  do { return try swish(x, beta: beta) } catch { stop(error) }
}

/// `x · tanh(softplus(x))`.
///
/// - Source: Misra, *Mish: a self regularized non-monotonic activation function* (2020).
@_disfavoredOverload
public func mish(_ x: Tensor) -> Tensor {
  do { return try mish(x) } catch { stop(error) }
}

/// `x ÷ (1 + |x|)`, between −1 and 1.
@_disfavoredOverload
public func softsign(_ x: Tensor) -> Tensor {
  do { return try softsign(x) } catch { stop(error) }
}

/// A straight line from 0 at −3 to 1 at 3.
///
/// - Source: Howard et al., *Searching for MobileNetV3* (2019).
@_disfavoredOverload
public func hardSigmoid(_ x: Tensor) -> Tensor {
  do { return try hardSigmoid(x) } catch { stop(error) }
}

/// `x ÷ 2 · (1 + tanh(√(2 ÷ π) · (x + 0.044715 · x³)))`, within 0.0005 of `gelu`.
///
/// - Source: Hendrycks, Gimpel, *Gaussian error linear units* (2016), section 2.
@_disfavoredOverload
public func geluTanh(_ x: Tensor) -> Tensor {
  do { return try geluTanh(x) } catch { stop(error) }
}

/// A row for each class number, with a one in its column and zeros elsewhere.
///
/// - Throws: when a number is not from 0 up to `classes`.
@_disfavoredOverload
public func oneHot(_ labels: [Int], classes: Int) -> Tensor {
  do { return try oneHot(labels, classes: classes) } catch { stop(error) }
}

/// A sine wave in steps, with noise.
///
/// - Units: `period` is in steps.
/// - Throws: when there are fewer than no numbers, or the period is not above 0.
@_disfavoredOverload
public func sineSeries(count: Int = 200, period: Double = 20, amplitude: Double = 1, noise: Double = 0, seed: Int? = nil) -> [Double] {
  do { return try sineSeries(count: count, period: period, amplitude: amplitude, noise: noise, seed: seed) } catch { stop(error) }
}

/// A series that begins at 0 and takes a random step at each time: what came before tells nothing about the next step.
///
/// - Throws: when there are fewer than no numbers.
@_disfavoredOverload
public func randomWalk(count: Int = 200, drift: Double = 0, noise: Double = 1, seed: Int? = nil) -> [Double] {
  do { return try randomWalk(count: count, drift: drift, noise: noise, seed: seed) } catch { stop(error) }
}

/// A series whose every number is a weighted sum of those before it, the nearest first, and noise:
/// `x[t] = Σ coefficients[k] · x[t − 1 − k] + noise`.
///
/// - Throws: when there are fewer than no numbers.
@_disfavoredOverload
public func autoregressiveSeries(_ coefficients: [Double], count: Int = 200, noise: Double = 1, seed: Int? = nil) -> [Double] {
  do { return try autoregressiveSeries(coefficients, count: count, noise: noise, seed: seed) } catch { stop(error) }
}

/// A wave of a season on a rising line, as sales have, with noise.
///
/// - Units: `period` is in steps; `trend` is how much a step rises.
/// - Throws: when there are fewer than no numbers, or the period is not above 0.
@_disfavoredOverload
public func seasonalSeries(count: Int = 120, period: Double = 12, trend: Double = 0.05, amplitude: Double = 1, noise: Double = 0.1, seed: Int? = nil) -> [Double] {
  do { return try seasonalSeries(count: count, period: period, trend: trend, amplitude: amplitude, noise: noise, seed: seed) } catch { stop(error) }
}

/// Pieces of a series, each with the number that follows it.
///
/// - Shapes: `x` is `[windows, length, 1]`, `y` is `[windows, 1]`.
/// - Throws: when the series is not longer than a window.
@_disfavoredOverload
public func slidingWindows(_ series: [Double], length: Int, ahead: Int = 1) -> Dataset {
  do { return try slidingWindows(series, length: length, ahead: ahead) } catch { stop(error) }
}

/// The gradients with every number brought into `-limit … limit`.
///
/// - Throws: when the limit is not above zero.
@_disfavoredOverload
public func clipByValue(_ gradients: [Tensor], _ limit: Double) -> [Tensor] {
  do { return try clipByValue(gradients, limit) } catch { stop(error) }
}

/// A gradient with every number brought into `-limit … limit`.
///
/// - Throws: when the limit is not above zero.
@_disfavoredOverload
public func clipByValue(_ gradient: Tensor, _ limit: Double) -> Tensor {
  do { return try clipByValue(gradient, limit) } catch { stop(error) }
}

/// The gradients, scaled together so that the length of all their numbers as one vector is at most `limit`.
///
/// - Source: Pascanu, Mikolov, Bengio, *On the difficulty of training recurrent neural networks* (2013).
/// - Throws: when the limit is not above zero.
@_disfavoredOverload
public func clipByNorm(_ gradients: [Tensor], _ limit: Double) -> [Tensor] {
  do { return try clipByNorm(gradients, limit) } catch { stop(error) }
}

/// A gradient, scaled so that its length is at most `limit`.
///
/// - Throws: when the limit is not above zero.
@_disfavoredOverload
public func clipByNorm(_ gradient: Tensor, _ limit: Double) -> Tensor {
  do { return try clipByNorm(gradient, limit) } catch { stop(error) }
}

/// Compares a function's gradient with differences of the function, entry by entry.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func gradientCheck(at w: Tensor, _ f: (Tensor) -> Tensor) -> GradientCheck {
  do { return try gradientCheck(at: w, f) } catch { stop(error) }
}

/// Compares a function's gradients with differences of the function, entry by entry.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func gradientCheck(at a: Tensor, _ b: Tensor, _ f: (Tensor, Tensor) -> Tensor) -> GradientCheck {
  do { return try gradientCheck(at: a, b, f) } catch { stop(error) }
}

/// Compares a function's gradients with differences of the function, entry by entry.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func gradientCheck(at tensors: [Tensor], _ f: ([Tensor]) -> Tensor) -> GradientCheck {
  do { return try gradientCheck(at: tensors, f) } catch { stop(error) }
}

/// Compares the gradients of a function of a model with differences of the function, entry by entry.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func gradientCheck(at model: Sequential, _ f: (Sequential) -> Tensor) -> GradientCheck {
  do { return try gradientCheck(at: model, f) } catch { stop(error) }
}

/// The value of a function and its gradient with respect to one tensor.
///
/// Differentiating inside `f` again gives second derivatives.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func valueWithGradient(at w: Tensor, _ f: (Tensor) -> Tensor) -> (Tensor, Tensor) {
  do { return try valueWithGradient(at: w, f) } catch { stop(error) }
}

/// The value of a function and its gradients with respect to two tensors.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func valueWithGradient(at a: Tensor, _ b: Tensor, _ f: (Tensor, Tensor) -> Tensor) -> (Tensor, (Tensor, Tensor)) {
  do { return try valueWithGradient(at: a, b, f) } catch { stop(error) }
}

/// The value of a function and its gradients with respect to three tensors.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func valueWithGradient(at a: Tensor, _ b: Tensor, _ c: Tensor, _ f: (Tensor, Tensor, Tensor) -> Tensor) -> (Tensor, (Tensor, Tensor, Tensor)) {
  do { return try valueWithGradient(at: a, b, c, f) } catch { stop(error) }
}

/// The value of a function and its gradients with respect to any number of tensors.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func valueWithGradient(at tensors: [Tensor], _ f: ([Tensor]) -> Tensor) -> (Tensor, [Tensor]) {
  do { return try valueWithGradient(at: tensors, f) } catch { stop(error) }
}

/// The value of a function of a model and its gradients with respect to the model's parameters, in the order of
/// `model.parameters`; frozen parameters get zeros.
///
/// Inside, the model behaves as in training: dropout drops, batch normalization uses the batch.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func valueWithGradient(at model: Sequential, _ f: (Sequential) -> Tensor) -> (Tensor, [Tensor]) {
  do { return try valueWithGradient(at: model, f) } catch { stop(error) }
}

/// The gradient of a function with respect to one tensor.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func gradient(at w: Tensor, _ f: (Tensor) -> Tensor) -> Tensor {
  do { return try gradient(at: w, f) } catch { stop(error) }
}

/// The gradients of a function with respect to two tensors.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func gradient(at a: Tensor, _ b: Tensor, _ f: (Tensor, Tensor) -> Tensor) -> (Tensor, Tensor) {
  do { return try gradient(at: a, b, f) } catch { stop(error) }
}

/// The gradients of a function with respect to any number of tensors.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func gradient(at tensors: [Tensor], _ f: ([Tensor]) -> Tensor) -> [Tensor] {
  do { return try gradient(at: tensors, f) } catch { stop(error) }
}

/// The gradients of a function of a model with respect to the model's parameters.
///
/// - Throws: when the function's value is not a single number.
@_disfavoredOverload
public func gradient(at model: Sequential, _ f: (Sequential) -> Tensor) -> [Tensor] {
  do { return try gradient(at: model, f) } catch { stop(error) }
}

/// The adjacency matrix of a graph that is told by its edges, each a pair of nodes, walked both ways.
///
/// - Throws: when an edge is not a pair of nodes of the graph.
@_disfavoredOverload
public func adjacencyMatrix(_ edges: [[Int]], nodes: Int) -> Tensor {
  do { return try adjacencyMatrix(edges, nodes: nodes) } catch { stop(error) }
}

/// 1 for every number of padded sequences that is not the padding, else 0.
///
/// - Shapes: `x` is `[batch, time]`, as is the mask.
@_disfavoredOverload
public func paddingMask(_ x: Tensor, ignoring padding: Double = 0) -> Tensor {
  do { return try paddingMask(x, ignoring: padding) } catch { stop(error) }
}

/// For every query a mean of the values, weighted by how well the keys match it:
/// `softmax(query • keyᵀ / √dimensions) • value`.
///
/// - Shapes: `query` is `[…, queries, dimensions]`, `key` is `[…, keys, dimensions]`, `value` is `[…, keys, features]`,
///   the result is `[…, queries, features]`. The mask is broadcast to `[…, queries, keys]`; a query sees the keys where
///   it is not 0, and gets zeros if it sees none. A causal query sees the keys up to its own place.
/// - Cost: `queries · keys · (dimensions + features)` multiplications.
/// - Source: Vaswani et al., *Attention is all you need* (2017), section 3.2.1.
/// - Throws: when the shapes do not fit together.
@_disfavoredOverload
public func scaledDotProductAttention(_ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor? = nil, isCausal: Bool = false) -> Tensor {
  do { return try scaledDotProductAttention(query, key, value, mask: mask, isCausal: isCausal) } catch { stop(error) }
}

/// How much each query attends to each key: `softmax(query • keyᵀ / √dimensions)`, rows that add up to 1.
///
/// - Shapes: `query` is `[…, queries, dimensions]`, `key` is `[…, keys, dimensions]`, the result and, broadcast, the mask
///   are `[…, queries, keys]`.
/// - Throws: when the shapes do not fit together.
@_disfavoredOverload
public func attentionWeights(_ query: Tensor, _ key: Tensor, mask: Tensor? = nil, isCausal: Bool = false) -> Tensor {
  do { return try attentionWeights(query, key, mask: mask, isCausal: isCausal) } catch { stop(error) }
}

/// How the features of a data set vary together: `c = (x − m)ᵀ • (x − m) / (rows − correction)`, `m` the features' means.
///
/// The diagonal holds the variances. Its eigenvectors are the principal components.
///
/// - Shapes: `x` is `[rows, features]`, the result is `[features, features]`.
/// - Gradient: as of the formula.
/// - Cost: `rows · features²` multiplications.
/// - Throws: when `x` is no matrix, or has no more rows than the correction.
@_disfavoredOverload
public func covariance(_ x: Tensor, correction: Int = 1) -> Tensor {
  do { return try covariance(x, correction: correction) } catch { stop(error) }
}

/// How the features of a data set go together, from −1 to 1: their covariances divided by their standard deviations
/// (Pearson). A feature that is the same in every row has none, and its correlations are NaN.
///
/// - Shapes: `x` is `[rows, features]`, the result is `[features, features]`.
/// - Gradient: as of the formula.
/// - Throws: when `x` is no matrix, or has no rows.
@_disfavoredOverload
public func correlation(_ x: Tensor) -> Tensor {
  do { return try correlation(x) } catch { stop(error) }
}

/// The eigenvalues of a symmetric matrix, the largest first, and an eigenvector of length 1 for each.
///
/// The largest number of an eigenvector is positive, the first of equal ones.
///
/// - Shapes: `a` is `[n, n]`, the values are `[n]`, the vectors `[n, n]`, one in each column.
/// - Gradient: none.
/// - Accuracy: values to about `n` × 10⁻¹⁶ of the largest.
/// - Cost: some ten times `n³`.
/// - Source: Jacobi (1846); Golub, Van Loan, *Matrix computations* (2013), section 8.5.
/// - Throws: when `a` is not square, not symmetric, or holds a number that is not finite.
@_disfavoredOverload
public func eigen(_ a: Tensor) -> (values: Tensor, vectors: Tensor) {
  do { return try eigen(a) } catch { stop(error) }
}

/// The `w` for which `‖a • w − b‖² + ridge · ‖w‖²` is least.
///
/// - Shapes: `a` is `[rows, columns]`, `b` is `[rows]` or `[rows, outputs]`, `w` is `[columns]` or `[columns, outputs]`.
/// - Gradient: none.
/// - Accuracy: by reflections, so that the error grows with the condition of `a`, not with its square.
/// - Cost: `2 · rows · columns²`.
/// - Source: Householder (1958); Golub, Van Loan, *Matrix computations* (2013), section 5.3.
/// - Throws: when the shapes do not fit, a number is not finite, or, without a ridge, the columns of `a` depend on each
///   other.
@_disfavoredOverload
public func leastSquares(_ a: Tensor, _ b: Tensor, ridge: Double = 0) -> Tensor {
  do { return try leastSquares(a, b, ridge: ridge) } catch { stop(error) }
}

/// The `x` with `a • x = b`.
///
/// - Shapes: `a` is `[n, n]`, `b` and `x` are `[n]` or `[n, columns]`.
/// - Gradient: `db = a⁻ᵀ • dx`, `da = −db • xᵀ`; second derivatives too.
/// - Accuracy: elimination with exchanged rows, then two steps of refinement.
/// - Cost: `n³`.
/// - Throws: when `a` is not square, its rows depend on each other, or `b` has not as many rows.
@_disfavoredOverload
public func solve(_ a: Tensor, _ b: Tensor) -> Tensor {
  do { return try solve(a, b) } catch { stop(error) }
}

/// The inverse of a square matrix.
///
/// - Shapes: `a` and the inverse are `[n, n]`.
/// - Gradient: `da = −xᵀ • dx • xᵀ`; second derivatives too.
/// - Cost: `n³`.
/// - Throws: when `a` is not square, or its rows depend on each other.
@_disfavoredOverload
public func inverse(_ a: Tensor) -> Tensor {
  do { return try inverse(a) } catch { stop(error) }
}

/// The determinant of a square matrix: how much it makes volumes larger; 0 when its rows depend on each other.
///
/// - Shapes: `a` is `[n, n]`, the determinant has rank 0.
/// - Gradient: `da = determinant · a⁻ᵀ`; second derivatives too. Zero where the determinant is 0.
/// - Cost: `n³`.
/// - Throws: when `a` is not square.
@_disfavoredOverload
public func determinant(_ a: Tensor) -> Tensor {
  do { return try determinant(a) } catch { stop(error) }
}

/// The singular values of a matrix, the largest first, and for each a left and a right direction:
/// `a = (left * values) • rightᵀ`.
///
/// The largest number of a right direction is positive, the first of equal ones.
///
/// - Shapes: `a` is `[m, n]`; with `k` the smaller of both, the values are `[k]`, the left directions `[m, k]` and the right
///   ones `[n, k]`, one in each column.
/// - Gradient: none.
/// - Accuracy: values to about `k` × 10⁻¹⁶ of the largest.
/// - Cost: some ten times `m · n · k`.
/// - Source: Hestenes (1958); Golub, Van Loan, *Matrix computations* (2013), section 8.6.3.
/// - Throws: when `a` is no matrix or holds a number that is not finite.
@_disfavoredOverload
public func singularValues(_ a: Tensor) -> (left: Tensor, values: Tensor, right: Tensor) {
  do { return try singularValues(a) } catch { stop(error) }
}

/// The matrix that undoes another as far as that can be done: of all solutions of `a • x = b` in the sense of least squares
/// `pseudoInverse(a) • b` is the shortest.
///
/// - Shapes: `a` is `[m, n]`, the result is `[n, m]`.
/// - Gradient: none.
/// - Source: Penrose (1955). Singular values below 10⁻¹⁵ of the largest, 10⁻⁶ in single precision, count as 0.
/// - Throws: when `a` is no matrix or holds a number that is not finite.
@_disfavoredOverload
public func pseudoInverse(_ a: Tensor) -> Tensor {
  do { return try pseudoInverse(a) } catch { stop(error) }
}

/// The mean of `−y log p − (1 − y) log(1 − p)` for probabilities of yes.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `(p − y) ÷ (p (1 − p) · n)`.
/// - Cost: two logarithms for each number.
@_disfavoredOverload
public func binaryCrossentropy(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try binaryCrossentropy(prediction, target) } catch { stop(error) }
}

/// Binary cross-entropy of scores before the sigmoid, finite however large they are: the mean of
/// `log(1 + eᶻ) − y·z`.
///
/// - Shapes: `logits` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `(sigmoid(z) − y) ÷ n`.
/// - Cost: two elementary functions for each number, and one on the way back.
/// - Accuracy: a term is as exact as the last place of its score; of a yes that is answered with a score of 10 in single
///   precision, some percent of the little that is left.
@_disfavoredOverload
public func binaryCrossentropy(logits: Tensor, _ target: Tensor) -> Tensor {
  do { return try binaryCrossentropy(logits: logits, target) } catch { stop(error) }
}

/// The mean over rows of `−Σ y log p`.
///
/// - Shapes: `prediction` and `target` are both `[…, classes]`.
/// - Gradient: `−y ÷ (p · rows)`.
/// - Cost: a logarithm for each number.
@_disfavoredOverload
public func categoricalCrossentropy(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try categoricalCrossentropy(prediction, target) } catch { stop(error) }
}

/// Categorical cross-entropy of scores before the softmax.
///
/// - Shapes: `logits` and `target` are both `[…, classes]`.
/// - Gradient: `(softmax(z) · Σ y − y) ÷ rows`.
/// - Cost: `exp` for each number, on the way back once more.
@_disfavoredOverload
public func categoricalCrossentropy(logits: Tensor, _ target: Tensor) -> Tensor {
  do { return try categoricalCrossentropy(logits: logits, target) } catch { stop(error) }
}

/// The mean over rows of `−log p` of the right class.
///
/// - Shapes: `prediction` is `[batch, classes]`, `target` is `[batch]` or `[batch, 1]` of class numbers.
/// - Gradient: `−1 ÷ (p · rows)` for the right class, 0 for others.
/// - Cost: a logarithm for each row.
@_disfavoredOverload
public func sparseCategoricalCrossentropy(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try sparseCategoricalCrossentropy(prediction, target) } catch { stop(error) }
}

/// Sparse categorical cross-entropy of scores before the softmax.
///
/// - Shapes: `logits` is `[batch, classes]`, `target` is `[batch]` or `[batch, 1]` of class numbers.
/// - Gradient: `(softmax(z) − y) ÷ rows` with `y` 1 for the right class and 0 for others.
/// - Cost: `exp` for each number, on the way back once more.
@_disfavoredOverload
public func sparseCategoricalCrossentropy(logits: Tensor, _ target: Tensor) -> Tensor {
  do { return try sparseCategoricalCrossentropy(logits: logits, target) } catch { stop(error) }
}

/// The mean over rows of `Σ y log(y / p)`: the extra cost of believing `p` where `y` is true.
///
/// - Shapes: `prediction` and `target` are both `[…, classes]`.
/// - Gradient: `−y ÷ (p · rows)`.
/// - Cost: two logarithms for each number.
/// - Source: Kullback, Leibler, *On information and sufficiency* (1951).
@_disfavoredOverload
public func kullbackLeibler(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try kullbackLeibler(prediction, target) } catch { stop(error) }
}

/// The mean over rows of one minus the cosine of the angle between prediction and target: 0 for one direction, 2 for
/// opposite ones, whatever their lengths.
///
/// - Shapes: `prediction` and `target` are both `[…, features]`.
/// - Gradient: `(c · p ÷ |p| − t ÷ |t|) ÷ (|p| · rows)` with the cosine `c`.
/// - Cost: three products for each number.
@_disfavoredOverload
public func cosineDistance(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try cosineDistance(prediction, target) } catch { stop(error) }
}

/// The mean over rows of how much nearer than by `margin` the negative is: `max(0, |a − p| − |a − n| + margin)`.
///
/// - Shapes: all three are `[rows, features]`.
/// - Gradient: of rows that cost something: `((a − p) ÷ |a − p| − (a − n) ÷ |a − n|) ÷ rows` for `a`, and so on.
/// - Cost: a few operations for each number.
/// - Source: Schroff, Kalenichenko, Philbin, *FaceNet* (2015), with distances that are not squared, as in PyTorch.
@_disfavoredOverload
public func tripletMarginLoss(_ anchor: Tensor, _ positive: Tensor, _ negative: Tensor, margin: Double = 1) -> Tensor {
  do { return try tripletMarginLoss(anchor, positive, negative, margin: margin) } catch { stop(error) }
}

/// The mean over pairs of `d²` where they are alike and of `max(0, margin − d)²` where they are not.
///
/// - Shapes: `distances` and `areAlike` are equal; `areAlike` is 1 or 0.
/// - Gradient: `2d ÷ n` of pairs that are alike, `−2 max(0, margin − d) ÷ n` of others.
/// - Cost: a few operations for each number.
/// - Source: Hadsell, Chopra, LeCun, *Dimensionality reduction by learning an invariant mapping* (2006).
@_disfavoredOverload
public func contrastiveLoss(_ distances: Tensor, areAlike: Tensor, margin: Double = 1) -> Tensor {
  do { return try contrastiveLoss(distances, areAlike: areAlike, margin: margin) } catch { stop(error) }
}

/// The mean over rows of how far normal distributions are from the standard one: `½ Σ (μ² + σ² − 1 − log σ²)`, the cost of
/// a variational autoencoder's code.
///
/// - Shapes: `mean` and `logVariance` are both `[rows, features]`.
/// - Gradient: `μ ÷ rows` for the mean, `½ (σ² − 1) ÷ rows` for `logVariance`.
/// - Cost: `exp` for each number.
/// - Source: Kingma, Welling, *Auto-encoding variational Bayes* (2014), appendix B.
@_disfavoredOverload
public func normalDivergence(mean: Tensor, logVariance: Tensor) -> Tensor {
  do { return try normalDivergence(mean: mean, logVariance: logVariance) } catch { stop(error) }
}

/// The mean of `½ (log σ² + (y − μ)² ÷ σ²)`: the normal distribution's −log likelihood, less what does not depend on it.
///
/// - Shapes: `mean`, `target` and `variance` are equal. A variance below 10⁻⁶ counts as that.
/// - Gradient: `(μ − y) ÷ (σ² · n)` for the mean, `½ (1 − (y − μ)² ÷ σ²) ÷ (σ² · n)` for the variance.
/// - Cost: a logarithm for each number.
@_disfavoredOverload
public func gaussianLikelihoodLoss(_ mean: Tensor, _ target: Tensor, variance: Tensor) -> Tensor {
  do { return try gaussianLikelihoodLoss(mean, target, variance: variance) } catch { stop(error) }
}

/// The mean over rows of minus the logarithm of the right class's probability, which is given as a logarithm, such as by
/// `logSoftmax`.
///
/// - Shapes: `logProbabilities` is `[batch, classes]`, `target` is `[batch]` or `[batch, 1]` of class numbers.
/// - Gradient: `−1 ÷ rows` for the right class, 0 for others.
/// - Cost: a number for each row.
@_disfavoredOverload
public func negativeLogLikelihood(_ logProbabilities: Tensor, _ target: Tensor) -> Tensor {
  do { return try negativeLogLikelihood(logProbabilities, target) } catch { stop(error) }
}

/// One minus the share of overlap of two masks: `1 − (2 Σ p·y + 1) ÷ (Σ p + Σ y + 1)`.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `((2 Σ p·y + 1) ÷ s − 2y) ÷ s` with `s = Σ p + Σ y + 1`.
/// - Cost: a few operations for each number.
/// - Source: Milletari, Navab, Ahmadi, *V-Net* (2016).
@_disfavoredOverload
public func diceLoss(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try diceLoss(prediction, target) } catch { stop(error) }
}

/// The mean of `log cosh` of the differences.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `tanh(p − t) ÷ n`.
/// - Cost: two elementary functions for each number.
@_disfavoredOverload
public func logCosh(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try logCosh(prediction, target) } catch { stop(error) }
}

/// The mean of `p − y log p` for predicted rates `p` and counts `y`: the Poisson distribution's −log likelihood, less what
/// does not depend on `p`.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `(1 − y ÷ p) ÷ n`.
/// - Cost: a logarithm for each number.
@_disfavoredOverload
public func poisson(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try poisson(prediction, target) } catch { stop(error) }
}

/// The mean of the squared differences of `log(1 + x)`; numbers below 0 count as 0.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `2 (log(1 + p) − log(1 + t)) ÷ ((1 + p) · n)`, 0 below 0.
/// - Cost: two logarithms for each number.
@_disfavoredOverload
public func meanSquaredLogarithmicError(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try meanSquaredLogarithmicError(prediction, target) } catch { stop(error) }
}

/// The mean of the absolute differences in percent of the targets' sizes; a target of 0 counts as 10⁻⁷.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `100 · sign(p − t) ÷ (|t| · n)`.
/// - Cost: a few operations for each number.
@_disfavoredOverload
public func meanAbsolutePercentageError(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try meanAbsolutePercentageError(prediction, target) } catch { stop(error) }
}

/// The mean of `share · d` where the target is higher by `d`, and of `(1 − share) · d` where it is lower (pinball loss).
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `−share ÷ n` where the target is higher, `(1 − share) ÷ n` where it is lower.
/// - Cost: a few operations for each number.
/// - Source: Koenker, Bassett, *Regression quantiles* (1978).
@_disfavoredOverload
public func quantileLoss(_ prediction: Tensor, _ target: Tensor, share: Double = 0.5) -> Tensor {
  do { return try quantileLoss(prediction, target, share: share) } catch { stop(error) }
}

/// The mean of `max(0, 1 − y·p)`, the loss of support vector machines.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one; targets are −1 and 1, and when all
///   are 0 or 1 the zeros are taken as −1.
/// - Gradient: `−y ÷ n` where `y·p` is below 1, else 0.
/// - Cost: a few operations for each number.
/// - Source: Cortes, Vapnik, *Support-vector networks* (1995).
@_disfavoredOverload
public func hinge(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try hinge(prediction, target) } catch { stop(error) }
}

/// The mean of `max(0, 1 − y·p)²`: narrow misses cost less than with `hinge`, wide ones more.
///
/// - Shapes: as for `hinge`.
/// - Gradient: `−2y · max(0, 1 − y·p) ÷ n`.
/// - Cost: a few operations for each number.
@_disfavoredOverload
public func squaredHinge(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try squaredHinge(prediction, target) } catch { stop(error) }
}

/// A weight for each class, the rarer the larger, such that all classes count alike and the mean over rows is 1:
/// `rows ÷ (classes · rows of the class)`.
///
/// - Throws: when there are no labels, one is negative or above 4095, or a class below the largest never occurs.
@_disfavoredOverload
public func balancedWeights(_ labels: [Int]) -> [Double] {
  do { return try balancedWeights(labels) } catch { stop(error) }
}

/// The mean of the squared differences.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `2 (p − t) ÷ n` of `n` numbers.
/// - Cost: a few operations for each number.
@_disfavoredOverload
public func meanSquaredError(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try meanSquaredError(prediction, target) } catch { stop(error) }
}

/// The mean of the absolute differences.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `sign(p − t) ÷ n` of `n` numbers, 0 where both are equal.
/// - Cost: a few operations for each number.
@_disfavoredOverload
public func meanAbsoluteError(_ prediction: Tensor, _ target: Tensor) -> Tensor {
  do { return try meanAbsoluteError(prediction, target) } catch { stop(error) }
}

/// Half the squared difference up to `delta`, and a straight line of slope `delta` beyond, on average.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Gradient: `(p − t) ÷ n` up to `delta`, `delta · sign(p − t) ÷ n` beyond.
/// - Cost: a few operations for each number.
/// - Source: Huber, *Robust estimation of a location parameter* (1964).
@_disfavoredOverload
public func huber(_ prediction: Tensor, _ target: Tensor, delta: Double = 1) -> Tensor {
  do { return try huber(prediction, target, delta: delta) } catch { stop(error) }
}

/// The share of right answers.
///
/// One number for each case means yes above the threshold; where a target is above 1, it is a class number.
///
/// - Shapes: probabilities or scores `[batch, classes]` with class numbers `[batch]` or one-hot rows; or one number
///   for each case.
/// - Throws: when the shapes do not fit, there are no cases, or a class number is not whole or too large.
@_disfavoredOverload
public func accuracy(_ prediction: Tensor, _ target: Tensor, threshold: Double = 0.5) -> Double {
  do { return try accuracy(prediction, target, threshold: threshold) } catch { stop(error) }
}

/// The share of equal class numbers.
///
/// - Throws: when there are not as many of both, or none.
@_disfavoredOverload
public func accuracy(_ predictions: [Int], _ labels: [Int]) -> Double {
  do { return try accuracy(predictions, labels) } catch { stop(error) }
}

/// Counts how often each class was taken for each class.
///
/// - Throws: when there are not as many predictions as labels, or a class number is too large.
@_disfavoredOverload
public func confusionMatrix(labels: [Int], predictions: [Int], classes: Int? = nil) -> ConfusionMatrix {
  do { return try confusionMatrix(labels: labels, predictions: predictions, classes: classes) } catch { stop(error) }
}

/// Counts how often each class was taken for each class, from a model's outputs.
///
/// - Shapes: as for `accuracy`.
@_disfavoredOverload
public func confusionMatrix(_ prediction: Tensor, _ target: Tensor, threshold: Double = 0.5) -> ConfusionMatrix {
  do { return try confusionMatrix(prediction, target, threshold: threshold) } catch { stop(error) }
}

/// Between how many classes, all equally likely, a model would be as unsure as it is: `e` to the mean of `−log p` of the
/// right class. 1 is certainty.
///
/// - Shapes: probabilities `[…, classes]`, with class numbers `[…]` or one-hot rows.
/// - Throws: when the shapes do not fit, there are no cases, or a class number is not whole or too large.
@_disfavoredOverload
public func perplexity(_ probabilities: Tensor, _ target: Tensor) -> Double {
  do { return try perplexity(probabilities, target) } catch { stop(error) }
}

/// Moves the threshold from the highest score to the lowest.
///
/// Cases of the same score are called together, so that their order does not matter.
///
/// - Throws: when a score is missing or not a number, a label is not 0 or 1, or none is 1.
@_disfavoredOverload
public func precisionRecallCurve(labels: [Int], scores: [Double]) -> PrecisionRecallCurve {
  do { return try precisionRecallCurve(labels: labels, scores: scores) } catch { stop(error) }
}

/// Moves the threshold from the highest score to the lowest.
///
/// Cases of the same score are called together, so that their order does not matter.
///
/// - Throws: when a score is missing or not a number, a label is not 0 or 1, or one of the two labels is missing.
@_disfavoredOverload
public func rocCurve(labels: [Int], scores: [Double]) -> ROCCurve {
  do { return try rocCurve(labels: labels, scores: scores) } catch { stop(error) }
}

/// The square root of the mean squared error, in the unit of the target.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Throws: when the shapes do not fit, or there are no cases.
@_disfavoredOverload
public func rootMeanSquaredError(_ prediction: Tensor, _ target: Tensor) -> Double {
  do { return try rootMeanSquaredError(prediction, target) } catch { stop(error) }
}

/// The share of the target's variance that predictions explain: 1 is perfect, 0 no better than the mean.
///
/// A target without variance gives 1 when met exactly, else 0.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Throws: when the shapes do not fit, or there are no cases.
@_disfavoredOverload
public func rSquared(_ prediction: Tensor, _ target: Tensor) -> Double {
  do { return try rSquared(prediction, target) } catch { stop(error) }
}

/// The share of the target's variance that predictions explain when their mean error is set right.
///
/// A target without variance gives 1 when met up to a constant, else 0.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Throws: when the shapes do not fit, or there are no cases.
@_disfavoredOverload
public func explainedVariance(_ prediction: Tensor, _ target: Tensor) -> Double {
  do { return try explainedVariance(prediction, target) } catch { stop(error) }
}

/// The middle one of the absolute differences, which outliers do not move.
///
/// - Shapes: `prediction` and `target` are equal, or differ by a last axis of one.
/// - Throws: when the shapes do not fit, or there are no cases.
@_disfavoredOverload
public func medianAbsoluteError(_ prediction: Tensor, _ target: Tensor) -> Double {
  do { return try medianAbsoluteError(prediction, target) } catch { stop(error) }
}

/// How well rows lie in their groups: the mean of `(b − a) ÷ max(a, b)` with a row's mean distance `a` to its own group and
/// `b` to the nearest other one. 1 is best; a row alone in its group counts 0.
///
/// - Shapes: `x` is `[rows, features]`, with a group number for each row.
/// - Cost: `rows² × features` multiplications.
/// - Source: Rousseeuw, *Silhouettes* (1987).
/// - Throws: when there is not a group number for each row, or there are not at least two groups.
@_disfavoredOverload
public func silhouetteScore(_ x: Tensor, labels: [Int]) -> Double {
  do { return try silhouetteScore(x, labels: labels) } catch { stop(error) }
}

/// The share of cases whose class is among the `k` of the highest scores; of equal scores the lower classes come first.
///
/// - Shapes: scores `[batch, classes]` with class numbers `[batch]` or one-hot rows.
/// - Throws: when the shapes do not fit, there are no cases, or `k` is below 1.
@_disfavoredOverload
public func topKAccuracy(_ prediction: Tensor, _ target: Tensor, k: Int = 5) -> Double {
  do { return try topKAccuracy(prediction, target, k: k) } catch { stop(error) }
}

/// How much the maps of an image go together: the products of every two channels, summed over all pixels, `G = Fᵀ • F`.
///
/// - Shapes: `features` is `[height, width, channels]`, or `[1, height, width, channels]`; `G` is
///   `[channels, channels]`. `F` is `features` with one row for each pixel.
/// - Gradient: `dF = F • (dG + dGᵀ)`.
/// - Source: Gatys, Ecker, Bethge, *Image style transfer using convolutional neural networks* (2016).
/// - Throws: when `features` has other axes.
@_disfavoredOverload
public func gramMatrix(_ features: Tensor) -> Tensor {
  do { return try gramMatrix(features) } catch { stop(error) }
}

/// How far the maps of an image are from those of the image whose content it is to show: `½ · Σ (F − P)²`.
///
/// - Shapes: both are alike; the cost is a single number.
/// - Source: Gatys, Ecker, Bethge, *Image style transfer using convolutional neural networks* (2016).
/// - Throws: when the shapes differ.
@_disfavoredOverload
public func contentCost(_ features: Tensor, _ content: Tensor) -> Tensor {
  do { return try contentCost(features, content) } catch { stop(error) }
}

/// How far the Gram matrix of an image's maps is from that of the image whose style it is to have:
/// `Σ (G − A)² / (4 · channels² · pixels²)`.
///
/// - Shapes: `features` and `style` are `[height, width, channels]`, or with a batch of one, with the same channels; the
///   two images may differ in size, and each Gram matrix is divided by its own pixels.
/// - Source: Gatys, Ecker, Bethge, *Image style transfer using convolutional neural networks* (2016).
/// - Throws: when the channels differ.
@_disfavoredOverload
public func styleCost(_ features: Tensor, _ style: Tensor) -> Tensor {
  do { return try styleCost(features, style) } catch { stop(error) }
}

/// Claims that something is true.
/// - Topic: Expectations
/// - Throws: when it is not; `message` says what was claimed.
@_disfavoredOverload
public func expect(_ condition: Bool, _ message: String = "", twin: Never? = nil) {
  do { try expect(condition, message) } catch { stop(error) }
}

/// Claims that a number is within `tolerance` of another.
/// - Topic: Expectations
/// - Throws: when it is farther away, or one of them is NaN.
@_disfavoredOverload
public func expect(_ value: Double, isClose other: Double, tolerance: Double = 1e-6, twin: Never? = nil) {
  do { try expect(value, isClose: other, tolerance: tolerance) } catch { stop(error) }
}

/// Claims that every number of a list is within `tolerance` of its partner.
/// - Topic: Expectations
/// - Throws: when one is farther away or NaN, or the lists differ in length.
@_disfavoredOverload
public func expect(_ values: [Double], isClose others: [Double], tolerance: Double = 1e-6, twin: Never? = nil) {
  do { try expect(values, isClose: others, tolerance: tolerance) } catch { stop(error) }
}

/// Claims that every element of a tensor is within `tolerance` of its partner.
/// - Topic: Expectations
/// - Throws: when one is farther away or NaN, or the shapes differ.
@_disfavoredOverload
public func expect(_ tensor: Tensor, isClose other: Tensor, tolerance: Double = 1e-6, twin: Never? = nil) {
  do { try expect(tensor, isClose: other, tolerance: tolerance) } catch { stop(error) }
}

/// Claims that a tensor has the same number everywhere, within `tolerance`.
/// - Topic: Expectations
/// - Throws: when an element is farther away or NaN.
@_disfavoredOverload
public func expect(_ tensor: Tensor, isClose value: Double, tolerance: Double = 1e-6, twin: Never? = nil) {
  do { try expect(tensor, isClose: value, tolerance: tolerance) } catch { stop(error) }
}

/// Claims that a whole number is another.
/// - Topic: Expectations
/// - Throws: when it is not.
@_disfavoredOverload
public func expect(_ value: Int, equals other: Int, twin: Never? = nil) {
  do { try expect(value, equals: other) } catch { stop(error) }
}

/// Claims that a number is exactly another.
/// - Topic: Expectations
/// - Throws: when it is not, or one of them is NaN.
@_disfavoredOverload
public func expect(_ value: Double, equals other: Double, twin: Never? = nil) {
  do { try expect(value, equals: other) } catch { stop(error) }
}

/// Claims that a text is another, byte for byte.
/// - Topic: Expectations
/// - Throws: when it is not.
@_disfavoredOverload
public func expect(_ value: String, equals other: String, twin: Never? = nil) {
  do { try expect(value, equals: other) } catch { stop(error) }
}

/// Claims that a list of whole numbers, such as a shape, is another.
/// - Topic: Expectations
/// - Throws: when it is not.
@_disfavoredOverload
public func expect(_ values: [Int], equals others: [Int], twin: Never? = nil) {
  do { try expect(values, equals: others) } catch { stop(error) }
}

/// Claims that a tensor has the shape and exactly the numbers of another.
/// - Topic: Expectations
/// - Throws: when it has not.
@_disfavoredOverload
public func expect(_ tensor: Tensor, equals other: Tensor, twin: Never? = nil) {
  do { try expect(tensor, equals: other) } catch { stop(error) }
}

/// The surface between two lines, in the colour of the line that is added to it.
///
/// - Throws: when the counts differ or there is nothing to draw.
/// - Topic: Plots
@_disfavoredOverload
public func bandPlot(x: [Double], lower: [Double], upper: [Double], title: String = "", xLabel: String = "", yLabel: String = "", twin: Never? = nil) -> Figure {
  do { return try bandPlot(x: x, lower: lower, upper: upper, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// A bar for each value, under its label.
///
/// - Throws: when the counts differ or there is nothing to draw.
/// - Topic: Plots
@_disfavoredOverload
public func barChart(labels: [String], values: [Double], title: String = "", xLabel: String = "", yLabel: String = "", twin: Never? = nil) -> Figure {
  do { return try barChart(labels: labels, values: values, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// A group of bars for each label, one bar for each series.
///
/// - Throws: when the counts differ or there is nothing to draw.
/// - Topic: Plots
@_disfavoredOverload
public func barChart(labels: [String], series: [Series], title: String = "", xLabel: String = "", yLabel: String = "", twin: Never? = nil) -> Figure {
  do { return try barChart(labels: labels, series: series, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// A confusion matrix as a table: a row for each actual class, a column for each predicted one.
///
/// - Throws: when there are not as many labels as classes.
/// - Topic: Plots
@_disfavoredOverload
public func confusionMatrixPlot(_ matrix: ConfusionMatrix, labels: [String] = [], title: String = "", twin: Never? = nil) -> Figure {
  do { return try confusionMatrixPlot(matrix, labels: labels, title: title) } catch { stop(error) }
}

/// The heights of a function of two numbers, with a path of steps over them.
///
/// - Throws: when a range is empty, a step is not two numbers, or the function throws.
/// - Topic: Plots
@_disfavoredOverload
public func contourPlot(_ function: (Double, Double) -> Double, x: ClosedRange<Double>, y: ClosedRange<Double>, path: [[Double]] = [], pathName: String = "steps", title: String = "", xLabel: String = "", yLabel: String = "", twin: Never? = nil) -> Figure {
  do { return try contourPlot(function, x: x, y: y, path: path, pathName: pathName, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// Which class a model chooses at each place of a plane, with the points it learned from.
///
/// One output is the chance of class 1; several are the scores of the classes. Stronger colours mean surer
/// answers.
///
/// - Shapes: `points` is `[points, 2]`; the model takes `[n, 2]`, and gives `[n]`, `[n, 1]` or `[n, classes]`.
/// - Throws: when a shape is another one, or there is not one label for each point.
/// - Topic: Plots
@_disfavoredOverload
public func decisionRegions(_ model: Layer, points: Tensor, labels: [Int], classNames: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "", twin: Never? = nil) -> Figure {
  do { return try decisionRegions(model, points: points, labels: labels, classNames: classNames, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// Which class a function chooses at each place of a plane, with some points.
///
/// One output is class 1 from `threshold` upwards; several are the scores of the classes.
///
/// - Shapes: `points` is `[points, 2]`; the function takes `[n, 2]`, and gives `[n]`, `[n, 1]` or `[n, classes]`.
/// - Throws: when a shape is another one, there is not one label for each point, or the function throws.
/// - Topic: Plots
@_disfavoredOverload
public func decisionRegions(_ function: (Tensor) -> Tensor, points: Tensor, labels: [Int], threshold: Double = 0.5, classNames: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "", twin: Never? = nil) -> Figure {
  do { return try decisionRegions(function, points: points, labels: labels, threshold: threshold, classNames: classNames, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// Some figures beside and below each other, with the same axes on request.
///
/// - Throws: when there is no figure, more than 24, or `columns` is not from 1 to 4.
/// - Topic: Plots
@_disfavoredOverload
public func grid(_ figures: [Figure], columns: Int? = nil, sharingAxes: Bool = false, title: String = "", twin: Never? = nil) -> Figure {
  do { return try grid(figures, columns: columns, sharingAxes: sharingAxes, title: title) } catch { stop(error) }
}

/// One figure that changes from moment to moment; a page shows it with a slider, and the last moment without.
///
/// - Throws: when there is no figure, more than 24, or not one label for each.
/// - Topic: Plots
@_disfavoredOverload
public func animation(_ figures: [Figure], labels: [String], twin: Never? = nil) -> Figure {
  do { return try animation(figures, labels: labels) } catch { stop(error) }
}

/// A table of numbers as coloured cells.
///
/// The numbers stand in the cells if there are at most 150, or as `annotated` says; colours run around zero if
/// there are numbers on both sides of it.
///
/// - Shapes: `tensor` is `[rows, columns]`, or `[columns]` for one row.
/// - Throws: when the shape is another one or there are not as many labels as rows or columns.
/// - Topic: Plots
@_disfavoredOverload
public func heatmap(_ tensor: Tensor, annotated: Bool? = nil, rowLabels: [String] = [], columnLabels: [String] = [], decimals: Int? = nil, title: String = "", xLabel: String = "", yLabel: String = "", twin: Never? = nil) -> Figure {
  do { return try heatmap(tensor, annotated: annotated, rowLabels: rowLabels, columnLabels: columnLabels, decimals: decimals, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// How many values lie in each of some equal steps.
///
/// - Throws: when no value is finite, or `bins` is not from 1 to 200.
/// - Topic: Plots
@_disfavoredOverload
public func histogram(_ values: [Double], bins: Int? = nil, title: String = "", xLabel: String = "", yLabel: String = "count", twin: Never? = nil) -> Figure {
  do { return try histogram(values, bins: bins, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// How many elements of a tensor lie in each of some equal steps.
///
/// - Throws: when no element is finite, or `bins` is not from 1 to 200.
/// - Topic: Plots
@_disfavoredOverload
public func histogram(_ tensor: Tensor, bins: Int? = nil, title: String = "", xLabel: String = "", yLabel: String = "count", twin: Never? = nil) -> Figure {
  do { return try histogram(tensor, bins: bins, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// A tensor as an image.
///
/// Numbers from 0 to 1 go from black to white, as do numbers from 0 to 255; others are stretched from the
/// lowest to the highest.
///
/// - Shapes: `[height, width]`, `[height, width, 1]` or `[height, width, 3]` for colours.
/// - Throws: when the shape is another one.
/// - Topic: Plots
@_disfavoredOverload
public func image(_ tensor: Tensor, title: String = "", twin: Never? = nil) -> Figure {
  do { return try image(tensor, title: title) } catch { stop(error) }
}

/// Some tensors as images in a grid, each over its label.
///
/// - Shapes: `[images, height, width]`, with a last axis of 1 or 3 for colours, or `[images, n · n]`.
/// - Throws: when the shape is another one, or there are labels but not one for each image.
/// - Topic: Plots
@_disfavoredOverload
public func imageGrid(_ tensor: Tensor, labels: [String] = [], limit: Int = 30, title: String = "", twin: Never? = nil) -> Figure {
  do { return try imageGrid(tensor, labels: labels, limit: limit, title: title) } catch { stop(error) }
}

/// A line through the values of a list, one step apart.
///
/// - Throws: when there is nothing to draw.
/// - Topic: Plots
@_disfavoredOverload
public func linePlot(_ y: [Double], title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear, yScale: AxisScale = .linear, first: Int = 0, twin: Never? = nil) -> Figure {
  do { return try linePlot(y, title: title, xLabel: xLabel, yLabel: yLabel, xScale: xScale, yScale: yScale, first: first) } catch { stop(error) }
}

/// A line through the points `(x[i], y[i])`.
///
/// - Throws: when the counts differ or there is nothing to draw.
/// - Topic: Plots
@_disfavoredOverload
public func linePlot(x: [Double], y: [Double], title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear, yScale: AxisScale = .linear, twin: Never? = nil) -> Figure {
  do { return try linePlot(x: x, y: y, title: title, xLabel: xLabel, yLabel: yLabel, xScale: xScale, yScale: yScale) } catch { stop(error) }
}

/// Several lines with their names.
///
/// - Throws: when the counts of a series differ or there is nothing to draw.
/// - Topic: Plots
@_disfavoredOverload
public func linePlot(_ series: [Series], title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear, yScale: AxisScale = .linear, twin: Never? = nil) -> Figure {
  do { return try linePlot(series, title: title, xLabel: xLabel, yLabel: yLabel, xScale: xScale, yScale: yScale) } catch { stop(error) }
}

/// The graph of a function over an interval.
///
/// - Throws: when the interval is empty, nothing can be drawn, or the function throws.
/// - Topic: Plots
@_disfavoredOverload
public func linePlot(_ function: (Double) -> Double, over range: ClosedRange<Double>, name: String = "", samples: Int = 201, title: String = "", xLabel: String = "x", yLabel: String = "", twin: Never? = nil) -> Figure {
  do { return try linePlot(function, over: range, name: name, samples: samples, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// The layers of a model: neurons, or stacks of maps in a convolutional one; what is made of layers is drawn as one.
///
/// With `weights`, lines show the weights between dense layers: their width the size, their colour and dash the sign.
///
/// - Throws: when the model has more than 40 layers.
/// - Topic: Plots
@_disfavoredOverload
public func networkDrawing(_ model: Sequential, weights: Bool = false, title: String = "", twin: Never? = nil) -> Figure {
  do { return try networkDrawing(model, weights: weights, title: title) } catch { stop(error) }
}

/// A receiver operating characteristic with the area under it; guessing runs along the diagonal.
///
/// - Throws: when the curve has no points.
/// - Topic: Plots
@_disfavoredOverload
public func rocPlot(_ curve: ROCCurve, title: String = "", twin: Never? = nil) -> Figure {
  do { return try rocPlot(curve, title: title) } catch { stop(error) }
}

/// Several receiver operating characteristics, each with its name and the area under it.
///
/// - Throws: when there is not one name for each curve or a curve has no points.
/// - Topic: Plots
@_disfavoredOverload
public func rocPlot(_ curves: [ROCCurve], names: [String], title: String = "", twin: Never? = nil) -> Figure {
  do { return try rocPlot(curves, names: names, title: title) } catch { stop(error) }
}

/// The points `(x[i], y[i])`.
///
/// - Throws: when the counts differ or there is nothing to draw.
/// - Topic: Plots
@_disfavoredOverload
public func scatterPlot(x: [Double], y: [Double], name: String = "", title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear, yScale: AxisScale = .linear, twin: Never? = nil) -> Figure {
  do { return try scatterPlot(x: x, y: y, name: name, title: title, xLabel: xLabel, yLabel: yLabel, xScale: xScale, yScale: yScale) } catch { stop(error) }
}

/// Points of several classes, each class with its own colour and shape.
///
/// - Shapes: `points` is `[points, 2]`.
/// - Throws: when the shape is another one, or there is not one label for each point.
/// - Topic: Plots
@_disfavoredOverload
public func scatterPlot(points: Tensor, labels: [Int], classNames: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "", twin: Never? = nil) -> Figure {
  do { return try scatterPlot(points: points, labels: labels, classNames: classNames, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// The loss of a training epoch by epoch, with the loss on validation data if there was any.
///
/// - Throws: when there was no epoch.
/// - Topic: Plots
@_disfavoredOverload
public func lossPlot(_ history: History, title: String = "", yScale: AxisScale = .linear, twin: Never? = nil) -> Figure {
  do { return try lossPlot(history, title: title, yScale: yScale) } catch { stop(error) }
}

/// Vectors of two numbers as arrows, from the origin or from the places in `origins`.
///
/// - Throws: when a vector or a place is not two numbers, or the counts differ.
/// - Topic: Plots
@_disfavoredOverload
public func vectorPlot(_ vectors: [[Double]], origins: [[Double]] = [], names: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "", twin: Never? = nil) -> Figure {
  do { return try vectorPlot(vectors, origins: origins, names: names, title: title, xLabel: xLabel, yLabel: yLabel) } catch { stop(error) }
}

/// Puts a figure on the page.
/// - Topic: Output
/// - Throws: when it shows too many.
@_disfavoredOverload
public func show(_ figure: Figure, twin: Never? = nil) {
  do { try show(figure) } catch { stop(error) }
}

/// Puts a model on the page as a card: its layers, their output shapes and parameters.
/// - Topic: Output
/// - Throws: when it shows too many.
@_disfavoredOverload
public func show(_ model: Layer, twin: Never? = nil) {
  do { try show(model) } catch { stop(error) }
}

extension Tensor {
  /// Every element times itself.
  @_disfavoredOverload
  public func squared() -> Tensor {
    do { return try self.squared() } catch { stop(error) }
  }

  /// 1 divided by every element.
  @_disfavoredOverload
  public func reciprocal() -> Tensor {
    do { return try self.reciprocal() } catch { stop(error) }
  }

  /// Every element, or the nearer bound where it is outside.
  /// - Gradient: passes inside and on the bounds, is 0 outside.
  @_disfavoredOverload
  public func clipped(min: Double, max: Double) -> Tensor {
    do { return try self.clipped(min: min, max: max) } catch { stop(error) }
  }

  /// Every element rounded to so many digits behind the point, halves to even. It has no gradient.
  @_disfavoredOverload
  public func rounded(decimals: Int = 0) -> Tensor {
    do { return try self.rounded(decimals: decimals) } catch { stop(error) }
  }

  /// The sum of every pair of elements.
  @_disfavoredOverload
  public static func + (a: Tensor, b: Tensor) -> Tensor {
    do { return try a + b } catch { stop(error) }
  }

  /// The difference of every pair of elements.
  @_disfavoredOverload
  public static func - (a: Tensor, b: Tensor) -> Tensor {
    do { return try a - b } catch { stop(error) }
  }

  /// The product of every pair of elements.
  @_disfavoredOverload
  public static func * (a: Tensor, b: Tensor) -> Tensor {
    do { return try a * b } catch { stop(error) }
  }

  /// The quotient of every pair of elements.
  @_disfavoredOverload
  public static func / (a: Tensor, b: Tensor) -> Tensor {
    do { return try a / b } catch { stop(error) }
  }

  /// A number added to every element.
  @_disfavoredOverload
  public static func + (a: Tensor, b: Double) -> Tensor {
    do { return try a + b } catch { stop(error) }
  }

  /// A number added to every element.
  @_disfavoredOverload
  public static func + (a: Double, b: Tensor) -> Tensor {
    do { return try a + b } catch { stop(error) }
  }

  /// A number subtracted from every element.
  @_disfavoredOverload
  public static func - (a: Tensor, b: Double) -> Tensor {
    do { return try a - b } catch { stop(error) }
  }

  /// Every element subtracted from a number.
  @_disfavoredOverload
  public static func - (a: Double, b: Tensor) -> Tensor {
    do { return try a - b } catch { stop(error) }
  }

  /// Every element times a number.
  @_disfavoredOverload
  public static func * (a: Tensor, b: Double) -> Tensor {
    do { return try a * b } catch { stop(error) }
  }

  /// Every element times a number.
  @_disfavoredOverload
  public static func * (a: Double, b: Tensor) -> Tensor {
    do { return try a * b } catch { stop(error) }
  }

  /// Every element divided by a number.
  @_disfavoredOverload
  public static func / (a: Tensor, b: Double) -> Tensor {
    do { return try a / b } catch { stop(error) }
  }

  /// A number divided by every element.
  @_disfavoredOverload
  public static func / (a: Double, b: Tensor) -> Tensor {
    do { return try a / b } catch { stop(error) }
  }

  /// The negative of every element.
  @_disfavoredOverload
  public static prefix func - (a: Tensor) -> Tensor {
    do { return try -a } catch { stop(error) }
  }

  /// Adds to every element its partner.
  @_disfavoredOverload
  public static func += (a: inout Tensor, b: Tensor) {
    do { try a += b } catch { stop(error) }
  }

  /// Subtracts from every element its partner.
  @_disfavoredOverload
  public static func -= (a: inout Tensor, b: Tensor) {
    do { try a -= b } catch { stop(error) }
  }

  /// Multiplies every element by its partner.
  @_disfavoredOverload
  public static func *= (a: inout Tensor, b: Tensor) {
    do { try a *= b } catch { stop(error) }
  }

  /// Divides every element by its partner.
  @_disfavoredOverload
  public static func /= (a: inout Tensor, b: Tensor) {
    do { try a /= b } catch { stop(error) }
  }

  /// Adds a number to every element.
  @_disfavoredOverload
  public static func += (a: inout Tensor, b: Double) {
    do { try a += b } catch { stop(error) }
  }

  /// Subtracts a number from every element.
  @_disfavoredOverload
  public static func -= (a: inout Tensor, b: Double) {
    do { try a -= b } catch { stop(error) }
  }

  /// Multiplies every element by a number.
  @_disfavoredOverload
  public static func *= (a: inout Tensor, b: Double) {
    do { try a *= b } catch { stop(error) }
  }

  /// Divides every element by a number.
  @_disfavoredOverload
  public static func /= (a: inout Tensor, b: Double) {
    do { try a /= b } catch { stop(error) }
  }

  /// 1 where an element is greater than its partner, else 0.
  @_disfavoredOverload
  public func greater(than other: Tensor, orEqual: Bool = false) -> Tensor {
    do { return try self.greater(than: other, orEqual: orEqual) } catch { stop(error) }
  }

  /// 1 where an element is greater than a number, else 0.
  @_disfavoredOverload
  public func greater(than other: Double, orEqual: Bool = false) -> Tensor {
    do { return try self.greater(than: other, orEqual: orEqual) } catch { stop(error) }
  }

  /// 1 where an element is less than its partner, else 0.
  @_disfavoredOverload
  public func less(than other: Tensor, orEqual: Bool = false) -> Tensor {
    do { return try self.less(than: other, orEqual: orEqual) } catch { stop(error) }
  }

  /// 1 where an element is less than a number, else 0.
  @_disfavoredOverload
  public func less(than other: Double, orEqual: Bool = false) -> Tensor {
    do { return try self.less(than: other, orEqual: orEqual) } catch { stop(error) }
  }

  /// 1 where an element equals its partner, else 0.
  @_disfavoredOverload
  public func equal(to other: Tensor) -> Tensor {
    do { return try self.equal(to: other) } catch { stop(error) }
  }

  /// 1 where an element equals a number, else 0.
  @_disfavoredOverload
  public func equal(to other: Double) -> Tensor {
    do { return try self.equal(to: other) } catch { stop(error) }
  }

  /// 1 where an element differs from its partner, else 0.
  @_disfavoredOverload
  public func notEqual(to other: Tensor) -> Tensor {
    do { return try self.notEqual(to: other) } catch { stop(error) }
  }

  /// Random whole numbers of a range, each equally likely.
  ///
  /// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
  /// - Throws: when the range is empty or reaches beyond ±2³⁰.
  @_disfavoredOverload
  public static func randomIntegers(_ shape: [Int], in range: Range<Int>, seed: Int? = nil) -> Tensor {
    do { return try Self.randomIntegers(shape, in: range, seed: seed) } catch { stop(error) }
  }

  /// The elements along an axis in the opposite order.
  @_disfavoredOverload
  public func flipped(axis: Int) -> Tensor {
    do { return try self.flipped(axis: axis) } catch { stop(error) }
  }

  /// The elements along an axis moved on by so many places, those that leave at the end coming in again in front.
  @_disfavoredOverload
  public func rolled(by count: Int, axis: Int = 0) -> Tensor {
    do { return try self.rolled(by: count, axis: axis) } catch { stop(error) }
  }

  /// The whole tensor so many times along each of its last axes; missing axes are put in front.
  ///
  /// - Gradient: the sum over the copies.
  @_disfavoredOverload
  public func tiled(_ counts: [Int]) -> Tensor {
    do { return try self.tiled(counts) } catch { stop(error) }
  }

  /// Every element so many times in a row along an axis.
  ///
  /// - Gradient: the sum over the copies.
  @_disfavoredOverload
  public func repeated(_ count: Int, axis: Int = 0) -> Tensor {
    do { return try self.repeated(count, axis: axis) } catch { stop(error) }
  }

  /// Parts of the given sizes along an axis.
  /// - Throws: when the sizes do not add up to the extent.
  @_disfavoredOverload
  public func split(sizes: [Int], axis: Int = 0) -> [Tensor] {
    do { return try self.split(sizes: sizes, axis: axis) } catch { stop(error) }
  }

  /// The different values in ascending order, and how often each occurs; NaN counts as one value, the last.
  @_disfavoredOverload
  public func unique() -> (values: Tensor, counts: [Int]) {
    do { return try self.unique() } catch { stop(error) }
  }

  /// How many elements are in each of so many equally wide bins between the smallest and the largest, and the bins'
  /// edges, one more than there are bins.
  ///
  /// A bin holds its lower edge but not its upper, the last one holds both. Of equal elements the bins reach from half
  /// below to half above.
  /// - Throws: when there are no elements, or one is not finite.
  @_disfavoredOverload
  public func binCounts(bins: Int = 10) -> (counts: [Int], edges: [Double]) {
    do { return try self.binCounts(bins: bins) } catch { stop(error) }
  }

  /// The sums of every element and those before it along an axis.
  ///
  /// - Gradient: the sums from every place to the end.
  /// - Accuracy: summed in a tree of as many levels as the extent has binary digits, so that errors grow with the
  ///   number of levels only.
  @_disfavoredOverload
  public func cumulativeSum(axis: Int = 0) -> Tensor {
    do { return try self.cumulativeSum(axis: axis) } catch { stop(error) }
  }

  /// The products of every element and those before it along an axis.
  @_disfavoredOverload
  public func cumulativeProduct(axis: Int = 0) -> Tensor {
    do { return try self.cumulativeProduct(axis: axis) } catch { stop(error) }
  }

  /// The elements of a diagonal of the last two axes, above the main one by `offset`, or below if it is negative.
  ///
  /// - Shapes: `[…, rows, columns]` gives `[…, length]`, where the length may be 0.
  @_disfavoredOverload
  public func diagonal(offset: Int = 0) -> Tensor {
    do { return try self.diagonal(offset: offset) } catch { stop(error) }
  }

  /// A square matrix with a vector on its diagonal and zeros elsewhere.
  @_disfavoredOverload
  public static func diagonal(_ values: Tensor) -> Tensor {
    do { return try Self.diagonal(values) } catch { stop(error) }
  }

  /// The sums of the main diagonals of the last two axes.
  @_disfavoredOverload
  public func trace() -> Tensor {
    do { return try self.trace() } catch { stop(error) }
  }

  /// The last two axes with zeros above a diagonal, `offset` above the main one.
  @_disfavoredOverload
  public func lowerTriangle(offset: Int = 0) -> Tensor {
    do { return try self.lowerTriangle(offset: offset) } catch { stop(error) }
  }

  /// The last two axes with zeros below a diagonal, `offset` above the main one.
  @_disfavoredOverload
  public func upperTriangle(offset: Int = 0) -> Tensor {
    do { return try self.upperTriangle(offset: offset) } catch { stop(error) }
  }

  /// The number in a tensor of one element.
  /// - Throws: when there are more or none.
  @_disfavoredOverload
  public func item() -> Double {
    do { return try self.item() } catch { stop(error) }
  }

  /// One element of a tensor of rank 2.
  @_disfavoredOverload
  public subscript(i: Int, j: Int, twin twin: Never? = nil) -> Double {
    get { do { return try self[i, j] } catch { stop(error) } }
    set { do { try set(newValue, at: i, j) } catch { stop(error) } }
  }

  /// One element of a tensor of rank 3.
  @_disfavoredOverload
  public subscript(i: Int, j: Int, k: Int, twin twin: Never? = nil) -> Double {
    get { do { return try self[i, j, k] } catch { stop(error) } }
    set { do { try set(newValue, at: i, j, k) } catch { stop(error) } }
  }

  /// One element of a tensor of rank 4.
  @_disfavoredOverload
  public subscript(i: Int, j: Int, k: Int, l: Int, twin twin: Never? = nil) -> Double {
    get { do { return try self[i, j, k, l] } catch { stop(error) } }
    set { do { try set(newValue, at: i, j, k, l) } catch { stop(error) } }
  }

  /// For every index of a tensor of whole numbers, the element at that index of an axis and at the same place of the
  /// other axes.
  ///
  /// - Shapes: the indices have the extents of this tensor on all other axes; the result has their shape.
  /// - Gradient: is added where the elements were.
  /// - Throws: when an index is no whole number below the axis's extent.
  @_disfavoredOverload
  public func gathered(along axis: Int, at indices: Tensor) -> Tensor {
    do { return try self.gathered(along: axis, at: indices) } catch { stop(error) }
  }

  /// This tensor with `values` added at the given indices of an axis, at the same place of the other axes; where an
  /// index comes several times, all of its values are added.
  ///
  /// - Shapes: the values have the shape of the indices, which have the extents of this tensor on all other axes.
  /// - Throws: when an index is no whole number below the axis's extent.
  @_disfavoredOverload
  public func adding(_ values: Tensor, along axis: Int, at indices: Tensor) -> Tensor {
    do { return try self.adding(values, along: axis, at: indices) } catch { stop(error) }
  }

  /// The elements where a mask of the same shape is not 0, in row-major order.
  ///
  /// - Gradient: goes back to where the elements were.
  @_disfavoredOverload
  public func selected(where mask: Tensor) -> Tensor {
    do { return try self.selected(where: mask) } catch { stop(error) }
  }

  /// The places in row-major order of the elements that are not 0.
  @_disfavoredOverload
  public func nonzeroIndices() -> [Int] {
    do { return try self.nonzeroIndices() } catch { stop(error) }
  }

  /// A single number, rank 0.
  @_disfavoredOverload
  public init(_ value: Double) {
    do { self = try Self(value) } catch { stop(error) }
  }

  /// A vector.
  @_disfavoredOverload
  public init(_ values: [Double]) {
    do { self = try Self(values) } catch { stop(error) }
  }

  /// A matrix from its rows.
  /// - Throws: when the rows differ in length.
  @_disfavoredOverload
  public init(_ rows: [[Double]]) {
    do { self = try Self(rows) } catch { stop(error) }
  }

  /// A tensor of a given shape from its numbers in row-major order.
  /// - Throws: when there are more or fewer numbers than the shape holds.
  @_disfavoredOverload
  public init(shape: [Int], values: [Double]) {
    do { self = try Self(shape: shape, values: values) } catch { stop(error) }
  }

  /// A tensor of zeros.
  @_disfavoredOverload
  public static func zeros(_ shape: [Int]) -> Tensor {
    do { return try Self.zeros(shape) } catch { stop(error) }
  }

  /// A tensor of ones.
  @_disfavoredOverload
  public static func ones(_ shape: [Int]) -> Tensor {
    do { return try Self.ones(shape) } catch { stop(error) }
  }

  /// A tensor with the same number everywhere.
  @_disfavoredOverload
  public static func full(_ shape: [Int], _ value: Double) -> Tensor {
    do { return try Self.full(shape, value) } catch { stop(error) }
  }

  /// A square matrix with ones on its diagonal and zeros elsewhere.
  @_disfavoredOverload
  public static func identity(_ size: Int) -> Tensor {
    do { return try Self.identity(size) } catch { stop(error) }
  }

  /// The numbers from `start` up to, not with, `end`, in equal steps.
  @_disfavoredOverload
  public static func range(_ start: Double, _ end: Double, step: Double = 1) -> Tensor {
    do { return try Self.range(start, end, step: step) } catch { stop(error) }
  }

  /// Evenly spaced numbers, both ends included.
  @_disfavoredOverload
  public static func linspace(_ start: Double, _ end: Double, count: Int) -> Tensor {
    do { return try Self.linspace(start, end, count: count) } catch { stop(error) }
  }

  /// 1 where an element is not a number, else 0.
  @_disfavoredOverload
  public func isNaN() -> Tensor {
    do { return try self.isNaN() } catch { stop(error) }
  }

  /// 1 where an element is neither infinite nor NaN, else 0.
  @_disfavoredOverload
  public func isFinite() -> Tensor {
    do { return try self.isFinite() } catch { stop(error) }
  }

  /// 1 where an element is infinite, else 0.
  @_disfavoredOverload
  public func isInfinite() -> Tensor {
    do { return try self.isInfinite() } catch { stop(error) }
  }

  /// Whether any element is not 0; NaN is not 0. False of none.
  @_disfavoredOverload
  public func any() -> Bool {
    do { return try self.any() } catch { stop(error) }
  }

  /// Whether no element is 0. True of none.
  @_disfavoredOverload
  public func all() -> Bool {
    do { return try self.all() } catch { stop(error) }
  }

  /// 1 where any element along an axis is not 0, else 0.
  @_disfavoredOverload
  public func any(axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.any(axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// 1 where no element along an axis is 0, else 0.
  @_disfavoredOverload
  public func all(axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.all(axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// Whether every element differs from its partner by no more than a tolerance.
  ///
  /// Equal infinities are close, NaN is close to nothing. The operands are broadcast.
  @_disfavoredOverload
  public func isClose(to other: Tensor, tolerance: Double = 1e-8) -> Bool {
    do { return try self.isClose(to: other, tolerance: tolerance) } catch { stop(error) }
  }

  /// The matrix product: `matmul`.
  @_disfavoredOverload
  public static func • (a: Tensor, b: Tensor) -> Tensor {
    do { return try a • b } catch { stop(error) }
  }

  /// Normally distributed random numbers.
  ///
  /// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
  @_disfavoredOverload
  public static func randomNormal(_ shape: [Int], mean: Double = 0, standardDeviation: Double = 1, seed: Int? = nil) -> Tensor {
    do { return try Self.randomNormal(shape, mean: mean, standardDeviation: standardDeviation, seed: seed) } catch { stop(error) }
  }

  /// Random numbers evenly spread over a range.
  ///
  /// They follow from the lesson, the example and the call, or from `seed` alone if there is one.
  @_disfavoredOverload
  public static func randomUniform(_ shape: [Int], in range: ClosedRange<Double> = 0...1, seed: Int? = nil) -> Tensor {
    do { return try Self.randomUniform(shape, in: range, seed: seed) } catch { stop(error) }
  }

  /// The sum of all elements, 0 of none.
  @_disfavoredOverload
  public func sum() -> Tensor {
    do { return try self.sum() } catch { stop(error) }
  }

  /// The sums along an axis.
  @_disfavoredOverload
  public func sum(axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.sum(axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The mean of all elements, NaN of none.
  @_disfavoredOverload
  public func mean() -> Tensor {
    do { return try self.mean() } catch { stop(error) }
  }

  /// The means along an axis.
  @_disfavoredOverload
  public func mean(axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.mean(axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The squared distances of all elements from their mean, summed and divided by `count − correction`.
  ///
  /// A correction of 1 estimates the variance of what the elements are a sample of.
  @_disfavoredOverload
  public func variance(correction: Int = 0) -> Tensor {
    do { return try self.variance(correction: correction) } catch { stop(error) }
  }

  /// The variances along an axis.
  @_disfavoredOverload
  public func variance(axis: Int, keepDimensions: Bool = false, correction: Int = 0) -> Tensor {
    do { return try self.variance(axis: axis, keepDimensions: keepDimensions, correction: correction) } catch { stop(error) }
  }

  /// The square root of the variance of all elements.
  @_disfavoredOverload
  public func standardDeviation(correction: Int = 0) -> Tensor {
    do { return try self.standardDeviation(correction: correction) } catch { stop(error) }
  }

  /// The square roots of the variances along an axis.
  @_disfavoredOverload
  public func standardDeviation(axis: Int, keepDimensions: Bool = false, correction: Int = 0) -> Tensor {
    do { return try self.standardDeviation(axis: axis, keepDimensions: keepDimensions, correction: correction) } catch { stop(error) }
  }

  /// The largest element; NaN if one is.
  /// - Gradient: goes to the first largest element.
  @_disfavoredOverload
  public func max() -> Tensor {
    do { return try self.max() } catch { stop(error) }
  }

  /// The largest elements along an axis.
  @_disfavoredOverload
  public func max(axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.max(axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The smallest element; NaN if one is.
  /// - Gradient: goes to the first smallest element.
  @_disfavoredOverload
  public func min() -> Tensor {
    do { return try self.min() } catch { stop(error) }
  }

  /// The smallest elements along an axis.
  @_disfavoredOverload
  public func min(axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.min(axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The index of the first largest element along an axis, for every place of the other axes in row-major order.
  @_disfavoredOverload
  public func argmax(axis: Int) -> [Int] {
    do { return try self.argmax(axis: axis) } catch { stop(error) }
  }

  /// The place of the first largest element in row-major order.
  @_disfavoredOverload
  public func argmax() -> Int {
    do { return try self.argmax() } catch { stop(error) }
  }

  /// The index of the first smallest element along an axis, for every place of the other axes in row-major order.
  @_disfavoredOverload
  public func argmin(axis: Int) -> [Int] {
    do { return try self.argmin(axis: axis) } catch { stop(error) }
  }

  /// The place of the first smallest element in row-major order.
  @_disfavoredOverload
  public func argmin() -> Int {
    do { return try self.argmin() } catch { stop(error) }
  }

  /// The square root of the sum of squares of all elements.
  /// - Gradient: the direction; 0 where all elements are 0.
  @_disfavoredOverload
  public func norm() -> Tensor {
    do { return try self.norm() } catch { stop(error) }
  }

  /// The sums over several axes.
  @_disfavoredOverload
  public func sum(axes: [Int], keepDimensions: Bool = false) -> Tensor {
    do { return try self.sum(axes: axes, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The means over several axes.
  @_disfavoredOverload
  public func mean(axes: [Int], keepDimensions: Bool = false) -> Tensor {
    do { return try self.mean(axes: axes, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The mean squared distances from the mean over several axes.
  @_disfavoredOverload
  public func variance(axes: [Int], keepDimensions: Bool = false) -> Tensor {
    do { return try self.variance(axes: axes, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The largest elements over several axes.
  @_disfavoredOverload
  public func max(axes: [Int], keepDimensions: Bool = false) -> Tensor {
    do { return try self.max(axes: axes, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The smallest elements over several axes.
  @_disfavoredOverload
  public func min(axes: [Int], keepDimensions: Bool = false) -> Tensor {
    do { return try self.min(axes: axes, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The product of all elements, 1 of none.
  @_disfavoredOverload
  public func product() -> Tensor {
    do { return try self.product() } catch { stop(error) }
  }

  /// The products along an axis.
  ///
  /// - Accuracy: multiplied in a tree of as many levels as the extent has binary digits.
  @_disfavoredOverload
  public func product(axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.product(axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The square roots of the sums of squares along an axis.
  /// - Gradient: the direction of each vector; 0 where all of it is 0.
  @_disfavoredOverload
  public func norm(axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.norm(axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// A norm of all elements: the sum of sizes for order 1, the root of the sum of squares for 2, the largest size for
  /// infinity, and so between.
  /// - Throws: when the order is below 1.
  @_disfavoredOverload
  public func norm(order: Double) -> Tensor {
    do { return try self.norm(order: order) } catch { stop(error) }
  }

  /// Norms of an order along an axis.
  @_disfavoredOverload
  public func norm(order: Double, axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.norm(order: order, axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The same numbers in another shape of as many elements; one extent may be −1 and is then computed.
  /// - Throws: when the number of elements differs.
  @_disfavoredOverload
  public func reshaped(to shape: [Int]) -> Tensor {
    do { return try self.reshaped(to: shape) } catch { stop(error) }
  }

  /// An axis of extent 1 put in.
  @_disfavoredOverload
  public func expandingDimensions(at axis: Int) -> Tensor {
    do { return try self.expandingDimensions(at: axis) } catch { stop(error) }
  }

  /// An axis of extent 1 taken out.
  @_disfavoredOverload
  public func squeezed(at axis: Int) -> Tensor {
    do { return try self.squeezed(at: axis) } catch { stop(error) }
  }

  /// The last two axes exchanged: rows become columns. A vector stays as it is.
  @_disfavoredOverload
  public func transposed() -> Tensor {
    do { return try self.transposed() } catch { stop(error) }
  }

  /// The axes in another order: axis `axes[i]` becomes axis `i`.
  /// - Throws: when `axes` does not name every axis once.
  @_disfavoredOverload
  public func transposed(_ axes: [Int]) -> Tensor {
    do { return try self.transposed(axes) } catch { stop(error) }
  }

  /// Repeated along axes of extent 1 or missing in front, until it has the shape.
  /// - Throws: when the shapes cannot be broadcast.
  @_disfavoredOverload
  public func broadcast(to shape: [Int]) -> Tensor {
    do { return try self.broadcast(to: shape) } catch { stop(error) }
  }

  /// The part at an index of the first axis.
  @_disfavoredOverload
  public subscript(index: Int, twin twin: Never? = nil) -> Tensor {
    get { do { return try self[index] } catch { stop(error) } }
    set { do { try set(newValue, at: index) } catch { stop(error) } }
  }

  /// The parts in a range of the first axis.
  @_disfavoredOverload
  public subscript(range: Range<Int>, twin twin: Never? = nil) -> Tensor {
    get { do { return try self[range] } catch { stop(error) } }
  }

  /// The parts in a range of the first axis, its end included.
  @_disfavoredOverload
  public subscript(range: ClosedRange<Int>, twin twin: Never? = nil) -> Tensor {
    get { do { return try self[range] } catch { stop(error) } }
  }

  /// The parts from an index of the first axis on.
  @_disfavoredOverload
  public subscript(range: PartialRangeFrom<Int>, twin twin: Never? = nil) -> Tensor {
    get { do { return try self[range] } catch { stop(error) } }
  }

  /// The parts before an index of the first axis.
  @_disfavoredOverload
  public subscript(range: PartialRangeUpTo<Int>, twin twin: Never? = nil) -> Tensor {
    get { do { return try self[range] } catch { stop(error) } }
  }

  /// The parts up to an index of the first axis, that one included.
  @_disfavoredOverload
  public subscript(range: PartialRangeThrough<Int>, twin twin: Never? = nil) -> Tensor {
    get { do { return try self[range] } catch { stop(error) } }
  }

  /// The part between two indices of an axis, the end not included.
  @_disfavoredOverload
  public func slice(axis: Int, from start: Int, to end: Int) -> Tensor {
    do { return try self.slice(axis: axis, from: start, to: end) } catch { stop(error) }
  }

  /// Equal parts along an axis.
  /// - Throws: when the extent is no multiple of the count, or there are more than 2¹⁶ parts.
  @_disfavoredOverload
  public func split(into parts: Int, axis: Int = 0) -> [Tensor] {
    do { return try self.split(into: parts, axis: axis) } catch { stop(error) }
  }

  /// Wider along an axis by so many copies of a number before and after.
  @_disfavoredOverload
  public func padded(axis: Int, before: Int, after: Int, with value: Double = 0) -> Tensor {
    do { return try self.padded(axis: axis, before: before, after: after, with: value) } catch { stop(error) }
  }

  /// The parts of an axis at the given indices, in their order, repeats allowed.
  @_disfavoredOverload
  public func gathered(_ indices: [Int], axis: Int = 0) -> Tensor {
    do { return try self.gathered(indices, axis: axis) } catch { stop(error) }
  }

  /// The elements along an axis in ascending order, or in descending order.
  ///
  /// NaN counts as larger than every number.
  /// - Gradient: every element's goes back to where the element was.
  @_disfavoredOverload
  public func sorted(axis: Int = -1, descending: Bool = false) -> Tensor {
    do { return try self.sorted(axis: axis, descending: descending) } catch { stop(error) }
  }

  /// The indices that put the elements along an axis in order, as whole numbers; equal elements keep their order.
  @_disfavoredOverload
  public func argsorted(axis: Int = -1, descending: Bool = false) -> Tensor {
    do { return try self.argsorted(axis: axis, descending: descending) } catch { stop(error) }
  }

  /// The `k` largest elements along an axis, or the smallest, in order, and their indices as whole numbers.
  ///
  /// - Gradient: goes to the elements that were taken.
  /// - Throws: when the axis has fewer than `k` elements.
  @_disfavoredOverload
  public func topK(_ k: Int, axis: Int = -1, largest: Bool = true) -> (values: Tensor, indices: Tensor) {
    do { return try self.topK(k, axis: axis, largest: largest) } catch { stop(error) }
  }

  /// The middle element in order, or the mean of the two in the middle; NaN if an element is.
  /// - Throws: when there are no elements.
  @_disfavoredOverload
  public func median() -> Tensor {
    do { return try self.median() } catch { stop(error) }
  }

  /// The medians along an axis.
  @_disfavoredOverload
  public func median(axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.median(axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The number below which a share of the elements lies, between two elements on the straight line that joins them.
  ///
  /// NaN if an element is.
  /// - Gradient: goes to the one or two elements that it lies at or between.
  /// - Throws: when the share is not from 0 to 1, or there are no elements.
  @_disfavoredOverload
  public func quantile(_ share: Double) -> Tensor {
    do { return try self.quantile(share) } catch { stop(error) }
  }

  /// The quantiles along an axis.
  @_disfavoredOverload
  public func quantile(_ share: Double, axis: Int, keepDimensions: Bool = false) -> Tensor {
    do { return try self.quantile(share, axis: axis, keepDimensions: keepDimensions) } catch { stop(error) }
  }

  /// The part at an index of an axis, without that axis: `x.slice(axis: 1, at: 0)` is the first column of a matrix.
  ///
  /// - Shapes: `[…, extent, …]` gives the other axes.
  /// - Gradient: goes to the part; the others get 0.
  /// - Throws: when there is no such axis or index.
  @_disfavoredOverload
  public func slice(axis: Int, at index: Int) -> Tensor {
    do { return try self.slice(axis: axis, at: index) } catch { stop(error) }
  }

  /// The parts along an axis one by one, without that axis: what `stack` puts together.
  ///
  /// - Gradient: goes to where the parts were.
  /// - Throws: when there is no such axis, or it has more than 2¹⁶ parts.
  @_disfavoredOverload
  public func unstacked(axis: Int = 0) -> [Tensor] {
    do { return try self.unstacked(axis: axis) } catch { stop(error) }
  }

  /// The numbers of an IDX file in the course's folder `data`.
  ///
  /// - Source: LeCun, Cortes, Burges, *The MNIST database*, "File formats".
  /// - Throws: when there is no such file, or it is not as the format wants it.
  @_disfavoredOverload
  public static func idx(_ file: String, first: Int? = nil) -> Tensor {
    do { return try Self.idx(file, first: first) } catch { stop(error) }
  }
}

extension Activation {
  /// The activation of each element; softmax works along the last axis.
  @_disfavoredOverload
  public func callAsFunction(_ x: Tensor) -> Tensor {
    do { return try self.callAsFunction(x) } catch { stop(error) }
  }

  /// The slope of the activation at each element, from the tape.
  ///
  /// - Throws: for softmax and its logarithm, whose outputs each depend on all inputs.
  @_disfavoredOverload
  public func derivative(_ x: Tensor) -> Tensor {
    do { return try self.derivative(x) } catch { stop(error) }
  }
}

extension KMeans {
  /// Centers that are not found yet; of several restarts the one of the least inertia counts.
  ///
  /// - Throws: when a number is below one.
  @_disfavoredOverload
  public convenience init(clusters: Int, restarts: Int = 1, maximumRounds: Int = 300, seed: Int? = nil) {
    do { try self.init(clusters: clusters, restarts: restarts, maximumRounds: maximumRounds, seed: seed) } catch { stop(error) }
  }

  /// The centers, one in each row: `[clusters, features]`.
  ///
  /// - Throws: before `fit`.
  @_disfavoredOverload
  public func centers() -> Tensor {
    do { return try self.centers() } catch { stop(error) }
  }

  /// Finds the centers of these rows.
  ///
  /// - Throws: when there are fewer rows than clusters, or a number is not finite.
  @_disfavoredOverload
  public func fit(_ x: Tensor) {
    do { try self.fit(x) } catch { stop(error) }
  }

  /// Finds the centers of these rows, beginning with given ones.
  ///
  /// - Shapes: `centers` is `[clusters, features]`.
  /// - Throws: when the centers have another shape, there are fewer rows than clusters, or a number is not finite.
  @_disfavoredOverload
  public func fit(_ x: Tensor, from centers: Tensor) {
    do { try self.fit(x, from: centers) } catch { stop(error) }
  }

  /// The group of the nearest center for every row, the first of equally near ones.
  ///
  /// - Throws: before `fit`, or when the rows have other features.
  @_disfavoredOverload
  public func predict(_ x: Tensor) -> [Int] {
    do { return try self.predict(x) } catch { stop(error) }
  }
}

extension LinearRegression {
  /// A line that is not fitted.
  ///
  /// - Throws: when the ridge is negative or not finite.
  @_disfavoredOverload
  public convenience init(ridge: Double = 0) {
    do { try self.init(ridge: ridge) } catch { stop(error) }
  }
}

extension PCA {
  /// So many directions that are not found yet; as many as there can be when no number is given.
  ///
  /// - Throws: when there are none.
  @_disfavoredOverload
  public convenience init(components: Int? = nil) {
    do { try self.init(components: components) } catch { stop(error) }
  }

  /// The directions, one in each row: `[components, features]`.
  ///
  /// - Throws: before `fit`.
  @_disfavoredOverload
  public func components() -> Tensor {
    do { return try self.components() } catch { stop(error) }
  }

  /// The mean of every feature, `[features]`.
  ///
  /// - Throws: before `fit`.
  @_disfavoredOverload
  public func mean() -> Tensor {
    do { return try self.mean() } catch { stop(error) }
  }

  /// Finds the directions of these rows.
  ///
  /// - Throws: when there are fewer than two rows, a number is not finite, or there cannot be so many directions.
  @_disfavoredOverload
  public func fit(_ x: Tensor) {
    do { try self.fit(x) } catch { stop(error) }
  }

  /// The rows described by their places along the directions.
  ///
  /// - Shapes: `[rows, components]`.
  /// - Throws: before `fit`, or when the rows have other features.
  @_disfavoredOverload
  public func transform(_ x: Tensor) -> Tensor {
    do { return try self.transform(x) } catch { stop(error) }
  }

  /// Rows made of their places along the directions: as near to the original ones as so few numbers can say.
  ///
  /// - Shapes: `z` is `[rows, components]`, the result `[rows, features]`.
  /// - Throws: before `fit`, or when there is not one number for each direction.
  @_disfavoredOverload
  public func restore(_ z: Tensor) -> Tensor {
    do { return try self.restore(z) } catch { stop(error) }
  }
}

extension Dataset {
  /// The images and changed copies of each: moved by up to so many pixels, perhaps mirrored, with noise added.
  ///
  /// What moves in from outside the image is 0. Mirroring suits things that look alike from both sides, not letters.
  ///
  /// - Shapes: `x` is `[count, height, width, channels]`; the result has `1 + copies` times as many, the originals first.
  /// - Throws: when the inputs are not images, or a number is negative.
  @_disfavoredOverload
  public func augmented(copies: Int = 1, shift: Int = 1, mirrored: Bool = false, noise: Double = 0, seed: Int? = nil) -> Dataset {
    do { return try self.augmented(copies: copies, shift: shift, mirrored: mirrored, noise: noise, seed: seed) } catch { stop(error) }
  }

  /// Fisher's 150 irises: length and width of sepal and petal in cm, and the species.
  ///
  /// - Shapes: `x` is `[150, 4]`, `y` is `[150]` of species numbers, named by `classNames`.
  /// - Source: Fisher (1936); UCI Machine Learning Repository, CC BY 4.0.
  @_disfavoredOverload
  public static func iris() -> Dataset {
    do { return try Self.iris() } catch { stop(error) }
  }

  /// 1797 handwritten digits as images of 8 × 8 pixels from 0, paper, to 1, ink.
  ///
  /// - Shapes: `x` is `[1797, 8, 8, 1]`, `y` is `[1797]` of digits.
  /// - Source: Alpaydin, Kaynak (1998); UCI Machine Learning Repository, CC BY 4.0.
  @_disfavoredOverload
  public static func digits() -> Dataset {
    do { return try Self.digits() } catch { stop(error) }
  }

  /// The rows of a table in the course's folder `data` as cases: some columns are the inputs, one is the target.
  ///
  /// Without names, the inputs are all columns but the target. A target that is not numbers is made of classes: they are
  /// counted in alphabetical order, and `classNames` holds their texts.
  ///
  /// - Shapes: `x` is `[rows, inputs]`, `y` is `[rows, 1]` for numbers and `[rows]` for classes.
  /// - Throws: when there is no such file or column, or an input is not a number.
  @_disfavoredOverload
  public static func csv(_ file: String, inputs: [String] = [], target: String, separator: String = ",") -> Dataset {
    do { return try Self.csv(file, inputs: inputs, target: target, separator: separator) } catch { stop(error) }
  }

  /// Images and their classes from two IDX files in the course's folder `data`, such as those of MNIST.
  ///
  /// Pixels of one byte become numbers from 0 to 1. With `first`, only so many cases are taken.
  ///
  /// - Shapes: `x` is `[count, height, width, 1]`, `y` is `[count]`.
  /// - Source: LeCun, Cortes, Burges, *The MNIST database*, "File formats".
  /// - Throws: when there is no such file, or it is not as the format wants it.
  @_disfavoredOverload
  public static func idx(images: String, labels: String, first: Int? = nil) -> Dataset {
    do { return try Self.idx(images: images, labels: labels, first: first) } catch { stop(error) }
  }

  /// Points along a straight line, with noise in their height.
  ///
  /// - Shapes: `x` is `[count, 1]` from −1 to 1, `y` is `[count, 1]`.
  @_disfavoredOverload
  public static func line(count: Int = 50, slope: Double = 2, intercept: Double = 1, noise: Double = 0.1, seed: Int? = nil) -> Dataset {
    do { return try Self.line(count: count, slope: slope, intercept: intercept, noise: noise, seed: seed) } catch { stop(error) }
  }

  /// Points along one wave of a sine, with noise in their height.
  ///
  /// - Shapes: `x` is `[count, 1]` from −π to π, `y` is `[count, 1]`.
  @_disfavoredOverload
  public static func sine(count: Int = 50, noise: Double = 0.1, seed: Int? = nil) -> Dataset {
    do { return try Self.sine(count: count, noise: noise, seed: seed) } catch { stop(error) }
  }

  /// Round clouds of points, their centers evenly spaced on a circle of radius 3.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]` of cloud numbers.
  @_disfavoredOverload
  public static func blobs(count: Int = 100, centers: Int = 2, spread: Double = 1, seed: Int? = nil) -> Dataset {
    do { return try Self.blobs(count: count, centers: centers, spread: spread, seed: seed) } catch { stop(error) }
  }

  /// Two half moons, each reaching into the other.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]` of 0 and 1.
  @_disfavoredOverload
  public static func moons(count: Int = 200, noise: Double = 0.1, seed: Int? = nil) -> Dataset {
    do { return try Self.moons(count: count, noise: noise, seed: seed) } catch { stop(error) }
  }

  /// A ring and a cloud of points inside it.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]`, 1 for the inner points.
  @_disfavoredOverload
  public static func circles(count: Int = 200, noise: Double = 0.1, factor: Double = 0.4, seed: Int? = nil) -> Dataset {
    do { return try Self.circles(count: count, noise: noise, factor: factor, seed: seed) } catch { stop(error) }
  }

  /// Arms that wind round each other from the middle outwards.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]` of arm numbers.
  @_disfavoredOverload
  public static func spirals(count: Int = 200, arms: Int = 2, turns: Double = 1, noise: Double = 0.05, seed: Int? = nil) -> Dataset {
    do { return try Self.spirals(count: count, arms: arms, turns: turns, noise: noise, seed: seed) } catch { stop(error) }
  }

  /// The exclusive or of two bits: its four cases in order, over and over.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]`.
  @_disfavoredOverload
  public static func xor(count: Int = 4, noise: Double = 0, seed: Int? = nil) -> Dataset {
    do { return try Self.xor(count: count, noise: noise, seed: seed) } catch { stop(error) }
  }

  /// Points on a checkerboard of unit squares, dark or light.
  ///
  /// - Shapes: `x` is `[count, 2]` from 0 to `squares`, `y` is `[count, 1]`, 1 on dark squares.
  @_disfavoredOverload
  public static func checkerboard(count: Int = 400, squares: Int = 4, seed: Int? = nil) -> Dataset {
    do { return try Self.checkerboard(count: count, squares: squares, seed: seed) } catch { stop(error) }
  }

  /// Will I pass this class? Lectures attended (0 to 5) and hours spent on the final project (0 to 50), and whether
  /// the student passed: the more of both the likelier.
  ///
  /// - Shapes: `x` is `[count, 2]`, `y` is `[count, 1]`, 1 for passed.
  @_disfavoredOverload
  public static func passOrFail(count: Int = 100, seed: Int? = nil) -> Dataset {
    do { return try Self.passOrFail(count: count, seed: seed) } catch { stop(error) }
  }

  /// Parts for training and testing: as many pairs as told, each case tested in one of them and trained on in the others.
  ///
  /// Stratified, every part has its share of each class.
  ///
  /// - Throws: when there are fewer than two folds, or more than cases; stratified, when a target is not a class number.
  @_disfavoredOverload
  public func folds(_ count: Int = 5, stratified: Bool = false, seed: Int? = nil) -> [Fold] {
    do { return try self.folds(count, stratified: stratified, seed: seed) } catch { stop(error) }
  }

  /// As many cases as there are, drawn with replacement: some twice or more, about a third not at all.
  ///
  /// - Source: Efron, *Bootstrap methods* (1979).
  @_disfavoredOverload
  public func bootstrapped(seed: Int? = nil) -> Dataset {
    do { return try self.bootstrapped(seed: seed) } catch { stop(error) }
  }

  /// Drawn images in colours: circles, triangles, squares and stop signs, of random place, size and turn, on a noisy
  /// ground.
  ///
  /// A stop sign is a red octagon with a white rim and a white bar; other shapes have colours of their own, red ones
  /// among them, so that neither colour nor outline alone tells it.
  ///
  /// - Shapes: `x` is `[count, size, size, 3]` from 0 to 1, `y` is `[count]` of shape numbers, named by `classNames`.
  /// - Throws: when there are fewer than no images, or they have fewer than 8 pixels a side.
  @_disfavoredOverload
  public static func shapes(count: Int = 200, size: Int = 16, noise: Double = 0.05, seed: Int? = nil) -> Dataset {
    do { return try Self.shapes(count: count, size: size, noise: noise, seed: seed) } catch { stop(error) }
  }

  /// A data set of inputs and targets.
  ///
  /// - Throws: when there are not as many of both.
  @_disfavoredOverload
  public init(_ x: Tensor, _ y: Tensor) {
    do { self = try Self(x, y) } catch { stop(error) }
  }

  /// The cases of these rows, in this order.
  ///
  /// - Throws: when there is no such row.
  @_disfavoredOverload
  public func rows(_ indices: [Int]) -> Dataset {
    do { return try self.rows(indices) } catch { stop(error) }
  }

  /// The cases in a random order.
  @_disfavoredOverload
  public func shuffled(seed: Int? = nil) -> Dataset {
    do { return try self.shuffled(seed: seed) } catch { stop(error) }
  }

  /// Two parts in a random order, the second with a share of the cases, rounded; stratified, of the cases of each class.
  ///
  /// - Throws: when the share is not from 0 to 1; stratified, when a target is not a class number.
  @_disfavoredOverload
  public func split(testFraction: Double = 0.2, stratified: Bool = false, seed: Int? = nil) -> (train: Dataset, test: Dataset) {
    do { return try self.split(testFraction: testFraction, stratified: stratified, seed: seed) } catch { stop(error) }
  }

  /// The cases in groups of a size, the last perhaps smaller.
  ///
  /// - Throws: when the size is below one.
  @_disfavoredOverload
  public func batched(_ size: Int) -> [Dataset] {
    do { return try self.batched(size) } catch { stop(error) }
  }

  /// The inputs with mean 0 and deviation 1 in every feature, measured on these cases or on others.
  ///
  /// Test data are standardized like the training data, or they would tell about themselves.
  ///
  /// - Throws: when the features differ.
  @_disfavoredOverload
  public func standardized(like other: Dataset? = nil) -> Dataset {
    do { return try self.standardized(like: other) } catch { stop(error) }
  }

  /// The inputs brought to 0 … 1 in every feature, by the least and the largest number of these cases or of others.
  ///
  /// - Throws: when the features differ, or there are no cases to measure.
  @_disfavoredOverload
  public func minMaxScaled(like other: Dataset? = nil) -> Dataset {
    do { return try self.minMaxScaled(like: other) } catch { stop(error) }
  }

  /// The targets as rows with a one in the column of their class.
  ///
  /// - Throws: when a target is not a class number.
  @_disfavoredOverload
  public func oneHot(classes: Int? = nil) -> Dataset {
    do { return try self.oneHot(classes: classes) } catch { stop(error) }
  }
}

extension Table {
  /// The comma-separated values of a file in the course's folder `data`; its first line names the columns.
  ///
  /// The file's name has to stand in the lesson as it is, so that the file is read before the lesson runs. Cells may be
  /// quoted; empty lines are stepped over.
  ///
  /// - Source: RFC 4180.
  /// - Throws: when there is no such file, a row has more or fewer cells than there are columns, two columns have one
  ///   name, or there are no rows.
  @_disfavoredOverload
  public static func csv(_ file: String, separator: String = ",") -> Table {
    do { return try Self.csv(file, separator: separator) } catch { stop(error) }
  }

  /// A column as numbers.
  ///
  /// - Throws: when there is no such column, or a cell of it is not a number.
  @_disfavoredOverload
  public subscript(name: String, twin twin: Never? = nil) -> [Double] {
    get { do { return try self[name] } catch { stop(error) } }
  }

  /// A column as texts.
  ///
  /// - Throws: when there is no such column.
  @_disfavoredOverload
  public func texts(_ name: String) -> [String] {
    do { return try self.texts(name) } catch { stop(error) }
  }

  /// Some columns as numbers, side by side.
  ///
  /// - Shapes: the result is `[rows, columns]`.
  /// - Throws: when there is no such column, or a cell is not a number.
  @_disfavoredOverload
  public func tensor(_ names: [String]) -> Tensor {
    do { return try self.tensor(names) } catch { stop(error) }
  }
}

extension Vocabulary {
  /// The number of every character of a text.
  ///
  /// - Throws: when a character is not in the vocabulary.
  @_disfavoredOverload
  public func numbers(_ text: String) -> [Int] {
    do { return try self.numbers(text) } catch { stop(error) }
  }

  /// The text of characters' numbers.
  ///
  /// - Throws: when there is no such character.
  @_disfavoredOverload
  public func text(_ numbers: [Int]) -> String {
    do { return try self.text(numbers) } catch { stop(error) }
  }

  /// A row for every character of a text, with a one in its column.
  ///
  /// - Shapes: `[characters, count]`.
  /// - Throws: when a character is not in the vocabulary, or there are no characters in it.
  @_disfavoredOverload
  public func oneHot(_ text: String) -> Tensor {
    do { return try self.oneHot(text) } catch { stop(error) }
  }

  /// Pieces of a text, each with the character that follows it, as numbers: to learn to write on.
  ///
  /// - Shapes: `x` is `[pieces, length]`, `y` is `[pieces]`.
  /// - Throws: when a character is not in the vocabulary, or the text is not longer than a piece.
  @_disfavoredOverload
  public func windows(_ text: String, length: Int, step: Int = 1) -> Dataset {
    do { return try self.windows(text, length: length, step: step) } catch { stop(error) }
  }
}

extension AdaBoost {
  /// Trees that are not fitted; with one question each they are called stumps.
  ///
  /// - Throws: when a setting is below one, there are more than 10 000 rounds, or the rate is not above 0.
  @_disfavoredOverload
  public convenience init(rounds: Int = 50, maximumDepth: Int = 1, learningRate: Double = 1) {
    do { try self.init(rounds: rounds, maximumDepth: maximumDepth, learningRate: learningRate) } catch { stop(error) }
  }
}

extension Bagging {
  /// Copies of a model that are not fitted.
  ///
  /// - Throws: when there are no copies, or more than 10 000, or the model is itself a bag of bags of bags.
  @_disfavoredOverload
  public convenience init(_ model: Estimator, count: Int = 10, seed: Int? = nil) {
    do { try self.init(model, count: count, seed: seed) } catch { stop(error) }
  }
}

extension DecisionTree {
  /// A tree that has not grown.
  ///
  /// `maximumFeatures` is how many features, drawn anew for every split, it may choose from.
  ///
  /// - Throws: when a limit is below one (two rows to split).
  @_disfavoredOverload
  public convenience init(criterion: SplitCriterion = .gini, maximumDepth: Int? = nil, minimumRowsToSplit: Int = 2, minimumRowsInLeaf: Int = 1, maximumFeatures: Int? = nil, seed: Int? = nil) {
    do { try self.init(criterion: criterion, maximumDepth: maximumDepth, minimumRowsToSplit: minimumRowsToSplit, minimumRowsInLeaf: minimumRowsInLeaf, maximumFeatures: maximumFeatures, seed: seed) } catch { stop(error) }
  }
}

extension Estimator {
  /// Learns from rows and their targets, and forgets what was learned before.
  ///
  /// - Throws: when there are no rows, not as many targets, a number is not finite, or the target of a classifier is not
  ///   a whole number from 0.
  @_disfavoredOverload
  public func fit(_ x: Tensor, _ y: Tensor) {
    do { try self.fit(x, y) } catch { stop(error) }
  }

  /// Learns from rows and their targets, each row counting as much as its weight.
  ///
  /// - Throws: as without weights; and when there is not one weight for each row, one is negative or not finite, or all
  ///   are 0.
  @_disfavoredOverload
  public func fit(_ x: Tensor, _ y: Tensor, weights: [Double]) {
    do { try self.fit(x, y, weights: weights) } catch { stop(error) }
  }

  /// Learns from a data set, and forgets what was learned before.
  ///
  /// - Throws: as for `fit` of inputs and targets.
  @_disfavoredOverload
  public func fit(_ data: Dataset) {
    do { try self.fit(data) } catch { stop(error) }
  }

  /// The predicted class number, or the predicted number, of every row.
  ///
  /// - Shapes: `[rows]`.
  /// - Throws: when the model is not fitted, or the rows have other features.
  @_disfavoredOverload
  public func predict(_ x: Tensor) -> Tensor {
    do { return try self.predict(x) } catch { stop(error) }
  }

  /// The predicted class of every row, as whole numbers.
  ///
  /// - Throws: when the model predicts numbers, is not fitted, or the rows have other features.
  @_disfavoredOverload
  public func labels(_ x: Tensor) -> [Int] {
    do { return try self.labels(x) } catch { stop(error) }
  }

  /// How likely each class is for every row.
  ///
  /// - Shapes: `[rows, classes]`.
  /// - Throws: when the model predicts numbers, is not fitted, or the rows have other features.
  @_disfavoredOverload
  public func probabilities(_ x: Tensor) -> Tensor {
    do { return try self.probabilities(x) } catch { stop(error) }
  }
}

extension GradientBoosting {
  /// Trees that are not fitted.
  ///
  /// `minimumCurvature` is the least `H` of a leaf; `rowShare` is the part of the rows that each tree sees, drawn anew;
  /// `maximumFeatures` is how many features, drawn anew, each split may choose from.
  ///
  /// - Throws: when a setting is outside its range.
  @_disfavoredOverload
  public convenience init(loss: BoostingLoss = .squaredError, rounds: Int = 100, learningRate: Double = 0.3, maximumDepth: Int = 6, lambda: Double = 1, gamma: Double = 0, minimumCurvature: Double = 1, rowShare: Double = 1, maximumFeatures: Int? = nil, seed: Int? = nil) {
    do { try self.init(loss: loss, rounds: rounds, learningRate: learningRate, maximumDepth: maximumDepth, lambda: lambda, gamma: gamma, minimumCurvature: minimumCurvature, rowShare: rowShare, maximumFeatures: maximumFeatures, seed: seed) } catch { stop(error) }
  }

  /// The mean loss on other rows after each round: it tells when the trees begin to learn by heart.
  ///
  /// - Throws: as `fit`; and when the model is not fitted, or the rows have other features or more classes.
  @_disfavoredOverload
  public func losses(_ x: Tensor, _ y: Tensor) -> [Double] {
    do { return try self.losses(x, y) } catch { stop(error) }
  }
}

extension RandomForest {
  /// A forest that has not grown.
  ///
  /// - Throws: when there are no trees or more than 10 000, or a limit is below one (two rows to split).
  @_disfavoredOverload
  public convenience init(trees: Int = 100, criterion: SplitCriterion = .gini, maximumDepth: Int? = nil, minimumRowsToSplit: Int = 2, minimumRowsInLeaf: Int = 1, maximumFeatures: Int? = nil, seed: Int? = nil) {
    do { try self.init(trees: trees, criterion: criterion, maximumDepth: maximumDepth, minimumRowsToSplit: minimumRowsToSplit, minimumRowsInLeaf: minimumRowsInLeaf, maximumFeatures: maximumFeatures, seed: seed) } catch { stop(error) }
  }
}

extension Bidirectional {
  /// The joined outputs and the states at both ends, that of the first layer first.
  ///
  /// - Shapes: `x` is `[batch, time, features]`, the mask is `[batch, time]`, 0 at padding.
  /// - Throws: when a shape does not fit.
  @_disfavoredOverload
  public func run(_ x: Tensor, mask: Tensor? = nil) -> (outputs: Tensor, states: [RecurrentState]) {
    do { return try self.run(x, mask: mask) } catch { stop(error) }
  }
}

extension Constraint {
  /// The weight as the constraint allows it; the last axis holds the units.
  @_disfavoredOverload
  public func callAsFunction(_ weight: Tensor) -> Tensor {
    do { return try self.callAsFunction(weight) } catch { stop(error) }
  }
}

extension Initializer {
  /// New numbers of a shape, for a weight that joins so many inputs to so many outputs.
  @_disfavoredOverload
  public func tensor(_ shape: [Int], inputs: Int, outputs: Int) -> Tensor {
    do { return try self.tensor(shape, inputs: inputs, outputs: outputs) } catch { stop(error) }
  }
}

extension Layer {
  /// The numbers that can be learned, weights before biases, in the order of the layers.
  ///
  /// - Throws: when they are more than the budgets allow.
  @_disfavoredOverload
  public var parameters: [Tensor] {
    get { do { return try self.Learning::parameters } catch { stop(error) } }
  }

  /// The layer's weight.
  ///
  /// - Throws: when the layer has none, or none yet.
  @_disfavoredOverload
  public var weight: Tensor {
    get { do { return try self.Learning::weight } catch { stop(error) } }
    set { do { try setWeight(newValue) } catch { stop(error) } }
  }

  /// The layer's bias.
  ///
  /// - Throws: when the layer has none, or none yet.
  @_disfavoredOverload
  public var bias: Tensor {
    get { do { return try self.Learning::bias } catch { stop(error) } }
    set { do { try setBias(newValue) } catch { stop(error) } }
  }

  /// The weight of a recurrent layer's own last output.
  ///
  /// - Throws: when the layer has none, or none yet.
  @_disfavoredOverload
  public var recurrentWeight: Tensor {
    get { do { return try self.Learning::recurrentWeight } catch { stop(error) } }
    set { do { try setRecurrentWeight(newValue) } catch { stop(error) } }
  }

  /// Replaces all learnable numbers, in the order of `parameters`.
  ///
  /// - Throws: when the number of tensors or a shape differs.
  @_disfavoredOverload
  public func setParameters(_ values: [Tensor]) {
    do { try self.setParameters(values) } catch { stop(error) }
  }

  /// Takes over the numbers of another model's layers, running statistics included: each layer that an author named gets
  /// those of the other model's layer with the same given name; where no name is in both models, each parameter gets
  /// those of the other's in its place, as between a model and its copy.
  ///
  /// - Throws: when two layers of one name differ in their shapes, or no name is in both and the models' parameters
  ///   differ in their shapes; then nothing is taken.
  @_disfavoredOverload
  public func loadWeights(from other: Layer) {
    do { try self.loadWeights(from: other) } catch { stop(error) }
  }

  /// The layer's output for a batch of inputs, as in training while it is trained.
  ///
  /// A layer that stands alone or in a module takes every shape that its numbers serve, such as longer sequences; a model
  /// takes the shape that it was given, where an axis that is `nil` may have any length.
  ///
  /// - Shapes: `x` is `[batch]` followed by the layer's input shape.
  /// - Throws: when `x` has another shape.
  @_disfavoredOverload
  public func callAsFunction(_ x: Tensor) -> Tensor {
    do { return try self.callAsFunction(x) } catch { stop(error) }
  }

  /// The layer's output as in training, if wanted: dropout drops, batch normalization uses the batch.
  ///
  /// - Throws: when `x` has another shape.
  @_disfavoredOverload
  public func callAsFunction(_ x: Tensor, isTraining: Bool) -> Tensor {
    do { return try self.callAsFunction(x, isTraining: isTraining) } catch { stop(error) }
  }

  /// Replaces all of the layer's numbers by those of a safetensors file in the course's folder `data`.
  ///
  /// Its tensors are found by their names, which are those of the layers: `layers.0.weight`. `courseware run
  /// --save-models` writes such files.
  ///
  /// - Source: Hugging Face, *safetensors*, "Format".
  /// - Throws: when there is no such file, it has not exactly the tensors that the model has, or a shape differs; then
  ///   nothing is replaced.
  @_disfavoredOverload
  public func load(_ file: String) {
    do { try self.load(file) } catch { stop(error) }
  }
}

extension MultiHeadAttention {
  /// What the steps of `query` find in another sequence: its `value` at the steps whose `key` they match.
  ///
  /// - Shapes: `query` is `[batch, queries, features]`, `key` and `value` are `[batch, keys, features]`, the result has
  ///   the shape of `query`. The mask is `[batch, keys]`, 0 at padding, or `[batch, queries, keys]`.
  /// - Throws: when a shape does not fit.
  @_disfavoredOverload
  public func callAsFunction(_ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor? = nil) -> Tensor {
    do { return try self.callAsFunction(query, key, value, mask: mask) } catch { stop(error) }
  }

  /// How much each step of `query` attends to each of `key`, head by head.
  ///
  /// - Shapes: `query` is `[batch, queries, features]`, `key` is `[batch, keys, features]`, the result is
  ///   `[batch, heads, queries, keys]`. The mask is as for a call.
  /// - Throws: when a shape does not fit.
  @_disfavoredOverload
  public func weights(_ query: Tensor, _ key: Tensor, mask: Tensor? = nil) -> Tensor {
    do { return try self.weights(query, key, mask: mask) } catch { stop(error) }
  }
}

extension RecurrentLayer {
  /// The outputs for sequences and the state at their end, beginning with a state.
  ///
  /// A step whose mask is 0 is padding: it keeps the state, and its output is zeros.
  ///
  /// - Shapes: `x` is `[batch, time, features]`, the mask is `[batch, time]`, the parts of the state are
  ///   `[batch, units]`.
  /// - Throws: when a shape does not fit.
  @_disfavoredOverload
  public func run(_ x: Tensor, from state: RecurrentState? = nil, mask: Tensor? = nil) -> (outputs: Tensor, state: RecurrentState) {
    do { return try self.run(x, from: state, mask: mask) } catch { stop(error) }
  }
}

extension Regularizer {
  /// The penalty of one weight, a tensor of rank 0.
  @_disfavoredOverload
  public func callAsFunction(_ weight: Tensor) -> Tensor {
    do { return try self.callAsFunction(weight) } catch { stop(error) }
  }
}

extension Sequential {
  /// What every layer makes of a batch, first to last: the maps that a convolution finds, for a picture of them, or for
  /// costs on inner layers.
  ///
  /// - Throws: when `x` has another shape than the model's inputs.
  @_disfavoredOverload
  public func outputs(_ x: Tensor) -> [Tensor] {
    do { return try self.outputs(x) } catch { stop(error) }
  }

  /// A model for inputs of so many features.
  ///
  /// - Throws: when a layer cannot take what comes in; the error names the layer.
  @_disfavoredOverload
  public convenience init(input: Int, name: String? = nil, @LayerBuilder _ layers: () -> [Layer]) {
    do { try self.init(input: input, name: name, layers) } catch { stop(error) }
  }

  /// A model for inputs of a shape, written without the batch axis.
  ///
  /// - Throws: when a layer cannot take what comes in; the error names the layer.
  @_disfavoredOverload
  public convenience init(input: [Int], name: String? = nil, @LayerBuilder _ layers: () -> [Layer]) {
    do { try self.init(input: input, name: name, layers) } catch { stop(error) }
  }

  /// A model for inputs of a shape, written without the batch axis, in which `nil` is an axis of any length: batches of
  /// sequences or images whose sizes differ from batch to batch.
  ///
  /// All layers have to take any length: a sum, a mean or the last step of it stands before layers that need as many
  /// features every time. Costs are told for the shortest input.
  ///
  /// - Throws: when a layer cannot take what comes in, or needs other numbers for another length; the error names it.
  @_disfavoredOverload
  public convenience init(input: [Int?], name: String? = nil, @LayerBuilder _ layers: () -> [Layer]) {
    do { try self.init(input: input, name: name, layers) } catch { stop(error) }
  }

  /// AlexNet, which won the ImageNet challenge of 2012: five convolutions, three dense layers, ReLU and dropout.
  ///
  /// In its later form on one processor, which torchvision has too (61,100,840 parameters): without groups and without
  /// local response normalization.
  ///
  /// - Shapes: `[224, 224, 3]` → `[55, 55, 64]` → `[27, 27, 192]` → `[13, 13, 384]` → `[13, 13, 256]` → `[6, 6, 256]` →
  ///   4096 → 4096 → classes. Images are at least 63 pixels high and wide.
  /// - Parameter width: the number of maps and units, relative to the published ones.
  /// - Source: Krizhevsky, *One weird trick for parallelizing convolutional neural networks* (2014), after Krizhevsky,
  ///   Sutskever, Hinton (2012).
  /// - Throws: when the images are too small.
  @_disfavoredOverload
  public static func alexNet(input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1) -> Sequential {
    do { return try Self.alexNet(input: input, classes: classes, width: width) } catch { stop(error) }
  }

  /// GoogLeNet, 22 layers deep: nine inception modules, each of four branches side by side.
  ///
  /// As in torchvision: every convolution is followed by batch normalization, which came a year after the paper, and
  /// the third branch has kernels of 3 where the paper has 5. Without the two auxiliary classifiers, which only help
  /// to train, there are 6,624,904 parameters to learn.
  ///
  /// - Shapes: `[224, 224, 3]` → `[56, 56, 192]` → `[28, 28, 480]` → `[14, 14, 832]` → `[7, 7, 1024]` → 1024 → classes.
  /// - Parameter width: the number of maps, relative to the published ones.
  /// - Source: Szegedy and others, *Going deeper with convolutions* (2015).
  /// - Throws: when the images are too small.
  @_disfavoredOverload
  public static func googLeNet(input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1) -> Sequential {
    do { return try Self.googLeNet(input: input, classes: classes, width: width) } catch { stop(error) }
  }

  /// LeNet-5, which read the digits on cheques: two convolutions with pooling, three dense layers.
  ///
  /// As in most retellings, the second convolution sees all maps of the first (61,706 parameters), pooling is a plain
  /// mean, and the last layer is a softmax.
  ///
  /// - Shapes: `[32, 32, 1]` → `[28, 28, 6]` → `[14, 14, 6]` → `[10, 10, 16]` → `[5, 5, 16]` → 120 → 84 → classes.
  /// - Parameter width: the number of maps and units, relative to the published ones.
  /// - Source: LeCun, Bottou, Bengio, Haffner, *Gradient-based learning applied to document recognition* (1998).
  /// - Throws: when the images are too small.
  @_disfavoredOverload
  public static func leNet5(input: [Int] = [32, 32, 1], classes: Int = 10, width: Double = 1) -> Sequential {
    do { return try Self.leNet5(input: input, classes: classes, width: width) } catch { stop(error) }
  }

  /// ResNet-18: eight residual blocks of two convolutions each, 11,689,512 parameters to learn.
  ///
  /// - Shapes: `[224, 224, 3]` → `[56, 56, 64]` → `[28, 28, 128]` → `[14, 14, 256]` → `[7, 7, 512]` → 512 → classes.
  /// - Parameter width: the number of maps, relative to the published ones.
  /// - Source: He, Zhang, Ren, Sun, *Deep residual learning for image recognition* (2016).
  /// - Throws: when the images are too small.
  @_disfavoredOverload
  public static func resNet18(input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1) -> Sequential {
    do { return try Self.resNet18(input: input, classes: classes, width: width) } catch { stop(error) }
  }

  /// ResNet-50: sixteen residual blocks, each of which narrows to a quarter of its maps between kernels of 1;
  /// 25,557,032 parameters to learn.
  ///
  /// As in torchvision, the strides stand at the kernels of 3, in the paper at the kernels of 1 before them.
  ///
  /// - Shapes: `[224, 224, 3]` → `[56, 56, 256]` → `[28, 28, 512]` → `[14, 14, 1024]` → `[7, 7, 2048]` → 2048 → classes.
  /// - Parameter width: the number of maps, relative to the published ones.
  /// - Source: He, Zhang, Ren, Sun, *Deep residual learning for image recognition* (2016).
  /// - Throws: when the images are too small.
  @_disfavoredOverload
  public static func resNet50(input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1) -> Sequential {
    do { return try Self.resNet50(input: input, classes: classes, width: width) } catch { stop(error) }
  }

  /// Trains the model: epoch by epoch, batch by batch, each batch one step of the optimizer.
  ///
  /// The loss and the metrics of an epoch are those of its batches as they came, each before its step. A loss that is
  /// not a number ends the training. A schedule changes the optimizer's learning rate, which is put back at the end.
  /// Without a batch size the whole set is one batch. With weights a row's loss counts so many times, as in
  /// `loss(prediction, target, weights:)`; metrics and the validation do not see them.
  ///
  /// - Shapes: `x` is `[count]` followed by the model's input shape, `y` has `count` rows.
  /// - Throws: when a shape does not fit, or there is no data.
  @_disfavoredOverload @discardableResult
  public func fit(_ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil, shuffle: Bool = true, weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [], earlyStopping: EarlyStopping? = nil, schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false) -> History {
    do { return try self.fit(x, y, loss: loss, optimizer: optimizer, epochs: epochs, batchSize: batchSize, shuffle: shuffle, weights: weights, validation: validation, metrics: metrics, earlyStopping: earlyStopping, schedule: schedule, clipping: clipping, verbose: verbose) } catch { stop(error) }
  }

  /// Trains the model, and after each epoch asks whether to go on, given what was measured so far.
  ///
  /// - Shapes: as without it.
  /// - Throws: as without it, and what `onEpoch` throws.
  @_disfavoredOverload @discardableResult
  public func fit(_ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil, shuffle: Bool = true, weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [], earlyStopping: EarlyStopping? = nil, schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false, onEpoch: (History) -> Bool) -> History {
    do { return try self.fit(x, y, loss: loss, optimizer: optimizer, epochs: epochs, batchSize: batchSize, shuffle: shuffle, weights: weights, validation: validation, metrics: metrics, earlyStopping: earlyStopping, schedule: schedule, clipping: clipping, verbose: verbose, onEpoch: onEpoch) } catch { stop(error) }
  }

  /// Trains the model on a data set.
  ///
  /// - Throws: when a shape does not fit, or there is no data.
  @_disfavoredOverload @discardableResult
  public func fit(_ data: Dataset, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil, shuffle: Bool = true, weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [], earlyStopping: EarlyStopping? = nil, schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false) -> History {
    do { return try self.fit(data, loss: loss, optimizer: optimizer, epochs: epochs, batchSize: batchSize, shuffle: shuffle, weights: weights, validation: validation, metrics: metrics, earlyStopping: earlyStopping, schedule: schedule, clipping: clipping, verbose: verbose) } catch { stop(error) }
  }

  /// Trains the model on a data set, and after each epoch asks whether to go on, given what was measured so far.
  ///
  /// - Throws: as without it, and what `onEpoch` throws.
  @_disfavoredOverload @discardableResult
  public func fit(_ data: Dataset, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil, shuffle: Bool = true, weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [], earlyStopping: EarlyStopping? = nil, schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false, onEpoch: (History) -> Bool) -> History {
    do { return try self.fit(data, loss: loss, optimizer: optimizer, epochs: epochs, batchSize: batchSize, shuffle: shuffle, weights: weights, validation: validation, metrics: metrics, earlyStopping: earlyStopping, schedule: schedule, clipping: clipping, verbose: verbose, onEpoch: onEpoch) } catch { stop(error) }
  }

  /// Takes one step on one batch and answers its loss before the step, each row's loss counted as often as its weight
  /// says, if there are weights.
  ///
  /// - Throws: when a shape does not fit.
  @_disfavoredOverload @discardableResult
  public func train(_ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, weights: [Double]? = nil) -> Double {
    do { return try self.train(x, y, loss: loss, optimizer: optimizer, weights: weights) } catch { stop(error) }
  }

  /// The model's outputs for a batch of inputs, made in pieces so that memory stays small.
  ///
  /// - Throws: when `x` has another shape than the model's inputs.
  @_disfavoredOverload
  public func predict(_ x: Tensor) -> Tensor {
    do { return try self.predict(x) } catch { stop(error) }
  }

  /// The model's loss and metrics on some data, without training. With weights a row's loss counts so many times.
  ///
  /// - Throws: when a shape does not fit.
  @_disfavoredOverload
  public func evaluate(_ x: Tensor, _ y: Tensor, loss: Loss, metrics: [Metric] = [], weights: [Double]? = nil) -> Evaluation {
    do { return try self.evaluate(x, y, loss: loss, metrics: metrics, weights: weights) } catch { stop(error) }
  }

  /// The model's loss and metrics on a data set, without training.
  ///
  /// - Throws: when a shape does not fit.
  @_disfavoredOverload
  public func evaluate(_ data: Dataset, loss: Loss, metrics: [Metric] = []) -> Evaluation {
    do { return try self.evaluate(data, loss: loss, metrics: metrics) } catch { stop(error) }
  }
}

extension TransformerBlock {
  /// The block's work on padded sequences: no step looks at the steps where the mask is 0.
  ///
  /// - Shapes: `x` is `[batch, time, features]`, the mask is `[batch, time]` or `[batch, time, time]`.
  /// - Throws: when a shape does not fit.
  @_disfavoredOverload
  public func callAsFunction(_ x: Tensor, mask: Tensor, isTraining: Bool = false) -> Tensor {
    do { return try self.callAsFunction(x, mask: mask, isTraining: isTraining) } catch { stop(error) }
  }
}

extension Loss {
  /// The loss when each row counts as much as its weight: the mean over the rows of weight times loss.
  ///
  /// As in Keras, the sum is divided by the number of rows, whatever their weights: a row of weight 2 counts as two rows,
  /// one of weight 0 as none. For a loss of class weights the sum is divided by that of the class weights.
  ///
  /// - Shapes: `prediction` and `target` are those of the loss, `weights` is `[rows]`.
  /// - Throws: when there is not one weight for each row.
  @_disfavoredOverload
  public func callAsFunction(_ prediction: Tensor, _ target: Tensor, weights: Tensor) -> Tensor {
    do { return try self.callAsFunction(prediction, target, weights: weights) } catch { stop(error) }
  }

  /// The loss of predictions, a tensor of rank 0.
  @_disfavoredOverload
  public func callAsFunction(_ prediction: Tensor, _ target: Tensor) -> Tensor {
    do { return try self.callAsFunction(prediction, target) } catch { stop(error) }
  }
}

extension Optimizer {
  /// Moves a tensor one step along its gradient.
  ///
  /// - Throws: when the shapes differ, or another tensor was stepped before.
  @_disfavoredOverload
  public func update(_ w: inout Tensor, _ gradient: Tensor) {
    do { try self.update(&w, gradient) } catch { stop(error) }
  }

  /// Moves two tensors one step along their gradients.
  ///
  /// - Throws: when the shapes differ, or other tensors were stepped before.
  @_disfavoredOverload
  public func update(_ a: inout Tensor, _ b: inout Tensor, _ gradients: (Tensor, Tensor)) {
    do { try self.update(&a, &b, gradients) } catch { stop(error) }
  }

  /// Moves three tensors one step along their gradients.
  ///
  /// - Throws: when the shapes differ, or other tensors were stepped before.
  @_disfavoredOverload
  public func update(_ a: inout Tensor, _ b: inout Tensor, _ c: inout Tensor, _ gradients: (Tensor, Tensor, Tensor)) {
    do { try self.update(&a, &b, &c, gradients) } catch { stop(error) }
  }

  /// Moves each tensor one step along its gradient.
  ///
  /// - Throws: when the shapes differ, or other tensors were stepped before.
  @_disfavoredOverload
  public func update(_ tensors: inout [Tensor], _ gradients: [Tensor]) {
    do { try self.update(&tensors, gradients) } catch { stop(error) }
  }

  /// Moves a model's parameters one step along their gradients; frozen ones stay.
  ///
  /// - Throws: when the gradients are not those of this model's parameters.
  @_disfavoredOverload
  public func update(_ model: Sequential, _ gradients: [Tensor]) {
    do { try self.update(model, gradients) } catch { stop(error) }
  }
}
