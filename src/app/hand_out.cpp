// SPDX-License-Identifier: MIT
#include "app/hand_out.h"

#include "app/report_target.h"
#include "report/paint/write_handout.h"

namespace rekindle::app {

void hand_out(domain::Practice& practice, const PaperToHandOut& paper, const std::filesystem::path& target,
              const std::function<report::Handout()>& make)
{
    demand_harmless(target, Format::Pdf);
    std::string authority;
    report::Handout handout;
    practice.together([&] {
        authority = authority_for(practice, paper.couple, paper.audience, paper.handover, paper.today);
        handout = make();
        practice.audit().record("export", paper.what + " for " + std::string(domain::word(paper.audience)),
                                paper.couple.id.value);
    });
    report::write_handout(handout, target, [&](const std::filesystem::path& written) {
        record_release(practice, paper.couple, with_name(paper.what, target), paper.audience, paper.handover,
                       authority, written);
    });
}

void write_blank(const report::Handout& handout, const std::filesystem::path& target)
{
    demand_harmless(target, Format::Pdf);
    report::write_handout(handout, target);
}

} // namespace rekindle::app
