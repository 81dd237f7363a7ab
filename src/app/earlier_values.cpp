// SPDX-License-Identifier: MIT
#include "app/earlier_values.h"

#include "app/reading.h"
#include "base/text.h"
#include "base/translate.h"
#include "report/blocks/words.h"

#include <algorithm>
#include <map>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

/// What the couple's records are called, by their ids.
std::map<std::string, std::string> names_of(Reading& reading)
{
    std::map<std::string, std::string> names;
    for (const domain::Session& session : reading.sessions())
        names[session.id.value] = say("session {}", session.number);
    for (const domain::Goal& goal : reading.goals()) names[goal.id.value] = say("goal \"{}\"", goal.title);
    reading.each_homework([&](const domain::Assignment& assignment,
                              const std::vector<domain::LogEntry>& entries,
                              const std::vector<domain::Review>& reviews) {
        for (const domain::LogEntry& entry : entries)
            names[entry.id.value] =
                say("\"{}\", mark of {} on {}", assignment.title,
                    report::partner_name(reading.couple(), entry.side), base::to_text(entry.day));
        for (const domain::Review& review : reviews)
            names[review.id.value] = say("\"{}\", review on {}", assignment.title, base::to_text(review.day));
    });
    return names;
}

std::string rater(const domain::Couple& couple, const std::string& word)
{
    const auto side = domain::parse_side(word);
    return side ? report::partner_name(couple, *side) : tr("counselor");
}

std::string part_in_words(const std::string& part)
{
    static const std::map<std::string, const char*> parts{
        {"title", base::translatable("words")},
        {"owner", base::translatable("who does it")},
        {"due", base::translatable("by when")},
        {"status", base::translatable("what became of it")},
        {"done-on", base::translatable("done on")},
        {"day", base::translatable("day")},
        {"kind", base::translatable("who was there")},
        {"state", base::translatable("mark")},
        {"importance", base::translatable("importance")},
        {"difficulty", base::translatable("difficulty")},
        {"baseline", base::translatable("where they began")},
        {"target", base::translatable("by when")}};
    const auto found = parts.find(part);
    return found == parts.end() ? part : tr(found->second);
}

std::string what_in_words(const domain::Couple& couple, const std::string& what)
{
    const auto words = base::split(what, ' ');
    if (words[0] == "rating" && words.size() == 3)
        return say("rating of {} by {}", words[1], rater(couple, words[2]));
    if (words[0] == "level" && words.size() == 2) return say("words of level {}", words[1]);
    if (words[0] == "step" && words.size() == 3) return say("step {}, {}", words[1], part_in_words(words[2]));
    if (words[0] == "answer") return say("answer {}", what.substr(words[0].size() + 1));
    return part_in_words(what);
}

std::string value_in_words(const domain::Couple& couple, const domain::EarlierValue& earlier)
{
    const std::string& what = earlier.what;
    const std::string& value = earlier.value;
    if (value.empty()) return tr("nothing");
    if (what == "kind") {
        if (const auto kind = domain::parse_session_kind(value)) return report::in_words(couple, *kind);
    }
    if (what == "state") {
        if (const auto state = domain::parse_log_state(value)) return report::in_words(*state);
    }
    if (what.starts_with("step ") && what.ends_with(" owner")) {
        if (const auto owner = domain::parse_owner(value)) return report::owner_name(couple, *owner);
    }
    if (what.starts_with("step ") && what.ends_with(" status")) {
        if (const auto status = domain::parse_step_status(value)) return report::in_words(*status);
    }
    if (what.starts_with("rating ") && value.front() != '-' && value != "0") return '+' + value;
    return value;
}

} // namespace

std::vector<EarlierLine> earlier_values(domain::Practice& practice, const domain::Couple& couple)
{
    Reading reading(practice, couple, domain::Reader(domain::Audience::Counselor));
    std::vector<EarlierLine> lines;
    std::vector<domain::EarlierValue> all = practice.earlier_values().of(couple.id);
    if (all.empty()) return lines;
    const auto names = names_of(reading);
    std::ranges::reverse(all);
    for (domain::EarlierValue& each : all) {
        const auto name = names.find(each.subject_id);
        lines.push_back({each, name == names.end() ? each.subject : name->second,
                         what_in_words(couple, each.what), value_in_words(couple, each)});
    }
    return lines;
}

std::string in_words(const EarlierLine& line)
{
    return say("{}  {}: {} was {}; changed by {}: {}", base::in_words(line.earlier.when), line.record,
               line.what, line.value, line.earlier.by, line.earlier.reason);
}

} // namespace rekindle::app
