"""A page is built again for the tests that its sentences name."""

from dataclasses import replace

from provenance.site.shaping import shown_by
from provenance.site.shown import pages_to_build
from tests.provenance.projects import Sample

PAGE = "docs/en/other.md"
PATH = "tests/snippets/other/test_hot.py"


def test_named_test(settled: Sample) -> None:
    """A mark tells what its test says, so that it follows the test."""
    for name in ("mkdocs.yml", "mkdocs.zh.yml"):
        settled.write(name, "tea\n")
    settled.write(PAGE, "# Other\n\nTea is hot.[](test:hot)\n")
    record = settled.record()
    test = replace(record.tests[1], id=f"{PATH}::test_hot", path=PATH)
    record.tests.append(test)
    before = shown_by(record, settled.root)
    assert pages_to_build(before, shown_by(record, settled.root)) == set()
    record.tests[2] = replace(test, claim="Tea is cold.")
    assert pages_to_build(before, shown_by(record, settled.root)) == {PAGE}
