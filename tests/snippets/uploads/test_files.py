"""The claims of the page `uploads` about files in a request."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import SpooledTemporaryFile
from types import ModuleType

import pytest
from flask import Flask, Request, request, send_file
from flask_wtf import FlaskForm
from flask_wtf.file import FileAllowed, FileField, FileSize
from PIL import Image
from werkzeug.datastructures import FileStorage
from werkzeug.exceptions import RequestEntityTooLarge

from tests.snippets.uploads.pictures_made import (
    BOUNDARY,
    MARKUP,
    body_of,
    picture,
)

KB = 1000


@contextmanager
def post(app: Flask, **form: object) -> Iterator[Request]:
    """Give a request with a multipart form; close its files."""
    kind = "multipart/form-data"
    with app.test_request_context(
        "/", method="POST", data=form, content_type=kind
    ) as context:
        yield context.request
        context.request.close()
        context.request.environ["wsgi.input"].close()


def part(size: int) -> tuple[BytesIO, str]:
    """Make a file of so many bytes."""
    return BytesIO(bytes(size)), "a.png"


def test_name_and_type_are_what_the_client_sent() -> None:
    """Name and type of a file are those that the client sent."""
    sent = (BytesIO(MARKUP), "../cat.png", "image/png")
    with post(Flask("shop"), a=sent) as asked:
        file = asked.files["a"]
        assert (file.filename, file.mimetype) == ("../cat.png", "image/png")


def test_a_part_without_a_file_name_is_a_field() -> None:
    """A part without a file name is in form, and not in files."""
    with post(Flask("shop"), a="cat.png") as asked:
        assert dict(asked.form) == {"a": "cat.png"}
        assert not asked.files


@pytest.mark.corrects("H11")
def test_a_file_is_true_once_it_has_a_name() -> None:
    """A FileStorage is true if it has a name, also with zero bytes."""
    assert bool(FileStorage(BytesIO(), "a.png"))
    assert not bool(FileStorage(BytesIO(b"x"), ""))


@pytest.mark.corrects("S29")
def test_a_file_has_no_limit_by_default() -> None:
    """By default a file of 3 MB is taken, a text field of 600 kB is not."""
    app = Flask("shop")
    assert app.config["MAX_CONTENT_LENGTH"] is None
    assert app.config["MAX_FORM_MEMORY_SIZE"] == 500 * KB
    with post(app, a=part(3000 * KB)) as asked:
        assert len(asked.files["a"].read()) == 3000 * KB
    with (
        post(app, a="x" * 600 * KB) as asked,
        pytest.raises(RequestEntityTooLarge),
    ):
        assert asked.form


class InMemory(Request):
    """A request whose files need no closing when reading ends in a 413."""

    def _get_file_stream(self, *_: object, **__: object) -> BytesIO:
        """Keep a file in memory."""
        return BytesIO()


@pytest.mark.parametrize(
    ("limit", "byte", "status"),
    [(60 * KB, b"x", 413), (64 * 1024, b"\n", 413), (128 * 1024, b"\n", 200)],
)
def test_a_small_limit_of_fields_refuses_files(
    limit: int, byte: bytes, status: int
) -> None:
    """MAX_FORM_MEMORY_SIZE refuses files too unless it is above 64 KiB."""
    app = Flask("shop")
    app.request_class = InMemory
    app.config["MAX_FORM_MEMORY_SIZE"] = limit
    app.add_url_rule(
        "/", view_func=lambda: list(request.files), methods=["POST"]
    )
    file = (BytesIO(byte * 200 * KB), "a.png")
    answer = app.test_client().post("/", data={"a": file})
    assert answer.status_code == status


@pytest.mark.corrects("S29")
@pytest.mark.parametrize("missing", [0, 1])
def test_the_limit_counts_the_whole_body(missing: int) -> None:
    """MAX_CONTENT_LENGTH counts the body, with all that is around files."""
    app = Flask("shop")
    body = body_of("a", bytes(KB), "a.png")
    assert len(body) > KB
    app.config["MAX_CONTENT_LENGTH"] = len(body) - missing
    app.add_url_rule(
        "/", view_func=lambda: list(request.files), methods=["POST"]
    )
    answer = app.test_client().post("/", data=body, content_type=BOUNDARY)
    assert answer.status_code == (413 if missing else 200)


def test_the_413_comes_when_the_body_is_read() -> None:
    """A view that reads no body is not stopped by MAX_CONTENT_LENGTH."""
    app = Flask("shop")
    app.config["MAX_CONTENT_LENGTH"] = 100
    app.add_url_rule("/no", view_func=lambda: "read nothing", methods=["POST"])
    answer = app.test_client().post("/no", data={"a": part(KB)})
    assert answer.text == "read nothing"


@pytest.mark.corrects("S29")
def test_one_view_may_take_more() -> None:
    """A view sets request.max_content_length before it reads the body."""
    app = Flask("shop")
    app.config["MAX_CONTENT_LENGTH"] = 100

    @app.post("/<int:limit>")
    def upload(limit: int) -> str:
        if limit:
            request.max_content_length = limit
        return str(len(request.files["a"].read()))

    client = app.test_client()
    limits = {0: 413, 2 * KB: 200}
    for limit, status in limits.items():
        answer = client.post(f"/{limit}", data={"a": part(KB)})
        assert answer.status_code == status


@pytest.mark.parametrize(
    ("size", "on_disk"), [(511_000, False), (513_000, True)]
)
def test_where_a_file_is_before_it_is_saved(
    size: int, *, on_disk: bool
) -> None:
    """A file of more than 500 KiB is in a temporary file, others in memory."""
    with post(Flask("shop"), a=part(size)) as asked:
        stream = asked.files["a"].stream
        assert isinstance(stream, SpooledTemporaryFile)
        assert vars(stream)["_rolled"] is on_disk


@pytest.mark.parametrize("rewind", [False, True])
def test_a_file_that_was_read_is_saved_empty(
    tmp_path: Path, *, rewind: bool
) -> None:
    """After read, save writes an empty file, unless seek(0) comes between."""
    with post(Flask("shop"), a=(BytesIO(b"data"), "a.txt")) as asked:
        file = asked.files["a"]
        file.read()
        if rewind:
            file.seek(0)
        file.save(tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == (b"data" if rewind else b"")


def test_several_files_of_one_field() -> None:
    """Of several files in one field, getlist gives all, [] the first."""
    files = [(BytesIO(b"1"), "1"), (BytesIO(b"2"), "2")]
    with post(Flask("shop"), a=files) as asked:
        names = [file.filename for file in asked.files.getlist("a")]
        assert names == ["1", "2"]
        assert asked.files["a"].filename == "1"


def test_a_download_may_have_a_chinese_name() -> None:
    """download_name carries a Chinese name, in UTF-8 and quoted."""
    with Flask("shop").test_request_context():
        answer = send_file(
            BytesIO(b"x"), as_attachment=True, download_name="报告.pdf"
        )
    told = answer.headers["Content-Disposition"]
    assert told.startswith("attachment; ")
    assert "filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf" in told


def test_file_allowed_looks_at_the_name_only() -> None:
    """FileAllowed takes HTML named .png; FileSize looks at the bytes."""

    class Upload(FlaskForm):
        class Meta:
            csrf = False

        a = FileField(validators=[FileAllowed(["png"]), FileSize(100)])

    app = Flask("shop")
    app.secret_key = "x" * 32

    def errors(data: bytes, name: str) -> list[str]:
        form = {"a": (BytesIO(data), name)}
        with app.test_request_context("/", method="POST", data=form):
            upload = Upload()
            upload.validate()
            return list(map(str, upload.a.errors))

    assert errors(MARKUP, "a.png") == []
    assert len(errors(MARKUP, "a.html")) == 1
    assert len(errors(bytes(101), "a.png")) == 1


def test_verify_does_not_notice_a_cut_jpeg() -> None:
    """Image.verify takes a JPEG that is cut; decoding it fails."""
    cut = picture("JPEG", (300, 300))[:900]
    with Image.open(BytesIO(cut)) as opened:
        opened.verify()
    with (
        Image.open(BytesIO(cut)) as opened,
        pytest.raises(OSError, match="truncated"),
    ):
        opened.load()


NAMES = {
    "../../etc/passwd": "etc_passwd",
    "C:\\fakepath\\cat.png": "Cfakepathcat.png",
    "cat.png.html": "cat.png.html",
    "报告.pdf": "pdf",
    "合同.pdf": "pdf",
    "报告": "",
    "😀.png": "png",
    ".htaccess": "htaccess",
    "a" * 300 + ".png": "a" * 300 + ".png",
}


@pytest.mark.corrects("S31")
def test_what_secure_filename_makes(
    load: Callable[[str], ModuleType], capsys: pytest.CaptureFixture[str]
) -> None:
    """secure_filename drops what is not ASCII, and may return nothing."""
    load("uploads/names.py")
    lines = capsys.readouterr().out.splitlines()
    assert lines == [
        f"{name[:20]} -> {safe[:20]!r}, {len(safe)} characters"
        for name, safe in NAMES.items()
    ]


def test_a_name_of_304_characters_cannot_be_saved(tmp_path: Path) -> None:
    """A name of 304 characters cannot be saved on Linux: OSError."""
    file = FileStorage(BytesIO(b"x"), "a")
    with pytest.raises(OSError, match="File name too long"):
        file.save(tmp_path / ("a" * 300 + ".png"))
