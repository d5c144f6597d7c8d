"""The claims of the page `forms` about the page of its search in Chinese."""

from collections.abc import Callable
from types import ModuleType

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from jinja2 import StrictUndefined

Load = Callable[[str], ModuleType]
#: What stands in the page of a search around what was found and was wrong.
PAGE = """\
<!doctype html>
<html lang="zh-Hans">
<title>图书查询</title>
<form action="/search">
<label for="q">书名</label>
<input id="q" maxlength="20" name="q" required type="search" value="{typed}">
{wrong}
<button>查询</button>
</form>{found}
</html>"""


@pytest.fixture
def app(load: Load) -> Flask:
    """The search, whose template may use only what it is given."""
    app: Flask = load("forms/search").app
    app.jinja_env.undefined = StrictUndefined
    return app


def test_the_search_begins_empty(app: Flask) -> None:
    """The page of the search begins with an empty field and no message."""
    reply = app.test_client().get("/")
    assert reply.status_code == 200
    assert reply.text == PAGE.format(typed="", wrong="", found="")


def test_a_refused_search_finds_nothing(app: Flask) -> None:
    """A search that is too long comes back with its message and no title."""
    typed = "水" * 21
    reply = app.test_client().get("/search", query_string={"q": typed})
    assert reply.status_code == 422
    wrong = "字段长度不能超过 20 个字符。"
    assert reply.text == PAGE.format(typed=typed, wrong=wrong, found="")
    fits = app.test_client().get("/search", query_string={"q": "水" * 20})
    assert fits.status_code == 200


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("红", ["红楼梦"]),
        ("三国", ["三国演义"]),
        ("水浒传", ["水浒传"]),
        ("游", ["西游记"]),
        ("春", []),
    ],
)
def test_a_search_finds_the_titles_with_a_text(
    app: Flask, typed: str, titles: list[str]
) -> None:
    """The search shows each title in which the text stands, and no other."""
    reply = app.test_client().get("/search", query_string={"q": typed})
    assert reply.status_code == 200
    page = BeautifulSoup(reply.text, "html.parser")
    assert [tag.text for tag in page.select("p")] == titles
