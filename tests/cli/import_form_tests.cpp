// SPDX-License-Identifier: MIT
// A practice's own forms, with the key of an instrument: brought in, filled, scored; and what is refused.
#include "cli/three_questions.h"
#include "support/files.h"

using rekindle::cli::ExitCode;
using rekindle::json::Value;
using namespace three_questions;

namespace {

struct WithForm : CommandLine {
    std::string file = write("form.json", form("mine", "1", own));
    std::string map = write("map.json", R"({"kmss-1":"q1","kmss-2":"q2","kmss-3":"q3"})");

    std::vector<std::string> import_words(const std::string& form_file)
    {
        return {"forms", "import", form_file,           "--key",       "kmss",
                "--map", map,      "--licence-held-by", "The practice"};
    }
    Result answers(const std::string& partner, const std::string& text)
    {
        return run({"answers", "import", "--couple", "C-0001", "--partner", partner, write("r.json", text)});
    }
    /// The newest kmss score of a partner.
    double latest(const std::string& partner)
    {
        const auto shown = done({"--json", "progress", "show", "--couple", "C-0001"}).json();
        for (const Value& row : shown.find("scales")->items()) {
            if (row.text_of("scale") == "kmss")
                return row.find(partner)->find("latest")->find("score")->as_double();
        }
        return -1;
    }
    Value listed()
    {
        Value found = Value::array();
        const Value rows = done({"--json", "forms", "list"}).json();
        for (const Value& row : rows.items()) {
            if (row.find("own")->as_bool()) found.add(row);
        }
        return found;
    }
    /// How many times the trail says that a form was brought in or a text was kept.
    std::size_t brought_in()
    {
        const std::string trail = done({"audit", "list"}).out;
        std::size_t times = 0;
        for (const char* action : {"import-form", "freeze"}) {
            for (auto at = trail.find(action); at != std::string::npos; at = trail.find(action, at + 1))
                ++times;
        }
        return times;
    }
    void refused(const std::vector<std::string>& words, ExitCode code, const std::string& part)
    {
        const auto before = brought_in();
        const auto found = run(words);
        BOOST_TEST(found.code == code, found.out << found.err);
        BOOST_TEST(found.err.find(part) != std::string::npos, found.err);
        BOOST_TEST(brought_in() == before);
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(import_form_tests, WithForm)

BOOST_AUTO_TEST_CASE(an_imported_form_is_filled_and_its_scores_are_progress)
{
    create_with_couple();
    const auto imported = done(import_words(file));
    BOOST_TEST(imported.out.find("Rights: Walter R. Schumm") != std::string::npos, imported.out);
    BOOST_TEST(imported.out.find("Licence held by: The practice") != std::string::npos, imported.out);
    BOOST_TEST_REQUIRE(listed().items().size() == 1U);
    BOOST_TEST(listed().items()[0].text_of("id") == "mine");
    BOOST_TEST(done({"forms", "list"}).out.find("mine  Form mine (the practice's own)") != std::string::npos);
    BOOST_TEST(done({"forms", "show", "mine"}).out.find("q2 [integer]") != std::string::npos);
    BOOST_TEST(done({"forms", "show", "mine", "--raw"}).out == form("mine", "1", own));

    const std::string canonical = url("mine") + "|1";
    BOOST_TEST(answers("A", response(canonical, own, {3, 3, 3})).code == ExitCode::Done);
    BOOST_TEST(answers("A", response(canonical, own, {5, 6, 7}, "2026-04-06")).code == ExitCode::Done);
    BOOST_TEST(answers("B", response(canonical, own, {1, 1, 2})).code == ExitCode::Done);
    BOOST_TEST(answers("B", response(canonical, own, {1, 1, 8}, "2026-04-06")).code == ExitCode::Data);
    BOOST_TEST(latest("A") == 18);
    BOOST_TEST(latest("B") == 4);
    BOOST_TEST(done({"practice", "check"}).code == ExitCode::Done);
    BOOST_TEST(done({"audit", "verify"}).code == ExitCode::Done);
    BOOST_TEST(done({"audit", "list"}).out.find("import-form") != std::string::npos);
    // Nothing of it is seen without the practice.
    BOOST_TEST(bare({"forms", "show", "mine"}).code == ExitCode::NotFound);
    BOOST_TEST(bare({"forms", "list"}).out.find("mine  ") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(it_is_in_a_backup_with_its_answers)
{
    create_with_couple();
    done(import_words(file));
    BOOST_TEST(answers("A", response(url("mine") + "|1", own, {2, 2, 2})).code == ExitCode::Done);
    const std::string backup = done({"--json", "practice", "backup"}).json().text_of("backup");
    const std::string restored = (folder / "Restored.rekindle").string();
    BOOST_TEST(bare({"practice", "restore", backup, "--to", restored}).code == ExitCode::Done);
    std::filesystem::remove_all(practice());
    std::filesystem::rename(restored, practice());
    BOOST_TEST(listed().items().size() == 1U);
    BOOST_TEST(latest("A") == 6);
    BOOST_TEST(answers("A", response(url("mine") + "|1", own, {4, 4, 4}, "2026-04-06")).code ==
               ExitCode::Done);
    BOOST_TEST(latest("A") == 12);
}

BOOST_AUTO_TEST_CASE(the_same_again_changes_nothing_and_another_text_or_key_needs_a_new_version)
{
    create_with_couple();
    BOOST_TEST(done({"--json", "forms", "import", file}).json().find("new")->as_bool());
    BOOST_TEST(!done({"--json", "forms", "import", file}).json().find("new")->as_bool());
    BOOST_TEST(listed().items().size() == 1U);
    refused({"forms", "import", write("changed.json", form("mine", "1", own, 6))}, ExitCode::Data,
            "changed.json: /version: ");
    refused(import_words(file), ExitCode::Data, "form.json: /version: ");
    BOOST_TEST(listed().items().size() == 1U);

    const std::string next = write("next.json", form("mine", "2", own));
    done(import_words(next));
    BOOST_TEST(done(import_words(next)).out.find("already; nothing was changed") != std::string::npos);
    auto held_by_another = import_words(next);
    held_by_another.back() = "Somebody else";
    refused(held_by_another, ExitCode::Data, "next.json: /version: ");
    BOOST_TEST(listed().items().size() == 2U);
    BOOST_TEST(done({"--json", "forms", "show", "mine"}).json().text_of("version") == "2");
    BOOST_TEST(answers("A", response(url("mine") + "|1", own, {1, 1, 1})).code == ExitCode::Done);
    BOOST_TEST(answers("A", response(url("mine") + "|2", own, {1, 1, 1})).code == ExitCode::Done);
    BOOST_TEST(latest("A") == 3);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_scored_or_run_is_not_imported)
{
    create_with_couple();
    refused({"forms", "import", write("bad.json", R"({"resourceType":"Patient"})")}, ExitCode::Data,
            "bad.json: ");
    refused({"forms", "import", file, "--key", "kmss", "--map", map}, ExitCode::Refused, "needs a licence");
    refused({"forms", "import", file, "--key", "kmss"}, ExitCode::Data, "kmss.json: /items/kmss-1");
    refused({"forms", "import", file, "--key", "unheard-of"}, ExitCode::NotFound, "unheard-of");
    refused({"forms", "import", file, "--licence-held-by", "Dana"}, ExitCode::Call, "--key");
    BOOST_TEST(bare({"forms", "import", file}).code == ExitCode::Call);
    BOOST_TEST(listed().items().empty());
}

BOOST_AUTO_TEST_CASE(the_names_of_other_forms_are_theirs)
{
    create_with_couple();
    const std::string installed = source_file("forms/questionnaires/session-check-in/questionnaire.json");
    refused({"forms", "import", write("copy.json", installed)}, ExitCode::Data, "copy.json: /url: ");
    refused({"forms", "import", write("named.json", form("session-check-in", "1", own))}, ExitCode::Data,
            "named.json: /url: ");
    done({"forms", "import", file});
    std::string other = form("mine", "1", own);
    other.replace(other.find(url("mine")), url("mine").size(), url("other"));
    refused({"forms", "import", write("other.json", other)}, ExitCode::Data, "other.json: /id: ");
    BOOST_TEST(listed().items().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_key_whose_own_worked_example_does_not_come_out_is_not_imported)
{
    create_with_couple();
    const auto key = [&](int score) {
        return write("key.json", fmt::format(R"({{"questionnaire": "{}|1", "version": 1,
            "scales": [{{"id": "s", "title": "S", "rule": "sum", "items": ["q1", "q2", "q3"],
                         "direction": "higher-is-better"}}],
            "examples": [{{"name": "two of each", "answers": {{"q1": 2, "q2": 2, "q3": 2}},
                           "scales": {{"s": {{"score": {}}}}}, "alerts": []}}]}})",
                                             url("mine"), score));
    };
    refused({"forms", "import", file, "--key", key(99)}, ExitCode::Data, "/examples: two of each: ");
    BOOST_TEST(listed().items().empty());
    done({"forms", "import", file, "--key", key(6)});
    const auto examples = done({"--json", "forms", "examples"}).json();
    BOOST_TEST(examples.find("mismatches")->items().empty());
    BOOST_TEST(examples.find("examples")->as_double() ==
               bare({"--json", "forms", "examples"}).json().find("examples")->as_double() + 1);
}

BOOST_AUTO_TEST_CASE(a_name_that_would_write_elsewhere_is_refused)
{
    create_with_couple();
    for (const auto& [where, from] : {std::pair("/title", "Form mine"), std::pair("/id", R"("id":"mine)")}) {
        std::string text = form("mine", "1", own);
        text.insert(text.find(from) + std::string(from).size(), "\\u001b[2J\\n");
        refused({"forms", "import", write("form.json", text)}, ExitCode::Data,
                std::string("form.json: ") + where + ": must be one line");
    }
    BOOST_TEST(listed().items().empty());
}

BOOST_AUTO_TEST_SUITE_END()
