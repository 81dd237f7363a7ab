// SPDX-License-Identifier: MIT
#include "app/paper_code.h"

#include "app/frozen_definitions.h"
#include "base/error.h"
#include "base/translate.h"

namespace rekindle::app {
namespace {

using base::say;

constexpr int days_looked_at = 400;

/// Whose code it is instead, if one thing alone is another; "" where that is not found.
std::string instead(domain::Practice& practice, const Library& library, const domain::PrintedForm& form,
                    const std::string& code)
{
    domain::PrintedForm other = form;
    other.side = domain::other(form.side);
    if (code_of(practice, other) == code)
        return say("It is of a sheet that was printed for partner {}.", domain::word(other.side));
    other = form;
    for (const forms::CatalogEntry& entry : library.forms().entries) {
        if (!entry.form.questionnaire) continue;
        other.form = ref_of(*entry.form.questionnaire);
        if (code_of(practice, other) == code)
            return say("It is of a sheet of another form: \"{}\".", entry.form.questionnaire->title);
    }
    other = form;
    for (int days = -days_looked_at; days <= days_looked_at; ++days) {
        other.printed = form.printed + std::chrono::days{days};
        if (code_of(practice, other) == code)
            return say("It is of a sheet that was printed on {}: that is the day beside its check code.",
                       base::to_text(other.printed));
    }
    other = form;
    for (const domain::Couple& couple : practice.couples().all()) {
        other.couple = couple.id;
        if (code_of(practice, other) == code)
            return say("It is of a sheet that was printed for another couple: {}.", couple.code);
    }
    return {};
}

} // namespace

std::string code_of(domain::Practice& practice, const domain::PrintedForm& form)
{
    return domain::check_code(practice.paper_sum(domain::texts_of(form)));
}

void demand_code(domain::Practice& practice, const Library& library, const domain::PrintedForm& form,
                 const std::string& typed)
{
    const auto code = domain::parse_check_code(typed);
    if (!code)
        throw base::Error(base::Trouble::Data,
                          say("\"{}\" is no check code: a character of it is wrong, missing or in the wrong "
                              "place. It stands on every page of the sheet. Nothing was saved.",
                              typed));
    if (code_of(practice, form) == *code) return;
    const std::string other = instead(practice, library, form, *code);
    throw base::Error(
        base::Trouble::Data,
        say("The code {} is not of this couple, partner, form and day. {} Nothing was saved.", *code,
            other.empty() ? base::tr("It may be of another version of the form, another practice, or from "
                                     "before its data key was changed.")
                          : other));
}

} // namespace rekindle::app
