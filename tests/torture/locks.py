# SPDX-License-Identifier: MIT
"""L1 and L2: two programs at one practice, and locks the system does not give."""
import os
import shutil
import time

from lab import Result, Writer, in_words, judge
from points import Job, sweep


class Two:
    """L1: the second one is refused and told by whom; a killed one holds nothing; no update is lost."""
    PLANTS = ["no-lock"]

    @staticmethod
    def run(lab, plant):
        result, slowest = Result(), 0.0
        for i in range(3 if plant else lab.number(10, 100)):
            folder = lab.fresh()
            first = Writer(lab, folder, "--hold", plant=plant, command="start")
            first.read_lines(1)
            started = time.monotonic()
            second = lab.call("start", folder)
            slowest = max(slowest, time.monotonic() - started)
            result.count("second starts")
            result.demand(second.returncode == 6 and "ada on desk since" in second.stderr and in_words(second.stderr),
                          f"the second one ended with {second.returncode}: {second.stderr}")
            first.kill()
            after = lab.call("start", folder)
            result.count("locks of killed ones recovered", after.returncode == 0)
            result.demand(after.returncode == 0, "after a kill it does not open: " + after.stderr)
            shutil.rmtree(folder)
        for _ in range(0 if plant else lab.number(5, 50)):
            folder = lab.fresh()
            both = [Writer(lab, folder, "--count", 5) for _ in range(2)]
            for writer in both:
                code = writer.finish()
                result.demand(code == 0 or "open" in writer.said, f"ended with {code}: {writer.said}")
            for writer in both:
                if writer.lines:
                    result.count("writers at once that got in")
                    judge(lab, result, writer, folder)
            shutil.rmtree(folder)
        result.figures["ms for the slowest refusal"] = round(slowest * 1000)
        return result


class Refused:
    """L2: without a lock nothing is written, and it is said."""
    PLANTS = ["write-before-lock"]

    @staticmethod
    def run(lab, plant):
        result = Result()
        planted = ["--plant", plant] if plant else []

        def prepare(place):
            return [lab.program, "start", shutil.copytree(lab.template, os.path.join(place, "p")), *planted]

        def judge_one(done, place, where):
            result.demand(done.returncode == 6 and in_words(done.stderr), f"{where}: {done.returncode}: {done.stderr}")
            for name in ("practice.db", "keys.json", "keys-copy.json", "anchor.json"):
                with open(os.path.join(lab.template, name), "rb") as one, open(os.path.join(place, "p", name), "rb") as two:
                    result.demand(one.read() == two.read(), f"{where}: {name} was written")
            kind, found = lab.verdict(os.path.join(place, "p"))
            result.demand(kind == "ok", f"{where}: {found}")

        ways = [(f"error={error}", "+") for error in ("ENOLCK", "EACCES", "EROFS")]
        for call in ("flock", "fcntl"):
            sweep(lab, result, Job("opening", prepare), judge_one, [call], ways, first=1)
        return result
