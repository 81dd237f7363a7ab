// SPDX-License-Identifier: MIT
// What stands on the screen in the joint-room view, on couples whose every typed text is a marker.
#include "app/pages/before_session.h"
#include "app/pages/couple_list.h"
#include "app/pages/couple_questionnaires.h"
#include "app/pages/couple_record.h"
#include "app/pages/couple_summary.h"
#include "app/pages/joint_room.h"
#include "app/pages/today.h"
#include "audience/invented_record.h"
#include "base/error.h"
#include "report/text/document_text.h"

#include <boost/test/unit_test.hpp>

using namespace rekindle;
using domain::Audience;

namespace {

const std::shared_ptr<const app::Library>& installed()
{
    static const auto loaded = std::make_shared<const app::Library>(REKINDLE_SOURCE_DIR);
    return loaded;
}

std::filesystem::path report_definitions()
{
    return std::filesystem::path(REKINDLE_SOURCE_DIR) / "reports";
}

/// One that is looked at, and was given no forms of its own.
class LookedAtPractice : public MemoryPractice {
public:
    using MemoryPractice::MemoryPractice;
    domain::OwnForms& own_forms() override { return m_own_forms; }
    domain::AuditTrail& audit() override { return m_audit; }

private:
    struct NoForms : domain::OwnForms {
        void add(const domain::OwnForm& /*form*/) override {}
        std::vector<domain::OwnForm> all() override { return {}; }
    } m_own_forms;
    struct Audit : domain::AuditTrail {
        void record(const std::string&, const std::string&, const std::string&) override {}
        std::vector<domain::AuditEntry> entries() override { return {}; }
        std::map<std::string, std::string> couple_codes() override { return {}; }
        std::optional<std::int64_t> first_bad_entry() override { return {}; }
    } m_audit;
};

struct Desk {
    InventedRecord invented;
    std::unique_ptr<app::Workspace> workspace;

    explicit Desk(unsigned seed) : Desk(invented_record(seed, *installed())) {}
    explicit Desk(InventedRecord record) : invented(std::move(record))
    {
        // Both said yes to every scale that this record says is shared.
        for (const domain::ScaleName& name : invented.shared) {
            for (const domain::Side side : domain::both_sides) {
                domain::Consent consent;
                consent.side = side;
                consent.purpose = domain::Purpose::ShareScale;
                consent.about = name.questionnaire + " " + name.scale;
                consent.given_on = base::parse_date("2000-01-01").value();
                invented.record.consents.push_back(consent);
            }
        }
        static const FrozenBytes frozen = frozen_bytes_of(*installed());
        workspace = std::make_unique<app::Workspace>(
            "p", std::make_unique<LookedAtPractice>(invented.record, frozen), installed(), [this] {
                return base::Instant{invented.as_of + std::chrono::hours{12}, {}};
            });
    }

    const domain::Couple& couple() const { return invented.record.couple; }
    std::string room()
    {
        const app::JointRoom room = app::enter_joint_room(*workspace, report_definitions(), couple());
        return room.title + "\n" + report::document_text(room.document);
    }
};

constexpr unsigned seeds = 6;

std::size_t markers_in(const std::string& text, const InventedRecord& invented)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        invented.markers, [&](const Marker& marker) { return text.find(marker.text) != std::string::npos; }));
}

} // namespace

BOOST_AUTO_TEST_SUITE(joint_room_tests)

BOOST_AUTO_TEST_CASE(no_text_stands_in_the_joint_room_that_not_both_may_see)
{
    std::size_t there = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        Desk desk(seed);
        const std::string text = desk.room();
        there += markers_in(text, desk.invented);
        for (const Marker& marker : desk.invented.markers) {
            if (!marker.may_see.contains(Audience::CoupleShared))
                BOOST_TEST(text.find(marker.text) == std::string::npos,
                           "couple " << seed << ": " << marker.what);
        }
    }
    BOOST_TEST(there > 2 * seeds); // the search finds what both may see
}

BOOST_AUTO_TEST_CASE(what_not_both_may_know_changes_nothing_in_the_joint_room_whatever_it_is)
{
    std::size_t tried = 0;
    for (unsigned seed = 1; seed <= seeds; ++seed) {
        const InventedRecord invented = invented_record(seed, *installed());
        InventedRecord other = invented, absent = invented;
        for (const Secret& secret : invented.secrets) {
            if (!secret.must_not_know.contains(Audience::CoupleShared)) continue;
            secret.other(other.record);
            secret.absent(absent.record);
            ++tried;
        }
        const std::string before = Desk(invented).room();
        BOOST_TEST(Desk(other).room() == before, "couple " << seed);
        BOOST_TEST(Desk(absent).room() == before, "couple " << seed);
    }
    BOOST_TEST(tried > 50 * seeds); // answers, scores of what is not shared, marks, notes ...
}

BOOST_AUTO_TEST_CASE(no_other_page_shows_anything_once_both_see_the_screen)
{
    Desk desk(3);
    app::Workspace& workspace = *desk.workspace;
    const domain::Couple couple = desk.couple();
    const auto pages = {
        std::function([&] { app::Today(workspace).go_on(); }),
        std::function([&] { app::CoupleList list(workspace); }),
        std::function([&] { app::couple_summary(workspace, couple); }),
        std::function([&] { app::couple_record(workspace, couple); }),
        std::function([&] { app::before_session(workspace, report_definitions(), couple); }),
        std::function([&] { app::enter_joint_room(workspace, report_definitions(), couple); }),
    };
    app::CoupleList before(workspace); // a page that was there before cannot look anew either
    BOOST_CHECK_NO_THROW(app::couple_summary(workspace, couple));
    desk.room();
    const auto is_refused = [](const base::Error& error) {
        return error.trouble() == base::Trouble::Refused;
    };
    for (const auto& page : pages) BOOST_CHECK_EXCEPTION(page(), base::Error, is_refused);
    Desk charts(3); // where the charts are shown instead, it is the same
    app::enter_joint_room_with_charts(*charts.workspace, report_definitions(), couple);
    BOOST_CHECK_EXCEPTION(app::couple_summary(*charts.workspace, couple), base::Error, is_refused);
    BOOST_CHECK_EXCEPTION(app::CoupleList list(*charts.workspace), base::Error, is_refused);
    BOOST_CHECK_EXCEPTION(app::couple_questionnaires(workspace, couple), base::Error, is_refused);
    BOOST_CHECK_EXCEPTION(before.refresh(), base::Error, is_refused);
    BOOST_CHECK_EXCEPTION(before.search("a"), base::Error, is_refused);
}

BOOST_AUTO_TEST_CASE(a_couple_that_has_separated_is_not_shown_together_and_nothing_is_closed_by_asking)
{
    Desk desk(1);
    domain::Couple couple = desk.couple();
    couple.status = domain::CoupleStatus::Separated;
    BOOST_CHECK_THROW(app::enter_joint_room(*desk.workspace, report_definitions(), couple), base::Error);
    BOOST_CHECK_THROW(app::enter_joint_room_with_charts(*desk.workspace, report_definitions(), couple),
                      base::Error);
    BOOST_TEST(!desk.workspace->in_joint_room());
    BOOST_CHECK_NO_THROW(desk.workspace->practice());
}

BOOST_AUTO_TEST_SUITE_END()
