"""Programs with a few words changed: most are wrong by a hair, and both sides have to see it."""
import re

WORDS = re.compile(r'#?"(?:\\.|[^"\\])*"#?|[A-Za-z_$][A-Za-z_0-9]*|[0-9][0-9a-fx_.e]*|\s+|\.\.\.|\.\.<|->|&&|\|\||\?\?|[-+*/%<>=!&]+|.', re.S)
OPERATORS = ["+", "-", "*", "/", "<", ">", "==", "!=", "&&", "||", "??", "%", "<=", "..<", "..."]
LITERALS = ["0", "1", "2.5", '"s"', "true", "nil", "[]", "[1]", "[1, 2.5]", "(1, 2)", "[:]", "{ 1 }", "-1", "Int.max"]
TYPES = ["Int", "Double", "String", "Bool", "[Int]", "Int?", "[String: Int]", "() -> Int"]


def mutated(text, random):
    words = WORDS.findall(text)
    for _ in range(random.choice([1, 1, 2])):
        change(words, random)
    return "".join(words)


def change(words, random):
    """One small change that keeps the brackets."""
    names = [i for i, w in enumerate(words) if re.fullmatch(r"[a-z$]+[0-9]+|[a-z]\w*", w)]
    places = [i for i, w in enumerate(words) if not w.isspace() and w not in "()[]{}"]
    kind = random.randrange(10)
    if kind < 3 and len(names) > 1:
        words[random.choice(names)] = words[random.choice(names)]
    elif kind == 3:
        numbers = [i for i in places if re.match(r'[0-9"#]', words[i]) or words[i] in ("true", "false", "nil")]
        if numbers:
            words[random.choice(numbers)] = random.choice(LITERALS)
    elif kind == 4:
        operators = [i for i in places if words[i] in OPERATORS]
        if operators:
            words[random.choice(operators)] = random.choice(OPERATORS)
    elif kind == 5:
        types = [i for i in places if words[i] in TYPES]
        if types:
            words[random.choice(types)] = random.choice(TYPES)
    elif kind == 6:
        marks = [i for i in places if words[i] in ("!", "?", "&", "mutating", "return", "inout", "_", "let", "var", "static", "=", "in")]
        if marks:
            place = random.choice(marks)
            words[place] = {"let": "var", "var": "let"}.get(words[place], "")
    elif kind == 7:
        place = random.choice(places)
        words[place] = ""
    elif kind == 8:
        place = random.choice(names or places)
        words[place] += random.choice(["!", "?", ".count", "[0]", "()", ".0", " + 1", " ?? 0"])
    else:
        lines = "".join(words).split("\n")
        movable = [i for i, line in enumerate(lines) if line.count("{") == line.count("}")]
        if movable:
            line = lines.pop(random.choice(movable))
            if random.random() < 0.5:
                lines.insert(random.randrange(len(lines) + 1), line)
        words[:] = WORDS.findall("\n".join(lines))
