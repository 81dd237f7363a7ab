// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace rekindle::storage {

/// Where what is in a practice folder.
struct PracticeFolder {
    std::filesystem::path root;

    std::filesystem::path database() const { return root / "practice.db"; }
    /// The engine's own: not empty after a save was interrupted.
    std::filesystem::path journal() const { return root / "practice.db-journal"; }
    /// Copies of both from before the engine undid that save; until that is known to have gone well.
    std::filesystem::path interrupted() const { return root / "interrupted"; }
    /// Psychotherapy notes, under the name that practice.db says.
    std::filesystem::path notes(const std::string& file) const { return root / file; }
    /// Only while the data key is being changed.
    std::filesystem::path next_database() const { return root / "practice.db.next"; }
    std::filesystem::path keys() const { return root / "keys.json"; }
    std::filesystem::path keys_copy() const { return root / "keys-copy.json"; }
    std::filesystem::path anchor() const { return root / "anchor.json"; }
    std::filesystem::path lock() const { return root / "lock"; }
    std::filesystem::path inbox() const { return root / "inbox"; }
    std::filesystem::path backups() const { return root / "backups"; }
    /// Only until it has its name: what has this mark may be deleted (unfinished_folder.h).
    std::filesystem::path unfinished() const { return root / "unfinished"; }
};

/// The place a new practice gets, without a slash at its end. Throws when the parent is missing, or when
/// something is there already that is no empty folder.
std::filesystem::path free_place(const std::filesystem::path& root);

/// Makes the folder and what is in it besides the files: 0700. Throws when the parent is missing, when
/// something is there already that is no empty folder, or when it cannot be written.
PracticeFolder make_practice_folder(const std::filesystem::path& root);

/// Takes a half-made practice away again unless keep() was called.
class Unmade {
public:
    explicit Unmade(PracticeFolder folder) : m_folder(std::move(folder)) {}
    Unmade(const Unmade&) = delete;
    Unmade& operator=(const Unmade&) = delete;
    ~Unmade();
    void keep() { m_keep = true; }

private:
    PracticeFolder m_folder;
    bool m_keep = false;
};

} // namespace rekindle::storage
