"""Pictures that cannot be kept, found or deleted."""

import os
import resource
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from reference.uploads.folder import keep
from tests.reference.api import Program, files, picture
from tests.reference.problem_checks import check_problem


def test_full_disk(program: Program, folder: Path) -> None:
    """If the disk takes no more it is a 503, and no file is left."""
    url = program.add()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    data = picture(size=(99, 99))
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, hard))
    try:
        answer = program.put(url, data)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    check_problem(answer, 503)
    assert answer.headers["Retry-After"] == "5"
    assert files(folder) == []
    assert program.put(url, data).status_code == 200


def test_picture_of_a_lost_sample(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """If the row cannot be written its new file goes; the old one stays."""
    url = program.add()
    program.put(url, picture())
    first = files(folder)

    def fail(*_args: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("reference.services.transactions.hold", fail)
        check_problem(program.put(url, picture(size=(9, 9))), 500)
        check_problem(program.send("DELETE", url), 500)
        check_problem(program.send("DELETE", f"{url}/picture"), 500)
    assert files(folder) == first
    assert program.send("GET", f"{url}/picture").status_code == 200


def test_file_that_cannot_be_deleted(
    program: Program,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """What was done is done: a file that stays behind is told to the log."""
    url = program.add()
    program.put(url, picture())

    def fail(*_args: object, **_more: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", fail)
        assert program.send("DELETE", url).status_code == 204
    assert len(files(folder)) == 1
    assert "A picture stays behind" in capsys.readouterr().err


def test_lost_file(program: Program, folder: Path) -> None:
    """A picture whose file is gone is a 404, and can be put again."""
    url = program.add()
    program.put(url, picture())
    (name,) = files(folder)
    (folder / name).unlink()
    check_problem(program.send("GET", f"{url}/picture"), 404)
    assert program.put(url, picture()).status_code == 200


def test_purge(program: Program, app: Flask, folder: Path) -> None:
    """Files that no row names are deleted, but for those of this hour."""
    program.put(program.add(), picture())
    (named,) = files(folder)
    with app.app_context():
        lost, young = keep(picture()), keep(picture())
    for name in (named, f"{lost}.png"):
        os.utime(folder / name, (0, 0))
    done = app.test_cli_runner().invoke(args=["pictures", "purge"])
    assert (done.exit_code, done.output) == (0, "Files deleted: 1\n")
    assert set(files(folder)) >= {named, f"{young}.png"}
    assert f"{lost}.png" not in files(folder)


def test_uncertain_commit(
    program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where nobody knows whether the row names the file, the file stays."""
    url = program.add()

    def commit(_session: object) -> None:
        raise OperationalError("COMMIT", {}, Exception())

    with monkeypatch.context() as patch:
        patch.setattr("sqlalchemy.orm.Session.commit", commit)
        answer = program.put(url, picture())
    check_problem(answer, 503)
    assert "not certain" in answer.get_json()["detail"]
    assert len(files(folder)) == 1
