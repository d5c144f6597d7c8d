"""From a record to a site: the checks in between."""

import pytest

from provenance.site.mkdocs import BuildError
from provenance.site.verified import check
from tests.provenance.converting import RECORD
from tests.provenance.projects import Sample
from tests.provenance.sample_files import PAGE


@pytest.fixture
def green(settled: Sample) -> Sample:
    """A project with a green record."""
    settled.record().save(settled.root / RECORD)
    return settled


def test_check(green: Sample) -> None:
    """Nothing is told of a project that is in order."""
    check()
    green.edit(PAGE.format("zh"), "{ #s01 }", "")
    with pytest.raises(BuildError) as caught:
        check()
    first, second, last = str(caught.value).split("\n")
    assert first.startswith(f"{PAGE.format('zh')}: there is no anchor #s01")
    assert second.startswith("docs/zh/topics/tea: no page has the anchor #s01")
    assert last == "2 problem(s), nothing is built."


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        (RECORD, "{", f"{RECORD}: the record is not JSON."),
        (PAGE.format("en"), "---\n", "the front matter is not YAML"),
        ("docs/corrections/tea.toml", "[", "the corrections cannot be read"),
    ],
)
def test_check_that_cannot_run(
    green: Sample, name: str, text: str, told: str
) -> None:
    """What stops the checks themselves is a problem as well."""
    green.write(name, text)
    with pytest.raises(BuildError) as caught:
        check()
    assert told in str(caught.value)
    assert str(caught.value).endswith("\n1 problem(s), nothing is built.")
