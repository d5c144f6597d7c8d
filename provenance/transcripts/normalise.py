"""What two honest runs of one command may differ in, and nothing more."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

Printed = str | Callable[[re.Match[str]], str]


def _sorted_methods(allow: re.Match[str]) -> str:
    return "Allow: " + ", ".join(sorted(allow[1].split(", ")))


Rules = tuple[tuple[str, re.Pattern[str], Printed], ...]

#: The status line and the headers of an answer.
HEADERS = re.compile(
    r"^HTTP/1\.[01] \d{3}\b.*\n(?:[\w-]+: .*\n)*", re.MULTILINE
)

#: Each rule: what it is for, the pattern, what is printed instead.
IN_HEADERS: Rules = (
    (
        "the date of an answer",
        re.compile(r"^(Date|Last-Modified): .+ GMT$", re.MULTILINE),
        r"\1: <date>",
    ),
    (
        "the versions in a Server header",
        re.compile(r"^Server: ([A-Za-z]+).*$", re.MULTILINE),
        r"Server: \1",
    ),
    (
        "the order of the methods in an Allow header, which is a set",
        re.compile(r"^Allow: (.+)$", re.MULTILINE),
        _sorted_methods,
    ),
)

ANYWHERE: Rules = (
    (
        "colours, which Werkzeug also writes where there is no terminal",
        re.compile(r"(?:\x1b|\\u001b)\[[0-9;]*m"),
        "",
    ),
    (
        "the moment at which something was logged or made",
        re.compile(r"\b\d{4}-\d\d-\d\dT[\d:]{8}\.\d{6}(?:Z|\+00:00)"),
        "<time>",
    ),
    (
        "curl's wording of a refused connection",
        re.compile(r"^(curl: \(7\) Failed to connect) .*$", re.MULTILINE),
        r"\1",
    ),
    (
        "a traceback's frames outside the program",
        re.compile(
            r'(?:^  File "(?!\./)[^"\n]*", line \d+, in .*\n(?:    .*\n)*)+',
            re.MULTILINE,
        ),
        "  ...\n",
    ),
    (
        "the markers that Python draws below the line of a traceback's frame",
        re.compile(
            r'(^  File "[^"\n]*", line \d+, in .*\n    .*\n) +[~^]+\n',
            re.MULTILINE,
        ),
        r"\1",
    ),
)


#: An id made at random: a UUID, with or without hyphens.
RANDOM_ID = re.compile(r"\b[0-9a-f]{8}(-?)(?:[0-9a-f]{4}\1){3}[0-9a-f]{12}\b")


def normaliser(folder: Path, ports: Mapping[str, int]) -> Callable[[str], str]:
    """Make a function that normalises the outputs of one run, in order.

    Two ids made at random are printed alike only if they are the same.

    Args:
        folder: the run's folder, printed as ``.``.
        ports: the free port that stood for each port of the transcript.
    """
    places = {str(folder), str(folder.resolve())}
    ids: list[str] = []

    def numbered(found: re.Match[str]) -> str:
        if found[0] not in ids:
            ids.append(found[0])
        place = ids.index(found[0])
        return f"<random id {place + 1}>" if place else "<random id>"

    def normalise(text: str) -> str:
        text = text.replace("\r\n", "\n")
        for shown, free in ports.items():
            text = re.sub(rf"\b{free}\b", shown, text)
        for place in sorted(places, key=len, reverse=True):
            text = text.replace(place + "\\", "./").replace(place + "/", "./")
            text = text.replace(place, ".")
        text += "\n"
        text = _replaced(ANYWHERE, text)
        text = HEADERS.sub(lambda found: _replaced(IN_HEADERS, found[0]), text)
        text = RANDOM_ID.sub(numbered, text)
        lines = [line.rstrip() for line in text.splitlines()]
        return "\n".join(lines).rstrip("\n")

    return normalise


def _replaced(rules: Rules, text: str) -> str:
    for _purpose, pattern, printed in rules:
        text = pattern.sub(printed, text)
    return text
