"""The mistakes of the page `static-files`: each fails as the page says."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from werkzeug.middleware.dispatcher import DispatcherMiddleware

from provenance.layout import ROOT
from provenance.recording.counter_examples import CounterExamples
from tests.snippets.static_files.files import (
    ask,
    link_of,
    status,
    with_files,
    write,
)

FOLDER = "static_files/wrong"


@pytest.mark.corrects("W49")
def test_a_folder_set_later_moves_no_url(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """Assigned later, the folder changes and the URL stays."""
    path = f"{FOLDER}/late_folder.py"
    app = with_files(wrong, tmp_path, path, "assets/a.css", "static/b.css")
    asked = ("/assets/a.css", "/static/a.css", "/static/b.css")
    got = [f"GET {url} -> {status(app, url)}" for url in asked]
    assert [line[-3:] for line in got] == ["404", "200", "404"]
    assert app.static_url_path == "/assets"
    wrong.answers(path, ", ".join(got))


@pytest.mark.corrects("W49")
def test_a_folder_of_the_constructor_has_its_url(tmp_path: Path) -> None:
    """Given to the constructor, the folder and the URL change together."""
    write(tmp_path, "assets/a.css")
    app = Flask("site", root_path=str(tmp_path), static_folder="assets")
    assert status(app, "/assets/a.css") == 200
    assert status(app, "/static/a.css") == 404


def test_a_text_is_no_template(wrong: CounterExamples) -> None:
    """Braces in a text that a view returns go to the browser."""
    path = f"{FOLDER}/braces.py"
    app = wrong.load(path).app
    link = link_of(ask(app, "/"))
    assert link == "{{ url_for('static', filename='a.css') }}"
    wrong.answers(path, f"GET / -> 200, href={link}")


def test_a_fixed_path_leaves_the_prefix_out(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """Below a prefix, a path that is written down misses the application."""
    path = f"{FOLDER}/fixed_path.py"
    app = with_files(wrong, tmp_path, path, "static/style.css")
    outer = Flask("outer", static_folder=None)
    outer.wsgi_app = DispatcherMiddleware(  # type: ignore[method-assign]
        outer.wsgi_app, {"/shop": app}
    )
    link = link_of(ask(outer, "/shop/"))
    assert link == "/static/style.css"
    assert status(outer, f"/shop{link}") == 200
    wrong.answers(path, f"GET {link} -> {status(outer, link)}")
    assert status(outer, link) == 404


def test_the_whole_folder_is_public(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """The program's folder as static folder publishes the program."""
    path = f"{FOLDER}/whole_folder.py"
    app = wrong.load(path).app
    assert ask(app, "/").data == b"Shop"
    shutil.copy(ROOT / "snippets" / path, tmp_path)
    app.root_path = str(tmp_path)
    answer = ask(app, "/whole_folder.py")
    assert answer.status == 200
    (line,) = re.findall(r"app\.secret_key = .+", answer.data.decode())
    wrong.answers(path, f"GET /whole_folder.py -> 200, {line}")


@pytest.mark.parametrize("way", ["up", "absolute"])
def test_a_joined_path_leads_out(
    wrong: CounterExamples, tmp_path: Path, way: str
) -> None:
    """Joined to a folder, a client's name may lead anywhere."""
    path = f"{FOLDER}/joined.py"
    module: Any = wrong.load(path)
    module.FOLDER = tmp_path / "reports"
    write(module.FOLDER, "may.txt", "sold: 3")
    secret = write(tmp_path, "key.txt", "secret")
    assert ask(module.app, "/reports?name=may.txt").data == b"sold: 3"
    name = "../key.txt" if way == "up" else str(secret)
    answer = ask(module.app, f"/reports?name={name}")
    assert (answer.status, answer.data) == (200, b"secret")
    told = f"{answer.status} {answer.data.decode()}"
    wrong.answers(path, f"GET /reports?name=../key.txt -> {told}")
