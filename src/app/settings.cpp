// SPDX-License-Identifier: MIT
#include "app/settings.h"

#include "app/report_target.h"
#include "app/short_forms.h"
#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <optional>

namespace rekindle::app {
namespace {

using base::say;
using base::tr;
using base::translatable;
using Group = SettingGroup;
using Kind = Setting::Kind;
using Kept = Setting::Kept;

constexpr std::array groups{Group::Window, Group::Words, Group::Records, Group::Backups};

constexpr std::array all{
    Setting{"lock-minutes", Group::Window, translatable("Lock after so many minutes"),
            translatable(
                "After how many minutes without a key or the mouse the desktop program locks the practice."),
            "5", Kind::Number, 1, 120},
    Setting{"text-size", Group::Window, translatable("Size of text in percent"),
            translatable("How large the words in the window are, beside what the system says. Of this "
                         "computer, for every practice."),
            "100", Kind::Number, 75, 250, Kept::Computer},
    Setting{"crisis-text", Group::Words, translatable("Whom to call in a crisis"),
            translatable("Whom to call in a crisis in your region; it stands below everything about safety."),
            "", Kind::Words, 0, 2000},
    Setting{"practice-details", Group::Words, translatable("Address and telephone"),
            translatable("What stands beside the name of the practice in reports: address, telephone, "
                         "licence. One or more lines."),
            "", Kind::Words, 0, 500},
    Setting{"short-forms", Group::Words, translatable("Short forms in notes"),
            translatable("Words that become a longer text while you write a note, when a space, a sign or "
                         "the Tab key follows. A line each: hw = homework was talked through."),
            "", Kind::Words, 0, 4000, Kept::Practice, why_no_short_forms},
    Setting{"retention-years", Group::Records, translatable("Years a closed record is kept"),
            translatable("How many years a closed record is kept, from the last contact on. Before that it "
                         "is erased only with a reason."),
            "7", Kind::Number, 1, 100},
    Setting{"renewal-days", Group::Records, translatable("Days to ask again before a yes ends"),
            translatable("How many days before a yes to touch or sexual intimacy ends it is a task to ask "
                         "again."),
            "14", Kind::Number, 0, 90},
    Setting{"paper-twice", Group::Records, translatable("Type papers twice"),
            translatable("Whether a paper is to be typed twice and compared unless somebody says otherwise."),
            "no", Kind::YesNo},
    Setting{"backup-days", Group::Backups, translatable("Days with a backup that are kept"),
            translatable("Of how many days the newest backup is kept. All of today always stay."), "7",
            Kind::Number, 1, 366},
    Setting{"backup-weeks", Group::Backups, translatable("Weeks with a backup that are kept"),
            translatable("Of how many weeks, from Monday to Sunday, the newest backup is kept."), "4",
            Kind::Number, 1, 520},
    Setting{"backup-months", Group::Backups, translatable("Months with a backup that are kept"),
            translatable("Of how many months the newest backup is kept. Less than now lets older ones go at "
                         "the next backup."),
            "12", Kind::Number, 1, 600},
    Setting{"backup-elsewhere", Group::Backups, translatable("Folder on another disk"),
            translatable("Where backups are made against the loss of this disk: a folder on a stick or on "
                         "another disk, plugged in now. Those of this practice there are kept as the ones "
                         "here."),
            "", Kind::Folder},
    Setting{"backup-elsewhere-days", Group::Backups, translatable("Days between backups there"),
            translatable("How old the last backup on the other disk is when opening the practice makes a new "
                         "one."),
            "1", Kind::Number, 1, 31},
};

/// Of a number that is written whole and nothing else.
std::optional<int> number_in(const std::string& text)
{
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [read, trouble] = std::from_chars(text.data(), end, number);
    return trouble == std::errc() && read == end ? std::optional(number) : std::nullopt;
}

std::string why_no_folder(const std::filesystem::path& folder)
{
    std::error_code error;
    if (!folder.is_absolute())
        return say("{} is not the whole path of a folder, which begins with /.", folder.string());
    if (!std::filesystem::is_directory(folder, error))
        return say("There is no folder {}. When it is on another disk, plug that in first.", folder.string());
    return lies_in_a_practice(folder / "x")
               ? tr("This folder is inside a practice or a backup. Choose one on another disk.")
               : "";
}

const Setting* find(std::string_view name)
{
    const auto* const found = std::ranges::find(all, name, &Setting::name);
    return found == all.end() ? nullptr : found;
}

} // namespace

std::span<const SettingGroup> setting_groups()
{
    return groups;
}

const char* title(SettingGroup group)
{
    switch (group) {
    case Group::Window:
        return tr("Locking and window");
    case Group::Words:
        return tr("Words of the practice");
    case Group::Records:
        return tr("Records and papers");
    case Group::Backups:
        return tr("Backups");
    }
    return "";
}

std::span<const Setting> settings()
{
    return all;
}

const Setting& setting_called(std::string_view name)
{
    return *find(name);
}

std::string why_not(const Setting& setting, const std::string& value)
{
    if (value.empty()) return "";
    switch (setting.kind) {
    case Kind::Number:
        if (const auto number = number_in(value);
            number && *number >= setting.least && *number <= setting.most)
            return "";
        return say("{} is a whole number from {} to {}.", tr(setting.label), setting.least, setting.most);
    case Kind::YesNo:
        return value == "yes" || value == "no" ? "" : say("{} is \"yes\" or \"no\".", tr(setting.label));
    case Kind::Words:
        if (base::is_utf8(value) && base::code_points(value) <= static_cast<std::size_t>(setting.most))
            return setting.why_not ? setting.why_not(value) : "";
        return say("The text for {} is too long or not valid UTF-8; the limit is {}.", tr(setting.label),
                   setting.most);
    case Kind::Folder:
        return why_no_folder(value);
    }
    return "";
}

std::string names_of_settings()
{
    std::vector<std::string> names;
    for (const Setting& setting : all) {
        if (setting.kept == Kept::Practice) names.emplace_back(setting.name);
    }
    return base::joined(names, ", ");
}

void demand_setting(const std::string& name, const std::string& value)
{
    const Setting* const setting = find(name);
    if (setting == nullptr || setting->kept != Kept::Practice)
        throw base::Error(base::Trouble::Call,
                          say("There is no setting \"{}\"; there are: {}.", name, names_of_settings()));
    if (const std::string wrong = why_not(*setting, value); !wrong.empty())
        throw base::Error(base::Trouble::Call, wrong);
}

std::string setting_of(domain::Practice& practice, const Setting& setting)
{
    const std::string set = practice.office().setting(std::string(setting.name)).value_or("");
    return set.empty() ? setting.unset : set;
}

int number_of(domain::Practice& practice, std::string_view name)
{
    return number_in(setting_of(practice, setting_called(name))).value_or(0);
}

bool is_set(domain::Practice& practice, std::string_view name)
{
    return setting_of(practice, setting_called(name)) == "yes";
}

} // namespace rekindle::app
