// SPDX-License-Identifier: MIT
#include "app/pages/report_choice.h"

#include "app/report_request.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <system_error>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;

std::optional<base::Date> day_in(const std::string& typed)
{
    const std::string_view words = base::trimmed(typed);
    if (words.empty()) return std::nullopt;
    const std::optional<base::Date> day = base::parse_date(words);
    if (!day)
        throw base::Error(base::Trouble::Call,
                          say("\"{}\" is no day: type year-month-day, such as 2026-03-31.", words));
    return day;
}

std::string ending_of(Format format)
{
    switch (format) {
    case Format::Xlsx:
        return ".xlsx";
    case Format::Pdf:
        return ".pdf";
    case Format::Text:
        return ".txt";
    case Format::Csv:
    case Format::CsvWithoutMark:
        break;
    }
    return "";
}

std::string kinds_of(Format format)
{
    switch (format) {
    case Format::Xlsx:
        return tr("Workbooks|*.xlsx");
    case Format::Pdf:
        return tr("PDF files|*.pdf");
    case Format::Text:
        return tr("Texts|*.txt");
    case Format::Csv:
    case Format::CsvWithoutMark:
        break;
    }
    return tr("Folders|*");
}

} // namespace

report::Request request_of(const ReportChoice& choice, base::Date as_of, base::Date today)
{
    report::Request request;
    request.report = choice.report;
    request.audience = choice.audience;
    request.as_of = as_of;
    request.today = today;
    set_period(request, day_in(choice.first_day), day_in(choice.last_day));
    if (!base::trimmed(choice.safety_reason).empty()) include_safety(request, choice.safety_reason);
    return request;
}

std::string in_words(domain::Audience audience)
{
    switch (audience) {
    case domain::Audience::Counselor:
        return tr("the counselor's own record");
    case domain::Audience::CoupleShared:
        return tr("the couple: what both share");
    case domain::Audience::PartnerA:
        return tr("partner A: the own copy");
    case domain::Audience::PartnerB:
        return tr("partner B: the own copy");
    case domain::Audience::DeIdentified:
        break;
    }
    return tr("de-identified, for research");
}

std::string in_words(Format format)
{
    switch (format) {
    case Format::Xlsx:
        return tr("Workbook (.xlsx)");
    case Format::Pdf:
        return tr("Pages to print (.pdf)");
    case Format::Text:
        return tr("Plain text (.txt)");
    case Format::Csv:
        return tr("Folder of CSV files");
    case Format::CsvWithoutMark:
        break;
    }
    return tr("Folder of CSV files, without byte order mark");
}

std::optional<std::filesystem::path> ask_for_target(Prompts& prompts, Format format, const std::string& name)
{
    const std::string ending = ending_of(format);
    const std::string question = ending.empty() ? tr("Save to a new folder") : tr("Save to a new file");
    auto target = prompts.choose_new_file(question, name + ending, kinds_of(format));
    if (!target) return std::nullopt;
    if (!ending.empty() && base::folded(target->extension().string()) != ending) *target += ending;
    std::error_code error;
    if (format == Format::Xlsx && std::filesystem::exists(*target, error) &&
        !prompts.confirm(say("{} is there already. It can be replaced by the new one; what is in it now is "
                             "lost then.",
                             target->string()),
                         tr("Replace it")))
        return std::nullopt;
    return target;
}

} // namespace rekindle::app
