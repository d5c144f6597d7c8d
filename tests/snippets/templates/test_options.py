"""The claims of the page `templates` about when options get to Jinja."""

from collections.abc import Callable

import pytest
from flask import Flask
from flask_wtf import CSRFProtect
from jinja2 import StrictUndefined, UndefinedError

from tests.snippets.templates.rendering import make_app, render


@pytest.mark.parametrize(
    "need",
    [
        lambda app: app.template_filter("shout")(str.upper),
        CSRFProtect,
        lambda app: setattr(app, "debug", True),
    ],
    ids=["filter", "csrf", "debug"],
)
def test_what_needs_jinja_first(need: Callable[[Flask], object]) -> None:
    """Options have an effect in front of what needs Jinja, not behind it."""
    strict = {"undefined": StrictUndefined}
    late = make_app("[{{ nmae }}]")
    need(late)
    late.jinja_options = strict
    assert render({}, app=late) == "[]"
    early = make_app("[{{ nmae }}]")
    early.jinja_options = strict
    need(early)
    with pytest.raises(UndefinedError, match="'nmae' is undefined"):
        render({}, app=early)
