// SPDX-License-Identifier: MIT
#include "app/pages/settings_form.h"

#include "base/text.h"
#include "base/translate.h"

#include <algorithm>

namespace rekindle::app {

using base::say;
using base::tr;

SettingsForm::SettingsForm(Workspace& workspace, Entrance& entrance, SettingGroup group)
    : m_workspace(workspace), m_entrance(entrance)
{
    for (const Setting& setting : settings()) {
        if (setting.group == group) m_rows.push_back({&setting, kept(setting), kept(setting), ""});
    }
    workspace.practice().audit().record("view", "settings", "");
}

std::string SettingsForm::kept(const Setting& setting) const
{
    if (setting.kept == Setting::Kept::Practice) return setting_of(m_workspace.practice(), setting);
    const std::string set = m_entrance.kept(setting);
    return set.empty() ? setting.unset : set;
}

void SettingsForm::type(std::size_t row, const std::string& value)
{
    Row& changed = m_rows[row];
    changed.typed = base::trimmed(value);
    if (changed.typed.empty()) changed.typed = changed.setting->unset;
    // A folder that was set may be on a disk that is not plugged in now: it stays as it is.
    changed.wrong = changed.typed == changed.kept ? "" : why_not(*changed.setting, changed.typed);
}

void SettingsForm::type_default(std::size_t row)
{
    type(row, m_rows[row].setting->unset);
}

bool SettingsForm::is_changed() const
{
    return std::ranges::any_of(m_rows, [](const Row& row) { return row.typed != row.kept; });
}

bool SettingsForm::save()
{
    if (std::ranges::any_of(m_rows, [](const Row& row) { return !row.wrong.empty(); })) return false;
    const auto each_changed = [&](Setting::Kept where, const auto& keep) {
        for (const Row& row : m_rows) {
            if (row.setting->kept == where && row.typed != row.kept)
                keep(*row.setting, row.typed == row.setting->unset ? std::string() : row.typed);
        }
    };
    const auto are_kept = [&](Setting::Kept where) {
        for (Row& row : m_rows) {
            if (row.setting->kept == where) row.kept = row.typed;
        }
    };
    each_changed(Setting::Kept::Computer,
                 [&](const Setting& setting, const std::string& value) { m_entrance.keep(setting, value); });
    are_kept(Setting::Kept::Computer);
    domain::Practice& practice = m_workspace.practice();
    practice.together([&] {
        each_changed(Setting::Kept::Practice, [&](const Setting& setting, const std::string& value) {
            practice.office().set(std::string(setting.name), value);
        });
    });
    are_kept(Setting::Kept::Practice);
    return true;
}

std::string usual_in_words(const Setting& setting)
{
    const std::string unset = setting.unset;
    if (unset.empty()) return tr("Usually empty.");
    if (setting.kind == Setting::Kind::YesNo) return unset == "yes" ? tr("Usually yes.") : tr("Usually no.");
    return say("Usually {}.", unset);
}

} // namespace rekindle::app
