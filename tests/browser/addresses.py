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
    """Typical pages in all colours and widths, each other page in some.

    A page in Chinese is made of the same parts as its twin in English.
    """
    looks = list(product(SCHEMES, (LAPTOP, PHONE)))
    typical = {p for p in typical_pages(site) if not p.startswith("zh/")}
    return [
        View(path, *look)
        for number, path in enumerate(all_pages(site))
        for look in (looks if path in typical else [looks[number % len(looks)]])
    ]


#: What a test gets that takes an argument of this name.
GIVEN: dict[str, Callable[[Path], Sequence[str | View]]] = {
    "path": written_pages,
    "typical_path": typical_pages,
    "any_path": all_pages,
    "view": views,
}
