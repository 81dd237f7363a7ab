// SPDX-License-Identifier: MIT
#include "cli/commands/commands.h"

namespace rekindle::cli {

void add_all_commands(const Command& root, Context& context)
{
    add_practice_commands(root, context);
    add_forms_commands(root, context);
    add_couple_commands(root, context);
    add_session_commands(root, context);
    add_note_commands(root, context);
    add_answers_commands(root, context);
    add_consent_commands(root, context);
    add_safety_commands(root, context);
    add_task_commands(root, context);
    add_homework_commands(root, context);
    add_goal_commands(root, context);
    add_texts_commands(root, context);
    add_progress_commands(root, context);
    add_report_commands(root, context);
    add_disclosures_command(root, context);
    add_audit_commands(root, context);
    add_measure_commands(root, context);
}

} // namespace rekindle::cli
