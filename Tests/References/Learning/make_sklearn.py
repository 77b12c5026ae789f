"""Writes reference values of decision trees, ensembles, metrics and classic models.

Trees come from a short search of every split, written here, whose ties are decided as courseware decides them; that
search is checked against scikit-learn's trees. Boosted trees are checked against XGBoost.
"""
import numpy as np
import xgboost
from sklearn import cluster, datasets, decomposition, ensemble, linear_model, metrics, tree

EPSILON = 1e-12


def put(name, values):
    values = np.asarray(values, dtype=np.float64)
    shape = "x".join(str(n) for n in values.shape) or "-"
    print(name, shape, *[repr(float(v)) for v in values.reshape(-1)])


class Nodes:
    """A grown tree, node by node, the left branch first: feature, threshold, left, right, rows and leaf numbers."""

    def __init__(self):
        self.rows = []

    def lines(self):
        return [row[:5] for row in self.rows]

    def leaf(self, x):
        node = 0
        while self.rows[node][0] >= 0:
            feature, threshold, left, right = self.rows[node][:4]
            node = left if x[feature] <= threshold else right
        return self.rows[node][5]


def worth(kind, a, b, penalty=0.0):
    """What a node is worth: the larger, the better."""
    if kind == "gini":
        return (a * a).sum() / a.sum() if a.sum() > 0 else 0.0
    if kind == "entropy":
        p = a[a > 0]
        return (p * np.log(p / a.sum())).sum()
    return a * a / (b + penalty) if b + penalty > 0 else 0.0


def grow(x, kind, a, b=None, depth=None, penalty=0.0, price=0.0, least=0.0, features=None):
    """a: a row's one-hot class, target or gradient; b: its weight or curvature."""
    nodes = Nodes()

    def sums(rows):
        return a[rows].sum(0), (b[rows].sum() if b is not None else 0.0)

    def visit(rows, level):
        index = len(nodes.rows)
        nodes.rows.append(None)
        shift = 0.0
        if kind == "squared":
            shift = a[rows].mean()
        total, size = sums(rows)
        best = None
        pure = kind != "boost" and len(np.unique(a[rows], axis=0)) == 1
        if not pure and (depth is None or level < depth):
            scale = len(rows) if kind in ("gini", "entropy") else (np.abs(a[rows] - shift).sum()) ** 2 / (
                size + penalty if kind == "boost" else len(rows))
            for feature in range(x.shape[1]):
                order = rows[np.argsort(x[rows, feature], kind="stable")]
                numbers = x[order, feature]
                for place in range(1, len(order)):
                    if numbers[place] <= numbers[place - 1]:
                        continue
                    left, right = order[:place], order[place:]
                    (la, lb), (ra, rb) = sums(left), sums(right)
                    if kind == "squared":
                        la, ra, lb, rb = la - shift * len(left), ra - shift * len(right), len(left), len(right)
                    if kind == "boost" and min(lb, rb) < least:
                        continue
                    score = worth(kind, la, lb, penalty) + worth(kind, ra, rb, penalty)
                    if best is None or score > best[0] + EPSILON * scale:
                        half = 0.5 * numbers[place - 1] + 0.5 * numbers[place]
                        best = (score, feature, half, left, right)
            if best and kind == "boost" and 0.5 * (best[0] - worth(kind, total, size, penalty)) - price <= EPSILON * scale:
                best = None
        if best is None:
            if kind == "boost":
                value = -total / (size + penalty)
            else:
                value = total / total.sum() if kind in ("gini", "entropy") else shift
            nodes.rows[index] = (-1, 0.0, -1, -1, len(rows), value)
            return index
        _, feature, threshold, left, right = best
        first = visit(np.sort(left), level + 1)
        second = visit(np.sort(right), level + 1)
        nodes.rows[index] = (feature, threshold, first, second, len(rows), None)
        return index

    visit(np.arange(len(x)), 0)
    return nodes


def same_as_sklearn(nodes, x, y, make):
    """Whether some random order of features makes scikit-learn's tree the same; only ties depend on that order."""
    for seed in range(2000):
        found = make(seed).fit(x, y).tree_
        ours = nodes.lines()
        if found.node_count == len(ours) and all(
            max(found.feature[i], -1) == ours[i][0] and abs(found.threshold[i] - ours[i][1]) < 1e-5
            for i in range(len(ours)) if ours[i][0] >= 0
        ) and all(found.feature[i] < 0 for i in range(len(ours)) if ours[i][0] < 0):
            return found
    raise SystemExit("scikit-learn grows another tree")


def trees():
    iris = datasets.load_iris()
    noise = np.random.default_rng(11)
    x = np.round(noise.normal(size=(120, 4)) * 16) / 16
    y = ((x[:, 0] * x[:, 1] > 0) + (x[:, 2] > 0.5)).astype(int)
    flip = noise.random(120) < 0.2
    y[flip] = noise.integers(0, 3, flip.sum())
    numbers = np.sin(2 * x[:, 0]) + x[:, 1] ** 2 + 0.3 * noise.normal(size=120)
    put("table.x", x)
    put("table.labels", y)
    put("table.numbers", numbers)
    for name, table, labels in [("iris", iris.data, iris.target), ("table", x, y)]:
        for kind in ("gini", "entropy"):
            # Deeper nodes of the noisy table have few rows and many ties, in which scikit-learn draws by lot.
            for depth in (2, None if name == "iris" else 4):
                nodes = grow(table, kind, np.eye(3)[labels], depth=depth)
                found = same_as_sklearn(nodes, table, labels, lambda seed: tree.DecisionTreeClassifier(
                    criterion=kind, max_depth=depth, random_state=seed))
                put(f"tree.{name}.{kind}.{depth or 9}", nodes.lines())
                put(f"tree.{name}.{kind}.{depth or 9}.importances", found.compute_feature_importances())
    for depth in (2, 4):
        nodes = grow(x, "squared", numbers, depth=depth)
        found = same_as_sklearn(nodes, x, numbers, lambda seed: tree.DecisionTreeRegressor(
            max_depth=depth, random_state=seed))
        put(f"tree.table.squared.{depth or 9}", nodes.lines())
        put(f"tree.table.squared.{depth or 9}.importances", found.compute_feature_importances())
        put(f"tree.table.squared.{depth or 9}.y", [nodes.leaf(row) for row in x])
    adaboost(x, y, "three", 3)
    adaboost(x, (y > 0).astype(int), "two", 2)
    boosting(x, y, numbers)


def adaboost(x, y, name, classes):
    model = ensemble.AdaBoostClassifier(tree.DecisionTreeClassifier(max_depth=1), n_estimators=25, learning_rate=0.7)
    model.fit(x, y)
    put(f"adaboost.{name}.votes", model.estimator_weights_)
    put(f"adaboost.{name}.errors", model.estimator_errors_)
    put(f"adaboost.{name}.probabilities", model.predict_proba(x))


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def boosting(x, labels, numbers):
    yes = (labels > 0).astype(float)
    rounds, rate, depth = 12, 0.3, 3
    for name, y, start, price, penalty in [
        ("squared", numbers, numbers.mean(), 0.0, 1.0), ("squaredGamma", numbers, numbers.mean(), 0.5, 2.0),
        ("logistic", yes, np.log(yes.mean() / (1 - yes.mean())), 0.0, 1.0),
    ]:
        scores = np.full(len(x), start)
        for _ in range(rounds):
            p = scores if name != "logistic" else sigmoid(scores)
            g, h = p - y, np.ones(len(x)) if name != "logistic" else p * (1 - p)
            nodes = grow(x, "boost", g, h, depth=depth, penalty=penalty, price=price, least=1.0)
            scores = scores + rate * np.array([nodes.leaf(row) for row in x])
        put(f"boosting.{name}", scores if name != "logistic" else sigmoid(scores))
        if price == 0:
            compare(x, y, scores, dict(
                objective="reg:squarederror" if name == "squared" else "binary:logistic",
                base_score=numbers.mean() if name == "squared" else yes.mean()), rounds, rate, depth)
    # Thirds have as many rows each, so that the best constants are equal, as XGBoost's are.
    thirds = np.argsort(np.argsort(numbers)) // 40
    put("table.thirds", thirds)
    scores = np.zeros((len(x), 3))
    for _ in range(rounds):
        p = np.exp(scores) / np.exp(scores).sum(1, keepdims=True)
        columns = []
        for column in range(3):
            # XGBoost takes twice the diagonal of the second derivative, which is half the rate and twice the penalty.
            g, h = p[:, column] - (thirds == column), p[:, column] * (1 - p[:, column])
            nodes = grow(x, "boost", g, h, depth=depth, penalty=0.5, least=0.5)
            columns.append(rate / 2 * np.array([nodes.leaf(row) for row in x]))
        scores = scores + np.array(columns).T
    compare(x, thirds, scores, dict(objective="multi:softprob", num_class=3), rounds, rate, depth)
    put("boosting.softmax", np.exp(scores) / np.exp(scores).sum(1, keepdims=True))


def compare(x, y, scores, settings, rounds, rate, depth):
    settings.update(tree_method="exact", eta=rate, max_depth=depth, min_child_weight=1, nthread=1)
    model = xgboost.train(settings, xgboost.DMatrix(x, y), rounds)
    found = model.predict(xgboost.DMatrix(x), output_margin=True)
    if scores.ndim == 2:
        found, scores = found - found.mean(1, keepdims=True), scores - scores.mean(1, keepdims=True)
    # XGBoost works in single precision.
    if np.abs(found - scores).max() > 1e-4:
        raise SystemExit(f"XGBoost differs by {np.abs(found - scores).max()} with {settings}")


def measures():
    noise = np.random.default_rng(5)
    scores = np.round(noise.normal(size=60), 1)
    labels = (scores + noise.normal(size=60) > 0.3).astype(int)
    put("metrics.scores", scores)
    put("metrics.labels", labels)
    put("metrics.auc", metrics.roc_auc_score(labels, scores))
    put("metrics.averagePrecision", metrics.average_precision_score(labels, scores))
    precision, recall, thresholds = metrics.precision_recall_curve(labels, scores)
    # From the highest threshold down, as the ROC curve; the last point of scikit-learn's is our first.
    put("metrics.precision", precision[::-1])
    put("metrics.recall", recall[::-1])
    put("metrics.thresholds", thresholds[::-1])
    true, guessed = noise.integers(0, 4, 80), noise.integers(0, 4, 80)
    true[true == 2] = 1  # One class never occurs, another is never guessed.
    guessed[guessed == 3] = 0
    put("metrics.true", true)
    put("metrics.guessed", guessed)
    put("metrics.matrix", metrics.confusion_matrix(true, guessed, labels=range(4)))
    for average in ("micro", "macro", "weighted"):
        settings = dict(labels=range(4), average=average, zero_division=0)
        put(f"metrics.{average}", [
            metrics.precision_score(true, guessed, **settings), metrics.recall_score(true, guessed, **settings),
            metrics.f1_score(true, guessed, **settings)])
    rows = noise.dirichlet(np.ones(5), size=40)
    labels = noise.integers(0, 5, 40)
    put("metrics.probabilities", rows)
    put("metrics.classes", labels)
    put("metrics.topK", [metrics.top_k_accuracy_score(labels, rows, k=k, labels=range(5)) for k in (1, 2, 3)])
    put("metrics.perplexity", np.exp(metrics.log_loss(labels, rows, labels=range(5))))
    y, p = noise.normal(size=30), noise.normal(size=30)
    put("metrics.y", y)
    put("metrics.p", p)
    put("metrics.regression", [
        metrics.root_mean_squared_error(y, p), metrics.mean_absolute_error(y, p), metrics.r2_score(y, p)])


def classics():
    noise = np.random.default_rng(9)
    x = noise.normal(size=(60, 5)) @ noise.normal(size=(5, 5)) + noise.normal(size=5)
    put("classic.x", x)
    start = x[[3, 17, 40]]
    put("kmeans.start", start)
    found = cluster.KMeans(3, init=start, n_init=1, tol=0, algorithm="lloyd").fit(x)
    put("kmeans.centers", found.cluster_centers_)
    put("kmeans.labels", found.labels_)
    put("kmeans.inertia", found.inertia_)
    pca = decomposition.PCA(3).fit(x)
    put("pca.components", pca.components_)
    put("pca.variance", pca.explained_variance_)
    put("pca.ratio", pca.explained_variance_ratio_)
    put("pca.places", pca.transform(x))
    wide = x[:4]
    put("pca.wide", decomposition.PCA(2).fit(wide).components_)
    y = x @ noise.normal(size=5) + 3 + noise.normal(size=60)
    weights = noise.random(60)
    put("linear.y", y)
    put("linear.weights", weights)
    for name, model in [("plain", linear_model.LinearRegression()), ("ridge", linear_model.Ridge(2.5, solver="svd"))]:
        put(f"linear.{name}", np.append(model.fit(x, y).coef_, model.intercept_))
        put(f"linear.{name}.weighted", np.append(model.fit(x, y, weights).coef_, model.intercept_))
    put("linear.bare", np.linalg.lstsq(x, y, rcond=None)[0])
    a = x[:5]
    put("matrix.inverse", np.linalg.inv(a))
    put("matrix.determinant", np.linalg.det(a))
    put("matrix.solution", np.linalg.solve(a, x[5:10]))
    values, vectors = np.linalg.eigh(a @ a.T)
    values, vectors = values[::-1], vectors[:, ::-1]
    put("matrix.eigenvalues", values)
    put("matrix.eigenvectors", vectors * np.sign(vectors[np.abs(vectors).argmax(0), np.arange(5)]))


trees()
measures()
classics()
