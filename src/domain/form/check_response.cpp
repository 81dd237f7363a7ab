// SPDX-License-Identifier: MIT
#include "domain/form/check_response.h"

#include "base/plural.h"
#include "base/translate.h"
#include "domain/form/check_answer.h"
#include "domain/form/occurrence.h"

#include <algorithm>
#include <map>

namespace rekindle::domain {

using base::say;
using base::tr;

namespace {

bool is_finished(const Response& response)
{
    return response.status == "completed" || response.status == "amended";
}

/// Where a response says what it answers: "url|version", "url", "Questionnaire/id", or such an id on a
/// server.
void check_form(const Questionnaire& questionnaire, const Response& response, base::Problems& problems)
{
    const std::string& named = response.questionnaire;
    const std::string wanted = questionnaire.canonical();
    const std::string by_id = "Questionnaire/" + questionnaire.id;
    if (named == wanted || (!questionnaire.id.empty() &&
                            (named == questionnaire.id || named == by_id || named.ends_with("/" + by_id))))
        return;
    const std::size_t bar = named.find('|');
    const std::string url = named.substr(0, bar);
    if (named.empty()) {
        problems.push_back({"/questionnaire", tr("does not say which questionnaire it answers")});
    } else if (!questionnaire.url.empty() && url == questionnaire.url) {
        // Without a version it may be any; with one it must be ours.
        if (bar != std::string::npos)
            problems.push_back({"/questionnaire",
                                say("answers another version of the form, {} instead of {}", named, wanted)});
    } else {
        problems.push_back({"/questionnaire", say("answers another form, {} instead of {}", named, wanted)});
    }
}

class Walking {
public:
    Walking(const Questionnaire& questionnaire, MatchesRegex matches_regex, base::Problems& problems)
        : m_questionnaire(questionnaire), m_matches_regex(matches_regex), m_problems(problems)
    {
    }

    void walk(const std::vector<Item>& items, const std::vector<ResponseItem>& given,
              const std::string& where)
    {
        std::map<std::string_view, int> times;
        for (std::size_t i = 0; i < given.size(); ++i) {
            const std::string here = where + "/item/" + std::to_string(i);
            const auto known = std::ranges::find(items, given[i].link_id, &Item::link_id);
            if (known == items.end()) {
                say_unknown(given[i], here);
                continue;
            }
            check_times(*known, items, ++times[given[i].link_id], here);
            check_item(*known, given[i], here);
        }
    }

private:
    void problem(const std::string& where, std::string what)
    {
        m_problems.push_back({where, std::move(what)});
    }

    void say_unknown(const ResponseItem& given, const std::string& here)
    {
        if (find_item(m_questionnaire, given.link_id) == nullptr) {
            problem(here, say("the questionnaire has no item {}", given.link_id));
        } else {
            problem(here, say("item {} does not belong here", given.link_id));
        }
    }

    void check_times(const Item& item, const std::vector<Item>& siblings, int time, const std::string& here)
    {
        const bool repeats = item.type == ItemType::Group && item.repeats;
        const auto allowed = std::ranges::count(siblings, item.link_id, &Item::link_id);
        if (!repeats && time > allowed) problem(here, say("item {} is given more than once", item.link_id));
        if (repeats && item.constraints.max_occurs && time == *item.constraints.max_occurs + 1)
            problem(here, base::say_of(*item.constraints.max_occurs, "{} may be given {} time at most",
                                       "{} may be given {} times at most", item.link_id,
                                       *item.constraints.max_occurs));
    }

    void check_item(const Item& item, const ResponseItem& given, const std::string& here)
    {
        const bool asks = item.type != ItemType::Group && item.type != ItemType::Display;
        for (std::size_t i = 0; i < given.answers.size(); ++i) {
            const std::string at = here + "/answer/" + std::to_string(i);
            const Answer& answer = given.answers[i];
            base::Problems found = check_answer(item, answer.value, at, m_matches_regex);
            m_problems.insert(m_problems.end(), found.begin(), found.end());
            const auto same = [&](const Answer& other) { return same_answer(other.value, answer.value); };
            const auto earlier = given.answers.begin() + static_cast<std::ptrdiff_t>(i);
            if (!item.options.empty() && std::any_of(given.answers.begin(), earlier, same))
                problem(at, say("\"{}\" is given more than once", display_text(answer.value)));
            if (asks) walk(item.items, answer.items, at);
        }
        check_count(item, given, here);
        if (!asks) {
            walk(item.items, given.items, here);
        } else if (!given.items.empty()) {
            // FHIR nests them under the answer. Without an answer there is no other place for them.
            if (!given.answers.empty())
                problem(here, say("what is under {} must stand under its answer", item.link_id));
            walk(item.items, given.items, here);
        }
    }

    void check_count(const Item& item, const ResponseItem& given, const std::string& here)
    {
        const auto count = static_cast<std::int64_t>(given.answers.size());
        if (count > 1 && !item.repeats)
            problem(here, say("{} takes one answer, {} are given", item.link_id, count));
        if (item.repeats && item.constraints.max_occurs && count > *item.constraints.max_occurs)
            problem(here,
                    base::say_of(*item.constraints.max_occurs, "{} takes at most {} answer",
                                 "{} takes at most {} answers", item.link_id, *item.constraints.max_occurs));
        if (count < 2) return;
        for (const Option& option : item.options) {
            const auto chosen = [&](const Answer& answer) { return same_answer(answer.value, option.value); };
            if (option.exclusive && std::ranges::any_of(given.answers, chosen))
                problem(here,
                        say("\"{}\" cannot be chosen together with another", display_text(option.value)));
        }
    }

    const Questionnaire& m_questionnaire;
    MatchesRegex m_matches_regex;
    base::Problems& m_problems;
};

bool anything_answered(const std::vector<Occurrence>& all, std::size_t at)
{
    for (std::size_t i = at; i < all[at].end; ++i) {
        if (all[i].given != nullptr && !all[i].given->answers.empty()) return true;
    }
    return false;
}

bool is_there(const Occurrence& occurrence)
{
    if (occurrence.given == nullptr) return false;
    return occurrence.item->type == ItemType::Group || !occurrence.given->answers.empty();
}

/// Who fills the form cannot be blamed for what the form never let them answer.
bool can_be_asked(const Item& item)
{
    return !item.is_calculated && !item.read_only && !item.presentation.hidden &&
           item.type != ItemType::Display && (item.type == ItemType::Group || takes_answers(item.type));
}

void check_required(const Questionnaire& questionnaire, const Response& response, base::Problems& problems)
{
    std::vector<Occurrence> all = occurrences(questionnaire, response);
    decide_enabled(all, {});
    std::vector<bool> skipped(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Occurrence& occurrence = all[i];
        const Item& item = *occurrence.item;
        const bool has_parent = occurrence.parent != Occurrence::no_parent;
        // Whether an expression enables it is not known here, and nothing is asked inside what cannot be
        // asked.
        skipped[i] = !occurrence.enabled || item.enabled_by_expression || item.presentation.hidden ||
                     (has_parent && skipped[occurrence.parent]);
        // FHIR: what stands inside an item that is not there is not missing.
        if (has_parent && !is_there(all[occurrence.parent])) skipped[i] = true;
        if (skipped[i] || !can_be_asked(item)) continue;
        const auto count =
            occurrence.given == nullptr ? 0 : static_cast<int>(occurrence.given->answers.size());
        if (item.required && !anything_answered(all, i)) {
            problems.push_back(
                {where(all, occurrence), say("{} is required and has no answer", item.link_id)});
        } else if (item.type != ItemType::Group && count > 0 && item.constraints.min_occurs &&
                   count < *item.constraints.min_occurs) {
            problems.push_back(
                {where(all, occurrence),
                 base::say_of(*item.constraints.min_occurs, "{} needs at least {} answer",
                              "{} needs at least {} answers", item.link_id, *item.constraints.min_occurs)});
        }
    }
}

} // namespace

base::Problems check_response(const Questionnaire& questionnaire, const Response& response,
                              MatchesRegex matches_regex)
{
    base::Problems problems;
    check_form(questionnaire, response, problems);
    Walking(questionnaire, matches_regex, problems).walk(questionnaire.items, response.items, "");
    if (is_finished(response)) check_required(questionnaire, response, problems);
    return problems;
}

} // namespace rekindle::domain
