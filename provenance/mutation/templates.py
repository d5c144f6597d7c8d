"""The mutants of a Jinja template: of its tags, and of the HTML around."""

import re
from collections.abc import Iterator

from jinja2 import Environment

from provenance.mutation.html_parts import html_mutants
from provenance.mutation.mutant import Mutant

BEGIN, END = ("variable_begin", "block_begin"), ("variable_end", "block_end")
#: Tags with a condition, tags that name something, and loops.
CONDITION = re.compile(r"(?:el)?if\b")
LOOP = re.compile(r"for\b.*?\bin\b", re.DOTALL)
WHOLE = re.compile(r"(?:extends|include|import|from|set)\b(?!.*\bblock\b)")


#: A kind and a place.
Token = tuple[str, int, int]
Tag = tuple[str, int, int, list[Token]]


def template_mutants(text: str) -> list[Mutant]:
    """All mutants of a template, in the order of their places.

    Raises:
        jinja2.TemplateSyntaxError: the text is no template.
    """
    tags = list(_tags(text))
    found = [mutant for tag in tags for mutant in _of_tag(tag, text)]
    found += html_mutants(text, [(start, end) for _, start, end, _ in tags])
    return sorted(found, key=lambda m: (m.start, m.end, m.new))


def _tags(text: str) -> Iterator[Tag]:
    """Jinja's tags: their kind, their place, and what is in them."""
    place, opened = 0, ("", 0)
    inner: list[Token] = []
    for _line, kind, value in Environment(autoescape=True).lexer.tokeniter(
        text, None
    ):
        start = text.index(value, place)
        place = start + len(value)
        if kind in BEGIN:
            opened, inner = (kind, start), []
        elif kind in END:
            yield opened[0], opened[1], place, inner
        elif kind == "comment_begin":
            opened = (kind, start)
        elif kind == "comment_end":
            yield opened[0], opened[1], place, []
        elif kind not in {"whitespace", "data", "comment"}:
            inner.append((kind, start, place))


def _of_tag(tag: Tag, text: str) -> Iterator[Mutant]:
    kind, start, end, inner = tag
    if kind == "comment_begin" or not inner:
        return
    first, last = inner[0][1], inner[-1][2]
    said = text[first:last]
    if kind == "variable_begin":
        yield Mutant.at(text, "value", start, end, "")
    elif CONDITION.match(said):
        for new in ("true", "false"):
            yield Mutant.at(text, "condition", inner[1][1], last, new)
    elif loop := LOOP.match(said):
        yield Mutant.at(text, "loop", first + loop.end() + 1, last, "[]")
    elif WHOLE.match(said):
        yield Mutant.at(text, "tag", start, end, "")
    for place, (token, at, _) in enumerate(inner):
        if token == "operator" and text[at] == "|":  # noqa: S105 - a filter
            until = _end_of_filter(text, inner, place)
            yield Mutant.at(text, "filter", at, until, "")
        elif token in {"string", "integer", "float"}:
            yield from _literal(text, token, inner[place])


def _end_of_filter(text: str, inner: list[Token], place: int) -> int:
    """Where a filter ends: behind its name, or behind its arguments."""
    end, depth = inner[place + 1][2], 0
    for _, start, last in inner[place + 2 :]:
        depth += {"(": 1, ")": -1}.get(text[start:last], 0)
        if depth == 0:
            # Without arguments the next token is no bracket.
            return last if text[start:last] == ")" else end
    return end


def _literal(text: str, token: str, part: Token) -> Iterator[Mutant]:
    _, start, end = part
    if token == "string":  # noqa: S105 - a kind of token
        new = f"{text[start : end - 1]}XX{text[end - 1]}"
        yield Mutant.at(text, "string", start, end, new)
    else:
        yield Mutant.at(text, "number", start, end, text[start:end] + "1")
