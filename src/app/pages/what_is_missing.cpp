// SPDX-License-Identifier: MIT
#include "app/pages/what_is_missing.h"

#include "base/plural.h"
#include "base/translate.h"

namespace rekindle::app {
namespace {

using base::tr;

bool has_answers(const FormFields& fields, std::size_t section)
{
    for (std::size_t at = section; at < fields.at(section).end; ++at) {
        if (fields.at(at).is_answered()) return true;
    }
    return false;
}

/// Nothing is missing in what is not there: a section that repeats and was left empty, what hangs on a
/// question without an answer.
bool is_in_what_is_left_out(const FormFields& fields, std::size_t at)
{
    for (std::size_t above = fields.at(at).parent; above != FormField::no_parent;
         above = fields.at(above).parent) {
        const FormField& around = fields.at(above);
        const bool question = around.item->type != domain::ItemType::Group;
        if (question ? !around.is_answered() : around.item->repeats && !has_answers(fields, above))
            return true;
    }
    return false;
}

/// The first question of a section that needs any answer and has none.
bool begins_empty_section(const FormFields& fields, std::size_t at)
{
    for (std::size_t above = fields.at(at).parent; above != FormField::no_parent;
         above = fields.at(above).parent) {
        std::size_t first = above + 1;
        while (first < at && !fields.at(first).asks()) ++first;
        if (first == at && fields.at(above).item->required && !has_answers(fields, above)) return true;
    }
    return false;
}

} // namespace

std::string what_is_missing(const FormFields& fields, std::size_t question, bool can_be_declined)
{
    const FormField& field = fields.at(question);
    const auto count = static_cast<int>(field.answers().size());
    const auto& least = field.item->constraints.min_occurs;
    if (count > 0 && least && count < *least && !field.declined())
        return base::say_of(*least, "at least {} answer, please", "at least {} answers, please", *least);
    if (count > 0) return {};
    if (field.item->required && !is_in_what_is_left_out(fields, question))
        return can_be_declined ? tr("Please answer this one, or choose “Prefer not to say”.")
                               : tr("Please answer this one.");
    return begins_empty_section(fields, question) ? tr("Please answer at least one of these.") : "";
}

} // namespace rekindle::app
