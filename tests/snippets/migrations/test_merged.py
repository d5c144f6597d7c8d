"""The claim of the page `migrations` about the way back from a merge."""

import pytest
from flask import Flask

from tests.snippets.migrations.revisions import add_revision, place
from tests.snippets.migrations.tools import GET_ENGINE, flask_db

pytestmark = pytest.mark.filterwarnings(GET_ENGINE)


def test_downgrade_asks_at_a_merge(
    books: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    """At a merge downgrade has to be told where to go, one behind it not."""
    add_revision(books, "0002", after="0001")
    add_revision(books, "0003", after="0001")
    flask_db(books, "merge", "heads", "--rev-id", "0004")
    add_revision(books, "0005")
    flask_db(books, "upgrade")
    flask_db(books, "downgrade")
    assert place(books) == ["0004"]
    flask_db(books, "downgrade", code=1)
    assert caplog.messages[-1] == "Error: Ambiguous walk"
    assert place(books) == ["0004"]
    flask_db(books, "downgrade", "0001")
    assert place(books) == ["0001"]
