"""The claims of the page `forms` about the parser of its tests."""

import importlib
from collections.abc import Callable
from contextlib import nullcontext
from types import ModuleType

import pytest

Load = Callable[[str], ModuleType]
Read = Callable[[str], dict[str, str]]


@pytest.fixture
def fields_in(load: Load) -> Read:
    """The parser of the page."""
    load("forms/bookings")
    found: Read = importlib.import_module("bookings.page_fields").fields_in
    return found


RADIO = '<input name="a" type="radio" value="{}" {}>'
SENT: list[tuple[str, dict[str, str]]] = [
    ('<input name="a" value="&lt;1">', {"a": "<1"}),
    ('<input name="a">', {"a": ""}),
    ('<input name="a" value>', {"a": ""}),
    ('<input value="1">', {}),
    ('<input name="a" value="1" disabled>', {}),
    ('<input name="a" type="hidden" value="1">', {"a": "1"}),
    ('<input name="a" type="submit" value="1">', {}),
    ('<input name="a" type="button" value="1">', {}),
    ('<input name="a" type="reset" value="1">', {}),
    ('<input name="a" type="image" value="1">', {}),
    ('<button name="a">Send</button>', {}),
    ('<input name="a" type="checkbox" value="1">', {}),
    ('<input name="a" type="checkbox" value="1" checked>', {"a": "1"}),
    ('<input name="a" type="checkbox" checked>', {"a": "on"}),
    (f"{RADIO.format('1', 'checked')}{RADIO.format('2', '')}", {"a": "1"}),
    ('<textarea name="a">\n1\n2 &amp;</textarea> 3', {"a": "1\r\n2 &"}),
    ('<textarea name="a">\r\n1\r\n2</textarea>', {"a": "1\r\n2"}),
    ("<textarea>1</textarea><textarea name='b'></textarea>", {"b": ""}),
    ("<select><option>1</option></select>", {}),
    ('<input name="a" type="SUBMIT" value="1">', {}),
    ('<input name="a" type="Checkbox" value="1">', {}),
]


@pytest.mark.parametrize(("page", "sent"), SENT)
def test_the_parser_finds_what_a_browser_sends(
    fields_in: Read, page: str, sent: dict[str, str]
) -> None:
    """The parser reads names and values of inputs, boxes and textareas."""
    assert fields_in(f'<form method="post">{page}</form>') == sent


@pytest.mark.parametrize(
    "page",
    [
        '<select name="a"><option>1</option></select>',
        '<input name="a" type="file">',
        '<input name="a"><input name="a">',
    ],
)
def test_the_parser_refuses_what_it_cannot_read(
    fields_in: Read, page: str
) -> None:
    """A select, a file or a repeated name raises NotImplementedError."""
    with pytest.raises(NotImplementedError, match=r"^a$"):
        fields_in(page)


@pytest.mark.parametrize(
    ("field", "noticed"),
    [
        ("csrf_token", True),
        ("name", True),
        ("email", True),
        ("guests", True),
        ("children", True),
        ("wishes", False),
    ],
)
def test_the_shown_tests_notice_a_broken_page(
    load: Load, monkeypatch: pytest.MonkeyPatch, field: str, *, noticed: bool
) -> None:
    """The tests notice a missing token, and a missing name that they fill."""
    load("forms/bookings")
    shown = importlib.import_module("bookings.test_bookings")
    parse = shown.fields_in
    monkeypatch.setattr(
        shown,
        "fields_in",
        lambda page: parse(page.replace(f'name="{field}"', "")),
    )
    expected = pytest.raises(AssertionError) if noticed else nullcontext()
    with expected:
        shown.test_a_booking_goes_through()
