"""The mistakes of the page `uploads`: each program fails as the page says."""

import warnings
from io import BytesIO
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from PIL import Image

from provenance.recording.counter_examples import CounterExamples
from tests.snippets.uploads.pictures_made import BOUNDARY, MARKUP, body_of

FOLDER = "uploads/wrong"
#: How a browser sends a form, by the `enctype` of the form element.
DEFAULT = "application/x-www-form-urlencoded"


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the instance folders of the programs out of the project."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(Flask, "auto_find_instance_path", lambda _: tmp_path)


@pytest.mark.corrects("W54")
def test_an_encoding_on_the_input_sends_no_file(wrong: CounterExamples) -> None:
    """With enctype on the input the form sends the name, and files is empty."""
    path = f"{FOLDER}/enctype.py"
    client = wrong.load(path).app.test_client()
    page = BeautifulSoup(client.get("/").text, "html.parser")
    form, field = page.find_all(["form", "input"])
    assert field["enctype"] == "multipart/form-data"
    kind = form.get("enctype", DEFAULT)
    assert kind == DEFAULT
    sent = {field["name"]: "a.pdf"}
    answer = client.post(form["action"], data=sent, content_type=kind)
    assert answer.json == {"files": [], "form": {"report": "a.pdf"}}
    wrong.answers(path, f"POST /reports -> {answer.text.strip()}")


@pytest.mark.corrects("W54")
def test_the_encoding_belongs_to_the_form(wrong: CounterExamples) -> None:
    """With multipart/form-data the same view finds the file."""
    client = wrong.load(f"{FOLDER}/enctype.py").app.test_client()
    form = {"report": (BytesIO(b"x"), "a.pdf")}
    kind = "multipart/form-data"
    answer = client.post("/reports", data=form, content_type=kind)
    assert answer.json == {"files": ["report"], "form": {}}


@pytest.mark.corrects("S29")
def test_without_a_limit_30_mb_are_stored(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """Without a limit a file of 30 MB is on the disk."""
    path = f"{FOLDER}/no_limit.py"
    client = wrong.load(path).app.test_client()
    body = body_of("report", bytes(30_000_000), "a.pdf")
    answer = client.post("/reports", data=body, content_type=BOUNDARY)
    (stored,) = (tmp_path / "reports").iterdir()
    size = stored.stat().st_size
    assert (answer.status_code, size) == (201, 30_000_000)
    wrong.answers(path, f"POST /reports -> {answer.status_code}, {size:,} B")


@pytest.mark.corrects("S30")
def test_html_comes_back_as_a_page(wrong: CounterExamples) -> None:
    """HTML that was uploaded comes back inline, as text/html."""
    path = f"{FOLDER}/any_type.py"
    client = wrong.load(path).app.test_client()
    for name in ("a.html", "a.svg"):
        form = {"picture": (BytesIO(MARKUP), name)}
        assert client.post("/pictures", data=form).status_code == 201
    svg = client.get("/pictures/a.svg", buffered=True)
    answer = client.get("/pictures/a.html", buffered=True)
    assert svg.mimetype == "image/svg+xml"
    assert answer.data == MARKUP
    for served in (svg, answer):
        assert served.headers["Content-Disposition"].startswith("inline; ")
    wrong.answers(
        path,
        f"GET /pictures/a.html -> {answer.status_code} {answer.mimetype}, "
        f"{answer.text}",
    )


@pytest.mark.corrects("S30")
def test_name_and_type_agree_and_both_are_false(wrong: CounterExamples) -> None:
    """HTML that is sent as a.png of type image/png passes for a picture."""
    path = f"{FOLDER}/client_type.py"
    client = wrong.load(path).app.test_client()

    def sent(name: str, kind: str) -> str:
        form = {"picture": (BytesIO(MARKUP), name, kind)}
        answer = client.post("/pictures", data=form)
        return f"{answer.status_code}, {answer.text}"

    assert sent("a.html", "text/html") == "422, no picture"
    assert sent("a.png", "image/png") == "201, a picture"
    shown = sent("a.png", "image/png")
    wrong.answers(path, f"{MARKUP.decode()} -> {shown}")


@pytest.mark.corrects("S31")
def test_the_second_upload_overwrites_the_first(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """Two Chinese names become the same one: the second file is left."""
    path = f"{FOLDER}/same_name.py"
    client = wrong.load(path).app.test_client()
    stored = []
    for name, data in (("报告.pdf", b"ONE"), ("合同.pdf", b"TWO")):
        form = {"report": (BytesIO(data), name)}
        stored.append(client.post("/reports", data=form).json["stored"])
    (left,) = (tmp_path / "reports").iterdir()
    assert stored == ["pdf", "pdf"]
    assert left.read_bytes() == b"TWO"
    text = left.read_text(encoding="utf-8")
    wrong.answers(path, f"报告.pdf ONE, 合同.pdf TWO -> {left.name} {text}")


@pytest.mark.corrects("S32")
def test_a_stranger_and_a_foreign_page_may_upload(
    wrong: CounterExamples,
) -> None:
    """Without login and token, a form on another site uploads as well."""
    path = f"{FOLDER}/open_door.py"
    program = wrong.load(path)
    origin = "https://evil.example"
    form = {"picture": (BytesIO(b"x"), "a.png")}
    answer = program.app.test_client().post(
        "/pictures", data=form, headers={"Origin": origin}
    )
    assert program.uploads == [b"x"]
    shown = f"Origin: {origin}, POST /pictures -> {answer.status_code}"
    assert shown.endswith("201")
    wrong.answers(path, shown)


@pytest.mark.corrects("H11")
def test_each_failure_is_a_200(wrong: CounterExamples) -> None:
    """Failures are a 200, and an empty file is said to be stored."""
    path = f"{FOLDER}/always_200.py"
    client = wrong.load(path).app.test_client()
    bodies = {
        "no field": body_of("other", b"x", "a.png"),
        "no name": body_of("picture", b"", ""),
        "empty": body_of("picture", b"", "a.png"),
    }
    found = {}
    for case, body in bodies.items():
        answer = client.post("/pictures", data=body, content_type=BOUNDARY)
        found[case] = f"{answer.status_code} {answer.text.strip()}"
    assert found == {
        "no field": '200 {"error":"no field picture"}',
        "no name": '200 {"error":"no file chosen"}',
        "empty": '200 {"message":"stored"}',
    }
    wrong.answers(path, f"b'' as a.png -> {found['empty']}")


def test_saved_here_and_looked_for_there(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """What was saved below the working directory is not found by Flask."""
    path = f"{FOLDER}/relative.py"
    client = wrong.load(path).app.test_client()
    form = {"report": (BytesIO(b"x"), "a.pdf")}
    stored = client.post("/report", data=form).status_code
    assert (tmp_path / "uploads/report.pdf").read_bytes() == b"x"
    status = client.get("/report").status_code
    assert (stored, status) == (201, 404)
    wrong.answers(path, f"POST /report -> {stored}, GET /report -> {status}")


def test_pillow_only_warns_up_to_twice_its_limit(
    wrong: CounterExamples, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beyond MAX_IMAGE_PIXELS Pillow warns; it raises beyond twice as many."""
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 5)
    path = f"{FOLDER}/only_warns.py"
    app = wrong.load(path).app
    assert Image.MAX_IMAGE_PIXELS == 1_000_000
    client = app.test_client()

    def status(side: int) -> int:
        file = BytesIO()
        Image.new("1", (side, side)).save(file, "PNG")
        form = {"picture": (BytesIO(file.getvalue()), "a.png")}
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            answer = client.post("/pictures", data=form)
        kinds = {warning.category for warning in caught}
        assert (Image.DecompressionBombWarning in kinds) is (side == 1400)
        return int(answer.status_code)

    found = {side: status(side) for side in (900, 1400, 1500)}
    assert found == {900: 201, 1400: 201, 1500: 500}
    wrong.answers(path, f"1400 x 1400 pixels -> {found[1400]}")
