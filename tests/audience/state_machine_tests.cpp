// SPDX-License-Identifier: MIT
// Consents, marks, safety matters and screens as a state machine, walked to a depth of eight actions beside a
// small model that shares no code with the program: what stands in the way of homework, from when it is not
// due, who sees what. The actions go through the program's own rules (app/); only the state of a screen is
// set here, since how it comes from answers is tested elsewhere (R4 in the command line's consent_tests).
#include "app/consents.h"
#include "app/homework_gate.h"
#include "app/mutual_yes.h"
#include "app/reader_for.h"
#include "app/reading.h"
#include "app/safety.h"
#include "audience/memory_practice.h"
#include "base/error.h"

#include <boost/test/unit_test.hpp>

#include <array>
#include <bitset>
#include <deque>
#include <tuple>

using namespace rekindle;
using domain::Audience;
using domain::Side;

namespace {

constexpr int deepest = 8;
const base::Date first_day = base::parse_date("2026-03-02").value();
constexpr int lasts = 30; ///< a yes holds so many days after its own; "expire" goes on one day further

base::Date day(int number)
{
    return first_day + std::chrono::days{number};
}

/// What a practice holds of all this.
struct Books {
    std::vector<domain::Consent> consents;
    std::vector<domain::YesMark> marks;
    std::vector<domain::Flag> flags;
    std::vector<domain::SafetyAction> actions;
    std::map<Side, domain::ScreenState> screens;
    int ids = 0, today = 0;
};

class BookedPractice : public MemoryPractice {
public:
    BookedPractice() : MemoryPractice(couple(), {}) {}

    std::string new_id() override { return std::to_string(++books.ids); }
    domain::Consents& consents() override { return m_consents; }
    domain::SafetyRecord& safety() override { return m_safety; }

    Books books;

private:
    static Record couple()
    {
        Record record;
        record.couple.id = {"couple"};
        record.couple.code = "C-0001";
        return record;
    }
    struct Consents : domain::Consents {
        explicit Consents(Books& books) : m_books(books) {}
        void keep_text(const domain::PracticeText& /*text*/) override {}
        std::optional<domain::PracticeText> text(const std::string& /*id*/, int /*version*/) override
        {
            return {};
        }
        void add(const domain::Scan& /*scan*/) override {}
        std::optional<domain::Scan> scan(const domain::ScanId& /*scan*/) override { return {}; }
        void add(const domain::Consent& consent) override { m_books.consents.push_back(consent); }
        void withdraw(const domain::ConsentId& consent, base::Date on) override
        {
            for (domain::Consent& each : m_books.consents) {
                if (each.id == consent) each.withdrawn_on = on;
            }
        }
        std::vector<domain::Consent> of(const domain::CoupleId& /*couple*/) override
        {
            return m_books.consents;
        }
        void mark(const domain::YesMark& mark) override { m_books.marks.push_back(mark); }
        std::vector<domain::YesMark> marks(const domain::CoupleId& /*couple*/) override
        {
            return m_books.marks;
        }
        Books& m_books;
    } m_consents{books};
    struct Safety : domain::SafetyRecord {
        explicit Safety(Books& books) : m_books(books) {}
        void add(const domain::Flag& flag) override { m_books.flags.push_back(flag); }
        void add(const domain::SafetyAction& action) override { m_books.actions.push_back(action); }
        void add(const domain::Override& /*reason*/) override {}
        std::vector<domain::Flag> flags(const domain::CoupleId& /*couple*/) override { return m_books.flags; }
        std::vector<domain::SafetyAction> actions(const domain::CoupleId& /*couple*/) override
        {
            return m_books.actions;
        }
        std::vector<domain::Override> overrides(const domain::CoupleId& /*couple*/) override { return {}; }
        Books& m_books;
    } m_safety{books};
};

enum class Act {
    Give,
    TakeBack,
    Yes,
    NotYet,
    No,
    ScreenComplete,
    ScreenDeclined,
    Raise,
    Assess,
    Close,
    Expire
};
struct Action {
    Act act;
    Side side = Side::A; ///< of those that are one partner's
};

// ---- The model.

using Days = std::bitset<deepest*(lasts + 1) + lasts + 2>;

/// One partner, by days: those on which a yes holds, and those on which one does that was never taken back.
struct PartnerModel {
    Days holds, stands;
    int given_on = -1;
    bool given_by_the_first_day = false;
    int mark = 0; ///< 0 none, 1 yes, 2 not yet, 3 no
    int marked_on = 0;
    int screen = 0; ///< 0 missing, 1 complete, 2 declined

    bool says_yes(int today) const { return mark == 1 && today <= marked_on + lasts; }
    /// From which day on it is not due, of homework that began on the first day.
    std::optional<base::Date> not_due_from() const
    {
        if (!given_by_the_first_day) return std::nullopt;
        int number = 0;
        while (holds[static_cast<std::size_t>(number)]) ++number;
        return day(number);
    }
};

struct Model {
    std::array<PartnerModel, 2> partners;
    int today = 0;
    int open_matters = 0;

    PartnerModel& of(Side side) { return partners[side == Side::A ? 0 : 1]; }
    const PartnerModel& of(Side side) const { return partners[side == Side::A ? 0 : 1]; }
    bool holds(Side side) const { return of(side).holds[static_cast<std::size_t>(today)]; }

    /// False: the program must refuse it.
    bool takes(const Action& action)
    {
        PartnerModel& partner = of(action.side);
        const auto now = static_cast<std::size_t>(today);
        switch (action.act) {
        case Act::Give:
            if (partner.holds[now]) return false;
            for (std::size_t at = now; at <= now + lasts; ++at) partner.holds[at] = partner.stands[at] = true;
            partner.given_on = today;
            partner.given_by_the_first_day |= today == 0;
            return true;
        case Act::TakeBack:
            if (!partner.holds[now]) return false;
            for (std::size_t at = static_cast<std::size_t>(partner.given_on); at < partner.holds.size();
                 ++at) {
                partner.stands[at] = false;
                if (at >= now) partner.holds[at] = false;
            }
            return true;
        case Act::Yes:
        case Act::NotYet:
        case Act::No:
            partner.mark = action.act == Act::Yes ? 1 : action.act == Act::NotYet ? 2 : 3;
            partner.marked_on = today;
            return true;
        case Act::ScreenComplete:
        case Act::ScreenDeclined:
            partner.screen = action.act == Act::ScreenComplete ? 1 : 2;
            return true;
        case Act::Raise:
            ++open_matters;
            return true;
        case Act::Assess:
            return open_matters > 0;
        case Act::Close:
            return open_matters-- > 0 || (open_matters = 0, false);
        case Act::Expire:
            today += lasts + 1;
            return true;
        }
        return false;
    }
    /// In the words of the program's rules: what stands in the way of a touch ritual today.
    std::vector<std::string> hindrances() const
    {
        std::vector<std::string> found;
        if (open_matters > 0) found.push_back("matter");
        for (const Side side : domain::both_sides) {
            if (of(side).screen != 1) found.push_back(std::string("screen ") + letter(side));
        }
        for (const char* purpose : {"homework", "touch"}) {
            for (const Side side : domain::both_sides) {
                if (!holds(side)) found.push_back(std::string(purpose) + " " + letter(side));
            }
        }
        if (!both_say_yes()) found.push_back("a hug");
        return found;
    }
    bool both_say_yes() const { return of(Side::A).says_yes(today) && of(Side::B).says_yes(today); }
    static char letter(Side side) { return side == Side::A ? 'A' : 'B'; }
};

// ---- The program.

struct Machine {
    const app::Library& library = installed();
    BookedPractice practice;
    domain::Couple couple = practice.record().couple;
    domain::HomeworkTemplate ritual;
    domain::Assignment assignment;
    std::int64_t looked_at = 0;

    Machine()
    {
        ritual.id = "hug";
        ritual.kind = domain::TouchRitualTemplate{};
        ritual.consents = {"touch"};
        assignment.start = first_day;
        assignment.joint = true;
        assignment.plan = domain::TouchRitualPlan{2, {"a hug"}, {}, 5, ""};
    }

    static const app::Library& installed()
    {
        static const app::Library loaded(REKINDLE_SOURCE_DIR);
        return loaded;
    }
    base::Date today() const { return day(practice.books.today); }

    void give(Side side)
    {
        for (const auto& [purpose, about] : {std::pair{domain::Purpose::Homework, ""},
                                             {domain::Purpose::Touch, ""},
                                             {domain::Purpose::ShareScale, "intake-core trust"}}) {
            app::ConsentToRecord wanted;
            wanted.couple = couple;
            wanted.side = side;
            wanted.purpose = purpose;
            wanted.about = about;
            wanted.given_on = wanted.today = today();
            wanted.until = today() + std::chrono::days{lasts};
            app::record_consent(practice, library, wanted);
        }
    }
    void take_back(Side side)
    {
        for (const auto& [purpose, about] : {std::pair{domain::Purpose::Homework, ""},
                                             {domain::Purpose::Touch, ""},
                                             {domain::Purpose::ShareScale, "intake-core trust"}})
            app::withdraw_consent(practice, library, couple, side, purpose, about, today());
    }
    void mark(Side side, domain::YesAnswer answer)
    {
        app::MarkToSet wanted;
        wanted.couple = couple;
        wanted.side = side;
        wanted.about = {"a hug"};
        wanted.answer = answer;
        wanted.marked_on = wanted.today = today();
        if (answer == domain::YesAnswer::Yes) wanted.until = today() + std::chrono::days{lasts};
        app::set_marks(practice, library, wanted);
    }
    /// With the first matter that is open, else with the last that was closed.
    void step(domain::SafetyStep step)
    {
        app::StepToTake taken;
        const auto matters = app::safety_standing(practice, couple).matters; // open ones first
        taken.couple = couple;
        taken.matters = {matters.empty() ? "1" : matters.front().name};
        taken.step = step;
        taken.words = "talked alone";
        taken.day = taken.today = today();
        app::take_step(practice, taken);
    }
    void act(const Action& action)
    {
        switch (action.act) {
        case Act::Give:
            return give(action.side);
        case Act::TakeBack:
            return take_back(action.side);
        case Act::Yes:
            return mark(action.side, domain::YesAnswer::Yes);
        case Act::NotYet:
            return mark(action.side, domain::YesAnswer::NotYet);
        case Act::No:
            return mark(action.side, domain::YesAnswer::No);
        case Act::ScreenComplete:
            practice.books.screens[action.side] = domain::ScreenState::Complete;
            return;
        case Act::ScreenDeclined:
            practice.books.screens[action.side] = domain::ScreenState::Declined;
            return;
        case Act::Raise:
            app::raise_flag(
                practice,
                {couple, {}, domain::FlagKind::Coercion, domain::Severity::High, "words", today(), today()});
            return;
        case Act::Assess:
            return step(domain::SafetyStep::Assessed);
        case Act::Close:
            return step(domain::SafetyStep::Closed);
        case Act::Expire:
            practice.books.today += lasts + 1;
            return;
        }
    }
    /// Whether the program did it.
    bool does(const Action& action)
    {
        try {
            act(action);
        } catch (const base::Error&) {
            return false;
        }
        return true;
    }

    std::vector<domain::Hindrance> gate(base::Date session)
    {
        domain::GateFacts facts = app::gate_facts(practice, couple, session);
        facts.screens = practice.books.screens;
        domain::Assignment wanted = assignment;
        wanted.start = session;
        return domain::hindrances(ritual, wanted, facts);
    }
    static std::string in_words(const domain::Hindrance& found)
    {
        using Rule = domain::Hindrance::Rule;
        const std::string of = found.side ? std::string(" ") + Model::letter(*found.side) : "";
        return found.rule == Rule::HighMatter ? "matter"
               : found.rule == Rule::Screen   ? "screen" + of
                                              : found.about + of;
    }

    /// Today: the gate, which rule a reason may set aside, and who sees the shared scale and the mutual list.
    void compare(const Model& model, const std::string& how)
    {
        ++looked_at;
        std::vector<std::string> found;
        for (const domain::Hindrance& each : gate(today())) {
            found.push_back(in_words(each));
            const bool about_safety = found.back() == "matter" || found.back().starts_with("screen");
            if (each.may_be_overridden() != about_safety) BOOST_ERROR(how << ": " << found.back());
        }
        if (found != model.hindrances()) BOOST_ERROR(how << ": other hindrances");
        const bool both = model.holds(Side::A) && model.holds(Side::B);
        const auto& consents = practice.books.consents;
        if (app::shared_scales(consents, today()).size() != (both ? 1U : 0U))
            BOOST_ERROR(how << ": shared scales");
        if (app::mutual_yes(practice.books.marks, today()).size() != (model.both_say_yes() ? 1U : 0U))
            BOOST_ERROR(how << ": mutual-yes list");
    }
    std::optional<base::Date> due_end(Audience audience, std::optional<Side> only, Side side)
    {
        return app::Reading(practice, couple, domain::Reader(audience), only)
            .stops_being_due(assignment, ritual, side);
    }
    /// From which day on it is not due, as each reader is told; and that a yes which was taken back counts
    /// for no day.
    void compare_days(const Model& model, const std::string& how)
    {
        const auto a = model.of(Side::A).not_due_from(), b = model.of(Side::B).not_due_from();
        const auto either = a && b ? std::min(a, b) : a ? a : b;
        bool same = true;
        for (const Side side : domain::both_sides) {
            const auto own = side == Side::A ? a : b;
            const Audience copy = side == Side::A ? Audience::PartnerA : Audience::PartnerB;
            same = same && due_end(copy, {}, side) == own && !due_end(copy, {}, domain::other(side)) &&
                   due_end(Audience::Counselor, side, side) == own &&
                   due_end(Audience::Counselor, {}, side) == either &&
                   due_end(Audience::CoupleShared, {}, side) == either;
        }
        if (!same) BOOST_ERROR(how << ": other days of being due");
        const auto first = gate(first_day);
        for (const Side side : domain::both_sides) {
            const bool missing = std::ranges::any_of(first, [&](const domain::Hindrance& each) {
                return each.rule == domain::Hindrance::Rule::Consent && each.side == side;
            });
            if (missing == model.of(side).stands[0]) BOOST_ERROR(how << ": the yes of the first day");
        }
    }
};

std::string name_of(const Action& action)
{
    constexpr const char* names[] = {"give",     "take back", "yes",    "not yet", "no",    "screen complete",
                                     "declined", "raise",     "assess", "close",   "expire"};
    return std::string(names[static_cast<std::size_t>(action.act)]) + " " + Model::letter(action.side) + ", ";
}

/// Every sequence of these actions from here on. What the program refuses changes nothing, so that what may
/// follow it is what may follow without it.
void walk(Machine& machine, const Model& model, const std::vector<Action>& actions, int left,
          const std::string& how)
{
    if (left == 0) return;
    for (const Action& action : actions) {
        const Books before = machine.practice.books;
        Model after = model;
        const bool taken = after.takes(action);
        const std::string then = how + name_of(action);
        if (machine.does(action) != taken) {
            BOOST_ERROR(then << (taken ? ": was refused" : ": was not refused"));
        } else if (taken) {
            machine.compare(after, then);
            machine.compare_days(after, then);
            walk(machine, after, actions, left - 1, then);
        }
        machine.practice.books = before;
    }
}

/// What of a model decides what may come: days count from today.
auto key_of(const Model& model)
{
    const auto of = [&](Side side) {
        const PartnerModel& partner = model.of(side);
        return std::tuple(model.holds(side), partner.given_on >= 0, partner.mark,
                          partner.says_yes(model.today), partner.screen);
    };
    return std::tuple(of(Side::A), of(Side::B), model.open_matters, model.today > 0);
}

} // namespace

BOOST_FIXTURE_TEST_SUITE(state_machine_tests, Machine)

BOOST_AUTO_TEST_CASE(R5_every_sequence_of_eight_yeses_taken_back_given_again_and_run_out)
{
    walk(*this, {},
         {{Act::Give, Side::A},
          {Act::Give, Side::B},
          {Act::TakeBack, Side::A},
          {Act::TakeBack, Side::B},
          {Act::Expire}},
         deepest, "");
    BOOST_TEST_MESSAGE("sequences: " << looked_at);
    BOOST_TEST(looked_at > 9000);
}

BOOST_AUTO_TEST_CASE(R4_R9_all_actions_together_in_every_state_that_eight_of_them_reach)
{
    // Not every sequence: each state of the model is gone on from once, from the first record that reached
    // it, and every action is tried there. No more than one matter is open at once.
    std::vector<Action> actions{{Act::Raise}, {Act::Assess}, {Act::Close}, {Act::Expire}};
    for (const Side side : domain::both_sides) {
        for (const Act act : {Act::Give, Act::TakeBack, Act::Yes, Act::NotYet, Act::No, Act::ScreenComplete,
                              Act::ScreenDeclined})
            actions.push_back({act, side});
    }
    struct Reached {
        Model model;
        Books books;
        std::string how;
        int depth = 0;
    };
    std::set<decltype(key_of(Model{}))> known{key_of(Model{})};
    std::deque<Reached> next{{{}, {}, {}, 0}};
    for (; !next.empty(); next.pop_front()) {
        const Reached& from = next.front();
        if (from.depth == deepest) continue;
        for (const Action& action : actions) {
            if (action.act == Act::Raise && from.model.open_matters == 1) continue;
            practice.books = from.books;
            Model after = from.model;
            const bool taken = after.takes(action);
            const std::string how = from.how + name_of(action);
            if (does(action) != taken) BOOST_ERROR(how << (taken ? ": was refused" : ": was not refused"));
            if (!taken) continue;
            compare(after, how);
            if (known.insert(key_of(after)).second)
                next.push_back({after, practice.books, how, from.depth + 1});
        }
    }
    BOOST_TEST_MESSAGE("states: " << known.size() << ", actions taken: " << looked_at);
    BOOST_TEST(known.size() > 5000U);
}

BOOST_AUTO_TEST_SUITE_END()
