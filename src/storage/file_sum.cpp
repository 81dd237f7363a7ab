// SPDX-License-Identifier: MIT
#include "storage/file_sum.h"

#include "storage/errors.h"
#include "storage/sodium.h"

#include <sodium.h>

#include <algorithm>
#include <fstream>
#include <vector>

namespace rekindle::storage {
namespace {

namespace fs = std::filesystem;

class Sum {
public:
    Sum() { crypto_hash_sha256_init(&m_state); }
    void add(const char* bytes, std::size_t size)
    {
        crypto_hash_sha256_update(&m_state, reinterpret_cast<const unsigned char*>(bytes), size);
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
    std::ifstream in(file, std::ios::binary);
    Sum sum;
    std::vector<char> piece(1U << 16U);
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())) || in.gcount() > 0)
        sum.add(piece.data(), static_cast<std::size_t>(in.gcount()));
    if (!in.eof()) throw file_trouble(std::make_error_code(std::errc::io_error), file);
    return sum.hex();
}

} // namespace

std::string sha256_of(const fs::path& file_or_folder)
{
    std::error_code error;
    if (!fs::is_directory(file_or_folder, error)) return of_file(file_or_folder);
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(file_or_folder, error))
        files.push_back(entry.path());
    if (error) throw file_trouble(error, file_or_folder);
    std::ranges::sort(files);
    Sum sum;
    for (const fs::path& file : files) {
        const std::string line = file.filename().string() + '\0' + of_file(file) + '\n';
        sum.add(line.data(), line.size());
    }
    return sum.hex();
}

} // namespace rekindle::storage
