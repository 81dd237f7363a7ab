# SPDX-License-Identifier: MIT
"""Walks over every page and dialog as a screen reader and the Tab key do: each control has a name, and the keyboard comes
to it: every_control.py PROGRAM REKINDLE_CLI"""
import contextlib
import sys

from desk import NeverCame, Program, Screen, make_demo, until
from walk import pages

INTERACTIVE = {"push button", "toggle button", "check box", "radio button", "text", "password text", "combo box", "slider",
               "spin button", "list box", "table", "tree table", "page tab list", "link"}
# Parts of a control: the control itself has the name and the keyboard.
PARTS = {"table cell", "list item", "menu item", "table column header", "scroll bar", "separator"}
# The toolkit keeps the part of a choice that takes the keyboard to itself; while it has it, nothing else seems to.
IN_A_CHOICE = "the keyboard is in a choice"


def top(desk):
    """The dialog, if there is one, else the window."""
    return (desk.find_all(role="dialog") or desk.find_all(role="frame"))[-1]


def place(node):
    return node.role, node.name, node.place()


def controls(desk):
    """What can be worked with; a toolbar and a menu do what the menus and their keys do."""
    def below(node):
        for child in node.children():
            role = child.role
            if role in ("tool bar", "menu bar") or not child.has(desk.reader.SHOWING):
                continue
            if role in INTERACTIVE and child.has(desk.reader.SENSITIVE):
                child.group = node
                yield child
            elif role not in PARTS:
                yield from below(child)
    return list(below(top(desk)))


def reached_by_tab(desk, wanted):
    """What the keyboard comes to, Tab by Tab, and where that was then: what is reached may be scrolled to. Ends early where
    all that is wanted was reached."""
    reached, nodes = set(), []
    chosen = [each for each in wanted if each.role == "radio button" and each.has(desk.reader.CHECKED)]
    answered = [each.group for each in chosen]
    alone = [each for each in wanted
             if each.role != "combo box" and (each.role != "radio button" or each in chosen or each.group not in answered)]
    choices = {IN_A_CHOICE} if any(each.role == "combo box" for each in wanted) else set()
    for _ in range(2 * len(wanted) + 8):  # once around, past what is not counted
        if choices <= reached and all(each in nodes for each in alone):
            break
        focused = before = desk.focused()
        # The keyboard is in a row or a cell of what has the name.
        if focused and focused.role in PARTS:
            focused = next(each for each in controls(desk) if focused in each.walk())
        reached.add(place(focused) if focused else IN_A_CHOICE)
        nodes.append(focused)
        desk.keys("Tab")
        with contextlib.suppress(NeverCame):  # where there is one control alone, it stays
            until(lambda: desk.focused() != before, "another control", patience=0.5)
    return reached, nodes


def arrows_lead_to(desk, control, found, was_reached):
    """Where one of a group is chosen Tab comes to that one, and arrows lead to the others of the same group."""
    group = [each for each in found if each.group == control.group and each.role == control.role]
    if control.role == "radio button":
        group = [each for each in group if each.has(desk.reader.CHECKED)]
    elif not (control.group.name or "").startswith("Occasions of"):
        return False
    return any(was_reached(each) for each in group)


def demand_all_is_well(desk, page):
    wrong = []
    found = controls(desk)
    for control in found:
        if not (control.name or "").strip():
            wrong.append(f"{page}: a {control.role} has no name")
    reached, nodes = reached_by_tab(desk, found)

    def was_reached(control):
        return control in nodes or place(control) in reached or (control.role == "combo box" and IN_A_CHOICE in reached)
    for control in found:
        if not was_reached(control) and not arrows_lead_to(desk, control, found, was_reached):
            wrong.append(f"{page}: the keyboard does not come to the {control.role} {control.name!r}")
    print(f"{page}: {len(found)} controls")
    assert found, f"{page} has no controls at all"
    return wrong


def main(program, cli):
    with Screen() as screen:
        make_demo(screen, cli)
        with Program(screen, program) as desk:
            wrong = [trouble for page in pages(desk) for trouble in demand_all_is_well(desk, page)]
            desk.end()
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
