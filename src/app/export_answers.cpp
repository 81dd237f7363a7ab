// SPDX-License-Identifier: MIT
#include "app/export_answers.h"

#include "app/findings.h"
#include "app/reader_for.h"
#include "app/reading.h"
#include "app/report_target.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "forms/response/bundle.h"
#include "report/files/new_file.h"

#include <fstream>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using domain::Audience;

/// Single answers are for the counselor, and a partner's own for that partner.
void demand_single_answers_are_for(const AnswersToExport& wanted)
{
    if (wanted.audience == Audience::CoupleShared)
        throw base::Error(base::Trouble::Refused,
                          tr("Single answers are never shared with the couple: a report shows the two what "
                             "both agreed to share."));
    if (wanted.audience == Audience::DeIdentified)
        throw base::Error(base::Trouble::Refused,
                          tr("What is de-identified holds no free text and no times, so that filled forms "
                             "are not given out as such."));
    const auto of = domain::copy_of(wanted.audience);
    if (of && wanted.only && wanted.only != of)
        throw base::Error(base::Trouble::Refused, say("Partner {} gets the answers of partner {} alone.",
                                                      domain::word(*of), domain::word(*of)));
}

void demand_fitting_reason(const AnswersToExport& wanted)
{
    if (wanted.safety_reason.empty()) return;
    if (base::trimmed(wanted.safety_reason).empty() || !base::is_plain_line(wanted.safety_reason))
        throw base::Error(
            base::Trouble::Call,
            tr("--include-safety takes the reason, in one line: it stands in the audit trail."));
    if (wanted.audience == Audience::Counselor)
        throw base::Error(base::Trouble::Call,
                          tr("The counselor's export holds every answer: --include-safety is for that of a "
                             "partner."));
}

forms::ResponseToWrite to_write(const domain::StoredResponse& response, const domain::Questionnaire& form)
{
    forms::ResponseToWrite filled;
    filled.response.questionnaire = form.canonical();
    filled.response.status = domain::word(response.status);
    filled.response.authored = response.authored;
    filled.response.items = response.items;
    filled.of = side_of(response.owner);
    filled.questionnaire = &form;
    return filled;
}

void record_export(domain::Practice& practice, const AnswersToExport& wanted)
{
    const std::string subject = "answers for " + std::string(domain::word(wanted.audience));
    practice.audit().record("export", subject, wanted.couple.id.value);
    if (!wanted.safety_reason.empty())
        record_safety_answers(practice, wanted.couple, subject, wanted.safety_reason);
}

void write(const std::string& text, const std::filesystem::path& target,
           const report::WhenComplete& when_complete)
{
    report::NewFile file(target, tr("The file of filled forms"));
    std::ofstream stream(file.path(), std::ios::binary);
    stream << text;
    stream.close();
    if (!stream) file.fail();
    file.keep(when_complete);
}

} // namespace

std::size_t export_answers(domain::Practice& practice, const AnswersToExport& wanted,
                           const std::filesystem::path& target)
{
    demand_single_answers_are_for(wanted);
    demand_fitting_reason(wanted);
    demand_harmless_json(target);
    std::string text, authority;
    std::size_t count = 0;
    practice.together([&] {
        authority = authority_for(practice, wanted.couple, wanted.audience, wanted.handover, wanted.today);
        Reading reading(
            practice, wanted.couple,
            reader_for(practice, wanted.couple, wanted.audience, !wanted.safety_reason.empty(), wanted.today),
            wanted.only);
        std::vector<forms::ResponseToWrite> filled;
        for (const domain::StoredResponse& response : reading.responses()) {
            // Of a form whose answers are all taken out a partner's file must not tell either.
            if (!reading.for_counselor() && response.items.empty()) continue;
            const auto& form = reading.definitions().questionnaire(response.questionnaire);
            filled.push_back(to_write(response, *form.questionnaire));
        }
        if (filled.empty())
            throw base::Error(
                base::Trouble::NotFound,
                say("The couple {} has no answers for this export. No file was made.", wanted.couple.code));
        count = filled.size();
        text = forms::write_responses(filled);
        record_export(practice, wanted);
    });
    write(text, target, [&](const std::filesystem::path& written) {
        record_release(practice, wanted.couple,
                       with_name(wanted.safety_reason.empty() ? std::string("answers")
                                                              : tr("answers, with the own ones on safety"),
                                 target),
                       wanted.audience, wanted.handover, authority, written);
    });
    return count;
}

} // namespace rekindle::app
