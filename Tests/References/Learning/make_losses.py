"""Writes reference values of losses with weights, of schedules and of optimizers, made by PyTorch in double precision."""
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
torch.manual_seed(23)


def put(name, tensor):
    tensor = torch.as_tensor(tensor, dtype=torch.float64).detach()
    shape = "x".join(str(n) for n in tensor.shape) or "-"
    print(name, shape, *[repr(v) for v in tensor.reshape(-1).tolist()])


def case(name, p, value):
    put(f"{name}.p", p)
    put(f"{name}.y", value)
    put(f"{name}.d_p", torch.autograd.grad(value, p)[0])


def losses():
    p, t = torch.randn(6, 3).requires_grad_(), torch.randn(6, 3)
    put("cosine.t", t)
    case("cosine", p, (1 - F.cosine_similarity(p, t, dim=-1)).mean())
    sign = torch.sign(t)
    put("squaredHinge.t", sign)
    case("squaredHinge", p, (F.relu(1 - sign * p) ** 2).mean())
    z = (torch.randn(8, 4) * 2).requires_grad_()
    labels, weights = torch.tensor([0, 3, 1, 2, 2, 0, 1, 3]), torch.tensor([0.5, 1.0, 4.0, 2.0])
    put("classes.labels", labels)
    put("classes.weights", weights)
    case("classes.weighted", z, F.cross_entropy(z, labels, weights))
    case("classes.smoothed", z, F.cross_entropy(z, labels, label_smoothing=0.1))
    z, yes = (torch.randn(7, 1) * 2).requires_grad_(), torch.tensor([[1.0], [0], [0], [1], [1], [0], [0]])
    put("yes.labels", yes)
    rows = F.binary_cross_entropy_with_logits(z, yes, reduction="none")
    each = 0.5 + 2.5 * yes
    case("yes.weighted", z, (rows * each).sum() / each.sum())
    case("yes.smoothed", z, F.binary_cross_entropy_with_logits(z, 0.8 * yes + 0.1))
    # Scores of a thousand.
    far = torch.tensor([[1000.0, -1000, 0], [-1000, 1000, 0], [0, 0, 1000]]).requires_grad_()
    case("far.classes", far, F.cross_entropy(far, torch.tensor([1, 1, 2])))
    far = torch.tensor([[1000.0], [-1000], [1000], [-1000]]).requires_grad_()
    case("far.yes", far, F.binary_cross_entropy_with_logits(far, torch.tensor([[1.0], [1], [0], [0]])))


def schedule():
    losses = [1.0, 0.9, 0.95, 0.9, 0.89999, 0.91, 0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6]
    put("plateau.losses", losses)
    w = torch.zeros(1).requires_grad_()
    optimizer = torch.optim.SGD([w], lr=0.8)
    plateau = torch.optim.lr_scheduler.ReduceLROnPlateau(optimizer, patience=2, factor=0.25, min_lr=0.01)
    rates = []
    for loss in losses:
        plateau.step(loss)
        rates.append(optimizer.param_groups[0]["lr"])
    put("plateau.rates", rates)


def optimizers():
    O = torch.optim
    for seed in (1, 2):
        torch.manual_seed(seed)
        start, target = torch.randn(6) * 2, torch.randn(6)
        scale = torch.rand(6) * 2 + 0.05
        put(f"optimizer{seed}.start", start)
        put(f"optimizer{seed}.target", target)
        put(f"optimizer{seed}.scale", scale)
        for name, make in {
            "sgdDecay": lambda p: O.SGD(p, lr=0.02, weight_decay=0.05),
            "sgdNesterovDecay": lambda p: O.SGD(p, lr=0.005, momentum=0.8, nesterov=True, weight_decay=0.02),
            "adagradEpsilon": lambda p: O.Adagrad(p, lr=0.3, eps=1e-4),
            "adadelta": lambda p: O.Adadelta(p),
            "adadeltaRho": lambda p: O.Adadelta(p, lr=0.5, rho=0.95, eps=1e-5),
            "rmspropMomentum": lambda p: O.RMSprop(p, lr=0.002, alpha=0.9, momentum=0.5),
            "rmspropCentered": lambda p: O.RMSprop(p, lr=0.004, centered=True),
            "adamDecay": lambda p: O.Adam(p, lr=0.02, betas=(0.8, 0.99), weight_decay=0.03),
            "amsgrad": lambda p: O.Adam(p, lr=0.05, amsgrad=True),
            "adamwDefault": lambda p: O.AdamW(p),
            "adamwAmsgrad": lambda p: O.AdamW(p, lr=0.02, weight_decay=0.1, amsgrad=True),
            "adamax": lambda p: O.Adamax(p, lr=0.01, betas=(0.85, 0.98)),
            "nadam": lambda p: O.NAdam(p, lr=0.01),
            "nadamDecay": lambda p: O.NAdam(p, lr=0.01, momentum_decay=0.01, weight_decay=0.02),
            "rprop": lambda p: O.Rprop(p, lr=0.02, etas=(0.6, 1.3), step_sizes=(1e-5, 10)),
            "adaptiveGains": None,
        }.items():
            w = start.clone().requires_grad_()
            optimizer = make([w]) if make else None
            gain, previous = torch.ones(6), torch.zeros(6)
            rows = []
            for step in range(1001):
                shake = 0.3 * ((step * 7919) % 13 - 6)
                with torch.no_grad():
                    g = scale * (w - target) + 0.2 * (w * w * w) + shake * scale
                    if optimizer:
                        w.grad = g
                    else:
                        # Hinton, Neural networks for machine learning, lecture 6d.
                        turn = g * previous
                        gain = torch.where(turn > 0, gain + 0.05, torch.where(turn < 0, gain * 0.95, gain))
                        gain = gain.clamp(0.1, 10)
                        w -= 0.01 * gain * g
                        previous = g
                if optimizer:
                    optimizer.step()
                if step in (0, 1, 2, 9, 99, 499, 1000):
                    rows.append(w.detach().clone())
            put(f"optimizer{seed}.{name}", torch.stack(rows))


losses()
schedule()
optimizers()
