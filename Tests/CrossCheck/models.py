"""Random models with a training of a few steps."""
import math
import random

import torch
import torch.nn.functional as F

from cases import Case, randn
from learning import LOSSES, some_optimizer, target_for
from windows import convolve, pool


ACTIVATIONS = {"linear": lambda x: x, "tanh": torch.tanh, "sigmoid": torch.sigmoid, "swish": F.silu, "gelu": F.gelu,
               "softplus": lambda x: torch.logaddexp(x, torch.zeros_like(x)), "elu": F.elu, "selu": F.selu,
               "relu": F.relu, "leakyReLU": F.leaky_relu, "mish": F.mish, "softsign": F.softsign, "geluTanh": lambda x: F.gelu(x, approximate="tanh"),
               "hardSwish": lambda x: x * (x + 3).clamp(0, 6) / 6}


class Builder:
    """A random model written twice: as text for our side, as functions for PyTorch."""

    def __init__(self, shape):
        self.input, self.shape, self.texts, self.steps, self.parameters = list(shape), list(shape), [], [], []
        self.penalties = []

    def weight(self, *shape):
        """Small enough that scores stay small: far out, a loss from probabilities is clipped and one from scores is not."""
        self.parameters.append(randn(*shape, scale=min(0.4, math.prod(shape[:-1]) ** -0.5)).requires_grad_())
        return len(self.parameters) - 1

    def add(self, text, f, shape, **settings):
        self.texts.append(",".join([text, *(f"{k}={v}" for k, v in settings.items())]))
        self.steps.append(f)
        self.shape = list(shape)

    def forward(self, x, p, training):
        self.training = training
        for step in self.steps:
            x = step(x, p)
        return x

    def dense(self, units=None, activation=None, bias=None):
        units, activation = units or random.choice([1, 3, 8, 17]), activation or random.choice(list(ACTIVATIONS))
        bias, l2 = random.random() < 0.8 if bias is None else bias, random.random() < 0.2
        w = self.weight(self.shape[-1], units)
        b = self.weight(units) if bias else None
        f = ACTIVATIONS.get(activation) or (lambda x: x.softmax(-1))
        if l2:
            self.penalties.append(w)
        self.add("Dense", lambda x, p: f(x @ p[w] + (p[b] if bias else 0)), self.shape[:-1] + [units], units=units,
                 activation=activation, bias=int(bias), **({"l2": 0.03} if l2 else {}))

    def convolution(self, bias=None):
        units, k, stride = random.choice([1, 3, 6, 16]), random.choice([1, 2, 3]), random.choice([1, 1, 2])
        same = random.random() < 0.5 or min(self.shape[:2]) < k
        activation, bias = random.choice(list(ACTIVATIONS)), random.random() < 0.8 if bias is None else bias
        w = self.weight(k, k, self.shape[-1], units)
        b = self.weight(units) if bias else None
        f = ACTIVATIONS[activation]
        size = [-(-n // stride) if same else (n - k) // stride + 1 for n in self.shape[:2]]
        self.add("Conv2D", lambda x, p: f(convolve(x, p[w], stride, same) + (p[b] if bias else 0)), size + [units],
                 units=units, kernel=k, stride=stride, padding="same" if same else "valid", activation=activation, bias=int(bias))

    def pooling(self):
        size, stride, largest = 2, random.choice([1, 2]), random.random() < 0.5
        if min(self.shape[:2]) < size:
            return
        out = [(n - size) // stride + 1 for n in self.shape[:2]]
        self.add("MaxPooling2D" if largest else "AveragePooling2D", lambda x, p: pool(x, size, stride, False, largest),
                 out + [self.shape[-1]], size=size, stride=stride)

    def normalization(self):
        """Never behind a bias: its slope is zero but for rounding, whose sign some optimizers follow."""
        n = self.shape[-1]
        scale, offset = self.weight(n), self.weight(n)
        mean, variance = torch.zeros(n), torch.ones(n)

        def f(x, p):
            flat = x.reshape(-1, n)
            y = F.batch_norm(flat, mean, variance, p[scale], p[offset], self.training, 0.1, 1e-5)
            return y.reshape(x.shape)
        self.add("BatchNormalization", f, self.shape)

    def further(self):
        """A layer that keeps the channels: depthwise, normalized by itself, cropped or padded."""
        kind, (h, w, n) = random.choice(["depthwise", "group", "instance", "rms", "crop", "pad"]), self.shape
        if kind == "depthwise" and min(h, w) > 1:
            k = self.weight(2, 2, 1, 2 * n)
            self.add("DepthwiseConv2D", lambda x, p: F.conv2d(
                x.permute(0, 3, 1, 2).contiguous(), p[k].permute(3, 2, 0, 1).contiguous(), groups=n).permute(0, 2, 3, 1), [h - 1, w - 1, 2 * n], kernel=2,
                multiplier=2)
        elif kind == "group" and h * w > 1:
            groups = random.choice([g for g in range(1, n + 1) if n % g == 0])
            s, b = self.weight(n), self.weight(n)
            self.add("GroupNormalization", lambda x, p: F.group_norm(x.permute(0, 3, 1, 2), groups, p[s], p[b]).permute(0, 2, 3, 1),
                     self.shape, groups=groups)
        elif kind == "instance" and h * w > 1:
            s, b = self.weight(n), self.weight(n)
            # By its formula: of a single image PyTorch 2.13 gives a wrong gradient.
            def f(x, p):
                centred = x - x.mean((1, 2), keepdim=True)
                return centred / torch.sqrt((centred ** 2).mean((1, 2), keepdim=True) + 1e-5) * p[s] + p[b]
            self.add("InstanceNormalization", f, self.shape)
        elif kind == "rms":
            s = self.weight(n)
            self.add("RMSNormalization", lambda x, p: F.rms_norm(x, (n,), p[s], 1e-6), self.shape)
        elif kind == "crop" and min(h, w) > 2:
            self.add("Cropping2D", lambda x, p: x[:, 1:-1, 1:-1], [h - 2, w - 2, n], border=1)
        elif kind == "pad":
            self.add("ZeroPadding2D", lambda x, p: F.pad(x, (0, 0, 1, 1, 1, 1)), [h + 2, w + 2, n], border=1)

    def recurrent(self, sequences):
        kind, units = random.choice(["SimpleRNN", "LSTM", "GRU"]), random.choice([1, 4, 9, 16])
        gates = {"SimpleRNN": 1, "LSTM": 4, "GRU": 3}[kind]
        backwards = random.random() < 0.3
        w, u, b = self.weight(self.shape[-1], gates * units), self.weight(units, gates * units), self.weight(gates * units)
        c = self.weight(gates * units) if kind == "GRU" else None
        activation = random.choice(["tanh", "sigmoid", "relu"]) if kind == "SimpleRNN" else "tanh"

        def f(x, p):
            h = torch.zeros(x.shape[0], units)
            memory, outputs = h, []
            for step in x.unbind(1)[:: -1 if backwards else 1]:
                a, r = step @ p[w] + p[b], h @ p[u]
                if kind == "SimpleRNN":
                    h = ACTIVATIONS[activation](a + r)
                elif kind == "LSTM":
                    i, g, n, o = (a + r).chunk(4, -1)
                    memory = g.sigmoid() * memory + i.sigmoid() * n.tanh()
                    h = o.sigmoid() * memory.tanh()
                else:
                    (z, q, n), (zh, qh, nh) = a.chunk(3, -1), (r + p[c]).chunk(3, -1)
                    z = (z + zh).sigmoid()
                    h = (1 - z) * (n + (q + qh).sigmoid() * nh).tanh() + z * h
                outputs.append(h)
            return torch.stack(outputs[:: -1 if backwards else 1], 1) if sequences else h
        self.add(kind, f, [self.shape[0], units] if sequences else [units], units=units, sequences=int(sequences),
                 backwards=int(backwards), activation=activation)


def model():
    sort = random.choice(["dense", "images", "sequences"])
    batch = random.choice([1, 2, 5, 16])
    if sort == "dense":
        builder = Builder([random.choice([1, 2, 7, 16])])
        for _ in range(random.randint(0, 3)):
            normal = random.random() < 0.2 and batch > 2
            builder.dense(bias=False if normal else None)
            if normal:
                builder.normalization()
    elif sort == "images":
        builder = Builder([random.randint(3, 9), random.randint(3, 9), random.choice([1, 2, 3])])
        for _ in range(random.randint(1, 3)):
            normal = random.random() < 0.2 and batch > 2
            builder.convolution(bias=False if normal else None)
            if normal:
                builder.normalization()
            if random.random() < 0.4:
                builder.pooling()
            if random.random() < 0.4:
                builder.further()
        if random.random() < 0.3:
            builder.add("GlobalAveragePooling2D", lambda x, p: x.mean((1, 2)), builder.shape[-1:])
        else:
            builder.add("Flatten", lambda x, p: x.flatten(1), [math.prod(builder.shape)])
    else:
        builder = Builder([random.randint(1, 6), random.choice([1, 3, 8])])
        if random.random() < 0.4:
            builder.recurrent(True)
        builder.recurrent(False)
    name, units, activation = random.choice([
        ("meanSquaredError", 2, "linear"), ("meanAbsoluteError", 1, "tanh"), ("huber", 3, "linear"), ("hinge", 1, "linear"),
        ("binaryCrossentropy", 1, "sigmoid"), ("binaryCrossentropyFromLogits", 2, "linear"),
        ("categoricalCrossentropy", 4, "softmax"), ("categoricalCrossentropyFromLogits", 3, "linear"),
        ("sparseCategoricalCrossentropy", 4, "softmax"), ("sparseCategoricalCrossentropyFromLogits", 5, "linear")])
    builder.dense(units, activation)
    x = randn(batch, *builder.input)
    y = target_for(name, [batch, units])
    case = Case("model", sort)
    optimizer_name, settings, make = some_optimizer()
    normal = "Normalization" in "".join(builder.texts)
    # Some slopes are zero but for rounding, most of all before a normalization; these would follow their signs.
    while optimizer_name == "rprop" or normal and optimizer_name != "sgd":
        optimizer_name, settings, make = some_optimizer()
    settings["rate"] = min(settings["rate"], 0.02)
    steps = random.randint(1, 5)
    case.word(layers=";".join(builder.texts), loss=name, optimizer=optimizer_name)
    case.number(steps=steps, **settings)
    case.tensor("x", x)
    case.tensor("y", y)
    start = [p.detach().clone() for p in builder.parameters]
    for index, p in enumerate(start):
        case.tensor(f"p{index}", p)
    expect_training(case, builder, name, x, y, steps, make, settings["rate"])
    return case


def expect_training(case, builder, name, x, y, steps, make, rate):
    p, loss = builder.parameters, LOSSES[name]
    case.expected["out"] = builder.forward(x, p, False)
    value = loss(builder.forward(x, p, True), y)
    case.expected["loss"] = value
    found = torch.autograd.grad(value, p, allow_unused=True)
    for index, (parameter, d) in enumerate(zip(p, found)):
        case.expected[f"d{index}"] = torch.zeros_like(parameter) if d is None else d
    follower = make(p)
    for group in follower.param_groups:
        group["lr"] = rate
    losses = []
    for _ in range(steps):
        follower.zero_grad()
        value = loss(builder.forward(x, p, True), y) + sum(0.03 * (p[i] ** 2).sum() for i in builder.penalties)
        value.backward()
        follower.step()
        losses.append(value.item())
    case.expected["losses"] = torch.tensor(losses)
    for index, parameter in enumerate(p):
        case.expected[f"p{index}"] = parameter.detach().clone()
    case.expected["trained"] = builder.forward(x, p, False)
