// SPDX-License-Identifier: MIT
#include "forms/recorded_totals.h"

#include "base/number.h"
#include "base/translate.h"
#include "forms/fhir_value.h"
#include "forms/points.h"
#include "json/pointer.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>

namespace rekindle::forms {

using base::say;
using json::Value;
using Kind = Value::Kind;

namespace {

using ByLinkId = std::map<std::string, const Value*>;

void collect_items(const Value& parent, ByLinkId& items)
{
    const Value* const list = parent.find("item");
    if (list == nullptr) return;
    for (const Value& item : list->items()) {
        items.emplace(item.text_of("linkId"), &item);
        collect_items(item, items);
    }
}

/// One answer of a response: what it answers, its value, where it stands.
struct Given {
    std::string link_id;
    const Value* answer;
    const Value::Member* value;
    std::string where;
};

void collect_answers(const Value& parent, const std::string& where, std::vector<Given>& all)
{
    const Value* const list = parent.find("item");
    if (list == nullptr) return;
    for (std::size_t i = 0; i < list->items().size(); ++i) {
        const Value& item = list->items()[i];
        const std::string here = json::pointer(json::pointer(where, "item"), i);
        if (const Value* const answers = item.find("answer")) {
            for (std::size_t j = 0; j < answers->items().size(); ++j) {
                const Value& answer = answers->items()[j];
                const std::string at = json::pointer(json::pointer(here, "answer"), j);
                if (const auto* value = find_typed(answer, "value"))
                    all.push_back({item.text_of("linkId"), &answer, value, at});
                collect_answers(answer, at, all);
            }
        }
        collect_answers(item, here, all);
    }
}

std::optional<double> number_in(const Value& value)
{
    if (value.is(Kind::Number)) return value.as_double();
    const Value* const number = value.find("value"); // of a quantity
    return number != nullptr && number->is(Kind::Number) ? std::optional(number->as_double()) : std::nullopt;
}

bool mentions_total(std::string text)
{
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text.find("total") != std::string::npos || text.find("score") != std::string::npos;
}

bool calls_itself_total(const Value& item)
{
    const std::string type = item.text_of("type");
    if (type != "integer" && type != "decimal" && type != "quantity") return false;
    if (mentions_total(item.text_of("text")) || mentions_total(item.text_of("linkId"))) return true;
    const Value* const codes = item.find("code");
    return codes != nullptr && std::ranges::any_of(codes->items(), [](const Value& code) {
               return mentions_total(code.text_of("display"));
           });
}

/// The points an answer carries itself, for a form that has none.
std::optional<double> own_points(const Given& given)
{
    for (const Value* holder : {given.answer, &given.value->second}) {
        const Value* const extensions = holder->find("extension");
        if (extensions == nullptr) continue;
        for (const Value& extension : extensions->items()) {
            if (const auto points = points_in(extension)) return points;
        }
    }
    return std::nullopt;
}

/// What tells the options of one question from those of another: a panel's questions share theirs.
std::string options_of(const Value& item)
{
    std::string codes = item.text_of("answerValueSet");
    if (const Value* const options = item.find("answerOption")) {
        for (const Value& option : options->items()) {
            if (const auto* value = find_typed(option, "value"))
                codes += "|" + value->second.text_of("code") + value->second.text();
        }
    }
    return codes;
}

struct Sums {
    double all = 0, panel = 0; ///< of every answer with points; of those of the largest set of like questions
    int answers = 0;
};

Sums sums_of(const Value& questionnaire, const ByLinkId& items, const std::vector<Given>& given)
{
    struct Panel {
        int answers = 0;
        double sum = 0;
    };
    Sums sums;
    std::map<std::string, Panel> panels;
    for (const Given& one : given) {
        const auto item = items.find(one.link_id);
        if (item == items.end() || number_in(one.value->second)) continue;
        auto points = points_of(questionnaire, *item->second, one.value->second);
        if (!points) points = own_points(one);
        if (!points) continue;
        Panel& panel = panels[options_of(*item->second)];
        ++panel.answers;
        panel.sum += *points;
        sums.all += *points;
        ++sums.answers;
    }
    int largest = 0;
    for (const auto& [options, panel] : panels) {
        if (panel.answers <= largest) continue;
        largest = panel.answers;
        sums.panel = panel.sum;
    }
    return sums;
}

bool differ(double a, double b)
{
    return std::abs(a - b) > 1e-9 * std::max({1.0, std::abs(a), std::abs(b)});
}

base::Problem difference(const Given& given, double recorded, double computed)
{
    return {given.where, say("{} is recorded as {}, but the answers give {}; nothing was changed",
                             given.link_id, base::to_text(recorded), base::to_text(computed))};
}

/// The n-th recorded answers of a calculated item belong to its n-th occurrence.
base::Problems compare_calculated(const std::vector<Given>& given, const std::vector<Calculated>& calculated)
{
    base::Problems problems;
    std::map<std::string, std::vector<const Calculated*>> by_link_id;
    for (const Calculated& one : calculated) by_link_id[one.link_id].push_back(&one);
    for (const auto& [link_id, occurrences] : by_link_id) {
        std::vector<const Given*> recorded;
        for (const Given& one : given) {
            if (one.link_id == link_id) recorded.push_back(&one);
        }
        // With other numbers of occurrences nobody can say which belongs to which.
        if (recorded.size() != occurrences.size()) continue;
        for (std::size_t i = 0; i < recorded.size(); ++i) {
            const Calculated& computed = *occurrences[i];
            if (!computed.why_not.empty() || computed.values.size() != 1) continue;
            const auto was = number_in(recorded[i]->value->second), is = number_in(computed.values.front());
            if (was && is && differ(*was, *is)) problems.push_back(difference(*recorded[i], *was, *is));
        }
    }
    return problems;
}

} // namespace

base::Problems differing_totals(const json::Value& questionnaire, const json::Value& response,
                                const std::vector<Calculated>& calculated)
{
    ByLinkId items;
    collect_items(questionnaire, items);
    std::vector<Given> given;
    collect_answers(response, "", given);
    base::Problems problems = compare_calculated(given, calculated);

    const auto computed = [&](const std::string& link_id) {
        return std::ranges::any_of(
            calculated, [&](const Calculated& one) { return one.link_id == link_id && one.why_not.empty(); });
    };
    std::vector<const Given*> totals;
    for (const Given& one : given) {
        const auto item = items.find(one.link_id);
        if (item != items.end() && !computed(one.link_id) && calls_itself_total(*item->second))
            totals.push_back(&one);
    }
    if (totals.size() != 1) return problems; // subscales: what belongs to which is not written anywhere
    const Sums sums = sums_of(questionnaire, items, given);
    const auto recorded = number_in(totals.front()->value->second);
    if (recorded && sums.answers > 1 && differ(*recorded, sums.all) && differ(*recorded, sums.panel))
        problems.push_back(difference(*totals.front(), *recorded, sums.panel));
    return problems;
}

} // namespace rekindle::forms
