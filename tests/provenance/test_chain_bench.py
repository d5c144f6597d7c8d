"""The measurement of what the chain adds to a build."""

import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from provenance.site import bench
from tests.provenance.converting import RECORD
from tests.provenance.projects import Sample

SETTINGS = """docs_dir: docs/en
theme: {name: material, custom_dir: docs/theme}
hooks: [docs/theme/hook.py]
strict: true
nav: []
validation: {}
markdown_extensions:
  tables: {}
  provenance.extension: {language: en, docs: docs/en}
"""


class Builds:
    """Stands for the builds; ``costs`` are the seconds of each."""

    def __init__(self, costs: dict[str, float]) -> None:
        self.costs = costs
        self.settings: dict[str, dict[str, Any]] = {}

    def run(
        self, words: list[str], **_options: object
    ) -> subprocess.CompletedProcess[str]:
        """Build with a configuration."""
        path = Path(words[-1])
        text = path.read_text(encoding="utf-8")
        self.settings[path.stem] = yaml.safe_load(text)
        told = f"{self.costs[path.stem]}\n"
        return subprocess.CompletedProcess(words, 0, told)


#: The sample has three pages, two of them in its topic: 21 with ten copies.
CHEAP = {"1-without": 1.0, "1-with": 1.1, "10-without": 5.5, "10-with": 6.2}


@pytest.fixture
def builds(settled: Sample, monkeypatch: pytest.MonkeyPatch) -> Builds:
    """The builds of the sample project, which are cheap."""
    settled.write("mkdocs.yml", SETTINGS)
    settled.record().save(settled.root / RECORD)
    made = Builds(CHEAP)
    monkeypatch.setattr(subprocess, "run", made.run)
    return made


@pytest.mark.parametrize(
    ("costs", "told"),
    [
        ({"1-with": 1.3}, "3 pages: with / without the chain = 1.30"),
        ({"10-with": 7.0}, "21 pages: with / without the chain = 1.27"),
        ({"1-with": 1.01}, "growth of the pages = 10.00"),
    ],
)
def test_limits(
    builds: Builds,
    capsys: pytest.CaptureFixture[str],
    costs: dict[str, float],
    told: str,
) -> None:
    """The ratios are told; one that is too high makes the status 1."""
    assert bench.main() == 0
    assert "growth of the pages = 1.00" in capsys.readouterr().out
    builds.costs = {**CHEAP, **costs}
    assert bench.main() == 1
    assert told in capsys.readouterr().out


def test_configurations(settled: Sample, builds: Builds) -> None:
    """Both builds have as many pages; one of them has no chain."""
    bench.main()
    for copies, pages in ((1, 3), (10, 21)):
        plain = builds.settings[f"{copies}-without"]
        proven = builds.settings[f"{copies}-with"]
        extensions = proven.pop("markdown_extensions")
        docs = extensions.pop("provenance.extension")["docs"]
        assert plain.pop("markdown_extensions") == extensions
        folders = [Path(s.pop("docs_dir")) for s in (plain, proven)]
        assert plain == proven
        assert folders[1] == settled.root / docs
        assert [len(list(f.rglob("*.md"))) for f in folders] == [pages] * 2


def test_the_plain_pages_show_the_same(settled: Sample, builds: Builds) -> None:
    """Without the chain the lists and highlights are there as Markdown."""
    settled.edit("docs/en/index.md", "# ", "[[questions]]\n\n# ")
    bench.main()
    docs = Path(builds.settings["1-with"]["docs_dir"])
    plain = Path(builds.settings["1-without"]["docs_dir"])
    assert "[[questions]]" in (docs / "index.md").read_text("utf-8")
    made = (plain / "index.md").read_text("utf-8")
    assert "[[questions]]" not in made
    assert "- [Q" in made
