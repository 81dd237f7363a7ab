# SPDX-License-Identifier: MIT
"""Forms as they stand on screen, filled by the keyboard."""
from desk import until

NEXT, FINISH = "Next", "Finish"


def give(desk, question, answer):
    """Writes an answer, or chooses it, on the page that is shown."""
    def control():
        for node in desk.root.walk(desk.menus):
            try:
                if (node.role == "text" and node.name == question
                        or node.role in ("radio button", "check box") and node.name == answer and node.description == question):
                    return node
            except desk.reader.GONE:
                continue
        return None
    node = until(control, lambda: f"{question!r} with {answer!r}; there is:\n{desk.told()}")
    desk.give_keyboard(node)
    if node.role == "text":
        desk.keys("ctrl+a")
        desk.type(answer)
        until(lambda: node.text == answer, f"what was typed at {question!r}")
    elif not node.has(desk.reader.CHECKED):
        desk.keys("space")
        until(lambda: node.has(desk.reader.CHECKED), f"the mark at {answer!r} of {question!r}")


def labels(desk):
    return [each.name for each in desk.find_all(role="label")]


def next_page(desk):
    before = labels(desk)
    desk.press(NEXT)
    # The line on saving and the count of answers change on the same page, too.
    until(lambda: len(set(labels(desk)) ^ set(before)) > 4, lambda: f"another page than:\n{desk.told()}")


def to_last_page(desk):
    until(lambda: desk.find_all(NEXT, "push button") + desk.find_all(FINISH, "push button"), "a form")
    while not desk.find_all(FINISH, "push button"):
        next_page(desk)


def fill_in(desk, *pages):
    """Each page a table of questions and answers."""
    for page in pages[:-1]:
        for question, answer in page.items():
            give(desk, question, answer)
        next_page(desk)
    for question, answer in pages[-1].items():
        give(desk, question, answer)
    desk.press(FINISH)


def choose_by_keys(desk, keys):
    """Presses on the page that is shown the key of each question that is chosen from, one after the other."""
    boxes = desk.find_all(role="radio button")
    questions = list(dict.fromkeys(each.description for each in boxes))
    if not questions:
        return
    desk.give_keyboard(boxes[0])
    desk.keys(*[keys[question] for question in questions])
    until(lambda: sum(each.has(desk.reader.CHECKED) for each in boxes) == len(questions),
          f"an answer to each of {questions}")
