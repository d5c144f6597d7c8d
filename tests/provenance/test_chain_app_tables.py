"""The tables of the application's pages, made from what it says of itself."""

from typing import Any

import pytest

from provenance.errors import ProvenanceError
from provenance.printing import proof, settings
from tests.provenance.app_pages import made
from tests.provenance.projects import Sample

Patch = pytest.MonkeyPatch

CUPS = {"name": "CUPS", "kinds": ["int", "null"], "words": "like 3|4"}
TOLD: dict[str, list[dict[str, Any]]] = {
    "settings": [
        {**CUPS, "default": 3, "development": None},
        {"name": "KEY", "kinds": ["str"], "words": "", "default": None},
        {"name": "ECHO", "kinds": ["bool"], "words": "true"},
    ],
    "routes": [
        {
            "method": "GET",
            "path": "/<id:cup>",
            "endpoint": "web.cup",
            "who": "OWNER",
            "told": "Show it.",
            "file": "reference/web.py",
            "line": 7,
        },
        *(
            {
                "method": "PUT",
                "path": f"/api/{version}/cups",
                "endpoint": f"{version}.cups",
                "who": "PUBLIC",
                "told": "",
                "file": "",
                "line": 0,
            }
            for version in ("v1", "v2")
        ),
    ],
    "operations": [
        {
            "method": "PUT",
            "path": "/cups/{cup}",
            "token": True,
            "statuses": [200, 404],
            "told": "Fill it.",
        }
    ],
}
MEANINGS = "".join(
    f'[{name}]\nen = "{name} is hot"\nzh = "热"\n'
    for name in ("KEY", "CUPS", "ECHO")
)


@pytest.fixture
def kettle(sample: Sample, monkeypatch: Patch) -> Sample:
    """A project with an application that says something of itself."""
    sample.write(settings.MEANINGS, MEANINGS)
    monkeypatch.setattr(proof, "described", lambda: TOLD)
    return sample


def test_settings(kettle: Sample) -> None:
    """Each setting of ours, in the order in which they are described."""
    cups = "`CUPS`<br>`3`<br>debug mode: `null`<br>whole number, null"
    assert made(kettle, "settings")[2:] == [
        "| `KEY`<br>`null`<br>text | KEY is hot | [a good secret](#secrets) |",
        f"| {cups} | CUPS is hot | `like 3\\|4` |",
    ]
    cups = "`CUPS`<br>`3`<br>调试模式：`null`<br>整数、null"
    assert made(kettle, "settings", "zh")[2:] == [
        "| `KEY`<br>`null`<br>文本 | 热 | [合格的密钥](#secrets) |",
        f"| {cups} | 热 | `like 3\\|4` |",
    ]
    assert made(kettle, "extensions")[2:] == [
        "| `ECHO`<br>true/false | ECHO is hot | `true` |"
    ]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "[ECHO]",
            "[POTS]",
            "ECHO is not described in both languages. Add [ECHO] with `en`",
        ),
        ('"热"\n[ECHO]', '"热"\nde = ""\n[ECHO]', "CUPS is not described in b"),
        ("[KEY]", "[POT]\n[KEY]", "there is no setting POT. Delete it."),
    ],
)
def test_settings_that_are_not_described(
    kettle: Sample, old: str, new: str, told: str
) -> None:
    """It is told what a new setting needs, and what an old one leaves."""
    kettle.edit(settings.MEANINGS, old, new)
    with pytest.raises(ProvenanceError) as caught:
        made(kettle, "settings")
    assert str(caught.value).startswith(f"{settings.MEANINGS}: {told}")


def test_routes(kettle: Sample) -> None:
    """Pages lead to their code; both versions of the API share a row."""
    link = "../../source/reference/web.py.html#L7"
    view = f'<a href="{link}"><code>web.cup</code></a>'
    assert made(kettle, "routes")[2:] == [
        f"| `GET /<cup>` | the owner | {view} | Show it. |"
    ]
    assert made(kettle, "apiroutes", "zh")[2:] == [
        "| `PUT /cups` | 任何人 | `v1.cups`<br>`v2.cups` | – |"
    ]
    assert made(kettle, "operations")[2:] == [
        "| `PUT /cups/{cup}` | needed | 200, 404 | Fill it. |"
    ]


def test_versions_that_differ(kettle: Sample, monkeypatch: Patch) -> None:
    """A route of one version, or for others in one, has a row of its own."""
    first, one, two = TOLD["routes"]
    changed = {**TOLD, "routes": [first, one, {**two, "who": "MEMBER"}]}
    monkeypatch.setattr(proof, "described", lambda: changed)
    assert [row.split(" | ")[1] for row in made(kettle, "apiroutes")[2:]] == [
        "anybody",
        "members",
    ]


@pytest.mark.parametrize("who", ["", "GUEST"])
def test_nobody_may(kettle: Sample, monkeypatch: Patch, who: str) -> None:
    """A route without words for who may is told."""
    changed = {**TOLD, "routes": [{**TOLD["routes"][0], "who": who}]}
    monkeypatch.setattr(proof, "described", lambda: changed)
    with pytest.raises(ProvenanceError, match=f"GET /<id:cup> is for '{who}'"):
        made(kettle, "routes")
