"""The claims of the page `forms` about fields for files."""

from io import BytesIO

import pytest
from flask import Flask
from flask_wtf import FlaskForm
from flask_wtf.file import FileAllowed, FileField, FileRequired, FileSize


@pytest.fixture
def app() -> Flask:
    """An application without views."""
    return Flask("bare")


@pytest.mark.corrects("W59")
@pytest.mark.parametrize(
    ("name", "size", "said"),
    [
        (None, 0, ["This field is required."]),
        ("a.exe", 3, ["File does not have an approved extension: png"]),
        ("a.png", 11, ["File must be between 0 and 10 bytes."]),
        ("a.png", 10, []),
    ],
)
def test_file_fields(
    app: Flask, name: str | None, size: int, said: list[str]
) -> None:
    """Its file validators check presence, extension and size of a file."""

    class Upload(FlaskForm):
        class Meta:
            csrf = False

        image = FileField(
            validators=[FileRequired(), FileAllowed(["png"]), FileSize(10)]
        )

    data = {"image": (BytesIO(b"x" * size), name)} if name else {"other": "x"}
    with app.test_request_context(method="POST", data=data):
        form = Upload()
        form.validate()
        assert form.errors.get("image", []) == said


def test_without_multipart_there_is_no_file(app: Flask) -> None:
    """A form that is not multipart sends the name of a file as text."""

    class Upload(FlaskForm):
        class Meta:
            csrf = False

        image = FileField(validators=[FileRequired()])

    with app.test_request_context(method="POST", data={"image": "a.png"}):
        form = Upload()
        assert not form.validate()
        assert form.errors == {"image": ["This field is required."]}


def test_the_extension_is_only_a_name(app: Flask) -> None:
    """Given endings, FileAllowed looks at the name and not at the content."""

    class Upload(FlaskForm):
        class Meta:
            csrf = False

        image = FileField(validators=[FileAllowed(["png"])])

    for name, valid in (("a.png", True), ("a.html", False)):
        data = {"image": (BytesIO(b"<script>"), name)}
        with app.test_request_context(method="POST", data=data):
            assert Upload().validate() is valid


def test_what_is_said_of_a_file_is_english(app: Flask) -> None:
    """The messages of FileAllowed and FileSize are English unless given."""
    app.config["WTF_I18N_ENABLED"] = False

    class Upload(FlaskForm):
        class Meta:
            csrf = False
            locales = ("zh",)

        ending = FileField(validators=[FileAllowed(["png"])])
        size = FileField(validators=[FileSize(2)])
        missing = FileField(validators=[FileRequired()])
        own = FileField(validators=[FileSize(2, message="文件太大。")])

    names = ("ending", "size", "own")
    data = {name: (BytesIO(b"abc"), "a.exe") for name in names}
    with app.test_request_context(method="POST", data=data):
        form = Upload()
        assert not form.validate()
        assert form.errors == {
            "ending": ["File does not have an approved extension: png"],
            "size": ["File must be between 0 and 2 bytes."],
            "missing": ["该字段是必填字段。"],
            "own": ["文件太大。"],
        }
