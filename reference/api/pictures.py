"""A picture is sent, shown, or taken away; in both versions."""

from io import BytesIO

from flask import Response, request, send_file
from werkzeug.exceptions import UnsupportedMediaType

from reference.api.conditions import seen, tagged
from reference.api.shapes import sample_json
from reference.http.problems import InvalidBodyError
from reference.security.sessions import current_actor
from reference.services import pictures, samples
from reference.storage.rows import AnyRow
from reference.uploads.images import reencode


def want_form() -> None:
    """Refuse what is no form that can have files in it."""
    if request.mimetype != "multipart/form-data":
        message = "Send a form of type multipart/form-data."
        raise UnsupportedMediaType(message)


def picture_fault() -> str | None:
    """Say what keeps the field `picture` of a form from being one file."""
    files = request.files.getlist("picture")
    if not files:
        return "must be a file"
    return "must be one file" if len(files) > 1 else None


def sent_picture() -> bytes:
    """Read the field `picture` of a form, and make a PNG of our own of it.

    What the file is called and said to be counts for nothing.
    """
    want_form()
    if fault := picture_fault():
        raise InvalidBodyError({"#/picture": fault})
    return reencode(request.files["picture"].stream)


def show_picture(sample_id: int) -> Response:
    """Answer with the file: no browser shows it as a page of this site.

    Conditions are looked at here: Werkzeug 3.1 would answer a 412 with the
    picture.
    """
    sample, png = pictures.read(sample_id)
    tagged(seen(sample))
    return send_file(
        BytesIO(png),
        mimetype="image/png",
        as_attachment=True,
        download_name=f"sample-{sample_id}.png",
        conditional=False,
        etag=False,
    )


def put_picture(sample_id: int) -> dict[str, object]:
    """Keep what is sent, in place of what was seen."""
    png = sent_picture()
    old = seen_picture(sample_id)
    return sample_json(tagged(pictures.put(current_actor(), old, png)))


def delete_picture(sample_id: int) -> Response:
    """Take away what was seen."""
    pictures.remove(current_actor(), seen_picture(sample_id))
    return Response(status=204)


def seen_picture(sample_id: int) -> AnyRow:
    """Find whose picture it is, and want it to be as the request has it."""
    sample = samples.show(sample_id)
    return seen(sample, there=sample.picture is not None)
