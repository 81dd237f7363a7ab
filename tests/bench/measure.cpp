// SPDX-License-Identifier: MIT
// rekindle_measure WHAT DIR ...: one step of a benchmark as a process of its own; bench.py runs them in
// turns. Times are seconds on the monotonic clock, memory KiB as the system counts it; each on standard
// output.
#include "app/make_batch.h"
#include "app/record.h"
#include "base/error.h"
#include "cell_list.h"
#include "practices.h"
#include "programs/hardening.h"
#include "reference/memory.h"
#include "storage/answer_place.h"
#include "storage/stored_value.h"

#include <chrono>
#include <fmt/format.h>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <stdexcept>

using namespace rekindle;
using Words = std::vector<std::string>;

namespace {

class Stopwatch {
public:
    double seconds() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
    }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

constexpr int items = 40;

domain::PlacedAnswer answer(int item)
{
    domain::PlacedAnswer result;
    result.place.steps = {{fmt::format("question-{:02d}", item), 0}};
    result.value =
        domain::Coding{"http://example.org/how-often", "", std::to_string(item % 5), "Now and then"};
    return result;
}

/// Forms of forty items with one left, and the plan that says which.
void prepare_saves(const Words& words)
{
    const auto practice = bench::opened(words.at(0));
    const domain::Couple couple = practice->couples().find("C-0001").value();
    domain::StoredResponse form = practice->responses().of(couple.id).front();
    form.status = domain::Progressing::InProgress;
    form.items.clear();
    form.visibility.clear();
    for (int item = 1; item < items; ++item)
        form.items.push_back({answer(item).place.steps.back().link_id, {{answer(item).value, {}}}, {}});
    const domain::PlacedAnswer last = answer(items);
    const storage::StoredValue value = storage::stored(last.value);
    std::ofstream plan(words.at(2));
    practice->together([&] {
        for (int i = 0; i < std::stoi(words.at(1)); ++i) {
            form.id = {practice->new_id()};
            form.authored = {std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) -
                                 std::chrono::hours{i},
                             {}};
            practice->responses().save(form);
            plan << form.id.value << '\t' << storage::to_text(last.place) << '\t' << value.type << '\t'
                 << value.text << '\n';
        }
    });
}

void save(const Words& words)
{
    const auto practice = bench::opened(words.at(0));
    std::ifstream plan(words.at(1));
    for (std::string line; std::getline(plan, line);) {
        const domain::ResponseId form{line.substr(0, line.find('\t'))};
        const domain::PlacedAnswer last = answer(items);
        const Stopwatch watch;
        practice->responses().save_answer(form, last);
        fmt::print("{:.9f}\n", watch.seconds());
    }
}

void verify(const Words& words)
{
    const auto practice = bench::opened(words.at(0));
    if (const auto bad = practice->audit().first_bad_entry())
        throw std::runtime_error(fmt::format("entry {} of the audit trail is not as it should be", *bad));
}

void list(const Words& words)
{
    const Stopwatch opening;
    const auto practice = bench::opened(words.at(0));
    const double open_seconds = opening.seconds();
    domain::CouplesWanted wanted;
    if (words.at(1) != "all") wanted.most = std::stoul(words.at(1));
    if (words.size() > 2) wanted.search = words.at(2);
    const Stopwatch listing;
    const auto couples = practice->couples().list(wanted);
    fmt::print("{:.9f} {:.9f} {}\n", open_seconds, listing.seconds(), couples.size());
}

report::Request progress_of(const domain::Couple& couple)
{
    report::Request request;
    request.report = "progress";
    request.couple = couple.id;
    request.audience = domain::Audience::Counselor;
    request.as_of = bench::until;
    return request;
}

const std::filesystem::path reports = std::filesystem::path(REKINDLE_SOURCE_DIR) / "reports";

void report_about(const Words& words)
{
    const auto practice = bench::opened(words.at(0));
    forget_peak();
    const long before = memory_now();
    const Stopwatch watch;
    const domain::Couple couple = app::couple_called(*practice, words.at(1));
    app::export_report(*practice, reports, couple, progress_of(couple), app::Format::Xlsx, words.at(2), {});
    fmt::print("{:.9f} {} {}\n", watch.seconds(), before, memory_peak());
}

/// Of all couples, and how much memory was in use at most after 2 % of them and after all.
void batch(const Words& words)
{
    const auto practice = bench::opened(words.at(0));
    forget_peak();
    const long before = memory_now();
    long early = 0;
    app::Batch batch;
    batch.request = progress_of({});
    batch.folder = words.at(1);
    batch.jobs = std::stoi(words.at(2));
    app::BatchWatch watch;
    watch.progress = [&](std::size_t made, std::size_t couples) {
        if (early == 0 && made * 50 >= couples) early = memory_peak();
    };
    if (words.size() > 3)
        watch.asked_to_stop = [left = std::stoi(words.at(3))]() mutable { return left-- == 0; };
    const Stopwatch watch_of_all;
    const app::BatchEnd end = app::make_batch(*practice, reports, batch, watch);
    const double seconds = watch_of_all.seconds();
    if (!end.not_made.empty()) throw std::runtime_error(end.not_made.front().reason);
    fmt::print("{:.9f} {} {} {} {}\n", seconds, end.made, before, early, memory_peak());
}

void cells(const Words& words)
{
    const auto practice = bench::opened(words.at(0));
    const domain::Couple couple = app::couple_called(*practice, words.at(1));
    bench::write_cell_list(app::make_report(*practice, reports, couple, progress_of(couple)), words.at(2));
    fmt::print("{}\n", couple.id.value);
}

const std::map<std::string, std::function<void(const Words&)>> steps{
    {"make", [](const Words& words) { bench::make_practice(words.at(0), std::stoi(words.at(1))); }},
    {"make-log", [](const Words& words) { bench::make_log_practice(words.at(0), std::stoi(words.at(1))); }},
    {"make-heavy", [](const Words& words) { bench::make_heavy_practice(words.at(0)); }},
    {"keys", [](const Words& words) { bench::write_keys(words.at(0), words.at(1)); }},
    {"prepare-saves", prepare_saves}, // DIR COUNT PLAN
    {"save", save},                   // DIR PLAN
    {"verify", verify},               // DIR
    {"list", list},                   // DIR MOST|all [SEARCH]: seconds to open, seconds to list, couples
    {"report", report_about},         // DIR CODE FILE.xlsx: seconds, memory before, most memory
    {"batch", batch}, // DIR FOLDER JOBS [MOST]: seconds, files, memory before, most by 2 % of them, most
    {"cells", cells}, // DIR CODE FILE: id of the couple
};

} // namespace

int main(int count, char** arguments)
{
    try {
        if (!programs::overwrite_freed_memory())
            throw std::runtime_error("memory stays as it was when freed");
        const Words words(arguments + 1, arguments + count);
        const auto step = steps.find(words.at(0));
        if (step == steps.end()) throw std::runtime_error("there is no step " + words.at(0));
        step->second(Words(words.begin() + 1, words.end()));
        return 0;
    } catch (const std::exception& error) {
        std::cerr << "rekindle_measure: " << error.what() << '\n';
        return 1;
    }
}
