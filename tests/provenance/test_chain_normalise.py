"""Normalising: what two runs may differ in is hidden, and nothing else."""

from pathlib import Path

import pytest

from provenance.transcripts.normalise import ANYWHERE, IN_HEADERS, normaliser

FOLDER = Path("/srv/program-x1").resolve()
PORTS = {"5000": 40123, "8000": 50456}
DATE = "Date: Fri, 01 Aug 2025 08:00:00 GMT"
UUID = "0f8fad5b-d9cb-469f-a165-70867728950e"
SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
THEIR = '  File "/usr/lib/flask/app.py", line 1, in wsgi_app\n    go()\n'
OUR = '  File "./shop.py", line 7, in tea\n    1 / 0\n'


def normalised(text: str) -> str:
    """The output of a run as it is printed."""
    return normaliser(FOLDER, PORTS)(text)


@pytest.mark.parametrize(
    ("output", "printed"),
    [
        (f"id={UUID}", "id=<random id>"),
        (UUID.replace("-", ""), "<random id>"),
        (
            "curl: (7) Failed to connect to 127.0.0.1 port 40123 after 0 ms",
            "curl: (7) Failed to connect",
        ),
        (
            f"Traceback:\n{THEIR}{OUR}ValueError",
            f"Traceback:\n  ...\n{OUR}ValueError",
        ),
        (f"{THEIR}{THEIR}{OUR}{THEIR}x", f"  ...\n{OUR}  ...\nx"),
        (f"{OUR}    ~~^~~\nx", f"{OUR}x"),
        (
            f'  File "{FOLDER}/shop.py", line 7, in tea\n    1 / 0\n',
            OUR.rstrip(),
        ),
        (f"{FOLDER}\\shop.py in {FOLDER}", "./shop.py in ."),
        ("http://127.0.0.1:40123/ :50456", "http://127.0.0.1:5000/ :8000"),
        ("\x1b[31m\x1b[1mWARNING\x1b[0m: tea", "WARNING: tea"),
        (r'"\u001b[31mHot\u001b[0m"', '"Hot"'),
        (
            "2026-11-27T23:04:02.945836Z 2026-01-02T03:04:05.000001+00:00",
            "<time> <time>",
        ),
        ("one\r\ntwo  \r\n\r\n", "one\ntwo"),
        ("\none", "\none"),
        ("", ""),
    ],
)
def test_changed(output: str, printed: str) -> None:
    """What differs from run to run is printed in one way."""
    assert normalised(output) == printed
    assert normalised(printed) == printed


@pytest.mark.parametrize(
    ("header", "printed"),
    [
        (DATE, "Date: <date>"),
        (f"Last-Modified{DATE[4:]}", "Last-Modified: <date>"),
        ("Server: Werkzeug/3.1.9 Python/3.11.7", "Server: Werkzeug"),
        ("Server: waitress", "Server: waitress"),
        ("Allow: POST, GET, HEAD", "Allow: GET, HEAD, POST"),
        ("Allow: GET", "Allow: GET"),
    ],
)
def test_headers(header: str, printed: str) -> None:
    """A header is changed among the headers, and nowhere else."""
    answer = "HTTP/1.1 200 OK\nX-Tea: hot\n{}\nX-Milk: no\n\n{}"
    output = answer.format(header, header)
    assert normalised(output) == answer.format(printed, header)
    assert normalised(f"tea\n{output}").endswith(output[-len(header) :])
    assert normalised(header) == header


@pytest.mark.parametrize(
    "output",
    [
        "HTTP/1.1 200 OK\nDate: tomorrow",
        f"HTTP/1.1 200 OK\nX-{DATE}",
        f"HTTP/1.1 200 OK\nupdated{DATE[4:]}",
        "HTTP/1.1 200 OK\nX-Server: Werkzeug/3.1.9",
        "HTTP/1.1 200 OK\nX-Allow: POST, GET",
        "x\n    1 / 0\n    ^^^",
        '  File "./shop.py", line 7\n    1 / / 0\n        ^',
        "Date: tomorrow",
        f"sha256={SHA256}",
        UUID[:-1],
        UUID.upper(),
        "0f8fad5bd9cb-469f-a165-70867728950e",
        "curl: (52) Empty reply from server",
        OUR.rstrip(),
        "ValueError: ~~^~~",
        "^^^",
        "a  ~^",
        "/srv/program-x2/shop.py",
        "2026-11-27T23:04:02Z 2026-11-27T23:04:02.945836+01:00",
        "401234 140123 4012",
        'see File "/usr/lib/flask/app.py", line 1, in x',
        "a\n\nb",
        "[31mtea[0m",
    ],
)
def test_not_changed(output: str) -> None:
    """What a reader should see as it is stays as it is."""
    assert normalised(output) == output


def test_two_ids() -> None:
    """Ids that differ stay different, in all outputs of a run."""
    print_ = normaliser(FOLDER, PORTS)
    other = UUID.replace("0", "1")
    assert print_(f"{UUID} {other}") == "<random id> <random id 2>"
    assert print_(f"{other} {UUID}") == "<random id 2> <random id>"


def test_each_rule_says_why() -> None:
    """Each rule tells its purpose, once."""
    purposes = [purpose for purpose, _, _ in (*IN_HEADERS, *ANYWHERE)]
    assert all(purposes)
    assert len(set(purposes)) == len(purposes)


def test_two_names_of_the_folder(tmp_path: Path) -> None:
    """The folder is hidden by the name that it got and by its real one."""
    other = tmp_path / "in" / ".."
    text = f"{other}/a {tmp_path}/b"
    assert normaliser(other, {})(text) == "./a ./b"
