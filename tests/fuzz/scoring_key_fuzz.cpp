// SPDX-License-Identifier: MIT
// A scoring key: what is accepted scores a filled form without a number that is none.
#include "domain/scoring/score.h"
#include "forms/key/load.h"
#include "fuzz/demand.h"
#include "fuzz/plant.h"
#include "fuzz/small_form.h"
#include "json/write.h"

#include <algorithm>
#include <cmath>

using namespace rekindle;

namespace {

domain::Response filled()
{
    domain::Response response;
    response.questionnaire = "https://example.org/small|1";
    response.status = "completed";
    const auto answered = [](const char* item, domain::Value value) {
        return domain::ResponseItem{item, {{std::move(value), {}}}, {}};
    };
    response.items = {{"g", {}, {answered("a", std::int64_t{3}), answered("b", domain::Decimal{"1.5"})}},
                      answered("o", domain::Coding{"", "", "yes", ""})};
    return response;
}

void demand_numbers(const domain::ScoringKey& key)
{
    static const domain::Response response = filled();
    const auto scores = domain::score(fuzz::small_form(), key, response, {"g", "a", "b", "c", "o", "t"});
    fuzz::demand(scores.scales.size() == key.scales.size(), "each scale has its score");
    for (std::size_t i = 0; i < scores.scales.size(); ++i) {
        const domain::ScaleScore& scale = scores.scales[i];
        fuzz::demand(scale.answered <= scale.of && scale.of <= static_cast<int>(key.scales[i].items.size()),
                     "no more are answered than there are");
        fuzz::demand(scale.score.has_value() == scale.why.empty(), "a missing score says why");
        fuzz::demand(std::isfinite(scale.raw) && std::isfinite(scale.score.value_or(0)),
                     "a score is a number");
        fuzz::demand(std::isfinite(scale.percent.value_or(0)), "a percentage is a number");
        fuzz::demand(!scale.prorated || scale.answered < scale.of, "only an incomplete score is raised");
    }
}

bool is_planted(const domain::ScoringKey& key)
{
    const auto is_heavy = [](const domain::ScaleItem& item) { return item.weight > 9; };
    return !key.scales.empty() && std::ranges::any_of(key.scales[0].items, is_heavy);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view text = fuzz::text(data, size);
    const forms::LoadedKey alone = forms::load_key(text);
    const forms::LoadedKey fitting = forms::load_key(text, &fuzz::small_form());
    for (const forms::LoadedKey* loaded : {&alone, &fitting}) {
        fuzz::demand_places(loaded->problems);
        fuzz::demand_places(loaded->notes);
        fuzz::demand(loaded->key.has_value() == loaded->problems.empty(),
                     "a key is there without problems only");
    }
    fuzz::demand(alone.key || !fitting.key, "with a form there are not fewer problems");
    if (alone.tree.is(json::Value::Kind::Object)) {
        std::string written = json::write(alone.tree);
        if (!fuzz::planted().empty() && fitting.key && is_planted(*fitting.key)) fuzz::fault(written);
        const auto again = forms::load_key(written);
        fuzz::demand(again.problems == alone.problems, "written and read again it has the same problems");
        fuzz::demand(again.tree == alone.tree, "written and read again it is the same tree");
    }
    if (fitting.key) demand_numbers(*fitting.key);
    return 0;
}
