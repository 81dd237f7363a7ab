// SPDX-License-Identifier: MIT
#include "app/export_scan.h"

#include "app/numbered.h"
#include "app/release.h"
#include "base/error.h"
#include "base/translate.h"
#include "report/files/new_file.h"

#include <fstream>

namespace rekindle::app {

using base::say;
using base::tr;

namespace {

domain::Scan scan_called(domain::Practice& practice, const domain::Couple& couple,
                         const std::string& number_or_id)
{
    const auto consents = practice.consents().of(couple.id);
    const domain::Consent* const consent = find_numbered(consents, number_or_id);
    if (consent == nullptr)
        throw base::Error(base::Trouble::NotFound,
                          say("The couple {} has no consent {}. \"consent list\" shows all of them.",
                              couple.code, number_or_id));
    auto scan = consent->scan ? practice.consents().scan(*consent->scan) : std::nullopt;
    if (!scan)
        throw base::Error(base::Trouble::NotFound,
                          say("No signed page was kept with consent {}: its method is \"{}\".", number_or_id,
                              domain::word(consent->method)));
    return *std::move(scan);
}

} // namespace

void export_scan(domain::Practice& practice, const domain::Couple& couple, const std::string& number_or_id,
                 const std::filesystem::path& target, base::Date today)
{
    std::error_code ignored;
    if (std::filesystem::exists(target, ignored))
        throw base::Error(base::Trouble::Data,
                          say("{} is there already; nothing was written.", target.string()));
    const domain::Scan scan = scan_called(practice, couple, number_or_id);
    const Handover handover;
    std::string authority;
    practice.together([&] {
        authority = authority_for(practice, couple, domain::Audience::Counselor, handover, today);
        practice.audit().record("export", "scan", scan.id.value);
    });
    report::NewFile file(target, tr("The signed page"));
    std::ofstream stream(file.path(), std::ios::binary);
    stream << scan.bytes;
    stream.close();
    if (!stream) file.fail();
    file.keep([&](const std::filesystem::path& written) {
        record_release(practice, couple, with_name(tr("signed page of a consent"), target),
                       domain::Audience::Counselor, handover, authority, written);
    });
}

} // namespace rekindle::app
