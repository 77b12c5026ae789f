"""Trainings, losses, metrics, data sets and classic models."""
import itertools

from values import NUMBERS, TENSORS, WHOLES, each

MODEL = ("let m = Sequential(input: 2) { Dense(3, activation: .softmax) }\n"
         "let x = Tensor([[1, 2], [3, 4], [5, 6]])\nlet y = Tensor([0, 1, 2])\n")
FIT = "let h = m.fit(x, y, loss: .sparseCategoricalCrossentropy, optimizer: "
SGD = "SGD(learningRate: 0.1), epochs: 3, "
OPTIMIZERS = """
SGD(learningRate: #) | SGD(momentum: #) | SGD(momentum: #, nesterov: true) | SGD(weightDecay: #) | Adam(learningRate: #)
Adam(beta1: #) | Adam(beta2: #) | Adam(epsilon: #) | AdamW(weightDecay: #) | Adagrad(learningRateDecay: #) | Adadelta(rho: #)
RMSprop(rho: #) | RMSprop(momentum: #) | Adamax(beta2: #) | NAdam(momentumDecay: #) | Rprop(shrink: #) | Rprop(grow: #)
Rprop(minimumStep: #) | AdaptiveGains(increase: #) | AdaptiveGains(minimumGain: #)
"""
WHOLE_SETTINGS = """
schedule: .step(every: #, factor: 0.5) | schedule: .cosine(epochs: #, minimum: 0) | schedule: .warmUp(epochs: #)
schedule: .onPlateau(patience: #, factor: 0.5, minimum: 0) | schedule: .milestones([#], factor: 0.5)
schedule: .polynomial(epochs: #, power: 1, minimum: 0) | schedule: .cosineRestarts(epochs: #, growth: 2, minimum: 0)
schedule: .cosineRestarts(epochs: 2, growth: #, minimum: 0) | schedule: .oneCycle(epochs: #)
schedule: .triangular(epochs: #, minimum: 0) | schedule: .warmUpThen(epochs: #, .exponential(factor: 0.9))
earlyStopping: EarlyStopping(patience: #)
"""
NUMBER_SETTINGS = """
schedule: .step(every: 1, factor: #) | schedule: .exponential(factor: #) | schedule: .inverseTime(decay: #)
schedule: .cosine(epochs: 3, minimum: #) | schedule: .polynomial(epochs: 3, power: #, minimum: 0)
schedule: .onPlateau(patience: 0, factor: #, minimum: 0) | clipping: .value(#) | clipping: .norm(#) | clipping: .globalNorm(#)
earlyStopping: EarlyStopping(minimumImprovement: #)
"""
LOSSES = """
meanSquaredError | meanAbsoluteError | huber | hinge | squaredHinge | binaryCrossentropy | binaryCrossentropyFromLogits
categoricalCrossentropy | categoricalCrossentropyFromLogits | sparseCategoricalCrossentropy
sparseCategoricalCrossentropyFromLogits | kullbackLeibler | cosineDistance | logCosh | poisson | meanSquaredLogarithmicError
meanAbsolutePercentageError | huber(delta: #) | quantile(#) | focal(.binaryCrossentropy, gamma: #)
focal(.meanSquaredError, gamma: 2) | weighted(.categoricalCrossentropy, classes: [])
weighted(.categoricalCrossentropy, classes: [1, 2]) | weighted(.meanSquaredError, classes: [1])
weighted(.sparseCategoricalCrossentropy, classes: [1, #, 3]) | smoothed(.categoricalCrossentropy, by: #)
smoothed(.meanSquaredError, by: 0.1)
"""
TARGETS = ["Tensor([0, 1, 3])", "Tensor([0, 1, -1])", "Tensor([0, 1, 0.5])", "Tensor([0, 1, .nan])", "Tensor([0, 1])",
           "Tensor.zeros([0])", "Tensor([[0], [1], [2]])", "Tensor(1)", "Tensor([[5, -1, .nan], [0, 1, 0], [1, 0, 0]])"]
METRICS = "accuracy topK(#) perplexity precision recall specificity f1 meanAbsoluteError rSquared rootMeanSquaredError"
OF_TWO = """
accuracy(a, b) | confusionMatrix(a, b) | explainedVariance(a, b) | medianAbsoluteError(a, b) | perplexity(a, b)
rootMeanSquaredError(a, b) | rSquared(a, b) | topKAccuracy(a, b, k: 2) | topKAccuracy(a, b, k: 0) | diceLoss(a, b)
contrastiveLoss(a, areAlike: b) | gaussianLikelihoodLoss(a, b, variance: b) | normalDivergence(mean: a, logVariance: b)
negativeLogLikelihood(a, b) | tripletMarginLoss(a, b, a) | quantileLoss(a, b, share: 2) | huber(a, b, delta: -1)
"""
OF_LABELS = """
accuracy([], []) | accuracy([1], [1, 2]) | confusionMatrix(labels: [], predictions: [])
confusionMatrix(labels: [-1], predictions: [0]) | confusionMatrix(labels: [0], predictions: [0, 1])
confusionMatrix(labels: [Int.max], predictions: [0]) | confusionMatrix(labels: [3], predictions: [0], classes: 2)
confusionMatrix(labels: [0], predictions: [0], classes: #) | confusionMatrix(labels: [0, 1], predictions: [0, 1]).f1(of: #)
confusionMatrix(labels: [0, 1], predictions: [0, 1]).fBeta(-1, of: 0) | rocCurve(labels: [], scores: [])
rocCurve(labels: [1, 1], scores: [0.1, 0.2]) | rocCurve(labels: [0, 2], scores: [0.1, 0.2])
rocCurve(labels: [0, 1], scores: [.nan, 0.2]) | rocCurve(labels: [0, 1], scores: [0.2])
precisionRecallCurve(labels: [0, 0], scores: [0.1, 0.2]) | precisionRecallCurve(labels: [], scores: []) | balancedWeights([])
balancedWeights([#]) | balancedWeights([0, 5]) | silhouetteScore(Tensor([[1], [2]]), labels: [0, 0])
silhouetteScore(Tensor([[1], [2], [3]]), labels: [0, 1, #])
"""
DATA = """
Dataset.line(count: #) | Dataset.sine(count: #) | Dataset.blobs(count: #) | Dataset.blobs(centers: #) | Dataset.moons(count: #)
Dataset.circles(count: #) | Dataset.spirals(count: #) | Dataset.spirals(arms: #) | Dataset.xor(count: #)
Dataset.checkerboard(count: #) | Dataset.checkerboard(squares: #) | Dataset.passOrFail(count: #) | Dataset.shapes(count: #)
Dataset.shapes(count: 2, size: #) | Dataset.iris().folds(#) | Dataset.iris().folds(#, stratified: true)
Dataset.iris().batched(#) | Dataset.iris().rows([#]) | Dataset.iris().oneHot(classes: #) | Dataset.line(count: 3).folds(#)
Dataset.shapes(count: 2).augmented(copies: #) | Dataset.shapes(count: 2).augmented(shift: #) | sineSeries(count: #)
randomWalk(count: #) | seasonalSeries(count: #) | autoregressiveSeries([0.5], count: #) | slidingWindows([1, 2, 3], length: #)
slidingWindows([1, 2, 3], length: 1, ahead: #) | Vocabulary("abc").windows("abcabc", length: #)
Vocabulary("abc").windows("abcabc", length: 2, step: #) | Vocabulary("abc").text([#]) | Vocabulary("")
Vocabulary("abc").numbers("xyz") | Vocabulary("abc").oneHot("") | slidingWindows([], length: 1) | autoregressiveSeries([])
Dataset.line().augmented() | Dataset.line().oneHot() | Dataset.line().labels
Dataset.moons().standardized(like: Dataset.iris()) | Dataset.csv("no.csv", target: "y")
"""
DATA_WITH_NUMBERS = """
Dataset.line(noise: #) | Dataset.line(slope: #) | Dataset.blobs(spread: #) | Dataset.moons(noise: #) | Dataset.circles(factor: #)
Dataset.spirals(turns: #) | Dataset.iris().split(testFraction: #) | Dataset.iris().split(testFraction: #, stratified: true)
sineSeries(period: #) | sineSeries(noise: #) | autoregressiveSeries([#]) | Dataset.shapes(count: 2).augmented(noise: #)
"""
CLUSTERINGS = "KMeans(clusters: #) | KMeans(clusters: 2, restarts: #) | KMeans(clusters: 2, maximumRounds: #) | PCA(components: #)"
ESTIMATORS = """
DecisionTree(maximumDepth: #) | DecisionTree(minimumRowsToSplit: #) | DecisionTree(minimumRowsInLeaf: #)
DecisionTree(maximumFeatures: #) | RandomForest(trees: #) | RandomForest(trees: 2, maximumDepth: #)
RandomForest(trees: 2, maximumFeatures: #) | AdaBoost(rounds: #) | AdaBoost(rounds: 2, maximumDepth: #)
GradientBoosting(rounds: #) | GradientBoosting(rounds: 2, maximumDepth: #) | GradientBoosting(rounds: 2, maximumFeatures: #)
Bagging(DecisionTree(), count: #)
"""
ESTIMATORS_WITH_NUMBERS = """
LinearRegression(ridge: #) | AdaBoost(rounds: 2, learningRate: #) | GradientBoosting(rounds: 2, learningRate: #)
GradientBoosting(rounds: 2, lambda: #) | GradientBoosting(rounds: 2, gamma: #) | GradientBoosting(rounds: 2, rowShare: #)
GradientBoosting(loss: .logistic, rounds: 2, minimumCurvature: #)
"""
PLAIN = """
DecisionTree() | RandomForest(trees: 2) | AdaBoost(rounds: 2) | GradientBoosting(rounds: 2) | LinearRegression()
GradientBoosting(loss: .logistic, rounds: 2) | GradientBoosting(loss: .softmax, rounds: 2) | Bagging(DecisionTree(), count: 2)
DecisionTree(criterion: .squaredError)
"""
ROWS = "let x = Tensor([[1, 2], [3, 4], [5, 6], [0, 1]])\n"


def listed(text):
    return [part for line in text.strip().split("\n") for part in line.split(" | ")]


def trainings():
    for value in WHOLES:
        yield MODEL + FIT + f"Adam(), epochs: 2, batchSize: {value})\nprint(h)"
        yield MODEL + FIT + f"Adam(), epochs: {value}, batchSize: 2)\nprint(h)"
    for optimizer in each(listed(OPTIMIZERS), NUMBERS):
        yield MODEL + FIT + f"{optimizer}, epochs: 2)\nprint(h.loss)"
        yield f"let o = {optimizer}\nvar w = Tensor([1, 2])\no.update(&w, Tensor([0.1, .nan]))\nprint(w)"
    for setting in [*each(listed(WHOLE_SETTINGS), WHOLES), *each(listed(NUMBER_SETTINGS), NUMBERS)]:
        yield MODEL + FIT + SGD + setting + ")\nprint(h.learningRate)"
    for x in TENSORS.values():
        yield MODEL + FIT.replace("(x", f"({x}") + "Adam(), epochs: 1)\nprint(h.loss)"
        yield MODEL + f"let h = m.fit({x}, {x}, loss: .meanSquaredError, optimizer: Adam(), epochs: 1)\nprint(h.loss)"
        yield MODEL + f"let h = m.predict({x})\nprint(h)"
        yield MODEL + f"m.layers[0].weight = {x}\nprint(m.layers[0].weight)"
        yield MODEL + f"m.setParameters([{x}])"


def measures():
    for loss in each(listed(LOSSES), NUMBERS):
        for p, t in itertools.product(TENSORS.values(), TENSORS.values()):
            yield f"let l: Loss = .{loss}\nlet p = {p}\nlet t = {t}\nlet v = l(p, t)\nprint(v)"
        for y in TARGETS:
            yield MODEL + f"let h = m.fit(x, {y}, loss: .{loss}, optimizer: Adam(), epochs: 1, metrics: [.accuracy])\nprint(h)"
    for metric, y in itertools.product(each(METRICS.split(), WHOLES), ["x", *TARGETS]):
        yield MODEL + f"let h = m.evaluate(x, {y}, loss: .meanSquaredError, metrics: [.{metric}])\nprint(h)"
    for call, a, b in itertools.product(listed(OF_TWO), TENSORS.values(), TENSORS.values()):
        yield f"let a = {a}\nlet b = {b}\nlet v = {call}\nprint(v)"
    for call in each(listed(OF_LABELS), WHOLES):
        yield f"let v = {call}\nprint(v)"


def data():
    for call in [*each(listed(DATA), WHOLES), *each(listed(DATA_WITH_NUMBERS), NUMBERS)]:
        yield f"let v = {call}\nprint(v)"
    for x in TENSORS.values():
        yield (f"let d = Dataset({x}, {x})\nprint(d, d.labels, d.standardized().x, d.minMaxScaled().x)\n"
               "print(d.oneHot().y, d.split().test)")
        yield f"let d = Dataset({x}, Tensor([1, 0, 1]))\nprint(d)\nprint(d.folds(2)[0].train)"


def classics():
    for model in each(listed(CLUSTERINGS), WHOLES):
        yield ROWS + f"let m = {model}\nm.fit(x)\nprint(m)"
    for model in [*each(listed(ESTIMATORS), WHOLES), *each(listed(ESTIMATORS_WITH_NUMBERS), NUMBERS)]:
        yield ROWS + f"let m = {model}\nm.fit(x, Tensor([0, 1, 1, 0]))\nprint(m.predict(x))"
    for model, x in itertools.product(["KMeans(clusters: 2)", "PCA(components: 1)"], TENSORS.values()):
        yield f"let m = {model}\nm.fit({x})\nprint(m)"
    for model in listed(PLAIN):
        made = f"let m = {model}\n"
        for x in TENSORS.values():
            yield made + f"m.fit({x}, Tensor([0, 1, 2]))\nprint(m.predict({x}))"
            yield made + f"m.fit(Tensor([[1, 2], [3, 4]]), Tensor([0, 1]))\nprint(m.predict({x}))"
        for y in ["[0, -1]", "[0, 0.5]", "[0, .nan]", "[0, 1e12]", "[[0], [1]]", "[[0, 1], [1, 0]]", "[1, 1]", "[0]"]:
            yield made + f"m.fit(Tensor([[1, 2], [3, 4]]), Tensor({y}))\nprint(m.predict(Tensor([[1, 2]])))"
        for weights in ["[1]", "[1, -1]", "[0, 0]", "[.nan, 1]"]:
            yield made + f"m.fit(Tensor([[1, 2], [3, 4]]), Tensor([0, 1]), weights: {weights})"
        yield made + "print(m.predict(Tensor([[1, 2]])))"
    for name in ["alexNet", "googLeNet", "leNet5", "resNet18", "resNet50"]:
        for input in ["[]", "[1, 1, 1]", "[32, 32]", "[0, 0, 3]", "[-1, 3, 3]", "[8, 8, 3]", "[10_000_000, 10_000_000, 3]"]:
            yield f"let m = Sequential.{name}(input: {input}, width: 0.1)\nprint(m.parameterCount)"
        for setting in [*each(["classes: #"], WHOLES), *each(["width: #"], NUMBERS)]:
            yield f"let m = Sequential.{name}({setting})\nprint(m.parameterCount)"


def lessons():
    return itertools.chain(trainings(), measures(), data(), classics())
