// SPDX-License-Identifier: MIT
#include "storage/answer_place.h"

#include "storage/errors.h"
#include "storage/stored_words.h"
#include "json/parse.h"
#include "json/write.h"

#include <algorithm>

namespace rekindle::storage {
namespace {

using Step = domain::AnswerPlace::Step;

bool shares(const std::vector<Step>& steps, const std::vector<Step>& other, std::size_t count)
{
    return steps.size() >= count &&
           std::equal(other.begin(), other.begin() + static_cast<std::ptrdiff_t>(count), steps.begin());
}

} // namespace

std::string to_text(const domain::AnswerPlace& place)
{
    auto steps = json::Value::array();
    for (const Step& step : place.steps)
        steps.add(json::Value::array(
            {json::Value::string(step.link_id), json::Value::number(std::int64_t{step.repetition})}));
    return json::write(steps);
}

domain::AnswerPlace place_from(const std::string& text)
{
    const auto parsed = json::parse(text);
    if (!parsed.value || parsed.value->items().empty()) throw damaged();
    domain::AnswerPlace place;
    for (const json::Value& pair : parsed.value->items()) {
        if (pair.items().size() != 2 || !pair.items()[0].is(json::Value::Kind::String)) throw damaged();
        place.steps.push_back({pair.items()[0].text(), demanded_int(demanded(pair.items()[1].as_integer()))});
    }
    return place;
}

std::size_t index_for(const std::vector<domain::AnswerPlace>& ordered, const domain::AnswerPlace& place)
{
    const std::vector<Step>& wanted = place.steps;
    for (std::size_t i = 0; i < ordered.size(); ++i) {
        if (shares(ordered[i].steps, wanted, wanted.size())) return i; // nested under it
    }
    for (std::size_t depth = wanted.size(); depth-- > 0;) {
        std::size_t after = 0;
        for (std::size_t i = 0; i < ordered.size(); ++i) {
            const std::vector<Step>& steps = ordered[i].steps;
            if (!shares(steps, wanted, depth) || steps.size() <= depth) continue;
            const bool same_item = steps[depth].link_id == wanted[depth].link_id;
            if (same_item && steps[depth].repetition > wanted[depth].repetition) return i;
            if (same_item) after = i + 1;
        }
        if (after != 0) return after;
        for (std::size_t i = ordered.size(); depth > 0 && i-- > 0;) {
            if (shares(ordered[i].steps, wanted, depth)) return i + 1;
        }
    }
    return ordered.size();
}

} // namespace rekindle::storage
