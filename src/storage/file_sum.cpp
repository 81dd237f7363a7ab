// SPDX-License-Identifier: MIT
#include "storage/file_sum.h"

#include "base/read_file.h"
#include "storage/errors.h"
#include "storage/sodium.h"

#include <sodium.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace rekindle::storage {
namespace {

namespace fs = std::filesystem;

class Sum {
public:
    Sum() { crypto_hash_sha256_init(&m_state); }
    void add(std::string_view bytes)
    {
        crypto_hash_sha256_update(&m_state, reinterpret_cast<const unsigned char*>(bytes.data()),
                                  bytes.size());
    }
    std::string hex()
    {
        std::string bytes(crypto_hash_sha256_BYTES, '\0');
        crypto_hash_sha256_final(&m_state, reinterpret_cast<unsigned char*>(bytes.data()));
        return storage::hex(bytes);
    }

private:
    crypto_hash_sha256_state m_state{};
};

std::string of_file(const fs::path& file)
{
    Sum sum;
    base::read_pieces(file, [&](std::string_view piece) { sum.add(piece); });
    return sum.hex();
}

} // namespace

std::string sha256_of(const fs::path& file_or_folder)
{
    std::error_code error;
    if (!fs::is_directory(file_or_folder, error)) return of_file(file_or_folder);
    std::vector<fs::path> files;
    for (fs::directory_iterator at(file_or_folder, error), end; !error && at != end; at.increment(error))
        files.push_back(at->path());
    if (error) throw file_trouble(error, file_or_folder);
    std::ranges::sort(files);
    Sum sum;
    for (const fs::path& file : files) {
        sum.add(file.filename().string() + '\0' + of_file(file) + '\n');
    }
    return sum.hex();
}

} // namespace rekindle::storage
