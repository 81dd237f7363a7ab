// SPDX-License-Identifier: MIT
#include "storage/record_life_store.h"

#include "storage/check_record.h"
#include "storage/erase_rows.h"
#include "storage/opened_practice.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <fmt/format.h>

using namespace rekindle;
using namespace rekindle::storage;
using namespace rekindle::domain;
namespace fs = std::filesystem;

namespace {

base::Date day(const char* text)
{
    return base::parse_date(text).value();
}

struct Fixture {
    Fixture()
    {
        sample::create(at());
        open_again();
        sample::fill(*practice);
        couple = practice->couples().find("C-0001").value();
    }
    fs::path at() const { return folder / "x.rekindle"; }
    void open_again()
    {
        practice.reset();
        practice = sample::open(at());
    }
    Erasure wanted(std::optional<Side> side)
    {
        return {{practice->new_id()}, couple.id, couple.code, side, "asked to", day("2024-05-01"), {}, {}};
    }
    LogEntry log_of(Side side)
    {
        LogEntry entry = sample::log_entry(*practice, practice->homework().of(couple.id).front());
        entry.side = side;
        entry.day = day("2024-03-06");
        return entry;
    }
    /// Everything of the other couple, and of this one what says `word`.
    std::vector<std::string> lines_with(const std::string& word)
    {
        std::vector<std::string> found;
        std::string line;
        for (const char c : sample::everything_in(*practice)) {
            if (c != '\n') {
                line += c;
                continue;
            }
            if (line.find(word) != std::string::npos) found.push_back(line);
            line.clear();
        }
        return found;
    }
    int rows(const std::string& table)
    {
        auto& opened = dynamic_cast<OpenedPractice&>(*practice);
        return static_cast<int>(
            opened.database().connection().number(fmt::format("SELECT count(*) FROM {}", table).c_str()));
    }
    static int count_of(const Erasure& erasure, const std::string& subject)
    {
        const auto found = std::ranges::find(erasure.erased, subject, &ErasedCount::subject);
        return found == erasure.erased.end() ? 0 : found->count;
    }

    sample::TemporaryFolder folder;
    std::unique_ptr<domain::Practice> practice;
    Couple couple;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(record_life_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(what_is_one_partners_goes_and_what_is_the_others_stays)
{
    practice->homework().log(log_of(Side::A));
    for (const Owner owner : {Owner::A, Owner::B}) {
        StoredResponse another = sample::response(*practice, couple);
        another.owner = owner;
        another.authored.utc += std::chrono::hours{3};
        practice->responses().save(another);
    }
    practice->goals().rate(practice->goals().of(couple.id).front().id, {day("2024-03-09"), RatedBy::A, 2});
    practice->office().done({couple.id, "ask A x 2024-03-08", "asked", day("2024-03-09")});
    practice->office().done({couple.id, "ask B x 2024-03-08", "asked", day("2024-03-09")});
    const auto ids_of_others_than_b = [&] {
        std::vector<std::string> ids;
        for (const StoredResponse& each : practice->responses().of(couple.id)) {
            if (each.owner != Owner::B) ids.push_back(each.id.value);
        }
        return ids;
    };
    const auto theirs = ids_of_others_than_b();
    BOOST_TEST_REQUIRE(!theirs.empty());
    const auto others = lines_with("C-0002");
    const Erasure erased = practice->record_life().erase(wanted(Side::B));
    open_again();
    BOOST_TEST(practice->responses().of(couple.id).size() == theirs.size());
    BOOST_TEST(ids_of_others_than_b() == theirs, boost::test_tools::per_element());
    BOOST_TEST((lines_with("C-0002") == others));
    const auto ratings = practice->goals().of(couple.id).front().ratings;
    BOOST_TEST(std::ranges::count(ratings, RatedBy::A, &GoalRating::rated_by) == 1);
    const auto tasks = practice->office().tasks_done(couple.id);
    BOOST_TEST(std::ranges::count(tasks, "ask A x 2024-03-08", &TaskDone::task) == 1);
    BOOST_TEST(std::ranges::count(tasks, "ask B x 2024-03-08", &TaskDone::task) == 0);
    BOOST_TEST(count_of(erased, "consent") == 1);
    BOOST_TEST(count_of(erased, "scan") == 1);
    BOOST_TEST(count_of(erased, "log-entry") == 1);
    BOOST_TEST(count_of(erased, "flag") == 0);
    BOOST_TEST(practice->consents().of(couple.id).empty());
    BOOST_TEST(practice->consents().marks(couple.id).size() == 1U);
    BOOST_TEST(practice->safety().flags(couple.id).size() == 1U);
    BOOST_TEST(practice->safety().actions(couple.id).size() == 1U);
    const auto entries = practice->homework().entries(practice->homework().of(couple.id).front().id);
    BOOST_TEST_REQUIRE(entries.size() == 1U);
    BOOST_TEST((entries.front().side == Side::A));
    BOOST_TEST(practice->session_notes().of(couple.id).size() == 2U);
    const Couple now = practice->couples().find("C-0001").value();
    BOOST_TEST(now.b.label == erased_label);
    BOOST_TEST(now.b.pronouns == "");
    BOOST_TEST(now.a.label == couple.a.label);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(the_safety_matters_notes_and_parts_of_joint_goals_of_a_partner_go_with_that_partner)
{
    const Goal aim = practice->goals().of(couple.id).front();
    practice->goals().rate(aim.id, {day("2024-03-09"), RatedBy::A, 2});
    const Erasure erased = practice->record_life().erase(wanted(Side::A));
    open_again();
    BOOST_TEST(count_of(erased, "flag") == 1);
    BOOST_TEST(count_of(erased, "safety-action") == 1);
    BOOST_TEST(count_of(erased, "session-note") == 2);
    BOOST_TEST(practice->safety().flags(couple.id).empty());
    BOOST_TEST(practice->safety().actions(couple.id).empty());
    BOOST_TEST(practice->session_notes().of(couple.id).empty());
    const Goal now = practice->goals().of(couple.id).front();
    BOOST_TEST(now.steps.empty());
    BOOST_TEST_REQUIRE(now.ratings.size() == 1U);
    BOOST_TEST((now.ratings.front().rated_by == RatedBy::Counselor));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(homework_of_one_alone_goes_and_what_followed_it_follows_nothing)
{
    const Session first = practice->couples().sessions(couple.id).front();
    Assignment alone = sample::assignment(*practice, couple, first);
    alone.for_b = false;
    alone.joint = false;
    practice->homework().assign(alone);
    Assignment next = sample::assignment(*practice, couple, first);
    next.follows = alone.id;
    practice->homework().assign(next);
    practice->homework().review(sample::review(*practice, alone));
    const Erasure erased = practice->record_life().erase(wanted(Side::A));
    open_again();
    BOOST_TEST(count_of(erased, "assignment") == 1);
    BOOST_TEST(count_of(erased, "review") == 1);
    BOOST_TEST(!practice->homework().find(alone.id).has_value());
    BOOST_TEST(!practice->homework().find(next.id).value().follows.has_value());
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(the_words_of_a_hurt_and_the_own_willingness_go_from_plans_of_both)
{
    Assignment both = sample::assignment(*practice, couple, practice->couples().sessions(couple.id).front());
    both.plan = ForgivenessPlan{"he left me at the airport", Side::A, 8, 2, 6, 7};
    practice->homework().assign(both);
    practice->record_life().erase(wanted(Side::A));
    open_again();
    const auto plan = std::get<ForgivenessPlan>(practice->homework().find(both.id).value().plan);
    BOOST_TEST(plan.hurt == erased_label);
    BOOST_TEST(plan.intensity == 0);
    BOOST_TEST(plan.willingness_a == 0);
    BOOST_TEST(plan.willingness_b == 7);
    BOOST_TEST(plan.stage == 2);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(of_a_whole_record_that_there_was_one_is_all_that_stays)
{
    const auto others = lines_with("C-0002");
    const int answers = rows("answer"), releases = rows("release"), holds = rows("legal_hold");
    const Erasure erased = practice->record_life().erase(wanted(std::nullopt));
    open_again();
    for (const char* subject :
         {"response", "log-entry", "review", "assignment", "goal", "consent", "scan", "yes-mark", "flag",
          "safety-action", "override", "task", "session-note", "session"})
        BOOST_TEST(count_of(erased, subject) > 0, subject);
    const Couple now = practice->couples().find("C-0001").value();
    BOOST_TEST(now.a.label == erased_label);
    BOOST_TEST(now.b.label == erased_label);
    BOOST_TEST(practice->couples().sessions(couple.id).empty());
    BOOST_TEST(practice->responses().of(couple.id).empty());
    BOOST_TEST(practice->homework().of(couple.id).empty());
    BOOST_TEST(practice->goals().of(couple.id).empty());
    BOOST_TEST(rows("answer") == answers / 2);
    BOOST_TEST(rows("release") == releases);
    BOOST_TEST(rows("legal_hold") == holds);
    BOOST_TEST((lines_with("C-0002") == others));
    BOOST_TEST(practice->couples().find("C-0002").value().a.label != erased_label);
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    BOOST_TEST((practice->record_life().erasures().back() == erased));
}

BOOST_AUTO_TEST_CASE(the_tags_of_a_couple_go_with_either_partner_and_are_no_reason_to_keep_a_mistake)
{
    const Couple other = practice->couples().find("C-0002").value();
    BOOST_TEST_REQUIRE(!practice->couples().tags(couple.id).empty());
    const auto kept = practice->couples().tags(other.id);
    const Erasure erased = practice->record_life().erase(wanted(Side::B));
    open_again();
    BOOST_TEST(practice->couples().tags(couple.id).empty());
    BOOST_TEST(practice->couples().tags(other.id) == kept, boost::test_tools::per_element());
    BOOST_TEST(count_of(erased, "tag") == 0); // the certificate does not tell what the counselor noted
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());

    const Couple mistaken = sample::couple(*practice, "C-0009");
    practice->couples().add(mistaken);
    practice->couples().set_tags(mistaken.id, {"wait list"});
    practice->record_life().remove(
        {{practice->new_id()}, mistaken.id, mistaken.code, std::nullopt, "x", day("2024-04-02"), {}, {}});
    open_again();
    BOOST_TEST(!practice->couples().find("C-0009").has_value());
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(each_thing_that_goes_leaves_an_entry_without_content)
{
    const auto before = practice->audit().entries().size();
    const Erasure erased = practice->record_life().erase(wanted(std::nullopt));
    const auto entries = practice->audit().entries();
    std::size_t gone = 0, counted = 0;
    for (std::size_t i = before; i < entries.size(); ++i)
        gone += entries[i].action == "erase" && entries[i].subject != "erasure";
    for (const ErasedCount& each : erased.erased) counted += static_cast<std::size_t>(each.count);
    BOOST_TEST(gone == counted);
}

BOOST_AUTO_TEST_CASE(what_was_erased_and_put_back_is_found)
{
    const std::vector<StoredResponse> all = practice->responses().of(couple.id);
    const auto whole = std::ranges::find_if(all, [](const auto& each) { return !each.amendment; });
    BOOST_TEST_REQUIRE((whole != all.end())); // an amendment could not be put back without what it amends
    const ResponseId id = whole->id;
    practice.reset();
    const std::string before = sample::bytes_of(at() / "practice.db");
    practice = sample::open(at());
    practice->record_life().erase(wanted(std::nullopt));
    practice.reset();
    const PracticeKeys keys = sample::keys_of(at());
    sample::write_bytes(folder / "old.db", before);
    Connection old(folder / "old.db", keys.pages);
    std::vector<std::string> row;
    old.each_row("SELECT * FROM response WHERE id = '" + id.value + "'",
                 [&](const std::vector<std::string>& cells) { row = cells; });
    BOOST_TEST_REQUIRE(!row.empty());
    std::string insert = "INSERT INTO response VALUES (";
    for (const std::string& cell : row)
        insert += (insert.back() == '(' ? "" : ", ") +
                  (cell.front() == 'n' ? std::string("NULL") : "'" + cell.substr(1) + "'");
    Database now(Connection(at() / "practice.db", keys.pages));
    BOOST_TEST_REQUIRE(now.connection().try_run((insert + ")").c_str()), insert);
    const auto found = record_troubles(now, keys, practice_facts(now).id);
    BOOST_TEST_REQUIRE(found.rows.size() == 1U);
    BOOST_TEST(found.rows.front().find(id.value) != std::string::npos, found.rows.front());
}

BOOST_AUTO_TEST_CASE(a_couple_made_by_mistake_goes_with_its_code_and_any_other_does_not)
{
    const Couple empty = sample::couple(*practice, "C-0009");
    practice->couples().add(empty);
    practice->couples().set_status(empty.id, {day("2024-04-02"), CoupleStatus::Paused});
    const Erasure mistake{{practice->new_id()}, empty.id, empty.code, std::nullopt, "twice",
                          day("2024-04-02"),    {},       {}};
    practice->record_life().remove(mistake);
    open_again();
    BOOST_TEST(!practice->couples().find("C-0009").has_value());
    BOOST_TEST(practice->record_life().erasures().back().code == "C-0009");
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    practice->couples().add(sample::couple(*practice, "C-0009"));

    const auto refused = sample::error_of([&] { practice->record_life().remove(wanted(std::nullopt)); });
    BOOST_TEST((refused.value().trouble() == base::Trouble::Refused));
    BOOST_TEST(practice->couples().find("C-0001").has_value());
}

BOOST_AUTO_TEST_CASE(a_couple_with_as_little_as_one_session_hold_or_release_is_no_mistake)
{
    int number = 10;
    const auto refuses = [&](const std::function<void(const Couple&)>& add) {
        const Couple made = sample::couple(*practice, fmt::format("C-00{}", number++));
        practice->couples().add(made);
        add(made);
        const auto error = sample::error_of([&] {
            practice->record_life().remove(
                {{practice->new_id()}, made.id, made.code, std::nullopt, "x", day("2024-04-02"), {}, {}});
        });
        return error && error->trouble() == base::Trouble::Refused;
    };
    BOOST_TEST(!refuses([](const Couple&) {}));
    BOOST_TEST(refuses([&](const Couple& c) { practice->couples().add(sample::session(*practice, c, 1)); }));
    BOOST_TEST(refuses([&](const Couple& c) { practice->releases().add(sample::release(*practice, c)); }));
    BOOST_TEST(refuses([&](const Couple& c) { practice->safety().add(sample::flag(*practice, c)); }));
    BOOST_TEST(refuses([&](const Couple& c) {
        practice->record_life().hold({{practice->new_id()}, c.id, "x", day("2024-04-02"), std::nullopt, ""});
    }));
}

BOOST_AUTO_TEST_CASE(a_hold_is_lifted_once)
{
    const LegalHold hold{{practice->new_id()}, couple.id, "court", day("2024-04-05"), std::nullopt, ""};
    practice->record_life().hold(hold);
    practice->record_life().lift(hold.id, "over", day("2024-04-06"));
    BOOST_TEST(sample::error_of([&] {
                   practice->record_life().lift(hold.id, "over", day("2024-04-06"));
               }).has_value());
    const auto unknown = sample::error_of(
        [&] { practice->record_life().lift({practice->new_id()}, "over", day("2024-04-06")); });
    BOOST_TEST((unknown.value().trouble() == base::Trouble::NotFound));
    const LegalHold now = practice->record_life().holds(couple.id).back();
    BOOST_TEST((now.lifted_on == day("2024-04-06")));
    BOOST_TEST(now.lifted_because == "over");
}

BOOST_AUTO_TEST_CASE(a_restore_erases_again_what_was_erased_after_the_backup)
{
    const fs::path backup = practice->back_up({}).folder;
    const Couple late = sample::couple(*practice, "C-0008");
    practice->couples().add(late);
    practice->record_life().erase(wanted(Side::B));
    practice->record_life().remove(
        {{practice->new_id()}, late.id, late.code, std::nullopt, "twice", day("2024-05-01"), {}, {}});
    const auto erasures = practice->record_life().erasures();
    practice.reset();
    std::string told;
    Surroundings here = sample::surroundings();
    here.tell = [&](const std::string& sentence) { told += sentence; };
    restore_practice(backup, at(), Passphrase{sample::passphrase}, here, Replaced::SamePractice);
    practice = sample::open(at());
    BOOST_TEST(practice->consents().of(couple.id).empty());
    BOOST_TEST(practice->couples().find("C-0001").value().b.label == erased_label);
    BOOST_TEST((practice->record_life().erasures() == erasures));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
    BOOST_TEST(told.find("not known for certain") == std::string::npos, told);
    BOOST_TEST(told.find("as it was after the backup was made: C-0001 partner B (2024-05-01), C-0008 "
                         "(2024-05-01).") != std::string::npos,
               told);
}

BOOST_AUTO_TEST_CASE(a_restore_holds_again_what_was_held_after_the_backup)
{
    const fs::path backup = practice->back_up({}).folder;
    const LegalHold held{{practice->new_id()}, couple.id, "court", day("2024-04-05"), std::nullopt, ""};
    practice->record_life().hold(held);
    practice.reset();
    restore_practice(backup, at(), Passphrase{sample::passphrase}, sample::surroundings(),
                     Replaced::SamePractice);
    practice = sample::open(at());
    BOOST_TEST((practice->record_life().holds(couple.id).back() == held));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_restore_gives_no_yes_back_that_was_taken_back_and_forgets_nothing_that_was_handed_out)
{
    Consent given = practice->consents().of(couple.id).front();
    given.id.value = practice->new_id();
    given.withdrawn_on = std::nullopt;
    practice->consents().add(given);
    const fs::path backup = practice->back_up({}).folder;
    Consent later = given;
    later.id.value = practice->new_id();
    later.about = "given after the backup";
    practice->consents().add(later);
    practice->consents().withdraw(given.id, day("2024-05-02"));
    practice->consents().withdraw(later.id, day("2024-05-02")); // the backup does not know it
    practice->consents().mark(
        {practice->new_id(), couple.id, Side::B, "a hug", YesAnswer::No, day("2024-05-02"), std::nullopt});
    Release handed;
    handed.id.value = practice->new_id();
    handed.couple = couple.id;
    handed.what = "report progress";
    handed.recipient = "Dr. Lee";
    handed.authority = "court order";
    handed.sha256 = std::string(64, 'a');
    practice->releases().add(handed);
    const auto marks = practice->consents().marks(couple.id);
    const auto releases = practice->releases().of(couple.id);
    practice.reset();
    restore_practice(backup, at(), Passphrase{sample::passphrase}, sample::surroundings(),
                     Replaced::SamePractice);
    practice = sample::open(at());
    const auto consents = practice->consents().of(couple.id);
    const auto back = std::ranges::find(consents, given.id, &Consent::id);
    BOOST_TEST_REQUIRE((back != consents.end()));
    BOOST_TEST((back->withdrawn_on == day("2024-05-02")));
    BOOST_TEST((std::ranges::find(consents, later.id, &Consent::id) == consents.end()));
    BOOST_TEST((practice->consents().marks(couple.id) == marks));
    BOOST_TEST((practice->releases().of(couple.id) == releases));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(a_couple_taken_away_as_a_mistake_stays_where_the_backup_has_a_record_of_it)
{
    const Couple late = sample::couple(*practice, "C-0008");
    practice->couples().add(late);
    const fs::path before = practice->back_up({}).folder;
    practice->couples().add(sample::session(*practice, late, 1));
    const fs::path with_record = practice->back_up({}).folder;
    practice.reset();
    restore_practice(before, at(), Passphrase{sample::passphrase}, sample::surroundings(),
                     Replaced::SamePractice);
    practice = sample::open(at());
    practice->record_life().remove(
        {{practice->new_id()}, late.id, late.code, std::nullopt, "twice", day("2024-05-01"), {}, {}});
    practice.reset();
    fs::path aside;
    for (const auto& entry : fs::directory_iterator(folder.path())) {
        if (fs::exists(entry.path() / "backups" / with_record.filename())) aside = entry.path();
    }
    std::string told;
    Surroundings here = sample::surroundings();
    here.tell = [&](const std::string& sentence) { told += sentence; };
    restore_practice(aside / "backups" / with_record.filename(), at(), Passphrase{sample::passphrase}, here,
                     Replaced::SamePractice);
    BOOST_TEST(sample::open(at())->couples().find("C-0008").has_value());
    BOOST_TEST(told.find("C-0008 was taken away as a mistake") != std::string::npos, told);
}

BOOST_AUTO_TEST_CASE(a_restore_to_another_folder_knows_of_erasures_by_the_practice_and_by_newer_backups)
{
    const fs::path backup = practice->back_up({}).folder;
    practice->record_life().erase(wanted(std::nullopt));
    practice->back_up({});
    practice.reset();
    restore_practice(backup, folder / "y.rekindle", Passphrase{sample::passphrase}, sample::surroundings(),
                     Replaced::SamePractice);
    BOOST_TEST(sample::open(folder / "y.rekindle")->goals().of(couple.id).empty());
    // The practice is lost, its backups are not.
    fs::rename(at() / "backups", folder / "stick");
    fs::remove_all(at());
    std::string told;
    Surroundings here = sample::surroundings();
    here.tell = [&](const std::string& sentence) { told += sentence; };
    restore_practice(folder / "stick" / backup.filename(), folder / "z.rekindle",
                     Passphrase{sample::passphrase}, sample::surroundings(), Replaced::SamePractice);
    BOOST_TEST(sample::open(folder / "z.rekindle")->goals().of(couple.id).empty());
    // The only one left knows of nothing later.
    fs::path newest;
    for (const auto& entry : fs::directory_iterator(folder / "stick"))
        newest = std::max(newest, entry.path());
    fs::create_directory(folder / "alone");
    fs::rename(newest, folder / "alone" / newest.filename());
    restore_practice(folder / "alone" / newest.filename(), folder / "w.rekindle",
                     Passphrase{sample::passphrase}, here, Replaced::SamePractice);
    BOOST_TEST(told.find("not known for certain") != std::string::npos, told);
}

BOOST_AUTO_TEST_CASE(a_restore_from_another_disk_knows_of_erasures_by_the_practice_that_is_named)
{
    fs::create_directory(folder / "stick");
    const fs::path backup = practice->back_up(folder / "stick").folder;
    practice->back_up(folder / "stick"); // newer, and from before the erasure, too
    practice->record_life().erase(wanted(Side::B));
    practice.reset();
    std::string told;
    Surroundings here = sample::surroundings();
    here.tell = [&](const std::string& sentence) { told += sentence; };
    restore_practice(backup, folder / "y.rekindle", Passphrase{sample::passphrase}, here,
                     Replaced::SamePractice, {folder / "gone.rekindle", at()});
    BOOST_TEST(sample::open(folder / "y.rekindle")->consents().of(couple.id).empty());
    BOOST_TEST(told.find("C-0001 partner B (2024-05-01)") != std::string::npos, told);
    BOOST_TEST(told.find("not known for certain") == std::string::npos, told);
    told.clear();
    fs::rename(at(), folder / "elsewhere.rekindle");
    restore_practice(backup, folder / "z.rekindle", Passphrase{sample::passphrase}, here);
    BOOST_TEST(told.find("is not known for certain, as the practice of now could not be read") !=
                   std::string::npos,
               told);
}

BOOST_AUTO_TEST_CASE(a_restore_says_where_erasures_may_have_been_that_it_could_not_read)
{
    const fs::path backup = practice->back_up({}).folder;
    practice->record_life().erase(wanted(std::nullopt));
    practice.reset();
    sample::write_bytes(at() / "practice.db", std::string(8192, 'x'));
    std::string told;
    Surroundings here = sample::surroundings();
    here.tell = [&](const std::string& sentence) { told += sentence; };
    restore_practice(backup, at(), Passphrase{sample::passphrase}, here, Replaced::SamePractice);
    BOOST_TEST(told.find("is not known for certain") != std::string::npos, told);
    BOOST_TEST(!sample::open(at())->goals().of(couple.id).empty());
}

BOOST_AUTO_TEST_SUITE_END()
