// SPDX-License-Identifier: MIT
#include "forms/homework/plan.h"

#include "base/text.h"
#include "base/translate.h"
#include "domain/homework/schedule_text.h"
#include "forms/homework/goal.h"
#include "forms/homework/members.h"
#include "forms/homework/quick_answers.h"
#include "json/parse.h"
#include "json/reader.h"

#include <algorithm>

namespace rekindle::forms {

using base::say;
using base::tr;

namespace {

/// The index of the stage a plan names; the first stage when it names none.
int read_stage(const json::Reader& reader, const std::vector<std::string>& ids)
{
    const std::optional<std::string> named = reader.optional_text("stage");
    if (!named) return 0;
    const auto stage = std::ranges::find(ids, *named);
    if (stage != ids.end()) return static_cast<int>(stage - ids.begin());
    reader.problem("stage", say("must be one of: {}", base::joined(ids, ", ")));
    return 0;
}

int read_rating(const json::Reader& reader, std::string_view name)
{
    return static_cast<int>(reader.integer(name, 0, most_rating));
}

domain::TouchRitualPlan usual_touch_plan(const domain::TouchRitualTemplate& offered)
{
    return {offered.level, touches_up_to(offered, offered.level), domain::Initiator::Either, offered.minutes,
            offered.stop_signal};
}

/// The members of an object as answers are typed, "comfort=7"; of a list, each element.
std::vector<std::string> pairs_in(const json::Reader& reader)
{
    std::vector<std::string> pairs;
    const auto add = [&](const std::string& link_id, const json::Value& value) {
        if (value.is(json::Value::Kind::Boolean))
            pairs.push_back(link_id + (value.as_bool() ? "=yes" : "=no"));
        else if (value.is(json::Value::Kind::String) || value.is(json::Value::Kind::Number))
            pairs.push_back(link_id + "=" + value.text());
        else
            reader.problem(link_id, tr("must be a text, a number, true or false, or a list of them"));
    };
    for (const auto& [link_id, value] : reader.value().members()) {
        if (!value.is(json::Value::Kind::Array)) {
            add(link_id, value);
            continue;
        }
        for (const json::Value& one : value.items()) add(link_id, one);
    }
    return pairs;
}

/// One kind's part of a plan file.
struct PlanReader {
    const json::Reader& reader;
    PlannedHomework& planned;

    void operator()(const domain::TouchRitualTemplate& offered) const
    {
        reader.only({"level", "touches", "initiator", "minutes", "stop_signal", "schedule", "last"});
        domain::TouchRitualPlan plan = usual_touch_plan(offered);
        if (const auto level = reader.optional_integer("level", 0, offered.highest_level))
            plan.level = static_cast<int>(*level);
        plan.touches = touches_up_to(offered, plan.level);
        if (reader.has("touches")) plan.touches = required_texts(reader, "touches");
        for (const domain::OfferedTouch& touch : offered.touches) {
            if (touch.level > plan.level &&
                std::ranges::find(plan.touches, touch.words) != plan.touches.end())
                reader.problem("touches",
                               say("“{}” is of level {}, above that of the plan", touch.words, touch.level));
        }
        if (const auto word = reader.optional_one_of("initiator", {"A", "B", "alternate", "either"}))
            plan.initiator = static_cast<domain::Initiator>(*word);
        if (const auto minutes = reader.optional_integer("minutes", 1, most_minutes))
            plan.minutes = static_cast<int>(*minutes);
        if (reader.has("stop_signal")) plan.stop_signal = reader.text("stop_signal");
        planned.plan = plan;
    }

    void operator()(const domain::ForgivenessTemplate& offered) const
    {
        reader.only({"hurt", "hurt_partner", "intensity", "stage", "willingness_a", "willingness_b",
                     "schedule", "last"});
        std::vector<std::string> ids;
        for (const auto& stage : offered.stages) ids.push_back(stage.id);
        domain::ForgivenessPlan plan;
        plan.hurt = reader.text("hurt");
        plan.hurt_partner =
            reader.one_of("hurt_partner", {"A", "B"}) == 0 ? domain::Side::A : domain::Side::B;
        plan.intensity = read_rating(reader, "intensity");
        plan.stage = read_stage(reader, ids);
        plan.willingness_a = read_rating(reader, "willingness_a");
        plan.willingness_b = read_rating(reader, "willingness_b");
        planned.plan = plan;
    }

    void operator()(const domain::GoalPlanTemplate& offered) const
    {
        reader.only({"goal", "stage", "schedule", "last"});
        planned.plan = domain::GoalPlanPlan{{}, read_stage(reader, offered.stages)};
        if (!reader.has("goal")) reader.problem("goal", tr("is missing"));
        reader.within("goal", [&](const json::Reader& goal) { planned.goal = read_goal(goal); });
    }

    void operator()(const domain::AgreedTemplate& offered) const
    {
        reader.only({"agreed", "schedule", "last"});
        domain::AgreedPlan plan{offered.kind, {}};
        reader.within("agreed", [&](const json::Reader& own) {
            QuickAnswers read = quick_answers(offered.agreed, pairs_in(own));
            for (const base::Problem& problem : read.problems) own.problem(problem.where, problem.what);
            plan.answers = std::move(read.items);
        });
        planned.plan = std::move(plan);
    }
};

void read_schedule(const json::Reader& reader, PlannedHomework& planned)
{
    if (planned.goal) planned.schedule = step_days(*planned.goal);
    if (!reader.has("schedule")) return;
    const std::string text = reader.text("schedule");
    const std::optional<domain::Schedule> named = domain::parse_schedule(text);
    if (!named) {
        if (!text.empty()) reader.problem("schedule", schedule_words());
    } else if (*named != domain::Schedule(domain::OnDates{})) {
        planned.schedule = named;
    } else if (!planned.goal) {
        reader.problem("schedule", tr("“on step dates” is for goal plans only"));
    }
}

} // namespace

ReadPlan read_plan(const domain::HomeworkTemplate& homework, std::string_view bytes)
{
    json::Parsed parsed = json::parse(bytes);
    ReadPlan read{std::nullopt, std::move(parsed.problems)};
    if (!parsed.value) return read;
    const json::Reader reader(*parsed.value, "", read.problems);
    if (!parsed.value->is(json::Value::Kind::Object)) return read;
    PlannedHomework planned;
    std::visit(PlanReader{reader, planned}, homework.kind);
    read_schedule(reader, planned);
    planned.last = read_date(reader, "last", false);
    if (read.problems.empty()) read.planned = std::move(planned);
    return read;
}

ReadPlan plan_without_file(const domain::HomeworkTemplate& homework)
{
    if (const auto* const touch = std::get_if<domain::TouchRitualTemplate>(&homework.kind))
        return {PlannedHomework{usual_touch_plan(*touch), {}, {}, {}}, {}};
    if (const auto* const agreed = std::get_if<domain::AgreedTemplate>(&homework.kind))
        return {PlannedHomework{domain::AgreedPlan{agreed->kind, {}}, {}, {}, {}}, {}};
    const bool forgiveness = std::holds_alternative<domain::ForgivenessTemplate>(homework.kind);
    const char* const needed =
        forgiveness
            ? tr("a forgiveness exercise needs a plan with hurt, hurt_partner, intensity, willingness_a and "
                 "willingness_b")
            : tr("a goal plan needs a plan with its goal");
    return {std::nullopt, {{"", needed}}};
}

} // namespace rekindle::forms
