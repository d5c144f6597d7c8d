from jinja2 import Environment, StrictUndefined, Undefined, UndefinedError

TEMPLATES = (
    "[{{ nmae }}]",
    "[{{ nmae.first }}]",
    "[{{ member.nmae }}]",
    "[{% if not nmae %}yes{% endif %}]",
    "[{% for part in nmae %}{% endfor %}]",
    "[{{ nmae == 'Ada' }}]",
    "[{{ nmae is defined }}]",
    "[{{ nmae|default('nobody') }}]",
)


def outcome(template: str, kind: type[Undefined]) -> str:
    """Say what is rendered, or why nothing is."""
    environment = Environment(undefined=kind, autoescape=True)
    try:
        text = environment.from_string(template).render(member={"name": "Ada"})
    except UndefinedError as error:
        return f"error: {error}"
    return text


for template in TEMPLATES:
    print(template)
    print("  Undefined:      ", outcome(template, Undefined))
    print("  StrictUndefined:", outcome(template, StrictUndefined))
