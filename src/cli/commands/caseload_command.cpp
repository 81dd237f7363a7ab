// SPDX-License-Identifier: MIT
#include "app/import_caseload.h"
#include "base/error.h"
#include "base/plural.h"
#include "base/read_file.h"
#include "base/translate.h"
#include "cli/commands/commands.h"
#include "cli/commands/json_of.h"
#include "cli/context.h"

#include <memory>

namespace rekindle::cli {
namespace {

using base::say;
using base::say_of;
using base::tr;

json::Value value_of(const app::Caseload& caseload, bool added)
{
    json::Value couples = json::Value::array();
    for (const app::Caseload::Entry& entry : caseload.entries) {
        json::Value couple = json_of(entry.couple);
        if (!added) std::erase_if(couple.members(), [](const auto& member) { return member.first == "id"; });
        json::Value sessions = json::Value::array();
        for (const base::Date held : entry.sessions) sessions.add(day(held));
        couple.set("sessions", std::move(sessions));
        couples.add(std::move(couple));
    }
    return json::Value::object({{"added", json::Value::boolean(added)}, {"couples", std::move(couples)}});
}

std::string lines_of(const app::Caseload& caseload)
{
    std::string lines;
    for (const app::Caseload::Entry& entry : caseload.entries) {
        const domain::Couple& couple = entry.couple;
        lines += say_of(entry.sessions.size(), "  {}  {}  {} / {}, {} session\n",
                        "  {}  {}  {} / {}, {} sessions\n", couple.code, base::to_text(couple.opened),
                        couple.a.label, couple.b.label, entry.sessions.size());
    }
    return lines;
}

void preview(const app::Caseload& caseload, Context& context)
{
    const std::size_t count = caseload.entries.size();
    const std::string first =
        caseload.problems.empty()
            ? say_of(count, "{} couple would be added; nothing was changed.\n",
                     "{} couples would be added; nothing was changed.\n", count)
            : say_of(count,
                     "{} couple in the file is without a problem; none is added while another has one.\n",
                     "{} couples in the file are without a problem; none is added while another has one.\n",
                     count);
    context.give(value_of(caseload, false), first + lines_of(caseload));
}

} // namespace

void add_caseload_command(const Command& couple, Context& context)
{
    struct Words {
        std::string file;
        bool preview = false;
    };
    const Command command = couple.add_command(
        "import",
        tr("A caseload from CSV: code, label_a, label_b, opened, pronouns_a, pronouns_b, sessions"));
    auto words = std::make_shared<Words>();
    command.add_option("file", words->file).required();
    command.add_flag("--preview", words->preview, tr("Only says what would be added and what is wrong"));
    command.callback([words, &context] {
        context.chosen = [words, &context] {
            const std::string bytes = base::read_file(words->file);
            const auto practice = context.open();
            app::Caseload caseload = app::read_caseload(*practice, bytes, context.as_of());
            if (words->preview) preview(caseload, context);
            if (!caseload.problems.empty())
                throw base::Error(tr("No couple was added."), words->file, std::move(caseload.problems));
            if (words->preview) return ExitCode::Done;
            app::add_caseload(*practice, caseload);
            const std::size_t count = caseload.entries.size();
            context.give(value_of(caseload, true),
                         say_of(count, "{} couple added.\n", "{} couples added.\n", count) +
                             lines_of(caseload));
            return ExitCode::Done;
        };
    });
}

} // namespace rekindle::cli
