"""The claims of `static-files` about versions of files that change."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, Response, send_from_directory

from provenance.recording.programs import programs_in
from tests.snippets.static_files.files import ask, write
from tests.snippets.static_files.versioned import (
    FILE,
    FOLDER,
    URL,
    YEAR,
    linked,
)


@pytest.fixture
def copied(tmp_path: Path) -> Iterator[Flask]:
    """A copy of the program whose files may change."""
    shutil.copytree(FOLDER, tmp_path / "versions")
    with programs_in(tmp_path) as programs:
        yield programs.load("versions").app


def test_an_edit_changes_the_url(copied: Flask) -> None:
    """After an edit the page names another URL, without a restart."""
    before = linked(copied)
    assert linked(copied) == before
    write(Path(copied.root_path), "static/css/style.css", "h1 { color: red }")
    after = linked(copied)
    assert after != before
    assert ask(copied, after).headers["Cache-Control"] == YEAR
    assert ask(copied, before).headers["Cache-Control"] == "no-cache"


def test_a_file_is_read_once(
    copied: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As long as its time stays, a file is not read again for its version."""
    read: list[Path] = []
    open_file = Path.open

    def spy(file: Path, *args: Any, **options: Any) -> object:  # noqa: ANN401
        read.append(file)
        return open_file(file, *args, **options)

    monkeypatch.setattr(Path, "open", spy)
    assert linked(copied) == linked(copied)
    assert [file.name for file in read].count("style.css") == 1


def test_an_edit_that_keeps_the_time_waits_for_a_restart(
    copied: Flask, tmp_path: Path
) -> None:
    """An edit that keeps the time of change is seen after a restart."""
    before = linked(copied)
    file = Path(copied.root_path) / "static/css/style.css"
    times = (file.stat().st_atime_ns, file.stat().st_mtime_ns)
    file.write_text("h1 { color: red }", encoding="utf-8")
    os.utime(file, ns=times)
    assert linked(copied) == before
    with programs_in(tmp_path) as programs:
        assert linked(programs.load("versions").app) != before


def test_a_release_that_differs_is_not_kept(
    copied: Flask, tmp_path: Path
) -> None:
    """A server of the old release does not promise the new version's bytes."""
    old = linked(copied)
    write(Path(copied.root_path), "static/css/style.css", "h1 { color: red }")
    new = linked(copied)
    shutil.copy(FILE, Path(copied.root_path) / "static/css")
    assert tmp_path in Path(copied.root_path).parents
    assert ask(copied, new).headers["Cache-Control"] == "no-cache"
    assert ask(copied, new).data == FILE.read_bytes()
    assert linked(copied) == old


def test_a_file_replaced_meanwhile_is_not_kept(
    copied: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bytes that came after the comparison are not kept as its version."""
    before = linked(copied)
    file = Path(copied.root_path) / "static/css/style.css"
    program = sys.modules[copied.import_name]

    def replace_and_send(*args: Any, **options: Any) -> Response:  # noqa: ANN401
        file.write_text("h1 { color: red }", encoding="utf-8")
        return send_from_directory(*args, **options)

    monkeypatch.setattr(program, "send_from_directory", replace_and_send)
    answer = ask(copied, before)
    assert answer.data == b"h1 { color: red }"
    assert answer.headers["Cache-Control"] == "no-cache"


def test_the_setting_undoes_the_comparison(copied: Flask) -> None:
    """With SEND_FILE_MAX_AGE_DEFAULT another version is kept, too."""
    assert ask(copied, f"{URL}?v=new").headers["Cache-Control"] == "no-cache"
    copied.config["SEND_FILE_MAX_AGE_DEFAULT"] = 3600
    answer = ask(copied, f"{URL}?v=new")
    assert answer.headers["Cache-Control"] == "public, max-age=3600"


def test_names_inside_of_a_stylesheet_get_no_version(copied: Flask) -> None:
    """What a stylesheet names is sent as written; its target is checked."""
    style = 'h1 { background: url("../logo.svg") }'
    write(Path(copied.root_path), "static/css/style.css", style)
    write(Path(copied.root_path), "static/logo.svg", "<svg/>")
    assert ask(copied, linked(copied)).data.decode() == style
    answer = ask(copied, "/static/logo.svg")
    assert answer.headers["Cache-Control"] == "no-cache"
