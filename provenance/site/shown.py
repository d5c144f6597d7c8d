"""What shaped the pages of the last build: tells which a change touches."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from provenance.layout import ROOT

SHOWN = ROOT / "build" / "site.json"


@dataclass
class Shown:
    """Digests of what shapes all pages, and of what shapes each."""

    common: str = ""
    pages: dict[str, str] = field(default_factory=dict)

    def save(self, path: Path = SHOWN) -> None:
        """Keep it for the next build."""
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(asdict(self), indent=1), encoding="utf-8")


def load_shown(path: Path = SHOWN) -> Shown:
    """What shaped the pages of the last build; nothing if that is unknown."""
    try:
        return Shown(**json.loads(path.read_text(encoding="utf-8")))
    except (FileNotFoundError, TypeError, ValueError):
        return Shown()


def pages_to_build(before: Shown, now: Shown) -> set[str] | None:
    """The pages that a change touches; none given: all of them."""
    if before.common != now.common:
        return None
    return {p for p, made in now.pages.items() if before.pages.get(p) != made}
