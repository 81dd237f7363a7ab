// SPDX-License-Identifier: MIT
#include "report/text_direction.h"

#include "base/text.h"

#include <array>

namespace rekindle::report {
namespace {

// Languages in use that are usually written from right to left, and scripts (ISO 15924) that run so.
constexpr std::array languages{"ar",  "arc", "ckb", "dv",  "fa", "he", "iw", "ks",
                               "nqo", "ps",  "sd",  "syr", "ug", "ur", "yi"};
constexpr std::array scripts{"adlm", "arab", "hebr", "mand", "mend", "nkoo", "rohg", "samr", "syrc", "thaa"};

bool is_one_of(const auto& names, const std::string& name)
{
    for (const char* const each : names) {
        if (name == each) return true;
    }
    return false;
}

} // namespace

bool reads_right_to_left(std::string_view language)
{
    const std::vector<std::string> tags = base::split(base::folded(std::string(language)), '-');
    for (std::size_t i = 1; i < tags.size(); ++i) {
        if (tags[i].size() == 1) break; // what follows is private or an extension
        if (tags[i].size() == 4 && tags[i][0] >= 'a') return is_one_of(scripts, tags[i]);
    }
    return !tags.empty() && is_one_of(languages, tags.front());
}

} // namespace rekindle::report
