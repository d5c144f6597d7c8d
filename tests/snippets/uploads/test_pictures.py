"""The claims of the page `uploads` about its program."""

import importlib
import mimetypes
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image

from tests.snippets.uploads.pictures_made import (
    AUTH,
    BOUNDARY,
    TOKEN,
    UUID,
    fetch,
    picture,
    send,
)

Load = Callable[[str], ModuleType]


def test_a_picture_is_stored_under_a_new_name(
    client: FlaskClient, folder: Path
) -> None:
    """A picture is a 201 with its address; its file has a generated name."""
    answer = send(client, picture(), "cat.png")
    assert answer.status_code == 201
    assert answer.json == {"name": "cat.png"}
    found = re.fullmatch(f"/pictures/({UUID})", answer.headers["Location"])
    assert found
    assert [path.name for path in folder.iterdir()] == [f"{found[1]}.webp"]


@pytest.mark.parametrize("known", [("image/webp", None), (None, None)])
def test_a_download_is_an_attachment(
    client: FlaskClient,
    monkeypatch: pytest.MonkeyPatch,
    known: tuple[str | None, None],
) -> None:
    """A download is an attachment of type image/webp, with nosniff."""
    # Python 3.11 and 3.12 know this type where the system has a list of them.
    monkeypatch.setattr(mimetypes, "guess_type", lambda _name: known)
    place = send(client, picture()).headers["Location"]
    answer = fetch(client, place)
    disposition = answer.headers["Content-Disposition"]
    assert disposition == f"attachment; filename={place[10:]}.webp"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.content_type == "image/webp"
    assert answer.data[:4] + answer.data[8:12] == b"RIFFWEBP"


@pytest.mark.corrects("S32")
@pytest.mark.parametrize("given", ["", "Bearer ", "Bearer wrong", TOKEN, "é"])
@pytest.mark.parametrize("known", [TOKEN, ""])
def test_without_the_token_all_is_refused(
    load: Load, folder: Path, known: str, given: str
) -> None:
    """Without the token, or where none is set, a request is a 401."""
    app = load("uploads/pictures").create_app(
        {"FOLDER": folder, "TOKEN": known}
    )
    number = "00000000-0000-0000-0000-000000000000"
    (folder / f"{number}.webp").write_bytes(b"x")
    headers = {"Authorization": given} if given else {}
    client = app.test_client()
    form = {"picture": (BytesIO(picture()), "a.png")}
    for answer in (
        client.post("/pictures", data=form, headers=headers),
        client.get(f"/pictures/{number}", headers=headers),
    ):
        assert answer.status_code == 401
        assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert len(list(folder.iterdir())) == 1


def test_a_stranger_is_refused_before_the_body_is_read(
    client: FlaskClient,
) -> None:
    """Without the token a large body is a 401, and none of it is read."""

    class Body(BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            pytest.fail("the body is read")

    answer = client.post(
        "/pictures",
        input_stream=Body(),
        content_length=10**9,
        content_type=BOUNDARY,
    )
    assert answer.status_code == 401


@pytest.mark.corrects("S32")
def test_a_cookie_opens_nothing(client: FlaskClient) -> None:
    """What a browser adds by itself, a cookie or Basic, is no way in."""
    client.set_cookie("token", TOKEN)
    client.set_cookie("Authorization", f"Bearer {TOKEN}")
    form = {"picture": (BytesIO(picture()), "a.png")}
    answer = client.post("/pictures", data=form, auth=("a", TOKEN))
    assert answer.status_code == 401


@pytest.mark.corrects("H11")
@pytest.mark.parametrize(
    "form",
    [
        {},
        {"picture": "a.png"},
        {"picture": (BytesIO(b""), "")},
        {"other": (BytesIO(b"x"), "a.png")},
    ],
    ids=["no field", "no file", "none chosen", "another field"],
)
def test_no_file_is_a_400(
    client: FlaskClient, folder: Path, form: dict[str, object]
) -> None:
    """A form without the file is a 400 that names the field."""
    kind = "multipart/form-data"
    answer = client.post(
        "/pictures", data=form, content_type=kind, headers=AUTH
    )
    assert answer.status_code == 400
    assert answer.json == {"error": "Send a file in the field picture."}
    assert list(folder.iterdir()) == []


def test_errors_are_json_and_keep_their_headers(client: FlaskClient) -> None:
    """404 and 405 are JSON with a text, and the 405 names its methods."""
    number = "00000000-0000-0000-0000-000000000000"
    missing = client.get(f"/pictures/{number}", headers=AUTH)
    refused = client.get("/pictures", headers=AUTH)
    assert (missing.status_code, refused.status_code) == (404, 405)
    for answer in (missing, refused):
        assert answer.content_type == "application/json"
        assert list(answer.json or {}) == ["error"]
    assert "POST" in refused.headers["Allow"]


def test_the_defaults(
    load: Load, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """By default the folder is an absolute one below the instance folder."""
    monkeypatch.setenv("PICTURES_TOKEN", TOKEN)
    monkeypatch.setattr(Flask, "auto_find_instance_path", lambda _: tmp_path)
    app = load("uploads/pictures").create_app()
    assert app.config["FOLDER"] == tmp_path / "pictures"
    assert app.config["MAX_CONTENT_LENGTH"] == 2 * 1024 * 1024
    again = load("uploads/pictures").create_app()
    place = send(again.test_client(), picture()).headers["Location"]
    assert fetch(app.test_client(), place).status_code == 200
    monkeypatch.delenv("PICTURES_TOKEN")
    closed = load("uploads/pictures").create_app()
    assert closed.config["TOKEN"] == ""


def test_another_working_directory_changes_nothing(
    client: FlaskClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A picture is found again from another working directory."""
    place = send(client, picture()).headers["Location"]
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    assert fetch(client, place).status_code == 200


def test_the_shown_tests_pass(app: Flask) -> None:
    """The tests of the program pass, and one of a wrong status would not."""
    assert app.name == "pictures"
    shown = importlib.import_module("pictures.test_pictures")
    for case, (data, name, status) in list(shown.CASES.items()):
        shown.test_upload(case)
        shown.CASES[case] = (data, name, status + 1)
        with pytest.raises(AssertionError):
            shown.test_upload(case)


def test_what_the_shown_tests_send(app: Flask) -> None:
    """The tests of the program send what their cases are called."""
    assert app.name == "pictures"
    shown = importlib.import_module("pictures.test_pictures")
    small = shown.png(9, 9)
    for data, size in ((small, (9, 9)), (shown.png(3, 4), (3, 4))):
        with Image.open(BytesIO(data)) as sent:
            assert (sent.size, sent.mode, sent.format) == (size, "1", "PNG")
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
    expected = {
        "a picture": (small, "a.png", 201),
        "its name in Chinese": (small, "照片😀.png", 201),
        "a name out of the folder": (small, "../../a.png", 201),
        "HTML": (b"<script>alert(1)</script>", "a.png", 422),
        "SVG": (svg, "a.png", 422),
        "zero bytes": (b"", "a.png", 422),
        "cut in half": (small[:40], "a.png", 422),
        "many pixels": (shown.png(9000, 9000), "a.png", 422),
        "many bytes": (bytes(30_000), "a.png", 413),
    }
    assert expected == shown.CASES
