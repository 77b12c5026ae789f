"""JAX CPU side. SCAN false: a jitted step called from a Python loop. SCAN true: the whole run in one jitted scan."""
import math

import jax
import jax.numpy as jnp
import numpy as np
import data

SCAN = False


def version():
    return jax.__version__


def threads(n):
    """Set by the process's CPU affinity and XLA_FLAGS before import; see bench.py."""


def _dense(x, layer):
    return x @ layer[0].T + layer[1]


def _conv(x, layer, padding):
    y = jax.lax.conv_general_dilated(x, layer[0], (1, 1), [(padding, padding)] * 2,
                                     dimension_numbers=("NCHW", "OIHW", "NCHW"))
    return y + layer[1][:, None, None]


def _pool(x, init, op):
    return jax.lax.reduce_window(x, init, op, (1, 1, 2, 2), (1, 1, 2, 2), "VALID")


def _mse(p, y):
    return jnp.mean((p - y) ** 2)


def _bce_logits(z, y):
    return jnp.mean(jnp.maximum(z, 0) - z * y + jnp.log1p(jnp.exp(-jnp.abs(z))))


def _bce(p, y):
    return -jnp.mean(y * jnp.log(p) + (1 - y) * jnp.log(1 - p))


def _cross_entropy(z, y):
    return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(z), y[:, None], 1))


def _sgd(lr, momentum=0.0):
    def init(p):
        return jax.tree.map(jnp.zeros_like, p) if momentum else ()

    def update(p, s, g):
        if momentum:
            s = g = jax.tree.map(lambda v, g: momentum * v + g, s, g)
        return jax.tree.map(lambda p, g: p - lr * g, p, g), s
    return init, update


def _adam(lr, b1=0.9, b2=0.999, eps=1e-8):
    def init(p):
        z = jax.tree.map(jnp.zeros_like, p)
        return z, z, jnp.zeros((), jnp.int32)

    def update(p, s, g):
        m, v, t = s
        t = t + 1
        m = jax.tree.map(lambda m, g: b1 * m + (1 - b1) * g, m, g)
        v = jax.tree.map(lambda v, g: b2 * v + (1 - b2) * g * g, v, g)
        # 1 - b**t, without the rounding of b**t that would part this training from the others.
        c1, c2 = (-jnp.expm1(t * math.log(b)) for b in (b1, b2))
        p = jax.tree.map(lambda p, m, v: p - lr / c1 * m / (jnp.sqrt(v) / jnp.sqrt(c2) + eps), p, m, v)
        return p, (m, v, t)
    return init, update


def _fit(params, model, loss_of, optimiser, batch, keys):
    """`batch(key)` makes one (x, y); `keys` has one row per step."""
    init, update = optimiser
    params = jax.tree.map(jnp.asarray, params)

    def step(carry, key):
        p, s = carry
        x, y = batch(key)
        loss, g = jax.value_and_grad(lambda p: loss_of(model(p, x), y))(p)
        return update(p, s, g), loss

    if SCAN:
        keys = jnp.asarray(keys)
        whole = jax.jit(lambda p, keys: jax.lax.scan(step, (p, init(p)), keys)[1][-1])
        return lambda: float(whole(params, keys))

    one = jax.jit(step)

    def run():
        carry = params, init(params)
        for key in keys:
            carry, loss = one(carry, key)
        return float(loss)
    return run


def linear_regression():
    d = data.linear_regression()
    x, y = jnp.asarray(d["x"]), jnp.asarray(d["y"])
    return _fit(d["layers"], lambda p, x: _dense(x, p[0]), _mse, _sgd(d["lr"]), lambda _: (x, y), np.zeros(d["steps"], np.int32))


def logistic_regression():
    d = data.logistic_regression()
    x, y = jnp.asarray(d["x"]), jnp.asarray(d["y"])
    return _fit(d["layers"], lambda p, x: _dense(x, p[0]), _bce_logits, _sgd(d["lr"]), lambda i: (x[i], y[i]), d["index"])


def xor():
    d = data.xor()
    x, y = jnp.asarray(d["x"]), jnp.asarray(d["y"])
    model = lambda p, x: jax.nn.sigmoid(_dense(jnp.tanh(_dense(x, p[0])), p[1]))
    return _fit(d["layers"], model, _bce, _adam(d["lr"]), lambda _: (x, y), np.zeros(d["steps"], np.int32))


def _classifier(d, model, optimiser):
    x, y = jnp.asarray(d["x"]), jnp.asarray(d["y"].astype(np.int32))
    return _fit(d["layers"], model, _cross_entropy, optimiser, lambda i: (x[i], y[i]), d["index"].astype(np.int32))


def mlp_digits():
    d = data.mlp_digits()
    model = lambda p, x: _dense(jax.nn.relu(_dense(jax.nn.relu(_dense(x, p[0])), p[1])), p[2])
    return _classifier(d, model, _adam(d["lr"]))


def lenet():
    d = data.lenet()

    def model(p, x):
        x = _pool(jnp.tanh(_conv(x, p[0], 2)), 0.0, jax.lax.add) / 4
        x = _pool(jnp.tanh(_conv(x, p[1], 0)), 0.0, jax.lax.add) / 4
        x = jnp.tanh(_dense(x.reshape(len(x), -1), p[2]))
        return _dense(jnp.tanh(_dense(x, p[3])), p[4])
    return _classifier(d, model, _sgd(d["lr"], d["momentum"]))


def cnn_digits():
    d = data.cnn_digits()

    def model(p, x):
        x = _pool(jax.nn.relu(_conv(x, p[0], 1)), -jnp.inf, jax.lax.max)
        x = jax.nn.relu(_conv(x, p[1], 1))
        return _dense(x.reshape(len(x), -1), p[2])
    return _classifier(d, model, _adam(d["lr"]))


def _recurrent(cell, gates, state):
    d = data.sine(gates)
    x, y = jnp.asarray(d["x"]), jnp.asarray(d["y"])

    def model(p, x):
        (w_ih, w_hh, b), head = p
        step = lambda s, x: (cell(s, x @ w_ih.T + b + s[0] @ w_hh.T), None)
        start = tuple(jnp.zeros((x.shape[0], d["hidden"])) for _ in range(state))
        return _dense(jax.lax.scan(step, start, x.swapaxes(0, 1))[0][0], head)
    return _fit((d["cell"], d["layers"][0]), model, _mse, _adam(d["lr"]), lambda i: (x[i], y[i]), np.arange(200, dtype=np.int32))


def rnn_sine():
    return _recurrent(lambda s, z: (jnp.tanh(z),), 1, 1)


def lstm_sine():
    def cell(s, z):
        i, f, g, o = jnp.split(z, 4, axis=1)
        c = jax.nn.sigmoid(f) * s[1] + jax.nn.sigmoid(i) * jnp.tanh(g)
        return jax.nn.sigmoid(o) * jnp.tanh(c), c
    return _recurrent(cell, 4, 2)


def _call(f, *args):
    f, args = jax.jit(f), [jnp.asarray(a) for a in args]
    return lambda: float(np.asarray(f(*args)).reshape(-1)[0])


def _gemm(n):
    d = data.gemm(n)
    return _call(jnp.matmul, d["a"], d["b"])


def gemm_64():
    return _gemm(64)


def gemm_256():
    return _gemm(256)


def gemm_1024():
    return _gemm(1024)


def conv2d():
    d = data.conv2d()

    def both(x, w, b, g):
        y, pull = jax.vjp(lambda x, w, b: _conv(x, (w, b), 1), x, w, b)
        return pull(g)
    f, args = jax.jit(both), [jnp.asarray(d[k]) for k in "xwbg"]
    return lambda: float(np.asarray(jax.block_until_ready(f(*args))[1])[0, 0, 0, 0])


def softmax_cross_entropy():
    d = data.softmax()
    f = jax.jit(jax.value_and_grad(lambda x, y: _cross_entropy(x, y)))
    x, y = jnp.asarray(d["x"]), jnp.asarray(d["y"].astype(np.int32))
    return lambda: float(jax.block_until_ready(f(x, y))[0])


def exp_64k():
    return _call(jnp.exp, data.pointwise()["x"])


def tanh_64k():
    return _call(jnp.tanh, data.pointwise()["x"])


def sigmoid_64k():
    return _call(jax.nn.sigmoid, data.pointwise()["x"])


def sum_64k():
    return _call(jnp.sum, data.pointwise()["x"])
