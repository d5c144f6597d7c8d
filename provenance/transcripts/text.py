"""The text of a transcript: commands, their outputs, section markers.

A transcript is a file ``<program>.console`` beside its program::

    # --8<-- [start:greet]
    $ curl -i http://127.0.0.1:5000/
    HTTP/1.1 200 OK
    ...
    # --8<-- [end:greet]

A line that starts with ``$ `` is a command (continued while lines end in a
backslash); what follows up to the next command, marker or end is its output.
"""

from dataclasses import dataclass, field

PROMPT = "$ "


@dataclass
class Step:
    """One command as it is typed (with its line breaks) and its output."""

    command: str
    output: str = ""

    @property
    def line(self) -> str:
        """The command on one line, ready to be split into words."""
        return self.command.replace("\\\n", " ")


@dataclass
class Transcript:
    """The steps of a file between the lines (markers, blanks) it keeps."""

    parts: list[Step | str] = field(default_factory=list)

    @property
    def steps(self) -> list[Step]:
        """The commands, in order."""
        return [part for part in self.parts if isinstance(part, Step)]

    def text(self) -> str:
        """The file's text."""
        lines = []
        for part in self.parts:
            if isinstance(part, str):
                lines.append(part)
                continue
            lines.append(PROMPT + part.command)
            if part.output:
                lines.append(part.output)
        return "\n".join(lines) + "\n"


def parse(text: str) -> Transcript:
    """Read a transcript.

    Blank lines in front of a marker or the end separate sections; they belong
    to no output.

    Raises:
        ValueError: a line stands before the first command.
    """
    transcript = Transcript()
    output: list[str] = []
    lines = iter(text.splitlines())

    def close() -> None:
        blanks = 0
        while output and not output[-1]:
            output.pop()
            blanks += 1
        if output:
            last = transcript.parts[-1] if transcript.parts else None
            if not isinstance(last, Step):
                message = f"{output[0]!r} is not the output of a command"
                raise ValueError(message)
            last.output = "\n".join(output)
        transcript.parts.extend([""] * blanks)
        output.clear()

    for line in lines:
        if line.startswith(PROMPT):
            close()
            command = line.removeprefix(PROMPT)
            while command.endswith("\\"):
                command += "\n" + next(lines, "")
            transcript.parts.append(Step(command))
        elif line.startswith("# --8<--"):
            close()
            transcript.parts.append(line)
        else:
            output.append(line)
    close()
    return transcript


def commands(text: str) -> str:
    """The commands of a shown transcript, as a reader pastes them."""
    return "\n".join(step.command for step in parse(text).steps)
