"""The claims of the page `templates` about what stays for other requests."""

from collections.abc import Callable, Iterator

import pytest
from flask import flash, render_template, session, stream_template

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


@pytest.mark.parametrize(
    ("draw", "second"), [(stream_template, "Saved."), (render_template, "")]
)
def test_a_stream_shows_a_message_again(
    draw: Callable[[str], str | Iterator[str]], second: str
) -> None:
    """A message that is shown in a stream stays in the session."""
    app = make_app("{{ get_flashed_messages()|join }}")
    app.secret_key = "k" * 32

    @app.get("/save")
    def save() -> str:
        flash("Saved.")
        return ""

    app.add_url_rule("/", view_func=lambda: draw("page.html"))
    client = app.test_client()
    client.get("/save")
    assert client.get("/").text == "Saved."
    assert client.get("/").text == second
