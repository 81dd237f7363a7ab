// SPDX-License-Identifier: MIT
#include "forms/regex.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>
#include <memory>

namespace rekindle::forms {
namespace {

constexpr std::uint32_t most_steps = 200'000;
constexpr std::uint32_t most_depth = 2'000;
constexpr std::uint32_t most_heap_kib = 4'096;
constexpr std::size_t longest_pattern = 10'000;

struct Free {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
    void operator()(pcre2_match_data* match) const { pcre2_match_data_free(match); }
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
    void operator()(pcre2_compile_context* context) const { pcre2_compile_context_free(context); }
};
template <typename T>
using Owned = std::unique_ptr<T, Free>;

PCRE2_SPTR bytes(const std::string& text)
{
    return reinterpret_cast<PCRE2_SPTR>(text.data());
}

/// Form builders write patterns for JavaScript (\u00e6) as often as for anything else.
Owned<pcre2_code> compile(const std::string& pattern, int& error, std::size_t& at)
{
    const Owned<pcre2_compile_context> context(pcre2_compile_context_create(nullptr));
    pcre2_set_compile_extra_options(context.get(), PCRE2_EXTRA_ALT_BSUX);
    pcre2_set_max_pattern_length(context.get(), longest_pattern);
    pcre2_set_parens_nest_limit(context.get(), 50);
    const std::uint32_t options = PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C | PCRE2_DOLLAR_ENDONLY;
    return Owned<pcre2_code>(
        pcre2_compile(bytes(pattern), pattern.size(), options, &error, &at, context.get()));
}

} // namespace

bool matches_regex(const std::string& pattern, const std::string& text)
{
    int error = 0;
    std::size_t at = 0;
    const Owned<pcre2_code> code = compile(pattern, error, at);
    if (!code) return false;
    const Owned<pcre2_match_context> limits(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(limits.get(), most_steps);
    pcre2_set_depth_limit(limits.get(), most_depth);
    pcre2_set_heap_limit(limits.get(), most_heap_kib);
    const Owned<pcre2_match_data> match(pcre2_match_data_create_from_pattern(code.get(), nullptr));
    const std::uint32_t whole = PCRE2_ANCHORED | PCRE2_ENDANCHORED;
    return pcre2_match(code.get(), bytes(text), text.size(), 0, whole, match.get(), limits.get()) >= 0;
}

std::string regex_problem(const std::string& pattern)
{
    int error = 0;
    std::size_t at = 0;
    if (compile(pattern, error, at)) return {};
    std::array<PCRE2_UCHAR, 256> message{};
    pcre2_get_error_message(error, message.data(), message.size());
    return reinterpret_cast<const char*>(message.data());
}

} // namespace rekindle::forms
