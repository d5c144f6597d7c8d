"""Claims for reviewers (side by side) and for readers (counted)."""

import pytest

from provenance.__main__ import main
from provenance.record import Test as Passed
from tests.provenance.converting import RECORD, convert
from tests.provenance.projects import Sample
from tests.provenance.sample_files import PAGE

EN, ZH = PAGE.format("en"), PAGE.format("zh")
PATH = "tests/snippets/tea/test_tea.py"
CODE = '''@decorated
def test_hot():
    """Tea is hot."""
    assert "tea"


def test_more(): ...
'''
SIDE_BY_SIDE = f"""
### #more

- {EN}:{{0}} (test): Tea is hot.[](test:hot)
- {ZH}:{{0}} (test): 茶是热的。[](test:hot)

  `hot`: Tea is hot.

  ```python
  @decorated
  def test_hot():
      \"""Tea is hot.\"""
      assert "tea"
  ```

- {EN}:{{1}} (**nothing proves it**): It is.
"""


@pytest.fixture
def line(settled: Sample) -> int:
    """The line of a page with a sentence that names a test."""
    settled.write(PATH, CODE)
    old = (settled.root / EN).read_text(encoding="utf-8")
    for page, text in (
        (EN, "Tea is hot.[](test:hot)\n\nIt is."),
        (ZH, "茶是热的。[](test:hot)"),
    ):
        before = (settled.root / page).read_text(encoding="utf-8")
        settled.write(page, f"{before}\n## More {{ #more }}\n\n{text}\n")
    record = settled.record()
    record.tests.append(Passed(f"{PATH}::test_hot", "Tea is hot.", PATH, 2))
    record.save(settled.root / RECORD)
    return len(old.splitlines()) + 4


def test_side_by_side(line: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Both languages, the test's claim and its code stand together."""
    assert main(["claims", "tea"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# tea\n\n## docs/en/topics/tea/index.md\n")
    assert SIDE_BY_SIDE.format(line, line + 2) in out


@pytest.mark.usefixtures("line")
def test_unknown_topic(capsys: pytest.CaptureFixture[str]) -> None:
    """The topics that there are are told."""
    assert main(["claims", "coffee"]) == 1
    told = "coffee: there is no such topic. The topics are tea.\n"
    assert capsys.readouterr().err == told


@pytest.mark.usefixtures("line")
def test_counted(settled: Sample) -> None:
    """Each topic has its counts; the last row adds them up."""
    html = convert(settled, "[[claims]]", "docs/en/verification.md")
    row = "".join(html.split("<tbody>")[1].split("</tbody>")[0].split())
    right = '<tdstyle="text-align:right;">'
    cells = "</td>".join(f"{right}{n}" for n in (1, 0, 0, 0, 1))
    link = '<ahref="topics/tea/index.md">Tea</a>'
    assert f"<td>{link}</td>{cells}</td>" in row
    assert f"<td>Alltopics</td>{cells}</td>" in row
