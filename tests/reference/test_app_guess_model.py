"""The model of the application: missing, damaged, replaced while it serves."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from reference.multimodal.model import load
from reference.services import models
from reference.services.models import model_file
from tests.reference.api import Program, picture
from tests.reference.browser import Browser
from tests.reference.guessing import ask, bar, write_model
from tests.reference.problem_checks import check_page, check_problem

MISSING = "A part of this service does not answer. Nothing was saved."


def status(client: FlaskClient) -> tuple[int, str]:
    """Read what readiness says, of all and of the model."""
    answer = client.get("/health/ready")
    return answer.status_code, answer.get_json()["parts"]["model"]


def damage(path: Path, how: str) -> None:
    """Make something of the file that is no model."""
    if how == "empty":
        path.write_bytes(b"")
    elif how == "cut":
        path.write_bytes(path.read_bytes()[:-100])
    elif how == "text":
        path.write_text("model")
    else:
        path.unlink()
        path.mkdir()


def everything_else_works(program: Program, member: Browser) -> None:
    """Use what is no guess: pages, samples, pictures."""
    url = program.add()
    assert program.put(url, picture()).status_code == 200
    for page in ("/", "/samples", "/guess", "/profile"):
        assert member.client.get(page).status_code == 200


def test_no_model(
    program: Program, app: Flask, member: Callable[[str], Browser]
) -> None:
    """Without a model a guess is a 503, and everything else works."""
    answer = ask(program, picture=bar())
    check_problem(answer, 503)
    assert answer.headers["Retry-After"] == "5"
    assert answer.get_json()["detail"] == MISSING
    bob = member("Bob")
    check_page(bob.send("/guess", squares="3"), 503)
    everything_else_works(program, bob)
    assert status(app.test_client()) == (200, "none")


def test_model_that_comes_later(program: Program, app: Flask) -> None:
    """A model that is trained while the application runs is asked at once."""
    check_problem(ask(program, picture=bar()), 503)
    write_model(app)
    assert ask(program, picture=bar()).status_code == 200
    assert status(app.test_client()) == (200, "ok")


@pytest.mark.parametrize("how", ["empty", "cut", "text", "folder"])
def test_damaged_model(
    program: Program,
    app: Flask,
    member: Callable[[str], Browser],
    capsys: pytest.CaptureFixture[str],
    how: str,
) -> None:
    """With a damaged model a guess is a 503, and everything else works."""
    damage(write_model(app), how)
    answer = ask(program, picture=bar())
    check_problem(answer, 503)
    assert answer.headers["Retry-After"] == "5"
    assert answer.get_json()["detail"] == MISSING
    assert "model.npz" in capsys.readouterr().err
    everything_else_works(program, member("Bob"))
    assert status(app.test_client()) == (200, "unavailable")
    assert "The model part does not answer" in capsys.readouterr().err


def test_model_that_is_damaged_later(program: Program, app: Flask) -> None:
    """What becomes of the file is told, though the model was read before."""
    path = write_model(app)
    assert ask(program, picture=bar()).status_code == 200
    damage(path, "cut")
    check_problem(ask(program, picture=bar()), 503)
    check_problem(ask(program, picture=bar()), 503)
    path.unlink()
    check_problem(ask(program, picture=bar()), 503)
    write_model(app)
    assert ask(program, picture=bar()).status_code == 200


def test_other_model(program: Program, app: Flask) -> None:
    """A model that takes the place of another one is asked from then on."""
    write_model(app)
    first = ask(program, picture=bar(), note="loop").get_json()
    again = ask(program, picture=bar(), note="loop").get_json()
    assert again == first
    write_model(app, word="hook")
    other = ask(program, picture=bar(), note="loop").get_json()
    assert other["model"] != first["model"]
    assert other["evidence_bits"]["note"] == 0
    assert other["probabilities"] != first["probabilities"]


@pytest.mark.parametrize("same", ["time and size", "file", "file and time"])
def test_any_other_file(
    program: Program, app: Flask, tmp_path: Path, same: str
) -> None:
    """A file is another one by its number, its time, or its size."""
    path = write_model(app)
    before = path.stat()
    first = ask(program, picture=bar()).get_json()
    if same == "time and size":
        write_model(app, word="hook")
        assert path.stat().st_size == before.st_size
    else:
        word = "hook" if same == "file" else "hooks"
        other = tmp_path / "other.npz"
        write_model(app, word, other)
        path.write_bytes(other.read_bytes())
    if same != "file":
        os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    other_guess = ask(program, picture=bar()).get_json()
    assert other_guess["model"] != first["model"]


@pytest.mark.parametrize("first", ["guess", "readiness"])
def test_model_is_read_once(
    program: Program, app: Flask, monkeypatch: pytest.MonkeyPatch, first: str
) -> None:
    """The first guess or readiness reads the file, none until it changes."""
    read = []

    def reading(path: Path) -> object:
        read.append(path)
        return load(path)

    monkeypatch.setattr(models, "load", reading)
    path = write_model(app)
    if first == "readiness":
        assert status(app.test_client()) == (200, "ok")
        assert read == [path]
    for _ in range(3):
        assert ask(program, picture=bar()).status_code == 200
    assert read == [path]
    write_model(app, word="hook")
    assert ask(program, picture=bar()).status_code == 200
    assert read == [path, path]


def test_model_elsewhere(
    make_app: Callable[..., Flask], tmp_path: Path
) -> None:
    """The file can be chosen; by default it lies in the instance folder."""
    app = make_app()
    assert model_file(app) == Path(app.instance_path) / "model.npz"
    chosen = tmp_path / "elsewhere.npz"
    app = make_app(MODEL_FILE=str(chosen))
    assert status(app.test_client()) == (200, "none")
    assert write_model(app) == chosen
    assert status(app.test_client()) == (200, "ok")


def test_model_where_nobody_may_look(make_app: Callable[..., Flask]) -> None:
    """A place that cannot be looked at is no place without a model."""
    app = make_app(MODEL_FILE="/" + "m" * 300)
    assert status(app.test_client()) == (200, "unavailable")
