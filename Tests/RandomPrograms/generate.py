"""Random programs of the language of lessons: program(seed) is always the same text."""
import random

from control import Control
from mutations import mutated
from scopes import INT, Function, Parameter, swift

PROBES = [f"func probe(_ name: String, _ value: {type}) -> {type} {{ print(name, value); return value }}"
          for type in ("Int", "Double", "String", "Bool")]


def program(seed):
    """A program that is right by its types most of the time, and every sixth time with a few words changed."""
    source = random.Random(seed)
    writer = Control(source)
    lines = []
    for _ in range(source.choice([0, 0, 1, 1, 2])):
        lines += writer.struct_declaration() if source.random() < 0.65 else writer.enum_declaration()
    for _ in range(source.choice([1, 2, 3])):
        lines += writer.declare("")
    for _ in range(source.choice([0, 0, 1, 2])):
        lines += writer.function_declaration()
    for _ in range(source.choice([2, 4, 6])):
        lines += writer.statement("")
    shown = [v for v in writer.visible if writer.printable(v.type)]
    for variable in shown[:12]:
        lines.append(f"print({variable.name})")
    text = "\n".join(lines)
    if source.random() < 1 / 6:
        text = mutated(text, source)
    if "probe(" in text:
        text = "\n".join(PROBES) + "\n" + text
    return text


if __name__ == "__main__":
    import sys
    print(program(int(sys.argv[1])))
