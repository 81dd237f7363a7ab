// SPDX-License-Identifier: MIT
#include "domain/findings/local_norms.h"

#include <cmath>
#include <map>

namespace rekindle::domain {
namespace {

void add_mean_and_spread(LocalNorms& norms, const std::vector<FirstForm>& forms)
{
    for (const FirstForm& form : forms) norms.sum += form.score;
    const double mean = norms.sum / norms.persons;
    norms.mean = mean;
    if (norms.persons < fewest_for_sd) return;
    for (const FirstForm& form : forms) norms.squares += (form.score - mean) * (form.score - mean);
    norms.sd = std::sqrt(norms.squares / (norms.persons - 1));
}

void add_icc(LocalNorms& norms, const std::vector<std::vector<double>>& pairs)
{
    norms.pairs = static_cast<int>(pairs.size());
    if (norms.pairs < fewest_for_icc) return;
    const auto found = intraclass(pairs);
    if (!found) return;
    norms.icc = found->icc1;
    norms.ms_between = found->ms_between;
    norms.ms_within = found->ms_within;
}

} // namespace

LocalNorms local_norms(const std::vector<FirstForm>& forms, bool with_alpha)
{
    LocalNorms norms;
    norms.persons = static_cast<int>(forms.size());
    if (forms.empty()) return norms;
    add_mean_and_spread(norms, forms);

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
    add_icc(norms, pairs);
    return norms;
}

} // namespace rekindle::domain
