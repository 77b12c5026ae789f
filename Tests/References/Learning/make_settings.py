"""Writes reference values of activations, windows of several sizes, normalizations, losses and schedules that have settings
of their own, made by PyTorch in double precision."""
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
torch.manual_seed(31)

FIRST = {1: (0, 2, 1), 2: (0, 3, 1, 2), 3: (0, 4, 1, 2, 3)}  # channels first, as PyTorch wants them
LAST = {1: (0, 2, 1), 2: (0, 2, 3, 1), 3: (0, 2, 3, 4, 1)}


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


def activations():
    # The slope of PyTorch's own hard sigmoid is 1/6 in single precision.
    for name, f in {
        "logSoftmax": lambda x: F.log_softmax(x, -1), "hardSigmoid": lambda x: (x + 3).clamp(0, 6) / 6, "hardTanh": F.hardtanh,
        "hardSwish": lambda x: x * (x + 3).clamp(0, 6) / 6, "relu6": F.relu6, "mish": F.mish, "softsign": F.softsign, "exponential": torch.exp,
        "geluTanh": lambda x: F.gelu(x, approximate="tanh"), "leakyReLU(slope: 0.2)": lambda x: F.leaky_relu(x, 0.2),
        "elu(alpha: 0.5)": lambda x: F.elu(x, 0.5), "swish(beta: 1.5)": lambda x: x * torch.sigmoid(1.5 * x),
    }.items():
        x = (torch.randn(4, 5) * 3).requires_grad_()
        case("activation." + name.replace(" ", ""), dict(x=x), f(x))


def windows():
    x, w, b = random(2, 6, 7, 2), random(3, 2, 2, 3), random(3)
    y = F.conv2d(x.permute(FIRST[2]), w.permute(3, 2, 0, 1), b, (2, 1), (1, 0), (1, 2))
    case("conv2_axes", dict(x=x, w=w, b=b), y.permute(LAST[2]))
    x, w, b = random(1, 4, 5, 6, 2), random(1, 3, 2, 2, 3), random(3)
    y = F.conv3d(x.permute(FIRST[3]), w.permute(4, 3, 0, 1, 2), b, (1, 2, 1), (0, 1, 1), (1, 1, 2))
    case("conv3_axes", dict(x=x, w=w, b=b), y.permute(LAST[3]))
    x, w, b = random(2, 7, 2), random(3, 2, 3), random(3)
    y = F.conv1d(F.pad(x.permute(FIRST[1]), (4, 0)), w.permute(2, 1, 0), b, 1, 0, 2)
    case("conv1_causal", dict(x=x, w=w, b=b), y.permute(LAST[1]))
    x, w, b = random(2, 3, 4, 3), random(2, 3, 2, 3), random(2)
    y = F.conv_transpose2d(x.permute(FIRST[2]), w.permute(3, 2, 0, 1), b, (2, 1), (0, 1))
    case("transpose_axes", dict(x=x, w=w, b=b), y.permute(LAST[2]))
    x, w, b = random(2, 4, 3), random(3, 2, 3), random(2)
    y = F.conv_transpose1d(x.permute(FIRST[1]), w.permute(2, 1, 0), b, 2, 1)
    case("transpose1", dict(x=x, w=w, b=b), y.permute(LAST[1]))
    x, w, b = random(2, 5, 6, 3), random(3, 3, 1, 6), random(6)
    y = F.conv2d(x.permute(FIRST[2]), w.permute(3, 2, 0, 1), b, 2, 1, 1, 3)
    case("depthwise", dict(x=x, w=w, b=b), y.permute(LAST[2]))
    x, w, v, b = random(2, 5, 6, 2), random(3, 3, 1, 4), random(1, 1, 4, 3), random(3)
    y = F.conv2d(x.permute(FIRST[2]), w.permute(3, 2, 0, 1), None, 1, 1, 1, 2)
    case("separable", dict(x=x, w=w, v=v, b=b), torch.relu(F.conv2d(y, v.permute(3, 2, 0, 1), b)).permute(LAST[2]))
    x = random(2, 6, 7, 2)
    case("max2_axes", dict(x=x), F.max_pool2d(x.permute(FIRST[2]), (2, 3), (2, 1), (1, 0)).permute(LAST[2]))
    y = F.avg_pool2d(x.permute(FIRST[2]), (3, 2), (1, 2), (1, 1), count_include_pad=False)
    case("average2_axes", dict(x=x), y.permute(LAST[2]))
    x = random(2, 4, 5, 6, 2)
    case("max3_axes", dict(x=x), F.max_pool3d(x.permute(FIRST[3]), (1, 2, 3), (1, 2, 1)).permute(LAST[3]))
    y = F.avg_pool3d(x.permute(FIRST[3]), (2, 3, 1), (2, 1, 1), (1, 0, 0), count_include_pad=False)
    case("average3_axes", dict(x=x), y.permute(LAST[3]))
    case("global_average3", dict(x=x), x.mean((1, 2, 3)))
    case("global_max3", dict(x=x), x.amax((1, 2, 3)))


def normalization():
    x, w, b = random(3, 2, 3, 6), random(6), random(6)
    case("group_norm", dict(x=x, w=w, b=b), F.group_norm(x.permute(FIRST[2]), 3, w, b).permute(LAST[2]))
    case("instance_norm", dict(x=x, w=w, b=b), F.instance_norm(x.permute(FIRST[2]), None, None, w, b).permute(LAST[2]))
    case("rms_norm", dict(x=x, w=w), F.rms_norm(x, (6,), w, 1e-6))


def losses():
    p, t = (torch.randn(5, 3) * 2).requires_grad_(), torch.randn(5, 3) * 2
    put("regression.t", t)
    d = p - t
    case("logCosh", dict(p=p), torch.log(torch.cosh(d)).mean())
    case("huberOf", dict(p=p), F.huber_loss(p, t, delta=0.7))
    case("quantile", dict(p=p), torch.maximum(0.9 * -d, (0.9 - 1) * -d).mean())
    case("percentage", dict(p=p), 100 * (d / t.abs()).abs().mean())
    p, t = (torch.rand(5, 3) * 4 + 0.1).requires_grad_(), torch.poisson(torch.rand(5, 3) * 4)
    put("counts.t", t)
    case("poisson", dict(p=p), F.poisson_nll_loss(p, t, log_input=False, eps=0))
    case("logarithmic", dict(p=p), F.mse_loss(torch.log1p(p), torch.log1p(t)))
    z, yes = (torch.randn(7, 1) * 2).requires_grad_(), torch.tensor([[1.0], [0], [0], [1], [1], [0], [0]])
    put("focal.t", yes)
    cost = F.binary_cross_entropy_with_logits(z, yes, reduction="none")
    case("focal", dict(p=z), ((1 - torch.exp(-cost)) ** 2 * cost).mean())
    rows = torch.tensor([1.0, 0, 2, 0.5, 3])
    put("rows", rows)
    p, t = (torch.randn(5, 3) * 2).requires_grad_(), torch.randn(5, 3)
    put("rows.t", t)
    case("rows.squared", dict(p=p), (((p - t) ** 2).mean(1) * rows).mean())
    case("rows.absolute", dict(p=p), ((p - t).abs().mean(1) * rows).mean())
    labels = torch.tensor([0, 2, 1, 1, 2])
    put("rows.labels", labels)
    case("rows.classes", dict(p=p), (F.cross_entropy(p, labels, reduction="none") * rows).mean())
    weights = torch.tensor([0.5, 1, 2])
    each = weights[labels]
    plain = F.cross_entropy(p, labels, reduction="none")
    case("rows.weighted", dict(p=p), (plain * each * rows).sum() / each.sum())
    a, q, n = random(4, 3), random(4, 3), random(4, 3)
    case("triplet", dict(a=a, q=q, n=n), F.triplet_margin_loss(a, q, n, margin=0.8))
    m, v = random(4, 3), random(4, 3)
    case("divergence", dict(m=m, v=v), (-0.5 * (1 + v - m ** 2 - v.exp()).sum(1)).mean())
    m, t, v = random(4, 3), torch.randn(4, 3), (torch.rand(4, 3) + 0.1).requires_grad_()
    put("gaussian.t", t)
    case("gaussian", dict(m=m, v=v), F.gaussian_nll_loss(m, t, v))
    z = random(5, 3)
    case("likelihood", dict(p=z), F.nll_loss(F.log_softmax(z, 1), labels))


def rates(name, make, epochs, lr=0.8):
    w = torch.zeros(1).requires_grad_()
    optimizer = torch.optim.SGD([w], lr=lr)
    scheduler = make(optimizer)
    found = []
    for _ in range(epochs):
        found.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    put("rates." + name, torch.tensor(found))


def schedules():
    s = torch.optim.lr_scheduler
    rates("milestones", lambda o: s.MultiStepLR(o, [3, 5], 0.1), 8)
    rates("polynomial", lambda o: s.PolynomialLR(o, 5, 2.0), 8)
    rates("restarts", lambda o: s.CosineAnnealingWarmRestarts(o, 3, 2, 0.1), 15)
    rates("oneCycle", lambda o: s.OneCycleLR(o, 0.8, total_steps=20), 19)
    rates("triangular", lambda o: s.CyclicLR(o, 0.1, 0.8, 4, cycle_momentum=False), 12)
    rates("warmUpThen", lambda o: s.SequentialLR(
        o, [s.LambdaLR(o, lambda e: (e + 1) / 3), s.ExponentialLR(o, 0.5)], [3]), 7)


activations()
windows()
normalization()
losses()
schedules()
