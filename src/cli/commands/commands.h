// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

namespace rekindle::cli {

class Context;

// Each adds its command with its words to the program. The context outlives the program.
void add_practice_commands(const Command& root, Context& context);
void add_backups_command(const Command& practice, Context& context);
void add_check_command(const Command& practice, Context& context);
void add_safekeeping_commands(const Command& practice, Context& context);
void add_demo_command(const Command& practice, Context& context);
void add_key_commands(const Command& practice, Context& context);
void add_escrow_commands(const Command& practice, Context& context);
void add_setting_commands(const Command& practice, Context& context);
void add_forms_commands(const Command& root, Context& context);
void add_score_command(const Command& forms, Context& context);
void add_instrument_keys_command(const Command& forms, Context& context);
void add_print_form_command(const Command& forms, Context& context);
void add_import_form_command(const Command& forms, Context& context);
void add_couple_commands(const Command& root, Context& context);
void add_caseload_command(const Command& couple, Context& context);
void add_tag_commands(const Command& couple, Context& context);
void add_earlier_values_command(const Command& couple, Context& context);
void add_record_life_commands(const Command& couple, Context& context);
void add_erasure_commands(const Command& couple, Context& context);
void add_session_commands(const Command& root, Context& context);
void add_note_commands(const Command& root, Context& context);
void add_session_set_right_command(const Command& session, Context& context);
void add_session_note_command(const Command& session, Context& context);
void add_answers_commands(const Command& root, Context& context);
void add_type_answers_command(const Command& answers, Context& context);
void add_amend_answers_command(const Command& answers, Context& context);
void add_move_answers_command(const Command& answers, Context& context);
void add_answers_list_commands(const Command& answers, Context& context);
void add_answers_export_command(const Command& answers, Context& context);
void add_consent_commands(const Command& root, Context& context);
void add_safety_commands(const Command& root, Context& context);
void add_disclosures_command(const Command& root, Context& context);
void add_task_commands(const Command& root, Context& context);
void add_homework_commands(const Command& root, Context& context);
void add_homework_list_commands(const Command& homework, Context& context);
void add_set_mark_right_command(const Command& homework, Context& context);
void add_set_review_right_command(const Command& homework, Context& context);
void add_suggest_command(const Command& homework, Context& context);
void add_print_homework_command(const Command& homework, Context& context);
void add_print_goal_command(const Command& goal, Context& context);
void add_texts_commands(const Command& root, Context& context);
void add_goal_commands(const Command& root, Context& context);
void add_progress_commands(const Command& root, Context& context);
void add_report_commands(const Command& root, Context& context);
void add_audit_commands(const Command& root, Context& context);
void add_measure_commands(const Command& root, Context& context);

void add_all_commands(const Command& root, Context& context);

} // namespace rekindle::cli
