"""Convolution and pooling in our layout, channels last, made of PyTorch's."""
import math

import torch
import torch.nn.functional as F


def padded_for(x, kernel, stride, dilation, same):
    """Zeros around the last axes of x, as TensorFlow's `same`: an odd one goes behind."""
    if not same:
        return x
    pad = []
    for extent, size in zip(reversed(x.shape[2:]), reversed(kernel)):
        reach = (size - 1) * dilation + 1
        total = max((-(-extent // stride) - 1) * stride + reach - extent, 0)
        pad += [total // 2, total - total // 2]
    return F.pad(x, pad)


def channels_second(x):
    return x.movedim(-1, 1)


def channels_last(x):
    return x.movedim(1, -1)


def convolve(x, w, stride, same, dilation=1, groups=1):
    """A convolution in our layout: channels last, the kernel [extents…, channels, filters]."""
    f = {3: F.conv1d, 4: F.conv2d, 5: F.conv3d}[x.dim()]
    y = padded_for(channels_second(x), w.shape[:-2], stride, dilation, same).contiguous()
    return channels_last(f(y, w.movedim(-1, 0).movedim(-1, 1).contiguous(), stride=stride, dilation=dilation, groups=groups))


def pool(x, size, stride, same, largest):
    image = channels_second(x)
    fill = -math.inf if largest else 0.0
    pads = []
    for extent in reversed(image.shape[2:]):
        total = max((-(-extent // stride) - 1) * stride + size - extent, 0) if same else 0
        pads += [total // 2, total - total // 2]
    padded = F.pad(image, pads, value=fill)
    if largest:
        return channels_last(F.max_pool2d(padded, size, stride))
    ones = F.pad(torch.ones_like(image), pads)
    return channels_last(F.avg_pool2d(padded, size, stride) / F.avg_pool2d(ones, size, stride))
