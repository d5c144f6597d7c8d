"""The link below an install line."""

import pytest

from provenance.pages.fences import Block
from provenance.pages.sections import Section
from provenance.printing.beginning import beginning
from provenance.printing.proof import Proof


def proof(source: str, page: str = "docs/en/topics/tea.md") -> Proof:
    """A proof of a block of this file on this page."""
    block = Block(f"{page}:7", "bash", source, "")
    return Proof(block, Section(((1, "pip"),)), (), {}, None)


@pytest.mark.parametrize(
    ("language", "root", "address"),
    [
        ("en", "../../", "../../before-you-start/"),
        ("zh", "../../../", "../../../zh/before-you-start/"),
    ],
)
def test_an_install_line_leads_to_the_page(
    language: str, root: str, address: str
) -> None:
    """The link stays in the language, however deep the page lies."""
    html = beginning(proof("snippets/tea/install.sh"), language, root)
    assert f'href="{address}"' in html


@pytest.mark.parametrize(
    "source", ["snippets/tea/cup.py", "snippets/tea/other_install.sh"]
)
def test_other_blocks_have_no_link(source: str) -> None:
    """Nothing is printed below a block that is no install line."""
    assert beginning(proof(source), "en", "") == ""


def test_the_page_does_not_lead_to_itself() -> None:
    """The install line of the page itself has no link."""
    install_line = proof(
        "snippets/tea/install.sh", "docs/en/before-you-start.md"
    )
    assert beginning(install_line, "en", "../") == ""
