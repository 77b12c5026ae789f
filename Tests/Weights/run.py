"""Tests that weights go both ways between courseware and the safetensors package that PyTorch users have.

    python Tests/Weights/run.py

Prints a line a failure and ends with 'N passed, N failed'.
"""
import json
import pathlib
import struct
import subprocess
import sys
import tempfile

import numpy
from safetensors import safe_open
from safetensors.numpy import load_file, save_file

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = ROOT / ".build" / "release" / "courseware"
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
from results import Results  # noqa: E402

MODEL = """let model = Sequential(input: 2) {
  Dense(3, activation: .tanh)
  BatchNormalization()
  Dense(1)
}
"""
TRAINED = MODEL + """model.fit(Tensor([[0, 1], [1, 0], [2, 3]]), Tensor([[1], [0], [2]]), loss: .meanSquaredError, optimizer: SGD(learningRate: 0.1), epochs: 3)
for tensor in model.parameters { print(tensor.values) }
"""
SHAPES = {
    "layers.0.weight": (2, 3), "layers.0.bias": (3,), "layers.1.weight": (3,), "layers.1.bias": (3,),
    "layers.1.runningMean": (3,), "layers.1.runningVariance": (3,), "layers.2.weight": (3, 1), "layers.2.bias": (1,),
}


def run(folder, *arguments):
    done = subprocess.run([TOOL, *arguments], cwd=folder, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def lesson(folder, code, front=""):
    (folder / "a.md").write_text(f"---\ntitle: A\n{front}---\n\n# A\n\n```swift {{#train}}\n{code}```\n")


def check_written(folder, results, precision, dtype):
    """A model that a lesson trained is read by the package, bit for bit."""
    lesson(folder, TRAINED, f"precision: {precision}\n")
    status, printed, errors = run(folder, "run", "a.md", "--save-models", "weights")
    path = folder / "weights" / "a" / "train-model.safetensors"
    results.check(status == 0 and path.is_file(), f"{precision}: the model is written", errors)
    if not path.is_file():
        return
    first = path.read_bytes()
    tensors = load_file(path)
    results.check({n: t.shape for n, t in tensors.items()} == SHAPES, f"{precision}: names and shapes", str(tensors.keys()))
    results.check(all(t.dtype == dtype for t in tensors.values()), f"{precision}: the type of the numbers")
    with safe_open(path, framework="numpy") as file:
        metadata = file.metadata()
    results.check(metadata["format"] == "courseware" and metadata["example"] == "train", f"{precision}: metadata", str(metadata))
    told = [json.loads(line) for line in printed.splitlines() if line.startswith("[")]
    order = [n for n in SHAPES if "running" not in n]
    same = [tensors[n].astype(numpy.float64).ravel().tolist() == values for n, values in zip(order, told)]
    results.check(len(told) == len(order) and all(same), f"{precision}: the numbers are those that the lesson printed", printed)
    run(folder, "run", "a.md", "--save-models", "weights")
    results.check(path.read_bytes() == first, f"{precision}: a second run writes the same bytes")


def check_read(folder, results):
    """A file that the package wrote is loaded by a lesson, in each type that fits."""
    (folder / "course.yml").write_text("title: C\nlessons: [a.md]\n")
    (folder / "data").mkdir(exist_ok=True)
    generator = numpy.random.default_rng(7)
    wanted = {name: generator.normal(size=shape) for name, shape in SHAPES.items()}
    for dtype in (numpy.float64, numpy.float32, numpy.float16):
        given = {name: tensor.astype(dtype) for name, tensor in wanted.items()}
        save_file(given, folder / "data" / "w.safetensors", metadata={"by": "numpy"})
        lesson(folder, MODEL + 'model.load("w.safetensors")\nfor tensor in model.parameters { print(tensor.values) }\n')
        status, printed, errors = run(folder, "run", "a.md")
        told = [json.loads(line) for line in printed.splitlines() if line.startswith("[")]
        order = [n for n in SHAPES if "running" not in n]
        same = [given[n].astype(numpy.float64).ravel().tolist() == values for n, values in zip(order, told)]
        results.check(status == 0 and len(told) == 6 and all(same), f"{dtype.__name__} is loaded exactly", errors + printed)
    # What does not fit is told, and nothing ends the process.
    whole = (folder / "data" / "w.safetensors").read_bytes()
    hostile = {
        "cut": whole[:100], "long": struct.pack("<Q", 2**63 - 1) + whole[8:], "empty": b"", "text": b"hours,passed\n",
    }
    for name, content in hostile.items():
        (folder / "data" / "w.safetensors").write_bytes(content)
        status, printed, errors = run(folder, "check", ".", "--format", "json")
        results.check(status == 1 and '"unreadable-data"' in printed, f"a damaged file is refused: {name}", printed + errors)


def main():
    results = Results()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        check_written(folder, results, "double", numpy.float64)
        check_written(folder, results, "single", numpy.float32)
        check_read(folder, results)
    return results.report()


if __name__ == "__main__":
    sys.exit(main())
