"""The tests that pages name, and what is told of those that they cannot."""

import pytest

from provenance.errors import ProvenanceError
from provenance.pages.units import Named
from provenance.printing.naming import Names, folders_of
from provenance.record import Record
from provenance.record import Test as Passed
from tests.provenance.projects import Sample

PAGE = "docs/en/topics/black-tea/q01.md"
WHERE = f"{PAGE}:3"
FOLDER = "tests/snippets/black_tea/"
OWN = f"Name a test of {FOLDER}."
SKIPPED = "has not passed. Mend it; one that skips itself proves nothing."
PASSED = [
    (f"{FOLDER}test_cups.py", "test_hot"),
    (f"{FOLDER}test_cups.py", "TestMug::test_big"),
    (f"{FOLDER}test_cups.py", "test_round"),
    (f"{FOLDER}test_pots.py", "test_round"),
    ("tests/snippets/milk/test_jug.py", "test_cold"),
    ("tests/reference/test_app_tea.py", "test_served"),
]


@pytest.fixture
def names(sample: Sample) -> Names:
    """The tests of a project; one of them is written and has not passed."""
    for path in dict.fromkeys(path for path, _ in PASSED):
        tests = [test for where, test in PASSED if where == path]
        text = "\n".join(f"def {t.split('::')[-1]}(): ..." for t in tests)
        sample.write(path, f"{text}\ndef test_skipped(): ...\n")
    passed = [Passed(f"{p}::{test}", "", p, 1) for p, test in PASSED]
    return Names(Record("passed", "3.99", tests=passed), sample.root)


@pytest.mark.parametrize(
    ("name", "test"),
    [
        ("hot", f"{FOLDER}test_cups.py::test_hot"),
        ("cups/hot", f"{FOLDER}test_cups.py::test_hot"),
        ("big", f"{FOLDER}test_cups.py::TestMug::test_big"),
        ("pots/round", f"{FOLDER}test_pots.py::test_round"),
    ],
)
def test_found(names: Names, name: str, test: str) -> None:
    """A name is that of a function, with its file where it takes that."""
    assert names.find(Named(name), PAGE, WHERE).id == test


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("hott", f"{FOLDER} have no test 'hott'. Did you mean 'hot'?"),
        ("xyz", f"{FOLDER} have no test 'xyz'. Write it."),
        (
            "round",
            "2 tests are called 'round'. Write one of cups/round, pots/round.",
        ),
        (
            "cold",
            f"'cold' is a test of tests/snippets/milk/test_jug.py. {OWN}",
        ),
        (
            "served",
            f"'served' is a test of tests/reference/test_app_tea.py. {OWN}",
        ),
        (
            "cups/skipped",
            f"the test 'cups/skipped' of {FOLDER}test_cups.py {SKIPPED}",
        ),
    ],
)
def test_not_found(names: Names, name: str, told: str) -> None:
    """It is told where, what is wrong, and what comes nearest."""
    with pytest.raises(ProvenanceError) as caught:
        names.find(Named(name), PAGE, WHERE)
    assert str(caught.value) == f"{WHERE}: {told}"


@pytest.mark.parametrize("name", ["project", "project-api", "experiment"])
def test_reference_application(names: Names, name: str) -> None:
    """A page on the application names its tests, and those of the topic."""
    page = PAGE.replace("q01", name)
    assert names.find(Named("served"), page, page).path.startswith(
        "tests/reference/"
    )
    assert names.find(Named("hot"), page, page).path.startswith(FOLDER)


@pytest.mark.parametrize(
    ("page", "folders"),
    [
        (PAGE, (FOLDER,)),
        (
            "docs/zh/reference/tea.md",
            ("tests/snippets/reference/", "tests/reference/"),
        ),
        ("docs/zh/topics/tea/mistakes.md", ("tests/snippets/tea/",)),
        ("docs/en/before-tea.md", ("tests/snippets/before_tea/",)),
    ],
)
def test_folders(page: str, folders: tuple[str, ...]) -> None:
    """A page outside of topics has tests of its own name."""
    assert folders_of(page) == folders


def test_folder_of_the_application_on_servers() -> None:
    """Its pages name its tests that need a server, too."""
    page = "docs/en/reference/running.md"
    folders = folders_of(page, service=True)
    assert folders == ("tests/services/reference/",)


def test_on_servers(names: Names, sample: Sample) -> None:
    """A test that needs a server is named by where it is written."""
    path = "tests/services/black_tea/test_urn.py"
    sample.write(path, 'def test_big():\n    """An urn is big."""\n')
    sample.write("tests/services/milk/test_can.py", "def test_cold(): ...\n")
    test = names.find(Named("big", service=True), PAGE, WHERE)
    assert (test.path, test.claim) == (path, "An urn is big.")
    with pytest.raises(ProvenanceError, match="is a test of tests/services/m"):
        names.find(Named("cold", service=True), PAGE, WHERE)
    with pytest.raises(ProvenanceError, match="services/black_tea/ have no"):
        names.find(Named("hot", service=True), PAGE, WHERE)
