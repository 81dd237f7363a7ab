// SPDX-License-Identifier: MIT
#include "storage/passphrase.h"

#include "base/error.h"
#include "base/text.h"
#include "base/translate.h"
#include "storage/predictable.h"

#include <algorithm>
#include <cctype>
#include <set>
#include <sodium.h>
#include <utf8proc.h>
#include <vector>

namespace rekindle::storage {
namespace {

SecretBytes mapped(std::string_view text, int options)
{
    utf8proc_uint8_t* out = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                     static_cast<utf8proc_ssize_t>(text.size()), &out,
                                     static_cast<utf8proc_option_t>(options));
    if (length < 0)
        throw base::Error(base::Trouble::Call, base::tr("The passphrase is not a valid text (UTF-8)."));
    const auto size = static_cast<std::size_t>(length);
    SecretBytes result = SecretBytes::copy_of({reinterpret_cast<const char*>(out), size});
    sodium_memzero(out, size);
    std::free(out);
    return result;
}

/// Lower case, without spaces, signs and marks between the letters: what makes two passphrases "the same".
SecretBytes bare(std::string_view text)
{
    const SecretBytes folded = mapped(text, UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE |
                                                UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    SecretBytes kept(folded.size());
    std::size_t size = 0;
    for (const char c : folded.view()) {
        if (static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c)))
            kept.data()[size++] = static_cast<std::uint8_t>(c);
    }
    return SecretBytes::copy_of(kept.view().substr(0, size));
}

/// With fewer pieces than this it is soon guessed, however many characters they have.
constexpr std::size_t fewest_pieces = 5;

/// The words of a name as a passphrase would have them.
std::vector<SecretBytes> bare_words(std::string_view name)
{
    std::vector<SecretBytes> words;
    for (std::size_t from = 0; from <= name.size();) {
        const std::size_t to = std::min(name.find(' ', from), name.size());
        SecretBytes word = bare(name.substr(from, to - from));
        if (word.size() >= 3) words.push_back(std::move(word));
        from = to + 1;
    }
    return words;
}

bool is_one_piece_repeated(std::string_view text)
{
    for (std::size_t piece = 1; piece <= text.size() / 2 && piece <= 6; ++piece) {
        std::size_t at = piece;
        while (at < text.size() && text[at] == text[at - piece]) ++at;
        if (at == text.size()) return true;
    }
    return false;
}

std::size_t words_in(std::string_view text)
{
    std::set<std::string_view> words; // the same word five times is one word
    std::size_t from = 0;
    while (from <= text.size()) {
        const std::size_t to = std::min(text.find(' ', from), text.size());
        if (base::code_points(text.substr(from, to - from)) >= 2) words.insert(text.substr(from, to - from));
        from = to + 1;
    }
    return words.size();
}

} // namespace

SecretBytes normalized(std::string_view passphrase)
{
    return mapped(passphrase, UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_STABLE);
}

std::optional<std::string> weakness(std::string_view passphrase, std::string_view practice_name)
{
    const SecretBytes text = normalized(passphrase);
    if (base::code_points(text.view()) < 15 && words_in(text.view()) < 5)
        return base::tr("The passphrase is too short: use at least 15 characters, or five words.");
    const SecretBytes plain = bare(passphrase);
    if (plain.view() == bare(practice_name).view())
        return base::tr("The passphrase is the name of the practice. Choose another.");
    const std::vector<SecretBytes> name_words = bare_words(practice_name);
    std::vector<std::string_view> names;
    for (const SecretBytes& word : name_words) names.push_back(word.view());
    if (is_one_piece_repeated(plain.view()) || pieces_in(plain.view(), names) < fewest_pieces)
        return base::tr("This passphrase is among the first that would be tried. Choose another.");
    return std::nullopt;
}

} // namespace rekindle::storage
