// SPDX-License-Identifier: MIT
// Sheets to take home: what a partner must not know of the other stands on none of them.
#include "app/homework_sheet.h"
#include "audience/invented_record.h"
#include "audience/parts_of.h"
#include "base/error.h"
#include "report/html/handout_html.h"
#include "report/write_handout.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <optional>

using namespace rekindle;
using domain::Audience;

namespace {

constexpr std::array readers{Audience::CoupleShared, Audience::PartnerA, Audience::PartnerB};

const app::Library& library()
{
    static const app::Library loaded(REKINDLE_SOURCE_DIR);
    return loaded;
}

const FrozenBytes& frozen()
{
    static const FrozenBytes bytes = frozen_bytes_of(library());
    return bytes;
}

/// What is made; empty where it is refused.
std::optional<report::Handout> made(const auto& make)
{
    try {
        return make();
    } catch (const base::Error& error) {
        BOOST_TEST((error.trouble() == base::Trouble::Refused), error.what());
        return std::nullopt;
    }
}

/// All sheets that can be made of it for somebody.
std::vector<std::optional<report::Handout>> sheets(const Record& record, const InventedRecord& invented,
                                                   Audience audience)
{
    MemoryPractice practice(record, frozen());
    app::Reading reading(practice, record.couple, domain::Reader(audience, invented.shared));
    std::vector<std::optional<report::Handout>> all;
    for (const auto& each : invented.record.homework)
        all.push_back(made([&] { return app::homework_sheet(reading, each.assignment.id, invented.as_of); }));
    for (const domain::Goal& goal : invented.record.goals)
        all.push_back(made([&] { return app::goal_sheet(reading, goal.id, invented.as_of); }));
    return all;
}

/// What stands before the first log.
std::vector<report::Piece> before_logs(const report::Handout& sheet)
{
    const auto first = std::ranges::find_if(sheet.pieces, &report::Piece::on_new_page);
    return {sheet.pieces.begin(), first};
}

/// Its logs: what stands below each heading of one, from a new page on.
std::map<std::string, std::vector<report::Piece>> logs_of(const report::Handout& sheet)
{
    std::map<std::string, std::vector<report::Piece>> logs;
    std::vector<report::Piece>* log = nullptr;
    for (const report::Piece& piece : sheet.pieces) {
        const auto* const words = std::get_if<report::Words>(&piece.parts.front());
        const bool is_heading = words != nullptr && words->role == report::Role::Heading;
        if (is_heading && words->text.starts_with("Log")) {
            BOOST_TEST(piece.on_new_page, words->text);
            BOOST_TEST(!logs.contains(words->text), words->text);
            log = &logs[words->text];
        } else if (log != nullptr) {
            log->push_back(piece);
        }
    }
    return logs;
}

bool has_marks(const std::vector<report::Piece>& log)
{
    return std::ranges::any_of(log, [](const report::Piece& piece) {
        const auto* const grid = std::get_if<report::Grid>(&piece.parts.front());
        return grid != nullptr && grid->columns.size() > 1 && grid->columns[1].title == "Mark";
    });
}

} // namespace

BOOST_AUTO_TEST_SUITE(sheet_tests)

BOOST_AUTO_TEST_CASE(on_a_sheet_for_both_each_partner_marks_on_pages_of_their_own)
{
    std::size_t for_both = 0, ended = 0;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const InventedRecord invented = invented_record(seed, library());
        const auto shared = sheets(invented.record, invented, Audience::CoupleShared);
        const auto own = sheets(invented.record, invented, Audience::PartnerA);
        for (std::size_t i = 0; i < invented.record.homework.size(); ++i) {
            if (!shared[i]) continue;
            const domain::Assignment& assignment = invented.record.homework[i].assignment;
            const auto logs = logs_of(*shared[i]);
            if (assignment.ended && *assignment.ended <= invented.as_of) {
                ++ended;
                BOOST_TEST(logs.empty(), "nothing is to be marked of what has ended: " << assignment.title);
                continue;
            }
            BOOST_TEST(logs.contains("Log of partner A") == assignment.for_a, assignment.title);
            BOOST_TEST(logs.contains("Log of partner B") == assignment.for_b, assignment.title);
            for (const auto& [title, log] : logs) {
                BOOST_TEST(has_marks(log), title);
                BOOST_TEST((log == logs.begin()->second), "the same is asked of both");
            }
            BOOST_TEST_REQUIRE(logs.size() == (assignment.for_a && assignment.for_b ? 2U : 1U));
            if (logs.size() < 2) continue;
            ++for_both;
            BOOST_TEST_REQUIRE(own[i].has_value());
            BOOST_TEST((logs_of(*own[i]).at("Log of partner A") == logs.begin()->second));
        }
    }
    BOOST_TEST(for_both > 3U);
    BOOST_TEST(ended > 0U);
}

BOOST_AUTO_TEST_CASE(what_both_partners_own_sheets_say_stands_on_the_sheet_for_both)
{
    std::size_t agreed_in_words = 0;
    for (unsigned seed = 1; seed <= 6; ++seed) {
        const InventedRecord invented = invented_record(seed, library());
        const auto shared = sheets(invented.record, invented, Audience::CoupleShared);
        const auto of_a = sheets(invented.record, invented, Audience::PartnerA);
        const auto of_b = sheets(invented.record, invented, Audience::PartnerB);
        for (std::size_t i = 0; i < invented.record.homework.size(); ++i) {
            const domain::Assignment& assignment = invented.record.homework[i].assignment;
            // A goal of one's own is named on one's own sheet alone.
            if (!shared[i] || !of_a[i] || !of_b[i] || before_logs(*of_a[i]) != before_logs(*of_b[i]))
                continue;
            BOOST_TEST((before_logs(*shared[i]) == before_logs(*of_a[i])), assignment.title);
            const auto* const plan = std::get_if<domain::AgreedPlan>(&assignment.plan);
            agreed_in_words += plan != nullptr && !plan->answers.empty();
        }
    }
    BOOST_TEST(agreed_in_words > 0U);
}

BOOST_AUTO_TEST_CASE(no_text_that_somebody_must_not_see_stands_on_a_sheet_for_them)
{
    std::map<Audience, std::size_t> found;
    std::size_t written = 0, refused = 0;
    for (unsigned seed = 1; seed <= 3; ++seed) {
        const InventedRecord invented = invented_record(seed, library());
        for (const Audience audience : readers) {
            for (const auto& handout : sheets(invented.record, invented, audience)) {
                if (!handout) {
                    ++refused;
                    continue;
                }
                ++written;
                const TemporaryFolder folder;
                report::write_handout(*handout, report::HandoutFormat::Pdf, folder / "sheet.pdf");
                auto parts = parts_of(folder / "sheet.pdf");
                parts.emplace("HTML", report::html_of(*handout));
                for (const auto& [part, text] : parts) {
                    for (const Marker& marker : invented.markers) {
                        const bool is_there = text.find(marker.text) != std::string::npos;
                        found[audience] += is_there;
                        BOOST_TEST((!is_there || marker.may_see.contains(audience)),
                                   domain::word(audience) << " " << part << ": " << marker.what);
                    }
                }
            }
        }
    }
    BOOST_TEST(written > 25U);
    BOOST_TEST(refused > 4U);
    for (const Audience audience : readers) BOOST_TEST(found[audience] > 3U, domain::word(audience));
}

BOOST_AUTO_TEST_CASE(what_somebody_must_not_know_makes_no_difference_to_any_sheet_for_them)
{
    // Answers to questionnaires are on no sheet, so some of the many tell it; of what is on one all are
    // tried.
    constexpr std::size_t answers_each = 12;
    std::size_t compared = 0, answers = 0;
    const InventedRecord invented = invented_record(11, library());
    for (const Audience audience : readers) {
        const auto as_it_is = sheets(invented.record, invented, audience);
        for (const Secret& secret : invented.secrets) {
            if (!secret.must_not_know.contains(audience)) continue;
            const bool is_answer = secret.what.starts_with("answer of ");
            if (is_answer && answers++ % answers_each != 0) continue;
            for (const auto& change : {secret.other, secret.absent}) {
                Record record = invented.record;
                change(record);
                BOOST_TEST((sheets(record, invented, audience) == as_it_is), domain::word(audience)
                                                                                 << ": " << secret.what);
                ++compared;
            }
        }
    }
    BOOST_TEST(compared > 100U);
}

BOOST_AUTO_TEST_SUITE_END()
