"""A picture that is sent, and one that is shown; in both versions."""

from flask import Response, request, send_from_directory
from werkzeug.exceptions import NotFound, UnsupportedMediaType

from reference.api.conditions import seen, tagged
from reference.http.problems import InvalidBodyError
from reference.services import samples
from reference.uploads.folder import file_name, folder
from reference.uploads.images import reencode


def sent_picture() -> bytes:
    """Read the field `picture` of a form, and make a PNG of our own of it.

    What the file is called and said to be counts for nothing.
    """
    if request.mimetype != "multipart/form-data":
        message = "Send a form of type multipart/form-data."
        raise UnsupportedMediaType(message)
    file = request.files.get("picture")
    if file is None:
        raise InvalidBodyError({"#/picture": "must be a file"})
    return reencode(file.stream)


def shown_picture(sample_id: int) -> Response:
    """Answer with the file: no browser shows it as a page of this site.

    Conditions are looked at here: Werkzeug 3.1 would answer a 412 with the
    picture.
    """
    sample = samples.show(sample_id)
    if sample.picture is None:
        raise NotFound
    tagged(seen(sample))
    return send_from_directory(
        folder(),
        file_name(sample.picture),
        mimetype="image/png",
        as_attachment=True,
        download_name=f"sample-{sample_id}.png",
        conditional=False,
        etag=False,
    )
