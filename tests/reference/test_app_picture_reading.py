"""Files of pictures: read while another comes, and purged with care."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from reference.services import samples
from reference.uploads.folder import keep, remove
from tests.reference.api import Program, etag_of, files, picture
from tests.reference.problem_checks import check_problem
from tests.reference.schema import execute

OLD = (0, 0)


def test_replaced_while_it_is_read(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whose row was read before another picture came gets that one."""
    url = program.add()
    program.put(url, picture())
    show, waiting = samples.show, [picture(size=(9, 7))]

    def overtaken(sample_id: int) -> object:
        found = show(sample_id)
        if waiting:
            with program.client.application.app_context():
                remove(found.picture)
                name = keep(waiting.pop())
            execute(
                program.client.application,
                f"UPDATE samples SET picture = '{name}', version = 9",  # noqa: S608
            )
        return found

    monkeypatch.setattr("reference.services.samples.show", overtaken)
    answer = program.send("GET", f"{url}/picture")
    assert answer.status_code == 200
    assert answer.data[16:24] == b"\0\0\0\x09\0\0\0\x07"
    assert answer.headers["ETag"] == '"9-1"'


def test_lost_file_has_no_etag(program: Program, folder: Path) -> None:
    """Nobody is told that what is gone has not been modified."""
    url = program.add()
    program.put(url, picture())
    tag = etag_of(program, url)["If-Match"]
    (name,) = files(folder)
    (folder / name).unlink()
    have = {"If-None-Match": tag}
    answer = program.send("GET", f"{url}/picture", headers=have)
    check_problem(answer, 404)
    assert "ETag" not in answer.headers


def test_file_that_cannot_be_read(program: Program, folder: Path) -> None:
    """A disk that gives nothing is a 503: the picture is not gone."""
    url = program.add()
    program.put(url, picture())
    (name,) = files(folder)
    (folder / name).unlink()
    (folder / name).mkdir()
    answer = program.send("GET", f"{url}/picture")
    check_problem(answer, 503)
    assert answer.headers["Retry-After"] == "5"


def test_disk_of_temporary_files(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No disk is needed to receive a form, however long its file is."""

    def full(*_args: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", full)
    url = program.add()
    head = (
        b'--b\r\nContent-Disposition: form-data; name="picture"; filename="a"'
    )
    body = head + b"\r\n\r\n" + picture() + bytes(600_000) + b"\r\n--b--\r\n"
    kind = "multipart/form-data; boundary=b"
    place = f"{url}/picture"
    answer = program.send("PUT", place, data=body, content_type=kind)
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "name", ["holiday.png", "0" * 31 + ".png", "A" * 32 + ".png", "0" * 32]
)
def test_purge_leaves_others(
    app: Flask, runner: FlaskCliRunner, folder: Path, name: str
) -> None:
    """Files that we did not name so stay, however old they are."""
    with app.app_context():
        ours = keep(picture())
    (folder / name).touch()
    for file in (f"{ours}.png", name):
        os.utime(folder / file, OLD)
    done = runner.invoke(args=["pictures", "purge"])
    assert done.output == "Files deleted: 1\n"
    assert files(folder).count(name) == 1


def test_purge_counts_what_is_gone(
    runner: FlaskCliRunner, folder: Path
) -> None:
    """What cannot be deleted is not counted."""
    lost = folder / f"{'0' * 32}.png"
    lost.mkdir(parents=True)
    os.utime(lost, OLD)
    done = runner.invoke(args=["pictures", "purge"])
    assert "Files deleted: 0\n" in done.output
    assert lost.exists()


def test_purge_without_folder(
    make_app: Callable[..., Flask], runner: FlaskCliRunner, tmp_path: Path
) -> None:
    """No folder has no pictures; one that cannot be read is an error."""
    done = runner.invoke(args=["pictures", "purge"])
    assert (done.exit_code, done.output) == (0, "Files deleted: 0\n")
    (tmp_path / "file").touch()
    app = make_app(PICTURES_FOLDER=str(tmp_path / "file"))
    done = app.test_cli_runner().invoke(args=["pictures", "purge"])
    assert done.exit_code == 1
    assert "The folder of pictures cannot be read" in done.output


@pytest.mark.parametrize("path", ["/" + "x" * 300, "file", "file/below"])
def test_folder_that_is_none(
    make_app: Callable[..., Flask], tmp_path: Path, path: str
) -> None:
    """A path on which no folder can be is not ready, and says so."""
    (tmp_path / "file").touch(mode=0o777)
    client = make_app(PICTURES_FOLDER=str(tmp_path / path)).test_client()
    answer = client.get("/health/ready")
    assert answer.status_code == 503
    assert answer.get_json()["parts"]["pictures"] == "unavailable"
