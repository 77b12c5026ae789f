"""Writes operations.txt: operations done by NumPy, one a line: name, shape, values (pip install numpy)."""
import pathlib
import numpy as np


def made(shape, step):
    """Exact numbers that Swift makes too: ((i * step) mod 101) / 50 − 1."""
    n = int(np.prod(shape))
    return (((np.arange(n) * step) % 101) / 50 - 1).reshape(shape)


a, b, row = made([4, 5], 37), made([4, 5], 23), made([5], 7)
x, k = made([2, 6, 7, 3], 37), made([3, 2, 3, 4], 23)


def convolution(x, k, stride, same):
    if same:
        pads = []
        for axis in (1, 2):
            out = -(-x.shape[axis] // stride)
            total = max((out - 1) * stride + k.shape[axis - 1] - x.shape[axis], 0)
            pads.append((total // 2, total - total // 2))
        x = np.pad(x, [(0, 0), *pads, (0, 0)])
    h, w = (x.shape[1] - k.shape[0]) // stride + 1, (x.shape[2] - k.shape[1]) // stride + 1
    y = np.zeros([x.shape[0], h, w, k.shape[3]])
    for i in range(h):
        for j in range(w):
            patch = x[:, i * stride:i * stride + k.shape[0], j * stride:j * stride + k.shape[1]]
            y[:, i, j] = np.tensordot(patch, k, 3)
    return y


def pooled(x, f, size, stride):
    h, w = (x.shape[1] - size) // stride + 1, (x.shape[2] - size) // stride + 1
    return np.stack([np.stack([f(x[:, i * stride:i * stride + size, j * stride:j * stride + size], axis=(1, 2))
                               for j in range(w)], 1) for i in range(h)], 1)


softmax = lambda t: np.exp(t) / np.exp(t).sum(-1, keepdims=True)
results = {
    "add": a + row, "divide": a / (b + 3), "power": np.power(np.abs(a) + 0.1, b), "matmul": a @ b.T, "vector": a @ row,
    "batched": made([2, 3, 4], 37) @ made([4, 2], 23), "sum": a.sum(), "sum0": a.sum(0), "sum1": a.sum(1, keepdims=True),
    "mean": a.mean(0), "variance": a.var(1), "deviation": a.std(), "max": a.max(0), "min": a.min(1), "norm": np.linalg.norm(a),
    "softmax": softmax(a), "exp": np.exp(a), "log": np.log(np.abs(a) + 0.1), "tanh": np.tanh(a), "sin": np.sin(a * 9),
    "maximum": np.maximum(a, b), "where": np.where(a > b, a, row), "clipped": a.clip(-0.5, 0.25), "rounded": a.round(1),
    "transposed": made([2, 3, 4], 37).transpose(2, 0, 1), "concatenated": np.concatenate([a, b], 1), "stacked": np.stack([a, b], 1),
    "gathered": a[:, [4, 0, 0]], "valid": convolution(x, k, 1, False), "same": convolution(x, k, 2, True),
    "maxpool": pooled(x, np.max, 2, 2), "averagepool": pooled(x, np.mean, 3, 2),
}
cube, picks = made([2, 3, 4], 37), (made([4, 2], 23) * 50 + 50).astype(int) % 5
counts, edges = np.histogram(a, 7)
results |= {
    "sorted": np.sort(a, 0), "argsorted": np.argsort(a, 1, kind="stable"), "median": np.median(a), "median0": np.median(a, 0),
    "quantile": np.quantile(a, 0.3, 1, keepdims=True), "cumsum": np.cumsum(cube, 1), "cumprod": np.cumprod(a, 1),
    "flipped": np.flip(cube, 1), "rolled": np.roll(a, -2, 1), "tiled": np.tile(row, [2, 3]), "repeated": np.repeat(cube, 2, 1),
    "diagonal": np.diagonal(cube, 1, 1, 2), "diagonalmatrix": np.diag(row), "trace": np.trace(cube, axis1=1, axis2=2),
    "lower": np.tril(a, 1), "upper": np.triu(cube, -1), "takealong": np.take_along_axis(a, picks, 1), "selected": a[a > b],
    "sumaxes": cube.sum((0, 2)), "varianceaxes": cube.var((0, 1), keepdims=True), "maxaxes": cube.max((1, 2)),
    "samplevariance": a.var(1, ddof=1), "sampledeviation": a.std(ddof=1), "product": a.prod(0), "norm1": np.linalg.norm(a, 1, 1),
    "norm3": np.linalg.norm(row, 3), "norminf": np.linalg.norm(a, np.inf, 0), "norm2": np.linalg.norm(cube, axis=2),
    "log2": np.log2(np.abs(a) + 0.1), "log10": np.log10(np.abs(a) + 0.1), "tan": np.tan(a), "sinh": np.sinh(a * 3),
    "cosh": np.cosh(a * 3), "logsumexp": np.log(np.exp(a).sum(1)), "outer": np.outer(row, a[0]), "meshgridx": np.meshgrid(row, a[:, 0])[0],
    "meshgridy": np.meshgrid(row, a[:, 0])[1], "einsum1": np.einsum("bij,jk,bk->ik", cube, a, np.stack([a[0], a[1]])),
    "einsum2": np.einsum("ii,kj->j", a[:, :4], cube[0]), "einsum3": np.einsum("bij,bkj->bik", cube, cube), "bincounts": counts,
    "binedges": edges, "unique": np.unique(picks), "uniquecounts": np.unique(picks, return_counts=True)[1],
}
lines = [f"{name};{' '.join(map(str, v.shape))};{' '.join(repr(float(n)) for n in np.ravel(v))}" for name, v in
         ((n, np.asarray(v)) for n, v in results.items())]
pathlib.Path(__file__).with_name("operations.txt").write_text("\n".join(lines) + "\n")
