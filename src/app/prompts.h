// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::app {

/// The questions that work in progress may put to the counselor. The desktop shows dialogs, a test answers
/// from a script.
class Prompts {
public:
    virtual ~Prompts() = default;
    /// Whether to do it; `action` is the word on the button that does it. False when the question is put
    /// aside.
    virtual bool confirm(const std::string& question, const std::string& action) = 0;
    virtual void tell(const std::string& sentence) = 0;
    /// Empty when the question is put aside.
    virtual std::optional<std::filesystem::path> choose_folder(const std::string& question) = 0;
    virtual std::optional<std::filesystem::path> choose_file(const std::string& question,
                                                             const std::string& kinds) = 0;
    /// One or more that are there; none when the question is put aside.
    virtual std::vector<std::filesystem::path> choose_files(const std::string& question,
                                                            const std::string& kinds)
    {
        const auto file = choose_file(question, kinds);
        return file ? std::vector{*file} : std::vector<std::filesystem::path>();
    }
    /// A file to be written, that is not there yet; `name` is proposed.
    virtual std::optional<std::filesystem::path>
    choose_new_file(const std::string& question, const std::string& name, const std::string& kinds) = 0;
};

} // namespace rekindle::app
