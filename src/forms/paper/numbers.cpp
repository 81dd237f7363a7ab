// SPDX-License-Identifier: MIT
#include "forms/paper/numbers.h"

#include "base/translate.h"

#include <algorithm>
#include <cmath>

namespace rekindle::forms {
namespace {

constexpr std::int64_t most_on_a_scale = 21;

std::string letter(std::size_t at)
{
    std::string letters(1, static_cast<char>('a' + at % 26));
    return at < 26 ? letters : letter(at / 26 - 1) + letters;
}

void add(const std::vector<domain::Item>& items, int repeating, std::vector<PrintedQuestion>& questions)
{
    for (const domain::Item& item : items) {
        if (!is_printed(item)) continue;
        if (domain::takes_answers(item.type))
            questions.push_back({&item, static_cast<int>(questions.size()) + 1, repeating});
        const bool repeats = item.type == domain::ItemType::Group && item.repeats;
        add(item.items, repeating + (repeats ? 1 : 0), questions);
    }
}

std::optional<std::int64_t> whole(const std::optional<domain::Value>& value)
{
    const auto* const number = value ? std::get_if<std::int64_t>(&*value) : nullptr;
    return number == nullptr ? std::nullopt : std::optional(*number);
}

} // namespace

bool is_printed(const domain::Item& item)
{
    return !item.presentation.hidden && !item.is_calculated &&
           !(item.read_only && domain::takes_answers(item.type));
}

std::vector<PrintedQuestion> printed_questions(const domain::Questionnaire& questionnaire)
{
    std::vector<PrintedQuestion> questions;
    add(questionnaire.items, 0, questions);
    return questions;
}

std::vector<PrintedOption> printed_options(const domain::Item& item)
{
    std::vector<PrintedOption> options;
    if (item.type == domain::ItemType::Boolean)
        return {{"a", base::tr("Yes"), true}, {"b", base::tr("No"), false}};
    for (const domain::Option& option : item.options)
        options.push_back({letter(options.size()), domain::display_text(option.value), option.value});
    if (item.type == domain::ItemType::OpenChoice && !options.empty())
        options.push_back({letter(options.size()), base::tr("Something else:"), std::string(), true});
    return options;
}

std::vector<std::string> printed_scale(const domain::Item& item)
{
    const auto least = whole(item.constraints.least), most = whole(item.constraints.most);
    if (item.type != domain::ItemType::Integer || !item.options.empty() || !least || !most) return {};
    const double said = item.presentation.slider_step.value_or(1);
    const auto step = said >= 1 && said <= most_on_a_scale && said == std::floor(said)
                          ? static_cast<std::int64_t>(said)
                          : std::int64_t{1};
    if (*most < *least || *least < -1000 || *most > 1000 || (*most - *least) / step >= most_on_a_scale)
        return {};
    std::vector<std::string> numbers;
    for (std::int64_t number = *least; number <= *most; number += step)
        numbers.push_back(std::to_string(number));
    return numbers;
}

} // namespace rekindle::forms
