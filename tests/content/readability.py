#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""How easy are the words that partners read? Prints the Flesch-Kincaid grade of every form and homework template.

Of a template that is all they read: title, reason, steps, stages, levels, kinds of touch, what is agreed, what done means, the
name of its ratio, every item of log and review, and every option. What is for the counselor alone is left out.

Fails when the whole is above WHOLE_LIMIT, one text is above TEXT_LIMIT (grade 7 is about age 12), or one sentence has
more than LONGEST words: a partner who is tired reads these.

Usage: readability.py [FOLDER of forms/]   readability.py --self-test
"""
import json
import re
import sys
from pathlib import Path

WHOLE_LIMIT = 4.0
TEXT_LIMIT = 7.0
LONGEST = 24
SHORTEST = 4  # labels and slider ends are no sentences and would make the figure look better than it is

# Where the usual counting of vowel groups is wrong for words we use.
SYLLABLES = {"people": 2, "sometimes": 2, "something": 2, "somebody": 3, "everyday": 3, "every": 2, "evening": 2,
             "homework": 2, "sincere": 2, "done": 1, "being": 2, "reliving": 3, "useful": 2, "quiet": 2, "idea": 3,
             "ideas": 3, "real": 1, "really": 2, "reason": 2, "create": 2, "apology": 4, "apologise": 4}


def syllables(word):
    """Syllables of one English word, by groups of vowels."""
    word = word.lower().replace("’", "'")
    if word in SYLLABLES:
        return SYLLABLES[word]
    word = re.sub(r"'s?$", "", word)
    count = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and count > 1:
        count -= 1
    if word.endswith("es") and not word.endswith(("ses", "ces", "ges", "xes", "zes", "shes", "ches", "ies", "les")):
        count -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")) and count > 1:
        count -= 1
    return max(count, 1)


def sentences(text):
    """Sentences as lists of words."""
    parts = re.split(r"[.!?]+", text)
    found = [re.findall(r"[A-Za-z]+(?:['’][A-Za-z]+)?", part) for part in parts]
    return [words for words in found if len(words) >= SHORTEST]


def grade(texts):
    """Flesch-Kincaid grade: 0.39 words per sentence + 11.8 syllables per word - 15.59."""
    all_sentences = [words for text in texts for words in sentences(text)]
    words = [word for words in all_sentences for word in words]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(all_sentences) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def item_texts(items):
    """Texts of FHIR items that are whole sentences or questions."""
    for item in items:
        if "text" in item:
            yield item["text"]
        yield from item_texts(item.get("item", []))


def option_texts(items):
    """Texts of the options of FHIR items."""
    for item in items:
        for option in item.get("answerOption", []):
            text = option.get("valueCoding", {}).get("display") or option.get("valueString")
            if text:
                yield text
        yield from option_texts(item.get("item", []))


def client_texts(tree):
    """What a partner reads in one file."""
    if tree.get("resourceType") == "Questionnaire":
        return list(item_texts(tree["item"]))
    texts = [tree["title"], tree["why"], *tree["steps"]]
    for stage in tree.get("forgiveness", {}).get("stages", []):
        texts += [stage["title"], stage["exercise"]]
    texts += tree.get("goal_plan", {}).get("level_prompts", [])
    touch = tree.get("touch_ritual", {})
    texts += [each if isinstance(each, str) else each["touch"] for each in touch.get("touches", [])] + [touch[name] for name in ("stop_signal",) if name in touch]
    texts += [tree[part][name] for part, name in (("done_when", "says"), ("kept", "title")) if part in tree]
    for part in ("agreed", "log", "review"):
        items = tree.get(part, [])
        texts += [*item_texts(items), *option_texts(items)]
    return texts


def check(files):
    """Problems over files given as {name: tree}; prints the figures."""
    problems, everything = [], []
    for name, tree in files.items():
        texts = client_texts(tree)
        everything += texts
        print(f"{grade(texts):5.1f}  {len(texts):3} texts  {name}")
        for text in texts:
            if grade([text]) > TEXT_LIMIT:
                problems.append(f"{name}: grade {grade([text]):.1f} is above {TEXT_LIMIT}: {text}")
            problems += [f"{name}: {len(words)} words in one sentence: {' '.join(words)}"
                         for words in sentences(text) if len(words) > LONGEST]
    whole = grade(everything)
    print(f"{whole:5.1f}  {len(everything):3} texts  all together (limit {WHOLE_LIMIT})")
    if whole > WHOLE_LIMIT:
        problems.append(f"all together: grade {whole:.1f} is above {WHOLE_LIMIT}")
    return problems


def self_test():
    """The planted fault: academic wording must be refused."""
    hard = {"title": "Interpersonal reconciliation facilitation", "why": "Habitual acknowledgement of interactional "
            "vulnerabilities facilitates the consolidation of reciprocal accountability between participants.",
            "steps": ["Operationalise individualised communication opportunities collaboratively."],
            "log": [], "review": []}
    easy = {"title": "A hug", "why": "A hug can feel good.", "steps": ["Ask your partner first."], "log": [], "review": []}
    assert [syllables(w) for w in ("hug", "partner", "homework", "quiet", "late", "goals")] == [1, 2, 2, 2, 1, 1]
    assert check({"hard": hard}), "hard words were not noticed"
    assert not check({"easy": easy}), "easy words were refused"
    academic, plain = hard["why"], easy["why"]
    for words in (academic, plain):
        option = [{"valueCoding": {"code": "a", "display": words}}]
        for part in ({"done_when": {"says": words}}, {"kept": {"title": words}}, {"agreed": [{"text": words}]},
                     {"log": [{"text": words}]}, {"review": [{"text": words}]}, {"log": [{"answerOption": option}]},
                     {"agreed": [{"item": [{"answerOption": option}]}]}, {"review": [{"answerOption": option}]},
                     {"touch_ritual": {"touches": [{"touch": words, "level": 1}]}}, {"touch_ritual": {"stop_signal": words}}):
            assert bool(check({"one part": dict(easy, **part)})) == (words == academic), f"{part} is not judged"
    long_one = dict(easy, why=" ".join(["we go"] * 20) + ".")
    assert check({"long": long_one}), "an endless sentence was not noticed"
    return 0


def main(arguments):
    if arguments == ["--self-test"]:
        return self_test()
    folder = Path(arguments[0])
    names = sorted(folder.glob("questionnaires/*/questionnaire.json")) + sorted(folder.glob("homework/*.json"))
    if not names:
        print(f"no forms in {folder}", file=sys.stderr)
        return 2
    problems = check({str(n.relative_to(folder)): json.loads(n.read_text(encoding="utf-8")) for n in names})
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
