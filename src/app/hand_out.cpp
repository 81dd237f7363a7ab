// SPDX-License-Identifier: MIT
#include "app/hand_out.h"

#include "app/report_target.h"

namespace rekindle::app {

void hand_out(domain::Practice& practice, const PaperToHandOut& paper, const std::filesystem::path& target,
              const std::function<report::Handout()>& make)
{
    const report::HandoutFormat format = sheet_format(target);
    std::string authority;
    report::Handout handout;
    practice.together([&] {
        authority = authority_for(practice, paper.couple, paper.audience, paper.handover, paper.today);
        handout = make();
        practice.audit().record("export", paper.what + " for " + std::string(domain::word(paper.audience)),
                                paper.couple.id.value);
    });
    report::write_handout(handout, format, target, [&](const std::filesystem::path& written) {
        record_release(practice, paper.couple, with_name(paper.what, target), paper.audience, paper.handover,
                       authority, written);
    });
}

void write_blank(const report::Handout& handout, const std::filesystem::path& target)
{
    report::write_handout(handout, sheet_format(target), target);
}

} // namespace rekindle::app
