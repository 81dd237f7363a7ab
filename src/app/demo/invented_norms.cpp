// SPDX-License-Identifier: MIT
#include "app/demo/invented_norms.h"

#include "base/number.h"

#include <fmt/format.h>

#include <cassert>

namespace rekindle::app {
namespace {

constexpr int versions_of_the_demo =
    1000; ///< its key of version 1 is version 1001: no installed key is that far

/// For items of 1 to 5: a spread of 0.75 an item, a cut-off a little above the middle.
std::string norms_of(std::size_t items)
{
    constexpr const char* source = "Made up for the demo practice; it stands for no study";
    const auto count = static_cast<double>(items);
    return fmt::format(R"("reference": {{"sd": {}, "reliability": 0.85, "reliability_kind": "alpha",
        "population": "Invented couples of the demo practice", "source": "{}"}},
      "cutoff": {{"value": {}, "rule": "c", "source": "{}"}},)",
                       base::to_text(0.75 * count), source, base::to_text(3.25 * count), source);
}

/// Puts `more` behind the first `mark`.
void add_behind(std::string& text, const std::string& mark, const std::string& more)
{
    const std::size_t at = text.find(mark);
    assert(at != std::string::npos && "the installed key is written as its scales are");
    if (at != std::string::npos) text.insert(at + mark.size(), more);
}

} // namespace

forms::CatalogEntry with_invented_norms(const forms::CatalogEntry& installed)
{
    const domain::ScoringKey* const key = installed.scoring_key();
    if (key == nullptr) return installed;
    std::string bytes = installed.key->bytes;
    for (const domain::Scale& scale : key->scales) {
        if (!scale.domain.empty() && !is_checklist(scale) && !scale.reference && !scale.cutoff)
            add_behind(bytes, fmt::format(R"("id": "{}",)", scale.id),
                       "\n      " + norms_of(scale.items.size()));
    }
    const std::string version = fmt::format(R"("version": {},)", key->version);
    const std::size_t at = bytes.find(version);
    assert(at != std::string::npos && "a key has its version");
    if (at == std::string::npos) return installed;
    bytes.replace(at, version.size(), fmt::format(R"("version": {},)", versions_of_the_demo + key->version));
    const std::string this_one = fmt::format(R"({{"questionnaire": "{}", "version": {}}})",
                                             installed.form.questionnaire->canonical(), key->version);
    constexpr std::string_view named = R"("comparable_with": [)";
    if (const std::size_t list = bytes.find(named); list != std::string::npos) {
        bytes.insert(list + named.size(), this_one + ", "); // the installed key names older ones already
    } else {
        bytes.insert(at + fmt::format(R"("version": {},)", versions_of_the_demo + key->version).size(),
                     fmt::format("\n  \"comparable_with\": [{}],", this_one));
    }
    forms::CatalogEntry result = installed;
    result.key = forms::load_key(bytes, &*result.form.questionnaire);
    assert(result.scoring_key() && "the demo's key is a key");
    return result.scoring_key() ? result : installed;
}

} // namespace rekindle::app
