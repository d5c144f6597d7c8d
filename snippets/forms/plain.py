from werkzeug.datastructures import MultiDict
from wtforms import Form, IntegerField, StringField
from wtforms.validators import DataRequired, Length, NumberRange


class BookForm(Form):
    title = StringField(validators=[DataRequired(), Length(max=80)])
    pages = IntegerField(validators=[NumberRange(min=1)])


good = BookForm(MultiDict({"title": "Dune", "pages": "412"}))
print(good.validate(), good.data)

bad = BookForm(MultiDict({"title": "<Dune>", "pages": "0"}))
print(bad.validate(), bad.errors)
print(bad.title)
