// SPDX-License-Identifier: MIT
// Writes what db/ holds besides the migrations. Each practice is written once and then kept as it is.
//   fixture_writer DB            schema.sql, and the fixture of the newest version unless it is there
//   fixture_writer DB early N    the fixture of version N, 1 to 4: migrations stopped there, rows from
//                                fixtures/early (no program ever wrote practices of these)
//   fixture_writer DB keep MADE  the fixture of the version that MADE has, a practice of an older program
#include "storage/fixtures.h"
#include "storage/key_copies.h"
#include "storage/migrations.h"
#include "storage/sample.h"

#include <cstdio>
#include <fmt/format.h>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;

namespace {

base::Error wrong(const std::string& what)
{
    return {base::Trouble::World, what};
}

/// As a counselor has it: made, filled, its data key changed once, closed.
void write_practice(const fs::path& root)
{
    const char* const before = "seven slow herons over the mill";
    create_practice(root, "Riverside", "Dr. Ada Stone", Passphrase{before}, sample::surroundings());
    auto surroundings = sample::surroundings();
    surroundings.id_randomness = surroundings_of_this_computer().id_randomness;
    {
        const auto practice = open_practice(root, Passphrase{before}, surroundings);
        sample::fill(*practice);
        const domain::Couple couple = practice->couples().all().front();
        practice->psychotherapy_notes().add({{practice->new_id()},
                                             couple.id,
                                             practice->couples().sessions(couple.id).front().id,
                                             domain::Owner::Joint,
                                             std::nullopt,
                                             fixtures::psychotherapy_note,
                                             {}});
    }
    change_data_key(
        root, Passphrase{before}, Passphrase{sample::passphrase}, [](const std::string&) {}, surroundings);
}

/// As a program would have had it that knew the migrations up to `version` only.
void write_stopped(const fs::path& root, int version, const fs::path& rows)
{
    const std::string id = "018df938-4e28-7102-8304-050607080001";
    fs::create_directories(root);
    const SecretBytes data_key = SecretBytes::random(32);
    KeyFile keys;
    keys.practice_id = id;
    keys.slots = {make_passphrase_slot(id, data_key, SecretBytes::copy_of(sample::passphrase), least_cost)};
    sample::write_bytes(root / "practice.db", "");
    Connection connection(root / "practice.db", derived_keys(data_key).pages);
    migrate(connection, embedded_migrations().first(static_cast<std::size_t>(version)));
    for (int i = 1; i <= version; ++i) {
        const std::string script = sample::bytes_of(rows / fmt::format("{:04}.sql", i));
        connection.run(("BEGIN;" + script + "COMMIT;").c_str());
    }
    write_key_copies({root}, keys);
}

void keep(const fs::path& made, const fs::path& db)
{
    Connection connection(made / "practice.db", sample::keys_of(made).pages);
    const fs::path fixture =
        fixtures::folder_of(db, static_cast<int>(connection.number("PRAGMA user_version")));
    // What was written once is the point of it.
    if (fs::exists(fixture)) throw wrong(fixture.string() + " is there already");
    const auto rows = fixtures::rows_of(connection, fixtures::columns_of(connection));
    for (const auto& [table, lines] : rows) {
        if (lines.empty()) throw wrong(table + " has no row: let sample::fill() write one");
    }
    fs::create_directories(fixture);
    for (const char* name : {"practice.db", "keys.json", "keys-copy.json", "anchor.json"}) {
        if (fs::exists(made / name)) fs::copy_file(made / name, fixture / name);
    }
    for (const auto& entry : fs::directory_iterator(made)) { // those of psychotherapy
        if (entry.path().filename().string().starts_with("notes") && entry.path().extension() == ".db")
            fs::copy_file(entry.path(), fixture / entry.path().filename());
    }
    sample::write_bytes(fixture / "rows.txt", fixtures::to_text(rows));
    std::printf("%s\n", fixture.c_str());
}

void write_schema(const fs::path& db)
{
    const sample::TemporaryFolder folder;
    sample::write_bytes(folder / "new.db", "");
    Connection connection(folder / "new.db", SecretBytes::random(32));
    migrate(connection);
    sample::write_bytes(db / "schema.sql", fixtures::schema_of(connection));
    std::printf("%s\n", (db / "schema.sql").c_str());
}

void write(const fs::path& db, const std::string& what, const std::string& which)
{
    const sample::TemporaryFolder folder;
    if (what == "keep") return keep(which, db);
    if (what == "early") {
        write_stopped(folder / "made", std::stoi(which), db / "fixtures" / "early");
        return keep(folder / "made", db);
    }
    write_schema(db);
    if (fs::exists(fixtures::folder_of(db, embedded_migrations().back().number))) return;
    write_practice(folder / "made");
    keep(folder / "made", db);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2 && argc != 4) return 1;
    const auto error =
        sample::error_of([&] { write(argv[1], argc > 2 ? argv[2] : "", argc > 3 ? argv[3] : ""); });
    if (!error) return 0;
    std::fprintf(stderr, "%s\n", error->what());
    return 6;
}
