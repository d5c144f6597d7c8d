"""The claims of the page `templates` about translations."""

from gettext import NullTranslations

import pytest
from flask import Flask

from tests.snippets.templates.rendering import make_app, render


class German(NullTranslations):
    """A catalogue of one message."""

    def gettext(self, message: str) -> str:
        """Translate the message."""
        return {"Hello %(name)s": "Hallo %(name)s"}.get(message, message)


def translate(app: Flask, *, newstyle: bool) -> Flask:
    """Give the templates of an application the functions of Jinja."""
    app.jinja_env.add_extension("jinja2.ext.i18n")
    app.jinja_env.install_gettext_translations(German(), newstyle=newstyle)  # type: ignore[attr-defined]
    return app


def test_translations() -> None:
    """The extension i18n gives templates _ and trans, macros too."""
    app = make_app(
        {
            "page.html": "{% from 'm.html' import m %}"
            "{{ m('<Ada>') }} {% trans name='<Eve>' %}Hello {{ name }}"
            "{% endtrans %}",
            "m.html": "{% macro m(name) %}"
            "{{ _('Hello %(name)s', name=name) }}{% endmacro %}",
        }
    )
    page = render({}, app=translate(app, newstyle=True))
    assert page == "Hallo &lt;Ada&gt; Hallo &lt;Eve&gt;"


@pytest.mark.parametrize(
    ("newstyle", "expected"), [(True, "<b>"), (False, "&lt;b&gt;")]
)
def test_a_translated_text_counts_as_html(
    *, newstyle: bool, expected: str
) -> None:
    """With newstyle _ takes its text for HTML, even without a translation."""
    app = translate(make_app("{{ _(text) }}"), newstyle=newstyle)
    assert render({}, app=app, text="<b>") == expected
