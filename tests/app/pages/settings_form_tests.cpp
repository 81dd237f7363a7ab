// SPDX-License-Identifier: MIT
// The one table of settings, that each of them does something, and the page on which they are changed.
#include "app/pages/settings_form.h"

#include "app/letterhead.h"
#include "app/pages/guide.h"
#include "app/pages/status.h"
#include "base/error.h"
#include "base/text.h"
#include "domain/backup_plan.h"
#include "programs/encrypted_practices.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace rekindle;
namespace fs = std::filesystem;
using By = app::Practices::Unlock::By;
using app::Setting;
using app::SettingGroup;

namespace {

storage::Surroundings cheap()
{
    auto surroundings = storage::surroundings_of_this_computer();
    surroundings.cost = storage::least_cost; // nobody guesses here
    return surroundings;
}

struct Opened {
    TemporaryFolder folder;
    programs::EncryptedPractices practices{cheap()};
    app::Entrance entrance{{.practices = practices,
                            .seeded_practices = programs::seeded_practices,
                            .data = REKINDLE_SOURCE_DIR,
                            .settings = folder / "desktop.settings",
                            .documents = folder.path(),
                            .demo = {},
                            .now = storage::surroundings_of_this_computer().now}};
    std::unique_ptr<app::Workspace> workspace;

    Opened()
    {
        practices.create({folder / "Harbour", "Harbour", "Dana", "seven grey herons at low tide"});
        workspace = entrance.open(folder / "Harbour", {By::Passphrase, "seven grey herons at low tide"});
    }

    domain::Practice& practice() { return workspace->practice(); }
    app::SettingsForm form(SettingGroup group) { return {*workspace, entrance, group}; }
    static std::size_t row_of(const app::SettingsForm& form, std::string_view name)
    {
        const auto& rows = form.rows();
        const auto found =
            std::ranges::find_if(rows, [&](const auto& row) { return row.setting->name == name; });
        BOOST_TEST_REQUIRE((found != rows.end()), name);
        return static_cast<std::size_t>(found - rows.begin());
    }
    /// Sets one as the page does.
    void set(std::string_view name, const std::string& value)
    {
        app::SettingsForm page = form(app::setting_called(name).group);
        page.type(row_of(page, name), value);
        BOOST_TEST(page.save());
    }
    std::size_t entries(const std::string& action, const std::string& subject)
    {
        const auto all = practice().audit().entries();
        return static_cast<std::size_t>(std::ranges::count_if(
            all, [&](const auto& each) { return each.action == action && each.subject == subject; }));
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(settings_form_tests, Opened)

BOOST_AUTO_TEST_CASE(every_setting_has_a_name_words_a_group_with_a_title_and_a_default_it_can_have)
{
    std::set<std::string_view> names;
    std::set<std::string> labels, titles;
    for (const SettingGroup group : app::setting_groups()) BOOST_TEST(titles.insert(title(group)).second);
    for (const Setting& setting : app::settings()) {
        BOOST_TEST(names.insert(setting.name).second, setting.name);
        BOOST_TEST(labels.insert(setting.label).second, setting.name);
        BOOST_TEST(std::string(setting.what).ends_with('.'), setting.name);
        BOOST_TEST(*app::title(setting.group) != '\0', setting.name);
        BOOST_TEST(app::why_not(setting, setting.unset) == "", setting.name);
        BOOST_TEST(&app::setting_called(setting.name) == &setting);
        BOOST_TEST(std::ranges::count(app::setting_groups(), setting.group) == 1, setting.name);
    }
}

BOOST_AUTO_TEST_CASE(the_guide_has_a_part_for_each_group_and_names_each_setting)
{
    const app::GuidePage guide = app::guide_page(app::Guide::Settings, REKINDLE_SOURCE_DIR);
    for (const SettingGroup group : app::setting_groups())
        BOOST_TEST(std::ranges::any_of(guide.parts,
                                       [&](const auto& part) {
                                           return part.kind == app::GuidePage::Part::Kind::Heading &&
                                                  part.words == title(group);
                                       }),
                   title(group));
    for (const Setting& setting : app::settings())
        BOOST_TEST(std::ranges::count(guide.bold, setting.label) == 1, setting.label);
}

BOOST_AUTO_TEST_CASE(a_value_that_cannot_be_is_said_beside_it_and_keeps_everything_from_being_saved)
{
    app::SettingsForm page = form(SettingGroup::Records);
    const std::size_t years = row_of(page, "retention-years"), days = row_of(page, "renewal-days");
    page.type(days, " 30 ");
    for (const char* wrong : {"0", "101", "seven", "7.5", "7 years", "-1", "99999999999999999999"}) {
        page.type(years, wrong);
        BOOST_TEST(page.rows()[years].wrong ==
                       "Years a closed record is kept is a whole number from 1 to 100.",
                   wrong);
        BOOST_TEST(!page.save());
    }
    BOOST_TEST(app::number_of(practice(), "renewal-days") == 14);
    BOOST_TEST(entries("set", "setting") == 0U);
    page.type(years, "10");
    BOOST_TEST(page.is_changed());
    BOOST_TEST(page.save());
    BOOST_TEST(!page.is_changed());
    BOOST_TEST(app::number_of(practice(), "renewal-days") == 30);
    BOOST_TEST(app::number_of(practice(), "retention-years") == 10);
}

BOOST_AUTO_TEST_CASE(looking_and_each_change_are_in_the_audit_trail_and_nothing_else_is)
{
    app::SettingsForm page = form(SettingGroup::Window);
    BOOST_TEST(entries("view", "settings") == 1U);
    const std::size_t before = practice().audit().entries().size();
    BOOST_TEST(page.save()); // nothing was changed
    BOOST_TEST(practice().audit().entries().size() == before);
    page.type(row_of(page, "lock-minutes"), "12");
    page.save();
    page.save();
    BOOST_TEST(entries("set", "setting") == 1U);
    BOOST_TEST(practice().audit().entries().size() == before + 1);
}

BOOST_AUTO_TEST_CASE(back_to_the_default_takes_a_setting_back)
{
    set("lock-minutes", "12");
    BOOST_CHECK(app::lock_after(practice()) == std::chrono::minutes{12});
    app::SettingsForm page = form(SettingGroup::Window);
    const std::size_t minutes = row_of(page, "lock-minutes");
    BOOST_TEST(page.rows()[minutes].typed == "12");
    page.type_default(minutes);
    BOOST_TEST(page.rows()[minutes].typed == "5");
    BOOST_TEST(page.save());
    BOOST_TEST(practice().office().setting("lock-minutes").value() == "");
    BOOST_CHECK(app::lock_after(practice()) == std::chrono::minutes{5});
    BOOST_TEST(app::usual_in_words(app::setting_called("lock-minutes")) == "Usually 5.");
    BOOST_TEST(app::usual_in_words(app::setting_called("crisis-text")) == "Usually empty.");
    BOOST_TEST(app::usual_in_words(app::setting_called("paper-twice")) == "Usually no.");
}

BOOST_AUTO_TEST_CASE(what_this_computer_keeps_is_in_no_practice_and_the_command_line_does_not_know_it)
{
    set("text-size", "150");
    BOOST_TEST(!practice().office().setting("text-size"));
    BOOST_TEST(entrance.kept(app::setting_called("text-size")) == "150");
    BOOST_TEST(app::Entrance(entrance.world()).kept(app::setting_called("text-size")) ==
               "150"); // after a restart
    BOOST_CHECK_THROW(app::demand_setting("text-size", "150"), base::Error);
    BOOST_TEST(app::names_of_settings().find("text-size") == std::string::npos);
    set("text-size", "100");
    BOOST_TEST(entrance.kept(app::setting_called("text-size")) == "");
}

BOOST_AUTO_TEST_CASE(the_details_of_the_practice_stand_beside_its_name)
{
    BOOST_TEST(app::letterhead(practice()) == "Harbour");
    set("practice-details", " 1 Quay Street\n\n555 0100 ");
    BOOST_TEST(app::letterhead(practice()) == "Harbour · 1 Quay Street · 555 0100");
    app::SettingsForm page = form(SettingGroup::Words);
    const std::size_t details = row_of(page, "practice-details");
    page.type(details, std::string(501, 'x'));
    BOOST_TEST(!page.rows()[details].wrong.empty());
    page.type(details, std::string(500, 'x'));
    BOOST_TEST(page.rows()[details].wrong.empty());
    page.type(details, "\xC0\xAF");
    BOOST_TEST(!page.rows()[details].wrong.empty());
}

BOOST_AUTO_TEST_CASE(yes_and_no_are_yes_and_no)
{
    BOOST_TEST(!app::is_set(practice(), "paper-twice"));
    set("paper-twice", "yes");
    BOOST_TEST(app::is_set(practice(), "paper-twice"));
    BOOST_TEST(app::why_not(app::setting_called("paper-twice"), "perhaps") != "");
}

BOOST_AUTO_TEST_CASE(backups_go_by_what_is_set_and_a_folder_elsewhere_is_one_that_is_there)
{
    set("backup-days", "3");
    set("backup-weeks", "1");
    set("backup-months", "2");
    set("backup-elsewhere-days", "7");
    fs::create_directory(folder / "stick");
    set("backup-elsewhere", (folder / "stick").string());
    const domain::BackupPlan plan = domain::backup_plan(practice().office());
    BOOST_TEST(plan.days == 3);
    BOOST_TEST(plan.weeks == 1);
    BOOST_TEST(plan.months == 2);
    BOOST_TEST(plan.every == 7);
    BOOST_TEST(plan.elsewhere == folder / "stick");

    app::SettingsForm page = form(SettingGroup::Backups);
    const std::size_t elsewhere = row_of(page, "backup-elsewhere");
    for (const fs::path& wrong : {folder / "not there", fs::path("relative"), folder / "desktop.settings",
                                  folder / "Harbour", folder / "Harbour/backups"}) {
        page.type(elsewhere, wrong.string());
        BOOST_TEST(!page.rows()[elsewhere].wrong.empty(), wrong);
    }
    // The disk is away: what was set stays, and other things can be set.
    fs::rename(folder / "stick", folder / "away");
    app::SettingsForm later = form(SettingGroup::Backups);
    later.type(elsewhere, (folder / "stick").string());
    later.type(row_of(later, "backup-days"), "4");
    BOOST_TEST(later.save());
}

BOOST_AUTO_TEST_CASE(a_number_of_backups_that_somebody_else_wrote_there_ends_none)
{
    for (const char* name : {"backup-days", "backup-weeks", "backup-months", "backup-elsewhere-days"})
        practice().office().set(name, "-3");
    practice().office().set("backup-days", "0");
    practice().office().set("backup-months", "many");
    const domain::BackupPlan plan = domain::backup_plan(practice().office());
    BOOST_TEST(plan.days == 7);
    BOOST_TEST(plan.weeks == 4);
    BOOST_TEST(plan.months == 12);
    BOOST_TEST(plan.every == 1);
    // What the page shows as the default is what is done.
    const domain::BackupPlan usual;
    const auto unset = [](std::string_view name) { return std::string(app::setting_called(name).unset); };
    BOOST_TEST(unset("backup-days") == std::to_string(usual.days));
    BOOST_TEST(unset("backup-weeks") == std::to_string(usual.weeks));
    BOOST_TEST(unset("backup-months") == std::to_string(usual.months));
    BOOST_TEST(unset("backup-elsewhere-days") == std::to_string(usual.every));
}

BOOST_AUTO_TEST_CASE(what_this_computer_cannot_keep_is_not_called_saved_and_does_not_hold)
{
    fs::remove(folder / "desktop.settings");
    fs::create_directory(folder / "desktop.settings"); // nothing can be written there
    auto changed = form(SettingGroup::Window);
    changed.type(row_of(changed, "text-size"), "150");
    BOOST_CHECK_THROW(changed.save(), base::Error);
    BOOST_TEST(changed.is_changed());
    BOOST_TEST(entrance.text_size() == 100);
    fs::remove(folder / "desktop.settings");
    BOOST_TEST(changed.save());
    BOOST_TEST(!changed.is_changed());
    BOOST_TEST(entrance.text_size() == 150);
}

BOOST_AUTO_TEST_SUITE_END()
