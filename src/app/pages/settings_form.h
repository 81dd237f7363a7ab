// SPDX-License-Identifier: MIT
#pragma once

#include "app/pages/entrance.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// The settings of one group while they are changed. Nothing is kept before save().
class SettingsForm {
public:
    /// Enters in the audit trail that they were looked at.
    SettingsForm(Workspace& workspace, Entrance& entrance, SettingGroup group);

    struct Row {
        const Setting* setting;
        std::string kept;  ///< what holds now
        std::string typed; ///< what is to hold; without spaces around
        std::string wrong; ///< why that cannot be, in a sentence; "" where it can
    };
    const std::vector<Row>& rows() const { return m_rows; }

    void type(std::size_t row, const std::string& value);
    /// What it is while nobody sets it.
    void type_default(std::size_t row);
    bool is_changed() const;
    /// Keeps all that was typed, or nothing where something is wrong; then false. Throws base::Error where it
    /// cannot be written; is_changed() stays true of what is not.
    bool save();

private:
    std::string kept(const Setting& setting) const;

    Workspace& m_workspace;
    Entrance& m_entrance;
    std::vector<Row> m_rows;
};

/// "Usually 5." or, where it is not set by itself, "Usually empty."
std::string usual_in_words(const Setting& setting);

} // namespace rekindle::app
