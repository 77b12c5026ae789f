"""Writes reference values of layers that slide windows, normalize and join, made by PyTorch in double precision."""
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
torch.manual_seed(11)

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


def convolutions():
    conv = {1: F.conv1d, 2: F.conv2d, 3: F.conv3d}
    # name, dimensions, extent, kernel, stride, padding, dilation, groups, channels, filters
    for name, d, size, kernel, stride, padding, dilation, groups, channels, filters in [
        ("conv1", 1, 7, 3, 1, 0, 1, 1, 2, 3), ("conv1_stride", 1, 8, 3, 2, 1, 1, 1, 2, 3),
        ("conv1_dilated", 1, 9, 3, 1, 2, 2, 1, 2, 3), ("conv2_padded", 2, 6, 3, 2, 1, 1, 1, 2, 3),
        ("conv2_dilated", 2, 7, 3, 1, 0, 2, 1, 2, 3), ("conv2_groups", 2, 5, 3, 1, 1, 1, 2, 4, 6),
        ("conv2_depthwise", 2, 5, 3, 2, 1, 1, 4, 4, 4), ("conv3", 3, 4, 2, 1, 0, 1, 1, 2, 3),
        ("conv3_padded", 3, 4, 3, 2, 1, 1, 1, 2, 2),
    ]:
        x = random(2, *[size] * d, channels)
        w, b = random(*[kernel] * d, channels // groups, filters), random(filters)
        y = conv[d](x.permute(FIRST[d]), w.permute(d + 1, d, *range(d)), b, stride, padding, dilation, groups)
        case(name, dict(x=x, w=w, b=b), y.permute(LAST[d]))
    for name, size, kernel, stride, padding in [
        ("transpose", 3, 3, 2, 0), ("transpose_padded", 3, 4, 2, 1), ("transpose_one", 4, 3, 1, 1),
    ]:
        x, w, b = random(2, size, size, 3), random(kernel, kernel, 2, 3), random(2)
        y = F.conv_transpose2d(x.permute(FIRST[2]), w.permute(3, 2, 0, 1), b, stride, padding)
        case(name, dict(x=x, w=w, b=b), y.permute(LAST[2]))


def pooling():
    for d, largest, mean in [
        (1, F.max_pool1d, F.avg_pool1d), (2, F.max_pool2d, F.avg_pool2d), (3, F.max_pool3d, F.avg_pool3d),
    ]:
        for name, size, window, stride, padding in [("", 6, 2, 2, 0), ("_overlap", 5, 3, 2, 0), ("_padded", 5, 3, 2, 1)]:
            x = random(2, *[size] * d, 2)
            case(f"max{d}{name}", dict(x=x), largest(x.permute(FIRST[d]), window, stride, padding).permute(LAST[d]))
            y = mean(x.permute(FIRST[d]), window, stride, padding, count_include_pad=False)
            case(f"average{d}{name}", dict(x=x), y.permute(LAST[d]))
    x = random(2, 5, 3)
    case("global_max1", dict(x=x), x.amax(1))
    case("global_average1", dict(x=x), x.mean(1))
    x = random(2, 4, 3, 3)
    case("global_max2", dict(x=x), x.amax((1, 2)))
    case("global_average2", dict(x=x), x.mean((1, 2)))
    for mode in ["nearest", "bilinear"]:
        for factor in [2, 3]:
            x = random(2, 3, 4, 2)
            y = F.interpolate(x.permute(FIRST[2]), scale_factor=factor, mode=mode)
            case(f"{mode}{factor}", dict(x=x), y.permute(LAST[2]))
    x = random(2, 3, 4, 2)
    case("zero_padding", dict(x=x), F.pad(x, (0, 0, 2, 2, 2, 2)))


def normalization():
    x, w, b = random(3, 4, 5), random(5), random(5)
    case("layer_norm", dict(x=x, w=w, b=b), F.layer_norm(x, (5,), w, b))
    x = (torch.randn(2, 3, 3, 7) * 3).requires_grad_()
    # The sum as published, not PyTorch's mean.
    y = F.local_response_norm(x.permute(FIRST[2]), 5, alpha=0.1 * 5, beta=0.75, k=2.0)
    case("local_response", dict(x=x), y.permute(LAST[2]))
    x, w, b = random(3, 4, 4, 2), random(2), random(2)
    mean, variance = torch.zeros(2), torch.ones(2)
    for _ in range(3):
        y = F.batch_norm(x.permute(FIRST[2]), mean, variance, w, b, training=True, momentum=0.1, eps=1e-5)
    case("batch_norm_images", dict(x=x, w=w, b=b), y.permute(LAST[2]))
    put("batch_norm_images.mean", mean)
    put("batch_norm_images.variance", variance)
    after = F.batch_norm(x.permute(FIRST[2]), mean, variance, w, b, training=False, eps=1e-5)
    put("batch_norm_images.after", after.permute(LAST[2]))


def learned_activations():
    x, w, b = random(4, 3), random(3, 6), random(6)
    case("maxout", dict(x=x, w=w, b=b), (x @ w + b).reshape(4, 3, 2).amax(2))
    x, w = random(2, 3, 3, 4), random(4)
    case("prelu", dict(x=x, w=w), F.prelu(x.permute(FIRST[2]), w).permute(LAST[2]))


def blocks():
    x, w, b = random(2, 5, 5, 2), random(3, 3, 2, 2), random(2)
    y = F.conv2d(x.permute(FIRST[2]), w.permute(3, 2, 0, 1), b, padding=1).permute(LAST[2])
    case("residual", dict(x=x, w=w, b=b), F.relu(y + x))
    x, w, b = random(2, 5, 5, 2), random(3, 3, 2, 2), random(2)
    y = F.conv2d(x.permute(FIRST[2]), w.permute(3, 2, 0, 1), b, padding=1).permute(LAST[2])
    v, c = random(1, 1, 2, 3), random(3)
    y2 = F.conv2d(x.permute(FIRST[2]), v.permute(3, 2, 0, 1), c).permute(LAST[2])
    case("inception", dict(x=x, w=w, b=b, v=v, c=c), torch.cat([F.relu(y), F.relu(y2)], -1))


convolutions()
pooling()
normalization()
learned_activations()
blocks()
