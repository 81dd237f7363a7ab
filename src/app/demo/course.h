// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string_view>

namespace rekindle::app {

/// How an invented couple fares: where each partner starts (0 bad, 1 well), where the course leads, how much
/// homework is done, and how long they have been coming.
struct Course {
    std::string_view label_a, pronouns_a, label_b, pronouns_b;
    double start_a, start_b;
    double end_a, end_b;
    double diligence_a, diligence_b; ///< share of homework done
    int months;                      ///< before the end of the demo
    bool skips_forms;                ///< partner B leaves some questionnaires out
};

/// Twelve couples; a larger demo goes through them again.
inline constexpr std::array<Course, 12> courses{{
    {"Noor", "she/her", "Ben", "he/him", 0.35, 0.40, 0.80, 0.75, 0.9, 0.8, 18, false},
    {"Maya", "she/her", "Iris", "she/her", 0.45, 0.30, 0.70, 0.72, 0.8, 0.9, 15, false},
    {"Tomás", "he/him", "Júlia", "she/her", 0.50, 0.45, 0.52, 0.47, 0.6, 0.5, 14, false},
    {"Alex", "they/them", "Robin", "they/them", 0.40, 0.55, 0.75, 0.58, 0.85, 0.3, 12, true},
    {"Ада", "", "Лев", "", 0.55, 0.50, 0.30, 0.35, 0.5, 0.4, 16, false},
    {"ليلى", "", "سامي", "", 0.38, 0.42, 0.66, 0.70, 0.75, 0.7, 10, false},
    {"美咲", "", "翔太", "", 0.60, 0.35, 0.68, 0.62, 0.7, 0.8, 9, false},
    {"Wilhelmina-Alexandra van den Bergh-Oosterhuis", "she/her", "Maximilian", "he/him", 0.42, 0.44, 0.61,
     0.66, 0.65, 0.6, 18, false},
    {"Kofi", "he/him", "Ama", "she/her", 0.30, 0.48, 0.78, 0.74, 0.95, 0.85, 13, false},
    {"Jo", "", "Sam", "", 0.52, 0.58, 0.50, 0.60, 0.1, 0.7, 8, true},
    {"Priya", "she/her", "Daniel", "he/him", 0.47, 0.33, 0.55, 0.63, 0.7, 0.55, 4, false},
    {"Eun-ji", "she/her", "Marek", "he/him", 0.36, 0.39, 0.45, 0.41, 0.6, 0.65, 2, false},
}};

} // namespace rekindle::app
