"""The same request several times at the same moment."""

from tests.reference.browser import COOKIE, PASSWORD, Browser
from tests.reference.places import Make, Place
from tests.reference.schema import rows
from tests.reference.server import form_of, held, together

NEW = "another horse battery"


def test_parallel_changes_of_a_password(place: Place, log_in: Make) -> None:
    """Of four changes at a time one succeeds, and only it says so."""
    app, port = place
    url = "/profile/password"
    passwords = [f"{number} {NEW}" for number in range(4)]
    requests = []
    for password in passwords:
        browser = log_in()
        form = form_of(browser, url, current=PASSWORD, password=password)
        requests.append(held(port, browser, url, form))
    answers = together(requests)
    changed = [answer.headers.get("location") for answer in answers]
    assert changed.count("/profile") == 1
    right = passwords[changed.index("/profile")]
    assert Browser(app).log_in("Ada", right).status_code == 303


def test_parallel_edits(place: Place, log_in: Make) -> None:
    """Of ten edits at a time one is saved; the others are told."""
    app, port = place
    browser = log_in()
    url = f"{browser.add('Seven')}/edit"
    requests = [
        held(port, browser, url, form_of(browser, url, note=str(number)))
        for number in range(10)
    ]
    answers = together(requests)
    statuses = [answer.status for answer in answers]
    assert sorted(statuses) == [303] + [409] * 9
    winner = str(statuses.index(303))
    assert rows(app, "SELECT note, version FROM samples") == [(winner, 2)]


def test_login_beside_a_change(place: Place, log_in: Make) -> None:
    """No login with the old password outlives a new one."""
    app, port = place
    url = "/profile/password"
    browser = log_in()
    form = form_of(browser, url, current=PASSWORD, password=NEW)
    requests = [held(port, browser, url, form)]
    for _ in range(3):
        other = Browser(app)
        form = form_of(other, "/login", name="Ada", password=PASSWORD)
        requests.append(held(port, other, "/login", form))
    first, *others = together(requests)
    assert first.status == 303
    for answer in others:
        copy = Browser(app)
        copy.client.set_cookie(COOKIE, answer.cookie or "")
        assert copy.name() is None
