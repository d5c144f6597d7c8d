"""The HTML around a block: what it is, where it comes from, what proves it."""

from collections.abc import Sequence
from html import escape

from provenance.layout import is_wrong
from provenance.printing.labels import LABELS, Labels
from provenance.printing.proof import Proof
from provenance.record import Test
from provenance.transcripts.text import commands

#: A longer list of tests is cut; the number above it still counts all.
LISTED = 20


def copied(proof: Proof) -> str:
    """What the copy button gives: the text, or a transcript's commands."""
    text = proof.section.text
    return commands(text) if proof.block.source.endswith(".console") else text


def source_link(path: str, root: str, line: int | None = None) -> str:
    """The address of a file's page on the site, seen from ``root``."""
    anchor = f"#L{line}" if line else ""
    return f"{root}source/{path}.html{anchor}"


def wrapped(proof: Proof, highlighted: str, language: str, root: str) -> str:
    """Put a highlighted block between its label and its footer.

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
    if not wrong:
        attributes["data-copy"] = copied(proof)
    written = " ".join(f'{k}="{_attribute(v)}"' for k, v in attributes.items())
    head = _failure(proof, labels) if proof.failure else ""
    foot = _footer(proof, labels, root)
    return f"<div {written}>{head}{highlighted}{foot}</div>"


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


def _footer(proof: Proof, labels: Labels, root: str) -> str:
    first, last = proof.section.first, proof.section.last
    lines = labels.line if first == last else labels.lines
    source = proof.block.source
    link = source_link(source, root, first)
    versions = " · ".join(f"{k} {v}" for k, v in proof.versions.items())
    return (
        '<div class="proof-footer">'
        f'<a href="{link}">{escape(source)}</a> '
        f"<span>{lines.format(first, last)}</span>"
        f"<details><summary>{labels.verified_by(len(proof.tests))}</summary>"
        f"{listed(proof.tests, root, labels)}</details>"
        f'<span class="proof-versions">{escape(versions)}</span></div>'
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
    name = f'<a href="{link}"><code>{escape(test.name)}</code></a>{cases}'
    return f"<li>{name} {escape(test.claim)}</li>"
