// SPDX-License-Identifier: MIT
#include "domain/findings/local_norms.h"

#include <cmath>
#include <map>

namespace rekindle::domain {
namespace {

double mean_of(const std::vector<FirstForm>& forms)
{
    double sum = 0;
    for (const FirstForm& form : forms) sum += form.score;
    return sum / static_cast<double>(forms.size());
}

double spread_of(const std::vector<FirstForm>& forms, double mean)
{
    double squares = 0;
    for (const FirstForm& form : forms) squares += (form.score - mean) * (form.score - mean);
    return std::sqrt(squares / static_cast<double>(forms.size() - 1));
}

std::optional<double> icc_of(const std::vector<std::vector<double>>& pairs)
{
    if (static_cast<int>(pairs.size()) < fewest_for_icc) return std::nullopt;
    const auto found = intraclass(pairs);
    return found ? std::optional(found->icc1) : std::nullopt;
}

} // namespace

LocalNorms local_norms(const std::vector<FirstForm>& forms, bool with_alpha)
{
    LocalNorms norms;
    norms.persons = static_cast<int>(forms.size());
    if (forms.empty()) return norms;
    norms.mean = mean_of(forms);
    if (norms.persons >= fewest_for_sd) norms.sd = spread_of(forms, *norms.mean);

    std::map<std::size_t, std::map<Side, double>> by_couple;
    std::vector<std::vector<double>> whole;
    for (const FirstForm& form : forms) {
        by_couple[form.couple][form.side] = form.score;
        if (with_alpha && !form.items.empty()) whole.push_back(form.items);
    }
    norms.alpha = reported_alpha(whole);
    norms.couples = static_cast<int>(by_couple.size());
    std::vector<std::vector<double>> pairs;
    for (const auto& [couple, scores] : by_couple) {
        if (scores.size() == 2) pairs.push_back({scores.at(Side::A), scores.at(Side::B)});
    }
    norms.pairs = static_cast<int>(pairs.size());
    norms.icc = icc_of(pairs);
    return norms;
}

} // namespace rekindle::domain
