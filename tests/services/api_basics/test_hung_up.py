"""The claim of the page `api-basics` about a sender that hangs up."""

import shutil
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

from provenance.layout import ROOT
from tests.snippets.api_basics.posting import hang_up

Gunicorn = Callable[..., AbstractContextManager[str]]
PROGRAM = ROOT / "snippets/api_basics/wrong/hung_up.py"


def test_gunicorn_hands_on_half_a_form(
    gunicorn: Gunicorn, tmp_path: Path
) -> None:
    """Below gunicorn a form without its end is a 200."""
    shutil.copy(PROGRAM, tmp_path)
    with gunicorn(tmp_path, "hung_up:app") as url:
        address = url.removeprefix("http://")
        answer = hang_up(address, "/notes/plan", b"text=Delete+it", lost=3)
    assert answer == "HTTP/1.1 200 OK"
