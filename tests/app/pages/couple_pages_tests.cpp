// SPDX-License-Identifier: MIT
// What the pages Today, Couples and Summary show, on the demo practice.
#include "app/pages/before_session.h"
#include "app/pages/couple_list.h"
#include "app/pages/couple_summary.h"
#include "app/pages/today.h"

#include "app/couple_tags.h"
#include "app/demo/demo.h"
#include "app/demo_practice.h"
#include "app/make_report.h"
#include "app/record.h"
#include "app/safety.h"
#include "base/error.h"
#include "report/text/document_text.h"

#include <algorithm>

using namespace rekindle;
namespace fs = std::filesystem;

namespace {

struct OpenDemo {
    TemporaryFolder folder;
    std::unique_ptr<app::Workspace> workspace;

    explicit OpenDemo(int couples = 3)
    {
        auto surroundings = storage::surroundings_of_this_computer();
        surroundings.cost = storage::least_cost;
        programs::EncryptedPractices practices(surroundings);
        practices.create_filled(
            {folder / "p", "Harbour", "Dana", DemoPractice::passphrase}, [&](domain::Practice& practice) {
                app::fill_demo(practice, DemoPractice::library(), couples, 1, DemoPractice::until);
            });
        workspace = std::make_unique<app::Workspace>(
            folder / "p",
            practices.open(folder / "p", {app::Practices::Unlock::By::Passphrase, DemoPractice::passphrase}),
            std::make_shared<const app::Library>(DemoPractice::library()), [] {
                return base::Instant{DemoPractice::until + std::chrono::hours{12}, {}};
            });
    }

    domain::Practice& practice() { return workspace->practice(); }
    domain::Couple add(const char* a, const char* b)
    {
        return app::add_couple(practice(), {.label_a = a,
                                            .label_b = b,
                                            .pronouns_a = "they",
                                            .pronouns_b = "",
                                            .code = "",
                                            .opened = DemoPractice::until,
                                            .today = DemoPractice::until});
    }
    void flag(const domain::Couple& couple)
    {
        app::raise_flag(practice(), {.couple = couple,
                                     .side = domain::Side::B,
                                     .kind = domain::FlagKind::Other,
                                     .severity = domain::Severity::High,
                                     .words = "Talked of harm",
                                     .day = DemoPractice::until,
                                     .today = DemoPractice::until});
    }
};

struct EmptyPractice : OpenDemo {
    EmptyPractice() : OpenDemo(0) {}
};

} // namespace

BOOST_AUTO_TEST_SUITE(couple_pages_tests)

BOOST_FIXTURE_TEST_CASE(the_list_is_narrowed_by_what_is_typed_and_tells_when_it_changes, OpenDemo)
{
    const domain::Couple added = add("Ünal", "Kim");
    app::CoupleList list(*workspace);
    int changes = 0;
    const auto listening = list.changed.connect([&changes] { ++changes; });
    BOOST_TEST(list.count() == 4U);
    BOOST_TEST(list.summary() == "4 couples");
    list.search("üNAL");
    BOOST_TEST_REQUIRE(list.count() == 1U);
    BOOST_TEST(list.couple(0).code == added.code);
    list.search("üNAL"); // the same again
    BOOST_TEST(changes == 1);
    list.search("nobody is called that");
    BOOST_TEST(list.count() == 0U);
    BOOST_TEST(list.summary() == "No couple like that.");
    list.search("");
    list.only(domain::CoupleStatus::Separated);
    for (std::size_t i = 0; i < list.count(); ++i)
        BOOST_CHECK(list.couple(i).status == domain::CoupleStatus::Separated);
}

BOOST_FIXTURE_TEST_CASE(a_tag_is_a_word_in_the_list_found_by_a_part_of_it_and_narrows_it, EmptyPractice)
{
    const domain::Couple first = add("Noor", "Sam"), second = add("Kim", "Lee");
    add("Mai", "Juri");
    app::change_tags(practice(), first, {.add = {"wait list", "evenings"}, .remove = {}});
    app::change_tags(practice(), second, {.add = {"wait list"}, .remove = {}});
    app::CoupleList list(*workspace);
    constexpr std::size_t tags = app::couple_column_count - 1;
    BOOST_TEST(list.words(0, tags) == "evenings, wait list");
    BOOST_TEST(list.words(1, tags) == "wait list");
    BOOST_TEST(list.words(2, tags) == "");
    BOOST_TEST(list.words(1, 1) == "Kim");
    list.search("EVEN");
    BOOST_TEST_REQUIRE(list.count() == 1U);
    BOOST_TEST(list.couple(0).code == first.code);
    list.search("");
    BOOST_TEST(list.tags() == (std::vector<std::string>{"evenings", "wait list"}),
               boost::test_tools::per_element());
    list.only_tagged(1);
    BOOST_TEST(list.count() == 2U);
    BOOST_TEST((list.chosen_tag() == 1U));
    list.only(domain::CoupleStatus::Paused);
    BOOST_TEST(list.summary() == "No couple like that.");
    list.only(std::nullopt);
    list.only_tagged(std::nullopt);
    BOOST_TEST(list.count() == 3U);
}

BOOST_FIXTURE_TEST_CASE(the_list_goes_on_with_a_tag_while_somebody_has_it_and_shows_all_after_that,
                        EmptyPractice)
{
    const domain::Couple first = add("Noor", "Sam"), second = add("Kim", "Lee");
    app::set_typed_tags(practice(), first, "evenings, wait list");
    app::CoupleList list(*workspace);
    const auto listening = workspace->changed.connect([&] { list.refresh(); });
    list.only_tagged(1);
    BOOST_TEST(list.count() == 1U);
    app::set_typed_tags(practice(), second, "a new one");
    workspace->changed();
    BOOST_TEST((list.chosen_tag() == 2U)); // the same tag, in another place
    BOOST_TEST(list.couple(0).code == first.code);
    app::set_typed_tags(practice(), first, "");
    workspace->changed();
    BOOST_TEST(!list.chosen_tag().has_value());
    BOOST_TEST(list.count() == 2U);
}

BOOST_FIXTURE_TEST_CASE(a_long_list_begins_with_what_a_window_shows_and_has_all_before_it_is_narrowed,
                        EmptyPractice)
{
    practice().together([&] {
        for (int i = 0; i < 700; ++i) add(i == 699 ? "Zora" : "Noor", "Sam");
    });
    app::CoupleList list(*workspace);
    BOOST_TEST(list.count() == 100U);
    BOOST_TEST(list.summary() == "Up to " + list.couple(99).code + "; the others are being read.");
    const std::string hundredth = list.couple(99).code;
    int changes = 0;
    const auto listening = list.changed.connect([&changes] { ++changes; });
    BOOST_TEST(list.read_on());
    BOOST_TEST(list.count() == 100U); // shown once all are there
    while (list.read_on()) {
    }
    BOOST_TEST(changes == 1);
    BOOST_TEST(list.count() == 700U);
    BOOST_TEST(list.summary() == "700 couples");
    BOOST_TEST(list.couple(99).code == hundredth);
    BOOST_TEST(!list.read_on());
    for (const bool reads_on : {false, true}) {
        app::CoupleList searched(*workspace);
        if (reads_on) searched.read_on();
        searched.search("zora");
        BOOST_TEST_REQUIRE(searched.count() == 1U);
        BOOST_TEST(searched.couple(0).a.label == "Zora");
        BOOST_TEST(!searched.read_on());
        searched.search("");
        BOOST_TEST(searched.count() == 700U);
    }
    app::CoupleList changed(*workspace);
    changed.refresh();
    BOOST_TEST(changed.count() == 700U);
}

BOOST_FIXTURE_TEST_CASE(an_empty_list_says_what_to_do_first, EmptyPractice)
{
    BOOST_TEST(app::CoupleList(*workspace).summary().starts_with("No couples yet."));
}

BOOST_FIXTURE_TEST_CASE(today_has_what_every_couple_that_is_not_closed_needs_urgent_first, OpenDemo)
{
    const domain::Couple added = add("Noor", "Sam");
    flag(added);
    app::Today today(*workspace);
    std::size_t steps = 0;
    while (today.go_on()) ++steps;
    BOOST_TEST(steps == today.couples());
    BOOST_TEST(today.anything_urgent());
    BOOST_TEST(std::ranges::is_partitioned(today.rows(), [](const auto& row) { return row.task.urgent; }));
    BOOST_TEST(today.rows().front().task.words.find("Talked of harm") != std::string::npos);

    std::size_t expected = 0;
    for (const domain::Couple& couple : practice().couples().all()) {
        if (!domain::is_closed(couple.status))
            expected += app::couple_standing(practice(), couple, workspace->today()).tasks.size();
    }
    BOOST_TEST(today.rows().size() == expected);
}

BOOST_FIXTURE_TEST_CASE(looking_at_today_the_list_and_a_couple_is_in_the_audit_trail, EmptyPractice)
{
    const auto entries = [this](const std::string& what) {
        return std::ranges::count(practice().audit().entries(), what,
                                  [](const domain::AuditEntry& entry) { return entry.subject; });
    };
    const auto tasks = entries("tasks"), couples = entries("couples");
    app::Today(*workspace).go_on();
    app::CoupleList(*workspace).search("x");
    BOOST_TEST(entries("tasks") == tasks + 1);
    BOOST_TEST(entries("couples") == couples + 1);
}

BOOST_FIXTURE_TEST_CASE(the_summary_of_a_new_couple_says_who_they_are_and_what_is_missing, EmptyPractice)
{
    const domain::Couple couple = add("Noor", "Sam");
    const auto line = [&](const std::string& name) -> std::string {
        const app::CoupleSummary summary = app::couple_summary(*workspace, couple);
        const auto found = std::ranges::find(summary.lines, name, &app::CoupleSummary::Line::name);
        return found == summary.lines.end() ? "-" : found->words;
    };
    BOOST_TEST(line("Partner A") == "Noor (they)");
    BOOST_TEST(line("Partner B") == "Sam");
    BOOST_TEST(line("Since") == "2026-06-30, active");
    BOOST_TEST(line("Stage") == "enquiry");
    BOOST_TEST(line("Still needed") != "-");
    BOOST_TEST(line("Confidentiality policy") == "none is signed by both");
    BOOST_TEST(line("Last session") == "none yet");
    BOOST_TEST(line("Tags") == "none");
    app::set_typed_tags(practice(), couple, "wait list, evenings");
    BOOST_TEST(line("Tags") == "evenings, wait list");
    app::add_session(
        practice(), couple,
        {.day = DemoPractice::until, .kind = domain::SessionKind::Feedback, .today = DemoPractice::until});
    BOOST_TEST(line("Last session") == "2026-06-30, number 1 (feedback)");
}

BOOST_FIXTURE_TEST_CASE(before_a_session_the_page_of_the_report_is_shown_and_that_is_in_the_audit_trail,
                        OpenDemo)
{
    const domain::Couple couple = practice().couples().all().front();
    const std::string text = report::document_text(
        app::before_session(*workspace, fs::path(REKINDLE_SOURCE_DIR) / "reports", couple));
    report::Request request;
    request.report = "next-session";
    request.couple = couple.id;
    request.as_of = workspace->today();
    request.audience = domain::Audience::Counselor;
    const domain::AuditEntry last = practice().audit().entries().back();
    BOOST_TEST(last.action == "view");
    BOOST_TEST(last.subject_id == couple.id.value);
    BOOST_TEST(text ==
               app::report_text(practice(), fs::path(REKINDLE_SOURCE_DIR) / "reports", couple, request));
}

BOOST_FIXTURE_TEST_CASE(what_is_urgent_comes_with_the_words_for_a_crisis, EmptyPractice)
{
    const domain::Couple couple = add("Noor", "Sam");
    BOOST_TEST(app::couple_summary(*workspace, couple).crisis_text.empty());
    flag(couple);
    BOOST_TEST(app::couple_summary(*workspace, couple).crisis_text ==
               "Crisis numbers for your region are not set yet.");
    practice().office().set("crisis-text", "Call 112");
    BOOST_TEST(app::couple_summary(*workspace, couple).crisis_text == "In a crisis: Call 112");
    BOOST_TEST(app::couple_summary(*workspace, couple).tasks.front().urgent);
}

BOOST_AUTO_TEST_SUITE_END()
