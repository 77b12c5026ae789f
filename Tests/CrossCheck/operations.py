"""Random cases of single operations, with first and second derivatives."""
import math
import random

import torch
import torch.nn.functional as F

from cases import Case, randn, some_shape
from windows import convolve, pool


def operation(name, f, inputs, second=False, title=None, **settings):
    """Output, first gradients and, for smooth functions, second ones. Integer settings stay integers."""
    case = Case("operation", title or name)
    case.word(name=name, **{k: v for k, v in settings.items() if isinstance(v, str)})
    case.number(**{k: v for k, v in settings.items() if not isinstance(v, (str, torch.Tensor))})
    for key, value in settings.items():
        if isinstance(value, torch.Tensor):
            case.tensor(key, value)
    inputs = [x.detach().clone().requires_grad_() for x in inputs]
    y = f(*inputs)
    g = randn(*y.shape)
    for index, x in enumerate(inputs):
        case.tensor(f"x{index}", x)
    case.tensor("g", g)
    case.expected["y"] = y
    gradients = [torch.zeros_like(x) for x in inputs]
    if y.requires_grad:
        found = torch.autograd.grad((y * g).sum(), inputs, create_graph=True, allow_unused=True)
        gradients = [torch.zeros_like(x) if d is None else d for x, d in zip(inputs, found)]
    for index, d in enumerate(gradients):
        case.expected[f"d{index}"] = d
    if second and any(d.requires_grad for d in gradients):
        weights = [randn(*x.shape) for x in inputs]
        for index, h in enumerate(weights):
            case.tensor(f"h{index}", h)
        total = sum((d * h).sum() for d, h in zip(gradients, weights))
        found = torch.autograd.grad(total, inputs, allow_unused=True)
        for index, (x, d) in enumerate(zip(inputs, found)):
            case.expected[f"e{index}"] = torch.zeros_like(x) if d is None else d
    return case


FUNCTIONS = {
    "exp": torch.exp, "sin": torch.sin, "cos": torch.cos, "tanh": torch.tanh, "sigmoid": torch.sigmoid,
    "softplus": lambda x: torch.logaddexp(x, torch.zeros_like(x)), "erf": torch.erf, "expm1": torch.expm1,
    "squared": torch.square, "negated": torch.neg, "selu": F.selu, "swish": F.silu, "gelu": F.gelu, "abs": torch.abs,
    "relu": F.relu, "sign": torch.sign, "floor": torch.floor, "ceil": torch.ceil,
    "sigmoidActivation": torch.sigmoid, "tanhActivation": torch.tanh, "reluActivation": F.relu,
    "leakyReLUActivation": F.leaky_relu, "eluActivation": F.elu, "seluActivation": F.selu, "swishActivation": F.silu,
    "geluActivation": F.gelu, "linearActivation": lambda x: x * 1, "softmaxActivation": lambda x: x.softmax(-1),
    "stepActivation": lambda x: (x >= 0).double(), "logSoftmaxActivation": lambda x: x.log_softmax(-1),
    "hardSigmoidActivation": lambda x: (x + 3).clamp(0, 6) / 6, "hardTanhActivation": F.hardtanh,
    "hardSwishActivation": lambda x: x * (x + 3).clamp(0, 6) / 6, "relu6Activation": F.relu6, "mishActivation": F.mish,
    "softsignActivation": F.softsign, "exponentialActivation": torch.exp, "sinh": torch.sinh, "cosh": torch.cosh,
    "geluTanhActivation": lambda x: F.gelu(x, approximate="tanh"), "logSumExp": lambda x: x.reshape(-1).logsumexp(0),
}
POSITIVE = {"log2": torch.log2, "log10": torch.log10, "log": torch.log, "sqrt": torch.sqrt, "log1p": torch.log1p, "reciprocal": torch.reciprocal}
KINKED = {"abs", "relu", "sign", "floor", "ceil", "reluActivation", "leakyReLUActivation", "stepActivation",
          "hardSigmoidActivation", "hardTanhActivation", "hardSwishActivation", "relu6Activation", "softsignActivation"}


def functions():
    if random.random() < 0.3:
        return settings_functions()
    name = random.choice(list(FUNCTIONS | POSITIVE))
    scale = random.choice([1e-6, 0.1, 1, 1, 3, 10, 30])
    x = randn(*some_shape(), scale=scale)
    if name in POSITIVE:
        return operation(name, POSITIVE[name], [x.abs() + scale * 0.01], second=True)
    return operation(name, FUNCTIONS[name], [x], second=name not in KINKED)


def settings_functions():
    a, x = round(random.uniform(-3, 3), 3) or 0.5, randn(*some_shape())
    size = abs(a) + 0.1
    return random.choice([
        lambda: operation("leakyRelu", lambda x: F.leaky_relu(x, size), [x], a=size),
        lambda: operation("leakyReLUOf", lambda x: F.leaky_relu(x, size), [x], a=size),
        lambda: operation("eluOf", lambda x: F.elu(x, size), [x], a=size, second=True),
        lambda: operation("swishOf", lambda x: x * torch.sigmoid(size * x), [x], a=size, second=True),
        lambda: operation("tan", torch.tan, [x.clamp(-1.2, 1.2)], second=True),
        lambda: operation("elu", lambda x: F.elu(x, size), [x], a=size, second=True),
        lambda: operation("power", lambda x: x ** a, [x.abs() + 0.1], a=a, second=True),
        lambda: operation("power", lambda x: x ** 3, [x], a=3.0, second=True),
        lambda: operation("exponential", lambda x: size ** x, [x], a=size, second=True),
        lambda: operation("clipped", lambda x: x.clamp(-size, size), [x], a=-size, b=size),
        lambda: operation("rounded", lambda x: torch.round(x, decimals=2).detach(), [x], a=2),
        lambda: operation("plus", lambda x: x + a, [x], a=a),
        lambda: operation("from", lambda x: a - x, [x], a=a),
        lambda: operation("times", lambda x: a * x, [x], a=a),
        lambda: operation("over", lambda x: x / a, [x], a=a),
        lambda: operation("under", lambda x: a / x, [x.abs() + 0.1], a=a, second=True),
    ])()


def broadcast_pair():
    shape = some_shape(1, 4, 4)
    shapes = []
    for _ in range(2):
        own = [n if random.random() < 0.7 else 1 for n in shape]
        shapes.append(own[random.randint(0, len(own)) if random.random() < 0.3 else 0:])
    return randn(*shapes[0]), randn(*shapes[1])


def pairs():
    a, b = broadcast_pair()
    name, f = random.choice([
        ("+", torch.add), ("-", torch.sub), ("*", torch.mul), ("/", torch.div), ("pow", torch.pow),
        ("maximum", torch.maximum), ("minimum", torch.minimum), ("greater", lambda a, b: (a > b).double()),
        ("lessOrEqual", lambda a, b: (a <= b).double()), ("equal", lambda a, b: (a == b).double())])
    if name == "pow":
        a = a.abs() + 0.1
    if name == "/":
        b = b.abs() + 0.1
    return operation(name, f, [a, b], second=name in "+-*/pow")


def reductions():
    x = randn(*some_shape())
    axis, keep = random.randrange(x.dim()), random.random() < 0.5
    settings = dict(axis=axis - (x.dim() if random.random() < 0.3 else 0), keep=int(keep))
    name = random.choice(["sum", "mean", "max", "min", "variance", "standardDeviation", "softmax", "logSoftmax", "norm"])
    if name == "norm":
        return operation("norm", torch.linalg.vector_norm, [x], second=True)
    if name in ("softmax", "logSoftmax"):
        scale = random.choice([1, 1, 30, 1000])
        f = F.softmax if name == "softmax" else F.log_softmax
        return operation(name, lambda x: f(x, axis), [x * scale], axis=settings["axis"], second=scale == 1)
    if name == "standardDeviation" and x.shape[axis] == 1:
        name = "variance"   # the slope of a root at 0 is infinite
    over_axis = {"sum": lambda x: x.sum(axis, keep), "mean": lambda x: x.mean(axis, keep),
                 "max": lambda x: x.max(axis, keep)[0], "min": lambda x: x.min(axis, keep)[0],
                 "variance": lambda x: x.var(axis, unbiased=False, keepdim=keep),
                 "standardDeviation": lambda x: x.std(axis, unbiased=False, keepdim=keep)}
    if random.random() < 0.7:
        return operation(name, over_axis[name], [x], second=name not in ("max", "min"), **settings)
    if name == "standardDeviation" and x.numel() == 1:
        name = "variance"
    over_all = {"sum": torch.sum, "mean": torch.mean, "max": torch.max, "min": torch.min,
                "variance": lambda x: x.var(unbiased=False), "standardDeviation": lambda x: x.std(unbiased=False)}
    return operation(name, over_all[name], [x], second=name not in ("max", "min"))


def products():
    m, k, n = (random.choice([1, 2, 3, 7, 16, 17, 33]) for _ in range(3))
    left, right = random.choice([([m, k], [k, n]), ([k], [k, n]), ([m, k], [k]), ([2, m, k], [k, n]), ([3, m, k], [3, k, n]),
                                 ([2, 1, m, k], [3, k, n]), ([k], [k]), ([m, k], [2, k, n])])
    return operation("matmul", torch.matmul, [randn(*left), randn(*right)], second=True)


def shapes():
    x = randn(*some_shape(1, 4, 5))
    axis = random.randrange(x.dim())
    n = x.shape[axis]
    order = random.sample(range(x.dim()), x.dim())
    start = random.randrange(n)
    end = random.randint(start, n)
    before, after, fill = random.randint(0, 2), random.randint(0, 2), random.choice([0.0, -1.5])
    indices = torch.tensor([random.randrange(n) for _ in range(random.randint(1, 6))])
    others = [randn(*[random.randint(1, 4) if i == axis else s for i, s in enumerate(x.shape)]) for _ in range(random.randint(0, 2))]
    condition = randn(*x.shape), randn(*x.shape)
    pad = [0, 0] * (x.dim() - 1 - axis) + [before, after]
    new = random.randint(0, x.dim())
    return random.choice([
        lambda: operation("transposed", lambda x: x.permute(order) * 1, [x], **{f"axis{i}": a for i, a in enumerate(order)}),
        lambda: operation("slice", lambda x: x.narrow(axis, start, end - start) * 1, [x], axis=axis, **{"from": start, "to": end}),
        lambda: operation("padded", lambda x: F.pad(x, pad, value=fill), [x], axis=axis, before=before, after=after, **{"with": fill}),
        lambda: operation("gathered", lambda x: x.index_select(axis, indices), [x], axis=axis, indices=indices.double()),
        lambda: operation("concatenate", lambda *x: torch.cat(x, axis), [x, *others], axis=axis),
        lambda: operation("stack", lambda *x: torch.stack(x, new), [x, randn(*x.shape), randn(*x.shape)], axis=new),
        lambda: operation("reshaped", lambda x: x.reshape(-1, n) * 1, [x]),
        lambda: operation("broadcast", lambda x: x.expand(3, *x.shape) * 1, [x]),
        lambda: operation("select", lambda a, b, c, d: torch.where(a > b, c, d), [*condition, x, randn(*x.shape)]),
    ])()


def convolutions():
    dimensions = random.choice([1, 2, 2, 2, 3])
    kernel = [random.choice([1, 2, 3, 3, 5][: 5 if dimensions < 3 else 4]) for _ in range(dimensions)]
    stride, dilation, groups = random.choice([1, 1, 2, 3]), random.choice([1, 1, 2]), random.choice([1, 1, 1, 2, 3])
    same = random.random() < 0.5
    cin, cout = groups * random.choice([1, 2, 3, 5, 16]), groups * random.choice([1, 2, 6, 17])
    extents = [random.randint((k - 1) * dilation + 1, (k - 1) * dilation + 6) for k in kernel]
    x, w = randn(random.randint(1, 3), *extents, cin), randn(*kernel, cin // groups, cout)
    return operation(f"convolution{dimensions}D", lambda x, w: convolve(x, w, stride, same, dilation, groups), [x, w],
                     second=random.random() < 0.3, stride=stride, dilation=dilation, groups=groups,
                     padding="same" if same else "valid")


def transposed_convolutions():
    k, stride = random.choice([1, 2, 3, 4]), random.choice([1, 2, 3])
    x, w = randn(2, random.randint(1, 5), random.randint(1, 5), random.choice([1, 3, 4])), None
    w = randn(k, k, random.choice([1, 2, 5]), x.shape[-1])

    def f(x, w):
        # The gradient of the plain convolution for its input.
        same = padding == "same"
        size = [n * stride if same else n * stride + max(k - stride, 0) for n in x.shape[1:3]]
        image = torch.zeros(x.shape[0], *size, w.shape[2], requires_grad=True)
        y = convolve(image, w, stride, same)
        return torch.autograd.grad(y, image, x, create_graph=True)[0]
    padding = random.choice(["same", "valid"])
    return operation("convolutionTransposed2D", f, [x, w], stride=stride, padding=padding)


def poolings():
    size = random.choice([1, 2, 2, 3])
    stride, same = random.choice([1, size, 2, 3]), random.random() < 0.5
    x = randn(random.randint(1, 3), random.randint(size, size + 6), random.randint(size, size + 6), random.choice([1, 2, 5, 16, 19]))
    largest = random.random() < 0.5
    return operation("maxPooling2D" if largest else "averagePooling2D", lambda x: pool(x, size, stride, same, largest), [x],
                     size=size, stride=stride, padding="same" if same else "valid")


def ordered():
    x = randn(*some_shape())
    axis, descending, count = random.randrange(x.dim()), random.random() < 0.5, random.randint(-7, 7)
    n, share = x.shape[axis], round(random.random(), 3)
    keep = random.random() < 0.5
    settings = dict(axis=axis, descending=int(descending))
    along = dict(axis=axis, keep=int(keep))
    order = random.choice([1.0, 2.0, 3.0, 1.5, math.inf])
    k = random.randint(1, n)
    other = (axis + 1) % x.dim()
    both = dict(along, other=other)
    norm = lambda x, **kw: torch.linalg.vector_norm(x, order, **kw)
    cases = [
        lambda: operation("sorted", lambda x: x.sort(axis, descending)[0], [x], **settings),
        lambda: operation("argsorted", lambda x: x.detach().argsort(stable=True, dim=axis, descending=descending).double(), [x], **settings),
        lambda: operation("topK", lambda x: x.topk(k, axis, descending)[0], [x], count=k, **settings),
        lambda: operation("cumulativeSum", lambda x: x.cumsum(axis), [x], axis=axis),
        lambda: operation("cumulativeProduct", lambda x: x.cumprod(axis), [x], axis=axis, second=True),
        lambda: operation("flipped", lambda x: x.flip(axis), [x], axis=axis),
        lambda: operation("rolled", lambda x: x.roll(count, axis), [x], axis=axis, count=count),
        lambda: operation("repeated", lambda x: x.repeat_interleave(k, axis), [x], axis=axis, count=k),
        lambda: operation("product", torch.prod, [x], second=True),
        lambda: operation("productAlong", lambda x: x.prod(axis, keep), [x], second=True, **along),
        lambda: operation("quantile", lambda x: x.reshape(-1).quantile(share), [x], a=share),
        lambda: operation("quantileAlong", lambda x: x.quantile(share, axis, keepdim=keep), [x], a=share, **along),
        lambda: operation("median", lambda x: x.reshape(-1).quantile(0.5), [x]),
        lambda: operation("medianAlong", lambda x: x.quantile(0.5, axis, keepdim=keep), [x], **along),
        lambda: operation("normAlong", lambda x: torch.linalg.vector_norm(x, dim=axis, keepdim=keep), [x], **along),
        lambda: operation("normOf", lambda x: norm(x), [x], a=order),
        lambda: operation("normOfAlong", lambda x: norm(x, dim=axis, keepdim=keep), [x], a=order, **along),
        lambda: operation("logSumExpAlong", lambda x: x.logsumexp(axis, keep), [x], second=True, **along),
    ]
    if n > 1:
        cases += [
            lambda: operation("sampleVarianceAlong", lambda x: x.var(axis, keepdim=keep), [x], second=True, **along),
            lambda: operation("sampleVariance", lambda x: x.var(), [x], second=True)]
    if x.dim() > 1:
        cases += [
            lambda: operation("sumAxes", lambda x: x.sum((axis, other), keep), [x], **both),
            lambda: operation("varianceAxes", lambda x: x.var((axis, other), unbiased=False, keepdim=keep), [x], second=True, **both)]
    return random.choice(cases)()


def places():
    x = randn(*some_shape(2, 4, 4))
    axis, offset = random.randrange(x.dim()), random.randint(-3, 3)
    n = x.shape[axis]
    shape = [random.randint(1, 5) if i == axis else s for i, s in enumerate(x.shape)]
    indices = torch.randint(0, n, shape)
    counts = torch.tensor([random.randint(1, 3) for _ in range(random.randint(1, x.dim() + 1))])
    mask = (randn(*x.shape) > 0).double()
    length = max(0, min(x.shape[-2] + min(offset, 0), x.shape[-1] - max(offset, 0)))
    cases = [
        lambda: operation("gatheredAlong", lambda x: x.gather(axis, indices), [x], axis=axis, indices=indices.double()),
        lambda: operation("addingAlong", lambda x, v: x.scatter_add(axis, indices, v), [x, randn(*shape)], axis=axis,
                          indices=indices.double()),
        lambda: operation("tiled", lambda x: x.tile(*counts.tolist()), [x], counts=counts.double()),
        lambda: operation("selected", lambda x: x[mask > 0], [x], mask=mask),
        lambda: operation("lower", lambda x: x.tril(offset), [x], count=offset),
        lambda: operation("upper", lambda x: x.triu(offset), [x], count=offset),
        lambda: operation("outer", torch.outer, [randn(random.randint(1, 4)), randn(random.randint(1, 4))], second=True),
    ]
    if n > 1:  # of single numbers the slope is zero but for rounding
        cases.append(lambda: operation("cosineSimilarity", lambda a, b: F.cosine_similarity(a, b, axis, eps=1e-8), [x, randn(*x.shape)], axis=axis,
                          second=True))
    if length:
        cases.append(lambda: operation("diagonal", lambda x: x.diagonal(offset, -2, -1) * 1, [x], count=offset))
    return random.choice(cases)()


def sums_of_products():
    letters = random.sample("abcde", random.randint(1, 4))
    sizes = {letter: random.randint(1, 4) for letter in letters}
    parts = ["".join(random.sample(letters, random.randint(1, len(letters)))) for _ in range(random.randint(1, 3))]
    known = sorted(set("".join(parts)))
    result = "".join(random.sample(known, random.randint(0, len(known))))
    equation = ",".join(parts) + "->" + result
    inputs = [randn(*[sizes[letter] for letter in part]) for part in parts]
    return operation("einsum", lambda *x: torch.einsum(equation, *x) * 1, inputs, second=len(parts) > 1, equation=equation)


def windows_of_axes():
    d = random.choice([2, 2, 3])
    kernel, dilations = [random.randint(1, 3) for _ in range(d)], [random.choice([1, 1, 2]) for _ in range(d)]
    strides, groups = [random.randint(1, 3) for _ in range(d)], random.choice([1, 1, 2])
    zeros = [random.randint(0, (k - 1)) for k in kernel]
    extents = [random.randint((k - 1) * r + 1, (k - 1) * r + 4) for k, r in zip(kernel, dilations)]
    tensors = dict(strides=torch.tensor(strides).double(), zeros=torch.tensor(zeros).double())
    first, last = (0, d + 1, *range(1, d + 1)), (0, *range(2, d + 2), 1)
    if random.random() < 0.6:
        f = F.conv2d if d == 2 else F.conv3d
        x, w = randn(2, *extents, groups * 2), randn(*kernel, 2, groups * random.choice([1, 3]))
        return operation(
            f"convolution{d}DAxes", lambda x, w: f(x.permute(first).contiguous(), w.permute(d + 1, d, *range(d)).contiguous(), None, strides, zeros, dilations,
                                                   groups).permute(last) * 1,
            [x, w], second=random.random() < 0.3, groups=groups, dilations=torch.tensor(dilations).double(), **tensors)
    zeros = [random.randint(0, k // 2) for k in kernel[:2]]
    tensors["zeros"], tensors["strides"] = torch.tensor(zeros).double(), torch.tensor(strides[:2]).double()
    largest, x = random.random() < 0.5, randn(2, *extents[:2], 3)
    f = F.max_pool2d if largest else lambda *a: F.avg_pool2d(*a, count_include_pad=False)
    return operation(
        "maxPooling2DAxes" if largest else "averagePooling2DAxes",
        lambda x: f(x.permute(0, 3, 1, 2).contiguous(), kernel[:2], strides[:2], zeros).permute(0, 2, 3, 1) * 1, [x],
        sizes=torch.tensor(kernel[:2]).double(), **tensors)


def some_operation():
    return random.choice([ordered, ordered, places, sums_of_products, windows_of_axes, functions, functions, pairs, reductions, products, shapes, convolutions, convolutions,
                          transposed_convolutions, poolings])()
