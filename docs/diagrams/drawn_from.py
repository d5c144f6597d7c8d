# ruff: noqa: INP001
"""What the pictures of this folder are drawn from."""

import hashlib
from pathlib import Path

MERMAID = "11.17.2"
FOLDER = Path(__file__).parent
# Measured with the first font found; the names after it have the same widths.
FONTS = (
    "Arial, 'Liberation Sans', Helvetica, 'PingFang SC', "
    "'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"
)


def digest(source: str) -> str:
    """Return what a picture is drawn from, as one sha256 in hex.

    The text, the version of mermaid and the script that tidies its output
    all count: a change of any of them asks for new pictures.
    """
    script = (FOLDER / "draw.js").read_text(encoding="utf-8")
    drawn_from = f"{source}\0{MERMAID}\0{script}\0{FONTS}"
    return hashlib.sha256(drawn_from.encode()).hexdigest()
