"""The pages of samples: everybody reads, the owner writes."""

from flask import Blueprint, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue

from reference.http.paging import one_page
from reference.security.access import Access, access
from reference.security.sessions import current_actor
from reference.services import samples as service
from reference.services.errors import ChangedError, TakenError
from reference.web.forms import SampleEditForm, SampleForm, text_of

# --8<-- [start:read]
samples = Blueprint("samples", __name__, url_prefix="/samples")


@samples.get("")
@access(Access.PUBLIC)
def many() -> str:
    """List the samples of everybody, page by page."""
    page = one_page(service.newest())
    return render_template("web/samples/many.html", page=page)


@samples.get("/<id:sample_id>")
@access(Access.PUBLIC)
def one(sample_id: int) -> str:
    """Show one sample."""
    sample = service.show(sample_id)
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
        title, note = text_of(form.title), text_of(form.note)
        try:
            made = service.create(current_actor(), title, note)
            return redirect(url_for(".one", sample_id=made.id), 303)
        except TakenError as error:
            form.title.errors = [str(error)]
            status = 409
    return render_template("web/samples/new.html", form=form), status


# --8<-- [end:create]


# --8<-- [start:edit]
@samples.get("/<id:sample_id>/edit")
@access(Access.OWNER, service.owner_of)
def edit(sample_id: int) -> str:
    """Show the form, filled in."""
    form = SampleEditForm(obj=service.get(sample_id))
    return render_template("web/samples/edit.html", form=form)


@samples.post("/<id:sample_id>/edit")
@access(Access.OWNER, service.owner_of)
def save(sample_id: int) -> ResponseReturnValue:
    """Save the form; what collides with what is there is a 409."""
    form = SampleEditForm()
    status, theirs = 422, None
    if form.validate():
        title, note = text_of(form.title), text_of(form.note)
        version = form.version.data or 0
        try:
            service.change(current_actor(), sample_id, version, title, note)
        except TakenError as error:
            form.title.errors, status = [str(error)], 409
        except ChangedError:
            theirs, status = service.get(sample_id), 409
        else:
            flash("Saved.")
            return redirect(url_for(".one", sample_id=sample_id), 303)
    page = render_template("web/samples/edit.html", form=form, theirs=theirs)
    return page, status


# --8<-- [end:edit]
