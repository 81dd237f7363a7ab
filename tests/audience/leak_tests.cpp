// SPDX-License-Identifier: MIT
#include "app/make_report.h"
#include "app/practice_report.h"
#include "audience/invented_record.h"
#include "audience/parts_of.h"
#include "base/date.h"
#include "base/error.h"
#include "domain/policy.h"
#include "report/csv/write_csv.h"
#include "report/definition.h"
#include "report/paint/write_pdf.h"
#include "report/text/write_text.h"
#include "report/xlsx/write_xlsx.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <cstdlib>
#include <map>
#include <numeric>
#include <set>
#include <stdexcept>

using namespace rekindle;
using domain::Audience;

namespace {

constexpr std::array all_audiences{Audience::Counselor, Audience::CoupleShared, Audience::PartnerA,
                                   Audience::PartnerB, Audience::DeIdentified};
constexpr std::array formats{app::Format::Xlsx, app::Format::Csv, app::Format::Text, app::Format::Pdf};
constexpr std::array format_words{"xlsx", "csv", "text", "pdf"};

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

std::filesystem::path reports()
{
    return std::filesystem::path(REKINDLE_SOURCE_DIR) / "reports";
}

unsigned couples()
{
    const char* const asked = std::getenv("REKINDLE_COUPLES");
    return asked != nullptr ? static_cast<unsigned>(std::stoul(asked)) : 8U;
}

/// One report of a record for one audience.
struct Made {
    std::string report;
    Audience audience;
    const std::set<domain::ScaleName>* shared;
    base::Date as_of;
    bool with_safety = false;

    report::Document of(const Record& record) const
    {
        MemoryPractice practice(record, frozen());
        app::Reading reading(practice, record.couple, domain::Reader(audience, *shared, with_safety));
        report::Request request;
        request.report = report;
        request.as_of = as_of;
        return app::make_report(reading, reports(), request);
    }
};

std::map<std::string, std::string> written(const report::Document& document, app::Format format)
{
    const TemporaryFolder folder;
    switch (format) {
    case app::Format::Xlsx:
        report::write_xlsx(document, folder / "report.xlsx");
        return parts_of(folder / "report.xlsx");
    case app::Format::Csv:
        report::write_csv(document, folder / "report");
        return parts_of(folder / "report");
    case app::Format::Text:
        report::write_text(document, folder / "report.txt");
        return parts_of(folder / "report.txt");
    case app::Format::CsvWithoutMark: // as Csv, but for its first three bytes
        break;
    case app::Format::Pdf:
        report::write_pdf(document, folder / "report.pdf");
        return parts_of(folder / "report.pdf");
    }
    return {};
}

std::string cell_text(const report::Sheet& sheet)
{
    std::string text;
    report::Document alone;
    alone.sheets.push_back(sheet);
    for (const auto& [name, part] : written(alone, app::Format::Csv)) text += part;
    return text;
}

/// The sheet that differs.
std::string where_different(const report::Document& one, const report::Document& other)
{
    if (one.sheets.size() != other.sheets.size()) return "the sheets";
    for (std::size_t i = 0; i < one.sheets.size(); ++i) {
        if (one.sheets[i] != other.sheets[i])
            return "block " + one.sheets[i].name +
                   (cell_text(one.sheets[i]) == cell_text(other.sheets[i]) ? " (not its cells)" : "");
    }
    return "title, day or footer";
}

/// The secret whose change shows, when each is changed alone.
std::string culprit(const InventedRecord& invented, const Made& made, const report::Document& before,
                    std::function<void(Record&)> Secret::*how)
{
    for (const Secret& secret : invented.secrets) {
        if (!secret.must_not_know.contains(made.audience)) continue;
        Record changed = invented.record;
        (secret.*how)(changed);
        const report::Document after = made.of(changed);
        if (after != before) return secret.what + ", in " + where_different(before, after);
    }
    return "nothing alone";
}

std::vector<report::Definition> definitions_about(report::About what)
{
    std::vector<report::Definition> all = report::load_definitions(reports());
    std::erase_if(all, [&](const report::Definition& each) { return each.about != what; });
    return all;
}

/// Calls `look` for each invented couple, report about it and audience it may be made for. The blocks of the
/// other reports are those of "progress" but for a few, so that a quarter of the couples tells of them.
void each_report(const auto& look)
{
    const auto definitions = definitions_about(report::About::Couple);
    for (unsigned seed = 1; seed <= couples(); ++seed) {
        const InventedRecord invented = invented_record(seed, library());
        for (const report::Definition& definition : definitions) {
            const std::string& id = definition.id;
            if (id != "progress" && seed % 4 != 1) continue;
            for (const Audience audience : all_audiences) {
                if (!report::edition_for(definition, audience)) continue;
                look(invented, Made{id, audience, &invented.shared, invented.as_of},
                     "couple " + std::to_string(seed) + ", report " + id + ", audience " +
                         std::string(domain::word(audience)));
            }
        }
    }
}

} // namespace

BOOST_AUTO_TEST_SUITE(leak_tests)

BOOST_AUTO_TEST_CASE(no_text_of_a_person_stands_in_any_part_of_a_file_for_who_may_not_see_it)
{
    std::array<std::size_t, formats.size()> shown{};
    each_report([&](const InventedRecord& invented, const Made& made, const std::string& which) {
        const report::Document document = made.of(invented.record);
        for (std::size_t i = 0; i < formats.size(); ++i) {
            for (const auto& [name, text] : written(document, formats[i])) {
                for (const Marker& marker : invented.markers) {
                    const bool there = (name + '\n' + text).find(marker.text) != std::string::npos;
                    shown[i] += there;
                    if (there && !marker.may_see.contains(made.audience))
                        BOOST_ERROR(which << ", format " << format_words[i] << ", " << name << ": holds "
                                          << marker.what);
                }
            }
        }
    });
    // The search finds what is there, in every format.
    for (std::size_t i = 0; i < formats.size(); ++i) BOOST_TEST(shown[i] > 5U * couples(), format_words[i]);
    BOOST_TEST(std::accumulate(shown.begin(), shown.end(), std::size_t{0}) > 100U * couples());
}

BOOST_AUTO_TEST_CASE(what_an_audience_must_not_know_changes_not_one_byte_whatever_it_is)
{
    std::size_t tried = 0;
    each_report([&](const InventedRecord& invented, const Made& made, const std::string& which) {
        if (made.audience == Audience::Counselor) return;
        Record other = invented.record, absent = invented.record;
        for (const Secret& secret : invented.secrets) {
            if (!secret.must_not_know.contains(made.audience)) continue;
            secret.other(other);
            secret.absent(absent);
            ++tried;
        }
        const report::Document before = made.of(invented.record);
        for (const auto& [record, how, word] : {std::tuple(&other, &Secret::other, "another value"),
                                                std::tuple(&absent, &Secret::absent, "no value")}) {
            const report::Document after = made.of(*record);
            if (after != before) {
                BOOST_ERROR(which << ", " << where_different(before, after) << ": " << word
                                  << " shows: " << culprit(invented, made, before, how));
                continue;
            }
            for (std::size_t i = 0; i < formats.size(); ++i) {
                // Equal documents are written alike; of the slowest formats a part of the couples tells it.
                const bool is_slow = formats[i] == app::Format::Xlsx || formats[i] == app::Format::Pdf;
                if (is_slow && invented.record.responses.size() % 4 != 0) continue;
                if (written(after, formats[i]) != written(before, formats[i]))
                    BOOST_ERROR(which << ", format " << format_words[i] << ": " << word << " shows");
            }
        }
    });
    BOOST_TEST(tried > 300U * couples());
}

BOOST_AUTO_TEST_CASE(answers_of_class_safety_change_nothing_for_anybody_but_the_counselor)
{
    std::size_t for_counselor = 0;
    each_report([&](const InventedRecord& invented, const Made& made, const std::string& which) {
        Record other = invented.record, absent = invented.record;
        for (const Secret& secret : invented.secrets) {
            if (secret.what.find("class safety") == std::string::npos) continue;
            secret.other(other);
            secret.absent(absent);
        }
        const report::Document before = made.of(invented.record);
        const bool same = made.of(other) == before && made.of(absent) == before;
        if (made.audience == Audience::Counselor)
            for_counselor += !same;
        else
            BOOST_TEST(same, which);
    });
    BOOST_TEST(for_counselor * 5 > couples()); // there was something to tell
}

BOOST_AUTO_TEST_CASE(a_partners_copy_does_not_tell_whether_or_when_the_other_took_a_yes_back)
{
    std::size_t own = 0;
    each_report([&](const InventedRecord& invented, const Made& made, const std::string& which) {
        const auto copy = domain::copy_of(made.audience);
        if (!copy) return;
        const auto with_withdrawal = [&](domain::Side side, std::optional<base::Date> day) {
            Record record = invented.record;
            for (const domain::Side each : domain::both_sides) {
                for (const auto purpose :
                     {domain::Purpose::Homework, domain::Purpose::Touch, domain::Purpose::SexualIntimacy,
                      domain::Purpose::ContactOutside}) {
                    domain::Consent consent;
                    consent.side = each;
                    consent.purpose = purpose;
                    consent.given_on = base::parse_date("2000-01-01").value();
                    if (each == side) consent.withdrawn_on = day;
                    record.consents.push_back(consent);
                }
            }
            return made.of(record);
        };
        const auto early = invented.as_of - std::chrono::days{120},
                   late = invented.as_of - std::chrono::days{30};
        const domain::Side other = domain::other(*copy);
        const report::Document before = with_withdrawal(other, std::nullopt);
        BOOST_TEST((with_withdrawal(other, early) == before), which);
        BOOST_TEST((with_withdrawal(other, late) == before), which);
        own += with_withdrawal(*copy, early) != before;
    });
    BOOST_TEST(own > 0U); // one's own makes a difference
}

BOOST_AUTO_TEST_CASE(safety_asked_for_by_name_is_the_own_and_never_the_other_partners)
{
    std::size_t own = 0;
    each_report([&](const InventedRecord& invented, Made made, const std::string& which) {
        if (!domain::copy_of(made.audience)) return;
        const report::Document without = made.of(invented.record);
        made.with_safety = true;
        const report::Document with = made.of(invented.record);
        own += with != without;
        const std::string other = made.audience == Audience::PartnerA ? "answer of B" : "answer of A";
        Record changed = invented.record;
        for (const Secret& secret : invented.secrets) {
            if (secret.what.find(other) == 0) secret.other(changed);
        }
        BOOST_TEST((made.of(changed) == with), which);
    });
    BOOST_TEST(own * 5 > couples()); // there was something to ask for
}

BOOST_AUTO_TEST_CASE(ids_do_not_matter_to_any_audience)
{
    each_report([&](const InventedRecord& invented, const Made& made, const std::string& which) {
        Record renamed = invented.record;
        const auto rename = [](auto& id) { id.value = "z" + id.value; };
        rename(renamed.couple.id);
        for (auto& each : renamed.sessions) rename(each.id);
        for (auto& each : renamed.responses) {
            rename(each.id);
            if (each.session) rename(*each.session);
        }
        for (auto& each : renamed.goals) rename(each.id);
        for (auto& each : renamed.homework) {
            rename(each.assignment.id);
            rename(each.assignment.assigned_at);
            if (auto* plan = std::get_if<domain::GoalPlanPlan>(&each.assignment.plan)) rename(plan->goal);
            for (auto& review : each.reviews) rename(review.session);
        }
        BOOST_TEST((made.of(renamed) == made.of(invented.record)), which);
    });
}

BOOST_AUTO_TEST_CASE(what_is_for_research_does_not_hang_on_the_day_it_was_made)
{
    // Who gets a file knows about when it was made: that day, moved with the others, would tell all of them.
    each_report([&](const InventedRecord& invented, Made made, const std::string& which) {
        if (made.audience != Audience::DeIdentified) return;
        const auto made_after = [&](int days) {
            made.as_of = invented.as_of + std::chrono::days{days};
            return made.of(invented.record);
        };
        const report::Document soon = made_after(400), late = made_after(800); // after all that happened
        BOOST_TEST((soon == late), which << ": " << where_different(soon, late));
    });
}

BOOST_AUTO_TEST_CASE(research_cannot_tell_when_it_was)
{
    // Weeks, so that what was due on Mondays still is.
    constexpr std::chrono::days later{7 * 123};
    for (unsigned seed = 1; seed <= couples(); ++seed) {
        const InventedRecord invented = invented_record(seed, library());
        Record moved = invented.record;
        for (auto& each : moved.sessions) each.day += later;
        for (auto& each : moved.responses) each.authored.utc += later;
        for (auto& each : moved.goals) {
            each.set_on += later;
            for (auto& rating : each.ratings) rating.day += later;
        }
        for (auto& each : moved.homework) {
            each.assignment.start += later;
            if (each.assignment.ended) *each.assignment.ended += later;
            for (auto& entry : each.entries) entry.day += later;
        }
        Made made{"progress", Audience::DeIdentified, &invented.shared, invented.as_of};
        const report::Document before = made.of(invented.record);
        made.as_of += later;
        BOOST_TEST((made.of(moved) == before), seed);
        for (const report::Sheet& sheet : before.sheets)
            BOOST_TEST(cell_text(sheet).find("2025-") == std::string::npos, sheet.name);
    }
}

BOOST_AUTO_TEST_CASE(a_report_about_the_whole_practice_is_refused_to_all_but_the_counselor_before_it_reads)
{
    /// Not even the list of couples may be looked at.
    struct NothingMayBeRead : MemoryPractice {
        using MemoryPractice::MemoryPractice;
        domain::Couples& couples() override { throw std::logic_error("was read"); }
    };
    NothingMayBeRead practice(invented_record(1, library()).record, frozen());
    const auto definitions = definitions_about(report::About::Practice);
    BOOST_TEST(definitions.size() >= 3U);
    for (const report::Definition& definition : definitions) {
        for (const Audience audience : all_audiences) {
            report::Request request;
            request.report = definition.id;
            request.audience = audience;
            request.as_of = base::parse_date("2026-01-01").value();
            if (audience == Audience::Counselor)
                BOOST_CHECK_THROW(app::make_practice_report(practice, reports(), request), std::logic_error);
            else
                BOOST_CHECK_EXCEPTION(
                    app::make_practice_report(practice, reports(), request), base::Error,
                    [](const base::Error& error) { return error.trouble() == base::Trouble::Refused; });
        }
    }
}

BOOST_AUTO_TEST_CASE(a_report_about_the_whole_practice_knows_couples_by_code_and_of_their_words_a_step)
{
    const std::set<std::string> may_stand_there{"the practice's name", "the counselor's name",
                                                "the couple's code", "step of a goal"};
    std::map<std::string, std::size_t> shown;
    for (unsigned seed = 1; seed <= couples(); ++seed) {
        const InventedRecord invented = invented_record(seed, library());
        Record record = invented.record;
        domain::Release release;
        release.what = "report progress";
        release.recipient = "Dr. Recipient";
        release.when.utc = std::chrono::sys_days{invented.as_of};
        record.releases = {release};
        MemoryPractice practice(record, frozen());
        for (const report::Definition& definition : definitions_about(report::About::Practice)) {
            report::Request request;
            request.report = definition.id;
            request.audience = Audience::Counselor;
            request.as_of = invented.as_of;
            const report::Document document = app::make_practice_report(practice, reports(), request);
            for (std::size_t i = 0; i < formats.size(); ++i) {
                for (const auto& [name, text] : written(document, formats[i])) {
                    const std::string which = definition.id + ", format " + format_words[i] + ", " + name;
                    shown["a recipient"] += text.find(release.recipient) != std::string::npos;
                    for (const Marker& marker : invented.markers) {
                        if ((name + '\n' + text).find(marker.text) == std::string::npos) continue;
                        ++shown[marker.what];
                        BOOST_TEST(may_stand_there.contains(marker.what), which << " holds " << marker.what);
                    }
                }
            }
        }
    }
    // The search finds what is there.
    for (const char* what : {"the couple's code", "a recipient"}) BOOST_TEST(shown[what] >= 4U * couples());
    BOOST_TEST(shown["step of a goal"] > 0U);
}

BOOST_AUTO_TEST_SUITE_END()
