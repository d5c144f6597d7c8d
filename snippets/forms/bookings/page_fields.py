from html.parser import HTMLParser

BUTTONS = {"submit", "button", "reset", "image"}
BOXES = {"checkbox", "radio"}


class FieldFinder(HTMLParser):
    """Collects what an untouched form of inputs, boxes and textareas sends.

    It refuses a select, a file field, and a name that comes twice. It knows
    nothing of the rest of HTML, such as a disabled fieldset.
    """

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self.textarea = ""  # the name of the one that is open

    def add(self, name: str, value: str) -> None:
        if name in self.fields:
            raise NotImplementedError(name)
        self.fields[name] = value

    def handle_starttag(
        self, tag: str, attrs: list[tuple[str, str | None]]
    ) -> None:
        found = {name: value or "" for name, value in attrs}
        name, kind = found.get("name", ""), found.get("type", "text").lower()
        if not name or "disabled" in found or kind in BUTTONS:
            return
        if tag == "select" or kind == "file":
            raise NotImplementedError(name)
        if tag == "textarea":
            self.textarea = name
            self.add(name, "")
        elif tag == "input" and kind not in BOXES:
            self.add(name, found.get("value", ""))
        elif tag == "input" and "checked" in found:
            self.add(name, found.get("value", "on"))

    def handle_data(self, data: str) -> None:
        if self.textarea:
            self.fields[self.textarea] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea" and self.textarea:
            text = self.fields[self.textarea].replace("\r\n", "\n")
            # A line break right behind the start tag is no part of the text.
            text = text.removeprefix("\n").replace("\n", "\r\n")
            self.fields[self.textarea] = text
            self.textarea = ""


def fields_in(page: str) -> dict[str, str]:
    finder = FieldFinder()
    finder.feed(page)
    return finder.fields
