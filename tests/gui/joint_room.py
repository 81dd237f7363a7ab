# SPDX-License-Identifier: MIT
"""Both partners look at the screen: in the joint-room view nothing of one partner, of safety, of another couple or of the
counselor is in any text a screen reader gets, and only the passphrase leads back: joint_room.py PROGRAM REKINDLE_CLI"""
import json
import subprocess
import sys

from couple_work import go_to
from desk import Program, Screen, until

PASSPHRASE = "seven grey herons at low tide"
CODE = "Cloudberry"  # what the practice calls the couple
HIDDEN = {"Quillfeather": "another couple's label", "Thistledown": "what one partner wrote", "Wormwood": "a safety matter",
          "Marrowgrass": "a note", "Sorrelweed": "a tag", CODE: "the couple's code"}


def make_practice(cli, screen):
    folder = screen.folder / "home" / "Harbour.rekindle"
    secret = screen.folder / "passphrase"
    secret.write_text(PASSPHRASE)
    secret.chmod(0o600)

    def run(*words):
        done = subprocess.run([cli, "--passphrase-file", secret, *words], capture_output=True, text=True, env=screen.environment)
        assert done.returncode == 0, f"{words}: {done.stderr}"

    def file(name, text):
        (screen.folder / name).write_text(text)
        return screen.folder / name
    run("practice", "create", folder, "--name", "Harbour")
    of = ("--practice", folder)
    run(*of, "couple", "add", "--a", "Noor", "--b", "Sam", "--code", CODE)
    run(*of, "couple", "add", "--a", "Quillfeather", "--b", "Kim")
    form = {"resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2025-05-04T10:00:00+02:00",
            "questionnaire": "https://rekindle.invalid/fhir/Questionnaire/session-check-in",
            "item": [{"linkId": "closeness", "answer": [{"valueInteger": 7}]},
                     {"linkId": "note", "answer": [{"valueString": "Thistledown"}]}]}
    run(*of, "answers", "import", "--couple", CODE, "--partner", "A", file("answers.json", json.dumps(form)))
    run(*of, "safety", "flag", "--couple", CODE, "--kind", "other", "--about", "B", "--severity", "high", "--words", "Wormwood")
    run(*of, "couple", "tag", "add", CODE, "Sorrelweed")
    run(*of, "session", "add", "--couple", CODE)
    run(*of, "session", "note", CODE, "--session", "1", "--words-file", file("note", "Marrowgrass"))
    return folder


def seen(desk):
    return {word for word in HIDDEN if any(word in text for text in desk.texts())}


def unlock(desk, passphrase):
    desk.fill("Passphrase", passphrase)
    desk.keys("Return")


def open_couple(desk):
    desk.keys("ctrl+2")
    desk.fill("Search codes, names and tags", CODE)
    desk.wait_for_text("1 couple")
    desk.keys("Return", "Return")
    desk.find("Sections of this couple")


def demand_nothing_else(desk):
    assert not seen(desk), {word: HIDDEN[word] for word in seen(desk)}
    titles = [node.name for node in desk.find_all(role="frame")]
    assert any(title.startswith("Joint-room view") for title in titles), titles
    assert desk.find_all("Joint-room view", "label"), "the row at the bottom says so"


def main(program, cli):
    with Screen() as screen:
        practice = make_practice(cli, screen)
        with Program(screen, program, str(practice)) as desk:
            unlock(desk, PASSPHRASE)
            desk.wait_for_text("Wormwood")
            open_couple(desk)
            until(lambda: {CODE, "Wormwood", "Sorrelweed"} <= seen(desk), "what the counselor sees of the couple")
            go_to(desk, "goals")
            desk.find("New goal …", "push button")
            desk.keys("ctrl+j")
            desk.wait_for_text("Noor and Sam")
            until(lambda: not seen(desk), lambda: f"an end of {seen(desk)}")
            demand_nothing_else(desk)
            for key in ("ctrl+1", "ctrl+2", "ctrl+t", "ctrl+f", "ctrl+n", "ctrl+o", "ctrl+shift+n"):
                desk.keys(key)
            desk.keys("F1")
            desk.find("The guide", "text")
            demand_nothing_else(desk)
            desk.keys("Escape")
            until(lambda: not desk.find_all(role="dialog"), "the end of the guide")
            demand_nothing_else(desk)

            desk.press("Leave the joint-room view")
            unlock(desk, "not the right one at all")
            desk.wait_for_text("The passphrase is not the one of this practice.")
            assert not seen(desk), seen(desk)
            unlock(desk, PASSPHRASE)
            desk.find("New goal …", "push button")  # back where it began
            assert desk.end() == 0, desk.said()
            assert "ERROR" not in desk.said(), desk.said()


if __name__ == "__main__":
    main(*sys.argv[1:])
