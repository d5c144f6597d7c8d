"""What the document says of bodies; the rules are those of both versions."""

from marshmallow import RAISE, Schema, fields

from reference.api.rules import LOGIN, SAMPLE
from reference.api.v2.fields import Checked, moment
from reference.services.passwords import LONGEST
from reference.storage.models.member import NAME_LENGTH
from reference.storage.models.sample import NOTE_LENGTH, TITLE_LENGTH


class Body(Schema):
    """What is sent: an object with these fields and no others."""

    class Meta:
        """What marshmallow is told."""

        unknown = RAISE


class NewSample(Body):
    """A sample that is to be made."""

    title = Checked(SAMPLE["title"], TITLE_LENGTH)
    note = Checked(SAMPLE["note"], NOTE_LENGTH)


class SampleChange(Body):
    """What is to be changed of a sample."""

    title = Checked(SAMPLE["title"], TITLE_LENGTH, required=False)
    note = Checked(SAMPLE["note"], NOTE_LENGTH, required=False)


class Login(Body):
    """Who logs in."""

    name = Checked(LOGIN["name"], NAME_LENGTH)
    password = Checked(LOGIN["password"], LONGEST)


class Sample(Schema):
    """A sample."""

    id = fields.Integer(required=True)
    member = fields.String(required=True)
    title = fields.String(required=True)
    note = fields.String(required=True)
    created_at = moment()
    url = fields.String(required=True)
    picture = fields.String(required=True, allow_none=True)


class Member(Schema):
    """A member."""

    id = fields.Integer(required=True)
    name = fields.String(required=True)
    created_at = moment()
    url = fields.String(required=True)


class Page(Schema):
    """One page of a list."""

    total = fields.Integer(required=True)
    next = fields.String(required=True, allow_none=True)
    previous = fields.String(required=True, allow_none=True)


class SamplePage(Page):
    """One page of samples."""

    items = fields.List(fields.Nested(Sample), required=True)


class MemberPage(Page):
    """One page of members."""

    items = fields.List(fields.Nested(Member), required=True)


class TokenPair(Schema):
    """Both tokens of a login."""

    access_token = fields.String(required=True)
    refresh_token = fields.String(required=True)
    token_type = fields.String(required=True)
    expires_in = fields.Integer(required=True)


class Fault(Schema):
    """What is wrong in one place of a body."""

    pointer = fields.String(required=True)
    detail = fields.String(required=True)


class Problem(Schema):
    """An error, RFC 9457."""

    type = fields.String(required=True)
    title = fields.String(required=True)
    status = fields.Integer(required=True)
    detail = fields.String(required=True)
    request_id = fields.String(required=True)
    errors = fields.List(fields.Nested(Fault))
