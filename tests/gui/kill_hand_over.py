# SPDX-License-Identifier: MIT
"""The program is killed at random moments while a partner answers in its window. After each kill there is the start page and
nothing of the record; once it is unlocked, every answer the window had called saved is in the practice:
kill_hand_over.py PROGRAM REKINDLE_CLI [KILLS [SEED]]"""
import random
import re
import sys
import time

from desk import Program, Screen, until
from hand_over import ALONE, CLOSE, MARKER, asked_of_practice, begin_or_go_on, enter, rate
from nothing_left import make_practice


def note(number):
    return f"said {number}"


def number_in(words):
    return int(words.split()[-1]) if words else 0


def called_saved(desk):
    """The words of the note and the rating that the window calls saved; None while it does not."""
    words = desk.texts()
    if not any("Everything is saved" in text for text in words):
        return None
    return desk.find(ALONE, "text").text, ratings(desk)


def ratings(desk):
    return [each.name for each in desk.find_all(role="radio button")
            if each.description == CLOSE and each.has(desk.reader.CHECKED)]


def answer(desk, number):
    desk.fill(ALONE, note(number))
    rate(desk, CLOSE, number % 11)


def answer_until_killed(desk, chance, number):
    """Gives what was called saved last, and the number that was sent last."""
    for _ in range(chance.randint(1, 4)):
        number += 1
        answer(desk, number)
        called = until(lambda: called_saved(desk), "the word that all is saved")
        assert called == (note(number), [str(number % 11)]), called
        saved = number
    number += 1
    answer(desk, number)
    time.sleep(chance.uniform(0, 0.2))  # it waits for nothing: the moment is to be any
    desk.process.kill()
    desk.process.wait()
    return saved, number


def demand_there(number, saved, sent):
    assert saved <= number <= sent, f"{saved} was called saved, {sent} was sent last, {number} is in the practice"


def demand_nothing_to_see(desk):
    desk.find("Create practice…", "push button")
    seen = [text for text in desk.texts() if MARKER in text or "C-0001" in text or "said" in text or CLOSE in text]
    assert not seen, f"after a kill there is to be seen: {seen}"


def main(program, cli, kills="3", seed=None):
    seed = int(seed) if seed else random.randrange(1 << 32)
    print(f"seed {seed}")
    chance, sent = random.Random(seed), 0
    with Screen() as screen:
        practice = make_practice(cli, screen)
        for kill in range(int(kills)):
            with Program(screen, program, *([] if kill else [str(practice)])) as desk:
                if kill:
                    demand_nothing_to_see(desk)
                    desk.press("Unlock")
                enter(desk)
                begin_or_go_on(desk)
                if kill:
                    there = until(lambda: desk.find(ALONE, "text").text, "what was written")
                    demand_there(number_in(there), saved, sent)
                    assert ratings(desk) in ([str(each % 11)] for each in range(saved, sent + 1)), ratings(desk)
                saved, sent = answer_until_killed(desk, chance, sent)
        shown = asked_of_practice(screen, cli, "answers", "show", "--couple", "C-0001", "--response", "1")
        demand_there(number_in(re.search(r"said \d+", shown)[0]), saved, sent)
        print(f"{kills} kills, {sent} answers sent: none that was called saved is lost")


if __name__ == "__main__":
    main(*sys.argv[1:])
