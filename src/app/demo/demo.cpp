// SPDX-License-Identifier: MIT
#include "app/demo/demo.h"

#include "app/demo/course.h"
#include "app/demo/homework_life.h"
#include "app/demo/invented_norms.h"
#include "app/demo/people.h"
#include "app/demo/worked_off.h"
#include "app/frozen_definitions.h"

#include <algorithm>
#include <map>
#include <set>

namespace rekindle::app {
namespace {

using std::chrono::days;

/// One couple from its first session to the end of the demo, written as it would have been.
class CoupleStory {
public:
    /// `forms`: those there are.
    CoupleStory(const std::vector<forms::CatalogEntry>& forms, CoupleLife& life, InventedRecord& record)
        : m_forms(forms), m_life(life), m_record(record), m_homework(life, record)
    {
    }

    void live()
    {
        const auto meetings = m_life.meetings();
        const Course::Turn turn = m_life.course().turn;
        bool paused = false;
        for (std::size_t i = 0; i < meetings.size(); ++i) {
            const base::Date day = meetings[i];
            const bool last = i + 1 == meetings.size();
            const bool parts = last && turn == Course::Turn::Parted;
            const bool looks_back = last && turn == Course::Turn::Finished;
            const bool ends = parts || (i + 2 == meetings.size() && turn == Course::Turn::Finished);
            m_homework.mark_before(day);
            if (paused) m_record.set_status({day, domain::CoupleStatus::Active});
            meet(static_cast<int>(i) + 1, day, paused || last || ends);
            if (ends) both_fill("ending", day);
            if (looks_back) both_fill("follow-up", day);
            if (!looks_back) m_homework.review(static_cast<int>(i) + 1, ends);
            paused = !last && is_pause_between(day, meetings[i + 1]);
            if (paused) m_record.set_status({day + days{1}, domain::CoupleStatus::Paused});
            if (parts || looks_back) m_record.set_status({day + days{10}, domain::CoupleStatus::Closed});
        }
        if (turn == Course::Turn::None || turn == Course::Turn::Paused)
            m_homework.mark_before(m_life.until());
    }

private:
    bool is_pause_between(base::Date day, base::Date next) const
    {
        for (base::Date each = day; each < next; each += days{1}) {
            if (m_life.is_pause(each)) return true;
        }
        return false;
    }

    /// Together, then each alone, then together for the feedback, and together from then on.
    static domain::SessionKind kind(int number)
    {
        if (number == 2) return domain::SessionKind::IndividualA;
        if (number == 3) return domain::SessionKind::IndividualB;
        return number == 4 ? domain::SessionKind::Feedback : domain::SessionKind::Conjoint;
    }

    void meet(int number, base::Date day, bool milestone)
    {
        m_record.meet(day, kind(number));
        const bool whole_intake = number % 6 == 1 || milestone;
        if (number == 1) agree();
        if (number == 1) {
            for (const char* form : {"about-you", "about-us"}) both_fill(form, day);
        }
        if (whole_intake) both_fill("intake-core", day);
        if (number >= 2) screen(day);
        if (number == 5) both_fill("perception", day);
        if (number == 9 && m_life.course().asks_about_sexuality) both_fill("intake-sexual", day);
        if (!whole_intake && number > 4 && day - m_measured >= days{28}) both_fill("monthly", day);
        if (whole_intake || day - m_measured >= days{28}) m_measured = day;
        both_fill("session-check-in", day);
    }

    /// What is signed at the first session, and which scores they show each other.
    void agree()
    {
        using domain::Purpose;
        const char* const policy = m_life.place() % 3 == 0 ? "limited-secrets" : "no-secrets";
        for (const domain::Side side : domain::both_sides) {
            m_record.agree(side, Purpose::Counseling, "");
            m_record.agree(side, Purpose::Confidentiality, policy);
            m_record.agree(side, Purpose::Homework, "");
            for (const char* scale : {"comm", "qtime"}) share(side, scale);
        }
        m_record.agree(domain::Side::A, Purpose::ElectronicContact, "");
        share(domain::Side::B, "trust"); // alone: so it is shared with nobody
        m_record.agree(domain::Side::A, Purpose::LocalNorms, "");
        if (m_life.place() % 6 != 1) m_record.agree(domain::Side::B, Purpose::LocalNorms, "");
    }

    void share(domain::Side side, const std::string& scale)
    {
        const auto core = std::ranges::find(m_forms, "intake-core", &forms::CatalogEntry::id);
        if (core != m_forms.end())
            m_record.agree(side, domain::Purpose::ShareScale,
                           ref_of(*core->form.questionnaire).id + " " + scale);
    }

    /// Each alone, and again within the year; what was not filled is filled at the next session.
    void screen(base::Date day)
    {
        for (const domain::Side side : domain::both_sides) {
            const auto before = m_screened.find(side);
            if (before == m_screened.end() || day - before->second >= days{300})
                may_fill("safety-screen", side, day);
        }
    }

    void both_fill(std::string_view form_id, base::Date day)
    {
        for (const domain::Side side : domain::both_sides) may_fill(form_id, side, day);
    }

    /// Unless this partner is not there, or leaves the form out.
    void may_fill(std::string_view form_id, domain::Side side, base::Date day)
    {
        const auto kind = m_record.session().kind;
        const bool there = (kind != domain::SessionKind::IndividualA || side == domain::Side::A) &&
                           (kind != domain::SessionKind::IndividualB || side == domain::Side::B);
        if (!there || day < m_life.begins(side)) return;
        // Nobody is taken on without a first form, except where forms are what is missing.
        const bool is_first = m_record.session().number == 1 && !m_life.course().forms_missing;
        if (m_life.skips(side) && !is_first) return;
        // Who comes late begins with the short form.
        const bool comes_late = form_id == "intake-core" && m_life.begins(side) > m_life.first();
        fill(comes_late && m_short.insert(side).second ? "intake-short" : form_id, side, day);
    }

    void fill(std::string_view form_id, domain::Side side, base::Date day)
    {
        const auto form = std::ranges::find(m_forms, form_id, &forms::CatalogEntry::id);
        if (form == m_forms.end()) return;
        const std::chrono::minutes time{(side == domain::Side::A ? 1020 : 1032) +
                                        m_life.chance().between(0, 9)};
        Answering answering = m_life.answering(side, day);
        if (form_id == "safety-screen") {
            m_screened.insert_or_assign(side, day);
            // A screen is gone through until nothing is open, but where forms are what is missing.
            if (!m_life.course().forms_missing) answering.leaves_out = 0;
        }
        m_record.fill(
            *form, side, day, time,
            invented_answers(*form->form.questionnaire, *form->scoring_key(), answering, m_life.chance()));
    }

    const std::vector<forms::CatalogEntry>& m_forms;
    CoupleLife& m_life;
    InventedRecord& m_record;
    HomeworkLife m_homework;
    base::Date m_measured;          ///< when a whole intake or the monthly form was last filled
    std::set<domain::Side> m_short; ///< who has filled the short intake
    std::map<domain::Side, base::Date> m_screened; ///< when last
};

/// What the couples fill: every installed form that can be scored.
std::vector<forms::CatalogEntry> forms_of(const Library& library)
{
    std::vector<forms::CatalogEntry> result;
    for (const forms::CatalogEntry& form : library.forms().entries) {
        if (form.usable() && form.scoring_key())
            result.push_back(form.id == "intake-core" ? with_invented_norms(form) : form);
    }
    return result;
}

/// What the counselor calls them, by turns: it has nothing to do with their course.
std::vector<std::string> tags_of_couple(int index)
{
    switch (index % 5) {
    case 0:
        return {"evenings"};
    case 2:
        return {"evenings", "supervision"};
    case 4:
        return {"online"};
    default:
        return {};
    }
}

} // namespace

const char* course_in_words(int index)
{
    return courses[static_cast<std::size_t>(index) % courses.size()].what;
}

DemoCounts fill_demo(domain::Practice& practice, const Library& library, int couples, std::uint64_t seed,
                     base::Date until)
{
    DemoCounts counts;
    const std::vector<forms::CatalogEntry> forms = forms_of(library);
    for (int i = 0; i < couples; ++i) {
        const Course& course = courses[static_cast<std::size_t>(i) % courses.size()];
        // One couple, one transaction: a demo that was interrupted holds whole couples only.
        practice.together([&] {
            const base::Date first = until - days{course.months * 30 + 10};
            CoupleLife life(course, first, until, seed * 1000003 + static_cast<std::uint64_t>(i));
            InventedRecord record(practice, library, counts);
            record.add(invented_couple(seed, i, couples, first));
            CoupleStory(forms, life, record).live();
            if (const auto tags = tags_of_couple(i); !tags.empty()) record.set_tags(tags);
            work_off_safety(practice, record.couple(), until);
        });
    }
    return counts;
}

} // namespace rekindle::app
