"""Writes reference values of layers for sequences, made by PyTorch in double precision."""
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
torch.manual_seed(11)


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


def swapped(t, units):
    """Ours is z, r, n; PyTorch's is r, z, n."""
    z, r, n = t.split(units, dim=-1)
    return torch.cat([r, z, n], dim=-1)


def recurrent():
    """Sequences of lengths 5, 2 and 4, padded and packed, from a given state; outputs, then the last state."""
    units, features, lengths = 4, 3, torch.tensor([5, 2, 4])
    for name, maker, parts in [("rnn", torch.nn.RNN, 1), ("lstm", torch.nn.LSTM, 4), ("gru", torch.nn.GRU, 3)]:
        layer = maker(features, units, batch_first=True)
        order = (lambda t: swapped(t, units)) if name == "gru" else (lambda t: t)
        inputs = dict(x=random(3, 5, features), w=random(features, parts * units), u=random(units, parts * units),
                      b=random(parts * units), h=random(3, units))
        d = torch.zeros(parts * units)
        if name == "gru":
            inputs["d"] = d = random(parts * units)
        state = inputs["h"][None]
        if name == "lstm":
            inputs["c"] = random(3, units)
            state = (state, inputs["c"][None])
        values = {"weight_ih_l0": order(inputs["w"]).t(), "weight_hh_l0": order(inputs["u"]).t(),
                  "bias_ih_l0": order(inputs["b"]), "bias_hh_l0": order(d)}
        packed = torch.nn.utils.rnn.pack_padded_sequence(inputs["x"], lengths, batch_first=True, enforce_sorted=False)
        y, last = torch.func.functional_call(layer, values, (packed, state))
        y, _ = torch.nn.utils.rnn.pad_packed_sequence(y, batch_first=True, total_length=5)
        last = torch.cat([part[0] for part in last], 1) if name == "lstm" else last[0]
        case(f"{name}_masked", inputs, torch.cat([y.reshape(3, -1), last], 1))


def bidirectional():
    units, features = 3, 2
    layer = torch.nn.LSTM(features, units, batch_first=True, bidirectional=True)
    inputs = dict(x=random(2, 4, features))
    values = {}
    for side, suffix in [("", ""), ("r", "_reverse")]:
        w, u, b = random(features, 4 * units), random(units, 4 * units), random(4 * units)
        inputs.update({"w" + side: w, "u" + side: u, "b" + side: b})
        values.update({"weight_ih_l0" + suffix: w.t(), "weight_hh_l0" + suffix: u.t(), "bias_ih_l0" + suffix: b,
                       "bias_hh_l0" + suffix: torch.zeros(4 * units)})
    y, _ = torch.func.functional_call(layer, values, (inputs["x"],))
    case("bidirectional", inputs, y)


recurrent()
bidirectional()
