// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_line.h"

#include <iterator>
#include <utility>

/// Forms and reports that a test may change: a copy of ours in the test's own folder.
namespace own_forms {

using Exchanges = std::vector<std::pair<std::string, std::string>>; ///< what stands there, what shall

inline std::string changed(const std::filesystem::path& file, const Exchanges& exchanges)
{
    std::ifstream in(file, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    for (const auto& [from, to] : exchanges) {
        const auto at = text.find(from);
        BOOST_TEST_REQUIRE((at != std::string::npos), from);
        text.replace(at, from.size(), to);
    }
    return text;
}

/// From here on the command line reads the copy.
inline void use(CommandLine& test)
{
    const std::filesystem::path own = test.folder / "data";
    std::filesystem::create_directory(own);
    for (const char* part : {"forms", "reports"})
        std::filesystem::copy(std::filesystem::path(test.data) / part, own / part,
                              std::filesystem::copy_options::recursive);
    test.data = own.string();
}

inline void change(CommandLine& test, const std::string& file, const Exchanges& exchanges)
{
    test.write("data/forms/" + file, changed(test.data + "/forms/" + file, exchanges));
}

} // namespace own_forms
