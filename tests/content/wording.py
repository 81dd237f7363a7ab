#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""No form blames, gives the partners a gender or a marriage, speaks of screens, or asks with a double negative.

Checks every text of forms/: items, options, templates and what is said to the counselor. Also that no two items of one
form ask the same, that a statement to agree with holds one idea, that every scored domain has a reversed item, and that
what counts as done or kept in a homework template rests on no private answer: "partial" would tell it the other partner.

Usage: wording.py FOLDER of forms/   wording.py --self-test
"""
import json
import re
import sys
from pathlib import Path

FORBIDDEN = {
    "gender or marriage": "husband wife spouse spouses boyfriend girlfriend man men woman women male female he she him "
                          "her his hers himself herself guy guys lady ladies marriage married marital wedding bride groom",
    "blame": "fault faults guilty guilt culprit offender perpetrator victim abuser cheater liar lazy selfish stupid "
             "crazy toxic failure blame blames wrongdoer",
    "rank": "winner loser best worst better-half boss",
    "a screen, where it may be paper": "slider sliders click swipe scroll button checkbox",
    "other words of the house": "client clients patient patients therapist clinician counsellor user users case",
}
CHECKLISTS = {"ROOT", "SIGNS"}  # severity and frequency, one line a row: no statements to agree with
NEGATIVES = {"not", "never", "no", "nobody", "nothing", "none", "hardly", "barely", "cannot", "without", "seldom"}


def words(text):
    return re.findall(r"[a-z]+(?:[-'][a-z]+)*", text.lower().replace("’", "'"))


def strings(tree):
    """All texts a person reads, with a place. FHIR's own words (urls, codes, types) are left out."""
    silent = {"url", "system", "code", "linkId", "type", "resourceType", "subjectType", "id", "status", "name",
              "operator", "question", "version", "language", "kind", "domains", "measures", "private", "process",
              "valueCode", "valueCodeableConcept", "link_id", "items", "examples"}
    if isinstance(tree, dict):
        for name, value in tree.items():
            if name not in silent:
                yield from strings(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from strings(value)
    elif isinstance(tree, str):
        yield tree


def negatives(text):
    """Negative words outside quotes: quoted words are examples of what to say."""
    plain = re.sub(r"“[^”]*”", "", text)
    return [w for w in words(plain) if w in NEGATIVES or w.endswith("n't")]


def items_of(tree):
    for item in tree.get("item", []):
        yield item
        yield from items_of(item)


def check_text(text):
    found = []
    for kind, listed in FORBIDDEN.items():
        used = sorted(set(words(text)) & set(listed.split()))
        if used:
            found.append(f"{kind}: {', '.join(used)}: {text}")
    return found


def check_form(form):
    """Problems of one questionnaire."""
    problems, seen = [], {}
    for item in items_of(form):
        text = item.get("text", "")
        if item["type"] in ("display", "group"):
            continue
        if text in seen:
            problems.append(f"{item['linkId']} asks the same as {seen[text]}")
        seen[text] = item["linkId"]
        if item["type"] == "choice" and "agreement" in json.dumps(item):
            # One who disagrees with a statement that says "not" has to think twice.
            if negatives(text):
                problems.append(f"{item['linkId']}: negative statement to agree with: {text}")
            if len(words(text)) > 14:
                problems.append(f"{item['linkId']}: too long for one idea: {text}")
            if ", and " in text or " because " in text:
                problems.append(f"{item['linkId']}: two ideas: {text}")
        if len(negatives(text)) > 1:
            problems.append(f"{item['linkId']}: double negative: {text}")
    return problems


def check_key(key):
    """Every agreement scale has 5 or 6 items and at least one that is turned round."""
    problems = []
    for scale in key["scales"]:
        if not scale.get("domain") or scale["domain"] in CHECKLISTS:
            continue
        if not any(isinstance(item, dict) and item.get("reversed") for item in scale["items"]):
            problems.append(f"scale {scale['id']} has no reversed item")
        if len(scale["items"]) not in (5, 6):
            problems.append(f"scale {scale['id']} has {len(scale['items'])} items, not 5 or 6")
    return problems


def check_conditions(template):
    """No mark, ratio or shown item rests on an item that only its owner and the counselor see."""
    private = set(template.get("private", []))
    kept = template.get("kept", {})
    conditions = template.get("done_when", {}).get("all", [])
    conditions = conditions + [kept[name] for name in ("of", "whole", "half") if name in kept]
    problems = [f"what counts rests on the private item {condition['item']}" for condition in conditions
                if condition["item"] in private]
    for item in items_of({"item": template.get("log", []) + template.get("review", [])}):
        asked_after = {condition["question"] for condition in item.get("enableWhen", [])}
        if item["linkId"] not in private and asked_after & private:
            problems.append(f"{item['linkId']} is seen by both and asked only after a private answer")
    return problems


def check_all(folder):
    problems = []
    files = sorted(Path(folder).rglob("*.json"))
    for file in files:
        tree = json.loads(file.read_text(encoding="utf-8"))
        found = [problem for text in strings(tree) for problem in check_text(text)]
        if tree.get("resourceType") == "Questionnaire":
            found += check_form(tree)
        elif file.name == "key.json" or file.parent.name == "keys":
            found += check_key(tree)
        elif tree.get("kind"):
            for part in ("agreed", "log", "review"):
                found += check_form({"item": tree.get(part, [])})
            found += check_conditions(tree)
        problems += [f"{file.relative_to(folder)}: {problem}" for problem in found]
    return files, problems


def self_test():
    """The planted faults: each must be noticed."""
    agree = [{"valueCoding": {"system": "x/agreement"}}]

    def statement(text):
        return check_form({"item": [{"linkId": "a", "type": "choice", "text": text, "answerOption": agree}]})

    assert check_text("My husband listens.") and check_text("It is your fault.") and check_text("Ask her first.")
    assert check_text("Move each slider.")
    assert not check_text("My partner listens. We shelve the topic.")
    assert statement("I do not trust my partner.") and statement("We hug, and we talk.")
    assert statement("I am calm because my partner is kind.") and not statement("I can tell my partner how I feel.")
    assert statement("It is fine to say “not now” to a hug.") == []
    assert check_form({"item": [{"linkId": "a", "type": "text", "text": "Is there nothing you do not like?"}]})
    assert check_form({"item": [{"linkId": "a", "type": "text", "text": "Why?"}, {"linkId": "b", "type": "text",
                                                                                 "text": "Why?"}]})
    assert check_key({"scales": [{"id": "s", "domain": "COMM", "items": ["a", "b", "c", "d", "e"]}]})
    assert check_key({"scales": [{"id": "s", "domain": "COMM", "items": [{"link_id": "a", "reversed": True}]}]})
    condition = {"item": "a", "is": ["yes"]}
    assert check_conditions({"private": ["a"], "done_when": {"all": [condition]}})
    for part in ("of", "whole", "half"):
        assert check_conditions({"private": ["a"], "kept": {part: condition}})
        assert not check_conditions({"private": ["b"], "kept": {part: condition}})
    after = {"linkId": "b", "enableWhen": [{"question": "a"}]}
    assert check_conditions({"private": ["a"], "log": [after]})
    assert not check_conditions({"private": ["a", "b"], "log": [after]})
    return 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    files, problems = check_all(arguments[0])
    for problem in problems:
        print(problem, file=sys.stderr)
    print(f"{len(files)} files, {len(problems)} problems")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
