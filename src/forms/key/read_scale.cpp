// SPDX-License-Identifier: MIT
#include "base/translate.h"
#include "forms/key/read.h"

#include <cmath>

#include <array>

namespace rekindle::forms {

using base::tr;
using domain::Scale;
using json::Reader;

namespace {

domain::ScaleItem read_part(const Reader& reader)
{
    reader.only({"link_id", "weight", "reversed"});
    domain::ScaleItem part;
    part.link_id = reader.text("link_id");
    part.weight = reader.optional_number("weight").value_or(1);
    if (part.weight <= 0)
        reader.problem("weight", tr("must be above 0; to turn an item round use \"reversed\""));
    part.reversed = reader.boolean("reversed", false);
    return part;
}

domain::Band read_band(const Reader& reader)
{
    reader.only({"id", "title", "from", "to"});
    domain::Band band{reader.text("id"), reader.text("title"), reader.number("from"), reader.number("to")};
    if (band.from > band.to) reader.problem("from", tr("must not be above \"to\""));
    return band;
}

domain::ReferenceSample read_reference(const Reader& reader)
{
    reader.only({"sd", "reliability", "reliability_kind", "population", "source"});
    domain::ReferenceSample reference;
    reference.sd = reader.number("sd");
    if (reader.has("sd") && reference.sd <= 0) reader.problem("sd", tr("must be above 0"));
    reference.reliability = reader.number("reliability");
    if (reader.has("reliability") && (reference.reliability <= 0 || reference.reliability >= 1))
        reader.problem("reliability", tr("must be between 0 and 1"));
    reference.reliability_kind =
        reader.one_of("reliability_kind", {"alpha", "test-retest"}) == 0 ? "alpha" : "test-retest";
    reference.population = reader.text("population");
    reference.source = reader.text("source");
    return reference;
}

void read_minimum(const Reader& reader, Scale& scale)
{
    const auto items = static_cast<std::int64_t>(scale.items.size());
    if (items == 0) return;
    const auto usual = static_cast<std::int64_t>(std::ceil(0.8 * static_cast<double>(items) - 1e-9));
    scale.minimum_answered =
        static_cast<int>(reader.optional_integer("minimum_answered", 1, items).value_or(usual));
}

} // namespace

Scale read_scale(const Reader& reader)
{
    reader.only({"id", "title", "domain", "rule", "multiplier", "items", "minimum_answered", "prorate",
                 "percent_of_range", "direction", "visibility", "bands", "bands_source", "cutoff",
                 "reference"});
    Scale scale;
    scale.id = reader.text("id");
    scale.title = reader.text("title");
    scale.domain = reader.optional_text("domain").value_or("");
    scale.rule = reader.one_of("rule", {"sum", "mean"}) == 0 ? domain::Rule::Sum : domain::Rule::Mean;
    scale.multiplier = reader.optional_number("multiplier").value_or(1);
    if (scale.multiplier <= 0) reader.problem("multiplier", tr("must be above 0"));
    reader.each("items", [&](const Reader& part) { scale.items.push_back(read_part(part)); });
    if (scale.items.empty()) reader.problem("items", tr("must be a list with at least one item"));
    read_minimum(reader, scale);
    scale.prorate = reader.boolean("prorate", true);
    scale.percent_of_range = reader.boolean("percent_of_range", false);
    scale.direction = reader.one_of("direction", {"higher-is-better", "lower-is-better"}) == 0
                          ? domain::Direction::HigherIsBetter
                          : domain::Direction::LowerIsBetter;
    scale.visibility = read_visibility(reader, domain::Visibility::Normal);
    reader.each("bands", [&](const Reader& band) { scale.bands.push_back(read_band(band)); });
    scale.bands_source = reader.optional_text("bands_source").value_or("");
    if (!scale.bands.empty() && scale.bands_source.empty())
        reader.problem("bands_source", tr("must say where the bands come from"));
    reader.within("cutoff", [&](const Reader& cutoff) {
        cutoff.only({"value", "rule", "source"});
        scale.cutoff = domain::CutOff{cutoff.number("value"), cutoff.text("source"), {}};
        if (const auto rule = cutoff.optional_one_of("rule", {"a", "b", "c", "published"}))
            scale.cutoff->rule = std::array{"a", "b", "c", "published"}.at(*rule);
    });
    reader.within("reference", [&](const Reader& reference) { scale.reference = read_reference(reference); });
    return scale;
}

} // namespace rekindle::forms
