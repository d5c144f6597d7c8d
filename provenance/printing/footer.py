"""The HTML around a block: its file's name above, what proves it below."""

from collections.abc import Sequence
from html import escape

from provenance.layout import is_wrong
from provenance.printing.labels import LABELS, Labels
from provenance.printing.proof import Proof
from provenance.printing.versions import listed_versions
from provenance.record import Test
from provenance.transcripts.text import commands

#: A longer list of tests is cut; the number above it still counts all.
LISTED = 20


def source_link(path: str, root: str, line: int | None = None) -> str:
    """The address of a file's page on the site, seen from ``root``."""
    anchor = f"#L{line}" if line else ""
    return f"{root}source/{path}.html{anchor}"


def wrapped(proof: Proof, highlighted: str, language: str, root: str) -> str:
    """Put a highlighted block between its file's name and its proof.

    Args:
        proof: what proves the block.
        highlighted: the block's HTML.
        language: "en" or "zh".
        root: the site's root as seen from the page, such as ``../../``.
    """
    labels, block = LABELS[language], proof.block
    wrong = is_wrong(block.source)
    attributes = {
        "class": "proof wrong no-copy" if wrong else "proof",
        "data-source": block.source,
        "data-section": block.section,
    }
    # The button copies what is shown, unless it is told something else.
    if block.source.endswith(".console") and not wrong:
        attributes["data-copy"] = commands(proof.section.text)
    written = " ".join(f'{k}="{_attribute(v)}"' for k, v in attributes.items())
    head = _failure(proof, labels) if proof.failure else ""
    name, foot = _name(proof, root), _footer(proof, labels, root)
    return f"<div {written}>{head}{name}{highlighted}{foot}</div>"


def _attribute(text: str) -> str:
    """Escape for an attribute; a newline must survive the HTML parser."""
    return escape(text).replace("\n", "&#10;")


def _failure(proof: Proof, labels: Labels) -> str:
    failure = {k: escape(str(v)) for k, v in (proof.failure or {}).items()}
    if "answer" in failure:
        told = failure["answer"]
    else:
        told = labels.raised.format(
            failure["type"], failure["line"], failure["message"]
        )
    return f'<p class="proof-wrong"><strong>{labels.wrong}</strong> {told}</p>'


def _name(proof: Proof, root: str) -> str:
    """The file's name; it leads to the first shown line."""
    source = proof.block.source
    link = source_link(source, root, proof.section.first)
    folder, slash, file = source.partition("/")[2].rpartition("/")
    quiet = f"<span>{escape(folder)}/</span>" if slash else ""
    return f'<a class="proof-file" href="{link}">{quiet}{escape(file)}</a>'


def _footer(proof: Proof, labels: Labels, root: str) -> str:
    first, last = proof.section.first, proof.section.last
    lines = labels.line if first == last else labels.lines
    place = f"{escape(proof.block.source)} · {lines.format(first, last)}"
    return (
        f'<details class="proof-footer">{labels.summary(len(proof.tests))}'
        f"{listed(proof.tests, root, labels)}"
        f"<p>{place} · {listed_versions(proof.versions)}</p></details>"
    )


def listed(tests: Sequence[Test], root: str, labels: Labels) -> str:
    """A list of tests, each with a link to its code and with its claim.

    What every test of an application runs would otherwise list all of them.
    """
    items = [_test(test, root) for test in tests[:LISTED]]
    if len(tests) > LISTED:
        items.append(f"<li>{labels.more.format(len(tests) - LISTED)}</li>")
    return f"<ul>{''.join(items)}</ul>"


def _test(test: Test, root: str) -> str:
    link = source_link(test.path, root, test.line)
    cases = f" ×{test.cases}" if test.cases > 1 else ""
    name = f'<a href="{link}">{escape(test.name)}</a>{cases}'
    return f"<li>{name} {escape(test.claim)}</li>"
