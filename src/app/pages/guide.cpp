// SPDX-License-Identifier: MIT
#include "app/pages/guide.h"

#include "base/read_file.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <optional>

namespace rekindle::app {
namespace {

using Kind = GuidePage::Part::Kind;

constexpr std::array all{
    Guide::FirstDay,           Guide::Couples,           Guide::Intake,   Guide::Paper,
    Guide::Sessions,           Guide::Homework,          Guide::Reports,  Guide::Library,
    Guide::PrivacyWithCouples, Guide::BackupAndRecovery, Guide::Settings, Guide::WhenSomethingGoesWrong,
};

const char* file_name(Guide page)
{
    switch (page) {
    case Guide::FirstDay:
        return "first-day.md";
    case Guide::Couples:
        return "couples.md";
    case Guide::Intake:
        return "intake.md";
    case Guide::Paper:
        return "paper.md";
    case Guide::Sessions:
        return "sessions.md";
    case Guide::Homework:
        return "homework.md";
    case Guide::Reports:
        return "reports.md";
    case Guide::Library:
        return "library.md";
    case Guide::PrivacyWithCouples:
        return "privacy-with-couples.md";
    case Guide::BackupAndRecovery:
        return "backup-and-recovery.md";
    case Guide::Settings:
        return "settings.md";
    case Guide::WhenSomethingGoesWrong:
        return "when-something-goes-wrong.md";
    }
    return "";
}

bool begins_item(std::string_view line)
{
    const std::size_t digits = line.find_first_not_of("0123456789");
    return line.starts_with("- ") ||
           (digits != 0 && line.substr(std::min(digits, line.size())).starts_with(". "));
}

/// "![words](file)"
std::optional<GuidePage::Picture> picture_in(const std::string& line)
{
    const std::size_t between = line.find("](");
    if (!line.starts_with("![") || between == std::string::npos || !line.ends_with(')')) return std::nullopt;
    return GuidePage::Picture{line.substr(between + 2, line.size() - between - 3),
                              line.substr(2, between - 2)};
}

/// Takes the stars out, and keeps what stood between them.
std::string without_stars(const std::string& words, std::vector<std::string>& bold)
{
    std::string plain;
    std::size_t at = 0;
    while (true) {
        const std::size_t begin = words.find("**", at);
        const std::size_t end = begin == std::string::npos ? begin : words.find("**", begin + 2);
        if (end == std::string::npos) return plain + words.substr(at);
        bold.push_back(words.substr(begin + 2, end - begin - 2));
        plain += words.substr(at, begin - at) + bold.back();
        at = end + 2;
    }
}

} // namespace

std::span<const Guide> guides()
{
    return all;
}

std::filesystem::path file_of(Guide page, const std::filesystem::path& data)
{
    return data / "docs" / "user-guide" / file_name(page);
}

GuidePage guide_page(Guide page, const std::filesystem::path& data)
{
    return read_guide_page(base::read_file(file_of(page, data)));
}

GuidePage read_guide_page(std::string_view text)
{
    GuidePage page;
    bool goes_on = false; // the line belongs to the part before
    for (const std::string& line : base::split(text, '\n')) {
        const std::string words(base::trimmed(line));
        if (words.starts_with("<!--")) continue;
        if (words.starts_with("# ")) {
            page.title = words.substr(2);
        } else if (const auto picture = picture_in(words)) {
            page.pictures.push_back(*picture);
        } else if (words.starts_with("## ")) {
            page.parts.push_back({Kind::Heading, words.substr(3)});
        } else if (!words.empty()) {
            if (goes_on && !begins_item(words))
                page.parts.back().words += " " + words;
            else
                page.parts.push_back({begins_item(words) ? Kind::Item : Kind::Words, words});
            goes_on = true;
            continue;
        }
        goes_on = false;
    }
    for (GuidePage::Part& part : page.parts) part.words = without_stars(part.words, page.bold);
    return page;
}

} // namespace rekindle::app
