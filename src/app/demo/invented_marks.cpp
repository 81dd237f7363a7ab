// SPDX-License-Identifier: MIT
#include "app/demo/invented_marks.h"

#include "app/demo/invented_words.h"

#include <algorithm>
#include <array>

namespace rekindle::app {
namespace {

using domain::LogState;

bool rises_with_trouble(const std::string& link_id)
{
    constexpr std::array<std::string_view, 8> turned{
        "stress-before", "stress-after", "intensity", "anger", "awkward", "distress", "load", "money-worry"};
    return std::ranges::find(turned, link_id) != turned.end();
}

std::optional<domain::Value> option(const domain::Item& item, std::string_view code)
{
    for (const domain::Option& each : item.options) {
        const auto* coding = std::get_if<domain::Coding>(&each.value);
        if (coding && coding->code == code) return each.value;
    }
    return std::nullopt;
}

domain::Value any_option(const domain::Item& item, Chance& chance)
{
    return item
        .options[static_cast<std::size_t>(chance.between(0, static_cast<int>(item.options.size()) - 1))]
        .value;
}

std::string stage_of(const domain::HomeworkTemplate& homework, const domain::Assignment& assignment)
{
    const auto* plan = std::get_if<domain::ForgivenessPlan>(&assignment.plan);
    if (!plan) return "";
    return std::get<domain::ForgivenessTemplate>(homework.kind)
        .stages.at(static_cast<std::size_t>(plan->stage))
        .id;
}

std::optional<domain::Value> number(const domain::Item& item, const domain::Assignment& assignment,
                                    const Answering& answering, Chance& chance)
{
    double level = std::clamp(0.32 + 0.6 * answering.wellbeing +
                                  leaning(answering.habits, item.link_id, 0.05) + chance.around(0.07),
                              0.0, 1.0);
    if (item.link_id == "minutes-spent") {
        const auto* touch = std::get_if<domain::TouchRitualPlan>(&assignment.plan);
        const int agreed = touch ? touch->minutes : 15;
        return std::int64_t{std::max(1, static_cast<int>(std::lround(agreed * (0.7 + 0.6 * chance.unit()))))};
    }
    if (item.link_id == "intrusions") return std::int64_t{std::lround((1 - level) * 9)};
    if (item.link_id == "stress-after") level = std::min(1.0, level + 0.12);
    return rated(item, rises_with_trouble(item.link_id) ? 1 - level : level);
}

std::optional<domain::Value> noted(const domain::Item& item, const domain::HomeworkTemplate& homework,
                                   const domain::Assignment& assignment, LogState state,
                                   const Answering& answering, Chance& chance)
{
    if (item.link_id == "barrier") {
        if (state == LogState::Done || !chance.happens(0.7)) return std::nullopt;
        return any_option(item, chance);
    }
    if (state == LogState::NotDone) return std::nullopt;
    if (item.link_id == "stage") return option(item, stage_of(homework, assignment));
    if (item.link_id == "apology") return option(item, "none"); // what follows asks only after a "received"
    if (item.link_id == "stopped-early") return chance.happens(0.05);
    if (!item.enable_when.empty()) return std::nullopt;
    if (item.type == domain::ItemType::Choice && !item.options.empty()) return any_option(item, chance);
    if (item.type == domain::ItemType::Integer) return number(item, assignment, answering, chance);
    if (item.type == domain::ItemType::Text && chance.happens(item.link_id == "note" ? 0.03 : 0.2))
        return invented_words(item.link_id, chance, homework.id);
    return std::nullopt;
}

} // namespace

domain::LogState invented_state(const Diligence& diligence, Chance& chance)
{
    double at = chance.unit();
    if ((at -= diligence.opts_out) < 0) return LogState::OptedOut;
    if ((at -= diligence.done) < 0) return LogState::Done;
    return (at -= diligence.partial) < 0 ? LogState::Partial : LogState::NotDone;
}

std::vector<domain::ResponseItem> invented_note(const domain::HomeworkTemplate& homework,
                                                const domain::Assignment& assignment, domain::LogState state,
                                                const Answering& answering, Chance& chance)
{
    std::vector<domain::ResponseItem> result;
    if (state != LogState::Done && state != LogState::Partial && state != LogState::NotDone) return result;
    for (const domain::Item& item : homework.log.items) {
        const auto value = noted(item, homework, assignment, state, answering, chance);
        if (value && !chance.happens(answering.leaves_out))
            result.push_back({item.link_id, {{*value, {}}}, {}});
    }
    return result;
}

std::vector<domain::ResponseItem> invented_review(const domain::HomeworkTemplate& homework,
                                                  domain::Decision decision, double wellbeing, Chance& chance)
{
    std::vector<domain::ResponseItem> result;
    for (const domain::Item& item : homework.review.items) {
        const bool yes =
            item.link_id == "a-agrees" || item.link_id == "b-agrees" || item.link_id == "stage-complete";
        std::optional<domain::Value> value;
        if (yes && decision == domain::Decision::StepUp)
            value = true;
        else if (item.link_id == "useful")
            value = rated(item, wellbeing + 0.1 + chance.around(0.1));
        else if (item.type == domain::ItemType::Text && item.enable_when.empty() && chance.happens(0.25))
            value = invented_words(item.link_id, chance, homework.id);
        if (value) result.push_back({item.link_id, {{*value, {}}}, {}});
    }
    return result;
}

std::optional<int> rating_in(const std::vector<domain::ResponseItem>& note, std::string_view link_id)
{
    for (const domain::Answer* answer : domain::answers_to(note, link_id)) {
        if (const auto* number = std::get_if<std::int64_t>(&answer->value)) return static_cast<int>(*number);
    }
    return std::nullopt;
}

} // namespace rekindle::app
