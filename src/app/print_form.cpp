// SPDX-License-Identifier: MIT
#include "app/print_form.h"

#include "app/blank_form.h"
#include "app/frozen_definitions.h"
#include "app/hand_out.h"
#include "app/import_answers.h"
#include "app/paper_code.h"
#include "base/error.h"
#include "base/translate.h"

namespace rekindle::app {

std::string print_form(domain::Practice& practice, const forms::CatalogEntry& form, const FormToPrint& wanted,
                       const std::filesystem::path& target)
{
    const domain::Questionnaire& questionnaire = *form.form.questionnaire;
    const domain::Side side = wanted.side;
    if (lacks_consent(practice, wanted.couple, form, side, wanted.printed))
        throw base::Error(
            base::Trouble::Refused,
            base::say("Questions about sex are off until partner {} says yes to them: \"consent record "
                      "--partner {} --purpose sexual-intimacy\". Nothing was written.",
                      domain::word(side), domain::word(side)));
    const domain::PrintedForm printed{wanted.couple.id, side, ref_of(questionnaire), wanted.printed};
    const std::string code = code_of(practice, printed);
    const auto audience = side == domain::Side::A ? domain::Audience::PartnerA : domain::Audience::PartnerB;
    hand_out(practice, {wanted.couple, audience, "form " + questionnaire.id, {}, wanted.today}, target, [&] {
        return blank_form(questionnaire, form.scoring_key(), printed.printed,
                          SheetOf{wanted.couple.code, side, code},
                          practice.office().setting("crisis-text").value_or(""));
    });
    return code;
}

} // namespace rekindle::app
