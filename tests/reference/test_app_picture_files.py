"""How the file of a picture comes into its folder."""

import os
import resource
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import event

from reference.storage.database import db
from reference.uploads.folder import FolderError, keep
from tests.reference.api import Program, files, picture


def test_no_file_is_overwritten(
    app: Flask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that has the name already stays as it is."""
    monkeypatch.setattr("reference.uploads.folder.token_hex", lambda _: "same")
    with app.app_context():
        assert keep(b"first") == "same"
        with pytest.raises(FolderError, match="File exists"):
            keep(b"second")
    assert (folder / "same.png").read_bytes() == b"first"


def test_folder_is_made(app: Flask, folder: Path) -> None:
    """The folder is made with those above it, when a picture needs it."""
    deeper = folder / "of" / "samples"
    app.config["PICTURES_FOLDER"] = str(deeper)
    with app.app_context():
        names = {keep(b"first"), keep(b"second")}
    assert {path.stem for path in deeper.iterdir()} == names


def test_on_the_disk_before_the_row(
    program: Program, app: Flask, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole file is on the disk before a row names it."""
    url, told, synced = program.add(), list[str](), os.fsync
    with app.app_context():
        engine = db.engine

    def sync(number: int) -> None:
        (name,) = files(folder)
        told.append((folder / name).read_bytes()[-8:-4].decode())
        synced(number)

    @event.listens_for(engine, "before_cursor_execute")
    def note(*call: object) -> None:
        if str(call[2]).startswith("UPDATE samples"):
            told.append("row")

    monkeypatch.setattr(os, "fsync", sync)
    assert program.put(url, picture()).status_code == 200
    assert told == ["IEND", "row"]


def test_readiness_makes_no_file(app: Flask, folder: Path) -> None:
    """Readiness asks whether a file may be made, not whether one fits."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20, hard))
    try:
        with app.app_context(), pytest.raises(FolderError):
            keep(picture())
        answer = app.test_client().get("/health/ready")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert answer.get_json()["parts"]["pictures"] == "ok"
    assert files(folder) == []
