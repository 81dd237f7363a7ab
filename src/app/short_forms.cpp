// SPDX-License-Identifier: MIT
#include "app/short_forms.h"

#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {
namespace {

using base::say;

constexpr std::string_view ends = " \t\r\n.,;:!?)";

/// Empty for a line that is none.
std::optional<ShortForm> parsed(std::string_view line)
{
    const std::size_t sign = line.find('=');
    if (sign == std::string_view::npos) return std::nullopt;
    ShortForm form{std::string(base::trimmed(line.substr(0, sign))),
                   std::string(base::trimmed(line.substr(sign + 1)))};
    const bool is_word = !form.word.empty() && form.word.find_first_of(ends) == std::string::npos;
    return is_word && !form.text.empty() ? std::optional(form) : std::nullopt;
}

} // namespace

std::vector<ShortForm> short_forms(std::string_view setting)
{
    std::vector<ShortForm> forms;
    for (const std::string& line : base::split(setting, '\n')) {
        if (auto form = parsed(line)) forms.push_back(std::move(*form));
    }
    return forms;
}

std::string why_no_short_forms(const std::string& setting)
{
    std::vector<std::string> words;
    for (const std::string& line : base::split(setting, '\n')) {
        if (base::trimmed(line).empty()) continue;
        const auto form = parsed(line);
        if (!form)
            return say("\"{}\" is no short form: write one word, =, and the text it stands for.",
                       base::trimmed(line));
        if (std::ranges::find(words, form->word) != words.end())
            return say("\"{}\" stands for two texts: leave one of the lines out.", form->word);
        words.push_back(form->word);
    }
    return {};
}

std::optional<Expansion> expansion_of(const std::vector<ShortForm>& forms, std::string_view written)
{
    const std::size_t gap = written.find_last_of(ends);
    const std::string_view word = gap == std::string_view::npos ? written : written.substr(gap + 1);
    const auto found = std::ranges::find(forms, word, &ShortForm::word);
    if (found == forms.end()) return std::nullopt;
    return Expansion{base::code_points(word), found->text};
}

bool ends_word(char32_t key)
{
    return key < 128 && ends.find(static_cast<char>(key)) != std::string_view::npos;
}

} // namespace rekindle::app
