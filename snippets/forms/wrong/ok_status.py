import secrets

from flask import Flask, render_template_string
from flask_wtf import FlaskForm
from wtforms import StringField
from wtforms.validators import DataRequired, Length

app = Flask(__name__)
app.secret_key = secrets.token_hex()
PAGE = """<form method="post">
{{ form.hidden_tag() }} {{ form.name }} <button>Send</button>
</form>"""


class NameForm(FlaskForm):
    name = StringField(validators=[DataRequired(), Length(max=60)])


@app.route("/", methods=["GET", "POST"])
def show() -> str:
    form = NameForm()
    if form.validate_on_submit():
        return "Thank you!"
    return render_template_string(PAGE, form=form)
