"""A highlight that leads to no lines is refused; one that does, is used."""

import pytest

from provenance.checks.code import unshown_code
from provenance.checks.project import Project
from provenance.errors import ProvenanceError
from tests.provenance.converting import convert
from tests.provenance.projects import Sample
from tests.provenance.sample_files import CONSOLE, CUP, PAGE
from tests.provenance.teapot import POT, POT_TEXT, fence


@pytest.mark.parametrize(
    ("source", "hl", "what", "fix"),
    [
        (POT, "coice", f"{POT} has no section 'coice'", "mean 'choice'?"),
        (
            f"{POT}:pot",
            "cup",
            "section 'cup' is not a part of what is shown",
            "mean 'choice'?",
        ),
        (
            f"{POT}:pot",
            "pot",
            "section 'pot' is not a part of what is shown",
            "mean 'choice'?",
        ),
        (
            CUP,
            "tea",
            f"{CUP} has no section 'tea'",
            "Put its markers around some of the shown lines.",
        ),
        (POT, "cut", "section 'cut' cuts a statement in two", "its markers."),
        (
            CONSOLE,
            "ask",
            f"the transcript {CONSOLE} has nothing to highlight",
            "Take `hl` away.",
        ),
    ],
)
def test_refused(
    settled: Sample, source: str, hl: str, what: str, fix: str
) -> None:
    """A name that leads to no lines stops the page, with what was meant."""
    settled.write(POT, POT_TEXT)
    with pytest.raises(ProvenanceError) as caught:
        convert(settled, f"# Tea\n\n{fence(source, hl)}")
    assert caught.value.where == "docs/en/tea.md:3"
    assert caught.value.what == what
    assert caught.value.fix.endswith(fix)


def test_section_to_look_at(sample: Sample) -> None:
    """A section that a page only highlights is used; another is not."""
    sample.write(POT, POT_TEXT)
    page = sample.root / PAGE.format("en")
    text = page.read_text(encoding="utf-8")
    sample.write(PAGE.format("en"), f"{text}\n{fence(POT, 'choice')}")
    found = unshown_code(Project(sample.record(), sample.root))
    assert [problem.what for problem in found] == [
        f"no page shows section {name!r}" for name in ("pot", "cup", "cut")
    ]
