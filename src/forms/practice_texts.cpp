// SPDX-License-Identifier: MIT
#include "forms/practice_texts.h"

#include "base/error.h"
#include "base/read_file.h"
#include "base/translate.h"

#include <algorithm>
#include <charconv>

namespace rekindle::forms {

using base::say;

domain::PracticeText load_practice_text(const std::filesystem::path& folder, const std::string& id)
{
    const auto file = folder / (id + ".md");
    if (!std::filesystem::is_regular_file(file))
        throw base::Error(base::Trouble::NotFound, say("There is no text \"{}\" to agree to.", id));
    domain::PracticeText text{id, 0, base::read_file(file)};
    const std::string says = "\nText `" + id + "`, version ";
    const auto at = text.words.find(says);
    const char* const end = text.words.data() + text.words.size();
    if (at != std::string::npos) std::from_chars(text.words.data() + at + says.size(), end, text.version);
    if (text.version < 1)
        throw base::Error(base::Trouble::Data,
                          say("{}: the line \"Text `{}`, version 1\" is missing.", file.string(), id));
    return text;
}

std::vector<std::string> practice_text_ids(const std::filesystem::path& folder)
{
    std::vector<std::string> ids;
    std::error_code error;
    std::filesystem::directory_iterator files(folder, error);
    for (; !error && files != std::filesystem::directory_iterator(); files.increment(error)) {
        if (files->path().extension() == ".md") ids.push_back(files->path().stem().string());
    }
    if (error)
        throw base::Error(base::Trouble::World,
                          say("The folder {} cannot be read: {}.", folder.string(), error.message()));
    std::ranges::sort(ids);
    return ids;
}

} // namespace rekindle::forms
