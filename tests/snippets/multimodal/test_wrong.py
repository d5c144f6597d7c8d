"""The mistakes of the topic: each program fails as the page says."""

import numpy as np
import pytest

from provenance.recording.counter_examples import CounterExamples

FOLDER = "multimodal/wrong"


@pytest.mark.corrects("W01")
def test_a_label_answers_whatever_is_asked(wrong: CounterExamples) -> None:
    """A classifier takes two kinds of input and answers with a label."""
    path = f"{FOLDER}/two_branches.py"
    answer = wrong.load(path).answer
    assert answer(["whiskers"], "it meows") == "cat"
    assert answer(["floppy ears"], "it barks") == "dog"
    asked = answer(["whiskers"], "what is behind it ?")
    assert asked == "cat"
    wrong.answers(path, f'"what is behind it ?" -> {asked}')


@pytest.mark.corrects("W03")
def test_four_pictures_push_the_question_out(wrong: CounterExamples) -> None:
    """Three pictures leave room for the question, four do not."""
    path = f"{FOLDER}/four_pictures.py"
    context = wrong.load(path).context
    question = "which of them shows a seven ?"
    assert " ".join(context(3, question)[-7:]) == question
    cut = context(4, question)
    assert (len(cut), set(cut)) == (2048, {"<image>"})
    wrong.answers(path, f"context(4, question)[-1] -> {cut[-1]}")


@pytest.mark.corrects("W04")
def test_a_wrong_note_makes_it_worse(wrong: CounterExamples) -> None:
    """The picture alone is right 4 times, averaged with the note twice."""
    path = f"{FOLDER}/averaged.py"
    program = wrong.load(path)
    picture, both = program.right_from_picture(), program.right_from_both()
    assert (picture, both, len(program.SAMPLES)) == (4, 2, 4)
    wrong.answers(path, f"picture -> {picture}, picture + note -> {both}")


@pytest.mark.corrects("W06")
def test_an_average_forgets_who_said_what(wrong: CounterExamples) -> None:
    """Exchanged, or shown twice, the inputs have the same average."""
    path = f"{FOLDER}/one_vector.py"
    program = wrong.load(path)
    seven, one = program.SEVEN, program.ONE
    said = program.fuse([seven, one])
    assert not np.array_equal(seven, one)
    assert np.array_equal(said, program.fuse([one, seven]))
    assert np.array_equal(said, program.fuse([seven, one, seven, one]))
    shown = [float(x) for x in said]
    wrong.answers(path, f"(7, 1), (1, 7), (7, 1, 7, 1) -> {shown}")


@pytest.mark.corrects("W07")
def test_a_joined_vector_has_no_room(wrong: CounterExamples) -> None:
    """A layer for one picture and a note has no place for a second one."""
    path = f"{FOLDER}/joined.py"
    classify = wrong.load(path).classify
    picture = note = np.ones(4)
    assert 0 <= classify([picture, note]) < 10
    with wrong.raises(path, ValueError, match="size 8 is different from 12"):
        classify([picture, picture, note])


@pytest.mark.corrects("W09")
def test_twice_the_side_is_sixteen_times_the_pairs(
    wrong: CounterExamples,
) -> None:
    """Twice the side of a picture is 16 times the pairs, not twice."""
    path = f"{FOLDER}/cheap.py"
    program = wrong.load(path)
    once = program.counted(280)
    assert program.estimated(280) == once == 10_000
    guess = program.estimated(560) // once
    found = program.counted(560) // once
    assert (guess, found) == (2, 16)
    wrong.answers(path, f"560 / 280: x{guess} -> x{found}")
