// SPDX-License-Identifier: MIT
#include "torture/commands.h"

#include "storage/sample.h"

#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <random>

namespace rekindle::torture {
namespace {

std::string answers_of(domain::Practice& practice, const domain::CoupleId& couple,
                       const domain::ResponseId& id)
{
    std::string text;
    for (const auto& response : practice.responses().of(couple)) {
        if (response.id.value != id.value) continue;
        for (const auto* one : answers_to(response.items, "n"))
            text += std::get<std::string>(one->value) + ";";
    }
    return text;
}

/// A response filled twice: each save delivered once, and each 1 to 5 times with retries of what is newest at
/// other places in between. True when both end the same. `entries` grows by what the trail may grow by.
bool ends_the_same(domain::Practice& practice, std::mt19937& random, bool always_insert, std::size_t& entries)
{
    const auto pick = [&](std::size_t below) { return static_cast<std::size_t>(random() % below); };
    // A couple each: the same form of the same partner at the same time is there once.
    const auto couple = storage::sample::couple(practice, fmt::format("T-{}", entries));
    const auto other_couple = storage::sample::couple(practice, fmt::format("T-{}-often", entries));
    practice.couples().add(couple);
    practice.couples().add(other_couple);
    const auto once = begin_response(practice, couple), often = begin_response(practice, other_couple);
    entries += 4;
    std::map<std::size_t, domain::PlacedAnswer> newest;
    int appended = 100;
    for (std::size_t save = 0, saves = 3 + pick(6); save < saves; ++save) {
        const std::size_t place = pick(4);
        const auto made = answer(static_cast<std::int64_t>(place), pick(3));
        const auto before = newest.find(place);
        entries += before == newest.end() || before->second.value != made.value ? 2U : 0U;
        practice.responses().save_answer(once, made);
        newest[place] = made;
        for (std::size_t copy = 0, copies = 1 + pick(5); copy < copies; ++copy) {
            auto again = made;
            if (always_insert && copy > 0) again.place.steps.back().repetition = appended++;
            practice.responses().save_answer(often, again);
            const auto other = std::next(newest.begin(), static_cast<std::ptrdiff_t>(pick(newest.size())));
            practice.responses().save_answer(often, other->second);
        }
    }
    return answers_of(practice, couple.id, once) == answers_of(practice, other_couple.id, often);
}

} // namespace

int retries(const Words& words)
{
    const auto practice = open(words.folder);
    std::mt19937 random(11);
    long long wrong = 0;
    const std::int64_t count = words.number("--count", 500);
    std::size_t entries = practice->audit().entries().size();
    for (std::int64_t i = 0; i < count; ++i)
        wrong += !ends_the_same(*practice, random, words.plant == "always-insert", entries);
    const bool trail = practice->audit().entries().size() == entries && !practice->audit().first_bad_entry();
    std::printf("%lld sequences, %lld with another end, the audit trail %s\n", static_cast<long long>(count),
                wrong, trail ? "as long as it should be" : "LONGER OR WRONG");
    return wrong == 0 && trail ? 0 : 1;
}

} // namespace rekindle::torture
