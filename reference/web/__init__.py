"""The HTML pages."""

from flask import Blueprint, render_template
from flask_wtf.csrf import CSRFError

from reference.http.paging import one_page
from reference.security.access import Access, access
from reference.security.forgery import show_form_again
from reference.services import members as member_service
from reference.services import samples as sample_service
from reference.web.auth import auth
from reference.web.guesses import guesses
from reference.web.icon import favicon
from reference.web.logins import logins
from reference.web.profile import profile
from reference.web.samples import samples as sample_pages

# --8<-- [start:web]
web = Blueprint("web", __name__)


@web.get("/")
@access(Access.PUBLIC)
def home() -> str:
    """Show the newest samples of everybody."""
    newest = sample_service.latest(10)
    return render_template("web/home.html", samples=newest)


@web.get("/members/<id:member_id>")
@access(Access.PUBLIC)
def member(member_id: int) -> str:
    """Show one member and, page by page, their samples."""
    return render_template(
        "web/member.html",
        member=member_service.show(member_id),
        page=one_page(sample_service.newest(member_id)),
    )


# --8<-- [end:web]

web.add_url_rule("/favicon.ico", view_func=favicon)
web.register_error_handler(CSRFError, show_form_again)
for pages in (auth, profile, logins, sample_pages, guesses):
    web.register_blueprint(pages)
