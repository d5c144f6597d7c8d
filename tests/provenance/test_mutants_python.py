"""The mutants of a program."""

import ast

import pytest

from provenance.mutation.python import python_mutants


def changes(text: str) -> set[tuple[str, str, str]]:
    """The operators of a program's mutants, what goes and what comes."""
    return {(m.operator, m.old, m.new) for m in python_mutants(text)}


@pytest.mark.parametrize(
    ("program", "change"),
    [
        ('say("tea")', ("string", '"tea"', "'teaXX'")),
        ('say(b"tea")', ("string", 'b"tea"', "b'teaXX'")),
        ("say(5)", ("number", "5", "6")),
        ("say(True)", ("constant", "True", "False")),
        ('say(f"{n} cups")', ("string", 'f"{n} cups"', "f'{n} cupsXX'")),
        ('say(f"{n} cups")', ("string", 'f"{n} cups"', "f' cups'")),
        ("say(a < b)", ("comparison", "<", "<=")),
        ("say(a not in b)", ("comparison", "not in", "in")),
        ("say(1 < (b) == c)", ("comparison", "==", "!=")),
        ("say(a and b or c)", ("boolean", "and", "or")),
        ("say(a and b or c)", ("boolean", "or", "and")),
        ("say(not a)", ("negation", "not a", "a")),
        ("say(-a)", ("negation", "-a", "a")),
        ("say(a + b)", ("calculation", "+", "-")),
        ("say(a if b else c)", ("condition", "b", "True")),
        ("say(a if b else c)", ("condition", "b", "False")),
        ("say(x for x in y if x)", ("condition", "x", "False")),
        ("say({a: b, **c})", ("item", "a: b,", "")),
        ("say({a: b, c: d})", ("item", ", c: d", "")),
        ("say(a, hot=b)", ("keyword", ", hot=b", "")),
        ("say(hot=a, **b)", ("keyword", "hot=a,", "")),
        ("say(a)", ("statement", "say(a)", "pass")),
        ("a = b", ("statement", "a = b", "pass")),
        ("a: int = b", ("statement", "a: int = b", "pass")),
        ("raise a", ("statement", "raise a", "pass")),
        ("if a: say()", ("condition", "a", "True")),
        ("while a: say()", ("condition", "a", "False")),
        ("while a: break", ("jump", "break", "continue")),
        ("try: say()\nexcept A: pass", ("exception", "A", "()")),
        ("try: say()\nexcept (A, B): pass", ("exception", "(A, B)", "(B,)")),
        ("def f(): return a", ("return", "return a", "return None")),
        ("@a.b(c)\ndef f(): pass", ("decorator", "@a.b(c)", "")),
        ('茶 = "茶"; say("茶", 5)', ("number", "5", "6")),
    ],
)
def test_change(program: str, change: tuple[str, str, str]) -> None:
    """Each kind of expression and statement has its mutants."""
    assert change in changes(program)


@pytest.mark.parametrize(
    "program",
    [
        '"""Tea."""',
        "...",
        "a: int",
        "def f(a: 5) -> 6:\n    '''Tea.'''\n    pass",
        "def f(): return None",
        "import tea",
    ],
)
def test_what_makes_no_difference(program: str) -> None:
    """Texts for readers, annotations and what does nothing have none."""
    assert changes(program) == set()


def test_what_only_a_type_checker_sees() -> None:
    """`if TYPE_CHECKING` is not turned."""
    found = changes("if TYPE_CHECKING:\n    import tea\nif a: say()")
    assert {old for kind, old, _ in found if kind == "condition"} == {"a"}


def test_each_mutant_is_a_program() -> None:
    """Of a program with all kinds of brackets each mutant can be read."""
    text = '''"""Tea."""

@app.get(
    "/tea",
)
def tea(hot: bool = True) -> dict[str, str]:
    """Give tea."""
    if not hot and (  # cold
        size
        > 5
    ):
        raise ColdError(f"only {size} of {hot!r}", status=404)
    try:
        cups = {"one": 1, "two": -2}
    except (KeyError, ValueError):
        return {}
    return {"tea": cups["one"] if hot else "none"}
'''
    found = python_mutants(text)
    assert len(found) > 30
    for mutant in found:
        changed = mutant.applied(text)
        assert changed != text
        ast.parse(changed)


def test_the_place() -> None:
    """A mutant knows its line, and refuses another text."""
    mutant = python_mutants('a = "茶"\nsay(5)\n')[-1]
    assert (mutant.line, mutant.old, mutant.new) == (2, "5", "6")
    with pytest.raises(ValueError, match="line 2 does not hold '5' there"):
        mutant.applied("a = 1\nsay(6)\n")
