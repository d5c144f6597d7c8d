"""Names of members, and other text that people see."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskCliRunner

from reference.services.texts import fault_of
from tests.reference.browser import TAKEN, Browser, complaints, html

Member = Callable[[str], Browser]


@pytest.mark.parametrize(
    "other",
    [
        "Zoë",
        "zoë",
        "ZOË",
        "Zoe\u0308",
        "\uff3a\uff4f\u00eb",
        "Zo\u200dë",
        "Zoe\u200d\u0308",
        "Zoë\ufe0f",
        " Zoë ",
    ],
)
def test_same_name(browser: Browser, other: str) -> None:
    """A name that people take for one that is there is taken."""
    assert browser.register("Zoë").status_code == 303
    response = browser.register(other)
    assert response.status_code == 409
    assert complaints(response) == TAKEN
    browser.log_out()
    assert browser.log_in(other).status_code == 303
    assert browser.name() == "Zoë"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Zo\u200bë", "invisible"),
        ("\u202eeoZ", "invisible"),
        ("Zoë\u2066", "invisible"),
        ("\u2800", "invisible"),
        ("\u3164", "invisible"),
        ("\u200d", "invisible"),
        ("a\u2028b", "one line"),
        ("a\u2029b", "one line"),
        ("\u0430da", "mix letters"),
        ("ad\u03b1", "mix letters"),
        ("ad\u0e50", "mix letters or digits"),
        ("\U0001f600" * 21, "at most 40"),
        ("\u0301", "a letter or a digit"),
        ("\u0301 \u0489\u0301", "a letter or a digit"),
        ("\U0001f600\ufe0f!", "a letter or a digit"),
        ("...", "a letter or a digit"),
        ("Z" + "\u0335" * 5 + "o", "more than 4 marks"),
        ("\u1eb7\u0301\u0302\u0303", "more than 4 marks"),
        ("\u03b1" + "\u0345" * 5, "more than 4 marks"),
        ("a\u0301\u0489\u0302\u200d\u0303\u0304", "more than 4 marks"),
    ],
)
def test_refused_name(
    browser: Browser,
    runner: FlaskCliRunner,
    member: Member,
    name: str,
    message: str,
) -> None:
    """A name that deceives is refused, on each page and by the command."""
    renamed = member("Ada").send("/profile", name=name, about="")
    for response in (browser.register(name), renamed):
        assert response.status_code == 422
        assert message in complaints(response)[0]
    done = runner.invoke(args=["members", "create", name])
    assert done.exit_code == 2
    assert message in done.output


@pytest.mark.parametrize(
    "text",
    [
        "\u738b\u5c0f\u660e",
        "\u0410\u0434\u0430",
        "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627",
        "a\U0001f468\u200d\U0001f469\u200d\U0001f467",
        "a \u2764\ufe0f",
        "a\u3000b",
        "a" + "\U0001f600" * 19,
        "7",
        "\u1ec6 Vi\u0323\u0302t",
        "\u05e9\u05c1\u05bc\u05b8\u0591",
        "\u1019\u103c\u103e\u1031\u102c\u1037",
        "a\u0301\u0302\u0303\u0304\ufe0f",
    ],
)
def test_good_text(browser: Browser, text: str) -> None:
    """Text of every script is welcome, joined letters and emoji included."""
    assert fault_of(text, 40) is None
    assert browser.register(text).status_code == 303
    assert browser.name() == text


def test_name_in_a_form(member: Member) -> None:
    """A profile keeps its name; another spelling of it is no conflict."""
    ada = member("Ada")
    response = ada.send("/profile", name="ADA", about="")
    assert response.status_code == 303
    assert ada.name() == "ADA"
    member("Bob")
    response = ada.send("/profile", name="BOB", about="")
    assert response.status_code == 409
    (field,) = html(response).select("#name")
    assert field["value"] == "BOB"
