"""Random cases of operations that are made of several: attention, linear algebra, distances, losses that stand alone."""
import math
import random

import torch
import torch.nn.functional as F

from cases import randn, some_shape
from operations import operation


def attended(q, k, v, mask=None):
    """By the formula, for PyTorch's own has no second derivative."""
    scores = q @ k.transpose(-1, -2) / math.sqrt(q.shape[-1])
    return (scores if mask is None else scores.masked_fill(mask == 0, -math.inf)).softmax(-1) @ v


def attention():
    front = [random.randint(1, 3)] + random.choice([[], [2]])
    time, others, features = random.randint(1, 5), random.randint(1, 5), random.randint(1, 4)
    kind = random.choice(["attention", "causalAttention", "maskedAttention"])
    if kind == "causalAttention":
        others = time
    q, k, v = randn(*front, time, features), randn(*front, others, features), randn(*front, others, random.randint(1, 4))
    if kind == "attention":
        return operation(kind, attended, [q, k, v], second=True)
    mask = torch.ones(time, others).tril() if kind == "causalAttention" else (randn(time, others) > -0.3).double()
    mask[:, 0] = 1   # every step looks somewhere
    settings = {} if kind == "causalAttention" else {"mask": mask}
    return operation(kind, lambda q, k, v: attended(q, k, v, mask), [q, k, v], second=True, **settings)


def linear_algebra():
    n, m = random.randint(1, 5), random.randint(1, 4)
    a = randn(n, n) + 3 * torch.eye(n)   # far from singular, so that both sides keep their digits
    rows = randn(random.randint(3, 7), m)
    return random.choice([
        lambda: operation("solve", torch.linalg.solve, [a, randn(n, m)], second=True),
        lambda: operation("inverse", torch.linalg.inv, [a], second=True),
        lambda: operation("determinant", torch.linalg.det, [a], second=True),
        lambda: operation("trace", lambda x: x.trace(), [a]),
        lambda: operation("covariance", lambda x: torch.cov(x.T).reshape(m, m), [rows], second=True),
        lambda: operation("correlation", lambda x: torch.corrcoef(x.T).reshape(m, m), [rows]),
        lambda: operation("pairwiseDistances", torch.cdist, [rows, randn(random.randint(1, 4), m)]),
    ])()


def parts():
    x = randn(*some_shape(1, 4, 5))
    axis = random.randrange(x.dim())
    n = x.shape[axis]
    count = random.choice([k for k in range(1, n + 1) if n % k == 0])
    at = random.randrange(n)
    other, keep = (axis + 1) % x.dim(), random.random() < 0.5
    along = dict(axis=axis, other=other, keep=int(keep))
    cases = [
        lambda: operation("sliceAt", lambda x: x.select(axis, at) * 1, [x], axis=axis, at=at),
        lambda: operation("unstacked", lambda x: sum((i + 1) * part for i, part in enumerate(x.unbind(axis))), [x], axis=axis),
        lambda: operation("split", lambda x: torch.cat(list(reversed(x.chunk(count, axis))), axis), [x], axis=axis, count=count),
        lambda: operation("squeezed", lambda x: x.unsqueeze(axis).squeeze(axis) * 1, [x], axis=axis),
        lambda: operation("argmax", lambda x: x.detach().argmax(axis).double().reshape(-1), [x], axis=axis),
        lambda: operation("argmin", lambda x: x.detach().argmin(axis).double().reshape(-1), [x], axis=axis),
        lambda: operation("isNaN", lambda x: (x / (x > 0)).detach().isnan().double(), [x]),
        lambda: operation("anyAlong", lambda x: (x.detach() > 1).any(axis, keep).double(), [x], **along),
        lambda: operation("allAlong", lambda x: (x.detach() > -1).all(axis, keep).double(), [x], **along),
    ]
    if other != axis:
        cases += [
            lambda: operation("meanAxes", lambda x: x.mean((axis, other), keep), [x], **along),
            lambda: operation("maxAxes", lambda x: x.amax((axis, other), keep), [x], **along),
            lambda: operation("minAxes", lambda x: x.amin((axis, other), keep), [x], **along)]
    return random.choice(cases)()


def losses_alone():
    rows, features = random.randint(1, 5), random.randint(1, 4)
    a, b, c = randn(rows, features), randn(rows, features), randn(rows, features)
    margin, labels = round(random.uniform(0.2, 3), 3), torch.randint(0, features, [rows])
    return random.choice([
        lambda: operation("tripletMarginLoss", lambda a, b, c: F.triplet_margin_loss(a, b, c, margin), [a, b, c], a=margin),
        lambda: operation("negativeLogLikelihood", lambda a: F.nll_loss(a.log_softmax(1), labels), [a], labels=labels.double()),
        lambda: operation("gaussianLikelihoodLoss", lambda a, b, c: F.gaussian_nll_loss(a, b, c.exp(), eps=0), [a, b, c], second=True),
        lambda: operation("normalDivergence", lambda a, b: (-0.5 * (1 + b - a ** 2 - b.exp())).sum(1).mean(), [a, b], second=True),
        lambda: operation("huberLoss", lambda a, b: F.huber_loss(a, b, delta=margin), [a, b], a=margin),
    ])()


def some_composed():
    return random.choice([attention, linear_algebra, parts, losses_alone])()
