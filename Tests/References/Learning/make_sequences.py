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


def attention():
    """Three queries of two sequences look at five keys; the second sequence has two keys that are padding."""
    heads, features = 2, 6
    layer = torch.nn.MultiheadAttention(features, heads, batch_first=True)
    mask = torch.ones(2, 5)
    mask[1, 3:] = 0
    put("attention.mask", mask)
    inputs = dict(q=random(2, 3, features), k=random(2, 5, features), v=random(2, 5, features))
    for part in ["q", "k", "v", "o"]:
        inputs["w" + part], inputs["b" + part] = random(features, features), random(features)
    values = {"in_proj_weight": torch.cat([inputs["w" + part].t() for part in "qkv"]),
              "in_proj_bias": torch.cat([inputs["b" + part] for part in "qkv"]),
              "out_proj.weight": inputs["wo"].t(), "out_proj.bias": inputs["bo"]}
    call = lambda **options: torch.func.functional_call(
        layer, values, (inputs["q"], inputs["k"], inputs["v"]), options)
    y, weights = call(key_padding_mask=mask == 0, average_attn_weights=False)
    case("attention", inputs, y)
    put("attention.heads", weights)
    causal = torch.triu(torch.ones(3, 5), 1) == 1
    case("causal_attention", inputs, call(attn_mask=causal)[0])


attention()


def blocks():
    features, heads, inner = 4, 2, 5
    for name, first in [("block_first", True), ("block_last", False)]:
        layer = torch.nn.TransformerEncoderLayer(
            features, heads, inner, dropout=0, batch_first=True, norm_first=first).train()
        inputs = dict(x=random(2, 3, features))
        for part in ["q", "k", "v", "o"]:
            inputs["w" + part], inputs["b" + part] = random(features, features), random(features)
        inputs.update(s1=random(features), t1=random(features), w1=random(features, inner), b1=random(inner),
                      w2=random(inner, features), b2=random(features), s2=random(features), t2=random(features))
        values = {"self_attn.in_proj_weight": torch.cat([inputs["w" + part].t() for part in "qkv"]),
                  "self_attn.in_proj_bias": torch.cat([inputs["b" + part] for part in "qkv"]),
                  "self_attn.out_proj.weight": inputs["wo"].t(), "self_attn.out_proj.bias": inputs["bo"],
                  "linear1.weight": inputs["w1"].t(), "linear1.bias": inputs["b1"],
                  "linear2.weight": inputs["w2"].t(), "linear2.bias": inputs["b2"],
                  "norm1.weight": inputs["s1"], "norm1.bias": inputs["t1"],
                  "norm2.weight": inputs["s2"], "norm2.bias": inputs["t2"]}
        case(name, inputs, torch.func.functional_call(layer, values, (inputs["x"],)))


blocks()
