"""The search of a built site: what is indexed, and what stops the build."""

import gzip
import json
from pathlib import Path

import pytest

from provenance.site.search import SearchError, write_search
from provenance.site.words import cut

PAGE = """<!doctype html><html lang="{lang}"><head><title>Tea</title></head>
<body><nav>elsewhere</nav><div data-pagefind-body><h1 id="tea">{title}</h1>
<p>{text}</p></div></body></html>"""


def write(site: Path, name: str, lang: str, text: str) -> None:
    """Write a page of the site."""
    page = site / name
    page.parent.mkdir(parents=True, exist_ok=True)
    html = PAGE.format(lang=lang, title="Tea", text=text)
    page.write_text(html, encoding="utf-8")


def languages(site: Path) -> dict[str, int]:
    """How many pages of each language the bundle knows."""
    entry = json.loads((site / "pagefind/pagefind-entry.json").read_text())
    found = entry["languages"].items()
    return {name: language["page_count"] for name, language in found}


def contents(site: Path) -> str:
    """Everything that a result may show."""
    files = (site / "pagefind" / "fragment").iterdir()
    return "\n".join(gzip.decompress(f.read_bytes()).decode() for f in files)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of a page in each language, and of one that is not searched."""
    write(tmp_path, "index.html", "en", "Black or green.")
    write(tmp_path, "zh/index.html", "zh-Hans", "红茶和绿茶。")
    lost = "<html lang='en'><body>Lost &lt;div data-pagefind-body></body>"
    (tmp_path / "404.html").write_text(lost)
    return tmp_path


def test_each_language_is_an_index_of_its_own(site: Path) -> None:
    """One bundle knows the pages of both languages, and no others."""
    write_search(site)
    assert languages(site) == {"en": 1, "x-cut": 1}
    assert "Lost" not in contents(site)
    assert "elsewhere" not in contents(site)


def test_the_pages_themselves_stay(site: Path) -> None:
    """The pages that readers get are not changed for the search."""
    pages = {p: p.read_bytes() for p in site.rglob("*.html")}
    write_search(site)
    assert {p: p.read_bytes() for p in pages} == pages


def test_a_second_bundle_takes_the_place_of_the_first(site: Path) -> None:
    """What a page no longer says is no longer found."""
    write_search(site)
    write(site, "index.html", "en", "Only white.")
    write_search(site)
    assert "white" in contents(site)
    assert "Black" not in contents(site)


@pytest.mark.parametrize(
    "part",
    [
        '<a class="headerlink" href="#tea">{}</a>',
        '<details class="proof-footer"><p>{}</p></details>',
        '<details class="proof-tests"><p>{}</p></details>',
        '<div class="proof wrong"><div class="highlight">{}</div></div>',
    ],
)
def test_parts_that_are_not_searched(site: Path, part: str) -> None:
    """Lists of tests and wrong programs are not indexed."""
    write(site, "index.html", "en", part.format("oolong"))
    write_search(site)
    assert "oolong" not in contents(site)


def test_the_headline_of_a_wrong_program_is_searched(site: Path) -> None:
    """A message that readers paste is indexed, with its name's last part."""
    head = '<div class="proof wrong"><p class="proof-wrong">{}</p></div>'
    text = head.format("tea.errors.ColdError at line 8: heat it")
    write(site, "index.html", "en", text)
    write_search(site)
    assert " ColdError at line 8: heat it" in contents(site)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("茶", " 茶 "),
        ("绿茶", " 绿茶 "),
        ("请求体要检查", " 请求体要 求体要检 体要检查 要检查 检查 "),
        ("喝tea，好", " 喝 tea，  好 "),
        ("no Chinese", "no Chinese"),
    ],
)
def test_chinese_is_cut_into_words(text: str, words: str) -> None:
    """Each character begins a word of at most four."""
    assert cut(f'<p title="绿茶">{text}</p>') == f'<p title="绿茶">{words}</p>'


def test_a_page_that_pagefind_leaves_out_is_an_error(site: Path) -> None:
    """A site of which not all pages can be found is not taken for done."""
    write(site, "lost.html", "en", "Oolong.")
    lost = site / "lost.html"
    html = lost.read_text().replace("data-pagefind-body", "data-pagefind-bodyx")
    lost.write_text(html)
    with pytest.raises(SearchError, match=r"3 pages .* pagefind took 2"):
        write_search(site)


def test_a_site_without_pages_is_an_error(tmp_path: Path) -> None:
    """Where nothing can be searched, Pagefind's own words say why."""
    with pytest.raises(SearchError, match="pagefind"):
        write_search(tmp_path)
