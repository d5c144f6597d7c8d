from flask_wtf import FlaskForm
from flask_wtf.validators import DataRequired, Length
from wtforms import StringField


class NameForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=60)])
