// SPDX-License-Identifier: MIT
#pragma once

namespace CLI {
class App;
}

namespace rekindle::cli {

class Context;

// Each adds its command with its words to the program. The context outlives the program.
void add_practice_commands(CLI::App& root, Context& context);
void add_backups_command(CLI::App& practice, Context& context);
void add_check_command(CLI::App& practice, Context& context);
void add_safekeeping_commands(CLI::App& practice, Context& context);
void add_demo_command(CLI::App& practice, Context& context);
void add_key_commands(CLI::App& practice, Context& context);
void add_escrow_commands(CLI::App& practice, Context& context);
void add_setting_commands(CLI::App& practice, Context& context);
void add_forms_commands(CLI::App& root, Context& context);
void add_score_command(CLI::App& forms, Context& context);
void add_instrument_keys_command(CLI::App& forms, Context& context);
void add_import_form_command(CLI::App& forms, Context& context);
void add_couple_commands(CLI::App& root, Context& context);
void add_caseload_command(CLI::App& couple, Context& context);
void add_record_life_commands(CLI::App& couple, Context& context);
void add_erasure_commands(CLI::App& couple, Context& context);
void add_session_commands(CLI::App& root, Context& context);
void add_note_commands(CLI::App& root, Context& context);
void add_session_note_command(CLI::App& session, Context& context);
void add_answers_commands(CLI::App& root, Context& context);
void add_answers_list_commands(CLI::App& answers, Context& context);
void add_answers_export_command(CLI::App& answers, Context& context);
void add_consent_commands(CLI::App& root, Context& context);
void add_safety_commands(CLI::App& root, Context& context);
void add_disclosures_command(CLI::App& root, Context& context);
void add_task_commands(CLI::App& root, Context& context);
void add_homework_commands(CLI::App& root, Context& context);
void add_homework_list_commands(CLI::App& homework, Context& context);
void add_suggest_command(CLI::App& homework, Context& context);
void add_goal_commands(CLI::App& root, Context& context);
void add_progress_commands(CLI::App& root, Context& context);
void add_report_commands(CLI::App& root, Context& context);
void add_audit_commands(CLI::App& root, Context& context);
void add_measure_commands(CLI::App& root, Context& context);

void add_all_commands(CLI::App& root, Context& context);

} // namespace rekindle::cli
