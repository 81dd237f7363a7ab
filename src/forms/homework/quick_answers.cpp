// SPDX-License-Identifier: MIT
#include "forms/homework/quick_answers.h"

#include "base/text.h"
#include "base/translate.h"
#include "domain/form/check_response.h"
#include "forms/homework/typed_answer.h"
#include "forms/regex.h"

#include <charconv>
#include <map>

namespace rekindle::forms {

using base::say;
using base::tr;

namespace {

using Given = std::map<std::string, std::vector<domain::Answer>, std::less<>>;

Given read_pairs(const domain::Questionnaire& form, const std::vector<std::string>& pairs,
                 base::Problems& problems)
{
    Given given;
    for (const std::string& pair : pairs) {
        const std::size_t sign = pair.find('=');
        const std::string link_id(base::trimmed(pair.substr(0, sign)));
        if (sign == std::string::npos) {
            problems.push_back({pair, tr("is not an answer; write it as in “comfort=7”")});
            continue;
        }
        const domain::Item* const item = find_item(form, link_id);
        if (item == nullptr) {
            problems.push_back({link_id, tr("there is no such question")});
            continue;
        }
        ReadValue read = typed_answer(*item, std::string(base::trimmed(pair.substr(sign + 1))));
        if (read.value) {
            given[link_id].push_back({std::move(*read.value), {}});
        } else {
            problems.push_back({link_id, std::move(read.what)});
        }
    }
    return given;
}

/// The answers in the tree of the form: FHIR nests what stands under a question inside its first answer.
std::vector<domain::ResponseItem> arranged(const std::vector<domain::Item>& items, const Given& given,
                                           base::Problems& problems)
{
    std::vector<domain::ResponseItem> arranged_items;
    for (const domain::Item& item : items) {
        domain::ResponseItem response{item.link_id, {}, {}};
        if (const auto own = given.find(item.link_id); own != given.end()) response.answers = own->second;
        std::vector<domain::ResponseItem> inner = arranged(item.items, given, problems);
        if (item.type == domain::ItemType::Group) {
            response.items = std::move(inner);
        } else if (!response.answers.empty()) {
            response.answers.front().items = std::move(inner);
        } else if (!inner.empty()) {
            problems.push_back({inner.front().link_id, say("needs an answer to “{}” first", item.link_id)});
        }
        if (!response.answers.empty() || !response.items.empty())
            arranged_items.push_back(std::move(response));
    }
    return arranged_items;
}

/// The linkId a pointer such as "/item/2/answer/0" leads to; the pointer itself where it leads nowhere, as
/// for an item that is missing.
std::string link_id_at(const std::vector<domain::ResponseItem>& items, const std::string& pointer)
{
    const std::vector<std::string> parts = base::split(pointer, '/');
    const std::vector<domain::ResponseItem>* level = &items;
    const domain::ResponseItem* at = nullptr;
    for (std::size_t i = 1; i + 1 < parts.size(); i += 2) {
        std::size_t index = 0;
        std::from_chars(parts[i + 1].data(), parts[i + 1].data() + parts[i + 1].size(), index);
        if (parts[i] == "item" && index < level->size()) {
            at = &(*level)[index];
            level = &at->items;
        } else if (parts[i] == "answer" && at != nullptr && index < at->answers.size()) {
            level = &at->answers[index].items;
        } else {
            return pointer;
        }
    }
    return at == nullptr ? pointer : at->link_id;
}

struct AsTyped {
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(const domain::Quantity& value) const { return value.value.text; }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const domain::Coding& value) const
    {
        return value.code.empty() ? value.display : value.code;
    }
    std::string operator()(const domain::Declined&) const { return "declined"; }
    std::string operator()(const domain::Reference& value) const { return value.reference; }
    template <typename OfText>
    std::string operator()(const OfText& value) const
    {
        return value.text;
    }
};

} // namespace

std::string as_typed(const domain::Value& value)
{
    return std::visit(AsTyped(), value);
}

std::vector<std::string> typed_pairs(const domain::Questionnaire& form,
                                     const std::vector<domain::ResponseItem>& answers)
{
    std::vector<std::string> pairs;
    domain::each_answer(answers, [&](std::string_view link_id, const domain::Answer& answer) {
        if (find_item(form, link_id) != nullptr)
            pairs.push_back(std::string(link_id) + "=" + as_typed(answer.value));
    });
    return pairs;
}

QuickAnswers quick_answers(const domain::Questionnaire& form, const std::vector<std::string>& pairs)
{
    QuickAnswers read;
    const Given given = read_pairs(form, pairs, read.problems);
    read.items = arranged(form.items, given, read.problems);
    const domain::Response response{form.canonical(), "completed", std::nullopt, read.items};
    for (const base::Problem& problem : check_response(form, response, matches_regex))
        read.problems.push_back({link_id_at(read.items, problem.where), problem.what});
    return read;
}

} // namespace rekindle::forms
