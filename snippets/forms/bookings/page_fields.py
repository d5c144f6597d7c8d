from html.parser import HTMLParser


class FieldFinder(HTMLParser):
    """Collects what a browser would send for the form of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}

    def handle_starttag(
        self, tag: str, attrs: list[tuple[str, str | None]]
    ) -> None:
        found = dict(attrs)
        name, unchecked = found.get("name"), "checked" not in found
        if tag not in {"input", "textarea"} or name is None:
            return
        if found.get("type") == "checkbox" and unchecked:
            return
        self.fields[name] = found.get("value") or ""


def fields_in(page: str) -> dict[str, str]:
    finder = FieldFinder()
    finder.feed(page)
    return finder.fields
