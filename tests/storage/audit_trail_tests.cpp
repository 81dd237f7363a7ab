// SPDX-License-Identifier: MIT
#include "storage/audit_trail.h"

#include "storage/anchor.h"
#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace rekindle;
using namespace rekindle::storage;

namespace {

struct Fixture {
    Fixture()
    {
        sample::create(folder.root);
        practice = sample::open(folder.root);
        sample::fill(*practice);
        reopen();
    }
    void reopen()
    {
        practice.reset();
        practice = sample::open(folder.root);
    }
    /// Does with the closed database what somebody who has the key could, then opens it again without its
    /// anchor's protection or with it. The first bad entry, -1 when it was refused.
    std::int64_t after_tampering(const std::string& script)
    {
        practice.reset();
        {
            Connection connection(folder.database(), sample::keys_of(folder.root).pages);
            connection.run("PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF; DROP TRIGGER "
                           "audit_never_changes; "
                           "DROP TRIGGER audit_never_shrinks; DROP TRIGGER audit_has_no_gaps; "
                           "DROP TRIGGER definition_never_changes");
            connection.run(script.c_str());
        }
        std::int64_t bad = -1;
        const auto error = sample::error_of([&] {
            practice = sample::open(folder.root);
            bad = practice->audit().first_bad_entry().value_or(0);
        });
        return error ? -1 : bad;
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    std::unique_ptr<domain::Practice> practice;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(audit_trail_tests, Fixture)

BOOST_AUTO_TEST_CASE(every_change_has_exactly_one_entry_that_says_who_when_and_what)
{
    const auto before = practice->audit().entries().size();
    const auto couple = sample::couple(*practice, "C-0009");
    practice->couples().add(couple);
    const auto session = sample::session(*practice, couple, 1);
    practice->couples().add(session);
    auto response = sample::response(*practice, couple);
    response.status = domain::Progressing::InProgress;
    practice->responses().save(response);
    practice->responses().save_answer(response.id, {{{{"new", 0}}}, true, domain::Visibility::Normal});
    const auto homework = sample::assignment(*practice, couple, session);
    practice->homework().assign(homework);
    const auto entry = sample::log_entry(*practice, homework);
    practice->homework().log(entry);
    const auto review = sample::review(*practice, homework);
    practice->homework().review(review);
    practice->homework().end(homework.id, homework.start);
    const auto goal = sample::goal(*practice, couple);
    practice->goals().add(goal);
    practice->goals().set_step(goal.id, goal.steps[0]);
    practice->goals().rate(goal.id, {goal.set_on, domain::RatedBy::A, 0});
    practice->definitions().freeze({{domain::DefinitionKind::Homework, "touch", "1"}, "{}"});
    practice->audit().record("export", "report", "progress");

    const std::vector<std::array<std::string, 3>> expected{{"add", "couple", couple.id.value},
                                                           {"add", "session", session.id.value},
                                                           {"save", "response", response.id.value},
                                                           {"save-answer", "response", response.id.value},
                                                           {"assign", "assignment", homework.id.value},
                                                           {"log", "log-entry", entry.id.value},
                                                           {"review", "review", review.id.value},
                                                           {"end", "assignment", homework.id.value},
                                                           {"add", "goal", goal.id.value},
                                                           {"set-step", "goal", goal.id.value},
                                                           {"rate", "goal", goal.id.value},
                                                           {"freeze", "definition", "homework touch|1"},
                                                           {"export", "report", "progress"}};
    const auto entries = practice->audit().entries();
    BOOST_REQUIRE(entries.size() == before + expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        const domain::AuditEntry& found = entries[before + i];
        BOOST_TEST(found.number == static_cast<std::int64_t>(before + i) + 1);
        BOOST_TEST(found.action == expected[i][0]);
        BOOST_TEST(found.subject == expected[i][1]);
        BOOST_TEST(found.subject_id == expected[i][2]);
        BOOST_TEST(found.counselor == "Dr. Ada Stone");
        BOOST_TEST(found.system_account == "ada");
        BOOST_TEST((found.when.offset == std::chrono::minutes{60}));
        BOOST_TEST((i == 0 || entries[before + i - 1].when < found.when));
    }
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(creating_and_opening_are_entries)
{
    const auto entries = practice->audit().entries();
    BOOST_TEST(entries[0].action == "create");
    BOOST_TEST(entries[1].action == "open");
    BOOST_TEST(entries.at(entries.size() - 2).action == "open");
    BOOST_TEST(entries.back().action == "backup"); // of the day, made because there is a couple now
}

BOOST_AUTO_TEST_CASE(nothing_of_what_people_said_is_in_the_trail)
{
    for (const auto& entry : practice->audit().entries()) {
        const std::string text = entry.action + entry.subject + entry.subject_id;
        for (const char* content : {"Robin", "Sasha", "because", "hug", "Eat together", "never", "went well"})
            BOOST_TEST(text.find(content) == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(strange_texts_stay_one_entry)
{
    const std::string strange = "x\n2024 open\u202e" + std::string(65536, 'y');
    practice->audit().record(strange, strange, strange);
    BOOST_TEST((practice->audit().entries().back().subject_id == strange));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(every_way_of_changing_the_trail_is_found_and_the_first_bad_entry_named)
{
    const auto last = static_cast<std::int64_t>(practice->audit().entries().size());
    const std::vector<std::pair<std::string, std::int64_t>> tamperings{
        {"UPDATE audit SET counselor = 'somebody' WHERE number = 4", 4},
        {"UPDATE audit SET utc = '2024-03-01T08:00:00.000Z' WHERE number = 7", 7},
        {"UPDATE audit SET offset_minutes = 0 WHERE number = 3", 3},
        {"UPDATE audit SET mac = substr(mac, 2) || '0' WHERE number = 5", 5},
        {"UPDATE audit SET rows_hash = '' WHERE number = 6", 6},
        {"DELETE FROM audit WHERE number = 4", 4},
        {"INSERT INTO audit SELECT max(number) + 1, utc, offset_minutes, counselor, system_account, action, "
         "subject, "
         "subject_id, rows_hash, mac FROM audit",
         last + 1}};
    const std::string bytes = sample::bytes_of(folder.database()), anchor = sample::bytes_of(folder.anchor());
    for (const auto& [script, number] : tamperings) {
        practice.reset();
        sample::write_bytes(folder.database(), bytes);
        sample::write_bytes(folder.anchor(), anchor);
        const auto bad = after_tampering(script);
        BOOST_TEST(bad == number, script << ": " << bad);
    }
}

BOOST_AUTO_TEST_CASE(rows_that_are_not_what_was_saved_name_the_entry_that_saved_them)
{
    const std::vector<const char*> tamperings{
        "UPDATE answer SET value = '8' WHERE value_type = 'integer' AND value = '-5'",
        "UPDATE answer SET visibility = 'normal' WHERE visibility = 'safety'",
        "DELETE FROM answer WHERE value_type = 'time'",
        "UPDATE response SET owner = 'A' WHERE amends_id IS NOT NULL", // what it amends cannot be changed at
                                                                       // all
        "UPDATE partner SET label = 'other' WHERE side = 'B'", "UPDATE session SET number = 3",
        "UPDATE definition SET bytes = 'other'", "UPDATE assignment SET plan = '{}'",
        "UPDATE log_entry SET state = 'done'", "UPDATE review SET decision = 'stop'",
        "UPDATE goal SET importance = 1", "UPDATE goal_level SET words = 'x' WHERE level = 2",
        "UPDATE goal_step SET status = 'done'", "DELETE FROM goal_rating",
        "UPDATE practice SET name = 'other'"};
    const std::string bytes = sample::bytes_of(folder.database()), anchor = sample::bytes_of(folder.anchor());
    for (const char* script : tamperings) {
        practice.reset();
        sample::write_bytes(folder.database(), bytes);
        sample::write_bytes(folder.anchor(), anchor);
        const auto bad = after_tampering(script);
        BOOST_REQUIRE_MESSAGE(bad > 0, script);
        const auto entry = practice->audit().entries().at(static_cast<std::size_t>(bad - 1));
        BOOST_TEST((entry.action != "open" && !entry.subject_id.empty()), script);
    }
}

BOOST_AUTO_TEST_CASE(rows_that_no_entry_knows_are_found)
{
    const auto count = static_cast<std::int64_t>(practice->audit().entries().size());
    const auto bad =
        after_tampering("INSERT INTO session SELECT '018df0a0-0000-7000-8000-00000000ffff', couple_id, 9, "
                        "kind, day FROM session LIMIT 1");
    BOOST_TEST(bad == count + 2); // the opening is one more entry
}

BOOST_AUTO_TEST_CASE(a_cut_off_tail_is_refused_at_opening_because_the_anchor_knows_better)
{
    BOOST_TEST(after_tampering("DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)") == -1);
    // And again: refusing must not make a new anchor.
    BOOST_TEST(sample::error_of([&] { sample::open(folder.root); }).has_value());
}

BOOST_AUTO_TEST_CASE(an_older_copy_of_the_whole_database_is_refused)
{
    practice.reset();
    const std::string old = sample::bytes_of(folder.database());
    practice = sample::open(folder.root);
    practice->couples().add(sample::couple(*practice, "C-0009"));
    practice.reset();
    sample::write_bytes(folder.database(), old);
    const auto error = sample::error_of([&] { sample::open(folder.root); });
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == base::Trouble::World));
    BOOST_TEST(std::string(error->what()).find("old copy") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_missing_anchor_does_not_lock_anybody_out_but_is_in_the_trail_for_ever)
{
    practice.reset();
    std::filesystem::remove(folder.anchor());
    practice = sample::open(folder.root);
    BOOST_TEST(practice->audit().first_bad_entry().has_value()); // until there is an anchor again
    reopen();
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    int noted = 0;
    for (const auto& entry : practice->audit().entries()) noted += entry.action == "anchor-missing";
    BOOST_TEST(noted == 1);
}

BOOST_AUTO_TEST_CASE(an_old_copy_without_its_anchor_is_told_by_a_newer_backup_and_is_in_the_trail_for_ever)
{
    practice.reset();
    const std::string old = sample::bytes_of(folder.database());
    practice = sample::open(folder.root);
    sample::couple(*practice, "C-0099");
    practice->back_up({});
    std::string told;
    auto listening = sample::surroundings();
    listening.tell = [&told](const std::string& sentence) { told += sentence; };
    const auto noted_after_losing_the_anchor = [&] {
        practice.reset();
        std::filesystem::remove(folder.anchor());
        told.clear();
        practice = open_practice(folder.root, Passphrase{sample::passphrase}, listening);
        return std::ranges::count(practice->audit().entries(), "older-than-backup",
                                  &domain::AuditEntry::action);
    };
    BOOST_TEST(noted_after_losing_the_anchor() == 0);
    BOOST_TEST(told.find("anchor.json was missing") != std::string::npos, told);
    BOOST_TEST(told.find("older than its backup") == std::string::npos, told);
    practice.reset();
    sample::write_bytes(folder.database(), old);
    BOOST_TEST(noted_after_losing_the_anchor() == 1);
    BOOST_TEST(told.find("older than its backup") != std::string::npos, told);
}

BOOST_AUTO_TEST_CASE(each_thing_an_entry_is_about_leads_to_its_couple)
{
    const auto codes = practice->audit().couple_codes();
    const auto entries = practice->audit().entries();
    const std::set<std::string> of_no_couple{"practice", "definition", "practice-text", "setting",
                                             "own-form"};
    std::set<std::string> gone;
    for (const domain::AuditEntry& entry : entries) {
        if (entry.action == "erase") gone.insert(entry.subject_id);
    }
    std::size_t looked_at = 0;
    for (const domain::AuditEntry& entry : entries) {
        if (of_no_couple.contains(entry.subject) || gone.contains(entry.subject_id)) continue;
        ++looked_at;
        BOOST_TEST(codes.contains(entry.subject_id), entry.action << ' ' << entry.subject);
    }
    BOOST_TEST(looked_at > 20U);
}

BOOST_AUTO_TEST_SUITE_END()
