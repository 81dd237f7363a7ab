// SPDX-License-Identifier: MIT
// Psychotherapy notes: a file, a key and an audit trail of their own, wherever the practice goes.
#include "storage/psychotherapy_notes.h"

#include "storage/files.h"
#include "storage/fixtures.h"
#include "storage/migrations.h"
#include "storage/sample.h"
#include "storage/sodium.h"
#include "storage/unlocked_practice.h"
#include "storage/verify_backup.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>

using namespace rekindle;
using namespace rekindle::storage;
namespace fs = std::filesystem;
using base::Trouble;
using domain::Note;
using domain::Owner;
using domain::SessionKind;

namespace {

const std::string words = "MarkerHypothesisQ5v7 about the father ☂";
const std::string fresh = "seven slow herons over the mill";

struct Fixture {
    Fixture()
    {
        sample::create(folder.root);
        const auto practice = sample::open(folder.root);
        couple = sample::couple(*practice, "C-0001");
        practice->couples().add(couple);
        for (const auto& [kind, session] :
             {std::pair(SessionKind::Conjoint, &joint), std::pair(SessionKind::IndividualA, &alone)}) {
            *session = sample::session(*practice, couple, session == &joint ? 1 : 2);
            session->kind = kind;
            practice->couples().add(*session);
        }
        surroundings.id_randomness = surroundings_of_this_computer().id_randomness;
        surroundings.tell = [this](const std::string& sentence) { told += sentence + "\n"; };
    }

    UnlockedPractice unlocked(const std::string& passphrase = sample::passphrase) const
    {
        return unlock_practice(folder.root, Passphrase{passphrase}, surroundings);
    }
    Note note(domain::Practice& practice, const domain::Session& session,
              const std::string& text = words) const
    {
        return {{practice.new_id()}, couple.id, session.id, domain::owner_of(session.kind), {}, text, {}};
    }
    Note add(const domain::Session& session, const std::string& text = words) const
    {
        const auto open = unlocked();
        Note added = note(*open.practice, session, text);
        open.practice->psychotherapy_notes().add(added);
        return added;
    }
    std::vector<std::string> texts(const std::string& passphrase = sample::passphrase) const
    {
        std::vector<std::string> all;
        const auto open = unlocked(passphrase);
        for (const Note& each : open.practice->psychotherapy_notes().of(couple.id)) all.push_back(each.words);
        return all;
    }
    /// The notes as they lie there, for looking below the store.
    std::unique_ptr<NotesDatabase> below(OpenedPractice& practice) const
    {
        return open_notes(practice.database(), folder, surroundings, {practice.facts().id, "Ada", {}});
    }
    std::vector<std::string> trail() const
    {
        const auto open = unlocked();
        std::vector<std::string> lines;
        for (const auto& entry : below(*open.practice)->trail().entries())
            lines.push_back(entry.action + " " + entry.subject + " " + entry.subject_id);
        return lines;
    }
    SecretBytes data_key(const std::string& passphrase = sample::passphrase) const
    {
        const auto open = unlocked(passphrase);
        return std::move(notes_place(open.practice->database())->data_key);
    }
    /// A script on the notes with their own key, as somebody would who has it.
    void with_key(const std::string& script) const
    {
        Connection(notes_file, derived_keys(data_key()).pages)
            .run(("PRAGMA foreign_keys = OFF; " + script).c_str());
    }
    std::vector<std::string> troubles() const
    {
        const auto check = check_practice(folder.root, Passphrase{sample::passphrase}, surroundings);
        for (const auto& part : check.parts) {
            if (part.name == "notes") return part.troubles;
            for (const std::string& trouble : part.troubles) BOOST_ERROR(part.name << ": " << trouble);
        }
        return {"there is no such part"};
    }
    bool is_whole() const { return troubles().empty(); }
    /// What another engineer's store will do: practice.db says that somebody was erased.
    void say_erased(OpenedPractice& practice, const std::string& side) const
    {
        Database& database = practice.database();
        database.change([&] {
            const std::string id = practice.new_id();
            database.run("INSERT INTO erasure (id, couple_id, code, side, reason, erased, erased_on, utc, "
                         "offset_minutes) VALUES (:i, :c, 'C-0001', nullif(:s, ''), 'asked for it', '[]', "
                         "'2024-03-01', '2024-03-01T09:00:00.000Z', 60)",
                         soci::use(id), soci::use(couple.id.value), soci::use(side));
            dynamic_cast<StoredAuditTrail&>(practice.audit()).record_change("add", "erasure", id);
        });
    }
    /// Without the engine's empty journal of one that is there.
    std::set<std::string> notes_files() const
    {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder.root)) {
            const std::string name = entry.path().filename().string();
            if (name.starts_with("notes")) names.insert(name);
        }
        for (const std::string& name : std::set(names)) {
            if (names.contains(name + "-journal") && fs::file_size(folder.root / (name + "-journal")) == 0)
                names.erase(name + "-journal");
        }
        return names;
    }
    std::optional<base::Error> error_reading() const
    {
        return sample::error_of([&] { texts(); });
    }
    std::optional<base::Error> change_the_key(const std::function<void(const std::string&)>& show) const
    {
        return sample::error_of([&] {
            change_data_key(folder.root, Passphrase{sample::passphrase}, Passphrase{fresh}, show,
                            surroundings);
        });
    }
    BackupFolder back_up() const { return {{unlocked().practice->back_up({}).folder}}; }
    bool is_good(const BackupFolder& backup) const
    {
        const auto read = read_manifest(backup);
        return read && !why_not_good(backup, *read, sample::keys_of(folder.root));
    }

    sample::TemporaryFolder temporary;
    PracticeFolder folder{temporary / "x.rekindle"};
    fs::path notes_file = folder.root / "notes.db";
    Surroundings surroundings = sample::surroundings();
    domain::Couple couple;
    domain::Session joint, alone;
    std::string told;
};

using Names = std::set<std::string>;
const std::vector<std::string> one_note{words};

} // namespace

BOOST_FIXTURE_TEST_SUITE(psychotherapy_notes_tests, Fixture)

BOOST_AUTO_TEST_CASE(a_practice_without_such_notes_has_no_file_for_them_and_its_backups_say_nothing_of_any)
{
    BOOST_TEST(texts().empty());
    BOOST_TEST(notes_files().empty());
    const BackupFolder backup = back_up();
    BOOST_TEST(sample::bytes_of(backup.manifest()).find("notes") == std::string::npos);
    const auto check = check_practice(folder.root, Passphrase{sample::passphrase}, surroundings);
    BOOST_TEST(check.whole());
    BOOST_TEST(check.parts.size() == 7U);
    BOOST_TEST(told == "");
}

BOOST_AUTO_TEST_CASE(a_note_is_there_after_reopening_with_all_that_is_known_of_it)
{
    const Note added = add(alone);
    const auto open = unlocked();
    const auto found = open.practice->psychotherapy_notes().of(couple.id);
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST((found[0].id == added.id && found[0].session == alone.id && found[0].owner == Owner::A));
    BOOST_TEST(found[0].words == words);
    BOOST_TEST(!found[0].amends.has_value());
    BOOST_TEST((found[0].written.utc.time_since_epoch().count() > 0));
    BOOST_TEST(open.practice->psychotherapy_notes().of({open.practice->new_id()}).empty());
    BOOST_TEST(open.practice->session_notes().of(couple.id).empty());
    BOOST_TEST((notes_files() == Names{"notes.db"}));
    BOOST_TEST(((fs::status(notes_file).permissions() & fs::perms::mask) ==
                (fs::perms::owner_read | fs::perms::owner_write)));
}

BOOST_AUTO_TEST_CASE(no_key_of_the_practice_opens_the_notes_and_theirs_opens_nothing_else)
{
    add(joint);
    const PracticeKeys keys = sample::keys_of(folder.root), own = derived_keys(data_key());
    for (const SecretBytes* key : {&keys.pages, &keys.chain, &keys.rows, &keys.inbox})
        BOOST_TEST(!Connection::opens(notes_file, *key));
    BOOST_TEST(Connection::opens(notes_file, own.pages));
    BOOST_TEST(!Connection::opens(folder.database(), own.pages));
}

BOOST_AUTO_TEST_CASE(the_words_are_in_no_file_and_in_no_row_of_the_practice)
{
    add(joint);
    back_up();
    int files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder.root)) {
        if (!entry.is_regular_file()) continue;
        ++files;
        BOOST_TEST(sample::bytes_of(entry.path()).find("MarkerHypothesis") == std::string::npos,
                   entry.path());
    }
    BOOST_TEST(files > 8);
    const auto everything_in = [](Connection connection) {
        return fixtures::to_text(fixtures::rows_of(connection, fixtures::columns_of(connection)));
    };
    const std::string practice = everything_in({folder.database(), sample::keys_of(folder.root).pages});
    BOOST_TEST(practice.find("MarkerHypothesis") == std::string::npos);
    BOOST_TEST(practice.find(hex("MarkerHypothesis")) == std::string::npos);
    const std::string notes = everything_in({notes_file, derived_keys(data_key()).pages});
    BOOST_TEST(notes.find("MarkerHypothesis") != std::string::npos); // the search finds what is there
}

BOOST_AUTO_TEST_CASE(every_note_and_every_look_is_in_a_trail_without_their_words)
{
    const Note first = add(joint);
    texts();
    Note second = first;
    {
        const auto open = unlocked();
        second.id.value = open.practice->new_id();
        second.amends = first.id;
        second.words = "not the father";
        open.practice->psychotherapy_notes().add(second);
    }
    const auto entries = trail();
    const std::vector<std::string> expected{"add psychotherapy-note " + first.id.value,
                                            "view psychotherapy-note " + couple.id.value,
                                            "amend psychotherapy-note " + second.id.value};
    BOOST_REQUIRE(entries.size() == 4U);
    BOOST_TEST(entries[0].starts_with("create psychotherapy-notes "));
    BOOST_TEST(std::vector(entries.begin() + 1, entries.end()) == expected, boost::test_tools::per_element());
    std::vector<std::string> noted;
    const auto open = unlocked();
    for (const auto& entry : open.practice->audit().entries()) {
        if (entry.subject == "psychotherapy-notes") noted.push_back(entry.action);
    }
    BOOST_TEST(noted == (std::vector<std::string>{"create", "add", "view", "amend"}),
               boost::test_tools::per_element());
    BOOST_TEST(!open.practice->audit().first_bad_entry().has_value());
}

BOOST_AUTO_TEST_CASE(an_amendment_is_a_note_of_its_own_on_the_same_session)
{
    const Note first = add(alone);
    const auto open = unlocked();
    Note amending = note(*open.practice, alone, "rather the mother");
    amending.amends = first.id;
    open.practice->psychotherapy_notes().add(amending);
    const auto found = open.practice->psychotherapy_notes().of(couple.id);
    BOOST_REQUIRE(found.size() == 2U);
    BOOST_TEST(found[0].words == words);
    BOOST_TEST((found[1].amends == first.id));
    for (const auto& session : {joint, alone}) {
        Note wrong = note(*open.practice, session, "of what?");
        wrong.amends = session.id == joint.id ? first.id : domain::NoteId{open.practice->new_id()};
        const auto error = sample::error_of([&] { open.practice->psychotherapy_notes().add(wrong); });
        BOOST_TEST((error && error->trouble() == Trouble::NotFound));
    }
    BOOST_TEST(open.practice->psychotherapy_notes().of(couple.id).size() == 2U);
}

BOOST_AUTO_TEST_CASE(what_is_no_note_is_refused_and_makes_no_file)
{
    const auto open = unlocked();
    const auto trouble_with = [&](const Note& wrong) {
        const auto error = sample::error_of([&] { open.practice->psychotherapy_notes().add(wrong); });
        return error ? error->trouble() : Trouble::World;
    };
    BOOST_TEST((trouble_with(note(*open.practice, joint, " \n")) == Trouble::Data));
    domain::Session nowhere = joint;
    nowhere.id.value = open.practice->new_id();
    BOOST_TEST((trouble_with(note(*open.practice, nowhere)) == Trouble::NotFound));
    BOOST_TEST(notes_files().empty());
}

BOOST_AUTO_TEST_CASE(the_schema_lets_no_note_and_no_erasure_change_or_go)
{
    add(joint);
    const auto open = unlocked();
    const auto held = below(*open.practice);
    Connection& connection = held->database().connection();
    BOOST_TEST(!connection.try_run("UPDATE note SET words = 'other'"));
    BOOST_TEST(!connection.try_run("DELETE FROM note"));
    BOOST_TEST(
        connection.try_run("INSERT INTO erasure SELECT id, couple_id, 'B', utc, offset_minutes FROM note"));
    BOOST_TEST(!connection.try_run("DELETE FROM note")); // of both, and B alone was erased
    BOOST_TEST(!connection.try_run("UPDATE erasure SET side = NULL"));
    BOOST_TEST(!connection.try_run("DELETE FROM erasure"));
    BOOST_TEST(!connection.try_run("DELETE FROM audit"));
    BOOST_TEST(connection.number("PRAGMA application_id") == notes_application_id);
}

BOOST_AUTO_TEST_CASE(the_practice_never_opens_as_notes_nor_the_notes_as_a_practice)
{
    add(joint);
    const auto refused = [](Connection connection, auto migrations, std::int64_t mark) {
        return sample::error_of([&] { refuse_foreign(connection, migrations, mark); }).has_value();
    };
    BOOST_TEST(refused({notes_file, derived_keys(data_key()).pages}, embedded_migrations(), application_id));
    BOOST_TEST(refused({folder.database(), sample::keys_of(folder.root).pages}, embedded_notes_migrations(),
                       notes_application_id));
}

BOOST_AUTO_TEST_CASE(killed_before_the_practice_noted_it_a_note_is_there_and_all_is_whole)
{
    add(joint, "the first");
    const std::string practice = sample::bytes_of(folder.database()),
                      anchor = sample::bytes_of(folder.anchor());
    add(joint);
    sample::write_bytes(folder.database(), practice);
    sample::write_bytes(folder.anchor(), anchor);
    BOOST_TEST(texts() == (std::vector<std::string>{"the first", words}), boost::test_tools::per_element());
    BOOST_TEST(is_whole());
    BOOST_TEST(told == "");
}

BOOST_AUTO_TEST_CASE(killed_before_the_practice_named_the_first_file_the_next_opening_takes_it_away)
{
    const std::string practice = sample::bytes_of(folder.database()),
                      anchor = sample::bytes_of(folder.anchor());
    add(joint);
    sample::write_bytes(folder.database(), practice);
    sample::write_bytes(folder.anchor(), anchor);
    sample::write_bytes(folder.root / "notes-my-own.db", "of the counselor");
    BOOST_TEST(texts().empty());
    BOOST_TEST((notes_files() == Names{"notes-my-own.db"}));
    add(joint);
    BOOST_TEST(texts() == one_note, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(only_names_the_program_gives_are_files_of_notes)
{
    for (const char* name : {"notes.db", "notes-2.db", "notes-10.db"}) BOOST_TEST(is_notes_file(name), name);
    for (const char* name : {"notes", "notes-.db", "notes-x.db", "notes-2.db.old", "my notes.db", "notes2.db",
                             "../notes.db", "notes-2/../../x.db", "practice.db", "notesdb", ""})
        BOOST_TEST(!is_notes_file(name), name);
}

BOOST_AUTO_TEST_CASE(an_older_copy_of_the_notes_put_back_is_found_and_the_record_opens)
{
    add(joint, "the first");
    const std::string older = sample::bytes_of(notes_file);
    texts(); // a look alone makes it older
    sample::write_bytes(notes_file, older);
    const auto error = error_reading();
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST((error->trouble() == Trouble::World));
    BOOST_TEST(std::string(error->what()).find("older") != std::string::npos, error->what());
    BOOST_TEST(told.find("The psychotherapy notes cannot be opened: notes.db is older") == 0U, told);
    BOOST_TEST(sample::open(folder.root)->couples().all().size() == 1U);
    BOOST_TEST(troubles().size() == 1U);
    BOOST_TEST(!is_there(back_up().notes("notes.db"))); // nor does it take the place of the newer in a backup
}

BOOST_AUTO_TEST_CASE(missing_notes_are_told_in_a_sentence_and_the_record_opens)
{
    add(joint);
    fs::remove(notes_file);
    BOOST_TEST(sample::open(folder.root)->couples().all().size() == 1U);
    const auto error = error_reading();
    BOOST_REQUIRE(error.has_value());
    BOOST_TEST(std::string(error->what()).find("the file notes.db is missing. ") != std::string::npos);
    BOOST_TEST(std::string(error->what()).find("practice restore") != std::string::npos);
    BOOST_TEST(std::count(told.begin(), told.end(), '\n') == 1, told);
    BOOST_TEST(told.find("notes.db is missing") != std::string::npos);
    BOOST_TEST(sample::error_of([&] { add(joint, "another"); }).has_value());
    BOOST_TEST(!is_there(notes_file)); // nothing takes their place without a word
    const auto found = troubles();
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0] == "Psychotherapy notes: The file notes.db is missing.");
}

BOOST_AUTO_TEST_CASE(damaged_pages_of_the_notes_are_found_and_the_record_opens)
{
    add(joint);
    const std::string bytes = sample::bytes_of(notes_file);
    BOOST_TEST(is_whole());
    BOOST_TEST((sample::bytes_of(notes_file) == bytes)); // a check changes nothing
    for (const std::size_t at : {std::size_t{100}, bytes.size() / 2, bytes.size() - 1}) {
        std::string flipped = bytes;
        flipped[at] = static_cast<char>(flipped[at] ^ 1);
        sample::write_bytes(notes_file, flipped);
        BOOST_TEST(!is_whole(), at);
        BOOST_TEST(sample::open(folder.root)->couples().all().size() == 1U);
    }
    sample::write_bytes(notes_file, "");
    BOOST_TEST(!is_whole());
    BOOST_TEST(error_reading().has_value());
}

BOOST_AUTO_TEST_CASE(a_note_changed_put_there_or_taken_away_with_the_right_key_is_found)
{
    const Note first = add(joint);
    const std::string bytes = sample::bytes_of(notes_file);
    for (const std::string script :
         {"DROP TRIGGER note_never_changes; UPDATE note SET words = 'other'",
          "DROP TRIGGER note_never_changes; UPDATE note SET utc = '2020-01-01T00:00:00.000Z'",
          "DROP TRIGGER note_never_goes; DELETE FROM note",
          "INSERT INTO note SELECT replace(id, '0', '1'), couple_id, session_id, owner, id, 'planted', utc, "
          "offset_minutes FROM note",
          "DROP TRIGGER audit_never_changes; UPDATE audit SET counselor = 'somebody else'"}) {
        with_key(script);
        BOOST_TEST(troubles().size() == 1U, script);
        sample::write_bytes(notes_file, bytes);
        BOOST_TEST(is_whole());
    }
}

BOOST_AUTO_TEST_CASE(a_change_of_the_data_key_gives_the_notes_a_new_file_under_a_new_key)
{
    const Note first = add(joint);
    const SecretBytes old_key = data_key();
    const std::string old_bytes = sample::bytes_of(notes_file);
    BOOST_TEST(!change_the_key([](const std::string&) {}).has_value());
    BOOST_TEST((notes_files() == Names{"notes-2.db"}));
    BOOST_TEST(texts(fresh) == one_note, boost::test_tools::per_element());
    const SecretBytes new_key = data_key(fresh);
    BOOST_TEST((old_key.view() != new_key.view()));
    const fs::path now = folder.root / "notes-2.db";
    BOOST_TEST(Connection::opens(now, derived_keys(new_key).pages));
    BOOST_TEST(!Connection::opens(now, derived_keys(old_key).pages));
    {
        const auto open = unlocked(fresh);
        open.practice->psychotherapy_notes().add(note(*open.practice, joint, "and another"));
    }
    const auto check = check_practice(folder.root, Passphrase{fresh}, surroundings);
    for (const auto& part : check.parts) {
        for (const std::string& trouble : part.troubles) BOOST_ERROR(part.name << ": " << trouble);
    }
    sample::write_bytes(notes_file, old_bytes); // nobody names it any more
    BOOST_TEST(texts(fresh).size() == 2U);
    BOOST_TEST((notes_files() == Names{"notes-2.db"}));
    BOOST_TEST(told == "");
}

BOOST_AUTO_TEST_CASE(a_change_of_the_data_key_that_was_broken_off_leaves_the_notes_as_they_were)
{
    add(joint);
    const std::string bytes = sample::bytes_of(notes_file);
    const auto failed =
        change_the_key([](const std::string&) { throw base::Error(Trouble::World, "nobody looks"); });
    BOOST_TEST(failed.has_value());
    BOOST_TEST((sample::bytes_of(notes_file) == bytes));
    BOOST_TEST(texts() == one_note, boost::test_tools::per_element());
    BOOST_TEST((notes_files() == Names{"notes.db"}));
    BOOST_TEST(is_whole());
}

BOOST_AUTO_TEST_CASE(missing_notes_do_not_hinder_a_change_of_the_data_key_and_damaged_ones_do)
{
    add(joint);
    const std::string bytes = sample::bytes_of(notes_file);
    sample::write_bytes(notes_file, bytes.substr(0, bytes.size() / 2));
    BOOST_TEST(change_the_key([](const std::string&) {}).has_value());
    BOOST_TEST(sample::open(folder.root)->couples().all().size() == 1U);
    fs::remove(notes_file);
    BOOST_TEST(!change_the_key([](const std::string&) {}).has_value());
    BOOST_TEST(sample::error_of([&] { texts(fresh); }).has_value());
    sample::write_bytes(notes_file, bytes); // found again
    BOOST_TEST(texts(fresh) == one_note, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_backup_holds_the_notes_and_a_practice_restored_from_it_too)
{
    add(joint);
    const BackupFolder backup = back_up();
    BOOST_TEST(is_good(backup));
    BOOST_TEST(is_there(backup.notes("notes.db")));
    const fs::path elsewhere = temporary / "again.rekindle";
    restore_practice(backup.root, elsewhere, Passphrase{sample::passphrase}, surroundings);
    fs::remove_all(folder.root);
    fs::rename(elsewhere, folder.root);
    BOOST_TEST(texts() == one_note, boost::test_tools::per_element());
    BOOST_TEST(is_whole());
    BOOST_TEST(told == "");
}

BOOST_AUTO_TEST_CASE(a_backup_from_before_the_first_note_restores_without_any)
{
    const BackupFolder backup = back_up();
    const fs::path kept = temporary / "kept";
    fs::copy(backup.root, kept, fs::copy_options::recursive);
    add(joint);
    restore_practice(kept, folder.root, Passphrase{sample::passphrase}, surroundings);
    BOOST_TEST(texts().empty());
    BOOST_TEST(notes_files().empty());
    BOOST_TEST(told == "");
}

BOOST_AUTO_TEST_CASE(whatever_happens_to_the_notes_in_a_backup_it_is_not_good)
{
    add(joint);
    const std::string before = sample::bytes_of(notes_file);
    add(joint, "the second");
    const BackupFolder backup = back_up();
    const fs::path copy = backup.notes("notes.db");
    const std::string bytes = sample::bytes_of(copy);
    const auto found = [&] { return FoundBackup{backup, read_manifest(backup).value()}; };
    BOOST_TEST(has_its_sizes(found()));
    for (const std::string& other : {before, bytes.substr(1), bytes.substr(0, bytes.size() - 1) + "x"}) {
        sample::write_bytes(copy, other);
        BOOST_TEST(!is_good(backup));
    }
    BOOST_TEST(is_there(copy));
    fs::remove(copy);
    BOOST_TEST(!is_good(backup));
    BOOST_TEST(!has_its_sizes(found()));
    sample::write_bytes(copy, bytes);
    BOOST_TEST(is_good(backup));
    sample::write_bytes(copy.string() + "-journal", "x");
    BOOST_TEST(!is_good(backup));
    fs::remove(copy.string() + "-journal");
    std::string manifest = sample::bytes_of(backup.manifest()); // it never held any, it says
    const auto at = manifest.find("\"notes\"");
    BOOST_REQUIRE(at != std::string::npos);
    manifest.replace(at, 7, "\"other\"");
    sample::write_bytes(backup.manifest(), manifest);
    BOOST_TEST(!is_good(backup));
}

BOOST_AUTO_TEST_CASE(where_the_notes_cannot_be_read_the_record_gets_its_backups_and_older_ones_stay)
{
    add(joint);
    const BackupFolder with = back_up();
    fs::remove(notes_file);
    const auto at = std::make_shared<base::Instant>(base::parse_instant("2024-03-02T09:00:00+01:00").value());
    surroundings.now = [at] { return *at; };
    for (int i = 0; i < 40; ++i) {
        at->utc += std::chrono::hours{24 * 20}; // on and on: the other is not the newest of anything any more
        const BackupFolder without = back_up();
        BOOST_TEST(is_good(without));
        BOOST_TEST(!is_there(without.notes("notes.db")));
    }
    BOOST_TEST(is_there(with.manifest()));
    BOOST_TEST(told.find("holds everything but these. Keep the older backups") != std::string::npos);
    sample::write_bytes(notes_file, sample::bytes_of(with.notes("notes.db")));
    BOOST_TEST(is_there(back_up().notes("notes.db")));
    BOOST_TEST(!is_there(with.manifest())); // now it goes as any other
}

BOOST_AUTO_TEST_CASE(an_erasure_of_one_partner_takes_that_partners_notes_alone)
{
    const Note of_a = add(alone, "about A"), of_both = add(joint, "about both");
    {
        const auto open = unlocked();
        Note amending = note(*open.practice, alone, "more about A");
        amending.amends = of_a.id;
        open.practice->psychotherapy_notes().add(amending);
        say_erased(*open.practice, "A");
        open.practice->psychotherapy_notes().apply_erasures();
        open.practice->psychotherapy_notes().apply_erasures(); // again, it does nothing
    }
    const auto entries = trail();
    BOOST_TEST(std::count_if(entries.begin(), entries.end(),
                             [](const std::string& entry) { return entry.starts_with("erase "); }) == 2);
    BOOST_TEST(std::count(entries.begin(), entries.end(), "erase psychotherapy-note " + of_a.id.value) == 1);
    BOOST_TEST(texts() == std::vector<std::string>{"about both"}, boost::test_tools::per_element());
    BOOST_TEST(is_whole());
    add(alone, "what comes after");
    BOOST_TEST(texts().size() == 2U); // written since: it stays
}

BOOST_AUTO_TEST_CASE(killed_right_after_an_erasure_the_next_opening_takes_the_notes)
{
    add(alone, "about A");
    add(joint, "about both");
    {
        const auto open = unlocked();
        say_erased(*open.practice, "");
    }
    unlocked(); // nobody asks for a note
    const SecretBytes key = data_key();
    Connection notes(notes_file, derived_keys(key).pages);
    BOOST_TEST(notes.number("SELECT count(*) FROM note") == 0);
    BOOST_TEST(is_whole());
    BOOST_TEST(texts().empty());
}

BOOST_AUTO_TEST_CASE(an_erased_note_that_comes_back_is_found)
{
    const Note gone = add(joint);
    with_key("CREATE TABLE kept AS SELECT * FROM note");
    {
        const auto open = unlocked();
        say_erased(*open.practice, "");
        open.practice->psychotherapy_notes().apply_erasures();
    }
    BOOST_TEST(is_whole());
    with_key("INSERT INTO note SELECT * FROM kept");
    const auto found = troubles();
    BOOST_REQUIRE(found.size() == 1U);
    BOOST_TEST(found[0].find(gone.id.value) != std::string::npos, found[0]);
}

BOOST_AUTO_TEST_SUITE_END()
