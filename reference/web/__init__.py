"""The HTML pages."""

from flask import Blueprint, render_template
from flask_wtf.csrf import CSRFError

from reference.http.paging import one_page, page_url
from reference.security.access import Access, access
from reference.security.forgery import show_form_again
from reference.storage.database import db
from reference.storage.models import Member, Sample
from reference.storage.models.sample import newest_samples
from reference.web.auth import auth
from reference.web.profile import profile
from reference.web.samples import samples as sample_pages

# --8<-- [start:web]
web = Blueprint("web", __name__)


@web.get("/")
@access(Access.PUBLIC)
def home() -> str:
    """Show the newest samples of everybody."""
    samples = db.session.scalars(newest_samples().limit(10)).all()
    return render_template("web/home.html", samples=samples)


@web.get("/members/<id:member_id>")
@access(Access.PUBLIC)
def member(member_id: int) -> str:
    """Show one member and, page by page, their samples."""
    found = db.get_or_404(Member, member_id)
    samples = one_page(newest_samples().where(Sample.member_id == found.id))
    return render_template(
        "web/member.html", member=found, samples=samples, page_url=page_url
    )


# --8<-- [end:web]

web.register_error_handler(CSRFError, show_form_again)
for pages in (auth, profile, sample_pages):
    web.register_blueprint(pages)
