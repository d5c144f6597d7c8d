"""Build the site: both languages, the shown files, the search."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from provenance.layout import ROOT
from provenance.pages.markdown import LANGUAGES, pages_of
from provenance.site.mkdocs import BuildError, run_mkdocs
from provenance.site.search import SearchError, write_search
from provenance.site.sources import write_sources

SITE = ROOT / "site"


def build(
    site: Path = SITE,
    only: set[str] | None = None,
    sources: tuple[str, ...] = ("",),
) -> None:
    """Build both languages at once and join them below ``site``.

    The finished site takes the place of the old one only when all of it is
    done, so that a failed build leaves the old one alone.

    Args:
        site: the folder of the site.
        only: the pages that it has; all by default.
        sources: how the paths begin of the files that go along.

    Raises:
        BuildError: a build failed.
    """
    with _parts(site) as parts:
        _convert(parts, only)
        english, chinese = (parts[language] for language in LANGUAGES)
        write_sources(english, beginnings=sources)
        chinese.rename(english / "zh")
        _index(english)
        shutil.rmtree(site, ignore_errors=True)
        english.rename(site)


def rebuild(pages: set[str], site: Path = SITE) -> None:
    """Build some pages again, in the site that there is.

    The index of the search stays as it is.

    Raises:
        BuildError: a build failed, and the site is as it was.
    """
    with _parts(site) as parts:
        _convert(parts, pages)
        for page in pages:
            language, html = html_of(page)
            (parts[language] / html).replace(site / address_of(page))
    write_sources(site)


@contextmanager
def _parts(site: Path) -> Iterator[dict[str, Path]]:
    """A folder for each language, beside the site; none is left behind."""
    parts = {lang: site.with_name(f"{site.name}-{lang}") for lang in LANGUAGES}

    def clear() -> None:
        for part in parts.values():
            shutil.rmtree(part, ignore_errors=True)

    clear()
    try:
        yield parts
    finally:
        clear()


def _convert(parts: dict[str, Path], only: set[str] | None) -> None:
    """Make the HTML of all pages, or of some."""
    if only is None:
        run_mkdocs(parts, missing=False)
        return
    held = []
    for language, part in parts.items():
        for page in pages_of(ROOT / "docs" / language):
            if page.where not in only:
                # A page that is there is not built: this keeps the place.
                path = part / html_of(page.where)[1]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
                held.append(path)
    languages = {html_of(page)[0] for page in only}
    run_mkdocs({lang: parts[lang] for lang in languages}, missing=True)
    for path in held:
        path.unlink()


def html_of(page: str) -> tuple[str, str]:
    """The language of a page, and its file in the site of that language.

    Args:
        page: its path from the root, such as ``docs/en/questions.md``.
    """
    _, language, *inner = PurePosixPath(page).with_suffix("").parts
    if inner[-1] == "index":
        inner.pop()
    return language, "/".join([*inner, "index.html"])


def address_of(page: str) -> str:
    """The file of a page in the joined site."""
    language, html = html_of(page)
    return html if language == LANGUAGES[0] else f"{language}/{html}"


def _index(site: Path) -> None:
    try:
        write_search(site)
    except SearchError as error:
        message = f"The search cannot be built: {error}"
        raise BuildError(message) from None
