// SPDX-License-Identifier: MIT
#include "base/text.h"
#include "base/translate.h"
#include "forms/homework/kind_readers.h"

#include <algorithm>
#include <array>

namespace rekindle::forms {

using base::say;
using base::tr;

namespace {

struct Process {
    std::string_view id;
    std::array<std::string_view, 5> stages; ///< "" fills up
};

// The order is part of the process: a stage may be repeated or gone back to, never moved.
constexpr std::array<Process, 4> processes{{
    {"seed4", {"acknowledge", "apologise", "let-go", "present-focus"}},
    {"reach", {"recall", "empathise", "gift", "commit", "hold-on"}},
    {"enright", {"uncovering", "decision", "work", "deepening"}},
    {"three-stage", {"impact", "meaning", "moving-on"}},
}};

std::vector<std::string> stages_of(const Process& process)
{
    std::vector<std::string> stages(process.stages.begin(), process.stages.end());
    std::erase(stages, "");
    return stages;
}

} // namespace

domain::ForgivenessTemplate read_forgiveness(const json::Reader& reader)
{
    reader.only({"process", "stages"});
    domain::ForgivenessTemplate read;
    const Process& process = processes.at(
        reader.one_of("process", {processes[0].id, processes[1].id, processes[2].id, processes[3].id}));
    read.process = process.id;

    if (!reader.has("stages")) reader.problem("stages", tr("is missing"));
    std::vector<std::string> ids;
    reader.each("stages", [&](const json::Reader& stage) {
        stage.only({"id", "title", "exercise"});
        read.stages.push_back({stage.text("id"), stage.text("title"), stage.text("exercise")});
        ids.push_back(read.stages.back().id);
    });
    const std::vector<std::string> expected = stages_of(process);
    if (reader.has("stages") && ids != expected)
        reader.problem("stages", say("the stages of “{}” are, in this order: {}", process.id,
                                     base::joined(expected, ", ")));
    return read;
}

} // namespace rekindle::forms
