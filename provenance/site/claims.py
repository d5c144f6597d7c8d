"""Claims side by side, for whoever reviews a topic.

Each unit of prose in both languages, what proves it, and the code of the
tests that it names.
"""

import ast
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import ROOT
from provenance.pages.catalogue import answered_topics
from provenance.pages.markdown import LANGUAGES, Page
from provenance.pages.topic_pages import pages_of_topic
from provenance.pages.units import Unit, units
from provenance.printing.naming import Names
from provenance.record import Record, Test

UNPROVEN = "**nothing proves it**"


def claims(topic: str, record: Record, root: Path = ROOT) -> str:
    """The claims of a topic, as Markdown.

    Raises:
        ProvenanceError: there is no such topic, or a page names a test that
            is not in the record.
    """
    known = {found.name: found for found in answered_topics(root)}
    if topic not in known:
        fix = f"The topics are {', '.join(known)}."
        raise ProvenanceError(topic, "there is no such topic", fix)
    names = Names(record, root)
    lines = [f"# {topic}"]
    pages = (pages_of_topic(known[topic], name, root) for name in LANGUAGES)
    for one, other in zip(*pages, strict=True):
        lines += ["", f"## {one.where}"]
        for section, twins in _side_by_side(one, other):
            lines += ["", f"### {section and '#'}{section}"]
            for pair in twins:
                lines += _claim([unit for unit in pair if unit], names)
    return "\n".join(lines)


def _side_by_side(
    one: Page, other: Page
) -> Iterator[tuple[str, list[tuple[Unit | None, ...]]]]:
    """The units of both languages by section, in the order of the first."""
    first, second = units(one), units(other)
    for section in dict.fromkeys(unit.section for unit in [*first, *second]):
        both = (
            [u for u in of if u.section == section] for of in (first, second)
        )
        yield section, list(zip_longest(*both))


def _claim(twins: list[Unit], names: Names) -> list[str]:
    lines = ["", *map(_stated, twins)]
    page = twins[0].where.partition(":")[0]
    wanted = dict.fromkeys(named for unit in twins for named in unit.tests)
    for named in wanted:
        test = names.find(named, page, twins[0].where)
        lines += ["", f"  `{named.name}`: {test.claim}", "", "  ```python"]
        lines += [f"  {line}" for line in _code(test, names.root)]
        lines.append("  ```")
    return lines


def _stated(unit: Unit) -> str:
    return f"- {unit.where} ({unit.proof or UNPROVEN}): {unit.text}"


def _code(test: Test, root: Path) -> list[str]:
    """The lines of a test function, with its decorators."""
    text = (root / test.path).read_text(encoding="utf-8")
    name = test.name.rpartition("::")[2]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            first = min([node.lineno, *(d.lineno for d in node.decorator_list)])
            return text.splitlines()[first - 1 : node.end_lineno]
    return []
