"""Guesses of the model."""

from typing import Final

from flask.views import MethodView
from marshmallow import Schema, fields
from marshmallow.validate import Length, Range

from reference.api.guesses import guess
from reference.api.v2.blueprint import v2
from reference.api.v2.document import may_fail
from reference.api.v2.pictures import FILE
from reference.security.access import Access, access
from reference.storage.models.sample import NOTE_LENGTH

FORM: Final = {
    "type": "object",
    "properties": {
        "picture": FILE,
        "note": {"type": "string", "maxLength": NOTE_LENGTH},
    },
    "required": ["picture"],
    "additionalProperties": False,
}
BODY: Final = {
    "required": True,
    "content": {"multipart/form-data": {"schema": FORM}},
}
BITS: Final = (
    "In bits: alone it makes the digit 2 to this power times as likely as the "
    "digit is among all that the model has learned from. Below 0 it speaks "
    "against the digit; a note without a word that the model knows has 0."
)
SHARE: Final = "Of the digits 0 to 9, in this order; their sum is 1."


class Evidence(Schema):
    """What each of the two says for the digit."""

    picture = fields.Float(required=True, metadata={"description": BITS})
    note = fields.Float(required=True, metadata={"description": BITS})


class Guess(Schema):
    """The likeliest digit, what speaks for it, and the version of the model."""

    digit = fields.Integer(required=True, validate=Range(0, 9))
    probabilities = fields.List(
        fields.Float(validate=Range(0, 1)),
        required=True,
        validate=Length(equal=10),
        metadata={"description": SHARE},
    )
    evidence_bits = fields.Nested(Evidence, required=True)
    model = fields.String(required=True)


@v2.route("/guesses", endpoint="guesses")
class Guesses(MethodView):
    """What the model makes of a picture and a note."""

    @may_fail(422, 429)
    @v2.doc(requestBody=BODY)
    @v2.response(200, Guess)
    @access(Access.MEMBER)
    def post(self) -> dict[str, object]:
        """Guess a digit."""
        return guess()
