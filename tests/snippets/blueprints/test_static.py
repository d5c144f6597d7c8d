"""The claims of `blueprints` about static files."""

import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest
from flask import Blueprint, Flask, url_for

from provenance.layout import ROOT
from provenance.recording.counter_examples import CounterExamples
from provenance.recording.programs import programs_in

Load = Callable[[str], ModuleType]
WRONG = "blueprints/wrong/shadowed_static.py"


def with_logo(folder: Path) -> Path:
    """Make a folder `static` that holds a logo."""
    static = folder / "static"
    static.mkdir()
    (static / "logo.svg").write_text("<svg/>")
    return static


def status_of(app: Flask, url: str) -> int:
    """Ask for a file, and close it."""
    with app.test_client().get(url) as reply:
        return reply.status_code


def copied(folder: Path) -> ModuleType:
    """Run a copy of the shown program that has a logo in `shop/static`."""
    shutil.copy(ROOT / "snippets" / WRONG, folder)
    (folder / "shop").mkdir()
    with_logo(folder / "shop")
    with programs_in(folder) as programs:
        return programs.load(Path(WRONG).name)


def test_static_files_need_a_prefix(
    wrong: CounterExamples, tmp_path: Path
) -> None:
    """The application's /static hides that of a blueprint without a prefix."""
    assert wrong.load(WRONG).app.test_client().get("/").status_code == 200
    module = copied(tmp_path)
    client = module.app.test_client()
    url = client.get("/").text
    assert (url, status_of(module.app, url)) == ("/static/logo.svg", 404)
    wrong.answers(WRONG, f"GET {url} -> 404")
    alone = Flask("bare", static_folder=None)
    alone.register_blueprint(module.shop)
    assert status_of(alone, url) == 200
    prefixed = Flask("bare")
    prefixed.register_blueprint(module.shop, url_prefix="/shop")
    assert status_of(prefixed, f"/shop{url}") == 200


@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({"url_prefix": "/shop"}, "/shop/static/logo.svg"),
        ({"static_url_path": "/shop-static"}, "/shop-static/logo.svg"),
    ],
)
def test_with_a_url_of_their_own_static_files_are_found(
    tmp_path: Path, options: dict[str, str], url: str
) -> None:
    """A prefix, or a `static_url_path`, gives static files their own URL."""
    folder = str(with_logo(tmp_path))
    shop = Blueprint(
        "shop",
        __name__,
        static_folder=folder,
        url_prefix=options.get("url_prefix"),
        static_url_path=options.get("static_url_path"),
    )
    app = Flask("shop")
    app.register_blueprint(shop)
    with app.test_request_context():
        assert app.url_for("shop.static", filename="logo.svg") == url
    assert status_of(app, url) == 200


@pytest.mark.parametrize(
    ("prefix", "status"), [("/en", 200), ("/<language>", 500)]
)
def test_static_files_get_the_argument_too(
    tmp_path: Path, prefix: str, status: int
) -> None:
    """A variable in the prefix makes each static file below it a 500."""
    pages = Blueprint("pages", __name__, static_folder=str(with_logo(tmp_path)))
    app = Flask("bare")
    app.register_blueprint(pages, url_prefix=prefix)
    assert status_of(app, "/en/static/logo.svg") == status


@pytest.mark.parametrize(
    ("defaults", "status"), [({}, 200), ({"language": "en"}, 500)]
)
def test_static_files_get_default_arguments_too(
    tmp_path: Path, defaults: dict[str, str], status: int
) -> None:
    """url_defaults of a registration make each static file a 500."""
    pages = Blueprint("pages", __name__, static_folder=str(with_logo(tmp_path)))
    app = Flask("bare")
    app.register_blueprint(pages, url_prefix="/en", url_defaults=defaults)
    assert status_of(app, "/en/static/logo.svg") == status


def test_static_files_below_a_language(load: Load, tmp_path: Path) -> None:
    """With the two hooks static files below a language are found."""
    module = load("blueprints/languages.py")
    pages = Blueprint("pages", __name__, static_folder=str(with_logo(tmp_path)))
    pages.url_value_preprocessor(module.take_out)
    pages.url_defaults(module.put_in)
    pages.add_url_rule(
        "/", "home", lambda: url_for(".static", filename="logo.svg")
    )
    app = Flask("bare")
    app.register_blueprint(pages, url_prefix="/<language>")
    url = app.test_client().get("/en/").text
    assert (url, status_of(app, url)) == ("/en/static/logo.svg", 200)
