"""The HTML pages; for reading only, as nobody can log in yet."""

from flask import Blueprint, render_template

from reference.extensions import db
from reference.models import Member, Sample
from reference.models.sample import newest_samples
from reference.paging import one_page, page_url

# --8<-- [start:web]
web = Blueprint("web", __name__)


@web.get("/")
def home() -> str:
    """Show the newest samples of everybody."""
    samples = db.session.scalars(newest_samples().limit(10)).all()
    return render_template("web/home.html", samples=samples)


@web.get("/members/<id:member_id>")
def member(member_id: int) -> str:
    """Show one member and, page by page, their samples."""
    found = db.get_or_404(Member, member_id)
    samples = one_page(newest_samples().where(Sample.member_id == found.id))
    return render_template(
        "web/member.html", member=found, samples=samples, page_url=page_url
    )


# --8<-- [end:web]
