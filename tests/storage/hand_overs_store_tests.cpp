// SPDX-License-Identifier: MIT
// What a partner answered while the practice was locked comes in once; what anybody else put there does not.
#include "storage/hand_overs_store.h"

#include "storage/inbox_capture.h"
#include "storage/inbox_file.h"
#include "storage/inbox_key.h"
#include "storage/key_copies.h"
#include "storage/opened_practice.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>

using namespace rekindle;
using namespace rekindle::storage;
using domain::AnswersGiven;
using domain::Side;
using domain::TicketId;
namespace fs = std::filesystem;

namespace {

domain::Captured answer(std::int64_t value)
{
    return AnswersGiven{0, {{{"minutes", 0}}}, {value}};
}

struct Fixture {
    Fixture()
    {
        sample::create(folder.root);
        practice = sample::open(folder.root);
        practice->definitions().freeze({sample::form(), "{}"});
        practice->definitions().freeze({sample::key(), "{}"});
        couple = sample::couple(*practice, "C-0001");
        practice->couples().add(couple);
    }

    /// A new hand-over with these answers, closed.
    TicketId captured(const std::vector<std::int64_t>& values, Side side = Side::A)
    {
        const auto ticket = sample::ticket(*practice, couple, side);
        capture(*practice->hand_overs().begin(ticket), values);
        return ticket.id;
    }
    static void capture(domain::Capturing& capturing, const std::vector<std::int64_t>& values)
    {
        for (const std::int64_t value : values) capturing.append(answer(value));
    }
    /// Reads the inbox in and gives the answers that came, in order; `said` has the sentences.
    std::vector<std::int64_t> came()
    {
        std::vector<std::int64_t> values;
        said = practice->hand_overs().read_in([&](const domain::Arrived& arrived) {
            for (const auto& record : arrived.records) {
                if (refuse && record.number == *refuse) return refuse;
                const auto& given = std::get<AnswersGiven>(record.what);
                values.push_back(std::get<std::int64_t>(given.values.at(0)));
            }
            arrivals.push_back(arrived);
            return std::optional<std::int64_t>{};
        });
        return values;
    }
    fs::path file_of(const TicketId& ticket) const { return inbox_file_of(folder, ticket); }
    std::string bytes_of(const TicketId& ticket) const { return sample::bytes_of(file_of(ticket)); }
    void put(const TicketId& ticket, const std::string& bytes)
    {
        sample::write_bytes(file_of(ticket), bytes);
    }
    /// One record of it, from 1.
    static std::string record(const std::string& bytes, std::size_t number)
    {
        const auto frame = frames_of(bytes).frames.at(number - 1);
        return bytes.substr(frame.begin, frame.end - frame.begin);
    }
    std::size_t files_aside() const
    {
        std::error_code none;
        const auto aside = folder.inbox() / "set-aside";
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(aside, none), fs::directory_iterator{}));
    }
    /// One file lies aside, with these bytes, and that was said once and is in the trail.
    void set_aside_and_said(const std::string& bytes)
    {
        BOOST_TEST(said.size() == 1U);
        BOOST_TEST_REQUIRE(files_aside() == 1U);
        const auto aside = *fs::directory_iterator(folder.inbox() / "set-aside");
        BOOST_TEST((sample::bytes_of(aside.path()) == bytes));
        BOOST_TEST(entries("set-aside") == 1);
        BOOST_TEST(inbox_files(folder).empty());
    }
    long entries(const std::string& action)
    {
        BOOST_TEST(!practice->audit().first_bad_entry().has_value());
        const auto all = practice->audit().entries();
        return std::count_if(all.begin(), all.end(), [&](const auto& one) { return one.action == action; });
    }
    static base::Trouble trouble_of(const std::function<void()>& work)
    {
        const auto error = sample::error_of(work);
        BOOST_TEST_REQUIRE(error.has_value());
        return error->trouble();
    }

    using Values = std::vector<std::int64_t>;
    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    std::unique_ptr<domain::Practice> practice;
    domain::Couple couple;
    std::vector<std::string> said;
    std::vector<domain::Arrived> arrivals;
    std::optional<std::int64_t> refuse;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(hand_overs_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_ticket_comes_back_as_it_was_kept_and_its_key_to_nobody)
{
    const auto ticket = sample::ticket(*practice, couple);
    practice->hand_overs().begin(ticket);
    BOOST_TEST((practice->hand_overs().find(ticket.id) == ticket));
    BOOST_TEST((practice->hand_overs().open() == std::vector{ticket}));
    BOOST_TEST(!practice->hand_overs().find({"nobody"}).has_value());
    BOOST_TEST(inbox_files(folder).empty()); // nothing was captured
    practice.reset();
    practice = sample::open(folder.root);
    BOOST_TEST((practice->hand_overs().open() == std::vector{ticket}));
    BOOST_TEST(practice->audit().couple_codes().at(ticket.id.value) == "C-0001");
}

BOOST_AUTO_TEST_CASE(what_was_captured_while_the_practice_was_closed_comes_in_once_and_in_order)
{
    const auto ticket = sample::ticket(*practice, couple);
    auto capturing = practice->hand_overs().begin(ticket);
    practice.reset();
    BOOST_TEST(capturing->append(answer(5)) == 1);
    BOOST_TEST(capturing->append(answer(7)) == 2);
    BOOST_TEST((fs::status(file_of(ticket.id)).permissions() == fs::perms(0600)));
    capturing.reset();
    practice = sample::open(folder.root);
    BOOST_TEST((came() == Values{5, 7}));
    BOOST_TEST_REQUIRE(arrivals.size() == 1U);
    BOOST_TEST((arrivals[0].ticket == ticket));
    BOOST_TEST(!arrivals[0].going_on);
    BOOST_TEST(arrivals[0].records[1].number == 2);
    BOOST_TEST(said.empty());
    BOOST_TEST(inbox_files(folder).empty());
    BOOST_TEST(entries("take-in") == 1);
    BOOST_TEST(came().empty());
    BOOST_TEST(entries("take-in") == 1);
}

BOOST_AUTO_TEST_CASE(nothing_in_the_file_can_be_read_without_the_practice)
{
    const auto ticket = sample::ticket(*practice, couple);
    practice->hand_overs().begin(ticket)->append(
        AnswersGiven{0, {{{"MARKER-ITEM", 0}}}, {std::string("MARKER-ANSWER")}});
    const std::string bytes = bytes_of(ticket.id);
    for (const std::string& text : {std::string("MARKER"), std::string("answer"), couple.id.value})
        BOOST_TEST((bytes.find(text) == std::string::npos), text);
}

BOOST_AUTO_TEST_CASE(a_torn_last_record_is_cut_off_and_said_and_all_before_it_comes_in)
{
    for (const std::size_t left : {1UL, 3UL, 4UL, 5UL, 600UL, 1075UL}) {
        const auto ticket = captured({1, 2, 3});
        const std::string bytes = bytes_of(ticket);
        const std::size_t cut = frames_of(bytes).frames.at(2).begin + left;
        put(ticket, bytes.substr(0, cut));
        BOOST_TEST((came() == Values{1, 2}), left);
        BOOST_TEST_REQUIRE(said.size() == 1U);
        BOOST_TEST(said[0].find("ends within record 3") != std::string::npos, said[0]);
        BOOST_TEST(inbox_files(folder).empty());
    }
    BOOST_TEST(files_aside() == 6U);
    const auto whole = captured({1, 2, 3});
    BOOST_TEST((came() == Values{1, 2, 3}));
    BOOST_TEST(said.empty());
}

BOOST_AUTO_TEST_CASE(a_file_that_was_read_in_and_is_put_back_is_set_aside_and_said)
{
    const auto ticket = captured({1, 2});
    const std::string bytes = bytes_of(ticket);
    BOOST_TEST((came() == Values{1, 2}));
    put(ticket, bytes);
    BOOST_TEST(came().empty());
    set_aside_and_said(bytes);
}

BOOST_AUTO_TEST_CASE(after_a_hand_over_went_on_nothing_of_before_counts_as_its_own)
{
    const auto ticket = captured({1, 2});
    const std::string before = bytes_of(ticket);
    BOOST_TEST((came() == Values{1, 2}));
    capture(*practice->hand_overs().resume(ticket), {3});
    const std::string after = bytes_of(ticket);
    put(ticket, after + record(before, 2));
    BOOST_TEST((came() == Values{3}));
    set_aside_and_said(record(before, 2));
}

BOOST_AUTO_TEST_CASE(a_file_put_in_the_place_of_a_hand_over_that_went_on_is_set_aside_and_said)
{
    const auto ticket = captured({1, 2});
    const std::string before = bytes_of(ticket);
    BOOST_TEST((came() == Values{1, 2}));
    capture(*practice->hand_overs().resume(ticket), {3});
    put(ticket, before);
    BOOST_TEST(came().empty());
    set_aside_and_said(before);
}

BOOST_AUTO_TEST_CASE(records_of_one_ticket_are_none_of_another_or_of_the_other_partner)
{
    for (const Side side : domain::both_sides) {
        fs::remove_all(folder.inbox() / "set-aside");
        const auto first = captured({1, 2}, Side::A), second = captured({8, 9}, side);
        const std::string one = bytes_of(first), two = bytes_of(second);
        put(first, two);
        put(second, one);
        BOOST_TEST(came().empty());
        BOOST_TEST(said.size() == 2U);
        BOOST_TEST(files_aside() == 2U);
        BOOST_TEST(inbox_files(folder).empty());
    }
    const auto first = captured({1, 2}, Side::A), second = captured({8, 9}, Side::B);
    const std::string one = bytes_of(first), two = bytes_of(second);
    put(first, record(one, 1) + record(two, 2));
    BOOST_TEST((came() == Values{1, 8, 9}));
    BOOST_TEST(said.size() == 1U);
}

BOOST_AUTO_TEST_CASE(records_that_are_missing_doubled_or_in_another_order_end_what_comes_in)
{
    const auto try_order = [&](const std::vector<std::size_t>& order, const Values& expected) {
        const auto ticket = captured({10, 20, 30, 40});
        const std::string bytes = bytes_of(ticket);
        std::string changed;
        for (const std::size_t number : order) changed += record(bytes, number);
        put(ticket, changed);
        BOOST_TEST((came() == expected));
        BOOST_TEST_REQUIRE(said.size() == 1U);
        BOOST_TEST(said[0].find("record " + std::to_string(expected.size() + 1)) != std::string::npos);
        BOOST_TEST(inbox_files(folder).empty());
        // What was not taken in is not lost either.
        std::string aside;
        for (const auto& entry : fs::directory_iterator(folder.inbox() / "set-aside"))
            aside += sample::bytes_of(entry.path());
        BOOST_TEST((aside == changed.substr(expected.size() * record(bytes, 1).size())));
        fs::remove_all(folder.inbox() / "set-aside");
    };
    try_order({1, 3, 4}, {10});
    try_order({1, 2, 2, 3, 4}, {10, 20});
    try_order({1, 2, 4, 3}, {10, 20});
    try_order({2, 3, 4}, {});
}

BOOST_AUTO_TEST_CASE(a_box_sealed_without_the_key_of_the_ticket_is_set_aside_and_said)
{
    const auto ticket = captured({1, 2});
    const std::string bytes = bytes_of(ticket), half = read_key_copies(folder).file.inbox_public;
    const RecordOf of{read_key_copies(folder).file.practice_id, ticket, couple.id, Side::A};
    const std::string forged =
        framed_record(of, SecretBytes::random(32), half, {3, base::Instant{}, answer(3)});
    put(ticket, bytes + forged);
    BOOST_TEST((came() == Values{1, 2}));
    set_aside_and_said(forged);
}

BOOST_AUTO_TEST_CASE(a_file_of_no_ticket_and_what_is_no_file_is_set_aside_and_said)
{
    const std::string id = "018df938-4e28-7102-8304-05060708ffff";
    const auto known = captured({1});
    sample::write_bytes(folder.inbox() / ("hand-over-" + id + ".records"), bytes_of(known));
    sample::write_bytes(folder.inbox() / "hand-over-.records", "nonsense");
    fs::create_directory(folder.inbox() / "hand-over-folder.records");
    fs::create_symlink(file_of(known), folder.inbox() / "hand-over-link.records");
    sample::write_bytes(folder.inbox() / "hand-over-empty.records", "");
    BOOST_TEST((came() == Values{1}));
    BOOST_TEST(said.size() == 4U);
    BOOST_TEST(files_aside() == 4U);
    BOOST_TEST(entries("set-aside") == 4);
    BOOST_TEST(inbox_files(folder).empty());
    BOOST_TEST(came().empty());
    BOOST_TEST(said.empty());
}

BOOST_AUTO_TEST_CASE(a_second_file_of_the_same_name_does_not_replace_the_one_set_aside_before)
{
    const std::string name = "hand-over-018df938-4e28-7102-8304-05060708ffff.records";
    for (const char* bytes : {"first", "second"}) {
        sample::write_bytes(folder.inbox() / name, bytes);
        came();
    }
    BOOST_TEST(files_aside() == 2U);
    const auto ticket = captured({1});
    const std::string bytes = bytes_of(ticket);
    for (const char* rest : {"first", "second"}) {
        if (std::string(rest) == "second") capture(*practice->hand_overs().resume(ticket), {2});
        put(ticket, bytes_of(ticket) + rest);
        BOOST_TEST(came().size() == 1U);
    }
    BOOST_TEST(files_aside() == 4U);
}

BOOST_AUTO_TEST_CASE(when_a_record_cannot_be_saved_it_and_all_behind_it_is_set_aside_and_said)
{
    const auto ticket = captured({1, 2, 3});
    const std::string bytes = bytes_of(ticket);
    refuse = 2;
    BOOST_TEST((came() == Values{1}));
    set_aside_and_said(record(bytes, 2) + record(bytes, 3));
    refuse = std::nullopt;
    BOOST_TEST(came().empty());
}

BOOST_AUTO_TEST_CASE(when_saving_fails_nothing_was_taken_in_and_all_of_it_comes_the_next_time)
{
    const auto ticket = captured({1, 2, 3});
    const auto before = practice->audit().entries().size();
    const auto failing = [&](const domain::Arrived&) -> std::optional<std::int64_t> {
        practice->office().set("crisis-text", "half");
        throw base::Error(base::Trouble::World, "the disk is full");
    };
    BOOST_TEST((trouble_of([&] { practice->hand_overs().read_in(failing); }) == base::Trouble::World));
    BOOST_TEST(practice->audit().entries().size() == before);
    BOOST_TEST(fs::exists(file_of(ticket)));
    BOOST_TEST((came() == Values{1, 2, 3}));
}

BOOST_AUTO_TEST_CASE(while_somebody_fills_what_is_there_comes_in_and_the_rest_later)
{
    const auto ticket = sample::ticket(*practice, couple);
    auto capturing = practice->hand_overs().begin(ticket);
    capture(*capturing, {1, 2});
    BOOST_TEST((came() == Values{1, 2}));
    BOOST_TEST(arrivals.back().going_on);
    BOOST_TEST(practice->hand_overs().goes_on(ticket.id));
    BOOST_TEST((trouble_of([&] { practice->hand_overs().end(ticket.id); }) == base::Trouble::Refused));
    BOOST_TEST((trouble_of([&] { practice->hand_overs().resume(ticket.id); }) == base::Trouble::Refused));
    capture(*capturing, {3});
    capturing.reset();
    BOOST_TEST((came() == Values{3}));
    BOOST_TEST(!arrivals.back().going_on);
    BOOST_TEST(said.empty());
    BOOST_TEST(!practice->hand_overs().goes_on(ticket.id));
}

BOOST_AUTO_TEST_CASE(a_file_that_stays_after_it_was_taken_in_comes_in_no_second_time)
{
    const auto ticket = captured({1, 2});
    {
        // As after a kill between the two: it is durable, and the file is still there.
        const std::string bytes = bytes_of(ticket);
        fs::remove(file_of(ticket));
        GrowingFile held; // it is not taken away
        BOOST_TEST_REQUIRE(!held.make(file_of(ticket)));
        BOOST_TEST_REQUIRE(!held.append(bytes));
        BOOST_TEST((came() == Values{1, 2}));
        BOOST_TEST_REQUIRE(fs::exists(file_of(ticket)));
    }
    BOOST_TEST(came().empty());
    BOOST_TEST(said.empty());
    BOOST_TEST(files_aside() == 0U);
    BOOST_TEST(inbox_files(folder).empty());
}

BOOST_AUTO_TEST_CASE(an_ended_hand_over_takes_nothing_more_and_never_goes_on)
{
    const auto ticket = captured({1});
    const std::string bytes = bytes_of(ticket);
    came();
    practice->hand_overs().end(ticket);
    BOOST_TEST(practice->hand_overs().open().empty());
    BOOST_TEST(practice->hand_overs().find(ticket).value().ended);
    BOOST_TEST((trouble_of([&] { practice->hand_overs().end(ticket); }) == base::Trouble::Refused));
    BOOST_TEST((trouble_of([&] { practice->hand_overs().resume(ticket); }) == base::Trouble::Refused));
    BOOST_TEST((trouble_of([&] { practice->hand_overs().end({"nobody"}); }) == base::Trouble::NotFound));
    put(ticket, bytes);
    BOOST_TEST(came().empty());
    set_aside_and_said(bytes);
}

BOOST_AUTO_TEST_CASE(what_was_captured_before_the_data_key_changed_still_comes_in)
{
    const auto ticket = captured({1, 2});
    practice.reset();
    const std::string fresh = "seven slow herons over the mill";
    change_data_key(
        folder.root, Passphrase{sample::passphrase}, Passphrase{fresh}, [](const std::string&) {},
        sample::surroundings());
    practice = open_practice(folder.root, Passphrase{fresh}, sample::surroundings());
    BOOST_TEST((came() == Values{1, 2}));
    BOOST_TEST(said.empty());
}

BOOST_AUTO_TEST_CASE(a_disk_that_takes_no_more_says_so_and_the_same_answer_can_be_saved_later)
{
    const auto ticket = sample::ticket(*practice, couple);
    auto capturing = practice->hand_overs().begin(ticket);
    capture(*capturing, {1});
    {
        std::signal(SIGXFSZ, SIG_IGN); // as the programs do
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit less{fs::file_size(file_of(ticket.id)) + 700, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &less);
        const auto error = sample::error_of([&] { capturing->append(answer(2)); });
        setrlimit(RLIMIT_FSIZE, &before);
        BOOST_TEST_REQUIRE(error.has_value());
        BOOST_TEST((error->trouble() == base::Trouble::World));
        BOOST_TEST(std::string(error->what()).find(folder.root.filename().string()) == std::string::npos);
        // Half of it is there: it must not stand before the next.
        BOOST_TEST(fs::file_size(file_of(ticket.id)) == less.rlim_cur);
    }
    BOOST_TEST(capturing->append(answer(2)) == 2);
    capturing.reset();
    BOOST_TEST((came() == Values{1, 2}));
    BOOST_TEST(said.empty());
}

BOOST_AUTO_TEST_CASE(a_file_that_somebody_cut_or_deleted_takes_no_more_answers)
{
    auto first = practice->hand_overs().begin(sample::ticket(*practice, couple));
    const auto ticket = practice->hand_overs().open().at(0).id;
    capture(*first, {1, 2});
    fs::resize_file(file_of(ticket), 100);
    BOOST_TEST((trouble_of([&] { first->append(answer(3)); }) == base::Trouble::World));
    fs::remove(file_of(ticket));
    BOOST_TEST((trouble_of([&] { first->append(answer(3)); }) == base::Trouble::World));
}

BOOST_AUTO_TEST_CASE(what_could_not_be_read_back_is_not_called_saved)
{
    const auto ticket = sample::ticket(*practice, couple);
    auto capturing = practice->hand_overs().begin(ticket);
    const auto text = [](std::string words) { return AnswersGiven{0, {{{"note", 0}}}, {std::move(words)}}; };
    for (const std::string& bad : {std::string("half \xc3"), std::string(2'000'000, 'x')})
        BOOST_TEST((trouble_of([&] { capturing->append(text(bad)); }) == base::Trouble::Data));
    BOOST_TEST(capturing->append(text(std::string(200'000, 'x'))) == 1);
}

BOOST_AUTO_TEST_CASE(the_schema_keeps_whose_a_hand_over_is_and_that_it_ended)
{
    const auto ticket = captured({1});
    auto& database = dynamic_cast<OpenedPractice&>(*practice).database();
    const auto refused = [&](const char* sql) {
        return sample::error_of([&] { database.change([&] { database.session() << sql; }); }).has_value();
    };
    BOOST_TEST(refused("UPDATE hand_over SET side = 'B'"));
    BOOST_TEST(refused("DELETE FROM hand_over_form"));
    BOOST_TEST(refused("UPDATE hand_over_form SET response_id = hand_over_id"));
    came();
    practice->hand_overs().end(ticket);
    BOOST_TEST(refused("UPDATE hand_over SET state = 'open'"));
    BOOST_TEST(refused("DELETE FROM hand_over"));
}

BOOST_AUTO_TEST_SUITE_END()
