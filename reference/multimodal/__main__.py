"""Do the experiment: `python -m reference.multimodal [FILE]`."""

from pathlib import Path

import click

from reference.multimodal.experiment import run
from reference.multimodal.record import RECORD, RUNS, record_of, write


def shown(step: tuple[float, int] | None) -> str:
    """Say what is done next to the bar."""
    return f"noise {step[0]}, seed {step[1]}" if step else ""


@click.command()
@click.argument(
    "file", type=click.Path(dir_okay=False, path_type=Path), default=RECORD
)
def main(file: Path) -> None:
    """Do the experiment anew and write what was found to FILE."""
    with click.progressbar(RUNS, item_show_func=shown) as steps:
        done = {(noise, seed): list(run(noise, seed)) for noise, seed in steps}
    write(record_of(done), file)
    click.echo(f"Written: {file}")


if __name__ == "__main__":
    main()
