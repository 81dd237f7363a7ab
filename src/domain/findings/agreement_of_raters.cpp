// SPDX-License-Identifier: MIT
#include "domain/findings/agreement_of_raters.h"

#include <algorithm>
#include <cmath>

namespace rekindle::domain {
namespace {

using Matrix = std::vector<std::vector<double>>;

bool is_rectangle(const Matrix& rows)
{
    return rows.size() >= 2 && rows.front().size() >= 2 &&
           std::ranges::all_of(rows, [&](const auto& row) { return row.size() == rows.front().size(); });
}

double mean(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

double squares(const std::vector<double>& values, double about)
{
    double sum = 0;
    for (const double value : values) sum += (value - about) * (value - about);
    return sum;
}

double variance(const std::vector<double>& values)
{
    return squares(values, mean(values)) / static_cast<double>(values.size() - 1);
}

std::vector<double> column(const Matrix& rows, std::size_t at)
{
    std::vector<double> result;
    for (const auto& row : rows) result.push_back(row[at]);
    return result;
}

} // namespace

std::optional<IntraclassCorrelation> intraclass(const Matrix& rows)
{
    if (!is_rectangle(rows)) return std::nullopt;
    const auto n = static_cast<double>(rows.size()), k = static_cast<double>(rows.front().size());
    std::vector<double> of_rows, of_columns;
    double within = 0;
    for (const auto& row : rows) {
        of_rows.push_back(mean(row));
        within += squares(row, of_rows.back());
    }
    for (std::size_t j = 0; j < rows.front().size(); ++j) of_columns.push_back(mean(column(rows, j)));
    const double grand = mean(of_rows);
    const double columns = n * squares(of_columns, grand);

    IntraclassCorrelation result;
    const double b = result.ms_between = k * squares(of_rows, grand) / (n - 1);
    const double w = result.ms_within = within / (n * (k - 1));
    const double judges = columns / (k - 1), e = (within - columns) / ((n - 1) * (k - 1));
    if (b + w <= 0) return std::nullopt;
    const auto share = [](double above, double below) { return below == 0 ? 0 : above / below; };
    result.icc1 = share(b - w, b + (k - 1) * w);
    result.icc2 = share(b - e, b + (k - 1) * e + k * (judges - e) / n);
    result.icc3 = share(b - e, b + (k - 1) * e);
    result.icc1k = share(b - w, b);
    result.icc2k = share(b - e, b + (judges - e) / n);
    result.icc3k = share(b - e, b);
    return result;
}

std::optional<double> kappa(const Matrix& counts, bool quadratic)
{
    const std::size_t size = counts.size();
    if (std::ranges::any_of(counts, [&](const auto& row) { return row.size() != size; })) return std::nullopt;
    std::vector<double> down(size), across(size);
    double total = 0;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            down[i] += counts[i][j];
            across[j] += counts[i][j];
            total += counts[i][j];
        }
    }
    if (total <= 0) return std::nullopt;
    double seen = 0, by_chance = 0; // disagreement
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j) {
            const double apart = static_cast<double>(i) - static_cast<double>(j);
            const double weight = quadratic ? apart * apart : i == j ? 0 : 1;
            seen += weight * counts[i][j] / total;
            by_chance += weight * down[i] * across[j] / (total * total);
        }
    }
    if (by_chance <= 0) return std::nullopt;
    return 1 - seen / by_chance;
}

std::optional<AlphaParts> alpha_parts(const Matrix& rows)
{
    if (!is_rectangle(rows)) return std::nullopt;
    const std::size_t items = rows.front().size();
    AlphaParts parts{static_cast<int>(items), 0, 0};
    for (std::size_t j = 0; j < items; ++j) parts.item_variances += variance(column(rows, j));
    std::vector<double> sums;
    for (const auto& row : rows) sums.push_back(mean(row) * static_cast<double>(items));
    parts.sum_variance = variance(sums);
    return parts.sum_variance > 0 ? std::optional(parts) : std::nullopt;
}

double alpha_of(const AlphaParts& parts)
{
    const auto k = static_cast<double>(parts.items);
    return k / (k - 1) * (1 - parts.item_variances / parts.sum_variance);
}

std::optional<double> cronbach_alpha(const Matrix& rows)
{
    const auto parts = alpha_parts(rows);
    return parts ? std::optional(alpha_of(*parts)) : std::nullopt;
}

Alpha reported_alpha(const Matrix& rows)
{
    Alpha result;
    result.persons = static_cast<int>(rows.size());
    result.uncertain = result.persons < enough_for_alpha;
    if (result.persons < fewest_for_alpha) return result;
    if (const auto parts = alpha_parts(rows)) {
        result.parts = *parts;
        result.value = alpha_of(*parts);
    }
    return result;
}

} // namespace rekindle::domain
