"""Addresses of the built site, seen from its root: all, or one of a kind."""

import re
from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path
from typing import NamedTuple

from tests.browser.visitor import LAPTOP, PHONE, Scheme

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
OF_TOPIC = re.compile(r"(?P<root>(?:zh/)?topics)/[^/]+/(?P<name>[^/]*)")
#: Pages of a topic whose names begin alike; all others are side pages.
KINDS = re.compile(r"q(?=\d\d$)|project|mistakes|$")


class View(NamedTuple):
    """A page in the colours and on the width of a screen."""

    path: str
    scheme: Scheme
    width: int

    @property
    def is_first(self) -> bool:
        """Whether it is the view that each page is seen in."""
        return self == (self.path, *_on_a_phone(self.path))


def written_pages(site: Path) -> list[str]:
    """The pages written by people, in both languages."""
    pages = site.rglob("index.html")
    found = sorted(p.parent.relative_to(site).as_posix() for p in pages)
    return ["" if page == "." else f"{page}/" for page in found]


def all_pages(site: Path) -> list[str]:
    """The written pages, the missing one, a shown file of each kind."""
    first: dict[str, str] = {}
    for path in sorted(site.glob("source/**/*.*.html")):
        kind = Path(path.stem).suffix
        first.setdefault(kind, path.relative_to(site).as_posix())
    return [*written_pages(site), "404.html", *first.values()]


def typical_pages(site: Path) -> list[str]:
    """The first of the written pages of each kind, in each language."""
    first: dict[str, str] = {}
    for path in written_pages(site):
        first.setdefault(kind_of(path), path)
    return list(first.values())


def kind_of(path: str) -> str:
    """What a page has in common with others: where it stands in a topic."""
    found = OF_TOPIC.match(path)
    if found is None:
        return path
    kind = KINDS.match(found["name"])
    return f"{found['root']}/{kind[0] if kind else 'side'}"


def views(site: Path) -> list[View]:
    """Typical pages in all colours and widths, each other one on a phone.

    A page in Chinese is made of the same parts as its twin in English, and is
    seen in the other colours.
    """
    looks = list(product(SCHEMES, (LAPTOP, PHONE)))
    typical = {p for p in typical_pages(site) if not p.startswith("zh/")}
    return [
        View(path, *look)
        for path in all_pages(site)
        for look in (looks if path in typical else [_on_a_phone(path)])
    ]


def _on_a_phone(path: str) -> tuple[Scheme, int]:
    return SCHEMES[path.startswith("zh/")], PHONE


#: What a test gets that takes an argument of this name.
GIVEN: dict[str, Callable[[Path], Sequence[str | View]]] = {
    "typical_path": typical_pages,
    "view": views,
}
