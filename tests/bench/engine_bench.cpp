// SPDX-License-Identifier: MIT
// What a counselor waits for, piece by piece: opening a practice, saving an answer, scoring a form, making a
// report.
#include "app/demo/demo.h"
#include "app/library.h"
#include "app/make_report.h"
#include "programs/encrypted_practices.h"
#include "storage/surroundings.h"

#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>

using namespace rekindle;

namespace {

const app::Practices::Unlock demo_key{app::Practices::Unlock::By::Passphrase, app::demo_passphrase};

const app::Library& library()
{
    static const app::Library loaded(REKINDLE_SOURCE_DIR);
    return loaded;
}

/// A demo practice of four couples, made once and taken away at the end.
class Demo {
public:
    Demo()
    {
        std::string name = (std::filesystem::temp_directory_path() / "rekindle-bench-XXXXXX").string();
        if (!::mkdtemp(name.data())) std::abort();
        m_root = name;
        practices().create({folder(), "Bench", "Bench", app::demo_passphrase});
        const auto practice = practices().open(folder(), demo_key);
        app::fill_demo(*practice, library(), 4, 1, until);
    }
    ~Demo() { std::filesystem::remove_all(m_root); }

    static constexpr base::Date until = std::chrono::sys_days{std::chrono::year{2026} / 6 / 30};
    std::filesystem::path folder() const { return m_root / "Bench.rekindle"; }
    std::filesystem::path root() const { return m_root; }
    programs::EncryptedPractices& practices() { return m_practices; }

private:
    std::filesystem::path m_root;
    programs::EncryptedPractices m_practices{storage::surroundings_of_this_computer()};
};

Demo& demo()
{
    static Demo made;
    return made;
}

void load_the_library(benchmark::State& state)
{
    for (auto _ : state) benchmark::DoNotOptimize(app::Library(REKINDLE_SOURCE_DIR).suggestions());
}
BENCHMARK(load_the_library)->Unit(benchmark::kMillisecond);

void open_a_practice(benchmark::State& state)
{
    demo();
    for (auto _ : state) benchmark::DoNotOptimize(demo().practices().open(demo().folder(), demo_key));
}
BENCHMARK(open_a_practice)->Unit(benchmark::kMillisecond);

void save_one_answer(benchmark::State& state)
{
    const auto practice = demo().practices().open(demo().folder(), demo_key);
    const auto couple = practice->couples().all().front();
    const auto stored = practice->responses().of(couple.id).front();
    domain::StoredResponse filling = stored;
    filling.id = {practice->new_id()};
    static int calls = 0; // the library calls this more than once, and nothing may be given twice
    filling.authored.utc += std::chrono::milliseconds{++calls};
    filling.status = domain::Progressing::InProgress;
    practice->responses().save(filling);
    domain::PlacedAnswer answer;
    answer.place.steps = {{"note", 0}};
    std::int64_t value = 0;
    for (auto _ : state) {
        answer.value = ++value; // another value each time: the same again would change nothing
        practice->responses().save_answer(filling.id, answer);
    }
}
BENCHMARK(save_one_answer)->Unit(benchmark::kMicrosecond);

void make_a_report(benchmark::State& state)
{
    const auto practice = demo().practices().open(demo().folder(), demo_key);
    const auto couple = practice->couples().all().front();
    report::Request request;
    request.report = "progress";
    request.couple = couple.id;
    request.audience = domain::Audience::Counselor;
    request.as_of = Demo::until;
    const std::filesystem::path reports = std::filesystem::path(REKINDLE_SOURCE_DIR) / "reports";
    for (auto _ : state)
        app::export_report(*practice, reports, couple, request, app::Format::Xlsx,
                           demo().root() / "report.xlsx", {});
}
BENCHMARK(make_a_report)->Unit(benchmark::kMillisecond);

} // namespace
