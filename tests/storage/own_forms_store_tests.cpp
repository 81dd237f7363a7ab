// SPDX-License-Identifier: MIT
#include "storage/own_forms_store.h"

#include "storage/practice_folder.h"
#include "storage/sample.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace rekindle;
using namespace rekindle::storage;
using domain::DefinitionKind;
using domain::OwnForm;

namespace {

struct Fixture {
    Fixture()
    {
        sample::create(folder.root);
        practice = sample::open(folder.root);
        practice->definitions().freeze({sample::form(), "form"});
        practice->definitions().freeze({sample::key(), "key"});
    }
    OwnForm form(std::optional<domain::DefinitionRef> key = std::nullopt)
    {
        return {practice->new_id(), sample::form(), std::move(key)};
    }
    domain::PracticeCheck check_after(const std::string& script)
    {
        practice.reset();
        Connection(folder.database(), sample::keys_of(folder.root).pages)
            .run(("PRAGMA foreign_keys = OFF; PRAGMA recursive_triggers = OFF; " + script).c_str());
        return check_practice(folder.root, Passphrase{sample::passphrase}, sample::surroundings());
    }
    static std::string rows_troubles(const domain::PracticeCheck& check)
    {
        std::string text;
        for (const auto& part : check.parts) {
            if (part.name != "rows") continue;
            for (const std::string& trouble : part.troubles) text += trouble + "\n";
        }
        return text;
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    std::unique_ptr<domain::Practice> practice;
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(own_forms_store_tests, Fixture)

BOOST_AUTO_TEST_CASE(they_are_there_again_in_their_order_with_and_without_a_key)
{
    const domain::DefinitionRef other{DefinitionKind::Questionnaire, "http://example.org/forms/another", ""};
    practice->definitions().freeze({other, "other"});
    const std::vector<OwnForm> forms{form(sample::key()), {practice->new_id(), other, std::nullopt}};
    for (const OwnForm& each : forms) practice->own_forms().add(each);
    practice.reset();
    practice = sample::open(folder.root);
    BOOST_TEST((practice->own_forms().all() == forms));
    BOOST_TEST(!practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(bringing_one_in_is_in_the_trail)
{
    const OwnForm mine = form();
    practice->own_forms().add(mine);
    const auto newest = practice->audit().entries().back();
    BOOST_TEST(newest.action == "import-form");
    BOOST_TEST(newest.subject == "own-form");
    BOOST_TEST(newest.subject_id == mine.id);
}

BOOST_AUTO_TEST_CASE(the_same_form_again_is_refused_whatever_its_key)
{
    practice->own_forms().add(form());
    for (const auto& again : {form(), form(sample::key())}) {
        const auto error = sample::error_of([&] { practice->own_forms().add(again); });
        BOOST_REQUIRE(error.has_value());
        BOOST_TEST((error->trouble() == base::Trouble::Data));
        BOOST_TEST(std::string(error->what()).find("new version") != std::string::npos);
    }
    BOOST_TEST(practice->own_forms().all().size() == 1U);
}

BOOST_AUTO_TEST_CASE(a_form_whose_text_was_not_kept_is_refused)
{
    OwnForm lost = form();
    lost.questionnaire.version = "77";
    BOOST_TEST(sample::error_of([&] { practice->own_forms().add(lost); }).has_value());
    BOOST_TEST(practice->own_forms().all().empty());
}

BOOST_AUTO_TEST_CASE(a_key_taken_away_outside_the_program_is_found)
{
    practice->own_forms().add(form(sample::key()));
    const auto changed =
        check_after("DROP TRIGGER own_form_never_changes; UPDATE own_form SET key_kind = NULL, "
                    "key_id = NULL, key_version = NULL; CREATE TRIGGER own_form_never_changes "
                    "BEFORE UPDATE ON own_form BEGIN SELECT RAISE(ABORT, 'a form of the practice "
                    "never changes'); END");
    BOOST_TEST(rows_troubles(changed).find("own-form") != std::string::npos, rows_troubles(changed));
}

BOOST_AUTO_TEST_CASE(a_form_put_there_outside_the_program_is_found)
{
    const auto added =
        check_after("INSERT INTO own_form SELECT '018df0a0-0000-7000-8000-000000000001', kind, id, "
                    "version, NULL, NULL, NULL FROM definition WHERE kind = 'questionnaire'");
    BOOST_TEST(rows_troubles(added).find("own-form 018df0a0") != std::string::npos, rows_troubles(added));
}

BOOST_AUTO_TEST_SUITE_END()
