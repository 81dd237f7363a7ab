#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Does check.py see what it is there to see? Each case plants one violation in a copy of the real src/, and demands
that the check ends with 1 and names the file, the line and what is wrong, none of which it says about the copy before.
"""
import contextlib
import io
import shutil
import tempfile
import unittest
from pathlib import Path

import check as checker

ROOT = Path(__file__).resolve().parents[2]
LICENCE = "// SPDX-License-Identifier: MIT\n"


def copy_of_the_sources(root):
    shutil.copytree(ROOT / "src", root / "src")
    shutil.copytree(ROOT / "tests" / "architecture", root / "tests" / "architecture")


def check(root):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        status = checker.main([str(root)])
    return status, printed.getvalue()


class CheckTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = Path(folder.name)
        copy_of_the_sources(cls.root)
        _, cls.before = check(cls.root)

    def write(self, path, text):
        """Until the end of the test."""
        if path.exists():
            before = path.read_bytes()
            self.addCleanup(lambda: path.write_bytes(before))
        else:
            new = [folder for folder in path.parents if not folder.exists()]
            path.parent.mkdir(parents=True, exist_ok=True)
            if new:
                self.addCleanup(lambda: shutil.rmtree(new[-1]))
            else:
                self.addCleanup(path.unlink)
        path.write_text(text, encoding="utf-8")

    def plant(self, name, text, licence=LICENCE):
        self.write(self.root / "src" / name, licence + text)

    def rules(self, name, edit):
        path = self.root / "tests" / "architecture" / name
        self.write(path, edit(path.read_text(encoding="utf-8")))

    def assert_named(self, *messages):
        status, output = check(self.root)
        self.assertEqual(status, 1)
        for message in messages:
            with self.subTest(message=message):
                self.assertNotIn(message, self.before)
                self.assertIn(message, output)

    def assert_caught(self, name, text, message, licence=LICENCE):
        self.plant(name, text, licence)
        self.assert_named(message)

    def assert_allowed(self, name, text):
        self.plant(name, text)
        self.assertNotIn(name, check(self.root)[1])

    # layers

    def test_a_lower_layer_may_not_include_a_higher_one(self):
        self.assert_caught("domain/planted.cpp", '\n#include "storage/planted.h"\n',
                           'src/domain/planted.cpp:3: domain may not include "storage/planted.h"')

    def test_an_include_that_is_commented_out_does_not_count(self):
        self.assert_allowed("domain/planted.cpp", '// #include "storage/a.h"\n/*\n#include "cli/b.h"\n*/\n')

    def test_a_module_may_include_itself_and_what_is_below(self):
        self.assert_allowed("app/planted.cpp", '#include "app/a.h"\n#include "domain/b.h"\n#include <vector>\n')

    def test_a_folder_without_a_layer_is_named(self):
        self.assert_caught("extras/planted.h", "", "src/extras/planted.h:1: the folder extras is not in layers.txt")

    def test_a_relative_include_is_named(self):
        self.assert_caught("domain/planted.cpp", '#include "../storage/planted.h"\n',
                           'src/domain/planted.cpp:2: "../storage/planted.h" is not written from src/ on')

    def test_layers_cannot_point_up(self):
        self.rules("layers.txt", lambda text: text.replace("domain:   base\n", "domain:   base storage\n"))
        self.assert_named("layers.txt: domain names storage, which does not stand above it")

    # third-party headers

    def test_each_third_party_header_has_one_home(self):
        messages = []
        for header, home in (("nlohmann/json.hpp", "json"), ("soci/soci.h", "storage"), ("sqlite3.h", "storage"),
                             ("sodium.h", "storage"), ("xlsxwriter.h", "report/xlsx"), ("wx/wx.h", "gui"),
                             ("cairo.h", "report/paint"), ("pango/pango.h", "report/paint"), ("CLI/CLI.hpp", "cli")):
            name = f"app/planted_{len(messages)}.cpp"
            self.plant(name, f"#include <{header}>\n")
            messages.append(f"src/{name}:2: <{header}> may be included in {home} only")
        self.assert_named(*messages)

    def test_a_home_may_be_a_folder_inside_a_module(self):
        self.assert_caught("report/planted.cpp", "#include <xlsxwriter.h>\n",
                           "src/report/planted.cpp:2: <xlsxwriter.h> may be included in report/xlsx only")
        self.assert_allowed("report/xlsx/planted.cpp", "#include <xlsxwriter.h>\n")

    def test_an_unknown_library_has_no_home(self):
        self.assert_caught("app/planted.cpp", "#include <boost/optional.hpp>\n",
                           "src/app/planted.cpp:2: <boost/optional.hpp> has no home yet")

    def test_a_type_has_one_home_in_a_module(self):
        self.plant("app/planted_record.h", "struct CoupleRecord {\n};\n")
        self.assert_named("app/planted_record.h:2: CoupleRecord is a type of app/pages/couple_record.h already")

    # sizes

    def test_no_file_has_more_than_500_lines(self):
        self.assert_caught("base/planted.cpp", "\n" * 500, "src/base/planted.cpp:1: 501 lines, over 500")

    def test_a_file_may_have_500_lines(self):
        self.plant("base/planted.cpp", "\n" * 499)
        self.assertNotIn("planted.cpp:1: 500 lines", check(self.root)[1])

    def test_nineteen_of_twenty_files_are_short(self):
        for number in range(len(list((self.root / "src").rglob("*.*"))) // 10):
            self.plant(f"base/planted_{number}.cpp", "\n" * 300)
        self.assert_named("files have over 300 lines: ", "base/planted_0.cpp 301")

    def test_the_median_is_small(self):
        for number in range(len(list((self.root / "src").rglob("*.*")))):
            self.plant(f"base/planted_{number}.cpp", "\n" * 130)
        self.assert_named("src: the median file has 131 lines, over 120")

    # words

    def test_words_with_a_reason_not_to_use_them(self):
        messages = []
        for module, text, word in (
                ("storage", "soci::row row;\n", "soci::row"),
                ("storage", 'run("SELECT * FROM couple WHERE code = " + code);\n', '"SELECT * FROM couple WHERE code = " +'),
                ("storage", 'run(fmt::format("DELETE FROM couple WHERE code = {}", code));\n', 'format("DELETE'),
                ("storage", 'text += " WHERE code = ";\n', '+= " WHERE'),
                ("forms", "std::regex pattern;\n", "std::regex"),
                ("forms", "std::wregex pattern;\n", "std::wregex"),
                ("base", "using namespace std;\n", "using namespace std;"),
                ("domain", "auto now = std::chrono::system_clock::now();\n", "system_clock::now"),
                ("report", "auto now = std::chrono::steady_clock::now();\n", "steady_clock::now"),
                ("report", "auto now = std::time(nullptr);\n", "std::time("),
                ("app", "std::cerr << text;\n", "std::cerr"),
                ("app", "sprintf(buffer, text);\n", "sprintf("),
                ("app", "std::system(command);\n", "std::system("),
                ("app", 'say("{} marks are later", later);\n', 'say("{} marks'),
                ("app", "// TODO the rest\n", "TODO"),
                ("app", "// FIXME the rest\n", "FIXME")):
            name = f"{module}/planted_{len(messages)}.cpp"
            self.plant(name, text)
            messages.append(f"src/{name}:2: '{word}' is not used here: ")
        self.assert_named(*messages)

    def test_a_comment_may_say_why_a_thing_is_not_used(self):
        self.assert_allowed("storage/planted.cpp", "// soci::row truncates\nconst char* why = \"std::regex\";\n")

    def test_a_digit_separator_does_not_open_a_literal(self):
        self.assert_caught("base/planted.cpp", "int a = 1'000; std::regex b; int c = 2'000;\n",
                           "src/base/planted.cpp:2: 'std::regex'")

    def test_a_raw_literal_ends_where_it_ends(self):
        self.assert_caught("base/planted.cpp", 'auto a = R"x(" // )x"; std::regex b;\n',
                           "src/base/planted.cpp:2: 'std::regex'")

    def test_names_that_say_nothing(self):
        messages = []
        for name, text, line, word in (("app/form_manager.h", "", 1, "form_manager.h"),
                                       ("base/helpers.cpp", "", 1, "helpers.cpp"),
                                       ("base/text_utils.h", "", 1, "text_utils.h"),
                                       ("app/planted_1.h", "\nclass CoupleManager;\n", 3, "CoupleManager"),
                                       ("app/planted_2.h", "struct DateHelper {};\n", 2, "DateHelper"),
                                       ("app/planted_3.h", "namespace utilities {}\n", 2, "utilities")):
            self.plant(name, text)
            messages.append(f"src/{name}:{line}: '{word}' is not used here: ")
        self.assert_named(*messages)

    # errors

    def test_errors_are_caught_where_all_of_them_end(self):
        self.assert_caught("app/planted.cpp", "void f()\n{\n    try { g(); } catch (...) {}\n}\n",
                           "src/app/planted.cpp:4: 'try' stands in the files of may_catch.txt only")

    def test_every_catch_has_a_reason(self):
        self.plant("app/planted.cpp", "void f() { try { g(); } catch (...) {} }\n")
        self.rules("may_catch.txt", lambda text: text + "app/planted.cpp:\n")
        self.assert_named("may_catch.txt: app/planted.cpp has no reason")

    def test_what_is_allowed_to_catch_exists(self):
        self.rules("may_catch.txt", lambda text: text + "app/gone.cpp: long ago\n")
        self.assert_named("may_catch.txt: there is no src/app/gone.cpp")

    # reading

    def test_what_is_shown_is_read_through_the_one_door(self):
        messages = []
        for text, word in (("auto all = practice.responses().of(id);\n", ".responses()"),
                           ("auto& store = practice->goals();\n", "->goals()"),
                           ("auto all = practice.session_notes().of(id);\n", ".session_notes()"),
                           ("auto& store = practice->psychotherapy_notes();\n", "->psychotherapy_notes()"),
                           ("auto all = practice\n    .homework().of(id);\n", ".homework()"),
                           ("auto all = practice.couples()\n    .sessions(couple.id);\n", ".sessions(c"),
                           ("auto all = couples->status_changes(id);\n", "->status_changes(i"),
                           ("auto all = practice.couples().tags(id);\n", ".tags(i"),
                           ("auto all = practice.couples().tags_of_all();\n", ".tags_of_all("),
                           ("void f(domain::Responses& store);\n", "domain::Responses&")):
            name = f"cli/planted_{len(messages)}.cpp"
            self.plant(name, text)
            messages.append(f"src/{name}:{3 if word == '.sessions(c' or chr(10) + '    .h' in text else 2}: "
                            f"'{word}' looks into a store")
        self.assert_named(*messages)

    def test_reading_and_the_library_have_names_like_the_stores(self):
        self.assert_allowed("cli/planted.cpp", "auto a = reading.goals();\nauto b = m_library.homework().find(id);\n"
                                               "auto c = context.library().homework().entries();\n"
                                               "auto d = reading.sessions();\n")

    def test_a_file_that_looks_into_no_store_is_not_on_the_list(self):
        self.plant("app/planted.cpp", "int nothing = 0;\n")
        self.rules("may_read.txt", lambda text: text + "app/planted.cpp: long ago\n")
        self.assert_named("may_read.txt: src/app/planted.cpp looks into no store")

    # the rest

    def test_every_file_begins_with_the_licence_line(self):
        self.assert_caught("app/planted.h", "#pragma once\n", "src/app/planted.h:1: the first line is not the licence",
                           licence="")

    def test_an_empty_source_folder_is_not_a_success(self):
        (self.root / "src").rename(self.root / "kept")
        self.addCleanup(lambda: (self.root / "kept").rename(self.root / "src"))
        self.assert_named("there is nothing to check")


if __name__ == "__main__":
    unittest.main()
