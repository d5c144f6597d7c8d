"""The pages of samples: everybody reads, the owner writes."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy import select

from reference.http.paging import one_page, page_url
from reference.security.access import Access, access
from reference.security.sessions import current_member
from reference.services.saving import saved
from reference.storage.database import db
from reference.storage.models import Sample
from reference.storage.models.sample import newest_samples
from reference.web.forms import SampleForm

# --8<-- [start:read]
samples = Blueprint("samples", __name__, url_prefix="/samples")


@samples.get("")
@access(Access.PUBLIC)
def many() -> str:
    """List the samples of everybody, page by page."""
    return render_template(
        "web/samples/many.html",
        samples=one_page(newest_samples()),
        page_url=page_url,
    )


@samples.get("/<id:sample_id>")
@access(Access.PUBLIC)
def one(sample_id: int) -> str:
    """Show one sample."""
    found = newest_samples().where(Sample.id == sample_id)
    sample = db.one_or_404(found)
    return render_template("web/samples/one.html", sample=sample)


# --8<-- [end:read]


# --8<-- [start:create]
@samples.get("/new")
@access(Access.MEMBER)
def new() -> str:
    """Show the form."""
    return render_template("web/samples/new.html", form=SampleForm())


@samples.post("/new")
@access(Access.MEMBER)
def create() -> ResponseReturnValue:
    """Add a sample; a title that the member has already is a 409."""
    form = SampleForm()
    status = 422
    if form.validate():
        sample = Sample(member_id=current_member().id)
        form.populate_obj(sample)
        if saved(sample):
            return redirect(url_for(".one", sample_id=sample.id), 303)
        form.title.errors = ["You have a sample with this title."]
        status = 409
    return render_template("web/samples/new.html", form=form), status


# --8<-- [end:create]


# --8<-- [start:edit]
def own_sample(sample_id: int) -> Sample:
    """Find a sample of the member who asks; anybody else's is a 404."""
    own = select(Sample).where(Sample.member_id == current_member().id)
    sample: Sample = db.one_or_404(own.where(Sample.id == sample_id))
    return sample


@samples.get("/<id:sample_id>/edit")
@access(Access.OWNER)
def edit(sample_id: int) -> str:
    """Show the form, filled in."""
    form = SampleForm(obj=own_sample(sample_id))
    return render_template("web/samples/edit.html", form=form)


@samples.post("/<id:sample_id>/edit")
@access(Access.OWNER)
def save(sample_id: int) -> ResponseReturnValue:
    """Save the form; a title that the member has already is a 409."""
    sample = own_sample(sample_id)
    form = SampleForm()
    status = 422
    if form.validate():
        form.populate_obj(sample)
        if saved(sample):
            flash("Saved.")
            return redirect(url_for(".one", sample_id=sample_id), 303)
        form.title.errors = ["You have a sample with this title."]
        status = 409
    return render_template("web/samples/edit.html", form=form), status


# --8<-- [end:edit]
