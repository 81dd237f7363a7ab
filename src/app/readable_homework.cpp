// SPDX-License-Identifier: MIT
#include "app/readable_homework.h"

#include "domain/findings/kept.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using domain::Object;
using domain::Owner;
using domain::Side;
using domain::Visibility;

bool is_private(const domain::HomeworkTemplate& homework, std::string_view link_id)
{
    return std::ranges::find(homework.private_items, link_id) != homework.private_items.end();
}

/// Private where the template says so, or as the answer was stored.
Visibility class_of(std::string_view link_id, const std::map<std::string, Visibility>& stored,
                    const domain::HomeworkTemplate& homework)
{
    const auto own = stored.find(std::string(link_id));
    const Visibility least = is_private(homework, link_id) ? Visibility::Private : Visibility::Normal;
    return own == stored.end() ? least : std::max(least, own->second);
}

/// Leaves the answers for which `may` says yes, given their linkId and value.
void keep_answers(std::vector<domain::ResponseItem>& items, const auto& may)
{
    for (domain::ResponseItem& item : items) {
        std::erase_if(item.answers,
                      [&](const domain::Answer& answer) { return !may(item.link_id, answer.value); });
        for (domain::Answer& answer : item.answers) keep_answers(answer.items, may);
        keep_answers(item.items, may);
    }
    std::erase_if(items, [](const auto& item) { return item.answers.empty() && item.items.empty(); });
}

Object object_of(const domain::Value& value)
{
    return std::holds_alternative<std::string>(value) ? Object::FreeText : Object::LogAnswer;
}

/// Answers alone by which the template says what "done" means.
bool is_of_the_rule(const domain::HomeworkTemplate& homework, std::string_view link_id)
{
    const auto* const agreed = std::get_if<domain::AgreedTemplate>(&homework.kind);
    return agreed != nullptr && std::ranges::any_of(agreed->done.all, [&](const auto& condition) {
               return condition.item == link_id;
           });
}

/// As the rule counts it, with the answers of class normal that it looks at.
domain::LogState counted(domain::LogEntry entry, const domain::HomeworkTemplate& homework)
{
    const auto* const agreed = std::get_if<domain::AgreedTemplate>(&homework.kind);
    if (agreed == nullptr) return entry.state;
    keep_answers(entry.answers, [&](const std::string& link_id, const domain::Value&) {
        return is_of_the_rule(homework, link_id) &&
               class_of(link_id, entry.visibility, homework) == Visibility::Normal;
    });
    return domain::counted_as(entry, agreed->done);
}

void keep_readable(domain::LogEntry& entry, const domain::HomeworkTemplate& homework, const Reading& reading)
{
    const Owner owner = domain::owner_of(entry.side);
    if (!reading.may(Object::LogAnswer, owner)) entry.state = counted(entry, homework);
    keep_answers(entry.answers, [&](const std::string& link_id, const domain::Value& value) {
        return reading.may(object_of(value), owner, class_of(link_id, entry.visibility, homework));
    });
    if (entry.answers.empty()) entry.visibility.clear();
}

} // namespace

bool is_readable(const domain::Assignment& assignment, const Reading& reading)
{
    if (reading.only() && !assignment.involves(*reading.only())) return false;
    if (assignment.joint && assignment.for_a && assignment.for_b)
        return reading.may(Object::Homework, Owner::Joint);
    return std::ranges::any_of(domain::both_sides, [&](Side side) {
        return assignment.involves(side) && reading.may(Object::Homework, side);
    });
}

void keep_readable(domain::Assignment& assignment, const domain::HomeworkTemplate& homework,
                   const Reading& reading)
{
    const bool texts = reading.may(Object::FreeText, Owner::Joint);
    if (auto* touch = std::get_if<domain::TouchRitualPlan>(&assignment.plan); touch != nullptr && !texts) {
        touch->touches.clear();
        touch->stop_signal.clear();
    } else if (auto* forgiveness = std::get_if<domain::ForgivenessPlan>(&assignment.plan)) {
        const Owner hurt = domain::owner_of(forgiveness->hurt_partner);
        if (!reading.may(Object::FreeText, hurt, Visibility::Private)) forgiveness->hurt.clear();
        if (!reading.may(Object::LogAnswer, hurt, Visibility::Private)) forgiveness->intensity = 0;
        if (!reading.may(Object::LogAnswer, Owner::A, Visibility::Private)) forgiveness->willingness_a = 0;
        if (!reading.may(Object::LogAnswer, Owner::B, Visibility::Private)) forgiveness->willingness_b = 0;
    } else if (auto* agreed = std::get_if<domain::AgreedPlan>(&assignment.plan)) {
        // What a private item says is not known to be this partner's.
        keep_answers(agreed->answers, [&](const std::string& link_id, const domain::Value&) {
            return texts && !is_private(homework, link_id);
        });
    }
}

void keep_readable(std::vector<domain::LogEntry>& entries, const domain::HomeworkTemplate& homework,
                   const Reading& reading)
{
    std::erase_if(entries, [&](const domain::LogEntry& entry) {
        return (reading.only() && entry.side != *reading.only()) || !reading.may(Object::Mark, entry.side);
    });
    if (reading.for_counselor()) return;
    for (domain::LogEntry& entry : entries) keep_readable(entry, homework, reading);
}

void keep_readable(std::vector<domain::Review>& reviews, const std::vector<domain::Session>& sessions,
                   const domain::HomeworkTemplate& homework, const Reading& reading)
{
    std::erase_if(reviews, [&](const domain::Review& review) {
        return !reading.may(Object::Review, Owner::Joint) ||
               std::ranges::find(sessions, review.session, &domain::Session::id) == sessions.end();
    });
    for (domain::Review& review : reviews) {
        keep_answers(review.answers, [&](const std::string& link_id, const domain::Value&) {
            return reading.may(Object::ReviewAnswer, Owner::Joint,
                               class_of(link_id, review.visibility, homework));
        });
    }
}

} // namespace rekindle::app
