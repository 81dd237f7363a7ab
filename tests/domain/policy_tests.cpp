// SPDX-License-Identifier: MIT
#include "domain/policy.h"

#include <boost/test/unit_test.hpp>

#include <set>
#include <string>

using namespace rekindle::domain;

namespace {

/// What an audience may be told, object by object in the order of the enumeration. A line names owners by
/// A, B, J (joint) and C (counselor), each followed by the classes n(ormal), p(rivate), s(afety); in capitals
/// only for who asked for it by name. "" is nothing.
struct Expected {
    Audience audience;
    std::array<const char*, objects> lines;
};

constexpr const char* all = "Anps Bnps Jnps Cnps";

constexpr std::array expected{
    // All but psychotherapy notes, which nobody gets.
    Expected{Audience::Counselor, {all, all, all, all, all, all, all, all, all, all, all, all, all,
                                   all, all, all, all, all, all, all, all, all, all, all, all, ""}},
    Expected{Audience::CoupleShared, {/* Answer */ "",           /* ScoredAnswer */ "An Bn",
                                      /* ScaleScore */ "An Bn",  /* Form */ "",
                                      /* Agreement */ "Jn",      /* Alert */ "",
                                      /* Comparison */ "",       /* Homework */ "Jn",
                                      /* Mark */ "An Bn",        /* Adherence */ "",
                                      /* JointAdherence */ "Jn", /* LogAnswer */ "",
                                      /* FreeText */ "",         /* Review */ "",
                                      /* ReviewAnswer */ "",     /* Goal */ "Jn",
                                      /* GoalText */ "Jn",       /* GoalStep */ "Jn",
                                      /* GoalRating */ "Cn",     /* Session */ "Jn",
                                      /* Label */ "An Bn",       /* Code */ "",
                                      /* PracticeName */ "Cn",   /* StatusChange */ "",
                                      /* SessionNote */ "",      /* PsychotherapyNote */ ""}},
    Expected{Audience::PartnerA, {"AnpS",  "AnpS",  "AnpS", "AnpS",    "",   "", "",      "An Jn", "An",
                                  "An",    "",      "AnpS", "AnpS Jn", "Jn", "", "An Jn", "An Jn", "An Jn",
                                  "An Cn", "An Jn", "An",   "",        "Cn", "", "",      ""}},
    Expected{Audience::PartnerB, {"BnpS",  "BnpS",  "BnpS", "BnpS",    "",   "", "",      "Bn Jn", "Bn",
                                  "Bn",    "",      "BnpS", "BnpS Jn", "Jn", "", "Bn Jn", "Bn Jn", "Bn Jn",
                                  "Bn Cn", "Bn Jn", "Bn",   "",        "Cn", "", "",      ""}},
    Expected{Audience::DeIdentified,
             {"",         "An Bn", "An Bn", "", "", "", "",         "An Bn Jn", "An Bn",
              "An Bn",    "Jn",    "",      "", "", "", "An Bn Jn", "",         "",
              "An Bn Cn", "Jn",    "",      "", "", "", "",         ""}}};

bool stands_in(const std::string& line, char owner, char letter)
{
    const std::size_t at = line.find(owner);
    if (at == std::string::npos) return false;
    const std::string classes = line.substr(at + 1, line.find(' ', at) - at - 1);
    return classes.find(letter) != std::string::npos;
}

} // namespace

BOOST_AUTO_TEST_SUITE(policy_tests)

BOOST_AUTO_TEST_CASE(each_audience_may_be_told_exactly_what_is_written_here)
{
    for (const Expected& of : expected) {
        for (std::size_t object = 0; object < objects; ++object) {
            for (int owner = 0; owner < 4; ++owner) {
                for (int visibility = 0; visibility < 3; ++visibility) {
                    const std::string line = of.lines.at(object);
                    const char who = "ABJC"[owner], lower = "nps"[visibility], upper = "NPS"[visibility];
                    const std::string which = std::string(word(of.audience)) + ", object " +
                                              std::to_string(object) + ", " + who + lower;
                    const auto asked = [&](const auto& reader) {
                        return may_read(reader, static_cast<Object>(object), static_cast<Owner>(owner),
                                        static_cast<Visibility>(visibility));
                    };
                    BOOST_TEST(asked(of.audience) == stands_in(line, who, lower), which);
                    BOOST_TEST(asked(Reader(of.audience)) == stands_in(line, who, lower), which);
                    BOOST_TEST(asked(Reader(of.audience, {}, true)) ==
                                   (stands_in(line, who, lower) || stands_in(line, who, upper)),
                               which << ", by name");
                }
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(words_that_are_none_are_denied_everything)
{
    const auto no_audience = static_cast<Audience>(5);
    const auto no_object = static_cast<Object>(objects);
    const auto no_owner = static_cast<Owner>(4);
    const auto no_class = static_cast<Visibility>(3);
    BOOST_TEST(!is_known(no_audience));
    for (std::size_t object = 0; object < objects; ++object) {
        BOOST_TEST(!may_read(no_audience, static_cast<Object>(object), Owner::Joint, Visibility::Normal));
        BOOST_TEST(!may_read(Audience::Counselor, static_cast<Object>(object), no_owner, Visibility::Normal));
        BOOST_TEST(!may_read(Audience::Counselor, static_cast<Object>(object), Owner::A, no_class));
    }
    BOOST_TEST(!may_read(Audience::Counselor, no_object, Owner::A, Visibility::Normal));
}

BOOST_AUTO_TEST_CASE(a_copy_is_of_one_partner)
{
    BOOST_TEST((copy_of(Audience::PartnerA) == Side::A));
    BOOST_TEST((copy_of(Audience::PartnerB) == Side::B));
    for (const Audience audience : {Audience::Counselor, Audience::CoupleShared, Audience::DeIdentified})
        BOOST_TEST(!copy_of(audience).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
