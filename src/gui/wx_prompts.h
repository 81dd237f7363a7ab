// SPDX-License-Identifier: MIT
#pragma once

#include "app/prompts.h"

class wxWindow;

namespace rekindle::gui {

/// Asks in dialogs over a window.
class WxPrompts : public app::Prompts {
public:
    explicit WxPrompts(wxWindow* over) : m_over(over) {}

    bool confirm(const std::string& question, const std::string& action) override;
    void tell(const std::string& sentence) override;
    std::optional<std::filesystem::path> choose_folder(const std::string& question) override;
    std::optional<std::filesystem::path> choose_file(const std::string& question,
                                                     const std::string& kinds) override;
    std::vector<std::filesystem::path> choose_files(const std::string& question,
                                                    const std::string& kinds) override;
    std::optional<std::filesystem::path> choose_new_file(const std::string& question, const std::string& name,
                                                         const std::string& kinds) override;

private:
    wxWindow* m_over;
};

} // namespace rekindle::gui
