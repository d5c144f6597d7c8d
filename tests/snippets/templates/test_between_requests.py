"""The claims of the page `templates` about what stays for other requests."""

import pytest
from flask import render_template, session

from tests.snippets.templates.rendering import make_app


@pytest.mark.parametrize(
    ("how", "seen"),
    [("", ["ada ada", "ada eve"]), (" with context", ["ada ada", "eve eve"])],
)
def test_a_file_of_macros_runs_once(how: str, seen: list[str]) -> None:
    """What an imported file sets outside of its macros stays for all."""
    app = make_app(
        {
            "page.html": f"{{% from 'm.html' import m{how} %}}{{{{ m() }}}}",
            "m.html": "{% set user = session.user %}"
            "{% macro m() %}{{ user }} {{ session.user }}{% endmacro %}",
        }
    )
    app.secret_key = "k" * 32

    @app.get("/<name>")
    def show(name: str) -> str:
        session["user"] = name
        return render_template("page.html")

    pages = [app.test_client().get(f"/{name}").text for name in ("ada", "eve")]
    assert pages == seen
