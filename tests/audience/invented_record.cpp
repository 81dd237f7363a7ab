// SPDX-License-Identifier: MIT
#include "audience/invented_record.h"

#include "app/frozen_definitions.h"
#include "domain/form/questionnaire.h"

#include <algorithm>
#include <array>
#include <random>
#include <stdexcept>

using namespace rekindle;
using domain::Audience;
using domain::Owner;
using domain::Side;
using domain::Visibility;

namespace {

const std::array form_ids{"session-check-in", "intake-short", "safety-screen", "about-you", "perception"};
const std::array templates{"touch-goodnight-kiss", "forgiveness-reach",         "care-mind",
                           "talk-ground-rules",    "gratitude-daily-thank-you", "goal-home"};

/// Scales of class normal with items of class normal alone; what a couple may agree to share.
const std::vector<domain::ScaleName> may_be_shared{
    {"https://rekindle.invalid/fhir/Questionnaire/session-check-in", "closeness"},
    {"https://rekindle.invalid/fhir/Questionnaire/session-check-in", "felt-heard"},
    {"https://rekindle.invalid/fhir/Questionnaire/intake-short", "short-together"}};
/// What stays with its owner even where somebody noted a consent.
const std::vector<domain::ScaleName> never_shared{
    {"https://rekindle.invalid/fhir/Questionnaire/session-check-in", "comfort"},
    {"https://rekindle.invalid/fhir/Questionnaire/intake-short", "short-signs-eggshells"}};

const forms::CatalogEntry& form_called(const app::Library& library, const std::string& id)
{
    const forms::CatalogEntry* entry = library.forms().find(id);
    if (entry == nullptr || entry->scoring_key() == nullptr) throw std::logic_error("no form " + id);
    return *entry;
}

Audience copy_for(Side side)
{
    return side == Side::A ? Audience::PartnerA : Audience::PartnerB;
}

const Audiences nobody_else{Audience::CoupleShared, Audience::PartnerA, Audience::PartnerB,
                            Audience::DeIdentified};

Audiences without(Audiences all, const Audiences& some)
{
    for (const Audience each : some) all.erase(each);
    return all;
}

class Inventing {
public:
    Inventing(unsigned seed, const app::Library& library) : m_random(seed), m_library(library)
    {
        m_made.as_of = base::Date{std::chrono::year{2025} / 6 / 30};
        couple();
        sessions();
        consents();
        for (int each = number(4, 9); each-- > 0;) response();
        goals();
        for (int each = number(1, 5); each-- > 0;) homework();
        std::ranges::sort(m_made.record.responses, {},
                          [](const auto& each) { return std::pair(each.authored, each.id); });
    }

    InventedRecord made() { return std::move(m_made); }

private:
    int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(m_random); }
    bool happens(int percent) { return number(1, 100) <= percent; }
    base::Date some_day()
    {
        return base::Date{std::chrono::year{2025} / 1 / 6} + std::chrono::days{number(0, 170)};
    }
    std::string id() { return "id-" + std::to_string(100000 + ++m_ids); }

    std::string marker(const std::string& what, Audiences may_see)
    {
        may_see.insert(Audience::Counselor);
        std::string text = "Mk" + std::to_string(100000 + ++m_texts) + "k";
        m_made.markers.push_back({text, what, std::move(may_see)});
        return text;
    }

    void secret(std::string what, Audiences must_not_know, std::function<void(Record&)> other,
                std::function<void(Record&)> absent)
    {
        if (!must_not_know.empty())
            m_made.secrets.push_back(
                {std::move(what), std::move(must_not_know), std::move(other), std::move(absent)});
    }

    void couple()
    {
        Record& record = m_made.record;
        record.couple.id = {id()};
        record.couple.code = marker("the couple's code", {});
        record.couple.opened = base::Date{std::chrono::year{2025} / 1 / 6};
        record.practice = marker("the practice's name", without(nobody_else, {Audience::DeIdentified}));
        record.counselor = marker("the counselor's name", without(nobody_else, {Audience::DeIdentified}));
        for (const Side side : domain::both_sides) {
            domain::Partner& partner = side == Side::A ? record.couple.a : record.couple.b;
            const Audiences own{Audience::CoupleShared, copy_for(side)};
            partner.label = marker("a label", own);
            partner.pronouns = marker("pronouns", own);
        }
        secret(
            "the code and the pronouns", nobody_else,
            [](Record& r) {
                r.couple.code += "x";
                r.couple.a.pronouns += "x";
                r.couple.b.pronouns += "x";
            },
            [](Record& r) {
                r.couple.code = "";
                r.couple.a.pronouns = r.couple.b.pronouns = "";
            });
        record.tags = {marker("a tag", {}), marker("a tag", {})};
        for (Marker& each : m_made.markers) {
            if (each.what == "a tag") each.may_see = {}; // not even the counselor's reports have them
        }
        secret(
            "the tags", nobody_else, [](Record& r) { r.tags.front() += "x"; },
            [](Record& r) { r.tags.clear(); });
        if (!happens(30)) return;
        record.status_changes.push_back({some_day(), domain::CoupleStatus::Paused});
        secret(
            "a pause", nobody_else, [](Record& r) { r.status_changes.front().day += std::chrono::days{3}; },
            [](Record& r) { r.status_changes.clear(); });
    }

    void sessions()
    {
        for (int each = number(3, 8), count = 0; count < each; ++count) {
            domain::Session session{{id()},
                                    m_made.record.couple.id,
                                    count + 1,
                                    static_cast<domain::SessionKind>(number(0, 3)),
                                    some_day()};
            if (count < 2) session.kind = domain::SessionKind::Conjoint;
            m_made.record.sessions.push_back(session);
            const bool with_a = session.kind == domain::SessionKind::IndividualA;
            if (!with_a && session.kind != domain::SessionKind::IndividualB) continue;
            const auto its_id = session.id;
            secret(
                "a session one partner had alone",
                without(nobody_else, {copy_for(with_a ? Side::A : Side::B)}),
                [its_id](Record& r) {
                    for (auto& s : r.sessions)
                        if (s.id == its_id) s.day += std::chrono::days{5};
                },
                [its_id](Record& r) {
                    std::erase_if(r.sessions, [&](const auto& s) { return s.id == its_id; });
                });
        }
    }

    void consents()
    {
        for (const auto& name : may_be_shared) {
            if (happens(60)) m_made.shared.insert(name);
        }
        for (const auto& name : never_shared) {
            if (happens(40)) m_made.shared.insert(name);
        }
    }

    /// The items whose answers may be part of what the couple sees.
    std::set<std::string> shared_items(const forms::CatalogEntry& form) const
    {
        std::set<std::string> items;
        for (const domain::Scale& scale : form.scoring_key()->scales) {
            const domain::ScaleName name{app::ref_of(*form.form.questionnaire).id, scale.id};
            if (!m_made.shared.contains(name) || std::ranges::count(may_be_shared, name) == 0) continue;
            for (const domain::ScaleItem& item : scale.items) items.insert(item.link_id);
        }
        return items;
    }

    std::optional<domain::Value> value_for(const domain::Item& item, const std::string& what,
                                           const Audiences& may_see)
    {
        if (!item.options.empty())
            return item
                .options[static_cast<std::size_t>(number(0, static_cast<int>(item.options.size()) - 1))]
                .value;
        const auto least = item.constraints.least ? domain::number_of(*item.constraints.least) : std::nullopt;
        const auto most = item.constraints.most ? domain::number_of(*item.constraints.most) : std::nullopt;
        switch (item.type) {
        case domain::ItemType::Boolean:
            return happens(50);
        case domain::ItemType::Integer:
            return std::int64_t{
                number(static_cast<int>(least.value_or(0)), static_cast<int>(most.value_or(9)))};
        case domain::ItemType::String:
        case domain::ItemType::Text:
            return marker(what, may_see);
        default:
            return std::nullopt;
        }
    }

    /// Another value where there is one.
    static domain::Value another(const domain::Item& item, const domain::Value& value)
    {
        for (const domain::Option& option : item.options) {
            if (option.value != value) return option.value;
        }
        if (const bool* const yes = std::get_if<bool>(&value)) return !*yes;
        if (const auto* const whole = std::get_if<std::int64_t>(&value)) {
            const auto most =
                item.constraints.most ? domain::number_of(*item.constraints.most) : std::nullopt;
            return most && static_cast<double>(*whole) >= *most ? *whole - 1 : *whole + 1;
        }
        if (const auto* const text = std::get_if<std::string>(&value)) return *text + "other";
        return domain::Declined{};
    }

    template <typename About>
    std::vector<domain::ResponseItem> answers(const std::vector<domain::Item>& items, const About& about)
    {
        std::vector<domain::ResponseItem> given;
        for (const domain::Item& item : items) {
            domain::ResponseItem one{item.link_id, {}, {}};
            if (item.type == domain::ItemType::Group) {
                one.items = answers(item.items, about);
            } else if (domain::takes_answers(item.type) && happens(88)) {
                if (happens(6))
                    one.answers.push_back({domain::Declined{}, {}});
                else if (const auto value = about(item))
                    one.answers.push_back({*value, {}});
            }
            if (!one.answers.empty() || !one.items.empty()) given.push_back(std::move(one));
        }
        return given;
    }

    static void change(std::vector<domain::ResponseItem>& items, const std::string& link_id,
                       const std::function<void(domain::ResponseItem&)>& how)
    {
        for (domain::ResponseItem& item : items) {
            if (item.link_id == link_id) how(item);
            change(item.items, link_id, how);
        }
        std::erase_if(items, [](const auto& item) { return item.answers.empty() && item.items.empty(); });
    }

    void response()
    {
        const forms::CatalogEntry& form = form_called(
            m_library,
            happens(45)
                ? form_ids[0]
                : form_ids[static_cast<std::size_t>(number(0, static_cast<int>(form_ids.size()) - 1))]);
        const bool both = happens(70);
        const Side first = happens(50) ? Side::A : Side::B;
        const base::Date day = some_day();
        respond(form, first, day);
        if (both) respond(form, domain::other(first), day + std::chrono::days{number(0, 6)});
    }

    void respond(const forms::CatalogEntry& form, Side side, base::Date day)
    {
        const domain::ScoringKey& key = *form.scoring_key();
        const domain::Questionnaire& asked = *form.form.questionnaire;
        const std::set<std::string> of_shared = shared_items(form);
        const Audiences own{copy_for(side)};
        domain::StoredResponse response;
        response.id = {id()};
        response.couple = m_made.record.couple.id;
        response.owner = domain::owner_of(side);
        response.questionnaire = app::ref_of(asked);
        response.key = app::ref_of(key);
        response.authored = {day + std::chrono::hours{10} + std::chrono::milliseconds{m_ids}, {}};
        if (happens(8)) response.status = domain::Progressing::InProgress;
        if (happens(50)) response.session = m_made.record.sessions[static_cast<std::size_t>(number(0, 1))].id;
        const auto its_id = response.id;
        response.items = answers(asked.items, [&](const domain::Item& item) {
            const Visibility its_class = visibility_of(key, item.link_id);
            const std::string what =
                fmt_of("answer of ", side, " to " + item.link_id + " of " + form.id, its_class);
            Audiences may_know = its_class == Visibility::Safety ? Audiences{} : own;
            const auto value = value_for(item, what, may_know);
            if (!value) return value;
            if (its_class != Visibility::Normal) response.visibility[item.link_id] = its_class;
            if (its_class == Visibility::Normal) {
                may_know.insert(Audience::DeIdentified);
                if (of_shared.contains(item.link_id)) may_know.insert(Audience::CoupleShared);
            }
            const auto changed = [its_id, link_id = item.link_id](Record& r, const auto& how) {
                for (auto& each : r.responses)
                    if (each.id == its_id) change(each.items, link_id, how);
            };
            secret(
                what, without(nobody_else, may_know),
                [changed, other = another(item, *value)](Record& r) {
                    changed(r, [&](domain::ResponseItem& it) {
                        for (auto& answer : it.answers) answer.value = other;
                    });
                },
                [changed](Record& r) { changed(r, [](domain::ResponseItem& it) { it.answers.clear(); }); });
            return value;
        });
        whole_form(form, side, its_id, !of_shared.empty());
        m_made.record.responses.push_back(std::move(response));
    }

    static std::string fmt_of(const std::string& start, Side side, const std::string& rest,
                              Visibility its_class)
    {
        return start + std::string(domain::word(side)) + rest + ", class " +
               std::string(domain::word(its_class));
    }

    /// That a form was filled at all.
    void whole_form(const forms::CatalogEntry& form, Side side, const domain::ResponseId& its_id,
                    bool has_shared)
    {
        Audiences may_know{copy_for(side)};
        if (form.id == "safety-screen") may_know.clear();
        if (form.id == "session-check-in" || form.id == "intake-short")
            may_know.insert(Audience::DeIdentified);
        if (has_shared) may_know.insert(Audience::CoupleShared);
        secret(
            fmt_of("that ", side, " filled " + form.id,
                   form.id == "safety-screen" ? Visibility::Safety : Visibility::Normal),
            without(nobody_else, may_know),
            [its_id](Record& r) {
                for (auto& each : r.responses)
                    if (each.id == its_id) each.authored.utc -= std::chrono::days{40};
            },
            [its_id](Record& r) {
                std::erase_if(r.responses, [&](const auto& each) { return each.id == its_id; });
            });
    }

    void goals()
    {
        for (int each = number(0, 3); each-- > 0;) {
            const auto owner = static_cast<Owner>(number(0, 2));
            Audiences may_know{Audience::PartnerA, Audience::PartnerB, Audience::CoupleShared};
            if (owner == Owner::A) may_know = {Audience::PartnerA};
            if (owner == Owner::B) may_know = {Audience::PartnerB};
            domain::Goal goal;
            goal.id = {id()};
            goal.couple = m_made.record.couple.id;
            goal.owner = owner;
            goal.title = marker("title of a goal", may_know);
            for (std::string& level : goal.levels) level = marker("level of a goal", may_know);
            goal.importance = number(1, 3);
            goal.difficulty = number(1, 3);
            goal.baseline = number(-2, -1);
            goal.set_on = some_day();
            const auto its_id = goal.id;
            Audiences told = may_know;
            told.insert(Audience::DeIdentified);
            secret(
                "that there is a goal of one partner", without(nobody_else, told),
                [its_id](Record& r) {
                    for (auto& g : r.goals)
                        if (g.id == its_id) g.importance = g.importance == 3 ? 1 : g.importance + 1;
                },
                [its_id](Record& r) {
                    std::erase_if(r.goals, [&](const auto& g) { return g.id == its_id; });
                });
            for (int step = number(0, 3), count = 0; count < step; ++count)
                add_step(goal, count + 1, may_know);
            for (int rating = number(0, 4); rating-- > 0;) add_rating(goal);
            m_made.record.goals.push_back(std::move(goal));
        }
    }

    void add_step(domain::Goal& goal, int step_number, const Audiences& of_goal)
    {
        const auto owner = static_cast<Owner>(number(0, 2));
        Audiences may_know = of_goal;
        if (owner == Owner::A) may_know = without(may_know, {Audience::PartnerB, Audience::CoupleShared});
        if (owner == Owner::B) may_know = without(may_know, {Audience::PartnerA, Audience::CoupleShared});
        domain::GoalStep step;
        step.number = step_number;
        step.title = marker("step of a goal", may_know);
        step.owner = owner;
        step.due = some_day();
        step.status = static_cast<domain::StepStatus>(number(0, 3));
        if (step.status == domain::StepStatus::Done) step.done_on = step.due;
        goal.steps.push_back(step);
        const auto its_goal = goal.id;
        const auto is_it = [title = step.title](const domain::GoalStep& s) { return s.title == title; };
        secret(
            "a step of one partner", without(nobody_else, may_know),
            [its_goal, is_it](Record& r) {
                for (auto& g : r.goals)
                    for (auto& s : g.steps)
                        if (g.id == its_goal && is_it(s)) s.due += std::chrono::days{9};
            },
            [its_goal, is_it](Record& r) {
                for (auto& g : r.goals) {
                    if (g.id != its_goal) continue;
                    std::erase_if(g.steps, is_it);
                    int left = 0; // as if it had never been there
                    for (auto& s : g.steps) s.number = ++left;
                }
            });
    }

    void add_rating(domain::Goal& goal)
    {
        const domain::GoalRating rating{some_day(), static_cast<domain::RatedBy>(number(0, 2)),
                                        number(-2, 2)};
        goal.ratings.push_back(rating);
        std::ranges::stable_sort(goal.ratings, {}, &domain::GoalRating::day);
        if (rating.rated_by == domain::RatedBy::Counselor) return;
        const bool by_a = rating.rated_by == domain::RatedBy::A;
        const Audiences may_know{copy_for(by_a ? Side::A : Side::B), Audience::DeIdentified};
        const auto its_goal = goal.id;
        const auto is_it = [rating](const domain::GoalRating& r) {
            return r.day == rating.day && r.rated_by == rating.rated_by;
        };
        secret(
            by_a ? "A's rating of a goal" : "B's rating of a goal", without(nobody_else, may_know),
            [its_goal, is_it](Record& r) {
                for (auto& g : r.goals)
                    for (auto& each : g.ratings)
                        if (g.id == its_goal && is_it(each))
                            each.level = each.level == 2 ? -2 : each.level + 1;
            },
            [its_goal, is_it](Record& r) {
                for (auto& g : r.goals)
                    if (g.id == its_goal) std::erase_if(g.ratings, is_it);
            });
    }

    domain::Plan plan_for(const domain::HomeworkTemplate& homework, Audiences told)
    {
        if (const auto* touch = std::get_if<domain::TouchRitualTemplate>(&homework.kind))
            return domain::TouchRitualPlan{
                touch->level, {marker("a touch of a plan", told)}, {}, 5, marker("a stop signal", told)};
        if (std::holds_alternative<domain::ForgivenessTemplate>(homework.kind)) {
            const Side hurt = happens(50) ? Side::A : Side::B;
            return domain::ForgivenessPlan{
                marker("a hurt", {copy_for(hurt)}), hurt, number(0, 10), 0, number(0, 10), number(0, 10)};
        }
        if (std::holds_alternative<domain::GoalPlanTemplate>(homework.kind))
            return domain::GoalPlanPlan{
                m_made.record.goals.empty() ? domain::GoalId{"none"} : m_made.record.goals.front().id, 0};
        const auto& agreed = std::get<domain::AgreedTemplate>(homework.kind);
        return domain::AgreedPlan{
            agreed.kind, answers(agreed.agreed.items, [&](const domain::Item& item) {
                const bool is_private = std::ranges::count(homework.private_items, item.link_id) > 0;
                return value_for(item, "what was agreed", is_private ? Audiences{} : told);
            })};
    }

    void homework()
    {
        const forms::HomeworkEntry& entry = *m_library.homework().find(
            templates[static_cast<std::size_t>(number(0, static_cast<int>(templates.size()) - 1))]);
        const domain::HomeworkTemplate& homework = entry.homework;
        Record::Homework made;
        domain::Assignment& assignment = made.assignment;
        assignment.id = {id()};
        assignment.couple = m_made.record.couple.id;
        assignment.template_id = homework.id;
        assignment.template_version = homework.version;
        assignment.title = homework.title;
        assignment.assigned_at = m_made.record
                                     .sessions[static_cast<std::size_t>(
                                         number(0, static_cast<int>(m_made.record.sessions.size()) - 1))]
                                     .id;
        assignment.start = some_day();
        assignment.schedule = homework.suggested;
        const int who = homework.conjoint ? 0 : number(0, 2);
        assignment.for_a = who != 2;
        assignment.for_b = who != 1;
        assignment.joint = homework.conjoint;
        if (happens(30)) assignment.ended = assignment.start + std::chrono::days{number(10, 60)};
        Audiences told;
        if (assignment.for_a) told.insert(Audience::PartnerA);
        if (assignment.for_b) told.insert(Audience::PartnerB);
        if (assignment.joint) told.insert(Audience::CoupleShared);
        assignment.plan = plan_for(homework, told);
        const auto its_id = assignment.id;
        told.insert(Audience::DeIdentified);
        secret(
            "that homework was agreed: " + homework.id, without(nobody_else, told),
            [its_id](Record& r) {
                for (auto& h : r.homework)
                    if (h.assignment.id == its_id) h.assignment.start += std::chrono::days{2};
            },
            [its_id](Record& r) {
                std::erase_if(r.homework, [&](const auto& h) { return h.assignment.id == its_id; });
            });
        if (auto* forgiveness = std::get_if<domain::ForgivenessPlan>(&assignment.plan))
            hurt(its_id, forgiveness->hurt_partner);
        for (const Side side : domain::both_sides) {
            if (!assignment.involves(side)) continue;
            std::set<base::Date> days;
            for (int marks = number(0, 8); marks-- > 0;)
                days.insert(assignment.start + std::chrono::days{number(0, 30)});
            for (const base::Date day : days) mark(made, homework, side, day);
        }
        std::ranges::stable_sort(made.entries, {}, &domain::LogEntry::day);
        for (int reviews = number(0, 2); reviews-- > 0;) review(made, homework);
        m_made.record.homework.push_back(std::move(made));
    }

    void hurt(const domain::AssignmentId& its_id, Side hurt_partner)
    {
        const auto changed = [its_id](Record& r, const auto& how) {
            for (auto& h : r.homework)
                if (h.assignment.id == its_id) how(std::get<domain::ForgivenessPlan>(h.assignment.plan));
        };
        secret(
            "a hurt, how strong it is and how willing each is",
            without(nobody_else, {copy_for(hurt_partner)}),
            [changed](Record& r) {
                changed(r, [](domain::ForgivenessPlan& plan) {
                    plan.hurt += "other";
                    plan.intensity = plan.intensity == 10 ? 0 : plan.intensity + 1;
                });
            },
            [changed](Record& r) {
                changed(r, [](domain::ForgivenessPlan& plan) {
                    plan.hurt.clear();
                    plan.intensity = 0;
                });
            });
    }

    void mark(Record::Homework& made, const domain::HomeworkTemplate& homework, Side side, base::Date day)
    {
        domain::LogEntry entry;
        entry.id = {id()};
        entry.assignment = made.assignment.id;
        entry.side = side;
        entry.day = day;
        entry.state = static_cast<domain::LogState>(number(0, 5));
        const auto its_id = entry.id;
        const auto changed = [its_id](Record& r, const auto& how) {
            for (auto& h : r.homework)
                for (auto& e : h.entries)
                    if (e.id == its_id) how(e);
        };
        Audiences told{copy_for(side), Audience::DeIdentified};
        if (made.assignment.joint) told.insert(Audience::CoupleShared);
        secret(
            fmt_of("mark of ", side, " of " + homework.id, Visibility::Normal), without(nobody_else, told),
            [changed](Record& r) {
                changed(r, [](domain::LogEntry& e) {
                    e.state = e.state == domain::LogState::Done ? domain::LogState::OptedOut
                                                                : domain::LogState::Done;
                });
            },
            [its_id](Record& r) {
                for (auto& h : r.homework)
                    std::erase_if(h.entries, [&](const auto& e) { return e.id == its_id; });
            });
        entry.answers = answers(homework.log.items, [&](const domain::Item& item) {
            const bool is_private = std::ranges::count(homework.private_items, item.link_id) > 0;
            const std::string what = fmt_of("log of ", side, ": " + item.link_id + " of " + homework.id,
                                            is_private ? Visibility::Private : Visibility::Normal);
            const auto value = value_for(item, what, {copy_for(side)});
            if (!value) return value;
            if (is_private) entry.visibility[item.link_id] = Visibility::Private;
            // What the template says "done" means is part of the mark.
            Audiences may_know{copy_for(side)};
            const auto* const agreed = std::get_if<domain::AgreedTemplate>(&homework.kind);
            if (agreed != nullptr && !is_private &&
                std::ranges::any_of(agreed->done.all,
                                    [&](const auto& each) { return each.item == item.link_id; }))
                may_know = told;
            const auto answered = [changed, link_id = item.link_id](Record& r, const auto& how) {
                changed(r, [&](domain::LogEntry& e) { change(e.answers, link_id, how); });
            };
            secret(
                what, without(nobody_else, may_know),
                [answered, other = another(item, *value)](Record& r) {
                    answered(r, [&](domain::ResponseItem& it) {
                        for (auto& answer : it.answers) answer.value = other;
                    });
                },
                [answered](Record& r) { answered(r, [](domain::ResponseItem& it) { it.answers.clear(); }); });
            return value;
        });
        made.entries.push_back(std::move(entry));
    }

    void review(Record::Homework& made, const domain::HomeworkTemplate& homework)
    {
        domain::Review review;
        review.id = {id()};
        review.assignment = made.assignment.id;
        review.session = m_made.record
                             .sessions[static_cast<std::size_t>(
                                 number(0, static_cast<int>(m_made.record.sessions.size()) - 1))]
                             .id;
        review.day = made.assignment.start + std::chrono::days{number(1, 40)};
        review.decision = static_cast<domain::Decision>(number(0, 5));
        const auto its_id = review.id;
        review.answers = answers(homework.review.items, [&](const domain::Item& item) {
            return value_for(item, "review: " + item.link_id, {});
        });
        secret(
            "what was noted at a review", nobody_else,
            [its_id](Record& r) {
                for (auto& h : r.homework)
                    for (auto& each : h.reviews)
                        if (each.id == its_id) each.answers = {{"learned", {{std::string("other"), {}}}, {}}};
            },
            [its_id](Record& r) {
                for (auto& h : r.homework)
                    for (auto& each : h.reviews)
                        if (each.id == its_id) each.answers.clear();
            });
        made.reviews.push_back(std::move(review));
        std::ranges::stable_sort(made.reviews, {}, &domain::Review::day);
    }

    std::mt19937 m_random;
    const app::Library& m_library;
    InventedRecord m_made;
    int m_ids = 0, m_texts = 0;
};

} // namespace

InventedRecord invented_record(unsigned seed, const app::Library& library)
{
    return Inventing(seed, library).made();
}

FrozenBytes frozen_bytes_of(const app::Library& library)
{
    FrozenBytes frozen;
    for (const char* id : form_ids) {
        const forms::CatalogEntry& form = form_called(library, id);
        frozen[app::ref_of(*form.form.questionnaire)] = form.form.bytes;
        frozen[app::ref_of(*form.scoring_key())] = form.key->bytes;
    }
    for (const char* id : templates) {
        const forms::HomeworkEntry& entry = *library.homework().find(id);
        frozen[app::ref_of(entry.homework)] = entry.bytes;
    }
    return frozen;
}
