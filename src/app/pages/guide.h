// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rekindle::app {

/// The pages of the guide for counselors (docs/user-guide), each of which is for some pages of the window.
enum class Guide {
    FirstDay,
    Couples,
    Intake,
    Paper,
    Sessions,
    Homework,
    Reports,
    Library,
    PrivacyWithCouples,
    BackupAndRecovery,
    Settings,
    WhenSomethingGoesWrong,
};
/// In the order in which they are read.
std::span<const Guide> guides();

struct GuidePage {
    struct Part {
        enum class Kind { Heading, Words, Item } kind = Kind::Words;
        std::string words; ///< without the marks around what is bold
    };
    struct Picture {
        std::string file;  ///< beside the page: "pictures/homework.png"
        std::string words; ///< what is to be seen on it
    };
    std::string title;
    std::vector<Part> parts;
    std::vector<Picture> pictures;
    std::vector<std::string> bold; ///< what stands between two pairs of stars: a word that is on the screen
};

/// The file of that page.
std::filesystem::path file_of(Guide page, const std::filesystem::path& data);
/// Throws base::Error (NotFound, World) when it cannot be read. `data` holds docs/user-guide.
GuidePage guide_page(Guide page, const std::filesystem::path& data);
/// Of the little of Markdown that the guide uses: "# " and "## ", paragraphs, "- " and "1. ", **bold**, a
/// line
/// "![words](file)" for a picture; a line that begins with "<!--" is for who writes it.
GuidePage read_guide_page(std::string_view text);

} // namespace rekindle::app
