// SPDX-License-Identifier: MIT
#include "practices.h"

#include "app/demo/demo.h"
#include "app/demo/heavy.h"
#include "app/demo/invented_record.h"
#include "app/demo/short.h"
#include "storage/key_copies.h"
#include "storage/practice.h"
#include "storage/practice_keys.h"
#include "storage/recovery_key.h"
#include "storage/sodium.h"

#include <fstream>
#include <stdexcept>

namespace rekindle::bench {
namespace {

storage::Surroundings surroundings()
{
    storage::Surroundings result = storage::surroundings_of_this_computer();
    // As reference/save.c writes them.
    result.account = "bench";
    result.now = [] {
        const auto now = std::chrono::system_clock::now();
        return base::Instant{std::chrono::floor<std::chrono::milliseconds>(now), {}};
    };
    result.cost = storage::least_cost;
    return result;
}

std::string recovery_text(const std::filesystem::path& folder)
{
    std::string text;
    std::ifstream file(key_beside(folder));
    if (!std::getline(file, text)) throw std::runtime_error("no recovery key beside " + folder.string());
    return text;
}

std::unique_ptr<domain::Practice> created(const std::filesystem::path& folder)
{
    const std::string key = storage::create_practice(
        folder, "Bench", "Bench", storage::Passphrase{app::demo_passphrase}, surroundings());
    std::ofstream(key_beside(folder)) << key << '\n';
    return opened(folder);
}

} // namespace

std::filesystem::path key_beside(const std::filesystem::path& folder)
{
    return folder.string() + ".key";
}

std::unique_ptr<domain::Practice> opened(const std::filesystem::path& folder)
{
    const std::string key = recovery_text(folder);
    return storage::open_practice(folder, storage::RecoveryKey{key}, surroundings());
}

const app::Library& library()
{
    static const app::Library loaded(REKINDLE_SOURCE_DIR);
    return loaded;
}

void make_practice(const std::filesystem::path& folder, int couples)
{
    const auto practice = created(folder);
    app::fill_demo(*practice, library(), 1, 1, until);
    app::fill_short(*practice, library(), couples - 1, 1, until);
}

void make_heavy_practice(const std::filesystem::path& folder)
{
    const auto practice = created(folder);
    practice->together([&] { app::fill_heavy(*practice, library(), 1, until); });
}

void make_log_practice(const std::filesystem::path& folder, int marks)
{
    const auto practice = created(folder);
    const base::Date today = base::local_day(surroundings().now());
    const int days = marks / 2;
    app::DemoCounts counts;
    app::InventedRecord record(*practice, library(), counts);
    practice->together([&] {
        domain::Couple couple;
        couple.code = "LOG";
        couple.opened = today - std::chrono::days{days};
        couple.a.label = "Noor";
        couple.b.label = "Sam";
        record.add(couple);
        record.meet(couple.opened);
        const domain::Assignment assignment = record.assign("touch-goodnight-kiss", "", "daily");
        for (int day = 0; day < days; ++day) {
            for (const domain::Side side : domain::both_sides)
                record.mark(assignment, side, couple.opened + std::chrono::days{day}, domain::LogState::Done,
                            {});
        }
    });
}

void write_keys(const std::filesystem::path& folder, const std::filesystem::path& file)
{
    const storage::KeyFile keys = storage::read_key_copies({folder}).file;
    const storage::SecretBytes secret = storage::parse_recovery_key(recovery_text(folder)).value();
    const storage::KeySlot* slot = keys.find(storage::SlotKind::Recovery);
    const storage::PracticeKeys derived =
        storage::derived_keys(storage::unwrapped(*slot, keys.practice_id, secret).value());
    std::ofstream out(file);
    for (const storage::SecretBytes* key : {&derived.pages, &derived.chain, &derived.rows})
        out << storage::hex(key->view()) << '\n';
}

} // namespace rekindle::bench
