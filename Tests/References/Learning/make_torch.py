"""Writes reference values of layers, losses, activations and optimizers, made by PyTorch in double precision."""
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
torch.manual_seed(7)


def put(name, tensor):
    tensor = torch.as_tensor(tensor, dtype=torch.float64).detach()
    shape = "x".join(str(n) for n in tensor.shape) or "-"
    print(name, shape, *[repr(v) for v in tensor.reshape(-1).tolist()])


def random(*shape):
    return (torch.randn(*shape) * 0.7).requires_grad_()


def case(name, inputs, output):
    """The inputs by name, the output, a weight for each output number, and the gradients of the weighted sum."""
    weights = torch.randn(output.shape)
    gradients = torch.autograd.grad((output * weights).sum(), list(inputs.values()))
    for key, value in inputs.items():
        put(f"{name}.{key}", value)
    put(f"{name}.y", output)
    put(f"{name}.weights", weights)
    for key, gradient in zip(inputs, gradients):
        put(f"{name}.d_{key}", gradient)


def layers():
    x, w, b = random(4, 3), random(3, 5), random(5)
    case("dense", dict(x=x, w=w, b=b), torch.tanh(x @ w + b))
    for name, size, kernel, stride, same in [
        ("conv_valid", 6, 3, 1, False), ("conv_stride", 7, 3, 2, False), ("conv_same", 5, 3, 1, True),
        ("conv_same_stride", 6, 3, 2, True), ("conv_even", 5, 2, 1, True),
    ]:
        x, w, b = random(2, size, size, 3), random(kernel, kernel, 3, 4), random(4)
        image = x.permute(0, 3, 1, 2)
        if same:
            out = -(-size // stride)
            total = max((out - 1) * stride + kernel - size, 0)
            image = F.pad(image, (total // 2, total - total // 2, total // 2, total - total // 2))
        y = F.conv2d(image, w.permute(3, 2, 0, 1), b, stride=stride)
        case(name, dict(x=x, w=w, b=b), y.permute(0, 2, 3, 1))
    for name, pool in [("max_pool", F.max_pool2d), ("average_pool", F.avg_pool2d)]:
        x = random(2, 6, 6, 3)
        case(name, dict(x=x), pool(x.permute(0, 3, 1, 2), 2).permute(0, 2, 3, 1))
    recurrent()
    normalization()


def recurrent():
    units, features = 4, 3
    x = random(2, 5, features)
    for name, maker, parts in [("rnn", torch.nn.RNN, 1), ("lstm", torch.nn.LSTM, 4), ("gru", torch.nn.GRU, 3)]:
        layer = maker(features, units, batch_first=True)
        w, u = random(features, parts * units), random(units, parts * units)
        b, c = random(parts * units), random(parts * units)
        if name != "gru":
            c = torch.zeros(parts * units).requires_grad_()

        def order(t):  # ours is z, r, n; PyTorch's is r, z, n
            if name != "gru":
                return t
            z, r, n = t.split(units, dim=-1)
            return torch.cat([r, z, n], dim=-1)

        values = {
            "weight_ih_l0": order(w).t(), "weight_hh_l0": order(u).t(), "bias_ih_l0": order(b), "bias_hh_l0": order(c)}
        y, _ = torch.func.functional_call(layer, values, (x,))
        inputs = dict(x=x, w=w, u=u, b=b)
        if name == "gru":
            inputs["c"] = c
        case(name, inputs, y)


def normalization():
    x, w, b = random(6, 3), random(3), random(3)
    mean, variance = torch.zeros(3), torch.ones(3)
    for _ in range(3):
        y = F.batch_norm(x, mean, variance, w, b, training=True, momentum=0.1, eps=1e-5)
    case("batch_norm", dict(x=x, w=w, b=b), y)
    put("batch_norm.mean", mean)
    put("batch_norm.variance", variance)
    put("batch_norm.after", F.batch_norm(x, mean, variance, w, b, training=False, eps=1e-5))


def activations():
    x = torch.tensor([-40.0, -3.0, -1.5, -0.5, -1e-3, 1e-3, 0.5, 1.5, 3.0, 40.0]).requires_grad_()
    for name, f in [
        ("sigmoid", torch.sigmoid), ("tanh", torch.tanh), ("relu", F.relu), ("leakyReLU", F.leaky_relu), ("elu", F.elu),
        ("selu", F.selu), ("swish", F.silu), ("gelu", F.gelu), ("softplus", lambda v: torch.logaddexp(v, v * 0)),
        ("softmax", lambda v: F.softmax(v, -1)),
    ]:
        case(f"activation.{name}", dict(x=x), f(x))


def losses():
    p, t = random(5, 2), torch.randn(5, 2)
    put("loss.t", t)
    case("loss.meanSquaredError", dict(p=p), F.mse_loss(p, t))
    case("loss.meanAbsoluteError", dict(p=p), F.l1_loss(p, t))
    case("loss.huber", dict(p=p), F.huber_loss(p * 3, t))
    sign = torch.sign(t)
    put("loss.sign", sign)
    case("loss.hinge", dict(p=p), F.relu(1 - sign * p).mean())
    z, yes = (random(6, 1) * 3).detach().requires_grad_(), torch.tensor([[1.0], [0], [0], [1], [1], [0]])
    put("loss.yes", yes)
    case("loss.binaryFromLogits", dict(p=z), F.binary_cross_entropy_with_logits(z, yes))
    q = torch.sigmoid(z).detach().requires_grad_()
    case("loss.binary", dict(p=q), F.binary_cross_entropy(q, yes))
    z, labels = (random(6, 4) * 3).detach().requires_grad_(), torch.tensor([0, 3, 1, 2, 2, 0])
    put("loss.labels", labels)
    case("loss.categoricalFromLogits", dict(p=z), F.cross_entropy(z, labels))
    q = torch.softmax(z, -1).detach().requires_grad_()
    case("loss.categorical", dict(p=q), F.nll_loss(torch.log(q), labels))
    truth = torch.softmax(torch.randn(6, 4), -1)
    put("loss.truth", truth)
    case("loss.kullbackLeibler", dict(p=q), F.kl_div(torch.log(q), truth, reduction="batchmean"))


def optimizers():
    O = torch.optim
    start = torch.tensor([1.5, -2.0, 0.3, 4.0, -0.7])
    scale = torch.tensor([1.0, 0.1, 3.0, 0.02, 0.5])
    target = torch.tensor([0.2, 1.0, -1.0, 2.0, 0.0])
    put("optimizer.start", start)
    put("optimizer.scale", scale)
    put("optimizer.target", target)
    for name, make in {
        "sgd": lambda p: O.SGD(p, lr=0.01),
        "sgdMomentum": lambda p: O.SGD(p, lr=0.01, momentum=0.9, weight_decay=0.01),
        "sgdNesterov": lambda p: O.SGD(p, lr=0.01, momentum=0.9, nesterov=True),
        "adagrad": lambda p: O.Adagrad(p),
        "adagradDecay": lambda p: O.Adagrad(p, lr=0.1, lr_decay=0.01, weight_decay=0.01),
        "adadelta": lambda p: O.Adadelta(p, weight_decay=0.01),
        "rmsprop": lambda p: O.RMSprop(p),
        "rmspropCentered": lambda p: O.RMSprop(p, lr=0.001, momentum=0.9, centered=True, weight_decay=0.01),
        "adam": lambda p: O.Adam(p, lr=0.01),
        "adamDefault": lambda p: O.Adam(p),
        "amsgrad": lambda p: O.Adam(p, lr=0.01, amsgrad=True, weight_decay=0.01),
        "adamw": lambda p: O.AdamW(p, lr=0.01),
        "adamax": lambda p: O.Adamax(p, weight_decay=0.01),
        "nadam": lambda p: O.NAdam(p, weight_decay=0.01),
        "rprop": lambda p: O.Rprop(p),
    }.items():
        w = start.clone().requires_grad_()
        optimizer = make([w])
        rows = []
        for step in range(1001):
            # The gradient of scale · (w − target)² / 2 + 0.05 w⁴, shaken so that signs and sizes keep changing.
            shake = 0.3 * ((step * 7919) % 13 - 6)
            with torch.no_grad():
                w.grad = scale * (w - target) + 0.2 * (w * w * w) + shake * scale
            optimizer.step()
            if step in (0, 1, 2, 9, 99, 499, 1000):
                rows.append(w.detach().clone())
        put(f"optimizer.{name}", torch.stack(rows))


layers()
activations()
losses()
optimizers()
