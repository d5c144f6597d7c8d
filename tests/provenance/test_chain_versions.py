"""Versions: what a block and a page say that they ran on."""

from pathlib import Path

import pytest

from provenance.pages.fences import Block
from provenance.pages.markdown import Page
from provenance.pages.sections import Section
from provenance.printing.context import Context
from provenance.printing.evidence import versions_of
from provenance.printing.proof import Proof, Prover
from provenance.printing.versions import ran_on
from provenance.record import FileProof, Record

RECORD = Record(
    "passed",
    "3.99.0",
    packages={"click": "8", "flask": "3", "jinja2": "2", "redis": "1"},
    files={
        "snippets/tea/shop.py": FileProof("", packages=["jinja2", "flask"]),
        "snippets/tea/bare.py": FileProof(""),
        "snippets/tea/house/__init__.py": FileProof("", packages=["flask"]),
        "snippets/tea/house/cli.py": FileProof("", packages=["click"]),
        "snippets/tea/house/pages/tea.html": FileProof(""),
        "snippets/tea/wrong/cup.py": FileProof("", packages=["redis"]),
        "snippets/tea_pot/lid.py": FileProof("", packages=["redis"]),
        "reference/__init__.py": FileProof("", packages=["click"]),
    },
)


@pytest.mark.parametrize(
    ("source", "libraries"),
    [
        ("snippets/tea/shop.py", ["flask", "jinja2"]),
        ("snippets/tea/bare.py", []),
        ("snippets/tea/shop.console", ["flask", "jinja2"]),
        ("snippets/tea/bare.console", []),
        ("snippets/tea/house.console", ["click", "flask"]),
        ("snippets/tea/house/pages/tea.html", ["click", "flask"]),
        ("snippets/tea/install.sh", ["click", "flask", "jinja2", "redis"]),
        ("snippets/tea/wrong/page.html", ["redis"]),
        ("snippets/reference/api.console", ["click"]),
        ("snippets/reference/install.sh", ["click"]),
        ("snippets/milk/install.sh", ["click", "flask", "jinja2", "redis"]),
    ],
)
def test_versions(source: str, libraries: list[str]) -> None:
    """A block names Python and the libraries of its program, in order."""
    assert versions_of(source, RECORD) == {
        "Python": "3.99.0",
        **{name: RECORD.packages[name] for name in libraries},
    }
    assert list(versions_of(source, RECORD))[1:] == libraries


def test_no_programs() -> None:
    """A project without programs runs on Python alone."""
    record = Record("passed", "3.99.0", files={"snippets/t.sh": FileProof("")})
    assert versions_of("snippets/t.sh", record) == {"Python": "3.99.0"}


def test_versions_of_a_page(tmp_path: Path) -> None:
    """A page names each library once, Python first, and links to its case."""
    one, two = (
        Proof(Block("", "", "", ""), Section(()), (), versions, None)
        for versions in ({"Python": "3", "b": "2"}, {"Python": "3", "a": "1"})
    )
    page, prover = Page("", {}, []), Prover(RECORD, tmp_path)
    html = ran_on([one, two, one], Context(page, prover, "en", "../../"))
    text = "The code on this page ran on Python 3 · a 1 · b 2."
    case = '<a href="../../before-you-start/#case">'
    assert html.startswith(f'<p class="proof-versions">{text} {case}')
    html = ran_on([one], Context(page, prover, "zh", "../../"))
    assert "：Python 3 · b 2。" in html
    assert '<a href="../../zh/before-you-start/#case">' in html
