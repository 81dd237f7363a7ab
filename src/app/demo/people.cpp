// SPDX-License-Identifier: MIT
#include "app/demo/people.h"

#include "app/demo/chance.h"

#include <fmt/format.h>

#include <array>
#include <numeric>

namespace rekindle::app {
namespace {

struct Names {
    const char *label_a, *pronouns_a, *label_b, *pronouns_b;
};
constexpr std::array<Names, 12> names{{
    {"Noor", "she/her", "Ben", "he/him"},
    {"Maya", "she/her", "Iris", "she/her"},
    {"Tomás", "he/him", "Júlia", "she/her"},
    {"Alex", "they/them", "Robin", "they/them"},
    {"Ада", "", "Лев", ""},
    {"ليلى", "", "سامي", ""},
    {"美咲", "", "翔太", ""},
    {"Wilhelmina-Alexandra van den Bergh-Oosterhuis", "she/her", "Maximilian", "he/him"},
    {"Kofi", "he/him", "Ama", "she/her"},
    {"Jo", "", "Sam", ""},
    {"Priya", "she/her", "Daniel", "he/him"},
    {"Eun-ji", "she/her", "Marek", "he/him"},
}};

} // namespace

std::string demo_code(int index, int of)
{
    return fmt::format("C-{:0{}d}", index + 1, std::max<std::size_t>(4, std::to_string(of).size()));
}

domain::Couple invented_couple(std::uint64_t seed, int index, int of, base::Date opened)
{
    const auto dozen = static_cast<std::uint64_t>(index) / names.size();
    Chance chance(seed * 7919 + dozen);
    std::array<std::size_t, names.size()> order{};
    std::iota(order.begin(), order.end(), 0);
    for (std::size_t i = order.size() - 1; i > 0; --i)
        std::swap(order[i], order[static_cast<std::size_t>(chance.between(0, static_cast<int>(i)))]);
    const Names& who = names[order[static_cast<std::size_t>(index) % names.size()]];
    return {{},     demo_code(index, of),        {who.label_a, who.pronouns_a}, {who.label_b, who.pronouns_b},
            opened, domain::CoupleStatus::Active};
}

} // namespace rekindle::app
