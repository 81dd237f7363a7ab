// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <optional>
#include <string>

class wxBoxSizer;
class wxFlexGridSizer;
class wxStaticText;
class wxTextCtrl;
class wxWindow;

namespace rekindle::gui {

/// A new passphrase, typed twice, or words that the program proposes. Which passphrase is too weak the
/// storage says.
class NewPassphraseFields {
public:
    /// Adds two fields to `fields` and what proposes words to `rows`.
    NewPassphraseFields(wxWindow* parent, wxBoxSizer* rows, wxFlexGridSizer* fields,
                        std::function<std::string()> propose);

    /// Empty when the two differ.
    std::optional<std::string> value() const;
    void clear();

private:
    wxTextCtrl* m_first;
    wxTextCtrl* m_again;
    wxTextCtrl* m_proposed;
};

} // namespace rekindle::gui
