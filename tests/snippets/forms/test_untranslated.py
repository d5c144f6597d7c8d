"""The claims of the page `forms` about what stays English in a Chinese form."""

from datetime import date

import pytest
from werkzeug.datastructures import MultiDict
from wtforms import DateField, Form
from wtforms.validators import DateRange  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("2020-01-01", "Date must be at least 2030-01-01 00:00:00."),
        ("soon", "不是有效的日期值。"),
    ],
)
def test_zh_leaves_some_messages_english(typed: str, said: str) -> None:
    """WTForms 3.3.2 has no Chinese text for what DateRange says."""

    class Plain(Form):
        day = DateField(validators=[DateRange(min=date(2030, 1, 1))])

    form = Plain(MultiDict({"day": typed}), meta={"locales": ("zh",)})
    assert not form.validate()
    assert form.day.errors[0] == said
