"""What a random case is."""
import random

import torch

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)


class Case:
    """A question with the answers that are expected."""

    def __init__(self, kind, title):
        self.kind, self.title, self.lines, self.expected = kind, title, [], {}

    def number(self, **numbers):
        self.lines += [f"n {name} {value!r}" for name, value in numbers.items()]

    def word(self, **words):
        self.lines += [f"w {name} {value}" for name, value in words.items()]

    def tensor(self, name, value):
        self.lines.append(f"t {name} {shape_text(value)} " + " ".join(map(repr, value.detach().reshape(-1).tolist())))

    def text(self, index):
        return "\n".join([f"case {index} {self.kind}", *self.lines, "end"])


def shape_text(value):
    return "x".join(str(n) for n in value.shape) or "-"


def randn(*shape, scale=1.0):
    return torch.randn(shape) * scale


def some_shape(least=1, most=4, extent=5):
    return [random.randint(1, extent) for _ in range(random.randint(least, most))]
