// SPDX-License-Identifier: MIT
#pragma once

#include <wx/dialog.h>
#include <wx/modalhook.h>

#include <string>
#include <vector>

/// Cancels every dialog as soon as it would be shown, and remembers it, so that no test can hang on one.
class CancelledDialogs : private wxModalDialogHook {
public:
    CancelledDialogs() { Register(); }
    ~CancelledDialogs() override { Unregister(); }

    const std::vector<std::string>& shown() const { return m_shown; }

private:
    int Enter(wxDialog* dialog) override
    {
        m_shown.push_back(dialog->GetTitle().utf8_string());
        return wxID_CANCEL;
    }

    std::vector<std::string> m_shown;
};
