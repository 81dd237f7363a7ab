// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/chance.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace rekindle::app {

/// What somebody might write under the question with this linkId, or with "template/linkId" where one linkId
/// asks for another thing in each template. Several of one question are one as good as the other.
struct InventedWords {
    std::string_view question;
    const char* words;
};

std::span<const InventedWords> words_agreed_at_home();  ///< plans: limits, care, thanks, closeness, lessons
std::span<const InventedWords> words_agreed_together(); ///< plans: needs, outings, resources, talks, trust
std::span<const InventedWords> words_noted();           ///< beside a mark
std::span<const InventedWords> words_of_reviews();
std::span<const InventedWords> words_of_forms();

/// One of the answers to this question, of this template if it is told; empty where nobody has words for it.
std::optional<std::string> invented_words(std::string_view link_id, Chance& chance,
                                          std::string_view about = {});

} // namespace rekindle::app
