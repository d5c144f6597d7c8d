"""The claims of the page `templates` about places in a page."""

import pytest

from tests.snippets.templates.rendering import parse, render


@pytest.mark.parametrize(
    "template",
    [
        "<p>{{ text }}</p>",
        '<p title="{{ text }}"></p>',
        "<p title='{{ text }}'></p>",
        '<p value="{{ text }}"></p>',
        '<p data-name="{{ text }}"></p>',
    ],
)
def test_safe_in_text_and_in_quotes(template: str) -> None:
    """In text and in quoted attributes a value adds no tag or attribute."""
    text = """"'><script>alert(1)</script><p onclick='"""
    page = parse(render(template, text=text))
    (tag,) = page.find_all(name=True)
    assert [*tag.attrs.values(), tag.text][0] == text
    assert set(tag.attrs) <= {"title", "value", "data-name"}
    assert len(tag.attrs) <= 1


@pytest.mark.corrects("W36")
def test_an_unquoted_attribute_takes_more_attributes() -> None:
    """Without quotes a space ends the value: another attribute follows."""
    page = parse(render("<input value={{ text }}>", text="x onfocus=alert(1)"))
    assert page.find_all("input")[0].attrs == {
        "value": "x",
        "onfocus": "alert(1)",
    }


@pytest.mark.corrects("W36")
@pytest.mark.parametrize(
    ("tag", "name"), [("a", "href"), ("form", "action"), ("iframe", "src")]
)
def test_a_link_may_be_a_script(tag: str, name: str) -> None:
    """In href a value may be a javascript: address, which stays as it is."""
    template = f'<{tag} {name}="{{{{ text }}}}"></{tag}>'
    page = parse(render(template, text="javascript:a()"))
    assert page.find_all(tag)[0][name] == "javascript:a()"


@pytest.mark.corrects("W36")
def test_an_event_attribute_is_decoded_before_it_runs() -> None:
    """In onclick an entity is a quotation mark again before the script runs."""
    template = """<p onclick="greet('{{ text }}')"></p>"""
    page = render(template, text="'+alert(1)+'")
    assert "&#39;" in page
    assert parse(page).find_all("p")[0]["onclick"] == "greet(''+alert(1)+'')"


@pytest.mark.corrects("W36")
@pytest.mark.parametrize(
    ("template", "text", "script"),
    [
        ("{{ text }}", "alert(1)", "alert(1)"),
        ("`{{ text }}`", "${alert(1)}", "`${alert(1)}`"),
        ('"{{ text }}"', "Tom & Huck", '"Tom &amp; Huck"'),
        ('"{{ text }}"', "\\", '"\\"'),
    ],
)
def test_a_script_is_not_decoded(template: str, text: str, script: str) -> None:
    """In a script element a value is code, and its entities stay entities."""
    page = parse(render(f"<script>{template}</script>", text=text))
    assert page.find_all("script")[0].string == script


def test_a_style_element_takes_more_rules() -> None:
    """In a style element or attribute a value can add rules."""
    template = "<style>a {color: {{ text }}}</style>"
    page = parse(render(template, text="red} body {display: none"))
    said = "a {color: red} body {display: none}"
    assert page.find_all("style")[0].string == said
    template = '<p style="color: {{ text }}"></p>'
    page = parse(render(template, text="red; position: fixed"))
    assert page.find_all("p")[0]["style"] == "color: red; position: fixed"


def test_the_address_of_a_script() -> None:
    """In src of a script an address of https is as good as a script."""
    address = "https://eve.example/evil.js"
    page = parse(render('<script src="{{ text }}"></script>', text=address))
    assert page.find_all("script")[0]["src"] == address


def test_a_document_in_an_attribute() -> None:
    """Srcdoc holds a document: its value is decoded, then read as HTML."""
    template = '<iframe srcdoc="{{ text }}"></iframe>'
    page = parse(render(template, text="<script>alert(1)</script>"))
    inner = parse(str(page.find_all("iframe")[0]["srcdoc"]))
    assert inner.find_all("script")[0].string == "alert(1)"


def test_a_name_of_a_tag_or_attribute() -> None:
    """In the place of a name a value chooses the tag or the attribute."""
    page = parse(render("<{{ text }}>", text="img src=x onerror=alert(1)"))
    assert page.find_all("img")[0]["onerror"] == "alert(1)"
    page = parse(render("<p {{ text }}></p>", text="onclick=alert(1)"))
    assert page.find_all("p")[0]["onclick"] == "alert(1)"
