// SPDX-License-Identifier: MIT
#include "torture/commands.h"
#include "torture/outcome.h"

#include "storage/sample.h"

#include <random>

namespace rekindle::torture {
namespace {

constexpr std::size_t page = 4096;

class Damages {
public:
    explicit Damages(Judge& judge) : m_judge(judge), m_whole(Files::of(judge.folder())) {}

    void flipped_bits(std::int64_t times)
    {
        for (std::int64_t i = 0; i < times; ++i) {
            flip("bit of the database", &Files::database, m_random() % m_whole.database.size());
            if (i % 10 == 0) flip("bit of keys.json", &Files::keys, m_random() % m_whole.keys.size());
            if (i % 10 == 5)
                flip("bit of both key files", &Files::keys, m_random() % m_whole.keys.size(), true);
            if (i % 10 == 0) flip("bit of the anchor", &Files::anchor, m_random() % m_whole.anchor.size());
        }
        for (std::size_t at = 0; at < 100; ++at) flip("bit of bytes 0..99", &Files::database, at);
    }
    void pages()
    {
        const std::size_t count = m_whole.database.size() / page;
        for (std::size_t i = 0; i < 100; ++i) {
            const std::size_t one = m_random() % count, other = m_random() % count;
            auto files = m_whole;
            files.database.replace(one * page, page, m_whole.database, other * page, page);
            files.database.replace(other * page, page, m_whole.database, one * page, page);
            if (one != other) judge("pages swapped", files);
        }
        for (std::size_t i = 0; i < count; ++i) {
            auto files = m_whole;
            files.database.replace(i * page, page, page, '\0');
            judge("page emptied", files);
        }
    }
    void sizes()
    {
        for (std::size_t i = 0; i < 100; ++i) {
            auto files = m_whole;
            files.database.resize(i < m_whole.database.size() / page ? i * page
                                                                     : m_random() % m_whole.database.size());
            judge("database cut off", files);
        }
        for (const std::size_t more : {std::size_t{1}, std::size_t{512}, page, 3 * page}) {
            for (const char with : {'\0', 'x'}) {
                auto files = m_whole;
                files.database.append(more, with);
                judge("database extended", files);
            }
        }
    }
    /// What a page's seal cannot find: a text changed by somebody who has the key.
    void under_good_seals()
    {
        m_whole.put_into(m_judge.folder());
        {
            storage::Connection connection(m_judge.folder().database(),
                                           storage::derived_keys(m_judge.key()).pages);
            connection.run("UPDATE answer SET value = value || '!' WHERE rowid = "
                           "(SELECT min(rowid) FROM answer WHERE value_type = 'string')");
        }
        auto files = m_whole;
        files.database = storage::sample::bytes_of(m_judge.folder().database());
        judge("answer changed under good seals", files);
    }

    Tally tally;

private:
    void flip(const char* kind, std::string Files::*file, std::size_t at, bool copy_too = false)
    {
        auto files = m_whole;
        auto& byte = (files.*file)[at];
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ 1U << m_random() % 8);
        if (copy_too) files.keys_copy = files.keys;
        judge(kind, files);
    }
    void judge(const char* kind, const Files& files) { tally.add(kind, m_judge.of(files)); }

    Judge& m_judge;
    const Files m_whole;
    std::mt19937 m_random{300};
};

} // namespace

int damage(const Words& words)
{
    Judge judge({words.folder}, words.plant);
    Damages damages(judge);
    damages.flipped_bits(words.number("--count", 1000));
    damages.pages();
    damages.sizes();
    damages.under_good_seals();
    return damages.tally.print() ? 0 : 1;
}

} // namespace rekindle::torture
