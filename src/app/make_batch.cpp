// SPDX-License-Identifier: MIT
#include "app/make_batch.h"

#include "app/batch_files.h"
#include "app/refusal.h"
#include "app/report_target.h"
#include "app/stopped_batch.h"
#include "base/error.h"
#include "base/translate.h"
#include "report/build.h"
#include "report/files/new_folder.h"
#include "report/files/unfinished.h"

#include <algorithm>
#include <mutex>
#include <system_error>
#include <thread>

namespace rekindle::app {
namespace {

using base::say;

/// Makes the files, each thread one after another. The practice is for one thread at a time; building,
/// laying out and writing go on beside it.
class Making {
public:
    Making(domain::Practice& practice, const report::Definition& definition, const Batch& batch,
           const BatchWatch& watch, BatchFiles files)
        : m_practice(practice),
          m_definition(definition),
          m_batch(batch),
          m_watch(watch),
          m_files(std::move(files.to_make)),
          m_definitions(std::make_shared<FrozenDefinitions>(practice))
    {
        m_end.there = files.there;
        m_end.not_made = std::move(files.wrong);
        m_end.left = std::move(files.left);
        m_end.couples = m_files.size() + m_end.there + m_end.not_made.size();
    }

    BatchEnd run()
    {
        tell_progress();
        {
            std::vector<std::jthread> others;
            const std::size_t jobs = std::min(static_cast<std::size_t>(m_batch.jobs), m_files.size());
            try {
                for (std::size_t i = 1; i < jobs; ++i) others.emplace_back([this] { work(); });
            } catch (const std::system_error&) {
                // The computer gives no more threads: those there are make all of it.
            }
            work();
        }
        std::ranges::sort(m_end.not_made, {}, &BatchEnd::NotMade::code);
        return std::move(m_end);
    }

private:
    void work()
    {
        while (const BatchFiles::File* const file = next()) {
            const std::string reason = why_not_made(*file);
            const std::lock_guard guard(m_counting);
            if (reason.empty())
                ++m_end.made;
            else
                m_end.not_made.push_back({file->couple.code, reason});
            tell_progress();
        }
    }

    const BatchFiles::File* next()
    {
        const std::lock_guard guard(m_counting);
        if (m_next == m_files.size() || m_end.stopped) return nullptr;
        if (m_watch.asked_to_stop && m_watch.asked_to_stop()) {
            m_end.stopped = true; // for all threads: it need not be asked to stop twice
            return nullptr;
        }
        return &m_files[m_next++];
    }

    void tell_progress() const
    {
        if (m_watch.progress)
            m_watch.progress(m_end.there + m_end.made + m_end.not_made.size(), m_end.couples);
    }

    /// Makes the file; "" when it is there.
    std::string why_not_made(const BatchFiles::File& file)
    {
        try {
            make(file);
            return {};
        } catch (const base::Error& error) {
            return error.what();
        } catch (const std::exception& fault) {
            return say("A fault of the program: {}. What was saved is safe; please report this.",
                       fault.what());
        }
    }

    void make(const BatchFiles::File& file)
    {
        const auto in_turn = [this](const std::function<void()>& work) {
            const std::lock_guard guard(m_practice_turn);
            work();
        };
        report::Request request = m_batch.request;
        request.couple = file.couple.id;
        if (m_watch.demand)
            in_turn([&] {
                Reading reading(m_practice, file.couple, domain::Reader(domain::Audience::Counselor),
                                m_definitions);
                m_watch.demand(reading);
            });
        export_report(
            m_practice, m_definitions,
            {m_definition, file.couple, request, m_batch.format, file.target, m_batch.handover, true},
            in_turn);
    }

    domain::Practice& m_practice;
    const report::Definition& m_definition;
    const Batch& m_batch;
    const BatchWatch& m_watch;
    const std::vector<BatchFiles::File> m_files;
    const std::shared_ptr<FrozenDefinitions> m_definitions;
    std::mutex m_practice_turn; ///< who uses m_practice and m_definitions
    std::mutex m_counting;      ///< who uses the rest
    std::size_t m_next = 0;
    BatchEnd m_end;
};

void demand_folder(const Batch& batch)
{
    demand_outside_practices(batch.folder);
    if (!batch.goes_on) return report::make_empty_folder(batch.folder);
    std::error_code error;
    if (!std::filesystem::is_directory(batch.folder, error))
        throw Refusal(base::Trouble::NotFound,
                      say("There is no folder {} to go on with.", batch.folder.string()),
                      {{NextStep::What::BeginAnew}});
}

/// What is made into a folder of which nobody knows the day must not be of another one by accident.
void demand_day(const Batch& batch, const BatchFiles& files)
{
    if (batch.day_said || files.to_make.empty()) return;
    throw Refusal(base::Trouble::Call,
                  say("No batch was stopped in {}, so it is not known as of which day its reports are.",
                      batch.folder.string()),
                  {{NextStep::What::SayTheDay}});
}

} // namespace

std::optional<base::Date> day_of_stopped_batch(const std::filesystem::path& folder)
{
    const auto note = report::read_batch_note(folder);
    return note ? std::optional(note->as_of) : std::nullopt;
}

BatchEnd make_batch(domain::Practice& practice, const std::filesystem::path& reports, const Batch& batch,
                    const BatchWatch& watch)
{
    const report::Definition definition = couple_report_called(reports, batch.request.report);
    report::demand_audience(definition, batch.request.audience);
    demand_folder(batch);
    const report::BatchNote note = note_of(practice, batch);
    const bool was_stopped = batch.goes_on && demand_same_batch(batch.folder, note);
    BatchFiles files = files_of(practice, batch);
    if (batch.goes_on && !was_stopped) demand_day(batch, files);
    const std::size_t removed = was_stopped ? report::remove_unfinished(batch.folder) : 0;
    if (!files.to_make.empty()) report::write_batch_note(batch.folder, note);
    BatchEnd end = Making(practice, definition, batch, watch, std::move(files)).run();
    end.removed = removed;
    if (end.complete()) report::remove_batch_note(batch.folder);
    return end;
}

} // namespace rekindle::app
