// SPDX-License-Identifier: MIT
#pragma once

#include "report/data.h"
#include "report/definition.h"
#include "report/document.h"
#include "report/request.h"

#include <vector>

namespace rekindle::report {

/// What every block draws on.
struct Contents {
    const Definition& definition;
    const Request& request;
    const Data& data;
};

// Each lays out one block. Name, orientation, widths and heights are set by build().

Sheet summary_sheet(const Contents& contents, const Block& block);
Sheet partners_sheet(const Contents& contents, const Block& block);
Sheet trends_sheet(const Contents& contents, const Block& block);
Sheet scores_sheet(const Contents& contents, const Block& block);
Sheet homework_sheet(const Contents& contents, const Block& block);
Sheet results_sheet(const Contents& contents, const Block& block);
Sheet weeks_sheet(const Contents& contents, const Block& block);
Sheet story_sheet(const Contents& contents, const Block& block);
Sheet goals_sheet(const Contents& contents, const Block& block);
Sheet sessions_sheet(const Contents& contents, const Block& block);
Sheet homework_log_sheet(const Contents& contents, const Block& block);
Sheet answers_sheet(const Contents& contents, const Block& block);
Sheet calculations_sheet(const Contents& contents, const Block& block);
Sheet codebook_sheet(const Contents& contents, const Block& block);
Sheet method_sheet(const Contents& contents, const Block& block);
Sheet feedback_sheet(const Contents& contents, const Block& block);
Sheet next_session_sheet(const Contents& contents, const Block& block);

/// Title, couple and period on top of every sheet, so that a single page says what it is.
void add_top(Sheet& sheet, const Contents& contents, const Block& block);
/// Report and block, once where both are called the same.
std::string title_of(const std::string& report, const Block& block);
/// The line below the title; of a sheet that is not printed it says so, on the head that a workbook prints.
void add_whose(Sheet& sheet, const std::string& whose, const Block& block);
/// Below a table of how homework was kept: of which pieces less was due from which day on, since a yes to
/// them ended. Nothing where there is none.
void add_ended_yes(Sheet& sheet, const std::vector<HomeworkLine>& homework);
/// "2024-01-01 to 2024-03-31", "until 2024-03-31", "everything until ..."
std::string period_of(const Request& request);

/// Homework as one story a chain: the indices of the lines that follow each other, oldest first. Chains come
/// in the order of their first line. Every line is in exactly one chain, whatever `follows` says. Linear.
std::vector<std::vector<std::size_t>> chains_of(const std::vector<HomeworkLine>& homework);

} // namespace rekindle::report
