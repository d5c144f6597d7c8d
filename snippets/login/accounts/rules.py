import re
import unicodedata

from wtforms import Field, Form
from wtforms.validators import ValidationError

# Printable for Python, and nothing to be seen.
UNSEEN = "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\ufe00-\ufe0f]"
UNSEEN += "|[\U000e0100-\U000e01ef]"
# A start: take a list of leaked passwords.
COMMON = {"123456789012345", "passwordpassword", "qwertyuiopasdfgh"}


def nfkc(text: str | None) -> str:
    return unicodedata.normalize("NFKC", text or "")


def normalise(name: str | None) -> str:
    """One spelling for each name: `ＡDA ` and `ada` are the same."""
    return nfkc(nfkc(name).casefold()).strip()


def refuse_unseen(_form: Form, field: Field) -> None:
    if not field.data.isprintable() or re.search(UNSEEN, field.data):
        raise ValidationError("This name has invisible characters.")


def refuse_common(_form: Form, field: Field) -> None:
    if field.data.casefold() in COMMON:
        raise ValidationError("This password is on every list.")
