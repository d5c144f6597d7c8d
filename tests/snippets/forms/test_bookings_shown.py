"""The claims of the page `forms` about what the bookings' tests send."""

import importlib
from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest
from flask import Flask, request, request_started

from tests.snippets.forms.booked import BOOKED

Load = Callable[[str], ModuleType]


@pytest.fixture
def shown(load: Load) -> ModuleType:
    """The tests of the page, beside their program."""
    load("forms/bookings")
    return importlib.import_module("bookings.test_bookings")


@pytest.mark.parametrize(
    ("name", "differs"),
    [
        ("test_a_booking_goes_through", {}),
        (
            "test_errors_are_shown_beside_what_was_typed",
            {"children": "many"},
        ),
        ("test_without_the_token_nothing_is_booked", {"csrf_token": None}),
    ],
)
def test_each_test_sends_a_whole_form(
    shown: ModuleType, name: str, differs: dict[str, str | None]
) -> None:
    """Each test sends a good form, but for the one thing that it is about."""
    sent: list[dict[str, Any]] = []

    def note(_app: Flask, **_more: object) -> None:
        if request.method == "POST":
            sent.append(request.form.to_dict())

    with request_started.connected_to(note, shown.app):
        getattr(shown, name)()
    (form,) = sent
    token = form.pop("csrf_token", None)
    assert (token is None) is ("csrf_token" in differs)
    changed = {n: text for n, text in differs.items() if n in BOOKED}
    assert form == {**BOOKED, **changed}


def test_all_fields_can_be_filled_in(shown: ModuleType) -> None:
    """The tests can type into each field that the page has."""
    client = shown.app.test_client()
    typed = dict.fromkeys(shown.fields_in(client.get("/").text), "typed")
    assert typed.keys() == {"csrf_token", *BOOKED}
    assert shown.fill_in(client, **typed) == typed
