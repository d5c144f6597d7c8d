"""The mutants of a template's HTML: elements, attributes and texts."""

import re
from collections.abc import Iterator, Sequence

from provenance.mutation.mutant import Mutant

ELEMENT = re.compile(
    r"<(?P<closes>/?)(?P<name>[a-z][a-z0-9-]*)"
    r"(?P<attributes>(?:\"[^\"]*\"|[^>\"])*)>"
)
ATTRIBUTE = re.compile(r"\s+[a-z][\w-]*(?:=\"[^\"]*\")?")
LETTERS = re.compile(r"[^\W\d_]")
#: What stands for Jinja's tags, which have mutants of their own.
MASK = "\0"
#: Their text is no HTML.
OTHER_TEXT = {"script", "style"}


def html_mutants(text: str, tags: Sequence[tuple[int, int]]) -> list[Mutant]:
    """All mutants of the HTML around Jinja's tags.

    Args:
        text: the template.
        tags: where Jinja's tags and comments begin and end.
    """
    masked = text
    for start, end in tags:
        masked = masked[:start] + MASK * (end - start) + masked[end:]
    elements = list(ELEMENT.finditer(masked))
    return [
        Mutant.at(text, kind, start, end, text[keep:until])
        for kind, start, end, keep, until in (
            *_elements(elements),
            *_attributes(elements),
            *_texts(masked, elements),
        )
    ]


#: A kind, what is replaced, and which part of it stays.
Cut = tuple[str, int, int, int, int]


def _elements(found: Sequence[re.Match[str]]) -> Iterator[Cut]:
    """Each element is taken away; what is in it stays."""
    opened: list[re.Match[str]] = []
    alone: set[re.Match[str]] = set()
    for element in found:
        if not element["closes"]:
            opened.append(element)
            alone.add(element)
            continue
        names = [other["name"] for other in opened]
        if element["name"] not in names:
            continue
        while opened:
            first = opened.pop()
            if first["name"] == element["name"]:
                alone.discard(first)
                inner = first.end(), element.start()
                yield "element", first.start(), element.end(), *inner
                break
    for element in alone:
        yield "element", *element.span(), element.end(), element.end()


def _attributes(found: Sequence[re.Match[str]]) -> Iterator[Cut]:
    for element in found:
        offset = element.start("attributes")
        for attribute in ATTRIBUTE.finditer(element["attributes"]):
            start, end = (offset + place for place in attribute.span())
            yield "attribute", start, end, end, end


def _texts(masked: str, found: Sequence[re.Match[str]]) -> Iterator[Cut]:
    """Each text that is written in the template is taken away."""
    ends = [0, *(element.end() for element in found)]
    starts = [*(element.start() for element in found), len(masked)]
    names = ["", *(element["name"] for element in found)]
    for name, end, start in zip(names, ends, starts, strict=True):
        place = end
        for part in masked[end:start].split(MASK):
            if name not in OTHER_TEXT and LETTERS.search(part):
                yield "text", place, place + len(part), place, place
            place += len(part) + 1
