// SPDX-License-Identifier: MIT
#pragma once

#include "app/hand_over.h"
#include "app/own_forms.h"
#include "app/read_inbox.h"
#include "app/record.h"
#include "programs/encrypted_practices.h"
#include "storage/surroundings.h"
#include "support/days.h"
#include "support/temporary_folder.h"

#include <boost/test/unit_test.hpp>

#include <memory>
#include <string>

/// A practice with a couple that can be locked and unlocked, and what hand-over fills.
struct HandOverPractice {
    HandOverPractice()
    {
        surroundings.cost = rekindle::storage::least_cost;
        surroundings.wait = nullptr;
        recovery_key =
            practices().create({place(), "Harbour", "Dana", "a quiet harbour with seven lanterns"});
        unlock();
        couple = rekindle::app::add_couple(*practice, {"Noor", "Sam", "", "", "C-1", today, today});
    }

    std::filesystem::path place() const { return folder / "Harbour.rekindle"; }
    rekindle::programs::EncryptedPractices practices() const
    {
        return rekindle::programs::EncryptedPractices(surroundings);
    }
    /// By the recovery key, which costs no time.
    void unlock()
    {
        using Unlock = rekindle::app::Practices::Unlock;
        practice = practices().open(place(), {Unlock::By::RecoveryKey, recovery_key});
    }
    void lock() { practice.reset(); }

    static const rekindle::app::Library& library()
    {
        static const rekindle::app::Library loaded(REKINDLE_SOURCE_DIR);
        return loaded;
    }
    rekindle::app::HandOver begin(const std::vector<std::string>& forms,
                                  rekindle::domain::Side side = rekindle::domain::Side::A)
    {
        return rekindle::app::begin_hand_over(*practice, library(), {couple, side, forms, today});
    }
    /// The response a hand-over made of one form; there must be just one of that form and side.
    rekindle::domain::StoredResponse response(const std::string& form,
                                              rekindle::domain::Side side = rekindle::domain::Side::A)
    {
        std::vector<rekindle::domain::StoredResponse> found;
        for (auto& one : practice->responses().of(couple.id)) {
            if (one.questionnaire.id.ends_with("/" + form) && one.owner == rekindle::domain::owner_of(side))
                found.push_back(std::move(one));
        }
        BOOST_TEST_REQUIRE(found.size() == 1U, form << ": " << found.size());
        return found[0];
    }
    long entries(const std::string& action)
    {
        long count = 0;
        for (const auto& entry : practice->audit().entries()) count += entry.action == action;
        return count;
    }

    /// A place within nothing, or within one group.
    static rekindle::domain::AnswerPlace at(const std::string& item, const std::string& group = "")
    {
        rekindle::domain::AnswerPlace place;
        if (!group.empty()) place.steps.push_back({group, 0});
        place.steps.push_back({item, 0});
        return place;
    }
    /// The option of this code, as the form offers it.
    static rekindle::domain::Value option(const rekindle::app::HandOver& hand_over, std::size_t form,
                                          const std::string& item, const std::string& code)
    {
        using rekindle::domain::Coding;
        const auto* const asked =
            rekindle::domain::find_item(*hand_over.forms().at(form).form.questionnaire, item);
        BOOST_TEST_REQUIRE(asked != nullptr, item);
        for (const auto& option : asked->options) {
            const auto* const coding = std::get_if<Coding>(&option.value);
            if (coding != nullptr && coding->code == code) return option.value;
        }
        BOOST_TEST_REQUIRE(false, item << " has no option " << code);
        return {};
    }

    TemporaryFolder folder;
    rekindle::storage::Surroundings surroundings = rekindle::storage::surroundings_of_this_computer();
    rekindle::base::Date today = rekindle::base::local_day(surroundings.now());
    std::string recovery_key;
    std::unique_ptr<rekindle::domain::Practice> practice;
    rekindle::domain::Couple couple;
};
