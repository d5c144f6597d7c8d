"""Find the page that a text belongs to.

Markdown is handed a body and not told whose it is, but a block's error has to
name its page and a footer's link depends on how deep the page lies.
"""

from functools import lru_cache
from pathlib import Path

from provenance.errors import ProvenanceError
from provenance.layout import relative
from provenance.pages.markdown import Page, pages_of


def page_with(text: str, docs: Path) -> Page:
    """Find the page below ``docs`` whose body is ``text``.

    Raises:
        ProvenanceError: no page has this text.
    """
    page = _by_text(docs).get(text)
    if page is None:
        # The pages may have changed since they were read (live reload).
        _by_text.cache_clear()
        page = _by_text(docs).get(text)
    if page is None:
        what = "a text that is no page of this folder is being converted"
        raise ProvenanceError(relative(docs), what, "Check the option `docs`.")
    return page


@lru_cache(maxsize=4)
def _by_text(docs: Path) -> dict[str, Page]:
    return {page.text: page for page in pages_of(docs)}
