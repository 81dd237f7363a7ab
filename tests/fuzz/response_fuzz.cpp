// SPDX-License-Identifier: MIT
// A filled form: written and read again it is the same, and its sum is the sum of its numbers.
#include "domain/form/check_response.h"
#include "domain/scoring/score.h"
#include "forms/regex.h"
#include "forms/response/codec.h"
#include "fuzz/demand.h"
#include "fuzz/plant.h"
#include "fuzz/small_form.h"
#include "json/write.h"

#include <cmath>

using namespace rekindle;

namespace {

void demand_the_sum(const domain::Response& response)
{
    const auto scores = domain::score(fuzz::small_form(), fuzz::small_key(), response, {"a", "b", "c"});
    double sum = 0;
    int answered = 0;
    for (const char* item : {"a", "b", "c"}) {
        for (const domain::Answer* answer : domain::answers_to(response.items, item)) {
            const auto number = domain::number_of(answer->value);
            sum += number.value_or(0);
            answered += number.has_value();
        }
    }
    const domain::ScaleScore& total = scores.scales.at(0);
    fuzz::demand(total.answered == answered, "as many are counted as were answered");
    fuzz::demand(std::abs(total.raw - sum) <= std::abs(sum) * 1e-12, "the sum is the sum of the numbers");
    fuzz::demand(total.score.has_value() == (answered >= 2), "there is a score when enough were answered");
    fuzz::demand(total.score.has_value() == total.why.empty(), "a missing score says why");
    if (answered == 3) fuzz::demand(*total.score == total.raw, "with all answered the sum is the score");
}

bool is_planted(const domain::Response& response)
{
    const auto answers = domain::answers_to(response.items, "a");
    return !answers.empty() && domain::number_of(answers[0]->value).value_or(0) >= 100;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const forms::ReadResponse read = forms::read_response(fuzz::text(data, size));
    fuzz::demand_places(read.problems);
    fuzz::demand_places(read.set_aside);
    fuzz::demand(read.response || !read.problems.empty(), "what is no response says why");
    if (!read.response) return 0;
    const auto problems = domain::check_response(fuzz::small_form(), *read.response, forms::matches_regex);
    fuzz::demand_places(problems);
    if (!read.problems.empty()) return 0;
    std::string written = json::write(forms::write_response(*read.response, fuzz::small_form()));
    if (!fuzz::planted().empty() && is_planted(*read.response)) fuzz::fault(written);
    const auto again = forms::read_response(written);
    fuzz::demand(again.problems.empty(), "what is written has no problem");
    fuzz::demand(again.response == read.response, "written and read again it is the same");
    if (problems.empty()) demand_the_sum(*read.response);
    return 0;
}
