// SPDX-License-Identifier: MIT
#include "app/demo/invented_words.h"

#include <array>

namespace rekindle::app {

std::span<const InventedWords> words_agreed_at_home()
{
    static constexpr std::array<InventedWords, 68> words{{
        // Every plan
        {"obstacle", "A long day at work, or guests who stay late"},
        {"obstacle", "One of us is tired and would rather sleep"},
        {"obstacle", "We forget it when the week is full"},
        {"obstacle", "The phone, and the feeling that there is no time"},
        {"coping", "We do a short version, and say when we make up for it"},
        {"coping", "Whoever notices says so, and we choose another evening"},
        {"coping", "We ask each other at breakfast whether it still suits"},
        {"coping", "We leave it for that day and go on the next"},
        {"short-version", "Two minutes, and then it counts"},
        {"short-version", "Only the first part, sitting down"},
        {"care-wish", "Ask once how it went, and leave it at that"},
        {"care-wish", "Take over the dishes on that evening"},
        {"cue", "A note beside the kettle"},
        {"cue", "The bell of the phone at eight in the evening"},
        // Limits
        {"alone-a", "Saturday morning, an hour in the park, with the phone off"},
        {"alone-b", "Wednesday after work, an hour in the small room with a book"},
        {"visits", "Sundays after lunch, said two days before; calls only before eight in the evening"},
        {"speaks-with", "Each speaks with the own family first, and tells the other what was said"},
        {"others-away", "Our quarrels, our money and where we want to live"},
        {"pause-topics", "The move, and who pays for the car"},
        {"private-things", "The other’s phone, diary and post"},
        {"tell-others", "That we go to counseling, to the best friend of each; nothing about our quarrels"},
        {"photos", "We ask before a photo goes to anybody, and no photos from our home"},
        {"limit-a", "I do not go on talking when voices are raised"},
        {"limit-b", "After ten in the evening I want to start no hard talk"},
        {"limit-request", "Stop at the first “not now”, and come back to it the next day"},
        {"own-action", "I say “I need twenty minutes”, go into the other room and come back"},
        // Self care
        {"appointment-first", "Look up the number and call on Monday in the break"},
        {"good-for-me", "A bath, music in the kitchen, ten minutes in the sun"},
        {"warning-signs", "I wake at four, snap at small things and stop answering friends"},
        {"talk-to", "My sister, and the doctor if it lasts two weeks"},
        {"care-action", "Walk to work and back, three times a week"},
        {"sleep-window", "From half past ten to half past six"},
        {"care-calm-minutes/short-version", "Five slow breaths at the window"},
        {"care-meals/short-version", "Soup and bread, but at the table"},
        {"care-mind/short-version", "One song with closed eyes"},
        {"care-movement/short-version", "Once around the block"},
        {"care-sleep/short-version", "Screens off at ten, even when bed comes later"},
        {"care-movement/cue", "The shoes stand beside the door"},
        // Deep talks
        {"reach-small", "A hand on the shoulder, or “Have you a minute for me?”"},
        {"open-door", "Put the phone away and turn around when the other begins"},
        // Thanks
        {"what-counts", "The end of a hard week, a bill that is paid, a talk that went well"},
        {"gratitude-celebration/how-we-celebrate", "With a cake from the corner shop, and the good cups"},
        {"instead-a", "I would like it another way. May I say how?"},
        {"instead-b", "I am tense right now. Give me five minutes, please."},
        {"unseen-a", "Thinks of every birthday, and of what is missing in the fridge"},
        {"unseen-b", "Keeps the bills in order and gets up first in the morning"},
        {"love-words", "“I am glad it is you”, and “I have got your back”"},
        {"gratitude-three-good-things/when-where", "In bed, before the light goes out"},
        // Closeness
        {"intimacy-yes-maybe-no/when-where",
         "Each alone with the list on Saturday; we look at it together on Sunday afternoon"},
        {"flirt-fine", "Teasing words and old pictures of the two of us"},
        {"flirt-limits", "Nothing with bare skin, nothing during meetings or after eleven"},
        {"new-thing", "A bath together by candlelight"},
        {"new-limits", "Talking and holding belong to it; nothing has to follow"},
        {"setting", "Sunday afternoon in the bedroom, with the phones in the kitchen"},
        {"left-out", "Everything below the waist, until both ask for it"},
        {"receive-a", "A slow back rub with the light low. Left out: tickling, and anything in a hurry"},
        {"receive-b", "Being held for a while, and a hand in my hair. Left out: the feet"},
        // Lessons
        {"impact-episode", "That I told our friends about the job before I told you"},
        {"pattern-start", "One of us comes home late and says nothing"},
        {"pattern-a", "Asks one question after the other, and gets louder"},
        {"pattern-b", "Goes quiet, and leaves the room"},
        {"pattern-end", "With two closed doors, and a short “good night”"},
        {"if-then-a", "If the answers get shorter, then I will ask one thing only and wait"},
        {"if-then-b", "If I want to leave the room, then I will say when I come back"},
        {"stronger-what", "That we say early what is wrong"},
        {"got-through", "The year without work, by counting every week and laughing about it"},
        {"episode", "The quarrel in the car on the way to the wedding"},
    }};
    return words;
}

} // namespace rekindle::app
