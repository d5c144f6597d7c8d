"""The claims of the page `forms` about messages in Chinese."""

import secrets
from collections.abc import Callable
from types import ModuleType

import pytest
from flask import Flask, request
from flask_wtf import CSRFProtect, FlaskForm
from flask_wtf.csrf import CSRFError
from wtforms import Form, StringField
from wtforms.validators import InputRequired

Load = Callable[[str], ModuleType]


@pytest.fixture
def app(load: Load) -> Flask:
    """The search form in Chinese."""
    app: Flask = load("forms/search").app
    return app


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("", "该字段是必填字段。"),
        ("水" * 21, "字段长度不能超过 20 个字符。"),
    ],
)
def test_the_messages_are_chinese(app: Flask, query: str, said: str) -> None:
    """With two settings the messages of the search are Chinese."""
    reply = app.test_client().get("/search", query_string={"q": query})
    assert reply.status_code == 422
    assert said in reply.text


def test_a_search_is_a_get_without_token(app: Flask) -> None:
    """A search changes nothing: GET, no token, no session, no secret key."""
    client = app.test_client()
    reply = client.get("/search?q=水")
    assert reply.status_code == 200
    assert "<p>水浒传</p>" in reply.text
    assert 'value="水"' in reply.text
    assert "西游记" not in reply.text
    assert "csrf_token" not in reply.text
    assert "Set-Cookie" not in reply.headers
    assert app.secret_key is None


def test_locales_alone_change_nothing(app: Flask) -> None:
    """Without WTF_I18N_ENABLED = False the messages stay English."""
    app.config["WTF_I18N_ENABLED"] = True
    reply = app.test_client().get("/search?q=")
    assert "This field is required." in reply.text


@pytest.mark.parametrize(
    ("locales", "said"),
    [
        (("zh",), "该字段是必填字段。"),
        (("zh_CN",), "该字段是必填字段。"),
        (("zh_TW",), "此欄位是必需的。"),
        (("en",), "This field is required."),
    ],
)
def test_a_plain_form_needs_locales_only(
    locales: tuple[str, ...], said: str
) -> None:
    """A plain Form of WTForms takes the language from Meta.locales."""

    class Plain(Form):
        name = StringField(validators=[InputRequired()])

    form = Plain(meta={"locales": locales})
    assert not form.validate()
    assert form.errors == {"name": [said]}


def test_the_language_may_depend_on_the_request(load: Load, app: Flask) -> None:
    """The languages may be given to each form when it is made."""
    make = load("forms/search").SearchForm
    with app.test_request_context("/search?q="):
        for language, said in (("zh", "该字段"), ("de", "Dieses Feld")):
            form = make(request.args, meta={"locales": [language]})
            form.validate()
            assert said in form.errors["q"][0]


def test_the_token_is_judged_in_english(app: Flask) -> None:
    """What is said about the token stays English in a Chinese form."""
    app.secret_key = secrets.token_hex()
    with app.test_request_context(method="POST"):
        form = FlaskForm(meta={"locales": ("zh",)})
        assert not form.validate()
        assert form.csrf_token.errors == ["The CSRF token is missing."]


def test_a_handler_says_it_in_chinese(app: Flask) -> None:
    """With CSRFProtect a handler may say it in Chinese; a form asks none."""
    said = "表单已失效。"
    app.secret_key = secrets.token_hex()
    app.register_error_handler(CSRFError, lambda _error: (said, 400))
    app.add_url_rule(
        "/note", view_func=lambda: str(FlaskForm().validate()), methods=["POST"]
    )
    CSRFProtect(app)
    assert app.test_client().post("/note").text == said
    app.config["WTF_CSRF_CHECK_DEFAULT"] = False
    assert app.test_client().post("/note").text == "False"


def test_an_unknown_language_is_an_error() -> None:
    """FileNotFoundError is raised where WTForms knows no language given."""
    for name in ("xx", "zh-TW"):
        with pytest.raises(FileNotFoundError, match="No translation file"):
            Form(meta={"locales": (name,)})
    assert Form(meta={"locales": ("xx", "zh_TW")}).validate()
