"""PyTorch CPU side: each function returns a no-argument callable that runs the whole workload."""
import torch
from torch import nn
from torch.nn import functional as F
import data

COMPILE = False   # wrap the model in torch.compile
FUSED = False     # ask the optimiser for its fused kernel


def version():
    return torch.__version__


def threads(n):
    torch.set_num_threads(n)


def _t(a):
    return torch.from_numpy(a.copy())


def _load(model, layers):
    with torch.no_grad():
        for p, a in zip((p for p in model.parameters() if p.requires_grad), [a for layer in layers for a in layer]):
            p.copy_(_t(a))
    return model


def _adam(model, lr):
    return torch.optim.Adam(model.parameters(), lr=lr, **({"fused": True} if FUSED else {}))


def _sgd(model, lr, momentum=0.0):
    return torch.optim.SGD(model.parameters(), lr=lr, momentum=momentum, **({"fused": True} if FUSED else {}))


def _fit(build, optimiser, loss_of, batches):
    """One training run; the model is built (and compiled) once, its weights reset per run."""
    model = build()
    start = {k: v.clone() for k, v in model.state_dict().items()}
    call = torch.compile(model) if COMPILE else model

    def run():
        model.load_state_dict(start)
        opt = optimiser(model)
        for x, y in batches():
            opt.zero_grad()
            loss = loss_of(call(x), y)
            loss.backward()
            opt.step()
        return loss.item()
    return run


def linear_regression():
    d = data.linear_regression()
    x, y = _t(d["x"]), _t(d["y"])
    return _fit(lambda: _load(nn.Linear(1, 1), d["layers"]), lambda m: _sgd(m, d["lr"]), F.mse_loss,
                lambda: ((x, y) for _ in range(d["steps"])))


def logistic_regression():
    d = data.logistic_regression()
    x, y, index = _t(d["x"]), _t(d["y"]), _t(d["index"])
    return _fit(lambda: _load(nn.Linear(2, 1), d["layers"]), lambda m: _sgd(m, d["lr"]),
                F.binary_cross_entropy_with_logits, lambda: ((x[i], y[i]) for i in index))


def xor():
    d = data.xor()
    x, y = _t(d["x"]), _t(d["y"])
    build = lambda: _load(nn.Sequential(nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 1), nn.Sigmoid()), d["layers"])
    return _fit(build, lambda m: _adam(m, d["lr"]), F.binary_cross_entropy, lambda: ((x, y) for _ in range(d["steps"])))


def _classifier(d, model, optimiser):
    x, y, index = _t(d["x"]), _t(d["y"]), _t(d["index"])
    return _fit(lambda: _load(model, d["layers"]), optimiser, F.cross_entropy, lambda: ((x[i], y[i]) for i in index))


def mlp_digits():
    d = data.mlp_digits()
    model = nn.Sequential(nn.Linear(64, 128), nn.ReLU(), nn.Linear(128, 64), nn.ReLU(), nn.Linear(64, 10))
    return _classifier(d, model, lambda m: _adam(m, d["lr"]))


def lenet():
    d = data.lenet()
    model = nn.Sequential(nn.Conv2d(1, 6, 5, padding=2), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.Tanh(),
                          nn.AvgPool2d(2), nn.Flatten(), nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(),
                          nn.Linear(84, 10))
    return _classifier(d, model, lambda m: _sgd(m, d["lr"], d["momentum"]))


def cnn_digits():
    d = data.cnn_digits()
    model = nn.Sequential(nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(16, 32, 3, padding=1),
                          nn.ReLU(), nn.Flatten(), nn.Linear(512, 10))
    return _classifier(d, model, lambda m: _adam(m, d["lr"]))


class _Sequence(nn.Module):
    def __init__(self, layer, hidden):
        super().__init__()
        self.layer, self.head = layer(1, hidden, batch_first=True), nn.Linear(hidden, 1)
        nn.init.zeros_(self.layer.bias_hh_l0).requires_grad_(False)   # the second bias; see data.sine

    def forward(self, x):
        return self.head(self.layer(x)[0][:, -1])


def _recurrent(layer, gates):
    d = data.sine(gates)
    x, y = _t(d["x"]), _t(d["y"])
    return _fit(lambda: _load(_Sequence(layer, d["hidden"]), [d["cell"], *d["layers"]]), lambda m: _adam(m, d["lr"]),
                F.mse_loss, lambda: zip(x, y))


def rnn_sine():
    return _recurrent(nn.RNN, 1)


def lstm_sine():
    return _recurrent(nn.LSTM, 4)


def _gemm(n):
    d = data.gemm(n)
    a, b = _t(d["a"]), _t(d["b"])
    return lambda: (a @ b)[0, 0].item()


def gemm_64():
    return _gemm(64)


def gemm_256():
    return _gemm(256)


def gemm_1024():
    return _gemm(1024)


def conv2d():
    d = {k: _t(v) for k, v in data.conv2d().items()}
    x, w, b = (d[k].requires_grad_() for k in "xwb")

    def run():
        x.grad = w.grad = b.grad = None
        F.conv2d(x, w, b, padding=1).backward(d["g"])
        return w.grad[0, 0, 0, 0].item()
    return run


def softmax_cross_entropy():
    d = {k: _t(v) for k, v in data.softmax().items()}
    x = d["x"].requires_grad_()

    def run():
        x.grad = None
        loss = F.cross_entropy(x, d["y"])
        loss.backward()
        return loss.item()
    return run


def exp_64k():
    x = _t(data.pointwise()["x"])
    return lambda: x.exp()[0].item()


def tanh_64k():
    x = _t(data.pointwise()["x"])
    return lambda: x.tanh()[0].item()


def sigmoid_64k():
    x = _t(data.pointwise()["x"])
    return lambda: x.sigmoid()[0].item()


def sum_64k():
    x = _t(data.pointwise()["x"])
    return lambda: x.sum().item()
