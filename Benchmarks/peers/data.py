"""Inputs shared by all sides: the same arrays, initial weights and batch order.

    python data.py FOLDER

writes them as NumPy files, a folder for each workload, for the side that is not Python.
"""
import functools
import pathlib
import sys

import numpy as np

F = np.float32


def _rng(seed):
    return np.random.Generator(np.random.PCG64(seed))


def uniform(rng, shape, fan_in):
    """PyTorch's default initial range, U(-1/sqrt(fan_in), 1/sqrt(fan_in))."""
    bound = 1.0 / np.sqrt(fan_in)
    return rng.uniform(-bound, bound, shape).astype(F)


def dense(rng, n_in, n_out):
    """Weight stored (out, in) as torch does, with its bias."""
    return uniform(rng, (n_out, n_in), n_in), uniform(rng, (n_out,), n_in)


def conv(rng, c_in, c_out, k):
    fan_in = c_in * k * k
    return uniform(rng, (c_out, c_in, k, k), fan_in), uniform(rng, (c_out,), fan_in)


def batches(n, size, epochs, seed):
    """Row indices, shape (epochs * (n // size), size); the last partial batch is dropped."""
    rng, per = _rng(seed), n // size
    return np.concatenate([rng.permutation(n)[: per * size].reshape(per, size) for _ in range(epochs)])


@functools.cache
def digits():
    from sklearn.datasets import load_digits
    d = load_digits()
    return (d.data / 16.0).astype(F), d.target.astype(np.int64)


def linear_regression():
    rng = _rng(1)
    x = rng.uniform(-1, 1, (150, 1)).astype(F)
    y = (3 * x + 2 + 0.1 * rng.standard_normal((150, 1))).astype(F)
    return dict(x=x, y=y, layers=[dense(rng, 1, 1)], lr=0.1, steps=1000)


def logistic_regression():
    rng = _rng(2)
    x = np.concatenate([rng.normal(-1, 1, (100, 2)), rng.normal(1, 1, (100, 2))]).astype(F)
    y = np.repeat([0, 1], 100).astype(F)[:, None]
    return dict(x=x, y=y, layers=[dense(rng, 2, 1)], lr=0.1, index=batches(200, 15, 200, 2))


def xor():
    rng = _rng(3)
    x = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], F)
    y = np.array([[0], [1], [1], [0]], F)
    return dict(x=x, y=y, layers=[dense(rng, 2, 8), dense(rng, 8, 1)], lr=0.05, steps=2000)


def mlp_digits():
    rng, (x, y) = _rng(4), digits()
    layers = [dense(rng, 64, 128), dense(rng, 128, 64), dense(rng, 64, 10)]
    return dict(x=x, y=y, layers=layers, lr=1e-3, index=batches(len(x), 32, 20, 4))


def lenet():
    rng = _rng(5)
    y = rng.integers(0, 10, 2048)
    prototypes = rng.standard_normal((10, 1, 28, 28))
    x = (prototypes[y] + rng.standard_normal((2048, 1, 28, 28))).astype(F)
    layers = [conv(rng, 1, 6, 5), conv(rng, 6, 16, 5), dense(rng, 400, 120), dense(rng, 120, 84), dense(rng, 84, 10)]
    return dict(x=x, y=y.astype(np.int64), layers=layers, lr=0.01, momentum=0.9, index=batches(2048, 64, 3, 5))


def cnn_digits():
    rng, (x, y) = _rng(6), digits()
    layers = [conv(rng, 1, 16, 3), conv(rng, 16, 32, 3), dense(rng, 512, 10)]
    return dict(x=x.reshape(-1, 1, 8, 8), y=y, layers=layers, lr=1e-3, index=batches(len(x), 32, 5, 6))


def sine(gates):
    """A recurrent layer (1 -> 32, `gates` gates) and a head, over T=50 windows of a noisy sine.

    One bias, as in Keras and here; PyTorch's second one would take every step of the first again, and is held at 0.
    """
    rng, hidden, steps = _rng(7), 32, 50
    phase = rng.uniform(0, 2 * np.pi, (200, 32, 1))
    t = phase + 0.2 * np.arange(steps + 1)
    wave = (np.sin(t) + 0.05 * rng.standard_normal(t.shape)).astype(F)
    w_ih = uniform(rng, (gates * hidden, 1), hidden)
    w_hh = uniform(rng, (gates * hidden, hidden), hidden)
    b = uniform(rng, (gates * hidden,), hidden)
    return dict(x=wave[..., :steps, None], y=wave[..., steps:], cell=(w_ih, w_hh, b),
                layers=[dense(rng, hidden, 1)], lr=1e-2, hidden=hidden)


def gemm(n):
    rng = _rng(8)
    return dict(a=rng.standard_normal((n, n)).astype(F), b=rng.standard_normal((n, n)).astype(F))


def conv2d():
    rng = _rng(9)
    w, b = conv(rng, 16, 32, 3)
    return dict(x=rng.standard_normal((32, 16, 28, 28)).astype(F), w=w, b=b,
                g=rng.standard_normal((32, 32, 28, 28)).astype(F))


def softmax():
    rng = _rng(10)
    return dict(x=rng.standard_normal((256, 1000)).astype(F), y=rng.integers(0, 1000, 256).astype(np.int64))


def pointwise():
    return dict(x=_rng(11).uniform(-8, 8, 1 << 16).astype(F))


WORKLOADS = {"linear_regression": linear_regression, "logistic_regression": logistic_regression, "xor": xor,
             "mlp_digits": mlp_digits, "lenet": lenet, "cnn_digits": cnn_digits, "rnn_sine": lambda: sine(1),
             "lstm_sine": lambda: sine(4), "gemm_64": lambda: gemm(64), "gemm_256": lambda: gemm(256),
             "gemm_1024": lambda: gemm(1024), "conv2d": conv2d, "softmax_cross_entropy": softmax, "exp_64k": pointwise,
             "tanh_64k": pointwise, "sigmoid_64k": pointwise, "sum_64k": pointwise}


def save(folder, name, value):
    """Arrays as NumPy files, those of a list under its name and their numbers: `layers.0.1.npy`."""
    if isinstance(value, (list, tuple)):
        for index, part in enumerate(value):
            save(folder, f"{name}.{index}", part)
    else:
        np.save(folder / f"{name}.npy", np.ascontiguousarray(value))


if __name__ == "__main__":
    for workload, make in WORKLOADS.items():
        folder = pathlib.Path(sys.argv[1]) / workload
        folder.mkdir(parents=True, exist_ok=True)
        for name, value in make().items():
            save(folder, name, value)
