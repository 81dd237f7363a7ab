// SPDX-License-Identifier: MIT
#include "app/demo/invented_words.h"

#include <array>

namespace rekindle::app {

std::span<const InventedWords> words_of_forms()
{
    static constexpr std::array<InventedWords, 49> words{{
        // About us; what both know they tell alike
        {"met", "At a friend’s party, in a kitchen that was far too full"},
        {"turning-points", "Moving in together, and the year in which one of us had no work"},
        {"home-others", "Only the two of us and those we care for"},
        {"apart-touch", "A message at noon and a call in the evening"},
        {"children-ages", "One goes to school, one does not yet"},
        {"children-care", "A grandmother on weekends, and the neighbors for an hour"},
        {"hope-for-us", "To laugh together again"},
        {"hope-for-us", "That home is a place where both can rest"},
        // About you
        {"name-called", "The name I gave on the phone"},
        {"pronouns", "As I told you on the phone"},
        {"language", "The one we speak here"},
        {"language", "The one of my parents, though this one is fine"},
        {"background", "Nothing you would have to know now"},
        {"background", "Sundays with the family are important to me"},
        {"access", "Appointments after five"},
        {"access", "A chair with arms, please"},
        {"reach-how", "A message is better than a call"},
        {"reach-how", "Not during work, please"},
        {"health-what", "My back; I cannot sit for long"},
        {"people", "My sister, and an old friend from school"},
        {"people", "A colleague, mostly"},
        {"brings", "We talk past each other, and I miss us"},
        {"brings", "My partner asked, and I think it is a good idea"},
        {"hope-for-you", "To be less tense when I come home"},
        {"hope-for-you", "That I can say what I need"},
        {"worry", "That it gets worse before it gets better"},
        {"worry", "To say something I cannot take back"},
        // Intakes, and the forms on the way
        {"root-other", "The noise in our street"},
        {"root-other", "My father is ill"},
        {"help-past-what", "That somebody let us both finish our sentences"},
        {"strength", "We still laugh about the same things"},
        {"strength", "We stand together when it is about the family"},
        {"strength", "We can rely on each other in daily life"},
        {"hard", "We begin to quarrel before we know what it is about"},
        {"hard", "There is no time left at the end of the day"},
        {"hard", "Hard things are left unsaid"},
        {"hope", "More calm evenings"},
        {"hope", "That we can talk about money without a quarrel"},
        {"hope", "That we touch each other again"},
        {"sex-note", "I would like to have more time for it, and no hurry"},
        // Ending and looking back
        {"helped-most", "That we have words for a pause now"},
        {"helped-most", "The small things between the sessions"},
        {"keep-doing", "The walk in the evening"},
        {"keep-doing", "Our talk on Sundays"},
        {"watch-plan", "Say it the same evening, and take out the sheet with the rules"},
        {"do-differently", "I would have liked to come sooner"},
        {"do-differently", "Nothing; it took the time it took"},
        {"start-again", "The evening without phones"},
        {"what-you-did", "We sat down the same evening and used the rules"},
    }};
    return words;
}

} // namespace rekindle::app
