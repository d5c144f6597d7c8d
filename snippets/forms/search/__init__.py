from flask import Flask, render_template, request
from flask_wtf import FlaskForm
from wtforms import SearchField
from wtforms.validators import DataRequired, Length

app = Flask(__name__)
app.config["WTF_I18N_ENABLED"] = False  # WTForms translates, not Flask-Babel

BOOKS = ("红楼梦", "三国演义", "水浒传", "西游记")


class SearchForm(FlaskForm):
    class Meta:
        csrf = False  # a search changes nothing
        locales = ("zh",)

    q = SearchField("书名", validators=[DataRequired(), Length(max=20)])


@app.get("/")
def show() -> str:
    return render_template("search.html", form=SearchForm(), found=())


@app.get("/search")
def search() -> str | tuple[str, int]:
    form = SearchForm(request.args)
    if not form.validate():
        return render_template("search.html", form=form, found=()), 422
    found = [title for title in BOOKS if str(form.q.data) in title]
    return render_template("search.html", form=form, found=found)
