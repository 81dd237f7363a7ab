// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace rekindle::storage {

/// Five words that nobody has chosen, each of three consonants and two vowels: "lusab gutih ..." Of 2^80
/// there are, each comes as often as any other. They can be spoken, belong to no language and need no list.
std::string proposed_passphrase();

} // namespace rekindle::storage
