// SPDX-License-Identifier: MIT
// A file that nobody could tell of must not exist, and what it was to replace must not be gone.
#include "app/export_answers.h"
#include "app/make_report.h"
#include "audience/invented_record.h"
#include "base/error.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <iterator>

using namespace rekindle;
namespace fs = std::filesystem;

namespace {

/// A practice of which nothing can be written down any more once a file is complete.
class Unrecorded : public MemoryPractice {
public:
    using MemoryPractice::MemoryPractice;
    std::string new_id() override { return "id"; }
    domain::Releases& releases() override { return m_releases; }
    domain::AuditTrail& audit() override { return m_audit; }

    fs::path summed; ///< where the file lay whose release was to be written down

private:
    struct Releases : domain::Releases {
        explicit Releases(fs::path& summed) : m_summed(summed) {}
        void add(const domain::Release& /*release*/) override
        {
            throw base::Error(base::Trouble::World, "The disk is full.");
        }
        std::string sha256_of(const fs::path& file) override
        {
            m_summed = file;
            return {};
        }
        std::vector<domain::Release> of(const domain::CoupleId& /*couple*/) override { return {}; }
        fs::path& m_summed;
    } m_releases{summed};
    struct Audit : domain::AuditTrail {
        void record(const std::string& /*action*/, const std::string& /*subject*/,
                    const std::string& /*id*/) override
        {
        }
        std::vector<domain::AuditEntry> entries() override { return {}; }
        std::map<std::string, std::string> couple_codes() override { return {}; }
        std::optional<std::int64_t> first_bad_entry() override { return {}; }
    } m_audit;
};

struct Fixture {
    TemporaryFolder folder;
    app::Library library{REKINDLE_SOURCE_DIR};
    InventedRecord invented = invented_record(1, library);
    FrozenBytes frozen = frozen_bytes_of(library);
    Unrecorded practice{invented.record, frozen};

    void make_report(app::Format format, const fs::path& target)
    {
        report::Request request;
        request.report = "progress";
        request.audience = domain::Audience::Counselor;
        request.as_of = request.today = invented.as_of;
        app::export_report(practice, fs::path(REKINDLE_SOURCE_DIR) / "reports", invented.record.couple,
                           request, format, target, {});
    }
    void export_answers(const fs::path& target)
    {
        app::export_answers(practice, {.couple = invented.record.couple, .today = invented.as_of}, target);
    }
    std::string bytes(const fs::path& file) const
    {
        std::ifstream in(file, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }
    std::size_t files() const
    {
        return static_cast<std::size_t>(
            std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()));
    }
    static std::string words_of(const auto& act)
    {
        try {
            act();
        } catch (const base::Error& error) {
            return error.what();
        }
        return "nothing was thrown";
    }
};

} // namespace

BOOST_FIXTURE_TEST_SUITE(release_tests, Fixture)

BOOST_AUTO_TEST_CASE(without_its_release_a_workbook_does_not_take_the_place_of_the_older_one)
{
    const std::string older = "PK\x03\x04 an older workbook";
    std::ofstream(folder / "r.xlsx", std::ios::binary) << older;
    BOOST_TEST(words_of([&] { make_report(app::Format::Xlsx, folder / "r.xlsx"); }) == "The disk is full.");
    BOOST_TEST(bytes(folder / "r.xlsx") == older);
    BOOST_TEST(files() == 1U);
    BOOST_TEST(practice.summed.parent_path() == folder.path()); // complete, under a name of its own
    BOOST_TEST(practice.summed != folder / "r.xlsx");
}

BOOST_AUTO_TEST_CASE(without_their_release_there_is_no_folder_of_csv_no_text_no_pdf_and_no_filled_form)
{
    BOOST_TEST(words_of([&] { make_report(app::Format::Csv, folder / "csv"); }) == "The disk is full.");
    BOOST_TEST(words_of([&] { make_report(app::Format::Text, folder / "r.txt"); }) == "The disk is full.");
    BOOST_TEST(words_of([&] { make_report(app::Format::Pdf, folder / "r.pdf"); }) == "The disk is full.");
    BOOST_TEST(words_of([&] { export_answers(folder / "a.json"); }) == "The disk is full.");
    BOOST_TEST(files() == 0U);
}

BOOST_AUTO_TEST_CASE(what_could_not_be_written_is_named)
{
    const fs::path nowhere = folder / "nowhere";
    BOOST_TEST(words_of([&] {
                   export_answers(nowhere / "a.json");
               }).starts_with("The file of filled forms could not be written to "));
    BOOST_TEST(words_of([&] {
                   make_report(app::Format::Xlsx, nowhere / "r.xlsx");
               }).starts_with("The report could not be written to "));
}

BOOST_AUTO_TEST_SUITE_END()
