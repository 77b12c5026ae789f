"""The values that calls are made with."""

TENSORS = {
    "empty rows": "Tensor.zeros([0, 3])", "empty columns": "Tensor.zeros([3, 0])", "scalar": "Tensor(2)",
    "vector": "Tensor([1, 2, 3])", "one": "Tensor.ones([1])", "matrix": "Tensor([[1, 2, 3], [4, 5, 6]])",
    "rank 3": "Tensor.ones([2, 3, 4])", "empty rank 3": "Tensor.ones([2, 0, 4])", "rank 4": "Tensor.ones([1, 5, 5, 2])",
    "empty rank 4": "Tensor.ones([1, 0, 5, 2])", "no images": "Tensor.ones([0, 5, 5, 2])",
    "rank 5": "Tensor.ones([1, 3, 3, 3, 2])", "no numbers": "Tensor([[.nan, 1], [.infinity, -1]])",
}
WHOLES = ["0", "-1", "3", "1_000_000_000_000", "Int.max", "Int.min"]
NUMBERS = ["0.0", "-1.0", "1.0", "1.5", ".nan", ".infinity", "1e300"]


def each(templates, values):
    """Each template with each value in the place of its #; one without a # stands once."""
    for template in templates:
        for value in values if "#" in template else [""]:
            yield template.replace("#", value)
