// SPDX-License-Identifier: MIT
#include "base/number.h"
#include "base/text.h"
#include "base/translate.h"
#include "domain/scoring/scale_range.h"
#include "report/blocks/blocks.h"
#include "report/blocks/keying.h"
#include "report/blocks/words.h"
#include "report/cells.h"

#include <map>

namespace rekindle::report {
namespace {

using base::say;
using base::tr;

std::string title_of(const UsedForm& used)
{
    return used.version.empty() ? used.form.title : say("{}, version {}", used.form.title, used.version);
}

void add_line_to(std::string& text, const std::string& line)
{
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

std::string licence_of(const UsedForm& used)
{
    std::string text;
    if (!used.key) return tr("no scoring key");
    const domain::Licence& licence = used.key->licence;
    for (const std::string* part : {&licence.terms, &licence.holder, &licence.citation, &licence.attribution})
        add_line_to(text, *part);
    if (!licence.held_by.empty()) add_line_to(text, say("Licence held by {}", licence.held_by));
    return text;
}

void add_forms(Sheet& sheet, const std::vector<UsedForm>& forms)
{
    add_line(sheet, tr("Questionnaires"), Role::Heading);
    add_row(sheet, {head(tr("Questionnaire")), head(tr("Key version")), head(tr("Id")), head(tr("Language")),
                    head(tr("Source")), head(tr("Licence of the key"), 5)});
    for (const UsedForm& used : forms)
        add_row(sheet,
                {text_cell(title_of(used)), text_cell(used.key_version.empty() ? no_value : used.key_version),
                 text_cell(used.id), text_cell(used.form.language), text_cell(used.form.copyright),
                 text_cell(licence_of(used), 5)});
}

/// Cut-off, bands and spread with where they come from.
std::string facts_of(const domain::Scale& scale)
{
    std::string text;
    if (scale.cutoff) add_line_to(text, say("Cut-off {:g}: {}", scale.cutoff->value, scale.cutoff->source));
    for (const domain::Band& band : scale.bands)
        add_line_to(text, say("{} from {:g} to {:g}", band.title, band.from, band.to));
    if (!scale.bands.empty()) add_line_to(text, say("Bands: {}", scale.bands_source));
    if (const auto& reference = scale.reference)
        add_line_to(text, say("SD {:g}, reliability {:g} ({}); {}; {}", reference->sd, reference->reliability,
                              reference->reliability_kind, reference->population, reference->source));
    return text.empty() ? tr("no norms yet") : text;
}

void add_scales(Sheet& sheet, const std::vector<UsedForm>& forms)
{
    add_space(sheet);
    add_line(sheet, tr("Scales"), Role::Heading);
    add_row(sheet, {head(tr("Questionnaire")), head(tr("Scale")), head(tr("Title")), head(tr("Better is")),
                    head(tr("Cut-off, bands, spread")), number_head(tr("Lowest")), number_head(tr("Highest")),
                    number_head(tr("Answers needed")), head(tr("How it is made")), head(tr("Class"))});
    for (const UsedForm& used : forms) {
        if (!used.key) continue;
        for (const domain::Scale& scale : used.key->scales) {
            const auto range = domain::scale_range(used.form, *used.key, scale);
            std::string made = scale.rule == domain::Rule::Sum ? tr("sum") : tr("mean");
            if (scale.multiplier != 1) made = say("{} x {:g}", made, scale.multiplier);
            if (!domain::prorates(scale)) made = say("{}, all answers needed", made);
            add_row(sheet, {text_cell(title_of(used)), text_cell(scale.id), text_cell(scale.title),
                            text_cell(in_words(scale.direction)), text_cell(facts_of(scale)),
                            points_cell(range ? std::optional(range->least) : std::nullopt),
                            points_cell(range ? std::optional(range->most) : std::nullopt),
                            integer_cell(domain::answers_needed(scale)), text_cell(made),
                            text_cell(in_words(scale.visibility))});
        }
    }
}

/// "often (3)", one a line.
std::string options_of(const domain::Item& item, const UsedForm& used)
{
    std::string text;
    for (const domain::Option& option : item.options) {
        const auto points =
            used.key ? domain::points_of(item, *used.key, option.value) : std::optional<double>();
        const std::string words = domain::display_text(option.value);
        add_line_to(text, points ? say("{} ({:g})", words, *points) : words);
    }
    if (!item.options_known) add_line_to(text, tr("from a list that is not in the file"));
    return text;
}

/// In which scales an item counts, one a line, with what is special about it there.
std::map<std::string_view, std::string> scales_by_item(const UsedForm& used)
{
    std::map<std::string_view, std::string> result;
    if (!used.key) return result;
    for (const domain::Scale& scale : used.key->scales) {
        for (const domain::ScaleItem& part : scale.items) {
            std::string words = scale.title;
            if (part.reversed) words = say("{}, reversed", words);
            if (part.weight != 1) words = say("{}, weight {:g}", words, part.weight);
            add_line_to(result[part.link_id], words);
        }
    }
    return result;
}

void add_items(Sheet& sheet, const std::vector<UsedForm>& forms)
{
    add_space(sheet);
    add_line(sheet, tr("Items"), Role::Heading);
    add_line(sheet, tr("Behind each option the points that the scoring key gives for it."), Role::Note);
    const int heads =
        add_row(sheet, {head(tr("Questionnaire")), head(tr("Item")), head(tr("Question")), head(tr("Type")),
                        head(tr("Options and points")), number_head(tr("Lowest")), number_head(tr("Highest")),
                        head(tr("Reversed")), head(tr("Scales")), head(tr("Class"))});
    for (const UsedForm& used : forms) {
        const Keying keying(used);
        const auto scales = scales_by_item(used);
        const std::string title = title_of(used);
        for (const domain::Item* item : domain::all_items(used.form)) {
            if (!domain::takes_answers(item->type)) continue;
            const auto range = used.key ? domain::range_of(*item, *used.key) : std::optional<domain::Range>();
            const Keying::Entry* const keyed = keying.find(item->link_id);
            const auto counted = scales.find(item->link_id);
            const auto its_class =
                used.key ? domain::visibility_of(*used.key, item->link_id) : domain::Visibility::Normal;
            add_row(sheet,
                    {text_cell(title), text_cell(item->link_id), text_cell(item->text),
                     text_cell(std::string(domain::word(item->type))), text_cell(options_of(*item, used)),
                     points_cell(range ? std::optional(range->least) : std::nullopt),
                     points_cell(range ? std::optional(range->most) : std::nullopt),
                     text_cell(keyed != nullptr && keyed->reversed ? tr("reversed") : ""),
                     text_cell(counted == scales.end() ? std::string() : counted->second),
                     text_cell(in_words(its_class))});
        }
    }
    sheet.repeat_rows = {heads, heads};
    sheet.filter_rows = {heads, static_cast<int>(sheet.rows.size()) - 1};
}

} // namespace

Sheet codebook_sheet(const Contents& contents, const Block& block)
{
    Sheet sheet;
    sheet.columns = {{16, 24}, {10, 16}, {28, 42}, {9, 13},  {26, 38},
                     {8, 9},   {8, 9},   {9, 11},  {16, 26}, {9, 10}};
    add_top(sheet, contents, block);
    sheet.freeze_rows = static_cast<int>(sheet.rows.size());
    add_space(sheet);
    const std::vector<UsedForm>& forms = contents.data.forms;
    if (forms.empty()) {
        add_line(sheet, tr("No questionnaire has been filled in this period yet."), Role::Note);
        return sheet;
    }
    add_forms(sheet, forms);
    add_scales(sheet, forms);
    add_items(sheet, forms);
    return sheet;
}

} // namespace rekindle::report
