"""Random cases of losses, optimizers and metrics."""
import math
import random
import warnings

import numpy
import torch
import torch.nn.functional as F
from sklearn import metrics as M

from cases import Case, randn


def classes_from(target):
    return target.reshape(-1).long()


def hinge(p, t):
    t = 2 * t - 1 if ((t == 0) | (t == 1)).all() else t
    return torch.clamp(1 - t * p, min=0).mean()


def cosine_distance(p, t):
    return (1 - F.cosine_similarity(p, t, -1)).mean()


LOSSES = {
    "squaredHinge": lambda p, t: torch.clamp(1 - (2 * t - 1 if ((t == 0) | (t == 1)).all() else t) * p, min=0).square().mean(),
    "cosineDistance": cosine_distance,
    "meanSquaredError": F.mse_loss, "meanAbsoluteError": F.l1_loss, "huber": F.huber_loss, "hinge": hinge,
    "binaryCrossentropy": F.binary_cross_entropy, "binaryCrossentropyFromLogits": F.binary_cross_entropy_with_logits,
    "categoricalCrossentropy": lambda p, t: -(t * p.log()).sum(-1).mean(),
    "categoricalCrossentropyFromLogits": lambda p, t: -(t * p.log_softmax(-1)).sum(-1).mean(),
    "sparseCategoricalCrossentropy": lambda p, t: F.nll_loss(p.log(), classes_from(t)),
    "sparseCategoricalCrossentropyFromLogits": lambda p, t: F.cross_entropy(p, classes_from(t)),
    "logCosh": lambda p, t: (p - t + F.softplus(-2 * (p - t), threshold=1000) - math.log(2)).mean(),
    "poisson": lambda p, t: F.poisson_nll_loss(p, t, log_input=False, eps=0),
    "meanSquaredLogarithmicError": lambda p, t: F.mse_loss(torch.log1p(p), torch.log1p(t)),
    "meanAbsolutePercentageError": lambda p, t: 100 * ((p - t) / t.abs()).abs().mean(),
    "kullbackLeibler": lambda p, t: (t * (t.log() - p.log())).sum(-1).mean(),
}


def target_for(name, shape):
    if name.startswith("binary") or name in ("hinge", "squaredHinge"):
        return torch.randint(0, 2, shape).double() if random.random() < 0.8 or "inge" in name else torch.rand(shape)
    if name.startswith("sparse"):
        return torch.randint(0, shape[-1], shape[:-1]).double()
    if name.startswith("categorical"):
        return F.one_hot(torch.randint(0, shape[-1], shape[:-1]), shape[-1]).double() if random.random() < 0.6 else randn(*shape).softmax(-1)
    if name == "kullbackLeibler":
        return randn(*shape).softmax(-1)
    return randn(*shape).abs() + 0.1 if name in POSITIVE else randn(*shape)


POSITIVE = ("poisson", "meanSquaredLogarithmicError")


def rows_of(name, p, t):
    """The loss of every row."""
    return torch.stack([LOSSES[name](p[i:i + 1], t[i:i + 1]) for i in range(len(p))])


def loss():
    name = random.choice(list(LOSSES))
    shape = [random.randint(1, 6), random.randint(2 if "ategorical" in name or "cosine" in name else 1, 5)]
    scale = random.choice([0.3, 1, 3, 30])
    if name.endswith("FromLogits") or not name.endswith("rossentropy") and name != "kullbackLeibler":
        p = randn(*shape, scale=scale)
    elif name == "binaryCrossentropy":
        p = torch.rand(shape) * 0.998 + 0.001
    else:
        p = randn(*shape, scale=min(scale, 3)).softmax(-1)
    if name in POSITIVE:
        p = p.abs() + 0.1
    t = target_for(name, shape)
    case = Case("loss", name)
    case.word(name=name)
    p.requires_grad_()
    delta = round(random.uniform(0.1, 3), 3)
    y = F.huber_loss(p, t, delta=delta) if name == "huber" else LOSSES[name](p, t)
    if random.random() < 0.25 and "inge" not in name:
        # As in Keras: the mean of weight times loss.
        weights = torch.rand(len(p)) * 2
        case.tensor("rows", weights)
        y = (weights * rows_of(name, p, t)).mean()
    elif "entropy" in name and "FromLogits" in name and random.random() < 0.3:
        case.number(gamma=2.0)
        z = p
        if name.startswith("binary"):
            cost = F.binary_cross_entropy_with_logits(z, t, reduction="none")
        else:
            cost = rows_of(name, z, t)
        y = ((1 - torch.exp(-cost)) ** 2 * cost).mean()
    elif name == "huber":
        case.number(delta=delta)
    elif name == "sparseCategoricalCrossentropyFromLogits" and random.random() < 0.6:
        # PyTorch's own class weights and label smoothing.
        if random.random() < 0.5:
            weights = torch.rand(p.shape[-1]) + 0.1
            case.tensor("classes", weights)
            y = F.cross_entropy(p, classes_from(t), weight=weights)
        else:
            case.number(smoothed=0.1)
            y = F.cross_entropy(p, classes_from(t), label_smoothing=0.1)
    case.tensor("p", p)
    case.tensor("t", t)
    case.expected = {"y": y, "d0": torch.autograd.grad(y, p)[0]}
    return case


def some_optimizer():
    """A name, its settings, and PyTorch's optimizer for some parameters."""
    rate, decay = round(10 ** random.uniform(-4, -0.5), 6), random.choice([0.0, 0.0, 0.01, 0.1])
    flag, momentum = random.random() < 0.5, random.choice([0.0, 0.5, 0.9])
    b1, b2, eps = random.choice([0.9, 0.5]), random.choice([0.999, 0.9]), random.choice([1e-8, 1e-4])
    adam = dict(rate=rate, beta1=b1, beta2=b2, epsilon=eps, decay=decay)
    kw = dict(lr=rate, betas=(b1, b2), eps=eps, weight_decay=decay)
    T = torch.optim
    return random.choice([
        ("sgd", dict(rate=rate, momentum=momentum, flag=int(flag and momentum > 0), decay=decay),
         lambda p: T.SGD(p, rate, momentum, nesterov=flag and momentum > 0, weight_decay=decay)),
        ("adam", adam | dict(flag=int(flag)), lambda p: T.Adam(p, amsgrad=flag, **kw)),
        ("adamw", adam | dict(flag=int(flag)), lambda p: T.AdamW(p, amsgrad=flag, **kw)),
        ("adamax", adam, lambda p: T.Adamax(p, **kw)),
        ("nadam", adam, lambda p: T.NAdam(p, **kw)),
        ("adagrad", dict(rate=rate, rateDecay=0.1 * flag, decay=decay),
         lambda p: T.Adagrad(p, rate, lr_decay=0.1 * flag, weight_decay=decay)),
        ("adadelta", dict(rate=rate, rho=b1, decay=decay), lambda p: T.Adadelta(p, rate, b1, weight_decay=decay)),
        ("rmsprop", dict(rate=rate, rho=b1, epsilon=eps, momentum=momentum, flag=int(flag), decay=decay),
         lambda p: T.RMSprop(p, rate, b1, eps, weight_decay=decay, momentum=momentum, centered=flag)),
        ("rprop", dict(rate=rate), lambda p: T.Rprop(p, rate)),
    ])


def optimizer():
    name, settings, make = some_optimizer()
    case = Case("optimizer", name)
    case.word(optimizer=name)
    case.number(**settings)
    w = randn(random.choice([1, 3, 17])).requires_grad_()
    case.tensor("w", w)
    follower = make([w])
    scale = random.choice([1e-3, 1, 100])
    for index in range(random.randint(1, 40)):
        w.grad = randn(*w.shape, scale=scale)
        case.tensor(f"g{index}", w.grad)
        follower.step()
    case.expected = {"w": w}
    return case


def metric():
    name, n = random.choice(["binary", "classes", "regression", "silhouette"]), random.randint(4, 30)
    case = Case("metric", name)
    case.word(name=name)
    if name == "binary":
        p, t = torch.rand(n, 1).mul(10 if random.random() < 0.5 else 1e6).round().div(10 if n % 2 else 1e6), torch.randint(0, 2, (n, 1)).double()
        p = p.clamp(0, 1)
        t[0], t[1] = 0, 1
        a, b = t.reshape(-1).numpy(), (p > 0.5).double().reshape(-1).numpy()
        y = [M.accuracy_score(a, b), M.accuracy_score(a, b), M.precision_score(a, b, zero_division=0),
             M.recall_score(a, b, zero_division=0), M.f1_score(a, b, zero_division=0), M.roc_auc_score(a, p.reshape(-1).numpy())]
    elif name == "classes":
        k = random.randint(2, 5)
        p, t = randn(n, k).softmax(-1), torch.randint(0, k, (n,)).double()
        a, b = t.numpy(), p.argmax(-1).numpy()
        each = [f(a, b, average=None, labels=range(k), zero_division=0) for f in (M.precision_score, M.recall_score, M.f1_score)]
        each.append(M.fbeta_score(a, b, beta=2, average=None, labels=range(k), zero_division=0))
        each.append(M.jaccard_score(a, b, average=None, labels=range(k), zero_division=0))
        with warnings.catch_warnings(action="ignore"):
            balanced = M.balanced_accuracy_score(a, b)
            kappa = M.cohen_kappa_score(a, b)
        y = [M.accuracy_score(a, b), *numpy.stack(each, 1).reshape(-1), balanced, M.matthews_corrcoef(a, b), numpy.nan_to_num(kappa)]
        case.expected["counts"] = torch.tensor(M.confusion_matrix(a, b, labels=range(k)), dtype=torch.float64)
    elif name == "silhouette":
        p, t = randn(n, 2), torch.randint(0, 3, (n,)).double()
        t[0], t[1], t[2], t[3] = 0, 1, 0, 1
        y = [M.silhouette_score(p.numpy(), t.numpy())]
    else:
        p, t = randn(n, 1), randn(n, 1)
        y = [math.sqrt(M.mean_squared_error(t, p)), M.r2_score(t, p), M.explained_variance_score(t, p), M.median_absolute_error(t, p)]
    case.tensor("p", p)
    case.tensor("t", t)
    case.expected["y"] = torch.tensor([float(v) for v in y])
    return case
