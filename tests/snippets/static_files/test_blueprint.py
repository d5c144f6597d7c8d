"""The claims of `static-files` about the files of blueprints."""

from pathlib import Path

import pytest
from flask import (
    Blueprint,
    Flask,
    render_template,
    render_template_string,
    url_for,
)
from werkzeug.routing import BuildError

from tests.snippets.static_files.files import site, status, write


def with_admin(folder: Path, **options: str) -> Flask:
    """A site with a blueprint, whose folder has a file of its own."""
    write(folder, "admin/static/table.css")
    app = site(folder)
    admin = Blueprint(
        "admin",
        "site",
        root_path=str(folder / "admin"),
        static_folder=options.get("static_folder"),
        url_prefix=options.get("url_prefix"),
    )

    @admin.get("/urls")
    def show_urls() -> list[str]:
        own = "url_for('.static', filename='table.css')"
        drawn = render_template_string(f"{{{{ {own} }}}}")
        assert drawn == url_for(".static", filename="table.css")
        return [drawn, url_for("static", filename="table.css")]

    app.register_blueprint(admin)
    return app


def test_a_blueprint_has_files_of_its_own(tmp_path: Path) -> None:
    """In its views `.static` means the blueprint's, `static` the app's."""
    app = with_admin(tmp_path, static_folder="static", url_prefix="/admin")
    own, other = app.test_client().get("/admin/urls").get_json()
    assert own == "/admin/static/table.css"
    assert other == "/static/table.css"
    assert status(app, own) == 200
    assert status(app, other) == 404


def test_the_view_decides_what_a_dot_means(tmp_path: Path) -> None:
    """In a blueprint's template, too, `.static` is that of the view."""
    template = "{{ url_for('.static', filename='table.css') }}"
    write(tmp_path, "admin/templates/table.html", template)
    app = site(tmp_path)
    admin = Blueprint(
        "admin",
        "site",
        root_path=str(tmp_path / "admin"),
        static_folder="static",
        template_folder="templates",
        url_prefix="/admin",
    )

    @app.get("/table")
    @admin.get("/table")
    def show_table() -> str:
        return render_template("table.html")

    app.register_blueprint(admin)
    client = app.test_client()
    assert client.get("/admin/table").text == "/admin/static/table.css"
    assert client.get("/table").text == "/static/table.css"


def test_neither_folder_stands_in_for_the_other(tmp_path: Path) -> None:
    """A file that the blueprint's folder lacks is not taken from the app's."""
    app = with_admin(tmp_path, static_folder="static", url_prefix="/admin")
    assert status(app, "/static/style.css") == 200
    assert status(app, "/admin/static/style.css") == 404


def test_a_blueprint_has_no_folder_unless_told(tmp_path: Path) -> None:
    """Without static_folder a blueprint has no route for files."""
    app = with_admin(tmp_path, url_prefix="/admin")
    assert status(app, "/admin/static/table.css") == 404
    with app.test_request_context(), pytest.raises(BuildError):
        app.url_for("admin.static", filename="table.css")


def test_without_a_prefix_the_application_comes_first(tmp_path: Path) -> None:
    """Without a prefix the application's /static answers, even with a 404."""
    app = with_admin(tmp_path, static_folder="static")
    assert app.test_client().get("/urls").json == ["/static/table.css"] * 2
    assert status(app, "/static/table.css") == 404
    assert status(app, "/static/style.css") == 200


def test_a_folder_with_a_name_of_its_own(tmp_path: Path) -> None:
    """A folder that is not called static has a URL of its own."""
    write(tmp_path, "admin/admin_files/table.css")
    app = with_admin(tmp_path, static_folder="admin_files")
    own = app.test_client().get("/urls").get_json()[0]
    assert own == "/admin_files/table.css"
    assert status(app, own) == 200
