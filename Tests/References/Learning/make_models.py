"""Writes the parameter counts and the shapes of all convolutions, normalizations and poolings of published models.

The models are written out here from their papers and torchvision's documentation; PyTorch counts and measures them.
"""
import torch
from torch import nn


def conv(cin, cout, kernel, stride=1, eps=1e-5):
    return [nn.Conv2d(cin, cout, kernel, stride, kernel // 2, bias=False), nn.BatchNorm2d(cout, eps)]


class Branches(nn.Module):
    def __init__(self, *branches):
        super().__init__()
        self.branches = nn.ModuleList(branches)

    def forward(self, x):
        return torch.cat([branch(x) for branch in self.branches], 1)


class Residual(nn.Module):
    def __init__(self, layers, shortcut):
        super().__init__()
        self.layers, self.shortcut = nn.Sequential(*layers), nn.Sequential(*shortcut)

    def forward(self, x):
        y = self.layers(x)
        return torch.relu(y + self.shortcut(x))


def lenet5():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5), nn.Tanh(), nn.AvgPool2d(2), nn.Conv2d(6, 16, 5), nn.Tanh(), nn.AvgPool2d(2), nn.Flatten(),
        nn.Linear(400, 120), nn.Tanh(), nn.Linear(120, 84), nn.Tanh(), nn.Linear(84, 10))


def alexnet():
    pool = lambda: nn.MaxPool2d(3, 2)
    return nn.Sequential(
        nn.Conv2d(3, 64, 11, 4, 2), nn.ReLU(), pool(), nn.Conv2d(64, 192, 5, padding=2), nn.ReLU(), pool(),
        nn.Conv2d(192, 384, 3, padding=1), nn.ReLU(), nn.Conv2d(384, 256, 3, padding=1), nn.ReLU(),
        nn.Conv2d(256, 256, 3, padding=1), nn.ReLU(), pool(), nn.Flatten(), nn.Linear(9216, 4096), nn.ReLU(),
        nn.Linear(4096, 4096), nn.ReLU(), nn.Linear(4096, 1000))


def googlenet():
    def unit(cin, cout, kernel, stride=1):
        return [*conv(cin, cout, kernel, stride, 1e-3), nn.ReLU()]

    def inception(cin, a, b, c, d):
        return Branches(
            nn.Sequential(*unit(cin, a, 1)), nn.Sequential(*unit(cin, b[0], 1), *unit(b[0], b[1], 3)),
            nn.Sequential(*unit(cin, c[0], 1), *unit(c[0], c[1], 3)),
            nn.Sequential(nn.MaxPool2d(3, 1, 1, ceil_mode=True), *unit(cin, d, 1)))

    pool = lambda size: nn.MaxPool2d(size, 2, ceil_mode=True)
    return nn.Sequential(
        *unit(3, 64, 7, 2), pool(3), *unit(64, 64, 1), *unit(64, 192, 3), pool(3),
        inception(192, 64, (96, 128), (16, 32), 32), inception(256, 128, (128, 192), (32, 96), 64), pool(3),
        inception(480, 192, (96, 208), (16, 48), 64), inception(512, 160, (112, 224), (24, 64), 64),
        inception(512, 128, (128, 256), (24, 64), 64), inception(512, 112, (144, 288), (32, 64), 64),
        inception(528, 256, (160, 320), (32, 128), 128), pool(2), inception(832, 256, (160, 320), (32, 128), 128),
        inception(832, 384, (192, 384), (48, 128), 128), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(1024, 1000))


def resnet(blocks, counts, expansion):
    layers, cin = [*conv(3, 64, 7, 2), nn.ReLU(), nn.MaxPool2d(3, 2, 1)], 64
    for stage, count in enumerate(counts):
        for i in range(count):
            width, stride = 64 << stage, 2 if stage and not i else 1
            cout = width * expansion
            shortcut = conv(cin, cout, 1, stride) if stride > 1 or cin != cout else []
            layers.append(Residual(blocks(cin, width, cout, stride), shortcut))
            cin = cout
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(cin, 1000))


def plain(cin, width, cout, stride):
    return [*conv(cin, cout, 3, stride), nn.ReLU(), *conv(cout, cout, 3)]


def narrowed(cin, width, cout, stride):
    return [*conv(cin, width, 1), nn.ReLU(), *conv(width, width, 3, stride), nn.ReLU(), *conv(width, cout, 1)]


def measure(name, model, shape):
    shapes = []
    for module in model.modules():
        if isinstance(module, (nn.Conv2d, nn.BatchNorm2d, nn.MaxPool2d, nn.AvgPool2d)):
            module.register_forward_hook(lambda m, x, y: shapes.append((*y.shape[2:], y.shape[1])))
    with torch.no_grad():
        model.eval()(torch.zeros(1, *shape))
    print(f"{name}.parameters -", sum(p.numel() for p in model.parameters()))
    print(f"{name}.shapes {len(shapes)}x3", *[n for s in shapes for n in s])


measure("leNet5", lenet5(), (1, 32, 32))
measure("alexNet", alexnet(), (3, 224, 224))
measure("googLeNet", googlenet(), (3, 224, 224))
measure("resNet18", resnet(plain, [2, 2, 2, 2], 1), (3, 224, 224))
measure("resNet50", resnet(narrowed, [3, 4, 6, 3], 4), (3, 224, 224))
