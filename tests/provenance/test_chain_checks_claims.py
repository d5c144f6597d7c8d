"""Checks: every unit names its proof, alike in both languages."""

from provenance.checks.claims import different_claims, unproven_claims
from provenance.checks.project import Project
from provenance.record import Test as Passed
from tests.provenance.projects import Sample
from tests.provenance.sample_files import PAGE

EN, ZH = PAGE.format("en"), PAGE.format("zh")
PATH = "tests/snippets/tea/test_tea.py"


def project(sample: Sample) -> Project:
    """The sample project, with a test of the topic."""
    record = sample.record()
    record.tests.append(Passed(f"{PATH}::test_hot", "Tea is hot.", PATH, 3))
    return Project(record, sample.root)


def add(sample: Sample, page: str, text: str) -> int:
    """Write a text at the end of a page; return its line."""
    path = sample.root / page
    before = path.read_text(encoding="utf-8")
    sample.write(page, f"{before}\n{text}\n")
    return len(before.splitlines()) + 2


def test_proven(sample: Sample) -> None:
    """Nothing is told of units that name their proof, alike."""
    add(sample, EN, "Tea is hot.[](test:hot)")
    add(sample, ZH, "茶是热的。[](test:hot)")
    assert list(unproven_claims(project(sample))) == []
    assert list(different_claims(project(sample))) == []


def test_unproven(sample: Sample) -> None:
    """A unit without proof is told, with its place."""
    line = add(sample, ZH, "茶是热的。")
    (problem,) = unproven_claims(project(sample))
    assert str(problem) == (
        f"{ZH}:{line}: nothing proves '茶是热的。'. "
        "Name a test or a source, or write [](claim:none)."
    )


def test_unproven_of_the_application(sample: Sample) -> None:
    """Pages on the application prove their sentences as well."""
    for language in ("en", "zh"):
        sample.write(f"docs/{language}/reference/tea.md", "# Tea\n\nHot.\n")
    told = [str(problem) for problem in unproven_claims(project(sample))]
    assert [text.partition(": ")[0] for text in told] == [
        "docs/en/reference/tea.md:3",
        "docs/zh/reference/tea.md:3",
    ]


def test_unknown(sample: Sample) -> None:
    """A test that there is not is told, on pages of any kind."""
    line = add(sample, EN, "Tea is hot.[](test:hott)")
    add(sample, "docs/en/index.md", "Tea is hot.[](test:hot)")
    home, page = map(str, unproven_claims(project(sample)))
    assert page.startswith(f"{EN}:{line}: tests/snippets/tea/ have no test")
    assert home.startswith("docs/en/index.md:7: 'hot' is a test of")


def test_other_language(sample: Sample) -> None:
    """Sections name the same tests in both languages."""
    add(sample, EN, "Tea is hot.[](test:hot)")
    add(sample, ZH, "茶是热的（[RFC 2324](https://tea.example/)）。")
    (problem,) = different_claims(project(sample))
    assert str(problem) == (
        f"{ZH}: #w01 does not name the test 'hot', the other language does. "
        "Name it."
    )
