// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.h"
#include "domain/findings/adherence.h"
#include "domain/findings/local_norms.h"
#include "domain/release.h"
#include "domain/scoring/key.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rekindle::report {

// Everything a report about the whole practice may draw on, computed already. All of it is for the counselor.

/// Where the work with one couple stands.
struct CaseloadLine {
    std::string code;
    std::string stage; ///< in words
    std::optional<base::Date> last_session;
    int open_tasks = 0;
    int open_matters = 0;               ///< about safety
    bool urgent = false;                ///< one of them is of severity high
    std::string next_step;              ///< of a goal: the first that is still to be done; "" without any
    std::optional<base::Date> next_due; ///< its day
    std::map<domain::Side, domain::Adherence> adherence; ///< over all homework
    bool screened = false; ///< each partner's safety screen is complete and not too old
};

/// One scale over all couples, in one version of form and key.
struct NormLine {
    std::string questionnaire; ///< title
    std::string version;       ///< "2, key 1"
    domain::Scale scale;
    domain::LocalNorms norms;
};

/// What those say of every scale who said yes to being counted together.
struct PracticeNorms {
    std::vector<NormLine> lines; ///< by questionnaire and version, then in the key's order
    int counted = 0;             ///< partners with a completed form who said yes
    int left_out = 0;            ///< partners with a completed form whose yes is missing or was taken back
};

struct DisclosureLine {
    std::string code; ///< of the couple
    domain::Release release;
};

struct PracticeData {
    std::string practice, counselor;
    std::vector<CaseloadLine> caseload; ///< by code, of couples whose record is open
    int ended = 0;                      ///< couples that are not among them
    PracticeNorms norms;
    std::vector<DisclosureLine> disclosures; ///< of the last six years, by the moment
};

} // namespace rekindle::report
