// Written by Scripts/generate-bindings from the engine's declarations. Do not edit.
// swift-format-ignore-file

import LessonKit

/// The declarations that a lesson can name, in the language's own syntax; a callable line's place among the
/// callable lines is its native index.
package let lessonKitInterface = #"""
infix operator •: MultiplicationPrecedence
/// The logarithm to base 2 of every element.
func log2(_ x: Tensor) -> Tensor
/// The logarithm to base 10 of every element.
func log10(_ x: Tensor) -> Tensor
/// The logarithm to base 2: −∞ of 0, NaN of a negative number; whole numbers of powers of two.
func log2(_ x: Double) -> Double
/// The logarithm to base 10: −∞ of 0, NaN of a negative number; whole numbers of powers of ten.
func log10(_ x: Double) -> Double
/// The tangent of every element.
func tan(_ x: Tensor) -> Tensor
/// The hyperbolic sine of every element.
func sinh(_ x: Tensor) -> Tensor
/// The hyperbolic cosine of every element.
func cosh(_ x: Tensor) -> Tensor
/// The logarithm of the sum of `exp` of all elements, without overflow; −∞ of none.
func logSumExp(_ x: Tensor) -> Tensor
/// The logarithms of the sums of `exp` along an axis, without overflow.
func logSumExp(_ x: Tensor, axis: Int, keepDimensions: Bool = false) -> Tensor
/// Every product of an element of `a` and an element of `b`.
func outer(_ a: Tensor, _ b: Tensor) -> Tensor
/// The cosine of the angle between two vectors, or between the vectors along an axis, which are broadcast.
func cosineSimilarity(_ a: Tensor, _ b: Tensor, axis: Int = -1) -> Tensor
/// Two matrices that hold, for every point of a grid, its `x` and its `y`.
func meshgrid(_ x: Tensor, _ y: Tensor) -> (x: Tensor, y: Tensor)
/// The Euclidean distance of every row of `a` from every row of `b`: `d[i, j] = ‖a[i] − b[j]‖`.
func pairwiseDistances(_ a: Tensor, _ b: Tensor) -> Tensor
/// Sums of products of tensors by the names of their axes, such as `"ij,jk->ik"` for the matrix product.
func einsum(_ equation: String, _ tensors: [Tensor]) -> Tensor
/// e to the power of every element.
func exp(_ x: Tensor) -> Tensor
/// The natural logarithm of every element: −∞ of 0, NaN of negative numbers.
func log(_ x: Tensor) -> Tensor
/// The square root of every element, NaN of negative numbers.
func sqrt(_ x: Tensor) -> Tensor
/// The size of every element without its sign. Its derivative at 0 is taken as 0.
func abs(_ x: Tensor) -> Tensor
/// The sine of every element.
func sin(_ x: Tensor) -> Tensor
/// The cosine of every element.
func cos(_ x: Tensor) -> Tensor
/// The hyperbolic tangent of every element: between −1 and 1.
func tanh(_ x: Tensor) -> Tensor
/// The logistic function of every element, `1 ÷ (1 + e⁻ˣ)`: between 0 and 1.
func sigmoid(_ x: Tensor) -> Tensor
/// Every element, or 0 where it is negative. Its derivative at 0 is taken as 0.
func relu(_ x: Tensor) -> Tensor
/// Every element, or `slope` times it where it is negative.
func leakyReLU(_ x: Tensor, slope: Double = 0.01) -> Tensor
/// 1 where an element is 0 or more, else 0. It has no gradient.
func step(_ x: Tensor) -> Tensor
/// −1, 0 or 1 as an element is negative, zero or positive. It has no gradient.
func sign(_ x: Tensor) -> Tensor
/// `log(1 + eˣ)` of every element: a smooth `relu`.
func softplus(_ x: Tensor) -> Tensor
/// The error function of every element: `2 ÷ √π` times the integral of `e^(−t²)` from 0.
func erf(_ x: Tensor) -> Tensor
/// Every element times the probability that a standard normal number is below it.
func gelu(_ x: Tensor) -> Tensor
/// `eˣ − 1` of every element, exact near 0.
func expm1(_ x: Tensor) -> Tensor
/// `log(1 + x)` of every element, exact near 0.
func log1p(_ x: Tensor) -> Tensor
/// Every element to the power `n`.
func pow(_ x: Tensor, _ n: Double) -> Tensor
/// A positive number to the power of every element.
func pow(_ base: Double, _ x: Tensor) -> Tensor
/// The nearest whole number below or at every element. It has no gradient.
func floor(_ x: Tensor) -> Tensor
/// The nearest whole number above or at every element. It has no gradient.
func ceil(_ x: Tensor) -> Tensor
/// The logarithm of `softmax`, without overflow or loss of small numbers: `(x − max) − log Σ exp(x − max)` along an axis.
func logSoftmax(_ x: Tensor, axis: Int = -1) -> Tensor
/// e to the power `x`.
func exp(_ x: Double) -> Double
/// The natural logarithm: −∞ of 0, NaN of a negative number.
func log(_ x: Double) -> Double
/// The square root, NaN of a negative number.
func sqrt(_ x: Double) -> Double
/// The sine.
func sin(_ x: Double) -> Double
/// The cosine.
func cos(_ x: Double) -> Double
/// The hyperbolic tangent.
func tanh(_ x: Double) -> Double
/// The logistic function, `1 ÷ (1 + e⁻ˣ)`.
func sigmoid(_ x: Double) -> Double
/// The number, or 0 if it is negative.
func relu(_ x: Double) -> Double
/// 1 if the number is 0 or more, else 0.
func step(_ x: Double) -> Double
/// −1, 0 or 1 as the number is negative, zero or positive.
func sign(_ x: Double) -> Double
/// `log(1 + eˣ)`.
func softplus(_ x: Double) -> Double
/// The error function.
func erf(_ x: Double) -> Double
/// The number to the power `n`.
func pow(_ x: Double, _ n: Double) -> Double
/// The nearest whole number below or at `x`.
func floor(_ x: Double) -> Double
/// The nearest whole number above or at `x`.
func ceil(_ x: Double) -> Double
/// Every element of `x` to the power of its partner in `n`.
func pow(_ x: Tensor, _ n: Tensor) -> Tensor
/// The larger of each pair of elements; NaN if either is.
func maximum(_ a: Tensor, _ b: Tensor) -> Tensor
/// The smaller of each pair of elements; NaN if either is.
func minimum(_ a: Tensor, _ b: Tensor) -> Tensor
/// Elements of `a` where the condition is not 0, else of `b`; all three are broadcast.
func select(where condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor
/// The same numbers as a constant: no gradient passes through.
func stopGradient(_ x: Tensor) -> Tensor
/// The numbers from 0 up to `count` in random order.
func randomPermutation(_ count: Int, seed: Int? = nil) -> [Int]
/// Random indices of a vector of weights, each as likely as its share of their sum.
func randomChoices(_ weights: Tensor, count: Int = 1, seed: Int? = nil) -> [Int]
/// The elements divided by their sum after `exp`: positive numbers along an axis that add up to 1.
func softmax(_ x: Tensor, axis: Int = -1) -> Tensor
/// Slides kernels over images and sums the products (a cross-correlation, as in all deep-learning libraries).
func convolution2D(_ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1) -> Tensor
/// `convolution2D` with its strides and dilations for rows and columns.
func convolution2D(_ x: Tensor, _ kernel: Tensor, strides: [Int], padding: Padding = .valid, dilations: [Int] = [1, 1], groups: Int = 1) -> Tensor
/// The transposed convolution: every input adds its multiple of the kernel to the output, `stride` apart.
func convolutionTransposed2D(_ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid) -> Tensor
/// `convolutionTransposed2D` with its strides for rows and columns.
func convolutionTransposed2D(_ x: Tensor, _ kernel: Tensor, strides: [Int], padding: Padding = .valid) -> Tensor
/// Slides one kernel over one image, both matrices.
func convolve(_ image: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid) -> Tensor
/// Slides kernels along sequences and sums the products.
func convolution1D(_ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1) -> Tensor
/// Slides kernels through volumes and sums the products: each output is one chain over (row, column, depth, channel).
func convolution3D(_ x: Tensor, _ kernel: Tensor, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1) -> Tensor
/// `convolution3D` with its strides and dilations for depth, rows and columns.
func convolution3D(_ x: Tensor, _ kernel: Tensor, strides: [Int], padding: Padding = .valid, dilations: [Int] = [1, 1, 1], groups: Int = 1) -> Tensor
/// How often each class number occurs.
func classCounts(_ labels: [Int], classes: Int? = nil) -> [Int]
/// The largest element of every window of every channel.
func maxPooling2D(_ x: Tensor, size: Int = 2, stride: Int? = nil, padding: Padding = .valid) -> Tensor
/// The mean of every window of every channel; zeros around the image are not counted.
func averagePooling2D(_ x: Tensor, size: Int = 2, stride: Int? = nil, padding: Padding = .valid) -> Tensor
/// `maxPooling2D` with sizes and strides for rows and columns.
func maxPooling2D(_ x: Tensor, sizes: [Int], strides: [Int], padding: Padding = .valid) -> Tensor
/// `averagePooling2D` with sizes and strides for rows and columns.
func averagePooling2D(_ x: Tensor, sizes: [Int], strides: [Int], padding: Padding = .valid) -> Tensor
/// The matrix product of the last two axes; axes before them are broadcast.
func matmul(_ a: Tensor, _ b: Tensor) -> Tensor
/// The sum of the products of two vectors' elements.
func dot(_ a: Tensor, _ b: Tensor) -> Tensor
/// Tensors joined along an axis that they have.
func concatenate(_ tensors: [Tensor], axis: Int = 0) -> Tensor
/// Tensors of one shape joined along a new axis.
func stack(_ tensors: [Tensor], axis: Int = 0) -> Tensor
/// `x` above zero and `alpha · (eˣ − 1)` below.
func elu(_ x: Tensor, alpha: Double = 1) -> Tensor
/// A scaled ELU whose outputs keep mean 0 and variance 1.
func selu(_ x: Tensor) -> Tensor
/// `x · sigmoid(x)`.
func swish(_ x: Tensor) -> Tensor
/// `x · sigmoid(beta · x)`: between a straight line for 0 and `relu` for a large one.
func swish(_ x: Tensor, beta: Double) -> Tensor
/// `x · tanh(softplus(x))`.
func mish(_ x: Tensor) -> Tensor
/// `x ÷ (1 + |x|)`, between −1 and 1.
func softsign(_ x: Tensor) -> Tensor
/// A straight line from 0 at −3 to 1 at 3.
func hardSigmoid(_ x: Tensor) -> Tensor
/// `x ÷ 2 · (1 + tanh(√(2 ÷ π) · (x + 0.044715 · x³)))`, within 0.0005 of `gelu`.
func geluTanh(_ x: Tensor) -> Tensor
/// A row for each class number, with a one in its column and zeros elsewhere.
func oneHot(_ labels: [Int], classes: Int) -> Tensor
/// A sine wave in steps, with noise.
func sineSeries(count: Int = 200, period: Double = 20, amplitude: Double = 1, noise: Double = 0, seed: Int? = nil) -> [Double]
/// A series that begins at 0 and takes a random step at each time: what came before tells nothing about the next step.
func randomWalk(count: Int = 200, drift: Double = 0, noise: Double = 1, seed: Int? = nil) -> [Double]
/// A series whose every number is a weighted sum of those before it, the nearest first, and noise: `x[t] = Σ coefficients[k] · x[t − 1 − k] + noise`.
func autoregressiveSeries(_ coefficients: [Double], count: Int = 200, noise: Double = 1, seed: Int? = nil) -> [Double]
/// A wave of a season on a rising line, as sales have, with noise.
func seasonalSeries(count: Int = 120, period: Double = 12, trend: Double = 0.05, amplitude: Double = 1, noise: Double = 0.1, seed: Int? = nil) -> [Double]
/// Pieces of a series, each with the number that follows it.
func slidingWindows(_ series: [Double], length: Int, ahead: Int = 1) -> Dataset
/// The gradients with every number brought into `-limit … limit`.
func clipByValue(_ gradients: [Tensor], _ limit: Double) -> [Tensor]
/// A gradient with every number brought into `-limit … limit`.
func clipByValue(_ gradient: Tensor, _ limit: Double) -> Tensor
/// The gradients, scaled together so that the length of all their numbers as one vector is at most `limit`.
func clipByNorm(_ gradients: [Tensor], _ limit: Double) -> [Tensor]
/// A gradient, scaled so that its length is at most `limit`.
func clipByNorm(_ gradient: Tensor, _ limit: Double) -> Tensor
/// Compares a function's gradient with differences of the function, entry by entry.
func gradientCheck(at w: Tensor, _ f: (Tensor) -> Tensor) -> GradientCheck
/// Compares a function's gradients with differences of the function, entry by entry.
func gradientCheck(at a: Tensor, _ b: Tensor, _ f: (Tensor, Tensor) -> Tensor) -> GradientCheck
/// Compares a function's gradients with differences of the function, entry by entry.
func gradientCheck(at tensors: [Tensor], _ f: ([Tensor]) -> Tensor) -> GradientCheck
/// Compares the gradients of a function of a model with differences of the function, entry by entry.
func gradientCheck(at model: Sequential, _ f: (Sequential) -> Tensor) -> GradientCheck
/// The value of a function and its gradient with respect to one tensor.
func valueWithGradient(at w: Tensor, _ f: (Tensor) -> Tensor) -> (Tensor, Tensor)
/// The value of a function and its gradients with respect to two tensors.
func valueWithGradient(at a: Tensor, _ b: Tensor, _ f: (Tensor, Tensor) -> Tensor) -> (Tensor, (Tensor, Tensor))
/// The value of a function and its gradients with respect to three tensors.
func valueWithGradient(at a: Tensor, _ b: Tensor, _ c: Tensor, _ f: (Tensor, Tensor, Tensor) -> Tensor) -> (Tensor, (Tensor, Tensor, Tensor))
/// The value of a function and its gradients with respect to any number of tensors.
func valueWithGradient(at tensors: [Tensor], _ f: ([Tensor]) -> Tensor) -> (Tensor, [Tensor])
/// The value of a function of a model and its gradients with respect to the model's parameters, in the order of `model.parameters`; frozen parameters get zeros.
func valueWithGradient(at model: Sequential, _ f: (Sequential) -> Tensor) -> (Tensor, [Tensor])
/// The gradient of a function with respect to one tensor.
func gradient(at w: Tensor, _ f: (Tensor) -> Tensor) -> Tensor
/// The gradients of a function with respect to two tensors.
func gradient(at a: Tensor, _ b: Tensor, _ f: (Tensor, Tensor) -> Tensor) -> (Tensor, Tensor)
/// The gradients of a function with respect to any number of tensors.
func gradient(at tensors: [Tensor], _ f: ([Tensor]) -> Tensor) -> [Tensor]
/// The gradients of a function of a model with respect to the model's parameters.
func gradient(at model: Sequential, _ f: (Sequential) -> Tensor) -> [Tensor]
/// The adjacency matrix of a graph that is told by its edges, each a pair of nodes, walked both ways.
func adjacencyMatrix(_ edges: [[Int]], nodes: Int) -> Tensor
/// 1 for every number of padded sequences that is not the padding, else 0.
func paddingMask(_ x: Tensor, ignoring padding: Double = 0) -> Tensor
/// The same state as a constant: no gradient passes through, so that backpropagation through time ends there.
func stopGradient(_ state: RecurrentState) -> RecurrentState
/// For every query a mean of the values, weighted by how well the keys match it: `softmax(query • keyᵀ / √dimensions) • value`.
func scaledDotProductAttention(_ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor? = nil, isCausal: Bool = false) -> Tensor
/// How much each query attends to each key: `softmax(query • keyᵀ / √dimensions)`, rows that add up to 1.
func attentionWeights(_ query: Tensor, _ key: Tensor, mask: Tensor? = nil, isCausal: Bool = false) -> Tensor
/// Prints a table of a model: each layer with the shape of its output and its number of parameters.
func summary(_ model: Sequential)
/// How the features of a data set vary together: `c = (x − m)ᵀ • (x − m) / (rows − correction)`, `m` the features' means.
func covariance(_ x: Tensor, correction: Int = 1) -> Tensor
/// How the features of a data set go together, from −1 to 1: their covariances divided by their standard deviations (Pearson). A feature that is the same in every row has none, and its correlations are NaN.
func correlation(_ x: Tensor) -> Tensor
/// The eigenvalues of a symmetric matrix, the largest first, and an eigenvector of length 1 for each.
func eigen(_ a: Tensor) -> (values: Tensor, vectors: Tensor)
/// The `w` for which `‖a • w − b‖² + ridge · ‖w‖²` is least.
func leastSquares(_ a: Tensor, _ b: Tensor, ridge: Double = 0) -> Tensor
/// The `x` with `a • x = b`.
func solve(_ a: Tensor, _ b: Tensor) -> Tensor
/// The inverse of a square matrix.
func inverse(_ a: Tensor) -> Tensor
/// The determinant of a square matrix: how much it makes volumes larger; 0 when its rows depend on each other.
func determinant(_ a: Tensor) -> Tensor
/// The singular values of a matrix, the largest first, and for each a left and a right direction: `a = (left * values) • rightᵀ`.
func singularValues(_ a: Tensor) -> (left: Tensor, values: Tensor, right: Tensor)
/// The matrix that undoes another as far as that can be done: of all solutions of `a • x = b` in the sense of least squares `pseudoInverse(a) • b` is the shortest.
func pseudoInverse(_ a: Tensor) -> Tensor
/// The mean of `−y log p − (1 − y) log(1 − p)` for probabilities of yes.
func binaryCrossentropy(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// Binary cross-entropy of scores before the sigmoid, finite however large they are: the mean of `log(1 + eᶻ) − y·z`.
func binaryCrossentropy(logits: Tensor, _ target: Tensor) -> Tensor
/// The mean over rows of `−Σ y log p`.
func categoricalCrossentropy(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// Categorical cross-entropy of scores before the softmax.
func categoricalCrossentropy(logits: Tensor, _ target: Tensor) -> Tensor
/// The mean over rows of `−log p` of the right class.
func sparseCategoricalCrossentropy(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// Sparse categorical cross-entropy of scores before the softmax.
func sparseCategoricalCrossentropy(logits: Tensor, _ target: Tensor) -> Tensor
/// The mean over rows of `Σ y log(y / p)`: the extra cost of believing `p` where `y` is true.
func kullbackLeibler(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// The mean over rows of one minus the cosine of the angle between prediction and target: 0 for one direction, 2 for opposite ones, whatever their lengths.
func cosineDistance(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// The mean over rows of how much nearer than by `margin` the negative is: `max(0, |a − p| − |a − n| + margin)`.
func tripletMarginLoss(_ anchor: Tensor, _ positive: Tensor, _ negative: Tensor, margin: Double = 1) -> Tensor
/// The mean over pairs of `d²` where they are alike and of `max(0, margin − d)²` where they are not.
func contrastiveLoss(_ distances: Tensor, areAlike: Tensor, margin: Double = 1) -> Tensor
/// The mean over rows of how far normal distributions are from the standard one: `½ Σ (μ² + σ² − 1 − log σ²)`, the cost of a variational autoencoder's code.
func normalDivergence(mean: Tensor, logVariance: Tensor) -> Tensor
/// The mean of `½ (log σ² + (y − μ)² ÷ σ²)`: the normal distribution's −log likelihood, less what does not depend on it.
func gaussianLikelihoodLoss(_ mean: Tensor, _ target: Tensor, variance: Tensor) -> Tensor
/// The mean over rows of minus the logarithm of the right class's probability, which is given as a logarithm, such as by `logSoftmax`.
func negativeLogLikelihood(_ logProbabilities: Tensor, _ target: Tensor) -> Tensor
/// One minus the share of overlap of two masks: `1 − (2 Σ p·y + 1) ÷ (Σ p + Σ y + 1)`.
func diceLoss(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// The mean of `log cosh` of the differences.
func logCosh(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// The mean of `p − y log p` for predicted rates `p` and counts `y`: the Poisson distribution's −log likelihood, less what does not depend on `p`.
func poisson(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// The mean of the squared differences of `log(1 + x)`; numbers below 0 count as 0.
func meanSquaredLogarithmicError(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// The mean of the absolute differences in percent of the targets' sizes; a target of 0 counts as 10⁻⁷.
func meanAbsolutePercentageError(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// The mean of `share · d` where the target is higher by `d`, and of `(1 − share) · d` where it is lower (pinball loss).
func quantileLoss(_ prediction: Tensor, _ target: Tensor, share: Double = 0.5) -> Tensor
/// The mean of `max(0, 1 − y·p)`, the loss of support vector machines.
func hinge(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// The mean of `max(0, 1 − y·p)²`: narrow misses cost less than with `hinge`, wide ones more.
func squaredHinge(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// A weight for each class, the rarer the larger, such that all classes count alike and the mean over rows is 1: `rows ÷ (classes · rows of the class)`.
func balancedWeights(_ labels: [Int]) -> [Double]
/// The mean of the squared differences.
func meanSquaredError(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// The mean of the absolute differences.
func meanAbsoluteError(_ prediction: Tensor, _ target: Tensor) -> Tensor
/// Half the squared difference up to `delta`, and a straight line of slope `delta` beyond, on average.
func huber(_ prediction: Tensor, _ target: Tensor, delta: Double = 1) -> Tensor
/// The share of right answers.
func accuracy(_ prediction: Tensor, _ target: Tensor, threshold: Double = 0.5) -> Double
/// The share of equal class numbers.
func accuracy(_ predictions: [Int], _ labels: [Int]) -> Double
/// Counts how often each class was taken for each class.
func confusionMatrix(labels: [Int], predictions: [Int], classes: Int? = nil) -> ConfusionMatrix
/// Counts how often each class was taken for each class, from a model's outputs.
func confusionMatrix(_ prediction: Tensor, _ target: Tensor, threshold: Double = 0.5) -> ConfusionMatrix
/// Between how many classes, all equally likely, a model would be as unsure as it is: `e` to the mean of `−log p` of the right class. 1 is certainty.
func perplexity(_ probabilities: Tensor, _ target: Tensor) -> Double
/// Moves the threshold from the highest score to the lowest.
func precisionRecallCurve(labels: [Int], scores: [Double]) -> PrecisionRecallCurve
/// Moves the threshold from the highest score to the lowest.
func rocCurve(labels: [Int], scores: [Double]) -> ROCCurve
/// The square root of the mean squared error, in the unit of the target.
func rootMeanSquaredError(_ prediction: Tensor, _ target: Tensor) -> Double
/// The share of the target's variance that predictions explain: 1 is perfect, 0 no better than the mean.
func rSquared(_ prediction: Tensor, _ target: Tensor) -> Double
/// The share of the target's variance that predictions explain when their mean error is set right.
func explainedVariance(_ prediction: Tensor, _ target: Tensor) -> Double
/// The middle one of the absolute differences, which outliers do not move.
func medianAbsoluteError(_ prediction: Tensor, _ target: Tensor) -> Double
/// How well rows lie in their groups: the mean of `(b − a) ÷ max(a, b)` with a row's mean distance `a` to its own group and `b` to the nearest other one. 1 is best; a row alone in its group counts 0.
func silhouetteScore(_ x: Tensor, labels: [Int]) -> Double
/// The share of cases whose class is among the `k` of the highest scores; of equal scores the lower classes come first.
func topKAccuracy(_ prediction: Tensor, _ target: Tensor, k: Int = 5) -> Double
/// How much the maps of an image go together: the products of every two channels, summed over all pixels, `G = Fᵀ • F`.
func gramMatrix(_ features: Tensor) -> Tensor
/// How far the maps of an image are from those of the image whose content it is to show: `½ · Σ (F − P)²`.
func contentCost(_ features: Tensor, _ content: Tensor) -> Tensor
/// How far the Gram matrix of an image's maps is from that of the image whose style it is to have: `Σ (G − A)² / (4 · channels² · pixels²)`.
func styleCost(_ features: Tensor, _ style: Tensor) -> Tensor
/// Claims that something is true.
func expect(_ condition: Bool, _ message: String = "")
/// Claims that a number is within `tolerance` of another.
func expect(_ value: Double, isClose other: Double, tolerance: Double = 1e-6)
/// Claims that every number of a list is within `tolerance` of its partner.
func expect(_ values: [Double], isClose others: [Double], tolerance: Double = 1e-6)
/// Claims that every element of a tensor is within `tolerance` of its partner.
func expect(_ tensor: Tensor, isClose other: Tensor, tolerance: Double = 1e-6)
/// Claims that a tensor has the same number everywhere, within `tolerance`.
func expect(_ tensor: Tensor, isClose value: Double, tolerance: Double = 1e-6)
/// Claims that a whole number is another.
func expect(_ value: Int, equals other: Int)
/// Claims that a number is exactly another.
func expect(_ value: Double, equals other: Double)
/// Claims that a text is another, byte for byte.
func expect(_ value: String, equals other: String)
/// Claims that a list of whole numbers, such as a shape, is another.
func expect(_ values: [Int], equals others: [Int])
/// Claims that a tensor has the shape and exactly the numbers of another.
func expect(_ tensor: Tensor, equals other: Tensor)
/// A line across a plot at a height, to be added to another figure.
func horizontalRule(at y: Double, name: String = "") -> Figure
/// An upright line through a plot, to be added to another figure.
func verticalRule(at x: Double, name: String = "") -> Figure
/// A few words at a place, to be added to another figure.
func note(_ text: String, x: Double, y: Double) -> Figure
/// The surface between two lines, in the colour of the line that is added to it.
func bandPlot(x: [Double], lower: [Double], upper: [Double], title: String = "", xLabel: String = "", yLabel: String = "") -> Figure
/// A bar for each value, under its label.
func barChart(labels: [String], values: [Double], title: String = "", xLabel: String = "", yLabel: String = "") -> Figure
/// A group of bars for each label, one bar for each series.
func barChart(labels: [String], series: [Series], title: String = "", xLabel: String = "", yLabel: String = "") -> Figure
/// A confusion matrix as a table: a row for each actual class, a column for each predicted one.
func confusionMatrixPlot(_ matrix: ConfusionMatrix, labels: [String] = [], title: String = "") -> Figure
/// The heights of a function of two numbers, with a path of steps over them.
func contourPlot(_ function: (Double, Double) -> Double, x: ClosedRange<Double>, y: ClosedRange<Double>, path: [[Double]] = [], pathName: String = "steps", title: String = "", xLabel: String = "", yLabel: String = "") -> Figure
/// Which class a model chooses at each place of a plane, with the points it learned from.
func decisionRegions(_ model: Layer, points: Tensor, labels: [Int], classNames: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Figure
/// Which class a function chooses at each place of a plane, with some points.
func decisionRegions(_ function: (Tensor) -> Tensor, points: Tensor, labels: [Int], threshold: Double = 0.5, classNames: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Figure
/// Some figures beside and below each other, with the same axes on request.
func grid(_ figures: [Figure], columns: Int? = nil, sharingAxes: Bool = false, title: String = "") -> Figure
/// One figure that changes from moment to moment; a page shows it with a slider, and the last moment without.
func animation(_ figures: [Figure], labels: [String]) -> Figure
/// A table of numbers as coloured cells.
func heatmap(_ tensor: Tensor, annotated: Bool? = nil, rowLabels: [String] = [], columnLabels: [String] = [], decimals: Int? = nil, title: String = "", xLabel: String = "", yLabel: String = "") -> Figure
/// How many values lie in each of some equal steps.
func histogram(_ values: [Double], bins: Int? = nil, title: String = "", xLabel: String = "", yLabel: String = "count") -> Figure
/// How many elements of a tensor lie in each of some equal steps.
func histogram(_ tensor: Tensor, bins: Int? = nil, title: String = "", xLabel: String = "", yLabel: String = "count") -> Figure
/// A tensor as an image.
func image(_ tensor: Tensor, title: String = "") -> Figure
/// Some tensors as images in a grid, each over its label.
func imageGrid(_ tensor: Tensor, labels: [String] = [], limit: Int = 30, title: String = "") -> Figure
/// A line through the values of a list, one step apart.
func linePlot(_ y: [Double], title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear, yScale: AxisScale = .linear, first: Int = 0) -> Figure
/// A line through the points `(x[i], y[i])`.
func linePlot(x: [Double], y: [Double], title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear, yScale: AxisScale = .linear) -> Figure
/// Several lines with their names.
func linePlot(_ series: [Series], title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear, yScale: AxisScale = .linear) -> Figure
/// The graph of a function over an interval.
func linePlot(_ function: (Double) -> Double, over range: ClosedRange<Double>, name: String = "", samples: Int = 201, title: String = "", xLabel: String = "x", yLabel: String = "") -> Figure
/// The layers of a model: neurons, or stacks of maps in a convolutional one; what is made of layers is drawn as one.
func networkDrawing(_ model: Sequential, weights: Bool = false, title: String = "") -> Figure
/// A receiver operating characteristic with the area under it; guessing runs along the diagonal.
func rocPlot(_ curve: ROCCurve, title: String = "") -> Figure
/// Several receiver operating characteristics, each with its name and the area under it.
func rocPlot(_ curves: [ROCCurve], names: [String], title: String = "") -> Figure
/// The points `(x[i], y[i])`.
func scatterPlot(x: [Double], y: [Double], name: String = "", title: String = "", xLabel: String = "", yLabel: String = "", xScale: AxisScale = .linear, yScale: AxisScale = .linear) -> Figure
/// Points of several classes, each class with its own colour and shape.
func scatterPlot(points: Tensor, labels: [Int], classNames: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Figure
/// The loss of a training epoch by epoch, with the loss on validation data if there was any.
func lossPlot(_ history: History, title: String = "", yScale: AxisScale = .linear) -> Figure
/// Vectors of two numbers as arrows, from the origin or from the places in `origins`.
func vectorPlot(_ vectors: [[Double]], origins: [[Double]] = [], names: [String] = [], title: String = "", xLabel: String = "", yLabel: String = "") -> Figure
/// Puts a figure on the page.
func show(_ figure: Figure)
/// Puts a model on the page as a card: its layers, their output shapes and parameters.
func show(_ model: Layer)
/// Prints a tensor.
func show(_ tensor: Tensor)
extension DefaultStringInterpolation {
  /// The number with so many digits after the point, correctly rounded: `\(loss, decimals: 3)`.
  func appendInterpolation(_ value: Double, decimals: Int) -> String
  /// Every number of the list with so many digits after the point, in brackets.
  func appendInterpolation(_ values: [Double], decimals: Int) -> String
  /// The tensor as it prints, every number with so many digits after the point.
  func appendInterpolation(_ tensor: Tensor, decimals: Int) -> String
}
enum Padding: Equatable {
  /// Windows stay inside, so that outputs are smaller than inputs.
  case valid
  /// Zeros around, so that with stride 1 outputs are as large as inputs; an odd one goes to the bottom and right.
  case same
  /// So many zeros on every side, fewer than a window is wide.
  case zeros(Int)
  /// So many zeros on both sides of each axis, such as `[1, 2]` for rows and columns.
  case zerosPerAxis([Int])
  /// Zeros in front alone, so that no output sees what comes after it: for sequences in time.
  case causal
}
enum Precision: Equatable {
  /// 32 bits, some seven digits: half the memory and about twice the speed.
  case single
  /// 64 bits, some sixteen digits.
  case double
}
struct Tensor: CustomStringConvertible, ExpressibleByArrayLiteral {
  /// Every element times itself.
  func squared() -> Tensor
  /// 1 divided by every element.
  func reciprocal() -> Tensor
  /// Every element, or the nearer bound where it is outside.
  func clipped(min: Double, max: Double) -> Tensor
  /// Every element rounded to so many digits behind the point, halves to even. It has no gradient.
  func rounded(decimals: Int = 0) -> Tensor
  /// The sum of every pair of elements.
  static func + (a: Tensor, b: Tensor) -> Tensor
  /// The difference of every pair of elements.
  static func - (a: Tensor, b: Tensor) -> Tensor
  /// The product of every pair of elements.
  static func * (a: Tensor, b: Tensor) -> Tensor
  /// The quotient of every pair of elements.
  static func / (a: Tensor, b: Tensor) -> Tensor
  /// A number added to every element.
  static func + (a: Tensor, b: Double) -> Tensor
  /// A number added to every element.
  static func + (a: Double, b: Tensor) -> Tensor
  /// A number subtracted from every element.
  static func - (a: Tensor, b: Double) -> Tensor
  /// Every element subtracted from a number.
  static func - (a: Double, b: Tensor) -> Tensor
  /// Every element times a number.
  static func * (a: Tensor, b: Double) -> Tensor
  /// Every element times a number.
  static func * (a: Double, b: Tensor) -> Tensor
  /// Every element divided by a number.
  static func / (a: Tensor, b: Double) -> Tensor
  /// A number divided by every element.
  static func / (a: Double, b: Tensor) -> Tensor
  /// The negative of every element.
  static prefix func - (a: Tensor) -> Tensor
  /// Adds to every element its partner.
  static func += (a: inout Tensor, b: Tensor)
  /// Subtracts from every element its partner.
  static func -= (a: inout Tensor, b: Tensor)
  /// Multiplies every element by its partner.
  static func *= (a: inout Tensor, b: Tensor)
  /// Divides every element by its partner.
  static func /= (a: inout Tensor, b: Tensor)
  /// Adds a number to every element.
  static func += (a: inout Tensor, b: Double)
  /// Subtracts a number from every element.
  static func -= (a: inout Tensor, b: Double)
  /// Multiplies every element by a number.
  static func *= (a: inout Tensor, b: Double)
  /// Divides every element by a number.
  static func /= (a: inout Tensor, b: Double)
  /// 1 where an element is greater than its partner, else 0.
  func greater(than other: Tensor, orEqual: Bool = false) -> Tensor
  /// 1 where an element is greater than a number, else 0.
  func greater(than other: Double, orEqual: Bool = false) -> Tensor
  /// 1 where an element is less than its partner, else 0.
  func less(than other: Tensor, orEqual: Bool = false) -> Tensor
  /// 1 where an element is less than a number, else 0.
  func less(than other: Double, orEqual: Bool = false) -> Tensor
  /// 1 where an element equals its partner, else 0.
  func equal(to other: Tensor) -> Tensor
  /// 1 where an element equals a number, else 0.
  func equal(to other: Double) -> Tensor
  /// 1 where an element differs from its partner, else 0.
  func notEqual(to other: Tensor) -> Tensor
  /// Random whole numbers of a range, each equally likely.
  static func randomIntegers(_ shape: [Int], in range: Range<Int>, seed: Int? = nil) -> Tensor
  /// The elements along an axis in the opposite order.
  func flipped(axis: Int) -> Tensor
  /// The elements along an axis moved on by so many places, those that leave at the end coming in again in front.
  func rolled(by count: Int, axis: Int = 0) -> Tensor
  /// The whole tensor so many times along each of its last axes; missing axes are put in front.
  func tiled(_ counts: [Int]) -> Tensor
  /// Every element so many times in a row along an axis.
  func repeated(_ count: Int, axis: Int = 0) -> Tensor
  /// Parts of the given sizes along an axis.
  func split(sizes: [Int], axis: Int = 0) -> [Tensor]
  /// The different values in ascending order, and how often each occurs; NaN counts as one value, the last.
  func unique() -> (values: Tensor, counts: [Int])
  /// How many elements are in each of so many equally wide bins between the smallest and the largest, and the bins' edges, one more than there are bins.
  func binCounts(bins: Int = 10) -> (counts: [Int], edges: [Double])
  /// The sums of every element and those before it along an axis.
  func cumulativeSum(axis: Int = 0) -> Tensor
  /// The products of every element and those before it along an axis.
  func cumulativeProduct(axis: Int = 0) -> Tensor
  /// The numbers in nested brackets, one row a line, columns aligned, every number with the fewest digits that tell it from its neighbours. Above 1000 elements the middle of long axes is left out.
  var description: String { get }
  /// The elements of a diagonal of the last two axes, above the main one by `offset`, or below if it is negative.
  func diagonal(offset: Int = 0) -> Tensor
  /// A square matrix with a vector on its diagonal and zeros elsewhere.
  static func diagonal(_ values: Tensor) -> Tensor
  /// The sums of the main diagonals of the last two axes.
  func trace() -> Tensor
  /// The last two axes with zeros above a diagonal, `offset` above the main one.
  func lowerTriangle(offset: Int = 0) -> Tensor
  /// The last two axes with zeros below a diagonal, `offset` above the main one.
  func upperTriangle(offset: Int = 0) -> Tensor
  /// The elements in row-major order.
  var values: [Double] { get }
  /// The number in a tensor of one element.
  func item() -> Double
  /// One element of a tensor of rank 2.
  subscript(i: Int, j: Int) -> Double { get set }
  /// One element of a tensor of rank 3.
  subscript(i: Int, j: Int, k: Int) -> Double { get set }
  /// One element of a tensor of rank 4.
  subscript(i: Int, j: Int, k: Int, l: Int) -> Double { get set }
  /// For every index of a tensor of whole numbers, the element at that index of an axis and at the same place of the other axes.
  func gathered(along axis: Int, at indices: Tensor) -> Tensor
  /// This tensor with `values` added at the given indices of an axis, at the same place of the other axes; where an index comes several times, all of its values are added.
  func adding(_ values: Tensor, along axis: Int, at indices: Tensor) -> Tensor
  /// The elements where a mask of the same shape is not 0, in row-major order.
  func selected(where mask: Tensor) -> Tensor
  /// The places in row-major order of the elements that are not 0.
  func nonzeroIndices() -> [Int]
  /// A single number, rank 0.
  init(_ value: Double)
  /// A vector.
  init(_ values: [Double])
  /// A matrix from its rows.
  init(_ rows: [[Double]])
  /// A tensor of a given shape from its numbers in row-major order.
  init(shape: [Int], values: [Double])
  /// A tensor of zeros.
  static func zeros(_ shape: [Int]) -> Tensor
  /// A tensor of ones.
  static func ones(_ shape: [Int]) -> Tensor
  /// A tensor with the same number everywhere.
  static func full(_ shape: [Int], _ value: Double) -> Tensor
  /// A square matrix with ones on its diagonal and zeros elsewhere.
  static func identity(_ size: Int) -> Tensor
  /// The numbers from `start` up to, not with, `end`, in equal steps.
  static func range(_ start: Double, _ end: Double, step: Double = 1) -> Tensor
  /// Evenly spaced numbers, both ends included.
  static func linspace(_ start: Double, _ end: Double, count: Int) -> Tensor
  /// 1 where an element is not a number, else 0.
  func isNaN() -> Tensor
  /// 1 where an element is neither infinite nor NaN, else 0.
  func isFinite() -> Tensor
  /// 1 where an element is infinite, else 0.
  func isInfinite() -> Tensor
  /// Whether any element is not 0; NaN is not 0. False of none.
  func any() -> Bool
  /// Whether no element is 0. True of none.
  func all() -> Bool
  /// 1 where any element along an axis is not 0, else 0.
  func any(axis: Int, keepDimensions: Bool = false) -> Tensor
  /// 1 where no element along an axis is 0, else 0.
  func all(axis: Int, keepDimensions: Bool = false) -> Tensor
  /// Whether every element differs from its partner by no more than a tolerance.
  func isClose(to other: Tensor, tolerance: Double = 1e-8) -> Bool
  /// The matrix product: `matmul`.
  static func • (a: Tensor, b: Tensor) -> Tensor
  /// Normally distributed random numbers.
  static func randomNormal(_ shape: [Int], mean: Double = 0, standardDeviation: Double = 1, seed: Int? = nil) -> Tensor
  /// Random numbers evenly spread over a range.
  static func randomUniform(_ shape: [Int], in range: ClosedRange<Double> = 0...1, seed: Int? = nil) -> Tensor
  /// The sum of all elements, 0 of none.
  func sum() -> Tensor
  /// The sums along an axis.
  func sum(axis: Int, keepDimensions: Bool = false) -> Tensor
  /// The mean of all elements, NaN of none.
  func mean() -> Tensor
  /// The means along an axis.
  func mean(axis: Int, keepDimensions: Bool = false) -> Tensor
  /// The squared distances of all elements from their mean, summed and divided by `count − correction`.
  func variance(correction: Int = 0) -> Tensor
  /// The variances along an axis.
  func variance(axis: Int, keepDimensions: Bool = false, correction: Int = 0) -> Tensor
  /// The square root of the variance of all elements.
  func standardDeviation(correction: Int = 0) -> Tensor
  /// The square roots of the variances along an axis.
  func standardDeviation(axis: Int, keepDimensions: Bool = false, correction: Int = 0) -> Tensor
  /// The largest element; NaN if one is.
  func max() -> Tensor
  /// The largest elements along an axis.
  func max(axis: Int, keepDimensions: Bool = false) -> Tensor
  /// The smallest element; NaN if one is.
  func min() -> Tensor
  /// The smallest elements along an axis.
  func min(axis: Int, keepDimensions: Bool = false) -> Tensor
  /// The index of the first largest element along an axis, for every place of the other axes in row-major order.
  func argmax(axis: Int) -> [Int]
  /// The place of the first largest element in row-major order.
  func argmax() -> Int
  /// The index of the first smallest element along an axis, for every place of the other axes in row-major order.
  func argmin(axis: Int) -> [Int]
  /// The place of the first smallest element in row-major order.
  func argmin() -> Int
  /// The square root of the sum of squares of all elements.
  func norm() -> Tensor
  /// The sums over several axes.
  func sum(axes: [Int], keepDimensions: Bool = false) -> Tensor
  /// The means over several axes.
  func mean(axes: [Int], keepDimensions: Bool = false) -> Tensor
  /// The mean squared distances from the mean over several axes.
  func variance(axes: [Int], keepDimensions: Bool = false) -> Tensor
  /// The largest elements over several axes.
  func max(axes: [Int], keepDimensions: Bool = false) -> Tensor
  /// The smallest elements over several axes.
  func min(axes: [Int], keepDimensions: Bool = false) -> Tensor
  /// The product of all elements, 1 of none.
  func product() -> Tensor
  /// The products along an axis.
  func product(axis: Int, keepDimensions: Bool = false) -> Tensor
  /// The square roots of the sums of squares along an axis.
  func norm(axis: Int, keepDimensions: Bool = false) -> Tensor
  /// A norm of all elements: the sum of sizes for order 1, the root of the sum of squares for 2, the largest size for infinity, and so between.
  func norm(order: Double) -> Tensor
  /// Norms of an order along an axis.
  func norm(order: Double, axis: Int, keepDimensions: Bool = false) -> Tensor
  /// The same numbers in another shape of as many elements; one extent may be −1 and is then computed.
  func reshaped(to shape: [Int]) -> Tensor
  /// All numbers in one row.
  func flattened() -> Tensor
  /// An axis of extent 1 put in.
  func expandingDimensions(at axis: Int) -> Tensor
  /// An axis of extent 1 taken out.
  func squeezed(at axis: Int) -> Tensor
  /// The last two axes exchanged: rows become columns. A vector stays as it is.
  func transposed() -> Tensor
  /// The axes in another order: axis `axes[i]` becomes axis `i`.
  func transposed(_ axes: [Int]) -> Tensor
  /// Repeated along axes of extent 1 or missing in front, until it has the shape.
  func broadcast(to shape: [Int]) -> Tensor
  /// The part at an index of the first axis.
  subscript(index: Int) -> Tensor { get set }
  /// The parts in a range of the first axis.
  subscript(range: Range<Int>) -> Tensor { get }
  /// The parts in a range of the first axis, its end included.
  subscript(range: ClosedRange<Int>) -> Tensor { get }
  /// The parts from an index of the first axis on.
  subscript(range: PartialRangeFrom<Int>) -> Tensor { get }
  /// The parts before an index of the first axis.
  subscript(range: PartialRangeUpTo<Int>) -> Tensor { get }
  /// The parts up to an index of the first axis, that one included.
  subscript(range: PartialRangeThrough<Int>) -> Tensor { get }
  /// The part between two indices of an axis, the end not included.
  func slice(axis: Int, from start: Int, to end: Int) -> Tensor
  /// Equal parts along an axis.
  func split(into parts: Int, axis: Int = 0) -> [Tensor]
  /// Wider along an axis by so many copies of a number before and after.
  func padded(axis: Int, before: Int, after: Int, with value: Double = 0) -> Tensor
  /// The parts of an axis at the given indices, in their order, repeats allowed.
  func gathered(_ indices: [Int], axis: Int = 0) -> Tensor
  /// The elements along an axis in ascending order, or in descending order.
  func sorted(axis: Int = -1, descending: Bool = false) -> Tensor
  /// The indices that put the elements along an axis in order, as whole numbers; equal elements keep their order.
  func argsorted(axis: Int = -1, descending: Bool = false) -> Tensor
  /// The `k` largest elements along an axis, or the smallest, in order, and their indices as whole numbers.
  func topK(_ k: Int, axis: Int = -1, largest: Bool = true) -> (values: Tensor, indices: Tensor)
  /// The middle element in order, or the mean of the two in the middle; NaN if an element is.
  func median() -> Tensor
  /// The medians along an axis.
  func median(axis: Int, keepDimensions: Bool = false) -> Tensor
  /// The number below which a share of the elements lies, between two elements on the straight line that joins them.
  func quantile(_ share: Double) -> Tensor
  /// The quantiles along an axis.
  func quantile(_ share: Double, axis: Int, keepDimensions: Bool = false) -> Tensor
  /// The part at an index of an axis, without that axis: `x.slice(axis: 1, at: 0)` is the first column of a matrix.
  func slice(axis: Int, at index: Int) -> Tensor
  /// The parts along an axis one by one, without that axis: what `stack` puts together.
  func unstacked(axis: Int = 0) -> [Tensor]
  /// The extents, first axis outermost; empty for a single number.
  var shape: [Int] { get }
  /// The number of axes.
  var rank: Int { get }
  /// The number of elements.
  var count: Int { get }
  /// How many bits hold one number.
  var precision: Precision { get }
  /// The numbers of an IDX file in the course's folder `data`.
  static func idx(_ file: String, first: Int? = nil) -> Tensor
}
enum Activation: Equatable {
  /// The sum itself.
  case linear
  /// 1 where the sum is zero or more, else 0; its derivative is zero everywhere, so it cannot be trained through.
  case step
  /// `1 / (1 + e⁻ᶻ)`, between 0 and 1.
  case sigmoid
  /// `(eᶻ − e⁻ᶻ) / (eᶻ + e⁻ᶻ)`, between −1 and 1.
  case tanh
  /// `max(0, z)`.
  case relu
  /// `z` above zero, `0.01 · z` below.
  case leakyReLU
  /// `z` above zero, `eᶻ − 1` below.
  case elu
  /// A scaled ELU that keeps mean 0 and variance 1 from layer to layer.
  case selu
  /// `z · sigmoid(z)`, also called SiLU.
  case swish
  /// `z · Φ(z)` with the normal distribution Φ.
  case gelu
  /// `log(1 + eᶻ)`, a smooth ReLU.
  case softplus
  /// `eᶻ` of each class divided by the sum over the classes, along the last axis.
  case softmax
  /// The logarithm of `softmax`.
  case logSoftmax
  /// A straight line from 0 at −3 to 1 at 3, in place of `sigmoid`.
  case hardSigmoid
  /// `z` held between −1 and 1, in place of `tanh`.
  case hardTanh
  /// `z · hardSigmoid(z)`, in place of `swish`.
  case hardSwish
  /// `max(0, z)` held below 6.
  case relu6
  /// `z · tanh(softplus(z))`.
  case mish
  /// `z ÷ (1 + |z|)`.
  case softsign
  /// `eᶻ`.
  case exponential
  /// `gelu` by a formula with `tanh`, as GPT-2 and BERT had it.
  case geluTanh
  /// What `leakyReLU(slope:)` makes.
  case leakyReLUOf(slope: Double)
  /// What `elu(alpha:)` makes.
  case eluOf(alpha: Double)
  /// What `swish(beta:)` makes.
  case swishOf(beta: Double)
  /// `z` above zero, `slope · z` below.
  static func leakyReLU(slope: Double) -> Activation
  /// `z` above zero, `alpha · (eᶻ − 1)` below.
  static func elu(alpha: Double) -> Activation
  /// `z · sigmoid(beta · z)`.
  static func swish(beta: Double) -> Activation
  /// The activations without numbers of their own.
  static var allCases: [Activation] { get }
  /// What the activation is called, such as `tanh`.
  var name: String { get }
  /// The activation of each element; softmax works along the last axis.
  func callAsFunction(_ x: Tensor) -> Tensor
  /// The slope of the activation at each element, from the tape.
  func derivative(_ x: Tensor) -> Tensor
}
class KMeans {
  /// The group of every row that was fitted.
  var labels: [Int] { get }
  /// The sum of the squared distances of all rows from their centers.
  var inertia: Double { get }
  /// How many rounds it took until no row changed its group.
  var rounds: Int { get }
  /// Centers that are not found yet; of several restarts the one of the least inertia counts.
  init(clusters: Int, restarts: Int = 1, maximumRounds: Int = 300, seed: Int? = nil)
  /// The same centers in an object that shares nothing with this one.
  func copied() -> KMeans
  /// The centers, one in each row: `[clusters, features]`.
  func centers() -> Tensor
  /// Finds the centers of these rows.
  func fit(_ x: Tensor)
  /// Finds the centers of these rows, beginning with given ones.
  func fit(_ x: Tensor, from centers: Tensor)
  /// The group of the nearest center for every row, the first of equally near ones.
  func predict(_ x: Tensor) -> [Int]
}
class LinearRegression: Estimator {
  /// What each feature is multiplied by; empty before the model is fitted.
  var weights: [Double] { get }
  /// What is added.
  var intercept: Double { get }
  /// A line that is not fitted.
  init(ridge: Double = 0)
}
class PCA {
  /// The variance of the rows along each direction, with `rows − 1` in its divisor; empty before `fit`.
  var explainedVariance: [Double] { get }
  /// The share of all variance along each direction.
  var explainedVarianceRatio: [Double] { get }
  /// So many directions that are not found yet; as many as there can be when no number is given.
  init(components: Int? = nil)
  /// The same directions in an object that shares nothing with this one.
  func copied() -> PCA
  /// The directions, one in each row: `[components, features]`.
  func components() -> Tensor
  /// The mean of every feature, `[features]`.
  func mean() -> Tensor
  /// Finds the directions of these rows.
  func fit(_ x: Tensor)
  /// The rows described by their places along the directions.
  func transform(_ x: Tensor) -> Tensor
  /// Rows made of their places along the directions: as near to the original ones as so few numbers can say.
  func restore(_ z: Tensor) -> Tensor
}
struct Dataset: CustomStringConvertible {
  /// The images and changed copies of each: moved by up to so many pixels, perhaps mirrored, with noise added.
  func augmented(copies: Int = 1, shift: Int = 1, mirrored: Bool = false, noise: Double = 0, seed: Int? = nil) -> Dataset
  /// Fisher's 150 irises: length and width of sepal and petal in cm, and the species.
  static func iris() -> Dataset
  /// 1797 handwritten digits as images of 8 × 8 pixels from 0, paper, to 1, ink.
  static func digits() -> Dataset
  /// The rows of a table in the course's folder `data` as cases: some columns are the inputs, one is the target.
  static func csv(_ file: String, inputs: [String] = [], target: String, separator: String = ",") -> Dataset
  /// Images and their classes from two IDX files in the course's folder `data`, such as those of MNIST.
  static func idx(images: String, labels: String, first: Int? = nil) -> Dataset
  /// Points along a straight line, with noise in their height.
  static func line(count: Int = 50, slope: Double = 2, intercept: Double = 1, noise: Double = 0.1, seed: Int? = nil) -> Dataset
  /// Points along one wave of a sine, with noise in their height.
  static func sine(count: Int = 50, noise: Double = 0.1, seed: Int? = nil) -> Dataset
  /// Round clouds of points, their centers evenly spaced on a circle of radius 3.
  static func blobs(count: Int = 100, centers: Int = 2, spread: Double = 1, seed: Int? = nil) -> Dataset
  /// Two half moons, each reaching into the other.
  static func moons(count: Int = 200, noise: Double = 0.1, seed: Int? = nil) -> Dataset
  /// A ring and a cloud of points inside it.
  static func circles(count: Int = 200, noise: Double = 0.1, factor: Double = 0.4, seed: Int? = nil) -> Dataset
  /// Arms that wind round each other from the middle outwards.
  static func spirals(count: Int = 200, arms: Int = 2, turns: Double = 1, noise: Double = 0.05, seed: Int? = nil) -> Dataset
  /// The exclusive or of two bits: its four cases in order, over and over.
  static func xor(count: Int = 4, noise: Double = 0, seed: Int? = nil) -> Dataset
  /// Points on a checkerboard of unit squares, dark or light.
  static func checkerboard(count: Int = 400, squares: Int = 4, seed: Int? = nil) -> Dataset
  /// Will I pass this class? Lectures attended (0 to 5) and hours spent on the final project (0 to 50), and whether the student passed: the more of both the likelier.
  static func passOrFail(count: Int = 100, seed: Int? = nil) -> Dataset
  /// Parts for training and testing: as many pairs as told, each case tested in one of them and trained on in the others.
  func folds(_ count: Int = 5, stratified: Bool = false, seed: Int? = nil) -> [Fold]
  /// As many cases as there are, drawn with replacement: some twice or more, about a third not at all.
  func bootstrapped(seed: Int? = nil) -> Dataset
  /// Drawn images in colours: circles, triangles, squares and stop signs, of random place, size and turn, on a noisy ground.
  static func shapes(count: Int = 200, size: Int = 16, noise: Double = 0.05, seed: Int? = nil) -> Dataset
  /// The inputs, one row for each case.
  var x: Tensor { get set }
  /// The targets, one row for each case.
  var y: Tensor { get set }
  /// What the class numbers of the targets stand for; empty when they are not classes.
  var classNames: [String] { get }
  /// A data set of inputs and targets.
  init(_ x: Tensor, _ y: Tensor)
  /// A line for a reader: the number of cases and both shapes.
  var description: String { get }
  /// How many cases there are.
  var count: Int { get }
  /// The targets as whole numbers; one-hot rows give their class number.
  var labels: [Int] { get }
  /// The cases of these rows, in this order.
  func rows(_ indices: [Int]) -> Dataset
  /// The cases in a random order.
  func shuffled(seed: Int? = nil) -> Dataset
  /// Two parts in a random order, the second with a share of the cases, rounded; stratified, of the cases of each class.
  func split(testFraction: Double = 0.2, stratified: Bool = false, seed: Int? = nil) -> (train: Dataset, test: Dataset)
  /// The cases in groups of a size, the last perhaps smaller.
  func batched(_ size: Int) -> [Dataset]
  /// The inputs with mean 0 and deviation 1 in every feature, measured on these cases or on others.
  func standardized(like other: Dataset? = nil) -> Dataset
  /// The inputs brought to 0 … 1 in every feature, by the least and the largest number of these cases or of others.
  func minMaxScaled(like other: Dataset? = nil) -> Dataset
  /// The targets as rows with a one in the column of their class.
  func oneHot(classes: Int? = nil) -> Dataset
}
struct Fold {
  /// The cases to train on.
  var train: Dataset { get }
  /// The cases to test with.
  var test: Dataset { get }
}
struct Table: CustomStringConvertible {
  /// The names in the file's first line.
  var columnNames: [String] { get }
  /// How many rows there are beneath it.
  var count: Int { get }
  /// The comma-separated values of a file in the course's folder `data`; its first line names the columns.
  static func csv(_ file: String, separator: String = ",") -> Table
  /// A line for a reader: the number of rows and the columns' names.
  var description: String { get }
  /// A column as numbers.
  subscript(name: String) -> [Double] { get }
  /// A column as texts.
  func texts(_ name: String) -> [String]
  /// Some columns as numbers, side by side.
  func tensor(_ names: [String]) -> Tensor
}
struct Vocabulary: CustomStringConvertible {
  /// The characters that occur in a text.
  init(_ text: String)
  /// How many characters there are.
  var count: Int { get }
  /// The characters in the order of their numbers.
  var characters: [String] { get }
  /// A line for a reader.
  var description: String { get }
  /// The number of every character of a text.
  func numbers(_ text: String) -> [Int]
  /// The text of characters' numbers.
  func text(_ numbers: [Int]) -> String
  /// A row for every character of a text, with a one in its column.
  func oneHot(_ text: String) -> Tensor
  /// Pieces of a text, each with the character that follows it, as numbers: to learn to write on.
  func windows(_ text: String, length: Int, step: Int = 1) -> Dataset
}
class AdaBoost: Estimator {
  /// The trees in the order they were fitted; empty before.
  var trees: [DecisionTree] { get }
  /// The weight of each tree's vote.
  var votes: [Double] { get }
  /// The share of the weight that each tree had wrong.
  var errors: [Double] { get }
  /// Trees that are not fitted; with one question each they are called stumps.
  init(rounds: Int = 50, maximumDepth: Int = 1, learningRate: Double = 1)
  /// The trees' importances, weighted by their votes, as shares of 1.
  var featureImportances: [Double] { get }
}
class Bagging: Estimator {
  /// The fitted models; empty before.
  var members: [Estimator] { get }
  /// Copies of a model that are not fitted.
  init(_ model: Estimator, count: Int = 10, seed: Int? = nil)
  /// How good the models are on the rows that they were not fitted to: the share of right answers, or the share of the variance that is explained. NaN before the model is fitted, or when every model saw every row.
  var outOfBagScore: Double { get }
}
enum BoostingLoss: Equatable {
  /// Half the squared difference; the scores are the predicted numbers.
  case squaredError
  /// `−y log p − (1 − y) log(1 − p)` with `p` the sigmoid of the score; for two classes.
  case logistic
  /// `−log p` of the right class with `p` the softmax of one score for each class.
  case softmax
}
class DecisionTree: Estimator, CustomStringConvertible {
  /// The tree as text, its questions indented below each other.
  var description: String { get }
  /// The tree as text, with the names of features and classes where they are given, down to a depth.
  func text(features: [String] = [], classes: [String] = [], depth: Int = 10) -> String
  /// One sentence for each leaf, from left to right: what leads to it, and what it says.
  func rules(features: [String] = [], classes: [String] = []) -> [String]
  /// A tree that has not grown.
  init(criterion: SplitCriterion = .gini, maximumDepth: Int? = nil, minimumRowsToSplit: Int = 2, minimumRowsInLeaf: Int = 1, maximumFeatures: Int? = nil, seed: Int? = nil)
  /// How many questions the longest way to a leaf asks.
  var depth: Int { get }
  /// How many leaves there are; 0 before the tree has grown.
  var leaves: Int { get }
  /// The nodes, each before those below it, the left branch before the right; empty before the tree has grown.
  var nodes: [TreeNode] { get }
  /// How much each feature's splits made the tree better, as shares of 1; zeros when nothing was split.
  var featureImportances: [Double] { get }
}
class Estimator {
  /// How many classes a classifier has learned; 0 for one that predicts numbers, and before it is fitted.
  var classes: Int { get }
  /// How many features each row has; 0 before the model is fitted.
  var features: Int { get }
  /// A model with the same settings and knowledge that shares nothing with this one.
  func copied() -> Estimator
  /// Learns from rows and their targets, and forgets what was learned before.
  func fit(_ x: Tensor, _ y: Tensor)
  /// Learns from rows and their targets, each row counting as much as its weight.
  func fit(_ x: Tensor, _ y: Tensor, weights: [Double])
  /// Learns from a data set, and forgets what was learned before.
  func fit(_ data: Dataset)
  /// The predicted class number, or the predicted number, of every row.
  func predict(_ x: Tensor) -> Tensor
  /// The predicted class of every row, as whole numbers.
  func labels(_ x: Tensor) -> [Int]
  /// How likely each class is for every row.
  func probabilities(_ x: Tensor) -> Tensor
}
class GradientBoosting: Estimator {
  /// The mean loss on the training rows after each round; empty before the model is fitted.
  var losses: [Double] { get }
  /// Trees that are not fitted.
  init(loss: BoostingLoss = .squaredError, rounds: Int = 100, learningRate: Double = 0.3, maximumDepth: Int = 6, lambda: Double = 1, gamma: Double = 0, minimumCurvature: Double = 1, rowShare: Double = 1, maximumFeatures: Int? = nil, seed: Int? = nil)
  /// What each feature's splits gained together, as shares of 1.
  var featureImportances: [Double] { get }
  /// The mean loss on other rows after each round: it tells when the trees begin to learn by heart.
  func losses(_ x: Tensor, _ y: Tensor) -> [Double]
}
class RandomForest: Estimator {
  /// The grown trees; empty before.
  var trees: [DecisionTree] { get }
  /// A forest that has not grown.
  init(trees: Int = 100, criterion: SplitCriterion = .gini, maximumDepth: Int? = nil, minimumRowsToSplit: Int = 2, minimumRowsInLeaf: Int = 1, maximumFeatures: Int? = nil, seed: Int? = nil)
  /// How good the trees are on the rows that they did not grow on: the share of right answers, or the share of the variance that is explained. NaN before the forest has grown, or when every tree saw every row.
  var outOfBagScore: Double { get }
  /// The mean of the trees' importances, as shares of 1.
  var featureImportances: [Double] { get }
}
enum SplitCriterion: Equatable {
  /// The chance that two rows of a node are of different classes, `1 − Σ p²`.
  case gini
  /// How many bits tell the class of a row of a node, `−Σ p log₂ p`.
  case entropy
  /// The squared distance of a node's numbers from their mean; the tree predicts numbers.
  case squaredError
}
struct TreeNode {
  /// The feature that is asked for; nothing at a leaf.
  var feature: Int? { get }
  /// Rows whose number is at most this go left.
  var threshold: Double { get }
  /// The number of the node to which the rows at most the threshold go; nothing at a leaf.
  var left: Int? { get }
  /// The number of the node to which the other rows go; nothing at a leaf.
  var right: Int? { get }
  /// How many rows came here while the tree grew.
  var rows: Int { get }
  /// What a leaf says: the share of each class, or one number; empty elsewhere.
  var values: [Double] { get }
}
struct GradientCheck: CustomStringConvertible {
  /// The largest difference, divided by the larger of both slopes.
  var maxRelativeError: Double { get }
  /// How many entries were compared.
  var checked: Int { get }
  /// How many of them lie on a kink, where the slopes to the left and to the right differ; there the gradient has to lie between the two.
  var kinks: Int { get }
  /// The largest relative error that passes.
  var tolerance: Double { get }
  /// Whether every compared entry agrees.
  var passed: Bool { get }
  /// A line for a reader.
  var description: String { get }
}
class ActivationLayer: Layer, CustomStringConvertible {
  /// A layer of an activation.
  init(_ activation: Activation, name: String? = nil)
}
class AlphaDropout: Layer, CustomStringConvertible {
  /// A layer that drops a share of its inputs, from 0 up to but not including 1.
  init(_ rate: Double, name: String? = nil)
}
class AveragePooling1D: Layer, PoolingLayer, CustomStringConvertible {
  /// Windows of one size along every axis, side by side unless a stride is given.
  init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil)
}
class AveragePooling2D: Layer, PoolingLayer, CustomStringConvertible {
  /// Windows of one size along every axis, side by side unless a stride is given.
  init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil)
  /// Windows of a size for each axis, side by side unless strides are given.
  init(_ size: [Int], stride: [Int]? = nil, padding: Padding = .valid, name: String? = nil)
}
class AveragePooling3D: Layer, PoolingLayer, CustomStringConvertible {
  /// Windows of one size along every axis, side by side unless a stride is given.
  init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil)
  /// Windows of a size for each axis, side by side unless strides are given.
  init(_ size: [Int], stride: [Int]? = nil, padding: Padding = .valid, name: String? = nil)
}
class BatchNormalization: Layer, CustomStringConvertible {
  /// A layer whose running averages keep a share `momentum` of their past at each step.
  init(momentum: Double = 0.9, epsilon: Double = 1e-5, name: String? = nil)
}
class Bidirectional: Layer, CustomStringConvertible {
  /// A layer, and beside it one like it with numbers of its own that reads the other way.
  init(_ layer: RecurrentLayer, join: Join = .concatenate, name: String? = nil)
  /// The joined outputs and the states at both ends, that of the first layer first.
  func run(_ x: Tensor, mask: Tensor? = nil) -> (outputs: Tensor, states: [RecurrentState])
}
enum Constraint: Equatable {
  /// The weights into each unit have at most this length; longer ones are shortened to it.
  case maxNorm(Double)
  /// The weights into each unit have length 1: directions.
  case unitNorm
  /// The length of the weights into each unit is from `minimum` to `maximum`.
  case minMaxNorm(minimum: Double, maximum: Double)
  /// No weight is negative; those that are become 0.
  case nonNegative
  /// The weight as the constraint allows it; the last axis holds the units.
  func callAsFunction(_ weight: Tensor) -> Tensor
}
class Conv1D: ConvolutionLayer, Layer, CustomStringConvertible {
  /// A layer of filters with a kernel of one size along every axis.
  init(_ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil, kernelConstraint: Constraint? = nil, name: String? = nil)
}
class Conv1DTranspose: Layer, CustomStringConvertible {
  /// How many filters the layer learns.
  var filters: Int { get }
  /// A layer of so many filters.
  init(_ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil, name: String? = nil)
}
class Conv2D: ConvolutionLayer, Layer, CustomStringConvertible {
  /// A layer of filters with a kernel of one size along every axis.
  init(_ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil, kernelConstraint: Constraint? = nil, name: String? = nil)
  /// A layer of filters with a kernel of a size, a stride and a dilation for each axis: rows and columns.
  init(_ filters: Int, kernel: [Int], stride: [Int] = [1, 1], padding: Padding = .valid, dilation: [Int] = [1, 1], groups: Int = 1, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil, kernelConstraint: Constraint? = nil, name: String? = nil)
}
class Conv2DTranspose: Layer, CustomStringConvertible {
  /// How many filters the layer learns.
  var filters: Int { get }
  /// A layer of square filters.
  init(_ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil, name: String? = nil)
  /// A layer of filters with a size and a stride for rows and for columns.
  init(_ filters: Int, kernel: [Int], stride: [Int] = [1, 1], padding: Padding = .valid, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil, name: String? = nil)
}
class Conv3D: ConvolutionLayer, Layer, CustomStringConvertible {
  /// A layer of filters with a kernel of one size along every axis.
  init(_ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, groups: Int = 1, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil, kernelConstraint: Constraint? = nil, name: String? = nil)
  /// A layer of filters with a kernel of a size, a stride and a dilation for each axis: depth, rows and columns.
  init(_ filters: Int, kernel: [Int], stride: [Int] = [1, 1, 1], padding: Padding = .valid, dilation: [Int] = [1, 1, 1], groups: Int = 1, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil, kernelConstraint: Constraint? = nil, name: String? = nil)
}
class ConvolutionLayer: Layer, CustomStringConvertible {
  /// How many filters the layer learns.
  var filters: Int { get }
}
class Cropping1D: Layer, CustomStringConvertible {
  /// A layer that cuts off so many steps before and after.
  init(before: Int, after: Int, name: String? = nil)
  /// A layer that cuts off so many steps at both ends.
  init(_ border: Int = 1, name: String? = nil)
}
class Cropping2D: Layer, CustomStringConvertible {
  /// A layer that cuts off so many pixels on each side.
  init(top: Int, bottom: Int, left: Int, right: Int, name: String? = nil)
  /// A layer that cuts off so many pixels on every side.
  init(_ border: Int = 1, name: String? = nil)
}
class Dense: Layer, CustomStringConvertible {
  /// How many outputs the layer has.
  var units: Int { get }
  /// A layer of so many units.
  init(_ units: Int, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, biasInitializer: Initializer = .zeros, kernelRegularizer: Regularizer? = nil, kernelConstraint: Constraint? = nil, name: String? = nil)
}
class DepthwiseConv2D: Layer, CustomStringConvertible {
  /// A layer of square filters, so many for each channel.
  init(kernel: Int, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, multiplier: Int = 1, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil, name: String? = nil)
}
class Dropout: Layer, CustomStringConvertible {
  /// A layer that drops a share of its inputs, from 0 up to but not including 1.
  init(_ rate: Double, name: String? = nil)
}
class Embedding: Layer, CustomStringConvertible {
  /// Vectors of some dimensions for so many different numbers; with `ignoresZero` the number 0 is padding, whose vector is zeros for ever, so that a recurrent layer with `ignoresZeros` skips it.
  init(_ vocabulary: Int, _ dimensions: Int, initializer: Initializer = .uniform(limit: 0.05), ignoresZero: Bool = false, name: String? = nil)
}
class Flatten: Layer, CustomStringConvertible {
  /// A layer without settings.
  init(name: String? = nil)
}
class GRU: Layer, RecurrentLayer, CustomStringConvertible {
  /// A layer of so many units; with `ignoresZeros` a step whose features are all zero is padding.
  init(_ units: Int, activation: Activation = .tanh, recurrentActivation: Activation = .sigmoid, returnsSequences: Bool = false, goesBackwards: Bool = false, ignoresZeros: Bool = false, dropout: Double = 0, recurrentDropout: Double = 0, isStateful: Bool = false, initializer: Initializer = .glorotUniform, recurrentInitializer: Initializer = .orthogonal, kernelRegularizer: Regularizer? = nil, recurrentRegularizer: Regularizer? = nil, name: String? = nil)
}
class GaussianDropout: Layer, CustomStringConvertible {
  /// A layer like dropout of a share from 0 up to but not including 1.
  init(_ rate: Double, name: String? = nil)
}
class GaussianNoise: Layer, CustomStringConvertible {
  /// A layer of noise around zero.
  init(_ standardDeviation: Double, name: String? = nil)
}
class GlobalAveragePooling1D: Layer, CustomStringConvertible {
  /// A layer without settings.
  init(name: String? = nil)
}
class GlobalAveragePooling2D: Layer, CustomStringConvertible {
  /// A layer without settings.
  init(name: String? = nil)
}
class GlobalAveragePooling3D: Layer, CustomStringConvertible {
  /// A layer without settings.
  init(name: String? = nil)
}
class GlobalMaxPooling1D: Layer, CustomStringConvertible {
  /// A layer without settings.
  init(name: String? = nil)
}
class GlobalMaxPooling2D: Layer, CustomStringConvertible {
  /// A layer without settings.
  init(name: String? = nil)
}
class GlobalMaxPooling3D: Layer, CustomStringConvertible {
  /// A layer without settings.
  init(name: String? = nil)
}
enum Aggregation: Equatable {
  /// Divided by the root of both nodes' degrees: `D^(−1/2) • (A + I) • D^(−1/2)`.
  case symmetric
  /// The mean: `D⁻¹ • (A + I)`.
  case mean
  /// The sum: `A + I`.
  case sum
}
class GraphConvolution: Layer, CustomStringConvertible {
  /// A layer of so many units on a graph, whose edges are the numbers of the adjacency matrix that are not 0.
  init(_ units: Int, adjacency: Tensor, aggregation: Aggregation = .symmetric, activation: Activation = .linear, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil, name: String? = nil)
}
class GroupNormalization: Layer, CustomStringConvertible {
  /// A layer that divides the channels into so many groups of neighbours.
  init(_ groups: Int = 32, epsilon: Double = 1e-5, name: String? = nil)
}
enum Initializer: Equatable {
  /// All zeros.
  case zeros
  /// All ones.
  case ones
  /// One number everywhere.
  case constant(Double)
  /// Normal numbers around zero.
  case normal(standardDeviation: Double)
  /// Uniform numbers between `-limit` and `limit`.
  case uniform(limit: Double)
  /// Uniform within ±√(6 / (inputs + outputs)).
  case glorotUniform
  /// Normal with variance 2 / (inputs + outputs).
  case glorotNormal
  /// Uniform within ±√(6 / inputs), for ReLU.
  case heUniform
  /// Normal with variance 2 / inputs, for ReLU.
  case heNormal
  /// Normal with variance 1 / inputs, for SELU.
  case lecunNormal
  /// Uniform within ±√(3 / inputs).
  case lecunUniform
  /// Normal numbers around zero, those farther away than two standard deviations drawn again.
  case truncatedNormal(standardDeviation: Double)
  /// Ones where input and output have the same number, else zeros: of convolutions in the middle of the window.
  case identity
  /// Orthonormal rows or columns, whichever are fewer, for recurrent weights.
  case orthogonal
  /// New numbers of a shape, for a weight that joins so many inputs to so many outputs.
  func tensor(_ shape: [Int], inputs: Int, outputs: Int) -> Tensor
}
class InstanceNormalization: Layer, CustomStringConvertible {
  /// A layer with a number that keeps it from dividing by zero.
  init(epsilon: Double = 1e-5, name: String? = nil)
}
class JordanRNN: Layer, RecurrentLayer, CustomStringConvertible {
  /// How many hidden units stand between input and output.
  var hidden: Int { get }
  /// A layer of so many outputs with hidden units before them; with `ignoresZeros` a step whose features are all zero is padding.
  init(_ units: Int, hidden: Int, activation: Activation = .tanh, outputActivation: Activation = .linear, returnsSequences: Bool = false, goesBackwards: Bool = false, ignoresZeros: Bool = false, dropout: Double = 0, recurrentDropout: Double = 0, isStateful: Bool = false, initializer: Initializer = .glorotUniform, recurrentInitializer: Initializer = .orthogonal, kernelRegularizer: Regularizer? = nil, recurrentRegularizer: Regularizer? = nil, name: String? = nil)
}
class LSTM: Layer, RecurrentLayer, CustomStringConvertible {
  /// A layer of so many units; with `ignoresZeros` a step whose features are all zero is padding.
  init(_ units: Int, activation: Activation = .tanh, recurrentActivation: Activation = .sigmoid, returnsSequences: Bool = false, goesBackwards: Bool = false, ignoresZeros: Bool = false, dropout: Double = 0, recurrentDropout: Double = 0, isStateful: Bool = false, forgetBias: Double = 1, initializer: Initializer = .glorotUniform, recurrentInitializer: Initializer = .orthogonal, kernelRegularizer: Regularizer? = nil, recurrentRegularizer: Regularizer? = nil, name: String? = nil)
}
class Lambda: Layer, CustomStringConvertible {
  /// A layer of a function.
  init(name: String? = nil, _ function: (Tensor) -> Tensor)
}
class Layer: CustomStringConvertible {
  /// Lets stateful recurrent layers, this one and those inside, begin their next batch with a state of zeros.
  func resetStates()
  /// The numbers that can be learned, weights before biases, in the order of the layers.
  var parameters: [Tensor] { get }
  /// How many numbers the layer holds, running statistics included.
  var parameterCount: Int { get }
  /// How many numbers training may change.
  var trainableParameterCount: Int { get }
  /// The layer's weight.
  var weight: Tensor { get set }
  /// The layer's bias.
  var bias: Tensor { get set }
  /// The weight of a recurrent layer's own last output.
  var recurrentWeight: Tensor { get set }
  /// Replaces all learnable numbers, in the order of `parameters`.
  func setParameters(_ values: [Tensor])
  /// Keeps training from changing the layer's parameters.
  func freeze()
  /// Lets training change the layer's parameters again.
  func unfreeze()
  /// Takes over the numbers of another model's layers, running statistics included: each layer that an author named gets those of the other model's layer with the same given name; where no name is in both models, each parameter gets those of the other's in its place, as between a model and its copy.
  func loadWeights(from other: Layer)
  /// The layer's given name, else how it is written.
  var name: String { get }
  /// The layer as a reader would write it, with its activation.
  var description: String { get }
  /// The layer's output for a batch of inputs, as in training while it is trained.
  func callAsFunction(_ x: Tensor) -> Tensor
  /// The layer's output as in training, if wanted: dropout drops, batch normalization uses the batch.
  func callAsFunction(_ x: Tensor, isTraining: Bool) -> Tensor
  /// A layer with the same numbers that shares nothing with this one.
  func copied() -> Layer
  /// Replaces all of the layer's numbers by those of a safetensors file in the course's folder `data`.
  func load(_ file: String)
}
class LayerNormalization: Layer, CustomStringConvertible {
  /// A layer with a number that keeps it from dividing by zero.
  init(epsilon: Double = 1e-5, name: String? = nil)
}
class LocalResponseNormalization: Layer, CustomStringConvertible {
  /// A layer that looks at so many channels, an odd number.
  init(_ channels: Int = 5, offset: Double = 2, alpha: Double = 1e-4, beta: Double = 0.75, name: String? = nil)
}
class MaxPooling1D: Layer, PoolingLayer, CustomStringConvertible {
  /// Windows of one size along every axis, side by side unless a stride is given.
  init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil)
}
class MaxPooling2D: Layer, PoolingLayer, CustomStringConvertible {
  /// Windows of one size along every axis, side by side unless a stride is given.
  init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil)
  /// Windows of a size for each axis, side by side unless strides are given.
  init(_ size: [Int], stride: [Int]? = nil, padding: Padding = .valid, name: String? = nil)
}
class MaxPooling3D: Layer, PoolingLayer, CustomStringConvertible {
  /// Windows of one size along every axis, side by side unless a stride is given.
  init(_ size: Int = 2, stride: Int? = nil, padding: Padding = .valid, name: String? = nil)
  /// Windows of a size for each axis, side by side unless strides are given.
  init(_ size: [Int], stride: [Int]? = nil, padding: Padding = .valid, name: String? = nil)
}
class Maxout: Layer, CustomStringConvertible {
  /// How many outputs the layer has.
  var units: Int { get }
  /// A layer of so many units with so many pieces each.
  init(_ units: Int, pieces: Int = 2, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil, name: String? = nil)
}
class MultiHeadAttention: Layer, CustomStringConvertible {
  /// How many heads attend side by side.
  var heads: Int { get }
  /// Whether a step sees only the steps up to its own.
  var isCausal: Bool { get }
  /// A layer of so many heads, a divisor of the features.
  init(heads: Int, isCausal: Bool = false, dropout: Double = 0, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil, name: String? = nil)
  /// What the steps of `query` find in another sequence: its `value` at the steps whose `key` they match.
  func callAsFunction(_ query: Tensor, _ key: Tensor, _ value: Tensor, mask: Tensor? = nil) -> Tensor
  /// How much each step of `query` attends to each of `key`, head by head.
  func weights(_ query: Tensor, _ key: Tensor, mask: Tensor? = nil) -> Tensor
}
class PReLU: Layer, CustomStringConvertible {
  /// A layer whose slopes begin as the initializer says.
  init(initializer: Initializer = .constant(0.25), name: String? = nil)
}
enum Join: Equatable {
  /// Side by side along the last axis, the channels or features.
  case concatenate
  /// Element by element.
  case add
  /// The mean, element by element.
  case average
  /// The product of the outputs, element by element.
  case multiply
  /// The largest of the outputs, element by element.
  case maximum
}
class Parallel: Layer, CustomStringConvertible {
  /// The branches in the order of their outputs.
  var branches: [Layer] { get }
  /// Branches side by side.
  init(join: Join = .concatenate, activation: Activation = .linear, name: String? = nil, @LayerBuilder _ branches: [Layer])
}
class Permute: Layer, CustomStringConvertible {
  /// A layer that orders the axes behind the batch as listed, such as `[2, 1]` to exchange two.
  init(_ order: [Int], name: String? = nil)
}
class PoolingLayer: Layer, CustomStringConvertible {
}
class PositionalEncoding: Layer, CustomStringConvertible {
  /// Vectors for so many places, for as many as the model's input has if it is not said.
  init(length: Int? = nil, isLearned: Bool = false, name: String? = nil)
}
class RMSNormalization: Layer, CustomStringConvertible {
  /// A layer with a number that keeps it from dividing by zero.
  init(epsilon: Double = 1e-6, name: String? = nil)
}
class RecurrentLayer: Layer, CustomStringConvertible {
  /// How many numbers one output has.
  var units: Int { get }
  /// Whether the layer gives the outputs of all steps.
  var returnsSequences: Bool { get }
  /// Whether the layer reads from the last step to the first.
  var goesBackwards: Bool { get }
  /// The outputs for sequences and the state at their end, beginning with a state.
  func run(_ x: Tensor, from state: RecurrentState? = nil, mask: Tensor? = nil) -> (outputs: Tensor, state: RecurrentState)
}
struct RecurrentState {
  /// The last output: `[batch, units]`.
  var h: Tensor { get }
  /// The memory of an LSTM: `[batch, units]`; other layers have none.
  var c: Tensor? { get }
  /// A state to begin with; an LSTM without a memory `c` begins with zeros there.
  init(h: Tensor, c: Tensor? = nil)
}
enum Regularizer: Equatable {
  /// `factor · Σ|w|`, which drives weights to exactly zero.
  case l1(Double)
  /// `factor · Σw²`, which keeps weights small.
  case l2(Double)
  /// Both penalties together.
  case l1l2(l1: Double, l2: Double)
  /// The penalty of one weight, a tensor of rank 0.
  func callAsFunction(_ weight: Tensor) -> Tensor
}
class Repeat: Layer, CustomStringConvertible {
  /// All layers, first to last.
  var layers: [Layer] { get }
  /// The layers between the braces, so many times.
  init(_ count: Int, name: String? = nil, @LayerBuilder _ layers: [Layer])
}
class RepeatVector: Layer, CustomStringConvertible {
  /// A layer that repeats its input so many times.
  init(_ count: Int, name: String? = nil)
}
class Rescaling: Layer, CustomStringConvertible {
  /// A layer of a factor and an offset.
  init(_ scale: Double, offset: Double = 0, name: String? = nil)
}
class Reshape: Layer, CustomStringConvertible {
  /// A layer that gives a shape, written without the batch axis.
  init(_ shape: [Int], name: String? = nil)
}
class Residual: Layer, CustomStringConvertible {
  /// The layers around which the input skips, first to last.
  var layers: [Layer] { get }
  /// A block of layers with a way around them, which a shortcut such as a convolution with kernel 1 gives the shape of the block's output.
  init(activation: Activation = .linear, shortcut: Layer? = nil, name: String? = nil, @LayerBuilder _ layers: [Layer])
}
class SeparableConv2D: Layer, CustomStringConvertible {
  /// How many filters the layer learns.
  var filters: Int { get }
  /// A layer of so many filters over square windows.
  init(_ filters: Int, kernel: Int, stride: Int = 1, padding: Padding = .valid, dilation: Int = 1, multiplier: Int = 1, activation: Activation = .linear, useBias: Bool = true, initializer: Initializer = .glorotUniform, kernelRegularizer: Regularizer? = nil, name: String? = nil)
}
class Sequential: Layer, CustomStringConvertible {
  /// What every layer makes of a batch, first to last: the maps that a convolution finds, for a picture of them, or for costs on inner layers.
  func outputs(_ x: Tensor) -> [Tensor]
  /// The layers, first to last.
  var layers: [Layer] { get }
  /// Layers in a row that stand inside another model and learn their input's shape from it.
  init(name: String? = nil, @LayerBuilder _ layers: [Layer])
  /// A model for inputs of so many features.
  init(input: Int, name: String? = nil, @LayerBuilder _ layers: [Layer])
  /// A model for inputs of a shape, written without the batch axis.
  init(input: [Int], name: String? = nil, @LayerBuilder _ layers: [Layer])
  /// A model for inputs of a shape, written without the batch axis, in which `nil` is an axis of any length: batches of sequences or images whose sizes differ from batch to batch.
  init(input: [Int?], name: String? = nil, @LayerBuilder _ layers: [Layer])
  /// A model with the same numbers that shares nothing with this one.
  func copied() -> Sequential
  /// AlexNet, which won the ImageNet challenge of 2012: five convolutions, three dense layers, ReLU and dropout.
  static func alexNet(input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1) -> Sequential
  /// GoogLeNet, 22 layers deep: nine inception modules, each of four branches side by side.
  static func googLeNet(input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1) -> Sequential
  /// LeNet-5, which read the digits on cheques: two convolutions with pooling, three dense layers.
  static func leNet5(input: [Int] = [32, 32, 1], classes: Int = 10, width: Double = 1) -> Sequential
  /// ResNet-18: eight residual blocks of two convolutions each, 11,689,512 parameters to learn.
  static func resNet18(input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1) -> Sequential
  /// ResNet-50: sixteen residual blocks, each of which narrows to a quarter of its maps between kernels of 1; 25,557,032 parameters to learn.
  static func resNet50(input: [Int] = [224, 224, 3], classes: Int = 1000, width: Double = 1) -> Sequential
  /// Trains the model: epoch by epoch, batch by batch, each batch one step of the optimizer.
  @discardableResult func fit(_ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil, shuffle: Bool = true, weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [], earlyStopping: EarlyStopping? = nil, schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false) -> History
  /// Trains the model, and after each epoch asks whether to go on, given what was measured so far.
  @discardableResult func fit(_ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil, shuffle: Bool = true, weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [], earlyStopping: EarlyStopping? = nil, schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false, onEpoch: (History) -> Bool) -> History
  /// Trains the model on a data set.
  @discardableResult func fit(_ data: Dataset, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil, shuffle: Bool = true, weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [], earlyStopping: EarlyStopping? = nil, schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false) -> History
  /// Trains the model on a data set, and after each epoch asks whether to go on, given what was measured so far.
  @discardableResult func fit(_ data: Dataset, loss: Loss, optimizer: Optimizer, epochs: Int, batchSize: Int? = nil, shuffle: Bool = true, weights: [Double]? = nil, validation: Dataset? = nil, metrics: [Metric] = [], earlyStopping: EarlyStopping? = nil, schedule: Schedule? = nil, clipping: GradientClipping? = nil, verbose: Bool = false, onEpoch: (History) -> Bool) -> History
  /// Takes one step on one batch and answers its loss before the step, each row's loss counted as often as its weight says, if there are weights.
  @discardableResult func train(_ x: Tensor, _ y: Tensor, loss: Loss, optimizer: Optimizer, weights: [Double]? = nil) -> Double
  /// The model's outputs for a batch of inputs, made in pieces so that memory stays small.
  func predict(_ x: Tensor) -> Tensor
  /// The model's loss and metrics on some data, without training. With weights a row's loss counts so many times.
  func evaluate(_ x: Tensor, _ y: Tensor, loss: Loss, metrics: [Metric] = [], weights: [Double]? = nil) -> Evaluation
  /// The model's loss and metrics on a data set, without training.
  func evaluate(_ data: Dataset, loss: Loss, metrics: [Metric] = []) -> Evaluation
}
class SimpleRNN: Layer, RecurrentLayer, CustomStringConvertible {
  /// A layer of so many units; with `ignoresZeros` a step whose features are all zero is padding.
  init(_ units: Int, activation: Activation = .tanh, returnsSequences: Bool = false, goesBackwards: Bool = false, ignoresZeros: Bool = false, dropout: Double = 0, recurrentDropout: Double = 0, isStateful: Bool = false, initializer: Initializer = .glorotUniform, recurrentInitializer: Initializer = .orthogonal, kernelRegularizer: Regularizer? = nil, recurrentRegularizer: Regularizer? = nil, name: String? = nil)
}
class SpatialDropout1D: Layer, CustomStringConvertible {
  /// A layer that drops a share of the channels, from 0 up to but not including 1.
  init(_ rate: Double, name: String? = nil)
}
class SpatialDropout2D: Layer, CustomStringConvertible {
  /// A layer that drops a share of the channels, from 0 up to but not including 1.
  init(_ rate: Double, name: String? = nil)
}
class TimeDistributed: Layer, CustomStringConvertible {
  /// A layer for each step.
  init(_ layer: Layer, name: String? = nil)
}
class TransformerBlock: Layer, CustomStringConvertible {
  /// A block of so many heads; with `isCausal` a step sees only the steps up to its own.
  init(heads: Int, feedForward: Int, activation: Activation = .relu, isCausal: Bool = false, dropout: Double = 0, normalizesFirst: Bool = true, name: String? = nil)
  /// The block's work on padded sequences: no step looks at the steps where the mask is 0.
  func callAsFunction(_ x: Tensor, mask: Tensor, isTraining: Bool = false) -> Tensor
}
class UpSampling1D: Layer, CustomStringConvertible {
  /// A layer of a factor.
  init(_ factor: Int = 2, name: String? = nil)
}
enum Interpolation: Equatable {
  /// Every pixel is repeated.
  case nearest
  /// Every new pixel is a mean of the four old ones around it, weighted by how near they are.
  case bilinear
}
class UpSampling2D: Layer, CustomStringConvertible {
  /// A layer of a factor.
  init(_ factor: Int = 2, interpolation: Interpolation = .nearest, name: String? = nil)
}
class ZeroPadding1D: Layer, CustomStringConvertible {
  /// A layer that puts so many zeros before and after.
  init(before: Int, after: Int, name: String? = nil)
  /// A layer that puts so many zeros on both sides.
  init(_ border: Int = 1, name: String? = nil)
}
class ZeroPadding2D: Layer, CustomStringConvertible {
  /// A layer that puts so many zeros on each side.
  init(top: Int, bottom: Int, left: Int, right: Int, name: String? = nil)
  /// A layer that puts so many zeros on every side.
  init(_ border: Int = 1, name: String? = nil)
}
enum Loss: Equatable {
  /// The loss when each row counts as much as its weight: the mean over the rows of weight times loss.
  func callAsFunction(_ prediction: Tensor, _ target: Tensor, weights: Tensor) -> Tensor
  /// The mean of the squared differences; large mistakes count most.
  case meanSquaredError
  /// The mean of the absolute differences; outliers count no more than their distance.
  case meanAbsoluteError
  /// Squared below a difference of 1 and absolute above.
  case huber
  /// `max(0, 1 − y·p)` with targets −1 and 1; targets 0 and 1 are taken as these.
  case hinge
  /// `max(0, 1 − y·p)²`, with targets as for `hinge`.
  case squaredHinge
  /// `−y log p − (1 − y) log(1 − p)` for probabilities of yes.
  case binaryCrossentropy
  /// Binary cross-entropy of scores before the sigmoid.
  case binaryCrossentropyFromLogits
  /// `−Σ y log p` for one probability per class and one-hot targets.
  case categoricalCrossentropy
  /// Categorical cross-entropy of scores before the softmax.
  case categoricalCrossentropyFromLogits
  /// `−log p` of the right class, whose number is the target.
  case sparseCategoricalCrossentropy
  /// Sparse categorical cross-entropy of scores before the softmax.
  case sparseCategoricalCrossentropyFromLogits
  /// `Σ y log(y / p)`: how far a predicted distribution is from the target's.
  case kullbackLeibler
  /// One minus the cosine of the angle between prediction and target.
  case cosineDistance
  /// `log cosh` of the differences: like half the squared error for small ones, like the absolute error for large.
  case logCosh
  /// `p − y log p` for rates of events and counts.
  case poisson
  /// The mean of the squared differences of `log(1 + …)`, for targets of many orders of size.
  case meanSquaredLogarithmicError
  /// The mean of the absolute differences in percent of the targets.
  case meanAbsolutePercentageError
  /// What `huber(delta:)` makes.
  case huberOf(delta: Double)
  /// The mean of `share · d` where the target is higher by `d` and of `(1 − share) · d` where it is lower: a model of this loss learns the quantile of a share, the median for 0.5.
  case quantile(Double)
  /// A cross-entropy in which what is answered well already counts little: `(1 − p)ᵞ` times the loss, where `p` is the probability of the right answer.
  case focal(Loss, gamma: Double)
  /// A loss of classes in which the rows of each class count as much as its weight: `Σ w·loss ÷ Σ w`.
  case weighted(Loss, classes: [Double])
  /// A loss of classes with targets a little less certain: `(1 − amount) · y + amount ÷ classes`.
  case smoothed(Loss, by: Double)
  /// What training makes of a loss when rows have weights: each row of a target begins with its weight, the numbers of the shape of a row follow.
  case rowWeighted(Loss, rowShape: [Int])
  /// Squared up to a difference of `delta` and absolute above.
  static func huber(delta: Double) -> Loss
  /// The losses that stand alone.
  static var allCases: [Loss] { get }
  /// What the loss is called, such as `meanSquaredError`.
  var name: String { get }
  /// The loss of predictions, a tensor of rank 0.
  func callAsFunction(_ prediction: Tensor, _ target: Tensor) -> Tensor
}
enum Averaging: Equatable {
  /// From all cases together: with one class for each case this is the share of right answers.
  case micro
  /// The mean over the classes, rare ones counting as much as others.
  case macro
  /// The mean over the classes, each counting as much as it has cases.
  case weighted
}
struct ConfusionMatrix: CustomStringConvertible {
  /// The mean over the classes of the share of their cases that were called right.
  var balancedAccuracy: Double { get }
  /// The correlation between true and predicted classes: 1 if all are right, 0 for guesses, −1 if all of two classes are wrong.
  var matthewsCorrelation: Double { get }
  /// How much more often two raters agree than by chance, as a share of what chance leaves (Cohen's kappa).
  var cohensKappa: Double { get }
  /// The weighted harmonic mean of precision and recall of a class, in which recall counts `beta` times as much; 0 when both are 0.
  func fBeta(_ beta: Double, of index: Int) -> Double
  /// Of the cases that are of a class or were called so, the share that are both (Jaccard index); 0 when there are none.
  func intersectionOverUnion(of index: Int) -> Double
  /// `[classes, classes]`: a row for each true class, a column for each predicted one.
  var counts: Tensor { get }
  /// The counts as a table: a row for each true class, a column for each predicted one.
  var description: String { get }
  /// How many classes there are.
  var classes: Int { get }
  /// Positive cases that were called positive; with two classes, class 1 is positive.
  var truePositives: Int { get }
  /// Negative cases that were called positive.
  var falsePositives: Int { get }
  /// Positive cases that were called negative.
  var falseNegatives: Int { get }
  /// Negative cases that were called negative.
  var trueNegatives: Int { get }
  /// The share of right answers.
  var accuracy: Double { get }
  /// Of the cases called positive, the share that are; with more than two classes the mean over the classes.
  var precision: Double { get }
  /// Of the positive cases, the share that were called so; with more than two classes the mean over the classes.
  var recall: Double { get }
  /// Of the negative cases, the share that were called so; with more than two classes the mean over the classes.
  var specificity: Double { get }
  /// The harmonic mean of precision and recall; with more than two classes the mean over the classes.
  var f1: Double { get }
  /// Of the cases called a class, the share that are, taken together as told; with `.micro` the share of right answers.
  func precision(_ average: Averaging) -> Double
  /// Of the cases of a class, the share that were called so, taken together as told.
  func recall(_ average: Averaging) -> Double
  /// The harmonic mean of precision and recall of a class, taken together as told.
  func f1(_ average: Averaging) -> Double
  /// Of the cases called this class, the share that are; 0 when none was.
  func precision(of index: Int) -> Double
  /// Of the cases of this class, the share that were called so; 0 when there are none.
  func recall(of index: Int) -> Double
  /// Of the cases not of this class, the share that were not called so; 0 when there are none.
  func specificity(of index: Int) -> Double
  /// The harmonic mean of precision and recall of a class; 0 when both are.
  func f1(of index: Int) -> Double
}
enum Metric: Equatable {
  /// The share of right answers.
  case accuracy
  /// The share of cases whose class is among the `k` likeliest.
  case topK(Int)
  /// Between how many classes, all equally likely, the model would be as unsure as it is: `e` to the cross-entropy.
  case perplexity
  /// Of the cases called positive, the share that are.
  case precision
  /// Of the positive cases, the share that were called so.
  case recall
  /// Of the negative cases, the share that were called so.
  case specificity
  /// The harmonic mean of precision and recall.
  case f1
  /// The mean of the absolute differences.
  case meanAbsoluteError
  /// The mean of the squared differences.
  case meanSquaredError
  /// The square root of the mean squared error, in the unit of the target.
  case rootMeanSquaredError
  /// The share of the target's variance that is explained; 1 is perfect.
  case rSquared
  /// What the metric is called, such as `accuracy`.
  var name: String { get }
}
struct PrecisionRecallCurve: CustomStringConvertible {
  /// Of the cases called positive, the share that are; 1 at first, where none is called so.
  var precision: [Double] { get }
  /// Of the positive cases, the share that are called so, rising from 0 to 1.
  var recall: [Double] { get }
  /// The score from which a case is called positive; infinite at first.
  var thresholds: [Double] { get }
  /// The mean of the precision, each weighted by how much the recall rises to it.
  var averagePrecision: Double { get }
  /// A line for a reader.
  var description: String { get }
}
struct ROCCurve: CustomStringConvertible {
  /// The share of negatives that are called positive, rising from 0 to 1.
  var falsePositiveRate: [Double] { get }
  /// The share of positives that are called so, rising from 0 to 1.
  var truePositiveRate: [Double] { get }
  /// The score from which a case is called positive; infinite at first, where none is.
  var thresholds: [Double] { get }
  /// The chance that a positive case scores above a negative one: 0.5 for guessing, 1 for a perfect order.
  var areaUnderCurve: Double { get }
  /// A line for a reader.
  var description: String { get }
}
class Adadelta: Optimizer {
  /// An optimizer that has not stepped.
  init(learningRate: Double = 1, rho: Double = 0.9, epsilon: Double = 1e-6, weightDecay: Double = 0)
}
class Adagrad: Optimizer {
  /// An optimizer that has not stepped.
  init(learningRate: Double = 0.01, learningRateDecay: Double = 0, weightDecay: Double = 0, epsilon: Double = 1e-10)
}
class Adam: Optimizer {
  /// An optimizer that has not stepped.
  init(learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0, amsgrad: Bool = false)
}
class AdamW: Optimizer {
  /// An optimizer that has not stepped.
  init(learningRate: Double = 0.001, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0.01, amsgrad: Bool = false)
}
class Adamax: Optimizer {
  /// An optimizer that has not stepped.
  init(learningRate: Double = 0.002, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0)
}
class AdaptiveGains: Optimizer {
  /// An optimizer that has not stepped.
  init(learningRate: Double = 0.01, increase: Double = 0.05, decrease: Double = 0.95, minimumGain: Double = 0.1, maximumGain: Double = 10)
}
class NAdam: Optimizer {
  /// An optimizer that has not stepped.
  init(learningRate: Double = 0.002, beta1: Double = 0.9, beta2: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0, momentumDecay: Double = 0.004)
}
class Optimizer {
  /// The size of a step.
  var learningRate: Double { get set }
  /// The steps taken so far.
  var steps: Int { get }
  /// An optimizer with the same settings and memory that shares nothing with this one.
  func copied() -> Optimizer
  /// Moves a tensor one step along its gradient.
  func update(_ w: inout Tensor, _ gradient: Tensor)
  /// Moves two tensors one step along their gradients.
  func update(_ a: inout Tensor, _ b: inout Tensor, _ gradients: (Tensor, Tensor))
  /// Moves three tensors one step along their gradients.
  func update(_ a: inout Tensor, _ b: inout Tensor, _ c: inout Tensor, _ gradients: (Tensor, Tensor, Tensor))
  /// Moves each tensor one step along its gradient.
  func update(_ tensors: inout [Tensor], _ gradients: [Tensor])
  /// Moves a model's parameters one step along their gradients; frozen ones stay.
  func update(_ model: Sequential, _ gradients: [Tensor])
}
class RMSprop: Optimizer {
  /// An optimizer that has not stepped.
  init(learningRate: Double = 0.01, rho: Double = 0.99, epsilon: Double = 1e-8, momentum: Double = 0, centered: Bool = false, weightDecay: Double = 0)
}
class Rprop: Optimizer {
  /// An optimizer that has not stepped.
  init(learningRate: Double = 0.01, shrink: Double = 0.5, grow: Double = 1.2, minimumStep: Double = 1e-6, maximumStep: Double = 50)
}
class SGD: Optimizer {
  /// An optimizer that has not stepped.
  init(learningRate: Double = 0.001, momentum: Double = 0, nesterov: Bool = false, weightDecay: Double = 0)
}
struct EarlyStopping {
  /// How many epochs in a row may pass without improvement.
  var patience: Int { get set }
  /// How much less the loss must be to count as better.
  var minimumImprovement: Double { get set }
  /// Whether the model gets back the parameters of its best epoch.
  var restoresBestWeights: Bool { get set }
  /// Watches the validation loss, or the training loss when there is no validation.
  init(patience: Int = 5, minimumImprovement: Double = 0, restoresBestWeights: Bool = true)
}
struct Evaluation: CustomStringConvertible {
  /// The mean loss.
  var loss: Double { get }
  /// A line for a reader.
  var description: String { get }
  /// The share of right answers; not a number unless the metric was asked for.
  var accuracy: Double { get }
  /// A metric; not a number unless it was asked for.
  subscript(metric: Metric) -> Double { get }
}
enum GradientClipping: Equatable {
  /// Every number is brought into `−limit … limit`.
  case value(Double)
  /// The gradient of every parameter is scaled to a length of at most the limit.
  case norm(Double)
  /// All gradients are scaled together, so that their length as one vector is at most the limit.
  case globalNorm(Double)
}
struct History: CustomStringConvertible {
  /// The mean training loss of each epoch.
  var loss: [Double] { get }
  /// The loss on the validation data after each epoch; empty without such data.
  var validationLoss: [Double] { get }
  /// The optimizer's learning rate in each epoch.
  var learningRate: [Double] { get }
  /// The epoch with the lowest watched loss, counted from 0, when training stopped early or kept the best weights.
  var bestEpoch: Int? { get }
  /// Whether the loss was no longer a number, which ends a training.
  var diverged: Bool { get }
  /// A line for a reader: the epochs, and the first and the last loss.
  var description: String { get }
  /// How many epochs were run.
  var epochs: Int { get }
  /// The share of right answers in each epoch; empty unless the metric was asked for.
  var accuracy: [Double] { get }
  /// The share of right answers on the validation data after each epoch.
  var validationAccuracy: [Double] { get }
  /// A metric epoch by epoch; empty unless it was asked for.
  subscript(metric: Metric) -> [Double] { get }
  /// A metric on the validation data epoch by epoch; empty unless it was asked for.
  func validation(_ metric: Metric) -> [Double]
}
enum Schedule: Equatable {
  /// Multiplies the rate by a factor after every so many epochs.
  case step(every: Int, factor: Double)
  /// Multiplies the rate by a factor after each epoch.
  case exponential(factor: Double)
  /// Divides the rate by one more `decay` after each epoch: `rate ÷ (1 + decay · epoch)`.
  case inverseTime(decay: Double)
  /// Half a wave of a cosine from the first rate to `minimum`, over so many epochs.
  case cosine(epochs: Int, minimum: Double)
  /// Rises in equal steps to the full rate over so many epochs, then stays.
  case warmUp(epochs: Int)
  /// Multiplies the rate by a factor, down to `minimum`, when the watched loss has not fallen for more than `patience` epochs in a row; the validation loss is watched, or the training loss when there is none.
  case onPlateau(patience: Int, factor: Double, minimum: Double)
  /// Multiplies the rate by a factor at each of the given epochs, counted from 0.
  case milestones([Int], factor: Double)
  /// From the first rate to `minimum` over so many epochs: in a straight line for power 1, flattening towards the end for higher ones.
  case polynomial(epochs: Int, power: Double, minimum: Double)
  /// The cosine again and again, each time from the first rate and over `growth` times as many epochs.
  case cosineRestarts(epochs: Int, growth: Int, minimum: Double)
  /// Rises from a 25th of the rate to the rate over the first 30 % of so many epochs, then falls to a 250,000th, both in half waves of a cosine.
  case oneCycle(epochs: Int)
  /// Between `minimum` and the rate in straight lines, up over so many epochs and down again over as many.
  case triangular(epochs: Int, minimum: Double)
  /// Rises in equal steps to the full rate over so many epochs, then follows another schedule from its beginning.
  case warmUpThen(epochs: Int, Schedule)
  /// The rate of an epoch, counted from 0, when the first one is `rate`.
  func rate(_ rate: Double, epoch: Int) -> Double
  /// The rate of the next epoch after the watched losses of all epochs so far, when the first one is `rate`.
  func rate(_ rate: Double, after losses: [Double]) -> Double
}
enum AxisScale: Equatable {
  /// Equal steps are equal lengths.
  case linear
  /// Equal ratios are equal lengths; numbers that are not above zero have no place.
  case logarithmic
}
struct Figure {
  /// The heading above the drawing; empty for none.
  var title: String { get }
  /// This figure with the marks of another drawn over its own, on its own axes.
  func adding(_ other: Figure) -> Figure
  /// The left figure with the marks of the right one over it.
  static func + (left: Figure, right: Figure) -> Figure
  /// This figure under another title.
  func titled(_ title: String) -> Figure
}
struct Series {
  /// Its name, written at the end of the line or in the legend.
  var name: String { get }
  /// Where its points stand from left to right.
  var x: [Double] { get }
  /// Where they stand from bottom to top.
  var y: [Double] { get }
  /// The line through the points `(x[i], y[i])`.
  init(_ name: String, x: [Double], y: [Double])
  /// The line through the points `(i, y[i])`, `i` counted from `first`.
  init(_ name: String, _ y: [Double], first: Int = 0)
}
"""#

/// How many natives there are.
package let lessonKitNativeCount = 822

/// Calls the native with this index.
///
/// `a` holds the receiver, if there is one, then every argument. What a native gives is every operand that it
/// changes, in order, then its result; several of them as fields.
package func callNative(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index / 60 {
  case 0: return try natives0(index, a, machine)
  case 1: return try natives1(index, a, machine)
  case 2: return try natives2(index, a, machine)
  case 3: return try natives3(index, a, machine)
  case 4: return try natives4(index, a, machine)
  case 5: return try natives5(index, a, machine)
  case 6: return try natives6(index, a, machine)
  case 7: return try natives7(index, a, machine)
  case 8: return try natives8(index, a, machine)
  case 9: return try natives9(index, a, machine)
  case 10: return try natives10(index, a, machine)
  case 11: return try natives11(index, a, machine)
  case 12: return try natives12(index, a, machine)
  case 13: return try natives13(index, a, machine)
  default: wrongValue()
  }
}

private func natives0(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 0:  // log2(_:)
    return (try log2(Tensor.fromLesson(a[0]))).forLesson
  case 1:  // log10(_:)
    return (try log10(Tensor.fromLesson(a[0]))).forLesson
  case 2:  // log2(_:)
    return (log2(Double.fromLesson(a[0]))).forLesson
  case 3:  // log10(_:)
    return (log10(Double.fromLesson(a[0]))).forLesson
  case 4:  // tan(_:)
    return (try tan(Tensor.fromLesson(a[0]))).forLesson
  case 5:  // sinh(_:)
    return (try sinh(Tensor.fromLesson(a[0]))).forLesson
  case 6:  // cosh(_:)
    return (try cosh(Tensor.fromLesson(a[0]))).forLesson
  case 7:  // logSumExp(_:)
    return (try logSumExp(Tensor.fromLesson(a[0]))).forLesson
  case 8:  // logSumExp(_:axis:keepDimensions:)
    return (try logSumExp(Tensor.fromLesson(a[0]), axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 9:  // outer(_:_:)
    return (try outer(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 10:  // cosineSimilarity(_:_:axis:)
    return (try cosineSimilarity(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), axis: Int.fromLesson(a[2]))).forLesson
  case 11:  // meshgrid(_:_:)
    return { (whole: (x: Tensor, y: Tensor)) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try meshgrid(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))))
  case 12:  // pairwiseDistances(_:_:)
    return (try pairwiseDistances(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 13:  // einsum(_:_:)
    return (try einsum(String.fromLesson(a[0]), [Tensor].fromLesson(a[1]))).forLesson
  case 14:  // exp(_:)
    return (try exp(Tensor.fromLesson(a[0]))).forLesson
  case 15:  // log(_:)
    return (try log(Tensor.fromLesson(a[0]))).forLesson
  case 16:  // sqrt(_:)
    return (try sqrt(Tensor.fromLesson(a[0]))).forLesson
  case 17:  // abs(_:)
    return (try abs(Tensor.fromLesson(a[0]))).forLesson
  case 18:  // sin(_:)
    return (try sin(Tensor.fromLesson(a[0]))).forLesson
  case 19:  // cos(_:)
    return (try cos(Tensor.fromLesson(a[0]))).forLesson
  case 20:  // tanh(_:)
    return (try tanh(Tensor.fromLesson(a[0]))).forLesson
  case 21:  // sigmoid(_:)
    return (try sigmoid(Tensor.fromLesson(a[0]))).forLesson
  case 22:  // relu(_:)
    return (try relu(Tensor.fromLesson(a[0]))).forLesson
  case 23:  // leakyReLU(_:slope:)
    return (try leakyReLU(Tensor.fromLesson(a[0]), slope: Double.fromLesson(a[1]))).forLesson
  case 24:  // step(_:)
    return (try step(Tensor.fromLesson(a[0]))).forLesson
  case 25:  // sign(_:)
    return (try sign(Tensor.fromLesson(a[0]))).forLesson
  case 26:  // softplus(_:)
    return (try softplus(Tensor.fromLesson(a[0]))).forLesson
  case 27:  // erf(_:)
    return (try erf(Tensor.fromLesson(a[0]))).forLesson
  case 28:  // gelu(_:)
    return (try gelu(Tensor.fromLesson(a[0]))).forLesson
  case 29:  // expm1(_:)
    return (try expm1(Tensor.fromLesson(a[0]))).forLesson
  case 30:  // log1p(_:)
    return (try log1p(Tensor.fromLesson(a[0]))).forLesson
  case 31:  // pow(_:_:)
    return (try pow(Tensor.fromLesson(a[0]), Double.fromLesson(a[1]))).forLesson
  case 32:  // pow(_:_:)
    return (try pow(Double.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 33:  // floor(_:)
    return (try floor(Tensor.fromLesson(a[0]))).forLesson
  case 34:  // ceil(_:)
    return (try ceil(Tensor.fromLesson(a[0]))).forLesson
  case 35:  // logSoftmax(_:axis:)
    return (try logSoftmax(Tensor.fromLesson(a[0]), axis: Int.fromLesson(a[1]))).forLesson
  case 36:  // exp(_:)
    return (exp(Double.fromLesson(a[0]))).forLesson
  case 37:  // log(_:)
    return (log(Double.fromLesson(a[0]))).forLesson
  case 38:  // sqrt(_:)
    return (sqrt(Double.fromLesson(a[0]))).forLesson
  case 39:  // sin(_:)
    return (sin(Double.fromLesson(a[0]))).forLesson
  case 40:  // cos(_:)
    return (cos(Double.fromLesson(a[0]))).forLesson
  case 41:  // tanh(_:)
    return (tanh(Double.fromLesson(a[0]))).forLesson
  case 42:  // sigmoid(_:)
    return (sigmoid(Double.fromLesson(a[0]))).forLesson
  case 43:  // relu(_:)
    return (relu(Double.fromLesson(a[0]))).forLesson
  case 44:  // step(_:)
    return (step(Double.fromLesson(a[0]))).forLesson
  case 45:  // sign(_:)
    return (sign(Double.fromLesson(a[0]))).forLesson
  case 46:  // softplus(_:)
    return (softplus(Double.fromLesson(a[0]))).forLesson
  case 47:  // erf(_:)
    return (erf(Double.fromLesson(a[0]))).forLesson
  case 48:  // pow(_:_:)
    return (pow(Double.fromLesson(a[0]), Double.fromLesson(a[1]))).forLesson
  case 49:  // floor(_:)
    return (floor(Double.fromLesson(a[0]))).forLesson
  case 50:  // ceil(_:)
    return (ceil(Double.fromLesson(a[0]))).forLesson
  case 51:  // pow(_:_:)
    return (try pow(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 52:  // maximum(_:_:)
    return (try maximum(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 53:  // minimum(_:_:)
    return (try minimum(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 54:  // select(where:_:_:)
    return (try select(where: Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]))).forLesson
  case 55:  // stopGradient(_:)
    return (stopGradient(Tensor.fromLesson(a[0]))).forLesson
  case 56:  // randomPermutation(_:seed:)
    return (try randomPermutation(Int.fromLesson(a[0]), seed: Optional<Int>.fromLesson(a[1]))).forLesson
  case 57:  // randomChoices(_:count:seed:)
    return (try randomChoices(Tensor.fromLesson(a[0]), count: Int.fromLesson(a[1]), seed: Optional<Int>.fromLesson(a[2]))).forLesson
  case 58:  // softmax(_:axis:)
    return (try softmax(Tensor.fromLesson(a[0]), axis: Int.fromLesson(a[1]))).forLesson
  case 59:  // convolution2D(_:_:stride:padding:dilation:groups:)
    return (try convolution2D(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilation: Int.fromLesson(a[4]), groups: Int.fromLesson(a[5]))).forLesson
  default: wrongValue()
  }
}

private func natives1(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 60:  // convolution2D(_:_:strides:padding:dilations:groups:)
    return (try convolution2D(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), strides: [Int].fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilations: [Int].fromLesson(a[4]), groups: Int.fromLesson(a[5]))).forLesson
  case 61:  // convolutionTransposed2D(_:_:stride:padding:)
    return (try convolutionTransposed2D(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]))).forLesson
  case 62:  // convolutionTransposed2D(_:_:strides:padding:)
    return (try convolutionTransposed2D(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), strides: [Int].fromLesson(a[2]), padding: Padding.fromLesson(a[3]))).forLesson
  case 63:  // convolve(_:_:stride:padding:)
    return (try convolve(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]))).forLesson
  case 64:  // convolution1D(_:_:stride:padding:dilation:groups:)
    return (try convolution1D(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilation: Int.fromLesson(a[4]), groups: Int.fromLesson(a[5]))).forLesson
  case 65:  // convolution3D(_:_:stride:padding:dilation:groups:)
    return (try convolution3D(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilation: Int.fromLesson(a[4]), groups: Int.fromLesson(a[5]))).forLesson
  case 66:  // convolution3D(_:_:strides:padding:dilations:groups:)
    return (try convolution3D(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), strides: [Int].fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilations: [Int].fromLesson(a[4]), groups: Int.fromLesson(a[5]))).forLesson
  case 67:  // classCounts(_:classes:)
    return (try classCounts([Int].fromLesson(a[0]), classes: Optional<Int>.fromLesson(a[1]))).forLesson
  case 68:  // maxPooling2D(_:size:stride:padding:)
    return (try maxPooling2D(Tensor.fromLesson(a[0]), size: Int.fromLesson(a[1]), stride: Optional<Int>.fromLesson(a[2]), padding: Padding.fromLesson(a[3]))).forLesson
  case 69:  // averagePooling2D(_:size:stride:padding:)
    return (try averagePooling2D(Tensor.fromLesson(a[0]), size: Int.fromLesson(a[1]), stride: Optional<Int>.fromLesson(a[2]), padding: Padding.fromLesson(a[3]))).forLesson
  case 70:  // maxPooling2D(_:sizes:strides:padding:)
    return (try maxPooling2D(Tensor.fromLesson(a[0]), sizes: [Int].fromLesson(a[1]), strides: [Int].fromLesson(a[2]), padding: Padding.fromLesson(a[3]))).forLesson
  case 71:  // averagePooling2D(_:sizes:strides:padding:)
    return (try averagePooling2D(Tensor.fromLesson(a[0]), sizes: [Int].fromLesson(a[1]), strides: [Int].fromLesson(a[2]), padding: Padding.fromLesson(a[3]))).forLesson
  case 72:  // matmul(_:_:)
    return (try matmul(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 73:  // dot(_:_:)
    return (try dot(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 74:  // concatenate(_:axis:)
    return (try concatenate([Tensor].fromLesson(a[0]), axis: Int.fromLesson(a[1]))).forLesson
  case 75:  // stack(_:axis:)
    return (try stack([Tensor].fromLesson(a[0]), axis: Int.fromLesson(a[1]))).forLesson
  case 76:  // elu(_:alpha:)
    return (try elu(Tensor.fromLesson(a[0]), alpha: Double.fromLesson(a[1]))).forLesson
  case 77:  // selu(_:)
    return (try selu(Tensor.fromLesson(a[0]))).forLesson
  case 78:  // swish(_:)
    return (try swish(Tensor.fromLesson(a[0]))).forLesson
  case 79:  // swish(_:beta:)
    return (try swish(Tensor.fromLesson(a[0]), beta: Double.fromLesson(a[1]))).forLesson
  case 80:  // mish(_:)
    return (try mish(Tensor.fromLesson(a[0]))).forLesson
  case 81:  // softsign(_:)
    return (try softsign(Tensor.fromLesson(a[0]))).forLesson
  case 82:  // hardSigmoid(_:)
    return (try hardSigmoid(Tensor.fromLesson(a[0]))).forLesson
  case 83:  // geluTanh(_:)
    return (try geluTanh(Tensor.fromLesson(a[0]))).forLesson
  case 84:  // oneHot(_:classes:)
    return (try oneHot([Int].fromLesson(a[0]), classes: Int.fromLesson(a[1]))).forLesson
  case 85:  // sineSeries(count:period:amplitude:noise:seed:)
    return (try sineSeries(count: Int.fromLesson(a[0]), period: Double.fromLesson(a[1]), amplitude: Double.fromLesson(a[2]), noise: Double.fromLesson(a[3]), seed: Optional<Int>.fromLesson(a[4]))).forLesson
  case 86:  // randomWalk(count:drift:noise:seed:)
    return (try randomWalk(count: Int.fromLesson(a[0]), drift: Double.fromLesson(a[1]), noise: Double.fromLesson(a[2]), seed: Optional<Int>.fromLesson(a[3]))).forLesson
  case 87:  // autoregressiveSeries(_:count:noise:seed:)
    return (try autoregressiveSeries([Double].fromLesson(a[0]), count: Int.fromLesson(a[1]), noise: Double.fromLesson(a[2]), seed: Optional<Int>.fromLesson(a[3]))).forLesson
  case 88:  // seasonalSeries(count:period:trend:amplitude:noise:seed:)
    return (try seasonalSeries(count: Int.fromLesson(a[0]), period: Double.fromLesson(a[1]), trend: Double.fromLesson(a[2]), amplitude: Double.fromLesson(a[3]), noise: Double.fromLesson(a[4]), seed: Optional<Int>.fromLesson(a[5]))).forLesson
  case 89:  // slidingWindows(_:length:ahead:)
    return (try slidingWindows([Double].fromLesson(a[0]), length: Int.fromLesson(a[1]), ahead: Int.fromLesson(a[2]))).forLesson
  case 90:  // clipByValue(_:_:)
    return (try clipByValue([Tensor].fromLesson(a[0]), Double.fromLesson(a[1]))).forLesson
  case 91:  // clipByValue(_:_:)
    return (try clipByValue(Tensor.fromLesson(a[0]), Double.fromLesson(a[1]))).forLesson
  case 92:  // clipByNorm(_:_:)
    return (try clipByNorm([Tensor].fromLesson(a[0]), Double.fromLesson(a[1]))).forLesson
  case 93:  // clipByNorm(_:_:)
    return (try clipByNorm(Tensor.fromLesson(a[0]), Double.fromLesson(a[1]))).forLesson
  case 94:  // gradientCheck(at:_:)
    let function1 = a[1]
    return (try gradientCheck(at: Tensor.fromLesson(a[0]), { (p0: Tensor) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function1, [p0.forLesson])) })).forLesson
  case 95:  // gradientCheck(at:_:_:)
    let function2 = a[2]
    return (try gradientCheck(at: Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), { (p0: Tensor, p1: Tensor) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function2, [p0.forLesson, p1.forLesson])) })).forLesson
  case 96:  // gradientCheck(at:_:)
    let function1 = a[1]
    return (try gradientCheck(at: [Tensor].fromLesson(a[0]), { (p0: [Tensor]) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function1, [p0.forLesson])) })).forLesson
  case 97:  // gradientCheck(at:_:)
    let function1 = a[1]
    return (try gradientCheck(at: Sequential.fromLesson(a[0]), { (p0: Sequential) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function1, [p0.forLesson])) })).forLesson
  case 98:  // valueWithGradient(at:_:)
    let function1 = a[1]
    return { (whole: (Tensor, Tensor)) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try valueWithGradient(at: Tensor.fromLesson(a[0]), { (p0: Tensor) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function1, [p0.forLesson])) })))
  case 99:  // valueWithGradient(at:_:_:)
    let function2 = a[2]
    return { (whole: (Tensor, (Tensor, Tensor))) -> Value in .fields(ArrayBox([whole.0.forLesson, { (whole: (Tensor, Tensor)) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }(whole.1)])) }((try valueWithGradient(at: Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), { (p0: Tensor, p1: Tensor) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function2, [p0.forLesson, p1.forLesson])) })))
  case 100:  // valueWithGradient(at:_:_:_:)
    let function3 = a[3]
    return { (whole: (Tensor, (Tensor, Tensor, Tensor))) -> Value in .fields(ArrayBox([whole.0.forLesson, { (whole: (Tensor, Tensor, Tensor)) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson, whole.2.forLesson])) }(whole.1)])) }((try valueWithGradient(at: Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), { (p0: Tensor, p1: Tensor, p2: Tensor) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function3, [p0.forLesson, p1.forLesson, p2.forLesson])) })))
  case 101:  // valueWithGradient(at:_:)
    let function1 = a[1]
    return { (whole: (Tensor, [Tensor])) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try valueWithGradient(at: [Tensor].fromLesson(a[0]), { (p0: [Tensor]) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function1, [p0.forLesson])) })))
  case 102:  // valueWithGradient(at:_:)
    let function1 = a[1]
    return { (whole: (Tensor, [Tensor])) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try valueWithGradient(at: Sequential.fromLesson(a[0]), { (p0: Sequential) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function1, [p0.forLesson])) })))
  case 103:  // gradient(at:_:)
    let function1 = a[1]
    return (try gradient(at: Tensor.fromLesson(a[0]), { (p0: Tensor) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function1, [p0.forLesson])) })).forLesson
  case 104:  // gradient(at:_:_:)
    let function2 = a[2]
    return { (whole: (Tensor, Tensor)) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try gradient(at: Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), { (p0: Tensor, p1: Tensor) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function2, [p0.forLesson, p1.forLesson])) })))
  case 105:  // gradient(at:_:)
    let function1 = a[1]
    return (try gradient(at: [Tensor].fromLesson(a[0]), { (p0: [Tensor]) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function1, [p0.forLesson])) })).forLesson
  case 106:  // gradient(at:_:)
    let function1 = a[1]
    return (try gradient(at: Sequential.fromLesson(a[0]), { (p0: Sequential) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function1, [p0.forLesson])) })).forLesson
  case 107:  // adjacencyMatrix(_:nodes:)
    return (try adjacencyMatrix([[Int]].fromLesson(a[0]), nodes: Int.fromLesson(a[1]))).forLesson
  case 108:  // paddingMask(_:ignoring:)
    return (try paddingMask(Tensor.fromLesson(a[0]), ignoring: Double.fromLesson(a[1]))).forLesson
  case 109:  // stopGradient(_:)
    return (stopGradient(RecurrentState.fromLesson(a[0]))).forLesson
  case 110:  // scaledDotProductAttention(_:_:_:mask:isCausal:)
    return (try scaledDotProductAttention(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), mask: Optional<Tensor>.fromLesson(a[3]), isCausal: Bool.fromLesson(a[4]))).forLesson
  case 111:  // attentionWeights(_:_:mask:isCausal:)
    return (try attentionWeights(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), mask: Optional<Tensor>.fromLesson(a[2]), isCausal: Bool.fromLesson(a[3]))).forLesson
  case 112:  // summary(_:)
    summary(Sequential.fromLesson(a[0]))
    return .void
  case 113:  // covariance(_:correction:)
    return (try covariance(Tensor.fromLesson(a[0]), correction: Int.fromLesson(a[1]))).forLesson
  case 114:  // correlation(_:)
    return (try correlation(Tensor.fromLesson(a[0]))).forLesson
  case 115:  // eigen(_:)
    return { (whole: (values: Tensor, vectors: Tensor)) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try eigen(Tensor.fromLesson(a[0]))))
  case 116:  // leastSquares(_:_:ridge:)
    return (try leastSquares(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), ridge: Double.fromLesson(a[2]))).forLesson
  case 117:  // solve(_:_:)
    return (try solve(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 118:  // inverse(_:)
    return (try inverse(Tensor.fromLesson(a[0]))).forLesson
  case 119:  // determinant(_:)
    return (try determinant(Tensor.fromLesson(a[0]))).forLesson
  default: wrongValue()
  }
}

private func natives2(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 120:  // singularValues(_:)
    return { (whole: (left: Tensor, values: Tensor, right: Tensor)) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson, whole.2.forLesson])) }((try singularValues(Tensor.fromLesson(a[0]))))
  case 121:  // pseudoInverse(_:)
    return (try pseudoInverse(Tensor.fromLesson(a[0]))).forLesson
  case 122:  // binaryCrossentropy(_:_:)
    return (try binaryCrossentropy(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 123:  // binaryCrossentropy(logits:_:)
    return (try binaryCrossentropy(logits: Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 124:  // categoricalCrossentropy(_:_:)
    return (try categoricalCrossentropy(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 125:  // categoricalCrossentropy(logits:_:)
    return (try categoricalCrossentropy(logits: Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 126:  // sparseCategoricalCrossentropy(_:_:)
    return (try sparseCategoricalCrossentropy(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 127:  // sparseCategoricalCrossentropy(logits:_:)
    return (try sparseCategoricalCrossentropy(logits: Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 128:  // kullbackLeibler(_:_:)
    return (try kullbackLeibler(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 129:  // cosineDistance(_:_:)
    return (try cosineDistance(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 130:  // tripletMarginLoss(_:_:_:margin:)
    return (try tripletMarginLoss(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), margin: Double.fromLesson(a[3]))).forLesson
  case 131:  // contrastiveLoss(_:areAlike:margin:)
    return (try contrastiveLoss(Tensor.fromLesson(a[0]), areAlike: Tensor.fromLesson(a[1]), margin: Double.fromLesson(a[2]))).forLesson
  case 132:  // normalDivergence(mean:logVariance:)
    return (try normalDivergence(mean: Tensor.fromLesson(a[0]), logVariance: Tensor.fromLesson(a[1]))).forLesson
  case 133:  // gaussianLikelihoodLoss(_:_:variance:)
    return (try gaussianLikelihoodLoss(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), variance: Tensor.fromLesson(a[2]))).forLesson
  case 134:  // negativeLogLikelihood(_:_:)
    return (try negativeLogLikelihood(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 135:  // diceLoss(_:_:)
    return (try diceLoss(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 136:  // logCosh(_:_:)
    return (try logCosh(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 137:  // poisson(_:_:)
    return (try poisson(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 138:  // meanSquaredLogarithmicError(_:_:)
    return (try meanSquaredLogarithmicError(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 139:  // meanAbsolutePercentageError(_:_:)
    return (try meanAbsolutePercentageError(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 140:  // quantileLoss(_:_:share:)
    return (try quantileLoss(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), share: Double.fromLesson(a[2]))).forLesson
  case 141:  // hinge(_:_:)
    return (try hinge(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 142:  // squaredHinge(_:_:)
    return (try squaredHinge(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 143:  // balancedWeights(_:)
    return (try balancedWeights([Int].fromLesson(a[0]))).forLesson
  case 144:  // meanSquaredError(_:_:)
    return (try meanSquaredError(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 145:  // meanAbsoluteError(_:_:)
    return (try meanAbsoluteError(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 146:  // huber(_:_:delta:)
    return (try huber(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), delta: Double.fromLesson(a[2]))).forLesson
  case 147:  // accuracy(_:_:threshold:)
    return (try accuracy(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), threshold: Double.fromLesson(a[2]))).forLesson
  case 148:  // accuracy(_:_:)
    return (try accuracy([Int].fromLesson(a[0]), [Int].fromLesson(a[1]))).forLesson
  case 149:  // confusionMatrix(labels:predictions:classes:)
    return (try confusionMatrix(labels: [Int].fromLesson(a[0]), predictions: [Int].fromLesson(a[1]), classes: Optional<Int>.fromLesson(a[2]))).forLesson
  case 150:  // confusionMatrix(_:_:threshold:)
    return (try confusionMatrix(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), threshold: Double.fromLesson(a[2]))).forLesson
  case 151:  // perplexity(_:_:)
    return (try perplexity(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 152:  // precisionRecallCurve(labels:scores:)
    return (try precisionRecallCurve(labels: [Int].fromLesson(a[0]), scores: [Double].fromLesson(a[1]))).forLesson
  case 153:  // rocCurve(labels:scores:)
    return (try rocCurve(labels: [Int].fromLesson(a[0]), scores: [Double].fromLesson(a[1]))).forLesson
  case 154:  // rootMeanSquaredError(_:_:)
    return (try rootMeanSquaredError(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 155:  // rSquared(_:_:)
    return (try rSquared(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 156:  // explainedVariance(_:_:)
    return (try explainedVariance(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 157:  // medianAbsoluteError(_:_:)
    return (try medianAbsoluteError(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 158:  // silhouetteScore(_:labels:)
    return (try silhouetteScore(Tensor.fromLesson(a[0]), labels: [Int].fromLesson(a[1]))).forLesson
  case 159:  // topKAccuracy(_:_:k:)
    return (try topKAccuracy(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]), k: Int.fromLesson(a[2]))).forLesson
  case 160:  // gramMatrix(_:)
    return (try gramMatrix(Tensor.fromLesson(a[0]))).forLesson
  case 161:  // contentCost(_:_:)
    return (try contentCost(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 162:  // styleCost(_:_:)
    return (try styleCost(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 163:  // expect(_:_:)
    try expect(Bool.fromLesson(a[0]), String.fromLesson(a[1]))
    return .void
  case 164:  // expect(_:isClose:tolerance:)
    try expect(Double.fromLesson(a[0]), isClose: Double.fromLesson(a[1]), tolerance: Double.fromLesson(a[2]))
    return .void
  case 165:  // expect(_:isClose:tolerance:)
    try expect([Double].fromLesson(a[0]), isClose: [Double].fromLesson(a[1]), tolerance: Double.fromLesson(a[2]))
    return .void
  case 166:  // expect(_:isClose:tolerance:)
    try expect(Tensor.fromLesson(a[0]), isClose: Tensor.fromLesson(a[1]), tolerance: Double.fromLesson(a[2]))
    return .void
  case 167:  // expect(_:isClose:tolerance:)
    try expect(Tensor.fromLesson(a[0]), isClose: Double.fromLesson(a[1]), tolerance: Double.fromLesson(a[2]))
    return .void
  case 168:  // expect(_:equals:)
    try expect(Int.fromLesson(a[0]), equals: Int.fromLesson(a[1]))
    return .void
  case 169:  // expect(_:equals:)
    try expect(Double.fromLesson(a[0]), equals: Double.fromLesson(a[1]))
    return .void
  case 170:  // expect(_:equals:)
    try expect(String.fromLesson(a[0]), equals: String.fromLesson(a[1]))
    return .void
  case 171:  // expect(_:equals:)
    try expect([Int].fromLesson(a[0]), equals: [Int].fromLesson(a[1]))
    return .void
  case 172:  // expect(_:equals:)
    try expect(Tensor.fromLesson(a[0]), equals: Tensor.fromLesson(a[1]))
    return .void
  case 173:  // horizontalRule(at:name:)
    return (horizontalRule(at: Double.fromLesson(a[0]), name: String.fromLesson(a[1]))).forLesson
  case 174:  // verticalRule(at:name:)
    return (verticalRule(at: Double.fromLesson(a[0]), name: String.fromLesson(a[1]))).forLesson
  case 175:  // note(_:x:y:)
    return (note(String.fromLesson(a[0]), x: Double.fromLesson(a[1]), y: Double.fromLesson(a[2]))).forLesson
  case 176:  // bandPlot(x:lower:upper:title:xLabel:yLabel:)
    return (try bandPlot(x: [Double].fromLesson(a[0]), lower: [Double].fromLesson(a[1]), upper: [Double].fromLesson(a[2]), title: String.fromLesson(a[3]), xLabel: String.fromLesson(a[4]), yLabel: String.fromLesson(a[5]))).forLesson
  case 177:  // barChart(labels:values:title:xLabel:yLabel:)
    return (try barChart(labels: [String].fromLesson(a[0]), values: [Double].fromLesson(a[1]), title: String.fromLesson(a[2]), xLabel: String.fromLesson(a[3]), yLabel: String.fromLesson(a[4]))).forLesson
  case 178:  // barChart(labels:series:title:xLabel:yLabel:)
    return (try barChart(labels: [String].fromLesson(a[0]), series: [Series].fromLesson(a[1]), title: String.fromLesson(a[2]), xLabel: String.fromLesson(a[3]), yLabel: String.fromLesson(a[4]))).forLesson
  case 179:  // confusionMatrixPlot(_:labels:title:)
    return (try confusionMatrixPlot(ConfusionMatrix.fromLesson(a[0]), labels: [String].fromLesson(a[1]), title: String.fromLesson(a[2]))).forLesson
  default: wrongValue()
  }
}

private func natives3(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 180:  // contourPlot(_:x:y:path:pathName:title:xLabel:yLabel:)
    let function0 = a[0]
    return (try contourPlot({ (p0: Double, p1: Double) throws(EngineError) -> Double in return Double.fromLesson(try machine.call(function0, [p0.forLesson, p1.forLesson])) }, x: ClosedRange<Double>.fromLesson(a[1]), y: ClosedRange<Double>.fromLesson(a[2]), path: [[Double]].fromLesson(a[3]), pathName: String.fromLesson(a[4]), title: String.fromLesson(a[5]), xLabel: String.fromLesson(a[6]), yLabel: String.fromLesson(a[7]))).forLesson
  case 181:  // decisionRegions(_:points:labels:classNames:title:xLabel:yLabel:)
    return (try decisionRegions(Layer.fromLesson(a[0]), points: Tensor.fromLesson(a[1]), labels: [Int].fromLesson(a[2]), classNames: [String].fromLesson(a[3]), title: String.fromLesson(a[4]), xLabel: String.fromLesson(a[5]), yLabel: String.fromLesson(a[6]))).forLesson
  case 182:  // decisionRegions(_:points:labels:threshold:classNames:title:xLabel:yLabel:)
    let function0 = a[0]
    return (try decisionRegions({ (p0: Tensor) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function0, [p0.forLesson])) }, points: Tensor.fromLesson(a[1]), labels: [Int].fromLesson(a[2]), threshold: Double.fromLesson(a[3]), classNames: [String].fromLesson(a[4]), title: String.fromLesson(a[5]), xLabel: String.fromLesson(a[6]), yLabel: String.fromLesson(a[7]))).forLesson
  case 183:  // grid(_:columns:sharingAxes:title:)
    return (try grid([Figure].fromLesson(a[0]), columns: Optional<Int>.fromLesson(a[1]), sharingAxes: Bool.fromLesson(a[2]), title: String.fromLesson(a[3]))).forLesson
  case 184:  // animation(_:labels:)
    return (try animation([Figure].fromLesson(a[0]), labels: [String].fromLesson(a[1]))).forLesson
  case 185:  // heatmap(_:annotated:rowLabels:columnLabels:decimals:title:xLabel:yLabel:)
    return (try heatmap(Tensor.fromLesson(a[0]), annotated: Optional<Bool>.fromLesson(a[1]), rowLabels: [String].fromLesson(a[2]), columnLabels: [String].fromLesson(a[3]), decimals: Optional<Int>.fromLesson(a[4]), title: String.fromLesson(a[5]), xLabel: String.fromLesson(a[6]), yLabel: String.fromLesson(a[7]))).forLesson
  case 186:  // histogram(_:bins:title:xLabel:yLabel:)
    return (try histogram([Double].fromLesson(a[0]), bins: Optional<Int>.fromLesson(a[1]), title: String.fromLesson(a[2]), xLabel: String.fromLesson(a[3]), yLabel: String.fromLesson(a[4]))).forLesson
  case 187:  // histogram(_:bins:title:xLabel:yLabel:)
    return (try histogram(Tensor.fromLesson(a[0]), bins: Optional<Int>.fromLesson(a[1]), title: String.fromLesson(a[2]), xLabel: String.fromLesson(a[3]), yLabel: String.fromLesson(a[4]))).forLesson
  case 188:  // image(_:title:)
    return (try image(Tensor.fromLesson(a[0]), title: String.fromLesson(a[1]))).forLesson
  case 189:  // imageGrid(_:labels:limit:title:)
    return (try imageGrid(Tensor.fromLesson(a[0]), labels: [String].fromLesson(a[1]), limit: Int.fromLesson(a[2]), title: String.fromLesson(a[3]))).forLesson
  case 190:  // linePlot(_:title:xLabel:yLabel:xScale:yScale:first:)
    return (try linePlot([Double].fromLesson(a[0]), title: String.fromLesson(a[1]), xLabel: String.fromLesson(a[2]), yLabel: String.fromLesson(a[3]), xScale: AxisScale.fromLesson(a[4]), yScale: AxisScale.fromLesson(a[5]), first: Int.fromLesson(a[6]))).forLesson
  case 191:  // linePlot(x:y:title:xLabel:yLabel:xScale:yScale:)
    return (try linePlot(x: [Double].fromLesson(a[0]), y: [Double].fromLesson(a[1]), title: String.fromLesson(a[2]), xLabel: String.fromLesson(a[3]), yLabel: String.fromLesson(a[4]), xScale: AxisScale.fromLesson(a[5]), yScale: AxisScale.fromLesson(a[6]))).forLesson
  case 192:  // linePlot(_:title:xLabel:yLabel:xScale:yScale:)
    return (try linePlot([Series].fromLesson(a[0]), title: String.fromLesson(a[1]), xLabel: String.fromLesson(a[2]), yLabel: String.fromLesson(a[3]), xScale: AxisScale.fromLesson(a[4]), yScale: AxisScale.fromLesson(a[5]))).forLesson
  case 193:  // linePlot(_:over:name:samples:title:xLabel:yLabel:)
    let function0 = a[0]
    return (try linePlot({ (p0: Double) throws(EngineError) -> Double in return Double.fromLesson(try machine.call(function0, [p0.forLesson])) }, over: ClosedRange<Double>.fromLesson(a[1]), name: String.fromLesson(a[2]), samples: Int.fromLesson(a[3]), title: String.fromLesson(a[4]), xLabel: String.fromLesson(a[5]), yLabel: String.fromLesson(a[6]))).forLesson
  case 194:  // networkDrawing(_:weights:title:)
    return (try networkDrawing(Sequential.fromLesson(a[0]), weights: Bool.fromLesson(a[1]), title: String.fromLesson(a[2]))).forLesson
  case 195:  // rocPlot(_:title:)
    return (try rocPlot(ROCCurve.fromLesson(a[0]), title: String.fromLesson(a[1]))).forLesson
  case 196:  // rocPlot(_:names:title:)
    return (try rocPlot([ROCCurve].fromLesson(a[0]), names: [String].fromLesson(a[1]), title: String.fromLesson(a[2]))).forLesson
  case 197:  // scatterPlot(x:y:name:title:xLabel:yLabel:xScale:yScale:)
    return (try scatterPlot(x: [Double].fromLesson(a[0]), y: [Double].fromLesson(a[1]), name: String.fromLesson(a[2]), title: String.fromLesson(a[3]), xLabel: String.fromLesson(a[4]), yLabel: String.fromLesson(a[5]), xScale: AxisScale.fromLesson(a[6]), yScale: AxisScale.fromLesson(a[7]))).forLesson
  case 198:  // scatterPlot(points:labels:classNames:title:xLabel:yLabel:)
    return (try scatterPlot(points: Tensor.fromLesson(a[0]), labels: [Int].fromLesson(a[1]), classNames: [String].fromLesson(a[2]), title: String.fromLesson(a[3]), xLabel: String.fromLesson(a[4]), yLabel: String.fromLesson(a[5]))).forLesson
  case 199:  // lossPlot(_:title:yScale:)
    return (try lossPlot(History.fromLesson(a[0]), title: String.fromLesson(a[1]), yScale: AxisScale.fromLesson(a[2]))).forLesson
  case 200:  // vectorPlot(_:origins:names:title:xLabel:yLabel:)
    return (try vectorPlot([[Double]].fromLesson(a[0]), origins: [[Double]].fromLesson(a[1]), names: [String].fromLesson(a[2]), title: String.fromLesson(a[3]), xLabel: String.fromLesson(a[4]), yLabel: String.fromLesson(a[5]))).forLesson
  case 201:  // show(_:)
    try show(Figure.fromLesson(a[0]))
    return .void
  case 202:  // show(_:)
    try show(Layer.fromLesson(a[0]))
    return .void
  case 203:  // show(_:)
    show(Tensor.fromLesson(a[0]))
    return .void
  case 204:  // DefaultStringInterpolation.appendInterpolation(_:decimals:)
    var text = DefaultStringInterpolation(literalCapacity: 0, interpolationCount: 1)
    text.appendInterpolation(Double.fromLesson(a[0]), decimals: Int.fromLesson(a[1]))
    return String(stringInterpolation: text).forLesson
  case 205:  // DefaultStringInterpolation.appendInterpolation(_:decimals:)
    var text = DefaultStringInterpolation(literalCapacity: 0, interpolationCount: 1)
    text.appendInterpolation([Double].fromLesson(a[0]), decimals: Int.fromLesson(a[1]))
    return String(stringInterpolation: text).forLesson
  case 206:  // DefaultStringInterpolation.appendInterpolation(_:decimals:)
    var text = DefaultStringInterpolation(literalCapacity: 0, interpolationCount: 1)
    text.appendInterpolation(Tensor.fromLesson(a[0]), decimals: Int.fromLesson(a[1]))
    return String(stringInterpolation: text).forLesson
  case 207:  // Padding.valid
    return Padding.valid.forLesson
  case 208:  // Padding.same
    return Padding.same.forLesson
  case 209:  // Padding.zeros(_:)
    return Padding.zeros(Int.fromLesson(a[0])).forLesson
  case 210:  // Padding.zerosPerAxis(_:)
    return Padding.zerosPerAxis([Int].fromLesson(a[0])).forLesson
  case 211:  // Padding.causal
    return Padding.causal.forLesson
  case 212:  // Precision.single
    return Precision.single.forLesson
  case 213:  // Precision.double
    return Precision.double.forLesson
  case 214:  // Tensor.squared
    return (try Tensor.fromLesson(a[0]).squared()).forLesson
  case 215:  // Tensor.reciprocal
    return (try Tensor.fromLesson(a[0]).reciprocal()).forLesson
  case 216:  // Tensor.clipped(min:max:)
    return (try Tensor.fromLesson(a[0]).clipped(min: Double.fromLesson(a[1]), max: Double.fromLesson(a[2]))).forLesson
  case 217:  // Tensor.rounded(decimals:)
    return (try Tensor.fromLesson(a[0]).rounded(decimals: Int.fromLesson(a[1]))).forLesson
  case 218:  // Tensor.+(_:_:)
    return (try Tensor.fromLesson(a[0]) + Tensor.fromLesson(a[1])).forLesson
  case 219:  // Tensor.-(_:_:)
    return (try Tensor.fromLesson(a[0]) - Tensor.fromLesson(a[1])).forLesson
  case 220:  // Tensor.*(_:_:)
    return (try Tensor.fromLesson(a[0]) * Tensor.fromLesson(a[1])).forLesson
  case 221:  // Tensor./(_:_:)
    return (try Tensor.fromLesson(a[0]) / Tensor.fromLesson(a[1])).forLesson
  case 222:  // Tensor.+(_:_:)
    return (try Tensor.fromLesson(a[0]) + Double.fromLesson(a[1])).forLesson
  case 223:  // Tensor.+(_:_:)
    return (try Double.fromLesson(a[0]) + Tensor.fromLesson(a[1])).forLesson
  case 224:  // Tensor.-(_:_:)
    return (try Tensor.fromLesson(a[0]) - Double.fromLesson(a[1])).forLesson
  case 225:  // Tensor.-(_:_:)
    return (try Double.fromLesson(a[0]) - Tensor.fromLesson(a[1])).forLesson
  case 226:  // Tensor.*(_:_:)
    return (try Tensor.fromLesson(a[0]) * Double.fromLesson(a[1])).forLesson
  case 227:  // Tensor.*(_:_:)
    return (try Double.fromLesson(a[0]) * Tensor.fromLesson(a[1])).forLesson
  case 228:  // Tensor./(_:_:)
    return (try Tensor.fromLesson(a[0]) / Double.fromLesson(a[1])).forLesson
  case 229:  // Tensor./(_:_:)
    return (try Double.fromLesson(a[0]) / Tensor.fromLesson(a[1])).forLesson
  case 230:  // Tensor.-(_:)
    return (try -Tensor.fromLesson(a[0])).forLesson
  case 231:  // Tensor.+=(_:_:)
    var changed0 = Tensor.fromLesson(take(a + 0))
    try changed0 += Tensor.fromLesson(a[1])
    return changed0.forLesson
  case 232:  // Tensor.-=(_:_:)
    var changed0 = Tensor.fromLesson(take(a + 0))
    try changed0 -= Tensor.fromLesson(a[1])
    return changed0.forLesson
  case 233:  // Tensor.*=(_:_:)
    var changed0 = Tensor.fromLesson(take(a + 0))
    try changed0 *= Tensor.fromLesson(a[1])
    return changed0.forLesson
  case 234:  // Tensor./=(_:_:)
    var changed0 = Tensor.fromLesson(take(a + 0))
    try changed0 /= Tensor.fromLesson(a[1])
    return changed0.forLesson
  case 235:  // Tensor.+=(_:_:)
    var changed0 = Tensor.fromLesson(take(a + 0))
    try changed0 += Double.fromLesson(a[1])
    return changed0.forLesson
  case 236:  // Tensor.-=(_:_:)
    var changed0 = Tensor.fromLesson(take(a + 0))
    try changed0 -= Double.fromLesson(a[1])
    return changed0.forLesson
  case 237:  // Tensor.*=(_:_:)
    var changed0 = Tensor.fromLesson(take(a + 0))
    try changed0 *= Double.fromLesson(a[1])
    return changed0.forLesson
  case 238:  // Tensor./=(_:_:)
    var changed0 = Tensor.fromLesson(take(a + 0))
    try changed0 /= Double.fromLesson(a[1])
    return changed0.forLesson
  case 239:  // Tensor.greater(than:orEqual:)
    return (try Tensor.fromLesson(a[0]).greater(than: Tensor.fromLesson(a[1]), orEqual: Bool.fromLesson(a[2]))).forLesson
  default: wrongValue()
  }
}

private func natives4(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 240:  // Tensor.greater(than:orEqual:)
    return (try Tensor.fromLesson(a[0]).greater(than: Double.fromLesson(a[1]), orEqual: Bool.fromLesson(a[2]))).forLesson
  case 241:  // Tensor.less(than:orEqual:)
    return (try Tensor.fromLesson(a[0]).less(than: Tensor.fromLesson(a[1]), orEqual: Bool.fromLesson(a[2]))).forLesson
  case 242:  // Tensor.less(than:orEqual:)
    return (try Tensor.fromLesson(a[0]).less(than: Double.fromLesson(a[1]), orEqual: Bool.fromLesson(a[2]))).forLesson
  case 243:  // Tensor.equal(to:)
    return (try Tensor.fromLesson(a[0]).equal(to: Tensor.fromLesson(a[1]))).forLesson
  case 244:  // Tensor.equal(to:)
    return (try Tensor.fromLesson(a[0]).equal(to: Double.fromLesson(a[1]))).forLesson
  case 245:  // Tensor.notEqual(to:)
    return (try Tensor.fromLesson(a[0]).notEqual(to: Tensor.fromLesson(a[1]))).forLesson
  case 246:  // Tensor.randomIntegers(_:in:seed:)
    return (try Tensor.randomIntegers([Int].fromLesson(a[0]), in: Range<Int>.fromLesson(a[1]), seed: Optional<Int>.fromLesson(a[2]))).forLesson
  case 247:  // Tensor.flipped(axis:)
    return (try Tensor.fromLesson(a[0]).flipped(axis: Int.fromLesson(a[1]))).forLesson
  case 248:  // Tensor.rolled(by:axis:)
    return (try Tensor.fromLesson(a[0]).rolled(by: Int.fromLesson(a[1]), axis: Int.fromLesson(a[2]))).forLesson
  case 249:  // Tensor.tiled(_:)
    return (try Tensor.fromLesson(a[0]).tiled([Int].fromLesson(a[1]))).forLesson
  case 250:  // Tensor.repeated(_:axis:)
    return (try Tensor.fromLesson(a[0]).repeated(Int.fromLesson(a[1]), axis: Int.fromLesson(a[2]))).forLesson
  case 251:  // Tensor.split(sizes:axis:)
    return (try Tensor.fromLesson(a[0]).split(sizes: [Int].fromLesson(a[1]), axis: Int.fromLesson(a[2]))).forLesson
  case 252:  // Tensor.unique
    return { (whole: (values: Tensor, counts: [Int])) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try Tensor.fromLesson(a[0]).unique()))
  case 253:  // Tensor.binCounts(bins:)
    return { (whole: (counts: [Int], edges: [Double])) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try Tensor.fromLesson(a[0]).binCounts(bins: Int.fromLesson(a[1]))))
  case 254:  // Tensor.cumulativeSum(axis:)
    return (try Tensor.fromLesson(a[0]).cumulativeSum(axis: Int.fromLesson(a[1]))).forLesson
  case 255:  // Tensor.cumulativeProduct(axis:)
    return (try Tensor.fromLesson(a[0]).cumulativeProduct(axis: Int.fromLesson(a[1]))).forLesson
  case 256:  // Tensor.description
    return (Tensor.fromLesson(a[0]).description).forLesson
  case 257:  // Tensor.diagonal(offset:)
    return (try Tensor.fromLesson(a[0]).diagonal(offset: Int.fromLesson(a[1]))).forLesson
  case 258:  // Tensor.diagonal(_:)
    return (try Tensor.diagonal(Tensor.fromLesson(a[0]))).forLesson
  case 259:  // Tensor.trace
    return (try Tensor.fromLesson(a[0]).trace()).forLesson
  case 260:  // Tensor.lowerTriangle(offset:)
    return (try Tensor.fromLesson(a[0]).lowerTriangle(offset: Int.fromLesson(a[1]))).forLesson
  case 261:  // Tensor.upperTriangle(offset:)
    return (try Tensor.fromLesson(a[0]).upperTriangle(offset: Int.fromLesson(a[1]))).forLesson
  case 262:  // Tensor.values
    return (Tensor.fromLesson(a[0]).values).forLesson
  case 263:  // Tensor.item
    return (try Tensor.fromLesson(a[0]).item()).forLesson
  case 264:  // Tensor.subscript[_:_:]
    return (try Tensor.fromLesson(a[0])[Int.fromLesson(a[1]), Int.fromLesson(a[2])]).forLesson
  case 265:  // Tensor.subscript[_:_:] =
    var changed = Tensor.fromLesson(take(a))
    try changed.set(Double.fromLesson(a[3]), at: Int.fromLesson(a[1]), Int.fromLesson(a[2]))
    return changed.forLesson
  case 266:  // Tensor.subscript[_:_:_:]
    return (try Tensor.fromLesson(a[0])[Int.fromLesson(a[1]), Int.fromLesson(a[2]), Int.fromLesson(a[3])]).forLesson
  case 267:  // Tensor.subscript[_:_:_:] =
    var changed = Tensor.fromLesson(take(a))
    try changed.set(Double.fromLesson(a[4]), at: Int.fromLesson(a[1]), Int.fromLesson(a[2]), Int.fromLesson(a[3]))
    return changed.forLesson
  case 268:  // Tensor.subscript[_:_:_:_:]
    return (try Tensor.fromLesson(a[0])[Int.fromLesson(a[1]), Int.fromLesson(a[2]), Int.fromLesson(a[3]), Int.fromLesson(a[4])]).forLesson
  case 269:  // Tensor.subscript[_:_:_:_:] =
    var changed = Tensor.fromLesson(take(a))
    try changed.set(Double.fromLesson(a[5]), at: Int.fromLesson(a[1]), Int.fromLesson(a[2]), Int.fromLesson(a[3]), Int.fromLesson(a[4]))
    return changed.forLesson
  case 270:  // Tensor.gathered(along:at:)
    return (try Tensor.fromLesson(a[0]).gathered(along: Int.fromLesson(a[1]), at: Tensor.fromLesson(a[2]))).forLesson
  case 271:  // Tensor.adding(_:along:at:)
    return (try Tensor.fromLesson(a[0]).adding(Tensor.fromLesson(a[1]), along: Int.fromLesson(a[2]), at: Tensor.fromLesson(a[3]))).forLesson
  case 272:  // Tensor.selected(where:)
    return (try Tensor.fromLesson(a[0]).selected(where: Tensor.fromLesson(a[1]))).forLesson
  case 273:  // Tensor.nonzeroIndices
    return (try Tensor.fromLesson(a[0]).nonzeroIndices()).forLesson
  case 274:  // Tensor.init(_:)
    return (try Tensor(Double.fromLesson(a[0]))).forLesson
  case 275:  // Tensor.init(_:)
    return (try Tensor([Double].fromLesson(a[0]))).forLesson
  case 276:  // Tensor.init(_:)
    return (try Tensor([[Double]].fromLesson(a[0]))).forLesson
  case 277:  // Tensor.init(shape:values:)
    return (try Tensor(shape: [Int].fromLesson(a[0]), values: [Double].fromLesson(a[1]))).forLesson
  case 278:  // Tensor.zeros(_:)
    return (try Tensor.zeros([Int].fromLesson(a[0]))).forLesson
  case 279:  // Tensor.ones(_:)
    return (try Tensor.ones([Int].fromLesson(a[0]))).forLesson
  case 280:  // Tensor.full(_:_:)
    return (try Tensor.full([Int].fromLesson(a[0]), Double.fromLesson(a[1]))).forLesson
  case 281:  // Tensor.identity(_:)
    return (try Tensor.identity(Int.fromLesson(a[0]))).forLesson
  case 282:  // Tensor.range(_:_:step:)
    return (try Tensor.range(Double.fromLesson(a[0]), Double.fromLesson(a[1]), step: Double.fromLesson(a[2]))).forLesson
  case 283:  // Tensor.linspace(_:_:count:)
    return (try Tensor.linspace(Double.fromLesson(a[0]), Double.fromLesson(a[1]), count: Int.fromLesson(a[2]))).forLesson
  case 284:  // Tensor.isNaN
    return (try Tensor.fromLesson(a[0]).isNaN()).forLesson
  case 285:  // Tensor.isFinite
    return (try Tensor.fromLesson(a[0]).isFinite()).forLesson
  case 286:  // Tensor.isInfinite
    return (try Tensor.fromLesson(a[0]).isInfinite()).forLesson
  case 287:  // Tensor.any
    return (try Tensor.fromLesson(a[0]).any()).forLesson
  case 288:  // Tensor.all
    return (try Tensor.fromLesson(a[0]).all()).forLesson
  case 289:  // Tensor.any(axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).any(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 290:  // Tensor.all(axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).all(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 291:  // Tensor.isClose(to:tolerance:)
    return (try Tensor.fromLesson(a[0]).isClose(to: Tensor.fromLesson(a[1]), tolerance: Double.fromLesson(a[2]))).forLesson
  case 292:  // Tensor.•(_:_:)
    return (try Tensor.fromLesson(a[0]) • Tensor.fromLesson(a[1])).forLesson
  case 293:  // Tensor.randomNormal(_:mean:standardDeviation:seed:)
    return (try Tensor.randomNormal([Int].fromLesson(a[0]), mean: Double.fromLesson(a[1]), standardDeviation: Double.fromLesson(a[2]), seed: Optional<Int>.fromLesson(a[3]))).forLesson
  case 294:  // Tensor.randomUniform(_:in:seed:)
    return (try Tensor.randomUniform([Int].fromLesson(a[0]), in: ClosedRange<Double>.fromLesson(a[1]), seed: Optional<Int>.fromLesson(a[2]))).forLesson
  case 295:  // Tensor.sum
    return (try Tensor.fromLesson(a[0]).sum()).forLesson
  case 296:  // Tensor.sum(axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).sum(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 297:  // Tensor.mean
    return (try Tensor.fromLesson(a[0]).mean()).forLesson
  case 298:  // Tensor.mean(axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).mean(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 299:  // Tensor.variance(correction:)
    return (try Tensor.fromLesson(a[0]).variance(correction: Int.fromLesson(a[1]))).forLesson
  default: wrongValue()
  }
}

private func natives5(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 300:  // Tensor.variance(axis:keepDimensions:correction:)
    return (try Tensor.fromLesson(a[0]).variance(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]), correction: Int.fromLesson(a[3]))).forLesson
  case 301:  // Tensor.standardDeviation(correction:)
    return (try Tensor.fromLesson(a[0]).standardDeviation(correction: Int.fromLesson(a[1]))).forLesson
  case 302:  // Tensor.standardDeviation(axis:keepDimensions:correction:)
    return (try Tensor.fromLesson(a[0]).standardDeviation(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]), correction: Int.fromLesson(a[3]))).forLesson
  case 303:  // Tensor.max
    return (try Tensor.fromLesson(a[0]).max()).forLesson
  case 304:  // Tensor.max(axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).max(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 305:  // Tensor.min
    return (try Tensor.fromLesson(a[0]).min()).forLesson
  case 306:  // Tensor.min(axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).min(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 307:  // Tensor.argmax(axis:)
    return (try Tensor.fromLesson(a[0]).argmax(axis: Int.fromLesson(a[1]))).forLesson
  case 308:  // Tensor.argmax
    return (try Tensor.fromLesson(a[0]).argmax()).forLesson
  case 309:  // Tensor.argmin(axis:)
    return (try Tensor.fromLesson(a[0]).argmin(axis: Int.fromLesson(a[1]))).forLesson
  case 310:  // Tensor.argmin
    return (try Tensor.fromLesson(a[0]).argmin()).forLesson
  case 311:  // Tensor.norm
    return (try Tensor.fromLesson(a[0]).norm()).forLesson
  case 312:  // Tensor.sum(axes:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).sum(axes: [Int].fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 313:  // Tensor.mean(axes:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).mean(axes: [Int].fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 314:  // Tensor.variance(axes:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).variance(axes: [Int].fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 315:  // Tensor.max(axes:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).max(axes: [Int].fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 316:  // Tensor.min(axes:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).min(axes: [Int].fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 317:  // Tensor.product
    return (try Tensor.fromLesson(a[0]).product()).forLesson
  case 318:  // Tensor.product(axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).product(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 319:  // Tensor.norm(axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).norm(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 320:  // Tensor.norm(order:)
    return (try Tensor.fromLesson(a[0]).norm(order: Double.fromLesson(a[1]))).forLesson
  case 321:  // Tensor.norm(order:axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).norm(order: Double.fromLesson(a[1]), axis: Int.fromLesson(a[2]), keepDimensions: Bool.fromLesson(a[3]))).forLesson
  case 322:  // Tensor.reshaped(to:)
    return (try Tensor.fromLesson(a[0]).reshaped(to: [Int].fromLesson(a[1]))).forLesson
  case 323:  // Tensor.flattened
    return (Tensor.fromLesson(a[0]).flattened()).forLesson
  case 324:  // Tensor.expandingDimensions(at:)
    return (try Tensor.fromLesson(a[0]).expandingDimensions(at: Int.fromLesson(a[1]))).forLesson
  case 325:  // Tensor.squeezed(at:)
    return (try Tensor.fromLesson(a[0]).squeezed(at: Int.fromLesson(a[1]))).forLesson
  case 326:  // Tensor.transposed
    return (try Tensor.fromLesson(a[0]).transposed()).forLesson
  case 327:  // Tensor.transposed(_:)
    return (try Tensor.fromLesson(a[0]).transposed([Int].fromLesson(a[1]))).forLesson
  case 328:  // Tensor.broadcast(to:)
    return (try Tensor.fromLesson(a[0]).broadcast(to: [Int].fromLesson(a[1]))).forLesson
  case 329:  // Tensor.subscript[_:]
    return (try Tensor.fromLesson(a[0])[Int.fromLesson(a[1])]).forLesson
  case 330:  // Tensor.subscript[_:] =
    var changed = Tensor.fromLesson(take(a))
    try changed.set(Tensor.fromLesson(a[2]), at: Int.fromLesson(a[1]))
    return changed.forLesson
  case 331:  // Tensor.subscript[_:]
    return (try Tensor.fromLesson(a[0])[Range<Int>.fromLesson(a[1])]).forLesson
  case 332:  // Tensor.subscript[_:]
    return (try Tensor.fromLesson(a[0])[ClosedRange<Int>.fromLesson(a[1])]).forLesson
  case 333:  // Tensor.subscript[_:]
    return (try Tensor.fromLesson(a[0])[PartialRangeFrom<Int>.fromLesson(a[1])]).forLesson
  case 334:  // Tensor.subscript[_:]
    return (try Tensor.fromLesson(a[0])[PartialRangeUpTo<Int>.fromLesson(a[1])]).forLesson
  case 335:  // Tensor.subscript[_:]
    return (try Tensor.fromLesson(a[0])[PartialRangeThrough<Int>.fromLesson(a[1])]).forLesson
  case 336:  // Tensor.slice(axis:from:to:)
    return (try Tensor.fromLesson(a[0]).slice(axis: Int.fromLesson(a[1]), from: Int.fromLesson(a[2]), to: Int.fromLesson(a[3]))).forLesson
  case 337:  // Tensor.split(into:axis:)
    return (try Tensor.fromLesson(a[0]).split(into: Int.fromLesson(a[1]), axis: Int.fromLesson(a[2]))).forLesson
  case 338:  // Tensor.padded(axis:before:after:with:)
    return (try Tensor.fromLesson(a[0]).padded(axis: Int.fromLesson(a[1]), before: Int.fromLesson(a[2]), after: Int.fromLesson(a[3]), with: Double.fromLesson(a[4]))).forLesson
  case 339:  // Tensor.gathered(_:axis:)
    return (try Tensor.fromLesson(a[0]).gathered([Int].fromLesson(a[1]), axis: Int.fromLesson(a[2]))).forLesson
  case 340:  // Tensor.sorted(axis:descending:)
    return (try Tensor.fromLesson(a[0]).sorted(axis: Int.fromLesson(a[1]), descending: Bool.fromLesson(a[2]))).forLesson
  case 341:  // Tensor.argsorted(axis:descending:)
    return (try Tensor.fromLesson(a[0]).argsorted(axis: Int.fromLesson(a[1]), descending: Bool.fromLesson(a[2]))).forLesson
  case 342:  // Tensor.topK(_:axis:largest:)
    return { (whole: (values: Tensor, indices: Tensor)) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try Tensor.fromLesson(a[0]).topK(Int.fromLesson(a[1]), axis: Int.fromLesson(a[2]), largest: Bool.fromLesson(a[3]))))
  case 343:  // Tensor.median
    return (try Tensor.fromLesson(a[0]).median()).forLesson
  case 344:  // Tensor.median(axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).median(axis: Int.fromLesson(a[1]), keepDimensions: Bool.fromLesson(a[2]))).forLesson
  case 345:  // Tensor.quantile(_:)
    return (try Tensor.fromLesson(a[0]).quantile(Double.fromLesson(a[1]))).forLesson
  case 346:  // Tensor.quantile(_:axis:keepDimensions:)
    return (try Tensor.fromLesson(a[0]).quantile(Double.fromLesson(a[1]), axis: Int.fromLesson(a[2]), keepDimensions: Bool.fromLesson(a[3]))).forLesson
  case 347:  // Tensor.slice(axis:at:)
    return (try Tensor.fromLesson(a[0]).slice(axis: Int.fromLesson(a[1]), at: Int.fromLesson(a[2]))).forLesson
  case 348:  // Tensor.unstacked(axis:)
    return (try Tensor.fromLesson(a[0]).unstacked(axis: Int.fromLesson(a[1]))).forLesson
  case 349:  // Tensor.shape
    return (Tensor.fromLesson(a[0]).shape).forLesson
  case 350:  // Tensor.rank
    return (Tensor.fromLesson(a[0]).rank).forLesson
  case 351:  // Tensor.count
    return (Tensor.fromLesson(a[0]).count).forLesson
  case 352:  // Tensor.precision
    return (Tensor.fromLesson(a[0]).precision).forLesson
  case 353:  // Tensor.idx(_:first:)
    return (try Tensor.idx(String.fromLesson(a[0]), first: Optional<Int>.fromLesson(a[1]))).forLesson
  case 354:  // Activation.linear
    return Activation.linear.forLesson
  case 355:  // Activation.step
    return Activation.step.forLesson
  case 356:  // Activation.sigmoid
    return Activation.sigmoid.forLesson
  case 357:  // Activation.tanh
    return Activation.tanh.forLesson
  case 358:  // Activation.relu
    return Activation.relu.forLesson
  case 359:  // Activation.leakyReLU
    return Activation.leakyReLU.forLesson
  default: wrongValue()
  }
}

private func natives6(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 360:  // Activation.elu
    return Activation.elu.forLesson
  case 361:  // Activation.selu
    return Activation.selu.forLesson
  case 362:  // Activation.swish
    return Activation.swish.forLesson
  case 363:  // Activation.gelu
    return Activation.gelu.forLesson
  case 364:  // Activation.softplus
    return Activation.softplus.forLesson
  case 365:  // Activation.softmax
    return Activation.softmax.forLesson
  case 366:  // Activation.logSoftmax
    return Activation.logSoftmax.forLesson
  case 367:  // Activation.hardSigmoid
    return Activation.hardSigmoid.forLesson
  case 368:  // Activation.hardTanh
    return Activation.hardTanh.forLesson
  case 369:  // Activation.hardSwish
    return Activation.hardSwish.forLesson
  case 370:  // Activation.relu6
    return Activation.relu6.forLesson
  case 371:  // Activation.mish
    return Activation.mish.forLesson
  case 372:  // Activation.softsign
    return Activation.softsign.forLesson
  case 373:  // Activation.exponential
    return Activation.exponential.forLesson
  case 374:  // Activation.geluTanh
    return Activation.geluTanh.forLesson
  case 375:  // Activation.leakyReLUOf(slope:)
    return Activation.leakyReLUOf(slope: Double.fromLesson(a[0])).forLesson
  case 376:  // Activation.eluOf(alpha:)
    return Activation.eluOf(alpha: Double.fromLesson(a[0])).forLesson
  case 377:  // Activation.swishOf(beta:)
    return Activation.swishOf(beta: Double.fromLesson(a[0])).forLesson
  case 378:  // Activation.leakyReLU(slope:)
    return (Activation.leakyReLU(slope: Double.fromLesson(a[0]))).forLesson
  case 379:  // Activation.elu(alpha:)
    return (Activation.elu(alpha: Double.fromLesson(a[0]))).forLesson
  case 380:  // Activation.swish(beta:)
    return (Activation.swish(beta: Double.fromLesson(a[0]))).forLesson
  case 381:  // Activation.allCases
    return (Activation.allCases).forLesson
  case 382:  // Activation.name
    return (Activation.fromLesson(a[0]).name).forLesson
  case 383:  // Activation.callAsFunction(_:)
    return (try Activation.fromLesson(a[0]).callAsFunction(Tensor.fromLesson(a[1]))).forLesson
  case 384:  // Activation.derivative(_:)
    return (try Activation.fromLesson(a[0]).derivative(Tensor.fromLesson(a[1]))).forLesson
  case 385:  // KMeans.labels
    return (KMeans.fromLesson(a[0]).labels).forLesson
  case 386:  // KMeans.inertia
    return (KMeans.fromLesson(a[0]).inertia).forLesson
  case 387:  // KMeans.rounds
    return (KMeans.fromLesson(a[0]).rounds).forLesson
  case 388:  // KMeans.init(clusters:restarts:maximumRounds:seed:)
    return (try KMeans(clusters: Int.fromLesson(a[0]), restarts: Int.fromLesson(a[1]), maximumRounds: Int.fromLesson(a[2]), seed: Optional<Int>.fromLesson(a[3]))).forLesson
  case 389:  // KMeans.copied
    return (KMeans.fromLesson(a[0]).copied()).forLesson
  case 390:  // KMeans.centers
    return (try KMeans.fromLesson(a[0]).centers()).forLesson
  case 391:  // KMeans.fit(_:)
    try KMeans.fromLesson(a[0]).fit(Tensor.fromLesson(a[1]))
    return .void
  case 392:  // KMeans.fit(_:from:)
    try KMeans.fromLesson(a[0]).fit(Tensor.fromLesson(a[1]), from: Tensor.fromLesson(a[2]))
    return .void
  case 393:  // KMeans.predict(_:)
    return (try KMeans.fromLesson(a[0]).predict(Tensor.fromLesson(a[1]))).forLesson
  case 394:  // LinearRegression.weights
    return (LinearRegression.fromLesson(a[0]).weights).forLesson
  case 395:  // LinearRegression.intercept
    return (LinearRegression.fromLesson(a[0]).intercept).forLesson
  case 396:  // LinearRegression.init(ridge:)
    return (try LinearRegression(ridge: Double.fromLesson(a[0]))).forLesson
  case 397:  // PCA.explainedVariance
    return (PCA.fromLesson(a[0]).explainedVariance).forLesson
  case 398:  // PCA.explainedVarianceRatio
    return (PCA.fromLesson(a[0]).explainedVarianceRatio).forLesson
  case 399:  // PCA.init(components:)
    return (try PCA(components: Optional<Int>.fromLesson(a[0]))).forLesson
  case 400:  // PCA.copied
    return (PCA.fromLesson(a[0]).copied()).forLesson
  case 401:  // PCA.components
    return (try PCA.fromLesson(a[0]).components()).forLesson
  case 402:  // PCA.mean
    return (try PCA.fromLesson(a[0]).mean()).forLesson
  case 403:  // PCA.fit(_:)
    try PCA.fromLesson(a[0]).fit(Tensor.fromLesson(a[1]))
    return .void
  case 404:  // PCA.transform(_:)
    return (try PCA.fromLesson(a[0]).transform(Tensor.fromLesson(a[1]))).forLesson
  case 405:  // PCA.restore(_:)
    return (try PCA.fromLesson(a[0]).restore(Tensor.fromLesson(a[1]))).forLesson
  case 406:  // Dataset.augmented(copies:shift:mirrored:noise:seed:)
    return (try Dataset.fromLesson(a[0]).augmented(copies: Int.fromLesson(a[1]), shift: Int.fromLesson(a[2]), mirrored: Bool.fromLesson(a[3]), noise: Double.fromLesson(a[4]), seed: Optional<Int>.fromLesson(a[5]))).forLesson
  case 407:  // Dataset.iris
    return (try Dataset.iris()).forLesson
  case 408:  // Dataset.digits
    return (try Dataset.digits()).forLesson
  case 409:  // Dataset.csv(_:inputs:target:separator:)
    return (try Dataset.csv(String.fromLesson(a[0]), inputs: [String].fromLesson(a[1]), target: String.fromLesson(a[2]), separator: String.fromLesson(a[3]))).forLesson
  case 410:  // Dataset.idx(images:labels:first:)
    return (try Dataset.idx(images: String.fromLesson(a[0]), labels: String.fromLesson(a[1]), first: Optional<Int>.fromLesson(a[2]))).forLesson
  case 411:  // Dataset.line(count:slope:intercept:noise:seed:)
    return (try Dataset.line(count: Int.fromLesson(a[0]), slope: Double.fromLesson(a[1]), intercept: Double.fromLesson(a[2]), noise: Double.fromLesson(a[3]), seed: Optional<Int>.fromLesson(a[4]))).forLesson
  case 412:  // Dataset.sine(count:noise:seed:)
    return (try Dataset.sine(count: Int.fromLesson(a[0]), noise: Double.fromLesson(a[1]), seed: Optional<Int>.fromLesson(a[2]))).forLesson
  case 413:  // Dataset.blobs(count:centers:spread:seed:)
    return (try Dataset.blobs(count: Int.fromLesson(a[0]), centers: Int.fromLesson(a[1]), spread: Double.fromLesson(a[2]), seed: Optional<Int>.fromLesson(a[3]))).forLesson
  case 414:  // Dataset.moons(count:noise:seed:)
    return (try Dataset.moons(count: Int.fromLesson(a[0]), noise: Double.fromLesson(a[1]), seed: Optional<Int>.fromLesson(a[2]))).forLesson
  case 415:  // Dataset.circles(count:noise:factor:seed:)
    return (try Dataset.circles(count: Int.fromLesson(a[0]), noise: Double.fromLesson(a[1]), factor: Double.fromLesson(a[2]), seed: Optional<Int>.fromLesson(a[3]))).forLesson
  case 416:  // Dataset.spirals(count:arms:turns:noise:seed:)
    return (try Dataset.spirals(count: Int.fromLesson(a[0]), arms: Int.fromLesson(a[1]), turns: Double.fromLesson(a[2]), noise: Double.fromLesson(a[3]), seed: Optional<Int>.fromLesson(a[4]))).forLesson
  case 417:  // Dataset.xor(count:noise:seed:)
    return (try Dataset.xor(count: Int.fromLesson(a[0]), noise: Double.fromLesson(a[1]), seed: Optional<Int>.fromLesson(a[2]))).forLesson
  case 418:  // Dataset.checkerboard(count:squares:seed:)
    return (try Dataset.checkerboard(count: Int.fromLesson(a[0]), squares: Int.fromLesson(a[1]), seed: Optional<Int>.fromLesson(a[2]))).forLesson
  case 419:  // Dataset.passOrFail(count:seed:)
    return (try Dataset.passOrFail(count: Int.fromLesson(a[0]), seed: Optional<Int>.fromLesson(a[1]))).forLesson
  default: wrongValue()
  }
}

private func natives7(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 420:  // Dataset.folds(_:stratified:seed:)
    return (try Dataset.fromLesson(a[0]).folds(Int.fromLesson(a[1]), stratified: Bool.fromLesson(a[2]), seed: Optional<Int>.fromLesson(a[3]))).forLesson
  case 421:  // Dataset.bootstrapped(seed:)
    return (try Dataset.fromLesson(a[0]).bootstrapped(seed: Optional<Int>.fromLesson(a[1]))).forLesson
  case 422:  // Dataset.shapes(count:size:noise:seed:)
    return (try Dataset.shapes(count: Int.fromLesson(a[0]), size: Int.fromLesson(a[1]), noise: Double.fromLesson(a[2]), seed: Optional<Int>.fromLesson(a[3]))).forLesson
  case 423:  // Dataset.x
    return (Dataset.fromLesson(a[0]).x).forLesson
  case 424:  // Dataset.x =
    var changed = Dataset.fromLesson(take(a))
    changed.x = Tensor.fromLesson(a[1])
    return changed.forLesson
  case 425:  // Dataset.y
    return (Dataset.fromLesson(a[0]).y).forLesson
  case 426:  // Dataset.y =
    var changed = Dataset.fromLesson(take(a))
    changed.y = Tensor.fromLesson(a[1])
    return changed.forLesson
  case 427:  // Dataset.classNames
    return (Dataset.fromLesson(a[0]).classNames).forLesson
  case 428:  // Dataset.init(_:_:)
    return (try Dataset(Tensor.fromLesson(a[0]), Tensor.fromLesson(a[1]))).forLesson
  case 429:  // Dataset.description
    return (Dataset.fromLesson(a[0]).description).forLesson
  case 430:  // Dataset.count
    return (Dataset.fromLesson(a[0]).count).forLesson
  case 431:  // Dataset.labels
    return (Dataset.fromLesson(a[0]).labels).forLesson
  case 432:  // Dataset.rows(_:)
    return (try Dataset.fromLesson(a[0]).rows([Int].fromLesson(a[1]))).forLesson
  case 433:  // Dataset.shuffled(seed:)
    return (try Dataset.fromLesson(a[0]).shuffled(seed: Optional<Int>.fromLesson(a[1]))).forLesson
  case 434:  // Dataset.split(testFraction:stratified:seed:)
    return { (whole: (train: Dataset, test: Dataset)) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try Dataset.fromLesson(a[0]).split(testFraction: Double.fromLesson(a[1]), stratified: Bool.fromLesson(a[2]), seed: Optional<Int>.fromLesson(a[3]))))
  case 435:  // Dataset.batched(_:)
    return (try Dataset.fromLesson(a[0]).batched(Int.fromLesson(a[1]))).forLesson
  case 436:  // Dataset.standardized(like:)
    return (try Dataset.fromLesson(a[0]).standardized(like: Optional<Dataset>.fromLesson(a[1]))).forLesson
  case 437:  // Dataset.minMaxScaled(like:)
    return (try Dataset.fromLesson(a[0]).minMaxScaled(like: Optional<Dataset>.fromLesson(a[1]))).forLesson
  case 438:  // Dataset.oneHot(classes:)
    return (try Dataset.fromLesson(a[0]).oneHot(classes: Optional<Int>.fromLesson(a[1]))).forLesson
  case 439:  // Fold.train
    return (Fold.fromLesson(a[0]).train).forLesson
  case 440:  // Fold.test
    return (Fold.fromLesson(a[0]).test).forLesson
  case 441:  // Table.columnNames
    return (Table.fromLesson(a[0]).columnNames).forLesson
  case 442:  // Table.count
    return (Table.fromLesson(a[0]).count).forLesson
  case 443:  // Table.csv(_:separator:)
    return (try Table.csv(String.fromLesson(a[0]), separator: String.fromLesson(a[1]))).forLesson
  case 444:  // Table.description
    return (Table.fromLesson(a[0]).description).forLesson
  case 445:  // Table.subscript[_:]
    return (try Table.fromLesson(a[0])[String.fromLesson(a[1])]).forLesson
  case 446:  // Table.texts(_:)
    return (try Table.fromLesson(a[0]).texts(String.fromLesson(a[1]))).forLesson
  case 447:  // Table.tensor(_:)
    return (try Table.fromLesson(a[0]).tensor([String].fromLesson(a[1]))).forLesson
  case 448:  // Vocabulary.init(_:)
    return (Vocabulary(String.fromLesson(a[0]))).forLesson
  case 449:  // Vocabulary.count
    return (Vocabulary.fromLesson(a[0]).count).forLesson
  case 450:  // Vocabulary.characters
    return (Vocabulary.fromLesson(a[0]).characters).forLesson
  case 451:  // Vocabulary.description
    return (Vocabulary.fromLesson(a[0]).description).forLesson
  case 452:  // Vocabulary.numbers(_:)
    return (try Vocabulary.fromLesson(a[0]).numbers(String.fromLesson(a[1]))).forLesson
  case 453:  // Vocabulary.text(_:)
    return (try Vocabulary.fromLesson(a[0]).text([Int].fromLesson(a[1]))).forLesson
  case 454:  // Vocabulary.oneHot(_:)
    return (try Vocabulary.fromLesson(a[0]).oneHot(String.fromLesson(a[1]))).forLesson
  case 455:  // Vocabulary.windows(_:length:step:)
    return (try Vocabulary.fromLesson(a[0]).windows(String.fromLesson(a[1]), length: Int.fromLesson(a[2]), step: Int.fromLesson(a[3]))).forLesson
  case 456:  // AdaBoost.trees
    return (AdaBoost.fromLesson(a[0]).trees).forLesson
  case 457:  // AdaBoost.votes
    return (AdaBoost.fromLesson(a[0]).votes).forLesson
  case 458:  // AdaBoost.errors
    return (AdaBoost.fromLesson(a[0]).errors).forLesson
  case 459:  // AdaBoost.init(rounds:maximumDepth:learningRate:)
    return (try AdaBoost(rounds: Int.fromLesson(a[0]), maximumDepth: Int.fromLesson(a[1]), learningRate: Double.fromLesson(a[2]))).forLesson
  case 460:  // AdaBoost.featureImportances
    return (AdaBoost.fromLesson(a[0]).featureImportances).forLesson
  case 461:  // Bagging.members
    return (Bagging.fromLesson(a[0]).members).forLesson
  case 462:  // Bagging.init(_:count:seed:)
    return (try Bagging(Estimator.fromLesson(a[0]), count: Int.fromLesson(a[1]), seed: Optional<Int>.fromLesson(a[2]))).forLesson
  case 463:  // Bagging.outOfBagScore
    return (Bagging.fromLesson(a[0]).outOfBagScore).forLesson
  case 464:  // BoostingLoss.squaredError
    return BoostingLoss.squaredError.forLesson
  case 465:  // BoostingLoss.logistic
    return BoostingLoss.logistic.forLesson
  case 466:  // BoostingLoss.softmax
    return BoostingLoss.softmax.forLesson
  case 467:  // DecisionTree.description
    return (DecisionTree.fromLesson(a[0]).description).forLesson
  case 468:  // DecisionTree.text(features:classes:depth:)
    return (DecisionTree.fromLesson(a[0]).text(features: [String].fromLesson(a[1]), classes: [String].fromLesson(a[2]), depth: Int.fromLesson(a[3]))).forLesson
  case 469:  // DecisionTree.rules(features:classes:)
    return (DecisionTree.fromLesson(a[0]).rules(features: [String].fromLesson(a[1]), classes: [String].fromLesson(a[2]))).forLesson
  case 470:  // DecisionTree.init(criterion:maximumDepth:minimumRowsToSplit:minimumRowsInLeaf:maximumFeatures:seed:)
    return (try DecisionTree(criterion: SplitCriterion.fromLesson(a[0]), maximumDepth: Optional<Int>.fromLesson(a[1]), minimumRowsToSplit: Int.fromLesson(a[2]), minimumRowsInLeaf: Int.fromLesson(a[3]), maximumFeatures: Optional<Int>.fromLesson(a[4]), seed: Optional<Int>.fromLesson(a[5]))).forLesson
  case 471:  // DecisionTree.depth
    return (DecisionTree.fromLesson(a[0]).depth).forLesson
  case 472:  // DecisionTree.leaves
    return (DecisionTree.fromLesson(a[0]).leaves).forLesson
  case 473:  // DecisionTree.nodes
    return (DecisionTree.fromLesson(a[0]).nodes).forLesson
  case 474:  // DecisionTree.featureImportances
    return (DecisionTree.fromLesson(a[0]).featureImportances).forLesson
  case 475:  // Estimator.classes
    return (Estimator.fromLesson(a[0]).classes).forLesson
  case 476:  // Estimator.features
    return (Estimator.fromLesson(a[0]).features).forLesson
  case 477:  // Estimator.copied
    return (Estimator.fromLesson(a[0]).copied()).forLesson
  case 478:  // Estimator.fit(_:_:)
    try Estimator.fromLesson(a[0]).fit(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]))
    return .void
  case 479:  // Estimator.fit(_:_:weights:)
    try Estimator.fromLesson(a[0]).fit(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), weights: [Double].fromLesson(a[3]))
    return .void
  default: wrongValue()
  }
}

private func natives8(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 480:  // Estimator.fit(_:)
    try Estimator.fromLesson(a[0]).fit(Dataset.fromLesson(a[1]))
    return .void
  case 481:  // Estimator.predict(_:)
    return (try Estimator.fromLesson(a[0]).predict(Tensor.fromLesson(a[1]))).forLesson
  case 482:  // Estimator.labels(_:)
    return (try Estimator.fromLesson(a[0]).labels(Tensor.fromLesson(a[1]))).forLesson
  case 483:  // Estimator.probabilities(_:)
    return (try Estimator.fromLesson(a[0]).probabilities(Tensor.fromLesson(a[1]))).forLesson
  case 484:  // GradientBoosting.losses
    return (GradientBoosting.fromLesson(a[0]).losses).forLesson
  case 485:  // GradientBoosting.init(loss:rounds:learningRate:maximumDepth:lambda:gamma:minimumCurvature:rowShare:maximumFeatures:seed:)
    return (try GradientBoosting(loss: BoostingLoss.fromLesson(a[0]), rounds: Int.fromLesson(a[1]), learningRate: Double.fromLesson(a[2]), maximumDepth: Int.fromLesson(a[3]), lambda: Double.fromLesson(a[4]), gamma: Double.fromLesson(a[5]), minimumCurvature: Double.fromLesson(a[6]), rowShare: Double.fromLesson(a[7]), maximumFeatures: Optional<Int>.fromLesson(a[8]), seed: Optional<Int>.fromLesson(a[9]))).forLesson
  case 486:  // GradientBoosting.featureImportances
    return (GradientBoosting.fromLesson(a[0]).featureImportances).forLesson
  case 487:  // GradientBoosting.losses(_:_:)
    return (try GradientBoosting.fromLesson(a[0]).losses(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]))).forLesson
  case 488:  // RandomForest.trees
    return (RandomForest.fromLesson(a[0]).trees).forLesson
  case 489:  // RandomForest.init(trees:criterion:maximumDepth:minimumRowsToSplit:minimumRowsInLeaf:maximumFeatures:seed:)
    return (try RandomForest(trees: Int.fromLesson(a[0]), criterion: SplitCriterion.fromLesson(a[1]), maximumDepth: Optional<Int>.fromLesson(a[2]), minimumRowsToSplit: Int.fromLesson(a[3]), minimumRowsInLeaf: Int.fromLesson(a[4]), maximumFeatures: Optional<Int>.fromLesson(a[5]), seed: Optional<Int>.fromLesson(a[6]))).forLesson
  case 490:  // RandomForest.outOfBagScore
    return (RandomForest.fromLesson(a[0]).outOfBagScore).forLesson
  case 491:  // RandomForest.featureImportances
    return (RandomForest.fromLesson(a[0]).featureImportances).forLesson
  case 492:  // SplitCriterion.gini
    return SplitCriterion.gini.forLesson
  case 493:  // SplitCriterion.entropy
    return SplitCriterion.entropy.forLesson
  case 494:  // SplitCriterion.squaredError
    return SplitCriterion.squaredError.forLesson
  case 495:  // TreeNode.feature
    return (TreeNode.fromLesson(a[0]).feature).forLesson
  case 496:  // TreeNode.threshold
    return (TreeNode.fromLesson(a[0]).threshold).forLesson
  case 497:  // TreeNode.left
    return (TreeNode.fromLesson(a[0]).left).forLesson
  case 498:  // TreeNode.right
    return (TreeNode.fromLesson(a[0]).right).forLesson
  case 499:  // TreeNode.rows
    return (TreeNode.fromLesson(a[0]).rows).forLesson
  case 500:  // TreeNode.values
    return (TreeNode.fromLesson(a[0]).values).forLesson
  case 501:  // GradientCheck.maxRelativeError
    return (GradientCheck.fromLesson(a[0]).maxRelativeError).forLesson
  case 502:  // GradientCheck.checked
    return (GradientCheck.fromLesson(a[0]).checked).forLesson
  case 503:  // GradientCheck.kinks
    return (GradientCheck.fromLesson(a[0]).kinks).forLesson
  case 504:  // GradientCheck.tolerance
    return (GradientCheck.fromLesson(a[0]).tolerance).forLesson
  case 505:  // GradientCheck.passed
    return (GradientCheck.fromLesson(a[0]).passed).forLesson
  case 506:  // GradientCheck.description
    return (GradientCheck.fromLesson(a[0]).description).forLesson
  case 507:  // ActivationLayer.init(_:name:)
    return (try (ActivationLayer(Activation.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 508:  // AlphaDropout.init(_:name:)
    return (try (AlphaDropout(Double.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 509:  // AveragePooling1D.init(_:stride:padding:name:)
    return (try (AveragePooling1D(Int.fromLesson(a[0]), stride: Optional<Int>.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), name: Optional<String>.fromLesson(a[3]))).checkedNesting()).forLesson
  case 510:  // AveragePooling2D.init(_:stride:padding:name:)
    return (try (AveragePooling2D(Int.fromLesson(a[0]), stride: Optional<Int>.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), name: Optional<String>.fromLesson(a[3]))).checkedNesting()).forLesson
  case 511:  // AveragePooling2D.init(_:stride:padding:name:)
    return (try (AveragePooling2D([Int].fromLesson(a[0]), stride: Optional<[Int]>.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), name: Optional<String>.fromLesson(a[3]))).checkedNesting()).forLesson
  case 512:  // AveragePooling3D.init(_:stride:padding:name:)
    return (try (AveragePooling3D(Int.fromLesson(a[0]), stride: Optional<Int>.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), name: Optional<String>.fromLesson(a[3]))).checkedNesting()).forLesson
  case 513:  // AveragePooling3D.init(_:stride:padding:name:)
    return (try (AveragePooling3D([Int].fromLesson(a[0]), stride: Optional<[Int]>.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), name: Optional<String>.fromLesson(a[3]))).checkedNesting()).forLesson
  case 514:  // BatchNormalization.init(momentum:epsilon:name:)
    return (try (BatchNormalization(momentum: Double.fromLesson(a[0]), epsilon: Double.fromLesson(a[1]), name: Optional<String>.fromLesson(a[2]))).checkedNesting()).forLesson
  case 515:  // Bidirectional.init(_:join:name:)
    return (try (Bidirectional(RecurrentLayer.fromLesson(a[0]), join: Join.fromLesson(a[1]), name: Optional<String>.fromLesson(a[2]))).checkedNesting()).forLesson
  case 516:  // Bidirectional.run(_:mask:)
    return { (whole: (outputs: Tensor, states: [RecurrentState])) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try Bidirectional.fromLesson(a[0]).run(Tensor.fromLesson(a[1]), mask: Optional<Tensor>.fromLesson(a[2]))))
  case 517:  // Constraint.maxNorm(_:)
    return Constraint.maxNorm(Double.fromLesson(a[0])).forLesson
  case 518:  // Constraint.unitNorm
    return Constraint.unitNorm.forLesson
  case 519:  // Constraint.minMaxNorm(minimum:maximum:)
    return Constraint.minMaxNorm(minimum: Double.fromLesson(a[0]), maximum: Double.fromLesson(a[1])).forLesson
  case 520:  // Constraint.nonNegative
    return Constraint.nonNegative.forLesson
  case 521:  // Constraint.callAsFunction(_:)
    return (try Constraint.fromLesson(a[0]).callAsFunction(Tensor.fromLesson(a[1]))).forLesson
  case 522:  // Conv1D.init(_:kernel:stride:padding:dilation:groups:activation:useBias:initializer:biasInitializer:kernelRegularizer:kernelConstraint:name:)
    return (try (Conv1D(Int.fromLesson(a[0]), kernel: Int.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilation: Int.fromLesson(a[4]), groups: Int.fromLesson(a[5]), activation: Activation.fromLesson(a[6]), useBias: Bool.fromLesson(a[7]), initializer: Initializer.fromLesson(a[8]), biasInitializer: Initializer.fromLesson(a[9]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[10]), kernelConstraint: Optional<Constraint>.fromLesson(a[11]), name: Optional<String>.fromLesson(a[12]))).checkedNesting()).forLesson
  case 523:  // Conv1DTranspose.filters
    return (Conv1DTranspose.fromLesson(a[0]).filters).forLesson
  case 524:  // Conv1DTranspose.init(_:kernel:stride:padding:activation:useBias:initializer:kernelRegularizer:name:)
    return (try (Conv1DTranspose(Int.fromLesson(a[0]), kernel: Int.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]), activation: Activation.fromLesson(a[4]), useBias: Bool.fromLesson(a[5]), initializer: Initializer.fromLesson(a[6]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[7]), name: Optional<String>.fromLesson(a[8]))).checkedNesting()).forLesson
  case 525:  // Conv2D.init(_:kernel:stride:padding:dilation:groups:activation:useBias:initializer:biasInitializer:kernelRegularizer:kernelConstraint:name:)
    return (try (Conv2D(Int.fromLesson(a[0]), kernel: Int.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilation: Int.fromLesson(a[4]), groups: Int.fromLesson(a[5]), activation: Activation.fromLesson(a[6]), useBias: Bool.fromLesson(a[7]), initializer: Initializer.fromLesson(a[8]), biasInitializer: Initializer.fromLesson(a[9]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[10]), kernelConstraint: Optional<Constraint>.fromLesson(a[11]), name: Optional<String>.fromLesson(a[12]))).checkedNesting()).forLesson
  case 526:  // Conv2D.init(_:kernel:stride:padding:dilation:groups:activation:useBias:initializer:biasInitializer:kernelRegularizer:kernelConstraint:name:)
    return (try (Conv2D(Int.fromLesson(a[0]), kernel: [Int].fromLesson(a[1]), stride: [Int].fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilation: [Int].fromLesson(a[4]), groups: Int.fromLesson(a[5]), activation: Activation.fromLesson(a[6]), useBias: Bool.fromLesson(a[7]), initializer: Initializer.fromLesson(a[8]), biasInitializer: Initializer.fromLesson(a[9]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[10]), kernelConstraint: Optional<Constraint>.fromLesson(a[11]), name: Optional<String>.fromLesson(a[12]))).checkedNesting()).forLesson
  case 527:  // Conv2DTranspose.filters
    return (Conv2DTranspose.fromLesson(a[0]).filters).forLesson
  case 528:  // Conv2DTranspose.init(_:kernel:stride:padding:activation:useBias:initializer:kernelRegularizer:name:)
    return (try (Conv2DTranspose(Int.fromLesson(a[0]), kernel: Int.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]), activation: Activation.fromLesson(a[4]), useBias: Bool.fromLesson(a[5]), initializer: Initializer.fromLesson(a[6]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[7]), name: Optional<String>.fromLesson(a[8]))).checkedNesting()).forLesson
  case 529:  // Conv2DTranspose.init(_:kernel:stride:padding:activation:useBias:initializer:kernelRegularizer:name:)
    return (try (Conv2DTranspose(Int.fromLesson(a[0]), kernel: [Int].fromLesson(a[1]), stride: [Int].fromLesson(a[2]), padding: Padding.fromLesson(a[3]), activation: Activation.fromLesson(a[4]), useBias: Bool.fromLesson(a[5]), initializer: Initializer.fromLesson(a[6]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[7]), name: Optional<String>.fromLesson(a[8]))).checkedNesting()).forLesson
  case 530:  // Conv3D.init(_:kernel:stride:padding:dilation:groups:activation:useBias:initializer:biasInitializer:kernelRegularizer:kernelConstraint:name:)
    return (try (Conv3D(Int.fromLesson(a[0]), kernel: Int.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilation: Int.fromLesson(a[4]), groups: Int.fromLesson(a[5]), activation: Activation.fromLesson(a[6]), useBias: Bool.fromLesson(a[7]), initializer: Initializer.fromLesson(a[8]), biasInitializer: Initializer.fromLesson(a[9]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[10]), kernelConstraint: Optional<Constraint>.fromLesson(a[11]), name: Optional<String>.fromLesson(a[12]))).checkedNesting()).forLesson
  case 531:  // Conv3D.init(_:kernel:stride:padding:dilation:groups:activation:useBias:initializer:biasInitializer:kernelRegularizer:kernelConstraint:name:)
    return (try (Conv3D(Int.fromLesson(a[0]), kernel: [Int].fromLesson(a[1]), stride: [Int].fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilation: [Int].fromLesson(a[4]), groups: Int.fromLesson(a[5]), activation: Activation.fromLesson(a[6]), useBias: Bool.fromLesson(a[7]), initializer: Initializer.fromLesson(a[8]), biasInitializer: Initializer.fromLesson(a[9]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[10]), kernelConstraint: Optional<Constraint>.fromLesson(a[11]), name: Optional<String>.fromLesson(a[12]))).checkedNesting()).forLesson
  case 532:  // ConvolutionLayer.filters
    return (ConvolutionLayer.fromLesson(a[0]).filters).forLesson
  case 533:  // Cropping1D.init(before:after:name:)
    return (try (Cropping1D(before: Int.fromLesson(a[0]), after: Int.fromLesson(a[1]), name: Optional<String>.fromLesson(a[2]))).checkedNesting()).forLesson
  case 534:  // Cropping1D.init(_:name:)
    return (try (Cropping1D(Int.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 535:  // Cropping2D.init(top:bottom:left:right:name:)
    return (try (Cropping2D(top: Int.fromLesson(a[0]), bottom: Int.fromLesson(a[1]), left: Int.fromLesson(a[2]), right: Int.fromLesson(a[3]), name: Optional<String>.fromLesson(a[4]))).checkedNesting()).forLesson
  case 536:  // Cropping2D.init(_:name:)
    return (try (Cropping2D(Int.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 537:  // Dense.units
    return (Dense.fromLesson(a[0]).units).forLesson
  case 538:  // Dense.init(_:activation:useBias:initializer:biasInitializer:kernelRegularizer:kernelConstraint:name:)
    return (try (Dense(Int.fromLesson(a[0]), activation: Activation.fromLesson(a[1]), useBias: Bool.fromLesson(a[2]), initializer: Initializer.fromLesson(a[3]), biasInitializer: Initializer.fromLesson(a[4]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[5]), kernelConstraint: Optional<Constraint>.fromLesson(a[6]), name: Optional<String>.fromLesson(a[7]))).checkedNesting()).forLesson
  case 539:  // DepthwiseConv2D.init(kernel:stride:padding:dilation:multiplier:activation:useBias:initializer:kernelRegularizer:name:)
    return (try (DepthwiseConv2D(kernel: Int.fromLesson(a[0]), stride: Int.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), dilation: Int.fromLesson(a[3]), multiplier: Int.fromLesson(a[4]), activation: Activation.fromLesson(a[5]), useBias: Bool.fromLesson(a[6]), initializer: Initializer.fromLesson(a[7]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[8]), name: Optional<String>.fromLesson(a[9]))).checkedNesting()).forLesson
  default: wrongValue()
  }
}

private func natives9(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 540:  // Dropout.init(_:name:)
    return (try (Dropout(Double.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 541:  // Embedding.init(_:_:initializer:ignoresZero:name:)
    return (try (Embedding(Int.fromLesson(a[0]), Int.fromLesson(a[1]), initializer: Initializer.fromLesson(a[2]), ignoresZero: Bool.fromLesson(a[3]), name: Optional<String>.fromLesson(a[4]))).checkedNesting()).forLesson
  case 542:  // Flatten.init(name:)
    return (try (Flatten(name: Optional<String>.fromLesson(a[0]))).checkedNesting()).forLesson
  case 543:  // GRU.init(_:activation:recurrentActivation:returnsSequences:goesBackwards:ignoresZeros:dropout:recurrentDropout:isStateful:initializer:recurrentInitializer:kernelRegularizer:recurrentRegularizer:name:)
    return (try (GRU(Int.fromLesson(a[0]), activation: Activation.fromLesson(a[1]), recurrentActivation: Activation.fromLesson(a[2]), returnsSequences: Bool.fromLesson(a[3]), goesBackwards: Bool.fromLesson(a[4]), ignoresZeros: Bool.fromLesson(a[5]), dropout: Double.fromLesson(a[6]), recurrentDropout: Double.fromLesson(a[7]), isStateful: Bool.fromLesson(a[8]), initializer: Initializer.fromLesson(a[9]), recurrentInitializer: Initializer.fromLesson(a[10]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[11]), recurrentRegularizer: Optional<Regularizer>.fromLesson(a[12]), name: Optional<String>.fromLesson(a[13]))).checkedNesting()).forLesson
  case 544:  // GaussianDropout.init(_:name:)
    return (try (GaussianDropout(Double.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 545:  // GaussianNoise.init(_:name:)
    return (try (GaussianNoise(Double.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 546:  // GlobalAveragePooling1D.init(name:)
    return (try (GlobalAveragePooling1D(name: Optional<String>.fromLesson(a[0]))).checkedNesting()).forLesson
  case 547:  // GlobalAveragePooling2D.init(name:)
    return (try (GlobalAveragePooling2D(name: Optional<String>.fromLesson(a[0]))).checkedNesting()).forLesson
  case 548:  // GlobalAveragePooling3D.init(name:)
    return (try (GlobalAveragePooling3D(name: Optional<String>.fromLesson(a[0]))).checkedNesting()).forLesson
  case 549:  // GlobalMaxPooling1D.init(name:)
    return (try (GlobalMaxPooling1D(name: Optional<String>.fromLesson(a[0]))).checkedNesting()).forLesson
  case 550:  // GlobalMaxPooling2D.init(name:)
    return (try (GlobalMaxPooling2D(name: Optional<String>.fromLesson(a[0]))).checkedNesting()).forLesson
  case 551:  // GlobalMaxPooling3D.init(name:)
    return (try (GlobalMaxPooling3D(name: Optional<String>.fromLesson(a[0]))).checkedNesting()).forLesson
  case 552:  // Aggregation.symmetric
    return Aggregation.symmetric.forLesson
  case 553:  // Aggregation.mean
    return Aggregation.mean.forLesson
  case 554:  // Aggregation.sum
    return Aggregation.sum.forLesson
  case 555:  // GraphConvolution.init(_:adjacency:aggregation:activation:initializer:kernelRegularizer:name:)
    return (try (GraphConvolution(Int.fromLesson(a[0]), adjacency: Tensor.fromLesson(a[1]), aggregation: Aggregation.fromLesson(a[2]), activation: Activation.fromLesson(a[3]), initializer: Initializer.fromLesson(a[4]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[5]), name: Optional<String>.fromLesson(a[6]))).checkedNesting()).forLesson
  case 556:  // GroupNormalization.init(_:epsilon:name:)
    return (try (GroupNormalization(Int.fromLesson(a[0]), epsilon: Double.fromLesson(a[1]), name: Optional<String>.fromLesson(a[2]))).checkedNesting()).forLesson
  case 557:  // Initializer.zeros
    return Initializer.zeros.forLesson
  case 558:  // Initializer.ones
    return Initializer.ones.forLesson
  case 559:  // Initializer.constant(_:)
    return Initializer.constant(Double.fromLesson(a[0])).forLesson
  case 560:  // Initializer.normal(standardDeviation:)
    return Initializer.normal(standardDeviation: Double.fromLesson(a[0])).forLesson
  case 561:  // Initializer.uniform(limit:)
    return Initializer.uniform(limit: Double.fromLesson(a[0])).forLesson
  case 562:  // Initializer.glorotUniform
    return Initializer.glorotUniform.forLesson
  case 563:  // Initializer.glorotNormal
    return Initializer.glorotNormal.forLesson
  case 564:  // Initializer.heUniform
    return Initializer.heUniform.forLesson
  case 565:  // Initializer.heNormal
    return Initializer.heNormal.forLesson
  case 566:  // Initializer.lecunNormal
    return Initializer.lecunNormal.forLesson
  case 567:  // Initializer.lecunUniform
    return Initializer.lecunUniform.forLesson
  case 568:  // Initializer.truncatedNormal(standardDeviation:)
    return Initializer.truncatedNormal(standardDeviation: Double.fromLesson(a[0])).forLesson
  case 569:  // Initializer.identity
    return Initializer.identity.forLesson
  case 570:  // Initializer.orthogonal
    return Initializer.orthogonal.forLesson
  case 571:  // Initializer.tensor(_:inputs:outputs:)
    return (try Initializer.fromLesson(a[0]).tensor([Int].fromLesson(a[1]), inputs: Int.fromLesson(a[2]), outputs: Int.fromLesson(a[3]))).forLesson
  case 572:  // InstanceNormalization.init(epsilon:name:)
    return (try (InstanceNormalization(epsilon: Double.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 573:  // JordanRNN.hidden
    return (JordanRNN.fromLesson(a[0]).hidden).forLesson
  case 574:  // JordanRNN.init(_:hidden:activation:outputActivation:returnsSequences:goesBackwards:ignoresZeros:dropout:recurrentDropout:isStateful:initializer:recurrentInitializer:kernelRegularizer:recurrentRegularizer:name:)
    return (try (JordanRNN(Int.fromLesson(a[0]), hidden: Int.fromLesson(a[1]), activation: Activation.fromLesson(a[2]), outputActivation: Activation.fromLesson(a[3]), returnsSequences: Bool.fromLesson(a[4]), goesBackwards: Bool.fromLesson(a[5]), ignoresZeros: Bool.fromLesson(a[6]), dropout: Double.fromLesson(a[7]), recurrentDropout: Double.fromLesson(a[8]), isStateful: Bool.fromLesson(a[9]), initializer: Initializer.fromLesson(a[10]), recurrentInitializer: Initializer.fromLesson(a[11]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[12]), recurrentRegularizer: Optional<Regularizer>.fromLesson(a[13]), name: Optional<String>.fromLesson(a[14]))).checkedNesting()).forLesson
  case 575:  // LSTM.init(_:activation:recurrentActivation:returnsSequences:goesBackwards:ignoresZeros:dropout:recurrentDropout:isStateful:forgetBias:initializer:recurrentInitializer:kernelRegularizer:recurrentRegularizer:name:)
    return (try (LSTM(Int.fromLesson(a[0]), activation: Activation.fromLesson(a[1]), recurrentActivation: Activation.fromLesson(a[2]), returnsSequences: Bool.fromLesson(a[3]), goesBackwards: Bool.fromLesson(a[4]), ignoresZeros: Bool.fromLesson(a[5]), dropout: Double.fromLesson(a[6]), recurrentDropout: Double.fromLesson(a[7]), isStateful: Bool.fromLesson(a[8]), forgetBias: Double.fromLesson(a[9]), initializer: Initializer.fromLesson(a[10]), recurrentInitializer: Initializer.fromLesson(a[11]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[12]), recurrentRegularizer: Optional<Regularizer>.fromLesson(a[13]), name: Optional<String>.fromLesson(a[14]))).checkedNesting()).forLesson
  case 576:  // Lambda.init(name:_:)
    let function1 = a[1]
    return (try (Lambda(name: Optional<String>.fromLesson(a[0]), { (p0: Tensor) throws(EngineError) -> Tensor in return Tensor.fromLesson(try machine.call(function1, [p0.forLesson])) })).checkedNesting()).forLesson
  case 577:  // Layer.resetStates
    Layer.fromLesson(a[0]).resetStates()
    return .void
  case 578:  // Layer.parameters
    return (try Layer.fromLesson(a[0]).Learning::parameters).forLesson
  case 579:  // Layer.parameterCount
    return (Layer.fromLesson(a[0]).parameterCount).forLesson
  case 580:  // Layer.trainableParameterCount
    return (Layer.fromLesson(a[0]).trainableParameterCount).forLesson
  case 581:  // Layer.weight
    return (try Layer.fromLesson(a[0]).Learning::weight).forLesson
  case 582:  // Layer.weight =
    let changed = Layer.fromLesson(a[0])
    try changed.setWeight(Tensor.fromLesson(a[1]))
    return a[0]
  case 583:  // Layer.bias
    return (try Layer.fromLesson(a[0]).Learning::bias).forLesson
  case 584:  // Layer.bias =
    let changed = Layer.fromLesson(a[0])
    try changed.setBias(Tensor.fromLesson(a[1]))
    return a[0]
  case 585:  // Layer.recurrentWeight
    return (try Layer.fromLesson(a[0]).Learning::recurrentWeight).forLesson
  case 586:  // Layer.recurrentWeight =
    let changed = Layer.fromLesson(a[0])
    try changed.setRecurrentWeight(Tensor.fromLesson(a[1]))
    return a[0]
  case 587:  // Layer.setParameters(_:)
    try Layer.fromLesson(a[0]).setParameters([Tensor].fromLesson(a[1]))
    return .void
  case 588:  // Layer.freeze
    Layer.fromLesson(a[0]).freeze()
    return .void
  case 589:  // Layer.unfreeze
    Layer.fromLesson(a[0]).unfreeze()
    return .void
  case 590:  // Layer.loadWeights(from:)
    try Layer.fromLesson(a[0]).loadWeights(from: Layer.fromLesson(a[1]))
    return .void
  case 591:  // Layer.name
    return (Layer.fromLesson(a[0]).name).forLesson
  case 592:  // Layer.description
    return (Layer.fromLesson(a[0]).description).forLesson
  case 593:  // Layer.callAsFunction(_:)
    return (try Layer.fromLesson(a[0]).callAsFunction(Tensor.fromLesson(a[1]))).forLesson
  case 594:  // Layer.callAsFunction(_:isTraining:)
    return (try Layer.fromLesson(a[0]).callAsFunction(Tensor.fromLesson(a[1]), isTraining: Bool.fromLesson(a[2]))).forLesson
  case 595:  // Layer.copied
    return (Layer.fromLesson(a[0]).copied()).forLesson
  case 596:  // Layer.load(_:)
    try Layer.fromLesson(a[0]).load(String.fromLesson(a[1]))
    return .void
  case 597:  // LayerNormalization.init(epsilon:name:)
    return (try (LayerNormalization(epsilon: Double.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 598:  // LocalResponseNormalization.init(_:offset:alpha:beta:name:)
    return (try (LocalResponseNormalization(Int.fromLesson(a[0]), offset: Double.fromLesson(a[1]), alpha: Double.fromLesson(a[2]), beta: Double.fromLesson(a[3]), name: Optional<String>.fromLesson(a[4]))).checkedNesting()).forLesson
  case 599:  // MaxPooling1D.init(_:stride:padding:name:)
    return (try (MaxPooling1D(Int.fromLesson(a[0]), stride: Optional<Int>.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), name: Optional<String>.fromLesson(a[3]))).checkedNesting()).forLesson
  default: wrongValue()
  }
}

private func natives10(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 600:  // MaxPooling2D.init(_:stride:padding:name:)
    return (try (MaxPooling2D(Int.fromLesson(a[0]), stride: Optional<Int>.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), name: Optional<String>.fromLesson(a[3]))).checkedNesting()).forLesson
  case 601:  // MaxPooling2D.init(_:stride:padding:name:)
    return (try (MaxPooling2D([Int].fromLesson(a[0]), stride: Optional<[Int]>.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), name: Optional<String>.fromLesson(a[3]))).checkedNesting()).forLesson
  case 602:  // MaxPooling3D.init(_:stride:padding:name:)
    return (try (MaxPooling3D(Int.fromLesson(a[0]), stride: Optional<Int>.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), name: Optional<String>.fromLesson(a[3]))).checkedNesting()).forLesson
  case 603:  // MaxPooling3D.init(_:stride:padding:name:)
    return (try (MaxPooling3D([Int].fromLesson(a[0]), stride: Optional<[Int]>.fromLesson(a[1]), padding: Padding.fromLesson(a[2]), name: Optional<String>.fromLesson(a[3]))).checkedNesting()).forLesson
  case 604:  // Maxout.units
    return (Maxout.fromLesson(a[0]).units).forLesson
  case 605:  // Maxout.init(_:pieces:initializer:kernelRegularizer:name:)
    return (try (Maxout(Int.fromLesson(a[0]), pieces: Int.fromLesson(a[1]), initializer: Initializer.fromLesson(a[2]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[3]), name: Optional<String>.fromLesson(a[4]))).checkedNesting()).forLesson
  case 606:  // MultiHeadAttention.heads
    return (MultiHeadAttention.fromLesson(a[0]).heads).forLesson
  case 607:  // MultiHeadAttention.isCausal
    return (MultiHeadAttention.fromLesson(a[0]).isCausal).forLesson
  case 608:  // MultiHeadAttention.init(heads:isCausal:dropout:initializer:kernelRegularizer:name:)
    return (try (MultiHeadAttention(heads: Int.fromLesson(a[0]), isCausal: Bool.fromLesson(a[1]), dropout: Double.fromLesson(a[2]), initializer: Initializer.fromLesson(a[3]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[4]), name: Optional<String>.fromLesson(a[5]))).checkedNesting()).forLesson
  case 609:  // MultiHeadAttention.callAsFunction(_:_:_:mask:)
    return (try MultiHeadAttention.fromLesson(a[0]).callAsFunction(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), Tensor.fromLesson(a[3]), mask: Optional<Tensor>.fromLesson(a[4]))).forLesson
  case 610:  // MultiHeadAttention.weights(_:_:mask:)
    return (try MultiHeadAttention.fromLesson(a[0]).weights(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), mask: Optional<Tensor>.fromLesson(a[3]))).forLesson
  case 611:  // PReLU.init(initializer:name:)
    return (try (PReLU(initializer: Initializer.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 612:  // Join.concatenate
    return Join.concatenate.forLesson
  case 613:  // Join.add
    return Join.add.forLesson
  case 614:  // Join.average
    return Join.average.forLesson
  case 615:  // Join.multiply
    return Join.multiply.forLesson
  case 616:  // Join.maximum
    return Join.maximum.forLesson
  case 617:  // Parallel.branches
    return (Parallel.fromLesson(a[0]).branches).forLesson
  case 618:  // Parallel.init(join:activation:name:_:)
    let list3 = [Layer].fromLesson(a[3])
    return (try (Parallel(join: Join.fromLesson(a[0]), activation: Activation.fromLesson(a[1]), name: Optional<String>.fromLesson(a[2]), { () throws(EngineError) -> [Layer] in return list3 })).checkedNesting()).forLesson
  case 619:  // Permute.init(_:name:)
    return (try (Permute([Int].fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 620:  // PositionalEncoding.init(length:isLearned:name:)
    return (try (PositionalEncoding(length: Optional<Int>.fromLesson(a[0]), isLearned: Bool.fromLesson(a[1]), name: Optional<String>.fromLesson(a[2]))).checkedNesting()).forLesson
  case 621:  // RMSNormalization.init(epsilon:name:)
    return (try (RMSNormalization(epsilon: Double.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 622:  // RecurrentLayer.units
    return (RecurrentLayer.fromLesson(a[0]).units).forLesson
  case 623:  // RecurrentLayer.returnsSequences
    return (RecurrentLayer.fromLesson(a[0]).returnsSequences).forLesson
  case 624:  // RecurrentLayer.goesBackwards
    return (RecurrentLayer.fromLesson(a[0]).goesBackwards).forLesson
  case 625:  // RecurrentLayer.run(_:from:mask:)
    return { (whole: (outputs: Tensor, state: RecurrentState)) -> Value in .fields(ArrayBox([whole.0.forLesson, whole.1.forLesson])) }((try RecurrentLayer.fromLesson(a[0]).run(Tensor.fromLesson(a[1]), from: Optional<RecurrentState>.fromLesson(a[2]), mask: Optional<Tensor>.fromLesson(a[3]))))
  case 626:  // RecurrentState.h
    return (RecurrentState.fromLesson(a[0]).h).forLesson
  case 627:  // RecurrentState.c
    return (RecurrentState.fromLesson(a[0]).c).forLesson
  case 628:  // RecurrentState.init(h:c:)
    return (RecurrentState(h: Tensor.fromLesson(a[0]), c: Optional<Tensor>.fromLesson(a[1]))).forLesson
  case 629:  // Regularizer.l1(_:)
    return Regularizer.l1(Double.fromLesson(a[0])).forLesson
  case 630:  // Regularizer.l2(_:)
    return Regularizer.l2(Double.fromLesson(a[0])).forLesson
  case 631:  // Regularizer.l1l2(l1:l2:)
    return Regularizer.l1l2(l1: Double.fromLesson(a[0]), l2: Double.fromLesson(a[1])).forLesson
  case 632:  // Regularizer.callAsFunction(_:)
    return (try Regularizer.fromLesson(a[0]).callAsFunction(Tensor.fromLesson(a[1]))).forLesson
  case 633:  // Repeat.layers
    return (Repeat.fromLesson(a[0]).layers).forLesson
  case 634:  // Repeat.init(_:name:_:)
    let list2 = [Layer].fromLesson(a[2])
    return (try (Repeat(Int.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]), { () throws(EngineError) -> [Layer] in return list2 })).checkedNesting()).forLesson
  case 635:  // RepeatVector.init(_:name:)
    return (try (RepeatVector(Int.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 636:  // Rescaling.init(_:offset:name:)
    return (try (Rescaling(Double.fromLesson(a[0]), offset: Double.fromLesson(a[1]), name: Optional<String>.fromLesson(a[2]))).checkedNesting()).forLesson
  case 637:  // Reshape.init(_:name:)
    return (try (Reshape([Int].fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 638:  // Residual.layers
    return (Residual.fromLesson(a[0]).layers).forLesson
  case 639:  // Residual.init(activation:shortcut:name:_:)
    let list3 = [Layer].fromLesson(a[3])
    return (try (Residual(activation: Activation.fromLesson(a[0]), shortcut: Optional<Layer>.fromLesson(a[1]), name: Optional<String>.fromLesson(a[2]), { () throws(EngineError) -> [Layer] in return list3 })).checkedNesting()).forLesson
  case 640:  // SeparableConv2D.filters
    return (SeparableConv2D.fromLesson(a[0]).filters).forLesson
  case 641:  // SeparableConv2D.init(_:kernel:stride:padding:dilation:multiplier:activation:useBias:initializer:kernelRegularizer:name:)
    return (try (SeparableConv2D(Int.fromLesson(a[0]), kernel: Int.fromLesson(a[1]), stride: Int.fromLesson(a[2]), padding: Padding.fromLesson(a[3]), dilation: Int.fromLesson(a[4]), multiplier: Int.fromLesson(a[5]), activation: Activation.fromLesson(a[6]), useBias: Bool.fromLesson(a[7]), initializer: Initializer.fromLesson(a[8]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[9]), name: Optional<String>.fromLesson(a[10]))).checkedNesting()).forLesson
  case 642:  // Sequential.outputs(_:)
    return (try Sequential.fromLesson(a[0]).outputs(Tensor.fromLesson(a[1]))).forLesson
  case 643:  // Sequential.layers
    return (Sequential.fromLesson(a[0]).layers).forLesson
  case 644:  // Sequential.init(name:_:)
    let list1 = [Layer].fromLesson(a[1])
    return (try (Sequential(name: Optional<String>.fromLesson(a[0]), { () throws(EngineError) -> [Layer] in return list1 })).checkedNesting()).forLesson
  case 645:  // Sequential.init(input:name:_:)
    let list2 = [Layer].fromLesson(a[2])
    return (try (try Sequential(input: Int.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]), { () throws(EngineError) -> [Layer] in return list2 })).checkedNesting()).forLesson
  case 646:  // Sequential.init(input:name:_:)
    let list2 = [Layer].fromLesson(a[2])
    return (try (try Sequential(input: [Int].fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]), { () throws(EngineError) -> [Layer] in return list2 })).checkedNesting()).forLesson
  case 647:  // Sequential.init(input:name:_:)
    let list2 = [Layer].fromLesson(a[2])
    return (try (try Sequential(input: [Int?].fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]), { () throws(EngineError) -> [Layer] in return list2 })).checkedNesting()).forLesson
  case 648:  // Sequential.copied
    return (Sequential.fromLesson(a[0]).copied()).forLesson
  case 649:  // Sequential.alexNet(input:classes:width:)
    return (try Sequential.alexNet(input: [Int].fromLesson(a[0]), classes: Int.fromLesson(a[1]), width: Double.fromLesson(a[2]))).forLesson
  case 650:  // Sequential.googLeNet(input:classes:width:)
    return (try Sequential.googLeNet(input: [Int].fromLesson(a[0]), classes: Int.fromLesson(a[1]), width: Double.fromLesson(a[2]))).forLesson
  case 651:  // Sequential.leNet5(input:classes:width:)
    return (try Sequential.leNet5(input: [Int].fromLesson(a[0]), classes: Int.fromLesson(a[1]), width: Double.fromLesson(a[2]))).forLesson
  case 652:  // Sequential.resNet18(input:classes:width:)
    return (try Sequential.resNet18(input: [Int].fromLesson(a[0]), classes: Int.fromLesson(a[1]), width: Double.fromLesson(a[2]))).forLesson
  case 653:  // Sequential.resNet50(input:classes:width:)
    return (try Sequential.resNet50(input: [Int].fromLesson(a[0]), classes: Int.fromLesson(a[1]), width: Double.fromLesson(a[2]))).forLesson
  case 654:  // Sequential.fit(_:_:loss:optimizer:epochs:batchSize:shuffle:weights:validation:metrics:earlyStopping:schedule:clipping:verbose:)
    return (try Sequential.fromLesson(a[0]).fit(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), loss: Loss.fromLesson(a[3]), optimizer: Optimizer.fromLesson(a[4]), epochs: Int.fromLesson(a[5]), batchSize: Optional<Int>.fromLesson(a[6]), shuffle: Bool.fromLesson(a[7]), weights: Optional<[Double]>.fromLesson(a[8]), validation: Optional<Dataset>.fromLesson(a[9]), metrics: [Metric].fromLesson(a[10]), earlyStopping: Optional<EarlyStopping>.fromLesson(a[11]), schedule: Optional<Schedule>.fromLesson(a[12]), clipping: Optional<GradientClipping>.fromLesson(a[13]), verbose: Bool.fromLesson(a[14]))).forLesson
  case 655:  // Sequential.fit(_:_:loss:optimizer:epochs:batchSize:shuffle:weights:validation:metrics:earlyStopping:schedule:clipping:verbose:onEpoch:)
    let function15 = a[15]
    return (try Sequential.fromLesson(a[0]).fit(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), loss: Loss.fromLesson(a[3]), optimizer: Optimizer.fromLesson(a[4]), epochs: Int.fromLesson(a[5]), batchSize: Optional<Int>.fromLesson(a[6]), shuffle: Bool.fromLesson(a[7]), weights: Optional<[Double]>.fromLesson(a[8]), validation: Optional<Dataset>.fromLesson(a[9]), metrics: [Metric].fromLesson(a[10]), earlyStopping: Optional<EarlyStopping>.fromLesson(a[11]), schedule: Optional<Schedule>.fromLesson(a[12]), clipping: Optional<GradientClipping>.fromLesson(a[13]), verbose: Bool.fromLesson(a[14]), onEpoch: { (p0: History) throws(EngineError) -> Bool in return Bool.fromLesson(try machine.call(function15, [p0.forLesson])) })).forLesson
  case 656:  // Sequential.fit(_:loss:optimizer:epochs:batchSize:shuffle:weights:validation:metrics:earlyStopping:schedule:clipping:verbose:)
    return (try Sequential.fromLesson(a[0]).fit(Dataset.fromLesson(a[1]), loss: Loss.fromLesson(a[2]), optimizer: Optimizer.fromLesson(a[3]), epochs: Int.fromLesson(a[4]), batchSize: Optional<Int>.fromLesson(a[5]), shuffle: Bool.fromLesson(a[6]), weights: Optional<[Double]>.fromLesson(a[7]), validation: Optional<Dataset>.fromLesson(a[8]), metrics: [Metric].fromLesson(a[9]), earlyStopping: Optional<EarlyStopping>.fromLesson(a[10]), schedule: Optional<Schedule>.fromLesson(a[11]), clipping: Optional<GradientClipping>.fromLesson(a[12]), verbose: Bool.fromLesson(a[13]))).forLesson
  case 657:  // Sequential.fit(_:loss:optimizer:epochs:batchSize:shuffle:weights:validation:metrics:earlyStopping:schedule:clipping:verbose:onEpoch:)
    let function14 = a[14]
    return (try Sequential.fromLesson(a[0]).fit(Dataset.fromLesson(a[1]), loss: Loss.fromLesson(a[2]), optimizer: Optimizer.fromLesson(a[3]), epochs: Int.fromLesson(a[4]), batchSize: Optional<Int>.fromLesson(a[5]), shuffle: Bool.fromLesson(a[6]), weights: Optional<[Double]>.fromLesson(a[7]), validation: Optional<Dataset>.fromLesson(a[8]), metrics: [Metric].fromLesson(a[9]), earlyStopping: Optional<EarlyStopping>.fromLesson(a[10]), schedule: Optional<Schedule>.fromLesson(a[11]), clipping: Optional<GradientClipping>.fromLesson(a[12]), verbose: Bool.fromLesson(a[13]), onEpoch: { (p0: History) throws(EngineError) -> Bool in return Bool.fromLesson(try machine.call(function14, [p0.forLesson])) })).forLesson
  case 658:  // Sequential.train(_:_:loss:optimizer:weights:)
    return (try Sequential.fromLesson(a[0]).train(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), loss: Loss.fromLesson(a[3]), optimizer: Optimizer.fromLesson(a[4]), weights: Optional<[Double]>.fromLesson(a[5]))).forLesson
  case 659:  // Sequential.predict(_:)
    return (try Sequential.fromLesson(a[0]).predict(Tensor.fromLesson(a[1]))).forLesson
  default: wrongValue()
  }
}

private func natives11(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 660:  // Sequential.evaluate(_:_:loss:metrics:weights:)
    return (try Sequential.fromLesson(a[0]).evaluate(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), loss: Loss.fromLesson(a[3]), metrics: [Metric].fromLesson(a[4]), weights: Optional<[Double]>.fromLesson(a[5]))).forLesson
  case 661:  // Sequential.evaluate(_:loss:metrics:)
    return (try Sequential.fromLesson(a[0]).evaluate(Dataset.fromLesson(a[1]), loss: Loss.fromLesson(a[2]), metrics: [Metric].fromLesson(a[3]))).forLesson
  case 662:  // SimpleRNN.init(_:activation:returnsSequences:goesBackwards:ignoresZeros:dropout:recurrentDropout:isStateful:initializer:recurrentInitializer:kernelRegularizer:recurrentRegularizer:name:)
    return (try (SimpleRNN(Int.fromLesson(a[0]), activation: Activation.fromLesson(a[1]), returnsSequences: Bool.fromLesson(a[2]), goesBackwards: Bool.fromLesson(a[3]), ignoresZeros: Bool.fromLesson(a[4]), dropout: Double.fromLesson(a[5]), recurrentDropout: Double.fromLesson(a[6]), isStateful: Bool.fromLesson(a[7]), initializer: Initializer.fromLesson(a[8]), recurrentInitializer: Initializer.fromLesson(a[9]), kernelRegularizer: Optional<Regularizer>.fromLesson(a[10]), recurrentRegularizer: Optional<Regularizer>.fromLesson(a[11]), name: Optional<String>.fromLesson(a[12]))).checkedNesting()).forLesson
  case 663:  // SpatialDropout1D.init(_:name:)
    return (try (SpatialDropout1D(Double.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 664:  // SpatialDropout2D.init(_:name:)
    return (try (SpatialDropout2D(Double.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 665:  // TimeDistributed.init(_:name:)
    return (try (TimeDistributed(Layer.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 666:  // TransformerBlock.init(heads:feedForward:activation:isCausal:dropout:normalizesFirst:name:)
    return (try (TransformerBlock(heads: Int.fromLesson(a[0]), feedForward: Int.fromLesson(a[1]), activation: Activation.fromLesson(a[2]), isCausal: Bool.fromLesson(a[3]), dropout: Double.fromLesson(a[4]), normalizesFirst: Bool.fromLesson(a[5]), name: Optional<String>.fromLesson(a[6]))).checkedNesting()).forLesson
  case 667:  // TransformerBlock.callAsFunction(_:mask:isTraining:)
    return (try TransformerBlock.fromLesson(a[0]).callAsFunction(Tensor.fromLesson(a[1]), mask: Tensor.fromLesson(a[2]), isTraining: Bool.fromLesson(a[3]))).forLesson
  case 668:  // UpSampling1D.init(_:name:)
    return (try (UpSampling1D(Int.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 669:  // Interpolation.nearest
    return Interpolation.nearest.forLesson
  case 670:  // Interpolation.bilinear
    return Interpolation.bilinear.forLesson
  case 671:  // UpSampling2D.init(_:interpolation:name:)
    return (try (UpSampling2D(Int.fromLesson(a[0]), interpolation: Interpolation.fromLesson(a[1]), name: Optional<String>.fromLesson(a[2]))).checkedNesting()).forLesson
  case 672:  // ZeroPadding1D.init(before:after:name:)
    return (try (ZeroPadding1D(before: Int.fromLesson(a[0]), after: Int.fromLesson(a[1]), name: Optional<String>.fromLesson(a[2]))).checkedNesting()).forLesson
  case 673:  // ZeroPadding1D.init(_:name:)
    return (try (ZeroPadding1D(Int.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 674:  // ZeroPadding2D.init(top:bottom:left:right:name:)
    return (try (ZeroPadding2D(top: Int.fromLesson(a[0]), bottom: Int.fromLesson(a[1]), left: Int.fromLesson(a[2]), right: Int.fromLesson(a[3]), name: Optional<String>.fromLesson(a[4]))).checkedNesting()).forLesson
  case 675:  // ZeroPadding2D.init(_:name:)
    return (try (ZeroPadding2D(Int.fromLesson(a[0]), name: Optional<String>.fromLesson(a[1]))).checkedNesting()).forLesson
  case 676:  // Loss.callAsFunction(_:_:weights:)
    return (try Loss.fromLesson(a[0]).callAsFunction(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]), weights: Tensor.fromLesson(a[3]))).forLesson
  case 677:  // Loss.meanSquaredError
    return Loss.meanSquaredError.forLesson
  case 678:  // Loss.meanAbsoluteError
    return Loss.meanAbsoluteError.forLesson
  case 679:  // Loss.huber
    return Loss.huber.forLesson
  case 680:  // Loss.hinge
    return Loss.hinge.forLesson
  case 681:  // Loss.squaredHinge
    return Loss.squaredHinge.forLesson
  case 682:  // Loss.binaryCrossentropy
    return Loss.binaryCrossentropy.forLesson
  case 683:  // Loss.binaryCrossentropyFromLogits
    return Loss.binaryCrossentropyFromLogits.forLesson
  case 684:  // Loss.categoricalCrossentropy
    return Loss.categoricalCrossentropy.forLesson
  case 685:  // Loss.categoricalCrossentropyFromLogits
    return Loss.categoricalCrossentropyFromLogits.forLesson
  case 686:  // Loss.sparseCategoricalCrossentropy
    return Loss.sparseCategoricalCrossentropy.forLesson
  case 687:  // Loss.sparseCategoricalCrossentropyFromLogits
    return Loss.sparseCategoricalCrossentropyFromLogits.forLesson
  case 688:  // Loss.kullbackLeibler
    return Loss.kullbackLeibler.forLesson
  case 689:  // Loss.cosineDistance
    return Loss.cosineDistance.forLesson
  case 690:  // Loss.logCosh
    return Loss.logCosh.forLesson
  case 691:  // Loss.poisson
    return Loss.poisson.forLesson
  case 692:  // Loss.meanSquaredLogarithmicError
    return Loss.meanSquaredLogarithmicError.forLesson
  case 693:  // Loss.meanAbsolutePercentageError
    return Loss.meanAbsolutePercentageError.forLesson
  case 694:  // Loss.huberOf(delta:)
    return (try Loss.huberOf(delta: Double.fromLesson(a[0])).checkedNesting()).forLesson
  case 695:  // Loss.quantile(_:)
    return (try Loss.quantile(Double.fromLesson(a[0])).checkedNesting()).forLesson
  case 696:  // Loss.focal(_:gamma:)
    return (try Loss.focal(Loss.fromLesson(a[0]), gamma: Double.fromLesson(a[1])).checkedNesting()).forLesson
  case 697:  // Loss.weighted(_:classes:)
    return (try Loss.weighted(Loss.fromLesson(a[0]), classes: [Double].fromLesson(a[1])).checkedNesting()).forLesson
  case 698:  // Loss.smoothed(_:by:)
    return (try Loss.smoothed(Loss.fromLesson(a[0]), by: Double.fromLesson(a[1])).checkedNesting()).forLesson
  case 699:  // Loss.rowWeighted(_:rowShape:)
    return (try Loss.rowWeighted(Loss.fromLesson(a[0]), rowShape: [Int].fromLesson(a[1])).checkedNesting()).forLesson
  case 700:  // Loss.huber(delta:)
    return (Loss.huber(delta: Double.fromLesson(a[0]))).forLesson
  case 701:  // Loss.allCases
    return (Loss.allCases).forLesson
  case 702:  // Loss.name
    return (Loss.fromLesson(a[0]).name).forLesson
  case 703:  // Loss.callAsFunction(_:_:)
    return (try Loss.fromLesson(a[0]).callAsFunction(Tensor.fromLesson(a[1]), Tensor.fromLesson(a[2]))).forLesson
  case 704:  // Averaging.micro
    return Averaging.micro.forLesson
  case 705:  // Averaging.macro
    return Averaging.macro.forLesson
  case 706:  // Averaging.weighted
    return Averaging.weighted.forLesson
  case 707:  // ConfusionMatrix.balancedAccuracy
    return (ConfusionMatrix.fromLesson(a[0]).balancedAccuracy).forLesson
  case 708:  // ConfusionMatrix.matthewsCorrelation
    return (ConfusionMatrix.fromLesson(a[0]).matthewsCorrelation).forLesson
  case 709:  // ConfusionMatrix.cohensKappa
    return (ConfusionMatrix.fromLesson(a[0]).cohensKappa).forLesson
  case 710:  // ConfusionMatrix.fBeta(_:of:)
    return (ConfusionMatrix.fromLesson(a[0]).fBeta(Double.fromLesson(a[1]), of: Int.fromLesson(a[2]))).forLesson
  case 711:  // ConfusionMatrix.intersectionOverUnion(of:)
    return (ConfusionMatrix.fromLesson(a[0]).intersectionOverUnion(of: Int.fromLesson(a[1]))).forLesson
  case 712:  // ConfusionMatrix.counts
    return (ConfusionMatrix.fromLesson(a[0]).counts).forLesson
  case 713:  // ConfusionMatrix.description
    return (ConfusionMatrix.fromLesson(a[0]).description).forLesson
  case 714:  // ConfusionMatrix.classes
    return (ConfusionMatrix.fromLesson(a[0]).classes).forLesson
  case 715:  // ConfusionMatrix.truePositives
    return (ConfusionMatrix.fromLesson(a[0]).truePositives).forLesson
  case 716:  // ConfusionMatrix.falsePositives
    return (ConfusionMatrix.fromLesson(a[0]).falsePositives).forLesson
  case 717:  // ConfusionMatrix.falseNegatives
    return (ConfusionMatrix.fromLesson(a[0]).falseNegatives).forLesson
  case 718:  // ConfusionMatrix.trueNegatives
    return (ConfusionMatrix.fromLesson(a[0]).trueNegatives).forLesson
  case 719:  // ConfusionMatrix.accuracy
    return (ConfusionMatrix.fromLesson(a[0]).accuracy).forLesson
  default: wrongValue()
  }
}

private func natives12(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 720:  // ConfusionMatrix.precision
    return (ConfusionMatrix.fromLesson(a[0]).precision).forLesson
  case 721:  // ConfusionMatrix.recall
    return (ConfusionMatrix.fromLesson(a[0]).recall).forLesson
  case 722:  // ConfusionMatrix.specificity
    return (ConfusionMatrix.fromLesson(a[0]).specificity).forLesson
  case 723:  // ConfusionMatrix.f1
    return (ConfusionMatrix.fromLesson(a[0]).f1).forLesson
  case 724:  // ConfusionMatrix.precision(_:)
    return (ConfusionMatrix.fromLesson(a[0]).precision(Averaging.fromLesson(a[1]))).forLesson
  case 725:  // ConfusionMatrix.recall(_:)
    return (ConfusionMatrix.fromLesson(a[0]).recall(Averaging.fromLesson(a[1]))).forLesson
  case 726:  // ConfusionMatrix.f1(_:)
    return (ConfusionMatrix.fromLesson(a[0]).f1(Averaging.fromLesson(a[1]))).forLesson
  case 727:  // ConfusionMatrix.precision(of:)
    return (ConfusionMatrix.fromLesson(a[0]).precision(of: Int.fromLesson(a[1]))).forLesson
  case 728:  // ConfusionMatrix.recall(of:)
    return (ConfusionMatrix.fromLesson(a[0]).recall(of: Int.fromLesson(a[1]))).forLesson
  case 729:  // ConfusionMatrix.specificity(of:)
    return (ConfusionMatrix.fromLesson(a[0]).specificity(of: Int.fromLesson(a[1]))).forLesson
  case 730:  // ConfusionMatrix.f1(of:)
    return (ConfusionMatrix.fromLesson(a[0]).f1(of: Int.fromLesson(a[1]))).forLesson
  case 731:  // Metric.accuracy
    return Metric.accuracy.forLesson
  case 732:  // Metric.topK(_:)
    return Metric.topK(Int.fromLesson(a[0])).forLesson
  case 733:  // Metric.perplexity
    return Metric.perplexity.forLesson
  case 734:  // Metric.precision
    return Metric.precision.forLesson
  case 735:  // Metric.recall
    return Metric.recall.forLesson
  case 736:  // Metric.specificity
    return Metric.specificity.forLesson
  case 737:  // Metric.f1
    return Metric.f1.forLesson
  case 738:  // Metric.meanAbsoluteError
    return Metric.meanAbsoluteError.forLesson
  case 739:  // Metric.meanSquaredError
    return Metric.meanSquaredError.forLesson
  case 740:  // Metric.rootMeanSquaredError
    return Metric.rootMeanSquaredError.forLesson
  case 741:  // Metric.rSquared
    return Metric.rSquared.forLesson
  case 742:  // Metric.name
    return (Metric.fromLesson(a[0]).name).forLesson
  case 743:  // PrecisionRecallCurve.precision
    return (PrecisionRecallCurve.fromLesson(a[0]).precision).forLesson
  case 744:  // PrecisionRecallCurve.recall
    return (PrecisionRecallCurve.fromLesson(a[0]).recall).forLesson
  case 745:  // PrecisionRecallCurve.thresholds
    return (PrecisionRecallCurve.fromLesson(a[0]).thresholds).forLesson
  case 746:  // PrecisionRecallCurve.averagePrecision
    return (PrecisionRecallCurve.fromLesson(a[0]).averagePrecision).forLesson
  case 747:  // PrecisionRecallCurve.description
    return (PrecisionRecallCurve.fromLesson(a[0]).description).forLesson
  case 748:  // ROCCurve.falsePositiveRate
    return (ROCCurve.fromLesson(a[0]).falsePositiveRate).forLesson
  case 749:  // ROCCurve.truePositiveRate
    return (ROCCurve.fromLesson(a[0]).truePositiveRate).forLesson
  case 750:  // ROCCurve.thresholds
    return (ROCCurve.fromLesson(a[0]).thresholds).forLesson
  case 751:  // ROCCurve.areaUnderCurve
    return (ROCCurve.fromLesson(a[0]).areaUnderCurve).forLesson
  case 752:  // ROCCurve.description
    return (ROCCurve.fromLesson(a[0]).description).forLesson
  case 753:  // Adadelta.init(learningRate:rho:epsilon:weightDecay:)
    return (Adadelta(learningRate: Double.fromLesson(a[0]), rho: Double.fromLesson(a[1]), epsilon: Double.fromLesson(a[2]), weightDecay: Double.fromLesson(a[3]))).forLesson
  case 754:  // Adagrad.init(learningRate:learningRateDecay:weightDecay:epsilon:)
    return (Adagrad(learningRate: Double.fromLesson(a[0]), learningRateDecay: Double.fromLesson(a[1]), weightDecay: Double.fromLesson(a[2]), epsilon: Double.fromLesson(a[3]))).forLesson
  case 755:  // Adam.init(learningRate:beta1:beta2:epsilon:weightDecay:amsgrad:)
    return (Adam(learningRate: Double.fromLesson(a[0]), beta1: Double.fromLesson(a[1]), beta2: Double.fromLesson(a[2]), epsilon: Double.fromLesson(a[3]), weightDecay: Double.fromLesson(a[4]), amsgrad: Bool.fromLesson(a[5]))).forLesson
  case 756:  // AdamW.init(learningRate:beta1:beta2:epsilon:weightDecay:amsgrad:)
    return (AdamW(learningRate: Double.fromLesson(a[0]), beta1: Double.fromLesson(a[1]), beta2: Double.fromLesson(a[2]), epsilon: Double.fromLesson(a[3]), weightDecay: Double.fromLesson(a[4]), amsgrad: Bool.fromLesson(a[5]))).forLesson
  case 757:  // Adamax.init(learningRate:beta1:beta2:epsilon:weightDecay:)
    return (Adamax(learningRate: Double.fromLesson(a[0]), beta1: Double.fromLesson(a[1]), beta2: Double.fromLesson(a[2]), epsilon: Double.fromLesson(a[3]), weightDecay: Double.fromLesson(a[4]))).forLesson
  case 758:  // AdaptiveGains.init(learningRate:increase:decrease:minimumGain:maximumGain:)
    return (AdaptiveGains(learningRate: Double.fromLesson(a[0]), increase: Double.fromLesson(a[1]), decrease: Double.fromLesson(a[2]), minimumGain: Double.fromLesson(a[3]), maximumGain: Double.fromLesson(a[4]))).forLesson
  case 759:  // NAdam.init(learningRate:beta1:beta2:epsilon:weightDecay:momentumDecay:)
    return (NAdam(learningRate: Double.fromLesson(a[0]), beta1: Double.fromLesson(a[1]), beta2: Double.fromLesson(a[2]), epsilon: Double.fromLesson(a[3]), weightDecay: Double.fromLesson(a[4]), momentumDecay: Double.fromLesson(a[5]))).forLesson
  case 760:  // Optimizer.learningRate
    return (Optimizer.fromLesson(a[0]).learningRate).forLesson
  case 761:  // Optimizer.learningRate =
    let changed = Optimizer.fromLesson(a[0])
    changed.learningRate = Double.fromLesson(a[1])
    return a[0]
  case 762:  // Optimizer.steps
    return (Optimizer.fromLesson(a[0]).steps).forLesson
  case 763:  // Optimizer.copied
    return (Optimizer.fromLesson(a[0]).copied()).forLesson
  case 764:  // Optimizer.update(_:_:)
    var changed1 = Tensor.fromLesson(take(a + 1))
    try Optimizer.fromLesson(a[0]).update(&changed1, Tensor.fromLesson(a[2]))
    return changed1.forLesson
  case 765:  // Optimizer.update(_:_:_:)
    var changed1 = Tensor.fromLesson(take(a + 1))
    var changed2 = Tensor.fromLesson(take(a + 2))
    try Optimizer.fromLesson(a[0]).update(&changed1, &changed2, { (part: [Value]) -> (Tensor, Tensor) in (Tensor.fromLesson(part[0]), Tensor.fromLesson(part[1])) }(fields(a[3])))
    return .fields(ArrayBox([changed1.forLesson, changed2.forLesson]))
  case 766:  // Optimizer.update(_:_:_:_:)
    var changed1 = Tensor.fromLesson(take(a + 1))
    var changed2 = Tensor.fromLesson(take(a + 2))
    var changed3 = Tensor.fromLesson(take(a + 3))
    try Optimizer.fromLesson(a[0]).update(&changed1, &changed2, &changed3, { (part: [Value]) -> (Tensor, Tensor, Tensor) in (Tensor.fromLesson(part[0]), Tensor.fromLesson(part[1]), Tensor.fromLesson(part[2])) }(fields(a[4])))
    return .fields(ArrayBox([changed1.forLesson, changed2.forLesson, changed3.forLesson]))
  case 767:  // Optimizer.update(_:_:)
    var changed1 = [Tensor].fromLesson(take(a + 1))
    try Optimizer.fromLesson(a[0]).update(&changed1, [Tensor].fromLesson(a[2]))
    return changed1.forLesson
  case 768:  // Optimizer.update(_:_:)
    try Optimizer.fromLesson(a[0]).update(Sequential.fromLesson(a[1]), [Tensor].fromLesson(a[2]))
    return .void
  case 769:  // RMSprop.init(learningRate:rho:epsilon:momentum:centered:weightDecay:)
    return (RMSprop(learningRate: Double.fromLesson(a[0]), rho: Double.fromLesson(a[1]), epsilon: Double.fromLesson(a[2]), momentum: Double.fromLesson(a[3]), centered: Bool.fromLesson(a[4]), weightDecay: Double.fromLesson(a[5]))).forLesson
  case 770:  // Rprop.init(learningRate:shrink:grow:minimumStep:maximumStep:)
    return (Rprop(learningRate: Double.fromLesson(a[0]), shrink: Double.fromLesson(a[1]), grow: Double.fromLesson(a[2]), minimumStep: Double.fromLesson(a[3]), maximumStep: Double.fromLesson(a[4]))).forLesson
  case 771:  // SGD.init(learningRate:momentum:nesterov:weightDecay:)
    return (SGD(learningRate: Double.fromLesson(a[0]), momentum: Double.fromLesson(a[1]), nesterov: Bool.fromLesson(a[2]), weightDecay: Double.fromLesson(a[3]))).forLesson
  case 772:  // EarlyStopping.patience
    return (EarlyStopping.fromLesson(a[0]).patience).forLesson
  case 773:  // EarlyStopping.patience =
    var changed = EarlyStopping.fromLesson(take(a))
    changed.patience = Int.fromLesson(a[1])
    return changed.forLesson
  case 774:  // EarlyStopping.minimumImprovement
    return (EarlyStopping.fromLesson(a[0]).minimumImprovement).forLesson
  case 775:  // EarlyStopping.minimumImprovement =
    var changed = EarlyStopping.fromLesson(take(a))
    changed.minimumImprovement = Double.fromLesson(a[1])
    return changed.forLesson
  case 776:  // EarlyStopping.restoresBestWeights
    return (EarlyStopping.fromLesson(a[0]).restoresBestWeights).forLesson
  case 777:  // EarlyStopping.restoresBestWeights =
    var changed = EarlyStopping.fromLesson(take(a))
    changed.restoresBestWeights = Bool.fromLesson(a[1])
    return changed.forLesson
  case 778:  // EarlyStopping.init(patience:minimumImprovement:restoresBestWeights:)
    return (EarlyStopping(patience: Int.fromLesson(a[0]), minimumImprovement: Double.fromLesson(a[1]), restoresBestWeights: Bool.fromLesson(a[2]))).forLesson
  case 779:  // Evaluation.loss
    return (Evaluation.fromLesson(a[0]).loss).forLesson
  default: wrongValue()
  }
}

private func natives13(_ index: Int, _ a: UnsafeMutablePointer<Value>, _ machine: Machine) throws(EngineError) -> Value {
  switch index {
  case 780:  // Evaluation.description
    return (Evaluation.fromLesson(a[0]).description).forLesson
  case 781:  // Evaluation.accuracy
    return (Evaluation.fromLesson(a[0]).accuracy).forLesson
  case 782:  // Evaluation.subscript[_:]
    return (Evaluation.fromLesson(a[0])[Metric.fromLesson(a[1])]).forLesson
  case 783:  // GradientClipping.value(_:)
    return GradientClipping.value(Double.fromLesson(a[0])).forLesson
  case 784:  // GradientClipping.norm(_:)
    return GradientClipping.norm(Double.fromLesson(a[0])).forLesson
  case 785:  // GradientClipping.globalNorm(_:)
    return GradientClipping.globalNorm(Double.fromLesson(a[0])).forLesson
  case 786:  // History.loss
    return (History.fromLesson(a[0]).loss).forLesson
  case 787:  // History.validationLoss
    return (History.fromLesson(a[0]).validationLoss).forLesson
  case 788:  // History.learningRate
    return (History.fromLesson(a[0]).learningRate).forLesson
  case 789:  // History.bestEpoch
    return (History.fromLesson(a[0]).bestEpoch).forLesson
  case 790:  // History.diverged
    return (History.fromLesson(a[0]).diverged).forLesson
  case 791:  // History.description
    return (History.fromLesson(a[0]).description).forLesson
  case 792:  // History.epochs
    return (History.fromLesson(a[0]).epochs).forLesson
  case 793:  // History.accuracy
    return (History.fromLesson(a[0]).accuracy).forLesson
  case 794:  // History.validationAccuracy
    return (History.fromLesson(a[0]).validationAccuracy).forLesson
  case 795:  // History.subscript[_:]
    return (History.fromLesson(a[0])[Metric.fromLesson(a[1])]).forLesson
  case 796:  // History.validation(_:)
    return (History.fromLesson(a[0]).validation(Metric.fromLesson(a[1]))).forLesson
  case 797:  // Schedule.step(every:factor:)
    return (try Schedule.step(every: Int.fromLesson(a[0]), factor: Double.fromLesson(a[1])).checkedNesting()).forLesson
  case 798:  // Schedule.exponential(factor:)
    return (try Schedule.exponential(factor: Double.fromLesson(a[0])).checkedNesting()).forLesson
  case 799:  // Schedule.inverseTime(decay:)
    return (try Schedule.inverseTime(decay: Double.fromLesson(a[0])).checkedNesting()).forLesson
  case 800:  // Schedule.cosine(epochs:minimum:)
    return (try Schedule.cosine(epochs: Int.fromLesson(a[0]), minimum: Double.fromLesson(a[1])).checkedNesting()).forLesson
  case 801:  // Schedule.warmUp(epochs:)
    return (try Schedule.warmUp(epochs: Int.fromLesson(a[0])).checkedNesting()).forLesson
  case 802:  // Schedule.onPlateau(patience:factor:minimum:)
    return (try Schedule.onPlateau(patience: Int.fromLesson(a[0]), factor: Double.fromLesson(a[1]), minimum: Double.fromLesson(a[2])).checkedNesting()).forLesson
  case 803:  // Schedule.milestones(_:factor:)
    return (try Schedule.milestones([Int].fromLesson(a[0]), factor: Double.fromLesson(a[1])).checkedNesting()).forLesson
  case 804:  // Schedule.polynomial(epochs:power:minimum:)
    return (try Schedule.polynomial(epochs: Int.fromLesson(a[0]), power: Double.fromLesson(a[1]), minimum: Double.fromLesson(a[2])).checkedNesting()).forLesson
  case 805:  // Schedule.cosineRestarts(epochs:growth:minimum:)
    return (try Schedule.cosineRestarts(epochs: Int.fromLesson(a[0]), growth: Int.fromLesson(a[1]), minimum: Double.fromLesson(a[2])).checkedNesting()).forLesson
  case 806:  // Schedule.oneCycle(epochs:)
    return (try Schedule.oneCycle(epochs: Int.fromLesson(a[0])).checkedNesting()).forLesson
  case 807:  // Schedule.triangular(epochs:minimum:)
    return (try Schedule.triangular(epochs: Int.fromLesson(a[0]), minimum: Double.fromLesson(a[1])).checkedNesting()).forLesson
  case 808:  // Schedule.warmUpThen(epochs:_:)
    return (try Schedule.warmUpThen(epochs: Int.fromLesson(a[0]), Schedule.fromLesson(a[1])).checkedNesting()).forLesson
  case 809:  // Schedule.rate(_:epoch:)
    return (Schedule.fromLesson(a[0]).rate(Double.fromLesson(a[1]), epoch: Int.fromLesson(a[2]))).forLesson
  case 810:  // Schedule.rate(_:after:)
    return (Schedule.fromLesson(a[0]).rate(Double.fromLesson(a[1]), after: [Double].fromLesson(a[2]))).forLesson
  case 811:  // AxisScale.linear
    return AxisScale.linear.forLesson
  case 812:  // AxisScale.logarithmic
    return AxisScale.logarithmic.forLesson
  case 813:  // Figure.title
    return (Figure.fromLesson(a[0]).title).forLesson
  case 814:  // Figure.adding(_:)
    return (Figure.fromLesson(a[0]).adding(Figure.fromLesson(a[1]))).forLesson
  case 815:  // Figure.+(_:_:)
    return (Figure.fromLesson(a[0]) + Figure.fromLesson(a[1])).forLesson
  case 816:  // Figure.titled(_:)
    return (Figure.fromLesson(a[0]).titled(String.fromLesson(a[1]))).forLesson
  case 817:  // Series.name
    return (Series.fromLesson(a[0]).name).forLesson
  case 818:  // Series.x
    return (Series.fromLesson(a[0]).x).forLesson
  case 819:  // Series.y
    return (Series.fromLesson(a[0]).y).forLesson
  case 820:  // Series.init(_:x:y:)
    return (Series(String.fromLesson(a[0]), x: [Double].fromLesson(a[1]), y: [Double].fromLesson(a[2]))).forLesson
  case 821:  // Series.init(_:_:first:)
    return (Series(String.fromLesson(a[0]), [Double].fromLesson(a[1]), first: Int.fromLesson(a[2]))).forLesson
  default: wrongValue()
  }
}

/// Holds a `Padding` for a program.
package final class PaddingBox {
  package let value: Padding
  package init(_ value: Padding) { self.value = value }
}

extension Padding: Bridged {
  package static func fromLesson(_ value: Value) -> Padding {
    if let box = object(value) as? PaddingBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(PaddingBox(self)) }
}

/// Holds a `Precision` for a program.
package final class PrecisionBox {
  package let value: Precision
  package init(_ value: Precision) { self.value = value }
}

extension Precision: Bridged {
  package static func fromLesson(_ value: Value) -> Precision {
    if let box = object(value) as? PrecisionBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(PrecisionBox(self)) }
}

/// Holds a `Activation` for a program.
package final class ActivationBox {
  package let value: Activation
  package init(_ value: Activation) { self.value = value }
}

extension Activation: Bridged {
  package static func fromLesson(_ value: Value) -> Activation {
    if let box = object(value) as? ActivationBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(ActivationBox(self)) }
}

extension KMeans: Bridged {
  package static func fromLesson(_ value: Value) -> Self {
    if let found = object(value) as? Self { return found }
    wrongValue()
  }
  package var forLesson: Value { .object(self) }
}

extension PCA: Bridged {
  package static func fromLesson(_ value: Value) -> Self {
    if let found = object(value) as? Self { return found }
    wrongValue()
  }
  package var forLesson: Value { .object(self) }
}

/// Holds a `Dataset` for a program.
package final class DatasetBox {
  package let value: Dataset
  package init(_ value: Dataset) { self.value = value }
}

extension Dataset: Bridged {
  package static func fromLesson(_ value: Value) -> Dataset {
    if let box = object(value) as? DatasetBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(DatasetBox(self)) }
}

/// Holds a `Fold` for a program.
package final class FoldBox {
  package let value: Fold
  package init(_ value: Fold) { self.value = value }
}

extension Fold: Bridged {
  package static func fromLesson(_ value: Value) -> Fold {
    if let box = object(value) as? FoldBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(FoldBox(self)) }
}

/// Holds a `Table` for a program.
package final class TableBox {
  package let value: Table
  package init(_ value: Table) { self.value = value }
}

extension Table: Bridged {
  package static func fromLesson(_ value: Value) -> Table {
    if let box = object(value) as? TableBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(TableBox(self)) }
}

/// Holds a `Vocabulary` for a program.
package final class VocabularyBox {
  package let value: Vocabulary
  package init(_ value: Vocabulary) { self.value = value }
}

extension Vocabulary: Bridged {
  package static func fromLesson(_ value: Value) -> Vocabulary {
    if let box = object(value) as? VocabularyBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(VocabularyBox(self)) }
}

/// Holds a `BoostingLoss` for a program.
package final class BoostingLossBox {
  package let value: BoostingLoss
  package init(_ value: BoostingLoss) { self.value = value }
}

extension BoostingLoss: Bridged {
  package static func fromLesson(_ value: Value) -> BoostingLoss {
    if let box = object(value) as? BoostingLossBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(BoostingLossBox(self)) }
}

extension Estimator: Bridged {
  package static func fromLesson(_ value: Value) -> Self {
    if let found = object(value) as? Self { return found }
    wrongValue()
  }
  package var forLesson: Value { .object(self) }
}

/// Holds a `SplitCriterion` for a program.
package final class SplitCriterionBox {
  package let value: SplitCriterion
  package init(_ value: SplitCriterion) { self.value = value }
}

extension SplitCriterion: Bridged {
  package static func fromLesson(_ value: Value) -> SplitCriterion {
    if let box = object(value) as? SplitCriterionBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(SplitCriterionBox(self)) }
}

/// Holds a `TreeNode` for a program.
package final class TreeNodeBox {
  package let value: TreeNode
  package init(_ value: TreeNode) { self.value = value }
}

extension TreeNode: Bridged {
  package static func fromLesson(_ value: Value) -> TreeNode {
    if let box = object(value) as? TreeNodeBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(TreeNodeBox(self)) }
}

/// Holds a `GradientCheck` for a program.
package final class GradientCheckBox {
  package let value: GradientCheck
  package init(_ value: GradientCheck) { self.value = value }
}

extension GradientCheck: Bridged {
  package static func fromLesson(_ value: Value) -> GradientCheck {
    if let box = object(value) as? GradientCheckBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(GradientCheckBox(self)) }
}

/// Holds a `Constraint` for a program.
package final class ConstraintBox {
  package let value: Constraint
  package init(_ value: Constraint) { self.value = value }
}

extension Constraint: Bridged {
  package static func fromLesson(_ value: Value) -> Constraint {
    if let box = object(value) as? ConstraintBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(ConstraintBox(self)) }
}

/// Holds a `Aggregation` for a program.
package final class AggregationBox {
  package let value: Aggregation
  package init(_ value: Aggregation) { self.value = value }
}

extension Aggregation: Bridged {
  package static func fromLesson(_ value: Value) -> Aggregation {
    if let box = object(value) as? AggregationBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(AggregationBox(self)) }
}

/// Holds a `Initializer` for a program.
package final class InitializerBox {
  package let value: Initializer
  package init(_ value: Initializer) { self.value = value }
}

extension Initializer: Bridged {
  package static func fromLesson(_ value: Value) -> Initializer {
    if let box = object(value) as? InitializerBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(InitializerBox(self)) }
}

extension Layer: Bridged {
  package static func fromLesson(_ value: Value) -> Self {
    if let found = object(value) as? Self { return found }
    wrongValue()
  }
  package var forLesson: Value { .object(self) }
}

/// Holds a `Join` for a program.
package final class JoinBox {
  package let value: Join
  package init(_ value: Join) { self.value = value }
}

extension Join: Bridged {
  package static func fromLesson(_ value: Value) -> Join {
    if let box = object(value) as? JoinBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(JoinBox(self)) }
}

/// Holds a `RecurrentState` for a program.
package final class RecurrentStateBox {
  package let value: RecurrentState
  package init(_ value: RecurrentState) { self.value = value }
}

extension RecurrentState: Bridged {
  package static func fromLesson(_ value: Value) -> RecurrentState {
    if let box = object(value) as? RecurrentStateBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(RecurrentStateBox(self)) }
}

/// Holds a `Regularizer` for a program.
package final class RegularizerBox {
  package let value: Regularizer
  package init(_ value: Regularizer) { self.value = value }
}

extension Regularizer: Bridged {
  package static func fromLesson(_ value: Value) -> Regularizer {
    if let box = object(value) as? RegularizerBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(RegularizerBox(self)) }
}

/// Holds a `Interpolation` for a program.
package final class InterpolationBox {
  package let value: Interpolation
  package init(_ value: Interpolation) { self.value = value }
}

extension Interpolation: Bridged {
  package static func fromLesson(_ value: Value) -> Interpolation {
    if let box = object(value) as? InterpolationBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(InterpolationBox(self)) }
}

/// Holds a `Loss` for a program.
package final class LossBox {
  package let value: Loss
  package init(_ value: Loss) { self.value = value }
}

extension Loss: Bridged {
  package static func fromLesson(_ value: Value) -> Loss {
    if let box = object(value) as? LossBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(LossBox(self)) }
}

/// Holds a `Averaging` for a program.
package final class AveragingBox {
  package let value: Averaging
  package init(_ value: Averaging) { self.value = value }
}

extension Averaging: Bridged {
  package static func fromLesson(_ value: Value) -> Averaging {
    if let box = object(value) as? AveragingBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(AveragingBox(self)) }
}

/// Holds a `ConfusionMatrix` for a program.
package final class ConfusionMatrixBox {
  package let value: ConfusionMatrix
  package init(_ value: ConfusionMatrix) { self.value = value }
}

extension ConfusionMatrix: Bridged {
  package static func fromLesson(_ value: Value) -> ConfusionMatrix {
    if let box = object(value) as? ConfusionMatrixBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(ConfusionMatrixBox(self)) }
}

/// Holds a `Metric` for a program.
package final class MetricBox {
  package let value: Metric
  package init(_ value: Metric) { self.value = value }
}

extension Metric: Bridged {
  package static func fromLesson(_ value: Value) -> Metric {
    if let box = object(value) as? MetricBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(MetricBox(self)) }
}

/// Holds a `PrecisionRecallCurve` for a program.
package final class PrecisionRecallCurveBox {
  package let value: PrecisionRecallCurve
  package init(_ value: PrecisionRecallCurve) { self.value = value }
}

extension PrecisionRecallCurve: Bridged {
  package static func fromLesson(_ value: Value) -> PrecisionRecallCurve {
    if let box = object(value) as? PrecisionRecallCurveBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(PrecisionRecallCurveBox(self)) }
}

/// Holds a `ROCCurve` for a program.
package final class ROCCurveBox {
  package let value: ROCCurve
  package init(_ value: ROCCurve) { self.value = value }
}

extension ROCCurve: Bridged {
  package static func fromLesson(_ value: Value) -> ROCCurve {
    if let box = object(value) as? ROCCurveBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(ROCCurveBox(self)) }
}

extension Optimizer: Bridged {
  package static func fromLesson(_ value: Value) -> Self {
    if let found = object(value) as? Self { return found }
    wrongValue()
  }
  package var forLesson: Value { .object(self) }
}

/// Holds a `EarlyStopping` for a program.
package final class EarlyStoppingBox {
  package let value: EarlyStopping
  package init(_ value: EarlyStopping) { self.value = value }
}

extension EarlyStopping: Bridged {
  package static func fromLesson(_ value: Value) -> EarlyStopping {
    if let box = object(value) as? EarlyStoppingBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(EarlyStoppingBox(self)) }
}

/// Holds a `Evaluation` for a program.
package final class EvaluationBox {
  package let value: Evaluation
  package init(_ value: Evaluation) { self.value = value }
}

extension Evaluation: Bridged {
  package static func fromLesson(_ value: Value) -> Evaluation {
    if let box = object(value) as? EvaluationBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(EvaluationBox(self)) }
}

/// Holds a `GradientClipping` for a program.
package final class GradientClippingBox {
  package let value: GradientClipping
  package init(_ value: GradientClipping) { self.value = value }
}

extension GradientClipping: Bridged {
  package static func fromLesson(_ value: Value) -> GradientClipping {
    if let box = object(value) as? GradientClippingBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(GradientClippingBox(self)) }
}

/// Holds a `History` for a program.
package final class HistoryBox {
  package let value: History
  package init(_ value: History) { self.value = value }
}

extension History: Bridged {
  package static func fromLesson(_ value: Value) -> History {
    if let box = object(value) as? HistoryBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(HistoryBox(self)) }
}

/// Holds a `Schedule` for a program.
package final class ScheduleBox {
  package let value: Schedule
  package init(_ value: Schedule) { self.value = value }
}

extension Schedule: Bridged {
  package static func fromLesson(_ value: Value) -> Schedule {
    if let box = object(value) as? ScheduleBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(ScheduleBox(self)) }
}

/// Holds a `AxisScale` for a program.
package final class AxisScaleBox {
  package let value: AxisScale
  package init(_ value: AxisScale) { self.value = value }
}

extension AxisScale: Bridged {
  package static func fromLesson(_ value: Value) -> AxisScale {
    if let box = object(value) as? AxisScaleBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(AxisScaleBox(self)) }
}

/// Holds a `Figure` for a program.
package final class FigureBox {
  package let value: Figure
  package init(_ value: Figure) { self.value = value }
}

extension Figure: Bridged {
  package static func fromLesson(_ value: Value) -> Figure {
    if let box = object(value) as? FigureBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(FigureBox(self)) }
}

/// Holds a `Series` for a program.
package final class SeriesBox {
  package let value: Series
  package init(_ value: Series) { self.value = value }
}

extension Series: Bridged {
  package static func fromLesson(_ value: Value) -> Series {
    if let box = object(value) as? SeriesBox { return box.value }
    wrongValue()
  }
  package var forLesson: Value { .object(SeriesBox(self)) }
}

/// How a value of a type of LessonKit prints; nothing where the type has no words of its own.
package func describeNative(_ object: AnyObject) -> String? {
  if let found = object as? PaddingBox {
    switch found.value {
    case .valid: return "valid"
    case .same: return "same"
    case .zeros(let value0): return "zeros(\(value0))"
    case .zerosPerAxis(let value0): return "zerosPerAxis(\(value0))"
    case .causal: return "causal"
    }
  }
  if let found = object as? PrecisionBox {
    switch found.value {
    case .single: return "single"
    case .double: return "double"
    }
  }
  if let found = object as? ActivationBox {
    switch found.value {
    case .linear: return "linear"
    case .step: return "step"
    case .sigmoid: return "sigmoid"
    case .tanh: return "tanh"
    case .relu: return "relu"
    case .leakyReLU: return "leakyReLU"
    case .elu: return "elu"
    case .selu: return "selu"
    case .swish: return "swish"
    case .gelu: return "gelu"
    case .softplus: return "softplus"
    case .softmax: return "softmax"
    case .logSoftmax: return "logSoftmax"
    case .hardSigmoid: return "hardSigmoid"
    case .hardTanh: return "hardTanh"
    case .hardSwish: return "hardSwish"
    case .relu6: return "relu6"
    case .mish: return "mish"
    case .softsign: return "softsign"
    case .exponential: return "exponential"
    case .geluTanh: return "geluTanh"
    case .leakyReLUOf(let slope): return "leakyReLUOf(slope: \(slope))"
    case .eluOf(let alpha): return "eluOf(alpha: \(alpha))"
    case .swishOf(let beta): return "swishOf(beta: \(beta))"
    }
  }
  if let found = object as? DatasetBox { return found.value.description }
  if let found = object as? TableBox { return found.value.description }
  if let found = object as? VocabularyBox { return found.value.description }
  if let found = object as? BoostingLossBox {
    switch found.value {
    case .squaredError: return "squaredError"
    case .logistic: return "logistic"
    case .softmax: return "softmax"
    }
  }
  if let found = object as? DecisionTree { return found.description }
  if let found = object as? SplitCriterionBox {
    switch found.value {
    case .gini: return "gini"
    case .entropy: return "entropy"
    case .squaredError: return "squaredError"
    }
  }
  if let found = object as? GradientCheckBox { return found.value.description }
  if let found = object as? ActivationLayer { return found.description }
  if let found = object as? AlphaDropout { return found.description }
  if let found = object as? AveragePooling1D { return found.description }
  if let found = object as? AveragePooling2D { return found.description }
  if let found = object as? AveragePooling3D { return found.description }
  if let found = object as? BatchNormalization { return found.description }
  if let found = object as? Bidirectional { return found.description }
  if let found = object as? ConstraintBox {
    switch found.value {
    case .maxNorm(let value0): return "maxNorm(\(value0))"
    case .unitNorm: return "unitNorm"
    case .minMaxNorm(let minimum, let maximum): return "minMaxNorm(minimum: \(minimum), maximum: \(maximum))"
    case .nonNegative: return "nonNegative"
    }
  }
  if let found = object as? Conv1D { return found.description }
  if let found = object as? Conv1DTranspose { return found.description }
  if let found = object as? Conv2D { return found.description }
  if let found = object as? Conv2DTranspose { return found.description }
  if let found = object as? Conv3D { return found.description }
  if let found = object as? ConvolutionLayer { return found.description }
  if let found = object as? Cropping1D { return found.description }
  if let found = object as? Cropping2D { return found.description }
  if let found = object as? Dense { return found.description }
  if let found = object as? DepthwiseConv2D { return found.description }
  if let found = object as? Dropout { return found.description }
  if let found = object as? Embedding { return found.description }
  if let found = object as? Flatten { return found.description }
  if let found = object as? GRU { return found.description }
  if let found = object as? GaussianDropout { return found.description }
  if let found = object as? GaussianNoise { return found.description }
  if let found = object as? GlobalAveragePooling1D { return found.description }
  if let found = object as? GlobalAveragePooling2D { return found.description }
  if let found = object as? GlobalAveragePooling3D { return found.description }
  if let found = object as? GlobalMaxPooling1D { return found.description }
  if let found = object as? GlobalMaxPooling2D { return found.description }
  if let found = object as? GlobalMaxPooling3D { return found.description }
  if let found = object as? AggregationBox {
    switch found.value {
    case .symmetric: return "symmetric"
    case .mean: return "mean"
    case .sum: return "sum"
    }
  }
  if let found = object as? GraphConvolution { return found.description }
  if let found = object as? GroupNormalization { return found.description }
  if let found = object as? InitializerBox {
    switch found.value {
    case .zeros: return "zeros"
    case .ones: return "ones"
    case .constant(let value0): return "constant(\(value0))"
    case .normal(let standardDeviation): return "normal(standardDeviation: \(standardDeviation))"
    case .uniform(let limit): return "uniform(limit: \(limit))"
    case .glorotUniform: return "glorotUniform"
    case .glorotNormal: return "glorotNormal"
    case .heUniform: return "heUniform"
    case .heNormal: return "heNormal"
    case .lecunNormal: return "lecunNormal"
    case .lecunUniform: return "lecunUniform"
    case .truncatedNormal(let standardDeviation): return "truncatedNormal(standardDeviation: \(standardDeviation))"
    case .identity: return "identity"
    case .orthogonal: return "orthogonal"
    }
  }
  if let found = object as? InstanceNormalization { return found.description }
  if let found = object as? JordanRNN { return found.description }
  if let found = object as? LSTM { return found.description }
  if let found = object as? Lambda { return found.description }
  if let found = object as? Layer { return found.description }
  if let found = object as? LayerNormalization { return found.description }
  if let found = object as? LocalResponseNormalization { return found.description }
  if let found = object as? MaxPooling1D { return found.description }
  if let found = object as? MaxPooling2D { return found.description }
  if let found = object as? MaxPooling3D { return found.description }
  if let found = object as? Maxout { return found.description }
  if let found = object as? MultiHeadAttention { return found.description }
  if let found = object as? PReLU { return found.description }
  if let found = object as? JoinBox {
    switch found.value {
    case .concatenate: return "concatenate"
    case .add: return "add"
    case .average: return "average"
    case .multiply: return "multiply"
    case .maximum: return "maximum"
    }
  }
  if let found = object as? Parallel { return found.description }
  if let found = object as? Permute { return found.description }
  if let found = object as? PoolingLayer { return found.description }
  if let found = object as? PositionalEncoding { return found.description }
  if let found = object as? RMSNormalization { return found.description }
  if let found = object as? RecurrentLayer { return found.description }
  if let found = object as? RegularizerBox {
    switch found.value {
    case .l1(let value0): return "l1(\(value0))"
    case .l2(let value0): return "l2(\(value0))"
    case .l1l2(let l1, let l2): return "l1l2(l1: \(l1), l2: \(l2))"
    }
  }
  if let found = object as? Repeat { return found.description }
  if let found = object as? RepeatVector { return found.description }
  if let found = object as? Rescaling { return found.description }
  if let found = object as? Reshape { return found.description }
  if let found = object as? Residual { return found.description }
  if let found = object as? SeparableConv2D { return found.description }
  if let found = object as? Sequential { return found.description }
  if let found = object as? SimpleRNN { return found.description }
  if let found = object as? SpatialDropout1D { return found.description }
  if let found = object as? SpatialDropout2D { return found.description }
  if let found = object as? TimeDistributed { return found.description }
  if let found = object as? TransformerBlock { return found.description }
  if let found = object as? UpSampling1D { return found.description }
  if let found = object as? InterpolationBox {
    switch found.value {
    case .nearest: return "nearest"
    case .bilinear: return "bilinear"
    }
  }
  if let found = object as? UpSampling2D { return found.description }
  if let found = object as? ZeroPadding1D { return found.description }
  if let found = object as? ZeroPadding2D { return found.description }
  if let found = object as? LossBox {
    switch found.value {
    case .meanSquaredError: return "meanSquaredError"
    case .meanAbsoluteError: return "meanAbsoluteError"
    case .huber: return "huber"
    case .hinge: return "hinge"
    case .squaredHinge: return "squaredHinge"
    case .binaryCrossentropy: return "binaryCrossentropy"
    case .binaryCrossentropyFromLogits: return "binaryCrossentropyFromLogits"
    case .categoricalCrossentropy: return "categoricalCrossentropy"
    case .categoricalCrossentropyFromLogits: return "categoricalCrossentropyFromLogits"
    case .sparseCategoricalCrossentropy: return "sparseCategoricalCrossentropy"
    case .sparseCategoricalCrossentropyFromLogits: return "sparseCategoricalCrossentropyFromLogits"
    case .kullbackLeibler: return "kullbackLeibler"
    case .cosineDistance: return "cosineDistance"
    case .logCosh: return "logCosh"
    case .poisson: return "poisson"
    case .meanSquaredLogarithmicError: return "meanSquaredLogarithmicError"
    case .meanAbsolutePercentageError: return "meanAbsolutePercentageError"
    case .huberOf(let delta): return "huberOf(delta: \(delta))"
    case .quantile(let value0): return "quantile(\(value0))"
    case .focal(let value0, let gamma): return "focal(\(value0), gamma: \(gamma))"
    case .weighted(let value0, let classes): return "weighted(\(value0), classes: \(classes))"
    case .smoothed(let value0, let by): return "smoothed(\(value0), by: \(by))"
    case .rowWeighted(let value0, let rowShape): return "rowWeighted(\(value0), rowShape: \(rowShape))"
    }
  }
  if let found = object as? AveragingBox {
    switch found.value {
    case .micro: return "micro"
    case .macro: return "macro"
    case .weighted: return "weighted"
    }
  }
  if let found = object as? ConfusionMatrixBox { return found.value.description }
  if let found = object as? MetricBox {
    switch found.value {
    case .accuracy: return "accuracy"
    case .topK(let value0): return "topK(\(value0))"
    case .perplexity: return "perplexity"
    case .precision: return "precision"
    case .recall: return "recall"
    case .specificity: return "specificity"
    case .f1: return "f1"
    case .meanAbsoluteError: return "meanAbsoluteError"
    case .meanSquaredError: return "meanSquaredError"
    case .rootMeanSquaredError: return "rootMeanSquaredError"
    case .rSquared: return "rSquared"
    }
  }
  if let found = object as? PrecisionRecallCurveBox { return found.value.description }
  if let found = object as? ROCCurveBox { return found.value.description }
  if let found = object as? EvaluationBox { return found.value.description }
  if let found = object as? GradientClippingBox {
    switch found.value {
    case .value(let value0): return "value(\(value0))"
    case .norm(let value0): return "norm(\(value0))"
    case .globalNorm(let value0): return "globalNorm(\(value0))"
    }
  }
  if let found = object as? HistoryBox { return found.value.description }
  if let found = object as? ScheduleBox {
    switch found.value {
    case .step(let every, let factor): return "step(every: \(every), factor: \(factor))"
    case .exponential(let factor): return "exponential(factor: \(factor))"
    case .inverseTime(let decay): return "inverseTime(decay: \(decay))"
    case .cosine(let epochs, let minimum): return "cosine(epochs: \(epochs), minimum: \(minimum))"
    case .warmUp(let epochs): return "warmUp(epochs: \(epochs))"
    case .onPlateau(let patience, let factor, let minimum): return "onPlateau(patience: \(patience), factor: \(factor), minimum: \(minimum))"
    case .milestones(let value0, let factor): return "milestones(\(value0), factor: \(factor))"
    case .polynomial(let epochs, let power, let minimum): return "polynomial(epochs: \(epochs), power: \(power), minimum: \(minimum))"
    case .cosineRestarts(let epochs, let growth, let minimum): return "cosineRestarts(epochs: \(epochs), growth: \(growth), minimum: \(minimum))"
    case .oneCycle(let epochs): return "oneCycle(epochs: \(epochs))"
    case .triangular(let epochs, let minimum): return "triangular(epochs: \(epochs), minimum: \(minimum))"
    case .warmUpThen(let epochs, let value1): return "warmUpThen(epochs: \(epochs), \(value1))"
    }
  }
  if let found = object as? AxisScaleBox {
    switch found.value {
    case .linear: return "linear"
    case .logarithmic: return "logarithmic"
    }
  }
  return nil
}

/// Whether two values of the same type of LessonKit are equal; nothing where the type does not say.
package func equateNatives(_ a: AnyObject, _ b: AnyObject) -> Bool? {
  if let x = a as? PaddingBox, let y = b as? PaddingBox { return x.value == y.value }
  if let x = a as? PrecisionBox, let y = b as? PrecisionBox { return x.value == y.value }
  if let x = a as? ActivationBox, let y = b as? ActivationBox { return x.value == y.value }
  if let x = a as? BoostingLossBox, let y = b as? BoostingLossBox { return x.value == y.value }
  if let x = a as? SplitCriterionBox, let y = b as? SplitCriterionBox { return x.value == y.value }
  if let x = a as? ConstraintBox, let y = b as? ConstraintBox { return x.value == y.value }
  if let x = a as? AggregationBox, let y = b as? AggregationBox { return x.value == y.value }
  if let x = a as? InitializerBox, let y = b as? InitializerBox { return x.value == y.value }
  if let x = a as? JoinBox, let y = b as? JoinBox { return x.value == y.value }
  if let x = a as? RegularizerBox, let y = b as? RegularizerBox { return x.value == y.value }
  if let x = a as? InterpolationBox, let y = b as? InterpolationBox { return x.value == y.value }
  if let x = a as? LossBox, let y = b as? LossBox { return x.value == y.value }
  if let x = a as? AveragingBox, let y = b as? AveragingBox { return x.value == y.value }
  if let x = a as? MetricBox, let y = b as? MetricBox { return x.value == y.value }
  if let x = a as? GradientClippingBox, let y = b as? GradientClippingBox { return x.value == y.value }
  if let x = a as? ScheduleBox, let y = b as? ScheduleBox { return x.value == y.value }
  if let x = a as? AxisScaleBox, let y = b as? AxisScaleBox { return x.value == y.value }
  return nil
}

/// A deep copy of a model, layer or optimizer; nothing for what is never changed in place.
package func copyNative(_ object: AnyObject) -> AnyObject? {
  if let found = object as? KMeans { return found.copied() }
  if let found = object as? PCA { return found.copied() }
  if let found = object as? Estimator { return found.copied() }
  if let found = object as? Layer { return found.copied() }
  if let found = object as? Optimizer { return found.copied() }
  return nil
}
