// SPDX-License-Identifier: MIT
#include "torture/outcome.h"

#include "storage/sample.h"

#include <cstdio>

namespace rekindle::torture {
using namespace storage;
namespace fs = std::filesystem;

namespace {

fs::path journal_of(const PracticeFolder& folder)
{
    return folder.database().string() + "-journal";
}

} // namespace

Files Files::of(const PracticeFolder& folder)
{
    return {sample::bytes_of(folder.database()), sample::bytes_of(journal_of(folder)),
            sample::bytes_of(folder.keys()), sample::bytes_of(folder.keys_copy()),
            sample::bytes_of(folder.anchor())};
}

void Files::put_into(const PracticeFolder& folder) const
{
    sample::write_bytes(folder.database(), database);
    sample::write_bytes(journal_of(folder), journal);
    sample::write_bytes(folder.keys(), keys);
    sample::write_bytes(folder.keys_copy(), keys_copy);
    sample::write_bytes(folder.anchor(), anchor);
}

Judge::Judge(PracticeFolder folder, std::string plant)
    : m_folder(std::move(folder)), m_plant(std::move(plant)), m_key(data_key_of(m_folder.root))
{
    remember();
}

void Judge::remember()
{
    m_truth = sample::everything_in(*open(m_folder.root));
}

Outcome Judge::of(const Files& files)
{
    files.put_into(m_folder);
    std::string found;
    bool verified = false;
    const auto error = sample::error_of([&] {
        const auto practice = open(m_folder.root);
        found = sample::everything_in(*practice);
        verified = m_plant == "not-verified" || !practice->audit().first_bad_entry();
    });
    if (error) return Outcome::Refused;
    if (!verified) return Outcome::Named;
    return found == m_truth ? Outcome::Same : Outcome::Silent;
}

bool Tally::print() const
{
    int silent = 0;
    for (const auto& [kind, counts] : m_counts) {
        const auto count = [&](Outcome outcome) {
            const auto found = counts.find(outcome);
            return found == counts.end() ? 0 : found->second;
        };
        std::printf("%s: %d refused, %d named by verifying, %d as before, %d SILENT\n", kind.c_str(),
                    count(Outcome::Refused), count(Outcome::Named), count(Outcome::Same),
                    count(Outcome::Silent));
        silent += count(Outcome::Silent);
    }
    return silent == 0;
}

} // namespace rekindle::torture
