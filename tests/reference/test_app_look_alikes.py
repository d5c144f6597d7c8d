"""Names that look like somebody else's: the same, or refused."""

import sys
import unicodedata
from collections.abc import Callable

import pytest

from reference.services.characters import IGNORABLE
from reference.services.names import name_fault, name_key
from tests.reference.browser import TAKEN, Browser, complaints

Member = Callable[[str], Browser]


@pytest.mark.parametrize(
    "other",
    [
        "Zoë L.\ufe00",
        "Zoë L.\U000e0100",
        "Zoë\u180b L.",
        "Zoë L.\u180f",
        "Zoë L. \u200d",
        "\u200d Zoë L.",
        "Zoë L.\u200a\u200c",
        "Zoë  L.",
        "Zoë\u3000\u200d\u2003L.",
    ],
)
def test_unseen_difference(
    browser: Browser, member: Member, other: str
) -> None:
    """What cannot be seen makes no other name, nor do more blanks."""
    member("Zoë L.")
    response = browser.register(other)
    assert response.status_code == 409
    assert complaints(response) == TAKEN
    assert browser.log_in(other).status_code == 303


@pytest.mark.parametrize(
    "char",
    [
        "\u2065",
        "\ufff0",
        "\U000e0002",
        "\U00016fe4",
        "\U0001d159",
        "\U00013441",
        "\u0378",
        "\ue000",
        "\uffff",
    ],
)
def test_nothing_to_see(browser: Browser, char: str) -> None:
    """A character that no font shows, or that nobody assigned, is refused."""
    response = browser.register(f"Zoë{char}")
    assert response.status_code == 422
    assert "must not have invisible characters" in complaints(response)[0]


@pytest.mark.parametrize(
    "name",
    [
        *("b\u0585b", "\u2c89ce", "\u13aada", "ad\u0430"),
        *("Ada \u0412.", "\u05d0a"),
        # Digits of Thai, Arabic, Persian, and two of Bengali and Oriya.
        *("b\u0e50b", "Ada \u0665", "Ad\u06f5", "\u09e6\u0b66"),
    ],
)
def test_two_scripts(name: str) -> None:
    """Letters or digits of several scripts are refused, in one word or two."""
    told = "must not mix letters or digits of several scripts"
    assert name_fault(name) == told


@pytest.mark.parametrize(
    "name",
    [
        "Ka\u02bbiulani",
        "\u8fbb\U000e0100",
        "\u5c71\u7530 \u3005\u30fc\u3042\u30a2 Ada",
        "\u738b\u310d Ada",
        "\uae40 Kim \u91d1",
        "\u0921\u0949. \u0905\u0926\u093e",
        "\u1820\u180b",
        "\u0130da 3\u2665",
        "\u0e2d\u0e32\u0e17 \u0e57 7",
        "\u0639\u0644\u06cc \u06f5\u0665",
        "\u738b\uff17",
    ],
)
def test_ordinary_name(browser: Browser, name: str) -> None:
    """What people are called is welcome, in scripts that go together, too."""
    assert browser.register(name).status_code == 303
    assert browser.name() == name


def test_limit_of_the_rule(member: Member) -> None:
    """Letters of one script that look alike make two names."""
    for name in ("bill", "b\u0131ll", "anna", "\u0251nn\u0251", "\u0430\u0441"):
        assert member(name).name() == name


def test_ignorable() -> None:
    """The table has all formats that Unicode shows nothing for."""
    everything = map(chr, range(sys.maxunicode + 1))
    shown = {
        unicodedata.name(char).split(" ")[0]
        for char in everything
        if unicodedata.category(char) == "Cf" and char not in IGNORABLE
    }
    assert shown == {"ARABIC", "EGYPTIAN", "INTERLINEAR", "KAITHI", "SYRIAC"}
    # The total that DerivedCoreProperties.txt gives.
    assert len(IGNORABLE) == 4174


def test_key_of_a_key() -> None:
    """A key is its own key, whatever stands in the name."""
    for number in range(0x20000):  # all alphabets are below
        key = name_key(f"a {chr(number)}b")
        assert name_key(key) == key
