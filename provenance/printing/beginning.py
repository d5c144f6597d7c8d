"""The way to the page that tells what comes before all others."""

from pathlib import PurePosixPath

from provenance.printing.labels import LABELS
from provenance.printing.proof import Proof

#: The page's name in each language, without its suffix.
PAGE = "before-you-start"
VERIFICATION = "verification"
INSTALL_LINE = "install.sh"


def beginning(proof: Proof, language: str, root: str) -> str:
    """Link below an install line to the page; nothing below other blocks.

    Args:
        proof: what proves the block.
        language: "en" or "zh".
        root: the site's root as seen from the page, such as ``../../``.
    """
    page, _, _line = proof.block.where.partition(":")
    is_install_line = PurePosixPath(proof.block.source).name == INSTALL_LINE
    if not is_install_line or PurePosixPath(page).stem == PAGE:
        return ""
    label = LABELS[language].beginning
    link = address(language, root)
    return f'<p class="beginning"><a href="{link}">{label}</a></p>'


def address(language: str, root: str, page: str = PAGE) -> str:
    """Where a page is, seen from one whose site's root is ``root``."""
    # English lies at the site's root, another language in a folder of its own.
    home = root if language == "en" else f"{root}{language}/"
    return f"{home}{page}/"
