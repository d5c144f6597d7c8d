"""The claims of the page `templates` about includes within a loop."""

import pytest
from jinja2 import UndefinedError

from tests.snippets.templates.rendering import render


@pytest.mark.parametrize(
    ("used", "expected"), [("{{ loop.index }}", "1a1 2b2 "), ("", None)]
)
def test_an_include_sees_loop_if_it_is_used(
    used: str, expected: str | None
) -> None:
    """An include sees loop if the loop around it uses it, too."""
    templates = {
        "page.html": f"{{% for it in 'ab' %}}{used}"
        "{% include 'row.html' %}{% endfor %}",
        "row.html": "{{ it }}{{ loop.index }} ",
    }
    if expected:
        assert render(templates) == expected
    else:
        with pytest.raises(UndefinedError, match="'loop' is undefined"):
            render(templates)
