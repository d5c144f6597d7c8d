from jinja2 import Environment

PLAIN = """<ul>
  {% for name in names %}
  <li>{{ name }}</li>
  {% endfor %}
</ul>"""
MINUS = PLAIN.replace("{%", "{%-")


def show(title: str, template: str, *, trim: bool) -> None:
    """Print what is rendered, with a bar at the end of each line."""
    environment = Environment(
        trim_blocks=trim, lstrip_blocks=trim, autoescape=True
    )
    print(title)
    text = environment.from_string(template).render(names=["Ada", "Eve"])
    for line in text.split("\n"):
        print(f"    {line}|")


show("as it is", PLAIN, trim=False)
show("trim_blocks and lstrip_blocks", PLAIN, trim=True)
show("{%- in each tag", MINUS, trim=False)
