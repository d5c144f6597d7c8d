"""The claims of the page `forms` about what belongs to which library."""

from collections.abc import Callable
from importlib.metadata import files, requires
from types import ModuleType

import flask_wtf
import pytest
import wtforms
from flask_wtf import FlaskForm, file, recaptcha
from wtforms import Form, StringField, validators

from provenance.recording.counter_examples import CounterExamples

Load = Callable[[str], ModuleType]
FOLDER = "forms/wrong"


def classes_of(module: ModuleType, package: str) -> set[str]:
    """The public classes of a module that a package defines itself."""
    return {
        name
        for name, found in vars(module).items()
        if isinstance(found, type)
        and found.__module__.split(".")[0] == package
        and name == found.__name__
        and not name.startswith("_")
    }


def test_wtforms_needs_no_flask(
    load: Load, capsys: pytest.CaptureFixture[str]
) -> None:
    """WTForms converts, validates and draws fields without any Flask."""
    module = load("forms/plain.py")
    assert capsys.readouterr().out.startswith("True {'title': 'Dune', 'pages'")
    assert module.good.data == {"title": "Dune", "pages": 412}
    assert module.bad.data == {"title": "<Dune>", "pages": 0}
    assert module.bad.errors == {"pages": ["Number must be at least 1."]}
    assert 'maxlength="80"' in str(module.bad.title)
    assert "&lt;Dune&gt;" in str(module.bad.title)
    required = requires("wtforms") or []
    assert [line for line in required if "extra" not in line] == [
        "markupsafe>=1.1.1"
    ]


@pytest.mark.corrects("W59")
def test_the_validators_belong_to_wtforms() -> None:
    """Flask-WTF has four validators: three for files, one for reCAPTCHA."""
    known = {"DataRequired", "InputRequired", "Length", "Email", "EqualTo"}
    assert known <= classes_of(validators, "wtforms")
    assert not known & vars(wtforms).keys()
    own = classes_of(file, "flask_wtf")
    assert own == {
        "FileField",
        "MultipleFileField",
        "FileRequired",
        "FileAllowed",
        "FileSize",
    }
    assert classes_of(recaptcha, "flask_wtf") == {
        "Recaptcha",
        "RecaptchaField",
        "RecaptchaWidget",
    }
    assert issubclass(FlaskForm, Form)


@pytest.mark.corrects("W59")
def test_there_is_no_module_of_validators(wrong: CounterExamples) -> None:
    """There is no flask_wtf.validators, and no DataRequired in flask_wtf."""
    path = f"{FOLDER}/validators.py"
    match = "No module named 'flask_wtf.validators'"
    with wrong.raises(path, ModuleNotFoundError, match=match):
        wrong.load(path)
    assert not hasattr(flask_wtf, "DataRequired")


@pytest.mark.corrects("W58")
def test_the_package_knows_no_css_framework() -> None:
    """No source file of Flask-WTF or WTForms names Bootstrap or Foundation."""
    read = 0
    for package in ("flask-wtf", "wtforms"):
        for path in files(package) or []:
            if path.suffix == ".py":
                text = path.read_text(encoding="utf-8").lower()
                assert "bootstrap" not in text
                assert "foundation" not in text
                read += 1
    assert read > 10


@pytest.mark.corrects("W58")
def test_a_field_has_no_class(wrong: CounterExamples) -> None:
    """A field is drawn without a class, whatever style sheet is linked."""
    path = f"{FOLDER}/bootstrap.py"
    reply = wrong.load(path).app.test_client().get("/")
    drawn = reply.text.splitlines()[1]
    assert drawn == '<input id="name" name="name" type="text" value="">'
    wrong.answers(path, f"form.name -> {drawn}")

    class Plain(Form):
        name = StringField()

    assert 'class="form-control"' in Plain().name(class_="form-control")
