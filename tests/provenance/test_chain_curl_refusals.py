"""The stand-in for curl refuses what it cannot do as curl does."""

import shlex
import shutil
import subprocess

import pytest

from provenance.transcripts.curl import UnknownOptionError, curl, curl_version

URL = "http://127.0.0.1:9/"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (f"-v {URL}", "unrecognized arguments: -v"),
        (f"-L {URL}", "unrecognized arguments: -L"),
        (f"--head {URL}", "unrecognized arguments: --head"),
        (f"--js x {URL}", "unrecognized arguments: --js"),
        (f"--data-binary @tea {URL}", "unrecognized arguments: --data-binary"),
        (f"{URL} {URL}", f"unrecognized arguments: {URL}"),
        ("-i", "the following arguments are required: url"),
        (f"{URL} -X", "argument -X: expected one argument"),
        (f"{URL} -d a=1 -d b=2", "a body is typed once"),
        (f"{URL} --json 1 --json 2", "a body is typed once"),
        (f"{URL} -d 1 --json 2", "argument --json: not allowed with"),
        (f"{URL} -d @tea.txt", "comes from no file"),
        (f"{URL} --json @tea.json", "comes from no file"),
        (f"{URL} -H 'X-Tea;'", "a header has a name and a colon"),
        (f"{URL} -H @tea.txt", "a header has a name and a colon"),
    ],
)
def test_refused(line: str, told: str) -> None:
    """A command that it might send otherwise than curl is not sent."""
    with pytest.raises(UnknownOptionError) as caught:
        curl(shlex.split(line))
    assert told in str(caught.value)


def test_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """The record tells which curl answered, or that the stand-in did."""
    told = "curl 9.9.9 (x86_64) libcurl/9.9.9\nProtocols: http\n"
    tools: list[list[str]] = []

    def output(words: list[str], **_options: object) -> str:
        tools.append(words)
        return told

    monkeypatch.setattr(shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(subprocess, "check_output", output)
    assert curl_version() == "9.9.9"
    assert tools == [["/bin/curl", "--version"]]
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert curl_version() == "stand-in"
