// SPDX-License-Identifier: MIT
// Real forms that others wrote. They are not ours to ship: without the folder (-DFHIR_CORPUS=) this says so
// and passes.
#include "base/read_file.h"
#include "forms/questionnaire/load.h"
#include "forms/response/codec.h"
#include "forms/score_file.h"
#include "json/parse.h"
#include "json/write.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>

using namespace rekindle;
using forms::Finding;
using forms::LoadedQuestionnaire;
using forms::Verdict;

namespace {

const std::filesystem::path corpus = REKINDLE_FHIR_CORPUS;

bool is_skipped()
{
    if (!corpus.empty() && std::filesystem::exists(corpus / "questionnaires")) return false;
    BOOST_TEST_MESSAGE("skipped: no folder of real forms was given (-DFHIR_CORPUS=)");
    std::puts("skipped: no folder of real forms was given (-DFHIR_CORPUS=)");
    return true;
}

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

bool has(const LoadedQuestionnaire& form, Finding::Effect effect)
{
    return std::ranges::find(form.findings, effect, &Finding::effect) != form.findings.end();
}

/// The linkIds that have an answer in the file, whether or not we can read it.
void collect_answered(const json::Value& parent, std::set<std::string>& answered)
{
    const json::Value* const items = parent.find("item");
    if (items == nullptr) return;
    for (const json::Value& item : items->items()) {
        if (const json::Value* const answers = item.find("answer");
            answers != nullptr && !answers->items().empty()) {
            answered.insert(item.text_of("linkId"));
            for (const json::Value& answer : answers->items()) collect_answered(answer, answered);
        }
        collect_answered(item, answered);
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(corpus_tests)

BOOST_AUTO_TEST_CASE(every_real_form_loads_and_its_verdict_agrees_with_its_findings)
{
    if (is_skipped()) return;
    std::map<std::string, std::map<std::string_view, int>> counts;
    for (const auto& file : files_below(corpus / "questionnaires")) {
        const std::string bytes = base::read_file(file);
        const LoadedQuestionnaire form = forms::load_questionnaire(bytes);
        const Verdict verdict = form.verdict();
        ++counts[file.parent_path().filename()][forms::word(verdict)];
        BOOST_TEST((form.bytes == bytes), file);
        BOOST_TEST(form.questionnaire.has_value() == (verdict != Verdict::CannotRun), file);
        BOOST_TEST(has(form, Finding::Effect::CannotRun) == (verdict == Verdict::CannotRun), file);
        if (verdict == Verdict::Whole) BOOST_TEST(!has(form, Finding::Effect::Limit), file);
        for (const Finding& finding : form.findings) BOOST_TEST(!finding.what.empty(), file);
        // The kept tree loses nothing.
        BOOST_TEST((json::parse(json::write(form.tree)).value == json::parse(bytes).value), file);
    }
    for (const auto& [kind, verdicts] : counts) {
        std::ostringstream line;
        line << kind << ":";
        for (const auto& [verdict, count] : verdicts) line << " " << verdict << " " << count;
        std::puts(line.str().c_str());
    }
    BOOST_TEST(!counts.empty());
}

BOOST_AUTO_TEST_CASE(what_applies_is_what_two_other_programs_agree_on)
{
    if (is_skipped()) return;
    std::map<std::string, LoadedQuestionnaire> loaded;
    std::istringstream lines(base::read_file(corpus / "verified_enable.jsonl"));
    int agreeing = 0, all = 0;
    for (std::string line; std::getline(lines, line); ++all) {
        const json::Value verified = json::parse(line).value.value();
        const std::string file = verified.text_of("questionnaire");
        if (!loaded.contains(file)) loaded[file] = forms::load_questionnaire(base::read_file(corpus / file));
        const LoadedQuestionnaire& form = loaded[file];
        if (!form.questionnaire) continue;
        const json::Value& response = *verified.find("response");
        const auto read = forms::read_response(response);
        std::set<std::string> answered, expected, found;
        collect_answered(response, answered);
        for (const json::Value& one : verified.find("answered_and_enabled")->items())
            expected.insert(one.text());
        for (const std::string& one :
             forms::enabled_items(form, read.response.value(), response, std::nullopt)) {
            if (answered.contains(one)) found.insert(one);
        }
        agreeing += found == expected;
    }
    std::printf("what applies: %d of %d agree\n", agreeing, all);
    BOOST_TEST(all > 0);
    BOOST_TEST(agreeing * 100 >= all * 98);
}

BOOST_AUTO_TEST_CASE(every_real_response_is_read_and_written_the_same)
{
    if (is_skipped()) return;
    int clean = 0, all = 0;
    for (const auto& file : files_below(corpus / "responses")) {
        const auto read = forms::read_response(base::read_file(file));
        BOOST_REQUIRE_MESSAGE(read.response.has_value(), file);
        ++all;
        clean += read.problems.empty();
        const auto again = forms::read_response(forms::write_response(*read.response, {}));
        BOOST_TEST((again.response == read.response), file);
    }
    std::printf("responses: %d read, %d without a problem\n", all, clean);
    BOOST_TEST(all > 0);
}

BOOST_AUTO_TEST_SUITE_END()
