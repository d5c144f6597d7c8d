"""Pictures that are kept: where, for how long, and how they are shown."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from random import Random
from threading import Barrier

import pytest
from flask import Flask
from PIL import Image

from reference.services import logins, samples
from reference.services.errors import ChangedError, NotFoundError
from reference.settings.rules import SettingError
from reference.uploads.folder import keep
from tests.reference.api import Program, files, picture
from tests.reference.browser import Browser
from tests.reference.schema import rows


def test_two_at_once(program: Program, app: Flask, folder: Path) -> None:
    """Of pictures put at the same moment one is kept, and its file alone."""
    url, both = program.add(), Barrier(4)

    def put(number: int) -> int:
        other = Program(app, program.version)
        other.tokens = program.tokens
        both.wait()
        data = picture(size=(8 + number, 6))
        return other.put(url, data, "same.png").status_code

    with ThreadPoolExecutor(4) as pool:
        statuses = set(pool.map(put, range(4)))
    assert 200 in statuses
    assert statuses <= {200, 409}
    assert len(files(folder)) == 1
    assert program.send("GET", f"{url}/picture").status_code == 200


def test_replaced_and_deleted(program: Program, folder: Path) -> None:
    """A picture goes with what took its place, and with its sample."""
    url = program.add()
    program.put(url, picture())
    first = files(folder)
    program.put(url, picture(size=(9, 9)))
    second = files(folder)
    assert (len(second), first == second) == (1, False)
    assert program.send("DELETE", url).status_code == 204
    assert files(folder) == []


def test_larger_than_a_chunk(program: Program) -> None:
    """A file may be larger than what Werkzeug reads at once, 64 KiB."""
    noise = Random(7).randbytes(400 * 400 * 3)  # noqa: S311
    file = BytesIO()
    Image.frombytes("RGB", (400, 400), noise).save(file, "PNG")
    url = program.add()
    assert program.put(url, file.getvalue()).status_code == 200
    shown = program.send("GET", f"{url}/picture")
    assert Image.open(BytesIO(shown.data)).convert("RGB").tobytes() == noise


def test_headers_of_a_picture(program: Program) -> None:
    """A picture is a PNG that no browser takes for a page or runs."""
    url = program.add()
    program.put(url, picture(), "a.html")
    shown = program.send("GET", f"{url}/picture", token=None)
    assert shown.content_type == "image/png"
    assert shown.headers["X-Content-Type-Options"] == "nosniff"
    policy = shown.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'none'")
    assert shown.headers["Content-Disposition"].startswith("attachment")


def test_only_its_user_reads_the_files(program: Program, folder: Path) -> None:
    """Folder and file are for the user of the server."""
    program.put(program.add(), picture())
    (name,) = files(folder)
    modes = [path.stat().st_mode & 0o777 for path in (folder, folder / name)]
    assert modes == [0o700, 0o600]


def test_folder_elsewhere(make_app: Callable[..., Flask], folder: Path) -> None:
    """The folder can be chosen; a relative path is refused at the start."""
    chosen = folder.with_name("elsewhere")
    app = make_app(PICTURES_FOLDER=str(chosen))
    with app.app_context():
        name = keep(picture())
    assert [file.name for file in chosen.iterdir()] == [f"{name}.png"]
    for none in ("pictures", "", "~/pictures", "/pictures\0"):
        with pytest.raises(SettingError, match="PICTURES_FOLDER must be an ab"):
            make_app(PICTURES_FOLDER=none)


def test_deleted_twice(app: Flask, member: Callable[[str], Browser]) -> None:
    """Of two that delete a sample at the same moment one finds none."""
    member("Ada").add("Seven")
    ((token,),) = rows(app, "SELECT token FROM logins")
    with app.app_context():
        actor = logins.find(str(token))
        assert actor is not None
        with pytest.raises(ChangedError):
            samples.delete(actor, 1, version=2)
        samples.delete(actor, 1)
        with pytest.raises(NotFoundError):
            samples.delete(actor, 1)
