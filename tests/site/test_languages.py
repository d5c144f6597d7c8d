"""Pages of both languages belong together."""

from tests.site.conftest import Pages

HOST = "//verified-flask.example"
HEADINGS = "article :is(h1, h2, h3, h4)[id]"


def english(pages: Pages) -> list[str]:
    """The names of the English pages that have a Chinese one."""
    return [name for name in pages if not name.startswith(("zh/", "404.html"))]


def test_both_languages_name_the_same_places(pages: Pages) -> None:
    """Headings have the same ids, so that links can switch the language."""
    assert english(pages)
    for name in english(pages):
        one, other = (
            [
                heading["id"]
                for heading in pages[page].select(
                    "article :is(h1,h2,h3,h4)[id]"
                )
            ]
            for page in (name, f"zh/{name}")
        )
        assert one == other, name


def test_a_page_names_its_language_and_its_translations(pages: Pages) -> None:
    """A page says its language and where each translation is."""
    for name in english(pages):
        path = name.removesuffix("index.html")
        expected = {
            "en": f"{HOST}/{path}",
            "zh-Hans": f"{HOST}/zh/{path}",
            "x-default": f"{HOST}/{path}",
        }
        for language, page in (("en", name), ("zh-Hans", f"zh/{name}")):
            links = pages[page].select("head link[hreflang]")
            found = {
                str(link["hreflang"]): str(link["href"]).partition(":")[2]
                for link in links
            }
            assert found == expected, page
            html = pages[page].select_one("html")
            assert html is not None
            assert html["lang"] == language, page
