// SPDX-License-Identifier: MIT
// Sheets that look alike, and sheets on which a section was filled more than once.
#include "cli/own_forms.h"
#include "support/files.h"

#include "forms/paper/numbers.h"

#include <fmt/format.h>

using namespace rekindle;
using rekindle::cli::ExitCode;

namespace {

struct WithSheets : CommandLine {
    WithSheets() { create_with_couple(); }

    std::string print(const std::string& form, const std::string& partner, const std::string& day)
    {
        const std::string file = (folder / fmt::format("{}{}{}.pdf", form, partner, day)).string();
        return done({"--as-of", day, "--json", "forms", "print", form, "--out", file, "--couple", "C-0001",
                     "--partner", partner})
            .json()
            .text_of("code");
    }

    struct Sheet {
        std::string form, partner, printed, filled, rows;
        bool again = false;
    };
    Result type(const Sheet& sheet)
    {
        // A sheet printed again on its day has the same code.
        const std::string code = print_once(sheet);
        std::vector<std::string> words{
            "answers",   "type",        "--couple", "C-0001",
            "--partner", sheet.partner, "--form",   sheet.form,
            "--date",    sheet.printed, "--filled", sheet.filled,
            "--code",    code,          "--file",   write("sheet.csv", sheet.rows)};
        if (sheet.again) words.emplace_back("--again");
        return run(words);
    }
    std::size_t stored()
    {
        return done({"--json", "answers", "list", "--couple", "C-0001"}).json().items().size();
    }

    /// The first option of every question: nothing to tell, on a screen the most frequent sheet of all.
    static std::string lowest(const std::string& form_id)
    {
        std::string rows;
        const auto& form = *library(REKINDLE_SOURCE_DIR)->forms().find(form_id)->form.questionnaire;
        for (const forms::PrintedQuestion& question : forms::printed_questions(form)) {
            const bool ticks = !forms::printed_options(*question.item).empty();
            rows += fmt::format("{},{}\n", question.number, ticks ? "a" : "-");
        }
        return rows;
    }

private:
    std::string print_once(const Sheet& sheet)
    {
        std::string& code = m_codes[sheet.form + sheet.partner + sheet.printed];
        if (code.empty()) code = print(sheet.form, sheet.partner, sheet.printed);
        return code;
    }
    std::map<std::string, std::string> m_codes;
};

const std::string may_1 = "2026-05-01", may_2 = "2026-05-02", may_3 = "2026-05-03";

/// A section for each child, in it one question that only some are asked and a section for each toy.
const char* const children = R"({"resourceType":"Questionnaire","id":"children",
    "url":"https://rekindle.invalid/Questionnaire/children","version":"1","title":"Children","status":"active",
    "item":[{"linkId":"child","type":"group","repeats":true,"text":"A child","item":[
        {"linkId":"name","type":"string","text":"Name"},
        {"linkId":"school","type":"boolean","text":"At school?"},
        {"linkId":"grade","type":"integer","required":true,"text":"In which grade?",
         "enableWhen":[{"question":"school","operator":"=","answerBoolean":true}]},
        {"linkId":"toys","type":"group","repeats":true,"text":"A toy","item":[
            {"linkId":"toy","type":"string","text":"Which"},
            {"linkId":"loved","type":"boolean","text":"Loved?"}]}]},
      {"linkId":"pet","type":"group","repeats":true,"text":"A pet","item":[
        {"linkId":"kind","type":"string","text":"Which kind"}]}]})";

struct WithChildren : WithSheets {
    WithChildren()
    {
        own_forms::use(*this);
        std::filesystem::create_directory(data + "/forms/questionnaires/children");
        write("data/forms/questionnaires/children/questionnaire.json", children);
    }
    Result typed(const std::string& rows) { return type({"children", "A", may_1, may_1, rows}); }
};

} // namespace

BOOST_AUTO_TEST_SUITE(typed_repeats_tests)

BOOST_FIXTURE_TEST_CASE(both_partners_may_give_the_very_same_answers_on_paper, WithSheets)
{
    const std::string rows = lowest("safety-screen");
    BOOST_TEST(type({"safety-screen", "A", may_1, may_1, rows}).code == ExitCode::Done);
    const Result second = type({"safety-screen", "B", may_1, may_1, rows});
    BOOST_TEST(second.code == ExitCode::Done, second.err);
    BOOST_TEST(stored() == 2U);
    // The same partner's own sheet is there once, whatever is said.
    for (const bool again : {false, true})
        BOOST_TEST(type({"safety-screen", "B", may_1, may_1, rows, again}).code == ExitCode::Data);
    BOOST_TEST(stored() == 2U);
}

BOOST_FIXTURE_TEST_CASE(a_file_that_says_whose_it_is_may_hold_what_the_other_gave, WithSheets)
{
    const std::string file = examples("responses/a-intake-1.json");
    done({"answers", "import", "--couple", "C-0001", "--partner", "A", file});
    std::string text = source_file("examples/responses/a-intake-1.json");
    text.insert(text.find('{') + 1, R"("subject": {"display": "Partner B"},)");
    const std::vector<std::string> import{"answers", "import", "--couple", "C-0001"};
    auto words = import;
    words.push_back(write("b.json", text));
    const Result imported = run(words);
    BOOST_TEST(imported.code == ExitCode::Done, imported.err);
    BOOST_TEST(stored() == 2U);
}

BOOST_FIXTURE_TEST_CASE(a_sheet_that_was_typed_is_not_stored_again_under_another_day, WithSheets)
{
    const std::string rows = lowest("session-check-in");
    BOOST_TEST(type({"session-check-in", "A", may_1, may_2, rows}).code == ExitCode::Done);
    const Result again = type({"session-check-in", "A", may_1, may_3, rows});
    BOOST_TEST(again.code == ExitCode::Data);
    BOOST_TEST(again.err.find("with the same answers was typed already, as filled in on 2026-05-02. Nothing "
                              "was saved. If this is another sheet, say --again.") != std::string::npos,
               again.err);
    BOOST_TEST(stored() == 1U);
    BOOST_TEST(type({"session-check-in", "A", may_1, may_3, rows, true}).code == ExitCode::Done);
    BOOST_TEST(stored() == 2U);
}

BOOST_FIXTURE_TEST_CASE(a_sheet_that_cannot_be_the_one_typed_before_needs_no_word, WithSheets)
{
    const std::string rows = lowest("session-check-in");
    BOOST_TEST(type({"session-check-in", "A", may_1, may_1, rows}).code == ExitCode::Done);
    // Printed when the first was back; of the other partner; with another answer.
    BOOST_TEST(type({"session-check-in", "A", may_2, may_2, rows}).code == ExitCode::Done);
    BOOST_TEST(type({"session-check-in", "B", may_1, may_3, rows}).code == ExitCode::Done);
    std::string other = rows;
    other.replace(other.find("1,-"), 3, "1,3");
    BOOST_TEST(type({"session-check-in", "A", may_1, may_3, other}).code == ExitCode::Done);
    BOOST_TEST(stored() == 4U);
}

BOOST_FIXTURE_TEST_CASE(each_time_a_section_was_filled_every_question_needs_its_row, WithChildren)
{
    const Result missing = typed("1,Ann\n2,a\n3,4\n4,ball\n5,a\n1#2,Bo\n4#2.1,car\n4#2.2,doll\n6,-\n");
    BOOST_TEST(missing.code == ExitCode::Data);
    for (const char* place : {"2#2", "5#2.1", "5#2.2"})
        BOOST_TEST(missing.err.find(fmt::format("question {}: has no row; \"{},-\"", place, place)) !=
                       std::string::npos,
                   place << missing.err);
    // Bo is at no school, so the grade is not asked of Bo; the one pet is left open; toys of Bo stand twice.
    BOOST_TEST(missing.err.find("3#2") == std::string::npos, missing.err);
    BOOST_TEST(missing.err.find("6#2") == std::string::npos, missing.err);
    BOOST_TEST(stored() == 0U);
    const Result whole =
        typed("1,Ann\n2,a\n3,4\n4,ball\n5,a\n1#2,Bo\n2#2,b\n4#2.1,car\n4#2.2,doll\n5#2.1,-\n5#2.2,b\n6,-\n");
    BOOST_TEST(whole.code == ExitCode::Done, whole.err);
    BOOST_TEST(stored() == 1U);
}

BOOST_FIXTURE_TEST_CASE(what_must_be_answered_must_be_each_time_it_is_asked, WithChildren)
{
    const std::string first = "1,Ann\n2,b\n4,-\n5,-\n6,-\n";
    const Result open = typed(first + "1#2,Bo\n2#2,a\n3#2,-\n4#2.1,-\n5#2.1,-\n");
    BOOST_TEST(open.code == ExitCode::Data);
    BOOST_TEST(open.err.find("question 3#2: must be answered") != std::string::npos, open.err);
    BOOST_TEST(open.err.find("--unfinished says so.") != std::string::npos, open.err);
    BOOST_TEST(open.err.find("question 3#1") == std::string::npos, open.err);
    const Result skipped = typed(first + "1#3,Cy\n2#3,b\n4#3.1,-\n5#3.1,-\n");
    BOOST_TEST(skipped.err.find("question 1#2: has no row") != std::string::npos, skipped.err);
}

BOOST_AUTO_TEST_SUITE_END()
