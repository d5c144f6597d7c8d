import re
import unicodedata

from wtforms import Field, Form
from wtforms.validators import StopValidation

# Printable for Python, and nothing to be seen; there are more.
UNSEEN = "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\ufe00-\ufe0f]"
UNSEEN += "|[\U00016fe4\U0001d159\U000e0100-\U000e01ef]"
# A start: take a list of leaked passwords.
COMMON = {"123456789012345", "passwordpassword", "qwertyuiopasdfgh"}


def nfkc(text: str | None) -> str:
    return unicodedata.normalize("NFKC", text or "")


def normalise(name: str | None) -> str:
    """One spelling for each name: `ＡDA  L ` and `ada l` are the same."""
    return " ".join(nfkc(nfkc(name).casefold()).split())


def refuse_unseen(_form: Form, field: Field) -> None:
    if not field.data.isprintable() or re.search(UNSEEN, field.data):
        raise StopValidation("This name has invisible characters.")


def refuse_weak(_form: Form, field: Field) -> None:
    """Count what was typed, too: NFKC makes 18 characters of U+FDFA."""
    if field.raw_data and len(field.raw_data[0]) < 15:
        raise StopValidation("Please take 15 characters or more.")
    if field.data.casefold() in COMMON:
        raise StopValidation("This password is on every list.")
