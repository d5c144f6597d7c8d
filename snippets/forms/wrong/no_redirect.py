import secrets

from flask import Flask, render_template_string
from flask_wtf import FlaskForm
from wtforms import IntegerField
from wtforms.validators import NumberRange

app = Flask(__name__)
app.secret_key = secrets.token_hex()
PAGE = '<form method="post">{{ form.hidden_tag() }} {{ form.chairs }}</form>'
orders: list[int] = []


class OrderForm(FlaskForm):
    chairs = IntegerField(validators=[NumberRange(1, 12)])


@app.route("/", methods=["GET", "POST"])
def order() -> str | tuple[str, int]:
    form = OrderForm()
    if form.validate_on_submit():
        orders.append(form.chairs.data)
        return f"Orders so far: {len(orders)}"
    status = 422 if form.is_submitted() else 200
    return render_template_string(PAGE, form=form), status
