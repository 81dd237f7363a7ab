// SPDX-License-Identifier: MIT
#include "app/demo/invented_words.h"

#include <vector>

namespace rekindle::app {
namespace {

std::vector<const char*> all_words(std::string_view question)
{
    std::vector<const char*> result;
    for (const auto& table : {words_agreed_at_home(), words_agreed_together(), words_noted(),
                              words_of_reviews(), words_of_forms()}) {
        for (const InventedWords& each : table)
            if (each.question == question) result.push_back(each.words);
    }
    return result;
}

} // namespace

std::optional<std::string> invented_words(std::string_view link_id, Chance& chance, std::string_view about)
{
    auto words = all_words(std::string(about) + "/" + std::string(link_id));
    if (words.empty()) words = all_words(link_id);
    if (words.empty()) return std::nullopt;
    return words[static_cast<std::size_t>(chance.between(0, static_cast<int>(words.size()) - 1))];
}

} // namespace rekindle::app
