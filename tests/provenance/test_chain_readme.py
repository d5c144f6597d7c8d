"""README's figures: written by a command, told when they are out of date."""

import pytest

from provenance.errors import ProvenanceError
from provenance.mutation.results import Result, Survivor, save_results
from provenance.printing.proof import Prover
from provenance.site.readme import check_figures, write_figures
from tests.provenance.projects import Sample
from tests.provenance.sample_files import PAGE, SHOP

FIGURES = """<!-- figures -->
| Figure | Value |
| --- | ---: |
| Languages | 2 |
| Pages in all languages | 6 |
| Mistakes corrected | 2 / 2 |
| Code blocks on the pages of both languages | 16 |
| … typed by hand | 0 |
| … with a copy button, pressed by `nox -s browser` | 14 |
| Complete programs, pasted and run by `nox -s tests` | 1 |
| Statements shown, each run by a test | 9 |
| Recorded commands, compared with a new run | 3 |
| Counter-examples, each proven to fail | 1 |
| Units of prose that state a fact, by proof | test 67 %, block below 33 % |
| Changes of shown lines that tests notice | 66 % of those tried |
| … of the others, with the reason written down | 0 / 1 |
<!-- /figures -->
"""
README = "# Tea\n\n{}\nHot.\n"
WORDS = """Tea is hot.[](test:tea)

Tea is wet.[](test:tea)

Nobody knows.[](claim:none)

The shop:

"""
REASON = f"""[[survivor]]
path = "{SHOP}"
code = "pour(4)"
old = "5"
new = "6"
reason = "A cup holds four."
"""
VIEW = f'```python\n--8<-- "{SHOP}:view"\n```\n'


@pytest.fixture
def project(sample: Sample) -> Sample:
    """A project with all that its README counts."""
    sample.write("README.md", README.format(FIGURES))
    sample.edit(PAGE.format("en"), VIEW, WORDS + VIEW)
    alive = Survivor(3, "number", "5", "6", "pour(5)")
    results = {SHOP: Result("", 3, [alive])}
    folder = sample.root / "tests" / "mutants"
    folder.parent.mkdir()
    save_results(results, folder)
    sample.write("tests/mutants/tea.toml", REASON)
    return sample


def prover(sample: Sample) -> Prover:
    """What proves the project now."""
    return Prover(sample.record(), sample.root)


def test_figures(project: Sample) -> None:
    """The table holds what pages, record and results add up to."""
    assert not write_figures(prover(project))
    text = (project.root / "README.md").read_text(encoding="utf-8")
    assert text == README.format(FIGURES)
    check_figures(prover(project))


def test_another_day_and_machine(project: Sample) -> None:
    """Another date, other versions and more cases make no table old."""
    record = project.record()
    record.date, record.python = "2099-01-01", "4.0"
    record.packages = {"flask": "99"}
    record.tests[1].cases += 5
    check_figures(Prover(record, project.root))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("README.md", "| 16 |", "| 17 |"),
        ("README.md", "| 66 %", "| 100 %"),
        ("README.md", "| … typed by hand | 0 |\n", ""),
        (PAGE.format("zh"), VIEW, ""),
        ("tests/mutants/tea.toml", "pour(4)", "pour(5)"),
        ("tests/mutants/tea.json", '"mutants": 3', '"mutants": 9'),
    ],
)
def test_table_that_is_not_true(
    project: Sample, name: str, old: str, new: str
) -> None:
    """A table edited by hand or left behind is told, and written again."""
    project.edit(name, old, new)
    with pytest.raises(ProvenanceError) as caught:
        check_figures(prover(project))
    what = "the figures are not those of the pages and the record"
    fix = "Run `python -m provenance figures`."
    assert str(caught.value) == f"README.md: {what}. {fix}"
    assert write_figures(prover(project))
    check_figures(prover(project))


@pytest.mark.parametrize(
    "text",
    [
        "",
        FIGURES + FIGURES,
        FIGURES.replace("<!-- /figures -->\n", ""),
        FIGURES.replace("<!-- figures -->\n", ""),
    ],
)
def test_readme_without_place(project: Sample, text: str) -> None:
    """The table is never dropped: its place has to be there, once."""
    project.write("README.md", text)
    for act in (check_figures, write_figures):
        with pytest.raises(ProvenanceError, match="no one place for the fig"):
            act(prover(project))


def test_nothing_was_tried(project: Sample) -> None:
    """Before the first change of a line there is nothing noticed."""
    project.delete("tests/mutants/tea.json")
    assert write_figures(prover(project))
    text = (project.root / "README.md").read_text(encoding="utf-8")
    assert "notice | 0 % of those tried |" in text
