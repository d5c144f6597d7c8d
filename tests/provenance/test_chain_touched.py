"""The plan after a change: which test files, and which of their cases."""

import pytest

from provenance.recording.plan import Plan, is_test
from provenance.recording.run import Run
from provenance.recording.touched import plan_for
from tests.provenance.touched_run import ALL, CUP, INPUTS, POT, RUN, TEA


def ran(name: str) -> set[str]:
    """What ran a line of a file: a case, and a fixture of a test file."""
    if name == "snippets/milk/jug.py":
        return {f"{POT}::test_pot"}
    if name == "reference/pot.py":
        return {""}
    return {CUP, ""} if name == "snippets/tea/mug.py" else set()


def again(now: dict[str, str], run: Run = RUN) -> set[str]:
    """The names, without their files, of the cases that run again."""
    plan = plan_for(run, now, ran)
    assert not plan.everything
    names = run.cases.keys() - plan.keep
    assert all(plan.looks_at(name.partition("::")[0]) for name in names)
    assert plan.seconds == len(names)
    return {name.partition("::")[2] for name in names}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("snippets/tea/shop.py", {"test_all[tea]"}),
        ("snippets/tea/mug.py", {"test_hot", "test_cold", "test_cup"}),
        ("snippets/tea/house/page.html", {"test_cup"}),
        ("snippets/milk/jug.py", {"test_pot", "test_all[milk]"}),
        ("reference/pot.py", {"test_pot"}),
        (TEA, {"test_hot", "test_cold"}),
        (ALL, {"test_all[tea]", "test_all[milk]"}),
        ("snippets/tea/new.py", {"test_hot", "test_cold", "test_cup"}),
        ("snippets/tea/house/new.html", {"test_hot", "test_cold", "test_cup"}),
        ("tests/reference/test_new.py", set()),
    ],
)
def test_changed(name: str, expected: set[str]) -> None:
    """A file that is new or other runs what used it, or what may know it."""
    assert again({**INPUTS, name: "2"}) == expected


def test_lost() -> None:
    """A lost program touches its topic; a lost test file has no cases."""
    now = {
        k: v for k, v in INPUTS.items() if k not in {CUP, "reference/pot.py"}
    }
    assert again(now) == {"test_cup", "test_pot"}


def test_written_during_the_run() -> None:
    """A file that was written while the tests ran counts as changed."""
    run = Run({**INPUTS, "reference/pot.py": ""}, RUN.cases)
    assert again(INPUTS, run) == {"test_pot"}


@pytest.mark.parametrize("name", [f"{CUP}::test_red", f"{ALL}::test_all[red]"])
def test_failed(name: str) -> None:
    """What failed runs again, and no other case of its file has to."""
    run = Run(INPUTS, RUN.cases, [name])
    assert again(INPUTS, run) == set()
    assert plan_for(run, INPUTS, ran).looks_at(name.partition("::")[0])


@pytest.mark.parametrize(
    "name",
    [
        "tests/snippets/tea/helper.py",
        "tests/conftest.py",
        "pyproject.toml",
        "provenance/plugin.py",
        "requirements/tests.txt",
        "python",
    ],
)
def test_everything(name: str) -> None:
    """What all tests may depend on touches all of them."""
    assert plan_for(RUN, {**INPUTS, name: "2"}, ran) == Plan()
    assert plan_for(Run(), INPUTS, ran) == Plan()


def test_nothing() -> None:
    """Where nothing has changed, nothing runs."""
    plan = plan_for(RUN, INPUTS, ran)
    assert (plan.keep, plan.files) == (set(RUN.cases), set())
    assert (plan.paths, Plan().paths) == (
        [],
        ("tests/snippets", "tests/reference"),
    )


def test_folders() -> None:
    """Pytest is given folders, each file once: a conftest.py may leave out."""
    names = (
        "a/test_one.py",
        "a/b/test_two.py",
        "a/test_three.py",
        "c/test_d.py",
    )
    assert Plan(everything=False, files=set(names)).paths == ["a", "c"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [(TEA, True), ("test_tea.txt", False), ("tests/helper.py", False)],
)
def test_test_files(name: str, *, expected: bool) -> None:
    """A test file is what pytest collects."""
    assert is_test(name) is expected
