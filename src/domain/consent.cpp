// SPDX-License-Identifier: MIT
#include "domain/consent.h"

#include "domain/words.h"

#include <algorithm>
#include <ranges>

namespace rekindle::domain {
namespace {

constexpr Words<Purpose, 11> purposes{{"counseling", "confidentiality", "homework", "touch",
                                       "sexual-intimacy", "contact-outside", "share-scale",
                                       "electronic-contact", "telehealth", "local-norms", "release"}};
constexpr Words<ConsentMethod, 4> methods{{"paper-scan", "paper", "in-session", "typed"}};
constexpr Words<YesAnswer, 3> answers{{"yes", "not-yet", "no"}};

} // namespace

std::string_view word(Purpose purpose)
{
    return purposes(purpose);
}
std::optional<Purpose> parse_purpose(std::string_view text)
{
    return purposes.parse(text);
}
std::string_view word(ConsentMethod method)
{
    return methods(method);
}
std::optional<ConsentMethod> parse_consent_method(std::string_view text)
{
    return methods.parse(text);
}
std::string_view word(YesAnswer answer)
{
    return answers(answer);
}
std::optional<YesAnswer> parse_yes_answer(std::string_view text)
{
    return answers.parse(text);
}

bool holds(const Consent& consent, base::Date day)
{
    return day >= consent.given_on && (!consent.until || day <= *consent.until) &&
           (!consent.withdrawn_on || day < *consent.withdrawn_on);
}

const Consent* holding(const std::vector<Consent>& consents, Side side, Purpose purpose,
                       std::string_view about, base::Date day)
{
    const auto wanted = [&](const Consent& consent) {
        return consent.side == side && consent.purpose == purpose && consent.about == about &&
               holds(consent, day);
    };
    const auto newest_first = std::views::reverse(consents);
    const auto found = std::ranges::find_if(newest_first, wanted);
    return found == newest_first.end() ? nullptr : &*found;
}

const YesMark* newest_mark(const std::vector<YesMark>& marks, Side side, std::string_view about)
{
    const auto newest_first = std::views::reverse(marks);
    const auto found = std::ranges::find_if(
        newest_first, [&](const YesMark& mark) { return mark.side == side && mark.about == about; });
    return found == newest_first.end() ? nullptr : &*found;
}

bool says_yes(const std::vector<YesMark>& marks, Side side, std::string_view about, base::Date day)
{
    const YesMark* const mark = newest_mark(marks, side, about);
    return mark != nullptr && mark->answer == YesAnswer::Yes && day >= mark->marked_on &&
           (!mark->until || day <= *mark->until);
}

bool both_say_yes(const std::vector<YesMark>& marks, std::string_view about, base::Date day)
{
    return std::ranges::all_of(both_sides, [&](Side side) { return says_yes(marks, side, about, day); });
}

bool is_timed(Purpose purpose)
{
    return purpose == Purpose::Touch || purpose == Purpose::SexualIntimacy;
}

} // namespace rekindle::domain
