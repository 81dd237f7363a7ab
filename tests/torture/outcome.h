// SPDX-License-Identifier: MIT
#pragma once

#include "torture/practice_under_test.h"

#include <map>
#include <string>

namespace rekindle::torture {

/// What became of a damage. Refused: the practice does not open. Named: it opens, and verifying says what is
/// wrong. Same: everything reads as it was. Silent: something else reads, and nobody says so.
enum class Outcome { Refused, Named, Same, Silent };

/// The files of a practice as they are, to be damaged and put back.
struct Files {
    std::string database, journal, keys, keys_copy, anchor;

    static Files of(const storage::PracticeFolder& folder);
    void put_into(const storage::PracticeFolder& folder) const;
};

/// Judges one damage after the other against what the practice said when it was whole.
class Judge {
public:
    /// `plant` "not-verified": nobody asks the audit trail.
    Judge(storage::PracticeFolder folder, std::string plant);

    /// What the practice says now is what is true.
    void remember();
    Outcome of(const Files& files);
    const storage::PracticeFolder& folder() const { return m_folder; }
    const storage::SecretBytes& key() const { return m_key; }
    /// Everything the practice says, of the last one that opened.
    const std::string& truth() const { return m_truth; }

private:
    const storage::PracticeFolder m_folder;
    const std::string m_plant;
    const storage::SecretBytes m_key;
    std::string m_truth;
};

/// Counts outcomes by kind of damage, prints them as a table; true when none was silent.
class Tally {
public:
    void add(const std::string& kind, Outcome outcome) { ++m_counts[kind][outcome]; }
    bool print() const;

private:
    std::map<std::string, std::map<Outcome, int>> m_counts;
};

} // namespace rekindle::torture
