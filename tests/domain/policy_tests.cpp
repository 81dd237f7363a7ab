// SPDX-License-Identifier: MIT
#include "domain/policy_rows.h"

#include <boost/test/unit_test.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

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
    Expected{Audience::Counselor, {all, all, all, all, all, all, all, all, all, all, all, all, all, all,
                                   all, all, all, all, all, all, all, all, all, all, all, all, ""}},
    Expected{Audience::CoupleShared, {/* Answer */ "",           /* ScoredAnswer */ "An Bn",
                                      /* ScaleScore */ "An Bn",  /* Form */ "",
                                      /* Agreement */ "Jn",      /* Alert */ "",
                                      /* Comparison */ "",       /* Homework */ "Jn",
                                      /* Mark */ "An Bn",        /* Adherence */ "",
                                      /* JointAdherence */ "Jn", /* LogAnswer */ "",
                                      /* FreeText */ "Jn",       /* Review */ "",
                                      /* ReviewAnswer */ "",     /* Goal */ "Jn",
                                      /* GoalText */ "Jn",       /* GoalStep */ "Jn",
                                      /* GoalRating */ "Cn",     /* Session */ "Jn",
                                      /* Label */ "An Bn",       /* Code */ "",
                                      /* PracticeName */ "Cn",   /* StatusChange */ "",
                                      /* SessionNote */ "",      /* Consent */ "",
                                      /* PsychotherapyNote */ ""}},
    Expected{Audience::PartnerA, {"AnpS",  "AnpS",  "AnpS", "AnpS",    "",   "", "",      "An Jn", "An",
                                  "An",    "",      "AnpS", "AnpS Jn", "Jn", "", "An Jn", "An Jn", "An Jn",
                                  "An Cn", "An Jn", "An",   "",        "Cn", "", "",      "",      ""}},
    Expected{Audience::PartnerB, {"BnpS",  "BnpS",  "BnpS", "BnpS",    "",   "", "",      "Bn Jn", "Bn",
                                  "Bn",    "",      "BnpS", "BnpS Jn", "Jn", "", "Bn Jn", "Bn Jn", "Bn Jn",
                                  "Bn Cn", "Bn Jn", "Bn",   "",        "Cn", "", "",      "",      ""}},
    Expected{Audience::DeIdentified,
             {"",         "An Bn", "An Bn", "", "", "", "",         "An Bn Jn", "An Bn",
              "An Bn",    "Jn",    "",      "", "", "", "An Bn Jn", "",         "",
              "An Bn Cn", "Jn",    "",      "", "", "", "",         "",         ""}}};

bool stands_in(const std::string& line, char owner, char letter)
{
    const std::size_t at = line.find(owner);
    if (at == std::string::npos) return false;
    const std::string classes = line.substr(at + 1, line.find(' ', at) - at - 1);
    return classes.find(letter) != std::string::npos;
}

/// Calls `look` with each reader, without and with what is asked for by name, each object, owner and class,
/// whether that is allowed here, and its name.
void each_question(const auto& look)
{
    for (const Expected& of : expected) {
        for (std::size_t object = 0; object < objects; ++object) {
            const std::string line = of.lines.at(object);
            for (std::size_t owner = 0; owner < 4; ++owner) {
                for (std::size_t visibility = 0; visibility < 3; ++visibility) {
                    const char who = "ABJC"[owner], lower = "nps"[visibility], upper = "NPS"[visibility];
                    const std::string which = std::string(word(of.audience)) + ", object " +
                                              std::to_string(object) + ", " + who + lower;
                    const bool always = stands_in(line, who, lower);
                    const auto ask = [&](bool by_name, bool allowed, const std::string& name) {
                        look(Reader(of.audience, {}, by_name), static_cast<Object>(object),
                             static_cast<Owner>(owner), static_cast<Visibility>(visibility), allowed, name);
                    };
                    ask(false, always, which);
                    ask(true, always || stands_in(line, who, upper), which + ", by name");
                }
            }
        }
    }
}

/// The questions to which these rows give another answer than what is written here.
std::set<std::string> other_answers(const std::vector<PolicyRow>& rows)
{
    std::set<std::string> others;
    each_question([&](const Reader& reader, Object object, Owner owner, Visibility visibility, bool allowed,
                      const std::string& which) {
        if (may_read(rows, reader, object, owner, visibility) != allowed) others.insert(which);
    });
    return others;
}

/// The row with one bit of one of its sets turned.
std::vector<PolicyRow> turned(const PolicyRow& row)
{
    std::vector<PolicyRow> others;
    for (const unsigned owner : {1U, 2U, 4U, 8U}) {
        others.push_back(row);
        others.back().owners ^= owner;
    }
    for (const unsigned one : {1U, 2U, 4U}) {
        others.push_back(row);
        others.back().classes ^= one;
        if ((row.classes & one) != 0) continue; // who is always told needs not ask
        others.push_back(row);
        others.back().by_name ^= one;
    }
    return others;
}

} // namespace

BOOST_AUTO_TEST_SUITE(policy_tests)

BOOST_AUTO_TEST_CASE(each_audience_may_be_told_exactly_what_is_written_here)
{
    each_question([](const Reader& reader, Object object, Owner owner, Visibility visibility, bool allowed,
                     const std::string& which) {
        BOOST_TEST(may_read(reader, object, owner, visibility) == allowed, which);
        if (!reader.with_safety)
            BOOST_TEST(may_read(reader.audience, object, owner, visibility) == allowed, which);
    });
}

BOOST_AUTO_TEST_CASE(no_row_can_be_changed_unnoticed)
{
    const std::vector<PolicyRow> rows(policy_rows().begin(), policy_rows().end());
    BOOST_TEST(other_answers(rows).empty());
    int changes = 0;
    const auto demand_noticed = [&](const std::vector<PolicyRow>& changed, std::size_t row, const char* how) {
        ++changes;
        BOOST_TEST(!other_answers(changed).empty(), "row " << row + 1 << ", " << how);
    };
    // What another row allows already: adding it changes no answer.
    const auto says_nothing_new = [&](const PolicyRow& other, std::size_t row) {
        const PolicyRow& was = rows[row];
        const unsigned owners = other.owners & ~was.owners;
        return owners != 0 && std::ranges::any_of(rows, [&](const PolicyRow& each) {
                   return &each != &was && each.audience == was.audience && each.object == was.object &&
                          (owners & ~each.owners) == 0 && (was.classes & ~each.classes) == 0;
               });
    };
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::vector<PolicyRow> without = rows;
        without.erase(without.begin() + static_cast<std::ptrdiff_t>(i));
        demand_noticed(without, i, "gone");
        for (const PolicyRow& other : turned(rows[i])) {
            if (says_nothing_new(other, i)) continue;
            std::vector<PolicyRow> changed = rows;
            changed[i] = other;
            demand_noticed(changed, i, "another owner or class");
        }
    }
    BOOST_TEST_MESSAGE("changes of " << rows.size() << " rows: " << changes);
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
