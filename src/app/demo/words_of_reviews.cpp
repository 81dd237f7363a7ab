// SPDX-License-Identifier: MIT
#include "app/demo/invented_words.h"

#include <array>

namespace rekindle::app {

std::span<const InventedWords> words_of_reviews()
{
    static constexpr std::array<InventedWords, 44> words{{
        {"helped", "A fixed time, and nobody in a hurry"},
        {"helped", "That we had said the evening before when it would be"},
        {"in-the-way", "Long days at work, and visitors"},
        {"helped", "The note on the fridge"},
        {"helped", "That it could be short"},
        {"in-the-way", "The phone, twice"},
        {"in-the-way", "A cold that both of us had"},
        {"in-the-way", "We were both tired, and began too late"},
        {"learned", "We need less time for it than we thought"},
        {"learned", "We are kinder to each other when it is planned"},
        {"learned", "We can stop in time and go on the next day"},
        {"learned", "One of us needs it said aloud, the other shows it"},
        {"learned-self", "I do it when I have told somebody that I will"},
        {"learned-self", "I wait too long before I rest"},
        {"limit-to-share", "No jokes about my work in front of others"},
        {"appointment-next", "The second appointment, in three weeks"},
        {"next-size", "A little less, but on every workday"},
        {"open-points", "How we speak about it when others are there"},
        {"open-points", "Nothing urgent; we come back to it in a month"},
        {"next-step", "One call before Friday"},
        {"next-step", "Write down what it costs"},
        {"changes", "Smaller steps, and a day for each"},
        {"changes", "Nothing yet; we go on for two weeks"},
        {"celebrate", "With an evening out, and no talk about the list"},
        {"celebrate", "We invite the two friends who helped"},
        {"vision-goal", "The line about one evening a week"},
        {"favourite", "When we both began to laugh in the middle of it"},
        {"favourite", "The note that I found in my shoe"},
        {"wish-picked", "The two that both of us marked with yes"},
        {"need-in-common", "A quiet evening, and to hear it when plans change"},
        {"need-to-negotiate", "How much time each of us has alone"},
        {"next-idea", "The boat on the lake"},
        {"next-idea", "A cook book, opened at any page"},
        {"ideas-refused", "Anything with heights"},
        {"ideas-refused", "Everything that begins before eight in the morning"},
        {"same-on-both", "Too little time for the two of us"},
        {"only-on-one", "Money"},
        {"cue-change", "A note at the mirror in place of the phone"},
        {"support-next", "Ask first whether I want help or only an ear"},
        {"trial-plan",
         "One takes Mondays and Wednesdays, the other Tuesdays and Thursdays; Fridays are open"},
        {"cancelled", "One of us was ill"},
        {"cancelled", "Work took longer, and then it was too late"},
        {"repeat", "The same walk, in the other direction"},
        {"repeat", "All of it, and a little longer"},
    }};
    return words;
}

} // namespace rekindle::app
