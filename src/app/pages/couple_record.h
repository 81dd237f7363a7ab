// SPDX-License-Identifier: MIT
#pragma once

#include "app/couple_stage.h"
#include "app/earlier_values.h"
#include "app/pages/workspace.h"

#include <string>
#include <vector>

namespace rekindle::app {

/// What the section "Record" of a couple shows, for the counselor alone.
struct CoupleRecord {
    struct Line {
        std::string name, words; ///< "Stage", "intake"
    };
    struct Consent {
        int number = 0; ///< among the couple's consents, as they were recorded; export_scan() takes it
        std::string words;
        bool holds = false;    ///< today, and no newer one is in its place
        bool has_scan = false; ///< the signed page was kept
        bool may_be_taken_back = false;
    };
    std::vector<Line> lines; ///< partners, course, stage, policy, how long the record is kept
    std::vector<Consent> consents;
    std::vector<std::string> needs;        ///< what the next stage still needs
    std::vector<Task> tasks;               ///< urgent ones first
    std::vector<SafetyMatter> matters;     ///< open ones first
    std::vector<Line> screens;             ///< partner, how far the safety screen has come
    std::vector<EarlierLine> earlier;      ///< what completed records said before; newest first
    std::vector<domain::AuditEntry> audit; ///< what was done about this couple; newest first
    std::vector<domain::Release> releases; ///< what left in six years; newest first
};
CoupleRecord couple_record(Workspace& workspace, const domain::Couple& couple);

/// Takes back one of its consents, and what that partner said yes to beside it for the same. What follows
/// from that, in words. Throws as withdraw_consent().
std::string take_back(Workspace& workspace, const domain::Couple& couple,
                      const CoupleRecord::Consent& consent);

// A line for a list.
std::string in_words(const SafetyMatter& matter);
std::string in_words(const domain::AuditEntry& entry);
std::string in_words(const domain::Release& release);

} // namespace rekindle::app
