// SPDX-License-Identifier: MIT
#include "gui/pages/couple_sections.h"

#include "base/translate.h"
#include "gui/pages/before_session_page.h"
#include "gui/pages/couple_goals_page.h"
#include "gui/pages/couple_homework_page.h"
#include "gui/pages/couple_progress_page.h"
#include "gui/pages/couple_questionnaires_page.h"
#include "gui/pages/couple_record_page.h"
#include "gui/pages/couple_reports_page.h"
#include "gui/pages/couple_sessions_page.h"
#include "gui/pages/couple_summary_page.h"

#include <array>

namespace rekindle::gui {
namespace {

using base::translatable;

constexpr std::array all{
    CoupleSection{"summary", translatable("Summary"), make_couple_summary_page},
    CoupleSection{"before-session", translatable("Before the session"), make_before_session_page},
    CoupleSection{"questionnaires", translatable("Questionnaires"), make_couple_questionnaires_page},
    CoupleSection{"sessions", translatable("Sessions"), make_couple_sessions_page},
    CoupleSection{"homework", translatable("Homework"), make_couple_homework_page},
    CoupleSection{"goals", translatable("Goals"), make_couple_goals_page},
    CoupleSection{"progress", translatable("Progress"), make_couple_progress_page},
    CoupleSection{"reports", translatable("Reports"), make_couple_reports_page},
    CoupleSection{"record", translatable("Record"), make_couple_record_page},
};

} // namespace

std::span<const CoupleSection> couple_sections()
{
    return all;
}

} // namespace rekindle::gui
