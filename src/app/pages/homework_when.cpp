// SPDX-License-Identifier: MIT
#include "app/pages/homework_when.h"

#include "app/homework_parts.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/homework/build_item.h"
#include "report/blocks/words.h"

#include <algorithm>
#include <cstdlib>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Item;
using domain::ItemType;
using forms::only_when;

// No template has such linkIds.
constexpr const char *session_id = "when-session", *often_id = "when-often", *days_id = "when-days",
                     *times_id = "when-times", *by_id = "when-by", *last_id = "when-last",
                     *aside_id = "when-set-aside";

Item which_days()
{
    Item days = forms::one_of(days_id, tr("On which days?"),
                              {{"mon", tr("Monday")},
                               {"tue", tr("Tuesday")},
                               {"wed", tr("Wednesday")},
                               {"thu", tr("Thursday")},
                               {"fri", tr("Friday")},
                               {"sat", tr("Saturday")},
                               {"sun", tr("Sunday")}});
    days.repeats = true;
    return forms::required(std::move(days));
}

} // namespace

Item which_session(const domain::Couple& couple, const std::vector<domain::Session>& sessions)
{
    forms::Offered offered;
    for (const domain::Session& each : sessions)
        offered.emplace_back(std::to_string(each.number),
                             say("Session {} on {} ({})", each.number, base::to_text(each.day),
                                 report::in_words(couple, each.kind)));
    const auto newest = std::ranges::max_element(sessions, {}, &domain::Session::day);
    std::ranges::reverse(offered);
    Item item = forms::one_of(session_id, tr("In which session?"), offered, std::to_string(newest->number));
    item.presentation.control = "drop-down";
    return forms::required(std::move(item));
}

int session_in(const std::vector<domain::ResponseItem>& answers)
{
    return std::atoi(forms::typed_answer_to(answers, session_id).c_str());
}

std::vector<Item> how_often(const std::string& usual)
{
    using forms::required;
    return {
        required(forms::one_of(often_id, tr("How often?"),
                               {{"usual", usual},
                                {"daily", tr("Every day")},
                                {"days", tr("On certain days of the week")},
                                {"times", tr("So many times a week")},
                                {"once", tr("Once, by a certain day")},
                                {"happens", tr("When it happens: nothing is due by itself")}},
                               "usual")),
        only_when(which_days(), often_id, "days"),
        only_when(required(forms::whole_number(times_id, tr("How many times a week?"), 1, most_marks_a_week)),
                  often_id, "times"),
        only_when(required(forms::question(by_id, tr("By when?"), ItemType::Date)), often_id, "once"),
        forms::question(last_id, tr("Last day that counts. Left open: until it is reviewed."),
                        ItemType::Date)};
}

std::string schedule_in(const std::vector<domain::ResponseItem>& answers)
{
    const std::string often = forms::typed_answer_to(answers, often_id);
    if (often == "daily") return "daily";
    if (often == "happens") return "when it happens";
    if (often == "times") return forms::typed_answer_to(answers, times_id) + "/week";
    if (often == "once") return "by " + forms::typed_answer_to(answers, by_id);
    if (often != "days") return {};
    std::vector<std::string> days;
    domain::each_answer_to(answers, days_id, [&](const domain::Answer& answer) {
        if (const auto* const day = std::get_if<domain::Coding>(&answer.value)) days.push_back(day->code);
    });
    return days.empty() ? "days" : base::joined(days, ",");
}

std::optional<base::Date> last_day_in(const std::vector<domain::ResponseItem>& answers)
{
    return base::parse_date(forms::typed_answer_to(answers, last_id));
}

Item why_set_aside()
{
    // Read together with the couple: what it is for stands with what is for the counselor alone.
    return forms::question(aside_id, tr("A remark for the record, where one is needed"), ItemType::Text);
}

std::string why_set_aside_in(const std::vector<domain::ResponseItem>& answers)
{
    return forms::typed_answer_to(answers, aside_id);
}

} // namespace rekindle::app
